"""Participles and -ing forms that tell of a noun and report nothing by themselves: "a plan backed
by", "a concert planned there", "an odd but promising start".
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.attribution.finite import OBLIQUE, OPENS_CONTENT
from generator.attribution.words import Token, has_verb
from generator.english.planning import PHASING, REACHING
from generator.english.reporting import ReportingVerb
from generator.english.speech import (
    ADVERBS,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
)
from generator.reading import Form


def was_addressed(tokens: Sequence[Token], at: int, verbs: tuple[ReportingVerb, ...]) -> bool:
    """Whether a participle tells who was told or asked: "asked whether it was late, Boll said"."""
    verb, after = tokens[at].main, tokens[at + 1].low if at + 1 < len(tokens) else ""
    bare = verb is not None and verb.form is Form.PARTICIPLE and tokens[at].begins == at
    takes_person = any(v.frames & {"whom", "whom-to", "wh"} for v in verbs)
    return bare and takes_person and after in ASKED


ASKED = frozenset("that whether if why how what when where".split())

_GOVERNED = frozenset("by as to of with for".split())


def is_labelled(tokens: Sequence[Token], at: int, verbs: tuple[ReportingVerb, ...]) -> bool:
    """Whether a participle joined to a passive says what its subject is called: "was inspected and
    rated “safe”".
    """
    if at < 2 or at + 1 == len(tokens) or tokens[at - 1].low not in COORDINATORS:
        return False
    names = any(verb.frames & {"label", "object"} for verb in verbs)
    marked = tokens[at + 1].quote is not None and tokens[at + 1].text[1:2].islower()
    mains = (token.main for token in reversed(tokens[:at]) if token.main is not None)
    before = next(mains, None)
    return names and marked and before is not None and before.passive and before.finite


def is_joined(tokens: Sequence[Token], at: int, verbs: tuple[ReportingVerb, ...]) -> bool:
    """Whether a participle shares the auxiliary of a passive before "and": "was arrested on Sunday
    and charged with murder", "was elected and asked to form a government".
    """
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if at < 2 or tokens[at - 1].low not in COORDINATORS or after not in _GOVERNED:
        return False
    is_asked = after == "to" and any(verb.frames & {"whom", "whom-to"} for verb in verbs)
    if not (is_asked or any(v.frames & {"accusation", "charge", "blame"} for v in verbs)):
        return False
    mains = (token.main for token in reversed(tokens[:at]) if token.main is not None)
    before = next(mains, None)
    return before is not None and before.passive


def is_covered(tokens: Sequence[Token], at: int) -> bool:
    """Whether a past form that is read as no verb stands in the subject of a later one: "the
    candidate and alleged spy sat down".
    """
    if tokens[at].main is not None or not tokens[at].low.endswith("ed"):
        return False
    later = (t.subject for t in tokens[at + 1 : at + _LONGEST_SUBJECT] if t.main is not None)
    subject = next((each for each in later if each is not None), None)
    return subject is not None and subject[0] <= at < subject[1]


def is_called(tokens: Sequence[Token], at: int, verbs: tuple[ReportingVerb, ...]) -> bool:
    """Whether a participle tells how a thing that is no subject is called: "used a tool called a
    “jimmy”".
    """
    if not any("label" in verb.frames for verb in verbs) or at < 2 or tokens[at].begins != at:
        return False
    before, after = tokens[at - 1], tokens[at + 1 : at + 3]
    if not any(token.quote for token in after):
        return False
    is_noun = before.is_word and not before.is_capital and before.main is None
    opened = has_verb(tokens, tokens[at].mark, at - 1)
    if any(token.low in _OPENS_CLAUSE for token in tokens[tokens[at].mark : at]):
        return False
    return is_noun and opened and before.low not in _NO_NOUNS


_OPENS_CLAUSE = RELATIVES | {"that", "what"}

_NO_NOUNS = COORDINATORS | RELATIVES | SUBJECTS | ADVERBS


def hangs(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle tells of the noun right before it: "a concert planned there for"."""
    verb = tokens[at].main
    bare = verb is not None and verb.form is Form.PARTICIPLE and tokens[at].begins == at
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return bare and after in ("there", "here", "for") and at > 0 and tokens[at - 1].is_word


def is_apposed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle behind a comma describes: "the hotel, said to be haunted, burned", "the
    fire, also blamed on a spark, burned".
    """
    verb = tokens[at].main
    bare = verb is not None and verb.form is Form.PARTICIPLE and tokens[at].begins == at
    start = at - (at > 0 and tokens[at - 1].low in ADVERBS)
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    hung = start > 1 and tokens[start - 1].text == "," and tokens[start - 2].quote is None
    if bare and hung and not after:
        return (
            at + 2 < len(tokens) and tokens[at + 1].quote is not None and tokens[at + 2].low == "by"
        )
    return bare and hung and after not in ("", "that")


def is_reduced(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle belongs to the subject of a later verb: "[nurses accused of theft] were
    freed".
    """
    verb = tokens[at].main
    if verb is None or verb.form is not Form.PARTICIPLE or tokens[at].begins != at:
        return False
    behind = tokens[at + 1 : at + 3]
    if not behind or not (behind[0].low in _BEHIND_PASSIVES or _is_time(behind)):
        return tokens[at].low in ("called", "named") and tokens[at - (at > 0)].is_word
    later = (t.subject for t in tokens[at + 1 : at + _LONGEST_SUBJECT] if t.main is not None)
    return any(subject is not None and subject[0] < at < subject[1] for subject in later)


def _is_time(tokens: Sequence[Token]) -> bool:
    """Whether words open with a time: "last week", "on Monday"."""
    at = tokens[0].low in PREPOSITIONS
    return at < len(tokens) and tokens[at].in_date


_LONGEST_SUBJECT = 25

_BEHIND_PASSIVES = frozenset("of with for to as by over".split())


def is_told_of(tokens: Sequence[Token], at: int, verbs: tuple[ReportingVerb, ...]) -> bool:
    """Whether a participle tells of the noun before it: "a plan backed by", "a man accused of"."""
    verb, after = tokens[at].main, tokens[at + 1].low if at + 1 < len(tokens) else ""
    is_bare = verb is not None and verb.form is Form.PARTICIPLE and tokens[at].begins == at
    is_addressed = all(v.frames & {"whom", "whom-to"} for v in verbs)
    is_addressed = is_addressed and not any(v.frames & {"clause", "that"} for v in verbs)
    is_hearsay = after == "to" and any("hearsay" in v.frames for v in verbs)
    if is_hearsay and at > 0 and tokens[at - 1].text == ",":
        return False
    return at > 1 and is_bare and (after in _GOVERNED or (after == "that" and is_addressed))


def may_be_passive(tokens: Sequence[Token], at: int) -> bool:
    """Whether the verb at ``at`` is a finite passive."""
    verb = tokens[at].main
    return verb is not None and verb.finite and verb.passive


_GOES_INTO = PHASING | REACHING | {"go", "be", "spend", "end"}
"""Verbs behind which a gerund tells what is done: "kept praising rivals"."""


def describes_noun(
    tokens: Sequence[Token], at: int, group: int, verbs: tuple[ReportingVerb, ...]
) -> bool:
    """Whether an -ing form behind a comma or "and" describes the noun that follows it: "an odd but
    promising start", "as they left, protesting farmers sang".
    """
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or not after.is_word or after.is_capital or after.low in _NO_BARE_NOUN:
        return False
    if tokens[group - 1].low in COORDINATORS:
        return group > 2 and tokens[group - 2].is_word and tokens[group - 3].low in ("a", "an")
    heads = (t for t in tokens[at + 1 : at + _LONGEST_SUBJECT] if t.main and t.main.finite)
    subject = next((t.subject for t in heads), None)
    takes_clause = any(verb.frames & {"clause", "that", "whom"} for verb in verbs)
    return not takes_clause and subject is not None and at <= subject[0] <= at + 1


_NO_BARE_NOUN = DETERMINERS | PREPOSITIONS | OPENS_CONTENT | OBLIQUE | {"to"}


def describes_those_met(tokens: Sequence[Token], at: int, group: int) -> bool:
    """Whether an -ing form describes the object of the verb before it: "told cheering crowds"."""
    verb = tokens[group - 1].main
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    is_plain = after is not None and after.low.endswith(("s", "men", "people", "children"))
    is_plain = is_plain and after is not None and not after.is_capital
    return is_plain and verb is not None and verb.finite and verb.lemma not in _GOES_INTO

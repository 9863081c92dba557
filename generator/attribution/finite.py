"""Whether a form that may also be a noun or a participle is the verb of a clause where it stands:
it is in "critics say", and not in "the claims" or "the promised aid".
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.attribution.words import Token, is_speech
from generator.english.attribution import DIRECT, DOCUMENTS, FATES
from generator.english.grammar import NUMBERS
from generator.english.reporting import FORMS
from generator.english.speech import (
    ADVERBS,
    COORDINATORS,
    DETERMINERS,
    IMPERSONAL,
    INSIDE,
    OCCASIONS,
    PERSONAL,
    PLURAL,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECTS,
)
from generator.english.verbs import DO, HAVE, NOUN_TOO

_PERSONS = PERSONAL | IMPERSONAL

_BEFORE_ADJECTIVES = (DETERMINERS - PRONOUNS) | POSSESSIVES | PREPOSITIONS

_BEFORE_NOUNS = (DETERMINERS - PRONOUNS - NUMBERS) | POSSESSIVES | PREPOSITIONS

_OPENS_CLAUSE = SUBJECTS | {"that", "it"}

OPENS_CONTENT = (
    SUBJECTS | DETERMINERS | frozenset("that more fewer less nearly almost whether how why".split())
)

OBLIQUE = frozenset("him them me us".split())

_SEVERAL = PLURAL | frozenset(
    "i we you who people police data media many some most others both".split()
)
"""Subjects that go with a bare form: "many say"."""

LONGEST_GROUP = 6

_NO_SUBJECT = frozenset({"those", "than"})
"""Words before a participle that has no finite verb's subject: "half of those promised", "later
than announced"."""


def is_numbered(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is the noun of "a 12-page report"."""
    before = tokens[at - 1].text if at else ""
    return "-" in before and before[0].isdigit() and tokens[at].main is None


def is_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form that may be a noun is of a name: "the State Department"."""
    named = tokens[at].is_capital and at > 0 and tokens[at].low in NOUN_TOO
    return named and (tokens[at - 1].is_capital or tokens[min(at + 1, len(tokens) - 1)].is_capital)


def is_finite(
    tokens: Sequence[Token], at: int, group: int, kinds: set[str], auxiliaries: set[str]
) -> bool:
    """Whether the form at ``at`` is a finite verb; ``group`` is where its auxiliaries begin, and
    ``kinds`` are what the form may be ("past", "base").
    """
    if auxiliaries & HAVE:
        return not kinds.isdisjoint(("past", "participle"))
    if "past" in kinds and _reads_as_past(tokens, at, group, kinds):
        return _is_past_finite(tokens, at, group)
    if not group:
        return False
    low = tokens[group - 1].low
    if _is_surely_finite(tokens, at, low):
        return True
    if low in _BEFORE_NOUNS or low.endswith("'s"):
        return False
    is_base = "third" not in kinds and _is_base_finite(tokens, at, low, auxiliaries)
    return is_base or ("third" in kinds and _is_third_person(tokens, at))


def _is_third_person(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form in -s is a verb: "the board orders", not "the orders of"."""
    is_never_noun = not {tokens[at].low[:-1], tokens[at].low} & NOUN_TOO
    is_read = tokens[at].main is not None and _goes_on(_after(tokens, at), tokens[at].low)
    return is_never_noun or _tags_speech(tokens, at) or is_read


def _after(tokens: Sequence[Token], at: int) -> str:
    return tokens[at + 1].low if at + 1 < len(tokens) else ""


def _reads_as_past(tokens: Sequence[Token], at: int, group: int, kinds: set[str]) -> bool:
    """Whether a form that may be past is to be read so, and as no present or bare form."""
    before = tokens[group - 1] if group else None
    only_past = not kinds & {"base", "third"} or {"base", "past"} <= kinds
    follows = before is not None and (before.low in _PERSONS or not before.is_word)
    return only_past or follows or _after(tokens, at) == "that"


def _is_past_finite(tokens: Sequence[Token], at: int, group: int) -> bool:
    """Whether a past form is no participle: neither "the promised aid" nor "announced by"."""
    if not group:
        return False
    place = group - 1
    place -= place > 0 and tokens[place].low in _LATELY
    low, following = tokens[place].low, _after(tokens, at)
    is_owned = low.endswith("'s") and not _follows_name(tokens, at, following)
    is_adjective = low in _NO_SUBJECT or low in _BEFORE_ADJECTIVES or is_owned
    is_passive = following == "by" and not _is_occasion(tokens, at + 2)
    describes = is_adjective or _describes_next(tokens, at)
    return not (describes or is_passive or following in FATES)


def _follows_name(tokens: Sequence[Token], at: int, following: str) -> bool:
    """Whether a past form is the verb of a name in "'s", and describes no noun: "Mord's said it"."""
    return tokens[at].low in _NEVER_BEFORE_NOUNS or following in OPENS_CONTENT


_LATELY = frozenset("newly freshly recently previously formerly officially publicly".split())
"""Adverbs before a participle that describes: "the mayor's newly confirmed deputy"."""

_NEVER_BEFORE_NOUNS = frozenset(("said", "told"))


def _is_surely_finite(tokens: Sequence[Token], at: int, before: str) -> bool:
    """Whether the reading has no doubt that a verb is one, or a document finds something."""
    verb = tokens[at].main
    finds = any(line.stance == "finds" for _, line in FORMS.get(tokens[at].low, ()))
    return (verb is not None and verb.finite and verb.sure) or (finds and before in DOCUMENTS)


def opens(tokens: Sequence[Token], kinds: set[str]) -> bool:
    """Whether a name and speech follow the verb that opens a sentence: "Said Roe: “…”"."""
    colon = next((i for i, t in enumerate(tokens) if t.text == ":" or t.quote), 0)
    is_named = colon > 1 and (tokens[1].is_capital or tokens[1].low in DETERMINERS)
    is_speech = any(token.quote for token in tokens[colon : colon + 2])
    return is_named and is_speech and not kinds.isdisjoint(("past", "third"))


_BEFORE_COUNTED = NUMBERS | {"own", "regular"}


def _describes_next(tokens: Sequence[Token], at: int) -> bool:
    """Whether a past form stands before the noun that it describes: "400 pledged delegates"."""
    before, after = tokens[at - 1], tokens[min(at + 1, len(tokens) - 1)]
    if after.is_capital or not after.is_word or after.main is not None:
        return False
    counted = before.text[0].isdigit() or before.low in _BEFORE_COUNTED
    is_noun = after.low.endswith("s") and after.low not in DETERMINERS
    return (counted and is_noun) or (_is_within(tokens, at) and after.low not in _NEVER_NOUNS)


_OPENS_NOUN = (DETERMINERS - PRONOUNS) | POSSESSIVES

_NEVER_NOUNS = DETERMINERS | PREPOSITIONS | COORDINATORS | SUBJECTS | ADVERBS | {"to", "that", "as"}


def _is_within(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle stands in a noun phrase: "a large pledged lead", "from union-backed"."""
    before, led = tokens[at - 1], tokens[max(0, at - 2)].low
    if before.is_capital or not before.is_word or at < 2:
        return False
    if "-" in before.text and led in PREPOSITIONS:
        return True
    governs = tokens[max(0, at - 3)]
    is_governed = governs.main is not None or governs.low in PREPOSITIONS
    return led in _OPENS_NOUN and is_governed and tokens[at].main is None


def _tags_speech(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form that may be a noun stands beside speech and at the end: "“…,” the suit
    reads.", "“…,” reads the suit".
    """
    if tokens[at - 1].quote:
        return is_speech(tokens[at - 1])
    start = at
    while start and at - start <= LONGEST_GROUP and tokens[start - 1].is_word:
        start -= 1
    ends = at + 1 == len(tokens) or not tokens[at + 1].is_word
    return ends and start < at and start > 0 and is_speech(tokens[start - 1])


def _goes_on(following: str, form: str) -> bool:
    """Whether what follows a form that may be a noun ("orders", "claims") suits the verb: no
    foreign preposition.
    """
    return following not in PREPOSITIONS or any(
        following in verb.frames for _, verb in FORMS.get(form, ())
    )


def _is_occasion(tokens: Sequence[Token], at: int) -> bool:
    """Whether "said by" goes on to "radio" and not to who said it."""
    return at < len(tokens) and tokens[at].low in OCCASIONS


_PARTS = (NUMBERS - {"one"}) | frozenset(
    "percent % third quarter half fifth majority minority surveyed".split()
)
"""Words for a part of many, who speak in the plural: "one in five say"."""

_HANGING = INSIDE | {"in", "who"}


def _has_plural_head(tokens: Sequence[Token], end: int) -> bool:
    """Whether a phrase hangs on a plural noun: "economists at the bank", "people who know it"."""
    for at in range(end - 1, max(0, end - LONGEST_GROUP), -1):
        if not tokens[at].is_word:
            return False
        if tokens[at].low in _HANGING:
            return tokens[at - 1].low.endswith("s")
    return False


def _is_base_finite(tokens: Sequence[Token], at: int, low: str, auxiliaries: set[str]) -> bool:
    """Whether a bare form has a plural subject: "critics say", "they claim", "did say"."""
    following = _after(tokens, at)
    if auxiliaries & DO:
        return True
    is_read = tokens[at].main is not None and tokens[at].subject is not None
    counts = low[:1].isdigit() and "-" not in low
    is_sure = following in OPENS_CONTENT or tokens[at].low not in NOUN_TOO
    is_sure = is_sure or any(following in verb.frames for _, verb in FORMS.get(tokens[at].low, ()))
    if ((low in _PARTS or counts) and is_sure) or (is_read and following in _OPENS_CLAUSE):
        return True
    is_plural = low.endswith(("men", "children")) or (
        low.endswith("s") and not low.endswith(("ss", "us", "is", "'s"))
    )
    if low in _SEVERAL:
        return True
    if following in OBLIQUE:
        return True
    is_said = following in OPENS_CONTENT or (at + 1 < len(tokens) and tokens[at + 1].is_capital)
    if not is_plural and not (is_said and (_has_plural_head(tokens, at) or _are_two(tokens, at))):
        return low == "," and (is_said or following.endswith("ing")) and tokens[at].low in DIRECT
    return is_said or tokens[at].low not in NOUN_TOO


def _are_two(tokens: Sequence[Token], end: int) -> bool:
    """Whether two names that "and" joins stand here: "Arvika and Norrtram say the"."""
    start = end
    while start and end - start < LONGEST_GROUP and tokens[start - 1].is_word:
        start -= 1
        if tokens[start].low == "and":
            return tokens[start - 1].is_capital and tokens[end - 1].is_capital
    return False

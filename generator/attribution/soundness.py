"""What no speaker is, whatever the rules before found: adverbs, a bare age, a phrase that a
preposition opens; and what nobody has said yet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.attribution.finite import OPENS_CONTENT
from generator.attribution.phrases import counts
from generator.attribution.records import Attribution, Content, Cue
from generator.attribution.sorts import is_plural, is_thing
from generator.attribution.sources import is_document
from generator.attribution.words import Range, Token, is_main, is_verb
from generator.english.denying import ANAPHORS, COURTS, REFUSED, STATEMENTS
from generator.english.names import DEMONYMS
from generator.english.planning import EXPECTING, FORECAST_WORDS, READY
from generator.english.reporting import FORMS
from generator.english.speech import (
    ADVERBS,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from generator.english.verbs import GERUNDS, NOUN_TOO
from generator.reading import Form


def sound(tokens: Sequence[Token], report: Attribution) -> Attribution:
    """A report without the words for its speaker, where they can be nobody's."""
    speaker = _cut(tokens, report.speaker) if report.speaker else None
    report = _turning_down(tokens, report, speaker)
    if speaker is None or not _is_nobody(tokens, speaker):
        return report if speaker == report.speaker else replace(report, speaker=speaker)
    start, end = speaker
    is_those = end - start > 1 and tokens[start + 1].low in _THOSE
    named = (start + 1, end) if is_those and tokens[start].low in PREPOSITIONS else None
    return replace(report, speaker=named)


def _turning_down(
    tokens: Sequence[Token], report: Attribution, speaker: Range | None
) -> Attribution:
    """A report with what is turned down and not denied as such: "rejected the offer", and whatever a
    court rejects.
    """
    if all(content.stance != "denies" for content in report.contents):
        return report
    words = {token.low for token in tokens[slice(*speaker)]} if speaker else set()
    by_court = not COURTS.isdisjoint(words)
    contents = tuple(
        replace(c, stance="refuses")
        if c.stance == "denies" and (_is_refused(tokens, c) or (by_court and c.is_act))
        else c
        for c in report.contents
    )
    return replace(report, contents=contents)


def _is_refused(tokens: Sequence[Token], content: Content) -> bool:
    """Whether the noun for what is denied is one of what is turned down; nobody turns down "making the
    offer".
    """
    if content.rule not in ("object", "patient", "as") or tokens[content.start].low in GERUNDS:
        return False
    named = (t.low for t in tokens[content.start : content.end] if t.low in _NAMED)
    return next(named, "") in REFUSED


_NAMED = (STATEMENTS | REFUSED) - ANAPHORS


def _cut(tokens: Sequence[Token], speaker: Range) -> Range:
    """The words for a speaker without a clause of their own behind them, and without what ran into
    them: "[the chief] passed on the news", "Norland [the planes]".
    """
    start, end = speaker
    verb = next((i for i in range(start + 1, end) if is_verb(tokens, i)), end)
    is_own = all(tokens[i].low not in _OPENS_CLAUSE for i in range(start, verb))
    end = verb if is_own and tokens[verb - 1].is_word else end
    if _is_deed(tokens, start):
        return start, end
    anew = (i for i in range(end - 1, start, -1) if tokens[i].low in _ARTICLES)
    at = next((i for i in anew if _begins_anew(tokens[i - 1])), start)
    while end > at + 1 and tokens[end - 1].low in _CUT_SHORT:
        end -= 1
    return (at, end) if at < end - 1 else (start, end)


def _is_deed(tokens: Sequence[Token], start: int) -> bool:
    """Whether a gerund with its object opens a phrase: "doffing the cap"."""
    first, after = tokens[start], tokens[start + 1] if start + 1 < len(tokens) else None
    is_gerund = first.verb is not None and first.low.endswith("ing")
    return is_gerund and after is not None and after.low in DETERMINERS


_OPENS_CLAUSE = RELATIVES | {"that", "those", "what"}
_CUT_SHORT = RELATIVES | {"that"}
"""Words with which nobody's name ends: "The owner of a ferry [that]"."""
_ARTICLES = frozenset(("the", "a", "an"))
_BEFORE_ARTICLES = (
    PREPOSITIONS
    | COORDINATORS
    | frozenset("all both half twice many such not only than as to even including quite".split())
)


def _begins_anew(before: Token) -> bool:
    """Whether an article begins another noun phrase behind a word of one."""
    is_noun = before.is_word and before.main is None and before.verb is None
    is_adverb = before.low in ADVERBS or before.low.endswith("ly")
    return is_noun and not is_adverb and before.low not in _BEFORE_ARTICLES and not before.in_date


_THOSE = frozenset("those some many most".split())

_OPENING = PREPOSITIONS | (SUBORDINATORS - {"that"}) | READY


def _is_nobody(tokens: Sequence[Token], speaker: Range) -> bool:
    """Whether words name nobody: "doubtless", "53" between commas, "Danish", "because of her
    manner".
    """
    start, end = speaker
    first = tokens[start]
    if end - start == 1:
        is_age = first.text.isdigit() and end < len(tokens) and tokens[end].text == ","
        is_manner = first.low.endswith("ly") and not first.is_capital
        return is_age or is_manner or first.text in _OF_LANDS or first.low in _EMPTY
    if _is_deed(tokens, start):
        return True
    return first.low in _OPENING and not first.is_capital and not counts(tokens, start, end)


_OF_LANDS = frozenset(
    word for several in DEMONYMS.values() for word in several if not word.replace(".", "").isupper()
)
"""Adjectives that alone name nobody: "Danish"."""

_EMPTY = (ADVERBS - {"all", "both"}) | {"worth", "doubtless", "due"}


def is_no_verb(tokens: Sequence[Token], cue: Cue, speaker: Range) -> bool:
    """Whether the form taken for a verb rather describes the noun behind it, or is a noun: "[the flu]
    is spreading and suspected cases have fallen", "[grants to] the Gulf states".
    """
    if cue.form != "finite" or cue.start != cue.group or cue.end >= len(tokens):
        return False
    verb, after = tokens[cue.start], tokens[cue.end]
    is_bare = after.is_word and not after.is_capital and after.low not in OPENS_CONTENT
    joins = cue.group > 0 and tokens[cue.group - 1].low in COORDINATORS
    is_mute = is_thing(tokens, speaker) and not is_document(tokens, speaker)
    if joins and is_bare and is_mute and after.low not in PREPOSITIONS and verb.low[-2:] == "ed":
        return True
    places = range(speaker[0], speaker[1])
    end = next((i for i in places if i > speaker[0] and tokens[i].low in PREPOSITIONS), speaker[1])
    head = tokens[end - 1]
    is_singular = verb.low in NOUN_TOO or verb.low[:-1] in NOUN_TOO
    is_singular = is_singular and any(kind == "third" for kind, _ in FORMS.get(verb.low, ()))
    return is_singular and end < speaker[1] and not head.is_capital and is_plural(head.low)


_FARTHEST = 40
"""Tokens before a participle, at most, among which its verb is looked for."""


def is_ahead(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle tells what is only expected, or could be done: "is expected to press him,
    warning that", "could help by saying that".
    """
    before = range(at - 1, max(-1, at - _FARTHEST), -1)
    verb = next((i for i in before if is_main(tokens, i)), None)
    main = tokens[verb].main if verb is not None else None
    if main is None or verb is None or main.negated:
        return False
    if main.form is Form.MODAL and tokens[at - 1].low == "by":
        return True
    behind = [token.low for token in tokens[verb + 1 : verb + 3]]
    is_foreseen = main.passive and main.lemma in EXPECTING and behind[:1] == ["to"]
    is_planned = main.lemma == "be" and behind[:1] and behind[0] in _FORESEEN
    return bool(is_foreseen or (is_planned and behind[1:] == ["to"]))


_FORESEEN = READY | FORECAST_WORDS

"""The capitalised words of an article that may be the name of somebody without an actor file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.actors.context import UnitWords
from generator.english.names import (
    ACRONYMS,
    CALENDAR,
    CORPORATE,
    DEMONYMS,
    GOVERNMENTS,
    HONORIFICS,
    INSTITUTIONS,
    OF_INSTITUTIONS,
    OFFICES,
    OPENERS,
    PARTICLES,
    STATES,
    TITLES,
)
from generator.english.persons import GIVEN_NAMES
from generator.english.speech import ADVERBS, BODY_NOUNS, SUBJECTS, TITLE_NOUNS
from generator.english.verbs import LEMMAS
from generator.model import AnnotatedArticle, Mention, Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name at one place."""

    name: str
    article: AnnotatedArticle
    sentence: int
    opens: bool
    """It stands where any word has a capital."""
    kind: str | None
    """What the words around it or in it say that it is."""


def of(annotated: AnnotatedArticle) -> Iterator[Candidate]:
    """The names in an article's sentences that mean no actor, in order."""
    article = annotated.article
    mentions = iter(annotated.mentions)
    mention = next(mentions, None)
    for index, sentence in article.told():
        unit = UnitWords.of(article.text, sentence.span, is_heading=False)
        while mention and mention.span.end <= sentence.span.start:
            mention = next(mentions, None)
        known: list[Mention] = []
        while mention and mention.span.start < sentence.span.end:
            known.append(mention)
            mention = next(mentions, None)
        if unit.is_shouted or _is_headline(unit):
            continue
        for start, end in _runs(unit):
            span = Span(unit.starts[start], unit.ends[end - 1])
            if not any(m.span.overlaps(span) for m in known):
                name = " ".join(span.of(article.text).split())
                kind = _kind(unit, start, end)
                yield Candidate(name, annotated, index, start == 0, kind)


_LONGEST = 10
"""Words and marks; a longer run names nobody."""
_TITLES = OPENERS | HONORIFICS | OFFICES | CALENDAR
_ADJECTIVES = frozenset(form.lower() for forms in DEMONYMS.values() for form in forms)
_PEOPLES = _ADJECTIVES | frozenset(f"{form}s" for form in _ADJECTIVES)
_NO_NAMES = (
    _PEOPLES | SUBJECTS | CALENDAR | OPENERS | OFFICES | HONORIFICS | INSTITUTIONS | BODY_NOUNS
) | (TITLE_NOUNS | ADVERBS | frozenset(LEMMAS))
"""Words of which none names anybody alone."""
_NAMED_SO = frozenset({"united", "associated", "allied", "incorporated", "organised"})
"""Participles with which names do begin: "United Nations"."""
_PLACING = frozenset({"in", "near", "across", "outside", "throughout"})
_ABBREVIATED = HONORIFICS | {"sen", "rep", "gov", "gen", "lt", "col", "sgt"}
_CALLINGS = (TITLES | TITLE_NOUNS | _ABBREVIATED) - {"leader", "member"}
"""What before a name says that a person bears it."""


def _is_headline(unit: UnitWords) -> bool:
    """Whether every longer word has a capital, as in a headline that stands among sentences."""
    long = [word for word in unit.words if len(word) > 3 and word[0].isalpha()]
    return len(long) > 4 and all(word[0].isupper() for word in long)


def _runs(unit: UnitWords) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words that may be a name, without titles before and ordinary words around
    it.
    """
    at, size = 0, len(unit.words)
    while at < size:
        end = at
        while end < size and _prolongs(unit, at, end):
            end += 1
        start, stop = _trimmed(unit, at, end)
        if start < stop <= start + _LONGEST and _may_name(unit, start, stop):
            yield start, stop
        at = max(end, at + 1)


_BEFORE_TITLES = _TITLES | _ADJECTIVES


def _trimmed(unit: UnitWords, start: int, end: int) -> tuple[int, int]:
    """A run without what stands before a name ("Finnish Foreign Minister", "Asked") and after it
    ("Administration").
    """
    titles = [at for at in range(start, end - 1) if unit.folded[at] in _TITLES]
    if titles and all(unit.folded[at] in _BEFORE_TITLES for at in range(start, titles[-1])):
        start = titles[-1] + 1
    while start < end and (_is_participle(unit, start) or unit.words[start] == "."):
        start += 1
    while end > start and not _may_end_name(unit, end - 1):
        end -= 1
    return start, end


def _is_participle(unit: UnitWords, at: int) -> bool:
    """Whether a word is rather a verb with a capital: "Speaking", "Ousted"."""
    low = unit.folded[at]
    is_form = low in LEMMAS and LEMMAS[low] != low and low.endswith(("ing", "ed", "s"))
    return is_form and low not in _NAMED_SO


_OTHERS = GOVERNMENTS | OPENERS | SUBJECTS | _ABBREVIATED


def _may_end_name(unit: UnitWords, at: int) -> bool:
    """Whether a word is no "Administration" and no title that the next word has: "Ohio Rep."."""
    is_other = unit.folded[at] in _OTHERS
    return unit.words[at][0].isupper() and (not is_other or _is_acronym(unit, at))


def _is_acronym(unit: UnitWords, at: int) -> bool:
    """Whether capitals tell a name from a little word: "the WHO"."""
    return unit.folded[at] in ACRONYMS and unit.words[at].isupper() and len(unit.words[at]) > 1


def _prolongs(unit: UnitWords, start: int, at: int) -> bool:
    """Whether a word goes on the name that starts at `start`: a capital, a particle, or "of" after
    "Bank".
    """
    if at > start and unit.words[at] == ".":
        return _is_abbreviated(unit, at - 1)
    if at > start and not unit.adjoins(at - 1) and unit.words[at - 1] != ".":
        return (
            unit.words[at] in "&-" and at + 1 < len(unit.words) and unit.words[at + 1][0].isupper()
        )
    if unit.words[at][0].isupper():
        return unit.folded[at] not in CALENDAR
    if at == start or at + 1 >= len(unit.words) or not unit.words[at + 1][0].isupper():
        return at > start and unit.words[at - 1] in "&-" and unit.words[at][0].isalnum()
    is_of = unit.words[at] == "of" and unit.folded[at - 1] in OF_INSTITUTIONS | {
        "ministry",
        "department",
        "bank",
    }
    return is_of or unit.words[at] in PARTICLES or unit.words[at] == "&"


def _is_abbreviated(unit: UnitWords, at: int) -> bool:
    """Whether the point behind a letter belongs to it and a name goes on: "J. Ruiz"."""
    goes_on = at + 2 < len(unit.words) and unit.words[at + 2][0].isupper()
    return goes_on and len(unit.words[at]) == 1 and unit.ends[at] == unit.starts[at + 1]


_NEVER_ALONE = _PEOPLES | _TITLES | SUBJECTS


def _may_name(unit: UnitWords, start: int, end: int) -> bool:
    """Whether a run is more than ordinary words with capitals, an adjective of a state, or a single
    letter.
    """
    words = unit.folded[start:end]
    if end - start == 1 and _is_acronym(unit, start):
        return True
    is_acronym = end - start == 1 and len(words[0]) > 1 and unit.words[start].isupper()
    if (
        not is_acronym
        and all(word in _NO_NAMES for word in words)
        and (end - start == 1 or all(word in _NEVER_ALONE for word in words))
    ):
        return " ".join(unit.words[start:end]) in DEMONYMS
    return any(len(word) > 1 for word in words)


_BODIES = INSTITUTIONS | CORPORATE | BODY_NOUNS | OF_INSTITUTIONS


def _kind(unit: UnitWords, start: int, end: int) -> str | None:
    """What a name is, by its words and the word before it."""
    words = frozenset(unit.folded[start:end])
    name = " ".join(unit.words[start:end])
    if name in STATES:
        return "government"
    if words & {"union", "alliance", "league"}:
        return "alliance"
    if end - start > 1 and unit.words[start] in GIVEN_NAMES:
        return "person"
    if words & _BODIES or (end - start == 1 and name.isupper()):
        return "organisation"
    at = start - 1
    at -= at > 0 and unit.words[at] == "."
    before = unit.folded[at] if at >= 0 else ""
    if before in _PLACING:
        return "place"
    return "person" if before in _CALLINGS else None

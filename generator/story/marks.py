"""What tells events apart: the words, names and numbers of a clause and of its sentence, and how
rare each is in the story.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import log2

from generator.english import alike, grammar, verbs
from generator.english.numerals import CARDINALS, ORDINALS
from generator.model import AnnotatedArticle, Span, Timex
from generator.story.described import Described, people_meant

CLAUSE, SENTENCE, PASSAGE = 1.0, 0.5, 0.25
"""What a word counts in the clause itself, in the rest of its sentence, and in the sentences that
it leans on."""

ACTS = 0.3
"""What weighs less tells nothing of the kind of an event."""

DESCRIBED = 0.7
"""What a name counts for which a description stands."""

_TOKEN = re.compile(r"\d[\d,.]*\d|\d|[^\W\d_](?:[\w]|[’'-](?=\w))*")


@dataclass(frozen=True, slots=True)
class Marks:
    """What a dated clause is compared by."""

    weights: Mapping[str, float]
    """Each mark, with where it stands as its weight."""
    core: frozenset[str] = frozenset()
    """Those of the clause itself, but for what it tells besides."""
    names: frozenset[str] = frozenset()
    """The names in the clause itself."""
    subject: frozenset[str] = frozenset()
    """Those of them that stand before its first verb."""
    places: frozenset[str] = frozenset()
    """Those of them that stand behind a word for a place: "in", "off"."""
    ordinals: frozenset[int] = frozenset()
    """Of what the clause itself counts: "the second round"."""
    meanings: frozenset[str] = frozenset()
    """The lists of words alike that the clause itself is in."""
    is_moved: bool = False
    """Whether its sentence says that a plan has another day than before."""
    other_days: frozenset[date] = frozenset()
    """The days that its sentence names besides its own."""
    acts: frozenset[str] = frozenset()
    """Of the marks in its sentence, the words alike and the verbs."""


@dataclass(frozen=True, slots=True)
class Words:
    """The marks of a whole story."""

    points: Mapping[str, float]
    """What it counts that two clauses share a mark: the more, the fewer sentences have it."""
    known: _Known

    @staticmethod
    def among(articles: Sequence[AnnotatedArticle]) -> Words:
        """The marks of all sentences of the articles."""
        known = _Known(_names(articles), Described.among(articles))
        counts: Counter[str] = Counter()
        total = 0
        for annotated in articles:
            for _, sentence in annotated.article.told():
                total += 1
                found = _marks(annotated, sentence.span, known)
                counts.update({mark for mark, _, _, _ in found})
        points = {mark: log2((total + 1) / n) for mark, n in counts.items()}
        return Words(points, known)

    def of(
        self,
        annotated: AnnotatedArticle,
        index: int,
        clause: Span,
        dated: Sequence[Span],
        when: Span,
    ) -> Marks:
        """The marks of a clause in the sentence of that index, of whose ``dated`` clauses it is
        one, dated by the words at ``when``; dates are no marks, nor is what only another of these
        clauses says.
        """
        article = annotated.article
        shown = annotated.passages[index] or range(index, index + 1)
        others = [span for span in dated if not span.overlaps(clause) or _is_within(span, clause)]
        verb = _verb(clause, article.text)
        core = Span(clause.start, _end_of_core(clause, max(verb, when.start), article.text))
        weights: dict[str, float] = {}
        own: list[tuple[str, Span]] = []
        for i in shown:
            span = article.sentences[i].span
            for mark, start, end, share in _marks(annotated, span, self.known):
                weight, place = PASSAGE if i != index else SENTENCE, Span(start, end)
                if core.covers(place):
                    weight = CLAUSE
                    own.append((mark, place))
                elif any(other.covers(place) for other in others):
                    continue
                weights[mark] = max(weight * share, weights.get(mark, 0))
        if who := people_meant(annotated, clause, shown):
            weights[f"+{who}"] = CLAUSE
            own.append((f"+{who}", Span(clause.start, clause.start)))
        named = [(mark, place) for mark, place in own if mark[0] in "@+"]
        return Marks(
            weights,
            frozenset(mark for mark, _ in own),
            frozenset(mark for mark, _ in named),
            frozenset(mark for mark, place in named if place.end <= verb),
            frozenset(mark for mark, place in named if _is_placed(place, article.text)),
            frozenset(ORDINALS[mark] for mark, _ in own if mark in ORDINALS),
            frozenset(mark[1:] for mark, _ in own if mark[0] == "=" and _is_act(mark)),
            _MOVING.search(article.words_of(article.sentences[index])) is not None,
            frozenset(_other_days(annotated, article.sentences[index].span, when)),
            frozenset(m for m, w in weights.items() if w > ACTS and _is_act(m)),
        )


def own_words(annotated: AnnotatedArticle, clause: Span, timex: Timex) -> Span:
    """The words of a clause that are of its time: of "the trial came a year after he was arrested
    in May", those behind "after" are of May.
    """
    dated = _dated(annotated, Span(clause.start, timex.span.start))
    found = (d for d in dated if d.anchored_to == timex.span)
    return next((Span(_counted(annotated, d).end, timex.span.end) for d in found), clause)


def _without_owner(word: str) -> str:
    """A word without what says that something is of it: "'s"."""
    return word[:-2] if word.endswith(("’s", "'s")) else word


def _is_within(inner: Span, outer: Span) -> bool:
    return inner != outer and outer.covers(inner)


_Mark = tuple[str, int, int, float]
"""An actor (``+id``), a name (``@name``), a number (``#7``), a list of words alike (``=talks``) or a
stem; where it begins and ends; of a word of several meanings, the share of each."""


class _Known(dict[str, tuple[str, str, str]]):
    """The words of a story, each looked up once: its stem, and the mark that it is by itself within a
    sentence, and where it opens one.
    """

    def __init__(self, names: frozenset[str], described: Described) -> None:
        """``names`` are words, in small letters, that are names even where they open a sentence."""
        super().__init__()
        self.described = described
        self._names = names

    def __missing__(self, token: str) -> tuple[str, str, str]:
        word = _without_owner(token)
        small = word.casefold()
        stem = alike.stem(small)
        within, opening = (
            _of_word(word, small, stem, opens, self._names) for opens in (False, True)
        )
        self[token] = stem, within, opening
        return self[token]


def _marks(annotated: AnnotatedArticle, span: Span, known: _Known) -> Iterator[_Mark]:
    """The marks in a stretch of an article, in order."""
    text = annotated.article.text
    mentions = [m for m in annotated.mentions_in(span) if m.actor]
    cut = [m.span for m in mentions] + [_counted(annotated, t) for t in _dated(annotated, span)]
    for mention in mentions:
        yield f"+{mention.actor}", mention.span.start, mention.span.end, 1
    tokens = [(*known[t[0]], *t.span()) for t in _TOKEN.finditer(text, span.start, span.end)]
    for c in cut:
        tokens = [t for t in tokens if t[4] <= c.start or c.end <= t[3]]
    stems = [stem for stem, *_ in tokens]
    described = known.described
    for i, (stem, within, opening, start, end) in enumerate(tokens):
        if stem in described.openers and (meant := described.at(stems, i)):
            yield meant[0], start, tokens[meant[1]][4], DESCRIBED
        if mark := opening if start == span.start else within:
            yield mark, start, end, 1
    for at, last, meanings in _meanings(stems):
        for meaning in meanings:
            yield f"={meaning}", tokens[at][3], tokens[last][4], 1 / len(meanings)


def _is_act(mark: str) -> bool:
    return mark in alike.VERBS if mark[0] != "=" else mark[1:] not in alike.NO_ACTS


_MOVING = re.compile(rf"\b(?:{'|'.join(alike.MOVING)})\b")
_FINITE = (
    verbs.BE_FINITE
    | verbs.HAVE_FINITE
    | verbs.DO
    | verbs.MODALS
    | verbs.PAST_ONLY
    | verbs.PAST_OR_PARTICIPLE
    | frozenset(verbs.THIRD)
)


def _verb(clause: Span, text: str) -> int:
    """Where the first verb of a clause stands; where it begins if it has none."""
    words = _TOKEN.finditer(text, clause.start, clause.end)
    return next((w.start() for w in words if w.group().casefold() in _FINITE), clause.start)


def _end_of_core(clause: Span, verb: int, text: str) -> int:
    """Where a clause begins to tell what else was, behind its verb: "who …", "after …"."""
    found = _ASIDE.search(text, min(verb + 1, clause.end), clause.end)
    return found.start() if found else clause.end


_ASIDE = re.compile(rf"\b(?:{'|'.join(sorted(grammar.ASIDES))})\b|,\s+\w+ing\b")
_PLACING = re.compile(rf"\b(?:{'|'.join(alike.PLACING)})\s+$")


def _is_placed(name: Span, text: str) -> bool:
    return _PLACING.search(text, max(0, name.start - 12), name.start) is not None


def _dated(annotated: AnnotatedArticle, span: Span) -> tuple[Timex, ...]:
    """The expressions of time in a stretch of an article."""
    first = bisect_left(annotated.timexes, span.start, key=lambda t: t.span.start)
    last = bisect_left(annotated.timexes, span.end, key=lambda t: t.span.start)
    return annotated.timexes[first:last]


def _other_days(annotated: AnnotatedArticle, span: Span, when: Span) -> Iterator[date]:
    """The days that are named in a stretch of an article, but for the one at ``when``."""
    for timex in _dated(annotated, span):
        if timex.span != when and timex.earliest and timex.earliest == timex.latest:
            yield timex.earliest


_COUNTED_FROM = re.compile(r"\b(?:after|before|since|from|of)\b")


def _counted(annotated: AnnotatedArticle, timex: Timex) -> Span:
    """The words of an expression of time that tell a time: of "a year after he was arrested" the
    first three.
    """
    if timex.anchor != "event":
        return timex.span
    found = _COUNTED_FROM.search(annotated.article.text, timex.span.start, timex.span.end)
    return Span(timex.span.start, found.end()) if found else timex.span


def _of_word(word: str, small: str, stem: str, opens: bool, names: frozenset[str]) -> str:
    """The mark that a word is by itself; empty where it is none."""
    if small in alike.EMPTY:
        return ""
    if word[0].isdigit():
        return f"#{word.replace(',', '')}"
    if CARDINALS.get(small, 0) > 1:
        return f"#{CARDINALS[small]}"
    if small in ORDINALS:
        return small
    if word[0].isupper() and (small in names or not opens):
        return f"@{small}"
    return stem if len(word) > 2 and stem not in alike.MEANINGS else ""


def _meanings(stems: Sequence[str]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The expressions and words that have meanings, each with the places of its first and its last
    word; what is part of an expression means nothing by itself: "struck a deal".
    """
    part_of: set[int] = set()
    openers = [at for at, stem in enumerate(stems) if stem in alike.OPENERS]
    for at in openers:
        for end in range(at + 1, min(at + 3, len(stems))):
            if found := alike.MEANINGS.get(f"{stems[at]}-{stems[end]}"):
                part_of.update((at, end))
                yield at, end, found
    for at in openers:
        if at not in part_of and (found := alike.MEANINGS.get(stems[at])):
            yield at, at, found


def _names(articles: Sequence[AnnotatedArticle]) -> frozenset[str]:
    """Words that stand with a capital inside sentences more often than without."""
    found: Counter[str] = Counter()
    for annotated in articles:
        text = annotated.article.text
        for _, sentence in annotated.article.told():
            found.update(_TOKEN.findall(text, sentence.span.start + 1, sentence.span.end))
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for word, n in found.items():
        of_its_kind = capital if word[0].isupper() else small
        of_its_kind[_without_owner(word).casefold()] += n
    return frozenset(w for w, n in capital.items() if n > small[w]) - alike.EMPTY

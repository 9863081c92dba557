"""What tells events apart: the words, names and numbers of a clause and of its sentence, and how
rare each is in the story.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
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
_OWN = re.compile(r"[’']s?$")


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
    acts: frozenset[str] = frozenset()
    """Of the marks in its sentence, the words alike and the verbs."""


@dataclass(frozen=True, slots=True)
class Words:
    """The marks of a whole story."""

    points: Mapping[str, float]
    """What it counts that two clauses share a mark: the more, the fewer sentences have it."""
    names: frozenset[str]
    """Words, in small letters, that are names even where they open a sentence."""
    described: Described

    @staticmethod
    def among(articles: Sequence[AnnotatedArticle]) -> Words:
        """The marks of all sentences of the articles."""
        names, described = _names(articles), Described.among(articles)
        counts: Counter[str] = Counter()
        total = 0
        for annotated in articles:
            for _, sentence in annotated.article.told():
                total += 1
                counts.update({m.mark for m in _marks(annotated, sentence.span, names, described)})
        points = {mark: log2((total + 1) / n) for mark, n in counts.items()}
        return Words(points, names, described)

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
        own: list[_Mark] = []
        for i in shown:
            for found in _marks(annotated, article.sentences[i].span, self.names, self.described):
                weight = PASSAGE if i != index else SENTENCE
                if core.covers(found.span):
                    weight = CLAUSE
                    own.append(found)
                elif any(other.covers(found.span) for other in others):
                    continue
                weight *= found.share
                weights[found.mark] = max(weight, weights.get(found.mark, 0))
        if who := people_meant(annotated, clause, shown):
            weights[f"+{who}"] = CLAUSE
            own.append(_Mark(f"+{who}", Span(clause.start, clause.start)))
        return Marks(
            weights,
            frozenset(m.mark for m in own),
            frozenset(m.mark for m in own if m.mark[0] in "@+"),
            frozenset(m.mark for m in own if m.mark[0] in "@+" and m.span.end <= verb),
            frozenset(
                m.mark for m in own if m.mark[0] in "@+" and _is_placed(m.span, article.text)
            ),
            frozenset(ORDINALS[m.mark] for m in own if m.mark in ORDINALS),
            frozenset(m.mark[1:] for m in own if m.mark[0] == "=" and _is_act(m.mark)),
            _MOVING.search(article.words_of(article.sentences[index])) is not None,
            frozenset(m for m, w in weights.items() if w > ACTS and _is_act(m)),
        )


def own_words(annotated: AnnotatedArticle, clause: Span, timex: Timex) -> Span:
    """The words of a clause that are of its time: of "the trial came a year after he was arrested
    in May", those behind "after" are of May.
    """
    found = (d for d in _dated(annotated, clause) if d.anchored_to == timex.span)
    return next((Span(_counted(annotated, d).end, timex.span.end) for d in found), clause)


def _is_within(inner: Span, outer: Span) -> bool:
    return inner != outer and outer.covers(inner)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark where it stands."""

    mark: str
    """An actor (``+id``), a name (``@name``), a number (``#7``), a list of words alike (``=talks``)
    or a stem."""
    span: Span
    share: float = 1
    """Of a word of several meanings, the share of each."""


def _marks(
    annotated: AnnotatedArticle, span: Span, names: frozenset[str], described: Described
) -> Iterator[_Mark]:
    """The marks in a stretch of an article, in order."""
    text = annotated.article.text
    mentions = [m for m in annotated.mentions_in(span) if m.actor]
    cut = [m.span for m in mentions] + [_counted(annotated, t) for t in _dated(annotated, span)]
    for mention in mentions:
        yield _Mark(f"+{mention.actor}", mention.span)
    tokens = [
        (_OWN.sub("", t.group()), Span(t.start(), t.end()))
        for t in _TOKEN.finditer(text, span.start, span.end)
        if not any(t.start() < c.end and c.start < t.end() for c in cut)
    ]
    stems = [alike.stem(word.casefold()) for word, _ in tokens]
    for i, (word, place) in enumerate(tokens):
        if meant := described.at(stems, i):
            yield _Mark(meant[0], Span(place.start, tokens[meant[1]][1].end), DESCRIBED)
        yield from _of_word(word, place, stems[i], place.start == span.start, names)
    for at, end, meanings in _meanings(stems):
        for meaning in meanings:
            span = Span(tokens[at][1].start, tokens[end][1].end)
            yield _Mark(f"={meaning}", span, 1 / len(meanings))


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


_COUNTED_FROM = re.compile(r"\b(?:after|before|since|from|of)\b")


def _counted(annotated: AnnotatedArticle, timex: Timex) -> Span:
    """The words of an expression of time that tell a time: of "a year after he was arrested" the
    first three.
    """
    if timex.anchor != "event":
        return timex.span
    found = _COUNTED_FROM.search(annotated.article.text, timex.span.start, timex.span.end)
    return Span(timex.span.start, found.end()) if found else timex.span


def _of_word(
    word: str, place: Span, stem: str, opens: bool, names: frozenset[str]
) -> Iterator[_Mark]:
    small = word.casefold()
    if small in alike.EMPTY:
        return
    if word[0].isdigit():
        yield _Mark(f"#{word.replace(',', '')}", place)
    elif CARDINALS.get(small, 0) > 1:
        yield _Mark(f"#{CARDINALS[small]}", place)
    elif small in ORDINALS:
        yield _Mark(small, place)
    elif word[0].isupper() and (small in names or not opens):
        yield _Mark(f"@{small}", place)
    elif len(word) > 2 and stem not in alike.MEANINGS:
        yield _Mark(stem, place)


def _meanings(stems: Sequence[str]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The expressions and words that have meanings, each with the places of its first and its last
    word; what is part of an expression means nothing by itself: "struck a deal".
    """
    part_of: set[int] = set()
    for at in range(len(stems)):
        for end in range(at + 1, min(at + 3, len(stems))):
            if found := alike.MEANINGS.get(f"{stems[at]}-{stems[end]}"):
                part_of.update((at, end))
                yield at, end, found
    for at, stem in enumerate(stems):
        if at not in part_of and (found := alike.MEANINGS.get(stem)):
            yield at, at, found


def _names(articles: Sequence[AnnotatedArticle]) -> frozenset[str]:
    """Words that stand with a capital inside sentences more often than without."""
    capital: Counter[str] = Counter()
    for annotated in articles:
        for _, sentence in annotated.article.told():
            for token in _TOKEN.finditer(
                annotated.article.text, sentence.span.start + 1, sentence.span.end
            ):
                word = _OWN.sub("", token.group())
                capital[word.casefold()] += 1 if word[0].isupper() else -1
    return frozenset(w for w, n in capital.items() if n > 0) - alike.EMPTY

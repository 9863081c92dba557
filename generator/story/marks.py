"""What tells events apart: the words, names and numbers of a clause and of its sentence, and how
rare each is in the story.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import log2
from sys import intern
from typing import NamedTuple, Never, TypeVar

from generator.english import alike, grammar, verbs
from generator.english.numerals import CARDINALS, ORDINALS
from generator.model import AnnotatedArticle, Mention, Span, Timex
from generator.story.described import Described, people_meant

CLAUSE, SENTENCE, PASSAGE = 1.0, 0.5, 0.25
"""What a word counts in the clause itself, in the rest of its sentence, and in the sentences that
it leans on."""

ACTS = 0.3
"""What weighs less tells nothing of the kind of an event."""

DESCRIBED = 0.7
"""What a name counts for which a description stands."""

_TOKEN = re.compile(r"[^\W\d_]\w*(?:[’'-]\w+)*|\d[\d,.]*\d|\d")


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


def done(marks: Marks) -> frozenset[str]:
    """What a clause tells as done, by its kinds ("=fire") and its verbs."""
    kinds = {f"={name}" for name in marks.meanings}
    return frozenset(kinds | {mark for mark in marks.core & marks.acts if mark[0] != "="})


def of_one_act(one: Marks, other: Marks) -> bool:
    """Whether two clauses share what was done, by its kind or its verb; if it only began or ended,
    also a word for what that was.
    """
    shared = done(one) & done(other)
    has_thing = any(mark[0] not in "+@#=" for mark in one.core & other.core)
    return bool(shared - alike.PHASES) or bool(shared and has_thing)


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
                counts.update(_marks_alone(annotated, sentence.span, known))
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
        own: list[tuple[str, int, int]] = []
        for i in shown:
            span = article.sentences[i].span
            for mark, start, end, share in _marks(annotated, span, self.known):
                weight = PASSAGE if i != index else SENTENCE
                if core.start <= start and end <= core.end:
                    weight = CLAUSE
                    own.append((mark, start, end))
                elif any(other.start <= start and end <= other.end for other in others):
                    continue
                counts = weight * share if share != 1 else weight  # no float of its own for each
                weights[mark] = max(counts, weights.get(mark, 0))
        if who := people_meant(annotated, clause, shown):
            weights[f"+{who}"] = CLAUSE
            own.append((f"+{who}", clause.start, clause.start))
        named = [found for found in own if found[0][0] in "@+"]
        return Marks(
            weights,
            _set(mark for mark, _, _ in own),
            _set(mark for mark, _, _ in named),
            _set(mark for mark, _, end in named if end <= verb),
            _set(mark for mark, start, _ in named if _is_placed(start, article.text)),
            _set(ORDINALS[mark] for mark, _, _ in own if mark in ORDINALS),
            _set(mark[1:] for mark, _, _ in own if mark[0] == "=" and _is_act(mark)),
            _MOVING.search(article.words_of(article.sentences[index])) is not None,
            _set(_other_days(annotated, article.sentences[index].span, when)),
            _set(m for m, w in weights.items() if w > ACTS and _is_act(m)),
        )


T = TypeVar("T")
NONE: frozenset[Never] = frozenset()


def _set(found: Iterable[T]) -> frozenset[T]:
    """Return them as a set; one for all that are equal, since a set is as large as five words."""
    return shared(frozenset(found))


@lru_cache(maxsize=1000)
def shared(found: frozenset[T]) -> frozenset[T]:
    """Return the first of the sets that are equal to it."""
    return found


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


class _Word(NamedTuple):
    """What is known of a word by itself."""

    stem: str
    within: str
    """The mark that it is within a sentence; empty where it is none."""
    opening: str
    """The mark that it is where it opens one."""
    described: Mapping[str, str]
    """The stem that follows it in descriptions, empty where it is one alone -> the mark of whom they mean."""
    meant: Mapping[str, _Meant]
    """The same for expressions and words that have meanings."""


class _Known(dict[str, _Word]):
    """The words of a story, each looked up once."""

    def __init__(self, names: frozenset[str], described: Described) -> None:
        """``names`` are words, in small letters, that are names even where they open a sentence."""
        super().__init__()
        self._described = described.means
        self._names = names

    def __missing__(self, token: str) -> _Word:
        word = _without_owner(token)
        small = word.casefold()
        stem = alike.stem(small)
        within, opening = (
            _of_word(word, small, stem, opens, self._names) for opens in (False, True)
        )
        described, meant = self._described.get(stem, {}), _MEANT.get(stem, {})
        self[token] = found = _Word(stem, within, opening, described, meant)
        return found


_Meant = tuple[tuple[str, float], ...]
"""The marks of the lists that words are in, each with its share."""
_MEANT: Mapping[str, Mapping[str, _Meant]] = alike.by_opener(
    {
        words: tuple((f"={name}", 1 / len(names)) for name in names)
        for words, names in alike.MEANINGS.items()
    }
)


def _marks(annotated: AnnotatedArticle, span: Span, known: _Known) -> Iterator[_Mark]:
    """The marks in a stretch of an article, in order."""
    mentions = _mentions(annotated, span)
    for mention in mentions:
        yield _of_actor(mention), mention.span.start, mention.span.end, 1
    tokens = _tokens(annotated, span, mentions)
    words = [known[t[0]] for t in tokens]
    described = {at: (mark, last) for at, last, mark in _descriptions(words)}
    for at, (word, token) in enumerate(zip(words, tokens, strict=True)):
        start, end = token.span()
        if at in described:
            mark, last = described[at]
            yield mark, start, tokens[last].end(), DESCRIBED
        if mark := word.opening if start == span.start else word.within:
            yield mark, start, end, 1
    for at, last, meanings in _meanings(words):
        for mark, share in meanings:
            yield mark, tokens[at].start(), tokens[last].end(), share


def _marks_alone(annotated: AnnotatedArticle, span: Span, known: _Known) -> set[str]:
    """The same, each once, without their places."""
    mentions = _mentions(annotated, span)
    tokens = _tokens(annotated, span, mentions)
    words = [known[t[0]] for t in tokens]
    found = {word.within for word in words}
    if tokens and tokens[0].start() == span.start:
        found = {words[0].opening, *(word.within for word in words[1:])}
    found.update(map(_of_actor, mentions))
    found.update(mark for _, _, mark in _descriptions(words))
    found.update(mark for _, _, meanings in _meanings(words) for mark, _ in meanings)
    return found - {""}


def _mentions(annotated: AnnotatedArticle, span: Span) -> list[Mention]:
    """The mentions of known actors in a stretch of an article."""
    return [m for m in annotated.mentions_in(span) if m.actor]


def _tokens(
    annotated: AnnotatedArticle, span: Span, mentions: Iterable[Mention]
) -> list[re.Match[str]]:
    """The words and numbers in a stretch of an article but for its times and what mentions actors."""
    tokens = list(_TOKEN.finditer(annotated.article.text, span.start, span.end))
    dated = (_counted(annotated, timex) for timex in _dated(annotated, span))
    for cut in (*(m.span for m in mentions), *dated):
        first = bisect_right(tokens, cut.start, key=re.Match.end)
        del tokens[first : bisect_left(tokens, cut.end, first, key=re.Match.start)]
    return tokens


def _of_actor(mention: Mention) -> str:
    """The mark of a mention."""
    return intern(f"+{mention.actor}")


def _descriptions(words: Sequence[_Word]) -> Iterator[tuple[int, int, str]]:
    """The places of the first and the last word of descriptions, each with the mark of whom it means."""
    for at in [at for at, word in enumerate(words) if word.described]:
        after = words[at + 1].stem if at + 1 < len(words) else ""
        means = words[at].described
        if after and after in means:
            yield at, at + 1, means[after]
        elif "" in means:
            yield at, at, means[""]


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


def _is_placed(start: int, text: str) -> bool:
    """Whether the name that begins there is one of a place."""
    return _PLACING.search(text, max(0, start - 12), start) is not None


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


def _meanings(words: Sequence[_Word]) -> Iterator[tuple[int, int, _Meant]]:
    """The expressions and words that have meanings, each with the places of its first and its last
    word; what is part of an expression means nothing by itself: "struck a deal", "took to the
    streets", "came into force".
    """
    part_of: set[int] = set()
    openers = [at for at, word in enumerate(words) if word.meant]
    for at in openers:
        behind = ""
        for end in range(at + 1, min(at + 3, len(words))):
            behind = f"{behind}-{words[end].stem}" if behind else words[end].stem
            meant = words[at].meant
            if found := meant.get(words[end].stem) or meant.get(behind):
                part_of.update((at, end))
                yield at, end, found
    for at in openers:
        if at not in part_of and (found := words[at].meant.get("")):
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

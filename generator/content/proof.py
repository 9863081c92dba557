"""What a program can prove of an editor's sentences: each rests on a citation, and what it counts,
quotes and dates stands in the sources cited there.

Compared are numbers and dates by value, quoted phrases by their words. That the meaning agrees is
for people to judge.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator import dates as calendar, numbers
from generator.articles import sentences
from generator.content import citations, code, prose, quoted, standings
from generator.content.facts import DateReader, Facts
from generator.content.splicing import masked
from generator.files.texts import places
from generator.files.wording import shortened
from generator.model import Article, Span
from generator.problems import Fault, Problem, placed

_READ_ON = (date(1950, 3, 8), date(2031, 9, 20))
"""Two days that differ in all: what an editor's words mean on both is written out, what differs is
relative."""
_SOURCES = "none of the sources cited here"


# ---------------------------------------------------------------- sentences and their citations


@dataclass(frozen=True, slots=True)
class _Sentence:
    """An editor's sentence and the sources that it rests on."""

    span: Span
    """In its paragraph's text."""
    sources: tuple[str, ...]
    """Stems; empty where it rests on none."""
    is_known: bool
    """No citation of it leads nowhere: that is reported already, and nothing can be compared."""


def prove(
    text: str, cited: citations.Cited, path: str, first_line: int, facts: Facts
) -> tuple[Problem, ...]:
    """What cannot be proven of an editor's Markdown `text`, which starts on `first_line` of the
    file `path`.
    """
    found, stems = cited.found, {c.start: c.source for c in cited.citations}
    starts = [f.span.start for f in found]

    def faults() -> Iterator[Fault]:
        for paragraph in prose.paragraphs(text, [f.span for f in found]):
            if not paragraph.is_heading:
                own = found[
                    bisect_left(starts, paragraph.span.start) : bisect_left(
                        starts, paragraph.span.end
                    )
                ]
                for offset, number, message, hint in _faults(paragraph, own, stems, facts):
                    yield paragraph.origin(offset), number, message, hint

    return placed(path, places(text, first_line), faults())


def _faults(
    paragraph: prose.Paragraph,
    found: Sequence[citations.Found],
    stems: Mapping[int, str],
    facts: Facts,
) -> Iterator[Fault]:
    text = paragraph.text
    dates, relative = _read(text, facts.read)
    dated = tuple(dates)
    phrases, unclosed = _quoted(text)
    rest = masked(text, (*dates, *relative, *phrases))
    for at in unclosed:
        hint = "each quotation ends in the paragraph where it begins; write inches and seconds in words"
        yield at, "E316", "this quotation mark has no partner", hint
    for sentence in _sentences(paragraph, found, stems):
        within = sentence.span
        for span in _inside(relative, within):
            words = span.of(text)
            message = f"'{words}' means another day to a later reader"
            yield span.start, "E315", message, _means(words, sentence, facts)
        if not sentence.sources and sentence.is_known:
            hint = f"end it, or its paragraph, with a citation: {citations.FORM.removeprefix('write: ')}"
            yield within.start, "E311", "this sentence cites no source", hint
        elif sentence.is_known:
            yield from standings.alone(sentence.sources, within.start, facts.article)
            yield from _numbers(within.of(rest), within.start, sentence.sources, facts)
            yield from _quotations(text, _inside(phrases, within), sentence, facts)
            yield from _dates(
                text, {s: dates[s] for s in _inside(dated, within)}, sentence.sources, facts
            )


def _inside(spans: Sequence[Span], within: Span) -> Sequence[Span]:
    """Those of the sorted `spans` that start inside `within`."""
    first, last = (
        bisect_left(spans, at, key=lambda s: s.start) for at in (within.start, within.end)
    )
    return spans[first:last]


def _sentences(
    paragraph: prose.Paragraph, found: Sequence[citations.Found], stems: Mapping[int, str]
) -> Iterator[_Sentence]:
    """Each sentence with its own citations, else with those that close the paragraph."""
    text = paragraph.text
    spans = [s for s in sentences.split(text) if any(c.isalnum() for c in s.of(text))]
    starts = [s.start for s in spans]
    last = max((i + 1 for i, c in enumerate(text) if c.isalnum()), default=0)
    own: dict[int, list[citations.Found]] = {}
    closing = []
    for citation in found:
        offset = paragraph.offset(citation.span.start)
        own.setdefault(max(0, bisect_left(starts, offset) - 1), []).append(citation)
        closing += [citation] if offset >= last else []
    for i, span in enumerate(spans):
        rests_on = own.get(i, closing)
        sources = tuple(
            dict.fromkeys(stems[f.span.start] for f in rests_on if f.span.start in stems)
        )
        yield _Sentence(span, sources, all(f.span.start in stems for f in rests_on))


# ---------------------------------------------------------------- numbers

_NAME = re.compile(r"(?<![\w])[^\W\d_][^\W_]*(?:[-‐–][^\W_]+)*")


def _numbers(words: str, start: int, sources: Sequence[str], facts: Facts) -> Iterator[Fault]:
    """Numbers, and names with digits in them (G7, F-16), that no source has; `words` begin at
    `start`.
    """
    names = [Span(*m.span()) for m in _NAME.finditer(words) if re.search(r"\d", m.group())]
    stated: Mapping[Decimal, str] = {
        v: w for stem in sources for v, w in facts.numbers(stem).items()
    }
    for number in numbers.find(masked(words, names)):
        if not number.values & stated.keys():
            message = f"the number '{number.span.of(words)}' stands in {_SOURCES}"
            yield (
                start + number.span.start,
                "E312",
                message,
                functools.partial(_near, number.values, stated),
            )
    for name in names:
        if not _is_said(name.of(words), sources, facts):
            hint = "write it as the source does, or cite the source that has it"
            yield start + name.start, "E312", f"'{name.of(words)}' stands in {_SOURCES}", hint


def _near(values: Iterable[Decimal], stated: Mapping[Decimal, str]) -> str:
    wanted = max(values)
    nearest = sorted(stated, key=lambda v: (abs(v - wanted), v))[:5]
    return (
        f"the nearest there: {'; '.join(dict.fromkeys(stated[v] for v in nearest))}"
        if nearest
        else "there are none"
    )


# ---------------------------------------------------------------- quotations

_QUOTED = re.compile(
    r"“(?:[^“”]|“[^“”]*”)*”|„[^„“”]*[“”]|«[^«»]*»|(?<!\d)\"[^\"]*\""
    r"|(?<!\w)‘(?!\d)(?:[^‘’]|(?<=\w)’(?=\w))*’(?!\w)"
    r"|(?<!\w)'(?![\d\s])(?:[^']|(?<=\w)'(?=\w))*(?<!s)'(?!\w)"
)
_MARK = re.compile(r"[“”„«»]|(?<!\d)\"")
_CUT = re.compile(r"\[[^\[\]]*\]|…|\.\.\.")
_EDGES = " \n\t.,;:!?–—-\"'“”„«»‘’"


def _quoted(text: str) -> tuple[tuple[Span, ...], tuple[int, ...]]:
    """What stands between quotation marks, marks included, and where a mark has no partner."""
    spans = tuple(Span(*m.span()) for m in _QUOTED.finditer(text))
    return spans, tuple(m.start() for m in _MARK.finditer(text) if not code.holds(spans, m.start()))


def _quotations(
    text: str, spans: Iterable[Span], sentence: _Sentence, facts: Facts
) -> Iterator[Fault]:
    """Quotations whose words no source has; an ellipsis or a bracket stands for words left out or
    put in.
    """
    for span in spans:
        for part in _CUT.split(span.of(text)):
            words = part.strip(_EDGES)
            if any(c.isalnum() for c in words) and not _is_said(words, sentence.sources, facts):
                article = facts.article(sentence.sources[0])
                message = f"the quotation “{shortened(words)}” stands in {_SOURCES}"
                yield span.start, "E313", message, functools.partial(_nearest, words, article)


def _nearest(words: str, article: Article) -> str:
    return f"{article.source.path}: {quoted.nearest(words, article)}"


def _is_said(words: str, sources: Iterable[str], facts: Facts) -> bool:
    wanted = quoted.pattern(words, flags=re.IGNORECASE)
    return any(wanted.search(facts.article(stem).text) for stem in sources)


# ---------------------------------------------------------------- dates


def _read(text: str, read: DateReader) -> tuple[Mapping[Span, str], Sequence[Span]]:
    """The dates written out with their values, and the relative ones, each in order."""
    one, other = (
        {Span(s, e): v for s, e, v in sorted(read(text, day)) if _is_date(v)} for day in _READ_ON
    )
    dates = {span: value for span, value in one.items() if other.get(span) == value}
    return dates, [span for span, value in one.items() if other.get(span, value) != value]


def _is_date(value: str) -> bool:
    """Whether a TIMEX3 value names a stretch of the calendar: no duration, no "recently", no "every
    Monday".
    """
    return re.match(r"\d\d", value) is not None


def _dates(
    text: str, dates: Mapping[Span, str], sources: Sequence[str], facts: Facts
) -> Iterator[Fault]:
    """Dates that no source has; a year or month may stand for a day in it."""
    stated = {value: words for stem in sources for value, words in facts.dates(stem).items()}
    for span, value in dates.items():
        if not any(calendar.covers(value, other) for other in stated):
            written, meant = span.of(text), calendar.in_words(value)
            is_said = meant.casefold() in written.casefold()
            words = f"'{written}'" if is_said else f"'{written}' ({meant})"
            hint = f"the nearest there: {'; '.join(_nearest_dates(value, stated))}"
            yield span.start, "E314", f"the date {words} stands in {_SOURCES}", hint


def _nearest_dates(value: str, stated: Mapping[str, str]) -> Iterator[str]:
    known = (v for v in stated if calendar.stretch(v))
    for near in sorted(known, key=lambda v: calendar.distance(value, v))[:5]:
        yield _glossed(stated[near], near)


def _glossed(words: str, value: str) -> str:
    """What a source's words mean, and the words where they say it otherwise: ``26 March 2019
    (“Tuesday”)``.
    """
    meant = calendar.in_words(value)
    return f"{meant} ({words})" if meant and words != f"“{meant}”" else meant or words


def _means(words: str, sentence: _Sentence, facts: Facts) -> str:
    """What the same words mean in a source cited there, if it has them."""
    for stem in sentence.sources:
        article = facts.article(stem)
        for start, end, value in facts.readings(stem):
            if article.text[start:end].casefold() == words.casefold():
                meant = calendar.in_words(value)
                if meant:
                    return f"write the date out; in {article.source.path} these words mean {meant}"
    return "write the date out, with its year"

"""The report to an editor: what is to be decided, what no page uses, what has no date."""

from __future__ import annotations

import json
import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from generator import advice
from generator.actors import suggest
from generator.advice import Decision, Quoted
from generator.model import AnnotatedArticle, Story
from generator.pages import uses

VERSION = 1
_WIDE = 200
_SOURCES = 5
"""So many of the sources of which least is used are named."""
_REASONS = 3
"""So many of the commonest reasons for having no date are told."""


@dataclass(frozen=True, slots=True)
class Unused:
    """What no page uses of a source."""

    path: str
    sentences: int
    """How many it has."""
    unused: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Undated:
    """An expression of time that makes no entry."""

    path: str
    sentence: int | None
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class Report:
    """All there is to tell an editor."""

    decide: tuple[Decision, ...]
    """The most useful first."""
    unused: tuple[Unused, ...]
    """A record for each source, in their order."""
    undated: tuple[Undated, ...]
    unnamed: tuple[str, ...]
    """Actors with a file whom no source names."""
    first: tuple[str, ...]
    """What a new story lacks before all else."""


def of(story: Story) -> Report:
    """Return the report of a story."""
    used = uses.uses(story)
    named = {m.actor for a in story.articles for m in a.mentions}
    return Report(
        decide=advice.decisions(story),
        unused=tuple(_unused(a, used.get(a.article.source.stem, {})) for a in story.speaking),
        undated=tuple(each for a in story.articles for each in _undated(a)),
        unnamed=tuple(a.path for a in story.content.actors if a.id not in named),
        first=tuple(_first(story)),
    )


def as_json(report: Report) -> str:
    """Return the report as docs/data.md describes it."""
    told = {"version": VERSION} | asdict(report)
    return json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True)


def lines(report: Report, *, every: bool) -> Iterator[str]:
    """Yield the report, a line at a time: all of it, or what an editor reads in ten minutes."""
    yield from report.first
    yield from [""] if report.first else []
    yield from _decide(report.decide, every=every)
    yield ""
    yield from _never_used(report, every=every)
    yield ""
    yield from _no_date(report.undated, every=every)


def _unused(annotated: AnnotatedArticle, used: object) -> Unused:
    article = annotated.article
    told = list(article.told())
    known = used if isinstance(used, dict) else {}
    left = tuple(advice.quoted(article, i) for i, s in told if not known.get(s.id))
    return Unused(article.source.path, len(told), left)


def _undated(annotated: AnnotatedArticle) -> Iterator[Undated]:
    article = annotated.article
    for span, why in annotated.unresolved:
        index = article.at(span)
        number = article.sentences[index].number if index is not None else None
        yield Undated(article.source.path, number, span.plain(article.text), why)


def _first(story: Story) -> Iterator[str]:
    if not story.content.topics:
        yield "There are no topics yet: `explainer suggest topics` drafts some."
    names = suggest.actors(story.articles, story.content.actors)
    if not story.content.actors and names:
        shown = ", ".join(each.name for each in names[:3])
        yield f"Nobody has a file yet: `explainer suggest actors` lists names, first {shown}."


def merges(story: Story) -> Iterator[str]:
    """Yield the entries that may be one event, a line at a time."""
    found = advice.may_be_one(story)
    told = f"{_number(found, 'pair')} may be one event."
    yield told if found else "No two entries may be one event."
    yield from numbered(found)


# ---------------------------------------------------------------- in lines


def _decide(found: Sequence[Decision], *, every: bool) -> Iterator[str]:
    shown = found if every else advice.first(found)
    if not found:
        yield "TO DECIDE: nothing."
        return
    more = f" of {len(found)} (--all shows all)" if len(shown) < len(found) else ""
    yield f"TO DECIDE: {len(shown)}{more}. Each has a file to paste: write who you are and when."
    yield from numbered(shown)


def numbered(found: Sequence[Decision]) -> Iterator[str]:
    """Decisions, each with its number, the sentences it is about, and its file."""
    for number, decision in enumerate(found, 1):
        yield ""
        yield f"{number}. {decision.question}"
        for each in decision.quoted:
            yield f"   {_sentence(each)}"
        if decision.draft:
            yield f"   {decision.then} {decision.draft.path}:"
            yield ""
            yield from decision.draft.text.rstrip("\n").split("\n")


def _sentence(quoted: Quoted) -> str:
    words = textwrap.shorten(quoted.words, _WIDE, placeholder=" …")
    return f"{quoted.path}, sentence {quoted.sentence}: “{words}”"


def _never_used(report: Report, *, every: bool) -> Iterator[str]:
    total = sum(each.sentences for each in report.unused)
    left = [each for each in report.unused if each.unused]
    count = sum(len(each.unused) for each in left)
    hint = "; `explainer suggest topics` names words that would reach them" if count else ""
    yield f"NEVER USED: {count} of {total} sentences{hint}."
    if every:
        yield from (f"   {_sentence(s)}" for each in left for s in each.unused)
    else:
        most = sorted(left, key=lambda e: (-len(e.unused) / e.sentences, -e.sentences, e.path))
        for each in most[:_SOURCES]:
            yield f"   {each.path}: {len(each.unused)} of {each.sentences}"
        if len(most) > _SOURCES:
            yield f"   and in {len(most) - _SOURCES} more sources; --all lists the sentences"
    if report.unnamed:
        yield f"   No source names: {', '.join(report.unnamed)}"


def _no_date(found: Sequence[Undated], *, every: bool) -> Iterator[str]:
    reasons = Counter(each.why for each in found).most_common()
    told = "; ".join(f"{count}: {why}" for why, count in reasons[:_REASONS])
    more = "; …" if len(reasons) > _REASONS else ""
    if every or not found:
        yield f"NO ENTRY: {_number(found, 'expression')} of time."
        yield from (
            f"   {each.path}, sentence {each.sentence or '?'}: “{each.words}”: {each.why}"
            for each in found
        )
    else:
        yield f"NO ENTRY: {_number(found, 'expression')} of time ({told}{more}); --all lists them."


def _number(found: Sequence[object], noun: str) -> str:
    """How many there are of something: "1 pair", "2 pairs"."""
    return f"{len(found)} {noun}{'s' * (len(found) != 1)}"

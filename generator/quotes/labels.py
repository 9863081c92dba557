"""Speakers who are named in a line of their own: under a pull quote, or before a turn of a
transcript.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model import Article, Kind, Mention, Quotation, Sentence, Span

_NAME = re.compile(r"[^\W\d_][^,:;(|]*[^\W\d_.,:;(|\s]\.?")
"""The words of a line before its first comma, colon or bracket."""
_NOBODY = frozenset(("q", "a", "question", "answer", "all", "audience"))
"""Labels of turns that name nobody."""


def labelled(
    article: Article, found: Sequence[Quotation], mentions: Sequence[Mention]
) -> tuple[Quotation, ...]:
    """The quotations with the speakers that lines of their own name, and the turns of transcripts.

    A line under words in marks names who said them; a line before sentences, who speaks them: what
    is reported in a turn is a part of it.
    """
    turns = list(_turns(article, mentions))
    starts = [turn.content.start for turn in turns]
    outside = (q for q in found if not _is_inside(q.content, turns, starts))
    return (*(_under(article, quotation, mentions) for quotation in outside), *turns)


def _is_inside(span: Span, turns: Sequence[Quotation], starts: Sequence[int]) -> bool:
    """Whether a span starts in one of the turns, which start at these places, ascending."""
    before = bisect_right(starts, span.start) - 1
    return before >= 0 and span.start < turns[before].content.end


def _under(article: Article, quotation: Quotation, mentions: Sequence[Mention]) -> Quotation:
    """A quotation without a speaker, with the one whom the next line names."""
    index = article.at(Span(quotation.content.end - 1, quotation.content.end))
    if quotation.speaker or index is None or index + 1 == len(article.sentences):
        return quotation
    below = article.sentences[index + 1]
    is_turn = bool(_turn(article.sentences, index + 1))
    name = _name(article, below) if below.kind is Kind.SPEAKER and not is_turn else None
    if name is None:
        return quotation
    actor = _actor(name, mentions)
    return replace(quotation, speaker=name, actor=actor, rule="line below")


def is_above_name(article: Article, marked: Span) -> bool:
    """Whether words in marks are a line of their own, and the line below names who said them."""
    index = article.at(marked)
    if index is None or index + 1 == len(article.sentences):
        return False
    here, below = article.sentences[index : index + 2]
    return marked.covers(here.span) and below.kind is Kind.SPEAKER


def _turns(article: Article, mentions: Sequence[Mention]) -> Iterator[Quotation]:
    """What each speaker of a transcript says in the paragraph of the label."""
    for index, label in enumerate(article.sentences):
        said = _turn(article.sentences, index)
        speaker = _name(article, label) if said else None
        if speaker:
            yield Quotation(
                Span(said[0].span.start, said[-1].span.end),
                direct=True,
                cue=None,
                stance="says",
                speaker=speaker,
                actor=_actor(speaker, mentions),
                rule="turn of a transcript",
            )


def _turn(units: Sequence[Sentence], index: int) -> list[Sentence]:
    """The sentences of the paragraph that a speaker's label opens; none behind other units."""
    label = units[index]
    if label.kind is not Kind.SPEAKER:
        return []
    stop = index + 1
    while (
        stop < len(units)
        and units[stop].kind is Kind.SENTENCE
        and units[stop].paragraph == label.paragraph
    ):
        stop += 1
    return list(units[index + 1 : stop])


def _name(article: Article, line: Sentence) -> Span | None:
    """The name that a line opens with, behind a dash; None where it names nobody."""
    found = _NAME.search(article.text, line.span.start, line.span.end)
    if found is None or found.group().lower() in _NOBODY:
        return None
    return Span(*found.span())


def _actor(name: Span, mentions: Sequence[Mention]) -> str | None:
    return next((m.actor for m in mentions if name.covers(m.span)), None)

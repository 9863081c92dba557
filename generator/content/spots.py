"""The one place of a source that a correction quotes, and what to write where there are several."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Sequence

from generator.content import quoted
from generator.content.keys import Sources, UnresolvedError
from generator.model import Article, Span

LONGEST = 300
"""Characters of the words that a hint tells to quote."""
_MOST_LISTED = 5


def spot(words: str, article: Article, sources: Sources, around: Span | None = None) -> Span:
    """The one place of the article that holds the words, as citations compare them; `around` is
    where to look.

    Raises UnresolvedError with the problem and what to write instead.
    """
    if not any(c.isalnum() for c in words):
        raise UnresolvedError("E307", "no words are quoted", "copy the words from the source")
    start, end = (around.start, around.end) if around else (0, len(article.text))
    found = [Span(*m.span()) for m in quoted.pattern(words).finditer(article.text, start, end)]
    if len(found) == 1:
        return found[0]
    if around:
        where = f"stand in {len(found)} places of" if found else "do not stand in"
        hint = "copy both from the source; those under 'in' hold the others once"
        raise UnresolvedError(
            "E302" if found else "E301", f"these words {where} those under 'in'", hint
        )
    if not found:
        raise quoted.missing(words, article, sources)
    raise UnresolvedError(*_ambiguous(found, article))


def quotable(span: Span, article: Article) -> tuple[str, str] | None:
    """Return the words at a place as a correction quotes them, and what stands around them where
    they are not the only such words; None where nothing short tells the place from others.
    """
    words = span.plain(article.text)
    if not any(c.isalnum() for c in words) or len(words) > LONGEST:
        return None
    if _is_unique(span, article):
        return words, ""
    within = _unique(span, article)
    return (words, within) if within and _count(words, within) == 1 else None


def _ambiguous(found: Sequence[Span], article: Article) -> tuple[str, str, str]:
    """The problem with words that stand in several places, and for each place what tells it from
    the others.
    """
    longer = [w for span in found[:_MOST_LISTED] if (w := _unique(span, article))]
    lines = [f"  in: {json.dumps(w, ensure_ascii=False)}" for w in longer]
    more = [f"and {len(found) - len(longer)} more"] if longer and len(found) > len(longer) else []
    message = f"these words stand in {len(found)} places of {article.source.path}"
    return (
        "E302",
        message,
        "\n".join(["say which, under 'in', by the words around them:", *lines, *more]),
    )


def _unique(span: Span, article: Article) -> str:
    """The words at `span` with as few as possible of those beside them that stand nowhere else;
    empty where many.
    """
    sentences, index = article.sentences, article.at(span) or 0
    own, last = sentences[index].span, sentences[min(index + 1, len(sentences) - 1)].span
    options = [span]
    for within in (own, Span(sentences[max(0, index - 1)].span.start, last.end)):
        options += _wider(article.text, options[-1], within)
    short = [s for s in options if s.end - s.start <= LONGEST]
    first = bisect_left(short, 1, key=lambda s: _is_unique(s, article))
    return short[first].plain(article.text) if first < len(short) else ""


def _wider(text: str, span: Span, within: Span) -> list[Span]:
    """`span` with ever more of the words behind it, then of those before it, as far as `within`."""
    ends = [span.end + m.end() for m in re.finditer(r"\S+", text[span.end : within.end][:LONGEST])]
    before = text[within.start : span.start][-LONGEST:]
    starts = [span.start - len(before) + m.start() for m in re.finditer(r"\S+", before)]
    last = ends[-1] if ends else span.end
    return [Span(span.start, end) for end in ends] + [
        Span(start, last) for start in reversed(starts)
    ]


def _is_unique(span: Span, article: Article) -> bool:
    return _count(span.of(article.text), article.text) == 1


def _count(words: str, text: str) -> int:
    return sum(1 for _ in quoted.pattern(words).finditer(text))

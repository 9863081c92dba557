"""Articles with words in brackets in the place of what was taken out: read as if the brackets were
not there, and shown with them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TypeVar

from generator.model import AnnotatedArticle, Article, Span

_BRACKETS = re.compile(r"\[([^\[\]\n]{1,80})\](['’]s\b)?")
_READ = (
    *("timexes", "mentions", "quotations", "figures", "event_mentions"),
    *("undated", "recalled", "denials", "unresolved"),
)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Brackets:
    """Where those of a text open and close, each with the place of the other."""

    opens: Mapping[int, int]
    closes: Mapping[int, int]


def unbracketed(article: Article) -> Article:
    """Return the article with spaces for the brackets, each character else in its place."""
    if not article.redacted:
        return article
    return replace(article, text=_BRACKETS.sub(lambda m: f" {m[1]}{m[2] or ''} ", article.text))


def bracketed(found: AnnotatedArticle, article: Article) -> AnnotatedArticle:
    """Return what was read in an article without brackets, each place with those around its words."""
    if not article.redacted:
        return found
    opens = {m.start(): m.end(1) for m in _BRACKETS.finditer(article.text)}
    brackets = _Brackets(opens, {last: first for first, last in opens.items()})
    read = {name: _widened(getattr(found, name), brackets) for name in _READ}
    return replace(found, article=replace(found.article, text=article.text), **read)


def _widened(value: T, brackets: _Brackets) -> T:
    """A record with its places, and those of the records in it."""
    if isinstance(value, Span):
        return _span(value, brackets)  # type: ignore[return-value]
    if isinstance(value, tuple):
        return tuple(_widened(each, brackets) for each in value)  # type: ignore[return-value]
    if not is_dataclass(value) or isinstance(value, type):
        return value
    told = {f.name: getattr(value, f.name) for f in fields(value)}
    return replace(value, **{name: _widened(each, brackets) for name, each in told.items()})


def _span(span: Span, brackets: _Brackets) -> Span:
    """The words with the bracket before them, if it closes in them, and the one behind them."""
    start, end = span.start, span.end
    if brackets.opens.get(start - 1, end + 1) <= end:
        start -= 1
    if brackets.closes.get(end, -1) >= start:
        end += 1
    return Span(start, end)

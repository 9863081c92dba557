"""Articles that are one article: word for word, in most of their sentences, or by their address."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from generator.model import Article, Kind
from generator.problems import Problem

_TWICE = "or each of its sentences counts as told by two sources"


def told_twice(loaded: Iterable[Article]) -> Iterator[Problem]:
    """The problems of articles that are earlier ones over again, or say that they stand at the same
    address.
    """
    texts: dict[str, Article] = {}
    sentences: dict[str, Article] = {}
    addresses: dict[str, Article] = {}
    for article in loaded:
        path = article.source.path
        first = texts.setdefault(" ".join(article.text.casefold().split()), article)
        if first is not article:
            message = f"word for word the same as {first.source.path}"
            yield Problem(path, 1, 1, "W102", message, f"delete one of them, {_TWICE}")
            continue
        if most := _most_of(article, sentences):
            yield Problem(
                path, 1, 1, "W102", most, f"if they are versions of one article, keep one, {_TWICE}"
            )
        same = addresses.setdefault(_address(article.source.url or path), article)
        if same is not article:
            message = f"{same.source.path} has the same url: {article.source.url}"
            yield Problem(
                path,
                1,
                1,
                "W108",
                message,
                "mend one of the two addresses; if it is one article, keep one",
            )


_FEWEST = 3
"""Sentences that two articles share before they are said to be alike."""


def _most_of(article: Article, seen: dict[str, Article]) -> str:
    """Which earlier article has most of this one's sentences; `seen`, first articles by sentence,
    is added to.
    """
    ids = {s.id.partition("-")[0] for s in article.sentences if s.kind is Kind.SENTENCE}
    shared = Counter(seen[i].source.path for i in ids if i in seen)
    for i in ids:
        seen.setdefault(i, article)
    path, count = shared.most_common(1)[0] if shared else ("", 0)
    if count < _FEWEST or count * 2 <= len(ids):
        return ""
    return f"{count} of its {len(ids)} sentences stand in {path} too"


def _address(url: str) -> str:
    """An address without what does not tell one page from another."""
    parts = urlsplit(url)
    query = "&".join(p for p in parts.query.split("&") if not re.match(r"utm_|fbclid|gclid", p))
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}?{query}" if host else url

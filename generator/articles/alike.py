"""Articles that are one article: word for word, in most of their sentences, or by their address."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from generator.model import Article, Sentence, Source
from generator.problems import Problem

SOURCES = "content/sources"
_TWICE = "or each of its sentences counts as told by two sources"
_FEWEST = 3
"""Sentences that two articles share before they are said to be alike."""
_ENDS = 3
"""Words with which two sentences begin, or end, that are one with a change in it."""
_EQUAL = 3
"""At least one in so many of its sentences stands in the other as it is."""
_ALIKE = 0.75
"""The share of their words that such sentences have in common."""


def told_twice(loaded: Iterable[Article]) -> Iterator[Problem]:
    """The problems of articles that are earlier ones over again, or say that they stand at the same
    address, where both count.
    """
    texts: dict[bytes, Article] = {}
    sentences: _Seen = {}
    addresses: dict[str, Article] = {}
    for article in (a for a in loaded if a.source.standing.is_relied_on):
        path, stem = article.source.path, article.source.stem
        first = texts.setdefault(_digest(article), article)
        if first is not article:
            message = f"word for word the same as {first.source.path}"
            yield Problem(path, 1, 1, "W102", message, f"delete one of them, {_TWICE}")
            continue
        if most := _most_of(article, sentences):
            yield Problem(path, 1, 1, "W102", most[0], _newer(stem, most[1]))
        same = addresses.setdefault(_address(article.source.url or path), article)
        if same is not article:
            message = f"{same.source.path} has the same url: {article.source.url}"
            yield Problem(
                path,
                1,
                1,
                "W108",
                message,
                f"mend one of the two addresses\n{_newer(stem, same.source)}",
            )


def _newer(stem: str, older: Source) -> str:
    """What to write where an article is a newer version of another."""
    return (
        f"if it is a newer version of that article, write into {SOURCES}/{stem}.yml:\n"
        f"replaces: {older.key}\n"
        f"if two papers print one report, leave both; else delete one, {_TWICE}"
    )


def _digest(article: Article) -> bytes:
    """The same for all articles of the same words."""
    return hashlib.sha256(" ".join(article.text.casefold().split()).encode()).digest()


_Seen = dict[str, tuple[Article, Sentence]]
"""What a sentence is known by -> the first article that has it, and the sentence there."""


def _most_of(article: Article, seen: _Seen) -> tuple[str, Source] | None:
    """Which earlier article has most of this one's sentences, as they are or with a change in
    them; `seen` is added to.
    """
    told = {s.words_id: s for _, s in article.told()}
    sentences = {same: article.words_of(sentence) for same, sentence in told.items()}
    shared: Counter[str] = Counter()
    equal: Counter[str] = Counter()
    for same, words in sentences.items():
        holding = (seen[known] for known in _known_by(same, words) if known in seen)
        shared.update({a.source.stem for a, s in holding if _is_nearly(words, a.words_of(s))})
        equal.update({seen[same][0].source.stem} if same in seen else ())
    for same, words in sentences.items():
        for known in _known_by(same, words):
            seen.setdefault(known, (article, told[same]))
    stem, count = shared.most_common(1)[0] if shared else ("", 0)
    is_most = count * 2 > len(sentences) <= equal[stem] * _EQUAL
    if count < _FEWEST or not is_most:
        return None
    source = next(a.source for a, _ in seen.values() if a.source.stem == stem)
    return (
        f"{count} of its {len(sentences)} sentences stand in {source.path} too, word for word or nearly",
        source,
    )


def _known_by(same: str, words: str) -> Iterator[str]:
    """What a sentence is known by: all of it, and its first and last words."""
    yield same
    told = words.casefold().split()
    if len(told) >= _ENDS:
        yield f"opens {' '.join(told[:_ENDS])}"
        yield f"ends {' '.join(told[-_ENDS:])}"


def _is_nearly(words: str, others: str) -> bool:
    """Whether two sentences have most of their words in common."""
    one, other = set(words.casefold().split()), set(others.casefold().split())
    return len(one & other) >= _ALIKE * max(len(one), len(other))


def _address(url: str) -> str:
    """An address without what does not tell one page from another."""
    parts = urlsplit(url)
    query = "&".join(p for p in parts.query.split("&") if not re.match(r"utm_|fbclid|gclid", p))
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}?{query}" if host else url

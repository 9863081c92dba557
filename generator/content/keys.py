"""Which source a key means: the `key:` of its file in ``content/sources``, the name of its article,
or a beginning of either. A source whose file has to be mended keeps its names: what cites it waits,
and is no mistake of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.files.wording import did_you_mean, shortened
from generator.model import Article
from generator.problems import Words

_MOST_LISTED = 10


class UnresolvedError(Exception):
    """A citation that leads nowhere, or to more than one place."""

    def __init__(self, code: str, message: Words, hint: Words = "") -> None:
        self.code, self.message, self.hint = code, message, hint


class WaitingError(Exception):
    """A citation of a source that cannot be told before the file at `path` is mended."""

    def __init__(self, path: str) -> None:
        self.path = path


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources that can be cited."""

    named: Mapping[str, Article]
    """Key, or name of the article's file without its ending -> article."""
    unread: Mapping[str, str]
    """Names of sources that cannot be told yet -> the file to be mended first."""
    lost: str
    """What has to be mended before any other key can be judged."""
    names: Sequence[str]
    """All of them, sorted."""

    def meant(self, key: str) -> tuple[tuple[Article, ...], str]:
        """The articles that `key` names, else those whose names it begins; and a file that may hold
        another, or "".
        """
        if key in self.unread:
            return (), self.unread[key]
        if key in self.named:
            return (self.named[key],), ""
        names = [*self.begun(key)]
        articles = {a.source.stem: a for name in names if (a := self.named.get(name))}
        waiting = (self.unread[name] for name in names if name in self.unread)
        return tuple(articles.values()), next(waiting, "" if articles else self.lost)

    def begun(self, key: str) -> Iterator[str]:
        """The names that begin with `key`, sorted."""
        for i in range(bisect_left(self.names, key), len(self.names)):
            if not self.names[i].startswith(key):
                return
            yield self.names[i]

    def knows(self, key: str) -> bool:
        """Whether `key` is a name, or begins one and ends where a word of it ends."""
        return any(not name[len(key) : len(key) + 1].isalnum() for name in self.begun(key))


def of(
    articles: Iterable[Article], unread: Mapping[str, str] | None = None, lost: str = ""
) -> Sources:
    """The articles by their names; a name in `unread` is none of theirs until its file is
    mended.
    """
    unread = unread or {}
    by_stem = {a.source.stem: a for a in articles}
    names = by_stem | {a.source.key: a for a in by_stem.values()}
    named = {name: a for name, a in names.items() if name not in unread}
    return Sources(named, unread, lost, sorted(named.keys() | unread.keys()))


def unknown(key: str, sources: Sources) -> UnresolvedError:
    """What is wrong with a key that no source has."""

    def hint() -> str:
        names = sorted({a.source.key for a in sources.named.values()} | sources.unread.keys())
        return and_more(f"the keys: {', '.join(names[:_MOST_LISTED])}", len(names) - _MOST_LISTED)

    said = f"no source has the key '{shortened(key, 60)}'"
    return UnresolvedError("E303", lambda: said + _near(key, sources), hint)


def _near(key: str, sources: Sources) -> str:
    """``; did you mean …?``: by the path of its file, by its title, or by its letters."""
    stem = re.sub(r"^.*/|\.(?:txt|md)$", "", key)
    titled = {a.source.title.casefold(): a for a in sources.named.values() if a.source.title}
    if article := titled.get(" ".join(key.casefold().split())):
        return f"; did you mean '{article.source.key}'? (its title is “{shortened(key, 60)}”)"
    return (
        f"; did you mean '{stem}'?"
        if stem in sources.named
        else did_you_mean(key, (*sources.named, *sources.unread))
    )


def ambiguous(key: str, holding: Iterable[Article]) -> UnresolvedError:
    """What is wrong with the beginning of several keys, when several of the sources hold the
    words.
    """
    lines = sorted(f"{a.source.key} for {a.source.path}" for a in holding)
    message = (
        f"'{shortened(key, 60)}' begins the keys of {len(lines)} sources that have these words"
    )
    hint = and_more("\n".join(["write one of:", *lines[:_MOST_LISTED]]), len(lines) - _MOST_LISTED)
    return UnresolvedError("E304", message, hint)


def and_more(text: str, more: int) -> str:
    """`text`, and how many `more` there are."""
    return f"{text}\nand {more} more" if more > 0 else text

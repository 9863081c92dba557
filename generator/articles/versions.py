"""Versions of one article: which took the place of which, and since when each of its sentences has
stood in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from generator.model import Article, State
from generator.problems import Problem


def linked(loaded: Sequence[Article]) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """Return the articles, each with the version that took its place and with the days on which
    earlier versions first had its sentences; and the problems of versions whose dates are in the
    wrong order.
    """
    by_stem = {a.source.stem: a for a in loaded}
    newer = {
        a.source.standing.replaces: a.source.stem
        for a in loaded
        if a.source.standing.replaces in by_stem and not a.source.standing.is_draft
    }
    found = (_linked(a, by_stem, newer.get(a.source.stem)) for a in loaded)
    return tuple(found), tuple(_misdated(loaded, by_stem))


def _linked(article: Article, by_stem: Mapping[str, Article], newer: str | None) -> Article:
    standing = article.source.standing
    if newer:
        state = standing.state if standing.state is not State.CORRECTED else None
        standing = replace(standing, state=state or State.SUPERSEDED, replaced_by=newer)
    since = _since(article, by_stem)
    return replace(
        article,
        source=replace(article.source, standing=standing),
        sentences=tuple(
            replace(s, since=day) if (day := since.get(s.words_id)) else s
            for s in article.sentences
        ),
    )


def _since(article: Article, by_stem: Mapping[str, Article]) -> Mapping[str, date]:
    """What is the same in every text that has a sentence -> the date of the first of the earlier
    versions that have it, each from the one before this one on.
    """
    since: dict[str, date] = {}
    wanted = {s.words_id for s in article.sentences}
    for older in _earlier(article, by_stem):
        wanted &= {s.words_id for s in older.sentences}
        since |= dict.fromkeys(wanted, older.source.dct)
    return since


def _earlier(article: Article, by_stem: Mapping[str, Article]) -> Iterator[Article]:
    """The versions before an article, the newest first."""
    met = {article.source.stem}
    before = by_stem.get(article.source.standing.replaces or "")
    while before and before.source.stem not in met:
        met.add(before.source.stem)
        yield before
        before = by_stem.get(before.source.standing.replaces or "")


def _misdated(loaded: Sequence[Article], by_stem: Mapping[str, Article]) -> Iterator[Problem]:
    for article in loaded:
        source = article.source
        older = by_stem.get(source.standing.replaces or "")
        if older and older.source.dct > source.dct:
            message = (
                f"it is of {source.dct} and replaces {older.source.path}, which is of"
                f" {older.source.dct}"
            )
            hint = (
                "the newer version replaces the older; check both dates, and which has 'replaces'"
            )
            yield Problem(source.path, 1, 1, "W110", message, hint)

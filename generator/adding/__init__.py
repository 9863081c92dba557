"""Articles as they come — saved pages, feeds, items of agencies, Word documents, pasted text — made
into seeds. Nothing is fetched: what is not in the file is asked for.

Why the day of publication matters most: every relative date of the article is counted from it.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator import articles
from generator.adding import moments, received, seeding
from generator.adding.drafts import FEWEST_WORDS, Block, Dated, Draft, RefusedError
from generator.articles import alike
from generator.english import languages
from generator.files import placing
from generator.model import Article, Standing

__all__ = ["MOST", "Added", "Given", "RefusedError", "add", "write"]

MOST = received.MOST
write = placing.write

_MOST_WORDS = 60_000


@dataclass(frozen=True, slots=True)
class Given:
    """What a person says of the articles of a file, in place of what the file says."""

    day: date | None = None
    title: str = ""
    publisher: str = ""
    author: str = ""
    url: str = ""
    language: str = ""
    replaces: str = ""
    """The key of the article, or its beginning, of which this is a newer version."""
    is_other: bool = False
    """It is an article of its own though another says the same: two papers print one report."""


@dataclass(frozen=True, slots=True)
class Added:
    """A seed that was made of an article."""

    files: Mapping[Path, str]
    """The seed, and the file that says what it replaces, by their paths below the project."""
    found: str
    """What was found, in a line."""
    checks: tuple[str, ...]
    """What a person should look at."""


def add(
    data: bytes, given: Given, present: list[Article], today: date
) -> Iterator[Added | RefusedError]:
    """Yield a seed for each article of a file, or why there is none; nothing is written.

    `present` are the articles that the project has, to which the new ones are added: none is added
    twice. Raises RefusedError where the whole file cannot be read.
    """
    drafts = received.drafts(data)
    older = _older(given.replaces, present) if given.replaces else None
    if older and len(drafts) > 1:
        raise RefusedError(f"this file holds {len(drafts)} articles, and one can replace another")
    for draft in drafts:
        try:
            yield _added(_with(draft, given), present, today, older, is_other=given.is_other)
        except RefusedError as refused:
            yield refused


def _older(key: str, present: Sequence[Article]) -> str:
    """The key of the one article that a key, or the beginning of one, means."""
    keys = [a.source.key for a in present]
    found = [k for k in keys if k == key] or [k for k in keys if k.startswith(key)]
    if len(found) == 1:
        return found[0]
    near = difflib.get_close_matches(key, keys, n=1)
    hint = f"the nearest is {near[0]}" if near else "it is the name of a file in seeds/"
    raise RefusedError(f"{len(found) or 'no'} articles have a key that begins with '{key}'", hint)


def _with(draft: Draft, given: Given) -> Draft:
    return draft.given(
        dated=Dated(given.day) if given.day else None,
        title=given.title,
        publisher=given.publisher,
        author=given.author,
        url=given.url,
        language=given.language or draft.language or _english(draft.blocks),
    )


def _english(blocks: Sequence[Block]) -> str:
    """The tag of English where a text that declares no language is full of its little words."""
    words = [word for block in blocks for word in re.findall(r"[^\W\d_]+", block.text.casefold())]
    known = sum(word in languages.ENGLISH for word in words)
    return "en" if known > _ENGLISH * len(words) else ""


_ENGLISH = 0.25


def _added(
    draft: Draft, present: list[Article], today: date, older: str | None, *, is_other: bool
) -> Added:
    dated = _fit(draft, today)
    doubts = [f"is the day right? {dated.doubt}"] if dated.doubt else []
    remarks = [*doubts, *draft.checks]
    stem = seeding.stem(draft, dated.day, [a.source.stem for a in present])
    path = Path(seeding.FOLDER, f"{stem}.md")
    text = seeding.text(draft, dated.day, remarks)
    article, problems = articles.parse(path.as_posix(), text, None, today)
    wrong = next((p for p in problems if p.is_error or p.code == _NO_SENTENCE), None)
    if article is None or wrong:
        wrong = wrong or problems[0]
        raise RefusedError(f"no article can be made of this: {wrong.message}", wrong.hint)
    files = {path: text}
    if older:
        files[Path("content", "sources", f"{stem}.yml")] = f"replaces: {older}\n"
    elif not is_other:
        _refuse_present(article, present)
    present.append(article)
    checks = (
        *remarks,
        *_lacking(draft),
        *(f"{p.message}; {p.hint}" for p in problems),
    )
    return Added(files, _found(draft, dated), checks)


_NO_SENTENCE = "W105"


def _fit(draft: Draft, today: date) -> Dated:
    """The day of a draft that can be an article. Raises RefusedError where it can be none."""
    shown = f"“{draft.title}”: " if draft.title else ""
    if draft.refused:
        raise RefusedError(f"{shown}{draft.refused}")
    if draft.embargo and draft.embargo > today:
        raise RefusedError(f"{shown}it is under embargo until {moments.in_words(draft.embargo)}")
    if draft.words > _MOST_WORDS:
        raise RefusedError(f"{shown}{draft.words:,} words are too many for an article", "split it")
    if draft.words < FEWEST_WORDS:
        words = f"{draft.words} words were" if draft.words != 1 else "1 word was"
        message = f"{shown}only {words} found, too few for an article"
        raise RefusedError(message, f"it may be a caption or a summary; {received.PASTE}")
    if draft.dated is None:
        known = f"; {draft.dateless}" if draft.dateless else ""
        raise RefusedError(
            f"{shown}the day on which it was published is not in it{known}",
            "find it out, and add it: --date 2019-03-28",
        )
    return draft.dated


def _refuse_present(article: Article, present: Sequence[Article]) -> None:
    """Raise RefusedError where the project has the article already, whatever became of it."""
    path = article.source.path
    standing = [replace(a, source=replace(a.source, standing=Standing())) for a in present]
    for problem in alike.told_twice([*standing, article]):
        if problem.path == path:
            same = next(a.source.key for a in present if a.source.path in problem.message)
            hint = (
                f"an update? say that it replaces that one: --replaces {same}\n"
                "the same report in another paper? say so: --other"
            )
            raise RefusedError(f"it is there already: {problem.message}", hint)


def _lacking(draft: Draft) -> Iterator[str]:
    if len(draft.blocks) == 1:
        yield "only one paragraph was found"
    lacking = [key for key in ("title", "publisher", "url") if not getattr(draft, key)]
    if lacking:
        yield f"not found: {', '.join(lacking)}; write what you know above the text"


def _found(draft: Draft, dated: Dated) -> str:
    named = [f"“{draft.title}”"] if draft.title else []
    named += [draft.publisher] if draft.publisher else []
    paragraphs = sum(1 for block in draft.blocks if block.mark != "heading")
    counts = f"{draft.words:,} words in {paragraphs} paragraphs"
    return f"{', '.join([*named, moments.in_words(dated.day)])}; {counts}"

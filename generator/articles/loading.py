"""Seeds to articles: what is known of each, its text normalised once, and its units with their
ids.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path, PurePosixPath

from generator.articles import (
    alike,
    blocks,
    comment,
    doubts,
    entities,
    headlines,
    seeds,
    sentences,
    shapes,
    versions,
)
from generator.articles.blocks import Part
from generator.articles.paragraphs import Paragraph, paragraphs
from generator.articles.plain import normalise
from generator.articles.redacting import NOTHING, Redacting, named
from generator.articles.shapes import Unit
from generator.cache import Store
from generator.files import folders, kinds, schemas, texts
from generator.model import Article, Kind, Redaction, Show, Source, Span, Standing, State
from generator.problems import Problem

FOLDER = "seeds"
EXTENSIONS = (".txt", ".md")

_STEM = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")
_NO_STEMS = frozenset({"index", "readme"})
"""Names that a page of the site has for itself."""


# ---------------------------------------------------------------- all seeds


def load(
    root: Path,
    source_files: Mapping[str, schemas.SourceFile],
    today: date,
    redactions: Sequence[Redaction] = (),
    store: Store | None = None,
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles of ``seeds/`` below `root`, by date and then stem, and every problem found.

    `source_files` are the files of ``content/sources`` by stem; a date after `today` is a warning.
    `redactions` are the words that no article is to have. The `store` may know what is dear to find.
    Hidden files and README.md are passed over.
    """
    paths, unseen = folders.listing(root, FOLDER)
    articles, problems = [], [*unseen, *unfit(root, paths), *_repeated(paths)]
    for path in paths:
        if path.suffix not in EXTENSIONS or folders.is_folder(root / path):
            continue
        text, found = texts.read(root, str(path), texts.MAX_ARTICLE)
        if not found:
            taken_out = Redacting.of(redactions, path.stem)
            article, found = parse(
                str(path), text, source_files.get(path.stem), today, taken_out, store=store
            )
            found = (*found, *(named(article.source, taken_out) if article else ()))
            articles += [article] if article else []
        problems += found
    if not paths and not unseen:
        hint = f"put the first one there, such as {FOLDER}/2019-03-28-vote.txt; it begins: date 2019-03-28"
        problems.append(Problem(FOLDER, 1, 1, "E107", "there are no articles", hint))
    ordered = sorted(articles, key=lambda a: (a.source.dct, a.source.stem))
    loaded, doubted = versions.linked(ordered)
    return loaded, tuple(sorted([*problems, *doubted, *alike.told_twice(loaded)]))


def unfit(root: Path, paths: Iterable[PurePosixPath]) -> Iterator[Problem]:
    """Return the problems of seeds below `root` whose names cannot be the names of articles."""
    for path in paths:
        name, stem, suffix = str(path), path.stem, path.suffix
        if kinds.is_left_over(path.name):
            yield Problem(name, 1, 1, "E008", *kinds.LEFT_OVER)
        elif folders.is_folder(root / path):
            yield Problem(
                name,
                1,
                1,
                "E106",
                "a folder among the articles",
                f"articles stand directly in {FOLDER}/",
            )
        elif suffix not in EXTENSIONS:
            yield _of_another_kind(root, path)
        elif not _STEM.fullmatch(stem) or stem.casefold() in _NO_STEMS:
            hint = f"use letters a to z, digits, '-' and '_', such as {fit(stem)}{suffix}"
            yield Problem(name, 1, 1, "E105", f"'{stem}' cannot be part of a page's address", hint)


def _of_another_kind(root: Path, path: PurePosixPath) -> Problem:
    """The problem of a file whose extension is none of an article's."""
    text, folder = f"{fit(path.stem)}.txt", f"{path.parent}/" if path.parent.name else "its folder"
    kind = kinds.by_name(path) or kinds.of(texts.opening(root, str(path)))
    if kind in kinds.ADDED:
        hint = f"explainer add {path} makes an article of it; then take this file out of {folder}"
        return Problem(str(path), 1, 1, "E106", f"{kind.name} is no article", hint)
    if kind:
        hint = f"{kind.way}, as {text}; then take this file out of {folder}"
        return Problem(str(path), 1, 1, "E106", f"{kind.name} is no article", hint)
    hint = f"if it is an article, name it {text}; else move it out of {folder}"
    return Problem(
        str(path), 1, 1, "E106", f"'{path.suffix or path.stem}' is no extension of an article", hint
    )


def fit(stem: str) -> str:
    """The nearest stem that an address can have."""
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    fit = re.sub(r"[^A-Za-z0-9_]+", "-", plain).strip("-_")[:100] or "article"
    return f"{fit}-article" if fit.casefold() in _NO_STEMS else fit


def _repeated(paths: Iterable[PurePosixPath]) -> Iterator[Problem]:
    """Seeds that would share one page; on many disks names are equal that differ in case only."""
    seen: dict[str, PurePosixPath] = {}
    for path in paths:
        first = seen.setdefault(path.stem.casefold(), path) if path.suffix in EXTENSIONS else path
        if first != path:
            yield Problem(
                str(path), 1, 1, "E104", f"{first} has the same name", "rename one of them"
            )


# ---------------------------------------------------------------- one seed


def parse(
    path: str,
    text: str,
    source_file: schemas.SourceFile | None,
    today: date,
    taken_out: Redacting = NOTHING,
    *,
    store: Store | None = None,
) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article that the seed `path` is, from its text; None where its date or its body is
    missing. What the ``store`` has of it is not looked for again.
    """
    head, problems = seeds.head(path, text)
    if head is None:
        return None, problems
    body = normalise(entities.decoded(head.body))
    written = _source(path, head, source_file or schemas.SourceFile())
    own = None if taken_out.done(written, body, ()) else store
    name = shapes.name(head.body, path.endswith(".md"), head.dct, written.language)
    found = _known(own, name, body, taken_out.source(written)) or _found(
        body, written, taken_out, is_markdown=path.endswith(".md")
    )
    if found is None:
        at = texts.place(text, len(text.rstrip()))
        return None, (
            Problem(
                path, *at, "E103", "no text follows the date", "put the article's text below it"
            ),
        )
    article, headline, is_doubted = found
    if head.dct > today and not article.source.standing.is_draft:
        message = f"{head.dct} lies ahead: today is {today}"
        problems = (
            Problem(path, *head.place, "W101", message, "check the year, the month and the day"),
        )
    if headline is not None and not article.source.title:
        title = article.words_of(article.sentences[headline])
        article = replace(article, source=replace(article.source, title=title))
    article = _with_kind(article, head, source_file)
    doubted = tuple(doubts.of(article, head, text)) if is_doubted is not False else ()
    if is_doubted is None and not article.redacted:
        shape = shapes.of(article, headline, is_doubted=bool(doubted))
        shapes.keep(own, name, shape, article, body)
    return article, (*problems, *doubted)


def _with_kind(article: Article, head: seeds.Head, ours: schemas.SourceFile | None) -> Article:
    """Return the article as news or opinion, as is said of it or as its form tells."""
    said = (ours and ours.kind) or (head.meta and head.meta.kind)
    is_opinion = said == "opinion" if said else comment.is_opinion(article)
    return replace(article, source=replace(article.source, is_opinion=is_opinion))


_Found = tuple[Article, int | None, bool | None]
"""An article, the index of the unit that can be its title, and whether it is doubted; None where
that is not known.
"""


def _known(store: Store | None, name: str, body: str, source: Source) -> _Found | None:
    """The article of a seed whose shape was found before."""
    known = shapes.known(store, name, body)
    if known is None:
        return None
    shape, text = known
    return shapes.article(source, text, shape.units), shape.headline, shape.is_doubted


def _found(body: str, source: Source, taken_out: Redacting, *, is_markdown: bool) -> _Found | None:
    """The article of a seed; None where it has no words."""
    parted = paragraphs(taken_out.body(body), is_markdown=is_markdown)
    if not any(c.isalpha() for p in parted for c in p.text):
        return None
    article = _article(taken_out.source(source), taken_out.paragraphs(parted))
    article = replace(article, redacted=taken_out.done(source, body, parted))
    return article, headlines.of(article, [p.mark == "heading" for p in parted]), None


def day_of(path: str, text: str) -> tuple[date | None, tuple[Problem, ...]]:
    """The day that the seed `path` begins with, or what is wrong with it."""
    head, problems = seeds.head(path, text)
    return head.dct if head else None, problems


def of_text(text: str, written: date) -> Article:
    """The article that a plain text without a head is, of the day ``written``."""
    source = Source(stem="text", path="text", dct=written, key="text")
    return _article(source, paragraphs(normalise(text), is_markdown=False))


def _source(path: str, head: seeds.Head, ours: schemas.SourceFile) -> Source:
    """What is known of the article. A title that it states is its own; the rest an editor can
    correct.
    """
    own, stem = head.meta or schemas.SourceFile(), PurePosixPath(path).stem
    return Source(
        stem=stem,
        path=path,
        dct=head.dct,
        key=ours.key or stem,
        title=own.title or ours.title,
        title_is_ours=bool(ours.title and not own.title),
        publisher=ours.publisher or own.publisher,
        author=ours.author or own.author,
        url=ours.url or own.url,
        language=ours.language or own.language or "en",
        note=ours.note,
        standing=_standing(ours),
    )


def _standing(ours: schemas.SourceFile) -> Standing:
    """What became of the article, as an editor says it; what is withheld is not shown."""
    state = State(ours.state) if ours.state else None
    show = Show.NONE if state is State.WITHHELD else Show(ours.show or Show.FULL)
    return Standing(state, ours.since, ours.reason, show, ours.replaces)


# ---------------------------------------------------------------- units


def _article(source: Source, parted: Sequence[Paragraph]) -> Article:
    """The paragraphs as one text, a blank line between them, and its units."""
    text = "\n\n".join(p.text for p in parted)
    return shapes.article(source, text, _units(parted))


MOST = 20_000
"""So many paragraphs of an article are read; no article has as many, and a text of nothing but short
lines ends in time."""
MOST_WORDS = 200_000
"""So many words and marks of an article are read: two novels have as many."""
_WORD = re.compile(r"\w+|[^\w\s]")


def _units(parted: Sequence[Paragraph]) -> Iterator[Unit]:
    start = words = 0
    may_be_too_long = sum(len(p.text) for p in parted) > MOST_WORDS
    read = blocks.kinds(parted[:MOST], sentences.split)
    unread = ((Part(Span(0, len(p.text)), Kind.BOILERPLATE),) for p in parted[MOST:])
    for index, parts in enumerate(chain(read, unread)):
        text = parted[index].text
        for part in parts:
            if may_be_too_long:
                words += sum(1 for _ in _WORD.finditer(text, part.span.start, part.span.end))
            span, mark = part.span.shifted(start), part.mark and part.mark.shifted(start)
            place = (mark.start, mark.end) if mark else None
            kind = part.kind if words <= MOST_WORDS else Kind.BOILERPLATE
            yield Unit(span.start, span.end, kind, index, place)
        start += len(text) + 2

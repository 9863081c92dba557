"""Seeds to articles: what is known of each, its text normalised once, and its units with their
ids.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import takewhile
from pathlib import Path, PurePosixPath

from generator.articles import (
    alike,
    blocks,
    boilerplate,
    doubts,
    entities,
    forms,
    seeds,
    sentences,
    versions,
)
from generator.articles.paragraphs import Paragraph, paragraphs
from generator.articles.plain import normalise
from generator.articles.redacting import NOTHING, Redacting, named
from generator.files import folders, kinds, schemas, texts
from generator.model import Article, Kind, Redaction, Sentence, Show, Source, Standing, State
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
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles of ``seeds/`` below `root`, by date and then stem, and every problem found.

    `source_files` are the files of ``content/sources`` by stem; a date after `today` is a warning.
    `redactions` are the words that no article is to have.
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
            article, found = parse(str(path), text, source_files.get(path.stem), today, taken_out)
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
) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article that the seed `path` is, from its text; None where its date or its body is
    missing.
    """
    head, problems = seeds.head(path, text)
    if head is None:
        return None, problems
    body = normalise(entities.decoded(head.body))
    parted = paragraphs(taken_out.body(body), is_markdown=path.endswith(".md"))
    if not any(c.isalpha() for p in parted for c in p.text):
        at = texts.place(text, len(text.rstrip()))
        return None, (
            Problem(
                path, *at, "E103", "no text follows the date", "put the article's text below it"
            ),
        )
    is_draft = source_file is not None and source_file.state == "draft"
    if head.dct > today and not is_draft:
        message = f"{head.dct} lies ahead: today is {today}"
        problems = (
            Problem(path, *head.place, "W101", message, "check the year, the month and the day"),
        )
    source = _source(path, head, source_file or schemas.SourceFile())
    article = _article(taken_out.source(source), taken_out.paragraphs(parted))
    article = replace(article, redacted=taken_out.done(source, body, parted))
    title = (
        None if article.source.title else _headline(article, [p.mark == "heading" for p in parted])
    )
    article = replace(article, source=replace(article.source, title=title)) if title else article
    return article, (*problems, *doubts.of(article, head, text))


def day_of(path: str, text: str) -> tuple[date | None, tuple[Problem, ...]]:
    """The day that the seed `path` begins with, or what is wrong with it."""
    head, problems = seeds.head(path, text)
    return head.dct if head else None, problems


def of_text(text: str, written: date) -> Article:
    """The article that a plain text without a head is, of the day ``written``."""
    source = Source(stem="text", path="text", dct=written, key="text")
    return _article(source, paragraphs(normalise(text), is_markdown=False))


_SHORTEST_HEADLINE = 3
"""Words; a shorter line at the top names a section of a paper, unless it is marked as a heading."""
_BEFORE_HEADLINES = frozenset({Kind.BYLINE, Kind.CREDIT, Kind.BOILERPLATE, Kind.AMENDMENT})


def _headline(article: Article, marked: Sequence[bool]) -> str | None:
    """The headline that the article opens with; `marked` tells of each paragraph whether it is
    marked as a heading.

    Headings come first there that are none of its own: of a section of the paper, of a list, of the
    first of several questions.
    """
    units = [s for s in article.sentences if s.kind not in _BEFORE_HEADLINES]
    top = list(takewhile(lambda s: s.kind is Kind.HEADING, units))
    below = next(_below(units[len(top) :]), None)
    for heading in top:
        words = article.words_of(heading)
        is_headline = (
            len(words.split()) >= _SHORTEST_HEADLINE
            and not forms.kind_of(words, "line")
            and not _is_of_part(words, article, heading, below)
        )
        if marked[heading.paragraph] or is_headline:
            return words
    return None


def _below(units: Sequence[Sentence]) -> Iterator[Sentence]:
    """The units below the top headings, without the points of an agency above its dateline."""
    points = list(takewhile(lambda s: s.kind is Kind.ITEM, units))
    rest = units[len(points) :]
    yield from rest if rest and rest[0].kind is Kind.DATELINE else units


def _is_of_part(words: str, article: Article, heading: Sentence, below: Sentence | None) -> bool:
    """Whether a heading at the top is that of a list, or one of several questions."""
    if (
        below is None
        or below.kind is Kind.ITEM
        or below.mark
        or boilerplate.is_item(article.words_of(below))
    ):
        return True
    others = (s for s in article.sentences if s.kind is Kind.HEADING and s != heading)
    return words.endswith("?") and any(article.words_of(s).endswith("?") for s in others)


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
    found: list[Sentence] = []
    ids: Counter[str] = Counter()
    start, section = 0, None
    for index, parts in enumerate(blocks.kinds(parted, sentences.split)):
        for part in parts:
            span = part.span.shifted(start)
            if part.kind is Kind.HEADING:
                section = len(found)
            number = len(found) + 1
            above = section if section != len(found) else None
            mark = part.mark.shifted(start) if part.mark else None
            found.append(
                Sentence(_id(span.of(text), ids), number, span, part.kind, index, above, mark)
            )
        start += len(parted[index].text) + 2
    return Article(source, text, tuple(found))


_STRAIGHT = tuple(zip("“”„‟«»‘’‚‛′–—", '""""""\'\'\'\'\'--', strict=True))


def _id(words: str, taken: Counter[str]) -> str:
    """A short hash that survives a change of case, spacing, or the style of marks; ``-2`` for the
    first repeat.
    """
    for mark, straight in _STRAIGHT:
        words = words.replace(mark, straight)
    plain = " ".join(words.casefold().split())
    base = "s" + hashlib.sha256(plain.encode()).hexdigest()[:8]
    taken[base] += 1
    return base if taken[base] == 1 else f"{base}-{taken[base]}"

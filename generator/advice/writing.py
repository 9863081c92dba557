"""Files of corrections, written ready to be pasted."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence

from generator.advice.records import Draft, Quoted
from generator.content import times_quoted
from generator.model import Article, Span

FOLDER = "content/corrections"


def quoted(article: Article, index: int) -> Quoted:
    """Return a sentence of an article for a decision."""
    sentence, source = article.sentences[index], article.source
    words = sentence.span.plain(article.text)
    return Quoted(source.key, source.path, sentence.number, words)


def place(article: Article, span: Span) -> tuple[str, ...] | None:
    """Return the lines that say which words of an article are meant; None where its words, and the
    sentence around them, stand in several places.
    """
    words = span.plain(article.text)
    if not any(c.isalnum() for c in words):
        return None
    if times_quoted(words, article) == 1:
        return (f"words: {text(words)}",)
    index = article.at(span)
    around = article.sentences[index].span.plain(article.text) if index is not None else ""
    is_told_apart = around and times_quoted(around, article) == 1 and around.count(words) == 1
    return (f"words: {text(words)}", f"in: {text(around)}") if is_told_apart else None


def under(key: str, lines: Iterable[str]) -> tuple[str, ...]:
    """Return a key with lines of its own."""
    return (f"{key}:", *(f"  {line}" for line in lines))


def text(words: str) -> str:
    """Return words as a value of YAML."""
    return json.dumps(words, ensure_ascii=False)


def correction(
    name: str, article: Article, span: Span, change: Sequence[str], reason: str
) -> Draft | None:
    """Return the file that corrects the words at a span; None where they cannot be told from
    others.
    """
    where = place(article, span)
    if where is None:
        return None
    lines = (
        f"source: {text(article.source.key)}",
        *where,
        *change,
        f"reason: {text(reason)}",
        "who: ",
        "when: ",
    )
    return Draft(f"{FOLDER}/{slug(name)}.yml", "\n".join(lines) + "\n")


def slug(name: str) -> str:
    """Return a name for a file: small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def named_apart(drafts: Iterable[Draft | None], taken: Iterable[str]) -> Iterator[Draft | None]:
    """Yield the drafts; each new file under a name that neither a file nor another draft has."""
    known = set(taken)
    for draft in drafts:
        if draft is None or not draft.path.startswith(FOLDER):
            yield draft
            continue
        stem = draft.path.removesuffix(".yml")
        names = (f"{stem}{f'-{n}' if n > 1 else ''}.yml" for n in range(1, len(known) + 2))
        path = next(name for name in names if name not in known)
        known.add(path)
        yield Draft(path, draft.text)

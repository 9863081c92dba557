"""Citations by quotation, ``[@key "words"]``: found in an editor's text, resolved to the sentences
of a source.

The words must stand in the source as they are quoted (see `quoted`). Of several sources whose keys
begin as that of a citation, it means the one that has the words. Citations in code are left alone,
and a backslash before the bracket makes it text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.content import code, keys, links, lookalikes, prose, quoted
from generator.content.keys import Sources, UnresolvedError, WaitingError
from generator.content.splicing import masked, spliced
from generator.files.texts import places
from generator.model import Article, Citation, Span
from generator.problems import Fault, Problem, placed

FORM = 'write: [@key "words that stand in the source"]'

# ---------------------------------------------------------------- finding

_OPENING = re.compile(rf"(?<!\\)(?:\[@|{lookalikes.OPENING})")
_KEY = r"\[@(?P<key>[^\s\"“”„\[\]]*(?<![:,;]))"
_BEGUN = re.compile(_KEY + r"\s*(?P<mark>[\"“„]?)")
_CITATION = re.compile(
    _KEY + r"\s+(?:\"(?P<straight>(?:\\.|(?!\"\s*\]|\[@|\n[ \t]*\n)[^\\])*)\""
    r"|[“„](?P<curly>(?:\\.|(?![”“]\s*\]|\[@|\n[ \t]*\n)[^\\])*)[”“])\s*\]",
    re.DOTALL,
)
_END_OF_MALFORMED = re.compile(r"\]|(?=\n|\[@)")
"""Just behind the next bracket, but no further than the line and the next citation."""
_ESCAPE = re.compile(r"\\([\\\"“”„])")
_AS_TEXT = "for the signs themselves, write \\[@"


@dataclass(frozen=True, slots=True)
class Found:
    """What opens like a citation, or was meant as one."""

    span: Span
    """All of it; of a malformed one, up to where it can be read."""
    key: str
    words: str
    """The words, without their marks and escapes."""
    fault: str = ""
    """Why it cannot be read."""
    hint: str = ""
    """How it has to be written."""


def find(text: str, sources: Sources) -> tuple[Found, ...]:
    """The citations in an editor's Markdown, and what was meant as one, in order."""
    coded = code.spans(text)
    found: list[Found] = []
    done = 0
    for opening in _OPENING.finditer(text):
        start = opening.start()
        if start >= done and not code.holds(coded, start) and (each := _read(text, start, sources)):
            found.append(each)
            done = each.span.end
    return tuple(found)


def _read(text: str, start: int, sources: Sources) -> Found | None:
    match = _CITATION.match(text, start)
    if match and match["key"]:
        words = match["straight"] if match["straight"] is not None else match["curly"]
        return Found(Span(*match.span()), match["key"], _ESCAPE.sub(r"\1", words))
    meant = lookalikes.read(text, start, sources)
    if meant:
        fault = "this looks like a citation" if meant.is_signed else "this citation has no '@'"
        return Found(Span(start, meant.end), "", "", fault, f"write: {meant.citation}")
    if not text.startswith("[@", start):
        return None
    end = _END_OF_MALFORMED.search(text, start + 2)
    return Found(
        Span(start, end.end() if end else len(text)),
        "",
        "",
        _fault(text, start),
        f"{FORM}\n{_AS_TEXT}",
    )


def _fault(text: str, start: int) -> str:
    begun = _BEGUN.match(text, start)
    if not begun or not begun["key"]:
        return "this citation has no key of a source"
    return (
        "this citation is never closed"
        if begun["mark"]
        else "this citation quotes no words, or not in quotation marks"
    )


# ---------------------------------------------------------------- resolving


@dataclass(frozen=True, slots=True)
class Cited:
    """What became of the citations of a text."""

    citations: tuple[Citation, ...]
    """Those that lead to sentences of a source."""
    found: tuple[Found, ...]
    """All, and whatever was meant as one."""
    waiting: tuple[str, ...]
    """For each of a source that cannot be told yet, the file to be mended first."""
    problems: tuple[Problem, ...]


def resolve(text: str, path: str, first_line: int, sources: Sources) -> Cited:
    """The citations of `text`, which starts on `first_line` of the file `path`, and what is wrong
    with the others.
    """
    found = find(text, sources)
    linked = _linked(text, found)
    citations: list[Citation] = []
    waiting: list[str] = []

    def faults() -> Iterator[Fault]:
        for each in found:
            try:
                citations.append(
                    _resolved(each, sources, is_linked=code.holds(linked, each.span.start))
                )
            except WaitingError as error:
                waiting.append(error.path)
            except UnresolvedError as error:
                yield each.span.start, error.code, error.message, error.hint

    problems = placed(path, places(text, first_line), faults())
    return Cited(tuple(citations), found, tuple(waiting), problems)


def _linked(text: str, found: Iterable[Found]) -> tuple[Span, ...]:
    """Links and images: a citation is a link itself, and none can stand in another, nor in an
    address or a title.
    """
    hidden = masked(text, (f.span for f in found))
    return links.extents(hidden)


def _resolved(found: Found, sources: Sources, *, is_linked: bool) -> Citation:
    if is_linked:
        raise UnresolvedError("E305", "a citation inside a link or an image", "put it behind")
    if found.fault:
        raise UnresolvedError("E305", found.fault, found.hint)
    if not any(c.isalnum() for c in found.words):
        raise UnresolvedError("E307", "this citation quotes no words", FORM)
    article = source(found.key, (found.words,), sources)
    held = quoted.place(found.words, article, sources)
    ids = tuple(s.id for s in article.sentences[held[0] : held[1] + 1])
    return Citation(article.source.stem, ids, found.words, found.span.start, found.span.end)


def source(key: str, words: Sequence[str], sources: Sources) -> Article:
    """The article that `key` means; of several whose keys begin so, the one that has all of the
    `words`.
    """
    meant, waiting = sources.meant(key)
    if len(meant) == 1 and not waiting:
        return meant[0]
    holding = quoted.holding(words, meant)
    if len(holding) == 1:
        return holding[0]
    if waiting:
        raise WaitingError(waiting)
    if not meant:
        raise keys.unknown(key, sources)
    raise keys.ambiguous(key, holding) if holding else quoted.nowhere(words[0], key, meant, sources)


def passage(key: str, words: str, articles: Sequence[Article]) -> tuple[Article, int, int]:
    """The article that ``key``, or the path of a seed, means, and the index of the first and the
    last sentence of the one place in it that holds the words.

    Raises UnresolvedError with what is wrong and what to write instead.
    """
    if not any(c.isalnum() for c in words):
        raise UnresolvedError("E307", "no words are quoted", "copy the words from the source")
    sources = keys.of(articles)
    name = PurePosixPath(key).stem if key.endswith((".txt", ".md")) else key
    article = source(name, (words,), sources)
    return article, *quoted.place(words, article, sources)


# ---------------------------------------------------------------- showing


def replace(text: str, citations: Iterable[Citation], render: Callable[[Citation], str]) -> str:
    """`text` with each citation as `render` shows it, and all other signs of HTML or templates as
    they stand.
    """
    shown = ((Span(c.start, c.end), render(c)) for c in citations)
    return spliced(text, (*shown, *prose.escapes(text)))

"""Saved web pages: the text by a library that knows how pages are made, the rest by what the page
says of itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, islice

import trafilatura
from lxml import etree, html

from generator.adding import markup, moments, pagedata, pagedays, plain
from generator.adding.drafts import FEWEST_WORDS, Block, Draft, RefusedError

_MOST_ELEMENTS = 30_000
"""Saved pages have some thousands."""


def page(data: bytes) -> tuple[Draft, ...]:
    """Return the article on a saved page."""
    read = pagedata.of_tree(_tree(data), _saved_from(data))
    dated, dateless = pagedays.of_page(read)
    title = pagedata.title(read)
    return (
        Draft(
            blocks=_alone(max(_bodies(data, read), key=_words, default=()), title),
            dated=dated,
            dateless=dateless,
            title=title,
            publisher=pagedata.publisher(read),
            author=pagedata.author(read),
            url=pagedata.address(read),
            language=pagedata.language(read),
            checks=moments.changed_later(dated.day, pagedays.modified(read)) if dated else (),
        ),
    )


_SAVED_FROM = re.compile(rb"<!-- saved from url=\(\d+\)(\S+) -->")
_HEAD = 4096


def _saved_from(data: bytes) -> str:
    """The address that a browser notes when it saves a page; empty where it noted none."""
    found = _SAVED_FROM.search(data[:_HEAD])
    return found[1].decode("ascii", "ignore") if found else ""


def _tree(data: bytes) -> html.HtmlElement:
    try:
        tree = trafilatura.load_html(data)
    except (ValueError, etree.LxmlError):
        tree = None
    if tree is None:
        raise RefusedError("this page cannot be read", "save it anew from your browser, as HTML")
    if sum(1 for _ in islice(tree.iter(), _MOST_ELEMENTS + 1)) > _MOST_ELEMENTS:
        raise RefusedError("this page has too many elements to be an article")
    return tree


def _bodies(data: bytes, read: pagedata.Page) -> Iterator[tuple[Block, ...]]:
    """The text of the page: by the library; where that finds little, as the page tells it to
    machines, or all paragraphs of the article's own element.
    """
    found = markup.blocks(_extracted(data))
    yield found
    if _words(found) >= FEWEST_WORDS:
        return
    yield _told(read.statement.body)
    for element in read.tree.xpath("//article|//main|//*[@itemprop='articleBody']")[:5]:
        paragraphs = element.xpath(".//p")
        yield tuple(Block(words) for p in paragraphs if (words := pagedata.shown(p)))


def _extracted(data: bytes) -> str:
    """The text as HTML, with the marks of headings, lists and links where the library can keep
    them.
    """
    for with_marks in (True, False):
        try:
            return (
                trafilatura.extract(
                    data,
                    output_format="html",
                    include_comments=False,
                    include_tables=False,
                    include_formatting=with_marks,
                    include_links=with_marks,
                    favor_precision=True,
                )
                or ""
            )
        except _STUMBLES:
            continue
    return ""


_STUMBLES = (LookupError, ValueError, TypeError, AttributeError, RecursionError, etree.LxmlError)
"""What the library says of a page that its makers did not think of."""


def _told(body: str) -> tuple[Block, ...]:
    """The text that a page tells machines, which may have tags or line ends, or neither."""
    return markup.blocks(body) if re.search(r"<p\b|<br\b", body) else plain.paragraphs(body)


def _words(blocks: tuple[Block, ...]) -> int:
    return sum(len(block.text.split()) for block in blocks)


def _alone(blocks: tuple[Block, ...], title: str) -> tuple[Block, ...]:
    """The text without its headline, which has a place of its own, and without the links to other
    places that stand before it and behind it.
    """
    plain = title.casefold()
    kept = [b for n, b in enumerate(blocks) if n >= _TOP or b.text.casefold() != plain]
    while kept and (start := _links_from(kept)) < len(kept):
        kept = kept[:start]
    return tuple(dropwhile(lambda block: block.linked == 1, kept))


def _links_from(blocks: Sequence[Block]) -> int:
    """Where the links at the end begin: the last paragraph, or a list of titles and the heading
    above it.
    """
    headings = [n for n, block in enumerate(blocks) if block.mark == "heading"]
    below = blocks[headings[-1] + 1 :] if headings else ()
    titles = sum(b.mark == "item" and b.linked > 0 and not b.text.endswith(".") for b in below)
    if below and titles >= _TITLES * len(below):
        return headings[-1]
    return len(blocks) - (blocks[-1].linked == 1)


_TOP = 3
"""Paragraphs among which the headline may stand again."""
_TITLES = 0.75
"""So large a part of what stands below the last heading must be titles for it to be a list of them."""

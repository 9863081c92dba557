"""Pages between their rendering and their framing. MkDocs renders all pages before it frames the first
one: the Markdown and the HTML of a large site would be held whole.
"""

from __future__ import annotations

import zlib

from mkdocs.structure.pages import Page


class Waiting:
    """What pages became of their Markdown, packed until each is framed."""

    def __init__(self) -> None:
        """Have no page yet."""
        self._packed: dict[str, bytes] = {}

    def put(self, page: Page, content: str) -> str:
        """Return the content that a page has as long as it waits: none, nor any Markdown."""
        self._packed[page.file.src_uri] = zlib.compress(content.encode("utf-8", "surrogatepass"), 1)
        page.markdown = ""  # a page with None would have no title
        return ""

    def take(self, page: Page) -> None:
        """Give a page its content back, to be framed."""
        packed = self._packed.pop(page.file.src_uri, None)
        if packed is not None:
            page.content = zlib.decompress(packed).decode("utf-8", "surrogatepass")

    def done(self, page: Page) -> None:
        """Take its content from a page that was written."""
        page.content = ""

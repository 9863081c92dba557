"""Who hears links without the words around them can tell them apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest

pytestmark = pytest.mark.browser

VOID = {"br", "circle", "hr", "img", "input", "line", "link", "meta", "path", "rect"}


@dataclass
class Link:
    """A link of a page: what it is called, and where it leads."""

    region: str
    """The navigation in which it stands; empty in the text."""
    to: str
    label: str | None
    words: str = ""

    @property
    def name(self) -> str:
        """What a voice says of it."""
        return " ".join((self.label or self.words).split())


class Links(HTMLParser):
    """The links of a page, hidden ones left out."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[Link] = []
        self._open: list[dict[str, str | None]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Go into an element."""
        if tag in VOID:
            return
        self._open.append({"": tag, **dict(attrs)})
        if tag == "a" and "href" in dict(attrs) and not self._hidden():
            given = dict(attrs)
            navs = [str(e.get("aria-label")) for e in self._open if e[""] == "nav"]
            self.found.append(Link("".join(navs[-1:]), str(given["href"]), given.get("aria-label")))

    def handle_endtag(self, tag: str) -> None:
        """Go out of it, and of what was left open in it."""
        if any(e[""] == tag for e in self._open):
            while self._open.pop()[""] != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Words of an open link."""
        if self.found and any(e[""] == "a" for e in self._open) and not self._hidden():
            self.found[-1].words += data

    def _hidden(self) -> bool:
        """Whether it is said to nobody, or only to who has no scripts."""
        return any(e[""] == "noscript" or e.get("aria-hidden") == "true" for e in self._open)


def ambiguous(page: str) -> Iterator[tuple[str, list[str]]]:
    """The names that lead to several places from a region of a page, with those places."""
    leads: dict[tuple[str, str], set[str]] = {}
    for link in Links(page).found:
        to = urljoin("https://example.org/a/b/c/", link.to)
        leads.setdefault((link.region, link.name), set()).add(to)
    for (_, name), places in leads.items():
        if len(places) > 1:
            yield name, sorted(places)


def test_names_are_told_apart() -> None:
    """By a label before the words; in the text, and in a navigation."""
    page = '<a href="x">One <b>two</b></a><a href="y" aria-label="One three">One two</a>'
    assert list(ambiguous(page)) == []
    both = ["https://example.org/a/b/c/x", "https://example.org/a/b/c/z"]
    assert list(ambiguous(f'{page}<a href="z">One<br> two</a>')) == [("One two", both)]
    assert list(ambiguous(f'{page}<nav><a href="z">One two</a></nav>')) == []
    assert list(ambiguous(f'{page}<a href="z" aria-hidden="true">One two</a>')) == []


@pytest.mark.parametrize("story", ["folder", "large"])
def test_no_name_leads_to_two_places(story: str, request: pytest.FixtureRequest) -> None:
    """On no page of a site."""
    site: Path = request.getfixturevalue(story)
    pages = sorted(site.rglob("*.html"))
    assert sum(len(Links(page.read_text("utf-8")).found) for page in pages) > 1000
    found = {
        page.relative_to(site).as_posix(): names
        for page in pages
        if (names := list(ambiguous(page.read_text("utf-8"))))
    }
    assert found == {}

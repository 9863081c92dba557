"""The figures by which a site says what it can be held to, against a count of another kind."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

import pytest

from generator import data, pages, pipeline
from generator.model import Story
from generator.pages import audit, positions, uses
from tests.stories import SWING_BRIDGE, TWO_ARTICLES

Made = tuple[Story, list[pages.Page]]


@pytest.fixture(scope="module", params=[SWING_BRIDGE, TWO_ARTICLES], ids=["bridge", "two"])
def made(request: pytest.FixtureRequest) -> Made:
    """A story with its pages."""
    story, _ = pipeline.build(request.param)
    return story, list(pages.build(story, "A story", request.param))


def counted(story: Story, found: list[pages.Page]) -> audit.Audit:
    """The figures of these pages."""
    disputes = (d for of_topic in positions.disputes(story).values() for d in of_topic)
    return audit.audit(story, uses.uses(story), disputes, found)


@dataclass
class _Reader(HTMLParser):
    """Reads a page as a browser does: links to sentences, and the words of passages."""

    def __post_init__(self) -> None:
        super().__init__()
        self.links: list[tuple[str, str]] = []
        self.words = 0
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {key: value or "" for key, value in attrs}
        if tag not in ("br", "rect", "circle", "line"):
            self._open.append((tag, found.get("class", "")))
        link = re.search(r"sources/([^/#]+)/#(.+)", found.get("href", ""))
        if link and found.get("class", "").split()[:1] in (["source-name"], ["citation"]):
            self.links.append((link[1], link[2]))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        classes = {one for _, names in self._open for one in names.split()}
        shown = {"passage__text", "again__words", "words"} & classes
        if shown and "clarification" not in classes:
            self.words += len([word for word in data.split() if any(map(str.isalnum, word))])


def read(found: list[pages.Page]) -> Iterator[_Reader]:
    """The pages beside those of the sources."""
    for page in found:
        if not page.uri.startswith("sources/"):
            reader = _Reader()
            reader.feed(page.body)
            yield reader


def test_the_figures_are_those_of_the_pages(made: Made) -> None:
    """Links and words as a parser finds them; sentences, dates and denials as the data have them."""
    story, found = made
    figures, readers = counted(story, found), list(read(found))
    links = [link for reader in readers for link in reader.links]
    ids = {(a.article.source.stem, s.id) for a in story.articles for s in a.article.sentences}
    assert (figures.references, figures.found) == (len(links), sum(link in ids for link in links))
    assert figures.references == figures.found > 0
    assert figures.strange == 0
    words = sum(reader.words for reader in readers)
    assert words * 0.97 <= figures.words <= words * 1.03
    files = data.files(story)
    told = [
        json.loads(files[f"data/sources/{a.article.source.stem}.json"]()) for a in story.articles
    ]
    sentences = [s for one in told for s in one["sentences"] if s["kind"] == "sentence"]
    assert figures.sentences == len(sentences)
    dates = [
        t
        for one in told
        for s in one["sentences"]
        for t in s.get("timexes", ())
        if t["type"] in ("DATE", "TIME")
    ]
    assert figures.dates == len(dates)
    assert figures.read == sum(t["earliest"] is not None and t["latest"] is not None for t in dates)


def test_the_page_about_the_site_says_them(made: Made) -> None:
    """In plain words, each figure once."""
    story, found = made
    others = [p for p in found if p.uri != "about.md"]
    figures = counted(story, others)
    about = next(p.body for p in found if p.uri == "about.md")
    said = re.sub(r"<[^>]+>", "", about.partition("#audit }")[2].partition("## ")[0])
    assert f"show {figures.words:,} words as those of an article; 0 of them are not" in said
    assert f"{figures.references:,} links lead" in said
    assert f"They have {figures.sentences:,} sentences; {figures.used:,} are used" in said


@pytest.mark.parametrize(
    ("old", "new", "strange", "lost"),
    [
        ('<p class="passage__text">', '<p class="passage__text">Nobody ever said so, ', 4, 0),
        ("a link", "another", 0, 1),
    ],
)
def test_what_is_wrong_is_counted(made: Made, old: str, new: str, strange: int, lost: int) -> None:
    """A word too much on a page, and a link to a sentence that is not there."""
    story, found = made
    at = next(
        i for i, p in enumerate(found) if p.uri.startswith("topics/") and "passage__text" in p.body
    )
    if lost:
        link = re.search(r'<a class="source-name" href="[^"]*#s', found[at].body)
        assert link
        old, new = link[0], f"{link[0][:-1]}t"
    worse = list(found)
    worse[at] = found[at].with_body(found[at].body.replace(old, new, 1))
    figures = counted(story, worse)
    assert (figures.strange, figures.references - figures.found) == (strange, lost)

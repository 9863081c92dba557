"""The timeline as a page for frames."""

import base64
import hashlib
import re
from html import escape, unescape
from html.parser import HTMLParser
from urllib.parse import urljoin

from generator import addresses, pages
from generator.outputs import entry
from generator.pages import Site
from tests.outputs.stories import ADDRESS, ATTACK, HEADLINE, NAME, files, prepared
from tests.stories import TWO_ARTICLES

PATH = "timeline/embed/index.html"
ALLOWED = {
    *("html", "head", "meta", "title", "link", "style", "body"),
    *("main", "h1", "a", "ol", "li", "p", "span", "mark", "footer"),
}


class Read(HTMLParser):
    """Tags and words of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the tag."""
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self.words += data


def test_it_has_the_entries_of_the_timeline(sites: list[Site]) -> None:
    """Each with its date, its words and a link to the sentence, which opens outside the frame."""
    for site in sites:
        read = Read(files(site)[PATH]())
        shown = entry.chosen(site)
        assert [tag for tag, _ in read.tags].count("li") == len(shown)
        assert [tag for tag, _ in read.tags].count("main") == 1
        for each in shown:
            assert each.when in read.words
            assert (entry.headline(each) or entry.sentence(each)) in read.words
        links = [a for tag, a in read.tags if tag == "a"]
        assert {(a["target"], a["rel"]) for a in links} == {("_blank", "noopener")}
        where = [urljoin(f"{ADDRESS}timeline/embed/", str(a["href"])) for a in links]
        assert where == [f"{ADDRESS}timeline/", *(entry.source_link(site, e) for e in shown)]


def test_nothing_in_it_runs(sites: list[Site]) -> None:
    """No script, no handler, nothing from elsewhere; the policy lets its own style stand."""
    for site in sites:
        text = files(site)[PATH]()
        read = Read(text)
        assert {tag for tag, _ in read.tags} <= ALLOWED
        assert not [name for _, a in read.tags for name in a if name.startswith("on")]
        (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        policy = next(str(a["content"]) for t, a in read.tags if a.get("http-equiv"))
        assert f"style-src 'sha256-{digest}'" in policy
        assert "default-src 'none'" in policy
        assert "script" not in policy


def test_hostile_words_are_shown_as_they_stand(hostile: Site) -> None:
    """To the letter."""
    text = files(hostile)[PATH]()
    assert escape(HEADLINE) in text
    words = Read(text).words
    assert ATTACK in words
    assert f"Timeline: {NAME}" in words


def test_the_timeline_shows_the_line_to_copy(hostile: Site) -> None:
    """It is one element that leads to the page, whatever the site's name is."""
    body = {p.uri: p.body for p in pages.made(hostile).pages}[addresses.TIMELINE]
    (shown,) = re.findall(r'<code class="embed__code"[^>]*>(.*?)</code>', body)
    ((tag, attributes),) = Read(unescape(shown)).tags
    assert (tag, attributes["src"]) == ("iframe", f"{ADDRESS}timeline/embed/")
    assert attributes["title"] == f"Timeline: {NAME}"


def test_without_an_address_there_is_nothing_to_copy() -> None:
    """Nor a page for it."""
    site = prepared(TWO_ARTICLES, address="")
    assert PATH not in files(site)
    assert all("iframe" not in page.body for page in pages.made(site).pages)


def test_pages_that_are_files_have_it_beside_them() -> None:
    """And the line to copy, the feed and the calendar name them so."""
    site = prepared(TWO_ARTICLES, directory_urls=False)
    made = files(site)
    text = made["timeline/embed.html"]()
    assert 'href="../timeline.html"' in text
    assert 'href="../sources/' in text
    body = {p.uri: p.body for p in pages.made(site).pages}[addresses.TIMELINE]
    (shown,) = re.findall(r'<code class="embed__code"[^>]*>(.*?)</code>', body)
    assert f'src="{ADDRESS}timeline/embed.html"' in unescape(shown)
    assert f"{ADDRESS}changes.html#on-" in made[addresses.CHANGES_ATOM]()
    assert f"URL:{ADDRESS}timeline.html#s" in made[addresses.TIMELINE_ICS]()

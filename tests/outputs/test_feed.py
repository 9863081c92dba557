"""What changed as a feed: Atom read by the package feedparser, JSON Feed by the package jsonfeed."""

import json
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import feedparser
import jsonfeed
import pytest

from generator import addresses
from generator.pages import Site, budgets
from tests.making import project
from tests.outputs.stories import ADDRESS, ATTACK, HOSTILE, NAME, files, prepared
from tests.outputs.test_slides import Tags

ALLOWED = {"h2", "ul", "li", "a", "p"}


def atom(site: Site) -> Any:  # noqa: ANN401 the reader has no types
    """The feed in Atom; what the reader has to forgive is an error."""
    text = files(site)[addresses.CHANGES_ATOM]()
    read = feedparser.parse(text.encode(), sanitize_html=False)
    assert not read.bozo, read.bozo_exception
    assert read.version == "atom10"
    return read


def json_feed(site: Site) -> Any:  # noqa: ANN401 the reader has no types
    """The same as JSON Feed."""
    return jsonfeed.Feed.parse_string(files(site)[addresses.CHANGES_JSON]())


def test_an_entry_is_a_date_of_a_source(sites: list[Site]) -> None:
    """Of the page of what changed: the newest first, as old as its sources, in both forms."""
    for site in sites:
        days = [shown.whole.day for shown in site.changes.shown]
        read = atom(site)
        assert [date(*e.updated_parsed[:3]) for e in read.entries] == days
        assert [e.published for e in read.entries] == [f"{day}T00:00:00Z" for day in days]
        assert [e.link for e in read.entries] == [f"{ADDRESS}changes/#on-{day}" for day in days]
        assert date(*read.feed.updated_parsed[:3]) == site.story.as_of
        items = json_feed(site).items
        assert [i.id for i in items] == [e.id for e in read.entries]
        assert [i.title for i in items] == [e.title for e in read.entries]
        assert [i.content_html for i in items] == [e.content[0].value for e in read.entries]
        assert len(days) <= budgets.CHANGE_DAYS


def test_the_feed_says_where_it_stands(hostile: Site) -> None:
    """Itself, the page that it tells of, and the site's name."""
    read = atom(hostile).feed
    assert {(link.rel, link.href) for link in read.links} == {
        ("self", f"{ADDRESS}data/changes.xml"),
        ("alternate", f"{ADDRESS}changes/"),
    }
    assert read.author == NAME
    assert read.title == f"What changed: {NAME}"
    made = json_feed(hostile)
    assert (made.feed_url, made.home_page_url) == (
        f"{ADDRESS}data/changes.json",
        f"{ADDRESS}changes/",
    )


def test_the_ids_stay(hostile: Site, tmp_path: Path) -> None:
    """When an article comes, and when pages become files."""
    before = {e.id: e.updated for e in atom(hostile).entries}
    more = {"seeds/third.txt": "date 2019-04-03 The board resigned on 3 April 2019.\n"}
    after = {e.id: e.updated for e in atom(prepared(project(tmp_path, HOSTILE | more))).entries}
    assert before.items() < after.items()
    assert set(after) - set(before) == {"tag:news.example,2019-04-03:/tram/changes"}


def test_the_html_holds_nothing_of_a_source_but_words(sites: list[Site]) -> None:
    """No tag but ours, no address but the site's own."""
    for site in sites:
        for entry in atom(site).entries:
            tags = Tags(entry.content[0].value).tags
            assert {tag for tag, _ in tags} <= ALLOWED
            for tag, attributes in tags:
                assert set(attributes) == ({"href"} if tag == "a" else set())
                assert str(attributes.get("href", ADDRESS)).startswith(ADDRESS)


def test_hostile_words_are_shown_as_they_stand(hostile: Site) -> None:
    """To the letter, in both forms."""
    for contents in (
        [e.content[0].value for e in atom(hostile).entries],
        [i.content_html for i in json_feed(hostile).items],
    ):
        words = Tags("".join(contents)).words
        assert f"=cmd|/c calc {ATTACK}" in words
        assert f"@SUM(1) {ATTACK}" in words


def test_the_files_are_well_formed(sites: list[Site]) -> None:
    """For readers that forgive nothing."""
    for site in sites:
        ElementTree.fromstring(files(site)[addresses.CHANGES_ATOM]())  # noqa: S314 our own file
        made = json.loads(files(site)[addresses.CHANGES_JSON]())
        assert made["version"] == "https://jsonfeed.org/version/1.1"


def test_an_entry_is_of_the_size_of_its_page(large: Site) -> None:
    """What a date has no room for there stands behind it, and the entry leads to it."""
    for entry in atom(large).entries:
        assert entry.content[0].value.count("<li>") <= 2 * budgets.CHANGES + budgets.NAMES
        assert "All that this date brought" in entry.content[0].value


@pytest.mark.parametrize("path", [addresses.CHANGES_ATOM, addresses.CHANGES_JSON])
def test_without_an_address_there_is_no_feed(hostile: Site, path: str, tmp_path: Path) -> None:
    """Its links would lead nowhere."""
    assert path in files(hostile)
    assert path not in files(prepared(project(tmp_path, HOSTILE), address=""))

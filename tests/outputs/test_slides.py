"""The timeline as TimelineJS reads it."""

import json
from html.parser import HTMLParser

from generator import addresses
from generator.outputs import entry
from generator.pages import Site
from tests.outputs.stories import ADDRESS, ATTACK, files, prepared
from tests.stories import TWO_ARTICLES

ALLOWED = {"p", "a", "blockquote"}


class Tags(HTMLParser):
    """The tags and the words of some HTML."""

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


def test_a_slide_is_an_entry_of_the_timeline(sites: list[Site]) -> None:
    """With the fields that the format asks for: dates as numbers, the text as a headline and
    HTML.
    """
    for site in sites:
        made = json.loads(files(site)[addresses.TIMELINE_JS]())
        assert set(made) == {"title", "events"}
        shown = entry.chosen(site)
        assert [s["unique_id"] for s in made["events"]] == [e.event.id for e in shown]
        for slide in made["events"]:
            first, last = slide["start_date"], slide.get("end_date", slide["start_date"])
            assert set(first) == set(last) == {"year", "month", "day"}
            assert tuple(first.values()) != ()
            assert [first[k] for k in ("year", "month", "day")] <= [
                last[k] for k in ("year", "month", "day")
            ]
            assert slide["text"]["headline"]
            assert slide["group"] in ("Reported as fact", "Announced", "Alleged", "Called off")


def test_the_html_of_a_slide_holds_nothing_of_a_source_but_words(sites: list[Site]) -> None:
    """No tag but ours, no address but the site's own."""
    for site in sites:
        made = json.loads(files(site)[addresses.TIMELINE_JS]())
        for slide in [made["title"], *made["events"]]:
            for text in slide["text"].values():
                tags = Tags(text).tags
                assert {tag for tag, _ in tags} <= ALLOWED
                for tag, attributes in tags:
                    assert set(attributes) == ({"href"} if tag == "a" else set())
                    assert str(attributes.get("href", ADDRESS)).startswith(ADDRESS)


def test_hostile_words_are_shown_as_they_stand(hostile: Site) -> None:
    """To the letter."""
    made = json.loads(files(hostile)[addresses.TIMELINE_JS]())
    words = " ".join(Tags(s["text"]["text"]).words for s in made["events"])
    assert ATTACK in words
    assert Tags(made["title"]["text"]["headline"]).words == hostile.name


def test_where_the_address_is_unknown_there_are_no_links() -> None:
    """They would lead from another site to nowhere."""
    assert "href" not in files(prepared(TWO_ARTICLES, address=""))[addresses.TIMELINE_JS]()

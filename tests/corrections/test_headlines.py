"""What editors write above an event, on the pages, in the data and in the explanation of its rank."""

import json
import re
from html import unescape

import pytest

from generator import data, pages
from generator.analysis import importance
from generator.model import Story
from generator.pages import uses
from tests.corrections.test_pages import made, plain, story_of

HEADLINE = 'Millbrook & its dam: “repair” | it [@2019-03-28 "to repair the old dam"], a wall [@2019-04-02 "wall"]'
WORDS = "Millbrook & its dam: “repair” | it, a wall"
VOTE = f"source: 2019-03\nwords: voted on Tuesday\nheadline: '{HEADLINE}'\nreason: x\nwho: Jane Doe\nwhen: 2019-04-03\n"


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    """A story of which one event has a headline."""
    return story_of(tmp_path_factory.mktemp("headed"), vote=VOTE)


@pytest.fixture(scope="module")
def built(story: Story) -> dict[str, pages.Page]:
    """Its pages by address."""
    return made(story)


def test_it_stands_above_the_sentence(story: Story, built: dict[str, pages.Page]) -> None:
    """On the timeline and the topic, and in its place on the first page, marked as the editors' words,
    each citation a lettered link to its sentence.
    """
    sentences = [c.sentences[0] for e in story.events if e.headline for c in e.headline.citations]
    for uri in ("index.md", "timeline.md", "topics/dam.md"):
        body = built[uri].body
        (entry,) = (e for e in body.split("<li ")[1:] if "Millbrook &#38; its dam" in e)
        shown = entry[: entry.index("Editors’ words</span>") + len("Editors’ words</span>")]
        head = plain(shown[shown.index("Millbrook &#38;") :]).replace("\xa0", " ")
        assert ('<p class="entry__words">' in entry) == (uri == "index.md")
        said = "Millbrook & its dam: “repair” | it a, a wall b Editors’ words"
        assert head == said, uri
        links = re.findall(r'class="citation" href="[^"]*#([^"]*)"', unescape(shown))
        assert links == sentences, uri


def test_it_is_escaped_once(built: dict[str, pages.Page]) -> None:
    """It means the same to Markdown and to HTML."""
    assert "Millbrook &#38; its dam&#58; “repair” &#124; it" in built["timeline.md"].body


def test_the_pages_say_who_wrote_it(story: Story, built: dict[str, pages.Page]) -> None:
    """The entry leads to the page of corrections, which shows it with its citations."""
    entries = built["timeline.md"].body.split('<li class="entry"')
    assert ["entry__headline" in e for e in entries] == ["corrections/#vote" in e for e in entries]
    page = built["corrections.md"].body
    assert "no headline" in plain(page)
    assert page.count('class="citation"') == 2
    assert any("corrections/#vote" in p.body for u, p in built.items() if u.startswith("sources/"))
    event = next(e for e in story.events if e.headline)
    assert f"  headline by the editors: {WORDS}" in list(importance.lines(story, event))


def test_what_it_cites_is_used(story: Story) -> None:
    """The page of a source leads from the sentence to the entry."""
    event = next(e for e in story.events if e.headline)
    assert event.headline
    found = uses.uses(story)
    for citation in event.headline.citations:
        (sentence,) = citation.sentences
        assert event.id in [u.anchor for u in found[citation.source][sentence]]


def test_the_data_have_it(story: Story) -> None:
    """Its words and its citations."""
    files = data.files(story)
    found = [e["headline"] for e in json.loads(files["data/timeline.json"]())["events"]]
    (headline,) = filter(None, found)
    assert headline["text"] == WORDS
    assert [c["words"] for c in headline["citations"]] == ["to repair the old dam", "wall"]
    (told,) = json.loads(files["data/story.json"]())["corrections"]
    assert (told["corrects"], told["was"], told["now"]) == ("headline", [], [WORDS])

"""What the pages say of themselves: descriptions, and JSON-LD read by the package rdflib."""

import json
import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml
from rdflib import Graph, URIRef
from rdflib.namespace import RDF, SDO

from generator import outputs, pages
from generator.model import Status
from generator.outputs import entry as told, heads, linked
from generator.outputs.words import plain
from generator.pages import Page, Site, grounds
from tests.making import project
from tests.outputs.stories import ADDRESS, ATTACK, HOSTILE, NAME, called_off, prepared

VOCABULARY = {"@vocab": str(SDO), "url": {"@type": "@id"}, "eventStatus": {"@type": "@id"}}
"""What the address of the context stands for, as far as it is used here."""


def described(site: Site, description: str = "") -> list[Page]:
    """The pages of a site with their heads."""
    return list(outputs.described(site, pages.made(site), description, outputs.drawn(site)))


def node(page: Page) -> dict[str, Any]:
    """What a page tells of itself, read."""
    made = json.loads(str(page.head["jsonld"]))
    assert isinstance(made, dict)
    return made


def nodes(value: object) -> Iterator[dict[str, Any]]:
    """Everything with a type in a node, itself among it."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for below in value.values():
            yield from nodes(below)
    elif isinstance(value, list):
        for below in value:
            yield from nodes(below)


def graph(made: dict[str, Any]) -> Graph:
    """The same as the reader understands it."""
    assert made["@context"] == "https://schema.org"
    text = json.dumps(made | {"@context": VOCABULARY})
    return Graph().parse(data=text, format="json-ld", publicID=ADDRESS)


@pytest.fixture(scope="module")
def made(sites: list[Site]) -> list[list[Page]]:
    """The pages of each story."""
    return [described(site) for site in sites]


def test_each_page_has_a_description_of_its_own(made: list[list[Page]]) -> None:
    """Of one line that is not too long."""
    for of_site in made:
        told = [unescape(str(page.head["description"])) for page in of_site]
        assert len(set(told)) == len(told)
        assert all(0 < len(text) <= heads.LONGEST for text in told)
        assert not any(set('<>"') & set(str(page.head["description"])) for page in of_site)
        assert not any("\n" in text or "  " in text or "[@" in text for text in told)


def test_the_front_matter_is_read_as_it_was_written(made: list[list[Page]]) -> None:
    """YAML takes no sign of a source for its own."""
    for of_site in made:
        for page in of_site:
            meta = yaml.safe_load(page.text().split("---\n")[1])
            assert {key: meta[key] for key in page.head} == dict(page.head)


def test_a_page_is_as_old_as_its_newest_source(made: list[list[Page]]) -> None:
    """Whenever it was built."""
    for of_site in made:
        for page in of_site:
            assert page.head["date"] == page.updated.isoformat()


@pytest.mark.filterwarnings("ignore:.*is deprecated, use Dataset:DeprecationWarning")  # its own
def test_what_is_told_to_machines_has_the_words_of_schema_org(
    made: list[list[Page]], caplog: pytest.LogCaptureFixture
) -> None:
    """Each type and field is one of its vocabulary, each address the site's own or a source's."""
    caplog.set_level(logging.WARNING)
    seen = set()
    for of_site in made:
        for page in of_site:
            for subject, name, value in graph(node(page)) if "jsonld" in page.head else ():
                term = value if name == RDF.type else name
                assert isinstance(term, URIRef)
                assert term.startswith(str(SDO)), (page.uri, subject, term)
                assert term in SDO, term
                seen.add(term.removeprefix(str(SDO)))
    assert {"BackgroundNewsArticle", "Event", "eventStatus", "Claim", "Quotation"} <= seen
    assert {"citation", "NewsArticle", "spokenByCharacter", "author", "appearance"} <= seen
    assert not {"ClaimReview", "reviewRating"} & seen
    assert not caplog.records


def test_a_topic_cites_its_sources(made: list[list[Page]]) -> None:
    """Each with its title, its date and where it was published."""
    for of_site in made:
        for page in of_site:
            if page.uri.startswith("topics/") and page.uri.count("/") == 1:
                told = node(page)
                assert told["@type"] == "BackgroundNewsArticle"
                assert told["url"] == ADDRESS + page.uri.removesuffix(".md") + "/"
                assert told["citation"]
                for source in told["citation"]:
                    assert {"name", "datePublished"} <= set(source)


def test_only_what_is_told_as_fact_or_planned_is_an_event(sites: list[Site]) -> None:
    """What is alleged, or denied, is none; a plan has its status, a fact needs none."""
    for site in sites:
        by_url = {site.whole("timeline.md", e.event.id): e for e in site.entries}
        for page in described(site):
            for found in nodes(node(page)) if "jsonld" in page.head else ():
                entry = by_url.get(found.get("url", ""))
                if entry and found["@type"] == "Event":
                    assert entry.event.status is not Status.ALLEGED
                    assert not entry.denials
                    is_plan = entry.event.status is Status.SCHEDULED
                    assert ("eventStatus" in found) == is_plan
                else:
                    assert not entry


def test_a_claim_is_what_somebody_says_and_no_wish_or_denial(tmp_path: Path) -> None:
    """Each clause is a claim of its own; a title of ours is no headline of the source's."""
    files = {
        "mkdocs.yml": HOSTILE["mkdocs.yml"],
        "seeds/first.txt": "date 2019-03-28 Ann Lee said that the tram was late and said the bus was"
        " early. Ann Lee denied that the tram was full. Ann Lee wants a new tram. Ann Lee said: “The"
        " tram is ours.” Ann Lee rejected the report on the tram.\n",
        "content/sources/first.yml": "title: Of trams\n",
        "content/topics/trams.md": "---\ntitle: Trams\nquestion: What of it?\nkeywords: [tram]\n---\n",
        "content/actors/ann-lee.yml": "name: Ann Lee\nkind: person\n",
    }
    made = described(prepared(project(tmp_path, files)))
    topic = next(p for p in made if p.uri == "topics/trams.md")
    found = list(nodes(node(topic)))
    claims = sorted(n["text"] for n in found if n["@type"] == "Claim")
    assert claims == ["the bus was early", "the tram was late"]
    assert [n["text"] for n in found if n["@type"] == "Quotation"] == ["The tram is ours."]
    sources = [n for n in found if n["@type"] == "NewsArticle"]
    assert {n["name"] for n in sources} == {"Article of 28 March 2019"}
    assert not any("headline" in n for n in sources)


def test_a_plan_that_was_moved_says_from_which_day(hostile: Site) -> None:
    """And one that is vague has no day made up for it."""
    (timeline,) = (p for p in described(hostile) if p.uri == "timeline.md")
    found = {n["name"]: n for n in nodes(node(timeline)) if n["@type"] == "Event"}
    (moved,) = (n for name, n in found.items() if name.startswith("The opening"))
    assert moved["eventStatus"] == "https://schema.org/EventRescheduled"
    assert (moved["previousStartDate"], moved["startDate"]) == ("2019-06-03", "2019-06-10")
    (built,) = (n for name, n in found.items() if name.startswith("The tram was built"))
    assert (built["startDate"], "endDate" in built) == ("1931", False)
    (closed,) = (n for name, n in found.items() if name.startswith("The bridge"))
    assert (closed["startDate"], closed["endDate"]) == ("2018-05-01", "2018-08-31")


def test_a_plan_that_was_called_off_says_so(tmp_path: Path) -> None:
    """By its status."""
    (timeline,) = (p for p in described(prepared(called_off(tmp_path))) if p.uri == "timeline.md")
    found = [n["eventStatus"] for n in nodes(node(timeline)) if "eventStatus" in n]
    assert found == ["https://schema.org/EventCancelled"]


def test_dates_say_how_much_is_known(made: list[list[Page]]) -> None:
    """A day, a month or a year, and never more than the source says."""
    found = [n for of_site in made for page in of_site for n in nodes(_read(page))]
    dates = [str(n[key]) for n in found for key in n if key.endswith("Date")]
    assert {len(each) for each in dates} == {4, 7, 10}
    assert all(re.fullmatch(r"\d{4}(-\d\d){0,2}", each) for each in dates)


def _read(page: Page) -> object:
    return node(page) if "jsonld" in page.head else None


def test_what_is_denied_is_no_event(hostile: Site) -> None:
    """Even if a source tells it as fact."""
    (entry,) = (e for e in hostile.entries if told.sentence(e).startswith("The bridge"))
    sentence = hostile.story.articles[0].article.sentences[0]
    denial = grounds.DenialView("The board", told.source(entry), sentence)
    assert set(linked._told(hostile, [entry], ())) == {"mentions"}
    assert linked._told(hostile, [replace(entry, denials=(denial,))], ()) == {}


def test_a_quotation_stands_in_quotation_marks(sites: list[Site], made: list[list[Page]]) -> None:
    """In its source, word for word; what does not is a claim."""
    seen = set()
    for site, of_site in zip(sites, made, strict=True):
        texts = " ".join(plain(a.article.text) for a in site.story.articles)
        for found in (n for page in of_site for n in nodes(_read(page))):
            if found["@type"] == "Quotation" and found["text"] in texts:
                seen.add(found["text"])
                assert re.search(rf"[“\"‘']\W*{re.escape(found['text'])}", texts), found["text"]
    assert seen


def test_nothing_of_a_source_ends_the_script(made: list[list[Page]]) -> None:
    """No sign that HTML reads stands in it; the words come out as they went in."""
    words = []
    for of_site in made:
        for page in of_site:
            text = str(page.head.get("jsonld", ""))
            assert not set("<>&\n") & set(text)
            words += [str(n.get("headline")) for n in nodes(json.loads(text or "{}"))]
    assert any(ATTACK in text for text in words)


def test_without_an_address_no_page_names_one(tmp_path: Path) -> None:
    """Nor a feed, which is not there."""
    site = prepared(project(tmp_path, HOSTILE), address="")
    for page in described(site):
        assert "feed" not in page.head
        for found in nodes(node(page)) if "jsonld" in page.head else ():
            assert found["@type"] == "NewsArticle" or "url" not in found


def test_the_first_page_says_what_the_settings_say(hostile: Site) -> None:
    """Else what editors wrote on it, else what the site is."""
    (home,) = (p for p in described(hostile, "All on trams.") if p.uri == "index.md")
    assert home.head["description"] == "All on trams."
    (home,) = (p for p in described(hostile) if p.uri == "index.md")
    assert unescape(str(home.head["description"])).startswith(NAME)


def test_each_page_is_shared_by_its_picture(sites: list[Site]) -> None:
    """A topic by its own, a source by the first page's; with size and words."""
    site = sites[0]
    drawn = outputs.drawn(site)
    for page in described(site):
        picture = drawn.get(page.uri, drawn["index.md"])
        assert page.head["image"] == ADDRESS + picture.path
        assert (page.head["image_width"], page.head["image_height"]) == picture.size
        assert unescape(str(page.head["image_alt"])) == picture.alt
        assert not set('<>"') & set(str(page.head["image_alt"]))


def test_a_picture_of_the_editors_stands_for_every_page(hostile: Site, tmp_path: Path) -> None:
    """By its full address, so only where the site's is known."""
    made = pages.made(hostile)
    theirs = {"index.md": outputs.of_editors(hostile, b"GIF89a")}
    for page in outputs.described(hostile, made, "", theirs):
        assert page.head["image"] == f"{ADDRESS}share.png"
        assert "image_width" not in page.head
        assert not set('<>"') & set(str(page.head["image_alt"]))
    assert all("image" not in page.head for page in outputs.described(hostile, made, "", {}))
    site = prepared(project(tmp_path, HOSTILE), address="")
    for page in outputs.described(site, pages.made(site), "", theirs):
        assert "image" not in page.head

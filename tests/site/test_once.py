"""No sentence stands twice on a page, of whatever shape it is; and what a line of changes shows."""

import html
import re
from datetime import date, timedelta

import pytest

from generator import addresses, pages, pipeline
from generator.model import Story
from tests.benchmarks.reading import repeated
from tests.making import MINIMAL, project

FIRST = date(2024, 1, 8)
PLACES = ("Arvika", "Degerfors", "Hagfors", "Kil", "Munkfors", "Sunne", "Torsby", "Filipstad")


def article(day: date, place: str) -> str:
    """An article with sentences that several things rest on: two events, two speakers, an event and
    what somebody says of it in a sentence that is all quotation, a figure that is the whole of its
    sentence, what needs the sentence before it, what is denied, and one that every article has.
    """
    return f"""---
date: {day}
title: The tram of {place}
publisher: The {place} Courier
---
The tram depot of {place} burned on Monday and the tram line to the harbour closed on Tuesday.

Norrtram said that the tram line of {place} would open in May, and Ann Lee said that it was late.
Ann Lee asked on Tuesday for a tram bridge in {place} that can bear more than a tram.
She demanded that the council of {place} pay for the tram depot. She feared that the line was lost.

“It was a shock,” Ann Lee said. “The council of {place} closed the tram bridge for good on Sunday.”

Norrtram hired {day.day} tram drivers from {place}. The union claims that the tram of {place} is unsafe.
Norrtram denies this claim about {place}.

The tram line was once the pride of the whole valley. The tram line was once the pride of the whole valley.
"""


@pytest.fixture(scope="module", params=[1, 8])
def made(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Story, dict[str, pages.Page]]:
    """A small and a larger story of such articles, and its pages by address."""
    days = [(FIRST + timedelta(days=10 * n), place) for n, place in enumerate(PLACES)]
    files = {
        f"seeds/{day}-{place.casefold()}.txt": article(day, place)
        for day, place in days[: request.param]
    }
    files |= {
        "mkdocs.yml": MINIMAL,
        "content/pages/index.md": "# Trams\n",
        "content/topics/trams.md": "---\ntitle: Trams\nquestion: What of them?\nkeywords: [tram]\n---\n",
        "content/actors/norrtram.yml": "name: Norrtram\nkind: organisation\n",
        "content/actors/ann-lee.yml": "name: Ann Lee\nkind: person\nside: norrtram\n",
    }
    root = project(tmp_path_factory.mktemp("trams"), files)
    story, _ = pipeline.build(root)
    return story, {p.uri: p for p in pages.build(story, "Trams", root)}


def test_no_sentence_stands_twice_on_any_page(made: tuple[Story, dict[str, pages.Page]]) -> None:
    """But on that of its article, which is shown as it was published."""
    story, found = made
    of_articles = {addresses.of_source(a.article.source.stem) for a in story.articles}
    assert {u: repeated(story, p) for u, p in found.items() if u not in of_articles} == {
        u: [] for u in found if u not in of_articles
    }
    assert all(repeated(story, found[uri]) for uri in of_articles)


def test_pages_behind_are_among_them(made: tuple[Story, dict[str, pages.Page]]) -> None:
    """Of the larger story: statements, passages and what changed."""
    story, found = made
    behind = {"topics/trams/statements.md", "topics/trams/sentences.md", "changes/all.md"}
    assert (behind <= found.keys()) is (len(story.articles) > 1), sorted(found)


def lines(page: pages.Page) -> list[str]:
    """The lines of a page of changes, without markup."""
    found = re.findall(r"<li>(.*?)</li>", page.body, re.DOTALL)
    return [" ".join(html.unescape(re.sub(r"<[^>]+>", "", line)).split()) for line in found]


def test_a_brief_page_of_changes_cuts_no_short_sentence(
    made: tuple[Story, dict[str, pages.Page]],
) -> None:
    """What stands on it already is left out, not told again in part; what an article opens with is
    there.
    """
    story, found = made
    told = lines(found["changes.md"])
    if len(story.articles) > 1:
        assert [line for line in told if "…" in line] == []
    for place in PLACES[: len(story.articles)]:
        assert any(f"The tram depot of {place} burned on Monday" in line for line in told)

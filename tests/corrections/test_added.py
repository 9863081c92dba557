"""Events that editors add, as readers see them."""

import json
from pathlib import Path

import pytest

from generator import data, pages, pipeline
from generator.analysis import explanation
from generator.model import Story
from generator.outputs.entry import notes
from generator.pages.timeline import entries
from tests.corrections.test_pages import TEMPLATES, plain
from tests.making import project

CLOSURE = (
    "date 2024-03-13 The hospital has a kitchen. Councillors have voted to oppose the closure."
    " Nurses sang. They were carried on shoulders."
)
MARCH = "date 2024-03-20 Councillors voted to oppose the closure on 12 March. The mayor resigned."
SIGNED = "reason: The minutes say so.\nwho: Jane Doe\nwhen: 2024-04-03\n"


def story_of(root: Path, words: str, event: str, show: str = "full") -> Story:
    """The story of two articles with an event that editors add to the first, and how much is shown of
    the second.
    """
    own = f"source: 2024-03-13-vote\nwords: {words}\nevent: {event}\n{SIGNED}"
    files = {
        "seeds/2024-03-13-vote.txt": CLOSURE,
        "seeds/2024-03-20-march.txt": MARCH,
        "content/corrections/vote.yml": own,
        "content/sources/2024-03-20-march.yml": f"show: {show}\n",
    }
    told, problems = pipeline.build(project(root, files))
    assert not problems
    return told


def bodies(told: Story) -> dict[str, str]:
    """Its pages by address."""
    made = pages.build(pages.limited(told), "Wards", TEMPLATES.parent)
    return {p.uri: p.body for p in made}


def test_an_entry_says_that_editors_dated_it(tmp_path: Path) -> None:
    """Beside its words and where its grounds stand, with what the date rests on; each leads to
    the reason.
    """
    cited = """{date: 2024-03-11, citation: '[@2024-03-20-march "on 12 March"]'}"""
    built = bodies(story_of(tmp_path, "Nurses sang", cited))
    entry = next(e for e in built["timeline.md"].split("<li ")[1:] if "Nurses sang" in e)
    named = (
        'href="../corrections/#vote" aria-label="Dated by the editors: Event&#58; “Nurses sang”">'
    )
    assert entry.count(f"{named}Dated by the editors</a> by") == 2
    assert "20 Mar" in plain(entry[entry.index("Dated by the editors") :])
    reasons = plain(built["corrections.md"])
    assert "It rests on“on 12 March”, 20 Mar" in reasons
    assert "Beforeno entry" in reasons
    assert "Now11 March 2024, reported as fact" in reasons


@pytest.mark.parametrize(("show", "shown"), [("full", True), ("quoted", True), ("none", False)])
def test_what_a_date_rests_on_is_quoted_as_its_source_allows(
    tmp_path: Path, show: str, shown: bool
) -> None:
    """What is cited is used; of a source that is not shown the name stands alone."""
    cited = """{date: 2024-03-11, citation: '[@2024-03-20-march "The mayor resigned"]'}"""
    built = bodies(story_of(tmp_path, "Nurses sang", cited, show))
    reasons = plain(built["corrections.md"])
    entry = next(e for e in built["timeline.md"].split("<li ")[1:] if "Nurses sang" in e)
    uris = ("corrections.md", "sources/2024-03-20-march.md")
    assert ("“The mayor resigned”" in reasons) is shown
    assert ("The mayor resigned" in plain(built[uris[1]])) is shown
    assert all("sources/2024-03-20-march/" in page for page in (entry, built[uris[0]]))


def test_what_a_source_dates_too_is_not_marked(tmp_path: Path) -> None:
    """The day rests on that source, once the two are one event."""
    told = story_of(tmp_path, "Councillors have voted to oppose the closure", "2024-03-12")
    (event,) = (e for e in told.events if len(e.evidence) == 2)
    shown = bodies(told)["timeline.md"].split('<p class="entry__note">')
    assert event.value == "2024-03-12"
    assert not any(e.startswith("<a") and "Dated by the editors" in e[:200] for e in shown[1:])


@pytest.mark.parametrize("words", ["They were carried on shoulders", "Nurses sang"])
def test_whatever_editors_add_is_an_entry(tmp_path: Path, words: str) -> None:
    """Though its sentence may not be understood alone: they can clarify it."""
    told = story_of(tmp_path, words, "2024-03-11")
    assert any(
        e.clause.of(told.article(e.source).article.text) == words
        for event in told.events
        for e in event.evidence
    )


def test_machines_and_editors_are_told(tmp_path: Path) -> None:
    """The data have the rule, and the explanation of the sentence says who dated it."""
    told = story_of(tmp_path, "Nurses sang", "2024-03-11")
    written = json.loads(data.files(told)["data/timeline.json"]())
    (event,) = (e for e in written["events"] if e["text"] == "Nurses sang")
    assert (event["when"], event["evidence"][0]["expression"]) == ("11 March 2024", "")
    assert event["evidence"][0]["rule"].startswith("correction + ")
    assert event["is_dated_by_editors"]
    assert [e["is_dated_by_editors"] for e in written["events"]].count(True) == 1
    (entry,) = (e for e in entries(told) if e.dating)
    assert "Dated by the editors." in notes(entry)
    lines = list(explanation.lines(told.article("2024-03-13-vote"), 2, 2))
    assert "      11 March 2024, dated by the editors of this site" in lines

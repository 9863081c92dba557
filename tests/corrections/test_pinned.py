"""What editors pin stands on every page that chooses, and what they take out on none of them."""

from collections.abc import Mapping
from html import unescape

import pytest

from generator import pages, pipeline
from generator.analysis import importance
from generator.data import events as data
from generator.model import Event, Story
from generator.story import is_next
from generator.story.follow_ups import index
from tests.benchmarks.corpora import made_up

ARTICLES = 30


def correction(story: Story, event: Event, value: str) -> str:
    """The file that pins an event or takes it out, by the words of its first evidence."""
    first = event.evidence[0]
    words = first.clause.of(story.article(first.source).article.text).replace("'", "''")
    signed = "reason: It matters.\nwho: Jane Doe\nwhen: 2019-04-03\n"
    return f"source: {first.source}\nwords: '{words}'\nimportant: {value}\n{signed}"


def quotable(story: Story, event: Event) -> bool:
    """Whether the words of its first evidence stand in their source once, as a past event's."""
    first = event.evidence[0]
    text = story.article(first.source).article.text
    of_past = not is_next(event, story, index(story))
    return bool(event.topics) and of_past and text.count(first.clause.of(text)) == 1


Made = tuple[Story, dict[str, str], Event, Event]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A large invented story with its pages, where the lightest event that can be quoted is pinned,
    and the heaviest is taken out.
    """
    root = made_up(tmp_path_factory.mktemp("made"), ARTICLES)
    before, _ = pipeline.build(root)
    found = [e for e in before.events if quotable(before, e)]
    found.sort(key=lambda e: e.weight.total)
    light, heavy = found[0], found[-1]
    folder = root / "content/corrections"
    folder.mkdir(exist_ok=True)
    (folder / "pinned.yml").write_text(correction(before, light, "yes"), "utf-8")
    (folder / "taken-out.yml").write_text(correction(before, heavy, "no"), "utf-8")
    story, problems = pipeline.build(root)
    assert not [p for p in problems if p.is_error]
    built = {p.uri: unescape(p.body) for p in pages.build(story, "The harbour", root)}
    by_id = {e.id: e for e in story.events}
    return story, built, by_id[light.id], by_id[heavy.id]


def shows(built: Mapping[str, str], uri: str, event: Event) -> bool:
    """Whether the event stands on a page: as an entry, or on the first page as what happened last."""
    kinds = ('class="entry" ', "") if uri == "index.md" else ('class="entry" ',)
    return any(f'<li {kind}id="{event.id}"' in built[uri] for kind in kinds)


def test_each_page_that_chooses_holds_to_it(made: Made) -> None:
    """The first page, the timeline and the pages of the event's topics."""
    _, built, pinned, out = made
    for event in (pinned, out):
        own = ["index.md", "timeline.md", *(f"topics/{t}.md" for t in event.topics)]
        assert [shows(built, uri, event) for uri in own] == [event is pinned] * len(own)


def test_what_is_taken_out_stays_behind_and_in_the_data(made: Made) -> None:
    """Its entry stands on the shelves of the timeline, and on the page of corrections why."""
    story, built, pinned, out = made
    assert any(uri.startswith("timeline/") and shows(built, uri, out) for uri in built)
    parts = [data.of_part(part, story)["events"] for part in data.parts(story)]
    told = {e["id"]: e["important"] for part in parts for e in part if e["important"] is not None}
    assert told == {pinned.id: True, out.id: False}
    chosen = {e["id"] for e in data.timeline(story)["events"]}
    assert (pinned.id in chosen, out.id in chosen) == (True, False)
    assert "pinned by the editors" in built["corrections.md"]
    assert "not chosen" in built["corrections.md"]
    entry = built["timeline.md"].partition(f'id="{pinned.id}"')[2].partition('<li class="entry"')[0]
    assert "corrections/#pinned" in entry


def test_why_it_ranks_there_is_explained(made: Made) -> None:
    """The editors come before all that the sources say, and after it."""
    story, _, pinned, out = made
    assert "  weight" in (lines := list(importance.lines(story, pinned)))[2]
    assert lines[2].endswith(f"rank 1 of {len(story.events)}")
    assert lines[3] == "    +1000.0  pinned by the editors"
    lines = list(importance.lines(story, out))
    assert lines[2].endswith(f"rank {len(story.events)} of {len(story.events)}")
    assert "    -1000.0  taken out by the editors" in lines
    assert "  not shown on the timeline: the editors took it out" in lines

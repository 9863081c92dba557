"""The data files hold what docs/data.md says, and what they say stands in the sources."""

import re
from pathlib import Path
from typing import Any

import pytest

from generator import data, pipeline
from generator.model import Story
from tests.stories import STORIES

DOCS = (Path(__file__).parent.parent.parent / "docs/data.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module", params=STORIES, ids=lambda story: story.name)
def project(request: pytest.FixtureRequest) -> Path:
    """A project with a story."""
    return Path(request.param)


@pytest.fixture(scope="module")
def story(project: Path) -> Story:
    """Its story."""
    return pipeline.build(project)[0]


@pytest.fixture(scope="module")
def timeline(story: Story) -> dict[str, Any]:
    """timeline.json, read."""
    return data.timeline(story)


@pytest.fixture(scope="module")
def whole(story: Story) -> dict[str, Any]:
    """story.json, read."""
    return data.whole(story)


def test_every_key_is_documented(timeline: dict[str, Any], whole: dict[str, Any]) -> None:
    """No field is written that docs/data.md does not name."""
    named = set(re.findall(r"`(\w+)`", DOCS))
    keys = {*timeline, *whole}
    for listed in [*timeline.values(), *whole.values()]:
        for item in listed if isinstance(listed, list) else []:
            keys |= set(item)
            for inner in item.values():
                keys |= (
                    {k for row in inner if isinstance(row, dict) for k in row}
                    if isinstance(inner, list)
                    else set()
                )
    assert keys <= named, keys - named


def test_the_words_of_an_event_stand_in_its_source(story: Story, timeline: dict[str, Any]) -> None:
    """Text, clause, expression and speaker of each piece of evidence are verbatim."""
    texts = {a.article.source.stem: a.article.text for a in story.articles}
    for event in timeline["events"]:
        assert event["text"] == event["evidence"][0]["clause"]
        for evidence in event["evidence"]:
            assert evidence["text"] in texts[evidence["source"]]
            assert evidence["clause"] in evidence["text"]
            assert evidence["expression"] in evidence["text"]
            assert evidence["speaker"] is None or evidence["speaker"] in texts[evidence["source"]]


def test_nothing_is_lost(story: Story, whole: dict[str, Any]) -> None:
    """The sentences of each source, joined, are its text."""
    for annotated, source in zip(story.articles, whole["sources"], strict=True):
        joined = "".join(s["text"] for s in source["sentences"])
        assert re.sub(r"\s", "", joined) == re.sub(r"\s", "", annotated.article.text)


def test_the_same_story_gives_the_same_bytes(story: Story, project: Path) -> None:
    """Two builds write the same files."""
    assert data.files(story) == data.files(pipeline.build(project)[0])

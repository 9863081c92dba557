"""The dated events of two articles from real life, against a list made by hand."""

import pytest

from generator import data, pipeline
from tests.stories import TWO_ARTICLES

BY_HAND = {
    ("2021-11-18", "occurred", "Putin asked"),
    ("2021-06-16", "occurred", "held on June 16 in Geneva"),
    ("2014", "occurred", "the invasion of Crimea"),
    ("2021-12-07", "scheduled", "will hold a video call"),
    ("2022", "alleged", "imminent invasion of Ukraine in 2022"),
    ("2022", "alleged", "invading Ukraine in early 2022"),
    ("2022-01-26", "occurred", "the United States delivered last Wednesday"),
    ("2022-01-31", "occurred", "US government sources have confirmed this Monday"),
    ("2022-02-01", "scheduled", "are scheduled to speak by phone"),
    ("2014", "occurred", "the illegal annexation of the Crimean peninsula"),
    ("2022-W04", "occurred", "limited himself to pointing out"),
    ("2022-01-31", "occurred", "The shock became palpable"),
    ("2022-01-28", "alleged", "Biden said on Friday that he planned to send troops"),
    ("2022-02-01", "occurred", "has already received the Kremlin’s written response"),
    ("2022-01-31", "alleged", "John Kirby clarified on Monday that the deployment"),
}
"""Value, status, words of the clause. "Both leaders will meet this Tuesday" is left out: it does
not say who."""
OPTIONAL = {("2021-12-04", "occurred"), ("2021-12-07", "scheduled")}
"""Readings that a careful person might add: since when the call was confirmed, and that call told
again."""


@pytest.fixture(scope="module")
def events() -> list[dict[str, object]]:
    """The events of data/timeline.json."""
    found: list[dict[str, object]] = data.timeline(pipeline.build(TWO_ARTICLES)[0])["events"]
    return found


@pytest.mark.parametrize("row", sorted(BY_HAND))
def test_each_dated_event_is_found(
    events: list[dict[str, object]], row: tuple[str, str, str]
) -> None:
    """Every event of the list is on the timeline with its date and status."""
    value, status, words = row
    assert [
        e
        for e in events
        if (e["value"], e["status"]) == (value, status) and words in str(e["evidence"])
    ]


def test_nothing_else_is_told(events: list[dict[str, object]]) -> None:
    """No event stands on the timeline that is not on the list."""
    known = {(value, status) for value, status, _ in BY_HAND} | OPTIONAL
    assert [e["text"] for e in events if (e["value"], e["status"]) not in known] == []


def test_the_alleged_invasion_is_denied(events: list[dict[str, object]]) -> None:
    """The allegation carries its source and who denies it."""
    alleged = next(e for e in events if "early 2022" in str(e["text"]))
    assert alleged["mod"] == "START"
    assert alleged["denied_by"] == ["The Kremlin"]
    evidence = alleged["evidence"]
    assert isinstance(evidence, list)
    assert "document of the US intelligence service" in str(evidence[0]["speaker"])

"""The turning points of a story, as a journalist's timeline would have them, are events of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.model import Event, Story
from tests.making import Told

TABLE = Path(__file__).with_name("turns.txt")
WEEK = 6
_ARTICLE = re.compile(r"(?P<mark>[*x]) (?P<day>\S+) (?P<outlet>[^|]+?) \| (?P<title>.+)")
_TURN = re.compile(r"> (?P<day>\S+) (?P<status>\w+) (?P<words>.+)")


@dataclass(frozen=True)
class Case:
    """A story with its turning points."""

    title: str
    seeds: dict[str, str]
    turns: tuple[tuple[str, str, str], ...]
    """Day or month, status, words."""
    colour: frozenset[str]
    """The stems of what tells no news."""


def cases() -> Iterator[Case]:
    """The stories of the table."""
    for block in TABLE.read_text(encoding="utf-8").split("\n=== ")[1:]:
        title, *lines = block.strip().splitlines()
        seeds: dict[str, str] = {}
        turns, colour, stem = [], [], ""
        for line in lines:
            if opens := _ARTICLE.fullmatch(line):
                stem = f"n{len(seeds)}"
                head = f'date: {opens["day"]}\npublisher: "{opens["outlet"]}"\n'
                seeds[stem] = f'---\n{head}title: "{opens["title"]}"\n---\n'
                colour += [stem] if opens["mark"] == "x" else []
            elif turn := _TURN.fullmatch(line):
                turns.append((turn["day"], turn["status"], turn["words"]))
            else:
                seeds[stem] += f"{line}\n\n"
        yield Case(title, seeds, tuple(turns), frozenset(colour))


CASES = tuple(cases())


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.title)
def test_turning_points_are_events(told: Told, case: Case) -> None:
    """Each is told of its day, or within the week of its report, and stands as it should."""
    story = told(**case.seeds)
    missed = [turn for turn in case.turns if not any(_is(story, e, *turn) for e in story.events)]
    assert not missed


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.title)
def test_what_tells_no_news_is_no_event(told: Told, case: Case) -> None:
    """A feature or a column has no event but of the days that it names."""
    story = told(**case.seeds)
    evidence = [e for event in story.events for e in event.evidence if e.source in case.colour]
    assert not [e for e in evidence if e.timex.anchor == "report"]


def _is(story: Story, event: Event, day: str, status: str, words: str) -> bool:
    """Whether an event is the turning point."""
    first, last = event.earliest.isoformat(), event.latest.isoformat()
    in_time = first[: len(day)] <= day <= last[: len(day)]
    is_near = len(day) < len(first) or (event.latest - event.earliest).days <= WEEK
    steps = {event.status.value, *("scheduled" for s in event.history if s.turn == "announced")}
    return (
        in_time
        and is_near
        and status in steps
        and any(
            all(
                any(word in clause for word in one_of.split("/"))
                for one_of in words.lower().split()
            )
            for clause in (
                e.clause.of(story.article(e.source).article.text).lower() for e in event.evidence
            )
        )
    )

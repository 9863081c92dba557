"""The first page: the newest, the next, and what matters most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from generator.model import Status, Story
from generator.pages import budgets, topics
from generator.pages.once import Once
from generator.pages.timeline import Entry


@dataclass(frozen=True, slots=True)
class HomePage:
    """The events of the first page."""

    latest: tuple[topics.Told, ...]
    upcoming: tuple[topics.Told, ...]
    foremost: tuple[topics.Told, ...]
    more_upcoming: int
    """Announcements that the timeline alone has."""


def page(story: Story, entries: Sequence[Entry]) -> HomePage:
    """What the first page shows of the ``entries`` of the story."""
    ahead = [e for e in entries if e.is_next]
    upcoming = topics.foremost(ahead, budgets.HOME_NEXT, budgets.HOME_WORDS)
    past = [e for e in entries if not e.is_next]
    latest = topics.foremost(_newest(story, past), 1, budgets.HOME_WORDS)
    rest = [e for e in past if e not in latest]
    most = topics.foremost(rest, budgets.HOME_EVENTS, budgets.HOME_WORDS)
    shown = Once()
    return HomePage(
        topics.told(shown, latest),
        topics.told(shown, upcoming),
        topics.told(shown, most),
        len(ahead) - len(upcoming),
    )


def _newest(story: Story, past: Sequence[Entry]) -> Sequence[Entry]:
    """What the newest sources were the first to tell as having just happened; else the last that
    happened.
    """
    last = topics.latest(past, story.as_of)
    since = story.as_of - timedelta(days=budgets.RECENT)
    new = [
        e
        for e in past
        if e.event.status is Status.OCCURRED
        and e.event.stands_at >= since
        and min(x.dct for x in e.event.evidence) == story.as_of
    ]
    return new or last

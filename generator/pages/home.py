"""The first page: the newest, the next, and what matters most."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.model import Story
from generator.pages import budgets, chosen, once
from generator.pages.once import Once
from generator.pages.timeline import Entry


@dataclass(frozen=True, slots=True)
class HomePage:
    """The events of the first page."""

    latest: tuple[chosen.Told, ...]
    upcoming: tuple[chosen.Told, ...]
    foremost: tuple[chosen.Told, ...]
    more_upcoming: int
    """Announcements that the timeline alone has."""


def page(story: Story, entries: Sequence[Entry]) -> HomePage:
    """What the first page shows of the ``entries`` of the story."""
    ahead = [e for e in entries if e.is_next]
    upcoming = chosen.soonest(ahead, budgets.HOME_NEXT, budgets.HOME_WORDS)
    past = [e for e in entries if not e.is_next]
    latest = chosen.newest(past, story.as_of)
    taken = {once.key(e.telling.first) for e in (*latest, *upcoming)}
    rest = [e for e in past if _may_stand(e, latest, taken)]
    short = [
        e for e in rest if e.event.important or once.words([e.telling]) <= budgets.HOME_ENTRY_WORDS
    ]
    most = _foremost(short)
    if len(most) < budgets.HOME_EVENTS:
        most = _foremost(rest)
    shown = Once()
    return HomePage(
        chosen.told(shown, latest),
        chosen.told(shown, upcoming),
        chosen.told(shown, most),
        len(ahead) - len(upcoming),
    )


def _may_stand(entry: Entry, latest: Sequence[Entry], taken: Collection[str]) -> bool:
    """Whether the page does not tell it yet; what editors pin may stand in the same sentence."""
    if entry.event.important:
        return entry not in latest
    return once.key(entry.telling.first) not in taken


def _foremost(entries: Sequence[Entry]) -> list[Entry]:
    return chosen.foremost(entries, budgets.HOME_EVENTS, budgets.HOME_WORDS, of_one_day=1)

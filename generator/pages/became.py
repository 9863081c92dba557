"""What became of the sources, as the pages of what changed and of corrections list it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model import Source, Story
from generator.pages import budgets, views


@dataclass(frozen=True, slots=True)
class Became:
    """A source that was retracted, corrected, replaced or withheld."""

    source: Source
    amendments: tuple[str, ...]
    """What its paper says that it corrected."""

    @property
    def since(self) -> date | None:
        """The day on which that came about, where editors say so."""
        return self.source.standing.since


def became(story: Story) -> tuple[Became, ...]:
    """All of them, the newest first, those of no known day last."""
    found = [
        Became(a.article.source, views.amendments(a.article))
        for a in story.articles
        if a.article.source.standing.state
    ]
    return tuple(sorted(found, key=lambda b: b.since or date.min, reverse=True))


def dated(story: Story) -> tuple[Became, ...]:
    """Those of a known day, as many as the page of what changed has room for."""
    return tuple(b for b in became(story) if b.since)[: budgets.CHANGE_DAYS]

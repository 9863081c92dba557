"""What the page of changes shows of a date, and how a line tells it."""

from dataclasses import replace

import pytest

from generator.model import Story
from generator.pages import budgets, changes, positions, timeline
from generator.pages.once import Once
from generator.story import statements
from tests.making import Told


def brief(story: Story, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """Kind and words of the lines of the newest date on a page that cannot show all; none of the
    events stands on the timeline itself.
    """
    monkeypatch.setattr(budgets, "CHANGE_WORDS", 0)
    entries = [replace(e, page="timeline/2024.md") for e in timeline.entries(story)]
    found = changes.page(changes.changes(story, entries), statements.weights(story))
    lines = found.shown[0].lines
    return [(x.kind, "".join(p.text for p in x.pieces)) for x in lines if x.kind != "source"]


REST = (
    "The depot is old. It is red. It has a yard. They sold it in May. "
    "The council of Arvika paid for the depot in June."
)


def test_what_an_article_opens_with_comes_before_what_it_mentions(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing else is told beside it that the timeline does not show."""
    story = told(a=f"date 2024-03-05 The tram line of Arvika closed on Monday. {REST}")
    assert brief(story, monkeypatch) == [("event", "The tram line of Arvika closed on Monday.")]


def test_what_an_article_only_mentions_is_no_line(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stands on the page behind, with all of the date."""
    story = told(a=f"date 2024-03-05 The tram line of Arvika is long. {REST}")
    assert len(story.events) > 1
    assert brief(story, monkeypatch) == []


def test_a_sentence_is_one_line(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    """What somebody says of an event in its own sentence is told with it; where an article opens
    with what somebody says, that is told before what weighs more.
    """
    one = "Ann Lee said that the tram line of Arvika closed on Monday."
    story = told(a=f"date 2024-03-05 {one}")
    assert brief(story, monkeypatch) == [("event", one)]
    opening = "Ann Lee said that the tram of Arvika was too loud."
    wanted = [f"Norrtram demands that the tram line reach {x}." for x in ("Kil", "the new harbour")]
    story = told(a=f"date 2024-03-06 {opening} The tram is red. It is long. {' '.join(wanted)}")
    assert brief(story, monkeypatch)[0] == ("statement", opening)


def test_a_statement_in_a_sentence_that_stands_above_is_told_by_its_words(told: Told) -> None:
    """Whole if they are few, else by the first."""
    story = told(
        a="date 2024-03-05 Ann Lee said that the tram line of Arvika, which nobody had liked, closed on Monday."
    )
    entries = timeline.entries(story)
    (change,) = changes.changes(story, entries)
    page = Once()
    event, said = (
        changes.told([changes.Line(change.day, "", item)], page)[0]
        for item in (*change.events, *change.statements)
    )
    assert (event.is_sentence, said.is_sentence) == (True, False)
    assert [p.text for p in said.pieces] == ["the tram line of Arvika, which …"]
    (statement,) = positions.statements(story, story.claims)
    assert len(Once().said(statement.passage)[0].text.split()) == 12

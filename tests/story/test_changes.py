"""What the page of changes shows of a date, and how a line tells it."""

from dataclasses import replace

import pytest

from generator import addresses
from generator.model import Story
from generator.pages import budgets, changes, positions, timeline
from generator.pages.once import Once
from generator.story import statements
from tests.making import Told


def brief(
    story: Story, monkeypatch: pytest.MonkeyPatch, page: str = "timeline/2024.md"
) -> list[tuple[str, str]]:
    """Kind and words of the lines of the newest date on a page that cannot show all; the entries of
    its events stand on a page of the timeline.
    """
    monkeypatch.setattr(budgets, "CHANGE_WORDS", 0)
    entries = [replace(e, page=page) for e in timeline.entries(story)]
    found = changes.page(story, changes.brought(story, entries), statements.weights(story))
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
    """What somebody says of an event in its own sentence is told with it."""
    one = "Ann Lee said that the tram line of Arvika closed on Monday."
    story = told(a=f"date 2024-03-05 {one}")
    assert brief(story, monkeypatch) == [("event", one)]
    assert brief(told(a=f"date 2024-03-06 {one} {one}"), monkeypatch) == [("event", one)]


def test_what_an_article_opens_with_is_told_before_what_weighs_more(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If somebody says it; not where an event that opens the article is told already."""
    opening = "A pilot said that the tram of Arvika was too loud."
    wanted = [
        "Norrtram demands that the tram line reach the harbour.",
        "Ann Lee promised to pay for a new depot.",
    ]
    rest = f"The tram is red. It is long. It is old. {' '.join(wanted)}"
    found = brief(told(a=f"date 2024-03-06 {opening} {rest}"), monkeypatch)
    assert [words for _, words in found] == [opening, wanted[0]]
    event = "The tram line of Arvika closed on Monday."
    found = brief(told(a=f"date 2024-03-06 {event} {opening} {rest}"), monkeypatch)
    assert [words for _, words in found] == [event, *wanted]


def test_what_was_long_before_is_no_line(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor is it where the timeline shows it; what lies ahead is, and what has just been."""
    text = (
        "date 2024-03-05 The tram line of Arvika is long. The depot is old. It is red. It has a yard. "
        "The council of Arvika sold the tram depot in 1998. The tram line of Arvika will close in May."
    )
    old = text.replace(
        "date 2024-03-05", "date 2024-03-05 The tram line of Arvika was built in 1931."
    )
    assert brief(told(a=old), monkeypatch, addresses.TIMELINE) == brief(
        told(a=text), monkeypatch, addresses.TIMELINE
    )
    dates = [line for _, line in brief(told(a=text), monkeypatch, addresses.TIMELINE)]
    assert dates == ["The tram line of Arvika will close in May."]
    dates = [
        line
        for _, line in brief(
            told(a=text.replace("in 1998", "on 2 March")), monkeypatch, addresses.TIMELINE
        )
    ]
    assert dates[0] == "The council of Arvika sold the tram depot on 2 March."


def test_all_of_a_day_is_counted(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    """But for what it has none of, and a single source."""
    monkeypatch.setattr(budgets, "CHANGE_WORDS", 0)
    text = (
        "date 2024-03-05 The tram line of Arvika closed on Monday. The tram line burned on Tuesday."
    )
    for seeds, counted in (
        ({"a": "date 2024-03-05 The tram is red."}, ""),
        ({"a": text}, "2 events"),
        (
            {"a": text, "b": "date 2024-03-05 Norrtram runs 60 trams."},
            "2 sources, 2 events, 1 figure",
        ),
    ):
        story = told(**seeds)
        brought = changes.brought(story, timeline.entries(story))
        found = changes.page(story, brought, statements.weights(story))
        assert found.shown[0].counted == counted


def test_a_statement_in_a_sentence_that_stands_above_is_told_by_its_words(told: Told) -> None:
    """Whole if they are few, else by the first."""
    story = told(
        a="date 2024-03-05 Ann Lee said that the tram line of Arvika, which nobody had liked, closed on Monday."
    )
    entries = timeline.entries(story)
    (brought,) = changes.brought(story, entries)
    page = Once()
    _, event, said, *_ = changes.told((changes.line(story, n) for n in brought.news), page)
    assert (event.kind, said.kind) == ("event", "statement")
    assert (event.is_sentence, said.is_sentence) == (True, False)
    assert [p.text for p in said.pieces] == ["the tram line of Arvika, which …"]
    (statement,) = positions.statements(story, story.claims)
    assert len(Once().said(statement.passage)[0].text.split()) == 12


WOULD = (
    "the tram line of Arvika, which runs from the harbour to the mill, past the church, the school, the "
    "dairy and both of the bridges, would stay open for another two years or three"
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"Ann Lee promised on Monday that {WOULD}.", True),
        (f"“T{WOULD[1:]},” Ann Lee said.", False),
    ],
)
def test_a_long_statement_is_told_by_its_opening(told: Told, text: str, *, names: bool) -> None:
    """Up to where a line ends, if it names who speaks; else by what was said."""
    story = told(a=f"date 2024-03-05 {text}")
    (statement,) = positions.statements(story, story.claims)
    (line,) = changes.told([changes.Line(story.as_of, "statement", statement)], Once())
    assert line.names("Ann Lee") is line.is_sentence is names
    shown = "".join(p.text for p in line.pieces)
    opening = (
        "Ann Lee promised on Monday that the tram line of Arvika, which" if names else "The tram"
    )
    assert shown.startswith(opening)
    assert len(shown.split()) <= 31 or not names


def test_a_long_statement_is_told_as_far_as_the_name_behind_it(told: Told) -> None:
    """Who speaks behind what was said, in a sentence that goes on, is no label before it."""
    said = "The tram line of Arvika closed because nobody had paid for it, Ann Lee told the council"
    story = told(a=f"date 2024-03-05 {said} in a letter of nine pages {'and more ' * 12}last year.")
    (statement, *_) = positions.statements(story, story.claims)
    (line,) = changes.told([changes.Line(story.as_of, "statement", statement)], Once())
    assert line.is_sentence
    assert "".join(p.text for p in line.pieces) == (
        "The tram line of Arvika closed because nobody had paid for it, Ann Lee …"
    )


def test_two_statements_of_a_sentence_are_one_line(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the article opens with it."""
    one = "Ann Lee said that Norrtram demands that the tram line reach the harbour."
    rest = "The tram is red. It is long. It is old. Norrtram promised to pay for a new depot."
    found = brief(told(a=f"date 2024-03-06 {one} {rest}"), monkeypatch)
    assert [words for _, words in found] == [one, "Norrtram promised to pay for a new depot."]


@pytest.mark.parametrize(
    ("first", "second", "is_news"),
    [
        (
            "The tram line of Arvika closed on Monday.",
            "The tram line of Arvika closed last week.",
            False,
        ),
        (
            "The tram line of Arvika closed last month.",
            "The tram line of Arvika closed on 27 February.",
            True,
        ),
        (
            "The tram line of Arvika closed on Monday.",
            "The tram line of Arvika closed on 4 March, Ann Lee said.",
            False,
        ),
        (
            "The tram line of Arvika closed on Monday, Ann Lee said.",
            "The tram line of Arvika closed on 4 March.",
            True,
        ),
        (
            "The tram line of Arvika will open on 20 March.",
            "The opening of the tram line of Arvika has been postponed until 27 March, Ann Lee said.",
            True,
        ),
    ],
)
def test_what_is_told_again_is_no_news(told: Told, first: str, second: str, is_news: bool) -> None:
    """Neither as of the week of a day that is known, nor as somebody's word where it was a fact."""
    story = told(a=f"date 2024-03-05 {first}", b=f"date 2024-03-12 {second}")
    newest, _ = changes.brought(story, timeline.entries(story))
    assert bool(newest.counted["event"]) is is_news

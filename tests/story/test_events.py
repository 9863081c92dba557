"""Dated clauses become events, apart unless they are shown to be the same."""

import pytest

from generator import story as stories
from generator.model import Event, Status, Story
from generator.pages.timeline import by_time, entries, years
from generator.story import events, follow_ups
from tests.making import Told
from tests.steps import LINEAR, steps


def rows(story: Story) -> list[tuple[str, Status]]:
    """Value and status of each event, in order."""
    return [(e.value, e.status) for e in story.events]


def test_events_come_in_order_with_the_vaguer_first(told: Told) -> None:
    """A year stands before its months, a month before its days."""
    text = (
        "date 2019-03-28 The mayor of Arvika opened the tram line on 3 May 2012. The mill closed in 2012. "
        "The old bridge collapsed in May 2012."
    )
    assert [e.value for e in told(a=text).events] == ["2012", "2012-05", "2012-05-03"]


def test_events_of_a_day_come_by_the_clock(told: Told) -> None:
    """What happened in the morning stands before what happened after noon, whatever was told first."""
    text = (
        "date 2024-03-05 The council met at 2 p.m. on Monday. The mayor resigned at 9 a.m. on Monday. "
        "The ferry sank on Monday evening. The bridge was closed on Monday."
    )
    found = [e.value for e in told(a=text).events]
    assert found == ["2024-03-04", "2024-03-04T09:00", "2024-03-04T14:00", "2024-03-04TEV"]


def test_the_same_event_from_two_sources_is_one(told: Told) -> None:
    """Value, status and two rare words in common make one event with two pieces of evidence."""
    first = "date 2019-03-28 A freight train derailed near the Karlstad viaduct on 3 May 2012."
    second = "date 2019-04-02 On 3 May 2012 a train derailed on the viaduct outside Karlstad."
    found = told(a=first, b=second)
    assert [len(e.evidence) for e in found.events] == [2]
    assert found.events[0].former_ids
    assert found.events[0].id.startswith(found.articles[0].article.sentences[0].id)


def test_in_doubt_events_stay_apart(told: Told) -> None:
    """The same day alone makes nothing the same."""
    first = "date 2019-03-28 A freight train derailed near the Karlstad viaduct on 3 May 2012."
    second = "date 2019-04-02 The council elected Ann Lee on 3 May 2012."
    assert [len(e.evidence) for e in told(a=first, b=second).events] == [1, 1]


def test_a_date_in_two_writings_is_one_event(told: Told) -> None:
    """What is to happen "this Thursday, March 28" does not happen twice."""
    assert (
        len(
            told(
                a="date 2019-03-27 The council will vote on the tram line this Thursday, March 28."
            ).events
        )
        == 1
    )


def test_ids_are_unique_and_stay(told: Told) -> None:
    """A sentence that two sources share word for word, of two dates, keeps two ids; the same input
    the same ids.
    """
    text = "The bridge closed on Friday."
    story = told(a=f"date 2019-03-28 {text}", b=f"date 2019-05-28 {text}")
    ids = [i for e in story.events for i in (e.id, *e.former_ids)]
    assert len(ids) == len(set(ids)) == 2
    assert ids == [i for e in told().events for i in (e.id, *e.former_ids)]


@pytest.mark.parametrize(
    "text",
    [
        "The report was not published last week.",
        "No trams ran on Friday.",
        "If the line opens on Friday, the mayor will be there.",
        "Trams run every Friday.",
    ],
)
def test_what_did_not_happen_makes_no_entry(told: Told, text: str) -> None:
    """Negated, conditional and habitual clauses stay on the source page."""
    assert rows(told(a=f"date 2019-03-28 {text}")) == []


def test_a_plan_is_never_shown_as_done(told: Told) -> None:
    """What lay ahead stays announced; what another is said to plan is alleged."""
    text = (
        "date 2019-03-28 The council will open the tram line on 3 May 2019. "
        "According to a leaked memo, the operator plans to close the depot in June 2019."
    )
    assert rows(told(a=text)) == [("2019-05-03", Status.SCHEDULED), ("2019-06", Status.ALLEGED)]


@pytest.mark.parametrize(
    ("again", "status"),
    [
        (
            "Police are questioning a guard who hit Ann Lee when she went to the depot in Arvika on 3 May 2019.",
            "alleged",
        ),
        ("Police questioned the guard who hit Ann Lee at the depot on 3 May 2019.", "occurred"),
        ("The guard hit Ann Lee at the depot on 3 May 2019.", "occurred"),
    ],
)
def test_where_somebody_went_makes_no_fact_of_what_is_alleged(
    told: Told, again: str, status: str
) -> None:
    """Though the day is that of what is said to have been done there."""
    first = "Ann Lee says that a guard hit her at the depot in Arvika on 3 May 2019."
    found = told(a=f"date 2019-05-06 {first}", b=f"date 2019-06-20 {again}").events
    of_day = [e for e in found if e.value == "2019-05-03"]
    assert [(len(e.sources), e.status) for e in of_day] == [(2, status)]


def test_what_is_next_is_ahead_of_the_newest_source(told: Told) -> None:
    """Only what is announced for the as-of date or later is next."""
    story = told(
        a="date 2019-03-28 The council will vote on 2 April 2019. The tram line will open on 3 May 2019.",
        b="date 2019-04-10 Rain fell.",
    )
    assert [
        e.value for e in story.events if stories.is_next(e, story, follow_ups.index(story))
    ] == ["2019-05-03"]


def test_what_is_announced_again_is_still_ahead(told: Told) -> None:
    """Who names the day again as one to come, or only another day of that month, does not tell what
    came of it; who tells of a vote does.
    """
    plan = "date 2019-03-28 The next hearing of the tram driver is scheduled for 2 May 2019."
    laters = {
        "Norrtram can say no more before Bo Berg, the driver, is back in court for a hearing on 2 May 2019.": True,
        "The next fair of Kil is on 3 May 2019.": True,
        "The hearing of the driver has been cancelled.": False,
    }
    for later, is_ahead in laters.items():
        story = told(a=plan, b=f"date 2019-04-10 {later}")
        told_so = follow_ups.index(story)
        ahead = [e for e in story.events if stories.is_next(e, story, told_so)]
        assert any(e.evidence[0].source == "a" for e in ahead) == is_ahead


def test_a_denial_stands_beside_what_it_denies(told: Told) -> None:
    """The denier is kept apart from the status."""
    text = (
        "date 2019-03-28 According to a leaked memo, the tram operator plans to close the depot in June 2019. "
        "Norrtram denied these claims."
    )
    event: Event = told(a=text).events[0]
    assert (event.status, event.denied_by) == (Status.ALLEGED, ("Norrtram",))


def test_every_event_stands_in_its_source(told: Told) -> None:
    """The clause lies in its sentence and holds or touches the words that date it."""
    story = told(
        a="date 2019-03-28 The mill that Ann Lee sold last Wednesday burned on Friday. Rain fell in 2011."
    )
    article = story.articles[0].article
    assert story.events
    for event in story.events:
        for evidence in event.evidence:
            sentence = article.sentences[evidence.sentence]
            assert sentence.span.covers(evidence.clause)
            assert sentence.span.covers(evidence.timex.span)


def notes(story: Story) -> list[str]:
    """What is said beside each entry."""
    return [entry.note for entry in entries(story)]


def test_no_sequel_is_said_where_none_can_be(told: Told) -> None:
    """Where no source comes back to an announcement whose day has passed, the timeline says so."""
    story = told(
        a="date 2019-03-28 The council will inaugurate the harbour bridge on 3 April 2019.",
        b="date 2019-05-10 Rain fell in Arvika.",
    )
    assert notes(story) == ["No source here reports whether it took place.", ""]


@pytest.mark.parametrize(
    "later",
    [
        "date 2019-05-10 The inauguration of the bridge was put off.",
        "date 2019-05-10 The mayor resigned on 3 April 2019.",
    ],
)
def test_no_sequel_is_not_said_where_one_may_be(told: Told, later: str) -> None:
    """A later sentence near it, or a fact of the very day, and the timeline stays silent."""
    story = told(
        a="date 2019-03-28 The council will inaugurate the harbour bridge on 3 April 2019.", b=later
    )
    assert "" in notes(story)
    assert "No source here reports whether it took place." not in notes(story)


def test_what_occurred_is_not_later_than_its_report(told: Told) -> None:
    """A stretch of the calendar that reaches past the report is clipped to it, where the event has
    occurred.
    """
    text = "date 2019-03-28 Arvika has built two tram lines in 2019. The tram line to Karlstad will open in 2019."
    days = {e.status: (e.value, e.latest.isoformat()) for e in told(a=text).events}
    assert days == {
        Status.OCCURRED: ("2019", "2019-03-28"),
        Status.SCHEDULED: ("2019", "2019-12-31"),
    }


def test_a_side_may_announce_what_its_own_will_do(told: Told) -> None:
    """What a spokeswoman says of the body she speaks for is announced; what she says of another is
    alleged.
    """
    text = "date 2019-03-28 Norrtram will close the depot on 3 May 2019, Ann Lee said."
    assert rows(told(a=text)) == [("2019-05-03", Status.SCHEDULED)]
    text = "date 2019-03-28 Arvika will close the school on 3 May 2019, Ann Lee said."
    assert rows(told(a=text)) == [("2019-05-03", Status.ALLEGED)]


def test_what_a_later_source_comes_back_to_is_not_next(told: Told) -> None:
    """An announcement for a time still running that a later source tells of is no longer what is
    next.
    """
    first = "date 2019-03-28 The council will inaugurate the harbour bridge in 2019."
    story = told(a=first, b="date 2019-05-10 The inauguration of the bridge was cancelled.")
    assert [e for e in story.events if stories.is_next(e, story, follow_ups.index(story))] == []
    alone = told(a=first, b="date 2019-05-10 Rain fell.")
    assert [
        e.value for e in alone.events if stories.is_next(e, alone, follow_ups.index(alone))
    ] == ["2019"]


def test_many_events_of_one_day_are_grouped_in_one_pass(told: Told) -> None:
    """Four times the events of one day take at most about four times the steps to group."""

    def grouping(count: int) -> int:
        names = (f"Kar{chr(97 + i // 26)}{chr(97 + i % 26)}stad" for i in range(count))
        tales = " ".join(f"The bridge of {name} burned on 3 May 2012." for name in names)
        story = told(a=f"date 2019-03-28 {tales}")
        assert len(story.events) == count
        return steps(lambda: events.build(story.articles, story.content))

    assert grouping(160) < LINEAR * grouping(40)


def test_a_winter_stands_where_it_begins(told: Told) -> None:
    """What was over when it was reported stands in its first year, told as fact or not, and is
    named by both.
    """
    text = (
        "date 2024-04-22 Arvika closed the depot in winter 2023. "
        "Norrtram closed the school last winter, Ann Lee said."
    )
    shown = entries(told(a=text))
    assert [(e.when, str(e.event.stands_at)) for e in shown] == [
        ("winter 2023 to 2024", "2023-12-01")
    ] * 2
    assert [y.label for y in years(shown)] == ["2023"]


def test_a_stretch_stands_where_it_begins(told: Told) -> None:
    """Under its year and, where it begins on a day or in a month, under that month; a decade in
    which something lies somewhere stands under all its years.
    """
    text = (
        "date 2019-03-28 The tram line ran from 2004 to 2011. The depot burned in the 1980s. "
        "The tram stood still from 12 December 2017 to 3 February 2018. "
        "The ferry has been late since January, Ann Lee said."
    )
    shown = years(entries(told(a=text)))
    assert [(y.label, [e.when for e in y.loose], [m.label for m in y.months]) for y in shown] == [
        ("1980 to 1989", ["the 1980s"], []),
        ("2004", ["2004 to 2011"], []),
        ("2017", [], ["December 2017"]),
        ("2019", [], ["January 2019"]),
    ]


def test_what_lasts_to_its_report_stands_where_it_begins(told: Told) -> None:
    """On somebody's word as well as told as fact."""
    (event,) = told(a="date 2019-03-28 The tram has been late since January, Ann Lee said.").events
    assert (event.status, str(event.stands_at)) == (Status.ALLEGED, "2019-01-01")


def test_news_without_a_date_is_told_as_reported(told: Told) -> None:
    """The timeline has it at the day of its report, and says that this is all that is known."""
    story = told(a="date 2024-05-02 The council of Arvika has closed the tram depot.")
    (entry,) = entries(story)
    assert (entry.when, str(entry.event.stands_at)) == ("reported 2 May 2024", "2024-05-02")
    assert [month.label for year in years([entry]) for month in year.months] == ["May 2024"]


def test_what_goes_on_stands_in_the_month_in_which_it_began(told: Told) -> None:
    """Known by its year alone, it stands in no month."""
    text = "date 2024-05-20 The tram depot of Arvika has been closed since {}."
    (entry,) = entries(told(a=text.format("February")))
    (year,) = years([entry])
    assert [(m.label, len(m.entries)) for m in year.months] == [("February 2024", 1)]
    (entry,) = entries(told(a=text.format("2022")))
    (year,) = years([entry])
    assert (year.loose, year.months, year.loose_label) == ((entry,), (), "2022, no exact month")


def test_years_before_a_hundred_say_of_what_era_they_are(told: Told) -> None:
    """On the timeline and in the address of a page behind it, of which letters and digits are."""
    story = told(
        a="date 2024-05-20 The Romans left the harbour of Arvika in AD 60. The tram line closed on Monday."
    )
    event = next(e for e in story.events if e.earliest.year == 60)
    shelf = by_time(story, "timeline.md", "Timeline", story.events, 0)
    assert next((s.uri, s.label) for s in shelf.below) == ("timeline/60s.md", "60s AD")
    assert next(y.label for y in years(entries(story))) == "AD\N{NO-BREAK SPACE}60"
    assert event.value == "0060"


def test_a_year_and_its_decade_have_pages_of_their_own(told: Told) -> None:
    """What is of the decade begins in its first year too: no page takes the place of another."""
    names = [
        first + last for first in "BDFGKLMNPRSTVZ" for last in ("arvik", "olmen", "undal", "ensby")
    ]
    sentences = (
        f"The bridge of {name} collapsed in {'the 1990s' if number % 2 else '1990'}."
        for number, name in enumerate(names)
    )
    story = told(a="date 2024-05-20 " + " ".join(sentences))
    shelf = by_time(story, "timeline.md", "Timeline", story.events, 0)
    leaves = {leaf.uri: len(leaf.items) for leaf in shelf.leaves()}
    assert sum(leaves.values()) == len(story.events) > 50
    assert {"1990-no-month", "1990-to-1999-no-month"} <= {
        uri.removeprefix("timeline/1990s-").removesuffix(".md") for uri in leaves
    }


def test_what_is_said_on_a_day_is_the_event_and_not_the_saying(told: Told) -> None:
    """A report whose content is an event makes no entry of its own; one that tells of none does."""
    story = told(
        a="date 2024-05-12 The mill is old. Officials said on Tuesday that the tram bridge had collapsed. "
        "The mayor said on Friday that the town was poor. The dam broke on Monday, police said on Tuesday."
    )
    text = story.articles[0].article.text
    assert [
        (e.evidence[0].clause.of(text), entry.when)
        for e, entry in zip(story.events, entries(story), strict=True)
    ] == [
        ("The dam broke on Monday", "6 May 2024"),
        ("the tram bridge had collapsed", "reported 7 May 2024"),
        ("The mayor said on Friday that the town was poor", "10 May 2024"),
    ]


@pytest.mark.parametrize(
    ("after", "status"),
    [
        (
            "The engineer Bo Ek told the inquiry in Arvika on Wednesday that he had been warned.",
            "alleged",
        ),
        ("The engineer Bo Ek gave evidence to the inquiry in Arvika on Wednesday.", "occurred"),
        (
            "The engineer Bo Ek could give evidence to the inquiry in Arvika on Wednesday, Ann Lee said.",
            "scheduled",
        ),
    ],
)
def test_a_plan_of_which_somebody_tells_afterwards_is_no_plan(
    told: Told, after: str, status: str
) -> None:
    """It rests on their word, where no source tells it as a fact."""
    plan = "The engineer Bo Ek is to give evidence to the inquiry in Arvika on Wednesday."
    story = told(a=f"date 2024-03-11 {plan}", b=f"date 2024-03-14 {after}")
    assert status in {e.status.value for e in story.events if e.value == "2024-03-13"}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Prosecutors said on Friday they would charge two bankers over a fund that collapsed seven years ago.",
            ["2012", "2019-03-22"],
        ),
        (
            "The club said on Monday it would appeal against the ban imposed last week.",
            ["2019-W12", "2019-03-25"],
        ),
        (
            "Police said on Tuesday they had arrested a man after a raid on Wednesday 13 March.",
            ["2019-03-13", "2019-03-26"],
        ),
        (
            "The firm admitted on Monday that it knew of the leak when it sold the plant in 2015.",
            ["2015", "2019-03-25"],
        ),
        (
            "The firm said on Monday that it had spent its loan and that it might close in June.",
            ["2019-03-25", "2019-06"],
        ),
        ("The union said on Friday that three drivers died in a crash on Monday.", ["2019-03-25"]),
        (
            "The union said on Friday that the mill, which fails often, closed in May 2018.",
            ["2018-05"],
        ),
    ],
)
def test_what_was_said_is_not_lost_for_what_it_only_names(
    told: Told, text: str, days: list[str]
) -> None:
    """A report gives way to the event that it states, not to one that an aside in it names."""
    assert [e.value for e in told(a=f"date 2019-03-28 {text}").events] == days

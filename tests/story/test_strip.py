"""The drawn timeline: each event at its place in time, none hidden by another."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, strategies as st

from generator.pages import axis, strip
from generator.pages.timeline import entries
from tests.making import Told

DAYS = st.lists(st.dates(date(1900, 1, 1), date(2030, 12, 31)), min_size=1, max_size=60)

TEXT = (
    "date 2021-06-10 {}The tram depot closed on 1 March 2021. Arvika sold the tram line on 5 April"
    " 2021. Norrtram bought 12 trams in May 2021. Ann Lee will open the depot on 20 June 2021. A"
    " tram hit the depot on 5 April 2021."
)


@given(DAYS)
def test_time_runs_from_left_to_right(days: list[date]) -> None:
    """A later day never stands left of an earlier one, and none outside of the drawing."""
    line = axis.axis(days)
    places = [line.at(day) for day in sorted(days)]
    assert all(a <= b for a, b in pairwise(places))
    assert places[0] > 0
    assert places[-1] < 100


@given(DAYS)
def test_labels_stand_apart(days: list[date]) -> None:
    """Labels do not run into each other, and there is one."""
    ticks = axis.axis(days).ticks
    assert ticks
    for one, other in pairwise(ticks):
        letters = (len(one.label) + len(other.label)) / 2
        assert other.x - one.x >= letters * axis.LETTER


@given(DAYS)
def test_only_time_without_events_is_left_out(days: list[date]) -> None:
    """No day falls into a break."""
    line = axis.axis(days)
    assert len(line.breaks) <= axis.MOST_BREAKS
    assert all(any(p.first <= day <= p.last for p in line.parts) for day in days)


def test_a_long_silence_is_left_out() -> None:
    """A year long before the rest does not press the rest into a corner."""
    days = [date(2014, 3, 1), *(date(2021, 6, 1) + timedelta(n) for n in range(30))]
    line = axis.axis(days)
    assert len(line.parts) == 2
    assert line.ticks[0].label == "Mar 2014"
    assert line.parts[1].right - line.parts[1].left > 60


def test_time_that_something_takes_up_is_not_left_out() -> None:
    """A year that one event may have been in is drawn whole."""
    days = [date(2014, 1, 1), date(2014, 12, 31), date(2021, 6, 1)]
    assert len(axis.axis(days, [(days[0], days[1])]).parts) == 2


def test_what_may_be_at_any_time_of_a_year_presses_nothing_into_a_corner() -> None:
    """Beside the days of one month, a year in which something is to be and its last day take up
    less than half of the line, whether those days lie in it or long before it.
    """
    for year in (2021, 2022):
        begins, ends = date(year, 1, 1), date(year, 12, 31)
        days = [date(2021, 5, 10) + timedelta(n) for n in range(30)]
        line = axis.axis([begins, *days, ends], [(begins, ends)])
        assert line.at(days[-1]) - line.at(days[0]) > 50


def test_months_and_years_are_named_where_there_is_room() -> None:
    """The first month has its year, and January is its year."""
    line = axis.axis([date(2021, month, 16) for month in range(6, 13)] + [date(2022, 2, 1)])
    labels = [t.label for t in line.ticks]
    assert labels[:2] == ["Jul 2021", "Aug"]
    assert "2022" in labels


def test_a_lone_day_has_its_month_below_it() -> None:
    """A part of the line that is one day says which month that was."""
    line = axis.axis([date(2019, 3, 9), date(2021, 6, 16)])
    assert [t.label for t in line.ticks] == ["Mar 2019", "Jun 2021"]


def test_every_entry_has_its_mark(told: Told) -> None:
    """A mark for each entry; what is known to the day is a dot, a month is as long as it may be."""
    story = told(one=TEXT.format(""))
    shown = entries(story)
    drawn = strip.strip(shown, story.events, [date(2021, 6, 10)], story.as_of)
    assert drawn is not None
    assert {m.entry.event.id for m in drawn.marks} == {e.event.id for e in shown}
    lengths = {m.entry.event.value: m.width for m in drawn.marks}
    assert lengths["2021-03-01"] == 0
    assert lengths["2021-05"] > 10
    assert drawn.as_of is not None, "the opening lies ahead"
    assert len(drawn.reports) == 1


def test_marks_do_not_cover_each_other(told: Told) -> None:
    """Events of one day stand above each other."""
    story = told(one=TEXT.format(""))
    drawn = strip.strip(entries(story), story.events, [], story.as_of)
    assert drawn is not None
    of_a_day = [m for m in drawn.marks if m.entry.event.value == "2021-04-05"]
    assert len({m.row for m in of_a_day}) == len(of_a_day) == 2
    assert drawn.rows >= 2


def test_bars_say_how_many_there_are(told: Told) -> None:
    """Where only some events are shown, all are counted behind them."""
    story = told(one=TEXT.format(""))
    shown = entries(story)
    drawn = strip.strip(shown[:4], story.events, [], story.as_of)
    assert drawn is not None
    assert max(bar.height for bar in drawn.bars) == 1
    whole = strip.strip(shown, story.events, [], story.as_of)
    assert whole is not None
    assert not whole.bars


def test_a_handful_is_not_drawn(told: Told) -> None:
    """Three events are seen at a glance in the list."""
    story = told(one="date 2021-06-10 The tram depot closed on 1 March 2021.")
    assert strip.strip(entries(story), story.events, [], story.as_of) is None

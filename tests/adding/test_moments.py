"""The day of publication: what is told, in which zone, and what a page prints."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from generator.adding import moments
from generator.adding.moments import Moment


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2023-11-09", "9 November 2023"),
        ("2023-11-09T04:41:22Z", "9 November 2023, 04:41 in world time (UTC)"),
        ("2023-11-09T04:41:22.055Z", "9 November 2023, 04:41 in world time (UTC)"),
        ("2023-11-08 23:41 -0500", "8 November 2023, 23:41"),
        ("2020-01-20T10:00:08+08:00", "20 January 2020, 10:00"),
        ("20180619T055000+0900", "19 June 2018, 05:50"),
        ("2014-10-02T14:52:39.4770000", "2 October 2014, 14:52"),
        ("Tue, 19 Oct 2021 23:15:00 -0400", "19 October 2021, 23:15"),
        ("Tue, 19 Oct 2021 23:15:00 GMT", "19 October 2021, 23:15 in world time (UTC)"),
        ("January 16, 2020", "16 January 2020"),
        ("16 January 2020", "16 January 2020"),
        ("13/1/2020", "13 January 2020"),
    ],
)
def test_a_moment_is_read(written: str, meant: str) -> None:
    """In the forms of data, of e-mail and of people."""
    assert str(moments.read(written)) == meant


@pytest.mark.parametrize(
    "written",
    ["", "today", "3/4/2020", "2020-13-45", "2020-02-30T10:00:00Z", "1580000000000", "9" * 5000],
)
def test_what_is_no_certain_day_is_none(written: str) -> None:
    """3/4/2020 is either of two days, and a number of milliseconds is none."""
    assert moments.read(written) is None


def decided(
    told: str, *printed: str, url: str = "", others: tuple[str, ...] = ()
) -> tuple[str, str]:
    """The day of a moment, and the doubt about it."""
    moment, around = moments.read(told), [m for o in others if (m := moments.read(o))]
    assert moment
    days = [date.fromisoformat(day) for day in printed]
    found = moments.decide(moment, around, days, moments.reach(url))
    return found.day.isoformat(), found.doubt


def test_a_moment_with_its_own_zone_is_of_its_own_day() -> None:
    """Late in the evening in New York it is the next day in world time, and that is not asked."""
    assert decided("2023-11-08T23:41:00-05:00") == ("2023-11-08", "")
    assert decided("2024-03-04") == ("2024-03-04", "")


def test_a_moment_in_world_time_is_doubted() -> None:
    """In Houston it was the evening before; nothing says where the publisher is."""
    told = "its data say 9 November 2023, 04:41 in world time (UTC)"
    doubt = f"{told}; where it appeared it may have been 8 November 2023"
    assert decided("2023-11-09T04:41:00Z") == ("2023-11-09", doubt)
    assert decided("2023-11-09T18:00:00Z")[1].endswith("it may have been 10 November 2023")


def test_what_the_page_prints_decides() -> None:
    """Readers had that day before them; where it is the same, there is no doubt."""
    assert decided("2023-11-09T04:41:00Z", "2023-11-09") == ("2023-11-09", "")
    assert decided("2023-11-09T04:41:00Z", "2023-11-08") == (
        "2023-11-08",
        "its data say 9 November 2023, 04:41 in world time (UTC), but it prints 8 November 2023",
    )


def test_a_printed_day_that_cannot_be_it_decides_nothing() -> None:
    """A date beside the article may be of another one."""
    day, doubt = decided("2023-11-09T04:41:00Z", "2023-10-01")
    assert (day, "8 November" in doubt) == ("2023-11-09", True)


@pytest.mark.parametrize(
    ("told", "url", "day"),
    [
        ("2023-11-09T12:00:00Z", "https://post.example.co.uk/a", "2023-11-09"),
        ("2023-11-09T16:30:00Z", "https://post.example.com.au/a", "2023-11-10"),
        ("2023-11-09T12:00:00Z", "https://post.example.us/a", "2023-11-09"),
    ],
)
def test_the_country_of_an_address_tells_the_zone(told: str, url: str, day: str) -> None:
    """No doubt where it is one day in all of the country."""
    assert decided(told, url=url) == (day, "")


def test_a_zone_that_the_page_tells_elsewhere_is_its_zone() -> None:
    """The moment of the last change has it."""
    others = ("2023-11-09T09:00:00-06:00",)
    assert decided("2023-11-09T04:41:00Z", others=others) == ("2023-11-08", "")


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/2023/11/08/world/vote", "2023-11-08"),
        ("https://a.example/world/2020/jan/20/vote", "2020-01-20"),
        ("https://a.example/story-20231108.html", "2023-11-08"),
        ("https://a.example/2023-11-08-vote", "2023-11-08"),
        ("https://a.example/2023/11/vote", None),
        ("https://a.example/2023/13/45/vote", None),
        ("https://a.example/id/60169876543/vote", None),
    ],
)
def test_the_day_in_an_address(url: str, day: str | None) -> None:
    """Where the whole day stands in it."""
    found = moments.in_address(url)
    assert (found.isoformat() if found else None) == day


def test_the_farthest_zones_are_the_ends_of_a_day() -> None:
    """Between ten and eleven o'clock in world time it is one day all over the world that is
    reckoned with.
    """
    noon = Moment(date(2024, 3, 4), time(10, 30), timedelta())
    assert {noon.at(zone) for zone in moments.reach("")} == {date(2024, 3, 4)}

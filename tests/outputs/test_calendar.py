"""The calendar of the timeline, read by the package icalendar."""

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import icalendar
import pytest
from hypothesis import given, strategies
from icalendar.parser import unescape_backslash

from generator import addresses
from generator.outputs import calendar, entry as told
from generator.pages import Site, days, grounds
from tests.making import project
from tests.outputs.stories import (
    ADDRESS,
    ATTACK,
    HEADLINE,
    HOSTILE,
    NAME,
    called_off,
    files,
    prepared,
)


def read(site: Site) -> icalendar.Calendar:
    """The calendar of a site; what the reader has to forgive is an error."""
    made = icalendar.Calendar.from_ical(files(site)[addresses.TIMELINE_ICS]())
    assert isinstance(made, icalendar.Calendar)
    assert made.errors == []
    assert [e.errors for e in made.events if e.errors] == []
    return made


def value(component: icalendar.Component, name: str) -> str:
    """The value of a property."""
    return str(component[name])


def uids(site: Site) -> list[str]:
    """The ids of the events of a calendar."""
    return [value(e, "UID") for e in read(site).events]


def by_summary(site: Site, words: str) -> icalendar.Event:
    """The event whose summary holds the words."""
    (found,) = (e for e in read(site).events if words in value(e, "SUMMARY"))
    return found


def test_each_event_is_whole_days(sites: list[Site]) -> None:
    """From its first day to the one behind its last, without an hour or a time zone."""
    for site in sites:
        made = read(site)
        assert made.events
        assert made.walk("VTIMEZONE") == []
        for event in made.events:
            entry = site.by_id[value(event, "UID").partition("@")[0]]
            first, behind = event.DTSTART, event.DTEND
            assert (type(first), type(behind)) == (date, date)
            assert first is not None
            assert behind is not None
            assert value(event, "TRANSP") == "TRANSPARENT"
            assert value(event, "URL") == f"{ADDRESS}timeline/#{entry.event.id}"
            if days.kind(entry.event) != "reported":
                assert first == entry.event.earliest
                assert behind == entry.event.latest + timedelta(days=1)
            else:
                assert behind - first == timedelta(days=1)


def test_ids_are_those_of_the_events_and_stay(hostile: Site, tmp_path: Path) -> None:
    """Another article, or an address, moves none."""
    before = uids(hostile)
    more = {"seeds/third.txt": "date 2019-04-03 The board resigned on 3 April 2019.\n"}
    after = uids(prepared(project(tmp_path, HOSTILE | more), address=""))
    assert len(set(after)) == len(after) == len(before) + 1
    assert set(before) < set(after)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("The bridge was closed", "CONFIRMED"),
        ("The opening of the tram line", "TENTATIVE"),
        ("the tram had stopped", "TENTATIVE"),
    ],
)
def test_only_what_is_told_as_fact_is_sure(hostile: Site, words: str, status: str) -> None:
    """What is announced or alleged is tentative, and its summary says which."""
    found = by_summary(hostile, words)
    assert value(found, "STATUS") == status
    told = value(found, "SUMMARY").startswith(("Announced: ", "Alleged: "))
    assert told == (status == "TENTATIVE")


def test_what_is_denied_is_not_sure(hostile: Site) -> None:
    """Even if a source tells it as fact; the description says who denies it."""
    (entry,) = (e for e in hostile.entries if told.sentence(e).startswith("The bridge"))
    source, sentence = told.source(entry), hostile.story.articles[0].article.sentences[0]
    denied = replace(
        entry,
        event=replace(entry.event, denied_by=("The board",)),
        denials=(grounds.DenialView("The board", source, sentence),),
    )
    made = icalendar.Calendar.from_ical(calendar.text(hostile, [denied]))
    assert isinstance(made, icalendar.Calendar)
    (event,) = made.events
    assert value(event, "STATUS") == "TENTATIVE"
    assert "Denied by the board." in value(event, "DESCRIPTION")


def test_a_summary_can_be_read_alone(hostile: Site) -> None:
    """A short sentence whole, else what of it names who did what; editors' words go before."""
    summaries = [value(e, "SUMMARY") for e in read(hostile).events]
    assert "+1 tram was bought on 6 March 2019." in summaries
    assert "The council met on 4 March 2019" in summaries
    assert HEADLINE in summaries


def test_half_a_sentence_is_no_summary(sites: list[Site]) -> None:
    """What cannot be read alone gives way to the sentence that it stands in."""
    seen = 0
    for site in sites:
        for entry in site.entries:
            best = entry.event.evidence[entry.event.telling]
            if not (best.is_clear or entry.headline):
                seen += 1
                assert told.sentence(entry).startswith(told.title(entry).rstrip("…"))
    assert seen


def test_what_was_called_off_is_cancelled(tmp_path: Path) -> None:
    """It stays in the calendar, so that whoever has it learns of its end."""
    site = prepared(called_off(tmp_path))
    assert [value(e, "STATUS") for e in read(site).events if date(2019, 6, 3) == e.DTSTART] == [
        "CANCELLED"
    ]


def test_what_is_vague_has_no_place_in_a_calendar(hostile: Site) -> None:
    """A month has, with words that its day is not known; "in 1931" has none."""
    assert "The day is not known: February 2019." in value(
        by_summary(hostile, "had stopped"), "DESCRIPTION"
    )
    assert not any("1931" in value(e, "SUMMARY") for e in read(hostile).events)
    assert date(2018, 5, 1) == by_summary(hostile, "The bridge was closed").DTSTART


def test_hostile_words_stay_in_their_values(hostile: Site) -> None:
    """They come out as they went in, and no line or property of theirs is added."""
    made = read(hostile)
    assert unescape_backslash(value(made, "NAME")) == NAME  # newer than the reader
    assert any(ATTACK in value(e, "DESCRIPTION") for e in made.events)
    text = files(hostile)[addresses.TIMELINE_ICS]().replace("\r\n ", "")
    found = re.findall(r"^(?:NAME|SUMMARY|DESCRIPTION):(.*)\r$", text, re.MULTILINE)
    assert found
    assert not [each for each in found if re.search(r"(?<!\\)(?:\\\\)*[;,]", each)]
    assert {str(c) for e in made.events for c in e.categories} == {f"-Trams {ATTACK}"}


@given(strategies.text(strategies.characters(codec="utf-8"), max_size=300))
def test_a_line_is_folded_within_75_octets(text: str) -> None:
    """Never within a character, and unfolding gives the line again."""
    parts = list(calendar._folded(text))
    assert all(len(part.encode()) <= 75 for part in parts)
    assert parts[0] + "".join(part[1:] for part in parts[1:]) == text


def test_lines_end_as_the_standard_says(hostile: Site) -> None:
    """With carriage return and line feed, each within 75 octets."""
    text = files(hostile)[addresses.TIMELINE_ICS]()
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


def test_announcements_are_there_that_the_timeline_does_not_show(hostile: Site) -> None:
    """For the days ahead, up to a bound."""
    (ahead,) = (e for e in hostile.entries if e.is_next)
    assert days.calendar([], hostile.entries) == (ahead,)
    assert ahead in days.calendar(told.chosen(hostile), hostile.entries)
    many = [replace(ahead, event=replace(ahead.event, id=f"s{n}")) for n in range(150)]
    assert len(days.calendar([], many)) == days.ANNOUNCED


def test_a_story_without_days_has_no_calendar(tmp_path: Path) -> None:
    """A calendar that holds nothing is none."""
    seeds = {"seeds/a.txt": "date 2019-03-28 The tram was built in 1931.\n"}
    site = prepared(project(tmp_path, {"mkdocs.yml": HOSTILE["mkdocs.yml"]} | seeds))
    assert site.entries
    assert addresses.TIMELINE_ICS not in files(site)

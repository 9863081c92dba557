"""The spreadsheet of the timeline, read by the CSV reader of the standard library."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given, strategies

from generator import addresses
from generator.outputs import sheet
from generator.pages import Site
from tests.outputs.stories import ADDRESS, ATTACK, files, prepared
from tests.stories import TWO_ARTICLES


def read(text: str) -> list[dict[str, str]]:
    """The rows of a file, which begins with the mark by which spreadsheets know its encoding."""
    assert text.startswith("\N{ZERO WIDTH NO-BREAK SPACE}")
    return list(csv.DictReader(io.StringIO(text[1:], newline=""), strict=True))


def test_a_row_is_an_entry_of_the_timeline(sites: list[Site]) -> None:
    """Each has its event's dates, its words, its source, and links to both."""
    for site in sites:
        rows = read(files(site)[addresses.TIMELINE_CSV]())
        assert rows
        for row in rows:
            entry = site.by_id[row["id"]]
            assert set(row) == set(sheet.COLUMNS)
            assert date.fromisoformat(row["first_day"]) == entry.event.earliest
            assert date.fromisoformat(row["last_day"]) == entry.event.latest
            assert row["kind_of_date"] in ("day", "stretch", "within", "reported")
            assert row["when"] == entry.when
            assert row["link"] == f"{ADDRESS}timeline/#{row['id']}"
            assert row["link_to_sentence"].startswith(f"{ADDRESS}sources/")
            assert row["clause"].removeprefix("'") in row["sentence"]


def test_where_the_address_is_unknown_links_count_from_the_root() -> None:
    """They are no full addresses then."""
    rows = read(files(prepared(TWO_ARTICLES, address=""))[addresses.TIMELINE_CSV]())
    assert {row["link"] for row in rows} == {f"timeline/#{row['id']}" for row in rows}


def test_no_cell_is_a_formula(sites: list[Site]) -> None:
    """Whatever a source, a title or a topic begins with."""
    for site in sites:
        for path, make in files(site).items():
            for row in read(make()) if path.endswith(".csv") else ():
                assert not [cell for cell in row.values() if cell[:1] in "=+-@\t\r\n" and cell]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_what_begins_like_a_formula_is_guarded(sign: str) -> None:
    """Behind white space too."""
    assert sheet.guarded(f"{sign}1") == f"'{sign}1"
    assert sheet.guarded(f" {sign}1") == (f"' {sign}1" if sign.strip() else f" {sign}1")
    assert sheet.guarded(f"1{sign}") == f"1{sign}"


@given(strategies.text())
def test_a_cell_keeps_its_words(cell: str) -> None:
    """Nothing but the guard is added."""
    assert sheet.guarded(cell).removeprefix("'") == cell.removeprefix("'")


def test_hostile_words_stay_in_their_cells(hostile: Site) -> None:
    """Quotation marks, commas and line ends of a source open no cell of their own."""
    rows = read(files(hostile)[addresses.TIMELINE_CSV]())
    assert {row["source"] for row in rows} >= {f"'=cmd|/c calc {ATTACK}"}
    assert {row["publisher"] for row in rows} >= {f"'@SUM(1) {ATTACK}"}
    assert any(ATTACK in row["sentence"] for row in rows)
    assert not any("\N{RIGHT-TO-LEFT OVERRIDE}" in cell for row in rows for cell in row.values())


def test_all_events_stand_in_the_other_sheets(large: Site) -> None:
    """Where the timeline cannot show all, each event has one row in them."""
    made = files(large)
    assert len(read(made[addresses.TIMELINE_CSV]())) < len(large.entries)
    sheets = [make for path, make in made.items() if path.startswith("data/timeline/")]
    rows = [row["id"] for make in sheets for row in read(make())]
    assert rows == [entry.event.id for entry in large.entries]

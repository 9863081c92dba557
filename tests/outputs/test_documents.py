"""docs/outputs.md tells of each file and column, and of no other."""

import re
from pathlib import Path

from generator.data import events
from generator.outputs import sheet
from generator.pages import Site, budgets, days
from tests.outputs.stories import files

DOCS = (Path(__file__).parents[2] / "docs/outputs.md").read_text(encoding="utf-8")


def rows(heading: str) -> list[str]:
    """The first cells of the table under a heading."""
    section = DOCS.partition(f"\n{heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| (`.*?) \|", section, re.MULTILINE)


def test_every_column_is_told() -> None:
    """In the order of the file."""
    told = re.findall(r"`(\w+)`", " ".join(rows("## The spreadsheet")))
    assert told == list(sheet.COLUMNS)


def test_every_file_is_told(sites: list[Site]) -> None:
    """By its path, or one of its kind."""
    told = {_kind(path) for path in re.findall(r"`([^`]+\.\w+)`", DOCS)}
    assert {_kind(path) for site in sites for path in files(site)} <= told


def _kind(path: str) -> str:
    return re.sub(r"timeline/[\w-]+\.csv", "timeline/PART.csv", path)


def test_the_numbers_are_those_of_the_code() -> None:
    """Of what a file holds at most."""
    assert f"up to {budgets.TIMELINE} that" in DOCS
    assert f"the soonest {days.ANNOUNCED} of it" in DOCS
    assert f"at most {events.ROWS:,} pieces" in DOCS

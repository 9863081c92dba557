"""All files together: the same bytes, bounded sizes."""

import re
from pathlib import Path

import pytest

from generator import outputs, settings
from generator.data import events
from generator.outputs.words import plain, shortened
from generator.pages import Site
from tests.benchmarks.corpora import made_up
from tests.making import MINIMAL, project
from tests.outputs.stories import files, prepared


def test_the_same_story_gives_the_same_bytes(tmp_path: Path) -> None:
    """In two folders."""
    first, again = (files(prepared(made_up(tmp_path / n, 6))) for n in ("a", "b"))
    assert {p: make() for p, make in first.items()} == {p: make() for p, make in again.items()}


def test_no_file_grows_without_bound(large: Site) -> None:
    """Those of the timeline hold what its page shows, and the sheets have so many rows."""
    sizes = {path: len(make().encode()) for path, make in files(large).items()}
    assert max(sizes.values()) < 1_500_000
    assert max(size for path, size in sizes.items() if "/timeline/" not in path) < 120_000


def test_a_story_without_events_has_no_files_of_a_timeline(tmp_path: Path) -> None:
    """There is nothing to take along."""
    seed = {"mkdocs.yml": MINIMAL, "seeds/a.txt": "date 2019-03-28 Trams are fine.\n"}
    assert not [path for path in files(prepared(project(tmp_path, seed))) if "timeline" in path]


def test_what_is_left_out_is_said_once() -> None:
    """Where the address of the site is unknown."""
    assert outputs.left_out("https://news.example/") == ()
    (note,) = outputs.left_out("")
    assert note.startswith("site_url is not set")


def test_many_events_are_parted_by_year(large: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Into sheets of a bounded size, named by year or month; few stand in one."""
    assert [p for p in files(large) if "/timeline/" in p] == ["data/timeline/all.csv"]
    monkeypatch.setattr(events, "ROWS", 40)
    sheets = [p for p in files(large) if p.startswith("data/timeline/")]
    assert len(sheets) > 2
    assert all(re.fullmatch(r"data/timeline/\d{4}(-\d\d(-\d+)?)?\.csv", p) for p in sheets)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://news.example/tram/", "https://news.example/tram/"),
        ("http://news.example:8000/tram", "http://news.example:8000/tram/"),
        ("https://news.example", "https://news.example/"),
        ("", ""),
        (None, ""),
        ("news.example/tram", ""),
        ("ftp://news.example/", ""),
        ("javascript:alert(1)", ""),
        ('https://news.example/"onload="x', ""),
        ("https://news.example/a b", ""),
    ],
)
def test_an_address_that_nobody_could_use_is_none(written: str | None, address: str) -> None:
    """What needs one is left out then."""
    assert settings.address({"site_url": written}) == address


def test_words_stand_in_one_line_without_what_is_no_text() -> None:
    """Controls and marks that turn the direction are gone, all else stays."""
    assert plain("a\u202eb\u2066 c\x00\ufffe\u2028d é\N{PILE OF POO}") == "ab c d é\N{PILE OF POO}"
    assert shortened("one two three", 9) == "one two…"
    assert shortened("one two", 7) == "one two"

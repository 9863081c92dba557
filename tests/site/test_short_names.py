"""Sources have short names in running text, and whole ones for who hears them or points at them."""

import re
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from generator import pages, pipeline
from generator.model import Source
from generator.pages import views
from tests.making import MINIMAL, article, project
from tests.stories import TWO_ARTICLES

SOURCE = article("It rained.").source


def sources(*told: tuple[str, str | None]) -> list[Source]:
    """One source for each day and publisher."""
    days = enumerate(told)
    return [
        replace(SOURCE, stem=f"{n}", dct=date.fromisoformat(d), publisher=p) for n, (d, p) in days
    ]


@pytest.mark.parametrize(
    ("told", "short"),
    [
        ([("2021-12-06", None), ("2022-02-01", None)], ["6 Dec", "1 Feb"]),
        ([("2020-05-01", None), ("2021-09-30", None)], ["1 May 2020", "30 Sep 2021"]),
        ([("2022-06-01", "The Post"), ("2022-07-04", "The Post")], ["1 Jun", "4 Jul"]),
        ([("2022-06-01", "The Post"), ("2022-06-01", "NNN")], ["The Post, 1 Jun", "NNN, 1 Jun"]),
        ([("2022-06-01", "The Post"), ("2022-06-02", None)], ["The Post, 1 Jun", "2 Jun"]),
        (
            [("2022-06-01", None), ("2022-06-01", None), ("2022-06-02", None)],
            ["1 Jun (1)", "1 Jun (2)", "2 Jun"],
        ),
        ([], []),
    ],
)
def test_a_short_name_says_what_tells_the_sources_apart(
    told: list[tuple[str, str | None]], short: list[str]
) -> None:
    """The day; the year and the publisher where the sources of the story differ in them; of several
    of one day and publisher the place.
    """
    found = sources(*told)
    assert list(map(views.Short.of(found), found)) == short


@pytest.mark.parametrize(
    ("source", "whole"),
    [
        (SOURCE, "Article of 28 March 2019"),
        (replace(SOURCE, publisher="The Post"), "The Post, 28 March 2019"),
        (replace(SOURCE, title="Rain"), "Rain, 28 March 2019"),
        (replace(SOURCE, title="Rain", publisher="The Post"), "Rain, The Post, 28 March 2019"),
        (replace(SOURCE, title="Rain", title_is_ours=True), "Rain (our title), 28 March 2019"),
    ],
)
def test_a_whole_name_says_all(source: Source, whole: str) -> None:
    """Title, publisher and day; a title of ours is marked so."""
    assert views.full(source) == whole


def test_each_short_name_on_a_page_has_its_whole_one() -> None:
    """The accessible name says the day in full and which sentence it is."""
    story = pipeline.build(TWO_ARTICLES)[0]
    made = {p.uri: unescape(p.body) for p in pages.build(story, "Two articles", TWO_ARTICLES)}
    found = re.findall(
        r'<a class="source-name"[^>]* aria-label="([^"]*)">([^<]*)</a>', made["timeline.md"]
    )
    assert found
    for whole, short in found:
        assert re.fullmatch(r"\d{1,2} \w{3} · s\d+(?:–\d+)?", short), short
        day, month, number = re.findall(r"\w+", short)[:3]
        assert re.search(rf"\b{day} {month}\w* \d{{4}}, sentences? {number[1:]}\b", whole), whole


def test_lists_of_sources_say_which_of_a_day_is_which(tmp_path: Path) -> None:
    """By the short name that running text has for it; others need none."""
    seeds = {"a": "2024-03-05", "b": "2024-03-05", "c": "2024-03-06"}
    files = {f"seeds/{k}.txt": f"date {day} The tram {k} was late.\n" for k, day in seeds.items()}
    root = project(tmp_path, {"mkdocs.yml": MINIMAL} | files)
    story, _ = pipeline.build(root)
    made = {p.uri: unescape(p.body) for p in pages.build(story, "Trams", root)}
    assert re.findall("here “([^”]*)”", made["sources/index.md"]) == ["5 Mar (1)", "5 Mar (2)"]

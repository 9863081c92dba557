"""Entries of ours in the index of the theme's search."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.search import OPTIONS, Found, documents, label, merging
from generator.search.merging import INDEX, merge


def entry(location: str, text: str = "words") -> dict[str, Any]:
    """An entry as the theme makes it."""
    return {"location": location, "title": "x", "text": text}


def merged(
    tmp_path: Path, theirs: list[dict[str, Any]], ours: dict[str, list[dict[str, Any]]]
) -> dict[str, Any]:
    """The index in which ``ours`` were put."""
    file = tmp_path / INDEX
    file.parent.mkdir(parents=True)
    config = {"lang": ["en"], "fields": {"title": {"boost": 2.0}}}
    file.write_text(json.dumps({"config": config, "docs": theirs}), "utf-8")
    merge(tmp_path, ours)
    found: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return found


def test_a_page_of_ours_takes_the_place_of_theirs(tmp_path: Path) -> None:
    """Another keeps what it says, without headings over nothing, and gets what is ours."""
    theirs = [
        *(entry("a/"), entry("a/#text")),
        *(entry("b/", ""), entry("b/#told"), entry("b/#empty", ""), entry("b/#figures")),
        *(entry("c/"), entry("c/#x", "1\N{NO-BREAK SPACE}km")),
    ]
    ours = {
        "a/": [entry("a/", "A"), entry("a/#s1")],
        "b/": [entry("b/#figures", "ours")],
        "d/": [entry("d/", "D")],
        "e/": [entry("e/#s1")],
    }
    found = merged(tmp_path, theirs, ours)
    assert [(d["location"], d["text"]) for d in found["docs"]] == [
        *(("a/", "A"), ("a/#s1", "words")),
        *(("b/", ""), ("b/#told", "words"), ("b/#figures", "ours")),
        *(("c/", "words"), ("c/#x", "1 km")),
        ("d/", "D"),  # not e/: the theme needs a page before the places on it
    ]
    assert set(found["config"]["fields"]) == {"title", "also", "when"}


def test_a_site_without_that_search_stays_as_it_is(tmp_path: Path) -> None:
    """Another search, or none."""
    ours = {"a/": [entry("a/")]}
    merge(tmp_path, ours)
    assert list(tmp_path.iterdir()) == []
    other = tmp_path / INDEX
    other.parent.mkdir()
    other.write_text('{"version": 1}', "utf-8")
    merge(tmp_path, ours)
    assert other.read_text("utf-8") == '{"version": 1}'


def test_the_hook_needs_nothing_of_ours() -> None:
    """It is carried as a file by a plain rendering."""
    assert "generator" not in Path(merging.__file__).read_text("utf-8")


def test_what_is_found_is_shown_as_words() -> None:
    """The theme shows an entry as HTML: signs of a source stand in it as references."""
    hostile = "<img src=x onerror=alert(1)> & more"
    shown = "&lt;img src=x onerror=alert(1)&gt; &amp; more"
    one, two = documents(
        "sources/ü/", [Found(hostile, (hostile,), "s1", (hostile,)), Found("b", ("c", hostile))]
    )
    assert one == {
        "location": "sources/%C3%BC/#s1",
        "title": shown,
        "text": shown,
        "also": shown,
    }
    assert two["text"] == f"<p>c</p><p>{shown}</p>"


def test_only_words_of_ours_hold_together() -> None:
    """A source's no-break space parts words like any other."""
    (found,) = documents(
        "a/", [Found("a", (f" 10\N{NO-BREAK SPACE}km\n\t{label('Also called')}: Bo ",))]
    )
    assert words(found["text"]) == ["10", "km", label("Also called"), "Bo"]


def words(text: str) -> list[str]:
    """A text as the theme takes it apart, for the index and for what is typed."""
    return [word for word in re.split(OPTIONS["separator"], text) if word]


TEXTS = {
    "Ann Lee’s plan, the U.S. Navy.": ["Ann", "Lee", "plan", "the", "U.S", "Navy"],
    "175,000 of 3.5 (north\N{NON-BREAKING HYPHEN}east) “tram”": [
        *("175,000", "of", "3.5", "north", "east", "tram"),
    ],
    "Conor O’Brien, Ann O'Hara": ["Conor", "O", "Brien", "Ann", "O", "Hara"],
    "AT&amp;T": ["AT", "T"],
    label("Sentence 14"): ["\N{WORD JOINER}Sentence\N{NO-BREAK SPACE}14"],
}
TYPED: dict[str, list[str]] = {
    **{word: [] for word in ("is", "the", "what", "a", "O")},
    **{word: [word] for word in ("it", "who", "US", "may", "will", "5", "isle")},
    "O'Brien": ["Brien"],
    "O’Brien": ["Brien"],
    "Lee's": ["Lee"],
    "U.S.": ["U.S"],
}


@pytest.mark.parametrize(("text", "parts"), [*TEXTS.items(), *TYPED.items()])
def test_words_end_where_readers_think_they_do(text: str, parts: list[str]) -> None:
    """In a text, and in what is typed, which comes word by word."""
    assert words(text) == parts

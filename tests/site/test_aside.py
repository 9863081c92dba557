"""Texts that are put aside."""

import tempfile
from datetime import date

import pytest

from generator.pages import aside, page
from generator.search import Found

DAY = date(2024, 3, 5)
TEXTS = ("", "Trams", "“Spårvagn” 電車 " * 1000)


def no_file() -> None:
    """As where nothing can be written."""
    message = "no usable temporary directory"
    raise FileNotFoundError(message)


@pytest.mark.parametrize("has_file", [True, False])
def test_a_text_comes_back_as_it_was_put(
    *, has_file: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In whatever order they are asked for, and where no file can be made."""
    if not has_file:
        monkeypatch.setattr(tempfile, "TemporaryFile", no_file)
    shelf = aside.Shelf()
    put = [shelf.put(aside.Packed.of(text)) for text in TEXTS]
    assert [each.text for each in reversed(put)] == [*reversed(TEXTS)]
    put.append(shelf.put(put[1]))  # read in between
    assert [each.text for each in put] == [*TEXTS, TEXTS[1]]


def test_a_page_is_the_same_put_aside() -> None:
    """Its words, and what is found on it."""
    found = (Found("A", ("b", "c"), "d", ("e",), (), 2.0), Found("F"))
    made = page.Page.of("a.md", "A", "Words.\n", "", DAY, found=found)
    lies = made.put(aside.Shelf())
    assert (lies.body, lies.found, lies.text()) == (made.body, found, made.text())
    assert lies == made.put(aside.Shelf())
    bare = page.Page.of("b.md", "B", "", "", DAY).put(aside.Shelf())
    assert (bare.found, bare.entries) == ((), None)

"""Files of corrections that an editor can paste: the words that they quote, and their names."""

from __future__ import annotations

import pytest

from generator.advice import writing
from generator.advice.firsts import first_of_each
from generator.advice.records import Draft
from generator.model import Span
from tests.making import article

TEXT = "The mill burned. The mill on the hill stands. A mill is a mill. So is the “tide”."


@pytest.mark.parametrize(
    ("before", "words", "lines"),
    [
        ("The mill ", "burned", ['words: "burned"']),
        ("", "The mill", ['words: "The mill"', 'in: "The mill burned."']),
        ("stands. A ", "mill", None),
        ("", "The mill burned. The", ['words: "The mill burned. The"']),
        ("the ", "“tide”", ['words: "“tide”"']),
        ("the “tide”", ".", None),
    ],
)
def test_words_are_quoted_so_that_they_stand_in_one_place(
    before: str, words: str, lines: list[str] | None
) -> None:
    """With their sentence where they stand in several; not at all where that does not help."""
    start = TEXT.index(f"{before}{words}") + len(before)
    found = writing.place(article(TEXT), Span(start, start + len(words)))
    assert (None if found is None else list(found)) == lines


def test_a_draft_has_a_name_that_no_file_has() -> None:
    """A number goes behind it; a file to which something is added keeps its own."""
    drafts = [Draft("content/corrections/a.yml", "")] * 3 + [Draft("content/topics/a.md", ""), None]
    named = writing.named_apart(drafts, ["content/corrections/a-2.yml"])
    assert [each and each.path for each in named] == [
        "content/corrections/a.yml",
        "content/corrections/a-3.yml",
        "content/corrections/a-4.yml",
        "content/topics/a.md",
        None,
    ]


def test_of_each_kind_the_first_are_told() -> None:
    """In the order of all."""
    assert list(first_of_each("abaaba", str, 2)) == ["a", "b", "a", "b"]

"""Seeds as they are written: the words stay what they were, names are free, files are whole."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, strategies as st

from generator import articles
from generator.adding import seeding
from generator.adding.drafts import Block, Draft
from generator.model import Article

DAY = date(2024, 3, 4)
SIGNS = "ab *_`~[]()<>#|!\\-+=.:1\"'&“ü"


def read(draft: Draft) -> Article:
    """The article that the seed of a draft is."""
    made, problems = articles.parse("seeds/a.md", seeding.text(draft, DAY, ()), None, DAY)
    assert made is not None, problems
    return made


@given(st.lists(st.text(SIGNS, min_size=1, max_size=40), min_size=1, max_size=4))
def test_no_sign_of_a_text_is_taken_for_a_mark(paragraphs: list[str]) -> None:
    """Whatever stands in an article is shown as it stood there."""
    blocks = [Block(words) for p in paragraphs if (words := " ".join(f"W {p} w.".split()))]
    assert read(Draft(tuple(blocks))).text.split("\n\n") == [block.text for block in blocks]


@pytest.mark.parametrize(
    "words",
    [
        "# of votes: 12.",
        "- 5 degrees.",
        "> 100 people came.",
        "---",
        "***",
        "1. The first.",
        "```",
        "+ 3 °C.",
        "* Correction.",
        "[@key]",
        "===",
        "<b>",
        "| a | b |",
        "\\",
        "snake_case and other_case.",
    ],
)
def test_a_line_that_opens_with_a_sign(words: str) -> None:
    """It makes no heading, list, quotation, rule or table."""
    shown = read(Draft((Block("The council met on Monday."), Block(words), Block("It rained."))))
    assert shown.text.split("\n\n")[1] == words


def test_words_are_escaped_only_where_they_must_be() -> None:
    """Who reads the file reads the words."""
    blocks = (
        Block("It rose by 5% (from 1_000) at snake_case & co."),
        Block("She wrote *so* in it."),
    )
    text = seeding.text(Draft(blocks), DAY, ())
    assert text.endswith(
        "---\nIt rose by 5% (from 1_000) at snake_case & co.\n\nShe wrote \\*so\\* in it.\n"
    )


@given(st.text(max_size=60))
def test_any_title_is_read_as_it_was_written(title: str) -> None:
    """Quotation marks, colons, tabs and signs of YAML included."""
    shown = " ".join(articles.normalise(title).split())
    source = read(Draft((Block("It rained."),), title=title)).source
    assert (source.title or "") == shown or not shown


@pytest.mark.parametrize(
    "title",
    [
        "null",
        "no",
        "~",
        "- a",
        "a: b",
        "a #b",
        "'a'",
        '"a" b',
        "@a",
        "*a",
        "2024",
        "a:",
        "|",
        "[a]",
    ],
)
def test_titles_that_mean_something_to_yaml(title: str) -> None:
    """They are put in quotation marks."""
    assert read(Draft((Block("It rained."),), title=title)).source.title == title


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Council votes", "2024-03-04-council-votes"),
        ("Über 50% für die Straßenbahn!", "2024-03-04-uber-50-fur-die-straenbahn"),
        ("評議会", "2024-03-04-article"),
        ("../../etc/passwd", "2024-03-04-etc-passwd"),
        (
            "A " + "very " * 40 + "long title",
            "2024-03-04-a-very-very-very-very-very-very-very-very-very-very-very",
        ),
        ("", "2024-03-04-it-rained"),
    ],
)
def test_the_name_of_a_seed(title: str, stem: str) -> None:
    """The day and the first words of the title, in letters that an address can have."""
    assert seeding.stem(Draft((Block("It rained."),), title=title), DAY, ()) == stem


def test_a_name_that_is_taken() -> None:
    """In whatever letters: on many disks they are the same."""
    draft = Draft((Block("x"),), title="Vote")
    assert seeding.stem(draft, DAY, ["2024-03-04-VOTE", "2024-03-04-vote-2"]) == "2024-03-04-vote-3"

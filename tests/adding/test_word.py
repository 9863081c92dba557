"""Documents of Word, and plain text."""

from __future__ import annotations

from datetime import date

import pytest

from generator import adding
from generator.adding import markup, plain, seeding
from generator.adding.drafts import Draft
from tests.adding.making import TEXT, added, document, head, refusal, seed

GIVEN = adding.Given(date(2024, 3, 4))


def test_a_document_becomes_a_seed() -> None:
    """Its paragraphs, and what it says of itself."""
    made = added(document(TEXT), GIVEN)
    assert head(made) == {
        "date": "2024-03-04",
        "title": "Council votes for the tram",
        "author": "Jane Doe",
        "language": "en",
    }
    assert seed(made).endswith("---\n" + "\n\n".join(TEXT) + "\n")
    assert made.checks == ("not found: publisher, url; write what you know above the text",)


def test_the_day_on_which_it_was_begun_is_not_that_of_publication() -> None:
    """It is told, for the person to judge."""
    assert refusal(document(TEXT)) == (
        "“Council votes for the tram”: the day on which it was published is not in it; the document was "
        "begun on 4 March 2024\nfind it out, and add it: --date 2019-03-28"
    )


def test_a_heading_at_the_top_is_the_title() -> None:
    """What Word calls the title of a document is often that of another."""
    made = added(document(("# Dock is sold", *TEXT, "# What is next", TEXT[0])), GIVEN)
    assert head(made)["title"] == "Dock is sold"
    assert f"---\n{TEXT[0]}\n\n" in seed(made)
    assert f"\n\n## What is next\n\n{TEXT[0]}\n" in seed(made)


def test_the_rows_of_a_table_are_rows() -> None:
    """A row is one line; a table that only sets out a page is none."""
    table = "<table><tr><th><p>Year</p></th><th>Cost</th></tr><tr><td>2024</td><td>*14 million</td></tr></table>"
    text = f"<p>{TEXT[0]}</p>{table}<table><tr><td>{TEXT[1]}</td><td>{TEXT[2]}</td></tr></table>"
    found = markup.blocks(text)
    assert [(block.text, block.mark) for block in found] == [
        (TEXT[0], ""),
        ("Year | Cost", "row"),
        ("2024 | *14 million", "row"),
        (TEXT[1], ""),
        (TEXT[2], ""),
    ]
    written = seeding.text(Draft(found[1:3]), date(2024, 3, 4), ())
    assert written.endswith("---\n| Year | Cost |\n\n| 2024 | *14 million |\n")


PASTED = f"""\
Council votes for the harbour tram
By Jane Doe
Published: 4 March 2024

{TEXT[0]}

{TEXT[1]}
- {TEXT[2]}
- {TEXT[3]}
"""


def test_pasted_text_becomes_a_seed() -> None:
    """Its first line is the title, a line that says so the day; lists are lists."""
    made = added(PASTED.encode())
    assert (head(made)["date"], head(made)["title"]) == (
        "2024-03-04",
        "Council votes for the harbour tram",
    )
    assert seed(made).endswith(
        f"---\nBy Jane Doe\n\nPublished: 4 March 2024\n\n{TEXT[0]}\n\n{TEXT[1]}\n\n- {TEXT[2]}\n\n- {TEXT[3]}\n"
    )


def test_a_text_that_begins_as_an_article_does() -> None:
    """With the date line of seeds."""
    made = added(f"date 2024-03-04 {TEXT[0]}\n\n{TEXT[1]}\n\n{TEXT[2]}".encode())
    assert head(made)["date"] == "2024-03-04"
    assert seed(made).endswith(f"---\n{TEXT[0]}\n\n{TEXT[1]}\n\n{TEXT[2]}\n")


def test_a_day_that_can_be_two_is_doubted() -> None:
    """Day and month, or month and day."""
    made = added(PASTED.replace("4 March 2024", "3/4/2024").encode())
    assert (
        "is the day right? “Published: 3/4/2024” can mean 4 March 2024 or 3 April 2024"
        in made.checks
    )


def test_text_without_a_day() -> None:
    """A day in its sentences is none of publication."""
    assert refusal("\n\n".join((*TEXT, "It opened on 4 March 1911.")).encode()) == (
        "the day on which it was published is not in it\nfind it out, and add it: --date 2019-03-28"
    )


@pytest.mark.parametrize("data", ["Füße".encode("latin-1") * 20, b"abc\xff def " * 20])
def test_other_encodings_are_told(data: bytes) -> None:
    """A text with wrong letters would be worse than none."""
    told = refusal(data, GIVEN)
    assert told == "this text is not in UTF-8\nsave it as UTF-8, or paste it: explainer add -"


def test_a_text_of_one_paragraph() -> None:
    """A brief may be one; it may also be all that was copied."""
    made = added((" ".join(TEXT)).encode(), GIVEN)
    assert "only one paragraph was found" in made.checks


def test_a_wrapped_text_is_unwrapped() -> None:
    """As it is in an article that is written by hand."""
    lines = (
        "The council voted on Monday to extend the",
        "tram line to the harbour, and to pay for it",
    )
    rest = "from the reserve that it has had since 2011."
    wrapped = "\n".join((*lines, rest, "", "Nobody spoke against it."))
    found = [block.text for block in plain.paragraphs(wrapped)]
    assert found == [" ".join((*lines, rest)), "Nobody spoke against it."]

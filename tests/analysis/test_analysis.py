"""The public functions: what they find, and that places count in the text as it was given."""

from __future__ import annotations

import doctest
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from generator import actors, pipeline
from generator.analysis import dates, events, quotations
from generator.analysis.alignment import align
from generator.model import Span, Status

ROOT = Path(__file__).resolve().parents[2]
WRITTEN = date(2022, 2, 1)
PLAIN = "The harbour closed last Wednesday. “It will open in May,” said Ana Ruiz."
AS_GIVEN = {
    "plain": PLAIN,
    "indented": f"   \n{PLAIN}",
    "wrapped": PLAIN.replace(" closed ", " closed\r\n").replace(" open ", " open\n"),
    "spaces of other kinds": PLAIN.replace(" last ", "\u00a0last\u2009"),
    "what does not show": PLAIN.replace("harbour", "har\u00adbour").replace("Ana", "\u200bAna"),
    "several paragraphs": PLAIN.replace(". ", ".\r\n\r\n"),
}


@pytest.mark.parametrize("text", AS_GIVEN.values(), ids=AS_GIVEN)
def test_places_count_in_the_text_as_it_was_given(text: str) -> None:
    """However the text is laid out, the spans cut out the words that are meant."""

    def words(span: Span | None) -> str:
        assert span
        shown = span.of(text).replace("\u00ad", "").replace("\u200b", "")
        return " ".join(shown.split())

    (said,) = quotations(text)
    assert (words(said.content), words(said.speaker), words(said.cue)) == (
        "It will open in May",
        "Ana Ruiz",
        "said",
    )
    assert [(words(d.span), d.value) for d in dates(text, WRITTEN)] == [
        ("last Wednesday", "2022-01-26"),
        ("May", "2022-05"),
    ]
    closed, opens = events(text, WRITTEN)
    assert (words(closed.clause), closed.status) == (
        "The harbour closed last Wednesday",
        Status.OCCURRED,
    )
    assert (words(opens.speaker), words(opens.date.span)) == ("Ana Ruiz", "May")


def test_accents_written_apart_are_part_of_their_letter() -> None:
    """A letter with its accent behind it is one letter here and two characters there."""
    text = "Rene\u0301e Be\u0301ro\u0301 said the quay was safe."
    (said,) = quotations(text)
    assert said.speaker is not None
    assert said.speaker.of(text) == "Rene\u0301e Be\u0301ro\u0301"
    assert said.content.of(text) == "the quay was safe"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The firm lost money. It also reported on Friday that sales rose in January.", "The firm"),
        ("Ann Lee met Bea Ito. She said the pier closed in January.", None),
        ("Karl Benn met the board. They feared that the pier had closed in January.", None),
        ("Somebody said that the pier closed in January.", None),
    ],
)
def test_nothing_rests_on_the_word_of_a_pronoun(text: str, speaker: str | None) -> None:
    """Whoever a pronoun means is named, or nobody."""
    alleged = events(text, date(2024, 3, 5))[-1]
    assert alleged.status is Status.ALLEGED
    assert (alleged.speaker.of(text) if alleged.speaker else None) == speaker


@pytest.mark.parametrize(
    ("text", "deniers"),
    [
        ("Ann Lee spoke to the board. She denied that the pier had closed.", ["Ann Lee"]),
        ("The union said four boats sank. It denied the report.", []),
        ("The union is accused of fraud. It denied the allegations.", ["The union"]),
        ("Ann Lee met Bea Ito. She denied that 40 boats sank.", []),
    ],
)
def test_no_pronoun_denies(text: str, deniers: list[str]) -> None:
    """Whoever denies has a name, or is left out; nobody denies their own word."""
    article = align(text, date(2024, 3, 5)).article
    found = pipeline.annotate(article, actors.index(()), (), {}).denials
    assert [denial.denier.of(text) for denial in found] == deniers


def test_the_example_of_the_readme_is_true() -> None:
    """What README.md shows is what comes out."""
    failed, tried = doctest.testfile(str(ROOT / "README.md"), module_relative=False)
    assert tried > 4
    assert failed == 0


@given(
    st.text(st.sampled_from("aé\u0301 .,“”\"'\n\r\t\u00a0\u200b\u00ad-*#:May5 said"), max_size=60)
)
def test_no_text_raises(text: str) -> None:
    """Whatever the text, every span lies in it."""
    found = [
        *(q.content for q in quotations(text)),
        *(d.span for d in dates(text, WRITTEN)),
        *(e.clause for e in events(text, WRITTEN)),
    ]
    assert all(0 <= span.start < span.end <= len(text) for span in found)


WORDS = (
    "the a Lee men union hotel it who which that what when after as since because and but or not to of in on by"
    " killed said told was had has been will could called shut opened asked to expected opening say reported"
    " Monday yesterday May 2019 three 12 per cent , . ; : “ ” ( ) – ’s"
).split()


@given(st.lists(st.sampled_from(WORDS), max_size=14))
@settings(max_examples=400)
def test_no_sentence_raises(words: list[str]) -> None:
    """However the words stand that open, join and close clauses, the last among them too."""
    text = " ".join(words)
    found = [*(q.content for q in quotations(text)), *(e.clause for e in events(text, WRITTEN))]
    assert all(0 <= span.start < span.end <= len(text) for span in found)


def test_a_cue_that_no_words_stand_before_has_no_speaker() -> None:
    """Signs that were read in a wrong encoding end a clause in the middle."""
    assert not quotations(
        "With few members for Lee so far â€“though we are only five speakers into a supposed 68 "
        "planned â€“closure and sale are looking more and more likely."
    )


def test_an_empty_text_says_nothing() -> None:
    """No words, no records."""
    assert (quotations(""), dates(" \n", WRITTEN), events("\n\n", WRITTEN)) == ((), (), ())

import time
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from generator.articles.sentences import LONGEST, split
from tests.articles.cases import SentenceCase, sentence_cases

PIECES = st.sampled_from(
    [
        *(
            "“ ” ‘ ’ ' ( ) [ ] `` '' . ... … ! ? , a He said U.S. Mr. No. 5 p.m. Monday me é e\u0301 😀 ß".split()
        ),
        *('"', " ", "  ", "x.y/z", "İ"),
    ]
)
NEWS = st.lists(PIECES, max_size=60).map("".join)


@pytest.mark.parametrize("case", list(sentence_cases()), ids=lambda case: case.about)
def test_sentences_of_the_table(case: SentenceCase) -> None:
    """A paragraph is split where its table says, and nowhere else."""
    assert [span.of(case.text) for span in split(case.text)] == list(case.sentences)


@given(st.one_of(NEWS, st.text(max_size=80)))
def test_sentences_cover_all_that_is_visible(text: str) -> None:
    """Sentences are in order, apart, not empty, begin and end with a visible character, and lose
    none.
    """
    spans = split(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(s.of(text) and s.of(text) == s.of(text).strip() for s in spans)
    assert "".join("".join(s.of(text).split()) for s in spans) == "".join(text.split())


@given(NEWS)
def test_no_sentence_is_without_a_letter_beside_others(text: str) -> None:
    """A closing mark or a stray full stop is never a sentence of its own."""
    spans = split(text)
    assert len(spans) < 2 or all(any(c.isalpha() for c in s.of(text)) for s in spans)


@given(NEWS)
def test_no_sentence_opens_with_a_closing_mark(text: str) -> None:
    """Closing marks stay with the sentence that they close."""
    assert not any(s.of(text)[0] in "”)]»" for s in split(text)[1:])


@pytest.mark.parametrize("unit", ["tram ", "tram", "東京都", "(a tram) "])
def test_what_is_too_long_for_a_sentence_is_parted_at_a_space(unit: str) -> None:
    """No part is too long, none is cut within a word, and nothing is lost."""
    text = (unit * (3 * LONGEST // len(unit))).strip()
    parts = split(text)
    assert len(parts) >= 3
    assert all(0 < len(part.of(text)) <= LONGEST for part in parts)
    assert "".join(part.of(text) for part in parts).replace(" ", "") == text.replace(" ", "")
    assert " " not in text or all(text[part.start - 1 : part.start] in ("", " ") for part in parts)


@pytest.mark.scale
@pytest.mark.parametrize(
    "unit",
    [
        '"',
        ".",
        "a",
        "a. ",
        '("',
        "A.B",
        "“a. ” ",
        "(a. ",
        "!” x ",
        "“Why?” Aa ",
        "me. X ",
        " ",
        "``a.",
    ],
)
def test_time_grows_with_length_alone(unit: str) -> None:
    """Hostile text takes seconds at most, and four times the text about four times as long."""
    seconds = []
    for size in (100_000, 400_000):
        begun = time.process_time()
        split((unit * (size // len(unit) + 1))[:size])
        seconds.append(time.process_time() - begun)
    assert seconds[1] < 10
    assert seconds[1] < 8 * seconds[0] + 0.5

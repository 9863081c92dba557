"""What must hold of every text whatever: well-formed spans, no exception, the same answer twice."""

from __future__ import annotations

import datetime

from hypothesis import given, strategies as st

from generator.english.numerals import CARDINALS
from generator.times import RULES, describe, joined, tag
from generator.times.lexicon import CLASSES

_PLAIN = (
    "the a of in on to and - , . / ' 5 31 1999 '98 6:40 p.m. BC ago later earlier before after from last next this "
    "that same May March Monday Jan. every half said will 9999 1000 0 29 February 1990s today yesterday ( )"
)
WORDS = [
    *sorted({word for words in CLASSES.values() for word in words} | set(CARDINALS)),
    *_PLAIN.split(),
    "\n\n",
]
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)
)
DATES = st.dates()


@given(TEXTS, DATES)
def test_spans(text: str, dct: datetime.date) -> None:
    """Spans lie inside the text, hold the words they claim, are sorted, apart, and name a known
    rule.
    """
    end = 0
    for timex in tag(text, dct):
        assert end <= timex.start < timex.end <= len(text)
        assert timex.text == text[timex.start : timex.end]
        assert not timex.text[0].isspace()
        assert timex.text[0] not in ",-)/"
        assert timex.text[-1] not in " ,-(/"
        assert timex.rule in RULES
        assert timex.type in {"DATE", "TIME", "DURATION", "SET"}
        assert timex.value
        end = timex.end


@given(TEXTS, DATES)
def test_bounds_and_words(text: str, dct: datetime.date) -> None:
    """Bounds are in order, a DATE of one day is bounded by that day, and every timex can be
    described.
    """
    for timex in tag(text, dct):
        assert timex.earliest is None or timex.latest is None or timex.earliest <= timex.latest
        assert describe(timex)


@given(TEXTS, DATES)
def test_stretches(text: str, dct: datetime.date) -> None:
    """Joined to stretches they are still apart and in order, hold their words, and can be told."""
    end = 0
    for timex in joined(tag(text, dct), text):
        assert end <= timex.start < timex.end <= len(text)
        assert timex.text == text[timex.start : timex.end]
        assert timex.earliest is None or timex.latest is None or timex.earliest <= timex.latest
        assert describe(timex)
        end = timex.end


@given(TEXTS, DATES)
def test_deterministic(text: str, dct: datetime.date) -> None:
    """The same text and date give the same timexes."""
    assert tag(text, dct) == tag(text, dct)


@given(TEXTS, st.integers(0, 100), st.integers(1, 100))
def test_opaque(text: str, start: int, length: int) -> None:
    """No timex touches an opaque span."""
    for timex in tag(text, datetime.date(2022, 2, 1), ((start, start + length),)):
        assert timex.end <= start or timex.start >= start + length

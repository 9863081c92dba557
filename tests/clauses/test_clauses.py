"""Clauses and their status against the tables, and what holds for any text."""

from datetime import date
from time import process_time

import pytest
from hypothesis import given, strategies as st

from generator import actors, pipeline
from generator.events.anchoring import Unbounded, bound
from generator.events.status import Surroundings, Undecided, When, of_clause
from generator.model import Span
from generator.reading import read
from tests.clauses.cases import DCT, Case, cases
from tests.clauses.score import measure, overlap, status_of
from tests.making import article

DEV = cases("dev", "clauses", "factuality")
WORDS = st.sampled_from(
    "the The firm said that which and , . “ ” ( ) — to be was has had will not closed opening plans on Monday in 1998 "
    "after before if who of a its Smith 's denied report ; may visit visits talks".split()
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=30).map(" ".join) | st.text(
    min_size=1, max_size=80
)


@pytest.mark.parametrize("case", DEV, ids=lambda c: c.sentence[:50])
def test_a_clause_overlaps_what_the_table_bounds(case: Case) -> None:
    """A case developed on shares most of its words with the clause expected, and none is bounded
    where none is due.
    """
    precision, recall = overlap(case)
    assert min(precision, recall) >= 0.5


@pytest.mark.parametrize("case", [c for c in DEV if c.clause], ids=lambda c: c.sentence[:50])
def test_status_and_speaker_follow_the_words(case: Case) -> None:
    """The status of a clause is the table's, and so is whose word it rests on."""
    status, speaker = status_of(case)
    assert status == case.status
    assert (speaker and speaker.of(case.sentence)) == (
        case.speaker and case.speaker.of(case.sentence)
    )


def test_the_held_out_part_keeps_the_aims() -> None:
    """Overlap F1 of clauses at least 0.85 and status at least 0.9 on sentences that served no
    tuning.
    """
    score = measure("heldout")
    assert score.clause_f1 >= 0.85
    assert score.status >= 0.9


@given(
    SENTENCES,
    st.integers(0, 79),
    st.integers(1, 12),
    st.sampled_from([DCT, date(2001, 1, 1), date(2002, 1, 1)]),
)
def test_any_text_gets_spans_inside_it_or_a_reason(
    text: str, start: int, length: int, day: date
) -> None:
    """Whatever the words, nothing raises, twice is the same, and every span lies in the
    sentence.
    """
    expression = Span(min(start, len(text) - 1), min(start + length, len(text)))
    reading = read(text, (expression,))
    clause = bound(reading, expression)
    assert clause == bound(read(text, (expression,)), expression)
    whole = Span(0, len(text))
    if isinstance(clause, Unbounded):
        assert clause.reason
        return
    assert whole.covers(clause.span)
    assert clause.span.overlaps(expression)
    here, when = Surroundings(DCT), When(day, day)
    verdict = of_clause(reading, clause.span, expression, here, when)
    if isinstance(verdict, Undecided):
        assert verdict.reason
    else:
        assert verdict.speaker is None or whole.covers(verdict.speaker)
        assert day <= DCT or verdict.status != "occurred"


@pytest.mark.scale
@pytest.mark.parametrize(
    "piece", ["closed ", "that which ", ", and ", "( ", "said ", "to plan ", "“", "will not ", "a"]
)
def test_reading_is_linear_in_hostile_input(piece: str) -> None:
    """Ten times the text takes about ten times as long, not a hundred."""
    times = []
    for size in (300, 3000):
        text = piece * size + "on Monday."
        begun = process_time()
        expression = Span(len(text) - 7, len(text) - 1)
        bound(read(text, (expression,)), expression)
        times.append(process_time() - begun)
    assert times[1] < max(0.5, times[0] * 40)


@pytest.mark.parametrize(
    "sentence",
    [
        "A lawyer for one of the men facing charges of abusing prisoners today blamed an officer",
        "The minister accused of taking bribes from builders yesterday denied all charges",
        "The captain charged with causing the death of nine passengers yesterday pleaded guilty",
    ],
)
def test_news_is_of_the_main_verb_behind_what_somebody_is_accused_of(sentence: str) -> None:
    """Of a day long past the same words would tell the deed."""
    made = article(f"{sentence}.")
    (told,) = pipeline.annotate(made, actors.index(()), (), {}).event_mentions
    assert told.clause.span.of(made.text) == sentence

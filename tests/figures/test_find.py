from __future__ import annotations

from importlib import import_module

import pytest
from hypothesis import given, strategies as st

from generator.figures import find
from generator.model import Figure, Kind, Span, Timex
from tests.figures.cases import Case, article_of, halves, load
from tests.making import article
from tests.steps import LINEAR, steps

CASES = load()
HALVES = dict(halves(CASES))
WORDS = st.sampled_from(
    "5 12,000 3-1 1.2bn $ £3m % per cent million a half third of dozen two twenty-one one in ten to between and about "
    "more than soldiers people km tonnes barrels day - . , 4.2.1 1,000,000 No F-16 Flight the or minus 12 500 "
    "magnitude five-mile".split()
)


def exactly(figure: Figure) -> tuple[object, ...]:
    """What of a figure a case fixes."""
    value = round(figure.value, 6)
    return figure.span, value, figure.upper, figure.unit, figure.counted, figure.bound


def right(case: Case) -> bool:
    """Whether exactly the figures of a case are found."""
    return [exactly(f) for f in find(case.article, case.timexes)] == [
        exactly(f) for f in case.figures
    ]


@pytest.mark.parametrize(
    "case", [c for c in HALVES["dev"] if not c.beyond], ids=lambda c: f"line-{c.line}"
)
def test_development_half(case: Case) -> None:
    """A labelled sentence yields its figures and no others."""
    assert [exactly(f) for f in find(case.article, case.timexes)] == [
        exactly(f) for f in case.figures
    ]


def test_known_to_be_beyond() -> None:
    """What is marked as beyond the rules is so; once it is not, the mark must go."""
    assert not any(right(c) for c in CASES if c.beyond)
    assert all(not c.held_out for c in CASES if c.beyond)


def test_held_out_half() -> None:
    """Sentences that no rule was made for come out nearly as well (by span, value and unit)."""
    wanted = {(c.line, *exactly(f)[:4]) for c in HALVES["held-out"] for f in c.figures}
    found = {
        (c.line, *exactly(f)[:4]) for c in HALVES["held-out"] for f in find(c.article, c.timexes)
    }
    assert len(wanted & found) >= 0.95 * len(found)
    assert len(wanted & found) >= 0.9 * len(wanted)


@pytest.mark.parametrize("kind", [k for k in Kind if k is not Kind.SENTENCE])
def test_only_sentences(kind: Kind) -> None:
    """Headings, captions and credits make no figures."""
    assert find(article_of("The army sent 8,500 soldiers.", kind), ()) == ()


def test_a_time_is_no_figure() -> None:
    """A number inside an expression of time is left to it, but a rate is part of what is
    counted.
    """
    text = "It made 5,000 barrels a day in 1200 days."
    times = [_time(text, "a day"), _time(text, "1200 days")]
    (figure,) = find(article_of(text), times)
    assert figure.counted == "barrels a day"


def _time(text: str, words: str) -> Timex:
    start = text.index(words)
    return Timex(Span(start, start + len(words)), "SET", "P1D", None, None, None, "given", "")


@given(st.lists(WORDS, max_size=25), st.sampled_from([" ", "", "  "]))
def test_any_words(words: list[str], between: str) -> None:
    """Whatever the words: figures lie inside the sentence, sorted and apart, and come out the same
    again.
    """
    _hold(between.join(words))


@given(st.text(max_size=120))
def test_any_text(text: str) -> None:
    """Whatever the text: figures lie inside the sentence, sorted and apart, and come out the same
    again.
    """
    _hold(text)


def _hold(text: str) -> None:
    article = article_of(text)
    found = find(article, ())
    assert found == find(article, ())
    ends = [0]
    for figure in found:
        assert ends[-1] <= figure.span.start < figure.span.end <= len(text)
        assert figure.counted in text
        assert figure.upper is None or figure.value < figure.upper
        ends.append(figure.span.end)


PIECES = [
    "1",
    "1,111",
    "one ",
    "a hundred and ",
    "5 soldiers ",
    "5-",
    "half a ",
    "12 500 ",
    "$",
    "5 of ",
    "tens of thousands of ",
    "from 9 seats to 10, ",
    "the toll rose to 40 and ",
    "Ruiz has 11 votes, Benn has 10, ",
    "two-and-",
]


@pytest.mark.parametrize("piece", PIECES)
def test_hostile_text(piece: str) -> None:
    """Four times the text takes about four times the steps."""
    short, long = (article_of(piece * count) for count in (50, 200))
    assert steps(lambda: find(long, ())) < LINEAR * steps(lambda: find(short, ()))


def test_figures_behind_the_most_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text of nothing else ends in time; the first ones are found as ever."""
    made = article("It lost 5% in May. It won 6%, 7% and 8% in June.")
    monkeypatch.setattr(import_module("generator.figures.find"), "MOST", 2)
    assert [f.value for f in find(made, ())] == [5, 6]

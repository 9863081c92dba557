"""The work grows no faster than the text, whatever the text."""

from __future__ import annotations

import datetime
import time

import pytest

from generator.times import tag
from tests.steps import LINEAR, steps

DCT = datetime.date(2022, 2, 1)
SEEDS = [
    "7",
    "the ",
    " ",
    "on ",
    "1-1-",
    "1 ",
    "a ",
    "\n",
    ".",
    "may ",
    "Monday ",
    "1990 ",
    "two ",
    "- ",
    "1,",
    "5/",
    "a.",
    "(",
    "half a ",
    "the last ",
    "May 5 and ",
    "two years after the ",
    "twenty-",
    "Jan. 5, ",
    "'9",
    "of the end of the ",
    "5 May to ",
    "between Monday and ",
    "two years ago on Monday ",
    "the last Friday of the ",
    "the year to March ",
    "03/04/2023 ",
    "“Ruby ",
    "“today,” he said on Monday. ",
    "at 9:30 ",
    "on 3 May 1935 it fell; ",
    "In March it fell. ",
    "the class of 2005 ",
]


@pytest.mark.parametrize("seed", SEEDS)
def test_steps_are_linear(seed: str) -> None:
    """Four times the text takes about four times the steps, once the state of a text is warm."""
    size = max(len(seed) * 20, 400)
    small, large = (seed * (times * size // len(seed)) for times in (1, 4))
    assert steps(lambda: tag(large, DCT)) < LINEAR * steps(lambda: tag(small, DCT)) + _START


_START = 200
"""Lines that a text runs however short it is."""


def _seconds(text: str) -> float:
    """The least processor time of two runs, in seconds."""
    best = float("inf")
    for _ in range(2):
        begun = time.process_time()
        tag(text, DCT)
        best = min(best, time.process_time() - begun)
    return best


@pytest.mark.scale
@pytest.mark.parametrize("seed", SEEDS)
def test_linear(seed: str) -> None:
    """Eight times the text takes at most twenty times as long (a square would take sixty-four)."""
    small, large = _seconds(seed * (800 // len(seed))), _seconds(seed * (6_400 // len(seed)))
    assert large < 20 * max(small, 0.002)


@pytest.mark.scale
@pytest.mark.parametrize("seed", ["7", "the the ", " ", "on ", "1-1-"])
def test_a_megabyte(seed: str) -> None:
    """A megabyte of nothing is passed over: no timex, in less than a second."""
    begun = time.process_time()
    assert tag((seed * (1_000_000 // len(seed) + 1))[:1_000_000], DCT) == ()
    assert time.process_time() - begun < 1

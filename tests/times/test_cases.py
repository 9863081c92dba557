"""The table of short cases: each expression found, nothing else, with its type, value and mod."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.times import tag
from tests.times.cases import Case, read_cases

CASES = read_cases(Path(__file__).with_name("cases.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"line-{case.line}")
def test_case(case: Case) -> None:
    """Exactly the bracketed words are found, with the type, value and mod that the row gives."""
    assert (
        tuple((t.text, t.type, t.value, t.mod) for t in tag(case.text, case.dct)) == case.expected
    )


def test_table_is_broad() -> None:
    """The table holds at least 400 cases, with articles' dates on every weekday and a leap day's
    eve.
    """
    assert len(CASES) >= 400
    assert {case.dct.weekday() for case in CASES} == set(range(7))
    assert any((case.dct.month, case.dct.day) == (2, 28) for case in CASES)

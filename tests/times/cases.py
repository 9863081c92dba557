"""Read the table of cases: a date, a sentence with its expressions in brackets, and what each must
be.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from pathlib import Path

_BRACKET = re.compile(r"\[([^\]]*)\]")


@dataclass(frozen=True, slots=True)
class Case:
    """One row of the table."""

    line: int
    """Its line in the file, from 1."""
    dct: datetime.date
    """The article's date."""
    text: str
    """The sentence without its brackets."""
    expected: tuple[tuple[str, str, str, str | None], ...]
    """For each bracket: words, type, value, mod."""


def read_cases(path: Path) -> list[Case]:
    """All cases of the file."""
    rows = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    return [_case(number, row) for number, row in rows if row.strip() and not row.startswith("#")]


def _case(number: int, row: str) -> Case:
    dct, marked, wanted = (part.strip() for part in row.split("|"))
    words = _BRACKET.findall(marked)
    values = [value.split() for value in wanted.split(";") if value.strip()]
    assert len(words) == len(values), f"line {number}: {len(words)} brackets, {len(values)} values"
    expected = tuple(
        (w, v[0], v[1], v[2] if len(v) > 2 else None) for w, v in zip(words, values, strict=True)
    )
    text = _BRACKET.sub(r"\1", marked).replace(" ¶ ", "\n\n")
    return Case(number, datetime.date.fromisoformat(dct), text, expected)

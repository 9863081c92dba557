"""Every pattern of every rule, written out as words, can be read without an exception on any
article's date.
"""

from __future__ import annotations

import datetime
import itertools

import pytest

from generator.times import RULES, Rule, tag
from generator.times.lexicon import CLASSES
from generator.times.patterns import parse

SAMPLES = {
    "num": "three",
    "int": "264",
    "dd": "30",
    "ddth": "30th",
    "day": "30",
    "hh": "7",
    "yy": "98",
    "year": "1998",
    "decimal": "2.5",
    "iso": "1998-02-30",
    "slash": "2/30/98",
    "clock": "6:40",
    "meridiem": "6",
    "hours": "1840",
    "shortdecade": "'90s",
    "nth": "19th",
    "code": "Q3",
    "count": "1,000",
}
FINDS = {
    "day": "February 29",
    "month": "May",
    "year": "1998",
    "season": "the spring",
    "decade": "the 1980s",
    "century": "the 18th century",
    "quarter": "the third quarter",
    "half": "the first half of 1990",
    "unit": "that year",
    "fiscal": "fiscal 1990",
    "span": "last year",
    "weekday": "Friday",
    "nearday": "last Friday",
    "overnight": "overnight",
    "set": "every month",
    "deictic": "yesterday",
    "reference": "now",
    "duration": "two weeks",
    "offset": "two days later",
    "holiday": "Christmas",
    "edged": "late May",
    "clock": "at 6:40",
    "time": "at noon",
    "part": "the night",
    "bare": "the quarter",
    "same": "that day",
    "dayonly": "the 6th",
    "yearless": "May 3",
    "own": "May 3, 1998",
    "bc": "241 BC",
    "compound": "two-week",
    "lending": "May 2020",
}
DATES = (
    datetime.date(1, 1, 1),
    datetime.date(2020, 2, 29),
    datetime.date(2021, 12, 31),
    datetime.date(9999, 12, 31),
)


def _words(atom: str) -> list[str]:
    """Words that can stand for an atom of a pattern."""
    name = atom[1:-1]
    if atom[0] == "<":
        return [FINDS[name]]
    if atom[0] == "{":
        return (
            [SAMPLES[name]]
            if name in SAMPLES
            else [word.capitalize() for word in sorted(CLASSES[name])]
        )
    return [atom]


def _texts(pattern: str) -> set[str]:
    """The pattern written out with and without what may be missing, with each alternative at least
    once.
    """
    elements = parse(pattern)
    full = [[word for atom in element.atoms for word in _words(atom)] for element in elements]
    short = [words for words, element in zip(full, elements, strict=True) if not element.optional]
    widest = min(max(len(words) for words in full), 18)
    return {
        " ".join(words[i % len(words)] for words in rows)
        for rows in (full, short)
        for i in range(widest)
    }


@pytest.mark.scale
@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_written_out(rule: Rule) -> None:
    """Whatever a pattern of the rule allows is read without an exception, alone and after a
    date.
    """
    dates = itertools.cycle(DATES)
    for pattern in rule.patterns:
        for text in sorted(_texts(pattern)):
            tag(f"It was in {text}, they said.", next(dates))
            tag(
                f"On May 31, 1998, and in 44 BC he left. He will go {text}. In {text} to {text}",
                next(dates),
            )

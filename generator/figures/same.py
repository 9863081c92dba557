"""When two figures count the same thing, so that a chart may show them side by side."""

from __future__ import annotations

from generator.english import quantities as q
from generator.model import Figure

_ADVERBS = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
}


def counts_same(a: Figure, b: Figure) -> bool:
    """Whether two figures have the same unit, and the same noun counted at the same rate.

    Of what is counted the head noun is compared, with what follows "of" and with the rate: "8,500
    American troops" and "the 9,000 troops", but not "troops" and "tanks", nor "barrels" and
    "barrels a day". A figure that does not say what it counts is like no other. Whose figure it is,
    and where it stands (present, planned, alleged), is for the story.
    """
    return a.unit == b.unit and bool(a.counted) and _thing(a.counted) == _thing(b.counted)


def _thing(counted: str) -> tuple[str, str, str]:
    """Head noun, what it is "of", and rate, each in the singular and in lower case."""
    words = counted.lower().split()
    at = next((i for i in range(len(words)) if _is_rate(words, i)), len(words))
    noun, _, of = " ".join(words[:at]).partition(" of ")
    return (
        _singular((noun.split() or [""])[-1]),
        _singular((of.split() or [""])[-1]),
        _rate(words[at:]),
    )


def _is_rate(words: list[str], i: int) -> bool:
    if words[i] in ("a", "an"):
        return " ".join(words[i + 1 : i + 2]) in q.RATE_UNITS
    return words[i] == "per" or words[i] in q.RATE_ADVERBS


def _rate(words: list[str]) -> str:
    """The rate in one form: "a day", "per day" and "daily" are the same."""
    text = " ".join(words[1:] if words[:1] in (["a"], ["an"], ["per"]) else words)
    return _ADVERBS.get(text, text)


def _singular(noun: str) -> str:
    """The noun without its plural ending: a rough form that serves comparison alone."""
    for ending, instead in (
        ("men", "man"),
        ("ies", "y"),
        ("sses", "ss"),
        ("ches", "ch"),
        ("shes", "sh"),
        ("xes", "x"),
    ):
        if noun.endswith(ending) and len(noun) > len(ending) + 1:
            return noun.removesuffix(ending) + instead
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun

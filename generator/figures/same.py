"""What two figures must share for a chart to show them side by side."""

from __future__ import annotations

from generator.english import units
from generator.english.numerals import SCALES, VAGUE
from generator.model import Figure

_SIZES = VAGUE.keys() | SCALES.keys()
_ADVERBS = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
}


def thing(figure: Figure) -> tuple[str, str, str, str] | None:
    """What a figure counts, in a form that is the same for whatever may share a chart; None where
    it does not say, or gives only an order of size.

    It is the unit, the head noun with what follows its "of", and the rate: "8,500 American troops"
    are as "the 9,000 troops", but not "troops" as "tanks", nor "barrels" as "barrels a day". Whose
    figure it is, and where it stands, is for the story.
    """
    if not figure.counted or _SIZES & set((figure.bound or "").split()):
        return None
    words = figure.counted.lower().split()
    at = next((i for i in range(len(words)) if _is_rate(words, i)), len(words))
    noun, _, of = " ".join(words[:at]).partition(" of ")
    head = _singular((noun.split() or [""])[-1])
    return figure.unit, head, _singular((of.split() or [""])[-1]), _rate(words[at:])


def _is_rate(words: list[str], i: int) -> bool:
    if words[i] in ("a", "an"):
        return " ".join(words[i + 1 : i + 2]) in units.RATE_UNITS
    return words[i] == "per" or words[i] in units.RATE_ADVERBS


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

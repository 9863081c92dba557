"""Other writings of what a text has, in the words that a reader may type: 175000 for 175,000,
December 2021 for "last month", Muller for Müller.

Words here are in lower case, as the search compares them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date

from generator.english import calendar, little

NAME = "\N{WORD JOINER}"
"""Ends the writing of a short name: no list of words to be passed over holds "who" with it, and who
types those letters finds it, since the search takes them for the beginning of a word."""

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
# Each opens with a sign that few places have, and looks back from there: so most of a text is passed over.
_GROUPED = re.compile(r"\d(?<![\d.,]\d)\d{0,2}(?:[,\u00a0\u202f ]\d{3}){1,7}(?![\d,]*\d)")
_LONG = re.compile(r"\d(?<![\d.,]\d)\d{4,23}(?![\d.,]*\d)")
_CAPITALS = re.compile(r"[A-Z](?<!\w[A-Z])[A-Z]{1,2}\b(?!\.[A-Z])")
_DOTTED = re.compile(r"[A-Z](?<!\w[A-Z])\.(?:[A-Z]\.){1,4}")
_WITHIN = re.compile(r"[A-Z](?<=[a-z\d,;] [A-Z])[a-z]{1,3}\b")
_ELIDED = re.compile(r"[’'ʼ](?<=\b([A-Za-z])[’'ʼ])([A-Z][\w]+)")
_HYPHEN = re.compile(r"[-\u2010\u2011]")
_HYPHENED = re.compile(r"(?<![\w-])[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)+\b")
_OTHER_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i"}
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})

SMALLEST = 10
"""Smaller amounts have no other writing: who types a 3 wants no "three"."""
LONGEST = 20
"""Letters of a word with hyphens that may be typed without them."""


def of_text(text: str) -> tuple[str, ...]:
    """Other writings of the figures, names and words of a text."""
    found = (*_figures(text), *_names(text), *_joined(text), *_plain(text))
    return tuple(dict.fromkeys(found))


def of_title(title: str) -> tuple[str, ...]:
    """The words of a name of which some may be passed over elsewhere: who’s who."""
    return tuple(f"{word.lower()}{NAME}" for word in _WORD.findall(title) if len(word) > 1)


def of_amounts(values: Iterable[float | None], text: str) -> tuple[str, ...]:
    """Amounts in digits, with and without commas, where the text writes them otherwise."""
    whole = (int(v) for v in values if v is not None and v == int(v) and v >= SMALLEST)
    return _missing((form for value in whole for form in (f"{value}", f"{value:,}")), text)


def of_day(day: date) -> tuple[str, ...]:
    """A day as it is typed: 7 december 2021, december 7th, 2021-12-07 (whose parts are words of
    their own for the search), 07/12/2021.
    """
    ordinal = f"{day.day}{_ending(day.day)}"
    return (*_day(day), ordinal)


def of_month(day: date) -> tuple[str, ...]:
    """The month of a day with its year."""
    month = calendar.MONTHS[day.month - 1]
    return f"{month}{NAME}" if month in little.NAMES else month, str(day.year)


def of_stretch(earliest: date, latest: date, text: str) -> tuple[str, ...]:
    """Days of the calendar, as precisely as they are known, where the text writes them
    otherwise.
    """
    if earliest == latest:
        return _missing(_day(earliest), text)
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return _missing(of_month(earliest), text)
    return _missing([str(earliest.year)] if earliest.year == latest.year else [], text)


def _day(day: date) -> tuple[str, ...]:
    return (str(day.day), *of_month(day), f"{day.month:02}", f"{day.day:02}")


def _missing(words: Iterable[str], text: str) -> tuple[str, ...]:
    there = {w.lower() for w in _WORD.findall(text)}
    return tuple(w for w in dict.fromkeys(words) if w not in there)


def _ending(number: int) -> str:
    if number in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _figures(text: str) -> Iterator[str]:
    for found in _GROUPED.findall(text):
        plain = re.sub(r"\D", "", found)
        yield plain
        if "," not in found:
            yield f"{int(plain):,}"
    yield from (f"{int(found):,}" for found in _LONG.findall(text))


def _names(text: str) -> Iterator[str]:
    """Names that would be taken for the little words which a search passes over, or be lost among
    longer words that begin so: WHO, U.S., May.
    """
    for found in map(str.lower, _CAPITALS.findall(text)):
        yield from (found + NAME, ".".join(found))
    yield from (found.replace(".", "").lower() + NAME for found in _DOTTED.findall(text))
    within = map(str.lower, _WITHIN.findall(text))
    yield from (found + NAME for found in within if found in little.NAMES)
    yield from ((first + rest).lower() for first, rest in _ELIDED.findall(text))


def _joined(text: str) -> Iterator[str]:
    for found in _HYPHENED.findall(text) if _HYPHEN.search(text) else ():
        joined = _HYPHEN.sub("", found)
        if len(joined) <= LONGEST:
            yield joined.lower()


def _plain(text: str) -> Iterator[str]:
    """Words in the letters that every keyboard has."""
    if text.isascii():
        return
    for word in map(str.lower, _WORD.findall(text)):
        if not word.isascii():
            for one in (word, word.translate(_UMLAUTS)):
                parts = unicodedata.normalize("NFKD", one.translate(_OTHER_LETTERS))
                plain = "".join(c for c in parts if not unicodedata.combining(c))
                if plain != word:
                    yield plain

"""Times in the words of the site's language; in English they are those of the program."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from generator import dates as program, times
from generator.labels import Catalogue, dates, loading, speaking
from generator.labels.catalogue import Label

D = date.fromisoformat

_YEARS = st.one_of(st.integers(1, 9999), st.integers(1890, 2040)).map("{:04}".format)
_DAYS = st.one_of(st.dates(), st.dates(date(1890, 1, 1), date(2040, 12, 31)))
_PARTS = "-01 -09 -12 -Q1 -Q4 -H1 -H2 -SP -SU -FA -WI -W01 -W04 -W53 -W09-WE -W60 -XX -WXX -WXX-WE -QX -99"
_TIMES = "TMO TMI TAF TEV TNI TDT T17:30 T24:00 T20:00Z T20:00-05 T20:00:30+05:30 THH".split()
_PLAIN = (
    "PRESENT_REF PAST_REF FUTURE_REF XXXX XXXX-XX-XX XXXX-WXX-1 XXXX-WXX-7 P3M nonsense 2".split()
)
_WHOLE = st.one_of(
    _DAYS.map(date.isoformat),
    _YEARS,
    st.tuples(_YEARS, st.sampled_from(_PARTS.split())).map("".join),
    st.tuples(_DAYS.map(date.isoformat), st.sampled_from(_TIMES)).map("".join),
    st.tuples(st.sampled_from(("BC", "FY")), _YEARS).map("".join),
    st.integers(0, 999).map("{:03}".format),
    st.integers(0, 99).map("{:02}".format),
    st.sampled_from(_PLAIN),
)
VALUES = st.one_of(_WHOLE, st.tuples(_WHOLE, _WHOLE).map("/".join))
MODS = st.sampled_from(
    (
        None,
        "START",
        "MID",
        "END",
        "APPROX",
        "BEFORE",
        "AFTER",
        "ON_OR_BEFORE",
        "ON_OR_AFTER",
        "LESS_THAN",
    )
)


@st.composite
def _told(draw: st.DrawFn) -> tuple[str, date, date]:
    """A value, and bounds: its own, those of a part of it, a week apart, of two days, or any."""
    value = draw(VALUES)
    first, last = times.days(value) or (draw(_DAYS), draw(_DAYS))
    apart = draw(st.sampled_from((None, 0, 1, 7, 40)))
    if apart is not None and first <= date.max - timedelta(40):
        last = first + timedelta(apart)
    if draw(st.booleans()) and first.day <= 12:
        last = first.replace(day=first.month, month=first.day)
    return value, first, last


@given(_told(), MODS)
def test_english_words_are_those_of_the_program(
    told: tuple[str, date, date], mod: str | None
) -> None:
    """To the letter, whatever the value, its modifier and its bounds."""
    value, first, last = told
    assert dates.when(value, mod, first, last) == program.when(value, mod, first, last)
    assert dates.value_in_words(value) == program.in_words(value)


@given(_DAYS, _DAYS)
def test_english_days_are_those_of_the_program(first: date, last: date) -> None:
    """Each by itself, and a stretch of them."""
    assert dates.day(first) == program.day(first)
    assert dates.day(first, weekday=True) == program.day(first, weekday=True)
    assert dates.month(first) == program.in_words(f"{first.year:04}-{first.month:02}")
    assert dates.year(first.year) == times.year_in_words(first.year)
    assert f"the {dates.decade(first)}" == program.in_words(f"{first.year // 10:03}")
    assert dates.span(first, last) == program.span(first, last)


@pytest.mark.parametrize("month", range(1, 13))
def test_short_english_months_have_three_letters(month: int) -> None:
    """Also September, which not all write so."""
    told = date(2022, month, 6)
    assert dates.month_name_short(told) == dates.month(told)[:3]
    assert dates.day_short(told, has_year=False) == f"6 {dates.month(told)[:3]}"
    assert dates.day_short(told, has_year=True) == f"6 {dates.month(told)[:3]} 2022"
    assert dates.month_short(told) == f"{dates.month(told)[:3]} 2022"


SPANISH: Mapping[str, Label] = {
    "date.day": "{day} de {month} de {year}",
    "date.day_of_year": "{day} de {month}",
    "date.days_of_month": "{first} al {last} de {month} de {year}",
    "date.days": "{first} al {last}",
    "date.month": "{month} de {year}",
    "date.months": "{first} a {last} de {year}",
    "date.week": "la semana del {day}",
    "date.some_weekday": "un {weekday}, de una semana sin nombre",
    "modified.before_day": "antes del {time}",
    "modified.before_named": "antes de {time}",
    "modified.before_period": "antes de {time}",
    "modified.early_day": "a primera hora del {time}",
}


@pytest.mark.parametrize(
    ("value", "mod", "earliest", "latest", "words"),
    [
        ("2022-01-26", None, "2022-01-26", "2022-01-26", "26 de enero de 2022"),
        ("2022-01-26", "BEFORE", "2022-01-20", "2022-01-25", "antes del 26 de enero de 2022"),
        ("2022-01", "BEFORE", "2021-12-20", "2021-12-31", "antes de enero de 2022"),
        ("2022-01-26TMO", "START", "2022-01-26", "2022-01-26", "a primera hora del 26 de enero"),
        ("2022-W04", None, "2022-01-24", "2022-01-30", "la semana del 24 de enero de 2022"),
        ("XXXX-WXX-5", None, "2022-01-24", "2022-01-30", "un viernes, de una semana sin nombre"),
        ("2022-01-24/2022-02-03", None, "2022-01-24", "2022-02-03", "24 de enero al 3 de febrero"),
        ("1941-06/1941-09", None, "1941-06-01", "1941-09-30", "junio a septiembre de 1941"),
        ("nonsense", None, "2022-01-24", "2022-01-30", "24 al 30 de enero de 2022"),
    ],
)
def test_another_language_has_its_own_order_and_words(
    value: str, mod: str | None, earliest: str, latest: str, words: str
) -> None:
    """Names of months and weekdays are the language's own, without a label."""
    with speaking(Catalogue("es", {**loading.english().labels, **SPANISH})):
        assert dates.when(value, mod, D(earliest), D(latest)).startswith(words)

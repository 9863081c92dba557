"""The words that times are written with, in tables that a person can read and correct.

CLASSES maps the name of a class, which patterns name in braces, to its words and what each stands
for. Words are in small letters; how a word must be cased to count is in CASED.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.english import calendar
from generator.english.numerals import ORDINALS

MONTHS = {name: number for number, name in enumerate(calendar.MONTHS, 1)} | calendar.MONTHS_SHORT
WEEKDAYS = {name: number for number, name in enumerate(calendar.WEEKDAYS)}
_LONGER_SHORT = {name: n for name, n in calendar.WEEKDAYS_SHORT.items() if len(name) > 3}

CLASSES: dict[str, Mapping[str, object]] = {
    "month": MONTHS,
    "weekday": WEEKDAYS | _LONGER_SHORT,
    "weekdays": {name + "s": number for name, number in WEEKDAYS.items()},
    "wkd": {name[:3]: number for name, number in WEEKDAYS.items()},
    "anyday": WEEKDAYS | calendar.WEEKDAYS_SHORT,
    "what": dict.fromkeys("period quarter month time months week results figure level".split(), ""),
    "whole": dict.fromkeys("rest most remainder whole part much course".split(), ""),
    "same": dict.fromkeys("same comparable corresponding like".split(), ""),
    "beside": dict.fromkeys(
        "first final last next past following coming previous preceding same entire other initial intervening ensuing "
        "latest recent few".split(),
        "",
    ),
    "side": dict.fromkeys("earlier previously prior before previous".split(), -1)
    | dict.fromkeys("later afterwards afterward thereafter after".split(), 1),
    "season": calendar.SEASONS,
    "unit": {
        "second": "second",
        "minute": "minute",
        "hour": "hour",
        "day": "day",
        "night": "night",
        "week": "week",
        "weekend": "weekend",
        "fortnight": "fortnight",
        "month": "month",
        "quarter": "quarter",
        "year": "year",
        "decade": "decade",
        "century": "century",
        "millennium": "millennium",
    },
    "units": {
        "seconds": "second",
        "minutes": "minute",
        "mins": "minute",
        "hours": "hour",
        "hrs": "hour",
        "days": "day",
        "nights": "night",
        "weeks": "week",
        "weekends": "weekend",
        "fortnights": "fortnight",
        "months": "month",
        "quarters": "quarter",
        "years": "year",
        "yrs": "year",
        "decades": "decade",
        "centuries": "century",
        "millennia": "millennium",
        "summers": "year",
        "winters": "year",
    },
    "part": {
        "morning": "TMO",
        "mornings": "TMO",
        "afternoon": "TAF",
        "afternoons": "TAF",
        "evening": "TEV",
        "evenings": "TEV",
        "night": "TNI",
        "nights": "TNI",
        "nighttime": "TNI",
        "daytime": "TDT",
        "dawn": "TMO",
        "daybreak": "TMO",
        "sunrise": "TMO",
        "dusk": "TEV",
        "sunset": "TEV",
        "nightfall": "TNI",
        "midday": "TMI",
        "lunchtime": "TMI",
        "teatime": "TAF",
        "mid-afternoon": "TAF",
        "mid-morning": "TMO",
        "overnight": "TNI",
    },
    "hourname": {"noon": "T12:00", "midnight": "T24:00"},
    "ampm": {"am": 0, "pm": 12},
    "era": {"bc": -1, "bce": -1, "ad": 1, "ce": 1},
    "zone": {
        "gmt": "Z",
        "utc": "Z",
        "z": "Z",
        "bst": "+01",
        "cet": "+01",
        "cest": "+02",
        "eet": "+02",
        "msk": "+03",
        "est": "-05",
        "edt": "-04",
        "cst": "-06",
        "cdt": "-05",
        "mst": "-07",
        "mdt": "-06",
        "pst": "-08",
        "pdt": "-07",
        "jst": "+09",
        "ist": "+05:30",
        "aest": "+10",
    },
    "ordinal": {word: number for word, number in ORDINALS.items() if 0 < number <= 30}
    | {"final": -1, "closing": -1, "opening": 1},
    "early": {"early": "START", "mid": "MID", "late": "END", "middle": "MID"},
    "edge": {
        "start": "START",
        "beginning": "START",
        "outset": "START",
        "opening": "START",
        "dawn": "START",
        "turn": "START",
        "middle": "MID",
        "midst": "MID",
        "height": "MID",
        "end": "END",
        "close": "END",
        "conclusion": "END",
    },
    "nearer": {"earlier": "BEFORE", "later": "AFTER"},
    "many": {
        "several": "X",
        "few": "X",
        "many": "X",
        "some": "X",
        "numerous": "X",
        "various": "X",
        "countless": "X",
        "couple": "2",
        "recent": "X",
    },
    "decadeword": {
        "twenties": 2,
        "thirties": 3,
        "forties": 4,
        "fifties": 5,
        "sixties": 6,
        "seventies": 7,
        "eighties": 8,
        "nineties": 9,
    },
    "often": {
        "daily": "P1D",
        "nightly": "P1D",
        "weekly": "P1W",
        "biweekly": "P2W",
        "fortnightly": "P2W",
        "monthly": "P1M",
        "bimonthly": "P2M",
        "quarterly": "P3M",
        "hourly": "PT1H",
        "yearly": "P1Y",
        "annual": "P1Y",
        "annually": "P1Y",
        "biennial": "P2Y",
        "biannual": "P6M",
        "semiannual": "P6M",
        "semiannually": "P6M",
    },
    "present": {
        "now": "PRESENT_REF",
        "nowadays": "PRESENT_REF",
        "currently": "PRESENT_REF",
        "presently": "PRESENT_REF",
        "current": "PRESENT_REF",
    },
    "past": {
        "recently": "PAST_REF",
        "lately": "PAST_REF",
        "recent": "PAST_REF",
        "previously": "PAST_REF",
        "formerly": "PAST_REF",
    },
    "future": {"soon": "FUTURE_REF", "future": "FUTURE_REF"},
}

_PLAIN_MONTHS = {name for name in MONTHS if len(name) > 5 and name != "august"}
CASED = (
    (frozenset(MONTHS) - _PLAIN_MONTHS)
    | frozenset(CLASSES["wkd"])
    | {"tues", "thurs", "thur", "est", "ist", "z", "ad"}
)
"""Words that count only with a capital, because in small letters they mean something else."""

ABBREVIATIONS = frozenset(
    name
    for name in (*MONTHS, *CLASSES["wkd"], "tues", "thurs", "thur", "hrs", "mins", "yrs")
    if len(name) < 6
) - {"march", "april", "june", "july", "may"}
"""Words whose own full stop belongs to them."""

UNIT_CODES = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "night": "D",
    "week": "W",
    "weekend": "WE",
    "fortnight": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "millennium": "ML",
}
"""The designator of each unit in a duration (ISO 8601; DE, CE, ML, Q and WE as in TIDES); T is the
time mark."""


def meaning(name: str, word: str) -> object:
    """What `word` stands for in the class `name`."""
    return CLASSES[name][word]


def number_of(name: str, word: str) -> int:
    """What `word` stands for in a class whose words stand for whole numbers."""
    found = CLASSES[name][word]
    return found if isinstance(found, int) else 0

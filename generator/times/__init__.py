"""A rule-based TIMEX3 tagger: text and the article's date in, time expressions with their values
out.

    tag("The letter was delivered last Wednesday.", datetime.date(2022, 2, 1))

It stands by itself: the standard library and this package only. Types, values and mods are those of
TimeML (*TimeML Annotation Guidelines*, version 1.2.1, section TIMEX3), which builds on ISO 8601 for
dates and durations and on the TIDES 2005 standard for what ISO 8601 lacks (``PAST_REF``,
``FY2007``, ``2021-WI``, ``198`` for a decade).

* Words and patterns are data: `lexicon`, `holidays`, and the tables `rules_*`, whose order is in
`rules`.
* `lexer`, `numerals` and `patterns` find them; `guards*` say whether words that look like a time
are one.
* `read_*` work out values with `periods` (the calendar), `context` (what was said before), `cues`
(which way the
  tense points) and `passages` (whether the text tells of the past or reports from its own day).
* `tagger` joins these; `wording` says to a reader what came out.
"""

from generator.times.model import Anchor, Rejected, Rule, Timex
from generator.times.periods import days
from generator.times.stretches import stretch_of
from generator.times.tagger import RULES, joined, tag
from generator.times.wording import (
    day_in_words,
    describe,
    either_day,
    span_in_words,
    value_in_words,
)

__all__ = [
    "RULES",
    "Anchor",
    "Rejected",
    "Rule",
    "Timex",
    "day_in_words",
    "days",
    "describe",
    "either_day",
    "joined",
    "span_in_words",
    "stretch_of",
    "tag",
    "value_in_words",
]

"""A rule-based TIMEX3 tagger: text and the article's date in, time expressions with their values
out.

    tag("The letter was delivered last Wednesday.", datetime.date(2022, 2, 1))

It stands by itself: the standard library and this package only. Types, values and mods are those of
TimeML (*TimeML Annotation Guidelines*, version 1.2.1, section TIMEX3), which builds on ISO 8601 for
dates and durations and on the TIDES 2005 standard for what ISO 8601 lacks (``PAST_REF``,
``FY2007``, ``2021-WI``, ``198`` for a decade).

* `expressions/` has the rules by kind of expression: how each is written (`patterns`), when such
  words are none (guards, which look at `surroundings`), what they mean, and sentences that must be
  read. Their order is in `rules`, their words in `lexicon` and `holidays`.
* `lexer` and `numerals` make the tokens in which patterns are found; `naming` passes over names.
* A value is worked out with `periods` (the calendar), `placing` (in which year), `stepping` and
  `lengths` (how far off), `context` (what was said before), `cues` (which way the tense points),
  `quoted` (when it was said) and `passages` (whether the text tells of the past).
* `tagger` joins these; `wording` says to a reader what came out.
"""

from generator.times.model import Anchor, Rejected, Rule, Timex
from generator.times.periods import Period, days, parse
from generator.times.stretches import stretch_at, stretch_of
from generator.times.tagger import RULES, joined, tag
from generator.times.wording import (
    MIDNIGHT,
    ambiguity,
    clock,
    day_in_words,
    describe,
    either_day,
    span_in_words,
    value_in_words,
    year_in_words,
)

__all__ = [
    "MIDNIGHT",
    "RULES",
    "Anchor",
    "Period",
    "Rejected",
    "Rule",
    "Timex",
    "ambiguity",
    "clock",
    "day_in_words",
    "days",
    "describe",
    "either_day",
    "joined",
    "parse",
    "span_in_words",
    "stretch_at",
    "stretch_of",
    "tag",
    "value_in_words",
    "year_in_words",
]

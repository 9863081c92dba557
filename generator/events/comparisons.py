"""Dates that only measure: "the worst storm since 1987", "up from 300 in 2012", "hotter than in 2003"."""

from __future__ import annotations

from generator.english import dating, grammar, verbs
from generator.events.dated import Dated
from generator.events.extent import plain_extent
from generator.model import ClauseSpan
from generator.reading import Form, VerbGroup


def compared(d: Dated) -> ClauseSpan | None:
    """The clause that says what happened on a date to compare with: "up from 2008, when it
    closed".
    """
    comma = d.word(d.last) == ","
    index = d.reading.at(min(d.last + comma, len(d.reading.tokens) - 1))
    clause = d.reading.clauses[index]
    opens = clause.opener == "when" and clause.start == d.last + comma and clause.verb is not None
    if not opens or d.word(d.first - 1) not in ("from", "than") or clause.verb is None:
        return None
    return d.clause(d.first, plain_extent(d, index, clause.verb)[1], "when clause")


def only_measures(d: Dated) -> bool:
    """Whether a date is only compared with, whatever verb stands beside it: "two days later than"."""
    is_later = d.word(d.last) == "than" and d.word(d.last - 1) in ("later", "earlier")
    return is_later or _is_likened(d) or _is_risen_from(d)


def _is_likened(d: Dated) -> bool:
    """Whether a date is that of what another is likened to: "hotter than in 2003", "compared with
    2019", "back to 2019 levels"; not "up from 2008, when it closed".
    """
    if d.word(d.last) in dating.MEASURES and d.word(d.first - 1) in ("to", "at", "above", "below"):
        return True
    if d.word(d.last) == "," and d.word(d.last + 1) == "when":
        return False
    if not (d.holds_year() or d.word(d.last - 1) in dating.UNITS):
        return False
    head = d.first - 1
    if d.word(head) == "of" and d.word(head - 1) in ("that", "those"):
        return d.word(head - 2) in _COMPARED
    if d.word(head) in ("in", "on", "at", "for", "during"):
        head -= 1
    if d.word(head) in ("with", "to", "against"):
        return d.word(head - 1) in dating.COMPARED
    return d.word(head) in dating.COMPARISONS and d.word(head - 1) not in _NO_MEASURES


_COMPARED = dating.COMPARED | dating.COMPARISONS | {"with", "to"}
_NO_MEASURES = ("later", "earlier", "rather")
"""Words before "than" that tell an order, or a choice."""


def _is_risen_from(d: Dated) -> bool:
    """Whether it dates what something is up or down from: "900 members, up from 300 in 2012", "up 31%
    from 2023"; or what it is more than: "a rise of a tenth on 2022".
    """
    if d.is_year() and d.word(d.first - 1) == "on":
        return True
    floor = max(0, d.first - LONGEST_BEFORE)
    for i in range(d.first - 1, floor, -1):
        if not (d.reading.tokens[i].is_word or d.is_amount(i)) or d.is_of_verb(i):
            return False
        if d.word(i) == "from":
            return _is_up(d, i)
    return False


def _is_up(d: Dated, source: int) -> bool:
    """Whether something is up or down, maybe by an amount, from the amount or the year behind
    "from".
    """
    at, floor = source - 1, source - LONGEST_BEFORE
    if not (d.is_year() and source == d.first - 1):
        is_from = d.word(at) == "," and _counts(d, at - 1)
        return _counts(d, source + 1) and (is_from or d.word(at) in ("up", "down"))
    while at > floor and d.word(at) not in ("up", "down", ""):
        if not (d.reading.tokens[at].is_word or d.is_amount(at)) or d.is_of_verb(at):
            return False
        at -= 1
    return d.word(at) in ("up", "down") and any(_counts(d, i) for i in range(at + 1, source))


LONGEST_BEFORE = 8
"""So many words at most stand between "up from" and the date of what it was."""


def _counts(d: Dated, i: int) -> bool:
    return d.is_amount(i) or d.word(i) in _COUNTING


_COUNTING = grammar.NUMBERS | {"a", "an"}


def measures(d: Dated, verb: VerbGroup) -> bool:
    """Whether a date only measures what a verb tells, or since when it lasts."""
    return _compares(d, verb) or _is_of_since(d, verb)


def _compares(d: Dated, verb: VerbGroup) -> bool:
    """Whether a date only measures: "the worst storm since 1987", "the largest fair in the past
    decade".
    """
    before = [d.word(i) for i in range(d.first - 3, d.first)]
    than = before[2] == "than" or (before[1] == "than" and before[2] in grammar.PREPOSITIONS)
    likened = d.word(verb.last) in ("those", "that") and d.word(verb.last + 1) == "of"
    if likened and verb.last < d.first:
        return True
    limits = before[0] in ("no", "not") and before[1] in dating.AT_MOST
    if than and "rather" not in before and not limits:
        return True
    if _is_of_an_amount(d, verb):
        return True
    since = before[2] == "since"
    reach = _LONGEST_AMOUNT if d.last <= verb.first else _LONGEST_RECORD
    floor = max(0 if d.last <= verb.first else verb.last, d.first - reach)
    end = d.first - 1 if since or d.word(d.last - 1) in dating.STRETCHES else _since(d, floor)
    superlative = any(
        d.word(i) in dating.SUPERLATIVES or d.word(i).endswith("est") for i in range(floor, end)
    )
    perfect = verb.form is Form.PERFECT or any(h in verbs.HAVE for h in verb.helpers)
    return superlative or (since and not perfect)


_LONGEST_RECORD = 40
"""Tokens from a superlative to its date: "the highest level of the river at the old bridge since"."""


def _since(d: Dated, floor: int) -> int:
    """Where "since" leads to a noun with a date of its own: "the highest since independence in
    1974"; the floor where it does not.
    """
    i = d.first - 2
    while i > floor and d.reading.tokens[i].is_word and d.word(i) != "since":
        i -= 1
    return i if d.word(i) == "since" and d.word(d.first - 1) in grammar.DATE_PREPOSITIONS else floor


def _is_of_an_amount(d: Dated, verb: VerbGroup) -> bool:
    """Whether it dates an amount to compare with: "rose to $3 million from $2 million in 1988"."""
    i = before = d.first - 1 - (d.word(d.first - 1) in grammar.PREPOSITIONS)
    floor = max(verb.last, i - _LONGEST_AMOUNT)
    while i > floor and not d.reading.tokens[i].in_date and d.is_amount(i):
        i -= 1
    counted = i < before and d.first > verb.last
    if verb.lemma == "compare" and i == verb.last:
        return counted and d.word(i) in ("with", "to")
    return counted and d.word(i) in ("from", "against", "versus", "with") and i > verb.last


_LONGEST_AMOUNT = 8
"""So many tokens an amount has at most."""


def _is_of_since(d: Dated, verb: VerbGroup) -> bool:
    """Whether a date is of the noun since which a state has lasted: "since the end of the dictatorship
    in 1985".
    """
    if verb.form is not Form.PERFECT or d.word(d.first - 1) not in ("in", "on"):
        return False
    floor = max(verb.last, d.first - _LONGEST_AMOUNT)
    words = [d.word(i) for i in range(floor, d.first - 1)]
    since = len(words) - words[::-1].index("since") if "since" in words else 0
    return 0 < since < len(words) and "," not in words[since:]

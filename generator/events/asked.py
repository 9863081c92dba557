"""Days that open the object of a verb which sets, seeks or asks for them: "set a June 10 trial date
Tuesday", "had asked for October". What is set for such a day is a plan, and what is asked for is none.
"""

from __future__ import annotations

from generator.english import grammar, planning
from generator.reading import ParsedSentence, VerbGroup


def sets(reading: ParsedSentence, verb: VerbGroup, day: int) -> bool:
    """Whether a verb puts on the day at a token the thing that it describes: "set a June 10 trial date"."""
    fixes = verb.lemma in planning.FIXING
    return (fixes or _is_linked(reading, verb, day)) and _opens_object(reading, verb, day)


def is_set(reading: ParsedSentence, day: int) -> bool:
    """Whether the verb of its clause puts on the day at a token a thing that it describes."""
    verb = reading.clauses[reading.at(day)].verb
    return verb is not None and _before(reading, day) < day and sets(reading, verb, day)


def only_asks(reading: ParsedSentence, verb: VerbGroup, day: int) -> bool:
    """Whether a verb only seeks the day at a token, or what it describes: "sought an April trial"."""
    link = reading.tokens[_before(reading, day) - 1].word if _before(reading, day) else ""
    asks = link == "for" and verb.lemma in planning.ASKING["for"]
    return (asks or verb.lemma in planning.SEEKING - {"set", "fix"}) and _opens_object(
        reading, verb, day
    )


def _opens_object(reading: ParsedSentence, verb: VerbGroup, day: int) -> bool:
    """Whether a day in a month opens the object of a verb, or what "for" and the like lead to."""
    start = _before(reading, day) - _is_linked(reading, verb, day)
    is_day = reading.tokens[day].word in grammar.MONTHS
    return is_day and verb.last == start and not verb.passive


def _before(reading: ParsedSentence, day: int) -> int:
    """Where a day starts, with its article."""
    return day - (day > 0 and reading.tokens[day - 1].word in ("a", "an"))


def _is_linked(reading: ParsedSentence, verb: VerbGroup, day: int) -> bool:
    """Whether the word that such a verb needs stands before the day: "agreed to a June 3 vote"."""
    before = _before(reading, day)
    link = reading.tokens[before - 1].word if before else ""
    return verb.lemma in planning.ASKING.get(link, frozenset())

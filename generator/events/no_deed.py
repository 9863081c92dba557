"""Why what a verb tells was not done on its date: nobody did it, it is a habit, or the date is of
something else.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.english import attribution, dating, grammar, planning, verbs
from generator.events.comparisons import measures
from generator.events.dated import Dated
from generator.events.extent import says_nothing
from generator.events.governing import is_as_foreseen
from generator.reading import Clause, Form, VerbGroup


def no_deed(d: Dated, index: int, verb: VerbGroup) -> str | None:
    """Why a date that hangs on a verb dates no event, if so: the first reason counts."""
    return next(_reasons(d, index, verb), None)


def _reasons(d: Dated, index: int, verb: VerbGroup) -> Iterator[str]:
    phrase, subject = d.reading.clauses[index], d.reading.subject(index)
    if _is_denied(d, phrase, subject, verb) or _is_undone(d, phrase, verb) or _is_not_then(d, verb):
        yield "negated"
    if _is_equated(d, subject, verb):
        yield "a day that is told of a day"
    if measures(d, verb):
        yield "a date to compare with"
    if _is_of_a_decade(d, verb) or _is_inside_subject(d, subject, verb):
        yield "a date inside the subject"
    if _is_habit(d, verb):
        yield "a habit, not an event"
    if is_as_foreseen(d, verb):
        yield "the day on which something was announced or agreed, and not done"
    if _asks(verb) or _puts_it(d, phrase, verb) or says_nothing(d, index, verb):
        yield "somebody spoke or was asked, and what they said is not told"
    if _is_subject(d, phrase, verb):
        yield "a gerund as a subject: what might be done"


def _is_denied(d: Dated, phrase: Clause, subject: tuple[int, int], verb: VerbGroup) -> bool:
    """Whether nobody did what a verb tells, or hardly, or they did not: "Nobody came", "has hardly
    moved"; "did not leave until Monday" tells when they left.
    """
    first, last = subject
    until = d.word(d.first - 1) in ("until", "till")
    nobody = first < last and d.word(first) in _NOBODY
    nobody = nobody and d.word(first + 1) not in ("fewer", "less")
    hardly = not dating.HARDLY.isdisjoint((d.word(first - 1), d.word(verb.first - 1)))
    denied = verb.negated or _opens_denied(d, phrase, first)
    return (denied and not until) or nobody or hardly


_NOBODY = verbs.words("no nobody none nothing neither no-one few")


def _opens_denied(d: Dated, clause: Clause, subject: int) -> bool:
    """Whether a clause opens with its denial: "Not a single boat", "Nor did the ferry"."""
    opening = {*range(clause.start, clause.start + 2), *range(subject - 2, subject + 1)}
    return any(
        d.word(i) in dating.DENYING and d.word(i + 1) not in dating.AFTER_NOT for i in opening
    )


def _is_undone(d: Dated, phrase: Clause, verb: VerbGroup) -> bool:
    """Whether the words around a verb say that what it tells did not come about: "failed to pay",
    "left without paying", "found nothing".
    """
    upper = d.reading.clauses[phrase.parent].verb if phrase.parent is not None else None
    failed = upper is not None and (upper.negated or upper.lemma in planning.FAILING)
    of_failure = verb.form is Form.INFINITIVE or phrase.opener == "in"
    compares = d.word(verb.last + 1) in dating.AT_MOST
    nothing = d.word(verb.last) in ("no", "nothing", "nobody", "none") and not compares
    return nothing or phrase.opener == "without" or (failed and of_failure)


def _is_not_then(d: Dated, verb: VerbGroup) -> bool:
    """Whether something came about, and not on that day: "opened in May, not in June"."""
    lead = d.first - 1
    is_led_to = d.word(lead) in grammar.DATE_PREPOSITIONS and lead > verb.last
    return is_led_to and d.word(lead - 1) == "not"


def _is_equated(d: Dated, subject: tuple[int, int], verb: VerbGroup) -> bool:
    """Whether the date is all that is told, or of what: "It was Friday", "Yesterday was Sunday"."""
    if verb.lemma != "be" or verb.passive or d.word(d.last) in ("when", "that"):
        return False
    at = verb.last + (d.word(verb.last) in grammar.ADVERBS)
    at += d.word(at) in grammar.DETERMINERS
    day = at < len(d.reading.tokens) and d.reading.tokens[at]
    inside = range(*subject) or range(max(0, verb.first - 1), verb.first)
    dates = all(d.reading.tokens[i].in_date or d.word(i) in _DAYS for i in inside)
    return bool(day and day.in_date and inside and dates)


_DAYS = verbs.words("it this that the day date time year month")


def _is_of_a_decade(d: Dated, verb: VerbGroup) -> bool:
    """Whether a decade only says how old the subject is: "the 1930s pier was sold"."""
    follower = d.token(d.last)
    return (
        f"{d.word(d.last - 2)}{d.word(d.last - 1)}".endswith("0s")
        and d.last < verb.first
        and d.word(d.first - 1) not in grammar.PREPOSITIONS
        and follower is not None
        and follower.is_word
    )


def _is_inside_subject(d: Dated, subject: tuple[int, int], verb: VerbGroup) -> bool:
    """Whether the date tells of somebody, not of what the verb says: "the minister in 2003, …"."""
    first, _ = subject
    if not first < d.first < d.last <= verb.first:
        return False
    lead = d.first - 1 if d.word(d.first - 1) in grammar.PREPOSITIONS else d.first
    if d.word(lead - 1) == d.word(d.last) == "," and d.last + 1 == verb.first:
        return False
    if verb.form in (Form.PERFECT, Form.PRESENT):
        day = any(d.word(i) in grammar.TIME_WORDS for i in range(d.first, d.last))
        return not (day and d.last == verb.first)
    commas = [i for i in range(first, d.first) if d.word(i) == ","]
    return bool(commas) and commas[-1] != lead - 1 and d.word(d.last) == ","


def _is_habit(d: Dated, verb: VerbGroup) -> bool:
    """Whether words beside a verb make a habit of it: "on both occasions", "normally runs"."""
    beside = {d.word(i) for i in range(verb.first - 1, verb.last + 1)}
    behind = {d.word(i) for i in range(verb.last, min(d.first, verb.last + 4))}
    return "occasions" in behind or not dating.HABITS.isdisjoint(beside)


def _asks(verb: VerbGroup) -> bool:
    """Whether a participle that opens a sentence only tells when somebody was asked, or a passive
    that they were quoted.
    """
    asked = verb.form is Form.PARTICIPLE and verb.first == 0 and verb.lemma in dating.ASKING
    return asked or (verb.passive and verb.lemma == "quote")


def _puts_it(d: Dated, phrase: Clause, verb: VerbGroup) -> bool:
    """Whether a clause only tells whose words the others are: "as the mayor put it on Monday"."""
    puts = verb.lemma == "put" or verb.lemma in attribution.SPEAKING
    return puts and phrase.opener == "as" and verb.last < d.first and d.word(verb.last) == "it"


def _is_subject(d: Dated, phrase: Clause, verb: VerbGroup) -> bool:
    """Whether a gerund that opens a sentence is its subject: "Closing the pier in May would cost"."""
    opens = verb.form is Form.GERUND and phrase.fronted and not phrase.opener
    return opens and d.word(phrase.end) != ","

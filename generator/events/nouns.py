"""Dates that belong to a noun: "the 2011 earthquake", "the annexation of the province in 1974",
"Monday's edition".
"""

from __future__ import annotations

from generator.english import alike, dating, grammar, verbs
from generator.events import asked
from generator.events.acting import acts, brought_about, subject_acts
from generator.events.dated import Dated, Unbounded
from generator.events.event_nouns import is_event_noun, is_marked, past_complements, phrase_start
from generator.model import ClauseSpan, Span
from generator.reading import Form, VerbGroup, nounlike

BEFORE_DATES = (
    grammar.DETERMINERS | grammar.ADJECTIVES | grammar.PLANNED_WORDS | grammar.FEARED_WORDS
)
"""Words that may stand before a date that describes a noun: "her planned July 2009 concerts"."""


def attribute(d: Dated) -> ClauseSpan | Unbounded | None:
    """The noun of an event that the date describes, if it does: "Monday's vote", "the 2011
    earthquake".
    """
    after = d.last
    owned = d.word(after) == "'s" or d.word(after - 1) == "'s"
    after += d.word(after) in ("'s", *grammar.OPENING_MARKS)
    before = d.word(d.first - 1)
    plain = d.word(d.first) not in _COUNTED
    inside = before in BEFORE_DATES or before == "'s" or d.word(d.first) == "the"
    described = _described_from(d)
    inside = inside or described < d.first
    bare = before in grammar.PREPOSITIONS | frozenset(("", ",")) and d.word(d.last - 1).isdigit()
    if not owned and not (plain and (inside or bare) and not asked.is_set(d.reading, d.first)):
        return None
    end = _past_nouns(d, after)
    if end == after:
        return None
    event = next((i for i in range(end - 1, after - 1, -1) if is_event_noun(d, i)), None)
    if event is None:
        lasts = d.word(end - 1) in dating.TIME_NOUNS and not owned
        measured = d.word(end - 1) in grammar.MEASURES and acts(d, end)
        loose = lasts or measured or (bare and not inside and not owned) or d.word(d.first) == "the"
        return None if loose else Unbounded("part of a name or description")
    named = bare and not inside and not owned and d.reading.tokens[after].is_name
    if named or (not owned and event == end - 1 and brought_about(d, end)):
        return None
    if owned and before not in dating.INTRODUCERS:
        told = acts(d, end)
        return None if told else Unbounded("a noun that another clause would have to tell of")
    start = described
    while d.word(start - 1) in BEFORE_DATES:
        start -= 1
    return d.clause(start, past_complements(d, event + 1), "noun of an event, dated before it")


_COUNTED = verbs.words("last this next that yesterday today tomorrow early late")
"""Words that open a time which describes a noun only with "'s": "last week's vote"."""


def _described_from(d: Dated) -> int:
    """Where what else is said of a noun starts before a year, or the year: "the long moribund 2003
    road map".
    """
    start = d.first
    while start > max(0, d.first - _LONGEST_DESCRIPTION) and nounlike(d.reading.tokens[start - 1]):
        start -= 1
    plain = not any(t.is_name for t in d.reading.tokens[start : d.first])
    return start if d.is_year() and plain and d.word(start - 1) in grammar.DETERMINERS else d.first


_LONGEST_DESCRIPTION = 3
"""Words between a determiner and such a year."""


def _past_nouns(d: Dated, start: int) -> int:
    """Past the nouns that stand together from a token on."""
    end, ceiling = start, min(len(d.reading.tokens), start + _MOST_NOUNS)
    while end < ceiling and nounlike(d.reading.tokens[end]) and not d.is_of_verb(end):
        end += 1
    return end


_MOST_NOUNS = 5


def named(d: Dated) -> Span | None:
    """The noun to which a day belongs, with what is said of it, whatever that noun is: "Friday's raid on
    the mill", "the order of 4 May".
    """
    owned = d.word(d.last) == "'s" or d.word(d.last - 1) == "'s"
    if owned:
        start = d.last + (d.word(d.last) == "'s")
        end = _past_nouns(d, start)
        return d.reading.span(d.first, past_complements(d, end)) if end > start else None
    noun = d.first - 2
    if d.word(d.first - 1) == "of" and noun >= 0 and nounlike(d.reading.tokens[noun]):
        stem = alike.stem(d.word(noun))
        if stem in alike.MEANINGS or stem in alike.ANY or stem in alike.VERBS:
            return d.reading.span(phrase_start(d, noun), d.last)
    return None


def noun(d: Dated) -> ClauseSpan | None:
    """The noun of an event that the date closes: "since the annexation of the province in 1974"."""
    event = _event_before(d)
    if event is None:
        return None
    start = phrase_start(d, event)
    verb = d.reading.clauses[d.reading.at(d.first)].verb
    if verb is None or verb.first >= d.last:
        is_all = _dates_subject(d, start, verb)
        return d.clause(start, _tail(d), _RULE) if is_all else None
    if verb.last > event:
        return None
    of_noun = _is_introduced(d, start, event, verb) or _is_closed(d, start, event, verb)
    if of_noun or _is_behind_noun(d, start, verb) or _is_of_now(d, verb):
        return d.clause(_hedged(d, start), _tail(d), _RULE)
    return None


_RULE = "noun of an event"


def _event_before(d: Dated) -> int | None:
    """The noun of an event before the expression, with only its "of …", "in …" between."""
    i = d.first - 1
    if d.word(i) in ("until", "till", "by", "since"):
        return None
    if d.word(i) in grammar.DATE_PREPOSITIONS | frozenset(("early", "late", "mid")):
        i -= 1
    i = _before_apposition(d, i)
    if d.word(i) == "," and i == d.first - 2 and d.word(i + 1) in ("in", "on"):
        i -= 1
    floor = max(-1, i - 14)
    while (
        i > floor and (is_marked(d, i - 1) or d.reading.tokens[i].is_word) and not d.is_of_verb(i)
    ):
        w = d.word(i)
        if is_event_noun(d, i) and d.word(i + 1) != "'s":
            outer = phrase_start(d, i) - 1
            of_outer = d.word(outer) == "of" and is_event_noun(d, outer - 1)
            about = d.word(outer) in ("on", "about") and d.word(outer - 1) in dating.GATHERINGS
            return outer - 1 if of_outer or about else i
        if (
            w in grammar.CONJUNCTIONS
            or w in grammar.RELATIVES
            or w in grammar.SUBORDINATING
            or w in dating.INTRODUCERS
            or w == "that"
        ):
            return None
        i -= 1
    return None


def _before_apposition(d: Dated, i: int) -> int:
    """The token before what stands between commas, if the one at ``i`` closes that: "the death of a
    patient, a boy of four, on Monday".
    """
    if d.word(i) != ",":
        return i
    floor = max(0, i - _LONGEST_APPOSITION)
    opens = next((k for k in range(i - 1, floor, -1) if d.word(k) == ","), None)
    if opens is None:
        return i
    between = range(opens + 1, i)
    plain = all(d.reading.tokens[k].is_word and not d.is_of_verb(k) for k in between)
    starts = d.word(opens + 1) not in grammar.RELATIVES | grammar.CONJUNCTIONS
    return opens - 1 if plain and starts and between else i


_LONGEST_APPOSITION = 8


def _dates_subject(d: Dated, start: int, verb: VerbGroup | None) -> bool:
    """Whether a date in a phrase before the verb, or without one, is of the noun alone: "The vote of
    3 May was void"; not "At the vote on 3 May, he won", nor "The eruption on Tuesday sent ash".
    """
    before = d.word(start - 1)
    if (verb is None and not before) or subject_acts(d, verb):
        return False
    sets = before in dating.SETTING and d.word(d.last) == ","
    return verb is None or not sets


def _is_introduced(d: Dated, start: int, event: int, verb: VerbGroup) -> bool:
    """Whether what leads to the noun ties the date to it: "since the vote in May", "due to the vote
    in May".
    """
    before, lead = d.word(start - 1), d.word(start - 2)
    leads = {"to": ("due", "prior"), "of": ("ahead",)}.get(before, ())
    appears = start - 1 == verb.last and verb.lemma in dating.APPEARING
    introduced = before in dating.INTRODUCERS or (start < event and lead in leads)
    introduced = introduced and not (appears and before == "before")
    return introduced or (before == "as" and lead == "well")


def _is_closed(d: Dated, start: int, event: int, verb: VerbGroup) -> bool:
    """Whether "of" ties the date to the noun, or the verb only says what the noun followed: "the vote
    of 3 May", "followed the vote in May".
    """
    closed = d.word(event + 1) == "of" and event + 2 == d.first
    return closed or (verb.lemma in dating.FOLLOWING and start == verb.last and not verb.passive)


def _is_behind_noun(d: Dated, start: int, verb: VerbGroup) -> bool:
    """Whether a year, and no day, closes what is said of another noun, or of an unfinished verb: "his
    part in the coup in 1974".
    """
    near = any(d.word(i) in _DAYS for i in range(d.first, d.last))
    if near or d.word(start - 1) not in dating.OF_A_NOUN:
        return False
    if verb.form in (Form.MODAL, Form.INFINITIVE) and d.word(start - 2) in dating.PHASES:
        return False
    after_noun = start >= 2 and nounlike(d.reading.tokens[start - 2])
    unfinished = verb.form in (Form.GERUND, Form.PRESENT, Form.INFINITIVE)
    unfinished = unfinished and start - 1 == verb.last and verb.lemma not in dating.MOTION
    return (after_noun and not verb.first <= start - 2 < verb.last) or unfinished


_DAYS = grammar.WEEKDAYS | verbs.words(
    "today yesterday tomorrow tonight week weekend morning afternoon evening night"
)
"""Words of times too near to close what is said of a noun."""


def _is_of_now(d: Dated, verb: VerbGroup) -> bool:
    """Whether a verb tells what "has" been done by now, and so has no day that is over or to come: "has
    been jailed over a fight last autumn", "has called a meeting on Monday".
    """
    perfect = verb.form is Form.PERFECT and verb.helpers[:1] in (("has",), ("have",))
    return perfect and d.word(d.first) not in _NOT_OVER and d.word(d.first - 1) not in _LASTING


_NOT_OVER = frozenset(("this", "these", "today", "tonight", "recent", "now"))
_LASTING = frozenset(("from", "between", "for", "over", "during", "within", "throughout"))


def _hedged(d: Dated, start: int) -> int:
    """Takes in "what seems to be" before the noun phrase."""
    for i in range(start - 1, max(-1, start - 6), -1):
        if d.word(i) == "what":
            return i
    return start


def _tail(d: Dated) -> int:
    """Past a place that follows the date: "in Geneva", "at the stadium"."""
    return past_complements(d, d.last) if d.word(d.last) in ("in", "at") else d.last

"""Dates that belong to a noun: "the 2011 earthquake", "the annexation of the province in 1974",
"Monday's edition".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from generator.english import alike, dating, grammar, planning, verbs
from generator.events.dated import Dated, Unbounded
from generator.model import ClauseSpan, Span
from generator.reading import ClauseKind, Form, VerbGroup, nounlike, opens_noun_phrase

CLOCK = re.compile(r"midnight|noon|[ap]\.?m\.?|\d{1,2}(?:[.:]\d\d)?[ap]m|\d{1,2}:\d\d")
"""A time of day: what came minutes before it came on its day."""


def no_clause(d: Dated) -> str | None:
    """Why an expression dates nothing by itself, if so: a frequency, an offset, a part of a
    name.
    """
    return next(_refusals(d), None)


def _refusals(d: Dated) -> Iterator[str]:
    every = not {"every", "each"}.isdisjoint((d.word(d.first - 1), d.word(d.first)))
    weekly = d.word(d.last - 1) in grammar.WEEKDAYS and d.word(d.last) in dating.WEEKLY
    if every or weekly or d.word(d.last - 1) in dating.FREQUENCIES:
        yield "a frequency, not a date"
    if _is_offset(d):
        yield "an offset from another event"
    if d.word(d.last) in ("that", "as") and "same" in (d.word(d.last - 2), d.word(d.first)):
        yield "the day of another event"
    if _is_stamp(d):
        yield "the day on which a paper wrote what is quoted"
    if _is_in_aside(d):
        yield "when something is due that is told of in an aside"
    if d.word(d.last) == "than" and d.word(d.last - 1) in ("later", "earlier"):
        yield "a date to compare with"
    if _says_again(d):
        yield "says once more which day it was"
    if _only_measures(d) or _is_risen_from(d):
        yield "a date to compare with"
    if _names(d) or _is_of_a_name(d) or _is_joined(d) or _is_of_a_thing(d) or _is_of_an_object(d):
        yield "part of a name or description"


_YEAR = re.compile(r"\d{4}")


_COMPARED = dating.COMPARED | dating.COMPARISONS | {"with", "to"}


def _only_measures(d: Dated) -> bool:
    """Whether a date is only compared with: "hotter than in 2003", "compared with 2019", "back to
    2019 levels"; not "up from 2008, when it closed".
    """
    if d.word(d.last) in dating.MEASURES and d.word(d.first - 1) in ("to", "at", "above", "below"):
        return True
    if d.word(d.last) == "," and d.word(d.last + 1) == "when":
        return False
    of_year = any(_YEAR.fullmatch(d.word(i)) for i in range(d.first, d.last))
    if not (of_year or d.word(d.last - 1) in dating.UNITS):
        return False
    head = d.first - 1
    if d.word(head) == "of" and d.word(head - 1) in ("that", "those"):
        return d.word(head - 2) in _COMPARED
    if d.word(head) in ("in", "on", "at", "for", "during"):
        head -= 1
    if d.word(head) in ("with", "to", "against"):
        return d.word(head - 1) in dating.COMPARED
    return d.word(head) in dating.COMPARISONS and d.word(head - 1) not in (
        "later",
        "earlier",
        "rather",
    )


def _is_risen_from(d: Dated) -> bool:
    """Whether it dates what something is up or down from: "900 members, up from 300 in 2012", "up 31%
    from 2023"; or what it is more than: "a rise of a tenth on 2022".
    """
    year = d.last == d.first + 1 and _YEAR.fullmatch(d.word(d.first)) is not None
    if year and d.word(d.first - 1) == "on":
        return True
    floor = max(0, d.first - LONGEST_BEFORE)
    for i in range(d.first - 1, floor, -1):
        if not (d.reading.tokens[i].is_word or _is_amount(d.word(i))) or _starts_verb(d, i):
            return False
        if d.word(i) == "from":
            return _is_up(d, i, year=year)
    return False


def _is_up(d: Dated, source: int, *, year: bool) -> bool:
    """Whether something is up or down, maybe by an amount, from the amount or the year behind
    "from".
    """
    at, floor = source - 1, source - LONGEST_BEFORE
    if not (year and source == d.first - 1):
        is_from = d.word(at) == "," and _counts(d, at - 1)
        return _counts(d, source + 1) and (is_from or d.word(at) in ("up", "down"))
    while at > floor and d.word(at) not in ("up", "down", ""):
        if not (d.reading.tokens[at].is_word or _is_amount(d.word(at))) or _starts_verb(d, at):
            return False
        at -= 1
    return d.word(at) in ("up", "down") and any(_counts(d, i) for i in range(at + 1, source))


_COUNTING = grammar.NUMBERS | {"a", "an"}


def _counts(d: Dated, i: int) -> bool:
    return _is_amount(d.word(i)) or d.word(i) in _COUNTING


LONGEST_BEFORE = 8
"""So many words at most stand between "up from" and the date of what it was."""


def _is_of_a_thing(d: Dated) -> bool:
    """Whether "of" ties the date to what is no event: "the class of 2005"."""
    noun = d.first - 2
    if d.word(d.first - 1) != "of" or noun < 0 or not nounlike(d.reading.tokens[noun]):
        return False
    word = d.word(noun)
    of_time = (
        d.reading.tokens[noun].in_date or word in grammar.TIME_WORDS | dating.PHASES | dating.PARTS
    )
    return not (of_time or word in grammar.NUMBERS or is_event_noun(d, noun))


def _is_offset(d: Dated) -> bool:
    """Whether it counts from an event: "five months after their meeting", "the days after" a
    date.
    """
    words, follower = [d.word(i) for i in range(d.first, d.last)], d.token(d.last)
    if any(CLOCK.fullmatch(w) for w in words):
        return False
    if words[0] in ("last", "next", "this") or words[-1] in ("yesterday", "tomorrow"):
        return False
    goes_on = follower is not None and (nounlike(follower) or opens_noun_phrase(follower))
    return (
        (words[-1] in dating.OFFSETS and goes_on)
        or (d.word(d.first - 1) in dating.OFFSETS and d.word(d.first - 2) in dating.UNITS)
        or (d.word(d.last) in dating.OFFSETS and words[-1] in dating.UNITS)
    )


def _is_stamp(d: Dated) -> bool:
    """Whether nothing but names and dates stands before a quotation, a date among them: "The Elm
    Times, 12 August “The mayor …".
    """
    tokens = d.reading.tokens
    opens = next((i for i, t in enumerate(tokens[:LONGEST_STAMP]) if t.word in _OPENING_MARKS), 0)
    before = tokens[:opens]
    names = all(t.is_name or t.in_date or not t.is_word for t in before[1:])
    return (
        d.last <= opens and names and d.word(opens - 1) != ":" and "," in {t.word for t in before}
    )


LONGEST_STAMP = 16
"""So many tokens at most name a paper and its day before what is quoted from it."""
_OPENING_MARKS = frozenset(("“", '"', "‘"))


def _is_in_aside(d: Dated) -> bool:
    """Whether a date closes what is said between commas of a noun that opens a sentence: "In the film,
    due to open on Sunday, she said".
    """
    near = range(d.first - 1, max(0, d.first - LONGEST_BEFORE), -1)
    opens = next((i for i in near if d.word(i) == ","), 0)
    clause = d.reading.clauses[d.reading.at(d.first)]
    is_due = d.word(opens + 1) in planning.READY and d.word(d.last) == ","
    return (
        is_due and clause.verb is not None and clause.start < opens and d.last < clause.verb.first
    )


def _says_again(d: Dated) -> bool:
    """Whether it describes the day before it: "on Monday, the first day of spring"."""
    start = d.first - (d.word(d.first) != "the")
    day = "day" in {d.word(i) for i in range(start, d.last)}
    described = d.word(start) == "the" and d.word(start - 1) == "," and start > 1
    return day and described and d.reading.tokens[start - 2].in_date


def _names(d: Dated) -> bool:
    """Whether it is part of a name ("the Today programme") or somebody's own ("its winter")."""
    first, follower = d.token(d.first), d.token(d.last)
    capital = d.word(d.last - 1) in dating.CAPITALS and d.first > 0
    if (
        capital
        and first is not None
        and first.is_name
        and follower is not None
        and (follower.is_name or follower.word in dating.SHOWS)
    ):
        return True
    return d.word(d.first - 1) in grammar.POSSESSIVES and (
        follower is None or not nounlike(follower)
    )


def _is_of_a_name(d: Dated) -> bool:
    """Whether a year closes a name that is no event's: "Team 1860", but not "Trade Fair 2019"."""
    before = d.token(d.first - 1) if d.first else None
    year = d.last == d.first + 1 and _YEAR.fullmatch(d.word(d.first)) is not None
    if not year or before is None or not before.is_name or not nounlike(before):
        return False
    may_open = d.first == 1 and before.word in verbs.LEMMAS.keys() - verbs.NOUN_TOO
    return not (may_open or before.word in grammar.TIME_WORDS or is_event_noun(d, d.first - 1))


_JOINED = re.compile(r"\d{4}s?-(?!to-)[a-z].*")


def _is_joined(d: Dated) -> bool:
    """Whether a hyphen joins a year to what describes a noun: "the 2009-built, 199-metre ship"."""
    joined = "".join(t.text for t in d.reading.tokens[d.first : d.last])
    return _JOINED.fullmatch(joined) is not None


def opens_content(d: Dated, i: int) -> bool:
    """Whether "that" opens a clause, and points to no noun."""
    clause = d.reading.clauses[d.reading.at(i)]
    return d.word(i) == "that" and clause.opener == "that" and clause.start == i


_MAY_BE_NAMES = grammar.MONTHS | dating.INSTITUTIONS


def is_event_noun(d: Dated, i: int) -> bool:
    """Whether a word names an event: a march, but not the month of March."""
    w = d.word(i)
    if w in _MAY_BE_NAMES and d.reading.tokens[i].is_name:
        return False
    if d.word(i - 1) == "to" and d.word(i - 2) in planning.READY:
        return False
    listed = w in grammar.EVENT_NOUNS or w.removesuffix("s") in grammar.EVENT_NOUNS
    if not (listed or (len(w) > 5 and w.endswith(grammar.EVENT_ENDINGS))):
        return False
    return w not in grammar.NO_EVENTS and w.removesuffix("s") not in grammar.NO_EVENTS


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
    after += d.word(after) in ("'s", *_OPENING_MARKS)
    before = d.word(d.first - 1)
    plain = d.word(d.first) not in (
        "last",
        "this",
        "next",
        "that",
        "yesterday",
        "today",
        "tomorrow",
        "early",
        "late",
    )
    inside = before in BEFORE_DATES or before == "'s" or d.word(d.first) == "the"
    described = _described_from(d)
    inside = inside or described < d.first
    bare = before in grammar.PREPOSITIONS | frozenset(("", ",")) and d.word(d.last - 1).isdigit()
    if not owned and not (plain and (inside or bare)):
        return None
    end = after
    while (
        end < len(d.reading.tokens)
        and end < after + 5
        and nounlike(d.reading.tokens[end])
        and not _starts_verb(d, end)
    ):
        end += 1
    if end == after:
        return None
    event = next((i for i in range(end - 1, after - 1, -1) if is_event_noun(d, i)), None)
    if event is None:
        lasts = d.word(end - 1) in dating.TIME_NOUNS and not owned
        measured = d.word(end - 1) in grammar.MEASURES and _acts(d, end)
        loose = lasts or measured or (bare and not inside and not owned) or d.word(d.first) == "the"
        return None if loose else Unbounded("part of a name or description")
    named = bare and not inside and not owned and d.reading.tokens[after].is_name
    if named or (not owned and event == end - 1 and _brought_about(d, end)):
        return None
    if owned and before not in dating.INTRODUCERS:
        acts = _acts(d, end)
        return None if acts else Unbounded("a noun that another clause would have to tell of")
    start = described
    while d.word(start - 1) in BEFORE_DATES:
        start -= 1
    return d.clause(start, _past_complements(d, event + 1), "noun of an event, dated before it")


def named(d: Dated) -> Span | None:
    """The noun to which a day belongs, with what is said of it, whatever that noun is: "Friday's raid on
    the mill", "the order of 4 May".
    """
    owned = d.word(d.last) == "'s" or d.word(d.last - 1) == "'s"
    if owned:
        end = start = d.last + (d.word(d.last) == "'s")
        while (
            end < min(len(d.reading.tokens), start + 5)
            and nounlike(d.reading.tokens[end])
            and not _starts_verb(d, end)
        ):
            end += 1
        return d.reading.span(d.first, _past_complements(d, end)) if end > start else None
    noun = d.first - 2
    if d.word(d.first - 1) == "of" and noun >= 0 and nounlike(d.reading.tokens[noun]):
        stem = alike.stem(d.word(noun))
        if stem in alike.MEANINGS or stem in alike.ANY or stem in alike.VERBS:
            return d.reading.span(_phrase_start(d, noun), d.last)
    return None


def _described_from(d: Dated) -> int:
    """Where what else is said of a noun starts before a year, or the year: "the long moribund 2003
    road map".
    """
    year = d.last == d.first + 1 and _YEAR.fullmatch(d.word(d.first)) is not None
    start = d.first
    while start > max(0, d.first - _LONGEST_DESCRIPTION) and nounlike(d.reading.tokens[start - 1]):
        start -= 1
    plain = not any(t.is_name for t in d.reading.tokens[start : d.first])
    return start if year and plain and d.word(start - 1) in grammar.DETERMINERS else d.first


_LONGEST_DESCRIPTION = 3
"""Words between a determiner and such a year."""


def _is_of_an_object(d: Dated) -> bool:
    """Whether a year opens the object of the verb right before it: "beat 2022 champions Elm"."""
    if d.last != d.first + 1 or not _YEAR.fullmatch(d.word(d.first)):
        return False
    verb, follower = d.reading.clauses[d.reading.at(d.first)].verb, d.token(d.last)
    behind = verb is not None and verb.last == d.first
    return behind and follower is not None and nounlike(follower) and follower.word.endswith("s")


def _starts_verb(d: Dated, i: int) -> bool:
    verb = d.reading.clauses[d.reading.at(i)].verb
    return verb is not None and verb.first <= i < verb.last and verb.form is not Form.GERUND


def _past_complements(d: Dated, i: int) -> int:
    """Past the "of …", "in …" that say what the event was; up to a mark, a verb or a second such
    phrase.
    """
    tokens = d.reading.tokens
    if (
        d.word(i) not in ("of", "in", "on", "against", "between", "at")
        or d.word(i + 1) in grammar.POSSESSIVES
    ):
        return i
    j = i + 1
    joins = {"and"} if d.word(i) == "between" else frozenset[str]()
    while j < len(tokens) and tokens[j].is_word and not _starts_verb(d, j):
        w = tokens[j].word
        if (
            w in grammar.PREPOSITIONS - frozenset(("of",))
            or w in grammar.CONJUNCTIONS - joins
            or w in grammar.RELATIVES
        ):
            break
        if w in grammar.SUBORDINATING or w == "that":
            break
        j += 1
    return j if j > i + 1 else i


def noun(d: Dated) -> ClauseSpan | None:
    """The noun of an event that the date closes: "since the annexation of the province in 1974"."""
    event = _event_before(d)
    if event is None:
        return None
    start = _phrase_start(d, event)
    before, phrase = d.word(start - 1), d.reading.clauses[d.reading.at(d.first)]
    verb = phrase.verb
    if verb is None or verb.first >= d.last or verb.last > event:
        governed = verb is None or verb.first >= d.last
        if not governed or (verb is None and not before) or _subject_acts(d, verb):
            return None
        if before in dating.SETTING and d.word(d.last) == "," and verb is not None:
            return None
        return d.clause(start, _tail(d), "noun of an event")
    days = grammar.WEEKDAYS | verbs.words(
        "today yesterday tomorrow tonight week weekend morning afternoon evening night"
    )
    year_only = not any(d.word(i) in days for i in range(d.first, d.last))
    ahead = verb.form in (Form.MODAL, Form.INFINITIVE) and d.word(start - 2) in dating.PHASES
    leads = {"to": ("due", "prior"), "of": ("ahead",)}.get(before, ())
    introduced = before in dating.INTRODUCERS or (start < event and d.word(start - 2) in leads)
    appears = start - 1 == verb.last and verb.lemma in dating.APPEARING
    introduced = introduced and not (appears and before == "before")
    introduced = introduced or (before == "as" and d.word(start - 2) == "well")
    after_noun = before in dating.OF_A_NOUN and start >= 2 and nounlike(d.reading.tokens[start - 2])
    after_noun = after_noun and not (verb.first <= start - 2 < verb.last)
    unfinished = verb.form in (Form.GERUND, Form.PRESENT, Form.INFINITIVE)
    unfinished = unfinished and start - 1 == verb.last and verb.lemma not in dating.MOTION
    after_noun = after_noun or (unfinished and before in dating.OF_A_NOUN)
    closed = d.word(event + 1) == "of" and event + 2 == d.first
    closed = closed or (verb.lemma in dating.FOLLOWING and start == verb.last and not verb.passive)
    if introduced or closed or (after_noun and year_only and not ahead) or _is_of_now(d, verb):
        return d.clause(_hedged(d, start), _tail(d), "noun of an event")
    return None


def _is_of_now(d: Dated, verb: VerbGroup) -> bool:
    """Whether a verb tells what "has" been done by now, and so has no day that is over or to come: "has
    been jailed over a fight last autumn", "has called a meeting on Monday".
    """
    perfect = verb.form is Form.PERFECT and verb.helpers[:1] in (("has",), ("have",))
    return perfect and d.word(d.first) not in _NOT_OVER and d.word(d.first - 1) not in _LASTING


_NOT_OVER = frozenset(("this", "these", "today", "tonight", "recent", "now"))
_LASTING = frozenset(("from", "between", "for", "over", "during", "within", "throughout"))


def _subject_acts(d: Dated, verb: VerbGroup | None) -> bool:
    """Whether a day in the subject dates the verb too: "The eruption on Tuesday sent ash over three
    provinces", "Trade Fair 2019 drew 3,000 people".
    """
    day = any(d.word(i) in grammar.TIME_WORDS for i in range(d.first, d.last))
    if d.word(d.first - 1) not in grammar.PREPOSITIONS and _brought_about(d, d.last):
        return True
    if not day or verb is None or verb.lemma in _LEADING or _has_own_day(d, verb):
        return False
    return _is_next(d, verb) and _acts(d, verb.first)


_LEADING = verbs.words("lead result")
"""Verbs of what came of an event later: "The theft on 3 May led to his arrest"."""


def _has_own_day(d: Dated, verb: VerbGroup) -> bool:
    """Whether another day stands behind a verb: "The trial over the fire of 3 May 2008 opened on Monday"."""
    behind = d.reading.tokens[verb.last : verb.last + LONGEST_BEFORE]
    others = grammar.PREPOSITIONS - {"on", "in"}
    near = takewhile(lambda token: token.is_word and token.word not in others, behind)
    return any(token.in_date for token in near)


def _is_next(d: Dated, verb: VerbGroup) -> bool:
    """Whether a verb comes right behind the date, or behind what else is said of the noun before it:
    "The hearing on Thursday on the fire ended".
    """
    between = d.reading.tokens[d.last : verb.first]
    if not between:
        return verb.first == d.last
    ends = grammar.CONJUNCTIONS | grammar.RELATIVES | grammar.SUBORDINATING
    plain = all(t.is_word and not t.in_date and t.word not in ends for t in between)
    return plain and between[0].word in grammar.PREPOSITIONS and len(between) <= LONGEST_BEFORE


def _brought_about(d: Dated, i: int) -> bool:
    """Whether the verb at a token tells what an event did, with no other date in its sentence, and not
    what it remained: "The 2014 protests brought down the government".
    """
    clause = d.reading.clauses[d.reading.at(i)] if i < len(d.reading.tokens) else None
    if clause is None or clause.verb is None or clause.kind is not ClauseKind.MAIN:
        return False
    alone = all(d.first <= k < d.last or not t.in_date for k, t in enumerate(d.reading.tokens))
    if d.word(d.last - 1) == "s" or d.word(d.last - 1).endswith("0s"):
        return False
    return alone and _acts(d, i) and clause.verb.lemma not in dating.LASTING_ON


def _acts(d: Dated, i: int) -> bool:
    """Whether the verb at a token tells what came of its subject: "sent", but no "was"."""
    verb = d.reading.clauses[d.reading.at(i)].verb
    if verb is None or verb.first != i:
        return False
    return verb.form is Form.PAST and not verb.passive and verb.lemma != "be"


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
        i > floor
        and (_is_marked(d, i - 1) or d.reading.tokens[i].is_word)
        and not _starts_verb(d, i)
    ):
        w = d.word(i)
        if is_event_noun(d, i) and d.word(i + 1) != "'s":
            outer = _phrase_start(d, i) - 1
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
    floor = max(0, i - LONGEST_BEFORE)
    opens = next((k for k in range(i - 1, floor, -1) if d.word(k) == ","), None)
    if opens is None:
        return i
    between = range(opens + 1, i)
    plain = all(d.reading.tokens[k].is_word and not _starts_verb(d, k) for k in between)
    starts = d.word(opens + 1) not in grammar.RELATIVES | grammar.CONJUNCTIONS
    return opens - 1 if plain and starts and between else i


def _is_marked(d: Dated, i: int) -> bool:
    """Whether a word stands between marks, before no other noun: "his “retreat” from the plan"."""
    is_last = i + 2 == d.first or d.word(i + 2) in grammar.PREPOSITIONS
    return i > 0 and is_last and d.word(i - 1) in _MARKS and d.word(i + 1) in _MARKS


_MARKS = frozenset('“”"')


def _phrase_start(d: Dated, noun: int) -> int:
    i = noun - 1 if _is_marked(d, noun) else noun
    while i > 0 and not _starts_verb(d, i - 1):
        w = d.word(i - 1)
        if not (d.reading.tokens[i - 1].is_word or _is_amount(w)):
            break
        if w in grammar.DETERMINERS:
            if opens_content(d, i - 1):
                break
            i -= 1
            if w in ("the", "a", "an") or w in grammar.POSSESSIVES:
                break
        elif (
            nounlike(d.reading.tokens[i - 1])
            or w == "'s"
            or w in grammar.ADJECTIVES
            or _is_amount(w)
            or (w == "and" and d.reading.tokens[i].is_name and d.reading.tokens[i - 2].is_name)
        ):
            i -= 1
        else:
            break
    return i


def _is_amount(word: str) -> bool:
    return word in dating.AMOUNTS or word[:1].isdigit()


def _hedged(d: Dated, start: int) -> int:
    """Takes in "what seems to be" before the noun phrase."""
    for i in range(start - 1, max(-1, start - 6), -1):
        if d.word(i) == "what":
            return i
    return start


def _tail(d: Dated) -> int:
    """Past a place that follows the date: "in Geneva", "at the stadium"."""
    return _past_complements(d, d.last) if d.word(d.last) in ("in", "at") else d.last

"""Why a clause with a date tells no event of that day: a caption, an hour of every day, how things
stood, what lasts until now.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.english import attribution, dating, grammar
from generator.events.context import Case, Source
from generator.events.plans import past_adverbs
from generator.reading import Form, VerbGroup


def no_event(case: Case, verb: VerbGroup, source: Source | None) -> str | None:
    """The first reason that speaks; None where nothing does."""
    return next(_reasons(case, verb, source), None)


def _reasons(case: Case, verb: VerbGroup, source: Source | None) -> Iterator[str]:
    if _is_shown(case, verb):
        yield "a caption: what a picture of that day shows"
    yield from _of_now(case, verb)
    if verb.form is Form.PRESENT and verb.lemma in dating.DEPICTING:
        yield "the time of what a book or a film is about"
    if case.days > _FAR and not case.past:
        yield "a stretch so long that nobody announces it"
    if case.hour and verb.form is Form.PRESENT and not _is_once(case):
        yield "an hour of every day, or of one that is not told"
    if case.hour and case.today and _names_other_day(case):
        yield "an hour, and the clause names another day"
    if _stood(case, verb):
        yield "how things stood that day, not an event"
    if source is None and _is_writers(case, verb):
        yield "what those who write did"


def _of_now(case: Case, verb: VerbGroup) -> Iterator[str]:
    """Why a perfect tells of the article's day, and not of that which it names."""
    if case.old and _is_of_now(case, verb):
        yield "a perfect tells of now: the day is that of a noun in it"
    if _is_so_long_after(case, verb) or _is_since_another(case, verb):
        yield "a perfect tells of now, so long after another event"
    if _counts_since(case, verb):
        yield "a count of what has come about since then"


def _is_shown(case: Case, verb: VerbGroup) -> bool:
    """Whether a clause is a caption: a present, or what may be a participle, is told of a past day that
    stands last behind a comma or a place, with its year: "Ann Lee leaves the hall, May 27, 2010.", "A
    woman wears a mask in Arvika April 24, 2009."
    """
    tokens = case.reading.tokens
    end = case.dated
    while end < len(tokens) and (tokens[end].in_date or case.word(end) == ","):
        end += 1
    before = case.word(case.dated - 1)
    bare = case.days == 1 and before not in grammar.PREPOSITIONS
    closes = (before == "," or bare) and case.word(end) in (".", "")
    described = not (verb.sure or verb.helpers) and case.word(verb.last) in ("with", "by")
    shown = verb.form is Form.PRESENT or (verb.form is Form.PAST and described)
    is_caption = case.past and case.year and closes and shown
    is_caption = is_caption or _says_who_stands_where(case)
    pictured = verb.form is Form.PRESENT and verb.passive and verb.lemma in dating.PICTURING
    return is_caption or pictured


def _says_who_stands_where(case: Case) -> bool:
    """Whether a sentence tells of a picture who stands where: "Ann Lee (R) listens to Ben Roe"."""
    words = [t.word for t in case.reading.tokens[:_CAPTION]]
    triples = zip(words, words[1:], words[2:], strict=False)
    return any(a == "(" and b in dating.SIDES and c == ")" for a, b, c in triples)


_CAPTION = 24
"""Tokens in which a caption says who stands where."""


def _is_of_now(case: Case, verb: VerbGroup) -> bool:
    """Whether "has" makes of a verb one that has no day long past: "has denied his part in the
    seizure three decades ago"; not of what goes on since, from or until then.
    """
    perfect = verb.form is Form.PERFECT and verb.helpers[:1] in (("has",), ("have",))
    lead = case.words(case.dated - 4, case.dated + 1)
    return perfect and verb.last < case.dated and _LASTING.isdisjoint(lead)


def _is_since_another(case: Case, verb: VerbGroup) -> bool:
    """Whether a perfect tells what has been so since an event, of which the day is: "has lost two ships
    since the capture of the port by rebels in June".
    """
    behind = case.words(verb.last, case.dated)
    since = behind[behind.index("since") + 1 :] if "since" in behind else []
    return verb.form is Form.PERFECT and not _OF_TIMES.issuperset(since)


_OF_TIMES = grammar.PREPOSITIONS | frozenset(
    "the start beginning end early late mid middle last this".split()
)
"""Words between "since" and a day that name no event."""


def _is_so_long_after(case: Case, verb: VerbGroup) -> bool:
    """Whether what "has" come about by now is told with how long after something: "Six weeks after the
    fire of 4 May, thousands have returned".
    """
    tokens, end = case.reading.tokens, case.dated
    while end < len(tokens) and tokens[end].in_date:
        end += 1
    counted = not dating.OFFSETS.isdisjoint(case.words(case.dated, end + 1))
    counted = counted and not dating.UNITS.isdisjoint(case.words(case.dated, end))
    perfect = verb.form is Form.PERFECT and verb.helpers[:1] in (("has",), ("have",))
    return perfect and counted and case.dated < verb.first


def _counts_since(case: Case, verb: VerbGroup) -> bool:
    """Whether a perfect counts what has come about since a day: "Nine people have died since 3 May"."""
    first, last = case.reading.subject(case.head or 0)
    before = [case.word(i) for i in range(max(verb.last, case.dated - _SINCE), case.dated)]
    counts = first < last and (
        case.word(first) in grammar.NUMBERS or case.word(first)[:1].isdigit()
    )
    return verb.form is Form.PERFECT and counts and "since" in before


_SINCE = 4
"""Tokens before a date in which "since" stands: "since the start of"."""


_LASTING = frozenset(
    ("since", "from", "until", "till", "by", "between", "for", "over", "after", "before")
)

_FAR = 3660
"""Days of ten years: "for the next 40 years" is no span of a calendar."""


def _is_once(case: Case) -> bool:
    """Whether what happens at an hour is one event and no habit: "The match starts at 3pm"."""
    first, last = case.reading.subject(case.head or 0)
    often = not dating.OFTEN.isdisjoint(case.words(case.first, len(case.reading.tokens)))
    return not often and case.word(last - 1) in dating.HAPPENING_ONCE and first < last


def _names_other_day(case: Case) -> bool:
    """Whether another expression of time stands before an hour in its clause."""
    reading, i = case.reading, case.dated
    while i > 0 and (
        reading.tokens[i - 1].in_date or case.word(i - 1) in grammar.DATE_PREPOSITIONS
    ):
        i -= 1
    start = reading.clauses[case.head or 0].start
    beside = [
        t for t in range(start, i) if reading.tokens[t].in_date and reading.at(t) == case.head
    ]
    return bool(beside)


def _stood(case: Case, verb: VerbGroup) -> bool:
    """Whether a clause tells only how things stood on a day: "It was unclear on Monday whether"."""
    plain = verb.lemma == "be" and case.word(past_adverbs(case, verb)) in dating.STANDING
    stood = plain or (verb.passive and case.word(verb.last - 1) in dating.STANDING)
    of_day = case.days == 1 and case.word(case.dated - 1) != "by"
    return stood and of_day and verb.form is Form.PAST


def _is_writers(case: Case, verb: VerbGroup) -> bool:
    """Whether a clause tells what those who write did, or somebody did to
    them: "the voters I talked to on Friday", "He received us on Friday".
    """
    first, last = case.reading.subject(case.head or 0)
    own = case.words(first, last)[:1] in (["i"], ["we"])
    met = case.word(verb.last) in ("us", "me") and verb.lemma not in attribution.SAYING
    own = (own and case.past) or met
    return case.days > 0 and own

"""The verdict on a clause with a finite verb, from its tense, its date, and whose word it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from generator.english import attribution, dating, grammar, planning, verbs
from generator.events import own_acts
from generator.events.announcing import binds
from generator.events.asked import only_asks, sets
from generator.events.context import Case, Source, Undecided
from generator.events.hedges import hedged, is_seeming
from generator.events.no_event import no_event
from generator.events.nonfinite import ASKED, of_nonfinite
from generator.events.plans import called_off, given_up, past_adverbs, put_off
from generator.events.sources import recounted_in, reported_in
from generator.events.verdicts import alleged, planned
from generator.model import Factuality, Status
from generator.reading import ClauseKind, Form, VerbGroup

SAID = "what somebody said that day"
"""The rule of a clause by which nothing is done but told."""


def of_verb(case: Case, verb: VerbGroup, source: Source | None) -> Factuality | Undecided:
    """The status of a clause with a verb; the first rule that speaks decides."""
    return next(_verb_verdicts(case, verb, source))


def _said_then(case: Case, verb: VerbGroup, said: Source) -> Factuality:
    """What somebody said on a day rests on their word, unless they do by it what they say."""
    if binds(case, verb, said):
        return Factuality(Status.OCCURRED, None, f"{SAID}, and could settle")
    return own_acts.FACT if own_acts.announces(case, said) else alleged(said, SAID)


def _what_was_said(case: Case, verb: VerbGroup) -> Iterator[Factuality | Undecided]:
    """What somebody said on a day, or nobody who is named."""
    if _is_nobodys_word(case, verb):
        yield _out_of_time(case, verb) or _put_about(verb)
    if saying := reported_in(case, verb) or recounted_in(case, verb):
        yield _out_of_time(case, verb) or _said_then(case, verb, saying)


def _is_nobodys_word(case: Case, verb: VerbGroup) -> bool:
    """Whether a clause behind what it reports names nobody: "…, it was reported last night"."""
    clause = case.reading.clauses[case.head] if case.head is not None else None
    if clause is None or clause.kind is not ClauseKind.REPORTING or not verb.passive:
        return False
    return case.word(verb.first - 1) == "it" and verb.lemma in attribution.SAYING


def _put_about(verb: VerbGroup) -> Factuality:
    """What was put about on a day is hearsay, unless it was made known."""
    if verb.lemma in _MADE_KNOWN:
        return Factuality(Status.OCCURRED, None, f"{SAID}, and could settle")
    return alleged(None, SAID)


_MADE_KNOWN = dating.ACTS | dating.RULING | {"confirm"}
_EXPECTING = planning.EXPECTING | {"suppose"}


def _verb_verdicts(
    case: Case, verb: VerbGroup, source: Source | None
) -> Iterator[Factuality | Undecided]:
    verb = _as_past(case, verb)
    calendar = _calendar(case, verb)
    if given_up(case, verb):
        yield Undecided("the day that another takes the place of")
    foreseen = verb.passive and verb.lemma in _EXPECTING
    if (calendar or foreseen or verb.form is Form.PARTICIPLE) and (why := called_off(case, verb)):
        yield Undecided(why)
    yield from of_nonfinite(case, verb, source)
    if why := no_event(case, verb, source):
        yield Undecided(why)
    yield from _what_was_said(case, verb)
    yield from (alleged(source, hearsay) for hearsay in _hearsay(case, verb))
    if calendar:
        yield planned(case, source, calendar)
    if verb.form is Form.MODAL:
        yield from _modal(case, verb, source)
    yield from _told_ahead(case, verb, source)
    yield from _nowadays(case, verb)
    if source and own_acts.is_own_act(case, verb, source):
        yield own_acts.FACT
    if source:
        yield alleged(source, "told in what another says")
    if any(_is_free(case, i) for i, _ in case.around()):
        yield Undecided("whatever it was, is left open")
    if verb.form is Form.PRESENT and case.past:
        yield from _present(case, verb)
    yield Factuality(Status.OCCURRED, None, f"told in the {verb.form}")


def _as_past(case: Case, verb: VerbGroup) -> VerbGroup:
    """A form that is a present or a past, as a past where its day is past: "The banks cut rates on
    Monday".
    """
    word = case.word(verb.first)
    is_both = verbs.IRREGULAR.get(word, ("",))[0] == word and verb.last == verb.first + 1
    is_past = verb.form is Form.PRESENT and is_both and case.past and not case.today
    return verb._replace(form=Form.PAST) if is_past else verb


def _is_free(case: Case, index: int) -> bool:
    """Whether a clause leaves open what or how it was: "Whatever happened", "However it began,", "what
    happened on 9 March".
    """
    clauses = case.reading.clauses
    clause = clauses[index]
    words = {clause.opener, case.word(case.reading.subject(index)[0])}
    if case.word(clause.start) == "however" and case.word(clause.start + 1) != ",":
        behind = (c for c in clauses[index + 1 :] if c.kind is ClauseKind.MAIN and c.verb)
        return any(case.word(c.start - 1) == "," for c in behind)
    says_nothing = clause.verb is not None and clause.verb.lemma in dating.HAPPENING
    return ("what" in words and says_nothing) or not grammar.FREE_RELATIVES.isdisjoint(words)


def _present(case: Case, verb: VerbGroup) -> Iterator[Factuality | Undecided]:
    """A present with a date of the article's day or before it."""
    if undecided := _out_of_time(case, verb):
        yield undecided
    if case.today and verb.lemma in ("be", "have"):
        yield Undecided("a state of the article's day, not an event")


def _out_of_time(case: Case, verb: VerbGroup) -> Undecided | None:
    """Why a present tells nothing of a date before the article, where it tells no story."""
    past = verb.form is Form.PRESENT and case.past and not case.today
    told = past and not (_narrative(case) or _is_chronicle(case))
    return Undecided("told as present, dated before the article") if told else None


def _nowadays(case: Case, verb: VerbGroup) -> Iterator[Undecided]:
    """Why "today" dates nothing where it means nowadays: a present tells with it how things are
    ("Today the mill makes corks"), or a perfect behind it what has become of them.
    """
    if not case.today or case.word(case.dated) not in _NOWADAYS:
        return
    lasts = verb.form is Form.PERFECT and case.dated < verb.first and not verb.passive
    lasts = lasts and verb.lemma in dating.LASTING
    present = verb.form is Form.PRESENT and not _progresses(verb)
    if lasts or (present and verb.lemma not in _COMING_ABOUT):
        yield Undecided("how things are nowadays, not an event")


_NOWADAYS = frozenset(("today", "now"))

_COMING_ABOUT = attribution.SAYING | planning.ARRANGED | dating.ACTS | dating.OF_THE_DAY
"""Verbs whose present tells what comes about on a day."""


def _progresses(verb: VerbGroup) -> bool:
    """Whether a verb tells what is going on: "is searching", "is being searched"."""
    return _progressive(verb) or "being" in verb.helpers


def _narrative(case: Case) -> bool:
    """Whether a present may tell of the past: the date names its year, or only says since when it
    holds.
    """
    lead = case.words(case.dated - 2, case.dated + 1)
    weekly = not grammar.WEEKDAYS.isdisjoint(case.words(case.dated, case.dated + 2))
    return case.year or "since" in lead or ("from" in lead and not weekly)


def _hearsay(case: Case, verb: VerbGroup) -> Iterator[str]:
    """The rule, where a verb tells hearsay or a forecast: "reportedly", "is believed to", "seems
    to".
    """
    after = case.word(verb.last)
    if hedged(case, verb):
        yield "hearsay adverb"
    told_so = after == "to" or after in verbs.PARTICIPLES or after in attribution.FATES
    told_so = told_so and (verb.lemma, after) not in _TOLD_POLICE
    ought = verb.lemma == "suppose" and case.word(verb.last + 1) != "have"
    if verb.passive and told_so and verb.lemma in attribution.HEARSAY and not ought:
        yield "hearsay passive"
    if verb.passive and after in ("to", "by") and verb.lemma in planning.EXPECTING:
        yield "forecast"
    if is_seeming(case) or (
        verb.lemma in attribution.SEEMING and after in ("to", "that", "as", "likely")
    ):
        yield "seeming"
    likely = "likely" in case.words(verb.last, verb.last + 4)
    if verb.lemma == "be" and (likely or after in planning.FORECAST_WORDS):
        yield "forecast"


def _calendar(case: Case, verb: VerbGroup) -> str | None:
    """The rule, where a verb puts an event on a calendar: "is scheduled to", "is due to", "is to",
    "is going to".
    """
    after = case.word(past_adverbs(case, verb))
    ought = verb.lemma == "suppose" and after == "to"
    if verb.passive and (ought or verb.lemma in planning.SCHEDULING) and after in ("to", "for"):
        return f"be {verb.lemma} {after}"
    if verb.lemma == "be" and after in planning.READY:
        return f"be {after}"
    if verb.lemma == "be" and after == "to":
        return "be to"
    if verb.lemma == "go" and _progressive(verb) and after == "to":
        return "be going to"
    return None


def _progressive(verb: VerbGroup) -> bool:
    return (
        not verb.passive and verb.lemma not in verbs.BE and any(h in verbs.BE for h in verb.helpers)
    )


_TOLD_POLICE = frozenset((("report", "missing"), ("report", "stolen")))
"""What somebody does by telling police: "was reported missing on Monday"."""

_WEEK = 7
"""What is only possible, and of no week that is told, is no entry."""

PLAIN_MODALS = {
    "won't": "will",
    "wouldn't": "would",
    "can't": "can",
    "cannot": "can",
    "couldn't": "could",
    "'d": "would",
}


def _modal(case: Case, verb: VerbGroup, source: Source | None) -> Iterator[Factuality | Undecided]:
    modal = PLAIN_MODALS.get(verb.helpers[0], verb.helpers[0]) if verb.helpers else ""
    phrase = case.reading.clauses[case.head or 0]
    told = phrase.kind is ClauseKind.MAIN or phrase.opener in ("which", "who")
    if not source and f"{verb.lemma}+{case.word(verb.last)}" in dating.SIGNING_OFF:
        first, last = case.reading.subject(case.head or 0)
        if case.words(first, last)[:1] in (["we"], ["i"]):
            yield Undecided("those who write take their leave")
    if modal in verbs.FUTURE and case.past and not source and not case.today:
        yield Undecided("a future told of a day that had passed")
    if modal in verbs.FUTURE:
        yield planned(case, source, "will")
    if modal in ("must", "should", "can") and (found := _duty(case, verb, source)):
        yield found
    if modal in ("must", "should"):
        yield Undecided("a duty, not an event")
    if modal in verbs.POSSIBLE:
        vague = source is None and not case.past and case.days > _WEEK
        yield Undecided("only possible") if vague else alleged(source, "only possible")
    if modal == "would" and source and not source.direct:
        is_share = _is_share(case, source)
        by_rule = planned(case, source, "would in what another says")
        yield Undecided("what a part of those asked would do") if is_share else by_rule
    if modal == "would" and case.past and not case.today and told:
        yield Factuality(Status.OCCURRED, None, "would told of a past day")
    yield Undecided(f"{modal}, on a condition that is not told")


def _is_share(case: Case, source: Source) -> bool:
    """Whether a part of some people speaks, as polls have it: "nine in ten teachers", "54 per cent"."""
    if source.span is None:
        return False
    words = case.words(*case.reading.tokens_in(source.span))
    behind = words[words.index("in") + 1 :] if "in" in words else []
    is_rate = any(w in grammar.NUMBERS or w.isdigit() for w in behind[:1]) and any(
        w in grammar.NUMBERS or w.isdigit() for w in words[:2]
    )
    return is_rate or not dating.SHARES.isdisjoint(words)


def _duty(case: Case, verb: VerbGroup, source: Source | None) -> Factuality | Undecided | None:
    """A deadline ("must reply by Friday"), what is allowed "from" a day on or "can" be done nowadays,
    what "should" happen by itself.
    """
    modal = verb.helpers[0]
    by = {case.word(case.dated - 1), case.word(case.dated)} & dating.DEADLINES
    if modal == "must" and by and not case.past:
        return planned(case, source, "a deadline")
    if modal == "should" and case.future and not source and verb.lemma in planning.FORESEEABLE:
        return alleged(None, "should: a forecast")
    first = {case.word(case.dated - 1), case.word(case.dated)}
    if modal == "can" and case.future and first & {"from", "between"}:
        return planned(case, source, "can from a day to come")
    if modal == "can" and case.today and case.word(case.dated) in _NOWADAYS:
        return Undecided("how things are nowadays, not an event")
    return None


def _onto(case: Case) -> bool:
    """Whether something is put on the date: "for 2 April", "until after the summer"; not "until 2
    April on Tuesday".
    """
    first = max(0, case.dated - 3)
    dates = (i + 1 for i in range(first, case.dated) if case.reading.tokens[i].in_date)
    lead = case.words(max(dates, default=first), case.dated)
    return any(w in ("for", "to", "until", "till", "by", "onto") for w in lead)


_SETTING = planning.POSTPONING | {"declare"}


def _set_for(case: Case, verb: VerbGroup) -> bool:
    """Whether a verb only sets the day: "declared a holiday for Monday", "was put in the diary for 4
    May", "set him a deadline, 4 May", "had until Monday".
    """
    before = case.word(case.dated - 1)
    between = case.words(verb.last, case.dated - 1) or case.words(verb.first - _NEAR, verb.first)
    if case.dated < verb.last:
        return False
    if before in ("until", "till") and verb.lemma in ("have", "give"):
        return True
    limit = between[-1:] if case.dated - 1 > verb.last else between
    if before in ("of", ",", "for") and not dating.LIMITS.isdisjoint(limit):
        return True
    put = verb.lemma in ("put", "enter") and not dating.DIARIES.isdisjoint(between)
    sets = verb.lemma in _SETTING and not verb.passive
    return before == "for" and (sets or put or verb.lemma in dating.LISTING)


_NEAR = 4
"""So many words before a verb its object stands: "the deadline that he had set"."""


def _is_chronicle(case: Case) -> bool:
    """Whether a day that is not to come opens a sentence with a colon: "June 15, 2010: The mayor speaks"."""
    tokens = case.reading.tokens
    end = next((i for i, t in enumerate(tokens) if not t.in_date and t.word != ","), 0)
    return case.dated == 0 and case.past and case.word(end) == ":"


def _told_ahead(
    case: Case, verb: VerbGroup, source: Source | None
) -> Iterator[Factuality | Undecided]:
    """A date to come, or one that is set, in a clause that is not told as future."""
    if only_asks(case.reading, verb, case.dated):
        yield Undecided(ASKED)
    set_for = _set_for(case, verb) or sets(case.reading, verb, case.dated)
    if case.past and verb.form is not Form.MODAL and set_for:
        yield Undecided("set for a day that passed, not said to be kept")
    open_day = (case.today and not _is_chronicle(case)) or not (case.past or case.future)
    arranged = verb.form is Form.PRESENT and verb.lemma in planning.ARRANGED
    if open_day and arranged and _has_day(case):
        yield planned(case, source, "present told of a day or stretch that is not over")
    to_do = _progressive(verb) and case.word(verb.last) == "to"
    if case.today and to_do and verb.lemma in planning.INTENDING:
        yield planned(case, source, f"{verb.lemma} to, on a day that is not over")
    bare_day = case.word(case.dated) in grammar.WEEKDAYS
    if (bare_day or not case.future) and _is_awaited(verb, Form.PAST):
        yield Undecided("awaited, and not told whether it came")
    if (case.today or not case.past) and _is_awaited(verb, Form.PRESENT):
        yield planned(case, source, f"{verb.lemma} in a stretch that is not over")
    if not case.past and not verb.passive and planning.rejects(verb.lemma, case.word(verb.last)):
        yield Undecided("what is turned down is not announced")
    if not case.past and put_off(case, verb):
        yield planned(case, source, f"{verb.lemma} to a later day")
    if case.future:
        yield next(_of_a_day_to_come(case, verb, source))


def _has_day(case: Case) -> bool:
    """Whether a day stands in the clause: "runs 31 hospitals" arranges nothing."""
    return any(token.in_date for token in case.reading.tokens[case.first : case.last])


def _is_awaited(verb: VerbGroup, form: Form) -> bool:
    """Whether a verb only waits for something: "a vote is expected this week"."""
    waits = verbs.words("expect await anticipate")
    waits |= planning.SCHEDULING if form is Form.PRESENT else frozenset()
    return verb.passive and verb.form is form and verb.lemma in waits


def _of_a_day_to_come(
    case: Case, verb: VerbGroup, source: Source | None
) -> Iterator[Factuality | Undecided]:
    """What a present or a past says of a day that lies ahead."""
    to = case.word(verb.last) == "to"
    put_there = verb.lemma in planning.POSTPONING and (verb.passive or _onto(case))
    put_there = put_there or sets(case.reading, verb, case.dated)
    if put_there or (verb.passive and verb.lemma in planning.EXPECTING):
        yield planned(case, source, f"{verb.lemma} for a day to come")
    if to and verb.lemma in planning.SCHEDULING:
        yield planned(case, source, f"{verb.lemma} to")
    if to and verb.lemma in planning.WISHING:
        yield Undecided("wished or tried, not said to be reached")
    before_date = min(verb.last + 8, max(verb.last + 1, case.dated))
    if verb.lemma == "be" and "to" in case.words(verb.last, before_date):
        yield Undecided("an outlook, not announced")
    bare_month = case.word(case.dated) in grammar.MONTHS and not case.year
    if verb.form is Form.PRESENT and case.far and bare_month:
        yield Undecided("a month that may be the one before: what a picture shows")
    if verb.form is Form.PRESENT:
        yield planned(case, source, "present told of a day to come")
    yield Undecided("told as past, dated after the article")

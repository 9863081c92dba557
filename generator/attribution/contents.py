"""What a reporting word governs: the stretch of a sentence that is said.

Behind a verb it is marked words, or what `generator.attribution.complements` finds; before a verb, what is
said when nothing follows: "The deal is off, Smith said." It ends with its sentence, or where the
article's own voice takes over again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from generator.attribution.adjuncts import behind_beside, skip_gap, skip_time, without_time
from generator.attribution.behind import Behind
from generator.attribution.complements import end_of, joined, start_of
from generator.attribution.phrases import is_measured
from generator.attribution.records import NOMINAL, Content, Cue
from generator.attribution.words import Token, has_verb, is_main, last_mark
from generator.english.grammar import OBJECT_PRONOUNS
from generator.english.reporting import ReportingVerb
from generator.english.speech import (
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
)
from generator.reading import ClauseKind, Form

_LONGEST_LABEL = 15


def stance_of(cue: Cue) -> str:
    """How a cue puts what was said in so many words."""
    return cue.verbs[0].stance if cue.verbs else "says"


def after_cue(tokens: Sequence[Token], cue: Cue, limit: int) -> Iterator[Content]:
    """What follows a cue and is said, up to `limit`; nothing where nothing fits."""
    if cue.form == "phrase":
        yield from clause_content(tokens, cue.end, limit, "says", "phrase")
        return
    for verb in cue.verbs:
        contents = list(_after_verb(tokens, cue.end, limit, verb))
        if contents:
            yield from contents
            return


def _after_verb(
    tokens: Sequence[Token], at: int, limit: int, verb: ReportingVerb
) -> Iterator[Content]:
    at = behind_beside(tokens, at, verb) or at
    gap = at if _governs_next(tokens, at, limit, verb) else skip_gap(tokens, at, limit)
    is_told = gap < limit and "whom" in verb.frames and tokens[gap].low in _TOLD
    if (quote := _marked_at(tokens, gap + is_told, limit)) is not None:
        yield from clause_content(tokens, quote, limit, verb.stance, "marked")
    elif (quote := _labelled(tokens, at, limit, verb)) is not None:
        yield Content(
            quote, _joined(tokens, quote, limit), is_marked=True, stance=verb.stance, rule="label"
        )
    elif gap < limit and (found := start_of(Behind(tokens, at, gap, limit, verb))):
        yield from clause_content(tokens, found[0], limit, verb.stance, found[1])
    elif (quote := _led_to(tokens, at, limit, verb)) is not None:
        yield from clause_content(tokens, quote, limit, verb.stance, "marked")


_TOLD = OBJECT_PRONOUNS | {"her"}


def _governs_next(tokens: Sequence[Token], at: int, limit: int, verb: ReportingVerb) -> bool:
    """Whether a preposition that the verb takes stands right behind it: "pointed to the ice"."""
    low = tokens[at].low if at < limit else ""
    takes = low in verb.frames - {"out"} or (low == "to" and "to-noun" in verb.frames)
    return takes and low in PREPOSITIONS and skip_time(tokens, at, limit) == at


def _marked_at(tokens: Sequence[Token], at: int, limit: int) -> int | None:
    """The marked stretch that stands at `at`, perhaps after a comma, a colon or "that"."""
    for i in range(at, min(limit, at + 3)):
        if tokens[i].quote:
            return i
        if not (tokens[i].text in ",:–—-" or tokens[i].low == "that"):
            return None
    return None


def _led_to(tokens: Sequence[Token], at: int, limit: int, verb: ReportingVerb) -> int | None:
    """The speech that a comma or colon opens behind a phrase: "said of the dam, “…”"."""
    if not verb.frames & {"after", "quote"}:
        return None
    marks = (i for i in range(at, min(limit, at + _LONGEST_LABEL)) if tokens[i].quote)
    quote = next(marks, None)
    if quote is None or not _is_led(tokens, quote):
        return None
    stops = any(tokens[i].text in ".;?!" for i in range(at, quote))
    return None if stops or _tells_on(tokens, at, quote - 1) else quote


def _is_led(tokens: Sequence[Token], quote: int) -> bool:
    """Whether a comma or a colon opens marked speech; behind a colon it may be short: "We go."."""
    ends = tokens[quote].text[-2] in ".?!…"
    is_led = tokens[quote - 1].text == ":" and ends
    return is_led or (tokens[quote - 1].text in ",:" and is_sentence(tokens[quote]))


def _tells_on(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a verb that is no relative clause's stands in a stretch."""
    opened = next((i for i in range(start, end) if tokens[i].low in RELATIVES), end)
    return has_verb(tokens, start, opened)


_PARTING = COORDINATORS - {"and"}


def _labelled(tokens: Sequence[Token], at: int, limit: int, verb: ReportingVerb) -> int | None:
    """The marked stretch that something is called: "called the vote “a farce”", "described it as “a
    farce”".
    """
    if not verb.frames & {"as", "label"}:
        return None
    for i in range(at, min(limit, at + _LONGEST_LABEL)):
        if tokens[i].quote:
            has_as = any(token.low == "as" for token in tokens[max(at, i - 3) : i])
            return i if has_as or "label" in verb.frames else None
        if tokens[i].text in ".;:?!," or tokens[i].low in _PARTING:
            return None
    return None


def _joined(tokens: Sequence[Token], quote: int, limit: int) -> int:
    """The end of marked words that "and" joins: "“cheap” and “safe”"."""
    end = quote + 1
    while end + 1 < limit and tokens[end].low == "and" and tokens[end + 1].quote:
        end += 2
    return end


_FEWEST = 3
"""Words that say something before "…, according to"."""


def before_cue(
    tokens: Sequence[Token],
    floor: int,
    end: int,
    stance: str,
    *,
    is_marked: bool,
    is_phrase: bool = False,
) -> Iterator[Content]:
    """What stands before a cue or its subject, down to `floor`, and is said; marked stretches alone
    if `is_marked`. A phrase as "according to" needs no comma before it, or no verb.
    """
    stop = end
    while stop > floor and tokens[stop - 1].text in ",–—-":
        stop -= 1
    before = tokens[stop - 1] if stop > floor else None
    if before is None or (stop == end and not (before.quote or (is_phrase and _closes(before)))):
        return
    first = _first_marked(tokens, floor, stop)
    if (
        first < stop
        and tokens[first].quote
        and (first == floor or is_marked or _may_be_speech(tokens, floor, first))
        and not (first > floor and _is_title(tokens, first, stop, end))
    ):
        yield Content(first, stop, is_marked=True, stance=stance, rule="before")
    elif not is_marked:
        start = last_mark(tokens, ";:", floor, stop)
        while start < stop and (not is_said(tokens[start]) or tokens[start].low in COORDINATORS):
            start += 1
        if is_main_clause(tokens, start, stop) and (
            _tells(tokens, start, stop)
            or _ends_in_quote(tokens, stop)
            or is_sentence(tokens[start])
            or (is_phrase and stop < end and stop - start > _FEWEST)
        ):
            yield Content(start, stop, is_marked=False, stance=stance, rule="before")


def _tells(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Whether a stretch has a verb; one that opens with a preposition only says where, if none of
    its verbs is a clause's own: "In a hall hung with flags, …".
    """
    if tokens[start].low in PREPOSITIONS:
        return any(is_main(tokens, i) for i in range(start, stop))
    return has_verb(tokens, start, stop)


def _is_title(tokens: Sequence[Token], first: int, stop: int, end: int) -> bool:
    """Whether marked words before a speaker name something: "the “Clean Sea” movement", "on
    “Today,” Boll said if".
    """
    before = tokens[first - 1].low
    is_shown = before == "on" or before.endswith("'s")
    return (stop == end and before in DETERMINERS) or (
        is_shown and stop == first + 1 and tokens[first].text[1:2].isupper()
    )


def _may_be_speech(tokens: Sequence[Token], floor: int, first: int) -> bool:
    """Whether marked words before a cue begin as speech and are no title: not "On “Today,” Boll
    said".
    """
    token = tokens[first]
    is_part = first > floor and (tokens[first - 1].is_word or tokens[first - 1].low == "of")
    return token.text[1:2].isupper() and not (is_part and not is_sentence(token))


_FREE = frozenset((ClauseKind.MAIN, ClauseKind.CONTENT))


def is_main_clause(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Whether a stretch holds a main clause, perhaps behind a subordinate one and a comma."""
    while start < stop and tokens[start].low in ("even", "just", "only", "not"):
        start += 1
    start = max(start, skip_time(tokens, start, stop))
    if start == stop or tokens[start].low in RELATIVES:
        return False
    if tokens[start].low not in SUBORDINATORS and not is_measured(tokens, start, stop):
        return True
    comma = next((i for i in range(start, stop) if tokens[i].text == ","), stop)
    mains = (tokens[i].kind for i in range(start, stop) if is_main(tokens, i))
    is_free = is_measured(tokens, start, stop) and any(k in _FREE for k in mains)
    return is_free or has_verb(tokens, comma, stop)


def is_sentence(token: Token) -> bool:
    """Whether a marked stretch begins as a sentence does and is no title."""
    words = [word for word in token.text.strip("“”\"'‘’«»„`").split() if word[0].isalnum()]
    is_title = all(word[0].isupper() for word in words if len(word) > 3)
    return token.quote is not None and len(words) > 2 and words[0][0].isupper() and not is_title


def _ends_in_quote(tokens: Sequence[Token], stop: int) -> bool:
    """Whether marked words that end in a comma or stop, as the end of a sentence said, close a
    stretch.
    """
    token = tokens[stop - 1]
    return token.quote is not None and token.text[-2] in ".,?!…" and len(token.text.split()) > 2


def _first_marked(tokens: Sequence[Token], floor: int, stop: int) -> int:
    """The first of the marked stretches that follow one another up to `stop`."""
    first = stop
    while first > floor and (
        tokens[first - 1].quote
        or (tokens[first - 1].text in ".,;–" and first - 1 > floor and tokens[first - 2].quote)
    ):
        first -= 1
    return first


_JOINING = COORDINATORS | SUBORDINATORS | RELATIVES
_GOVERNING = PREPOSITIONS | SUBORDINATORS
_HANGING = RELATIVES | PREPOSITIONS


def _closes(before: Token) -> bool:
    """Whether a clause can end with a word: "it is that according to …" goes on behind."""
    return before.low not in _JOINING


_NOTHING = _GOVERNING - {"that"}


def clause_content(
    tokens: Sequence[Token], start: int, limit: int, stance: str, rule: str
) -> Iterator[Content]:
    """The content from `start`, trimmed of punctuation; marked stretches alone are direct
    quotations.
    """
    end = end_of(tokens, start, limit)
    if rule in NOMINAL or rule == "to":
        end = _end_of_noun(tokens, start, end)
    end = _before_clause(tokens, start, end) if rule == "to" else end
    end = _before_outer_verb(tokens, start, end) if rule in _SHORT else end
    end = _end_of_denied(tokens, start, end) if stance == "denies" else end
    while start < end and not is_said(tokens[start]):
        start += 1
    while end > start and not _may_end(tokens, start, end):
        end -= 1
    if start >= end:
        return
    if (
        rule == "phrase"
        and not tokens[start].text[0].isdigit()
        and not any(token.quote for token in tokens[start:end])
        and not has_verb(tokens, start, end)
    ):
        return
    holds_time = _has_infinitive(tokens, start, end) or has_verb(tokens, start, end)
    if rule in ("object", "preposition") and not holds_time:
        end = without_time(tokens, start, end)
        end -= end - start > 1 and tokens[end - 1].low in PREPOSITIONS
    if end - start == 1 and tokens[start].low in _NOTHING:
        return
    alone = _marked_alone(tokens, start, end) if tokens[start].quote else None
    yield Content(start, alone or end, is_marked=alone is not None, stance=stance, rule=rule)


def _may_end(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether what is said may end with the token before `end`: a bracket only where it was
    opened.
    """
    last = tokens[end - 1]
    if last.text == ")":
        marks = [token.text for token in tokens[start:end]]
        return marks.count("(") >= marks.count(")")
    return is_said(last) or last.text in "%’'"


_SHORT = frozenset({"to", "object", "preposition"})
"""Readings of what is no clause of its own."""


_LONGEST = 24
"""Tokens of what is said, at most, behind which the verb of the clause around it is looked for."""


def _before_outer_verb(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where what is said ends: before the verb of the clause around it, whose subject stands in
    front: "the debts he promised to [pay] have grown".
    """
    for i in range(start + 1, min(end, start + _LONGEST)):
        token = tokens[i]
        if token.main is None or not token.main.finite or token.subject is None:
            continue
        if token.subject[0] < start - 1 and start < token.begins:
            return _before_joint(tokens, start, token.begins)
    return end


def _before_joint(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where words end that "and" joins to a verb behind them: "the tide [and mostly] rowed"."""
    places = range(max(start + 1, end - 2), end)
    return next((i for i in places if tokens[i].low in COORDINATORS), end)


_FAR = 60
"""Tokens of what is said, at most, among which its end is looked for."""


def _has_infinitive(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether "to …" stands there, to which a time at the end belongs: "winds to ease after noon"."""
    places = range(start, min(end, start + _FAR))
    verbs = (tokens[i].verb for i in places if tokens[i].low == "to")
    return any(verb is not None and verb.form is Form.INFINITIVE for verb in verbs)


def _end_of_noun(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where a noun phrase that is judged or wanted ends: at a comma or an "and" behind which
    another clause begins.
    """
    end = joined(tokens, start, end)
    places = range(start + 1, min(end, start + _FAR))
    commas = (i for i in places if tokens[i].text == ",")
    for comma, following in pairwise(chain(commas, (end,))):
        is_own = tokens[comma + 1].low not in _HANGING if comma + 1 < end else False
        is_within = start <= _next_subject(tokens, comma + 1, following) < comma
        if is_own and not is_within and has_verb(tokens, comma + 1, following):
            return comma
    return end


def _before_clause(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where an infinitive ends: at an "and" behind which a clause of its own stands."""
    for token in tokens[start + 1 : min(end, start + _LONGEST)]:
        if token.low in _CONTENT_OPENERS:
            break
        if token.main is None or not token.main.finite or token.subject is None:
            continue
        joint, before = token.subject[0] - 1, token.begins - 1
        is_told_of = tokens[before].low in SUBJECTS and before > joint + 1
        if joint > start and tokens[joint].low in COORDINATORS and not is_told_of:
            return joint
    return end


_CONTENT_OPENERS = RELATIVES | SUBORDINATORS | {"that", "whether", "how"}


def _end_of_denied(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where what is denied ends: at a comma and "and" behind which another clause tells on; not where
    it closes a list of clauses.
    """
    places = range(start + 1, min(end - 2, start + _FAR))
    commas = [i for i in places if tokens[i].text == ","]
    for comma in commas:
        joined, opens = tokens[comma + 1].low in COORDINATORS - {"or", "nor"}, comma + 2
        subject = _next_subject(tokens, opens if joined else comma + 1, end)
        if subject == comma + 1:
            return end
        if joined and tokens[opens].low != "that" and subject >= opens:
            return comma
    return end


def _next_subject(tokens: Sequence[Token], at: int, end: int) -> int:
    """Where the subject of the next finite verb starts; -1 where there is none."""
    heads = (t for t in tokens[at:end] if t.main is not None and t.main.finite)
    head = next(heads, None)
    return head.subject[0] if head is not None and head.subject is not None else -1


def is_said(token: Token) -> bool:
    """Whether a token is a word or marked words, not punctuation."""
    return token.is_word or token.quote is not None or token.text in "€$£¥"


def _marked_alone(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """The end of the marked stretches that stand at `start` and say it all; None where unmarked
    words belong to it.
    """
    i = start
    while i < end and (
        not tokens[i].is_word
        or (tokens[i].low in ("and", "but", "that") and _quotes_next(tokens, i, end))
    ):
        i += 1
    if i == end or tokens[i - 1].text in ",;" or tokens[i].low in COORDINATORS:
        return i
    quote = tokens[start]
    if quote.text[-2] in ".?!…" and tokens[i].is_capital:
        return i
    return i if len(quote.text.split()) > 3 and quote.text[-2] in ".?!,…" else None


def _quotes_next(tokens: Sequence[Token], at: int, end: int) -> bool:
    return at + 1 < end and tokens[at + 1].quote is not None

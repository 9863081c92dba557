"""How far what is said reaches from where it starts, trimmed of punctuation and of what the article says
itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from generator.attribution.adjuncts import without_time
from generator.attribution.complements import end_of, joined
from generator.attribution.records import NOMINAL, Content
from generator.attribution.words import Token, has_verb
from generator.english.speech import COORDINATORS, PREPOSITIONS, RELATIVES, SUBJECTS, SUBORDINATORS
from generator.reading import Form


def clause_content(
    tokens: Sequence[Token], start: int, limit: int, stance: str, rule: str
) -> Iterator[Content]:
    """The content from `start`, trimmed of punctuation; marked stretches alone are direct
    quotations.
    """
    end = _read_end(tokens, start, limit, stance, rule)
    while start < end and not is_said(tokens[start]):
        start += 1
    while end > start and not _may_end(tokens, start, end):
        end -= 1
    if start >= end or (rule == "phrase" and _is_bare(tokens, start, end)):
        return
    holds_time = _has_infinitive(tokens, start, end) or has_verb(tokens, start, end)
    if rule in ("object", "preposition") and not holds_time:
        end = without_time(tokens, start, end)
        end -= end - start > 1 and tokens[end - 1].low in PREPOSITIONS
    if end - start == 1 and tokens[start].low in _NOTHING:
        return
    alone = _marked_alone(tokens, start, end) if tokens[start].quote else None
    yield Content(start, alone or end, is_marked=alone is not None, stance=stance, rule=rule)


_NOTHING = (PREPOSITIONS | SUBORDINATORS) - {"that"}

_SHORT = frozenset({"to", "object", "preposition"})
"""Readings of what is no clause of its own."""


def _read_end(tokens: Sequence[Token], start: int, limit: int, stance: str, rule: str) -> int:
    """Where what is said ends by the reading of its start, and of what is denied."""
    end = end_of(tokens, start, limit)
    if rule in NOMINAL or rule == "to":
        end = _end_of_noun(tokens, start, end)
    end = _before_clause(tokens, start, end) if rule == "to" else end
    end = _before_outer_verb(tokens, start, end) if rule in _SHORT else end
    return _end_of_denied(tokens, start, end) if stance == "denies" else end


def _is_bare(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether words have no verb, no number at their head and no marks: "according to the mayor"
    says nothing of them.
    """
    counts = tokens[start].text[0].isdigit()
    is_marked = any(token.quote for token in tokens[start:end])
    return not (counts or is_marked or has_verb(tokens, start, end))


def _may_end(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether what is said may end with the token before `end`: a bracket only where it was
    opened.
    """
    last = tokens[end - 1]
    if last.text == ")":
        marks = [token.text for token in tokens[start:end]]
        return marks.count("(") >= marks.count(")")
    return is_said(last) or last.text in "%’'"


def is_said(token: Token) -> bool:
    """Whether a token is a word or marked words, not punctuation."""
    return token.is_word or token.quote is not None or token.text in "€$£¥"


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


_HANGING = RELATIVES | PREPOSITIONS

_FAR = 60
"""Tokens of what is said, at most, among which its end is looked for."""


def _next_subject(tokens: Sequence[Token], at: int, end: int) -> int:
    """Where the subject of the next finite verb starts; -1 where there is none."""
    heads = (t for t in tokens[at:end] if t.main is not None and t.main.finite)
    head = next(heads, None)
    return head.subject[0] if head is not None and head.subject is not None else -1


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


_LONGEST = 24
"""Tokens of what is said, at most, behind which the verb of the clause around it is looked for."""


def _before_joint(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where words end that "and" joins to a verb behind them: "the tide [and mostly] rowed"."""
    places = range(max(start + 1, end - 2), end)
    return next((i for i in places if tokens[i].low in COORDINATORS), end)


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


def _has_infinitive(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether "to …" stands there, to which a time at the end belongs: "winds to ease after noon"."""
    places = range(start, min(end, start + _FAR))
    verbs = (tokens[i].verb for i in places if tokens[i].low == "to")
    return any(verb is not None and verb.form is Form.INFINITIVE for verb in verbs)


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

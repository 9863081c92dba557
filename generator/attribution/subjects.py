"""The speaker before a verb: its subject, looked for from the verb back to the start of its clause.

Fronted phrases ("On Monday", "In a statement the …") and parentheses ("Smith, 45, …") are passed
over. Of a person called twice ("the manager, Ana Ruiz,") the words with the name are the speaker's.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.attribution.adjuncts import without_time
from generator.attribution.clauses import (
    AND_OR,
    MARKS,
    PARENTHETIC,
    clause_opening,
    is_fronted,
    is_relative,
    main_clause_start,
    pieces,
)
from generator.attribution.phrases import is_name, names_anew, subject_start, trimmed
from generator.attribution.words import (
    Range,
    Token,
    first_verb,
    has_verb,
    is_main,
    is_verb,
    last_verb,
)
from generator.english.speech import (
    ADVERBS,
    COORDINATORS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
)
from generator.reading import ClauseKind

_OPENERS = RELATIVES | {"that", "how", "what", "why"}
"""Words that open a clause and are no speaker's."""

_GOVERNING = PREPOSITIONS | SUBORDINATORS

_JOINTS = COORDINATORS | {"while", "that"}
"""Words with which another clause begins."""


def subject_before(tokens: Sequence[Token], floor: int, end: int) -> Range | None:
    """The subject of the verb group that starts at `end`, not before `floor`."""
    found = _subject_before(tokens, floor, end)
    return _listed(tokens, floor, _joined(tokens, floor, end, found)) if found else None


def _joined(tokens: Sequence[Token], floor: int, end: int, last: Range) -> Range:
    """A subject whose last part is known, with those joined to it, as the sentence is read: "[the
    club and] its allies".
    """
    read = _verb_behind(tokens, end).subject
    if read is None or not floor <= read[0] < last[0] or tokens[last[0] - 1].low not in AND_OR:
        return last
    start = subject_start(tokens, *read)
    is_plain = all(token.is_word for token in tokens[start : last[1]])
    return (start, last[1]) if is_plain and not has_verb(tokens, start, last[0]) else last


def read_subject(tokens: Sequence[Token], at: int) -> Range | None:
    """The subject of the verb group that ends at `at`, as the sentence is read; None where that is
    no speaker's.
    """
    found = tokens[at].subject
    if found is None or found[1] > tokens[at].begins:
        return None
    start = subject_start(tokens, *found)
    if start >= found[1] or tokens[start].low in _OPENERS:
        return None
    last = leading(tokens, start, found[1])
    return _listed(tokens, 0, last) if last else None


_LONGEST_NAME = 6


def _listed(tokens: Sequence[Token], floor: int, last: Range) -> Range:
    """A list of names whose last two are known: "Britain, France, [Germany and Portugal]"."""
    start = last[0]
    is_behind = start - 2 >= floor and tokens[start - 1].text == ","
    if not is_behind or all(token.low != "and" for token in tokens[slice(*last)]):
        return last
    while start - 2 >= floor and tokens[start - 1].text == ",":
        at = start - 1
        while at > floor and start - at <= _LONGEST_NAME and _is_name_part(tokens[at - 1]):
            at -= 1
        if at == start - 1 or (at > floor and tokens[at - 1].is_word):
            break
        start = at
    return start, last[1]


def _is_name_part(token: Token) -> bool:
    """Whether a word may be of a name in a list, and no day or "However" before it."""
    return token.is_capital and not token.in_date and token.low not in ADVERBS


def _subject_before(tokens: Sequence[Token], floor: int, end: int) -> Range | None:
    end = without_time(tokens, floor, end)
    if end <= floor:
        return None
    last = tokens[end - 1]
    if last.low in RELATIVES or (last.low == "that" and _describes(tokens, end)):
        return antecedent(tokens, floor, end - 1) or antecedent(tokens, 0, end - 1)
    is_it = last.low == "it" and _verb_behind(tokens, end).subject == (end - 1, end)
    if (last.low in _ALONE or is_it) and not _is_doubled(tokens, end - 1):
        return end - 1, end
    if last.text in PARENTHETIC:
        return _around(tokens, floor, end - 1)
    return _plain(tokens, floor, end)


def _is_doubled(tokens: Sequence[Token], at: int) -> bool:
    """Whether a pronoun only takes up the name before it, as translations have it: "Joe Roe He"."""
    return at > 0 and tokens[at].is_capital and tokens[at].low != "i" and tokens[at - 1].is_word


_ALONE = (SUBJECTS | {"some", "many", "most", "several"}) - {"who", "there"}
"""Pronouns that are the whole of a subject."""

_LONGEST_GROUP = 6


def _verb_behind(tokens: Sequence[Token], end: int) -> Token:
    """The last word of the first verb behind a subject; the last word looked at where none is."""
    ahead = tokens[end : end + _LONGEST_GROUP]
    return next((token for token in ahead if token.main is not None), tokens[end - 1])


def _describes(tokens: Sequence[Token], end: int) -> bool:
    """Whether "that" opens a relative clause: "companies that warn"."""
    return _verb_behind(tokens, end).kind is ClauseKind.RELATIVE


def _plain(tokens: Sequence[Token], floor: int, end: int) -> Range | None:
    """The noun phrase that ends at `end`."""
    start = clause_opening(tokens, floor, end)
    if start > floor + 1 and is_relative(tokens, start, end):
        return _plain(tokens, floor, start - 1)
    start = subject_start(tokens, start, end)
    if start < end and has_verb(tokens, start, end):
        behind = behind_verbs(tokens, start, end)
        words = tokens[max(start, end - _LONGEST_THOSE) : end]
        is_all = behind >= end and any(token.low == "those" for token in words)
        start = start if is_all else behind
    return trimmed(tokens, start, end)


_LONGEST_THOSE = 25
"""Tokens of "those accused of it"."""


def antecedent(tokens: Sequence[Token], floor: int, end: int) -> Range | None:
    """Whom a relative clause that opens at `end` describes: "met with [Roe], who", "[Roe], a nurse
    who", "[Roe] is the only one who".
    """
    found = _noun_before(tokens, floor, end - (end > floor and tokens[end - 1].text == ","))
    if found is None or found[0] == 0:
        return found
    before = tokens[found[0] - 1]
    is_one = tokens[found[0]].low in ("a", "an", "the", "one")
    if is_one and before.main is not None and before.main.lemma == "be" and before.main.finite:
        subject = read_subject(tokens, found[0] - 1)
        is_empty = subject is None or tokens[subject[0]].low in _EMPTY
        return found if is_empty else subject
    start = found[0] - 1
    while start > floor and tokens[start - 1].is_capital:
        start -= 1
    is_apposed = is_one and before.text == "," and is_name(tokens, start, found[0] - 1)
    return (start, found[0] - 1) if is_apposed else found


_EMPTY = frozenset("it there this that these those here what which who".split())
"""Subjects that "is" says nothing of: "it was Roe who", "there are people who"."""


def _noun_before(tokens: Sequence[Token], floor: int, end: int) -> Range | None:
    """The noun phrase before a relative pronoun: "met with [Roe] who", "[the head of the port]
    who".
    """
    start = clause_opening(tokens, floor, end)
    is_plain = all(token.main is None for token in tokens[start:end])
    if is_plain and tokens[start].low not in PREPOSITIONS:
        return trimmed(tokens, subject_start(tokens, start, end), end)
    at = end
    while at > start and not (
        is_verb(tokens, at - 1)
        or tokens[at - 1].verb is not None
        or (tokens[at - 1].low in _GOVERNING and tokens[at - 1].low not in _OF)
        or tokens[at - 1].low in COORDINATORS
    ):
        at -= 1
    return trimmed(tokens, at, end)


_OF = frozenset({"of", "for"})


def behind_verbs(tokens: Sequence[Token], start: int, end: int) -> int:
    """The start of what stands in ``tokens[start:end]`` behind its last finite verb."""
    last = last_verb(tokens, start, end)
    at = last + 1
    group = range(last, min(end, last + _LONGEST_GROUP))
    at = next((i + 1 for i in group if tokens[i].main is tokens[last].verb), at)
    while at < end and tokens[at].low in _BESIDES:
        at += 1
    return subject_start(tokens, at, end)


_BESIDES = frozenset({"not", "been", "being", "be", "have", "had"})


def _around(tokens: Sequence[Token], floor: int, end: int) -> Range | None:
    """The subject before a parenthesis that ends at `end`: "Smith, who led the inquiry" ->
    Smith.
    """
    parts = pieces(tokens, floor, end)
    current: Range | None = None
    second: Range | None = None
    for start, stop in parts:
        first = tokens[start].low
        if tokens[start].quote and stop == start + 1:
            current = second = None
            continue
        behind = start + 1 if first in _JOINTS or first == "as" else start
        begins_anew = first in _JOINTS and behind < stop
        if is_fronted(tokens, start, stop) and (current is None or has_verb(tokens, *current)):
            current = second = None
        elif (
            current is None
            or (begins_anew and has_verb(tokens, *current))
            or _is_finished(tokens, current, first)
        ):
            current, second = (behind, stop), None
        elif second is None:
            second = (start, stop)
    if current is None:
        return None
    start = subject_start(tokens, *current)
    if start >= current[1]:
        return trimmed(tokens, *second) if second else None
    if has_verb(tokens, start, current[1]):
        return leading(tokens, start, current[1])
    if second and names_anew(tokens, (start, current[1]), second):
        return second
    return _named_last(tokens, parts) or trimmed(tokens, start, current[1])


def _named_last(tokens: Sequence[Token], parts: Sequence[Range]) -> Range | None:
    """A name behind its role that stand by themselves before the verb: "the dam broke, one of three,
    the mayor, [Ann Lee], said"; None where they do not.
    """
    has_more = len(parts) > _ROLE_AND_NAME and names_anew(tokens, parts[-2], parts[-1])
    return parts[-1] if has_more else None


_ROLE_AND_NAME = 2


def _is_finished(tokens: Sequence[Token], current: Range, first: str) -> bool:
    """Whether the piece so far is a clause of its own, so that the next piece starts another."""
    return has_verb(tokens, *current) and first not in RELATIVES


def leading(tokens: Sequence[Token], start: int, end: int) -> Range | None:
    """The noun phrase at the head of ``tokens[start:end]``, up to its verb."""
    start = subject_start(tokens, start, end)
    stop = start
    while stop < end and not (
        tokens[stop].quote
        or tokens[stop].text in MARKS
        or is_verb(tokens, stop)
        or tokens[stop].low in RELATIVES
        or (tokens[stop].low in ADVERBS and stop > start)
    ):
        stop += 1
    if start < stop < end and tokens[stop].text == ",":
        commas = (
            i
            for i in range(stop + 2, min(end + 1, len(tokens), stop + 12))
            if tokens[i].text == ","
        )
        close = next(commas, None)
        if close and names_anew(tokens, (start, stop), (stop + 1, close)):
            return stop + 1, close
    return trimmed(tokens, start, without_time(tokens, start, stop))


def clause_subject(tokens: Sequence[Token], floor: int, end: int) -> Range | None:
    """The subject of the clause that a coordinated or participial verb at `end` goes on: "The firm
    lost and said".
    """
    start = main_clause_start(tokens, floor, end)
    return leading(tokens, start, end) if start < end else None


def subject_behind(tokens: Sequence[Token], start: int, limit: int) -> Range | None:
    """The subject of the main clause behind a comma: "After bragging about it, [Roe] left"."""
    first = first_verb(tokens, start, limit)
    for at in range(first, min(limit, first + _LONGEST_FRONTED)):
        subject = tokens[at].subject if is_main(tokens, at) else None
        if subject and subject[0] > start and tokens[subject[0] - 1].text == ",":
            return read_subject(tokens, at)
    return None


_LONGEST_FRONTED = 80
"""Tokens of clauses with verbs before the main clause."""

"""Who speaks where the words beside a name only tell who that is: "Ana Ruiz, a rival of Benn, said"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.attribution.phrases import ends_in_name, is_name, subject_start
from generator.attribution.sorts import PERSON, sort_of
from generator.attribution.words import Range, Token, has_verb
from generator.english.speech import SUBJECTS

_LONGEST_NAME = 6


def named(tokens: Sequence[Token], at: int, found: Range) -> Range:
    """The words found for the subject of the verb that ends at ``at``, or the name that they stand
    beside as the sentence is read.
    """
    subject = tokens[at].subject
    if tokens[found[0]].low in SUBJECTS:
        return found
    if subject is None or not subject[0] <= found[0] < found[1] <= subject[1]:
        return _without_role(tokens, found)
    start = subject_start(tokens, *subject)
    comma = _comma(tokens, start, subject[1])
    if comma is None or has_verb(tokens, start, comma):
        return _without_role(tokens, found)
    before = [token.low for token in tokens[found[0] - 2 : found[0]]]
    if found[0] > comma and before == [",", "and"]:
        return start, found[1]
    if not tokens[comma - 1].is_capital or found[0] <= comma:
        is_first = found == (start, comma)
        second = _second(tokens, subject[0], found, subject[1]) if is_first else None
        return second or _without_role(tokens, found)
    is_closed = found[1] < len(tokens) and tokens[found[1]].text == ","
    tells_who = is_closed and before[1:] == [","] and not tokens[found[0]].is_capital
    tells_who = tells_who and not ends_in_name(tokens, *found)
    return (start, comma) if tells_who and _is_named(tokens, (start, comma), found) else found


_DETERMINERS = frozenset("a an the his her its their one".split())


def _is_named(tokens: Sequence[Token], lead: Range, role: Range) -> bool:
    """Whether words before a comma name the one whose role stands behind it."""
    low = [token.low for token in tokens[slice(*lead)]]
    if is_name(tokens, *lead) or ("such", "as") in pairwise(low):
        return True
    return len(low) == 1 and tokens[role[0]].low in _DETERMINERS


def _comma(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """The first comma of a noun phrase behind its first word."""
    places = range(start + 1, min(end, start + 4 * _LONGEST_NAME))
    return next((i for i in places if tokens[i].text == ","), None)


def _second(tokens: Sequence[Token], opens: int, first: Range, end: int) -> Range | None:
    """The second of two names, where the first belongs to a role before it: "of the mayor, Ana Ruiz,
    [Karl Benn], a trader, said", "the trader, [Karl Benn], said".
    """
    if opens < 2 or tokens[opens - 1].text != "," or sort_of(tokens[opens - 2].low) != PERSON:
        return None
    start = first[1] + 1
    while (comma := _comma(tokens, start, end + 1)) is not None:
        if comma - start <= _LONGEST_NAME and is_name(tokens, start, comma):
            return start, comma
        start = comma + 1
    return None


_ROLE_OPENS = frozenset(("a", "an", "the", "former"))


def _without_role(tokens: Sequence[Token], found: Range) -> Range:
    """A name without the role that follows it with no comma at its end: "[Ana Ruiz], a former
    prosecutor".
    """
    comma = _comma(tokens, *found)
    if comma is None or comma + 1 >= found[1] or not is_name(tokens, found[0], comma):
        return found
    joints = [i for i in range(comma, found[1] - 1) if tokens[i].low == "and"]
    is_list = any(tokens[i + 1].is_capital for i in joints)
    return found if is_list or tokens[comma + 1].low not in _ROLE_OPENS else (found[0], comma)

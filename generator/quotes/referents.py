"""Whom a sentence names: persons, bodies and groups, each with what a pronoun must agree with.

Names and roles are read from capitals and word lists alone. A name that only says whose somebody is
("[Ana Ruiz]'s lawyer"), or that stands before another noun ("the [Ana Ruiz] campaign"), names
nobody here.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.attribution.sorts import BODY, MANY, PERSON, is_plural, sort_of
from generator.attribution.words import Token
from generator.english.grammar import COMPARING, NUMBERS
from generator.english.names import (
    TITLES,
)
from generator.english.persons import GROUPS, MEN, WOMEN
from generator.english.quantities import BEFORE_FRACTIONS
from generator.english.speech import (
    BODY_NOUNS,
    DETERMINERS,
    POSSESSIVES,
    TITLE_NOUNS,
)
from generator.model import Span
from generator.quotes import capitals
from generator.quotes.places import (
    LONGEST_ROLE,
    head,
    is_modifier,
    is_noun_part,
    is_possessive,
    is_subject,
)

OPEN = "open"
"""What a lone capitalised word names ("Harlan"): a person or a body."""

_PERSONS = TITLE_NOUNS | TITLES
_PLURAL = ("s", "men", "people", "children", "police")
_LEADING = DETERMINERS
_SEXED = MEN | WOMEN
"""Nouns that tell somebody's sex: somebody else may be meant by "his wife" than by "his"."""


@dataclass(frozen=True, slots=True)
class Referent:
    """Somebody or something that words name."""

    span: Span
    sort: str
    name: tuple[str, ...]
    """Lower case: of a person's name the words without titles, else the head noun."""
    sex: str | None = None
    """``m`` or ``f``, where the words tell."""
    subject: bool = False
    """The words are the subject of a clause."""
    actor: str | None = None
    roles: frozenset[str] = frozenset()
    """Nouns that say what a person is: "admiral"."""


def referents(tokens: Sequence[Token], surnames: Container[str]) -> Iterator[Referent]:
    """Whom the tokens outside quotation marks name, in order; ``surnames`` are known to be some."""
    done = 0
    for at, token in enumerate(tokens):
        may_name = token.is_capital or token.low in _LEADING or token.low.endswith(_PLURAL)
        found = _found(tokens, at, surnames) if may_name and at >= done else None
        if found is None:
            continue
        end, referent = found
        if referent and (is_possessive(tokens, end) or not is_modifier(tokens, end)):
            yield referent
            yield from _joined(tokens, at, end)
        elif referent and referent.sort == PERSON and len(referent.name) > 1:
            yield replace(referent, subject=False)
        if (
            end > at
            and tokens[end - 1].low.endswith("'s")
            and (owned := _described(tokens, at, end - 1))
        ):
            end, theirs = owned
            yield theirs
        done = end


def _found(
    tokens: Sequence[Token], at: int, surnames: Container[str]
) -> tuple[int, Referent | None] | None:
    """Where the words at a token that may name somebody end, and whom they name."""
    if tokens[at].is_capital and (found := _name(tokens, at, surnames)):
        return found
    if tokens[at].low in _LEADING:
        return _described(tokens, at, at)
    return _several(tokens, at) if tokens[at].low.endswith(_PLURAL) else None


def _joined(tokens: Sequence[Token], start: int, end: int) -> Iterator[Referent]:
    """Two that are named together: "Ana Ruiz and Karl Benn", "Ana Ruiz, 41, and the mayor"."""
    end = _past_age(tokens, end)
    if end + 1 >= len(tokens) or tokens[end].low != "and" or not tokens[start].is_capital:
        return
    stop = capitals.run_end(tokens, end + 1)
    if stop == end + 1 and tokens[stop].low in _LEADING:
        role = _noun_end(tokens, stop)
        stop = role if sort_of(tokens[role - 1].low) == PERSON else stop
    elif stop == end + 1 and sort_of(tokens[stop].low) == MANY:
        stop += 1
    if stop > end + 1 and is_subject(tokens, start, _past_age(tokens, stop)):
        span = Span(tokens[start].start, tokens[stop - 1].end)
        yield Referent(span, MANY, (tokens[stop - 1].low,), subject=True)


def _past_age(tokens: Sequence[Token], at: int) -> int:
    """Past the age behind a name: "Ana Ruiz, 41,"."""
    marks = [token.text for token in tokens[at : at + 3]]
    is_age = len(marks) == 3 and marks[0] == marks[2] == "," and marks[1].isdigit()
    return at + 3 if is_age else at


def _noun_end(tokens: Sequence[Token], at: int) -> int:
    """Where the noun phrase ends whose determiner is at a token."""
    stop = at + 1
    while stop < min(len(tokens), at + LONGEST_ROLE) and is_noun_part(tokens, stop):
        stop += 1
    return stop


def speaker(tokens: Sequence[Token], start: int, end: int) -> Referent:
    """What the words for a speaker, ``tokens[start:end]``, name: the subject of what is said,
    unless they only tell whose it is ("[Ana Ruiz's] claim that …").
    """
    inside = tokens[start:end]
    named = _speaker(inside, head(inside).removesuffix("'s"))
    return replace(named, subject=not is_possessive(tokens, end))


def _speaker(inside: Sequence[Token], head: str) -> Referent:
    span = _span(inside)
    names = [run for run in capitals.runs(inside) if capitals.is_person(inside, *run)]
    role = inside[-2].low if len(inside) > 1 and inside[-1].is_capital else ""
    if not names and sex_of(role):  # "her brother Karl"
        return Referent(span, PERSON, (head,), sex_of(role), roles=frozenset({role}))
    if _is_plural(inside, head):
        return Referent(span, MANY, (head,))
    if head in _PERSONS or (names and head not in BODY_NOUNS):
        first, last = names[-1] if names else (0, 0)
        name = capitals.bare(inside[first:last]) if names else _described_as(inside, head)
        is_any = bool(names) or name == (head,)
        roles = frozenset(t.low for t in inside if t.low in _PERSONS and is_any)
        return Referent(span, PERSON, name, capitals.sex(inside, 0, len(inside)), roles=roles)
    if capitals.names_body(inside, head):
        return Referent(span, BODY, (head,))
    is_name = all(token.is_capital for token in inside)
    return Referent(span, OPEN if is_name else "", (head,))


def _described_as(inside: Sequence[Token], head: str) -> tuple[str, ...]:
    """The words by which a role is known: the noun alone, or with whose or what it is, where others
    may have it too: "the Danish [president]".
    """
    which = [t.low for t in inside[1:-1] if t.is_capital and t.low not in _PERSONS]
    return (*which, head)


def _name(
    tokens: Sequence[Token], start: int, surnames: Container[str]
) -> tuple[int, Referent | None] | None:
    """Where the capitalised words at a token end, and whom they name."""
    end = capitals.run_end(tokens, start)
    if start == end or tokens[start].quote:
        return None
    inside = tokens[start:end]
    span = _span(inside)
    subject = not is_possessive(tokens, end) and is_subject(tokens, start, end)
    if capitals.is_person(tokens, start, end):
        first = capitals.titles_start(tokens, start)
        roles = frozenset(t.low for t in tokens[first:end] if t.low in _PERSONS)
        sex = capitals.sex(tokens, first, end)
        return end, Referent(span, PERSON, capitals.bare(inside), sex, subject, roles=roles)
    if inside[-1].low in GROUPS:
        return end, Referent(span, MANY, (inside[-1].low,), None, subject)
    if capitals.names_body(inside, inside[-1].low):
        return end, Referent(span, BODY, (inside[-1].low,), None, subject)
    lone = inside[0].low.removesuffix("'s")
    if end - start == 1 and (lone in surnames or capitals.may_be_surname(tokens, start)):
        sort = MANY if lone.endswith("s") and lone not in surnames else OPEN
        return end, Referent(span, sort, (lone,), None, subject)
    return end, None


def _described(tokens: Sequence[Token], start: int, at: int) -> tuple[int, Referent] | None:
    """A subject that names somebody by a role, or a body by its noun: "the mayor", "the firm",
    "Ana Ruiz's lawyer"; ``at`` is its determiner. A name behind it names the same.
    """
    stop = _noun_end(tokens, at)
    head = tokens[stop - 1].low
    is_name = tokens[stop - 1].is_capital and head not in _PERSONS
    if stop - at < 2 or is_name or is_possessive(tokens, stop):
        return None
    sort = sort_of(head) if tokens[at].low not in POSSESSIVES or head in _SEXED else ""
    if not sort or not is_subject(tokens, start, stop) or _is_named(tokens, stop):
        return None
    span = Span(tokens[start].start, tokens[stop - 1].end)
    return stop, Referent(span, sort, (head,), sex_of(head), subject=True, roles=frozenset({head}))


_COUNTING = NUMBERS | COMPARING | BEFORE_FRACTIONS | {"some", "around"}
"""Words of a number and before one: "more than two"."""


_ARTICLES = DETERMINERS - POSSESSIVES


def objects(tokens: Sequence[Token]) -> Iterator[Referent]:
    """Persons named by a role who are no subjects: "Fans booed [the keeper]"."""
    for at, token in enumerate(tokens):
        stop = _noun_end(tokens, at)
        head = tokens[stop - 1].low
        if token.low not in _ARTICLES or sort_of(head) != PERSON:
            continue
        if not (is_possessive(tokens, stop) or is_subject(tokens, at, stop)):
            span = Span(token.start, tokens[stop - 1].end)
            yield Referent(span, PERSON, (head,), sex_of(head), roles=frozenset({head}))


def sex_of(head: str) -> str | None:
    """What a noun tells of somebody's sex."""
    return "m" if head in MEN else "f" if head in WOMEN else None


def _is_named(tokens: Sequence[Token], end: int) -> bool:
    """Whether a name stands behind a role and a comma: "the mayor, Ana Ruiz"."""
    return end + 1 < len(tokens) and tokens[end].text == "," and tokens[end + 1].is_capital


def _several(tokens: Sequence[Token], at: int) -> tuple[int, Referent] | None:
    """A subject that is a plural for persons, bare or counted: "farmers", "about 300 farmers"."""
    if sort_of(tokens[at].low) != MANY:
        return None
    start = at
    while start and (tokens[start - 1].low in _COUNTING or tokens[start - 1].low[:1].isdigit()):
        start -= 1
    if not is_subject(tokens, start, at + 1):
        return None
    if start > 1 and tokens[start - 1].low == "and" and tokens[start - 2].is_capital:
        return None
    span = Span(tokens[start].start, tokens[at].end)
    return at + 1, Referent(span, MANY, (tokens[at].low,), None, subject=True)


def _span(tokens: Sequence[Token]) -> Span:
    """The words, without a possessive at their end."""
    return Span(tokens[0].start, tokens[-1].end - 2 * tokens[-1].low.endswith("'s"))


def _is_plural(tokens: Sequence[Token], head: str) -> bool:
    is_joined = any(t.low == "and" for t in tokens) and tokens[0].is_capital
    is_group = len(tokens) == 1 and sort_of(head) == MANY
    return is_joined or is_group or (not tokens[-1].is_capital and is_plural(head))

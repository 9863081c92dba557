"""Who or what each clause is about: the tokens of its subject."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.english import dating, grammar
from generator.reading.clauses import Clause, ClauseKind
from generator.reading.forms import is_manner
from generator.reading.tokens import DASHES, Token, nounlike, opens_noun_phrase

Range = tuple[int, int]
"""A half-open range of tokens."""

_FRONTED = frozenset(
    (ClauseKind.SUBORDINATE, ClauseKind.NONFINITE, ClauseKind.ASIDE, ClauseKind.REPORTING)
)


def subjects(
    tokens: Sequence[Token], clauses: Sequence[Clause], nested: Sequence[Sequence[int]]
) -> tuple[Range, ...]:
    """The subject of each clause; empty where it has none of its own.

    ``nested`` gives the clauses directly inside each.
    """
    inside = [[clauses[k] for k in children] for children in nested]
    own = [_own(tokens, clause, inside[i]) for i, clause in enumerate(clauses)]
    return tuple(own[_first(clauses, i)] for i in range(len(clauses)))


def _first(clauses: Sequence[Clause], index: int) -> int:
    """The clause whose subject a coordinated one shares; itself where it has its own."""
    sibling = clauses[index].sibling
    while clauses[index].shares_subject and sibling is not None and sibling != index:
        index, sibling = sibling, clauses[sibling].sibling
    return index


def _own(tokens: Sequence[Token], clause: Clause, inside: Sequence[Clause]) -> Range:
    """The subject that stands in the clause itself."""
    verb = clause.verb
    if verb is None:
        return (clause.start, clause.start)
    if clause.kind is ClauseKind.REPORTING and verb.first == clause.start:
        return (verb.last, _end_of_name(tokens, verb.last, clause.end))
    start = _past_fronted(tokens, clause, inside)
    asides = (p.start for p in inside if p.after_comma and start < p.start < verb.first)
    return (start, _trimmed(tokens, start, min(asides, default=verb.first)))


def _end_of_name(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the words for a speaker behind a verb of saying end."""
    for i in range(start, end):
        if not tokens[i].is_word or tokens[i].word in grammar.SPEAKER_ENDS:
            return i
    return end


def _trimmed(tokens: Sequence[Token], start: int, end: int) -> int:
    """The end without marks and adverbs."""
    while end > start and not (tokens[end - 1].is_word and not _is_adverb(tokens[end - 1].word)):
        end -= 1
    return max(start, end)


def _is_adverb(word: str) -> bool:
    return word in grammar.ADVERBS or is_manner(word)


def _past_fronted(tokens: Sequence[Token], clause: Clause, inside: Sequence[Clause]) -> int:
    """Where the subject starts, past "On Monday,", "If he wins,", "In Geneva,"."""
    start = clause.start + bool(clause.opener and clause.sibling is None)
    verb = clause.verb.first if clause.verb else clause.end
    fronted = {p.start: p.end for p in inside if p.end < verb and _is_fronted(p)}
    i, after = start, -1
    while i < verb and (after := _next(tokens, i, verb, fronted)) > i:
        i = after
    if i < verb:
        return i
    return verb - 1 if tokens[verb - 1].word == "there" else start


def _is_fronted(clause: Clause) -> bool:
    """Whether a clause may stand before a subject: "If he wins,", "In Elm, which flooded,"."""
    aside = clause.kind is ClauseKind.RELATIVE and clause.after_comma
    return aside or (clause.fronted and clause.kind in _FRONTED)


def _next(tokens: Sequence[Token], i: int, verb: int, fronted: Mapping[int, int]) -> int:
    """Where what stands before the subject at a token ends; the token where the subject starts."""
    token = tokens[i]
    if i in fronted:
        return fronted[i]
    if (behind := _past_offset(tokens, i, verb)) > i:
        return behind
    if _is_passed_over(tokens, i):
        return i + 1
    if token.in_date or _is_date(tokens, i):
        after = _past_date(tokens, i, verb)
        owned = after < verb and (tokens[after].word == "'s" or _describes(tokens, i, after))
        return i if owned else after
    return _past_preposition(tokens, i, verb) if token.word in grammar.PREPOSITIONS else i


def _past_offset(tokens: Sequence[Token], i: int, verb: int) -> int:
    """Past "Almost two years after the first warnings,"; else where it stood."""
    if not _is_of_amount(tokens[i]):
        return i
    unit = next((k for k in range(i, min(i + 4, verb - 1)) if tokens[k].word in dating.UNITS), i)
    counts = unit > i and all(map(_is_of_amount, tokens[i:unit]))
    if not (counts and tokens[unit + 1].word in dating.OFFSETS):
        return i
    comma = next((k for k in range(unit + 2, verb) if tokens[k].word == ","), verb)
    return comma + 1 if comma + 1 < verb else i


_AMOUNTS = grammar.NUMBERS | frozenset(
    "a an almost nearly about more than less over some just only barely several".split()
)
"""Words before the unit of an amount of time."""


def _is_of_amount(token: Token) -> bool:
    return token.word in _AMOUNTS or token.text[0].isdigit()


def _describes(tokens: Sequence[Token], i: int, after: int) -> bool:
    """Whether a year or a decade with its article describes the noun behind it: "the 1930s pier"."""
    year = "".join(token.word for token in tokens[i + 1 : after]).rstrip("s")
    ages = tokens[i].word == "the" and after - i < 4 and year.isdigit()
    return ages and nounlike(tokens[after]) and not opens_noun_phrase(tokens[after])


def _is_passed_over(tokens: Sequence[Token], i: int) -> bool:
    """Whether a mark, a conjunction or an adverb may stand before a subject."""
    word = tokens[i].word
    adverb = _is_adverb(word) and not _counts(tokens, i + 1)
    contrasts = word == "though" and i + 1 < len(tokens) and tokens[i + 1].word == ","
    passed = word in grammar.CONJUNCTIONS or adverb or contrasts
    return passed or not tokens[i].is_word


def _counts(tokens: Sequence[Token], i: int) -> bool:
    """Whether a token is a number, which "almost" or "only" before it makes less exact."""
    if i >= len(tokens) or _is_date(tokens, i):
        return False
    return tokens[i].text[0].isdigit() or tokens[i].word in grammar.NUMBERS


def _past_preposition(tokens: Sequence[Token], i: int, verb: int) -> int:
    """Past a date behind a preposition, or the comma that closes its phrase; else where it stood."""
    comma = _closing(tokens, i, verb)
    near = range(i + 1, min(i + 4, verb))
    dated = next((k for k in near if tokens[k].in_date or _is_date(tokens, k)), None)
    after = _past_date(tokens, dated, verb) if dated is not None and dated < comma else None
    owns = after is not None and after < verb and tokens[after].word == "'s"
    owns = owns or (after is not None and comma + 1 < verb and _opens_noun(tokens, i + 1, after))
    if after is not None and not owns:
        return after
    if comma + 1 < verb:
        return comma + 1
    return _past_owned(tokens, after, verb) if after is not None else i


def _opens_noun(tokens: Sequence[Token], i: int, after: int) -> bool:
    """Whether an article with a year, and no more than another word between, is of the noun behind:
    "After a disastrous 2006 war in Lebanon,".
    """
    year = tokens[after - 1].word
    between = [t.word for t in tokens[i + 1 : after - 1]]
    opens = tokens[i].word in grammar.DETERMINERS and len(year) == 4 and year.isdigit()
    behind = (
        after < len(tokens) and nounlike(tokens[after]) and not opens_noun_phrase(tokens[after])
    )
    return opens and behind and len(between) < 2 and grammar.PREPOSITIONS.isdisjoint(between)


def _past_owned(tokens: Sequence[Token], i: int, verb: int) -> int:
    """Past what belongs to a date, to where the subject opens: "After last month's fire the lab"."""
    return next((k for k in range(i + 2, verb) if opens_noun_phrase(tokens[k])), verb - 1)


def _closing(tokens: Sequence[Token], i: int, verb: int) -> int:
    """The comma that closes a fronted phrase, "In Elm, Norland," too, or the second of two dashes;
    the verb where neither does.
    """
    marks = [k for k in range(i, verb) if tokens[k].word == "," or tokens[k].word in DASHES]
    dashes = [k for k in marks if tokens[k].word in DASHES]
    if len(dashes) == 2 and marks[0] == dashes[0]:
        return dashes[1]
    commas = [k for k in marks if tokens[k].word == ","]
    is_place = len(commas) == 2 and all(t.is_name for t in tokens[commas[0] + 1 : commas[1]])
    is_place = is_place and tokens[commas[0] - 1].is_name
    return commas[1] if is_place else next(iter(commas), verb)


def _is_date(tokens: Sequence[Token], i: int) -> bool:
    w = tokens[i].word
    if w in grammar.TIME_WORDS or (len(w) == 4 and w.isdigit()):
        return True
    opens = w in ("last", "this", "next") and i + 1 < len(tokens)
    return opens and tokens[i + 1].word in grammar.TIME_WORDS


def _past_date(tokens: Sequence[Token], i: int, limit: int) -> int:
    while i < limit and _goes_with_date(tokens, i):
        i += 1
    return i


def _goes_with_date(tokens: Sequence[Token], i: int) -> bool:
    """Whether a token is of an expression of time, or stands between two of them."""
    token = tokens[i]
    in_date = token.in_date or token.text[0].isdigit() or token.word in (",", "of", "last")
    return in_date or _is_date(tokens, i)

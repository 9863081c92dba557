"""What a number counts, in the source's words: "soldiers", "barrels of oil a day", "deaths per
100,000 people".

There is no grammar behind it: a phrase ends with its plural noun, at a word that cannot belong to
it, or at a mark. A range of tokens ``[first, last)`` that is empty says that it is not clear what
is counted.
"""

from __future__ import annotations

from generator.english import countable, grammar, numbered, quantities as q, units, verbs
from generator.figures.parts import read
from generator.figures.tokens import Token, Tokens

_LONGEST = 6
_LONGEST_MASS = 3
_PASTS = frozenset(past for past, _ in verbs.IRREGULAR.values())
_ENDS = countable.STOPS | {""}
_OUTSIDE = countable.STOPS | units.TIME_UNITS
_NOT_AFTER_IN = units.NOT_AFTER_IN | _ENDS
_CLITICS = ("'s", "'re", "'ve", "'ll", "'d", "n't")
_NO_ATTRIBUTES = (countable.PEOPLE | countable.STATES) - {"police"}
DETERMINERS = numbered.DEFINITES | {"a", "an", "all"}


def counted(tokens: Tokens, i: int) -> tuple[int, int]:
    """The tokens of what a plain number that ends before token `i` counts."""
    more = tokens.word(i) in ("more", "earlier", "later")
    start = _past_of(tokens, i + more)
    if start is None:
        return i, i
    first, last = plural(tokens, start)
    if first == last:
        return i, i
    return first - more, rate(tokens, _pair(tokens, _of(tokens, last)))


def plural(tokens: Tokens, i: int) -> tuple[int, int]:
    """A phrase from `i` up to its plural noun ("primary school teachers")."""
    for at in range(i, min(i + _LONGEST, len(tokens))):
        if not _belongs(tokens, at, i):
            break
        if _is_plural(tokens[at]) and not _is_name_before_noun(tokens, at):
            return i, at + 1 + _is_compound(tokens, at)
    return i, i


def noun(tokens: Tokens, i: int) -> tuple[int, int]:
    """A phrase from `i`: up to its plural noun, or its leading words where it has none ("gross
    domestic product").
    """
    while tokens.word(i) in DETERMINERS:
        i += 1
    first, last = plural(tokens, i)
    if first < last:
        return first, last
    while (
        last < i + _LONGEST_MASS
        and _belongs(tokens, last, i)
        and (last == i or not _is_verb(tokens[last].word))
    ):
        last += 1
    return i, last


def after_sum(tokens: Tokens, i: int, *, attributive: bool) -> tuple[int, int]:
    """What a sum, a measure or a percentage is of: "of the vote", "in aid", "a 51 percent stake",
    "$48 a barrel".
    """
    if tokens.phrase(i, 2) == ("worth", "of"):
        i += 1
    link, following = tokens.phrase(i, 2)
    first = last = i
    if link == "of" and following not in q.PRONOUNS:
        first, last = noun(tokens, _past_owner(tokens, i + 1))
    elif link == "in" and following not in _NOT_AFTER_IN and tokens[i + 1].text.islower():
        first, last = noun(tokens, i + 1)
        names_no_thing = (
            tokens.word(last) in ("and", "or") or tokens.word(last - 1) in units.DEALINGS
        )
        last = first if names_no_thing else last
    elif attributive:
        first, last = noun(tokens, i)
        is_no_thing = last > first and (
            tokens[last - 1].is_capital or _is_participle(tokens.word(first))
        )
        last = first if is_no_thing else last
    if first >= last or read(tokens, first) is not None:
        first = last = i
    end = rate(tokens, last)
    return (first, end) if end > i else (i, i)


def rate(tokens: Tokens, i: int) -> int:
    """The token after "a day", "per 100,000 people", "each" at `i`; `i` where no rate stands
    there.
    """
    first, second = tokens.phrase(i, 2)
    if first in ("a", "an", "per") and second in units.RATE_UNITS:
        return i + 2
    if first != "per":
        return i + (first in units.RATE_ADVERBS)
    number = read(tokens, i + 1)
    if number is not None:
        return max(plural(tokens, number.last)[1], number.last)
    return i + 2 if second[:1].isalpha() else i


def is_plural(text: str) -> bool:
    """Whether a word is by its form a plural noun, or stands for people in a state ("dead")."""
    if text in countable.PLURALS or text in countable.STATES:
        return True
    tail = text.rpartition("-")[2]
    ends = tail.endswith("s") and not tail.endswith(("ss", "us", "is", "'s"))
    return ends and len(tail) > 3 and tail not in countable.NOUNS_ENDING_IN_S


def _is_plural(token: Token) -> bool:
    """Whether a token is a plural: "soldiers", "CDs"."""
    return is_plural(token.word) or (token.text[-1] == "s" and token.text[:-1].isupper())


def _past_of(tokens: Tokens, i: int) -> int | None:
    """Where the noun begins after "of the"; None where a number or a pronoun follows "of"."""
    if tokens.word(i) != "of":
        return i
    i += 1
    i += tokens.word(i) in numbered.DEFINITES or tokens.word(i).endswith("'s")
    return None if read(tokens, i) is not None or tokens.word(i) in countable.STOPS else i


def _past_owner(tokens: Tokens, i: int) -> int:
    """Past the name at `i` of whoever has what is counted: "of [President Bo Berg's] decrees"."""
    at = i
    while at < i + _LONGEST_MASS and tokens.is_name(at) and not tokens.word(at).endswith("'s"):
        at += 1
    return at + 1 if tokens.is_name(at) and tokens.word(at).endswith("'s") else i


def _of(tokens: Tokens, i: int) -> int:
    """Past "of oil" after a plural that measures or gathers: "barrels of oil"."""
    following = tokens.word(i + 1)
    if tokens.word(i) != "of" or following in _ENDS or not tokens[i + 1].text.islower():
        return i
    return i if read(tokens, i + 1) is not None else max(i, noun(tokens, i + 1)[1])


def _pair(tokens: Tokens, i: int) -> int:
    """Past "and women" in "3,500 men and women", where the pair is closed by what follows it."""
    if (
        tokens.word(i) != "and"
        or not _belongs(tokens, i + 1, i + 1)
        or not is_plural(tokens.word(i + 1))
    ):
        return i
    after = tokens.word(i + 2)
    names_another = tokens[i + 1].is_capital and not tokens[i - 1].is_capital
    names_another |= tokens.word(i + 1) in (
        *grammar.NUMBERS,
        *tokens.words[max(i - _LONGEST, 0) : i],
    )
    has_object = (
        after in countable.OBJECT_OPENERS or after in units.CURRENCY_SIGNS or after[:1].isdigit()
    )
    if names_another or has_object:
        return i
    return i + 2 if not after[:1].isalpha() or after in countable.STOPS else i


def _belongs(tokens: Tokens, i: int, start: int) -> bool:
    """Whether token `i` may be in a noun phrase from `start`; a number may, as a model's name
    ("Boeing 787").
    """
    word = tokens.word(i)
    if not word:
        return False
    token = tokens[i]
    if token.kind == "number":
        after_name = tokens.is_name(i - 1) or tokens.word(i - 1) in numbered.RANKERS
        return i > start and after_name and not token.is_grouped
    return token.kind == "word" and word not in _OUTSIDE and not word.endswith(_CLITICS)


def _is_name_before_noun(tokens: Tokens, i: int) -> bool:
    """Whether the plural at `i` is a name that qualifies a plural soon after it: "Workers party
    supporters".
    """
    soon = [at for at in (i + 1, i + 2) if _belongs(tokens, at, i) and is_plural(tokens[at].word)]
    return tokens[i].is_capital and bool(soon) and _belongs(tokens, i + 1, i)


def _is_compound(tokens: Tokens, i: int) -> bool:
    """Whether the plural at `i` only qualifies the next: "sales jobs", and not "families
    homeless".
    """
    following = tokens.word(i + 1)
    is_verb = following in countable.STATES or following in q.RISES
    qualifies = _belongs(tokens, i + 1, i) and is_plural(following) and not is_verb
    return qualifies and tokens.word(i) not in _NO_ATTRIBUTES


def _is_verb(text: str) -> bool:
    return is_past(text) or text in countable.VERBS_IN_S


def is_past(text: str) -> bool:
    """Whether a word is by its form a past tense."""
    return text in _PASTS or (text.endswith("ed") and len(text) > 4)


def _is_participle(text: str) -> bool:
    return is_past(text) and text not in verbs.NOUN_TOO

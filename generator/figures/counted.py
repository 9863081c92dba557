"""What a number counts, in the source's words: "soldiers", "barrels of oil a day", "deaths per 100,000 people"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.figures.numbers import read, word
from generator.figures.tokens import Token
from generator.lexicon import quantities as q
from generator.lexicon.verbs import IRREGULAR

_LONGEST = 6
_PASTS = frozenset(past for past, _ in IRREGULAR.values())


def counted(tokens: Sequence[Token], i: int) -> tuple[int, int]:
    """Tokens ``[first, last)`` of what a plain number that ends before token `i` counts; empty at `i` where that is not clear."""
    start = _past_of(tokens, i)
    if start is None:
        return i, i
    first, last = plural(tokens, start)
    if first == last:
        return i, i
    last = _of(tokens, last)
    return first, rate(tokens, _pair(tokens, last))


def plural(tokens: Sequence[Token], i: int) -> tuple[int, int]:
    """A phrase from `i` up to its plural noun ("primary school teachers"); empty where none is near."""
    for at in range(i, min(i + _LONGEST, len(tokens))):
        if not _is_word(tokens, at, at == i):
            break
        if is_plural(tokens[at].word):
            return i, at + 1 + (_is_word(tokens, at + 1, False) and _is_compound(tokens, at))
    return i, i


def _is_compound(tokens: Sequence[Token], i: int) -> bool:
    """Whether the plural at `i` only qualifies the next: "sales jobs", and not "families homeless"."""
    following = word(tokens, i + 1)
    return is_plural(following) and following not in q.STATES and word(tokens, i) not in q.PEOPLE


def noun(tokens: Sequence[Token], i: int) -> tuple[int, int]:
    """A phrase from `i`: up to its plural noun, or its leading words where it has none ("gross domestic product")."""
    i += word(tokens, i) in q.DEFINITES | {"a", "an"}
    first, last = plural(tokens, i)
    if first < last:
        return first, last
    last = i
    while last < i + 3 and _is_word(tokens, last, last == i) and (last == i or not _is_verb(tokens[last].word)):
        last += 1
    return i, last


def after_sum(tokens: Sequence[Token], i: int, attributive: bool) -> tuple[int, int]:
    """What a sum, a measure or a percentage is of: "of the vote", "in aid", "a 51 percent stake", "$48 a barrel"."""
    link, following = word(tokens, i), word(tokens, i + 1)
    if link == "worth" and following == "of":
        link, i = "of", i + 1
    first = last = i
    if link == "of" and following not in ("them", "us", "which", "whom"):
        first, last = noun(tokens, i + 1)
    elif link == "in" and following and following not in q.NOT_AFTER_IN | q.STOPS and tokens[i + 1].text.islower():
        first, last = noun(tokens, i + 1)
    elif attributive:
        first, last = noun(tokens, i)
    if first >= last or read(tokens, first) is not None:
        first = last = i
    end = rate(tokens, last)
    return (first, end) if end > i else (i, i)


def rate(tokens: Sequence[Token], i: int) -> int:
    """The token after "a day", "per 100,000 people", "each" at `i`; `i` where no rate stands there."""
    first, second = word(tokens, i), word(tokens, i + 1)
    if first in ("a", "an") and second in q.RATE_UNITS or first == "per" and second in q.RATE_UNITS:
        return i + 2
    if first == "per" and (number := read(tokens, i + 1) if i + 1 < len(tokens) else None):
        return max(plural(tokens, number.last)[1], number.last)
    if first == "per" and second.isalpha():
        return i + 2
    return i + 1 if first in q.RATE_ADVERBS else i


def is_plural(text: str) -> bool:
    """Whether a word is by its form a plural noun, or stands for people in a state ("dead")."""
    if text in q.PLURALS or text in q.STATES:
        return True
    tail = text.rpartition("-")[2]
    return len(tail) > 3 and tail.endswith("s") and not tail.endswith(("ss", "us", "is", "'s")) and tail not in q.NOUNS_ENDING_IN_S


def _past_of(tokens: Sequence[Token], i: int) -> int | None:
    """Where the noun begins after "of the"; None where what follows "of" is counted by a number of its own or is a pronoun."""
    if word(tokens, i) != "of":
        return i
    i += 1
    i += word(tokens, i) in q.DEFINITES
    if i >= len(tokens) or read(tokens, i) is not None or word(tokens, i) in q.STOPS:
        return None
    return i


def _of(tokens: Sequence[Token], i: int) -> int:
    """Past "of oil" after a plural that measures or gathers: "barrels of oil"."""
    if word(tokens, i) != "of" or not tokens[i + 1 :] or not tokens[i + 1].text.islower() or word(tokens, i + 1) in q.STOPS:
        return i
    if read(tokens, i + 1) is not None:
        return i
    return max(i, noun(tokens, i + 1)[1])


def _pair(tokens: Sequence[Token], i: int) -> int:
    """Past "and women" in "3,500 men and women", where the pair is closed by what follows it."""
    if word(tokens, i) != "and" or not _is_word(tokens, i + 1, True) or not is_plural(word(tokens, i + 1)):
        return i
    after = word(tokens, i + 2)
    return i + 2 if not after or not after[0].isalpha() or after in q.STOPS else i


def _is_word(tokens: Sequence[Token], i: int, first: bool) -> bool:
    """Whether token `i` can belong to a noun phrase (numbers only where they name a model: "Boeing 787 aircraft")."""
    if i >= len(tokens) or tokens[i].timed:
        return False
    token = tokens[i]
    if token.kind == "number":
        return not first and tokens[i - 1].is_capital
    return token.kind == "word" and token.word not in q.STOPS and not token.word.endswith("'s") and token.word not in q.TIME_UNITS


def _is_verb(text: str) -> bool:
    """Whether a word is by its form a past tense."""
    return text in _PASTS or (text.endswith("ed") and len(text) > 4)

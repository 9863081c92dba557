"""Join number words into numbers: ``twenty-five``, ``one hundred and fifty``, ``two and a half``,
``a dozen``.
"""

from __future__ import annotations

from generator.english.numerals import CARDINALS, SCALES
from generator.numbers import LONGEST, after_half, in_words
from generator.times.lexer import Token

_LARGEST_INDEFINITE = 1000
""""A thousand years" is a length of time; "a million years" is only long."""


def join_numbers(tokens: list[Token]) -> list[Token]:
    """The tokens with every run of number words made one ``{num}`` token."""
    out: list[Token] = []
    at, count = 0, len(tokens)
    while at < count:
        token = tokens[at]
        joined = _read(tokens, at) if token.number is not None or token.key in _STARTS else None
        out.append(joined[0] if joined else token)
        at = joined[1] if joined else at + 1
    return out


_INDEFINITE = ("a", "an", "half")
_STARTS = frozenset((*CARDINALS, *_INDEFINITE, "dozen"))


def _read(tokens: list[Token], at: int) -> tuple[Token, int] | None:
    """The number that begins at `at` and the index after it; None when none does, or it needs no
    joining.
    """
    first = tokens[at]
    if first.number is not None:
        if not {"{int}", "{decimal}"} & set(first.atoms):
            return None
        end, total = _with_half(tokens, at + 1, float(first.number))
        return _finish(tokens, at, end, total) if end > at + 1 else None
    if first.key == "dozen":
        return _finish(tokens, at, at + 1, float(SCALES["dozen"]))
    found = in_words([token.key for token in tokens[at : at + LONGEST]], 0)
    if found is None or (first.key in _INDEFINITE and found.value > _LARGEST_INDEFINITE):
        return None
    return _finish(tokens, at, *_with_half(tokens, at + found.end, found.value))


def _with_half(tokens: list[Token], at: int, total: float) -> tuple[int, float]:
    """Adds ``and a half``, ``-and-a-half``, ``1/2``."""
    keys = [token.key for token in tokens[at : at + 6]]
    if keys[:3] == ["1", "/", "2"] and total < 100:
        return at + 3, total + 0.5
    half = after_half(keys, 0)
    return (at + half, total + 0.5) if half else (at, total)


def _finish(tokens: list[Token], at: int, end: int, total: float) -> tuple[Token, int]:
    key = str(int(total)) if total == int(total) else str(total)
    atoms: tuple[str, ...] = ("{num}", "{numword}")
    if end == at + 1:
        atoms = (*tokens[at].atoms, *atoms)
    return Token(tokens[at].start, tokens[end - 1].end, key, atoms, total), end

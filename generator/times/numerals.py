"""Join number words into numbers: ``twenty-five``, ``one hundred and fifty``, ``two and a half``,
``a dozen``.
"""

from __future__ import annotations

from generator.times.lexer import Token
from generator.times.lexicon import NUMBER_WORDS, SCALES

_LONGEST = 12
"""No number in words is read beyond this many tokens, so that a text of nothing else stays
linear."""


def join_numbers(tokens: list[Token]) -> list[Token]:
    """The tokens with every run of number words made one ``{num}`` token."""
    out: list[Token] = []
    at, count = 0, len(tokens)
    while at < count:
        token = tokens[at]
        if (
            token.key in NUMBER_WORDS
            or token.number is not None
            or token.key in ("a", "an", "half")
        ):
            read = _read(tokens, at)
            if read is not None:
                joined, at = read
                out.append(joined)
                continue
        out.append(token)
        at += 1
    return out


def _key(tokens: list[Token], at: int) -> str:
    return tokens[at].key if at < len(tokens) else ""


def _read(tokens: list[Token], at: int) -> tuple[Token, int] | None:
    """The number that begins at `at` and the index after it; None when none does, or it needs no
    joining.
    """
    first = tokens[at]
    if first.key in ("a", "an"):
        scale = SCALES.get(_key(tokens, at + 1))
        return _finish(tokens, at, at + 2, float(scale)) if scale and scale <= 1000 else None
    if first.key == "half":
        dozen = _key(tokens, at + 1) == "a" and _key(tokens, at + 2) == "dozen"
        return _finish(tokens, at, at + 3, 6.0) if dozen else None
    if first.number is not None:
        if not {"{int}", "{decimal}"} & set(first.atoms):
            return None
        end, total = _fraction(tokens, at + 1, float(first.number))
        return _finish(tokens, at, end, total) if end > at + 1 else None
    end, total = _words(tokens, at)
    return _finish(tokens, at, *_fraction(tokens, end, total))


def _words(tokens: list[Token], at: int) -> tuple[int, float]:
    """The value of the number words from `at` on, and the index after them."""
    total, current, stop = 0, 0, at + _LONGEST
    while at < stop:
        key = _key(tokens, at)
        if key in SCALES and (current or total):
            total, current = total + max(current, 1) * SCALES[key], 0
            at += 1
        elif key in NUMBER_WORDS and (
            current == 0 or (current % 10 == 0 and current >= 20 and NUMBER_WORDS[key] < 10)
        ):
            current += NUMBER_WORDS[key]
            at += 1
        elif (
            key == "-"
            and 20 <= current < 100
            and current % 10 == 0
            and 0 < NUMBER_WORDS.get(_key(tokens, at + 1), 0) < 10
        ) or (key == "and" and total and not current and _key(tokens, at + 1) in NUMBER_WORDS):
            at += 1
        else:
            break
    return at, float(total + current)


def _fraction(tokens: list[Token], at: int, total: float) -> tuple[int, float]:
    """Adds ``and a half``, ``-and-a-half``, ``1/2``."""
    if _key(tokens, at) not in ("and", "-", "1"):
        return at, total
    keys = [_key(tokens, at + step) for step in range(5)]
    if keys[:3] == ["and", "a", "half"]:
        return at + 3, total + 0.5
    if keys == ["-", "and", "-", "a", "-"] and _key(tokens, at + 5) == "half":
        return at + 6, total + 0.5
    if keys[:3] == ["1", "/", "2"] and total < 100:
        return at + 3, total + 0.5
    return at, total


def _finish(tokens: list[Token], at: int, end: int, total: float) -> tuple[Token, int]:
    key = str(int(total)) if total == int(total) else str(total)
    atoms: tuple[str, ...] = ("{num}", "{numword}")
    if end == at + 1:
        atoms = (*tokens[at].atoms, *atoms)
    return Token(tokens[at].start, tokens[end - 1].end, key, atoms, total), end

"""Where what is said ends: at the sentence's end, or where its own voice takes over again."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.speech import NARRATING

_BREAKS = frozenset("but while whereas although though".split())
_ALWAYS = frozenset(";?!…")
_MARKS = _ALWAYS | {".", ","}

Spelled = tuple[str, str, int, int, bool, object, bool]
"""The first fields of a token: its text, the word, start and end, whether it has a capital, the
marks, whether a date."""


def stops(words: Sequence[Spelled]) -> list[int]:
    """For each word the first from there on at which what is said ends; their number if none."""
    stop = len(words)
    found = [stop] * stop
    for at in range(stop - 1, -1, -1):
        text = words[at][0]
        if text in _MARKS and (text in _ALWAYS or _ends(words, at)):
            stop = at
        found[at] = stop
    return found


def _ends(words: Sequence[Spelled], at: int) -> bool:
    """Whether a full stop closes a sentence, or the article's own voice goes on behind a comma."""
    following = words[at + 1] if at + 1 < len(words) else None
    if words[at][0] == ".":
        return following is None or following[4] or following[5] is not None
    if following is None:
        return False
    low = following[1]
    goes_on = at + 2 < len(words) and words[at + 2][1] == "that"
    return (
        low in NARRATING
        or low == "according"
        or (low == "on" and _gives_grounds(words, at + 1))
        or (low in _BREAKS and not goes_on)
    )


def _gives_grounds(words: Sequence[Spelled], at: int) -> bool:
    """Whether "on the grounds that" stands here."""
    lows = [word[1] for word in words[at : at + 4]]
    return lows[-1:] == ["that"] and "grounds" in lows

"""A sentence without what it quotes: the writer's own words."""

from __future__ import annotations

import re

_DOUBLE = re.compile(r"[“\"].*?(?:[”\"]|$)")
_QUOTED = re.compile(rf"{_DOUBLE.pattern}|(?<!\w)[‘'](?:.*?[’'](?!\w)|(?P<rest>.*))")
"""What stands in marks. A single mark that none closes quotes nothing, nor does one behind it, so
that each is looked at once."""


def unquoted(sentence: str) -> str:
    """The sentence with a space for each stretch in quotation marks."""
    return _QUOTED.sub(_replaced, sentence)


def _replaced(found: re.Match[str]) -> str:
    rest = found["rest"]
    return " " if rest is None else found[0][0] + _DOUBLE.sub(" ", rest)

"""A title or caption that lost its line: it runs on into the first sentence, and only a capital
shows where that opens.
"""

from __future__ import annotations

import re

from generator.english import grammar, press, verbs
from generator.english.numerals import ORDINALS

_END = re.compile(r"[.!?][”’\"')]*\s+(?=[A-Z“‘\"])")
_ANYWHERE = "|".join(press.SENTENCE_OPENERS)
_BEHIND_A_NOUN = "|".join(press.OPENERS_BEHIND_A_NOUN)
_JOINT = re.compile(
    rf"(?<=[\w’'”)]) (?=(?:{_ANYWHERE}|{_BEHIND_A_NOUN}) [a-z\d]|An? \d+-[a-z]|An? [a-z]|The [A-Z])"
)
_FEWEST, _REST = 4, 8
"""Words of a title, and of the sentence behind it, at least."""
LONGEST = 900
"""Characters in which such a sentence has to end."""
_FINITE = (
    verbs.BE_FINITE | verbs.HAVE_FINITE | verbs.MODALS | verbs.PAST_ONLY | verbs.PAST_OR_PARTICIPLE
)
_ACTING = (verbs.LEMMAS.keys() - verbs.ALL) | _FINITE
"""Behind these a name with an article goes on: "told The Herald"."""
_GOES_ON = (
    grammar.PREPOSITIONS | grammar.DETERMINERS | grammar.CONJUNCTIONS | press.BEFORE_NAMES_OF_WORKS
)
"""Behind these a capital opens a name: "her novel The sea"."""
_MARKS = "“”‘’\"',:;.()"


def title_end(text: str) -> int:
    """Where a title ends that runs on into the first sentence of a paragraph, the last of several;
    0 where none does.
    """
    text = text[:LONGEST]
    stop = _END.search(text)
    first = text[: stop.end()] if stop else text
    return max(
        (j.start() for j in _JOINT.finditer(first) if _is_joint(first, j.start())), default=0
    )


def _is_joint(sentence: str, at: int) -> bool:
    """Whether a sentence of its own opens at a capital behind words that are no part of it."""
    before, rest = sentence[:at].split(), sentence[at:].split()
    if len(before) < _FEWEST or len(rest) < _REST:
        return False
    last, (first, second) = before[-1].strip(_MARKS), rest[:2]
    is_name = last[:1].isupper() and not last.isupper()
    counts = second[0].isdigit() or second in ORDINALS
    if is_name and not counts and first in ("A", "An", *press.OPENERS_BEHIND_A_NOUN):
        return False
    if first == "The" and second[0].isupper() and (last[:1].isupper() or last in _ACTING):
        return False
    if last.lower() in _GOES_ON:
        return False
    return any(word.lower().strip(_MARKS) in _FINITE for word in rest)

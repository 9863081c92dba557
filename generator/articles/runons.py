"""A title or caption that lost its line: it runs on into the first sentence, and only a capital
shows where that opens.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from generator.english import grammar, names, press, verbs
from generator.english.numerals import CARDINALS, ORDINALS

_END = re.compile(r"[.!?][”’\"')]*\s+(?=[A-Z“‘\"])")
_OPENERS = frozenset(press.SENTENCE_OPENERS)
_JOINT = re.compile(r"(?<=[\w’'”)]) (?=An? \d+-[a-z]|An? [a-z]|The [A-Z]|[A-Z][a-z]+ [a-z\d])")
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
    (grammar.PREPOSITIONS | grammar.DETERMINERS | grammar.CONJUNCTIONS | grammar.ADJECTIVES)
    | press.BEFORE_NAMES_OF_WORKS
    | names.NOT_HOLDERS
)
"""Behind these a capital opens a name: "her novel The sea"."""
_NO_NAMES = grammar.PREPOSITIONS | grammar.SUBORDINATING | grammar.ADVERBS
_MARKS = "“”‘’\"',:;.()"


def small_words(texts: Iterable[str]) -> frozenset[str]:
    """The words that texts write in small letters: no names."""
    return frozenset(word for text in texts for word in _SMALL.findall(text))


_SMALL = re.compile(r"(?<![\w’'-])[a-z]+\b")


def title_end(text: str, small: Collection[str]) -> int:
    """Where a title ends that runs on into the first sentence of a paragraph, the last of several;
    0 where none does. ``small`` are words that its article writes in small letters.
    """
    text = text[:LONGEST]
    stop = _END.search(text)
    first = text[: stop.end()] if stop else text
    return max(
        (j.start() for j in _JOINT.finditer(first) if _is_joint(first, j.start(), small)),
        default=0,
    )


def _is_joint(sentence: str, at: int, small: Collection[str]) -> bool:
    """Whether a sentence of its own opens at a capital behind words that are no part of it."""
    before, rest = sentence[:at].split(), sentence[at:].split()
    if len(before) < _FEWEST or len(rest) < _REST or not _opens(before, rest, small):
        return False
    return any(word.lower().strip(_MARKS) in _FINITE for word in rest)


def _opens(before: Sequence[str], rest: Sequence[str], small: Collection[str]) -> bool:
    """Whether a word with a capital opens a sentence, by itself and by the words beside it: one that
    has none elsewhere, behind a word that has none.
    """
    last, (first, second) = before[-1].strip(_MARKS), rest[:2]
    if last.lower() in _GOES_ON:
        return False
    is_name = last[:1].isupper() and not last.isupper()
    if first in ("A", "An"):
        return not is_name or second[0].isdigit() or second in ORDINALS
    if first in _OPENERS and not second[0].isupper():
        return True
    word = first.lower()
    is_plain = word in small or word in CARDINALS or word in _NO_NAMES
    is_plain = is_plain and word not in names.TITLES
    may_follow = last.islower() or (last.isupper() and word in grammar.PREPOSITIONS)
    return is_plain and may_follow and not _acts(before)


def _acts(before: Sequence[str]) -> bool:
    """Whether words end in a verb, behind which a name goes on: "told The Herald"."""
    last, to = before[-1].strip(_MARKS), before[-2]
    return last in _ACTING or (last in verbs.ALL and to in verbs.MODALS | {"to"})

"""Who says a paragraph, where a label tells it: in a transcript before it, at a pull quote behind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from generator.articles.forms import CAPS, NAME, UP
from generator.english import press
from generator.model import Span
from generator.patterns import Pattern

_CAPS_LABEL = Pattern(
    rf"{CAPS}(?: {CAPS}){{0,4}}(?:, {CAPS}(?: {CAPS}){{0,4}})?(?: [(\[][^()\[\]]{{1,60}}[)\]])?:(?=\s|$)"
)
_TITLED = Pattern(r"(?:MR|MS|MRS|DR|SEN|REP|GOV|SECRETARY|MINISTER|PRESIDENT|JUDGE|THE)\b")
_LETTER = Pattern(rf"[QA](?:[.:](?= )|(?= [{UP}\"“‘]))")
_NAME_LABEL = Pattern(rf"({NAME})(?: [(\[][^()\[\]]{{1,60}}[)\]])?: (?=[{UP}\"“‘'«(\[])")


def labels(paragraphs: Sequence[str]) -> list[Span | None]:
    """For each paragraph its speaker's label, which may stand behind an hour; None where it has none.

    One label alone may be a dateline, and names before a colon may be points of a list: it takes
    several, and in small letters a speaker who comes again, to make a transcript.
    """
    starts = [_hour_end(text) for text in paragraphs]
    texts = [text[start:] for text, start in zip(paragraphs, starts, strict=True)]
    shouted = [_CAPS_LABEL.match(text) for text in texts]
    lettered = list(_letters(texts))
    named = [_NAME_LABEL.match(text) for text in texts]
    are_shouted = _are_shouted([found.group() for found in shouted if found])
    letters = [found.group()[0] for found in lettered if found]
    are_lettered = _are_letters(letters) or (are_shouted and "Q" in letters)
    speakers = _in_turn([found[1] for found in named if found])
    asked = frozenset(_asked(texts, named))
    return [
        Span(start, start + len(found.group().rstrip())) if found else None
        for i, (start, caps, letter, name) in enumerate(
            zip(starts, shouted, lettered, named, strict=True)
        )
        for found in (
            (letter if are_lettered else None)
            or (caps if caps and (are_shouted or _TITLED.match(caps.group())) else None)
            or (name if name and (i in asked or _speaks(name[1], speakers, asked)) else None),
        )
    ]


def _speaks(label: str, speakers: Collection[str], asked: Collection[int]) -> bool:
    """Whether a label in small letters is a speaker's: by the last word, or where questions are asked
    by a title.
    """
    words = label.split()
    return words[-1] in speakers or (bool(asked) and words[0] in press.TITLES)


def _asked(texts: Sequence[str], named: Sequence[re.Match[str] | None]) -> Iterator[int]:
    """The paragraphs of which one is a question by a name, and the next an answer by another."""
    for i, (question, answer) in enumerate(pairwise(named)):
        if question and answer and question[1] != answer[1] and texts[i].endswith("?"):
            yield from (i, i + 1)


def _hour_end(text: str) -> int:
    """Where an hour in brackets ends that a paragraph opens with, and the blank behind it."""
    found = _HOUR.match(text)
    return found.end() if found else 0


_HOUR = Pattern(r"[(\[]\d{1,2}(?::\d\d){1,2}[)\]] |\d{1,2}(?::\d\d){1,2} (?=\D)")


def _letters(texts: Sequence[str]) -> Iterator[re.Match[str] | None]:
    """The letter that each paragraph opens with; without a sign behind it, an A answers a Q alone:
    it may be a word.
    """
    last = ""
    for text in texts:
        found = _LETTER.match(text)
        if found and found.group() == "A" == last:
            found = None
        last = found.group()[0] if found else last
        yield found


def _are_shouted(found: Sequence[str]) -> bool:
    """Whether words in capitals before a colon name speakers: one comes again, or has a title."""
    last_words = Counter(label.rstrip(":").split()[-1] for label in found)
    comes_again = bool(last_words) and last_words.most_common(1)[0][1] > 1
    return len(found) > 1 and (comes_again or any(map(_TITLED.match, found)))


def _are_letters(found: Sequence[str]) -> bool:
    """Whether Q and A stand for a question and its answer, or Q for several questions."""
    return found.count("Q") > 1 or ("Q" in found and "A" in found)


def _in_turn(names: Sequence[str]) -> frozenset[str]:
    """The last words of names that speak in turn: each comes again, and they are two at least."""
    counts = Counter(name.split()[-1] for name in names if name.casefold() not in press.FIELDS)
    again = frozenset(name for name, times in counts.items() if times > 1)
    return again if len(again) > 1 else frozenset()


_BEHIND = Pattern(rf"(?<=[\"”’'»]) ?[—–―-]{{1,2}} ?{NAME}(?:, .{{1,60}})?$")
_BELOW = Pattern(rf"[—–―-]{{1,2}} ?{NAME}(?:, .{{1,60}})?")
_LONGEST = 12
"""Words of a name and what its bearer is."""


def signed_at(text: str) -> int:
    """Where the name begins that stands with a dash behind a pull quote; else the text's length."""
    if text[-1:] in ".!?" or text[:1] not in "\"“‘'«„":
        return len(text)
    tail = max(0, len(text) - 120)
    found = _BEHIND.search(text, tail)
    return found.start() + (found.group()[0] == " ") if found else len(text)


_NEXT = Pattern(rf"{NAME}, .{{1,60}}")


def signs(text: str, above: str) -> bool:
    """Whether a line is the name below a pull quote: with a dash, or with what its bearer is."""
    is_short = len(text.split()) <= _LONGEST and text[-1] not in ".!?:"
    if not is_short or above[-1] not in "\"”’'»":
        return False
    is_quote = above[0] in "\"“‘'«„"
    return bool(_BELOW.fullmatch(text) or (is_quote and _NEXT.fullmatch(text)))

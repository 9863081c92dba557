"""Which way time points around an expression: tense, modal verbs and prepositions near it."""

from __future__ import annotations

import re
from itertools import pairwise

from generator.english import tables
from generator.english.calendar import WEEKDAYS
from generator.times.cues_acts import (
    acted_then,
    as_act,
    done_then,
    given_then,
    of_unplanned,
    said_then,
    without_approved,
)
from generator.times.cues_arranged import arranged, gathering
from generator.times.cues_asked import asked_for, asked_then
from generator.times.cues_setting import named, setting
from generator.times.cues_words import SIGNS, first_cue, last_cue
from generator.times.sentences import sentence_after, sentence_before

_LISTS = tables.lists("tense.txt")
_REACHES_BACK = frozenset(tuple(words.split("+")) for words in _LISTS["reaches back"])
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+")
_CLAUSE = re.compile(r"[;:()]|,?\s(?:but|while|whereas)\s|,\s(?:and|which|who)\s")
_NAMES = re.compile(r"(?<=\w\s)(?:May|Will)\b")
"""The month and the man, which are no cues of time."""
_NUMBERED_MAY = re.compile(r"(?<=\d\s)May\b")
_DAY_INSIDE = re.compile(
    rf"\s(?:on\s)?(?:{'|'.join(WEEKDAYS)}|yesterday|today|(?:last|this)\s\w+)(?=\sto\s)"
)
"""A day between a verb and what it is about: "agreed on Monday to close the road in"."""
_FOLLOWED = re.compile(r"['’]s (?:[\w-]+ ){1,2}(?:means|ends|follows)\b")
"""What tells in a present what came of it: "Friday's ruling means that he will"."""
_AFTER = 100


def leaning(text: str, start: int, end: int) -> int:
    """1 where the words around tell of the future, -1 where of the past, 0 where neither can be
    told.

    The nearest cue before it in its clause decides; where none stands there, the first after it,
    else the nearest in the rest of the sentence before it.
    """
    sentence = _NAMES.sub("then", sentence_before(text, start)).lower()
    clause = _CLAUSE.split(sentence)[-1]
    words = _WORD.findall(_DAY_INSIDE.sub("", clause))
    if text[start:end].lower() in WEEKDAYS:
        if acted_then(words, _words_after(text, end)[:1]):
            return -1
        words = [as_act(words, at) for at in range(len(words))]
        words = without_approved(words)
    return (
        (-1 if words == ["not", "until"] and _TOLD_BEHIND.match(text, end) else 0)
        or (1 if named(words, text[end : end + _AFTER]) else 0)
        or asked_for(words, text[start:end], text[end : end + _AFTER])
        or (asked_then(words) if text[start:end].lower() in WEEKDAYS else 0)
        or given_then(words)
        or done_then(words, _behind_part(_words_after(text, end)))
        or (-1 if tuple(words[-3:]) in _REACHES_BACK or tuple(words[-2:]) in _REACHES_BACK else 0)
        or (0 if text.startswith(("'s", "’s"), end) else setting(words, SIGNS))
        or (_of_main_clause(words, text, end) if len(clause) == len(sentence) else 0)
        or arranged(words)
        or gathering(words)
        or of_unplanned(words)
        or said_then(words, _words_after(text, end)[:1])
        or last_cue(words)
        or (-1 if _FOLLOWED.match(text, end) else 0)
        or first_cue(_words_after(text, end))
        or (last_cue(_WORD.findall(sentence)) if len(clause) < len(sentence) else 0)
        or (1 if sentence.endswith("by ") else 0)
    )


_TOLD_BEHIND = re.compile(r"\s(?:did|was|were|had)\b")
"""What stands behind "Not until Friday" where that is over."""


def _of_main_clause(words: list[str], text: str, end: int) -> int:
    """-1 where a gerund with its object opens the sentence and what was done then is past: "Opening
    the case on Tuesday, the prosecutor said".
    """
    opens = len(words) > _BARE and words[0].endswith("ing") and _PART_COMMA.match(text, end)
    return min(0, first_cue(_words_after(text, end))) if opens else 0


_BARE = 2
"""A gerund with only a preposition behind it tells itself of a day: "Starting on Friday"."""
PARTS = ("morning", "afternoon", "evening", "night")
_PART_COMMA = re.compile(rf"(?:\s(?:{'|'.join(PARTS)}))?,\s")


def _behind_part(behind: list[str]) -> list[str]:
    """The first two words behind a day and a part of it: "on Monday night [agreed to] meet"."""
    return behind[1:3] if behind[:1] and behind[0] in PARTS else behind[:2]


def _words_after(text: str, end: int) -> list[str]:
    """The words behind the expression; an "until" there only closes a stretch."""
    behind = _NUMBERED_MAY.sub("then", sentence_after(text, end))
    words = _WORD.findall(behind.lower())
    return [word for word in words if word not in ("until", "till")]


_AHEAD_NOW = frozenset(_LISTS["ahead now"])
_AHEAD_NOW_PAIRS = frozenset(pair.replace("+", " ") for pair in _LISTS["ahead now pairs"])
_AHEAD_THEN = frozenset(_LISTS["ahead then"])
_OPEN_MARK = re.compile(r"“[^”]*$|^[^\"]*\"(?:[^\"]*\"[^\"]*\")*[^\"]*$")


def will_be(text: str, start: int) -> bool:
    """Whether the clause before `start` tells in the text's own present of what is to come: "will
    open in"; not in a quotation, which has its own day.
    """
    sentence = sentence_before(text, start)
    if _OPEN_MARK.search(sentence):
        return False
    words = _WORD.findall(_CLAUSE.split(_NAMES.sub("then", sentence))[-1].lower().replace("’", "'"))
    return not _AHEAD_NOW.isdisjoint(words) or any(
        f"{word} {behind}" in _AHEAD_NOW_PAIRS for word, behind in pairwise(words)
    )


def would_be(text: str, start: int, end: int) -> bool:
    """Whether the sentence tells of what was to come then: "next year they would leave"."""
    sentence = sentence_before(text, start) + sentence_after(text, end)
    return not _AHEAD_THEN.isdisjoint(_WORD.findall(sentence.lower()))

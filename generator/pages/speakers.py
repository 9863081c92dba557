"""Who speaks, where it is no actor of the story: the name by which one is the same person in all
sources.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.english.grammar import DETERMINERS
from generator.english.names import HONORIFICS, OFFICES, TITLES

_APART = re.compile(r"[,;(–—]| - ")
_BEHIND = frozenset({"of", "who", "from", "with", "in", "at", "for", "and", "whose", "on"})
"""Words from which on a name is told more of, or that make a longer one of it."""
_BEFORE_NAMES = HONORIFICS | OFFICES | TITLES


def inline(words: str) -> str:
    """The words for a speaker as they stand inside a line: "The union" becomes "the union"."""
    first, *rest = words.split()
    return " ".join([first.lower() if first.lower() in DETERMINERS else first, *rest])


def person(words: str) -> str:
    """The name of the person that words for a speaker hold: "Bo Berg" of "Technical director Bo
    Berg of the mill"; empty where they name nobody.
    """
    return next(filter(None, map(_name, _APART.split(words))), "")


def _name(part: str) -> str:
    words = part.split()
    end = next((i for i, w in enumerate(words) if w.lower() in _BEHIND), len(words))
    start = end
    while start and words[start - 1][0].isupper() and not words[start - 1].endswith(("’s", "'s")):
        start -= 1
    if end < len(words) and start < end and _is_title(words[end - 1]):
        return _name(" ".join(words[end + 1 :]))
    if any(w.lower() in DETERMINERS for w in words[max(start - 1, 0) : start + 1]):
        return ""
    while start < end and _is_title(words[start]):
        start += 1
    is_cut = end < len(words)
    return " ".join(words[start:end]) if end - start > is_cut else ""


def _is_title(word: str) -> bool:
    return word.strip(".").lower() in _BEFORE_NAMES


def together(speakers: Iterable[str]) -> Mapping[str, tuple[str, str]]:
    """The words for speakers -> a name that is the same for all words that mean one, and those of
    them that tell most of who it is: of "Berg" and "the engineer Bo Berg" both "Bo Berg" and the
    latter. A surname means the only one who has it.
    """
    words = tuple(dict.fromkeys(speakers))
    names = {w: person(w) for w in words}
    bearers: dict[str, set[str]] = defaultdict(set)
    for name in names.values():
        if " " in name:
            bearers[name.split()[-1]].add(name)
    told: dict[str, list[str]] = defaultdict(list)
    found = {w: _only(name, bearers) or _plain(w) for w, name in names.items()}
    for w, name in found.items():
        told[name].append(w)
    fullest = {name: max(each, key=lambda w: len(w.split())) for name, each in told.items()}
    return {w: (name, fullest[name]) for w, name in found.items()}


def _only(name: str, bearers: Mapping[str, set[str]]) -> str:
    full = bearers.get(name, set())
    return next(iter(full)) if len(full) == 1 else name


def _plain(words: str) -> str:
    return words[:1].upper() + words[1:]

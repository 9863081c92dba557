"""Who speaks, where it is no actor of the story: the name by which one is the same person in all
sources.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.english.attribution import DOCUMENTS
from generator.english.grammar import DETERMINERS, PREPOSITIONS
from generator.english.names import HONORIFICS, OFFICES, PARTICLES, TITLES
from generator.model import Actor

_APART = re.compile(r"[,;(–—]| - ")
_BEHIND = PREPOSITIONS | {"who", "and", "whose"}
"""Words from which on a name is told more of, or that make a longer one of it."""
_LARGE = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]*\w")
"""A word that is written large within a sentence."""
_FULL = re.compile(r"(?<=[a-z,;] )(?:[A-Z][\w’'-]*\w )+[A-Z][\w’'-]*\w")
"""Several of them in a row."""
_BODY = re.compile(r"[Tt]he [A-Z]")
_BEFORE_NAMES = HONORIFICS | OFFICES | TITLES


def inline(words: str) -> str:
    """The words for a speaker as they stand inside a line: "The union" becomes "the union", "Analysis of
    the pins" what is no name.
    """
    first, *rest = words.split()
    is_paper = first.lower() in DOCUMENTS and (not rest or rest[0].islower())
    return " ".join([first.lower() if is_paper or first.lower() in DETERMINERS else first, *rest])


def person(words: str) -> str:
    """The name of the person that words for a speaker hold: "Bo Berg" of "Technical director Bo
    Berg of the mill"; empty where they name nobody.
    """
    return next(filter(None, map(_name, _APART.split(words))), "")


def _name(part: str) -> str:
    words = part.split()
    end = next((i for i, w in enumerate(words) if w.lower() in _BEHIND), len(words))
    start = end
    while start and _is_of_name(words[start - 1], opens=start == 1):
        start -= 1
    if end < len(words) and start < end and _is_title(words[end - 1]):
        return _name(" ".join(words[end + 1 :]))
    before = words[max(start - 1, 0) : start + 1]
    if any(w.lower() in DETERMINERS or _is_doing(w) for w in before):
        return ""
    titles = [i for i in range(start, end) if _is_title(words[i])]
    start = max([start, *(i + 1 for i in titles if i + 1 < end or start == i)])
    is_cut = end < len(words)
    return " ".join(words[start:end]) if end - start > is_cut else ""


def _is_doing(word: str) -> bool:
    """Whether a word tells what somebody does to the one named behind it: "lawyers representing Berg"."""
    return word.islower() and word.endswith("ing") and word != "acting"


def _is_of_name(word: str, *, opens: bool) -> bool:
    """Whether a word may belong to a name, which it ``opens`` or not."""
    if word in PARTICLES:
        return not opens
    return word[0].isupper() and not word.endswith(("’s", "'s"))


def _is_title(word: str) -> bool:
    return word.strip(".").lower() in _BEFORE_NAMES


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is meant by words for a speaker."""

    name: str
    """The same for all words that mean one."""
    told: str = ""
    """Those of them that tell most of who it is, where they tell more than the name."""
    is_named: bool = False
    """The name of a person or body, and not what it is to somebody: "its chair"."""


def together(
    speakers: Iterable[str], actors: Iterable[Actor] = (), texts: Iterable[str] = ()
) -> Mapping[str, Speaker]:
    """The words for speakers -> who is meant: "Berg" and "the engineer Bo Berg" are both Bo Berg.
    A surname means the only one who has it, of those who speak or else in the ``texts``, and so do
    the first letters of a body's name. A single word is a name where the texts write it large within
    a sentence.
    """
    words = tuple(dict.fromkeys(speakers))
    names = {w: person(w) for w in words}
    bearers: dict[str, set[str]] = defaultdict(set)
    for name in names.values():
        if " " in name:
            bearers[name.split()[-1]].add(name)
    texts = tuple(texts)
    large = {w for text in texts for w in _LARGE.findall(text)}
    for last, full in _full_names(texts, {n for n in names.values() if n and n not in bearers}):
        bearers[last].add(full)
    short = {a.name: a for a in actors if a.name.isupper() and len(a.name) > 2}
    told: dict[str, list[str]] = defaultdict(list)
    for w, name in names.items():
        letters = "".join(x[0] for x in w.split() if x[0].isupper() and x != "The")
        found = letters if letters in short else _only(name, bearers) or _plain(w)
        told[found].append(w)
    return {
        w: Speaker(name, _fullest(name, each), _is_name(name, each, names, large))
        for name, each in told.items()
        for w in each
    }


def _full_names(texts: Iterable[str], wanted: Collection[str]) -> Iterator[tuple[str, str]]:
    """The full names in the texts of whoever has a surname that is wanted, with the surname."""
    for text in texts:
        for words in _FULL.findall(text):
            name = person(words) if words.split()[-1] in wanted else ""
            if " " in name:
                yield name.split()[-1], name


def _only(name: str, bearers: Mapping[str, set[str]]) -> str:
    full = bearers.get(name, set())
    return next(iter(full)) if len(full) == 1 else name


def _fullest(name: str, words: Iterable[str]) -> str:
    more = (w for w in words if name in w and len(w.split()) > len(name.split()))
    return max(more, key=lambda w: len(w.split()), default="")


def _is_name(
    name: str, words: Iterable[str], persons: Mapping[str, str], large: Collection[str]
) -> bool:
    if all(persons[w] for w in words):
        return " " in name or name in large
    return all(_BODY.match(w) for w in words)


def _plain(words: str) -> str:
    return words[:1].upper() + words[1:]

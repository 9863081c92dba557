"""One suggestion a name: its short forms counted with it, and phrases that only begin with another
name taken apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.actors import forms
from generator.actors.candidates import Candidate
from generator.actors.sorts import Places, is_place
from generator.english.names import PARTICLES, STATES
from generator.english.naming import ROYALS
from generator.english.persons import GIVEN_NAMES

_OFTEN = 3
"""A name's first word is a short form of it where it stands alone at least so often."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name with its other forms."""

    name: str
    aliases: tuple[str, ...]
    places: tuple[Candidate, ...]
    """Where any of its forms stands."""


def merged(
    names: Mapping[str, Sequence[Candidate]], small: frozenset[str], known: Sequence[str] = ()
) -> tuple[Named, ...]:
    """Return the names that are surely some, each with all of its places, without those ``known``;
    ``small`` are the words that the articles write with a small letter too.
    """
    found = _Forms(_apart({name: list(places) for name, places in names.items()}, small))
    found.join(forms.spellings(found.places), as_alias=True)
    found.join(forms.acronyms(found.places), as_alias=True)
    states = forms.states(found.places)
    found.places |= {name: [] for name in states.values() if name not in found.places}
    found.join(states, as_alias=True)
    found.join(forms.surnames(found.places), as_alias=False)
    beginnings = forms.beginnings(found.places)
    told = {
        form
        for form in beginnings
        if len(found.places[form]) >= _OFTEN and form.lower() not in small
    }
    found.join({form: beginnings[form] for form in sorted(told)}, as_alias=True)
    found.join(beginnings, as_alias=False)
    found.join(forms.parties(found.places), as_alias=True)
    return tuple(
        Named(name, tuple(sorted(found.aliases[name])), tuple(places))
        for name, places in found.places.items()
        if name not in known
        and _is_sure(name, places, small)
        and (is_place(name, found.places) or not _is_half(name, [*known, *found.places]))
    )


class _Forms:
    """The names, of which some turn out to be forms of others."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.aliases: dict[str, set[str]] = defaultdict(set)

    def join(self, pairs: Mapping[str, str], *, as_alias: bool) -> None:
        """Count each form with the name it stands for."""
        for form, name in pairs.items():
            if form not in self.places or name not in self.places or form == name:
                continue
            self.places[name] += self.places.pop(form)
            self.aliases[name] |= self.aliases.pop(form, set()) | ({form} if as_alias else set())


def _is_sure(name: str, places: Sequence[Candidate], small: frozenset[str]) -> bool:
    """Whether a name is more than a word with a capital, or what an office is over."""
    if all(place.beside.is_office for place in places) and name not in STATES:
        return False
    if " " in name or "-" in name or name in STATES:
        return True
    if all(place.opens for place in places) or name.lower() in PARTICLES:
        return False
    acts = any(place.beside.acts for place in places)
    if name.isupper() or _LETTERS.fullmatch(name):
        return acts and name.isupper()
    return acts or name.lower() not in small


_LETTERS = re.compile("[A-Z]{2,}s")


# ---------------------------------------------------------------- phrases and parts of names


def _apart(names: Places, small: frozenset[str]) -> Places:
    """The names, where a phrase is another name and one more ("Lima [Port Authority]", "Iowa
    Republicans") only the latter; so where it opens with an ordinary word ("Furious [Ana Ruiz]").
    """
    found: Places = {}
    for name in sorted(names, key=lambda name: name.count(" ")):
        rest = next((rest for rest in _rests(name) if _is_split(name, rest, names, small)), name)
        found.setdefault(rest, []).extend(names[name])
    return found


def _rests(name: str) -> Iterator[str]:
    """What a phrase ends in, the longest first."""
    words = name.split()
    return (" ".join(words[cut:]) for cut in range(1, len(words)))


def _is_split(name: str, rest: str, names: Places, small: frozenset[str]) -> bool:
    """Whether the first words of a phrase are another name, and the rest is one too."""
    first = name.removesuffix(rest).strip()
    if rest not in names or first in GIVEN_NAMES:
        return False
    if all(place.opens for place in names[name]) and first.lower() in small:
        return True
    if not (first in names or first in STATES):
        return False
    is_frequent = len(names[name]) > max(len(names[rest]), len(names.get(first, ())))
    return not is_frequent and (" " in rest or is_place(first, names))


def _is_half(name: str, names: Sequence[str]) -> bool:
    """Whether a word is only a part of longer names: a given name, a surname that two bear, one side
    of a hyphen.
    """
    if " " in name or name in STATES or name.isupper():
        return False
    parts = (full.replace("-", " ").split() for full in names if full != name)
    return any(name in words and words[0].lower() not in ROYALS for words in parts)

"""One suggestion a name: its short forms counted with it, and phrases that only begin with another
name taken apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.actors.candidates import Candidate
from generator.actors.naming import surnames
from generator.english.names import (
    CORPORATE,
    DEMONYMS,
    INSTITUTIONS,
    OF_INSTITUTIONS,
    PARTICLES,
    STATES,
)
from generator.english.naming import BODIES, PARTIES, ROYALS
from generator.english.persons import GIVEN_NAMES
from generator.english.speech import BODY_NOUNS

Places = dict[str, list[Candidate]]
"""A name -> where it stands."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name with its other forms."""

    name: str
    aliases: tuple[str, ...]
    places: tuple[Candidate, ...]
    """Where any of its forms stands."""


_BODIES = INSTITUTIONS | CORPORATE | BODY_NOUNS | OF_INSTITUTIONS | BODIES
_MOST_WORDS = 4
"""A longer run is no person's name."""
_FAR_MORE = 3
_OFTEN = 3
"""So often stands a name's first word alone where it is a short form of it."""


def merged(
    names: Mapping[str, Sequence[Candidate]], small: frozenset[str], known: Sequence[str] = ()
) -> tuple[Named, ...]:
    """The names that are surely some, each with all of its places, without those ``known``;
    ``small`` are the words that the articles write with a small letter too.
    """
    found = _Forms(_apart({name: list(places) for name, places in names.items()}, small))
    found.join(_spellings(found.places), as_alias=True)
    found.join(_acronyms(found.places), as_alias=True)
    states = _states(found.places)
    found.places |= {name: [] for name in states.values() if name not in found.places}
    found.join(states, as_alias=True)
    found.join(_surnames(found.places), as_alias=False)
    beginnings = _beginnings(found.places)
    told = {
        form
        for form in beginnings
        if len(found.places[form]) >= _OFTEN and form.lower() not in small
    }
    found.join({form: beginnings[form] for form in sorted(told)}, as_alias=True)
    found.join(beginnings, as_alias=False)
    found.join(_parties(found.places), as_alias=True)
    return tuple(
        Named(name, tuple(sorted(found.aliases[name])), tuple(places))
        for name, places in found.places.items()
        if name not in known
        and _is_sure(name, places, small)
        and (_is_place(name, found.places) or not _is_half(name, [*known, *found.places]))
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


# ---------------------------------------------------------------- phrases of several names


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
    return not is_frequent and (" " in rest or _is_place(first, names))


def kind(places: Sequence[Candidate]) -> str | None:
    """What most of the places say a name is; letters alone say only that it may be a body. A place
    is what a quarter of them place it at, or what nothing says anything else of.
    """
    kinds = [kind for place in places if (kind := _kind_at(place))]
    placed = kinds.count("place")
    acts = sum(place.beside.acts for place in places)
    if 4 * placed < len(places) and (acts > placed or placed < len(kinds)):
        kinds = [each for each in kinds if each != "place"]
    if kinds:
        return max(sorted(set(kinds)), key=kinds.count)
    return "organisation" if all(place.name.isupper() for place in places) else None


def _kind_at(place: Candidate) -> str | None:
    """What one place says that a name is; letters name no person but by the full name."""
    is_person = place.beside.kind == "person" and place.name.isupper()
    return None if is_person else place.beside.kind


def _is_place(name: str, names: Places) -> bool:
    """Whether a name is a state's, or often stands where something is ("in Lima")."""
    return name in DEMONYMS or kind(names.get(name, [])) == "place"


# ---------------------------------------------------------------- letters, states, parties


def _spellings(names: Places) -> dict[str, str]:
    """A name -> the commoner spelling of it: "Organisation", "Organization"."""
    written: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=lambda name: (-len(names[name]), name)):
        written[name.replace("z", "s").replace("Centre", "Center")].append(name)
    return {other: first for first, *others in written.values() for other in others}


def _acronyms(names: Places) -> dict[str, str]:
    """Letters -> the name that has them in brackets behind it, or else whose initials they are."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, places in names.items():
        for place in places:
            if place.beside.short:
                found[place.beside.short].add(name)
    for name in names:
        for letters in (initials := _initials(name), initials.capitalize()):
            if letters in names and letters not in found and _may_mean(letters, name, names):
                found[letters].add(name)
    return {letters: full for letters, meant in found.items() if (full := _one(meant))}


def _one(meant: Iterable[str]) -> str | None:
    """The one name, or that in which all others of them end: "UN Board of Tides", "Board of
    Tides".
    """
    first = min(meant, key=lambda name: (len(name), name))
    return first if all(name.endswith(first) for name in meant) else None


def _may_mean(letters: str, name: str, names: Places) -> bool:
    """Whether letters may stand for a name without ever standing beside it: for a body's, or for
    that of a person who does something under them.
    """
    if kind(names[name]) not in (None, "person", "place"):
        return True
    return len(letters) > 2 and any(place.beside.acts for place in names[letters])


def _initials(name: str) -> str:
    """The first letters of a name's words: "Bank of Northern Islands" -> "BNI"."""
    words = [word for word in name.replace("-", " ").split() if word[0].isupper()]
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def _states(names: Places) -> dict[str, str]:
    """Another form of a state's name -> the form that stands for it: the state's own, or else the
    longest that is more than letters.
    """
    forms: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if name in STATES:
            forms[_state(name)].append(name)
    found: dict[str, str] = {}
    for state, of_it in forms.items():
        spelled = sorted(form for form in of_it if not form.isupper())
        first = state if state in of_it or not spelled else max(spelled, key=len)
        found |= dict.fromkeys(set(of_it) - {first}, first)
    return dict(sorted(found.items()))


def _state(form: str) -> str:
    """The state of a form; where two states share an adjective, the later one of the table."""
    name = STATES[form]
    return next((STATES[adjective] for adjective in DEMONYMS.get(name, ())), name)


def _parties(names: Places) -> dict[str, str]:
    """The members of a party, and its bare adjective -> the party: "Socialists" -> "Socialist
    party".
    """
    found: dict[str, set[str]] = defaultdict(set)
    for name in names:
        stem, _, body = name.rpartition(" ")
        if stem and f"{stem.lower()}s" in PARTIES and body.lower() in _BODIES:
            found[f"{stem}s"].add(name)
    return {many: min(meant) for many, meant in found.items() if len(meant) == 1}


# ---------------------------------------------------------------- parts of a name


def _surnames(names: Places) -> dict[str, str]:
    """A single surname -> the full name that ends in it."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for name in names:
        for surname in surnames(name) if _may_be_person(name, names) else ():
            bearers[surname].add(name)
    return {
        surname: bearer
        for surname, full in bearers.items()
        if surname in names and surname not in full and (bearer := _bearer(full, names))
    }


def _bearer(full: Iterable[str], names: Places) -> str | None:
    """Whom a surname means: its one bearer, or the one who is named far more often than others."""
    first, *others = sorted(full, key=lambda name: (-len(names[name]), name))
    is_clear = not others or len(names[first]) >= _FAR_MORE * len(names[others[0]])
    return first if is_clear else None


def _may_be_person(name: str, names: Places) -> bool:
    """Whether a name of several words may be a person's, whom its last word means later."""
    words = name.split()
    if not 1 < len(words) <= _MOST_WORDS or words[-1] in STATES:
        return False
    if " of " in name or any(word.lower() in _BODIES for word in words):
        return False
    return words[0] in GIVEN_NAMES or not _is_place(words[-1], names)


def _beginnings(names: Places) -> dict[str, str]:
    """A single word -> the one longer name that begins with it: "Norbank" -> "Norbank Group",
    "Imelda" -> "Imelda Ruiz"; no state and no place, of which much has its name.
    """
    longer: dict[str, set[str]] = defaultdict(set)
    for name in names:
        first = name.split()[0]
        if first != name and first in names and not _is_place(first, names):
            longer[first].add(name)
    return {
        first: bearer
        for first, full in longer.items()
        if not first.isupper() and (bearer := _bearer(full, names))
    }


def _is_half(name: str, names: Sequence[str]) -> bool:
    """Whether a word is only a part of longer names: a given name, a surname that two bear, one side
    of a hyphen.
    """
    if " " in name or name in STATES or name.isupper():
        return False
    parts = (full.replace("-", " ").split() for full in names if full != name)
    return any(name in words and words[0].lower() not in ROYALS for words in parts)

"""Forms of a name, each with the name that it stands for: other spellings, letters, parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from generator.actors import naming
from generator.actors.sorts import Places, is_place, kind
from generator.actors.words import BODY_WORDS
from generator.english.names import DEMONYMS, STATES
from generator.english.naming import PARTIES
from generator.english.persons import GIVEN_NAMES

_MOST_WORDS = 4
"""A longer run is no person's name."""
_FAR_MORE = 3
"""A short form means the name that stands this many times as often as the next."""


def spellings(names: Places) -> dict[str, str]:
    """Return the commoner spelling of each name that has several: "Organisation", "Organization"."""
    written: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=lambda name: (-len(names[name]), name)):
        written[name.replace("z", "s").replace("Centre", "Center")].append(name)
    return {other: first for first, *others in written.values() for other in others}


def acronyms(names: Places) -> dict[str, str]:
    """Return the name that letters stand for: the one that has them in brackets behind it, or else
    whose initials they are.
    """
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


def states(names: Places) -> dict[str, str]:
    """Return, for other forms of a state's name, the form that stands for them: the state's own, or
    else the longest that is more than letters.
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


def parties(names: Places) -> dict[str, str]:
    """Return the party that a word for its members means: "Socialists" -> "Socialist party"."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in names:
        stem, _, body = name.rpartition(" ")
        if stem and f"{stem.lower()}s" in PARTIES and body.lower() in BODY_WORDS:
            found[f"{stem}s"].add(name)
    return {many: min(meant) for many, meant in found.items() if len(meant) == 1}


# ---------------------------------------------------------------- parts of a name


def surnames(names: Places) -> dict[str, str]:
    """Return the full name that a single surname means."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for name in names:
        for surname in naming.surnames(name) if _may_be_person(name, names) else ():
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
    if " of " in name or any(word.lower() in BODY_WORDS for word in words):
        return False
    return words[0] in GIVEN_NAMES or not is_place(words[-1], names)


def beginnings(names: Places) -> dict[str, str]:
    """Return the one longer name that begins with a single word: "Norbank" -> "Norbank Group",
    "Imelda" -> "Imelda Ruiz". A state or a place stands for itself: many names begin with it.
    """
    longer: dict[str, set[str]] = defaultdict(set)
    for name in names:
        first = name.split()[0]
        if first != name and first in names and not is_place(first, names):
            longer[first].add(name)
    return {
        first: bearer
        for first, full in longer.items()
        if not first.isupper() and (bearer := _bearer(full, names))
    }

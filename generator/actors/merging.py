"""One suggestion a name: second mentions by surname counted with the full name, and phrases that
only begin with another name taken apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.actors.candidates import Candidate
from generator.actors.naming import surnames
from generator.english.names import CORPORATE, DEMONYMS, INSTITUTIONS, OF_INSTITUTIONS, STATES
from generator.english.persons import GIVEN_NAMES
from generator.english.speech import BODY_NOUNS

Places = dict[str, list[Candidate]]
"""A name -> where it stands."""

_BODIES = INSTITUTIONS | CORPORATE | BODY_NOUNS | OF_INSTITUTIONS
_MOST_WORDS = 4
"""A longer run is no person's name."""
_FAR_MORE = 3


def merged(names: Mapping[str, Sequence[Candidate]]) -> Places:
    """The names that are surely some, each with all of its places."""
    found = _with_surnames(_apart({name: list(places) for name, places in names.items()}))
    return {
        name: places
        for name, places in found.items()
        if " " in name or not all(place.opens for place in places)
    }


def _apart(names: Places) -> Places:
    """The names, where a phrase is another name and one more ("Lima [Port Authority]", "Iowa
    Republicans") only the latter.
    """
    found: Places = {}
    for name in sorted(names, key=lambda name: name.count(" ")):
        rest = next((rest for rest in _rests(name) if _is_split(name, rest, names)), name)
        found.setdefault(rest, []).extend(names[name])
    return found


def _rests(name: str) -> Iterator[str]:
    """What a phrase ends in, the longest first."""
    words = name.split()
    return (" ".join(words[cut:]) for cut in range(1, len(words)))


def _is_split(name: str, rest: str, names: Places) -> bool:
    """Whether the first words of a phrase are another name, and the rest is one too."""
    first = name.removesuffix(rest).strip()
    if rest not in names or first in GIVEN_NAMES or not (first in names or first in STATES):
        return False
    is_frequent = len(names[name]) > max(len(names[rest]), len(names.get(first, ())))
    return not is_frequent and (" " in rest or _is_place(first, names))


def kind(places: Sequence[Candidate]) -> str | None:
    """What most of the places say a name is: a place only where a quarter of them do."""
    kinds = [place.kind for place in places if place.kind]
    if 4 * kinds.count("place") < len(places):
        kinds = [each for each in kinds if each != "place"]
    return max(sorted(set(kinds)), key=kinds.count) if kinds else None


def _is_place(name: str, names: Places) -> bool:
    """Whether a name is a state's, or often stands where something is ("in Lima")."""
    return name in DEMONYMS or kind(names.get(name, [])) == "place"


def _with_surnames(names: Places) -> Places:
    """The names, a single surname counted with the full name that ends in it."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for name in names:
        for surname in surnames(name) if _may_be_person(name, names) else ():
            bearers[surname].add(name)
    found = {name: list(places) for name, places in names.items()}
    for surname, full in bearers.items():
        bearer = _bearer(full, names)
        if bearer and surname in found and surname not in full:
            found[bearer] += found.pop(surname)
    return found


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

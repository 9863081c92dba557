"""Words by which capitalised words are known for the name of somebody who may need an actor file."""

from __future__ import annotations

from generator.english import tables

_LISTS = {title: frozenset(words) for title, words in tables.lists("naming.txt").items()}
POST_NOMINALS = _LISTS["post-nominals"]
"""What stands behind a person's name and is no part of it: "QC"."""
SHORT_TITLES = _LISTS["short titles"]
"""Titles and offices in letters: "Sen.", "MP"."""
BEFORE_PERSONS = _LISTS["before persons"]
"""Callings, beside titles and offices, that stand with a capital before a name."""
ROYALS = _LISTS["royals"]
"""Titles without which a single name says too little: "King Harald"."""
PEOPLES = _LISTS["peoples"]
"""Adjectives of peoples, creeds, regions and parties, beside those of states."""
NO_ACTORS = _LISTS["no actors"]
"""What has a capital and is nobody: feasts, units, parts of a text."""
OF_BODIES = _LISTS["of bodies"]
"""Bodies whose names go on behind "of", beside those of `names`."""
PLACES = _LISTS["places"]
"""The last words of names of places."""
MEDIA = _LISTS["media"]
"""The last words of names of papers and stations."""
GOVERNING = _LISTS["governing"]
"""Words in the names of bodies that govern."""
POSSESSED = _LISTS["possessed"]
"""Forms of ownership that begin the name of a body: "People's Party"."""
NAMED_BY_POSSESSION = _LISTS["named by possession"]
"""What goes on a name behind its "'s": "St Bride's Hospital"."""
PARTIES = _LISTS["parties"]
"""Members of parties, by whom news calls the party."""
NO_ROLES = _LISTS["no roles"]
"""Nouns for a person that tell of no office and no calling."""
CONTINENTS = _LISTS["continents"]
"""Places that are no state."""
BODIES = _LISTS["bodies"]
"""The last words of names of bodies, beside those of `names`."""

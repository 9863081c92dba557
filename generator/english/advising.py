"""Words by which is told what an editor is asked about a statement."""

from __future__ import annotations

from generator.english import tables

_LISTS = {title: frozenset(words) for title, words in tables.lists("advising.txt").items()}
DENIED = _LISTS["denied"]
"""What somebody denies that was said before: "the claim"."""
DOCUMENTS = _LISTS["documents"]
"""Papers and the like, which may say something."""
BODIES = _LISTS["bodies"]
"""Nouns for those who may say something, beside those of `speech` and `persons`."""
GENERAL = _LISTS["general"]
"""Nouns of which every story is full: no keyword of a topic."""

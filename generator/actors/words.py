"""Word lists of the language, put together as names need them."""

from __future__ import annotations

from generator.english.names import CORPORATE, DEMONYMS, INSTITUTIONS, OF_INSTITUTIONS
from generator.english.naming import BODIES, PEOPLES
from generator.english.speech import BODY_NOUNS

ADJECTIVES = PEOPLES | frozenset(form.lower() for forms in DEMONYMS.values() for form in forms)
"""Adjectives of states and peoples."""
BODY_WORDS = INSTITUTIONS | CORPORATE | BODY_NOUNS | OF_INSTITUTIONS | BODIES
"""Nouns that stand in the names of bodies."""

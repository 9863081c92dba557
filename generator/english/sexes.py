"""Words that tell a man from a woman: titles and roles, and given names."""

from __future__ import annotations

from generator.english import tables

_WORDS = tables.lists("sexes.txt")
MEN = frozenset(_WORDS["men"])
WOMEN = frozenset(_WORDS["women"])

GIVEN_NAMES: dict[str, str] = {
    name: sex for sex, _, names in tables.rows("given_names.tsv") for name in names.split()
}
"""A given name that only men (``m``) or only women (``f``) bear -> which."""

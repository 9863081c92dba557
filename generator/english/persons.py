"""Words by which persons are known: titles and roles of men and women, given names, nouns for
several.
"""

from __future__ import annotations

from generator.english import tables

_LISTS = tables.lists("persons.txt")
MEN = frozenset(_LISTS["men"])
WOMEN = frozenset(_LISTS["women"])
PERSONS = frozenset(_LISTS["persons"])
"""Nouns for one person that stand before no name, beside titles and offices."""
GROUPS = frozenset(_LISTS["groups"])
"""Nouns for several persons that "they" may mean."""
NO_PERSONS = frozenset(_LISTS["no persons"])
"""Words that make a name one of a body, a place or an event, beside those of `names`."""
AGENTS = _LISTS["agents"]
"""How nouns for one person end."""
NO_AGENTS = frozenset(_LISTS["no agents"])
"""Plurals of things that end as those for persons do: "doors"."""
SEVERAL_AGENTS = _LISTS["several agents"]

GIVEN_NAMES: dict[str, str] = {
    name: sex for sex, _, names in tables.rows("given_names.tsv") for name in names.split()
}
"""A given name that only men (``m``) or only women (``f``) bear -> which."""

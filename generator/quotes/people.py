"""The persons of an article, told apart by their names, and what is known of the sex of each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from generator.attribution.sorts import PERSON
from generator.quotes.referents import OPEN, Referent

_MOST = 24
"""So many bearers of a name are kept: no real article has more."""
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")


@dataclass(slots=True)
class People:
    """The persons of an article, told apart by name."""

    bearers: dict[str, list[str]] = field(default_factory=dict)
    """The keys of those whose names begin or end with a word, the latest named in full last."""
    sexes: dict[str, set[str]] = field(default_factory=dict)
    """What names and titles tell of the sex of each."""
    links: dict[str, Counter[str]] = field(default_factory=dict)
    """How surely pronouns of either sex were read as each."""
    roles: dict[str, str] = field(default_factory=dict)
    """Who was last called by a role."""
    named: dict[str, Referent] = field(default_factory=dict)
    """How each was last called by name."""

    def key(self, referent: Referent) -> str:
        """Who is meant by a name or a role."""
        key = referent.actor or self._person(referent)
        if referent.sex:
            self.sexes.setdefault(key, set()).add(referent.sex)
        if referent.sort == PERSON:
            self.roles.update(dict.fromkeys(referent.roles, key))
            if referent.name[-1] not in referent.roles:
                self.named[key] = referent
                self._remember(key, referent.name)
        return key

    def _remember(self, key: str, name: tuple[str, ...]) -> None:
        for word in {name[0], name[-1]} - _LETTERS:
            bearers = self.bearers.setdefault(word, [])
            if key not in bearers or len(name) > 1:
                bearers[:] = [*[k for k in bearers if k != key][-_MOST:], key]

    def _person(self, referent: Referent) -> str:
        name = referent.name
        if referent.sort not in (PERSON, OPEN):
            return f"{' '.join(name)} ({referent.sort})"
        if name[0] in self.roles and name[0] in referent.roles:
            return self.roles[name[0]]
        bearers = self.bearers.get(name[-1], ())
        if len(name) > 1:
            return next((k for k in bearers if name[0] in k.split()), " ".join(name))
        fitting = [k for k in bearers if not referent.sex or self.sex(k) in (None, referent.sex)]
        is_one = len({self.sex(k) for k in fitting}) == 1
        return fitting[-1] if is_one else f"{name[0]} {referent.sex or ''}"

    def sex(self, key: str) -> str | None:
        """The sex of a person; None where nothing tells, or two things contradict each other.

        A pronoun for a name in full tells it, or two for a surname, where none contradicts.
        """
        told = self.sexes.get(key)
        if told:
            return next(iter(told)) if len(told) == 1 else None
        links = self.links.get(key)
        sex = next(iter(links)) if links and len(links) == 1 else None
        return sex if links and sex and links[sex] > 1 else None

    def may_be(self, key: str, sex: str, told: str | None) -> bool:
        """Whether somebody may be of a sex, where the words at hand have ``told`` one or nothing; a
        single pronoun speaks against it.
        """
        known = told or self.sex(key)
        links = self.links.get(key)
        return (known or (max(links, key=links.__getitem__) if links else sex)) == sex

    def link(self, key: str, sex: str, weight: int) -> None:
        """Learn of a pronoun of a sex that was read as somebody."""
        self.links.setdefault(key, Counter())[sex] += weight

    def may_be_body(self, key: str) -> bool:
        """Whether nothing speaks for a person."""
        return key not in self.sexes and key not in self.links

    def is_known(self, name: tuple[str, ...]) -> bool:
        """Whether a word is the surname of somebody named before."""
        return name[-1] in self.bearers

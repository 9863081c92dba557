"""The pattern language of the rules, and the search for the longest pattern at each place.

A pattern is a row of elements with blanks between them:

    word            that word, in any case           late|early   either word {month}         a word
    or number of that class   <day>        something that a rule before has found [element]
    may be missing                   which=this|that   remembered under a name

Classes and finds are remembered under their own names: ``{month}`` as ``month``. Patterns hold no
repetition, so they are kept in one tree of limited depth and the search is linear in the length of
the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.times.lexer import Token

if TYPE_CHECKING:
    from generator.times.model import Rule


class Match:
    """What a rule found: its place, and what it remembered under names."""

    __slots__ = ("atoms", "end", "found", "key", "number", "parts", "rule", "start")

    def __init__(self, rule: Rule, parts: Sequence[Item], found: Mapping[str, Item]) -> None:
        """`parts` are all the items it covers, `found` those remembered."""
        self.rule = rule
        self.parts = parts
        self.found = found
        self.start: int = parts[0].start
        self.end: int = parts[-1].end
        self.atoms = tuple(f"<{sort}>" for sort in rule.sort.split())
        self.key = ""
        self.number: float | None = None

    def word(self, name: str) -> str:
        """The word remembered under `name`, in small letters; empty when there was none."""
        item = self.found.get(name)
        return item.key if item is not None else ""

    def inner(self, name: str) -> Match:
        """The find remembered under `name`."""
        item = self.found[name]
        if not isinstance(item, Match):
            message = f"the pattern remembers words, no find, as {name!r}"
            raise TypeError(message)
        return item

    def children(self) -> list[Match]:
        """The finds that it covers."""
        return [part for part in self.parts if isinstance(part, Match)]


Item = Token | Match


class _Node:
    """A place in the tree of patterns."""

    __slots__ = ("atoms", "edges", "rules")

    def __init__(self) -> None:
        self.edges: dict[str, dict[str, _Node]] = {}
        """Atom -> name to remember under (or empty) -> next node."""
        self.rules: list[Rule] = []
        """The rules of which a pattern ends here."""
        self.atoms: frozenset[str] = frozenset()
        """All the atoms by which one can go on."""

    def close(self) -> None:
        """Called once the tree is complete."""
        self.atoms = frozenset(self.edges)
        for nodes in self.edges.values():
            for node in nodes.values():
                node.close()


@dataclass(frozen=True, slots=True)
class _Element:
    atoms: tuple[str, ...]
    name: str
    optional: bool


def parse(pattern: str) -> list[_Element]:
    """The elements of a pattern."""
    return [_element(piece) for piece in pattern.split()]


def _element(piece: str) -> _Element:
    optional = piece[0] == "[" and piece[-1] == "]"
    piece = piece[1:-1] if optional else piece
    name, _, rest = piece.rpartition("=")
    atoms = tuple(rest.split("|"))
    if not name and rest[0] in "{<":
        name = rest.split("|")[0][1:-1]
    return _Element(atoms, name, optional)


def literals(rules: Iterable[Rule]) -> set[str]:
    """The plain words that the rules' patterns mention."""
    atoms = (
        atom
        for rule in rules
        for pattern in rule.patterns
        for e in parse(pattern)
        for atom in e.atoms
    )
    return {atom for atom in atoms if atom[0] not in "{<"}


_Found = tuple[str, "Item", "_Found"] | None
"""What has been remembered on the way to a place: a name, its item, and what came before."""


class Grammar:
    """The patterns of one layer of rules, as a tree."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """The earlier of two rules wins where both match the same words."""
        self._root = _Node()
        for rule in rules:
            for pattern in rule.patterns:
                self._insert(self._root, parse(pattern), rule)
        self._root.close()

    def _insert(self, node: _Node, elements: Sequence[_Element], rule: Rule) -> None:
        if not elements:
            if rule not in node.rules:
                node.rules.append(rule)
            return
        first, rest = elements[0], elements[1:]
        if first.optional:
            self._insert(node, rest, rule)
        for atom in first.atoms:
            child = node.edges.setdefault(atom, {}).setdefault(first.name, _Node())
            self._insert(child, rest, rule)

    def scan(self, items: Sequence[Item], text: str) -> list[Item]:
        """The items with the longest match at each place put in place of what it covers."""
        out: list[Item] = []
        at, count, starts = 0, len(items), self._root.atoms
        while at < count:
            item = items[at]
            match = None if starts.isdisjoint(item.atoms) else self._longest(items, at, text)
            if match is None:
                out.append(item)
                at += 1
            else:
                out.append(match)
                at += len(match.parts)
        return out

    def _longest(self, items: Sequence[Item], at: int, text: str) -> Match | None:
        """The longest match from `at` on whose rule's guard agrees."""
        ends: list[tuple[int, Rule, _Found]] = []
        _walk(self._root, items, at, None, ends)
        if len(ends) > 1:
            ends.sort(key=_by_length)
        for end, rule, found in ends:
            match = Match(rule, items[at:end], _unlinked(found))
            if rule.guard is None or rule.guard(match, text):
                return match
        return None


def _by_length(end: tuple[int, Rule, _Found]) -> int:
    return -end[0]


def _unlinked(found: _Found) -> dict[str, Item]:
    out: dict[str, Item] = {}
    while found is not None:
        name, item, found = found
        out.setdefault(name, item)
    return out


def _walk(
    node: _Node, items: Sequence[Item], at: int, found: _Found, ends: list[tuple[int, Rule, _Found]]
) -> None:
    """Follows every way through the tree that the items from `at` on allow, noting where rules
    end.
    """
    ends.extend((at, rule, found) for rule in node.rules)
    if at >= len(items):
        return
    item = items[at]
    following = items[at + 1].atoms if at + 1 < len(items) else ()
    for atom in item.atoms:
        for name, child in node.edges.get(atom, _NOWHERE).items():
            if child.rules or not child.atoms.isdisjoint(following):
                _walk(child, items, at + 1, (name, item, found) if name else found, ends)


_NOWHERE: dict[str, _Node] = {}

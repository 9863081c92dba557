"""The sides of a topic beside each other: what each wants, says and denies, the newest first."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from generator.labels import say
from generator.model import Weight
from generator.pages import budgets, once
from generator.pages.fitting import fitting
from generator.pages.once import Again, Once
from generator.pages.positions import DisputeView, Position, Statement
from generator.pages.views import Passage
from generator.story import statements as weighed

TELLING = 4
"""Words from which on what somebody says tells something by itself."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement as a page shows it."""

    statement: Statement
    words: Passage | Again


@dataclass(frozen=True, slots=True)
class Part:
    """What a side wants, or says, or denies."""

    kind: str
    label: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """A side with its statements."""

    position: Position
    parts: tuple[Part, ...]
    more: tuple[Said, ...] = ()
    """Those that are folded."""

    @property
    def statements(self) -> tuple[Said, ...]:
        """All of them, as they follow each other."""
        return (*chain.from_iterable(p.said for p in self.parts), *self.more)


# ---------------------------------------------------------------- which are shown


def foremost(
    said: Sequence[Statement], weights: Mapping[str, Weight], most: int
) -> tuple[Statement, ...]:
    """The statements that matter most, each saying another thing; at most so many, in their
    order.
    """
    ranked = sorted(range(len(said)), key=lambda i: (-_weight(said[i], weights), i))
    chosen = weighed.distinct(((i, said[i].content) for i in ranked), most)
    return tuple(said[i] for i in sorted(chosen))


def _weight(said: Statement, weights: Mapping[str, Weight]) -> float:
    return max(weights[i].total for i in said.ids)


def without(found: Iterable[Position], taken: Collection[str]) -> tuple[Position, ...]:
    """The positions without the statements whose sentences are ``taken``, by their keys; a denial
    stays, as a side is not told without it.
    """
    return tuple(
        replace(
            p,
            statements=tuple(
                s
                for s in p.statements
                if s.kind == "denies" or once.key(s.passage.first) not in taken
            ),
        )
        for p in found
    )


def foremost_sides(
    found: Sequence[Position], weights: Mapping[str, Weight], most: int, each: int
) -> tuple[Position, ...]:
    """The sides whose words matter most, at most so many, each with its foremost statements; in
    their order. Who is no actor of the story has a place for words that can be read alone.
    """
    shown = [replace(p, statements=foremost(_clear(p), weights, each)) for p in found]
    ranked = sorted(
        (i for i, p in enumerate(shown) if p.statements),
        key=lambda i: (
            shown[i].side is None,
            not any(map(_is_clear, shown[i].statements)),
            not shown[i].is_named,
            -sum(_weight(s, weights) for s in shown[i].statements),
            -len(found[i].statements),
        ),
    )
    return tuple(shown[i] for i in sorted(ranked[:most]))


def _clear(position: Position) -> tuple[Statement, ...]:
    """The statements that can be read alone, each of another sentence; all where there is none."""
    clear = {once.key(s.passage.first): s.id for s in position.statements[::-1] if _is_clear(s)}
    kept = frozenset(clear.values())
    return tuple(s for s in position.statements if s.id in kept) or position.statements


def _is_clear(said: Statement) -> bool:
    if said.kind == "denies":
        return True
    if said.is_told:
        return False
    if _LOOSE.match(said.content) or (said.stance == "judges" and _OWN.match(said.content)):
        return False
    return not said.passage.units[0].is_context and len(said.content.split()) >= TELLING


_LOOSE = re.compile(r"\w+ (?:it|them|this|that|these|those|so|him|her)\b")
"""What is to be done with something that is not named: "keep it vague"."""
_OWN = re.compile(r"(?:his|her|its|their)\b", re.IGNORECASE)
"""Somebody's: "supported his plan"."""


def in_words(
    found: Sequence[Position], weights: Mapping[str, Weight], most: int
) -> tuple[Position, ...]:
    """The sides, without their lightest statements where these have more than ``most`` words; each
    keeps one.
    """
    first = {foremost(p.statements, weights, 1)[0].id for p in found}
    spare = [s for p in found for s in p.statements if s.id not in first]
    kept = [s for p in found for s in p.statements if s.id in first]
    room = most - once.words(s.passage for s in kept)
    left = fitting(spare, room, lambda s: (s.passage,), lambda s: _weight(s, weights))
    shown = first | {s.id for s in left}
    return tuple(
        replace(p, statements=tuple(s for s in p.statements if s.id in shown)) for p in found
    )


# ---------------------------------------------------------------- as a page shows them


def beside(
    page: Once,
    found: Sequence[Position],
    weights: Mapping[str, Weight],
    disputes: Iterable[DisputeView] = (),
) -> tuple[tuple[Side, ...], tuple[Side, ...]]:
    """The sides that stand beside each other, and those that a page has besides; all that a side
    says more than its foremost statements is folded. What is denied in one of the ``disputes`` is
    told by what it denies.
    """
    facing = {d.anchor: d for d in disputes if d.speaker}
    every = [replace(p, statements=tuple(_new(p.statements))) for p in found]
    first = foremost_sides(every, weights, budgets.SIDES, budgets.STATEMENTS)
    chosen = {p.key: {s.id for s in p.statements} for p in first}
    for position in every:
        if of_side := chosen.get(position.key):
            others = [s.id for s in position.statements[::-1] if s.id not in of_side]
            of_side.update(others[: budgets.STATEMENTS - len(of_side)])
    shown = tuple(_side(page, p, chosen[p.key], facing) for p in every if p.key in chosen)
    return shown, tuple(
        _side(page, p, {s.id for s in p.statements}, facing) for p in every if p.key not in chosen
    )


def _side(
    page: Once, position: Position, chosen: Collection[str], facing: Mapping[str, DisputeView]
) -> Side:
    newest = _newest(position.statements)
    first = tuple(
        replace(part, said=tuple(_denied(s, facing) for s in part.said))
        for part in parts(page, [s for s in newest if s.id in chosen])
    )
    more = said(page, [s for s in newest if s.id not in chosen])
    return Side(position, first, more)


def _denied(said: Said, facing: Mapping[str, DisputeView]) -> Said:
    """A denial that stands beside what it denies, by the words for that."""
    dispute = facing.get(said.words.anchor) if isinstance(said.words, Again) else None
    if dispute is None or said.statement.kind != "denies":
        return said
    claim = once.excerpt(dispute.said, again=True)
    return replace(said, words=Again(dispute.said, claim, dispute.anchor))


def parts(page: Once, statements: Iterable[Statement]) -> tuple[Part, ...]:
    """What is wanted, said and denied, each the newest first."""
    newest = _newest(statements)
    shown = said(page, [s for kind in KINDS for s in newest if s.kind == kind])
    by_kind = {kind: tuple(s for s in shown if s.statement.kind == kind) for kind in KINDS}
    return tuple(Part(kind, say(_label(kind, of)), of) for kind, of in by_kind.items() if of)


def _newest(statements: Iterable[Statement]) -> Sequence[Statement]:
    return sorted(statements, key=lambda s: s.dct.toordinal(), reverse=True)


KINDS = ("wants", "says", "denies")
"""What a side does, in the order of its page."""


def _label(kind: str, of_kind: Iterable[Said]) -> str:
    refuses = {s.statement.stance == "refuses" for s in of_kind}
    if kind != "denies" or True not in refuses:
        return f"side.{kind}"
    return "side.denies_refuses" if False in refuses else "side.refuses"


def said(page: Once, statements: Iterable[Statement]) -> tuple[Said, ...]:
    """The statements of one speaker or side, which stand below each other."""
    shown: list[Said] = []
    before = None
    for statement in statements:
        shown.append(Said(statement, page.show(statement.passage, statement.id, before)))
        before = statement.passage
    return tuple(shown)


def _new(statements: Iterable[Statement]) -> Iterator[Statement]:
    """The statements of a side without those that say the very words of one before."""
    said: set[str] = set()
    for statement in statements:
        if statement.content not in said:
            said.add(statement.content)
            yield statement

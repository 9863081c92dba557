"""Two states beside each other: each thing by its id, by one that it had, by its place, or by words
that are nearly the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from generator.comparing.records import Change, Compared, Field, Item, Things, Values, Way

_ALIKE = 0.8
"""The part of their words that two share where one is the other with its text mended."""
_TRIED = 40
"""So many things of one article are compared word by word."""


def compared(before: Things, after: Things) -> Compared:
    """Return what differs between two states, of what is known of both."""
    both = [kind for kind in after if kind in before]
    return Compared(tuple(c for kind in both for c in _of_kind(before[kind], after[kind])))


def _of_kind(before: Sequence[Item], after: Sequence[Item]) -> Iterator[Change]:
    pairs = _Pairs({i.id: i for i in before}, {i.id: i for i in after})
    pairs.find()
    for item in after:
        old = pairs.found.get(item.id)
        if old is None and _is_used(item):
            yield _alone(item, Way.ADDED)
        elif old and (fields := tuple(_fields(old, item))):
            yield _change(replace(old, id=item.id), Way.CHANGED, fields)
        for joined in pairs.joined.get(item.id, ()):
            into = Field("told in", (joined.words,), (item.words,))
            yield _change(joined, Way.JOINED, (into,))
    left = pairs.before.values()
    yield from (_alone(item, Way.GONE) for item in left if _is_used(item))


def _is_used(item: Item) -> bool:
    """Whether it is news that it is there: a sentence is only where a page uses it."""
    return item.kind != "sentence" or bool(item.fields["topics"])


@dataclass(slots=True)
class _Pairs:
    """Which of the things before is which of those after."""

    before: dict[str, Item]
    """Those that are in no pair yet; so the next."""
    after: dict[str, Item]
    found: dict[str, Item] = field(default_factory=dict)
    """What each was before, by its id now."""
    joined: dict[str, list[Item]] = field(default_factory=lambda: defaultdict(list))
    """What else is told in it now."""

    def find(self) -> None:
        """Find all pairs, the surest first."""
        all_after = dict(self.after)
        for key in [key for key in self.after if key in self.before]:
            self._pair(key, key)
        self._by_former(all_after)
        self._by_marks()
        self._by_words()

    def _pair(self, old: str, new: str) -> None:
        self.found[new] = self.before.pop(old)
        del self.after[new]

    def _by_former(self, all_after: dict[str, Item]) -> None:
        """By ids that led to another entry once; several can have become one."""
        leads = {former: item.id for item in all_after.values() for former in item.former}
        for old in [key for key in self.before if key in leads]:
            if leads[old] in self.after:
                self._pair(old, leads[old])
            else:
                self.joined[leads[old]].append(self.before.pop(old))
        for item in list(self.before.values()):
            new = next((f for f in item.former if f in self.after), None)
            if new is not None:
                self._pair(item.id, new)

    def _by_marks(self) -> None:
        marked = {mark: item.id for item in self.after.values() for mark in item.marks}
        for item in list(self.before.values()):
            new = next((marked[m] for m in sorted(item.marks) if m in marked), None)
            if new in self.after:
                self._pair(item.id, str(new))

    def _by_words(self) -> None:
        """Of the same article, in nearly the same words: its text was mended."""
        near: dict[str, list[Item]] = defaultdict(list)
        for item in self.after.values():
            if item.source:
                near[item.source].append(item)
        tried: dict[str, int] = defaultdict(int)
        for item in list(self.before.values()):
            tried[item.source] += 1
            if tried[item.source] <= _TRIED:
                open_ = (i for i in near[item.source][:_TRIED] if i.id in self.after)
                new = max(open_, key=lambda i: _likeness(item, i), default=None)
                if new and _likeness(item, new) >= _ALIKE:
                    self._pair(item.id, new.id)


def _likeness(one: Item, other: Item) -> float:
    matcher = SequenceMatcher(None, one.words[:400], other.words[:400], autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _ALIKE else 0.0


# ---------------------------------------------------------------- fields


def _fields(old: Item, new: Item) -> Iterator[Field]:
    """The fields that differ, the words first."""
    if old.words != new.words and "title" not in new.fields and "name" not in new.fields:
        yield Field("words", (old.words,), (new.words,))
    if old.source != new.source:
        yield Field("source", (old.source,), (new.source,))
    for name in dict.fromkeys((*old.fields, *new.fields)):
        before, after = old.fields.get(name, ()), new.fields.get(name, ())
        if before != after:
            yield Field(name, before, after)


def _alone(item: Item, way: Way) -> Change:
    """What is there only before, or only after, with what has to be known of it."""
    known: list[tuple[str, Values]] = [(n, item.fields.get(n, ())) for n in item.told]
    made = (Field(n, (), v) if way is Way.ADDED else Field(n, v, ()) for n, v in known if v)
    return _change(item, way, tuple(made))


def _change(item: Item, way: Way, fields: tuple[Field, ...]) -> Change:
    return Change(item.kind, way, item.id, item.words, item.source, item.sentence, fields)

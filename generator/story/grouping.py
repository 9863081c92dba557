"""Which pieces of evidence tell of one event.

Every dated clause is an event of its own until it is shown to be the same as another: the same
value and status, and at least two specific actors or rare words in common (or the very same words).
In doubt, apart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

from generator.story.evidence import Candidate

SHARED = 2
"""So many specific actors or rare words two clauses must share to tell of one event."""


def group(
    candidates: Sequence[Candidate], parted: Callable[[Candidate, Candidate], bool]
) -> list[tuple[Candidate, ...]]:
    """Candidates of one event together, none of them ``parted``; compared are those of the same
    value and status.
    """
    found: list[tuple[Candidate, ...]] = []
    alike: Mapping[object, list[Candidate]] = defaultdict(list)
    for c in candidates:
        alike[(c.evidence.timex.value, c.evidence.timex.mod, c.evidence.status)].append(c)
    for bucket in alike.values():
        groups = _Groups()
        for c in bucket:
            groups.add(c, parted)
        found += map(tuple, groups.made)
    return found


class _Groups:
    """Candidates of one date and status in groups, with an index by which few need to be
    compared.
    """

    def __init__(self) -> None:
        self.made: list[list[Candidate]] = []
        self._by_words: Mapping[str, dict[int, None]] = defaultdict(dict)
        """The very words -> the groups in which somebody has them."""
        self._by_mark: Mapping[str, list[tuple[int, int]]] = defaultdict(list)
        """A specific actor or rare word -> who has it: the group and the place in it."""

    def add(self, c: Candidate, parted: Callable[[Candidate, Candidate], bool]) -> None:
        """Puts a candidate into the first group that tells of the same event, or into one of its
        own.
        """
        homes = (g for g in self._alike(c) if not any(parted(c, other) for other in self.made[g]))
        home = next(homes, len(self.made))
        if home == len(self.made):
            self.made.append([])
        self._by_words[c.words][home] = None
        for mark in c.marks:
            self._by_mark[mark].append((home, len(self.made[home])))
        self.made[home].append(c)

    def _alike(self, c: Candidate) -> list[int]:
        """The groups, in order, of which one candidate has the same words or enough of the same
        marks.
        """
        shared = Counter(holder for mark in c.marks for holder in self._by_mark[mark])
        return sorted(
            {group for (group, _), n in shared.items() if n >= SHARED}
            | self._by_words[c.words].keys()
        )

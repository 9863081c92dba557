"""Whether what real stories tell is joined rightly.

    python -m tests.benchmarks.joins [--errors]

The stories are those that ``tests/benchmarks/entries.py`` develops on. A label says of a piece of evidence which
event it tells, by a number that only counts within its story. Labelled is what the program joined
when the labels were made, each piece by reading its sentence and the others of its event; so recall
is that of true joins which were made before, and not of all that there are. Evidence without a
label is not counted.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from generator.model import Evidence
from tests.benchmarks import entries, texts
from tests.benchmarks.entries import Read

LABELS = Path(__file__).with_name("joined.jsonl")
PART = "dev"
Pair = tuple[str, str]
"""Two pieces of evidence, by what each is known by."""


@dataclass(frozen=True, slots=True)
class Score:
    """The joins of labelled evidence, each a pair."""

    right: int
    wrong: tuple[Pair, ...]
    apart: tuple[Pair, ...]
    events: int
    """Events that rest on two labelled pieces of evidence or more."""
    mixed: int
    """Those of them that hold a piece of another event."""


def labels() -> Mapping[str, Mapping[str, int]]:
    """By story, the number of the event that each labelled piece of evidence tells."""
    found: dict[str, dict[str, int]] = {}
    for row in texts.lines(LABELS):
        found.setdefault(row["story"], {})[row["evidence"]] = int(row["event"])
    return found


def key(told: Read, evidence: Evidence) -> str:
    """What a piece of evidence is known by: article, sentence, and the words and value of its time."""
    article = told.story.article(evidence.source).article
    words = article.words_of(article.sentences[evidence.sentence])
    span = evidence.timex.span
    time = article.text[span.start : span.end]
    told_as = f"{evidence.timex.value} {time} {article.text[evidence.clause.start :][:20]}"
    return f"{told.ids[evidence.source]} {entries.hashed(f'{words}|{told_as}')}"


def score(told: Read, known: Mapping[str, int]) -> Score:
    """How a story joins what has labels."""
    groups = [
        [k for k in dict.fromkeys(key(told, e) for e in event.evidence) if k in known]
        for event in told.story.events
    ]
    joined = [pair for group in groups for pair in combinations(sorted(group), 2)]
    one = [pair for pair in combinations(sorted(known), 2) if known[pair[0]] == known[pair[1]]]
    return Score(
        right=sum(known[a] == known[b] for a, b in joined),
        wrong=tuple((a, b) for a, b in joined if known[a] != known[b]),
        apart=tuple(set(one) - set(joined)),
        events=sum(len(group) > 1 for group in groups),
        mixed=sum(len({known[k] for k in group}) > 1 for group in groups),
    )


def _lines(told: Read, found: Score) -> Iterator[str]:
    """What is wrong in a story, in words."""
    said = {key(told, e): _said(told, e) for event in told.story.events for e in event.evidence}
    for what, pairs in (("joined", found.wrong), ("apart", found.apart)):
        for a, b in pairs:
            yield f"    {what}: {said.get(a, a)}\n            {said.get(b, b)}"


def _said(told: Read, evidence: Evidence) -> str:
    article = told.story.article(evidence.source).article
    clause = article.text[evidence.clause.start : evidence.clause.end].replace("\n", " ")
    return f"{evidence.dct} {evidence.timex.value}: {clause}"


def main(arguments: list[str]) -> int:
    """The command line."""
    if not entries.DATA.exists():
        print("The data is not here (expected ../shared/benchmarks/timeline beside the checkout).")
        return 0
    known, total = labels(), []
    for told in entries.stories(PART):
        found = score(told, known.get(told.sample.name, {}))
        total.append(found)
        print(row(told.sample.name, [found]))
        if "--errors" in arguments:
            print(*_lines(told, found), sep="\n")
    print(row("all", total))
    return 0


def row(name: str, found: Sequence[Score]) -> str:
    """A line of figures."""
    right, wrong, apart = (
        sum(each)
        for each in zip(*((s.right, len(s.wrong), len(s.apart)) for s in found), strict=True)
    )
    events, mixed = sum(s.events for s in found), sum(s.mixed for s in found)
    precision, recall = (right / n if n else 1 for n in (right + wrong, right + apart))
    return (
        f"{name:<38} precision {precision:.3f} recall {recall:.3f}"
        f" ({right} right, {wrong} wrong, {apart} apart); {mixed} of {events} events mixed"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Whom the pronoun in "he said" means, over a hundred places in the benchmark of attributions.

    python -m tests.benchmarks.pronouns    right, wrong and left open, for the half that was developed
                                           on and for the other

``pronouns.jsonl`` beside this file holds the labels: a document's id, the span of the pronoun, that
of the reporting words, and the spans of the words before it that name whom it means. The texts lie
beside the checkout (``../shared/benchmarks/voices``); where they do not, this says so.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.analysis import Quotation, Span, quotations
from tests.benchmarks import texts

DATA = texts.DATA / "voices" / "train.jsonl"
LABELS = Path(__file__).with_name("pronouns.jsonl")
ANSWERS = ("right", "wrong", "left open", "no statement found")


@dataclass(frozen=True, slots=True)
class Label:
    """A pronoun that somebody speaks by; spans in the document's text."""

    document: str
    half: str
    """dev or heldout."""
    pronoun: Span
    cue: Span
    means: tuple[Span, ...]


def labels() -> Iterator[Label]:
    """The labels, in the order of the documents."""
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        means = tuple(Span(*span) for span in row["means"])
        yield Label(row["id"], row["half"], Span(*row["pronoun"]), Span(*row["cue"]), means)


def answer(label: Label, found: Sequence[Quotation]) -> str:
    """What the quotations say of a pronoun: one of the ``ANSWERS``."""
    speakers = [q.speaker for q in found if q.cue and q.cue.overlaps(label.cue)]
    if not speakers:
        return "no statement found"
    named = [span for span in speakers if span and not span.overlaps(label.pronoun)]
    if not named:
        return "left open"
    return "right" if any(m.overlaps(n) for n in named for m in label.means) else "wrong"


def answers() -> Iterator[tuple[Label, str]]:
    """Each label with its answer."""
    documents = {line["id"]: line["text"] for line in texts.lines(DATA)}
    read = cache(lambda document: quotations(documents[document]))
    return ((label, answer(label, read(label.document))) for label in labels())


def main() -> int:
    """Print the counts of each half."""
    if not DATA.exists():
        print("The data is not here (expected ../shared/benchmarks/voices beside the checkout).")
        return 0
    counts = Counter((label.half, found) for label, found in answers())
    for half in ("dev", "heldout"):
        row = ", ".join(f"{found} {counts[half, found]}" for found in ANSWERS)
        print(f"{half:8} {row}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

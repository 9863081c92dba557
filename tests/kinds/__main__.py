"""Print what is read of the inputs that fell short when they were tried.

python -m tests.kinds            all of them
python -m tests.kinds hearsay    those whose text or expectation holds the word
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from generator.analysis import Event, Quotation, events, quotations

OPEN = Path(__file__).parent / "open.tsv"


def told(quotation: Quotation, text: str) -> str:
    """A statement in a line: stance, speaker and content."""
    speaker = quotation.speaker.of(text) if quotation.speaker else "nobody"
    return f"    {speaker} {quotation.stance}: {quotation.content.of(text)}"


def dated(event: Event, text: str) -> str:
    """An event in a line: value, status, whose word and clause."""
    word = f" on the word of {event.speaker.of(text)}" if event.speaker else ""
    return f"    {event.date.value} {event.status.value}{word}: {event.clause.of(text)}"


def main(words: list[str]) -> None:
    """Print each input with what must hold and what is read."""
    for line in OPEN.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not all(word in line for word in words):
            continue
        place, day, marked, due = line.split("\t")
        text = marked.replace("¶", "\n")
        print(f"[{place}] {day} {marked}\n  must hold: {due}")
        print(*(told(q, text) for q in quotations(text)), sep="\n")
        print(*(dated(e, text) for e in events(text, date.fromisoformat(day))), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])

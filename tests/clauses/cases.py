"""The tables of dated sentences: one loader for clauses and for their status.

A line is ``STATUS WHEN | SENTENCE``. In the sentence ``[[…]]`` marks the expression of time,
``{…}`` the clause that it governs and ``<…>`` the words that name whose word it rests on. STATUS is
occurred, scheduled, alleged, undecided (a clause whose status the words leave open) or unbounded
(no clause; WHEN is then the kind of reason). WHEN says how the date lies to the article's, 14 March
2001: past, today, future, or year (2001).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.english.speech import NAMELESS
from generator.model import Span

DCT = date(2001, 3, 14)
WHEN = {
    "past": (date(2001, 3, 5), date(2001, 3, 5)),
    "today": (DCT, DCT),
    "future": (date(2001, 4, 2), date(2001, 4, 2)),
    "year": (date(2001, 1, 1), date(2001, 12, 31)),
}
TESTS = Path(__file__).parent.parent
MARKS = {
    "{": "clause",
    "}": "clause",
    "<": "speaker",
    ">": "speaker",
    "[[": "expression",
    "]]": "expression",
}


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence with what is expected of it."""

    status: str
    when: str
    sentence: str
    expression: Span
    clause: Span | None
    speaker: Span | None


def cases(part: str, *folders: str) -> tuple[Case, ...]:
    """The cases of a part, ``dev`` or ``heldout``, from the folders named."""
    return tuple(case for folder in folders for case in _read(TESTS / folder / f"{part}.txt"))


def _read(path: Path) -> Iterator[Case]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            head, marked = line.split(" | ", 1)
            status, when = head.split()
            sentence, spans = unmark(marked)
            yield Case(
                status,
                when,
                sentence,
                spans["expression"],
                spans.get("clause"),
                _named(sentence, spans.get("speaker")),
            )


def _named(sentence: str, speaker: Span | None) -> Span | None:
    """The words for a speaker; None for a mere pronoun, which names nobody in a sentence alone."""
    return None if speaker and speaker.of(sentence).lower() in NAMELESS else speaker


def unmark(marked: str) -> tuple[str, dict[str, Span]]:
    """The sentence without its marks, and the spans that they set."""
    text, places = "", dict[str, list[int]]()
    i = 0
    while i < len(marked):
        mark = next((m for m in MARKS if marked.startswith(m, i)), None)
        if mark:
            places.setdefault(MARKS[mark], []).append(len(text))
            i += len(mark)
        else:
            text += marked[i]
            i += 1
    return text, {name: Span(*ends) for name, ends in places.items()}

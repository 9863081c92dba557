"""How far the rules agree with the tables: ``python -m tests.clauses.score [dev|heldout] [-v]``.

Clauses: F1 of overlap, the mean of a case's word overlap (precision and recall of its words) over
the clauses found and over those expected. Status: accuracy on the clauses as the table bounds them;
speakers likewise.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

from generator import quotes
from generator.events.anchoring import Unbounded, bound
from generator.events.standing import Statements
from generator.events.status import Undecided, When
from generator.model import Span
from generator.reading import Readings, read
from tests.clauses.cases import DCT, WHEN, Case, cases
from tests.making import article


@dataclass(frozen=True, slots=True)
class Score:
    """What was measured on one part of the tables."""

    clause_f1: float
    clause_precision: float
    clause_recall: float
    status: float
    speaker: float
    clauses: int
    statuses: int
    misses: tuple[str, ...]


def words(sentence: str, span: Span | None) -> set[int]:
    """Where the words of a span start, marks left out."""
    if span is None:
        return set()
    inside = sentence[: span.end]
    return {
        i
        for i in range(span.start, span.end)
        if inside[i].isalnum() and (i == span.start or not inside[i - 1].isalnum())
    }


def clause_of(case: Case) -> Span | None:
    """The clause that the rules bound."""
    found = bound(read(case.sentence, (case.expression,)), case.expression)
    return None if isinstance(found, Unbounded) else found.span


def status_of(case: Case) -> tuple[str, Span | None]:
    """The status and the speaker that the rules give to the clause as the table has it."""
    assert case.clause
    made = article(case.sentence, str(DCT))
    index = made.at(case.expression)
    assert index is not None
    readings = Readings(made, (case.expression,), (case.expression.start,))
    statements = Statements.of(made, readings, quotes.find(made, (), readings))
    when = When(*WHEN[case.when])
    verdict = statements.factuality(index, case.clause, case.expression, when=when)
    return (
        ("undecided", None)
        if isinstance(verdict, Undecided)
        else (str(verdict.status), verdict.speaker)
    )


def overlap(case: Case) -> tuple[float, float]:
    """Precision and recall of the words of the clause found; 1 and 1 where none was due and none
    found.
    """
    found, due = words(case.sentence, clause_of(case)), words(case.sentence, case.clause)
    if not found and not due:
        return 1.0, 1.0
    common = len(found & due)
    return (common / len(found) if found else 0.0), (common / len(due) if due else 0.0)


def measure(part: str) -> Score:
    """The score on a part of the tables."""
    table = cases(part, "clauses", "factuality")
    overlaps = [overlap(c) for c in table]
    found = [p for c, (p, _) in zip(table, overlaps, strict=True) if clause_of(c)]
    due = [r for c, (_, r) in zip(table, overlaps, strict=True) if c.clause]
    precision, recall = sum(found) / len(found), sum(due) / len(due)
    judged = [c for c in table if c.clause]
    right = [c for c in judged if status_of(c)[0] == c.status]
    named = [c for c in judged if c.speaker or status_of(c)[1]]
    named_right = [
        c for c in named if words(c.sentence, status_of(c)[1]) == words(c.sentence, c.speaker)
    ]
    return Score(
        2 * precision * recall / (precision + recall),
        precision,
        recall,
        len(right) / len(judged),
        len(named_right) / len(named),
        len(table),
        len(judged),
        tuple(_misses(table)),
    )


def _misses(table: tuple[Case, ...]) -> list[str]:
    lines = []
    for case in table:
        precision, recall = overlap(case)
        if precision < 1 or recall < 1:
            found = bound(read(case.sentence, (case.expression,)), case.expression)
            what = (
                f"- {found.reason}"
                if isinstance(found, Unbounded)
                else f"{{{found.span.of(case.sentence)}}}"
            )
            due = case.clause.of(case.sentence) if case.clause else f"- {case.when}"
            lines.append(f"clause  due: {due}\n      found: {what}\n         in: {case.sentence}")
        if case.clause and (verdict := status_of(case)) != (case.status, case.speaker):
            speaker = verdict[1].of(case.sentence) if verdict[1] else None
            wanted = case.speaker.of(case.sentence) if case.speaker else None
            lines.append(
                f"status  due: {case.status} {wanted}\n      found: {verdict[0]} {speaker}\n"
                f"         in: {case.sentence}"
            )
    return lines


def main() -> None:
    """Prints the score of each part named; ``-v`` lists what was missed."""
    parts = [a for a in sys.argv[1:] if not a.startswith("-")] or ["dev", "heldout"]
    for part in parts:
        score = measure(part)
        if "-v" in sys.argv:
            sys.stdout.write("\n".join(score.misses) + "\n")
        sys.stdout.write(
            f"{part}: clause overlap F1 {score.clause_f1:.3f} (P {score.clause_precision:.3f},"
            f" R {score.clause_recall:.3f}, {score.clauses} cases);"
            f" status {score.status:.3f}, speaker {score.speaker:.3f} ({score.statuses} cases)\n"
        )


if __name__ == "__main__":
    main()

"""How a correction meets what the program found: one at a time, and what became of each is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.model import Article, Change, Corrected, Correction, Saying, Span
from generator.problems import Problem

RULE = "correction"
"""The rule of whatever an editor corrected."""

NO_ENTRY = Saying("no entry", "correction.no_entry")

Refusal = tuple[str, str, str]
"""Why a correction cannot be applied: code, what is wrong, what to do."""
Outcomes = tuple[Corrected, ...]
Wanted = Sequence[Correction]
"""The corrections of one article."""

T = TypeVar("T")
C = TypeVar("C", bound=Change)


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """What holds after a correction."""

    found: T
    target: Span
    """What was corrected; no other correction of the same kind may touch it."""
    was: tuple[str, ...]
    now: tuple[str, ...]


Step = Callable[[T, Correction, C], Done[T] | Refusal]


def apply(
    article: Article,
    found: T,
    wanted: Iterable[Correction],
    kind: type[C],
    step: Step[T, C],
    *,
    same: Callable[[Span, Span], bool] = Span.overlaps,
) -> tuple[T, Outcomes]:
    """`found` with the corrections of one kind applied in their order; two whose targets are the
    `same` contradict.
    """
    outcomes: list[Corrected] = []
    settled: list[tuple[Span, Correction]] = []
    for correction in wanted:
        change = correction.change
        if not isinstance(change, kind):
            continue
        done = step(found, correction, change)
        target = done.target if isinstance(done, Done) else correction.span
        earlier = next((c for span, c in settled if same(span, target)), None)
        outcome: Done[T] | Refusal = contradiction(earlier) if earlier else done
        if isinstance(outcome, Done) and outcome.was == outcome.now:
            outcome = changes_nothing(outcome.now, correction.key)
        outcomes.append(outcome_of(article, correction, outcome))
        if isinstance(outcome, Done):
            found = outcome.found
            settled.append((target, correction))
    return found, tuple(outcomes)


def standing(status: str) -> str:
    """Where something stands, as data files have it: ``occurred``; ``open`` where nobody knows."""
    return Saying(status, f"correction.is_{status}")


def outcome_of(article: Article, correction: Correction, done: Done[T] | Refusal) -> Corrected:
    """The record of what became of a correction."""
    sentence = article.sentences[article.at(correction.span) or 0].id
    if isinstance(done, Done):
        return Corrected(correction, sentence, done.was, done.now)
    return Corrected(correction, sentence, (), (), done)


def problems(outcomes: Iterable[Corrected]) -> tuple[Problem, ...]:
    """Those corrections that cannot be applied, as problems of their files."""
    return tuple(
        Problem(c.correction.path, c.correction.line, c.correction.column, *c.fault)
        for c in outcomes
        if c.fault
    )


def contradiction(earlier: Correction) -> Refusal:
    """Return the refusal of a correction whose target another file has corrected already."""
    return "E405", f"{earlier.path} corrects the same", "keep one of the two files"


_STILL_WRONG = {
    "time": "; if its entry is missing or told wrong, see 'status', 'clause' and 'event'",
    "speaker": "; if an entry or a figure shows another, name the speaker under its 'status' or 'figure'",
    "status": "; if its date is wrong, see 'time'; if its words are, 'clause'",
    "clause": "; if the entry is of the wrong date or status, see 'time' and 'status'",
}
"""Where to look for what may be wrong instead, by what was to be corrected."""


def changes_nothing(now: Sequence[str], key: str = "") -> Refusal:
    """Return the refusal of a correction that says what the program says already."""
    return (
        "E404",
        f"this changes nothing: the program says so already ({'; '.join(now) or 'none'})",
        f"delete the file{_STILL_WRONG.get(key, '')}",
    )


def not_there(what: str, hint: str) -> Refusal:
    """Return the refusal of a correction of what does not exist."""
    return "E402", what, hint


def there_already(what: str, hint: str) -> Refusal:
    """Return the refusal of a correction that adds what is there already."""
    return "E409", what, hint


def several(what: str, options: Iterable[str]) -> Refusal:
    """Return the refusal of a correction whose words may mean more than one thing."""
    lines = "\n".join(f"  {option}" for option in options)
    return (
        "E403",
        f"there are several {what} in these words",
        f"quote the words of one of them:\n{lines}",
    )

"""Corrections of figures: what is none, what one was missed, how much it is and on whose word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generator import numbers
from generator.corrections.applied import (
    RULE,
    Done,
    Outcomes,
    Refusal,
    Wanted,
    apply,
    not_there,
    several,
    standing,
)
from generator.corrections.speech import said_by
from generator.corrections.units import not_in_sentence, over_the_edge
from generator.model import (
    Article,
    Correction,
    Factuality,
    Figure,
    NewFigure,
    Saying,
    Span,
    quoted,
)

Placed = Callable[[Figure], Figure]
"""A figure with the clause that tells it, and where that stands."""


def counted(
    article: Article, found: tuple[Figure, ...], wanted: Wanted, placed: Placed
) -> tuple[tuple[Figure, ...], Outcomes]:
    """Return the figures as editors have them; one that was missed is ``placed`` as the others
    were.
    """

    def step(
        found: tuple[Figure, ...], correction: Correction, change: NewFigure
    ) -> Done[tuple[Figure, ...]] | Refusal:
        span = correction.span
        if refusal := over_the_edge(article, span):
            return refusal
        old = [f for f in found if f.span.overlaps(span)]
        if len(old) > 1 and not change.is_none:
            return several("figures", (f.span.plain(article.text) for f in old))
        new = _made(article, span, old, change, placed)
        if isinstance(new, tuple):
            return new
        kept = [f for f in found if f not in old]
        made = sorted([*kept, *([new] if new else [])], key=lambda f: f.span)
        was, now = (
            tuple(w for f in some for w in _amount(article, f, change))
            for some in (old, [new] if new else [])
        )
        return Done(tuple(made), span, was, now)

    return apply(article, found, wanted, NewFigure, step)


def _made(
    article: Article, span: Span, old: list[Figure], change: NewFigure, placed: Placed
) -> Figure | Refusal | None:
    """What the words count after the correction; None where they count nothing."""
    if change.is_none:
        nothing = not_there("the program sees no figure in these words", "delete the file")
        return None if old else nothing
    before = old[0] if old else _missed(article, span, change)
    if isinstance(before, tuple):
        return before
    new = replace(
        before,
        value=before.value if change.value is None else change.value,
        upper=change.upper if change.value is not None else before.upper,
        unit=change.unit or before.unit,
        counted=change.counted.plain(article.text) if change.counted else before.counted,
        rule=RULE,
    )
    return _standing(new if old else placed(new), change)


def _missed(article: Article, span: Span, change: NewFigure) -> Figure | Refusal:
    """A figure that the program does not see in the words."""
    if refusal := not_in_sentence(article, span, "tells figures"):
        return refusal
    if change.value is None:
        hint = (
            "if the program missed one, give its value too:"
            "\n  figure:\n    value: 12\n    counts: the words that say of what"
        )
        return not_there("the program sees no figure in these words", hint)
    unit = change.unit or "count"
    if unit == "count" and change.counted is None:
        hint = "say what it counts, in words of its sentence:\n  figure:\n    value: 12\n    counts: wards"
        return not_there("a figure that is new has to count something", hint)
    return Figure(span, change.value, unit, "", None, RULE)


def _standing(figure: Figure, change: NewFigure) -> Figure | Refusal:
    """The figure where the editor says that it stands."""
    if change.status is None:
        return figure
    found = figure.factuality.speaker if figure.factuality else None
    speaker = said_by(change.status, change.speaker, found)
    if isinstance(speaker, tuple):
        return speaker
    return replace(figure, factuality=Factuality(change.status, speaker, RULE))


def _amount(article: Article, figure: Figure, change: NewFigure) -> tuple[str, ...]:
    """The figure in words, with what the correction speaks of."""
    words = (quoted(figure.span.plain(article.text)),)
    if change.is_none:
        return words
    number = _between(*map(numbers.digits, filter(None, (figure.value, figure.upper))))
    of = figure.counted if figure.unit == "count" else f"{figure.unit} {figure.counted}"
    amount = Saying(f"{number} {of}".strip(), "correction.amount", number=number, of=of)
    factuality = figure.factuality
    if change.status is None:
        return (*words, amount)
    if factuality is None:
        return (*words, amount, standing("open"))
    speaker = factuality.speaker
    said = (quoted(speaker.plain(article.text)),) if speaker else ()
    return (*words, amount, standing(factuality.status.value), *said)


def _between(first: str = "0", last: str = "") -> str:
    if not last:
        return first
    return Saying(f"{first} to {last}", "correction.amounts", first=first, last=last)

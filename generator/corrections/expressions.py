"""Corrections of the words that name a time or an actor: the words quoted are the expression."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator import dates
from generator.corrections.applied import RULE, Done, Outcomes, Refusal, Wanted, apply, not_there
from generator.corrections.units import over_the_edge, unit_at, words_of
from generator.model import Article, Correction, Kind, Mention, NewActor, NewTime, Span, Timex


def times(
    article: Article, found: tuple[Timex, ...], wanted: Wanted
) -> tuple[tuple[Timex, ...], Outcomes]:
    """The expressions of time; the words quoted are the expression, whatever the program took for
    it.
    """

    def step(
        found: tuple[Timex, ...], correction: Correction, change: NewTime
    ) -> Done[tuple[Timex, ...]] | Refusal:
        span = correction.span
        old = [t for t in found if t.span.overlaps(span)]
        if change.value is None and not old:
            return not_there("the program reads no time in these words", "delete the file")
        if refusal := over_the_edge(article, span):
            return refusal
        new = [] if change.value is None else [_timex(span, change.value, change, old)]
        kept = tuple(sorted([*(t for t in found if t not in old), *new], key=lambda t: t.span))
        return Done(
            kept, span, tuple(_told(article, t) for t in old), tuple(_told(article, t) for t in new)
        )

    return apply(article, found, wanted, NewTime, step)


def _timex(span: Span, value: str, change: NewTime, old: Sequence[Timex]) -> Timex:
    kind = (
        "DURATION"
        if value.startswith("P") and "_" not in value
        else "TIME"
        if "T" in value[4:]
        else "DATE"
    )
    timex = Timex(
        span=span,
        type=kind,
        value=value,
        mod=change.mod,
        earliest=change.earliest,
        latest=change.latest,
        rule=RULE,
        reading="",
        rejected=tuple((t.value, "corrected by an editor") for t in old),
        replaced=tuple(t.span for t in old if t.span.start != span.start),
    )
    return replace(timex, reading=f"{_value(timex)}, corrected by the editors of this site")


def _told(article: Article, timex: Timex) -> str:
    return f"“{words_of(article, timex.span)}”: {_value(timex)}"


def _value(timex: Timex) -> str:
    """The time in words, with its bounds where they do not follow from it."""
    if timex.earliest is None or timex.latest is None:
        return timex.value
    words = dates.when(timex.value, timex.mod, timex.earliest, timex.latest)
    days = (timex.earliest, timex.latest)
    return (
        words if days == dates.stretch(timex.value, timex.mod) else f"{words} ({dates.span(*days)})"
    )


# ---------------------------------------------------------------- mentions


def actors(
    article: Article, found: tuple[Mention, ...], wanted: Wanted
) -> tuple[tuple[Mention, ...], Outcomes]:
    """The mentions; the words quoted are the mention, whatever the program took for it. What is
    dropped has none.
    """
    found = tuple(m for m in found if unit_at(article, m.span)[1].kind is not Kind.DROPPED)

    def step(
        found: tuple[Mention, ...], correction: Correction, change: NewActor
    ) -> Done[tuple[Mention, ...]] | Refusal:
        span = correction.span
        old = [m for m in found if m.span.overlaps(span)]
        if change.actor is None and not old:
            return not_there("the program sees no actor in these words", "delete the file")
        if refusal := over_the_edge(article, span):
            return refusal
        new = [Mention(span, change.actor, RULE, change.kind)] if change.actor else []
        kept = tuple(sorted([*(m for m in found if m not in old), *new], key=lambda m: m.span))
        was, now = ([part for m in some for part in _meant(article, m)] for some in (old, new))
        return Done(kept, span, tuple(was), tuple(now))

    return apply(article, found, wanted, NewActor, step)


def _meant(article: Article, mention: Mention) -> tuple[str, str]:
    return f"“{words_of(article, mention.span)}”", mention.actor or "one of several"

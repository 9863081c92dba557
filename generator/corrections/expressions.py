"""Corrections of the words that name a time or an actor: the words quoted are the expression."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from generator import dates
from generator.corrections.applied import RULE, Done, Outcomes, Refusal, Wanted, apply, not_there
from generator.corrections.units import over_the_edge
from generator.model import (
    Article,
    Correction,
    Mention,
    NewActor,
    NewTime,
    Saying,
    Span,
    Timex,
    quoted,
)

Expression = TypeVar("Expression", bound=Timex | Mention)


def _rewritten(  # noqa: PLR0917 - what was found, what is to stand there, and the words for both
    article: Article,
    found: Sequence[Expression],
    span: Span,
    make: Callable[[Sequence[Expression]], Sequence[Expression]],
    words: Callable[[Article, Expression], tuple[str, ...]],
    nothing: str,
) -> Done[tuple[Expression, ...]] | Refusal:
    """``found`` with what ``make`` makes of the expressions that the words at ``span`` touch;
    ``nothing`` says that there is none, before or after.
    """
    old = [each for each in found if each.span.overlaps(span)]
    new = make(old)
    if not old and not new:
        return not_there(nothing, "delete the file")
    if refusal := over_the_edge(article, span):
        return refusal
    others = (each for each in found if not each.span.overlaps(span))
    was, now = (tuple(w for each in some for w in words(article, each)) for some in (old, new))
    return Done(tuple(sorted([*others, *new], key=lambda each: each.span)), span, was, now)


def times(
    article: Article, found: tuple[Timex, ...], wanted: Wanted
) -> tuple[tuple[Timex, ...], Outcomes]:
    """The expressions of time; the words quoted are the expression, whatever the program took for
    it.
    """

    def step(
        found: tuple[Timex, ...], correction: Correction, change: NewTime
    ) -> Done[tuple[Timex, ...]] | Refusal:
        span, value = correction.span, change.value
        nothing = "the program reads no time in these words"

        def make(old: Sequence[Timex]) -> Sequence[Timex]:
            return [] if value is None else [_timex(span, value, change, old)]

        return _rewritten(article, found, span, make, _told, nothing)

    return apply(article, found, wanted, NewTime, step)


def _timex(span: Span, value: str, change: NewTime, old: Sequence[Timex]) -> Timex:
    timex = replace(
        new_timex(span, value, change),
        rejected=tuple((t.value, "corrected by an editor") for t in old),
        replaced=tuple(t.span for t in old if t.span.start != span.start),
    )
    return replace(timex, reading=f"{when(timex)}, corrected by the editors of this site")


def new_timex(span: Span, value: str, change: NewTime) -> Timex:
    """Return the time that an editor gives."""
    return Timex(
        span=span,
        type=_type(value),
        value=value,
        mod=change.mod,
        earliest=change.earliest,
        latest=change.latest,
        rule=RULE,
        reading="",
    )


def _type(value: str) -> str:
    if value.startswith("P") and "_" not in value:
        return "DURATION"
    return "TIME" if "T" in value[4:] else "DATE"


def _told(article: Article, timex: Timex) -> tuple[str, ...]:
    words = timex.span.plain(article.text)
    read = Saying(f"“{words}”: {when(timex)}", "correction.read", words=words, when=timex)
    return (read,)


def when(timex: Timex) -> str:
    """Return a time in words, with its bounds where they do not follow from it."""
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
    """The mentions; the words quoted are the mention, whatever the program took for it."""

    def step(
        found: tuple[Mention, ...], correction: Correction, change: NewActor
    ) -> Done[tuple[Mention, ...]] | Refusal:
        span = correction.span
        new = [Mention(span, change.actor, RULE, change.kind)] if change.actor else []
        nothing = "the program sees no actor in these words"
        return _rewritten(article, found, span, lambda _old: new, _meant, nothing)

    return apply(article, found, wanted, NewActor, step)


def _meant(article: Article, mention: Mention) -> tuple[str, ...]:
    return quoted(mention.span.plain(article.text)), mention.actor or _SEVERAL


_SEVERAL = Saying("one of several", "correction.several")

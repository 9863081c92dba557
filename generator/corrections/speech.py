"""Corrections of who says what, and of what a denial denies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from operator import eq

from generator.corrections.applied import (
    RULE,
    Done,
    Outcomes,
    Refusal,
    Wanted,
    apply,
    not_there,
    several,
)
from generator.corrections.reach import innermost
from generator.corrections.units import is_dropped, unit_at, words_of
from generator.model import (
    Article,
    Correction,
    Denial,
    Kind,
    NewDenied,
    NewSpeaker,
    Quotation,
    Span,
)

_MARKS = "\"“”„‟«»‘’‚' \n\t.,;:!?"


def speakers(
    article: Article, found: tuple[Quotation, ...], wanted: Wanted
) -> tuple[tuple[Quotation, ...], Outcomes]:
    """The quotations with other speakers; what is dropped has none."""
    found = tuple(q for q in found if not is_dropped(article, q.content))

    def step(
        found: tuple[Quotation, ...], correction: Correction, change: NewSpeaker
    ) -> Done[tuple[Quotation, ...]] | Refusal:
        old = _quotation(article, found, correction.span)
        if not isinstance(old, Quotation):
            return old
        words = speaker_of(change, old.speaker)
        if isinstance(words, tuple):
            return words
        new = replace(old, speaker=words, actor=change.actor, rule=RULE)
        changed = tuple(new if q is old else q for q in found)
        return Done(changed, old.content, _voice(article, old), _voice(article, new))

    return apply(article, found, wanted, NewSpeaker, step, same=eq)


def speaker_of(change: NewSpeaker, found: Span | None) -> Span | Refusal | None:
    """The words that name the speaker after a correction; ``found`` did before it."""
    if change == NewSpeaker(None, None):
        return None
    hint = "name them too:\n  speaker:\n    actor: …\n    words: the words of the source that name the speaker"
    return (
        change.words or found or not_there("the program found no words that name the speaker", hint)
    )


def _quotation(article: Article, found: Sequence[Quotation], span: Span) -> Quotation | Refusal:
    """The smallest quotation that holds the words; else the one that they hold, or touch."""
    plain = _trimmed(article.text, span)
    if holding := innermost(found, plain):
        return holding
    touched = [q for q in found if q.content.overlaps(plain)]
    outer = [q for q in touched if not _lies_in(q, touched)]
    if not outer:
        return not_there("there is no quotation in these words", "quote words that somebody said")
    if len(outer) > 1:
        return several("quotations", (words_of(article, q.content) for q in outer))
    return outer[0]


def _lies_in(quotation: Quotation, others: Sequence[Quotation]) -> bool:
    return any(o is not quotation and o.content.covers(quotation.content) for o in others)


def _trimmed(text: str, span: Span) -> Span:
    """The words without the marks around them."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(_MARKS))
    return Span(start, span.end - (len(words) - len(words.rstrip(_MARKS))))


def _voice(article: Article, quotation: Quotation) -> tuple[str, ...]:
    words = f"“{words_of(article, quotation.speaker)}”" if quotation.speaker else ""
    return tuple(part for part in (words, quotation.actor) if part)


# ---------------------------------------------------------------- denials


def denials(
    article: Article, found: tuple[Denial, ...], wanted: Wanted
) -> tuple[tuple[Denial, ...], Outcomes]:
    """The denials with other links to what they deny."""

    def step(
        found: tuple[Denial, ...], correction: Correction, change: NewDenied
    ) -> Done[tuple[Denial, ...]] | Refusal:
        old = _denial(article, found, correction.span)
        if not isinstance(old, Denial):
            return old
        was = _denied(article, old.denied)
        if change.denied is None:
            return Done(tuple(d for d in found if d is not old), old.cue, was, ())
        index, unit = unit_at(article, change.denied)
        if unit.kind is not Kind.SENTENCE:
            return not_there(
                f"what is denied must be a sentence, not a {unit.kind}", "quote words of a sentence"
            )
        changed = tuple(replace(d, denied=index) if d is old else d for d in found)
        return Done(changed, old.cue, was, _denied(article, index))

    return apply(article, found, wanted, NewDenied, step)


def _denial(article: Article, found: Sequence[Denial], span: Span) -> Denial | Refusal:
    """The denial that the words touch; else that of their sentence."""
    touched = [d for d in found if d.cue.overlaps(span) or d.denier.overlaps(span)]
    meant = touched or [d for d in found if d.sentence == unit_at(article, span)[0]]
    if not meant:
        return not_there(
            "there is no denial in these words",
            "quote the words that deny, such as: denied the report",
        )
    if len(meant) > 1:
        return several("denials", (words_of(article, _place(article, d)) for d in meant))
    return meant[0]


def _place(article: Article, denial: Denial) -> Span:
    """The words by which it is denied, with the denier where the sentence names it before them."""
    is_named = article.at(denial.denier) == denial.sentence and denial.denier < denial.cue
    return Span(denial.denier.start, denial.cue.end) if is_named else denial.cue


def _denied(article: Article, index: int) -> tuple[str, ...]:
    return (
        f"sentence {article.sentences[index].number}: “{words_of(article, article.sentences[index].span)}”",
    )

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
    there_already,
)
from generator.corrections.reach import innermost
from generator.corrections.units import is_dropped, not_in_sentence, unit_at
from generator.model import (
    Article,
    Correction,
    Denial,
    Kind,
    Mention,
    NewDenied,
    NewQuotation,
    NewSpeaker,
    Quotation,
    Saying,
    Span,
    Status,
    quoted,
)

_MARKS = "\"“”„‟«»‘’‚' \n\t.,;:!?"


def quotations(
    article: Article, found: tuple[Quotation, ...], mentions: Sequence[Mention], wanted: Wanted
) -> tuple[tuple[Quotation, ...], Outcomes]:
    """Return the quotations with those that were missed, or whose speaker was; ``mentions`` say
    whom the speaker's words mean.
    """

    def step(
        found: tuple[Quotation, ...], correction: Correction, change: NewQuotation
    ) -> Done[tuple[Quotation, ...]] | Refusal:
        said = _trimmed(article.text, correction.span)
        if refusal := not_in_sentence(article, said, "holds what somebody says"):
            return refusal
        same = [q for q in found if _trimmed(article.text, q.content) == said]
        if any(q.speaker for q in same):
            hint = "correct who says it by 'speaker:' instead of 'quotation:', or delete the file"
            return there_already("these words are read as a statement", hint)
        named = [m.actor for m in mentions if change.words.covers(m.span) and m.actor]
        actor = change.actor or (named[0] if len(named) == 1 else None)
        direct = _is_marked(article.text, said)
        new = Quotation(said, direct, None, change.stance, change.words, actor, RULE)
        others = (q for q in found if q not in same)
        made = tuple(sorted([*others, new], key=lambda q: q.content))
        return Done(made, said, (), (*_voice(article, new), _stance(new.stance)))

    return apply(article, found, wanted, NewQuotation, step, same=eq)


def _is_marked(text: str, span: Span) -> bool:
    """Whether words stand in quotation marks."""
    return text[: span.start].endswith(tuple('"“„«‘‚')) and text[span.end : span.end + 2].lstrip(
        ".,;:!?"
    ).startswith(tuple('"”“»’'))


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


def said_by(status: Status, change: NewSpeaker | None, found: Span | None) -> Span | Refusal | None:
    """On whose word something stands: what is reported as fact stands on the article's own."""
    if status is Status.OCCURRED:
        return None
    return speaker_of(change, found) if change else found


def _quotation(article: Article, found: Sequence[Quotation], span: Span) -> Quotation | Refusal:
    """The smallest quotation that holds the words; else the one that they hold, or touch."""
    plain = _trimmed(article.text, span)
    if holding := innermost(found, plain):
        return holding
    touched = [q for q in found if q.content.overlaps(plain)]
    outer = [q for q in touched if not _lies_in(q, touched)]
    if not outer:
        hint = (
            "quote words that somebody said; if the program missed that, write instead of 'speaker:'\n"
            "  quotation:\n    words: the words of the article that name the speaker"
        )
        return not_there("there is no quotation in these words", hint)
    if len(outer) > 1:
        return several("quotations", (q.content.plain(article.text) for q in outer))
    return outer[0]


def _lies_in(quotation: Quotation, others: Sequence[Quotation]) -> bool:
    return any(o is not quotation and o.content.covers(quotation.content) for o in others)


def _trimmed(text: str, span: Span) -> Span:
    """The words without the marks around them."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(_MARKS))
    return Span(start, span.end - (len(words) - len(words.rstrip(_MARKS))))


def _stance(stance: str) -> str:
    return Saying(stance, f"correction.stance_{stance}")


def _voice(article: Article, quotation: Quotation) -> tuple[str, ...]:
    words = quoted(quotation.speaker.plain(article.text)) if quotation.speaker else ""
    return tuple(part for part in (words, quotation.actor) if part)


# ---------------------------------------------------------------- denials


def denials(
    article: Article, found: tuple[Denial, ...], wanted: Wanted
) -> tuple[tuple[Denial, ...], Outcomes]:
    """The denials with other links to what they deny."""

    def step(
        found: tuple[Denial, ...], correction: Correction, change: NewDenied
    ) -> Done[tuple[Denial, ...]] | Refusal:
        old = _denial(article, found, correction, change)
        if not isinstance(old, Denial):
            return old
        is_new = old not in found
        was = () if is_new else _told(article, old, change)
        others = tuple(d for d in found if d is not old)
        if change.denied is None:
            return Done(others, old.cue, was, ())
        index, unit = unit_at(article, change.denied)
        if unit.kind is not Kind.SENTENCE:
            return not_there(
                f"what is denied must be a sentence, not a {unit.kind}", "quote words of a sentence"
            )
        new = replace(old, denied=index, denier=change.denier or old.denier)
        made = tuple(sorted([*others, new], key=lambda d: (d.sentence, d.cue)))
        return Done(made, old.cue, was, _told(article, new, change))

    return apply(article, found, wanted, NewDenied, step)


def _denial(
    article: Article, found: Sequence[Denial], correction: Correction, change: NewDenied
) -> Denial | Refusal:
    """The denial that the words touch; else that of their sentence; else the one that they are,
    if the editor says whose.
    """
    span = correction.span
    index = unit_at(article, span)[0]
    touched = [d for d in found if d.cue.overlaps(span) or d.denier.overlaps(span)]
    near = () if change.denier else (d for d in found if d.sentence == index)
    meant = touched or list(near)
    if len(meant) > 1:
        return several("denials", (_place(article, d).plain(article.text) for d in meant))
    if meant:
        return meant[0]
    if change.denied is None:
        hint = "quote the words that deny, such as: denied the report; or delete the file"
        return not_there("there is no denial in these words", hint)
    if change.denier is None:
        hint = (
            "quote the words that deny, such as: denied the report; if the program missed that, say"
            "\nwho denies:\n  denies:\n    words: what is denied\n    by: the words that name who denies it"
        )
        return not_there("there is no denial in these words", hint)
    return not_in_sentence(article, span, "denies") or Denial(change.denier, span, index, index)


def _place(article: Article, denial: Denial) -> Span:
    """The words by which it is denied, with the denier where the sentence names it before them."""
    is_named = article.at(denial.denier) == denial.sentence and denial.denier < denial.cue
    return Span(denial.denier.start, denial.cue.end) if is_named else denial.cue


def _told(article: Article, denial: Denial, change: NewDenied) -> tuple[str, ...]:
    """What a denial denies, and whose it is where that is corrected."""
    unit = article.sentences[denial.denied]
    words, denier = unit.span.plain(article.text), denial.denier.plain(article.text)
    denied = Saying(
        f"sentence {unit.number}: “{words}”",
        "correction.sentence",
        number=unit.number,
        words=words,
    )
    by = Saying(f"by “{denier}”", "correction.by_words", words=denier)
    return (denied, by) if change.denier else (denied,)

"""Corrections of units: what each is, which topics it belongs to, what its words mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.corrections.applied import Done, Outcomes, Refusal, Wanted, apply, not_there
from generator.model import (
    Article,
    Clarification,
    Correction,
    Kind,
    Match,
    NewKind,
    NewTopics,
    Saying,
    Sentence,
    Span,
    quoted,
)


def kinds(article: Article, wanted: Wanted) -> tuple[Article, Outcomes]:
    """The article with units of other kinds, and with the headings that its sentences then stand
    under.
    """

    def step(found: Article, correction: Correction, change: NewKind) -> Done[Article] | Refusal:
        index, unit = unit_at(found, correction.span)
        if change.kind is Kind.DROPPED and unit.kind is not Kind.SENTENCE:
            return not_there(
                f"this is no sentence but a {unit.kind}",
                "only its source page shows it: delete the file",
            )
        changed = (
            *found.sentences[:index],
            replace(unit, kind=change.kind),
            *found.sentences[index + 1 :],
        )
        done = replace(found, sentences=tuple(_under_headings(changed)))
        of = _dropped if correction.key == "drop" else _of_kind
        return Done(done, unit.span, (of(NewKind(unit.kind)),), (of(change),))

    return apply(article, article, wanted, NewKind, step)


def _of_kind(of: NewKind) -> str:
    return Saying(of.kind.value, f"kind.{of.kind.name.lower()}")


def _dropped(of: NewKind) -> str:
    """The same of a statement that is dropped."""
    if of.everywhere:
        return Saying(f"{of.kind.value} everywhere", "correction.dropped_everywhere")
    is_dropped = of.kind is Kind.DROPPED
    return Saying(
        of.kind.value, "correction.dropped" if is_dropped else "correction.dropped_nowhere"
    )


def dropped_everywhere(
    articles: Sequence[Article], wanted: Sequence[Correction]
) -> tuple[Article, ...]:
    """Return the articles without those sentences that an editor drops in each article that has
    them; in the one that the editor quotes, the correction itself does it.
    """
    drops = [c for c in wanted if isinstance(c.change, NewKind) and c.change.everywhere]
    if not drops:
        return tuple(articles)
    by_stem = {a.source.stem: a for a in articles}
    units = ((c.source, unit_at(by_stem[c.source], c.span)[1]) for c in drops)
    quoted = {(source, unit.id): unit.words_id for source, unit in units}
    dropped = set(quoted.values())
    return tuple(
        replace(
            article,
            sentences=tuple(
                replace(u, kind=Kind.DROPPED)
                if u.kind is Kind.SENTENCE
                and u.words_id in dropped
                and (article.source.stem, u.id) not in quoted
                else u
                for u in article.sentences
            ),
        )
        for article in articles
    )


def whole(article: Article) -> Article:
    """The article as it was written: of what is dropped nothing is used, but "she" in the sentence
    behind it still means the same.
    """
    units = (
        replace(u, kind=Kind.SENTENCE) if u.kind is Kind.DROPPED else u for u in article.sentences
    )
    return replace(article, sentences=tuple(units))


def is_dropped(article: Article, span: Span) -> bool:
    """Whether the words stand in a statement that an editor dropped."""
    return unit_at(article, span)[1].kind is Kind.DROPPED


def _under_headings(units: Iterable[Sentence]) -> Iterator[Sentence]:
    """The units, each with the heading above it."""
    section: int | None = None
    for index, unit in enumerate(units):
        is_heading = unit.kind is Kind.HEADING
        section = index if is_heading else section
        yield replace(unit, section=None if is_heading else section)


def unit_at(article: Article, span: Span) -> tuple[int, Sentence]:
    """The unit in which the words begin."""
    index = article.at(span) or 0
    return index, article.sentences[index]


def over_the_edge(article: Article, span: Span) -> Refusal | None:
    """Return why words that run over the end of a sentence cannot be one expression."""
    if unit_at(article, span)[1].span.covers(span):
        return None
    return not_there("the words run over the end of a sentence", "quote words of one sentence")


def not_in_sentence(article: Article, span: Span, does: str) -> Refusal | None:
    """Return why words cannot do what only a sentence ``does``, such as "tells events"."""
    if unit_at(article, span)[1].kind is Kind.SENTENCE:
        return None
    return not_there(f"only a sentence {does}", "correct its kind first: kind: sentence")


def clarifications(article: Article, wanted: Wanted) -> Outcomes:
    """What became of the words that editors put in brackets; the article's text stays as it is."""

    def step(_: None, correction: Correction, change: Clarification) -> Done[None] | Refusal:
        words = correction.span.plain(article.text)
        refusal = over_the_edge(article, correction.span)
        return refusal or Done(
            None, correction.span, (quoted(words),), (quoted(f"{words} [{change.meaning}]"),)
        )

    return apply(article, None, wanted, Clarification, step)[1]


# ---------------------------------------------------------------- topics


_BY_EDITORS = Saying("a correction by the editors of this site", "use.because_editors")


def topics(
    article: Article, found: tuple[Match, ...], wanted: Wanted
) -> tuple[tuple[Match, ...], Outcomes]:
    """The topics of sentences as editors give them, the home first."""

    def step(
        found: tuple[Match, ...], correction: Correction, change: NewTopics
    ) -> Done[tuple[Match, ...]] | Refusal:
        index, unit = unit_at(article, correction.span)
        if unit.kind is not Kind.SENTENCE:
            return not_there(
                f"this is no sentence but a {unit.kind}", "only sentences belong to topics"
            )
        old = {m.topic: m for m in found if m.sentence == index}
        missing = Match(index, "", 0.0, (_BY_EDITORS,), home=False)
        new = [
            replace(old.get(topic, missing), topic=topic, home=(rank == 0))
            for rank, topic in enumerate(change.topics)
        ]
        before = [m for m in found if m.sentence < index]
        after = [m for m in found if m.sentence > index]
        return Done((*before, *new, *after), unit.span, tuple(old), change.topics)

    return apply(article, found, wanted, NewTopics, step)

"""An article with all that was found in it, and what editors corrected of that."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from generator.model.annotations import (
    Denial,
    EventMention,
    Figure,
    Match,
    Mention,
    Quotation,
    Timex,
    UndatedEvent,
)
from generator.model.article import Article, Span
from generator.model.corrections import Clarification, Corrected, Correction


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article with all that the annotators found in it, each list in the order of the text."""

    article: Article
    timexes: tuple[Timex, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    figures: tuple[Figure, ...] = ()
    event_mentions: tuple[EventMention, ...] = ()
    undated: tuple[UndatedEvent, ...] = ()
    recalled: tuple[UndatedEvent, ...] = ()
    """What it only refers to: it makes no entry, and is evidence of one that another source makes."""
    denials: tuple[Denial, ...] = ()
    matches: tuple[Match, ...] = ()
    passages: tuple[range | None, ...] = ()
    """For each unit those that must be shown with it, itself among them; None where even these do
    not say who or what is meant."""
    unresolved: tuple[tuple[Span, str], ...] = ()
    """Expressions that make no entry, each with the reason, for ``explainer report``."""
    corrected: tuple[Corrected, ...] = ()
    """What editors corrected in it."""

    @property
    def clarified(self) -> tuple[Span, ...]:
        """The words behind which an editor says in brackets what they mean."""
        return tuple(c.span for c in self.clarifications)

    @property
    def clarifications(self) -> tuple[Correction, ...]:
        """The corrections that say so, in the order of the text."""
        found = (
            c.correction for c in self.corrected if isinstance(c.correction.change, Clarification)
        )
        return tuple(sorted(found, key=lambda c: c.span))

    def mentions_in(self, span: Span) -> tuple[Mention, ...]:
        """The mentions that lie wholly in ``span``."""
        first = bisect_left(self.mentions, span.start, key=lambda m: m.span.start)
        last = bisect_left(self.mentions, span.end, key=lambda m: m.span.start)
        return tuple(m for m in self.mentions[first:last] if m.span.end <= span.end)

    def actors_in(self, span: Span) -> tuple[str, ...]:
        """The ids of the actors mentioned in ``span``, each once, in the order of the text."""
        return tuple(dict.fromkeys(m.actor for m in self.mentions_in(span) if m.actor))

    def topics_of(self, sentence: int) -> tuple[str, ...]:
        """The topics that show the sentence of that index, the strongest first."""
        first = bisect_left(self.matches, sentence, key=lambda m: m.sentence)
        last = bisect_right(self.matches, sentence, key=lambda m: m.sentence)
        return tuple(m.topic for m in self.matches[first:last] if m.is_shown)

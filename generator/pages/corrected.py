"""Corrections as the pages show them: what was read, what holds now, who says so and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.files.wording import shortened
from generator.labels import say
from generator.model import (
    AnnotatedArticle,
    Apart,
    Change,
    Citation,
    Corrected,
    Correction,
    Event,
    Evidence,
    Headline,
    Importance,
    NewActor,
    NewClause,
    NewEvent,
    NewFigure,
    NewQuotation,
    NewSpeaker,
    NewStatus,
    NewTime,
    NewTopics,
    Place,
    SameAs,
    Sentence,
    Source,
    Story,
)
from generator.pages import edited, sayings

_NOTHING: Mapping[str, str] = {
    "time": "correction.no_time",
    "event": "correction.no_entry",
    "quotation": "correction.no_statement",
    "topics": "correction.no_topic",
    "actor": "correction.no_actor",
    "speaker": "correction.no_speaker",
    "status": "correction.no_entry",
    "figure": "correction.no_figure",
    "denies": "correction.no_denied",
    "headline": "correction.no_headline",
}
"""What stands where the program, or the editor, had nothing; by the key of the file."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Words of a source, with the sentence in which they begin; without them where the source is not
    shown.
    """

    words: str
    source: Source
    sentence: Sentence | None


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction as its page shows it."""

    correction: Correction
    at: Spot
    other: Spot | None
    """The other words that tell, or do not tell, of the same event."""
    was: tuple[str, ...]
    now: tuple[str, ...]
    rests_on: tuple[Spot, ...] = ()
    """What an editor's date rests on."""
    headline: edited.Headed = ()
    """What holds now, where that is words of the editors with citations."""

    @property
    def title(self) -> str:
        """What is corrected, and in which words."""
        words = shortened(self.at.words, 60)
        return say(f"correction.of_{self.correction.key}", words=words)


def label(correction: Correction) -> str:
    """What is corrected, in a word or two within a sentence."""
    return say(f"correction.{correction.key}")


def views(story: Story) -> tuple[CorrectionView, ...]:
    """Every correction, the latest first."""
    found = [_view(story, c) for c in story.corrected]
    return tuple(sorted(found, key=lambda v: (-v.correction.when.toordinal(), v.correction.id)))


def _view(story: Story, corrected: Corrected) -> CorrectionView:
    correction, change = corrected.correction, corrected.correction.change
    nothing = say(_NOTHING[correction.key]) if correction.key in _NOTHING else ""
    was, now = (
        tuple(_named(story, change, p) or sayings.said(p) for p in part) or (nothing,)
        for part in (corrected.was, corrected.now)
    )
    other = change.other if isinstance(change, SameAs | Apart) else None
    return CorrectionView(
        correction,
        _spot(story, Place(correction.source, correction.span)),
        _spot(story, other) if other else None,
        was,
        now,
        rests_on(story, correction),
        edited.line(story, change) if isinstance(change, Headline) else (),
    )


def _spot(story: Story, place: Place) -> Spot:
    article = story.article(place.source).article
    words = " ".join(place.span.of(article.text).split())
    return Spot(words, article.source, article.sentences[article.at(place.span) or 0])


def rests_on(story: Story, correction: Correction) -> tuple[Spot, ...]:
    """What editors cite for the date that they give an event."""
    change = correction.change
    if not isinstance(change, NewEvent):
        return ()
    return tuple(_cited(story, citation) for citation in change.citations)


def _cited(story: Story, citation: Citation) -> Spot:
    article = story.article(citation.source).article
    units = (u for u in article.sentences if u.id in citation.sentences[:1])
    return Spot(citation.words, article.source, next(units, None))


def cited_for(event: Event, story: Story) -> tuple[Citation, ...]:
    """What editors cite for the date that they give an event."""
    found = (dating(story, e) for e in event.evidence)
    changes = (c.change for c in found if c and isinstance(c.change, NewEvent))
    return tuple(c for change in changes for c in change.citations)


def dating(story: Story, evidence: Evidence) -> Correction | None:
    """The correction by which editors date what the evidence tells; None where words do."""
    if evidence.timex.anchor != "editors":
        return None
    found = (
        c.correction
        for c in story.corrected_in[evidence.source]
        if isinstance(c.correction.change, NewEvent)
        and c.correction.source == evidence.source
        and c.correction.span.start == evidence.timex.span.start
    )
    return next(found, None)


def _named(story: Story, change: Change, part: str) -> str:
    """What readers call that which a correction names by an id; empty where it is no id."""
    if isinstance(change, NewTopics):
        topic = story.topics.get(part)
        return topic.title if topic else ""
    if isinstance(change, NewActor | NewSpeaker | NewQuotation):
        actor = story.actor(part)
        return actor.name if actor else ""
    return ""


# ---------------------------------------------------------------- where corrections show


def by_sentence(annotated: AnnotatedArticle, story: Story) -> Mapping[str, tuple[Correction, ...]]:
    """Sentence's id -> the corrections of words in it, and of events that it tells."""
    article = annotated.article
    found: dict[str, list[Correction]] = {}
    for correction in (c.correction for c in story.corrected_in[article.source.stem]):
        for place in correction.places:
            index = article.at(place.span) if place.source == article.source.stem else None
            if index is not None:
                found.setdefault(article.sentences[index].id, []).append(correction)
    return {sentence: tuple(dict.fromkeys(each)) for sentence, each in found.items()}


def of_event(event: Event, story: Story) -> tuple[Correction, ...]:
    """The corrections of an event: of its dates and status, of its sentences, and of what tells of
    it too.
    """
    found = {
        c.correction.id: c.correction
        for evidence in event.evidence
        for c in story.corrected_in[evidence.source]
        if _concerns(c, evidence, story) and _holds(c.correction, event)
    }
    return tuple(found[key] for key in sorted(found))


_OF_WORDS = (
    *(NewTime, NewEvent, NewStatus, NewClause, NewFigure),
    *(SameAs, Apart, Importance, Headline),
)
"""What is said of the very words, and not of their sentence."""


def _concerns(corrected: Corrected, evidence: Evidence, story: Story) -> bool:
    """Whether the words of a correction tell or date the event, or what it says of their sentence
    holds for the event.
    """
    correction = corrected.correction
    if isinstance(correction.change, _OF_WORDS):
        return any(_tells(evidence, spot) for spot in correction.places)
    sentence = story.article(evidence.source).article.sentences[evidence.sentence].id
    return (correction.source, corrected.sentence) == (evidence.source, sentence)


def _holds(correction: Correction, event: Event) -> bool:
    """Whether what is said of a whole event is said of this one, and not of another in the same
    words.
    """
    change = correction.change
    if isinstance(change, Headline):
        return event.headline == change
    return not isinstance(change, Importance) or event.important == change.is_pinned


def _tells(evidence: Evidence, spot: Place) -> bool:
    spans = (evidence.timex.span, evidence.clause)
    return spot.source == evidence.source and any(spot.span.overlaps(span) for span in spans)

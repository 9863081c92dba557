"""What flows between the stages: frozen data, one coordinate system, evidence for whatever is
derived.

An article's text is normalised once, when it is loaded. From then on a place is a half-open
character span ``[start, end)`` in that text, and whatever a stage derives names the span and the
rule it came from. This package imports nothing else of ours; every stage imports it.
"""

from generator.model.annotated import AnnotatedArticle
from generator.model.annotations import (
    ClauseSpan,
    Denial,
    EventMention,
    Factuality,
    Figure,
    Match,
    Mention,
    Quotation,
    Status,
    Timex,
)
from generator.model.article import Article, Kind, Sentence, Source, Span
from generator.model.content import (
    Actor,
    Anchored,
    Citation,
    Content,
    Handwritten,
    Keyword,
    Role,
    Term,
    Topic,
)
from generator.model.corrections import (
    Apart,
    Change,
    Clarification,
    Corrected,
    Correction,
    NewActor,
    NewDenied,
    NewKind,
    NewSpeaker,
    NewStatus,
    NewTime,
    NewTopics,
    NoFigure,
    Place,
    SameAs,
)
from generator.model.story import Claim, Dispute, Event, Evidence, KeyFigure, Story

__all__ = [
    "Actor",
    "Anchored",
    "AnnotatedArticle",
    "Apart",
    "Article",
    "Change",
    "Citation",
    "Claim",
    "Clarification",
    "ClauseSpan",
    "Content",
    "Corrected",
    "Correction",
    "Denial",
    "Dispute",
    "Event",
    "EventMention",
    "Evidence",
    "Factuality",
    "Figure",
    "Handwritten",
    "KeyFigure",
    "Keyword",
    "Kind",
    "Match",
    "Mention",
    "NewActor",
    "NewDenied",
    "NewKind",
    "NewSpeaker",
    "NewStatus",
    "NewTime",
    "NewTopics",
    "NoFigure",
    "Place",
    "Quotation",
    "Role",
    "SameAs",
    "Sentence",
    "Source",
    "Span",
    "Status",
    "Story",
    "Term",
    "Timex",
    "Topic",
]

"""Which sentence tells an event best alone."""

from __future__ import annotations

from collections.abc import Mapping

from generator.english import anaphora
from generator.model import AnnotatedArticle, Event, Evidence

FEWEST, MOST = 12, 35
"""Words of a sentence that is neither a scrap nor a thicket."""


def telling(event: Event, articles: Mapping[str, AnnotatedArticle]) -> int:
    """Index of the evidence whose sentence tells the event best alone; the earliest of equals."""
    faults = [_faults(event, e, articles[e.source]) for e in event.evidence]
    return faults.index(min(faults))


def _faults(event: Event, evidence: Evidence, annotated: AnnotatedArticle) -> tuple[int, ...]:
    """What speaks against a sentence, the gravest first."""
    article = annotated.article
    words = article.words_of(article.sentences[evidence.sentence]).split()
    shown = annotated.passages[evidence.sentence]
    return (
        evidence.status is not event.status,
        evidence.timex.value != event.value,
        shown is None or len(shown) > 1,
        words[0].casefold().rstrip(",") in anaphora.LINKS,
        max(0, len(words) - MOST) + max(0, FEWEST - len(words)),
    )

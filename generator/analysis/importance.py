"""Why an event stands where it does: what speaks for it, whether it was chosen, and which evidence
it was joined from.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analysis.rules import located
from generator.model import Event, Evidence, Story, Weight
from generator.pages import timeline
from generator.story import choosing


def event_of(story: Story, name: str) -> Event | None:
    """The event of an id that it has or had; of an address, the anchor counts."""
    wanted = name.rpartition("#")[2]
    return story.event(wanted)


def lines(story: Story, event: Event) -> Iterator[str]:
    """The weight of an event with its reasons, its rank, why the timeline does not show it, and all of
    its evidence.
    """
    ranks = sorted(e.weight.total for e in story.events)
    heavier = sum(points > event.weight.total for points in ranks)
    yield f"{event.id}: {event.value}, {event.status}"
    yield f"  {_words(story, event.evidence[event.telling])}"
    if event.headline:
        yield f"  headline by the editors: {event.headline.words}"
    yield f"  weight {event.weight.total:.1f}, rank {heavier + 1} of {len(ranks)}"
    yield from _reasons(event.weight)
    yield f"  worth an entry {event.worth.total:.1f}, enough is {choosing.DESERVES}"
    yield from _reasons(event.worth)
    if event.id not in {e.id for e in timeline.shown(story, timeline.whole(story))}:
        yield f"  not shown on the timeline: {choosing.why_not(event)}"
    yield f"  joined from {len(event.evidence)}"
    for number, evidence in enumerate(event.evidence):
        yield from _evidence(story, evidence, is_told=number == event.telling)
    if event.references:
        yield f"  referred to by {len(event.references)}"
    for evidence in event.references:
        yield from _evidence(story, evidence, is_told=False)
    if event.former_ids:
        yield f"  also found as {', '.join(event.former_ids)}"


def _reasons(weight: Weight) -> Iterator[str]:
    for reason in sorted(weight.reasons, key=lambda r: -r.points):
        yield f"    {reason.points:+6.1f}  {reason.words}"


def _evidence(story: Story, evidence: Evidence, *, is_told: bool) -> Iterator[str]:
    article = story.article(evidence.source).article
    place = f"{article.source.path}, sentence {article.sentences[evidence.sentence].number}"
    yield f"    {place}{' (tells it)' if is_told else ''}"
    yield f"      {evidence.timex.value} “{evidence.clause.of(article.text)}”, {evidence.status}"
    yield f"      rule: {located(evidence.rule, 'times', 'events')}"


def _words(story: Story, evidence: Evidence) -> str:
    article = story.article(evidence.source).article
    return article.words_of(article.sentences[evidence.sentence])

"""Timeline, positions and figures name one speaker for one statement."""

from collections.abc import Iterator

import pytest

from generator.model import Span, Status, Story
from tests.making import Told

SAID = [
    "“The dam lost nine gates in 2015,” said Ann Lee, the chief engineer of the port.",
    "Bo Ek, a pilot for 20 years, said that the tram line closed in 2015.",
    "The harbour lost 90 trams in 2015, according to a report that was leaked on Friday.",
    "In 2015 the council sold two depots, said Cy Fox, who was its clerk.",
    "A report by the ministry on Wednesday said that 90 trams were sold in 2015.",
    "The mayor, Ann Lee, told the paper that the depot burned in 2015 and that six trams were lost.",
]


def told_in(story: Story) -> Iterator[tuple[str, Span, Status | None, Span | None]]:
    """Each event and figure: its source, place, status and speaker."""
    for event in story.events:
        for e in event.evidence:
            yield e.source, e.timex.span, e.status, e.speaker
    for f in story.figures:
        yield f.source, f.figure.span, f.status, f.speaker


@pytest.mark.parametrize("said", SAID)
def test_a_statement_its_event_and_its_figure_have_one_speaker(told: Told, said: str) -> None:
    """Word for word, wherever the article says more of who speaks."""
    story = told(a=f"date 2019-03-28 {said}")
    (speaker,) = {claim.speaker for claim in story.claims}
    content = [claim.content for claim in story.claims]
    inside = [
        (status, spoken)
        for _, place, status, spoken in told_in(story)
        if any(words.covers(place) for words in content)
    ]
    assert Status.ALLEGED in {status for status, _ in inside}
    assert {spoken for status, spoken in inside if status is Status.ALLEGED} == {speaker}

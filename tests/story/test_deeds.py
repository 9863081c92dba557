"""By which verb a clause tells something done; none where it only names an event or tells a state."""

import pytest

from tests.making import Told


@pytest.mark.parametrize(
    ("sentence", "deed"),
    [
        ("The mayor, who has long sought a second term, resigned on Monday.", "resign"),
        ("The mayor was elected on Monday.", "elect"),
        ("The mayor was held on Monday.", "hold"),
        ("The mayor stood down on Monday.", "stand"),
        ("The mayor appeared before the judges of Arvika on Monday.", "appear"),
        ("Ann Lee became mayor on Monday.", "become"),
        ("Ann Lee was trying on Monday to save the mill.", "try"),
        ("The ferry sank on Monday and 12 people drowned.", "sink"),
        ("Ann Lee was sitting on the doorstep on Monday.", ""),
        ("The town was quiet on Monday.", ""),
        ("The old mill seemed empty on Monday.", ""),
        ("Ann Lee stood on the doorstep on Monday.", ""),
        ("It was the largest crowd since the 1979 revolution in Arvika.", ""),
    ],
)
def test_the_deed_of_a_clause(told: Told, sentence: str, deed: str) -> None:
    """The verb of the clause itself, not of what is inserted into it."""
    events = told(one=f"date 2024-03-05 Much has changed here. {sentence}").events
    dated = [e for event in events for e in event.evidence if e.timex.anchor != "report"]
    assert [e.deed for e in dated] == [deed]

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
        ("The names of 400 patients appeared on the internet on Monday.", "appear"),
        ("Posters against the mill appeared at the gate on Monday.", "appear"),
        ("The mayor appeared on Monday to be tired.", ""),
        ("Ann Lee became mayor on Monday.", "become"),
        ("Ann Lee spent five hours before the judges of Arvika on Monday.", "spend"),
        ("Ann Lee spent a fortune on the mill on Monday.", ""),
        ("Ann Lee was trying on Monday to save the mill.", "try"),
        ("The ferry sank on Monday and 12 people drowned.", "sink"),
        ("Ann Lee was sitting on the doorstep on Monday.", ""),
        ("The town was quiet on Monday.", ""),
        ("The council stepped up its rhetoric against the mill on Monday.", ""),
        ("The council stepped up its raids in Arvika on Monday.", "step"),
        ("Ann Lee voiced concern about the mill of Arvika on Monday.", ""),
        ("Doubts over the sale of the mill grew in Arvika on Monday.", ""),
        ("Calls for a vote in Arvika were rejected on Monday.", "reject"),
        ("Ann Lee met Bo Ek in Arvika on Monday amid fears of a strike.", "meet"),
        ("The old mill seemed empty on Monday.", ""),
        ("Ann Lee stood on the doorstep on Monday.", ""),
        ("It was the largest crowd since the 1979 revolution in Arvika.", ""),
        ("Shares in the Arvika tram firm closed lower on Monday.", ""),
        ("The Arvika index fell 0.9 percent to 983.9 points on Monday.", ""),
        ("Norrtram lost 4.4 per cent on Monday.", ""),
        ("World stocks rallied on Monday after the news.", ""),
        ("The number of jobless in Arvika rose by 3% on Monday.", ""),
        ("Trading in the Arvika firm was suspended on Monday.", ""),
        ("Police closed the Arvika stock exchange on Monday.", "close"),
        ("The prices board of Arvika fell from the wall on Monday.", "fall"),
        ("The Arvika bridge fell on Monday.", "fall"),
        ("The Greens lost 12 seats in Arvika on Monday.", "lose"),
        ("Norrtram sold shares in the Arvika line on Monday.", "sell"),
        ("The verdict in Arvika came on Monday, four years after the fire.", "come"),
    ],
)
def test_the_deed_of_a_clause(told: Told, sentence: str, deed: str) -> None:
    """The verb of the clause itself, not of what is inserted into it."""
    events = told(one=f"date 2024-03-05 Much has changed here. {sentence}").events
    dated = [e for event in events for e in event.evidence if e.timex.anchor != "report"]
    assert [e.deed for e in dated] == [deed]

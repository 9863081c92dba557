"""Whether what tells an event can be read alone, and whether it is an article's news."""

import pytest

from generator.model import Evidence
from tests.making import Told


def _evidence(told: Told, text: str, value: str) -> Evidence:
    events = told(one=f"date 2024-03-05 {text}").events
    return next(e for event in events for e in event.evidence if e.timex.value == value)


@pytest.mark.parametrize(
    ("text", "is_clear"),
    [
        ("The old mill of Arvika burned on Monday.", True),
        ("On Monday, the old mill of Arvika burned.", True),
        ("Wounded soldiers of the garrison marched through Arvika on Monday.", True),
        ("On Monday Ann Lee resigned as mayor of Arvika.", True),
        ("Ben Roe backed Ann Lee in February and voted for her on Monday.", False),
        ("But the old mill of Arvika burned on Monday.", False),
        ("“The old mill of Arvika burned on Monday,” said Ann Lee.", False),
        ("Ann Lee said the old mill of Arvika burned on Monday.", True),
        ("The old mill of Arvika burned on Monday", False),
        (": The old mill of Arvika burned on Monday.", False),
        ("(The old mill of Arvika burned on Monday. Rain fell.)", True),
        ("N) The old mill of Arvika burned on Monday.", False),
        ("The old mill of Arvika (Elm) burned on Monday.", True),
        ("The old mill of Arvika burned on Monday (nobody was hurt). ).", True),
        ("The old mill of Arvika) burned on Monday.", False),
        ("On Monday in Arvika my wife and I saw that the mill burned.", False),
        ("The old mill of our town burned on Monday.", False),
        ("The mill, “our old mill” as Ann Lee called it, burned on Monday.", True),
        ("The King Karl I bridge of Arvika burned on Monday.", True),
        ("Ann Lee is no longer mayor. The party left her in Arvika on Monday.", True),
        ("Ann Lee is no longer mayor. Ben Roe said it in Arvika on Monday.", False),
        ("Ann Lee is mayor. Ben Roe is not. The decision was made in Arvika on Monday.", False),
    ],
)
def test_what_can_be_read_alone(told: Told, text: str, is_clear: bool) -> None:
    """It opens with its subject and not with a link, and is not in somebody's own words; what is
    done may lean on the sentence that opens the article.
    """
    assert _evidence(told, text, "2024-03-04").is_clear == is_clear


@pytest.mark.parametrize(
    ("text", "news"),
    [
        ("The mill of Arvika burned on Monday. A yard closed on Monday.", "burn"),
        ("A yard in Arvika closed on Monday\n\nThe mill burned on Sunday.", "burn"),
        ("Fury after yard has closed\n\nThe old mill of Arvika has burned.", "burn"),
        ("The town was quiet on Monday. A yard in Arvika closed on Monday.", "close"),
        ("For 25 years the firm has built boats. A yard in Arvika closed on Monday.", "close"),
        ("The mill, built in 1931, is old. Thieves raided the yard in Arvika on Monday.", "raid"),
        ("The mill burned in May 1931. Thieves raided the yard in Arvika on Monday.", "raid"),
        ("The council of Arvika will sell the mill on 1 May. A yard closed on Monday.", "sell"),
        ("The council of Arvika has signed a deal to sell the mill on 1 May.", "sign"),
    ],
)
def test_the_news_of_an_article(told: Told, text: str, news: str) -> None:
    """It is what the first of its sentences tells that has news; what was long ago, and what lasts,
    is none.
    """
    events = told(one=f"date 2024-03-05 {text}").events
    assert [e.evidence[0].deed for e in events if e.opens] == [news]


def test_how_things_stood_is_no_news(told: Told) -> None:
    """A state of these days is nobody's news, whatever else there is."""
    events = told(one="date 2024-03-05 The old town of Arvika was quiet on Monday.").events
    assert [e.opens for e in events] == [False]

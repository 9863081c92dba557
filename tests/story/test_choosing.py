"""What matters more is chosen first, and the sentence that tells it best is shown."""

from dataclasses import replace

from generator.model import Event, Reason, Weight
from generator.story import choosing
from tests.making import Told

ONE = (
    "date 2024-03-05 The depot of the tram line burned on Monday in Arvika. "
    "Ann Lee opened a kiosk on Sunday."
)
OTHER = "date 2024-03-06 Police sealed the road. He said so. The depot of the tram line burned on Monday in Arvika."


def _days(events: tuple[Event, ...]) -> list[str]:
    return [e.value for e in events]


def test_an_event_that_two_sources_tell_matters_more(told: Told) -> None:
    """Of two events the one with more sources is chosen, and its reasons say so."""
    events = told(one=ONE, other=OTHER).events
    chosen = choosing.weightiest(events, 1)
    assert _days(chosen) == ["2024-03-04"]
    assert next(r.words for r in chosen[0].weight.reasons) == "told by 2 of the sources"


def test_the_chosen_stay_in_the_order_of_the_story(told: Told) -> None:
    """Weight decides what is chosen, never the order in which it is shown."""
    events = told(one=ONE, other=OTHER).events
    assert _days(choosing.weightiest(events, 2)) == ["2024-03-03", "2024-03-04"]
    assert choosing.weightiest(events, 0) == ()


def test_a_sentence_that_stands_alone_tells_the_event(told: Told) -> None:
    """A sentence that leans on another, or is a scrap, gives way to a later one that does not."""
    first = "date 2024-03-05 Also, the old depot of the tram line burned on Monday in Arvika."
    second = (
        "date 2024-03-06 The old depot of the tram line burned on Monday in Arvika, "
        "and nobody was hurt in the fire."
    )
    event = told(one=first, other=second).events[0]
    assert [e.source for e in event.evidence] == ["one", "other"]
    assert event.telling == 1


def test_what_is_told_in_passing_gives_way(told: Told) -> None:
    """Where not all can be shown, none is that a pronoun or a link opens, or that one article tells
    in passing; what somebody only said has to weigh much.
    """
    text = (
        "date 2024-03-05 The tram line of Arvika closed on Monday. The depot, built in May 1931, is empty. "
        "They met on 1 March. Ann Lee said on 2 March that the town was poor. The old mill burned on 3 March. "
        "But the yard opened on 29 February."
    )
    light, heavy = Weight((Reason("little", 10),)), Weight((Reason("much", 20),))
    events = told(one=text).events
    assert len(events) == 6
    even = [replace(e, weight=heavy) for e in events]
    assert _days(choosing.weightiest(even, 5)) == ["2024-03-02", "2024-03-03", "2024-03-04"]
    said = [replace(e, weight=light) if e.evidence[0].is_report else e for e in even]
    assert _days(choosing.weightiest(said, 5)) == ["2024-03-03", "2024-03-04"]


def test_what_is_faint_beside_the_rest_gives_way(told: Told) -> None:
    """An event that weighs less than a fifth of the heaviest is no turn of a large story."""
    events = told(one=ONE, other=OTHER).events
    heavy = replace(events[0], weight=Weight((Reason("much", 100),)))
    faint = replace(events[1], weight=Weight((Reason("little", 10),)))
    other = replace(heavy, id="other", words=frozenset())
    assert choosing.weightiest((heavy, faint, other), 2) == (heavy, other)

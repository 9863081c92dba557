"""What stands of an event rests on those who tell the act that is shown."""

from dataclasses import replace
from datetime import date

from generator.model import Event, Evidence, Span, Status, Step, Timex, Turn
from generator.story import standing
from tests.making import Told

FILLER = "The town lies by the sea. Its people sell fish. There is a church on the hill."


def _fact(told: Told, *evidence: Evidence, history: tuple[Step, ...] = ()) -> Event:
    """An event of 4 May that rests on such evidence, told as a fact of that night."""
    (event,) = told(a=f"date 2024-05-05 The mill of Arvika burned down on 4 May. {FILLER}").events
    return replace(event, evidence=evidence, value="2024-05-04TNI", history=history)


def test_what_one_says_is_no_fact_since_somebody_was_arrested_that_day(told: Told) -> None:
    """The arrest is a fact; the attack of that day stays on her word, where that is shown."""
    attacked = _evidence("attack", "=attack", status=Status.ALLEGED)
    arrested = _evidence("arrest", "=arrest")
    event = _fact(told, attacked, arrested)
    assert standing.as_shown(event, attacked).status is Status.ALLEGED
    assert standing.as_shown(event, arrested).status is Status.OCCURRED


def test_the_part_of_the_day_is_that_of_the_act(told: Told) -> None:
    """Not the night of what else came about."""
    burned, wept = _evidence("burn", "=fire"), _evidence("weep", "weep")
    night = replace(wept, timex=replace(wept.timex, value="2024-05-04TNI"))
    event = _fact(told, burned, night)
    assert standing.as_shown(event, burned).value == "2024-05-04"
    assert standing.as_shown(event, night).value == "2024-05-04TNI"


def test_a_plan_of_another_act_is_no_step_of_the_history(told: Told) -> None:
    """The vote was announced, and the speech was not."""
    spoke, voted = _evidence("speak", "speak"), _evidence("vote", "=vote")
    planned = _evidence("hold", "=vote", status=Status.SCHEDULED)
    day = planned.dct
    steps = tuple(
        Step(turn, "2024-05-04", None, day, day, day, (each.source,))
        for turn, each in ((Turn.ANNOUNCED, planned), (Turn.OCCURRED, voted))
    )
    event = _fact(told, spoke, planned, voted, history=steps)
    assert [s.turn for s in standing.as_shown(event, spoke).history] == [Turn.OCCURRED]
    assert standing.as_shown(event, voted).history == steps


def test_the_act_of_most_sources_is_shown(told: Told) -> None:
    """Not what a source tells of beside it, though its sentence is as good."""
    fire = "The mill of Arvika burned down on 4 May."
    story = told(
        a=f"date 2024-05-05 {fire} {FILLER}",
        b=f"date 2024-05-06 A fire destroyed the mill of Arvika on 4 May. {FILLER}",
        c=f"date 2024-05-07 The mill of Arvika burned on 4 May and its owner wept. {FILLER}",
    )
    (event,) = (e for e in story.events if e.value == "2024-05-04" and len(e.sources) > 1)
    agreeing = standing.Agreeing(event.evidence)
    shown = event.evidence[event.telling]
    assert agreeing.share(shown, len(event.sources)) > 0.5


def _evidence(deed: str, *acts: str, status: Status = Status.OCCURRED) -> Evidence:
    day = date(2024, 5, 4)
    timex = Timex(Span(0, 3), "DATE", "2024-05-04", None, day, day, "r", "r")
    return Evidence(
        f"s{deed}", 0, Span(0, 9), timex, "r", status, None, day, deed=deed, acts=frozenset(acts)
    )


def test_a_verb_tells_the_act_and_not_what_stands_beside_it() -> None:
    """Who cautions against celebrating an election tells no election; "took the oath" tells one."""
    cautions = _evidence("caution", "=warn", "=elect")
    elected = _evidence("elect", "=elect")
    assert not standing.tells_same(cautions, elected)
    oath = _evidence("take", "=swear in", "take")
    assert standing.tells_same(oath, _evidence("swear", "=swear in", "swear"))
    assert standing.tells_same(_evidence("expect", "=elect", "expect"), elected)


def test_what_names_no_act_may_be_of_any() -> None:
    """A bare noun for whatever happened says nothing against it."""
    assert standing.tells_same(_evidence(""), _evidence("elect", "=elect"))


def test_each_agrees_with_those_who_tell_its_own_act() -> None:
    """As a share of the other sources."""
    told = [_evidence("burn", "=fire"), _evidence("blaze", "=fire"), _evidence("weep", "weep")]
    agreeing = standing.Agreeing(told)
    assert [agreeing.share(each, 3) for each in told] == [0.5, 0.5, 0]

"""What several sources say together, and what speaks for an event in what others tell of its day."""

import pytest

from generator.model import Event
from generator.story import weights
from generator.story.gist import Together, of_length_one
from tests.making import Told

AS_OTHERS = "says what others tell of its day"


def test_each_is_held_against_the_others() -> None:
    """What a source says itself does not count for it; all count for one that is not among them."""
    together = Together({"a": {"fire": 2.0, "port": 1.0}, "b": {"port": 3.0, "ship": 4.0}})
    port = of_length_one({"port": 1.0})
    assert together.in_common(port, "a") == pytest.approx(3 / 5)
    assert together.in_common(port, "b") == pytest.approx(1 / 5**0.5)
    assert together.in_common(port, "c") == pytest.approx(4 / 6)
    assert together.in_common(of_length_one({"fire": 1.0}), "a") == 0


def test_nothing_is_in_common_with_nobody() -> None:
    """One source alone has no others, nor has what nobody tells of."""
    said = of_length_one({"fire": 1.0})
    assert Together({"a": said}).in_common(said, "a") == 0
    assert Together({}).in_common(said, "a") == 0


def as_others(event: Event) -> float:
    """What speaks for an event in what others tell of its day."""
    return next(r.points for r in event.weight.reasons if r.words == AS_OTHERS)


FIRE = "A fire destroyed the tram depot of Arvika on 2 March."


def test_what_others_tell_of_its_day_speaks_for_an_event(told: Told) -> None:
    """A day of one source is about whatever that one says, which says nothing for it."""
    (alone,) = told(one=f"date 2024-03-03 {FIRE}").events
    assert as_others(alone) == 0
    swim = "The swimmer Ida Berg crossed the lake of Falun on 2 March."
    story = told(
        one=f"date 2024-03-03 {FIRE}\n\n{swim}",
        two="date 2024-03-03 The tram depot of Arvika burned, and the fire spread to a school.",
    )
    fire, swum = (next(e for e in story.events if word in e.words) for word in ("depot", "swimmer"))
    assert 0 == as_others(swum) < as_others(fire) < weights.OF_DAY

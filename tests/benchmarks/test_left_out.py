"""What is fitted is scored on what it was not fitted to."""

from generator.story import telling
from tests.benchmarks import left_out


def test_a_topic_has_no_say_in_the_value_that_it_is_scored_with() -> None:
    """The value that one topic alone would have is taken for the others at most."""
    scores = {1.0: [0.9, 0.1, 0.1], 2.0: [0.0, 0.2, 0.2]}
    assert left_out.taken(scores) == [2.0, 1.0, 1.0]


def test_a_constant_stands_again_as_it_did() -> None:
    """After it was tried."""
    before = telling.LEADS
    with left_out.stands_at(telling, "LEADS", 9):
        assert telling.LEADS == 9
    assert before == telling.LEADS

"""The reading of a sentence takes as many steps as it has words, whatever they are."""

import pytest

from generator.reading import read
from tests.steps import LINEAR, steps

UNITS = [
    "mr boll said,",
    "had she said,",
    "not",
    "really",
    "being",
    "having been",
    "no longer",
    "was not",
    "to go",
    "he was,",
    "that",
    "and",
    "who",
    "said",
    "“x”",
]


@pytest.mark.scale
@pytest.mark.parametrize("unit", UNITS)
def test_a_long_sentence_is_read_in_one_pass(unit: str) -> None:
    """Four times the words take at most about four times the steps."""

    def reading(words: int) -> int:
        sentence = f"The council met on Monday. {' '.join([unit] * words)} end."
        return steps(lambda: read(sentence))

    assert reading(1600) < LINEAR * reading(400)

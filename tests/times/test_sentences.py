"""What stands before and behind a time in its sentence."""

import pytest

from generator.times.sentences import sentence_after, sentence_before

CASES = [
    ("It fell. In |May| it rose. It fell.", "In ", " it rose"),
    ("Mr. Lee left in |May|. The club closed.", "Mr. Lee left in ", ""),
    ("Mr. Lee left on 3 |Mar.| Two stayed.", "Mr. Lee left on 3 ", " Two stayed."),
    ("He left with Mr. Doe.\n\nIn |May| he came.\n\nHe stayed.", "In ", " he came"),
    ("He left. |Friday| was quiet (“It is.” He slept.", "He left. ", " was quiet (“It is"),
    ("He left.\n\n|Friday| was quiet.", "", " was quiet."),
    ("A heading\n\n|May| was wet\n\nAnother", "", " was wet"),
    (
        "“Go!” The mayor left on |Monday| at 9 a.m. London time.",
        "The mayor left on ",
        " at 9 a.m. London time.",
    ),
]


@pytest.mark.parametrize(("marked", "before", "behind"), CASES)
def test_the_words_around_a_time_are_those_of_its_sentence(
    marked: str, before: str, behind: str
) -> None:
    """An abbreviation ends no sentence, an empty line always does."""
    start, text = marked.index("|"), marked.replace("|", "")
    end = marked.rindex("|") - 1
    assert (sentence_before(text, start), sentence_after(text, end)) == (before, behind)


def test_no_more_is_read_than_is_asked_for() -> None:
    """A long sentence is cut off on both sides."""
    text = f"{'a ' * 200}May {'b ' * 200}"
    assert sentence_before(text, 400) == "a " * 80
    assert sentence_after(text, 403, 20) == " b" * 10

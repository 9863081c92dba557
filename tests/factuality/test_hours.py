"""Hours of which no words say the day: they are of the article's own day only where it tells of that."""

from datetime import date

import pytest

from tests.factuality.test_told import annotated, entries

FILLER = "Nobody in the hall of the old school knew what to say to them or why. " * 12
HOUR = "At noon shops closed their doors."
TODAY = "2024-03-05T12:00 occurred - At noon shops closed their doors"


@pytest.mark.parametrize(
    ("opening", "kept"),
    [
        ("Lee was buried today.", True),
        ("Lee was buried on Tuesday. She had died last week.", True),
        ("Lee was buried. She was born in 1950.", True),
        ("Lee was buried yesterday.", False),
        ("Lee was buried on Monday.", False),
        ("Lee was buried. Two days ago she had been alone.", False),
    ],
)
def test_an_hour_is_of_the_day_of_the_news(opening: str, kept: bool) -> None:
    """Where an article tells of another day, an hour far below says nothing of its own."""
    found = entries("2024-03-05", f"{opening} {FILLER}{HOUR}")
    assert (TODAY in found) is kept
    assert any("At noon" in entry for entry in found) is kept


def test_a_page_of_running_reports_says_of_no_hour_which_day_it_was() -> None:
    """Each report has its hour in front, and tells of what was found out since yesterday."""
    reports = "\n\n".join(f"{hour}:20 – {FILLER}" for hour in (14, 13, 12))
    told = f"The toll rose to nine today. {reports}\n\n11:20 – Police spoke. {HOUR}"
    yesterday = "\n\n07:30 – A blast yesterday killed three people."
    found = entries("2024-03-05", f"{told}{yesterday}")
    assert not any("At noon" in entry for entry in found)


@pytest.mark.parametrize(
    "words", ["shortly after one o'clock", "just before noon", "shortly before midnight"]
)
def test_what_came_shortly_before_or_after_an_hour_is_of_its_day(words: str) -> None:
    """An hour of the day that the text has named bounds nothing: what came just after one o'clock
    came on that day.
    """
    text = f"The crane fell on Friday. Two men were freed {words}."
    found = annotated("2023-10-07", text)
    timex = found.timexes[found.event_mentions[-1].timex]
    assert (len(found.event_mentions), timex.mod) == (2, None)
    assert timex.earliest == timex.latest == date(2023, 10, 6)

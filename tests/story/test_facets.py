"""What a reader can see the timeline by."""

from generator.pages import facets, timeline
from tests.making import Told

DAYS = ("1 March 2019", "2 March 2020", "3 March 2021", "4 March 2021", "5 March 2021")
TEXT = " ".join(f"The tram depot closed on {day}." for day in DAYS)


def found(told: Told, text: str) -> dict[str, list[tuple[str, int]]]:
    """Name of each facet -> its choices with how many entries they leave."""
    story = told(one=f"date 2021-06-10 {text}")
    shown = timeline.entries(story)
    made = facets.facets(story, shown, timeline.years(shown))
    return {f.name: [(c.value, c.count) for c in f.choices] for f in made}


def test_each_choice_says_how_many_entries_it_leaves(told: Told) -> None:
    """Years by what the entries stand under, statuses as they are told."""
    made = found(told, f"{TEXT} Ann Lee will open the depot on 20 June 2021.")
    assert made["year"] == [("2019", 1), ("2020", 1), ("2021", 4)]
    assert made["status"] == [("occurred", 5), ("scheduled", 1)]


def test_what_leaves_all_is_no_choice(told: Told) -> None:
    """One status alone tells nothing apart."""
    assert "status" not in found(told, f"{TEXT} The tram depot burned on 7 May 2021.")


def test_a_handful_needs_no_filter(told: Told) -> None:
    """Five entries are seen at a glance."""
    assert found(told, TEXT) == {}

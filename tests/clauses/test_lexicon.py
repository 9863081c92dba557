"""The word lists agree with each other."""

import pytest

from generator.english import attribution, grammar, verbs

LISTS = (
    "SAYING SAYING_PLAIN POSTPOSED DIRECT FORECASTING SCHEDULING EXPECTING HEARSAY INTENDING WISHING REACHING SEEMING"
    " REQUESTING POSTPONING CALENDAR_VERBS PASSIVE_BARE DENYING_ALWAYS"
).split()


@pytest.mark.parametrize("name", LISTS)
def test_a_list_of_verbs_holds_bases_that_the_reader_knows(name: str) -> None:
    """A verb whose forms are not derived would never be met."""
    assert getattr(attribution, name) - verbs.ALL - {"have"} == set()


def test_no_noun_is_both_an_event_and_none() -> None:
    """The exceptions to the endings of events contradict no list."""
    assert not grammar.EVENT_NOUNS & grammar.NO_EVENTS


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("planned", "plan"),
        ("carried", "carry"),
        ("took", "take"),
        ("watches", "watch"),
        ("dying", "die"),
        ("was", "be"),
        ("hoping", "hope"),
        ("scraped", "scrape"),
        ("riding", "ride"),
    ],
)
def test_a_form_leads_to_its_base(form: str, base: str) -> None:
    """Regular spelling and the irregular table both reach the base."""
    assert verbs.LEMMAS[form] == base

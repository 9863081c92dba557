"""The word lists agree with each other."""

import pytest

from generator.english import attribution, denying, grammar, planning, verbs

LISTS = [
    attribution.SAYING,
    attribution.SAYING_PLAIN,
    attribution.POSTPOSED,
    attribution.DIRECT,
    attribution.HEARSAY,
    attribution.SEEMING,
    attribution.PASSIVE_BARE,
    planning.FORECASTING,
    planning.SCHEDULING,
    planning.EXPECTING,
    planning.INTENDING,
    planning.WISHING,
    planning.REACHING,
    planning.REQUESTING,
    planning.POSTPONING,
    planning.CALENDAR_VERBS,
    denying.DENYING_ALWAYS,
]


@pytest.mark.parametrize("bases", LISTS)
def test_a_list_of_verbs_holds_bases_that_the_reader_knows(bases: frozenset[str]) -> None:
    """A verb whose forms are not derived would never be met."""
    assert bases - verbs.ALL - {"have"} == set()


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

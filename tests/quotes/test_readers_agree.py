"""The statement around an event and the status of the event come from one table of verbs."""

from __future__ import annotations

from datetime import date

import pytest

from generator import analysis
from generator.english import reporting
from generator.model import Status

_WRITTEN = date(2022, 2, 1)
_FACTIVE = ("knows",)
"""Stances whose that-clause is so, whoever knows of it."""
_THAT = [
    verb
    for verb in reporting.VERBS
    if verb.frames & {"clause", "that"} and verb.stance not in _FACTIVE
]


@pytest.mark.parametrize("verb", _THAT, ids=lambda v: f"{v.stance} {v.base}")
def test_what_somebody_reports_is_no_fact(verb: reporting.ReportingVerb) -> None:
    """A that-clause of each verb of the table is a statement of its subject, who hears it alone
    excepted, and what it tells is not told as fact.
    """
    past = " ".join((next(f for f, kind in verb.forms if kind == "past"), *verb.beside))
    text = f"The Dock Union {past} that the ferry Alma had sunk on 3 January 2022."
    (said,) = analysis.quotations(text)
    speaker = said.speaker.of(text) if said.speaker else None
    assert speaker == (None if "told" in verb.frames else "The Dock Union")
    for event in analysis.events(text, _WRITTEN):
        assert event.status is not Status.OCCURRED

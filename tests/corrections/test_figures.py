"""A correction of what a clause tells reaches the figures in it."""

from pathlib import Path

import pytest

from generator import pipeline
from generator.model import KeyFigure, Status
from tests.making import project

SIGNED = "reason: The paper corrected it.\nwho: Jane Doe\nwhen: 2019-04-03\n"


def figure(root: Path, text: str, correction: str) -> tuple[KeyFigure, str | None]:
    """The one key figure of an article that is corrected so, and the words of its speaker."""
    files = {
        "seeds/2019-04-02-ward.txt": f"date 2019-04-02 {text}",
        "content/corrections/ward.yml": f"source: 2019-04\n{correction}{SIGNED}",
    }
    told, problems = pipeline.build(project(root, files))
    assert not problems
    (found,) = told.figures
    words = told.articles[0].article.text
    return found, found.speaker.of(words) if found.speaker else None


@pytest.mark.parametrize("status", [Status.ALLEGED, Status.OCCURRED])
def test_the_status_of_an_event_is_that_of_its_figures(tmp_path: Path, status: Status) -> None:
    """Where an event stands elsewhere, so do the figures that its clause tells."""
    text = "The hospital will close 40 wards on 9 April."
    found, _ = figure(tmp_path, text, f"words: on 9 April\nstatus: {status}\n")
    assert found.status is status


def test_what_is_not_told_stays_open(tmp_path: Path) -> None:
    """That a plan was dropped does not say that what was planned occurred."""
    text = "The town threw out its plan to merge two hospitals on Monday, the mayor said."
    found, _ = figure(tmp_path, text, "words: on Monday\nstatus: occurred\n")
    assert found.status is None


def test_an_event_and_its_figures_stand_alike(tmp_path: Path) -> None:
    """What the date of a clause says of its event it says of its figures."""
    text = "The yard closes 40 wards on 9 April, the mayor said. It has a kitchen."
    found, speaker = figure(tmp_path, text, "words: It has a kitchen\ndrop: yes\n")
    assert (found.status, speaker) == (Status.SCHEDULED, "the mayor")


def test_the_speaker_of_a_statement_is_that_of_its_figures(tmp_path: Path) -> None:
    """A figure rests on the word of whom editors name."""
    text = "“We have closed 40 wards,” he said. The surgeon Ann Lee and the mayor were there."
    correction = "words: We have closed 40 wards\nspeaker: {words: Ann Lee}\n"
    found, speaker = figure(tmp_path, text, correction)
    assert (found.status, speaker) == (Status.ALLEGED, "Ann Lee")


def test_a_figure_that_is_told_within_the_clause_of_an_event_stands_as_that_does(
    tmp_path: Path,
) -> None:
    """In a clause of its own too, which begins later."""
    text = "The bank sold a yard, which had 40 cranes, on Monday."
    found, _ = figure(tmp_path, text, "words: on Monday\nstatus: alleged\n")
    assert found.status is Status.ALLEGED

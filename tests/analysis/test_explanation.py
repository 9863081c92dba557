"""`explainer explain`: what a sentence is read as, and what is said where no sentence is meant."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import pipeline
from generator.analysis import explanation
from generator.analysis.rules import located
from generator.cli import main
from tests.making import project
from tests.stories import STORIES

VOTE = """date 2022-02-01 The vote

The harbour closed last Wednesday. Ana Ruiz denied that four boats had sunk. The harbour opened in 1998.

The harbour closed early.
"""
FILES = {
    "seeds/2022-02-01-vote.txt": VOTE,
    "content/actors/ana-ruiz.yml": "name: Ana Ruiz\nkind: person\n",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with one article and one actor."""
    return project(tmp_path, FILES)


def run(root: Path, *arguments: str) -> Result:
    """The command's result."""
    return CliRunner().invoke(main, ["explain", "--root", str(root), *arguments])


def test_a_dated_sentence_is_shown_with_every_rule(root: Path) -> None:
    """Its clause, its date with what was considered, its event with clause and status."""
    result = run(root, "2022-02-01-vote", "last Wednesday")
    assert result.exit_code == 0
    assert result.output.splitlines() == DATED


def test_a_denial_and_a_figure_are_shown(root: Path) -> None:
    """Who denies what, by which words; what is counted, and on whose word."""
    result = run(root, "seeds/2022-02-01-vote.txt", "four boats")
    assert result.output.splitlines() == DENIED


def test_an_event_is_shown_with_what_speaks_for_it(root: Path) -> None:
    """By its id or an address: weight, rank, the reasons, the evidence with its rules."""
    story, _ = pipeline.build(root)
    event = next(e for e in story.events if e.value == "2022-01-26")
    result = run(root, event.id)
    assert result.exit_code == 0
    assert run(root, f"https://example.org/timeline/#{event.id}").output == result.output
    told = result.output.splitlines()
    assert told[:2] == [
        f"{event.id}: 2022-01-26, occurred",
        "  The harbour closed last Wednesday.",
    ]
    assert told[2].endswith(f"rank 1 of {len(story.events)}")
    assert any(line.endswith("told by 1 of the sources") for line in told)
    assert "    seeds/2022-02-01-vote.txt, sentence 2 (tells it)" in told
    assert "      2022-01-26 “The harbour closed last Wednesday”, occurred" in told


def test_an_event_that_is_none_is_no_event(root: Path) -> None:
    """What to write instead is said."""
    result = run(root, "s1-at2")
    assert result.exit_code == 1
    assert result.output.startswith("Error: no event has the id 's1-at2'\n")


@pytest.mark.parametrize(
    ("source", "words", "told"),
    [
        (
            "2022-02-01-vots",
            "last Wednesday",
            (
                "Error: no source has the key '2022-02-01-vots'; did you mean '2022-02-01-vote'?\n"
                "the keys: 2022-02-01-vote\n"
            ),
        ),
        (
            "2022-02-01-vote",
            "last Thursday",
            (
                "Error: quotation not found in seeds/2022-02-01-vote.txt\n"
                "nearest, sentence 2: “The harbour closed last Wednesday.”\n"
            ),
        ),
        (
            "2022-02-01-vote",
            "The harbour",
            (
                "Error: these words stand in 3 places of seeds/2022-02-01-vote.txt\n"
                "quote more:\n"
                "sentence 2: “The harbour closed last”\n"
                "sentence 4: “The harbour opened”\n"
                "sentence 5: “The harbour closed early.”\n"
            ),
        ),
        ("2022-02-01-vote", " ", "Error: no words are quoted\ncopy the words from the source\n"),
    ],
)
def test_words_must_stand_in_one_place_of_a_source(
    root: Path, source: str, words: str, told: str
) -> None:
    """An unknown source, words that are nowhere, in several places, or none."""
    result = run(root, source, words)
    assert (result.exit_code, result.output) == (1, told)


def test_a_rule_is_found_where_it_gets_its_name() -> None:
    """A name in a table, one that is put together, one of two parts, and none."""
    assert located("near-season", "times") == "near-season (generator/times/expressions/seasons.py)"
    assert located("no such rule", "times") == "no such rule (generator/times/)"
    assert located("titled surname+nearest", "actors").endswith("(generator/actors/finding.py)")


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.name)
def test_every_sentence_of_a_story_can_be_explained(story: Path) -> None:
    """Each unit has its head, and nearly every rule is found in a file."""
    told, _ = pipeline.build(story)
    found = [
        line
        for annotated in told.articles
        for line in explanation.lines(annotated, 0, len(annotated.article.sentences) - 1)
    ]
    units = sum(len(annotated.article.sentences) for annotated in told.articles)
    assert sum(line.startswith("seeds/") for line in found) == units
    rules = [line for line in found if "generator/" in line and "clauses (" not in line]
    assert sum("/)" in line for line in rules) < len(rules) / 20


DATED = """\
seeds/2022-02-01-vote.txt, sentence 2 (sentence)
  The harbour closed last Wednesday.
  clauses (generator/reading/)
    main | subject: The harbour | verb: closed (past; may be another word) | The harbour closed last Wednesday.
  dates
    “last Wednesday” 2022-01-26 (DATE)
      26 January 2022, counted from the day of the article, Tuesday 1 February 2022
      not 2022-02-02: “last” points the other way
      rule: near-weekday (generator/times/expressions/weekdays.py)
  events
    2022-01-26 “The harbour closed last Wednesday”
      clause: main clause (generator/events/verbs.py)
      occurred: told in the past (generator/events/factuality.py)
  context: it can be understood alone (generator/story/passages.py)
""".splitlines()

DENIED = """\
seeds/2022-02-01-vote.txt, sentence 3 (sentence)
  Ana Ruiz denied that four boats had sunk.
  clauses (generator/reading/)
    main | subject: Ana Ruiz | verb: denied (past) | Ana Ruiz denied that four boats had sunk.
      content (that) | subject: four boats | verb: had sunk (perfect) | that four boats had sunk.
  actors
    “Ana Ruiz” ana-ruiz
      rule: name (generator/actors/naming.py)
  statements
    “four boats had sunk” (denies, reported)
      speaker: “Ana Ruiz” [ana-ruiz]
      cue: “denied”
      rule: finite+that (generator/attribution/cues.py, generator/attribution/verb_cues.py)
  denials (generator/events/denials.py)
    “Ana Ruiz” by “denied”, of sentence 3
  figures
    “four boats” 4 count, of: boats
      rule: figure:count (generator/figures/find.py)
      where it stands is open
  context: it can be understood alone (generator/story/passages.py)
""".splitlines()

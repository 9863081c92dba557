"""`explainer report`: what to decide, what is never used, what has no date."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import advice, pipeline, report, website
from generator.advice import Decision, merges, missed
from generator.cli import main
from generator.model import Story
from generator.story import joining, nearly
from generator.story.nearly import Pair
from tests.making import project
from tests.stories import STORIES, copy

PACKAGE = Path(report.__file__).parent
TOPIC = "---\ntitle: Trams\nquestion: What of them?\nkeywords: [tram, trams]\n---\n\n"
BOARD = {
    "seeds/2019-03-04-plan.txt": (
        "date 2019-03-04 The Vessby tram board will open the new tram depot on 20 March.\n\n"
        "Trams will run to the Norr quarry from 2 April."
    ),
    "seeds/2019-03-28-depot.txt": (
        "date 2019-03-28 Vessby got a brass band and a tram depot with gates on 20 March.\n\n"
        "Ingrid Moss accepted the ruling and set a new date for the tram to Lom, "
        "May 21. Hulda Berg said the tram was late."
    ),
    "seeds/2019-05-28-last.txt": (
        "date 2019-05-28 A tram burned on 3 May, the weather service said.\n\n"
        "It was a headache for the man whose greatest talent had told voters that trams run.\n\n"
        "A visit to the trams was put in the diary for 24 January 2018."
    ),
}


def found(root: Path, files: dict[str, str]) -> tuple[Decision, ...]:
    """The decisions of a project with these files."""
    return advice.decisions(pipeline.build(project(root, files))[0])


def of_kind(decisions: tuple[Decision, ...], kind: str) -> list[str]:
    """The questions of a kind."""
    return [d.question for d in decisions if d.kind == kind]


# ---------------------------------------------------------------- what to decide


COURT = {
    "seeds/2019-03-17-due.txt": (
        "date 2019-03-17 Karl Benn is due back in court on Friday and is expected to plead.\n\n"
        "Hulda Berg sang on 16 March."
    ),
    "seeds/2019-03-24-bail.txt": (
        "date 2019-03-24 A storm felled oaks in Norr on Friday.\n\nWolves killed a goat on 16 March."
    ),
}


def paired(root: Path, day: str) -> tuple[Story, Pair]:
    """The story of `COURT`, with its two events of a day as if they were alike."""
    story = pipeline.build(project(root, COURT))[0]
    earlier, later = sorted(
        (e for e in story.events if e.value == day), key=lambda e: e.evidence[0].dct
    )
    return story, Pair((later, earlier), (later.evidence[0], earlier.evidence[0]), 0.0)


def test_a_plan_whose_day_has_passed_is_joined_with_what_came_of_it(tmp_path: Path) -> None:
    """The later source is shown beside the earlier, and the file makes them one event."""
    story, pair = paired(tmp_path, "2019-03-22")
    (plan,) = merges.passed(story, [pair])
    assert plan.kind == "passed"
    assert "does the later source tell" in plan.question
    assert [q.source for q in plan.quoted] == ["2019-03-17-due", "2019-03-24-bail"]
    assert plan.draft
    assert plan.draft.text.startswith('source: "2019-03-24-bail"\nwords: "A storm felled')
    assert 'same_as:\n  source: "2019-03-17-due"\n' in plan.draft.text
    assert [problems for problems in pasted(tmp_path, (plan,)) if problems[1]] == []


def test_a_plan_of_which_no_source_tells_more_may_be_kept_off_the_first_pages(
    tmp_path: Path,
) -> None:
    """What is not known stays on the timeline."""
    plan = next(d for d in found(tmp_path, BOARD) if "April" in d.question)
    assert "no source tells what became of it" in plan.question
    assert plan.draft
    assert "important: no\n" in plan.draft.text


def test_a_plan_whose_day_is_to_come_is_no_decision(tmp_path: Path) -> None:
    """Nothing has passed."""
    first = {path: text for path, text in BOARD.items() if "03-04" in path}
    assert not of_kind(found(tmp_path, first), "passed")
    of_its_day = {"seeds/2019-03-20-rain.txt": "date 2019-03-20 It rained."}
    assert not of_kind(found(tmp_path, of_its_day), "passed")


def test_what_two_sources_tell_of_one_day_may_be_one_event(tmp_path: Path) -> None:
    """Each event is asked about once; a plan is no such pair."""
    story, pair = paired(tmp_path, "2019-03-16")
    _, plan = paired(tmp_path, "2019-03-22")
    (merge,) = merges.merges(story, [plan, pair, pair])
    assert merge.question == "Two entries of different sources, 16 March 2019: are they one event?"
    assert [q.source for q in merge.quoted] == ["2019-03-17-due", "2019-03-24-bail"]
    assert [problems for problems in pasted(tmp_path, (merge,)) if problems[1]] == []


def test_the_days_of_two_entries_are_told_where_they_differ(tmp_path: Path) -> None:
    """The earlier source's first."""
    seeds = {path: text.replace("sang on 16", "sang on 15") for path, text in COURT.items()}
    story = pipeline.build(project(tmp_path, seeds))[0]
    earlier, later = (e for e in story.events if e.value in ("2019-03-15", "2019-03-16"))
    pair = Pair((later, earlier), (later.evidence[0], earlier.evidence[0]), 0.0)
    (merge,) = merges.merges(story, [pair])
    assert "different sources, 15 March 2019 and 16 March 2019:" in merge.question


TWINS = {
    "seeds/2019-03-05-a.txt": "date 2019-03-05 The old mill in Norr burned on Monday.",
    "seeds/2019-03-09-b.txt": "date 2019-03-09 Ruben Dahl sold a very old mill to the town on Monday.",
    "seeds/2019-03-10-c.txt": "date 2019-03-10 Nils Aune swam home on Monday.",
}


def test_only_events_of_one_day_and_of_different_sources_that_share_words_are_paired(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However few points are asked for."""
    monkeypatch.setattr(joining.Joining, "groups", lambda *_: [[n] for n in range(3)])
    monkeypatch.setattr(nearly, "LEAST", -8.0)
    story = pipeline.build(project(tmp_path, TWINS))[0]
    (pair,) = nearly.pairs(story)
    assert [e.source for e in pair.evidence] == ["2019-03-09-b", "2019-03-05-a"]
    assert next(report.merges(story)) == "1 pair may be one event."
    apart = (
        "source: 2019-03-09-b\nwords: sold a very old mill\n"
        "apart: {source: 2019-03-05-a, words: The old mill in Norr burned}\n"
        "reason: It was sold, and did not burn.\nwho: Jane Doe\nwhen: 2019-03-11\n"
    )
    root = project(tmp_path, {"content/corrections/mills.yml": apart})
    assert nearly.pairs(pipeline.build(root)[0]) == ()


def test_what_an_editor_has_decided_is_not_asked_again(tmp_path: Path) -> None:
    """Once the file of a decision is there, the decision is gone."""
    plan = next(d for d in found(tmp_path, BOARD) if d.kind == "passed")
    assert plan.draft
    filled = plan.draft.text.replace("who: ", "who: Jane Doe").replace("when: ", "when: 2019-06-02")
    again = found(tmp_path, {plan.draft.path: filled})
    assert plan.quoted not in [d.quoted for d in again]


@pytest.mark.parametrize(
    ("sentence", "words", "status", "then"),
    [
        (
            "Maretz accepted the ruling within hours and set a new date, May 21.",
            "set a new date, May 21",
            "scheduled",
            "If it is announced for 21 May 2019",
        ),
        (
            "A visit was put in the diary for 24 January 2018.",
            "A visit was put in the diary for 24 January 2018",
            "occurred",
            "If it happened on 24 January 2018",
        ),
        (
            "A visit was put in the diary for March 2018.",
            "A visit was put in the diary for March 2018",
            "occurred",
            "If it happened in March 2018",
        ),
        (
            "A visit was put in the diary for 24 January 2018 and one for 3 March 2018.",
            "A visit was put in the diary for 24 January 2018",
            "occurred",
            "If it happened on 24 January 2018",
        ),
    ],
)
def test_a_main_clause_with_a_date_and_no_entry_is_asked_about(
    tmp_path: Path, sentence: str, words: str, status: str, then: str
) -> None:
    """The file has the clause as far as it has one date, and the status that the date allows."""
    seed = {"seeds/2019-03-28.txt": f"date 2019-03-28 It rained in Norr.\n\n{sentence}"}
    (decision,) = (d for d in found(tmp_path, seed) if d.kind == "date")
    assert decision.draft
    assert decision.draft.text.split("\n")[1:3] == [f'words: "{words}"', f"status: {status}"]
    assert decision.then == f"{then}, add the file"


@pytest.mark.parametrize(
    "sentence",
    [
        "The council did not meet on Monday.",
        "Would the council meet on Monday?",
        "Last week's reports were untrue.",
        "The council met on Monday.",
        "If it rains on Monday, the match is off.",
        "We talked this morning.",
    ],
)
def test_what_is_no_event_or_has_an_entry_is_not_asked_about(tmp_path: Path, sentence: str) -> None:
    """A denied, asked, supposed clause, a date in a name, a sentence that the timeline tells."""
    seed = {"seeds/2019-03-28.txt": f"date 2019-03-28 It rained in Norr.\n\n{sentence}"}
    assert not of_kind(found(tmp_path, seed), "date")


@pytest.mark.parametrize("reason", missed.SETTLED)
def test_a_reason_that_settles_is_one_that_is_given(reason: str) -> None:
    """By these words a clause is passed over: where a reason is reworded, they have to be as well."""
    rooms = [PACKAGE / "events", PACKAGE / "corrections"]
    code = [ast.parse(f.read_text("utf-8")) for room in rooms for f in room.rglob("*.py")]
    words = [n.value for tree in code for n in ast.walk(tree) if isinstance(n, ast.Constant)]
    assert [word for word in words if isinstance(word, str) and word.startswith(reason)]


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        (
            "It was a headache for the man whose greatest talent had told voters that he is no snob.",
            True,
        ),
        ("The tram was late, the driver said.", False),
        ("The tram was late, the weather service said.", False),
        ("The tram was late, according to two deputies.", False),
        ("The tram was late, according to the report.", False),
        ("The tram was late, some say.", False),
        ("The tram was late, a friend from choir said.", False),
        ("Somebody in the audience says the tram was late.", False),
        ("The tram was late, Hulda Berg said.", False),
    ],
)
def test_a_speaker_that_is_nobody_is_asked_about(
    tmp_path: Path, sentence: str, asked: bool
) -> None:
    """Names, nouns for people and bodies, papers, and "some" may speak."""
    seed = {"seeds/2019-03-28.txt": f"date 2019-03-28 It rained in Norr.\n\n{sentence}"}
    assert bool(of_kind(found(tmp_path, seed), "speaker")) is asked


@pytest.mark.parametrize(
    ("before", "lines"),
    [
        ("Hulda Berg", ["speaker:", "  actor: berg", '  words: "Hulda Berg"']),
        ("Hulda Berg sang. Hulda Berg", ["speaker:", "  actor: berg"]),
        ("Hulda Berg sang. It", ["speaker: none"]),
    ],
)
def test_a_person_named_in_the_sentence_may_be_the_speaker(
    tmp_path: Path, before: str, lines: list[str]
) -> None:
    """By the words that name that person, where they mean no other place."""
    told = f"{before} was a headache for the man whose greatest talent had told voters that he is no snob."
    files = {
        "seeds/2019-03-28.txt": f"date 2019-03-28 {told}",
        "content/actors/berg.yml": "name: Hulda Berg\nkind: person\n",
    }
    (decision,) = (d for d in found(tmp_path, files) if d.kind == "speaker")
    assert decision.draft
    assert decision.draft.text.split("\nreason: ")[0].split("\n")[2:] == lines


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Norrtram has denied the allegation.", True),
        ("Hulda Berg rejected the report.", True),
        ("A judge rejected his plea for bail.", False),
        ("The owner denied the same charges at Norr Magistrates' Court.", False),
        ("The captain, who is on trial, denied both charges before a judge.", False),
        ("Norrtram denied that it had made a bid for the school.", False),
        ("Norrtram praised the report.", False),
    ],
)
def test_a_denial_without_its_claim_is_asked_about(
    tmp_path: Path, sentence: str, asked: bool
) -> None:
    """Of something said before, not of a plea, nor of what it says itself; the file passes."""
    told = f"date 2019-03-28 It rained in Norr.\n\nThe ferries are old.\n\n{sentence}"
    decisions = [d for d in found(tmp_path, {"seeds/2019-03-28.txt": told}) if d.kind == "denial"]
    assert bool(decisions) is asked
    assert [problems for problems in pasted(tmp_path, tuple(decisions)) if problems[1]] == []


def test_a_topic_with_sources_newer_than_its_summary_is_told(tmp_path: Path) -> None:
    """With the days of both, and a sentence of the newer source to go on with."""
    topic = (
        f'{TOPIC}The depot will open. [@2019-03-04-plan "open the new tram depot on 20 March"]\n'
    )
    decisions = found(tmp_path, BOARD | {"content/topics/trams.md": topic})
    assert decisions[0].question == (
        "The summary of “Trams” ends with a source of 4 March 2019; "
        "its newest source is of 28 May 2019."
    )
    assert decisions[0].draft
    assert decisions[0].draft.path == "content/topics/trams.md"


def test_a_topic_whose_summary_is_up_to_date_is_not_told(tmp_path: Path) -> None:
    """Its newest source is cited."""
    topic = f'{TOPIC}A tram burned. [@2019-05-28-last "A tram burned on 3 May"]\n'
    assert not of_kind(found(tmp_path, BOARD | {"content/topics/trams.md": topic}), "summary")


# ---------------------------------------------------------------- what is pasted


def pasted(root: Path, decisions: tuple[Decision, ...]) -> Iterator[tuple[str, list[str]]]:
    """The problems of the project with each decision's file, one at a time."""
    for decision in decisions:
        assert decision.draft
        file = root / decision.draft.path
        before = file.read_text("utf-8") if file.exists() else None
        filled = decision.draft.text.replace("who: \n", "who: Jane Doe\n")
        filled = filled.replace("when: \n", "when: 2019-06-02\n")
        project(root, {decision.draft.path: f"{before or ''}{filled}"})
        _, _, problems = website.check(root)
        yield decision.draft.path, [p.message for p in problems if p.is_error]
        if before is None:
            file.unlink()
        else:
            file.write_text(before, "utf-8")


def test_each_file_passes_the_check_when_pasted(tmp_path: Path) -> None:
    """With who and when filled in, each of them alone changes something, and nothing is wrong."""
    topic = (
        f'{TOPIC}The depot will open. [@2019-03-04-plan "open the new tram depot on 20 March"]\n'
    )
    decisions = found(tmp_path, BOARD | {"content/topics/trams.md": topic})
    assert {d.kind for d in decisions} >= {"summary", "passed", "date", "speaker"}
    assert [problems for problems in pasted(tmp_path, decisions) if problems[1]] == []


@pytest.mark.parametrize("story", STORIES, ids=lambda s: s.name)
def test_each_file_for_a_whole_story_passes_the_check(story: Path, tmp_path: Path) -> None:
    """As above, in stories with files of every kind."""
    root = copy(story, tmp_path / "story")
    decisions = advice.decisions(pipeline.build(root)[0])
    assert [problems for problems in pasted(root, decisions) if problems[1]] == []


def test_files_have_names_of_their_own(tmp_path: Path) -> None:
    """Neither another draft nor a correction that is there has the name."""
    decisions = found(tmp_path, BOARD)
    drafts = [d.draft for d in decisions if d.draft]
    assert len({d.path for d in drafts}) == len(drafts)
    taken = drafts[0].path
    filled = drafts[1].text.replace("who: ", "who: Jane Doe").replace("when: ", "when: 2019-06-02")
    again = found(tmp_path, {taken: filled})
    assert taken not in [d.draft.path for d in again if d.draft]


# ---------------------------------------------------------------- the command


def run(root: Path, *arguments: str) -> str:
    """What the command prints."""
    result = CliRunner().invoke(main, ["report", "--root", str(root), *arguments])
    assert result.exit_code == 0, result.output
    return result.output


def test_the_report_has_three_parts_in_order(tmp_path: Path) -> None:
    """What to decide, what is never used, what makes no entry; what a new story lacks before all."""
    told = run(project(tmp_path, BOARD))
    heads = [line.split(":")[0] for line in told.splitlines() if line[:2].isupper()]
    assert heads == ["TO DECIDE", "NEVER USED", "NO ENTRY"]
    assert told.startswith("There are no topics yet: `explainer suggest topics` drafts some.\n")


def test_all_lists_each_sentence_and_expression(tmp_path: Path) -> None:
    """What is short by default is whole with --all."""
    root = project(tmp_path, {"seeds/a.txt": "date 2019-03-28 It may rain some day. We wait now."})
    assert "sentence 2" not in run(root)
    told = run(root, "--all")
    assert "   seeds/a.txt, sentence 2: “We wait now.”\n" in told
    assert "   seeds/a.txt, sentence 2: “now”: " in told


def test_one_is_not_many(tmp_path: Path) -> None:
    """Nor are none."""
    one = {"seeds/a.txt": "date 2019-03-28 It rained. We wait now."}
    assert "NO ENTRY: 1 expression of time (" in run(project(tmp_path / "one", one))
    none = {"seeds/a.txt": "date 2019-03-28 It rained."}
    assert "NO ENTRY: 0 expressions of time." in run(project(tmp_path / "none", none))


def test_json_holds_everything(tmp_path: Path) -> None:
    """For machines, by the names of docs/data.md."""
    told = json.loads(run(project(tmp_path, BOARD), "--json"))
    documented = (Path(__file__).parents[2] / "docs/data.md").read_text("utf-8")
    assert set(told) == {"version", "decide", "unused", "undated", "unnamed", "first"}
    assert all(
        f"`{name}`" in documented for name in (*told, *told["decide"][0], *told["unused"][0])
    )
    assert {d["kind"] for d in told["decide"]} <= {
        *("summary", "passed", "merge", "date", "denial", "speaker")
    }


def test_an_empty_story_has_nothing_to_decide(tmp_path: Path) -> None:
    """And says so."""
    assert "TO DECIDE: nothing." in run(
        project(tmp_path, {"seeds/a.txt": "date 2019-03-28 It rained."})
    )


def test_what_nobody_relies_on_is_neither_unused_nor_new(tmp_path: Path) -> None:
    """The sentences of a version that was replaced are no work, and a summary need not take up what
    was retracted.
    """
    topic = f'{TOPIC}The depot opens. [@2019-03-04-plan "will open the new tram depot"]\n'
    files = {**BOARD, "content/topics/trams.md": topic}
    assert of_kind(found(tmp_path, files), "summary")
    known = {
        "content/sources/2019-03-28-depot.yml": "replaces: 2019-03-04-plan\nstate: retracted\n",
        "content/sources/2019-05-28-last.yml": "state: retracted\n",
    }
    assert not of_kind(found(tmp_path, {**files, **known}), "summary")
    told = report.of(pipeline.build(tmp_path)[0])
    assert "seeds/2019-03-04-plan.txt" not in {each.path for each in told.unused}
    assert "seeds/2019-03-28-depot.txt" in {each.path for each in told.unused}

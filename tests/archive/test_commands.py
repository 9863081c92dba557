"""`explainer annotate` and `explainer select`: what they print, and how they end."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.making import project

SEEDS = {
    "2019-01-05-vote.txt": "date 2019-01-05 The tram opened on Friday.",
    "2019-02-06-work.txt": "date 2019-02-06 Work on the tram starts in May, Joe Smith said.",
}


def run(*arguments: object) -> Result:
    """The command's result."""
    return CliRunner().invoke(main, list(map(str, arguments)))


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of seeds and no story, in which commands run."""
    project(tmp_path / "seeds", SEEDS)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "seeds"


def test_a_run_tells_what_it_added(seeds: Path) -> None:
    """And nothing of its progress, where nobody looks at a terminal."""
    first = run("annotate", "seeds", "--out", "annotations")
    assert (first.exit_code, first.stderr, first.stdout.splitlines()) == (
        0,
        "",
        [
            "2 articles added to annotations: 2 sentences, 2 events, 1 statement, 0 figures",
            "no actors and topics were looked for: the command ran in no story that has any",
        ],
    )
    again = run("annotate", seeds / "2019-01-05-vote.txt", "--out", "annotations")
    assert again.stdout == (
        "0 articles added to annotations\n1 was there already and was passed over\n"
    )
    assert run("annotate", "seeds", "-q", "--out", "annotations").output == ""


def test_a_wrong_seed_is_told_as_in_a_story(seeds: Path) -> None:
    """With its file, the others being added; nothing is added where that is asked for."""
    project(seeds, {"2019-03-01-day.txt": "date 2019-03-32 The tram ran."})
    strict = run("annotate", "seeds", "--strict", "--out", "annotations")
    assert (strict.exit_code, strict.stdout) == (1, "0 articles added to annotations\n")
    assert strict.stderr.startswith("seeds/2019-03-01-day.txt:1:6: E101")
    assert not Path("annotations").exists()
    result = run("annotate", "seeds", "--out", "annotations")
    assert (result.exit_code, result.stderr) == (1, strict.stderr)
    assert result.stdout.startswith("2 articles added")


def test_an_article_under_another_name_is_told(seeds: Path) -> None:
    """Since its file is not in the archive."""
    project(seeds, {"copy.txt": SEEDS["2019-01-05-vote.txt"]})
    told = run("annotate", "seeds", "--out", "annotations").stdout.splitlines()
    assert told[2:] == [
        "1 was there already and was passed over",
        "   seeds/copy.txt is there as 2019-01-05-vote",
    ]


def test_the_actors_of_a_story_are_found_where_the_command_runs_in_one(seeds: Path) -> None:
    """Though it has no article yet; an error of theirs ends the command."""
    actor = "content/actors/joe-smith.yml"
    project(seeds.parent, {actor: "name: Joe Smith\nkind: person\n", "mkdocs.yml": ""})
    for path in seeds.iterdir():
        path.rename(seeds.parent / path.name)
    given = *SEEDS, "--out", "annotations"
    told = run("annotate", *given)
    assert (told.exit_code, told.stdout.splitlines()[1]) == (
        0,
        "they were looked through for 1 actor and 0 topics of this story",
    )
    assert "joe-smith" not in run("select", "annotations", "--actor", "Nobody").stderr.split("'")[1]
    listed = run("select", "annotations", "--actor", "Joe Smith")
    assert (listed.exit_code, listed.stdout) == (0, "2019-02-06  2019-02-06-work\n")
    project(seeds.parent, {actor: "name: Joe Smith\nkind: sort\n"})
    wrong = run("annotate", *given)
    assert (wrong.exit_code, wrong.stdout) == (1, "")
    assert wrong.stderr.startswith(f"{actor}:2:7: E")


def test_a_note_tells_that_articles_were_made_otherwise(seeds: Path) -> None:
    """With other actors."""
    run("annotate", "seeds/2019-01-05-vote.txt", "--out", "annotations")
    project(seeds.parent, {"content/actors/joe-smith.yml": "name: Joe Smith\nkind: person\n"})
    project(seeds.parent, {"mkdocs.yml": ""})
    told = run("annotate", "seeds/2019-02-06-work.txt", "--out", "annotations").stdout
    assert "note: 1 article of the archive was made with other actors and topics" in told


def test_a_folder_that_is_no_archive_is_told(seeds: Path) -> None:
    """No trace of the program's inside is shown."""
    for arguments in (("annotate", "seeds", "--out", "."), ("select", seeds)):
        result = run(*arguments)
        assert result.exit_code == 1
        assert result.stderr.startswith("Error: ")
        assert "holds other files, and no archive; name a new folder" in result.stderr


# ---------------------------------------------------------------- select


def test_a_selection_is_listed_or_made_a_story(seeds: Path) -> None:
    """Which then has nothing to be mended."""
    run("annotate", seeds, "--out", "annotations")
    listed = run("select", "annotations", "--words", "tram", "--to", "2019-01")
    assert (listed.stdout, listed.stderr) == (
        "2019-01-05  2019-01-05-vote\n",
        "1 article; --out DIR makes a story of them\n",
    )
    made = run("select", "annotations", "--from", "2019-02", "--out", "story")
    assert made.stdout.startswith("story holds a new story of 1 article, ")
    assert (run("-C", "story", "check").exit_code, run("-C", "story", "check").stderr) == (0, "")
    again = run("select", "annotations", "--out", "story")
    assert again.exit_code == 1
    assert "nothing was written" in again.stderr


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("--words", "train"), "no article is chosen"),
        (("--actor", "Joe Smith"), "the archive was made without actors"),
        (("--from", "2019-02-30"), "'2019-02-30' is no day, month or year"),
        (("--from", "2019-13"), "is no day, month or year"),
        (("--to", "May"), "is no day, month or year"),
        (("--from", "2019-W04"), "is no day, month or year"),
        (("--from", "2019-03", "--to", "2019-02"), "--from is later than --to"),
    ],
)
def test_a_selection_of_nothing_says_why(seeds: Path, asked: tuple[str, ...], told: str) -> None:
    """And fails."""
    run("annotate", seeds, "--out", "annotations")
    result = run("select", "annotations", *asked)
    assert result.exit_code > 0
    assert told in " ".join(result.stderr.split())


@pytest.mark.parametrize("command", [("annotate", ".", "--out", "out"), ("select", ".")])
def test_without_the_library_the_way_to_it_is_told(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    """No other command needs it."""
    code = "import sys; sys.modules['pyarrow'] = None; from generator.cli import main; main()"
    given = [sys.executable, "-c", code, *command]
    done = subprocess.run(given, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (
        1,
        "Error: for archives, more has to be installed: pip install 'mkdocs-explainer[parquet]'\n",
    )

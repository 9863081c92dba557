"""`explainer init`: a new story, empty or with an example, that is right as it is written."""

from __future__ import annotations

import importlib.metadata
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from generator import pipeline, starter
from generator.cli import main
from generator.model import Status
from tests.flow import test_workflow as rules
from tests.making import project

KINDS = ("--example",), ()
WORKFLOW = ".github/workflows/site.yml"


def run(*arguments: str) -> Result:
    """The command's result."""
    return CliRunner().invoke(main, list(arguments))


def held(folder: Path) -> dict[str, str]:
    """The texts of a folder's files by their paths in it."""
    return {
        p.relative_to(folder).as_posix(): p.read_text("utf-8")
        for p in sorted(folder.rglob("*"))
        if p.is_file()
    }


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A new story without an article."""
    assert run("init", str(tmp_path / "harbour-tram")).exit_code == 0
    return tmp_path / "harbour-tram"


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A new story with the invented example."""
    assert run("init", str(tmp_path / "example"), "--example").exit_code == 0
    return tmp_path / "example"


# ---------------------------------------------------------------- what is written


def test_an_empty_story_lacks_an_article_and_nothing_else(empty: Path) -> None:
    """The check tells what to do first."""
    result = run("-C", str(empty), "check")
    assert (result.exit_code, result.stderr.splitlines()) == (
        1,
        [
            "seeds:1:1: E107 there are no articles",
            "   put the first one there, such as seeds/2019-03-28-vote.txt; it begins: date 2019-03-28",
            "1 problem in 1 file. Help: explainer help E107",
        ],
    )


def test_the_first_article_is_enough(empty: Path) -> None:
    """Nothing else has to be written or mended."""
    project(empty, {"seeds/2019-03-28.txt": "date 2019-03-28 The council met on Thursday.\n"})
    assert (
        run("-C", str(empty), "check").output == "1 source, 0 topics, 0 actors: nothing to mend.\n"
    )


def test_a_story_is_called_as_its_folder(empty: Path) -> None:
    """The settings and the front page have its name."""
    assert (
        yaml.safe_load(re.sub("!ENV.*", "", (empty / "mkdocs.yml").read_text("utf-8")))["site_name"]
        == "Harbour tram"
    )
    assert (empty / "content/pages/index.md").read_text("utf-8").startswith("# Harbour tram\n")


@pytest.mark.parametrize(
    "name", ["a: b # c", '"quoted"', "{{ title }}", "no", "2019", "<b>", "Łódź — 'x'", "---", "*a*"]
)
def test_any_name_of_a_folder_makes_good_settings(tmp_path: Path, name: str) -> None:
    """Signs of YAML and Markdown in it are no part of the title."""
    assert run("init", str(tmp_path / name)).exit_code == 0
    settings = yaml.safe_load(
        re.sub("!ENV.*", "", (tmp_path / name / "mkdocs.yml").read_text("utf-8"))
    )
    assert re.fullmatch(r"[\w ]+", settings["site_name"])
    assert settings["plugins"] == ["search", "explainer"]
    assert (
        (tmp_path / name / "content/pages/index.md")
        .read_text("utf-8")
        .startswith(f"# {settings['site_name']}\n")
    )


def test_settings_are_short(empty: Path) -> None:
    """A newcomer reads them in one look."""
    assert len((empty / "mkdocs.yml").read_text("utf-8").splitlines()) <= 10


def test_the_example_shows_every_kind_of_file(example: Path) -> None:
    """One of each, and nothing in it has to be mended; not even a warning is told."""
    files = held(example)
    for kind in ("topics", "actors", "sources", "corrections", "pages"):
        assert [
            f for f in files if f.startswith(f"content/{kind}/") and not f.endswith("README.md")
        ], kind
    assert "content/glossary.yml" in files
    assert {Path(f).suffix for f in files if f.startswith("seeds/")} == {".txt", ".md"}
    result = run("-C", str(example), "check")
    assert (result.exit_code, result.stderr) == (0, "")


def test_the_example_has_something_on_every_page(example: Path) -> None:
    """Events of each status, a dispute, positions, figures, two kinds of corrections, definitions
    and notes.
    """
    story, _ = pipeline.build(example)
    assert {e.status for e in story.events} == set(Status)
    assert story.disputes
    assert story.figures
    assert {c.side for c in story.claims} >= {"millbrook-town-council", "friends-of-the-lido"}
    assert {t.is_note for t in story.content.glossary} == {True, False}
    assert len(story.content.corrections) == 2


def test_every_file_of_the_readmes_is_as_the_check_wants_it(empty: Path) -> None:
    """Whoever copies the examples gets a story in order."""
    fence = re.compile(r"^```(?:text|yaml|markdown)\n(.*?)^```", re.MULTILINE | re.DOTALL)
    shown = {
        folder: fence.findall((empty / folder / "README.md").read_text("utf-8"))
        for folder in FOLDERS
    }
    commented = (empty / "content/glossary.yml").read_text("utf-8")
    glossary = re.sub("^# ?", "", commented, flags=re.MULTILINE).partition("\n\n")[2]
    assert fence.findall((empty / "content/README.md").read_text("utf-8")) == [glossary]
    project(
        empty,
        {
            "seeds/2019-03-28-vote.txt": shown["seeds"][0],
            "seeds/2019-03-29-vote.txt": shown["seeds"][1].replace("03-28", "03-29")
            + "It met on Friday.\n",
            "content/topics/tram-line.md": shown["content/topics"][0],
            "content/actors/joe-smith.yml": shown["content/actors"][0],
            "content/actors/town-council.yml": "name: Council\nkind: government\n",
            "content/sources/2019-03-28-vote.yml": shown["content/sources"][0],
            "content/glossary.yml": glossary,
        },
    )
    result = run("-C", str(empty), "check")
    assert [line for line in result.output.splitlines() if re.search(": E\\d", line)] == []
    assert (
        result.output.splitlines()[-1]
        == "2 sources, 1 topic, 2 actors: nothing that stops the build."
    )


FOLDERS = ("seeds", "content/topics", "content/actors", "content/sources")


@pytest.mark.parametrize("arguments", KINDS)
def test_the_program_is_pinned(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """The workflow installs the version that made the story."""
    run("init", str(tmp_path / "s"), *arguments)
    pins = [
        line
        for line in (tmp_path / "s/requirements.txt").read_text("utf-8").splitlines()
        if line[:1] != "#"
    ]
    assert pins == [f"mkdocs-explainer=={importlib.metadata.version('mkdocs-explainer')}"]
    assert "pip install -r requirements.txt" in (tmp_path / "s" / WORKFLOW).read_text("utf-8")
    assert not [
        f
        for f, text in held(tmp_path / "s").items()
        if re.search(r"\{\{ (title|version) \}\}", text)
    ]


# ---------------------------------------------------------------- the workflow


def test_the_workflow_keeps_the_rules_of_ours(empty: Path) -> None:
    """Actions by commit, no right without need, no script made from what others wrote."""
    workflow = yaml.load((empty / WORKFLOW).read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 # it makes text alone
    assert {*rules._actions(workflow), *rules._scripts(workflow), *rules._rights(workflow)} == set()
    assert set(rules._telling(workflow, "build")) == set()
    assert rules._behind(workflow, "deploy") == {"build", "address"}


def test_actions_are_those_of_ours(empty: Path) -> None:
    """Where both workflows use an action, it is the same commit: what is renewed here is renewed
    there.
    """
    pin = re.compile(r"uses: ([\w/-]+)@([0-9a-f]{40} # v\d+\.\d+\.\d+)$", re.MULTILINE)
    text = (empty / WORKFLOW).read_text("utf-8")
    theirs, ours = dict(pin.findall(text)), dict(pin.findall(rules.FILE.read_text("utf-8")))
    assert len(pin.findall(text)) == text.count("uses:")
    assert {name: ours[name] for name in theirs if name in ours} == {
        n: c for n, c in theirs.items() if n in ours
    }


@pytest.mark.site
def test_actionlint_finds_nothing_in_it(empty: Path) -> None:
    """Its expressions name what there is."""
    assert rules._actionlint(empty / WORKFLOW) == ""


# ---------------------------------------------------------------- nothing is written over


@pytest.mark.parametrize("names", [("a.txt",), ("seeds/a.txt",), (".hidden",), tuple("abcdefg")])
def test_a_folder_that_holds_something_is_refused(tmp_path: Path, names: tuple[str, ...]) -> None:
    """The names in the way are told; nothing in it changes."""
    before = held(project(tmp_path / "s", dict.fromkeys(names, "mine")))
    result = run("init", str(tmp_path / "s"))
    assert result.exit_code == 1
    told = ", ".join(sorted({n.split("/")[0] for n in names})[:5]) + (
        " and 2 more" if len(names) > 5 else ""
    )
    assert (
        result.stderr
        == f"Error: {tmp_path / 's'} is not empty ({told}); nothing was written. Name a new folder\n"
    )
    assert held(tmp_path / "s") == before


def test_what_is_no_folder_is_refused(tmp_path: Path) -> None:
    """A file is not written over, nor does a link that leads nowhere become a folder."""
    (tmp_path / "file").write_text("mine", "utf-8")
    (tmp_path / "link").symlink_to("nowhere")
    for name in ("file", "link"):
        told = f"Error: {tmp_path / name} is no folder; nothing was written. Name a new folder\n"
        assert (
            run("init", str(tmp_path / name)).stderr,
            sorted(p.name for p in tmp_path.iterdir()),
        ) == (
            told,
            ["file", "link"],
        )
    assert (tmp_path / "file").read_text("utf-8") == "mine"


def test_a_new_repository_is_welcome(tmp_path: Path) -> None:
    """A folder with nothing but .git, named from inside."""
    project(tmp_path / "tram", {".git/HEAD": "ref: refs/heads/main\n"})
    result = run("-C", str(tmp_path / "tram"), "init", ".")
    assert result.exit_code == 0
    assert commands(result) == ["explainer check", "mkdocs serve", "mkdocs build --strict"]
    assert (tmp_path / "tram/content/pages/index.md").read_text("utf-8").startswith("# Tram\n")
    assert not [p for p in (tmp_path / "tram").iterdir() if "unfinished" in p.name]


@pytest.mark.parametrize("there", [True, False])
def test_what_fails_half_way_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    """A full disk leaves the place as it was."""
    if there:
        (tmp_path / "s").mkdir()

    def fail(*_: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(starter, "_move", fail)
    result = run("init", str(tmp_path / "s"))
    assert (result.exit_code, "no space left" in result.stderr) == (1, True)
    assert sorted(tmp_path.rglob("*")) == ([tmp_path / "s"] if there else [])


@pytest.mark.parametrize("there", [True, False])
def test_what_a_killed_run_left_is_cleared(tmp_path: Path, there: bool) -> None:
    """It is neither in the way nor taken over."""
    place = tmp_path / "s" if there else tmp_path
    project(place, {".s.unfinished/seeds/half.txt": "da"})
    assert run("init", str(tmp_path / "s")).exit_code == 0
    assert not [p for p in tmp_path.rglob("*") if "unfinished" in p.name or p.name == "half.txt"]


def test_the_next_commands_are_told(tmp_path: Path) -> None:
    """They can be copied as they stand, whatever the folder is called."""
    result = run("init", str(tmp_path / "my story"))
    assert commands(result) == [f"cd '{tmp_path}/my story'", "explainer check", "mkdocs serve"]


def commands(result: Result) -> list[str]:
    """The commands that a run tells, without what they are for."""
    return [
        re.sub(" +#.*", "", line).strip() for line in result.output.splitlines() if line[:2] == "  "
    ]


# ---------------------------------------------------------------- the site


@pytest.mark.site
@pytest.mark.parametrize("arguments", KINDS)
def test_a_new_story_builds(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """`mkdocs build --strict` makes the site; of the empty one, with its first article."""
    story = tmp_path / "story"
    run("init", str(story), *arguments)
    if not arguments:
        project(story, {"seeds/2019-03-28.txt": "date 2019-03-28 The council met on Thursday.\n"})
    settings = {"NO_MKDOCS_2_WARNING": "1", "REPO_URL": "https://example.org/team/story"}
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=story,
        env=os.environ | settings,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    assert (story / "site/timeline/index.html").is_file()

"""The command line's conventions: where a command runs, what it prints, and how it ends."""

from __future__ import annotations

import importlib.metadata
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import engines
from generator.cli import main
from tests.making import MINIMAL, project

STORY = {
    "mkdocs.yml": MINIMAL,
    "seeds/2019-03-28.txt": "date 2019-03-28 The council met on Thursday.\n",
    "content/pages/index.md": "# Trams\n",
    "zensical.toml": "",
}
WRONG = {"content/actors/council.yml": "name: “Council\nkind: sort\n"}


def run(*arguments: str) -> Result:
    """The command's result."""
    return CliRunner().invoke(main, list(arguments))


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A story in which nothing has to be mended."""
    return project(tmp_path / "story", STORY)


def test_a_story_that_zensical_would_build_without_its_pages_is_told_of(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where Zensical is installed and the file is missing by which it refuses; it stops nothing."""
    monkeypatch.setattr(engines, "find_spec", lambda name: name == "zensical")
    (story / "zensical.toml").unlink()
    missing = run("check", "--root", str(story))
    assert missing.exit_code == 0
    assert "there is no zensical.toml here" in missing.output
    (story / "zensical.toml").write_text("")
    assert "zensical" not in run("check", "--root", str(story)).output
    (story / "zensical.toml").unlink()
    monkeypatch.setattr(engines, "find_spec", lambda name: name == "mkdocs")
    assert "zensical" not in run("check", "--root", str(story)).output


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version_is_that_of_the_distribution(option: str) -> None:
    """One place holds it."""
    assert run(option).output == f"explainer {importlib.metadata.version('mkdocs-explainer')}\n"


@pytest.mark.parametrize(
    "command",
    [
        "",
        "annotate",
        "check",
        "render",
        "report",
        "select",
        "suggest",
        "suggest actors",
        "suggest topics",
        "suggest merges",
        "help",
    ],
)
def test_every_command_tells_its_use(command: str) -> None:
    """`-h` is `--help`."""
    short, long = run(*command.split(), "-h"), run(*command.split(), "--help")
    assert (short.exit_code, short.output) == (0, long.output)
    assert "..." not in short.output.replace(
        "[ARGS]...", ""
    )  # no command is described by half a sentence


def test_the_list_of_commands_imports_none_of_them() -> None:
    """Only the command that is called is imported, with what it needs."""
    listed = "import sys; from generator.cli import main; main(['-h'], standalone_mode=False)"
    code = f"{listed}; print(*[m for m in sys.modules if m.startswith('generator')])"
    command = [sys.executable, "-c", code]
    shown = subprocess.check_output(command, text=True).splitlines()
    ours = {"generator", "generator.cli", "generator.cli.options", "generator.project"}
    assert set(shown[-1].split()) == ours
    assert {line.split()[0] for line in shown if line.startswith("  ")} >= {*main.commands}


def test_a_command_runs_in_the_folder_that_is_named(story: Path) -> None:
    """As if it had been started there; `--root`, older, means the same."""
    for arguments in (("-C", str(story), "check"), ("check", "--root", str(story))):
        result = run(*arguments)
        assert (result.exit_code, result.stdout, result.stderr) == (0, COUNTS, "")


COUNTS = "1 source, 0 topics, 0 actors: nothing to mend.\n"


@pytest.mark.parametrize("below", ["content", "content/pages", "seeds"])
def test_a_command_finds_the_story_from_below(
    story: Path, below: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says in which folder it runs, since paths are told from there."""
    monkeypatch.chdir(story / below)
    result = run("check")
    assert (result.exit_code, result.stdout, result.stderr) == (
        0,
        COUNTS,
        f"In {story.resolve()}:\n",
    )


def test_relative_paths_start_in_the_folder_that_is_named(story: Path) -> None:
    """What a command writes goes there."""
    assert run("-C", str(story), "render", "-q", "--out", "plain").output == ""
    assert (story / "plain/mkdocs.yml").is_file()


def test_rendering_says_once_what_it_leaves_out(story: Path) -> None:
    """Where the settings do not say where the site will stand."""
    told = run("-C", str(story), "render", "--out", "plain").stderr
    assert told.count("site_url is not set") == 1
    with (story / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("site_url: https://news.example/\n")
    assert "site_url" not in run("-C", str(story), "render", "--out", "plain").stderr


def test_a_folder_without_a_story_is_a_usage_error(tmp_path: Path) -> None:
    """It is no fault of the content, and the way on is told."""
    result = run("-C", str(tmp_path), "check")
    assert result.exit_code == 2
    assert (
        f"there is no story in {tmp_path.resolve()}: mkdocs.yml, seeds/ and content/ are missing"
        in result.stderr
    )
    assert "explainer -C DIR ...; `explainer init DIR` makes a new one" in result.stderr


def test_settings_that_are_missing_are_told(story: Path) -> None:
    """`render` needs them, and says which file it looked for, and where."""
    (story / "mkdocs.yml").unlink()
    result = run("-C", str(story), "render", "--out", "plain")
    assert result.exit_code == 2
    assert (
        f"there is no mkdocs.yml in {story.resolve()}. Run this in the story's folder"
        in result.stderr
    )


def test_quiet_says_nothing_where_nothing_is_wrong(story: Path) -> None:
    """And as much as ever where something is."""
    assert run("-C", str(story), "check", "-q").output == ""
    project(story, WRONG)
    loud, quiet = run("-C", str(story), "check"), run("-C", str(story), "check", "--quiet")
    assert quiet.exit_code == 1
    assert quiet.output == loud.output != ""


def test_problems_are_listed_for_machines(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On standard output stands JSON and nothing else, under GitHub Actions too."""
    assert json.loads(run("-C", str(story), "check", "--json").stdout) == []
    project(story, WRONG)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    result = run("-C", str(story), "check", "--json")
    assert (result.exit_code, result.stderr) == (1, "")
    wrong = [p for p in json.loads(result.stdout) if p["line"] == 2]
    assert [list(p) for p in wrong] == [
        ["severity", "path", "line", "column", "code", "message", "hint", "more"]
    ]
    assert (wrong[0]["path"], wrong[0]["severity"]) == ("content/actors/council.yml", "error")


def test_a_workflow_is_told_what_the_codes_mean(
    story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever works in a browser has no command line to ask; nothing of their text stands in the
    summary.
    """
    page = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    assert run("-C", str(story), "check").exit_code == 0
    assert not page.exists()
    project(story, WRONG | {"content/actors/<b>.yml": "", "content/actors/b b.yml": ""})
    assert run("-C", str(story), "check").exit_code == 1
    told = page.read_text("utf-8")
    assert told.count("### E213\n\n**") == 1
    assert "<b>" not in told


def test_a_command_that_is_misspelt_is_known_by_what_comes_near() -> None:
    """The usage error names it."""
    result = run("chek")
    assert (result.exit_code, "'check'" in result.stderr) == (2, True)

"""The wheel: what it carries, and the command line as it runs from there, without the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.making import project

pytestmark = pytest.mark.site
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    built = [
        sys.executable,
        "-m",
        "hatchling",
        "build",
        "--target",
        "wheel",
        "--directory",
        str(folder),
    ]
    subprocess.run(built, cwd=ROOT, check=True, capture_output=True)
    (file,) = folder.glob("*.whl")
    with zipfile.ZipFile(file) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


def run(wheel: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """`python -m …` in a folder, with the wheel before the checkout."""
    environment = os.environ | {"PYTHONPATH": str(wheel), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_the_wheel_says_that_it_is_typed(wheel: Path) -> None:
    """Without py.typed no type checker reads our annotations."""
    assert (wheel / "generator/py.typed").is_file()


def test_the_wheel_carries_the_program_and_nothing_else(wheel: Path) -> None:
    """No test, no seed, no document at the top; the documents, the templates and the starter's
    files are inside.
    """
    top = {p.name for p in wheel.iterdir() if p.suffix != ".dist-info"}
    assert top == {"generator"}
    for name in ("errors.md", "corrections.md"):
        assert (wheel / "generator/docs" / name).read_bytes() == (ROOT / "docs" / name).read_bytes()
    ours = {
        p.relative_to(ROOT)
        for p in (ROOT / "generator").rglob("*")
        if p.is_file() and p.suffix != ".pyc"
    }
    assert {p for p in ours if not (wheel / p).is_file()} == set()


def test_help_is_read_from_the_wheel(wheel: Path, tmp_path: Path) -> None:
    """The catalogue is reached from any folder; the usage names the command."""
    asked = run(wheel, tmp_path, "generator", "help", "E301")
    assert asked.stdout.startswith("E301\n\nThe words")
    wrong = run(wheel, tmp_path, "generator", "help", "E999")
    assert (wrong.returncode, wrong.stderr) == (
        1,
        "Error: there is no code E999; `explainer help` lists all codes\n",
    )
    assert run(wheel, tmp_path, "generator", "-h").stdout.startswith(
        "Usage: explainer [OPTIONS] COMMAND"
    )


@pytest.mark.parametrize("arguments", [("--example",), ()])
def test_a_story_can_be_made_and_built(
    wheel: Path, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    """From nothing to a site, without a word of warning."""
    assert run(wheel, tmp_path, "generator", "init", "story", *arguments).returncode == 0
    story = tmp_path / "story"
    if not arguments:
        project(story, {"seeds/2019-03-28.txt": "date 2019-03-28 The council met on Thursday.\n"})
    built = run(wheel, story, "mkdocs", "build", "--strict")
    assert built.returncode == 0, built.stderr
    assert "WARNING" not in built.stderr
    assert (story / "site/timeline/index.html").is_file()

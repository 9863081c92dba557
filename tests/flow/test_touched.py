"""Which part of the check a change needs."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.flow.scripts import ROOT, script

touched = script("touched")

STORY = [
    ["seeds/2019-03-28-vote.txt"],
    ["content/topics/tram.md", "content/actors/jane-miller.yml"],
    ["mkdocs.yml"],
    ["content/pages/about us.md"],
    ["content/pages/“tram”.md", 'content/pages/a"b.md', "content/pages/it's.md"],
    ["content/pages/two\nlines.md"],
    ["content/pages/ünïcode.md", "content/pages/\udcff.md"],
    ["seeds/README.md", "content/corrections/README.md"],
    ["content/pages/generator/model.py"],
    ["content/pages/..hidden.md", "content/.gitkeep"],
]
PROGRAM = [
    [],
    ["generator/model.py"],
    ["templates/topic.md.j2"],
    ["seeds/2019-03-28-vote.txt", "generator/model.py"],
    ["content/../generator/model.py"],
    ["content/topics/../../generator/model.py"],
    ["./content/topics/tram.md"],
    ["/content/topics/tram.md"],
    ["content//topics/tram.md"],
    ["content"],
    ["seeds"],
    ["content/"],
    ["Content/topics/tram.md"],
    ["contents/topics/tram.md", "seeds.txt"],
    ["mkdocs.yml.bak"],
    ["content/mkdocs.yml", ".github/workflows/site.yml"],
    ["docs/mkdocs.yml"],
    [".ci/touched.py"],
    ["requirements.txt"],
    ["README.md"],
    ["mkdocs.yml\ngenerator/model.py"],
    [" content/topics/tram.md"],
]


@pytest.mark.parametrize("paths", STORY, ids=repr)
def test_a_change_of_the_story_needs_no_test_of_the_program(paths: list[str]) -> None:
    """Articles, content, settings, whatever the names of the files."""
    assert not touched.needs_program(paths)


@pytest.mark.parametrize("paths", PROGRAM, ids=repr)
def test_anything_else_needs_the_tests(paths: list[str]) -> None:
    """A file of the program, a path that is not plainly one of the story, or nothing that could be
    told.
    """
    assert touched.needs_program(paths)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository of a story and a program, with one commit."""
    for name in ("seeds/a.txt", "content/topics/tram.md", "generator/model.py", "mkdocs.yml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"the text of {name}\n" * 9, "utf-8")
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path)
    return tmp_path


def git(root: Path, *words: str) -> str:
    """What a git command prints."""
    who = (
        "-c",
        "user.name=Jane Miller",
        "-c",
        "user.email=jane@example.org",
        "-c",
        "core.hooksPath=/dev/null",
    )
    return subprocess.run(
        ["git", *who, *words], cwd=root, capture_output=True, text=True, check=True
    ).stdout.strip()


def commit(root: Path) -> None:
    """Commit the folder as it stands."""
    git(root, "add", "-A")
    git(root, "commit", "-q", "--allow-empty", "-m", "a change")


def answer(root: Path, *base: str) -> str:
    """What the script prints in a repository."""
    command = [sys.executable, str(ROOT / ".ci/touched.py"), *base]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout


def write(root: Path, name: str) -> None:
    """Write a new file."""
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text("new\n", "utf-8")


def _link(root: Path) -> None:
    (root / "seeds/a.txt").unlink()
    (root / "seeds").rmdir()
    (root / "seeds").symlink_to("generator")


CHANGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "an article more": (lambda root: write(root, "seeds/b.txt"), "false"),
    "names with spaces, quotes and line ends": (
        lambda root: write(root, 'content/pages/a "b"\n\tc é.md'),
        "false",
    ),
    "an article gone": (lambda root: (root / "seeds/a.txt").unlink(), "false"),
    "an article renamed": (
        lambda root: (root / "seeds/a.txt").rename(root / "seeds/b.txt"),
        "false",
    ),
    "a seed renamed out of seeds": (
        lambda root: (root / "seeds/a.txt").rename(root / "generator/a.py"),
        "true",
    ),
    "a module renamed into seeds": (
        lambda root: (root / "generator/model.py").rename(root / "seeds/b.txt"),
        "true",
    ),
    "a module gone": (lambda root: (root / "generator/model.py").unlink(), "true"),
    "a module's mode": (lambda root: (root / "generator/model.py").chmod(0o755), "true"),
    "a folder that became a link": (_link, "true"),
    "nothing": (lambda _: None, "true"),
}


@pytest.mark.site
@pytest.mark.parametrize("change", CHANGES)
def test_the_answer_is_read_off_the_commits(repository: Path, change: str) -> None:
    """New, changed, deleted and renamed files count, under both names."""
    alter, expected = CHANGES[change]
    alter(repository)
    commit(repository)
    assert answer(repository, "HEAD^") == f"program={expected}\n"


@pytest.mark.site
def test_several_commits_count_together(repository: Path) -> None:
    """What an earlier commit of a push touched counts as well."""
    base = git(repository, "rev-parse", "HEAD")
    write(repository, "generator/new.py")
    commit(repository)
    write(repository, "seeds/b.txt")
    commit(repository)
    assert answer(repository, "HEAD^") == "program=false\n"
    assert answer(repository, base) == "program=true\n"


@pytest.mark.site
@pytest.mark.parametrize("base", ["", "0" * 40, "nowhere", "--output=seeds/a.txt", "HEAD~9"])
def test_what_cannot_be_told_needs_the_tests(repository: Path, base: str) -> None:
    """A first push, a commit that is not there, an option in the place of a commit."""
    assert answer(repository, base) == "program=true\n"
    assert answer(repository) == "program=true\n"

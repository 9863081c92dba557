"""``make site`` leaves ``site/`` whole: the old one or the new one, wherever it is stopped."""

from __future__ import annotations

import contextlib
import hashlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.flow.scripts import ROOT, script

swap = script("site")


def tree(folder: Path) -> dict[str, str]:
    """What a folder holds: each file with a digest of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _folder(path: Path, text: str) -> Path:
    path.mkdir(parents=True)
    (path / "index.html").write_text(text, "utf-8")
    return path


@pytest.mark.parametrize("able", [True, False], ids=["at once", "in two steps"])
def test_the_new_folder_takes_the_place_of_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, able: bool
) -> None:
    """Nothing of the old one is left, with and without a system that lets folders trade places."""
    if not able:
        monkeypatch.setattr(swap, "exchange", lambda *_: False)
    site, new = _folder(tmp_path / "site", "old"), _folder(tmp_path / "new", "new")
    swap.replace(site, new, tmp_path / "old")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (site / "index.html").read_text("utf-8") == "new"


def test_there_need_not_be_an_old_one(tmp_path: Path) -> None:
    """The first build has nothing to replace."""
    new = _folder(tmp_path / "new", "new")
    swap.replace(tmp_path / "site", new, tmp_path / "old")
    assert tree(tmp_path).keys() == {"site/index.html"}


def test_two_folders_trade_places(tmp_path: Path) -> None:
    """This machine can do it at once, and says so where it cannot: a folder that is not there."""
    one, other = _folder(tmp_path / "one", "1"), _folder(tmp_path / "other", "2")
    if not swap.exchange(one, other):
        pytest.skip("this file system cannot")
    assert [(folder / "index.html").read_text("utf-8") for folder in (one, other)] == ["2", "1"]
    assert not swap.exchange(one, tmp_path / "nowhere")


STOPPED = {
    "while it built": (["site", "new"], {"site/index.html": "site"}),
    "between the two steps": (["old", "new"], {"site/index.html": "old"}),
    "before the old one was cleared": (["site", "old"], {"site/index.html": "site"}),
    "nowhere": (["site"], {"site/index.html": "site"}),
    "before there was any": (["new"], {}),
}


@pytest.mark.parametrize("stopped", STOPPED)
def test_what_a_stopped_build_left_is_cleared(tmp_path: Path, stopped: str) -> None:
    """The next build begins with the site alone, which is back in its place."""
    there, left = STOPPED[stopped]
    for name in there:
        _folder(tmp_path / name, name)
    swap.clear(*(tmp_path / name for name in ("site", "new", "old")))
    assert {name: (tmp_path / name).read_text("utf-8") for name in tree(tmp_path)} == left


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A checkout with pages enough to be stopped between, and a site built from them."""
    for name, text in {
        "mkdocs.yml": "site_name: The tram line\nuse_directory_urls: false\n",
        "site/.gitignore": "*\n!.gitignore\n",
        ".ci/site.py": (ROOT / ".ci/site.py").read_text("utf-8"),
        **{f"docs/page{n}.md": f"# Page {n}\n\nThe first text.\n" for n in range(60)},
        "docs/index.md": "# The tram line\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    assert start(tmp_path).wait() == 0
    return tmp_path


def start(root: Path) -> subprocess.Popen[bytes]:
    """The build, as a group of processes of its own."""
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1553731200"}
    command = [sys.executable, str(root / ".ci/site.py")]
    return subprocess.Popen(command, env=env, stderr=subprocess.DEVNULL, start_new_session=True)


def change(root: Path) -> None:
    """Let every page say something else."""
    for page in (root / "docs").glob("page*.md"):
        page.write_text(page.read_text("utf-8").replace("first", "second"), "utf-8")


def left(root: Path) -> set[str]:
    """What stands beside the sources."""
    return {path.name for path in (root / ".cache").iterdir()}


POINTS = ["", ".", "page7.html", "page59.html", "sitemap.xml", ".gitignore"]
"""Files of the new site whose appearance is the moment to kill; the first two are the start, and
the empty folder."""


@pytest.mark.site
@pytest.mark.parametrize("point", POINTS)
@pytest.mark.parametrize("whole_group", [True, False], ids=["with MkDocs", "the script alone"])
def test_a_killed_build_leaves_the_site_whole(project: Path, point: str, whole_group: bool) -> None:
    """The site is the old one, .gitignore too, or wholly the new one; the next build clears what is
    left.
    """
    before = tree(project / "site")
    change(project)
    process = start(project)
    reached = project / ".cache/site-new" / point
    while point and process.poll() is None and not reached.exists():
        time.sleep(0.001)
    with contextlib.suppress(ProcessLookupError):
        (os.killpg if whole_group else os.kill)(process.pid, signal.SIGKILL)
    process.wait()
    stopped = tree(project / "site")
    assert start(project).wait() == 0  # waits for a MkDocs that lived on
    after = tree(project / "site")
    assert stopped in (before, after)
    assert before.keys() == after.keys()
    assert before != after
    assert ".gitignore" in after
    assert left(project) == {"site.lock"}


@pytest.mark.site
def test_a_build_that_fails_leaves_the_site_as_it_was(project: Path) -> None:
    """A dead link fails the strict build, and the site of before stays; the lock alone is left when
    it is mended.
    """
    before = tree(project / "site")
    page = project / "docs/page7.md"
    page.write_text("# Page 7\n\n[See](nowhere.md)\n", "utf-8")
    assert start(project).wait() == 1
    assert tree(project / "site") == before
    page.write_text("# Page 7\n\nThe first text.\n", "utf-8")
    assert start(project).wait() == 0
    assert tree(project / "site") == before
    assert left(project) == {"site.lock"}


@pytest.mark.site
def test_two_builds_at_once_both_end_well(project: Path) -> None:
    """The second waits for the first."""
    change(project)
    both = [start(project), start(project)]
    assert [process.wait() for process in both] == [0, 0]
    assert "second" in (project / "site/page7.html").read_text("utf-8")
    assert left(project) == {"site.lock"}

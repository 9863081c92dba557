"""A rendering is whole or not there: killed, disturbed or without room on the disk."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import pytest

from generator import render as rendering
from generator.render import render
from tests.making import MINIMAL, project

pytestmark = pytest.mark.site
STORY = {
    "mkdocs.yml": MINIMAL,
    "seeds/2019-03-28.txt": "date 2019-03-28 The council met on Thursday to vote on the tram.\n",
    "content/pages/index.md": "# Trams\n",
}


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def names(folder: Path) -> set[str]:
    """What stands in a folder."""
    return {path.name for path in folder.iterdir()}


def test_a_rendering_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    """What the new one lacks is gone, and nothing else is left beside it."""
    root, out = project(tmp_path / "story", STORY), tmp_path / "made" / "plain"
    render(root, out)
    first = files(out)
    (out / "docs" / "old.md").write_text("# Old\n", encoding="utf-8")
    assert set(render(root, out)) == {p for p in out.rglob("*") if p.is_file()}
    assert files(out) == first
    assert names(out.parent) == {"plain"}


def test_another_folder_is_not_overwritten(tmp_path: Path) -> None:
    """One that holds something else than a rendering."""
    root = project(tmp_path / "story", STORY)
    kept = project(tmp_path / "kept", {"letter.txt": "Dear all\n"})
    with pytest.raises(FileExistsError, match="holds no earlier rendering"):
        render(root, kept)
    assert names(kept) == {"letter.txt"}


def test_what_a_killed_run_left_is_cleared(tmp_path: Path) -> None:
    """Whatever it had written so far."""
    root, out = project(tmp_path / "story", STORY), tmp_path / "plain"
    project(tmp_path / ".plain.rendering", {"whole/docs/half.md": "# Ha", "whole/mkdocs.yml": ""})
    render(root, out)
    assert names(tmp_path) == {"story", "plain"}
    assert "docs/half.md" not in files(out)


def test_a_disk_without_room_leaves_the_earlier_rendering(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And nothing beside it."""
    root, out = project(tmp_path / "story", STORY), tmp_path / "plain"
    render(root, out)
    first = files(out)

    def full(self: Path, *_: object, **__: object) -> int:
        raise OSError(28, "No space left on device", str(self))

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(OSError, match="No space left"):
        render(root, out)
    assert files(out) == first
    assert names(tmp_path) == {"story", "plain"}


@pytest.mark.skipif(sys.platform == "win32", reason="has no lock on folders")
def test_of_two_at_once_one_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one that began first goes on undisturbed."""
    root, out = project(tmp_path / "story", STORY), tmp_path / "plain"
    write = rendering._write
    refused = []

    def disturbed(folder: Path, texts: Iterable[tuple[str, str]]) -> None:
        monkeypatch.setattr(rendering, "_write", write)
        with pytest.raises(FileExistsError) as told:
            render(root, out)
        refused.append(str(told.value))
        write(folder, texts)

    monkeypatch.setattr(rendering, "_write", disturbed)
    render(root, out)
    assert refused == [f"another rendering into {out} is being written; try again when it is done"]
    assert names(tmp_path) == {"story", "plain"}
    assert (out / "docs/timeline.md").is_file()


def test_a_rendering_killed_at_any_time_is_whole_or_as_before(tmp_path: Path) -> None:
    """The next run gives the same bytes as ever, and leaves nothing beside them."""
    root, out = project(tmp_path / "story", STORY), tmp_path / "made" / "plain"
    render(root, tmp_path / "expected")
    shutil.copytree(tmp_path / "expected", out)
    expected = files(out)
    command = [sys.executable, "-m", "generator", "render", "--out", str(out)]
    seen = set()
    for after in (0, 1, 3, 10, 30):  # milliseconds from the first file that is written
        running = subprocess.Popen(
            command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        while running.poll() is None and not (out.parent / ".plain.rendering").exists():
            time.sleep(0.001)
        time.sleep(after / 1000)
        running.send_signal(signal.SIGKILL)
        running.wait()
        seen |= names(out.parent)
        assert not out.exists() or {name: files(out)[name] for name in expected} == expected
    assert ".plain.rendering" in seen  # some were killed while they wrote
    subprocess.run(command, cwd=root, check=True, env=dict(os.environ), capture_output=True)
    assert files(out) == expected
    assert names(out.parent) == {"plain"}

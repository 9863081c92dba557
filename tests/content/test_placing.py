"""Files that the program writes for an editor."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator import articles
from generator.files import placing

DAY = date(2024, 3, 4)


def test_a_file_is_written_over_nothing(tmp_path: Path) -> None:
    """And what failed leaves nothing."""
    path = Path("seeds", "a.md")
    placing.write(tmp_path, path, "first")
    with pytest.raises(FileExistsError):
        placing.write(tmp_path, path, "second")
    assert [(f.name, f.read_text("utf-8")) for f in (tmp_path / "seeds").iterdir()] == [
        ("a.md", "first")
    ]


def test_a_run_that_is_killed_leaves_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed while it writes, it leaves a file that no build sees, and the next run clears it."""

    def killed(_: int) -> None:
        raise KeyboardInterrupt

    path = Path("seeds", "a.md")
    with monkeypatch.context() as during:
        during.setattr("os.fsync", killed)
        during.setattr(
            Path, "unlink", lambda *_, **__: None
        )  # nothing is put in order after a kill
        with pytest.raises(KeyboardInterrupt):
            placing.write(tmp_path, path, "half")
    assert [f.name for f in (tmp_path / "seeds").iterdir()] == [".a.md.unfinished"]
    assert articles.load(tmp_path, {}, DAY)[0] == ()
    placing.write(tmp_path, path, "whole")
    assert [(f.name, f.read_text("utf-8")) for f in (tmp_path / "seeds").iterdir()] == [
        ("a.md", "whole")
    ]


def test_a_disk_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some cards and shares have none."""

    def unable(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "hardlink_to", unable)
    placing.write(tmp_path, Path("a.md"), "first")
    with pytest.raises(FileExistsError):
        placing.write(tmp_path, Path("a.md"), "second")
    assert [(f.name, f.read_text("utf-8")) for f in tmp_path.iterdir()] == [("a.md", "first")]

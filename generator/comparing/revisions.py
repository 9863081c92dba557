"""The files of a story as a revision of its repository has them, in a folder of their own. The
checkout is never touched.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

FOLDERS = ("seeds", "content", "templates", "mkdocs.yml")
"""What the site of a project is made from."""
_FILE, _PROGRAM, _LINK = "100644", "100755", "120000"
_HISTORY = "in a workflow, check out the history too (fetch-depth: 0)"


class NoRevisionError(Exception):
    """Git does not give the story of this revision; says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A revision whose story is there to be read."""

    commit: str
    root: Path
    """A folder with its files, which is gone when the work is done."""


@contextlib.contextmanager
def checked_out(project: Path, name: str) -> Iterator[Revision]:
    """Yield the story of the project's folder as the revision of this name has it.

    Raises NoRevisionError where git knows no such revision, or it holds no such folder.
    """
    git = _Git(project)
    commit = git.commit(name)
    tree = git.tree(commit, name)
    with tempfile.TemporaryDirectory(prefix="explainer-") as folder:
        root = Path(folder).resolve()
        git.write(tree, root)
        yield Revision(commit, root)


@dataclass(frozen=True, slots=True)
class _Git:
    """Git, asked of one folder."""

    folder: Path

    def run(self, *arguments: str, text: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        command = ["git", "-C", str(self.folder), "--no-replace-objects", *arguments]
        asked = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"}
        try:
            return subprocess.run(  # noqa: S603 no shell reads it, and a name is never an option
                command, input=text, capture_output=True, check=False, env=asked
            )
        except ValueError:
            raise NoRevisionError("no revision has such a name") from None
        except FileNotFoundError:
            message = "git is not installed; name the story.json of an earlier build instead"
            raise NoRevisionError(message) from None

    def commit(self, name: str) -> str:
        """Return the hash of the commit that the name means."""
        inside = self.run("rev-parse", "--is-inside-work-tree")
        if inside.stdout.strip() != b"true":
            raise NoRevisionError(self._outside(inside))
        asked = self.run(
            "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"
        )
        found = asked.stdout.decode("ascii", "replace").strip()
        if asked.returncode or not found.isalnum() or name.startswith("-"):
            message = (
                f"git knows no revision '{name}' here, and there is no story.json of this name"
            )
            raise NoRevisionError(f"{message}; {_HISTORY}")
        return found

    def _outside(self, asked: subprocess.CompletedProcess[bytes]) -> str:
        """Why there is no revision to be had: no repository, or one that git does not trust."""
        said = asked.stderr.decode("utf-8", "replace").strip().splitlines()
        why = said[0] if said and "not a git repository" not in said[0] else ""
        here = f"{self.folder.resolve()} is in no git repository" if not why else f"git says: {why}"
        return f"{here}; name the story.json of an earlier build instead"

    def tree(self, commit: str, name: str) -> str:
        """Return the hash of the project's folder in the commit."""
        below = self.run("rev-parse", "--show-prefix").stdout.rstrip(b"\n").rstrip(b"/")
        wanted = f"{commit}:{os.fsdecode(below)}"
        asked = self.run("rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
        if asked.returncode:
            raise NoRevisionError(
                f"'{name}' has no folder {os.fsdecode(below)}: there was no story yet"
            )
        return asked.stdout.decode("ascii").strip()

    def write(self, tree: str, root: Path) -> None:
        """Write the files of the story into a folder, byte for byte as they were kept."""
        listed = self.run("ls-tree", "-r", "-z", "--full-tree", tree, "--", *FOLDERS).stdout
        files = dict(_entries(listed))
        asked = "".join(f"{blob}\n" for _, blob in files.values()).encode()
        kept = self.run("cat-file", "--batch", text=asked)
        held = zip(files.items(), _blobs(kept.stdout), strict=True)
        # Links come last, so that nothing is written by way of one.
        for (path, (mode, _)), blob in sorted(held, key=lambda each: each[0][1][0] == _LINK):
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            if mode != _LINK:
                file.write_bytes(blob)
            elif not file.exists() and (target := _inside(root, file, blob)) is not None:
                file.symlink_to(target)


def _entries(listed: bytes) -> Iterator[tuple[PurePosixPath, tuple[str, str]]]:
    """Path, mode and hash of each file; a path that leads out of the folder is no file of it."""
    for line in filter(None, listed.split(b"\0")):
        about, _, name = line.partition(b"\t")
        mode, _, blob = about.decode("ascii").split(" ")
        path = PurePosixPath(os.fsdecode(name))
        is_plain = not path.is_absolute() and not {"..", ".git"} & {p.lower() for p in path.parts}
        if mode in (_FILE, _PROGRAM, _LINK) and is_plain:
            yield path, (mode, blob)


def _blobs(kept: bytes) -> Iterator[bytes]:
    """What ``git cat-file --batch`` says, file by file."""
    at = 0
    while at < len(kept):
        end = kept.index(b"\n", at)
        _, kind, *size = kept[at:end].split(b" ")
        if kind != b"blob" or not size:
            message = "git has not kept all files of this revision"
            raise NoRevisionError(f"{message}; {_HISTORY}")
        start, at = end + 1, end + 2 + int(size[0])
        yield kept[start : at - 1]


def _inside(root: Path, link: Path, target: bytes) -> str | None:
    """Where a link leads; None where that is outside the folder."""
    named = os.fsdecode(target)
    return named if Path(os.path.normpath(link.parent / named)).is_relative_to(root) else None

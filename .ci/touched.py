"""Which part of the check a change needs: ``python .ci/touched.py BASE`` prints program=true or
program=false.

A change of the story alone does not need the program's tests. The story is what editors write: the
articles, the content, and the settings of the site. Anything else needs them, and so does what
cannot be decided.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable

FOLDERS = ("seeds", "content")
FILES = ("mkdocs.yml",)


def of_story(path: str) -> bool:
    """Whether a file, named from the top of the checkout, belongs to the story."""
    top, *below = path.split("/")
    return path in FILES or (top in FOLDERS and bool(below) and not {"", ".", ".."} & set(below))


def needs_program(paths: Iterable[str]) -> bool:
    """Whether a change of these files needs the program's tests; that of no file at all does."""
    changed = list(paths)
    return not changed or not all(map(of_story, changed))


def changed_since(base: str, head: str = "HEAD") -> list[str]:
    """The files that differ between two commits, both names of a renamed one; none where git cannot
    tell.
    """
    if base.startswith("-"):
        return []  # an option, not a commit
    command = [
        "git",
        "diff",
        "--name-only",
        "--no-renames",
        "--ignore-submodules=none",
        "-z",
        base,
        head,
        "--",
    ]
    done = subprocess.run(command, capture_output=True, check=False)
    names = (
        done.stdout.decode("utf-8", "surrogateescape").split("\0") if done.returncode == 0 else []
    )
    return [name for name in names if name]


def main() -> None:
    """Print the answer in the form of a step's output."""
    print(f"program={str(needs_program(changed_since(*sys.argv[1:2] or ['']))).lower()}")


if __name__ == "__main__":
    main()

"""Builds the site beside, then puts it in the place of ``site/`` in one step: ``python
.ci/site.py``.

MkDocs empties its folder before it writes. Here whoever reads ``site/`` finds the whole old site or
the whole new one, wherever a build is stopped; what a stopped build leaves in ``.cache/`` is
cleared by the next.
"""

from __future__ import annotations

import ctypes
import fcntl
import os
import shutil
import subprocess
import sys
from pathlib import Path

SITE = Path("site")
NEW = Path(".cache/site-new")
OLD = Path(".cache/site-old")
LOCK = Path(".cache/site.lock")

AT_FDCWD, RENAME_EXCHANGE = -100, 2  # of Linux' own <fcntl.h> and <linux/fs.h>


def exchange(one: Path, other: Path) -> bool:
    """Let two folders trade places at once; whether the system can."""
    swap = getattr(ctypes.CDLL(None), "renameat2", None)
    return (
        swap is not None
        and swap(AT_FDCWD, bytes(one), AT_FDCWD, bytes(other), RENAME_EXCHANGE) == 0
    )


def replace(site: Path, new: Path, old: Path) -> None:
    """Put ``new`` in the place of ``site``; where the two cannot trade places, in two steps, by way
    of ``old``.
    """
    if site.exists() and exchange(new, site):
        shutil.rmtree(new)
        return
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def clear(site: Path, new: Path, old: Path) -> None:
    """Clear what a stopped build left, and put the old site back if it was stopped between the two
    steps.
    """
    if old.exists() and not site.exists():
        old.rename(site)
    for left in (new, old):
        shutil.rmtree(left, ignore_errors=True)


def build(lock: int) -> int:
    """Build into the folder beside and put that in place; the exit status of the build.

    MkDocs holds the lock as well: if this process is killed, no other builds into the folder until
    that has ended.
    """
    clear(SITE, NEW, OLD)
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(NEW)]
    if status := subprocess.run(mkdocs, pass_fds=[lock], check=False).returncode:
        return status
    for kept in SITE.glob(".*"):  # what MkDocs does not clear either: .gitignore
        shutil.copy2(kept, NEW / kept.name)
    replace(SITE, NEW, OLD)
    return 0


def main() -> int:
    """One build at a time: a second waits for the first."""
    os.chdir(Path(__file__).resolve().parents[1])
    LOCK.parent.mkdir(exist_ok=True)
    with LOCK.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return build(lock.fileno())


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)

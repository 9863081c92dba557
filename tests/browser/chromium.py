"""A Chromium for the tests: where it is, how it is started, and ``python -m
tests.browser.chromium`` to install one.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

FLAGS = (
    "--no-sandbox",  # the sandbox does not run for root, nor in most containers
    "--disable-gpu",
    "--disable-dev-shm-usage",
    # A browser that talks to nobody but the site under test.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


def find() -> Path | None:
    """The Chromium that ``CHROMIUM`` names, else one on the path, else Playwright's own; None where
    none runs.
    """
    own = _own()
    if own is None:
        return None
    named = (
        [os.environ["CHROMIUM"]]
        if "CHROMIUM" in os.environ
        else [shutil.which(name) for name in NAMES]
    )
    return next((Path(path) for path in [*filter(None, named), own] if _starts(Path(path))), None)


def _own() -> str | None:
    """Where Playwright's own Chromium is or would be; None where Playwright itself does not run.

    Asked of a process of its own: Playwright does not like to be started twice in one.
    """
    ask = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    answer = subprocess.run(
        [sys.executable, "-c", ask], capture_output=True, text=True, check=False
    )
    return answer.stdout.strip() if answer.returncode == 0 else None


def _starts(path: Path) -> bool:
    """Some systems have a script of that name which only says how to install a browser."""
    try:
        return (
            subprocess.run(
                [path, "--version"], capture_output=True, timeout=30, check=False
            ).returncode
            == 0
        )
    except (OSError, subprocess.TimeoutExpired):
        return False


def install() -> None:
    """Install one: from the system's packages as root, else as Playwright does it. What fails is
    tried no further.
    """
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    playwright = [sys.executable, "-m", "playwright", "install", "chromium"]
    ways = [[*playwright, "--with-deps"] if root else playwright]
    if root and shutil.which("apt-get"):
        apt = ["apt-get", "-yq", "-o", "Dpkg::Use-Pty=0"]
        _try([*apt, "update"])
        _try(
            [*apt, "install", "--no-install-recommends", "fonts-liberation", "libatomic1"]
        )  # Playwright links to it
        ways.insert(0, [*apt, "install", "--no-install-recommends", "chromium"])
    for way in ways:
        _try(way)
        if find():
            return


def _try(command: list[str]) -> None:
    with contextlib.suppress(subprocess.TimeoutExpired):
        subprocess.run(
            command,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            check=False,
            timeout=300,
        )


def main() -> int:
    """Make sure that there is one. Without one only CI fails: elsewhere the tests say what they
    skipped.
    """
    if not find():
        print(
            "No Chromium that can be driven here: installing one for the browser tests.", flush=True
        )
        install()
    found = find()
    print(
        f"Browser tests use {found}."
        if found
        else "No Chromium could be installed: browser tests cannot run."
    )
    return 1 if not found and os.environ.get("CI") else 0


if __name__ == "__main__":
    sys.exit(main())

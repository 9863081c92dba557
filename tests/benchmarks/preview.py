"""How long an edit takes to appear in the preview, beside the same edit of a page that MkDocs alone
makes of Markdown.

    python -m tests.benchmarks.preview [--edits N] [SOURCES]    by default 3 edits, at 100 sources

Edited is the question of a topic, of a project and then of its rendering without our plugin and
hooks; the time runs from the file's writing until the page is served with the new words.
"""

from __future__ import annotations

import argparse
import http.client
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from tests.benchmarks import corpora
from tests.benchmarks.build import plain

PATIENCE = 3600.0
"""Seconds after which an edit counts as lost."""
PAUSE = 0.05


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """``mkdocs serve`` of a project, as long as it is wanted; where it listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    run = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", host],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    try:
        yield host
    finally:
        run.terminate()
        run.wait()


def seconds_until(host: str, page: str, words: str) -> float:
    """How long it takes until the page holds the words.

    Raises TimeoutError where it never does.
    """
    begun = time.perf_counter()
    while (taken := time.perf_counter() - begun) < PATIENCE:
        try:
            connection = http.client.HTTPConnection(host, timeout=PATIENCE)
            connection.request("GET", page)
            if words in connection.getresponse().read().decode("utf-8"):
                return time.perf_counter() - begun
        except OSError:
            pass
        time.sleep(PAUSE)
    message = f"{words} is not there after {taken:.0f} s"
    raise TimeoutError(message)


def edits(folder: Path, file: str, page: str, words: str, count: int) -> list[float]:
    """The seconds of the first build, and of each of ``count`` edits that replace the ``words``."""
    path = folder / file
    with served(folder) as host:
        taken = [seconds_until(host, page, words)]
        for number in range(count):
            new = f"What became of edit {number}?"
            path.write_text(path.read_text("utf-8").replace(words, new), "utf-8")
            taken.append(seconds_until(host, page, new))
            words = new
    return taken


def main(arguments: list[str]) -> None:
    """Print the first build and the edits of both."""
    options = argparse.ArgumentParser(prog="python -m tests.benchmarks.preview")
    options.add_argument("--edits", type=int, default=3)
    options.add_argument("sources", type=int, nargs="?", default=100)
    wanted = options.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        project = corpora.made_up(Path(temporary) / "story", wanted.sources)
        rendered = plain(project)
        ways = (
            ("ours", project, "content/topics/pier.md"),
            ("MkDocs alone", rendered, "docs/topics/pier.md"),
        )
        print(f"{wanted.sources} made-up articles: seconds until the page is there")
        print(f"{'':14} {'at first':>9} {'an edit':>9}")
        for name, folder, file in ways:
            first, *later = edits(folder, file, "/topics/pier/", "What of the pier?", wanted.edits)
            print(f"{name:14} {first:9.1f} {median(later):9.1f}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])

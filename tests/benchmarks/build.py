"""What a build costs, by number of sources: beside an empty site of the same theme, and beside what
MkDocs alone needs for the very same Markdown.

    python -m tests.benchmarks.build [--pairs N] [--made-up] [SOURCES ...]
                                                      by default 3 pairs, of 10, 100 and 300 sources

Each command runs in a process of its own, those of a pair in turn; shown are medians. *Cold* is a
build without a cache, *warm* one after it with nothing changed, *plain* MkDocs over the rendering,
without our plugin and hooks. Byte code, Python's and that of templates, is there in each, as it is
for everybody who builds a second time. “Ours” is what a build takes beyond plain, as a share of plain. CPU
seconds are those of the process and its children, those waited by the clock stand behind; memory is
the largest of them.

The articles are real ones where the data lies beside the checkout, and made up elsewhere.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median

from tests.benchmarks import corpora
from tests.stories import TWO_ARTICLES, copy

HOOKS = re.compile(r"^hooks:\n(?:- .*\n)+", re.MULTILINE)
SITE = "built"
TITLES = (
    *("plain s", "cold s", "warm s", "beyond s", "ours", "warm", "ms each", "MiB"),
    *("plain w", "cold w", "ours w"),
)


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took."""

    cpu: float
    """Seconds of CPU, its children's included."""
    memory: float
    """The most that it held, in MiB."""
    waited: float
    """Seconds by the clock."""


NEVER_KEPT = "PYTHONDONTWRITEBYTECODE"
"""Has Python compile every module at each start."""


_ALONE = """
import os, resource, sys
told, *command = sys.argv[1:]
ended = os.spawnv(os.P_WAIT, sys.executable, [sys.executable, "-m", *command])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(told, "w") as file:
    file.write(f"{used.ru_utime + used.ru_stime} {used.ru_maxrss}")
sys.exit(ended)
"""
"""A small process that runs the command and says what it took: a process counts as held what the one
that started it held then, and a test's holds much."""


def cost(folder: Path, *command: str) -> Cost:
    """What a command of Python's environment takes in ``folder``.

    Raises RuntimeError with its output where it fails.
    """
    environ = {name: value for name, value in os.environ.items() if name != NEVER_KEPT}
    with tempfile.TemporaryDirectory() as place:
        taken = Path(place) / "taken"
        began = time.perf_counter()
        run = subprocess.run(
            [sys.executable, "-c", _ALONE, str(taken), *command],
            cwd=folder,
            env=environ | {"NO_MKDOCS_2_WARNING": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        waited = time.perf_counter() - began
        if run.returncode:
            raise RuntimeError(run.stdout.decode("utf-8", "replace"))
        cpu, held = taken.read_text("ascii").split()
    return Cost(float(cpu), int(held) / 1024, waited)


def built(folder: Path, *options: str) -> Cost:
    """What ``mkdocs build`` of the project takes."""
    return cost(folder, "mkdocs", "build", "--quiet", "--site-dir", SITE, *options)


def empty(root: Path) -> Path:
    """The theme alone, with one page."""
    corpora.made_up(root, 0)
    config = root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("  - explainer\n", ""), "utf-8")
    return root


def plain(project: Path) -> Path:
    """The project's pages as Markdown, to be built by MkDocs without anything of ours."""
    root = project.with_name(f"{project.name}-plain")
    cost(project, "generator", "render", "--out", str(root))
    config = root / "mkdocs.yml"
    config.write_text(HOOKS.sub("", config.read_text("utf-8")), "utf-8")
    return root


def forget(project: Path) -> None:
    """Take away what earlier builds left."""
    shutil.rmtree(project / ".cache", ignore_errors=True)


def rounds(project: Path) -> Iterator[Mapping[str, Cost]]:
    """What each kind of build takes, once and again."""
    of_mkdocs = plain(project)
    while True:
        forget(project)
        cold = built(project)
        yield {"cold": cold, "warm": built(project), "plain": built(of_mkdocs)}


def middle(taken: list[Mapping[str, Cost]], kind: str, what: Callable[[Cost], float]) -> float:
    """The median of one figure of one kind of build."""
    return median(what(one[kind]) for one in taken)


def row(name: str, taken: list[Mapping[str, Cost]], base: float, sources: int) -> str:
    """A line of the table."""
    cold, warm, of_mkdocs = (
        middle(taken, kind, lambda c: c.cpu) for kind in ("cold", "warm", "plain")
    )
    ours = [
        median((one[kind].cpu - one["plain"].cpu) / one["plain"].cpu for one in taken)
        for kind in ("cold", "warm")
    ]
    waited, of_plain = (middle(taken, kind, lambda c: c.waited) for kind in ("cold", "plain"))
    return (
        f"{name:>14} {of_mkdocs:8.1f} {cold:8.1f} {warm:8.1f} {cold - base:+8.2f}"
        f" {ours[0]:8.2f} {ours[1]:8.2f} {1000 * (cold - base) / sources:8.0f}"
        f" {middle(taken, 'cold', lambda c: c.memory):8.0f}"
        f" {of_plain:8.1f} {waited:8.1f} {(waited - of_plain) / of_plain:8.2f}"
    )


def main(arguments: list[str]) -> None:
    """Print a line for each number of sources."""
    options = argparse.ArgumentParser(prog="python -m tests.benchmarks.build")
    options.add_argument("--pairs", type=int, default=3)
    options.add_argument("--made-up", action="store_true")
    options.add_argument("sources", type=int, nargs="*", default=[10, 100, 300])
    wanted = options.parse_args(arguments)
    make = corpora.made_up if wanted.made_up or not corpora.are_there() else corpora.real
    with tempfile.TemporaryDirectory() as temporary:
        there = Path(temporary)
        nothing = empty(there / "empty")
        base = median(built(nothing).cpu for _ in range(wanted.pairs))
        print(
            f"{options.prog} {' '.join(arguments)}\n"
            f"{make.__name__.replace('_', ' ')} articles; Python {platform.python_version()},"
            f" {os.cpu_count()} cores; medians of {wanted.pairs}\n"
            f"an empty site takes {base:.2f} s of CPU; a cold build takes so much beyond it\n\n"
            + " " * 14
            + "".join(f" {title:>8}" for title in TITLES),
            flush=True,
        )
        kinds = {"two articles": (2, copy(TWO_ARTICLES, there / "two"))}
        built(there / "two")  # after which all byte code is there
        kinds |= {f"{n} sources": (n, make(there / str(n), n)) for n in wanted.sources}
        for name, (count, project) in kinds.items():
            print(row(name, list(islice(rounds(project), wanted.pairs)), base, count), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])

"""Every target of speed and size, and what is reached, as the table of docs/performance.md.

    python -m tests.benchmarks.targets [--articles N] [--pairs N] [--large N]
                                               by default 1,000 articles and 3 pairs: some 20 minutes

``--articles 200 --pairs 1`` takes two. ``--large 5000`` compares a build of so many made-up articles
with one of a fifth (20 minutes more), ``--large 10000`` tells whether the machine can hold it. Builds
are those of `build`: each in a process of its own, those of a pair in turn; shown are medians. “Own”
memory is that of `explainer render` in one process, which does all that a build does but MkDocs'
part. Articles are real ones where the data lies beside the checkout, but for the preview and the
large story, which are made up.
"""

from __future__ import annotations

import argparse
import gc
import os
import platform
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

from generator import actors, pipeline, topics
from tests.benchmarks import corpora, preview
from tests.benchmarks.build import SITE, built, cost, empty, forget, middle, plain, rounds
from tests.browser import chromium
from tests.browser.built import served
from tests.stories import TWO_ARTICLES, copy

BASE, EACH = 150.0, 0.05
"""Megabytes of memory, and for each article."""
SHARE = 5
"""A large story is compared with one of a fifth."""
MEGABYTE = 1024**2 / 1e6
"""In megabytes: what the system counts in 1,024 times 1,024 bytes."""
TRIES = 3
Row = tuple[str, str, str, bool]
"""What is measured, its target, what is reached, and whether that is the target."""


def below(what: str, most: float, reached: float, unit: str = "", places: int = 1) -> Row:
    """What should not be more."""
    shown = f"{reached:,.{places}f}{unit}"
    return what, f"at most {most:g}{unit}", shown, reached <= most


def builds(there: Path, articles: int, pairs: int) -> Iterator[Row]:
    """Of builds beside MkDocs alone."""
    make = corpora.real if corpora.are_there() else corpora.made_up
    nothing, two = empty(there / "empty"), copy(TWO_ARTICLES, there / "two")
    project = make(there / "story", articles)
    built(two)  # after which all byte code is there
    base = median(built(nothing).cpu for _ in range(TRIES))
    own = median(c["cold"].cpu for c in islice(rounds(two), TRIES)) - base
    yield below("two articles beyond an empty site, cold", 1.0, own, " s of CPU")
    taken = list(islice(rounds(project), pairs))
    for kind, most in (("cold", 1.0), ("warm", 0.3)):
        ours = median(one[kind].cpu / one["plain"].cpu - 1 for one in taken)
        yield below(f"ours beside plain MkDocs, {kind}, by CPU", most, ours, " times", 2)
    ours = median(one["cold"].waited / one["plain"].waited - 1 for one in taken)
    yield below("the same by the clock, cold", 1.0, ours, " times", 2)
    for kind in ("plain", "cold", "warm"):
        waited = middle(taken, kind, lambda c: c.waited)
        held = middle(taken, kind, lambda c: c.memory) * MEGABYTE
        cpu = middle(taken, kind, lambda c: c.cpu)
        yield f"a build, {kind}", "", f"{cpu:.1f} s of CPU, {waited:.1f} s, {held:.0f} MB", True
    yield below("memory of our own part", BASE + EACH * articles, memory(project), " MB", 0)
    index = (project / SITE / "search" / "search_index.json").stat().st_size / 1e6
    yield below("the theme’s search index", 4.0, index, " MB")
    speed = words_a_second(project)
    yield "annotation, all stages, one core", "30,000 words/s", f"{speed:,.0f}", speed >= 30_000
    found = first_result(project)
    if found is not None:
        yield below("first result of the search, by Pagefind", 1.0, found, " s")


def memory(project: Path) -> float:
    """The most that our own part holds, in megabytes."""
    forget(project)
    out = str(project.with_name("rendered"))
    taken = cost(project, "generator", "render", "--executor", "serial", "--out", out)
    return taken.memory * MEGABYTE


def words_a_second(project: Path) -> float:
    """How fast articles are read, all stages, by one process."""
    loaded, written, _ = pipeline.load(project, pipeline.today())
    index, subjects = actors.index(written.actors), topics.index(written.topics)
    gc.disable()  # as where articles are read
    began = time.process_time()
    for each in loaded:
        pipeline.annotate(each, index, subjects, {})
    taken = time.process_time() - began
    gc.enable()
    return sum(len(each.text.split()) for each in loaded) / taken


def first_result(project: Path) -> float | None:
    """Seconds from the first letter to the first result, nothing kept by the browser; None without a
    browser.
    """
    browser = chromium.find()
    if browser is None:
        return None
    config = project / "mkdocs.yml"
    plugin = "\nplugins:\n  - search\n  - explainer:\n      search: pagefind\n"
    config.write_text(config.read_text("utf-8").partition("plugins:")[0] + plugin, "utf-8")
    built(project)
    newest = max((project / "seeds").iterdir()).read_text("utf-8")
    word = max((w for w in newest.split() if w.isalpha()), key=len)
    with sync_playwright() as playwright, served(project / SITE) as address:
        opened = playwright.chromium.launch(executable_path=browser, args=list(chromium.FLAGS))
        taken = []
        for _ in range(TRIES):
            page = opened.new_context().new_page()
            page.goto(address)
            page.wait_for_load_state("networkidle")
            page.keyboard.press("/")
            began = time.perf_counter()
            page.keyboard.type(word)
            page.locator(".md-search-result__item").first.wait_for()
            taken.append(time.perf_counter() - began)
        opened.close()
    return median(taken)


def edit(there: Path, articles: int) -> Row:
    """Of an edit of a topic, until the preview shows it."""
    project = corpora.made_up(there / "edited", articles)
    page, words = "topics/pier", "What of the pier?"
    alone, ours = (
        preview.edits(folder, f"{at}/{page}.md", f"/{page}/", words, 1)[1]
        for folder, at in ((plain(project), "docs"), (project, "content"))
    )
    name = f"edit of a topic shown ({ours:.1f} s), beyond MkDocs’ own"
    return below(name, 1.0, ours - alone, " s")


def large(there: Path, articles: int) -> Iterator[Row]:
    """Of a large story, beside one of a fifth."""
    few, many = (built(corpora.made_up(there / f"{n}", n)) for n in (articles // SHARE, articles))
    yield below(f"{articles:,} / {articles // SHARE:,} articles, cold", 6, many.cpu / few.cpu)
    yield below(f"{articles:,} articles build within", 24_000, many.memory * MEGABYTE, " MB", 0)


def rows(wanted: argparse.Namespace, there: Path) -> Iterator[Row]:
    """All that is wanted, each as soon as it is known."""
    yield from builds(there, wanted.articles, wanted.pairs)
    yield edit(there, wanted.articles)
    if wanted.large:
        yield from large(there, wanted.large)


def main(arguments: list[str]) -> None:
    """Print the table."""
    options = argparse.ArgumentParser(prog="python -m tests.benchmarks.targets")
    options.add_argument("--articles", type=int, default=1000)
    options.add_argument("--pairs", type=int, default=3)
    options.add_argument("--large", type=int, default=0)
    wanted = options.parse_args(arguments)
    print(
        f"{options.prog} {' '.join(arguments)}\n{wanted.articles:,} articles; Python"
        f" {platform.python_version()}, {os.cpu_count()} cores; medians of {wanted.pairs}\n\n"
        "| | Target | Reached | |\n|---|---|---|---|",
        flush=True,
    )
    with tempfile.TemporaryDirectory() as temporary:
        for what, target, reached, is_kept in rows(wanted, Path(temporary)):
            print(f"| {what} | {target} | {reached} | {'' if is_kept else 'missed'} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])

"""How long a build takes, by number of sources, beside an empty site of the same theme.

    python -m tests.benchmarks.build [SOURCES ...]    by default 10, 100 and 300

The articles are made up here from a few dozen words, with as many dates, names and quotations as
news has.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from tests.browser import built
from tests.making import project
from tests.stories import SETTINGS, TWO_ARTICLES, copy

WHO = (
    "The mayor",
    "Ann Lee",
    "The harbour board",
    "A spokesman for the ferry line",
    "The union",
    "The court",
)
DID = (
    "opened the east pier",
    "closed two of the locks",
    "rejected the offer",
    "hired 1,200 people",
    "raised the fares",
)
WHEN = (
    "on Monday",
    "last week",
    "on 3 May 2018",
    "in early 2019",
    "two days later",
    "in March",
    "this year",
)
SAID = (
    "“It will take years”, he said.",
    "Ann Lee denied the report.",
    "The plan is to start in June.",
    "",
)


def article(chance: random.Random, day: date) -> str:
    """An article of twenty statements in five paragraphs."""
    return (
        f"date {day} "
        + "\n\n".join(" ".join(statement(chance) for _ in range(4)) for _ in range(5))
        + "\n"
    )


def statement(chance: random.Random) -> str:
    """A dated sentence, hardly ever the same twice, and, at times, what somebody says to it."""
    did = f"{chance.choice(WHO)} {chance.choice(DID)} near berth {chance.randrange(1, 1000)}"
    return f"{did} {chance.choice(WHEN)}. {chance.choice(SAID)}".strip()


def made_up(root: Path, sources: int) -> Path:
    """A project of so many articles, two topics and one actor."""
    chance = random.Random(sources)
    days = (date(2019, 1, 1) + timedelta(days=n % 300) for n in range(sources))
    seeds = {f"seeds/{n:05}.txt": article(chance, day) for n, day in enumerate(days)}
    topics = {
        f"content/topics/{word}.md": f"---\ntitle: The {word}\nquestion: What of the {word}?\nkeywords: [{word}]\n---\n"
        for word in ("pier", "locks")
    }
    actor = {"content/actors/ann-lee.yml": "name: Ann Lee\nkind: person\n"}
    config = {"mkdocs.yml": SETTINGS}
    project(root, config | seeds | topics | actor | {"content/pages/index.md": "# The harbour\n"})
    return root


def empty(root: Path) -> Path:
    """The theme alone, with one page."""
    made_up(root, 0)
    config = root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("  - explainer\n", ""), "utf-8")
    return root


def seconds(project_root: Path) -> float:
    """How long ``mkdocs build --strict`` of a project takes, in seconds, the process's start
    included.
    """
    with tempfile.TemporaryDirectory() as out:
        begun = time.perf_counter()
        built.build(Path(out) / "site", project_root)
        return time.perf_counter() - begun


def main(counts: list[int]) -> None:
    """Print a line for each."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        base = seconds(empty(folder / "empty"))
        print(f"{'an empty site':>16}  {base:6.1f} s")
        taken = seconds(copy(TWO_ARTICLES, folder / "two"))
        print(f"{'two articles':>16}  {taken:6.1f} s  {taken - base:+6.1f} s")
        for count in counts:
            taken = seconds(made_up(folder / str(count), count))
            each = 1000 * (taken - base) / count
            print(
                f"{f'{count} sources':>16}  {taken:6.1f} s  {taken - base:+6.1f} s  {each:5.0f} ms each",
                flush=True,
            )


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [10, 100, 300])

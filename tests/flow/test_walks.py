"""The walks of CONTRIBUTING.md do what they say: their files, in the story that they name, make the
results that they promise.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import starter, website
from generator.cli import main
from tests.flow.scripts import ROOT

TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
LONGEST = 150
JOBS = ("Add an article", "Correct a date", "Write a summary", "Retract a source")
GUIDES = ("docs/adding.md", "docs/sources.md", "docs/corrections.md", "docs/own-pages.md")
COMMANDS = ("check", "add", "diff", "report", "schema", "explain", "suggest actors", "help")
UNSEEN = r'<span class="(?:tip|visually-hidden)".*?</span>|<svg.*?</svg>|<title>.*?</title>'
"""What a page says only on being asked, or only aloud."""


@dataclass(frozen=True, slots=True)
class Walk:
    """One everyday job, as it is told."""

    job: str
    files: tuple[tuple[str, str], ...]
    """The path of each file to write, and what to write."""
    promises: tuple[tuple[str, str], ...]
    """What is then to be seen, each behind the page or the command that shows it."""


def walks() -> Iterator[Walk]:
    """The walks, in their order."""
    told = TEXT[TEXT.index("\n## Four walks\n") :].split("\n## ")[1]
    for part in told.split("\n### ")[1:]:
        yield Walk(
            re.sub(r"^\d+\. ", "", part.splitlines()[0]),
            tuple(re.findall(r"Write `([^`]+)`.*?\n```\w+\n(.*?)```", part, re.DOTALL)),
            tuple(re.findall(r"^\| (?!Where |---)(.+?) \| (.+) \|$", part, re.MULTILINE)),
        )


def words(body: str) -> str:
    """What a reader sees of a page, in one line, without the points between its parts."""
    seen = re.sub(UNSEEN, "", body, flags=re.DOTALL)
    seen = re.sub(r"<[^>]+>", "", re.sub(r"</d[td]>", " ", seen))
    return " ".join(html.unescape(seen).replace("·", " ").split())


def kept(root: Path, promises: tuple[tuple[str, str], ...]) -> list[str]:
    """Those of the promises that hold in the story as it is."""
    checked = CliRunner().invoke(main, ["check", "--root", str(root)])
    assert checked.exit_code == 0, checked.output
    pages = {page.title: words(page.body) for page in website.build(root).pages}

    def holds(where: str, what: str) -> bool:
        if where == "`explainer check`":
            return what in checked.output.splitlines()
        return what.replace(" ·", "") in pages.get(where, "")

    return [what for where, what in promises if holds(where, what)]


def test_each_walk_makes_what_it_promises_and_nothing_else_does(tmp_path: Path) -> None:
    """Walked one after the other; before a walk not one of its promises holds."""
    assert "story that `explainer init --example lido` writes" in TEXT
    root = tmp_path / "lido"
    starter.create(root, example=True)
    for walk in walks():
        assert kept(root, walk.promises) == [], walk.job
        for path, text in walk.files:
            assert not (root / path).exists()
            (root / path).write_text(text, encoding="utf-8")
        assert kept(root, walk.promises) == [what for _, what in walk.promises], walk.job


def test_the_four_everyday_jobs_are_walked() -> None:
    """Each writes one file and promises something."""
    assert tuple(walk.job for walk in walks()) == JOBS
    assert all(len(walk.files) == 1 and walk.promises for walk in walks())


def test_editors_come_first_and_it_is_short() -> None:
    """Who never touches the program need not read past the half."""
    assert len(TEXT.splitlines()) <= LONGEST
    assert (
        TEXT.index("## To a page") < TEXT.index("## Four walks") < TEXT.index("## To the program")
    )


@pytest.mark.parametrize("name", [*GUIDES, *(f"explainer {name}" for name in COMMANDS)])
def test_it_leads_to_each_thing_that_an_editor_can_use(name: str) -> None:
    """By a link to the document, or by the command."""
    assert f"]({name}" in TEXT or re.search(rf"`{name}[ `]", TEXT)


def test_its_links_within_the_page_lead_to_its_headings() -> None:
    """As the forge makes addresses of headings."""
    headings = re.findall(
        r"^#+ (.+)$", re.sub(r"```.*?```", "", TEXT, flags=re.DOTALL), re.MULTILINE
    )
    addresses = {re.sub(r"[^\w -]", "", h.lower()).replace(" ", "-") for h in headings}
    asked = set(re.findall(r"\]\(#([^)]+)\)", TEXT))
    assert asked
    assert asked <= addresses

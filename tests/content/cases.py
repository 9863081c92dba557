"""The one loader of golden cases: files of a project, and the report that they give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Case:
    """A project, and what is wrong with it."""

    about: str
    files: dict[str, str]
    report: str


def cases(table: Path) -> Iterator[Case]:
    """``== what must hold`` opens a case, ``-- path`` a file of it, ``-- report`` what is expected.

    In a file ``→`` stands for a tab. The first case holds the files that each of the others starts
    from.
    """
    base: dict[str, str] | None = None
    for block in re.split(r"^== ", table.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        about, *parts = re.split(r"^-- ", block, flags=re.MULTILINE)
        files = dict(part.split("\n", 1) for part in parts)
        report = files.pop("report", "")
        if base is None:
            base = files
            continue
        own = {path: text.replace("→", "\t").rstrip("\n") + "\n" for path, text in files.items()}
        yield Case(about.strip(), base | own, report.strip())

"""What is wrong with what somebody wrote: file, line and column, what it is, and what to write instead.

Loaders collect problems and never stop at the first; whoever asked for the load raises them all at once.
Every code stands in docs/errors.md under a heading of its own.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass

HELP = "explainer help"
"""The command that prints the section of a code (`manual.py`), from a wheel as from a checkout."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend. Lines and columns count from 1, columns in characters, in the file's own coordinates."""

    path: str
    line: int
    column: int
    code: str
    """E101… is an error and stops the build; W101… is a warning and does not."""
    message: str
    hint: str = ""
    """The form that is expected, or the nearest match; may run over several lines."""

    @property
    def is_error(self) -> bool:
        """Whether it stops the build."""
        return self.code.startswith("E")

    def __str__(self) -> str:
        """``path:line:col: CODE message`` and, indented below, the hint."""
        first = f"{self.path}:{self.line}:{self.column}: {self.code} {self.message}"
        return "\n".join([_shown(first), *(f"   {_shown(line)}" for line in self.hint.splitlines())])


_UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def _shown(text: str) -> str:
    """`text` on one line: what breaks lines, moves the cursor or turns letters around is written as its code."""
    return _UNSHOWN.sub(lambda m: m.group().encode("unicode_escape").decode(), text)


class ContentError(Exception):
    """The content cannot be built; carries every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(report(self.problems))


def report(problems: Iterable[Problem]) -> str:
    """All problems, sorted, each with its hint, and a closing line that counts them and says where help is."""
    found = sorted(set(problems))
    if not found:
        return ""
    files = len({p.path for p in found})
    count = f"{len(found)} problem{'s' * (len(found) > 1)} in {files} file{'s' * (files > 1)}"
    return "\n".join([*map(str, found), f"{count}. Help: {HELP} {found[0].code}"])


def workflow_commands(problems: Iterable[Problem]) -> str:
    """The same as workflow commands that GitHub Actions shows beside the changed line; empty elsewhere."""
    if os.environ.get("GITHUB_ACTIONS") != "true":
        return ""
    return "\n".join(map(_annotation, sorted(set(problems))))


def _annotation(problem: Problem) -> str:
    level = "error" if problem.is_error else "warning"
    place = f"file={_property(problem.path)},line={problem.line},col={problem.column},title={problem.code}"
    text = "\n".join(filter(None, [problem.message, problem.hint]))
    return f"::{level} {place}::{_data(text)}"


def _data(text: str) -> str:
    """A workflow command ends with its line, so line breaks and the escape sign itself are written as codes."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

"""What is wrong with what somebody wrote: file, line and column, what it is, and what to write
instead.

Loaders collect problems and never stop at the first; whoever asked for the load raises them all at
once. Every code stands in docs/errors.md under a heading of its own. A cause comes before what
follows from it, and of many problems that are alike in one file a few are told and the others
counted.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

HELP = "explainer help"
"""The command that prints the section of a code (`manual.py`), from a wheel as from a checkout."""
MOST = 20
"""Problems of one code that are told of one file."""

Words = str | Callable[[], str]
"""What a report says, or what finds it out: the nearest of a thousand sentences is looked for only
where it is told."""
Fault = tuple[int, str, Words, Words]
"""Offset in a text, code, message and hint."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend. Lines and columns count from 1, columns in characters, in the file's own
    coordinates.
    """

    path: str
    line: int
    column: int
    code: str
    """E101… is an error and stops the build; W101… is a warning and does not."""
    message: str
    hint: str = ""
    """The form that is expected, or the nearest match; may run over several lines."""
    more: int = 0
    """How many others of this code in this file are not told."""

    @property
    def is_error(self) -> bool:
        """Whether it stops the build."""
        return self.code.startswith("E")

    def __str__(self) -> str:
        """``path:line:col: CODE message`` and, indented below, the hint."""
        first = f"{self.path}:{self.line}:{self.column}: {self.code} {self.message}"
        return "\n".join([on_one_line(first), *(f"   {on_one_line(line)}" for line in self.advice)])

    @property
    def advice(self) -> tuple[str, ...]:
        """The lines below the message: the hint, and how many more there are of the kind."""
        more = [f"and {self.more:,} more {self.code} in this file"] if self.more else []
        return (*self.hint.splitlines(), *more)


_UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def on_one_line(text: str) -> str:
    """`text` on one line: what breaks lines, moves the cursor or turns letters around is written as
    its code.
    """
    return _UNSHOWN.sub(lambda m: m.group().encode("unicode_escape").decode(), text)


# ---------------------------------------------------------------- order and number

_FROM_CAUSE = ("seeds", "sources", "actors", "topics", "corrections", "glossary.yml", "pages")
"""Folders, each before those whose files refer to it."""


def listed(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, those of files on which others rest first, and no more than MOST of a code
    in a file.
    """
    return _few(sorted(dict.fromkeys(problems), key=_place))


_OF_ARTICLES = ("seeds", "sources")
"""Folders whose warnings can be the cause of an error elsewhere."""


def _place(problem: Problem) -> tuple[bool, int, str, int, int, str, str, str]:
    """Where a problem stands in a report; what is in no folder of ours is a setting, or a folder's
    misspelt name.
    """
    folder = next(iter(problem.path.removeprefix("content/").split("/")))
    rank = _FROM_CAUSE.index(folder) + 1 if folder in _FROM_CAUSE else 0
    is_last = not problem.is_error and folder not in _OF_ARTICLES
    return (
        is_last,
        rank,
        problem.path,
        problem.line,
        problem.column,
        problem.code,
        problem.message,
        problem.hint,
    )


def _few(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The first MOST of each code in each file; the last of them counts the others."""
    kept: list[Problem] = []
    met: Counter[_Kind] = Counter()
    more: Counter[_Kind] = Counter()
    for problem in problems:
        kind = problem.path, problem.code
        met[kind] += 1
        more[kind] += problem.more + (met[kind] > MOST)
        if met[kind] <= MOST:
            kept.append(problem)
    return _counted(kept, more)


_Kind = tuple[str, str]
"""The path and the code of problems that are alike."""


def _counted(kept: Sequence[Problem], more: Mapping[_Kind, int]) -> tuple[Problem, ...]:
    """`kept`, where the last of each kind says how many more there are."""
    last = {(p.path, p.code): i for i, p in enumerate(kept)}
    counts = (more[p.path, p.code] if last[p.path, p.code] == i else 0 for i, p in enumerate(kept))
    return tuple(
        p if p.more == n else replace(p, more=n) for p, n in zip(kept, counts, strict=True)
    )


def placed(
    path: str, place: Callable[[int], tuple[int, int]], faults: Iterable[Fault]
) -> tuple[Problem, ...]:
    """The faults of a text of the file `path` as problems; beyond MOST of a code they are only
    counted.
    """
    problems: list[Problem] = []
    met: Counter[_Kind] = Counter()
    for offset, code, message, hint in faults:
        met[path, code] += 1
        if met[path, code] <= MOST:
            problems.append(Problem(path, *place(offset), code, in_words(message), in_words(hint)))
    return _counted(problems, {kind: max(0, n - MOST) for kind, n in met.items()})


def in_words(words: Words) -> str:
    """The words themselves."""
    return words if isinstance(words, str) else words()


class ContentError(Exception):
    """The content cannot be built; carries every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = listed(problems)
        super().__init__(report(self.problems))


def report(problems: Iterable[Problem]) -> str:
    """All problems, each with its hint, and a closing line that counts them and says where help
    is.
    """
    told = listed(problems)
    if not told:
        return ""
    files = len({p.path for p in told})
    first = next((p for p in told if p.is_error), told[0])
    closing = f"{counted(told)} in {files} file{'s' * (files > 1)}. Help: {HELP} {first.code}"
    return "\n".join([*map(str, told), closing])


def counted(problems: Iterable[Problem]) -> str:
    """How many there are, in words: what stops the build is a problem, what does not is a
    warning.
    """
    numbers = {"problem": 0, "warning": 0}
    for each in problems:
        numbers["problem" if each.is_error else "warning"] += 1 + each.more
    return " and ".join(f"{n:,} {name}{'s' * (n > 1)}" for name, n in numbers.items() if n)


def workflow_commands(problems: Iterable[Problem]) -> str:
    """The same as workflow commands that GitHub Actions shows beside the changed line; empty
    elsewhere.
    """
    if os.environ.get("GITHUB_ACTIONS") != "true":
        return ""
    return "\n".join(map(_annotation, listed(problems)))


def _annotation(problem: Problem) -> str:
    level = "error" if problem.is_error else "warning"
    place = f"file={_property(problem.path)},line={problem.line},col={problem.column},title={problem.code}"
    text = "\n".join([problem.message, *problem.advice])
    return f"::{level} {place}::{_data(text)}"


def _data(text: str) -> str:
    """A workflow command ends with its line, so line breaks and the escape sign itself are written
    as codes.
    """
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

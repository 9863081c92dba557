"""What is known of files that have to be mended first: by which names others may call them, and who
waits for them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from generator import articles
from generator.files import folders, values
from generator.problems import Problem

FOLDER = "content"
KNOWN = ("actors", "corrections", "glossary.yml", "pages", "sources", "topics")
"""What the folder may hold."""

_KEY = re.compile(
    r"^\s*[\"']?key[\"']?\s*[:：]\s*[\"'“‘]?([^\W_](?:[\w.-]*\w)?)", re.MULTILINE | re.IGNORECASE
)
_TITLE = re.compile(r"^title:[ ]*[\"']?(.*?)[\"']?[ ]*$", re.MULTILINE)
_TIME = re.compile(r"^(?:time|event)[ ]*:", re.MULTILINE)
_GLIMPSED = 1 << 16
"""Bytes of a broken file in which its key is looked for."""


def listed(root: Path, folder: str) -> list[PurePosixPath]:
    """What a folder holds, sorted, without README.md and hidden files."""
    return folders.listing(root, folder)[0]


# ---------------------------------------------------------------- names


def sources(root: Path, problems: Iterable[Problem]) -> Mapping[str, str]:
    """The names of sources that cannot be told yet, each with the file that has to be mended
    first.
    """
    wrong = {p.path for p in problems if p.is_error}
    names: dict[str, str] = {}
    for path in listed(root, "seeds"):
        if str(path) in wrong:
            names = dict.fromkeys(_called(root, path), str(path)) | names
    for path in listed(root, f"{FOLDER}/sources"):
        if str(path) in wrong:
            names = dict.fromkeys(_keys(root, path), str(path)) | names
    for stray in _strays(root):
        names |= {key: str(stray) for path in listed(root, str(stray)) for key in _keys(root, path)}
    return names


def _called(root: Path, seed: PurePosixPath) -> Iterator[str]:
    """What a seed's article may be called: by its file, and by the key in the file about it."""
    for name in seed_names(root, seed):
        yield name
        for end in (".yml", ".yaml"):
            yield from _keys(root, PurePosixPath(FOLDER, "sources", f"{name}{end}"))


def lost(root: Path) -> str:
    """The folder for which every key waits that no source has: it holds no articles, or cannot be
    looked into.
    """
    locked = [
        p.path
        for folder in ("seeds", f"{FOLDER}/sources")
        for p in folders.listing(root, folder)[1]
    ]
    return next(iter(locked), "" if listed(root, "seeds") else "seeds")


def cause(root: Path, folder: str, name: str) -> str:
    """What has to be mended before the topic or actor `name` is known; empty where nobody has that
    id.
    """
    locked = folders.listing(root, f"{FOLDER}/{folder}")[1]
    return locked[0].path if locked else _ids(root, folder).get(name, "")


def _strays(root: Path) -> list[PurePosixPath]:
    """What does not belong into ``content``: a folder whose name is misspelt, for one."""
    return [path for path in listed(root, FOLDER) if path.name not in KNOWN]


def _ids(root: Path, folder: str) -> Mapping[str, str]:
    """The ids of topics or actors whose files stand elsewhere or have other names, with what has to
    be mended first.
    """
    found: dict[str, str] = {}
    for path in listed(root, f"{FOLDER}/{folder}"):
        if path.stem != values.slug(path.stem):
            found |= dict.fromkeys((path.stem, values.slug(path.stem)), str(path))
    for stray in _strays(root):
        found |= {path.stem: str(stray) for path in listed(root, str(stray))}
    return found


def correcting_a_time(root: Path, problems: Iterable[Problem]) -> str:
    """A file that corrects a time and has to be mended; till then no date is said to be missing."""
    wrong = sorted(
        {p.path for p in problems if p.is_error and p.path.startswith(f"{FOLDER}/corrections/")}
    )
    return next((path for path in wrong if _TIME.search(_glimpse(root, PurePosixPath(path)))), "")


def titles(root: Path) -> Mapping[str, str]:
    """The titles of topics, in small letters -> id; for a hint, so no file has to be sound."""
    files = {
        path.stem: _TITLE.search(_glimpse(root, path)) for path in listed(root, f"{FOLDER}/topics")
    }
    return {" ".join(found[1].casefold().split()): topic for topic, found in files.items() if found}


def seed_names(root: Path, seed: PurePosixPath) -> Iterator[str]:
    """The names that a seed's file gives its article, as it is called and as it should be; those in
    a folder too.
    """
    below = listed(root, str(seed)) if folders.is_folder(root / seed) else ()
    for path in (seed, *below):
        stem = path.stem.removesuffix(".txt").removesuffix(".md")
        yield from (path.stem, stem, articles.fit(stem))


def _keys(root: Path, path: PurePosixPath) -> Sequence[str]:
    """What a file of ``content/sources`` seems to give as its key, in whatever state it is."""
    return _KEY.findall(_glimpse(root, path))


def _glimpse(root: Path, path: PurePosixPath) -> str:
    """What can be made out of the beginning of a file, whatever it is; nothing of one outside the
    project.
    """
    try:
        file = (root / path).resolve()
        if not file.is_relative_to(root.resolve()) or not file.is_file():
            return ""
        with file.open("rb") as opened:
            return opened.read(_GLIMPSED).decode("utf-8", errors="replace").replace("\0", "")
    except (OSError, RuntimeError, ValueError):
        return ""


# ---------------------------------------------------------------- who waits


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that cannot be judged before another file is mended."""

    cause: str
    """Path of the file that has to be mended first."""
    path: str
    """Of the file that refers to it."""
    what: str
    """A citation, a reference or a date."""


def told(problems: Iterable[Problem], waiting: Iterable[Waiting]) -> tuple[Problem, ...]:
    """The problems, the first error of each file that others wait for with their number."""
    by_cause: dict[str, list[Waiting]] = {}
    for each in waiting:
        by_cause.setdefault(each.cause, []).append(each)
    found = []
    for problem in sorted(set(problems)):
        waits = by_cause.pop(problem.path, ()) if problem.is_error else ()
        found.append(
            replace(problem, hint=f"{problem.hint}\n{_counted(waits)}".strip())
            if waits
            else problem
        )
    return tuple(found)


def _counted(waits: Sequence[Waiting]) -> str:
    """``18 citations in 5 files wait for it``."""
    numbers = Counter(w.what for w in waits)
    parts = " and ".join(f"{n} {what}{'s' * (n > 1)}" for what, n in sorted(numbers.items()))
    files = len({w.path for w in waits})
    return f"{parts} in {files} file{'s' * (files > 1)} wait{'s' * (len(waits) == 1)} for it"

"""The files of ``content/sources``, which tell of seeds what their text does not."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from generator.content import replacing, unread
from generator.content.checker import YAML, Checker, paths
from generator.content.facts import Facts
from generator.content.unread import listed
from generator.files import schemas, wording
from generator.files.documents import Document
from generator.problems import Problem

Found = Mapping[str, schemas.SourceFile]
"""The files by the stem of the seed that they tell of; what one replaces is a stem."""


def load(root: Path) -> tuple[Found, tuple[Problem, ...]]:
    """The files, and what is wrong with the others."""
    checker = Checker(root, Facts())
    seeds = {name: str(p) for p in listed(root, "seeds") for name in unread.seed_names(root, p)}
    found: dict[str, replacing.Read] = {}
    holders: dict[str, str] = {}
    is_whole = True
    for path in map(str, paths(checker, "sources", YAML, slugs=False)):
        stem = PurePosixPath(path).stem
        _check_seed(checker, path, seeds)
        read = checker.yaml(schemas.SourceFile, path)
        is_whole = is_whole and read is not None
        if read:
            found[stem] = replacing.Read(path, *read)
            others = {k: v for k, v in seeds.items() if k != stem} | holders
            _check_key(checker, path, *read, others)
            holders.setdefault(read[0].key or "", path)
    replaced = replacing.resolved(checker, found, seeds, is_whole=is_whole)
    forms = {
        stem: read.form.model_copy(update={"replaces": replaced.get(stem)})
        for stem, read in found.items()
    }
    return forms, tuple(sorted(set(checker.problems)))


def _check_seed(checker: Checker, path: str, seeds: Mapping[str, str]) -> None:
    """Some seed has the name of the file."""
    stem = PurePosixPath(path).stem
    if seeds and stem not in seeds:
        hint = f"the seeds: {', '.join([*seeds][:10])}{'…' if len(seeds) > 10 else ''}"
        near = wording.did_you_mean(stem, seeds)
        checker.report(path, (1, 1), "E214", f"no seed has the name '{stem}'{near}", hint)


def _check_key(
    checker: Checker,
    path: str,
    form: schemas.SourceFile,
    document: Document,
    others: Mapping[str, str],
) -> None:
    """No other source has the key."""
    if form.key and form.key in others:
        message = f"{others[form.key]} has the same key '{form.key}'"
        hint = "give each source a key of its own"
        checker.report(path, document.place_of(("key",)), "E215", message, hint)

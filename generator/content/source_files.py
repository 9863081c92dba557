"""The files of ``content/sources``, which tell of seeds what their text does not."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from generator.content import proof, unread
from generator.content.checker import YAML, Checker, paths
from generator.content.unread import listed
from generator.files import schemas, wording
from generator.files.documents import Document
from generator.problems import Problem

Found = Mapping[str, schemas.SourceFile]
"""The files by the stem of the seed that they tell of."""


def load(root: Path) -> tuple[Found, tuple[Problem, ...]]:
    """The files, and what is wrong with the others."""
    checker = Checker(root, proof.Facts((), lambda _text, _written: ()))
    seeds = {name: str(p) for p in listed(root, "seeds") for name in unread.seed_names(root, p)}
    found: dict[str, schemas.SourceFile] = {}
    holders: dict[str, str] = {}
    for path in map(str, paths(checker, "sources", YAML, slugs=False)):
        stem = PurePosixPath(path).stem
        _check_seed(checker, path, seeds)
        if read := checker.yaml(schemas.SourceFile, path):
            found[stem] = read[0]
            others = {k: v for k, v in seeds.items() if k != stem} | holders
            _check_key(checker, path, *read, others)
            holders.setdefault(read[0].key or "", path)
    return found, tuple(sorted(set(checker.problems)))


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

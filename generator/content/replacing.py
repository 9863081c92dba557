"""Which version of an article replaces which, as ``replaces:`` in ``content/sources`` says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.content.checker import Checker
from generator.files import schemas, wording
from generator.files.documents import Document

_MOST_LISTED = 10


@dataclass(frozen=True, slots=True)
class Read:
    """A file of ``content/sources`` with its places."""

    path: str
    form: schemas.SourceFile
    document: Document


def resolved(
    checker: Checker, files: Mapping[str, Read], seeds: Mapping[str, str], *, is_whole: bool
) -> Mapping[str, str]:
    """Return, by the stem of each newer version, that of the one it replaces; what is wrong is
    reported.

    ``files`` are by stem, ``seeds`` the paths of the articles by stem. ``is_whole`` says that no
    file of a source is left to be mended, so that every key is known.
    """
    stems = {read.form.key: stem for stem, read in files.items() if read.form.key}
    stems |= {stem: stem for stem in seeds}
    found: dict[str, str] = {}
    for stem, read in files.items():
        key = read.form.replaces
        if key is None:
            continue
        if key in stems:
            found[stem] = stems[key]
        elif is_whole:
            message = f"no source has the key '{key}'{wording.did_you_mean(key, stems)}"
            _report(checker, read, "E231", message, _listed(stems))
    holders: dict[str, str] = {}
    for newer, older in sorted(found.items()):
        _check(checker, files[newer], found, holders, newer)
        holders.setdefault(older, newer)
    return found


def _check(
    checker: Checker,
    read: Read,
    found: Mapping[str, str],
    holders: Mapping[str, str],
    newer: str,
) -> None:
    """No version replaces itself, by way of others or not, and none is replaced by two."""
    older = found[newer]
    way = [newer, *_below(found, newer)]
    if way[-1] == newer:
        said = "it replaces itself" if len(way) == 2 else f"this goes round: {' → '.join(way)}"
        hint = "a newer version replaces an older one, and the first of them replaces none"
        _report(checker, read, "E232", said, hint)
    elif older in holders:
        message = f"'{older}' is replaced by '{holders[older]}' already"
        hint = f"of three versions, the last replaces the second: replaces: {holders[older]}"
        _report(checker, read, "E232", message, hint)


def _below(found: Mapping[str, str], stem: str) -> Iterator[str]:
    """The versions that one replaces, the newest first, up to one that was met before."""
    met = {stem}
    while stem in found:
        stem = found[stem]
        yield stem
        if stem in met:
            return
        met.add(stem)


def _report(checker: Checker, read: Read, code: str, message: str, hint: str) -> None:
    checker.report(read.path, read.document.place_of(("replaces",)), code, message, hint)


def _listed(stems: Mapping[str, str]) -> str:
    names = sorted(stems)
    return f"the keys: {', '.join(names[:_MOST_LISTED])}{'…' if len(names) > _MOST_LISTED else ''}"

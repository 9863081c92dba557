"""Ids of topics and actors that files name, and what to say where no file has them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from generator.content import unread
from generator.content.checker import Checker
from generator.content.unread import FOLDER
from generator.files.texts import Place
from generator.files.values import slug
from generator.files.wording import did_you_mean


@dataclass(frozen=True, slots=True)
class Reference:
    """An id that a file names."""

    kind: str
    """actor or topic."""
    id: str
    path: str
    place: Place
    key: str = ""
    """The key whose value it is; empty for an item of a list."""


def unknown(
    checker: Checker,
    to: Reference,
    code: str,
    ids: Collection[str],
    titles: Mapping[str, str],
) -> None:
    """Report an id that no file has; or wait, where a file has to be mended before that is certain.

    `titles` lead from the names of actors or the titles of topics, in small letters, to ids.
    """
    if cause := unread.cause(checker.root, f"{to.kind}s", to.id):
        checker.wait(cause, to.path, "reference")
        return
    near, hint = _meant(checker, to, ids, titles)
    named = f"'{to.key}': " if to.key else ""
    checker.report(to.path, to.place, code, f"{named}there is no {to.kind} '{to.id}'{near}", hint)


def _meant(
    checker: Checker, to: Reference, ids: Collection[str], titles: Mapping[str, str]
) -> tuple[str, str]:
    """What is added to the message, and what to write."""
    write = f"write: {to.key}: " if to.key else "write: "
    if now := checker.renamed(f"{to.kind}s", to.id):
        return f": it is '{now}' now", f"{write}{now}"
    if titled := titles.get(" ".join(to.id.casefold().split())):
        of = "one of its names" if to.kind == "actor" else "its title"
        return f"; did you mean '{titled}'? ({of} is “{to.id}”)", f"{write}{titled}"
    own = slug(to.id)
    file = f"{FOLDER}/{to.kind}s/{own}.{'yml' if to.kind == 'actor' else 'md'}"
    with_id = "" if to.id == own else f", with the id {own}"
    return did_you_mean(to.id, ids), f"it would stand in {file}{with_id}"

"""The files of ``content/actors``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.content import cited_lines, references, unused_keywords
from generator.content.checker import YAML, Checker, paths
from generator.content.references import Reference
from generator.content.topic_files import LAST
from generator.files import schemas
from generator.files.documents import Document, Keys
from generator.model import Actor, Role


def load(checker: Checker) -> tuple[Actor, ...]:
    """The actors by id; what is wrong with the others is reported at the checker."""
    files = [str(path) for path in paths(checker, "actors", YAML)]
    read = [(path, file) for path in files if (file := checker.yaml(schemas.ActorFile, path))]
    actors = [(_actor(checker, path, *file), file[1]) for path, file in read]
    known = _Known.of([PurePosixPath(path).stem for path in files], [a for a, _ in actors])
    articles = () if checker.sources.unread else checker.facts.articles
    left = unused_keywords.unsaid((a for a, _ in actors), articles)
    for actor, document in actors:
        _check_name(checker, actor, document, known)
        _check_side(checker, actor, document, known)
        if unused := unused_keywords.aliases(actor, left):
            first, message, hint = unused
            checker.report(actor.path, document.place_of(("aliases", first)), "W202", message, hint)
    return tuple(a for a, _ in actors)


@dataclass(frozen=True, slots=True)
class _Known:
    """All actors."""

    ids: tuple[str, ...]
    """Those whose files have problems too."""
    by_name: Mapping[str, str]
    """Name or alias, in small letters -> id."""
    bearers: Mapping[str, Actor]
    """Name, in small letters -> the first actor of that name."""
    sides: Mapping[str, str | None]

    @staticmethod
    def of(ids: list[str], actors: list[Actor]) -> _Known:
        """The actors of these files."""
        last_first = actors[::-1]
        return _Known(
            tuple(ids),
            {name.casefold(): a.id for a in last_first for name in (*a.aliases, a.name)},
            {a.name.casefold(): a for a in last_first},
            {a.id: a.side for a in actors},
        )

    def chain(self, actor: str) -> Iterator[str]:
        """The sides above an actor, each once."""
        met, side = {actor}, self.sides.get(actor)
        while side and side not in met:
            yield side
            met.add(side)
            side = self.sides.get(side)


def _actor(checker: Checker, path: str, form: schemas.ActorFile, document: Document) -> Actor:
    names = [form.name, *form.aliases]
    for i, alias in enumerate(form.aliases):
        if alias in names[: i + 1]:
            at = document.place_of(("aliases", i))
            hint = "keep one; the name itself needs no alias"
            checker.report(path, at, "E215", f"'{alias}' is here twice", hint)
    return Actor(
        PurePosixPath(path).stem,
        path,
        form.name,
        form.kind,
        form.side,
        form.aliases,
        tuple(_roles(checker, path, form, document)),
        form.note,
        form.former,
        form.language,
        LAST if form.order is None else form.order,
    )


def _roles(
    checker: Checker, path: str, form: schemas.ActorFile, document: Document
) -> Iterator[Role]:
    for i, role in enumerate(form.roles):
        at: Keys = ("roles", i, "citation")
        place = document.place_of(at)
        cited = cited_lines.alone(checker, path, role.citation, place) if role.citation else ()
        yield Role(role.title, role.since, role.until, cited)


def _check_name(checker: Checker, actor: Actor, document: Document, known: _Known) -> None:
    """No actor before it has the name."""
    first = known.bearers[actor.name.casefold()]
    if first is not actor:
        own = f"'{first.name} ({actor.kind})', with '{first.name}' under 'aliases'"
        hint = f"if they are one, keep one of the files; if not, give each a name of its own, such as {own}"
        message = f"{first.path} has the same name '{first.name}'"
        checker.report(actor.path, document.place_of(("name",)), "E220", message, hint)


def _check_side(checker: Checker, actor: Actor, document: Document, known: _Known) -> None:
    """The side is an actor, and following the sides from it does not come back."""
    at = document.place_of(("side",))
    if actor.side and actor.side not in known.ids:
        reference = Reference("actor", actor.side, actor.path, at, "side")
        references.unknown(checker, reference, "E216", known.ids, known.by_name)
    chain = [actor.id, *known.chain(actor.id)]
    if known.sides.get(chain[-1]) == actor.id:
        message = f"'side' leads back to itself: {' -> '.join([*chain, actor.id])}"
        hint = "the one that speaks for nobody else has no side"
        checker.report(actor.path, at, "E216", message, hint)

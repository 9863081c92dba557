"""The one reader of the case files of mentions, and how they are scored."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator import actors
from generator.model import Actor, Article, Role, Span
from tests.quotes.cases import Score, article_of

_LABEL = re.compile(r"\[([^|\]]*)\|([^\]]*)\]")
HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Case:
    """An article and the mentions in it: span and actor, None for one that stays open."""

    line: int
    article: Article
    mentions: frozenset[tuple[Span, str | None]]


def roster() -> tuple[Actor, ...]:
    """The actors of the cases."""
    lines = (HERE / "roster.txt").read_text("utf-8").splitlines()
    return tuple(_actor(line) for line in lines if line and not line.startswith("#"))


def _actor(line: str) -> Actor:
    key, kind, name, aliases, roles = ([part.strip() for part in line.split("|")] + [""])[:5]
    others = tuple(alias.strip() for alias in aliases.split(";") if alias.strip())
    return Actor(
        key,
        f"content/actors/{key}.yml",
        name,
        kind,
        None,
        others,
        tuple(map(_role, filter(None, roles.split(";")))),
    )


def _role(text: str) -> Role:
    title, years = text.strip().rsplit(" ", 1)
    since, _, until = years.partition("..")
    return Role(title, since or None, until or None)


def load(name: str) -> tuple[Case, ...]:
    """All cases of a file beside this module."""
    lines = (HERE / name).read_text("utf-8").splitlines()
    return tuple(
        _case(line, n)
        for n, line in enumerate(lines, 1)
        if line and not re.match(r"# (Dev|Only|actor|with)", line)
    )


def _case(line: str, number: int) -> Case:
    is_heading = line.startswith("# ")
    text, labels, at = "", set(), 0
    line = line.removeprefix("# ")
    for found in _LABEL.finditer(line):
        text += line[at : found.start()].replace(" ¶ ", "\n\n")
        labels.add(
            (Span(len(text), len(text) + len(found[1])), None if found[2] == "?" else found[2])
        )
        text, at = text + found[1], found.end()
    text += line[at:].replace(" ¶ ", "\n\n")
    return Case(number, article_of(text, [0] if is_heading else []), frozenset(labels))


def score(cases: Iterable[Case], index: actors.ActorIndex) -> Score:
    """A mention is right when span and actor are."""
    labelled = found = right = 0
    for case in cases:
        results = {(m.span, m.actor) for m in actors.find(case.article, index)}
        labelled, found, right = (
            labelled + len(case.mentions),
            found + len(results),
            right + len(case.mentions & results),
        )
    return Score(labelled, found, right)


def report(name: str, *, errors: bool = False) -> str:
    """The score of a file in lines; with what was missed and invented, for the half that is
    developed on.
    """
    cases, index = load(name), actors.index(roster())
    lines = [f"{name}: {score(cases, index)}"]
    for case in cases if errors else ():
        results = {(m.span, m.actor) for m in actors.find(case.article, index)}
        text = case.article.text
        if results != case.mentions:
            lines.append(f"{case.line}: {text}")
            lines += [f"   - {s.of(text)!r} {a}" for s, a in case.mentions - results]
            lines += [f"   + {s.of(text)!r} {a}" for s, a in results - case.mentions]
    return "\n".join(lines)


if __name__ == "__main__":
    print(report("dev.txt", errors=True))
    print(report("heldout.txt"))

"""The forms under which an actor may be named: name, aliases, surname, and the offices of its file.

Offices are taken from a role's title with its state or body: "president of Chile" also reads
"Chilean president", "Chile's president", "the president of Chile"; and, once its holder has been
named, "the president".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.english.names import CORPORATE, DEMONYMS, PARTICLES, STATES
from generator.english.persons import GIVEN_NAMES
from generator.model import Actor, Role

WORD = re.compile(r"\w+|[^\w\s]")


def split(text: str) -> tuple[str, ...]:
    """The words and marks of a name, apostrophes straightened: "O’Hara Corp." -> O ' Hara Corp ."""
    return tuple(WORD.findall(text.replace("’", "'")))


@dataclass(frozen=True, slots=True)
class Name:
    """One form under which an actor may stand in a text."""

    words: tuple[str, ...]
    """As the form is written, split into words and marks."""
    actor: str
    kind: str
    rule: str
    """name, alias, surname, role ("Chilean president") or office ("president")."""
    since: str | None = None
    """For a role or office: ISO 8601 date, month or year from which it was held."""
    until: str | None = None
    titles: frozenset[str] = frozenset()
    """For a surname: the words of the offices in its bearer's file, lower case."""
    sex: str = ""
    """For a surname: ``m`` or ``f``, where the given name tells it."""

    @property
    def is_full(self) -> bool:
        """Whether the form introduces its actor, so that a surname may follow."""
        is_full_alias = self.rule == "alias" and (self.kind != "person" or len(self.words) > 1)
        return is_full_alias or self.rule in ("name", "role")

    def held_on(self, day: date) -> bool:
        """Whether the role was held on `day`; a year or month counts whole."""
        then = day.isoformat()
        return (self.since or "") <= then and then[: len(self.until or "")] <= (self.until or "")


def names(actor: Actor) -> Iterator[Name]:
    """All forms of an actor."""
    spelled = [split(text) for text in (actor.name, *actor.aliases)]
    for number, words in enumerate(spelled):
        if words:
            yield Name(words, actor.id, actor.kind, "alias" if number else "name")
    if actor.kind == "person":
        yield from _surnames(actor, set(spelled))
    for role in actor.roles:
        yield from _offices(actor, role)


def _surnames(actor: Actor, taken: set[tuple[str, ...]]) -> Iterator[Name]:
    titles = frozenset(word.lower() for role in actor.roles for word in split(role.title))
    for text in (actor.name, *actor.aliases):
        for surname in surnames(text):
            if (words := split(surname)) not in taken:
                taken.add(words)
                sex = GIVEN_NAMES.get(split(text)[0], "")
                yield Name(words, actor.id, actor.kind, "surname", titles=titles, sex=sex)


def surnames(name: str) -> Iterator[str]:
    """What a second mention may call a person of this full name: the last word, with the particles
    before it.

    "Ursula von der Heide" -> "von der Heide", "Von der Heide", "Heide"; "Ana López Ruiz" -> "Ruiz",
    "López Ruiz".
    """
    words = name.split()
    while len(words) > 1 and words[-1].rstrip(".,").lower() in CORPORATE:
        words.pop()
    if len(words) < 2 or not words[-1][0].isupper():
        return
    at = len(words) - 1
    yield words[at]
    while at > 1 and words[at - 1] in PARTICLES:
        at -= 1
    if at < len(words) - 1:
        with_particles = " ".join(words[at:])
        yield with_particles
        yield with_particles[0].upper() + with_particles[1:]
    elif at > 1 and len(words[at - 1].rstrip(".")) > 1:
        yield " ".join(words[at - 1 :])


def _offices(actor: Actor, role: Role) -> Iterator[Name]:
    head, body = parts(role.title)
    if head:
        yield Name(split(head.lower()), actor.id, actor.kind, "office", role.since, role.until)
    for form in sorted(_with_body(head, body)) if head and body else ():
        yield Name(split(form.lower()), actor.id, actor.kind, "role", role.since, role.until)


_OF = re.compile(r"(?P<head>.+) (?:of|for) (?:the )?(?P<body>[A-Z].*)")
_NO_BODY = (
    "State",
    "Exchequer",
    "Duchy",
    "Treasury",
    "Interior",
    "Finance",
    "Defence",
    "Defense",
    "Foreign Affairs",
)


def parts(title: str) -> tuple[str, str]:
    """Office and body of a role's title: "Chilean president", "president of Chile" -> "president",
    "Chile".
    """
    title = title.strip().removeprefix("the ").removeprefix("The ").replace("’", "'")
    if found := _OF.fullmatch(title):
        is_body = found["body"] not in _NO_BODY
        return (found["head"], STATES.get(found["body"], found["body"])) if is_body else (title, "")
    words = title.split()
    for cut in range(min(3, len(words) - 1), 0, -1):
        body = " ".join(words[:cut]).removesuffix("'s")
        if body in STATES:
            return " ".join(words[cut:]), STATES[body]
    capitals = next((i for i, word in enumerate(words) if not word[0].isupper()), 0)
    return " ".join(words[capitals:]), " ".join(words[:capitals]).removesuffix("'s")


def _with_body(head: str, body: str) -> set[str]:
    called = {
        body,
        *DEMONYMS.get(body, ()),
        *(form for form, name in STATES.items() if name == body),
    }
    nouns = called - {
        form for form in DEMONYMS.get(body, ()) if not form.isupper() and "." not in form
    }
    return {
        *(f"{form} {head}" for form in called),
        *(f"{form}'s {head}" for form in nouns),
        *(f"{head} of {form}" for form in nouns),
        *(f"{head} of the {form}" for form in nouns),
    }

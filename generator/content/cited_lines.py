"""Lines of plain words that editors write and that rest on citations: a headline, an answer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.articles import sentences
from generator.content import citations, lookalikes, names
from generator.content.checker import Checker
from generator.content.splicing import spliced
from generator.files.texts import Place
from generator.model import Actor, Citation, CitedLine


@dataclass(frozen=True, slots=True)
class Kind:
    """What a line is, and how long it may be."""

    name: str
    """With its article: ``a headline``."""
    most: int
    """Characters, without its citations."""
    is_sentence: bool = False
    """It is one sentence, no more."""


HEADLINE = Kind("a headline", 120)
ANSWER = Kind("an answer", 240, is_sentence=True)
_MARKUP = re.compile(r"[*`<>\[\]{}\\]|~~|(?<!\w)_+|_+(?!\w)|^#+|&#?\w+;")


def read(checker: Checker, value: str, kind: Kind, path: str, place: Place) -> CitedLine | None:
    """The line, where its form is sound; what it says is proven by `prove`."""
    cited = citations.resolve(value, path, 1, checker.sources)
    words = " ".join(spliced(value, ((f.span, "") for f in cited.found)).split())
    if fault := _fault(words, kind):
        checker.report(path, place, "E407", *fault)
        return None
    return CitedLine(value, cited.citations)


def alone(checker: Checker, path: str, value: str, place: Place) -> tuple[Citation, ...]:
    """Return the citations of a value that holds nothing else. Where it is no citation, report that
    with the form of one.
    """
    if not citations.find(value, checker.sources):
        meant = lookalikes.read(f"[@{value}]", 0, checker.sources)
        right = meant.citation if meant else citations.FORM.removeprefix("write: ")
        hint = "write: citation: '" + (right.replace("'", "''") if meant else right) + "'"
        checker.report(path, place, "E305", "'citation' holds no citation", hint)
    return checker.cited_in(value, path, place, proven=False)


def _fault(words: str, kind: Kind) -> tuple[str, str] | None:
    """What is wrong with the form of the words, and what to write."""
    this = f"this {kind.name.split()[-1]}"
    if not any(c.isalnum() for c in words):
        hint = f"{kind.name} is plain words and a citation; {citations.FORM}"
        return f"{this} has no words beside its citation", hint
    if found := _MARKUP.search(words):
        return f"there is markup in it: {found.group()}", "write the words alone"
    if len(words) > kind.most:
        message = f"{this} has {len(words)} characters, more than {kind.most}"
        return message, "shorten it; the citation does not count"
    told = len(sentences.split(words))
    if kind.is_sentence and told > 1:
        return f"{this} has {told} sentences", "answer in one; the summary has room for more"
    return None


def prove(
    checker: Checker, line: CitedLine, actors: Iterable[Actor], path: str, place: Place
) -> None:
    """Report what of the line no source proves: what a summary is held to, and names; those of
    actors need no proof.
    """
    checker.cited_in(line.text, path, place, proven=True)
    cited = {checker.facts.article(c.source).text for c in line.citations}
    called = [name for actor in actors for name in (actor.name, *actor.aliases)]
    for name in names.unknown(line.words, [*called, *cited]) if cited else ():
        message = f"the name '{name}' stands in none of the sources cited here"
        hint = "write it as a source does, or cite the source that has it"
        checker.report(path, place, "E408", message, hint)

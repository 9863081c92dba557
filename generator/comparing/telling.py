"""What differs, in words: for a terminal, for the summary of a pull request, and for machines."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict

from generator.comparing.records import Change, Compared, Field, Values, Way
from generator.files.wording import shortened
from generator.problems import Problem

VERSION = 1
MOST = 30
"""Changes of a kind that are told in words, and values of a field."""
WORDS = 160
"""Characters that are told of a value."""
BEFORE = 60
"""Characters that are told before the place where two long texts differ."""
MAX_PAGE = 600_000
"""Characters of a summary: beyond a mebibyte, forges show nothing of it."""

KINDS = {
    "source": ("article", "Articles"),
    "event": ("event", "Events"),
    "dispute": ("claim that is denied", "Claims and their denials"),
    "statement": ("statement", "Statements"),
    "figure": ("figure", "Figures"),
    "sentence": ("sentence", "Sentences"),
    "topic": ("topic", "Topics"),
    "actor": ("actor", "Who’s who"),
    "term": ("word of the glossary", "Glossary"),
    "page": ("page", "Pages"),
    "citation": ("citation", "Citations"),
    "correction": ("correction", "Corrections"),
    "file": ("other file", "How the site looks"),
}
"""What one of a kind is called, and the heading over all."""
_MANY = {
    "claim that is denied": "claims that are denied",
    "word of the glossary": "words of the glossary",
}
_MARKS = {Way.ADDED: "+", Way.CHANGED: "~", Way.JOINED: "=", Way.GONE: "-"}

_HEADING = "## What this changes on the site"

Escape = Callable[[str], str]
"""Makes text of sources mean itself in Markdown."""


def as_lines(found: Compared, base: str) -> Iterator[str]:
    """Yield the changes for a terminal."""
    yield f"{_compared_with(base)}: {counts(found)}."
    for kind, (_, heading) in KINDS.items():
        changes = found.of(kind)
        if changes:
            yield ""
            yield f"{heading} ({_ways(changes)})"
        for change in changes[:MOST]:
            yield f"  {_MARKS[change.way]} {_title(change)}{_where(change)}"
            yield from (f"      {line}" for line in _told(change))
        if len(changes) > MOST:
            yield f"  and {len(changes) - MOST:,} more; --json lists all"


def as_markdown(found: Compared, base: str, escape: Escape) -> str:
    """Return the changes as a section of a page; nothing in them is markup."""
    head = f"{_HEADING}\n\n{escape(_compared_with(base))}: {counts(found)}.\n"
    page = [head]
    length = len(head)
    for kind, (_, heading) in KINDS.items():
        part = "".join(_markdown(heading, found.of(kind), escape))
        length += len(part)
        if length > MAX_PAGE:
            page.append("\nThe list is cut here; `explainer diff --json` has all of it.\n")
            break
        page.append(part)
    return "".join(page)


def _markdown(heading: str, changes: tuple[Change, ...], escape: Escape) -> Iterator[str]:
    if changes:
        yield f"\n### {heading}\n\n{_ways(changes)}\n\n"
    for change in changes[:MOST]:
        where = _where(change)
        yield f"- **{change.way.capitalize()}:** {escape(_title(change))}{escape(where)}\n"
        yield from (f"  - {escape(line)}\n" for line in _told(change))
    if len(changes) > MOST:
        yield f"- and {len(changes) - MOST:,} more\n"


def as_json(found: Compared, base: str) -> str:
    """Return all changes, as docs/data.md describes them."""
    told = {
        "version": VERSION,
        "base": base,
        "counts": {
            kind: {way.value: n for way in Way if (n := len(found.of(kind, way)))}
            for kind in KINDS
            if found.of(kind)
        },
        "changes": [asdict(c) for c in found.changes],
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def unbuilt(base: str, problems: Iterable[Problem], escape: Escape) -> str:
    """Return the section where the base has problems of its own."""
    why = f"{escape(base)} does not build, so there is nothing to compare with. Its problems:"
    return f"{_HEADING}\n\n{why}\n\n" + "".join(
        f"- {escape(shown.splitlines()[0])}\n" for shown in map(str, problems)
    )


def counts(found: Compared) -> str:
    """Return how many of each kind there are, in words."""
    said = [
        f"{_number(len(changes), KINDS[kind][0])} {way}"
        for kind in KINDS
        for way in Way
        if (changes := found.of(kind, way))
    ]
    return ", ".join(said) or "nothing changes on the site"


def _compared_with(base: str) -> str:
    return f"Compared with {base}"


def _number(count: int, name: str) -> str:
    return f"{count:,} {name if count == 1 else _MANY.get(name, f'{name}s')}"


def _ways(changes: tuple[Change, ...]) -> str:
    counted = ((way, sum(c.way is way for c in changes)) for way in Way)
    return ", ".join(f"{n:,} {way}" for way, n in counted if n)


# ---------------------------------------------------------------- one change

_QUOTED = ("event", "dispute", "statement", "sentence", "citation", "correction")
"""Kinds that are called by words of a source."""


def _title(change: Change) -> str:
    words = shortened(change.words, WORDS)
    return f"“{words}”" if change.kind in _QUOTED else words


def _where(change: Change) -> str:
    """Where it stands."""
    if not change.source:
        return f" ({change.id})" if change.id != change.words else ""
    return f" ({change.source}{f', sentence {change.sentence}' if change.sentence else ''})"


def _told(change: Change) -> Iterator[str]:
    """A line for each field."""
    for found in change.fields:
        if change.kind == "source" and found.name == "text":
            if found.before and found.after:
                yield "its text is another"
        elif change.kind == "file":
            continue
        elif change.way in (Way.ADDED, Way.GONE):
            yield f"{found.name}: {_words(found.after or found.before)}"
        else:
            yield f"{found.name}: {_field(found)}"


def _field(found: Field) -> str:
    """Before and after; of a list, what went and what came."""
    went = tuple(v for v in found.before if v not in found.after)
    came = tuple(v for v in found.after if v not in found.before)
    if len(found.before) <= 1 >= len(found.after) or not (went or came):
        went, came = found.before, found.after
    elif not (len(went) == len(came) == 1):
        told = [f"{word} {_words(v)}" for word, v in (("without", went), ("with", came)) if v]
        return f"now {', '.join(told)}"
    if len(went) == len(came) == 1:
        went, came = _at_difference(went[0], came[0])
    return f"{_words(went)} → {_words(came)}"


def _at_difference(before: str, after: str) -> tuple[Values, Values]:
    """Two texts from shortly before the place where they begin to differ, if they are long."""
    pairs = enumerate(zip(before, after, strict=False))
    same = next((i for i, (one, other) in pairs if one != other), min(len(before), len(after)))
    cut = before.rfind(" ", 0, max(same - BEFORE, 0)) + 1
    if max(len(before), len(after)) <= WORDS or cut <= 0:
        return (before,), (after,)
    return (f"…{before[cut:]}",), (f"…{after[cut:]}",)


def _words(values: Values) -> str:
    more = f" and {len(values) - MOST} more" if len(values) > MOST else ""
    return "; ".join(shortened(v, WORDS) for v in values[:MOST]) + more or "none"

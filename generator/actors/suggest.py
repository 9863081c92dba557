"""Names in the sources that no actor file has, for an editor to decide about; and the draft of a
file for one.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.actors.context import Reading
from generator.actors.naming import surnames
from generator.english.names import (
    ACRONYMS,
    CALENDAR,
    CORPORATE,
    DEMONYMS,
    GOVERNMENTS,
    HONORIFICS,
    INSTITUTIONS,
    OF_INSTITUTIONS,
    OFFICES,
    OPENERS,
    PARTICLES,
    STATES,
)
from generator.english.speech import BODY_NOUNS, SUBJECTS, TITLE_NOUNS
from generator.model import AnnotatedArticle, Mention, Span


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name that stands in the sources and in no actor file."""

    name: str
    count: int
    """How often it stands there, second mentions by surname included."""
    path: str
    """The seed that has it first, as a POSIX path from the project's root."""
    sentence: str
    """The id of the first sentence that has it."""
    text: str
    """That sentence, verbatim."""
    kind: str | None
    """A guess: person, government, organisation or alliance; None where nothing tells."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A name at one place."""

    name: str
    article: AnnotatedArticle
    sentence: int
    opens: bool
    """It stands where any word has a capital."""
    kind: str | None


def actors(articles: Sequence[AnnotatedArticle]) -> tuple[Suggestion, ...]:
    """The names of `articles` without an actor file, the most frequent first, then by name."""
    by_name: dict[str, list[_Found]] = defaultdict(list)
    for annotated in articles:
        for found in _names(annotated):
            by_name[found.name].append(found)
    merged = _with_surnames(by_name)
    sure = {
        name: places
        for name, places in merged.items()
        if " " in name or not all(found.opens for found in places)
    }
    return tuple(
        sorted(
            (_suggestion(name, places) for name, places in sure.items()),
            key=lambda s: (-s.count, s.name),
        )
    )


def draft(suggestion: Suggestion) -> str:
    """The text of an actor file for a suggestion, for ``content/actors/<slug of the name>.yml``
    (`write`).
    """
    kind = suggestion.kind or "organisation"
    doubt = (
        ""
        if suggestion.kind
        else "  # not sure: person, government, organisation, alliance, place or media"
    )
    first = " ".join(suggestion.text.split())
    return (
        f"# First in {suggestion.path}: {first}\n"
        f"name: {json.dumps(suggestion.name, ensure_ascii=False)}\n"
        f"kind: {kind}{doubt}\n"
        "aliases: []\n"
    )


def slug(name: str) -> str:
    """The id of a name, in lower-case Latin letters, digits and hyphens; empty where it has none of
    them.

    "Łódź & Søn" -> "lodz-son".
    """
    plain = "".join(map(_plain, unicodedata.normalize("NFKD", name).casefold()))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


_LATIN = re.compile(r"LATIN SMALL (?:LETTER|LIGATURE) (?:\w+ )?([A-Z]{1,2})(?: WITH .*)?")


def _plain(letter: str) -> str:
    """A letter without its stroke or accent; nothing for an accent or apostrophe alone."""
    if letter.isascii():
        return letter.replace("'", "")
    if unicodedata.combining(letter) or letter == "’":
        return ""
    found = _LATIN.fullmatch(unicodedata.name(letter, ""))
    return found[1].lower() if found else letter


def write(root: Path, suggestion: Suggestion) -> Path:
    """Write the draft for a suggestion into the project's folder; the path within it.

    Raises FileExistsError rather than replace a file, ValueError where no file name can be made of
    the name. What fails half-way leaves nothing behind.
    """
    if not (name := slug(suggestion.name)):
        raise ValueError(
            f"{suggestion.name}: no file name can be made of it; write content/actors/NAME.yml by hand"
        )
    path = Path("content", "actors", f"{name}.yml")
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    with (root / path).open("x", encoding="utf-8", newline="\n") as file:
        try:
            file.write(draft(suggestion))
            file.flush()
        except OSError:
            (root / path).unlink()
            raise
    return path


# ---------------------------------------------------------------- names in an article


def _names(annotated: AnnotatedArticle) -> Iterator[_Found]:
    article = annotated.article
    mentions = iter(annotated.mentions)
    mention = next(mentions, None)
    for index, sentence in article.told():
        reading = Reading.of(article.text, sentence.span, is_heading=False)
        while mention and mention.span.end <= sentence.span.start:
            mention = next(mentions, None)
        known: list[Mention] = []
        while mention and mention.span.start < sentence.span.end:
            known.append(mention)
            mention = next(mentions, None)
        if reading.is_shouted:
            continue
        for start, end in _runs(reading):
            span = Span(reading.starts[start], reading.ends[end - 1])
            if not any(m.span.overlaps(span) for m in known):
                kind = _kind(reading, start, end)
                yield _Found(
                    " ".join(span.of(article.text).split()), annotated, index, start == 0, kind
                )


def _runs(reading: Reading) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words that may be a name, without titles before and ordinary words around
    it.
    """
    at, size = 0, len(reading.words)
    while at < size:
        end = at
        while end < size and _prolongs(reading, at, end):
            end += 1
        start, stop = _trimmed(reading, at, end)
        if start < stop and _may_name(reading, start, stop):
            yield start, stop
        at = max(end, at + 1)


def _trimmed(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """A run without what stands before a name ("Finnish Foreign Minister") and after it
    ("Administration").
    """
    titles = [at for at in range(start, end - 1) if reading.folded[at] in _TITLES]
    if titles and all(
        reading.folded[at] in _TITLES | _ADJECTIVES for at in range(start, titles[-1])
    ):
        start = titles[-1] + 1
    while end > start and not _may_end_name(reading, end - 1):
        end -= 1
    return start, end


def _may_end_name(reading: Reading, at: int) -> bool:
    is_other = reading.folded[at] in GOVERNMENTS | OPENERS | SUBJECTS and not _is_acronym(
        reading, at
    )
    return reading.words[at][0].isupper() and not is_other


def _is_acronym(reading: Reading, at: int) -> bool:
    """Whether capitals tell a name from a little word: "the WHO"."""
    return (
        reading.folded[at] in ACRONYMS
        and reading.words[at].isupper()
        and len(reading.words[at]) > 1
    )


def _prolongs(reading: Reading, start: int, at: int) -> bool:
    """Whether a word goes on the name that starts at `start`: a capital, a particle, or "of" after
    "Bank".
    """
    if at > start and not reading.adjoins(at - 1):
        return (
            reading.words[at] in "&-"
            and at + 1 < len(reading.words)
            and reading.words[at + 1][0].isupper()
        )
    if reading.words[at][0].isupper():
        return reading.folded[at] not in CALENDAR
    if at == start or at + 1 >= len(reading.words) or not reading.words[at + 1][0].isupper():
        return at > start and reading.words[at - 1] in "&-" and reading.words[at][0].isalnum()
    is_of = reading.words[at] == "of" and reading.folded[at - 1] in OF_INSTITUTIONS | {
        "ministry",
        "department",
        "bank",
    }
    return is_of or reading.words[at] in PARTICLES or reading.words[at] == "&"


_TITLES = OPENERS | HONORIFICS | OFFICES | CALENDAR
_ADJECTIVES = frozenset(form.lower() for forms in DEMONYMS.values() for form in forms)


def _may_name(reading: Reading, start: int, end: int) -> bool:
    """Whether a run is more than an adjective of a state, a pronoun, or a single letter."""
    words = reading.folded[start:end]
    if end - start == 1 and _is_acronym(reading, start):
        return True
    if all(
        word in _ADJECTIVES or word in SUBJECTS or word in CALENDAR | OPENERS | OFFICES
        for word in words
    ):
        return (
            words == tuple(" ".join(words).split())
            and " ".join(reading.words[start:end]) in DEMONYMS
        )
    return len("".join(words)) > 1


def _kind(reading: Reading, start: int, end: int) -> str | None:
    words = frozenset(reading.folded[start:end])
    name = " ".join(reading.words[start:end])
    if name in STATES:
        return "government"
    if words & {"union", "alliance", "league"}:
        return "alliance"
    if words & (INSTITUTIONS | CORPORATE | BODY_NOUNS | OF_INSTITUTIONS) or (
        end - start == 1 and name.isupper()
    ):
        return "organisation"
    before = reading.folded[start - 1] if start else ""
    is_titled = (
        before in HONORIFICS | OFFICES | TITLE_NOUNS and reading.adjoins(start - 1)
        if start
        else False
    )
    return "person" if is_titled else None


# ---------------------------------------------------------------- one suggestion a name


def _with_surnames(names: Mapping[str, list[_Found]]) -> dict[str, list[_Found]]:
    """The names, a single surname counted with the one full name that ends in it."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for name in names:
        for surname in surnames(name) if " of " not in name else ():
            bearers[surname].add(name)
    merged: dict[str, list[_Found]] = {name: list(places) for name, places in names.items()}
    for surname, full in bearers.items():
        if surname in merged and len(full) == 1 and surname not in full:
            merged[min(full)] += merged.pop(surname)
    return merged


def _suggestion(name: str, places: Sequence[_Found]) -> Suggestion:
    first = min(
        places,
        key=lambda found: (
            found.article.article.source.dct,
            found.article.article.source.stem,
            found.sentence,
        ),
    )
    article = first.article.article
    sentence = article.sentences[first.sentence]
    kinds = [found.kind for found in places if found.kind]
    kind = max(sorted(set(kinds)), key=kinds.count) if kinds else None
    return Suggestion(
        name, len(places), article.source.path, sentence.id, article.words_of(sentence), kind
    )

"""Names in the sources that no actor file has, for an editor to decide about; and the draft of a
file for one.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.actors import candidates, merging
from generator.actors.candidates import Candidate
from generator.model import AnnotatedArticle


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
    """A guess: person, government, organisation, alliance or place; None where nothing tells."""


def actors(articles: Sequence[AnnotatedArticle]) -> tuple[Suggestion, ...]:
    """The names of `articles` without an actor file, the most frequent first, then by name."""
    by_name: dict[str, list[Candidate]] = defaultdict(list)
    for annotated in articles:
        for found in candidates.of(annotated):
            by_name[found.name].append(found)
    return tuple(
        sorted(
            (_suggestion(name, places) for name, places in merging.merged(by_name).items()),
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


def _suggestion(name: str, places: Sequence[Candidate]) -> Suggestion:
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
    return Suggestion(
        name,
        len(places),
        article.source.path,
        sentence.id,
        article.words_of(sentence),
        merging.kind(places),
    )

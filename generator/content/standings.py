"""What editors write that rests on sources which are not relied on any more."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator.model import Article
from generator.problems import Fault

_BECAME = {
    "retracted": "was retracted",
    "replaced": "was replaced by a newer version",
    "superseded": "was superseded",
    "withheld": "is withheld",
}
"""What is said of a source by its mark; see `Standing.mark`."""


def alone(sources: Sequence[str], start: int, article: Callable[[str], Article]) -> Iterator[Fault]:
    """Yield the doubt about a sentence at ``start`` that rests on such sources alone."""
    cited = [article(stem).source for stem in sources]
    is_doubtful = all(s.standing.mark and not s.standing.is_draft for s in cited)
    if cited and is_doubtful:
        first = cited[0]
        newer = first.standing.replaced_by
        message = f"this sentence rests on {first.path} alone, which {_BECAME[first.standing.mark]}"
        hint = "cite a source that still holds, or take the sentence out"
        if newer:
            hint = f"cite the newer version, {newer}, if it says so too; else change the sentence"
        yield start, "W211", message, hint

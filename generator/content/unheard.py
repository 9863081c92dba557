"""Corrections of sources that tell nothing here, as a newer version tells it or their words are not
shown.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.content.checker import Checker
from generator.model import Apart, Correction, SameAs, Source


def heard(checker: Checker, corrections: Sequence[Correction]) -> tuple[Correction, ...]:
    """The corrections that can change something; the others are warned of."""
    sources = {a.source.stem: a.source for a in checker.facts.articles}
    kept = []
    for correction in corrections:
        change = correction.change
        other = [change.other.source] if isinstance(change, SameAs | Apart) else []
        silent = [s for s in (correction.source, *other) if sources[s].standing.is_silent]
        if silent:
            _warn(checker, correction, sources[silent[0]])
        else:
            kept.append(correction)
    return tuple(kept)


def _warn(checker: Checker, correction: Correction, source: Source) -> None:
    newer = source.standing.replaced_by
    if newer:
        message = f"this corrects nothing: '{newer}' has replaced '{source.stem}'"
        hint = f"if the newer version has these words, write: source: {newer}\nelse delete the file"
    else:
        message = f"this corrects nothing: the words of '{source.stem}' are not shown"
        hint = "keep the file if they are to be shown again; else delete it"
    place = (correction.line, correction.column)
    checker.report(correction.path, place, "W411", message, hint)

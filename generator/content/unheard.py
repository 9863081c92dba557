"""Corrections of sources that tell nothing here, as a newer version tells it or their words are not
shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.content.checker import Checker
from generator.model import Apart, Article, Correction, SameAs, Source


def heard(checker: Checker, corrections: Sequence[Correction]) -> tuple[Correction, ...]:
    """Return the corrections that can change something; the others are warned of."""
    articles = {a.source.stem: a for a in checker.facts.articles}
    kept = []
    for correction in corrections:
        change = correction.change
        other = [change.other.source] if isinstance(change, SameAs | Apart) else []
        silent = [s for s in (correction.source, *other) if articles[s].source.standing.is_silent]
        if silent:
            _warn(checker, correction, articles[silent[0]].source, articles)
        else:
            kept.append(correction)
    return tuple(kept)


def _warn(
    checker: Checker, correction: Correction, source: Source, articles: Mapping[str, Article]
) -> None:
    newer = source.standing.replaced_by
    if newer:
        message = f"this corrects nothing: '{newer}' has replaced '{source.stem}'"
        words = correction.span.of(articles[correction.source].text)
        is_there = words in articles[newer].text
        hint = (
            f"the newer version has these words too; write: source: {newer}"
            if is_there
            else "the newer version does not have these words; delete the file"
        )
    else:
        message = f"this corrects nothing: the words of '{source.stem}' are not shown"
        hint = "keep the file if they are to be shown again; else delete it"
    place = (correction.line, correction.column)
    checker.report(correction.path, place, "W411", message, hint)

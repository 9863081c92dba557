"""Words that editors took out of the articles, in what they write besides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator import articles
from generator.files import texts
from generator.model import Redaction
from generator.problems import Problem


def told_in(path: str, text: str, redactions: Sequence[Redaction]) -> Iterator[Problem]:
    """Yield a problem for each place where a file of the editors has words that were taken out of
    all articles. The files that take them out may have them.
    """
    if path in {r.path for r in redactions}:
        return
    for redaction in (r for r in redactions if r.source is None):
        for found in articles.pattern(redaction.words).finditer(text):
            message = f"these words are taken out of the site by {redaction.path}"
            hint = f"write it in other words; articles have here: [{redaction.instead}]"
            yield Problem(path, *texts.place(text, found.start()), "E412", message, hint)

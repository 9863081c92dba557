"""What the site leaves out, and why: sentences that no page uses, and expressions that were not
resolved.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Story
from generator.pages import uses


def lines(story: Story) -> Iterator[str]:
    """The report, a line at a time, source by source."""
    used = uses.uses(story)
    for annotated in story.articles:
        article = annotated.article
        here = used.get(article.source.stem, {})
        unused = [s for _, s in article.told() if not here.get(s.id)]
        told = sum(1 for _ in article.told())
        yield f"{article.source.path}: {told} sentences, {told - len(unused)} used"
        yield from (
            f"  not used, sentence {s.number}: {' '.join(article.words_of(s).split())}"
            for s in unused
        )
        for span, why in annotated.unresolved:
            index = article.at(span)
            number = article.sentences[index].number if index is not None else "?"
            yield f"  no entry, sentence {number}: “{' '.join(span.of(article.text).split())}”: {why}"

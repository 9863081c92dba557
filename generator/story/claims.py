"""Who says what: statements with their speakers and sides, and what is denied."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.english import alike, dating, verbs
from generator.model import (
    Actor,
    AnnotatedArticle,
    Article,
    Claim,
    Dispute,
    Quotation,
)
from generator.story.identity import Ids


def claims(
    articles: Sequence[AnnotatedArticle], actors: Sequence[Actor], ids: Ids
) -> tuple[Claim, ...]:
    """Every statement whose speaker is known in words, in the order of the articles.

    A marked phrase inside an indirect quotation of the same cue is part of that statement and makes
    none of its own. Of an opinion piece only quotations count: the rest is as its writer sees it.
    """
    up = sides(actors)
    return tuple(c for annotated in articles for c in _claims(annotated, up, ids))


def _claims(annotated: AnnotatedArticle, sides: Mapping[str, str], ids: Ids) -> Iterator[Claim]:
    article = annotated.article
    last: Quotation | None = None
    for quotation in annotated.quotations:
        index = article.at(quotation.content)
        is_same = last is not None and last.cue == quotation.cue
        is_part = last is not None and is_same and last.content.covers(quotation.content)
        is_hearsay = article.source.is_opinion and not quotation.direct
        if index is None or quotation.speaker is None or is_part or is_hearsay:
            continue
        if _is_own_step(article, quotation):
            continue
        last, said = quotation, quotation.content
        yield Claim(
            id=ids.of(article, said, "said"),
            source=article.source.stem,
            sentence=index,
            content=said,
            speaker=quotation.speaker,
            actor=quotation.actor,
            side=sides.get(quotation.actor or ""),
            cue=quotation.cue,
            stance=quotation.stance,
            topics=_topics(annotated, index),
            dct=article.told_on(index),
        )


def _is_own_step(article: Article, said: Quotation) -> bool:
    """Whether somebody only decided to go: that is what he did, and nothing that he wants of others."""
    if said.stance != "wants" or said.cue is None:
        return False
    cue = _WORD.findall(said.cue.of(article.text).casefold())
    if not any(verbs.LEMMAS.get(w) in _DECIDING for w in cue):
        return False
    behind = article.text[said.cue.end : said.content.end].casefold()
    words = [w for w in _WORD.findall(behind) if w != "to"]
    first, both = "".join(words[:1]), "-".join(words[:2])
    return first in dating.MOTION | _STAYING or any(
        "resign" in alike.MEANINGS.get(alike.stem(each), ()) for each in (first, both)
    )


_DECIDING = frozenset(("decide", "opt", "choose", "elect"))
_STAYING = frozenset(("retire", "stay", "remain"))
_WORD = re.compile(r"[\w’']+")


def sides(actors: Sequence[Actor]) -> Mapping[str, str]:
    """Actor's id -> the actor at the end of the chain of those it stands for."""
    up = {a.id: a.side for a in actors}

    def top(actor: str) -> str:
        above = up.get(actor)
        return top(above) if above in up and above else actor

    return {actor: top(actor) for actor in up}


def _topics(annotated: AnnotatedArticle, *sentences: int) -> tuple[str, ...]:
    """The topics that show one of the sentences."""
    return tuple(dict.fromkeys(t for s in sentences for t in annotated.topics_of(s)))


# ---------------------------------------------------------------- disputes


def disputes(articles: Sequence[AnnotatedArticle]) -> tuple[Dispute, ...]:
    """Each sentence that is denied, with the first words of each denier that deny it."""
    found: dict[tuple[str, int, int], Dispute] = {}
    for annotated in articles:
        article, source = annotated.article, annotated.article.source
        for denial in annotated.denials:
            topics = _topics(annotated, denial.denied, denial.sentence)
            key = (source.stem, denial.denied, denial.sentence)
            told = article.told_on(denial.sentence)
            found.setdefault(key, Dispute(source.stem, denial.denied, denial, topics, told))
    return tuple(found.values())

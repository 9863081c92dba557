"""Keywords, headings and other names of actors that stand in no source: they do nothing, and are
often misspelt.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator import topics
from generator.files.documents import Keys
from generator.files.wording import shortened
from generator.model import Actor, Article, Keyword, Kind, Topic


@dataclass(frozen=True, slots=True)
class Text:
    """What all sources say in one text, which is searched once for each keyword."""

    words: str
    small: str
    """The same without capitals."""

    @staticmethod
    def of(texts: Iterable[str]) -> Text:
        """The texts; nothing that is looked for reaches from one into the next."""
        words = "\n\0\n".join(texts)
        return Text(words, words.casefold())


Sources = tuple[Text, Text]
"""What all sources say, and their headings alone."""


def sources(articles: Sequence[Article]) -> Sources:
    """What is looked through for the keywords of all topics."""
    return Text.of(a.text for a in articles), Text.of(map(_headings, articles))


def words(topic: Topic, sources: Sources) -> Iterator[tuple[Keys, str, str]]:
    """Where in its front matter each stands, what to say of it, and what to write; nothing as long
    as no source is.
    """
    text, headings = sources
    if not text.words:
        return
    for i, keyword in enumerate(topic.keywords):
        if not _stands(keyword, topic, text):
            message = f"the keyword '{shortened(keyword.phrase)}' stands in no source"
            hint = "write it as a source does, or with '*' for any ending"
            yield ("keywords", i), message, _split_it(keyword) or hint
    for i, heading in enumerate(topic.headings):
        if not _stands(Keyword(heading), topic, headings):
            message = f"the heading '{shortened(heading)}' stands in no heading of a source"
            yield ("headings", i), message, "write it as a source does, or leave it out"


def _headings(article: Article) -> str:
    units = (s for s in article.sentences if s.kind is Kind.HEADING)
    return "\n\n".join(map(article.words_of, units))


def _stands(keyword: Keyword, topic: Topic, text: Text) -> bool:
    wanted = topics.index([replace(topic, keywords=(keyword,))])[0]
    may_stand = any(opener in text.small for opener in wanted.openers)
    return bool(may_stand and wanted.keywords and wanted.keywords.search(text.words))


def _split_it(keyword: Keyword) -> str:
    has_comma = "," in keyword.phrase
    return "the comma is a part of it: write each keyword on a line of its own" if has_comma else ""


_MOST_LISTED = 5


def unsaid(actors: Iterable[Actor], articles: Sequence[Article]) -> frozenset[str]:
    """The other names of actors that stand in no source, as they are looked for; nothing as long as no
    source is.
    """
    left = {_folded(alias) for actor in actors for alias in actor.aliases} if articles else set()
    for article in articles:
        if not left:
            break
        words = _folded(article.text)
        left = {alias for alias in left if alias not in words}
    return frozenset(left)


def aliases(actor: Actor, left: Collection[str]) -> tuple[int, str, str] | None:
    """The first of an actor's other names that are ``left`` by all sources, what to say of all, and
    what to write.
    """
    unused = [i for i, alias in enumerate(actor.aliases) if _folded(alias) in left]
    if not unused:
        return None
    names = [*dict.fromkeys(f"'{shortened(actor.aliases[i], 40)}'" for i in unused)]
    more = f" and {len(names) - _MOST_LISTED} more" if len(names) > _MOST_LISTED else ""
    begins = "these aliases stand" if len(names) > 1 else "this alias stands"
    message = f"{begins} in no source: {', '.join(names[:_MOST_LISTED])}{more}"
    return unused[0], message, "write each as a source does, or leave it out"


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split())

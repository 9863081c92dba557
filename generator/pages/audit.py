"""What the built pages can be held to: whether the words that they show as a source's stand in it,
and whether what they cite is there. It reads the pages as they are, not what they were made from.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator import addresses
from generator.model import Story
from generator.pages.page import Page
from generator.pages.positions import DisputeView
from generator.pages.uses import Uses


@dataclass(frozen=True, slots=True)
class Audit:
    """The figures of a site, each counted."""

    sources: int
    sentences: int
    used: int
    """Sentences that a page uses beside that of their article."""
    references: int
    """Links of the pages to a sentence of a source."""
    found: int
    """Those that lead to a sentence that is there."""
    words: int
    """Words that the pages show as an article's."""
    strange: int
    """Those that do not stand in that article as they are shown."""
    denials: int
    beside: int
    """Denials that stand beside what they deny."""
    dates: int
    read: int
    """Dates that could be read as a day or a stretch of them."""
    without_entry: int


def audit(story: Story, used: Uses, disputes: Iterable[DisputeView], made: Iterable[Page]) -> Audit:
    """What the pages that are ``made``, which show these ``disputes``, can be held to."""
    told = [(a.article.source.stem, s.id) for a in story.articles for _, s in a.article.told()]
    timexes = [t for a in story.articles for t in a.timexes if t.type in ("DATE", "TIME")]
    beside = (view.dispute for view in disputes)
    shown = _Shown(story)
    references = found = words = strange = 0
    for page in made:
        if not page.uri.startswith(f"{addresses.SOURCES.partition('/')[0]}/"):
            body = page.body
            cited = shown.references(body)
            references, found = references + len(cited), found + sum(cited)
            for row, not_there in shown.words(body):
                words, strange = words + row, strange + not_there
    return Audit(
        sources=len(story.articles),
        sentences=len(told),
        used=sum(1 for stem, s in told if used.get(stem, {}).get(s)),
        references=references,
        found=found,
        words=words,
        strange=strange,
        denials=len(
            {
                (a.article.source.stem, d.sentence, d.denied)
                for a in story.articles
                for d in a.denials
            }
        ),
        beside=len({(d.source, d.denial.sentence, d.denied) for d in beside}),
        dates=len(timexes),
        read=sum(t.is_dated for t in timexes),
        without_entry=sum(len(a.unresolved) for a in story.articles),
    )


# ---------------------------------------------------------------- the pages

_REFERENCE = re.compile(
    r'<a class="(?:source-name|citation)" href="[^"#]*?([^"#/]+)(?:/|\.html|\.md)#([^"]*)"'
)
_PASSAGE = re.compile(
    r'<(?:blockquote class="passage"|div class="again"|span class="words")[^>]*>(?P<words>.*?)'
    r'<a class="source-name" href="[^"#]*?(?P<stem>[^"#/]+)(?:/|\.html|\.md)#',
    re.DOTALL,
)
_BRACKETS = re.compile(r'\s*<a class="clarification".*?</a>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


class _Shown:
    """The pages' words and links, held against the sources."""

    def __init__(self, story: Story) -> None:
        self._story = story

    @cached_property
    def _ids(self) -> Mapping[str, frozenset[str]]:
        """Source -> the ids of its sentences."""
        return {
            a.article.source.stem: frozenset(s.id for s in a.article.sentences)
            for a in self._story.articles
        }

    def references(self, body: str) -> list[bool]:
        """For each link to a sentence whether it leads to one."""
        return [
            html.unescape(anchor) in self._ids.get(html.unescape(stem), ())
            for stem, anchor in _REFERENCE.findall(body)
        ]

    def words(self, body: str) -> Iterator[tuple[int, int]]:
        """Of each row of words that are an article's how many they are, and how many of them do
        not stand there.
        """
        for passage in _PASSAGE.finditer(body):
            stem = html.unescape(passage["stem"])
            text = _BRACKETS.sub("", passage["words"]).replace("</p>", " ")
            for row in html.unescape(_TAG.sub("", text)).split(" …"):
                words = " ".join(row.split()).removeprefix("… ")
                yield len(words.split()), self._strange(words, stem)

    def _strange(self, words: str, stem: str) -> int:
        """How many words are left of a row that an article does not have, without the whole
        sentences in it.
        """
        annotated = self._story.find(stem)
        article = annotated.article if annotated else None
        if article and (words in article.text or words in " ".join(article.text.split())):
            return 0
        sentences = (article.words_of(s) for s in article.sentences) if article else ()
        for sentence in sorted((" ".join(s.split()) for s in sentences), key=len, reverse=True):
            words = words.replace(sentence, "")
        return len(words.split())

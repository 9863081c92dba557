"""What editors wrote, made harmless, with their citations as numbered links."""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator import addresses
from generator.content import citations
from generator.labels import say
from generator.model import Article, Citation, CitedLine, Source, Story
from generator.pages import views
from generator.pages.templates import escape


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation of a page, as its list of citations shows it."""

    number: int
    citation: Citation
    source: Source
    sentences: tuple[int, ...]
    passage: str
    """The whole sentences that the words are quoted from."""

    @property
    def numbers(self) -> str:
        """The numbers of the sentences."""
        return views.numbers(self.sentences)

    @property
    def short_numbers(self) -> str:
        """The same in running text."""
        return views.short_numbers(self.sentences)

    @property
    def label(self) -> str:
        """What a reader sees of it beside the words that rest on it."""
        return " ".join(
            filter(None, (self.passage and views.quoted(self.passage), views.cited(self.source)))
        )

    def name(self, sign: str) -> str:
        """Return what those who listen know its link by, whose ``sign`` is a number or a letter."""
        source = say("source.cited", sign=sign, source=views.full(self.source))
        return ", ".join(filter(None, (source, self.numbers)))

    @property
    def mark(self) -> str:
        """What is said beside its number of a source that is not relied on any more."""
        mark = self.source.standing.mark
        return f" {say(f'source.mark_{mark}')}" if mark else ""

    @property
    def letter(self) -> str:
        """What tells it from the others of a headline: numbers are those of the page's own list."""
        letters = string.ascii_lowercase
        again, at = divmod(self.number - 1, len(letters))
        return letters[at] * (again + 1)


def cited(
    story: Story, found: Sequence[Citation], before: Sequence[Citation] = ()
) -> tuple[Cited, ...]:
    """The citations of a page, numbered after those ``before`` them; what quotes the same words of
    a source has the same number.
    """
    quoted = dict.fromkeys(map(_quoted, (*before, *found)))
    numbers = {one: number for number, one in enumerate(quoted, 1)}
    return tuple(_citation(numbers[_quoted(c)], c, story.article(c.source).article) for c in found)


def listed(story: Story, found: Sequence[Citation]) -> tuple[Cited, ...]:
    """The citations of a page as a list, each number once."""
    return tuple({c.number: c for c in reversed(cited(story, found))}.values())[::-1]


def _quoted(citation: Citation) -> tuple[str, tuple[str, ...], str]:
    return citation.source, citation.sentences, citation.words


def _citation(number: int, citation: Citation, article: Article) -> Cited:
    found = [s for s in article.sentences if s.id in citation.sentences]
    passage = " ".join(" ".join(article.words_of(s).split()) for s in found)
    return Cited(number, citation, article.source, tuple(s.number for s in found), passage)


Headed = tuple[tuple[str, Cited | None], ...]
"""The words of a headline or an answer, each stretch with the citation behind it."""


def line(story: Story, found: CitedLine | None, before: Sequence[Citation] = ()) -> Headed:
    """A line as pages show it, its citations numbered after those ``before`` it; a citation never
    begins a line of print.
    """
    if found is None:
        return ()
    numbered = {c.citation: c for c in cited(story, found.citations, before)}
    return tuple(
        (f"{words}\N{NO-BREAK SPACE}", numbered[citation]) if citation else (words, None)
        for words, citation in found.parts
    )


def edited(
    story: Story,
    link: Callable[..., Markup],
    markdown: str,
    found: Sequence[Citation],
    before: Sequence[Citation],
) -> Markup:
    """An editor's Markdown, made harmless, with a link to the very sentence in place of each
    citation, numbered after those ``before`` it.
    """
    numbered = {c.citation.start: c for c in cited(story, found, before)}

    def render(citation: Citation) -> str:
        cited = numbered[citation.start]
        page = addresses.of_source(citation.source)
        return (
            f'<a class="citation" href="{link(page, citation.anchor)}"'
            f' title="{escape(cited.label)}" aria-label="{escape(cited.name(str(cited.number)))}"'
            f" data-search-exclude>{cited.number}{cited.mark}</a>"
        )

    shown = citations.replace(markdown, found, render)
    # A citation never begins a line: it belongs to the word before it.
    return Markup(re.sub(r'(?<=\S)\s+(?=<a class="citation")', "\N{NO-BREAK SPACE}", shown))  # noqa: S704 made harmless

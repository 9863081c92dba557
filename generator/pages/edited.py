"""What editors wrote, made harmless, with their citations as numbered links."""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator import addresses
from generator.content import citations
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
            filter(None, (self.passage and f"“{self.passage}”", views.cited(self.source)))
        )

    @property
    def mark(self) -> str:
        """What is said beside its number of a source that is not relied on any more."""
        mark = self.source.standing.mark
        return f" {mark}" if mark else ""

    @property
    def letter(self) -> str:
        """What tells it from the others of a headline: numbers are those of the page's own list."""
        letters = string.ascii_lowercase
        again, at = divmod(self.number - 1, len(letters))
        return letters[at] * (again + 1)


def cited(story: Story, found: Sequence[Citation], first: int = 1) -> tuple[Cited, ...]:
    """The citations of a page, numbered from ``first`` on."""
    return tuple(
        _citation(number, citation, story.article(citation.source).article)
        for number, citation in enumerate(found, first)
    )


def _citation(number: int, citation: Citation, article: Article) -> Cited:
    found = [s for s in article.sentences if s.id in citation.sentences]
    passage = " ".join(" ".join(article.words_of(s).split()) for s in found)
    return Cited(number, citation, article.source, tuple(s.number for s in found), passage)


Headed = tuple[tuple[str, Cited | None], ...]
"""The words of a headline or an answer, each stretch with the citation behind it."""


def line(story: Story, found: CitedLine | None, first: int = 1) -> Headed:
    """A line as pages show it, its citations numbered from ``first`` on; a citation never begins a
    line of print.
    """
    if found is None:
        return ()
    numbered = {c.citation: c for c in cited(story, found.citations, first)}
    return tuple(
        (f"{words}\N{NO-BREAK SPACE}", numbered[citation]) if citation else (words, None)
        for words, citation in found.parts
    )


def edited(
    story: Story, link: Callable[..., Markup], markdown: str, found: Sequence[Citation], first: int
) -> Markup:
    """An editor's Markdown, made harmless, with a link to the very sentence in place of each
    citation, numbered from ``first`` on.
    """
    numbered = {c.citation.start: c for c in cited(story, found, first)}

    def render(citation: Citation) -> str:
        cited = numbered[citation.start]
        page = addresses.of_source(citation.source)
        return (
            f'<a class="citation" href="{link(page, citation.anchor)}"'
            f' title="{escape(cited.label)}" data-search-exclude>'
            f'<span class="visually-hidden">Source </span>{cited.number}{cited.mark}</a>'
        )

    shown = citations.replace(markdown, found, render)
    # A citation never begins a line: it belongs to the word before it.
    return Markup(re.sub(r'(?<=\S)\s+(?=<a class="citation")', "\N{NO-BREAK SPACE}", shown))  # noqa: S704 made harmless

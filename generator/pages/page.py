"""A page as both adapters publish it, and the navigation."""

from __future__ import annotations

import html
import json
from collections.abc import Mapping
from dataclasses import astuple, dataclass, field, replace
from datetime import date

from generator import addresses
from generator.labels import say
from generator.model import Story
from generator.pages.aside import Aside, Packed, Shelf
from generator.search import Found


@dataclass(frozen=True, slots=True)
class Page:
    """A page as both adapters publish it."""

    uri: str
    """A path of Markdown files: ``topics/rivers.md``."""
    title: str
    markdown: Packed | Aside
    edit: str
    """The file that a contributor changes to change the page, from the project's root; it may not
    be there yet.

    Empty where the page says only what the program has to say.
    """
    updated: date
    """The date of the newest source that it shows."""
    in_search: bool = True
    """The theme's search reads it, beside what is ``found`` on it."""
    entries: Packed | Aside | None = None
    """What is `found` on it; None where that is nothing."""
    head: Mapping[str, object] = field(default_factory=dict)
    """What the page says of itself to other programs, as front matter."""

    @staticmethod
    def of(
        uri: str,
        title: str,
        body: str,
        edit: str,
        updated: date,
        *,
        in_search: bool = True,
        found: tuple[Found, ...] = (),
    ) -> Page:
        """Return the page whose Markdown is the ``body``."""
        entries = Packed.of(json.dumps([astuple(f) for f in found])) if found else None
        return Page(uri, title, Packed.of(body), edit, updated, in_search, entries)

    @property
    def body(self) -> str:
        """Return its Markdown, unpacked anew each time."""
        return self.markdown.text

    @property
    def found(self) -> tuple[Found, ...]:
        """What the search finds on it; where the page itself is among it, nothing else."""
        known = json.loads(self.entries.text) if self.entries else ()
        return tuple(
            Found(title, tuple(text), anchor, tuple(also), tuple(when), boost)
            for title, text, anchor, also, when, boost in known
        )

    def with_body(self, body: str) -> Page:
        """Return the page with other Markdown."""
        return replace(self, markdown=Packed.of(body))

    def put(self, shelf: Shelf) -> Page:
        """Return the page with its words on a shelf."""
        entries = shelf.put(self.entries) if self.entries else None
        return replace(self, markdown=shelf.put(self.markdown), entries=entries)

    def text(self, meta: Mapping[str, object] | None = None) -> str:
        """The whole file: front matter, with ``meta`` added to it, and body."""
        known: dict[str, object] = {"title": html.escape(self.title)}
        if not self.in_search:
            known["search"] = {"exclude": True}
        elif self.uri in (addresses.HOME, addresses.ABOUT):
            known["search"] = {"boost": 0.2}  # they hold the words of all others
        lines = [
            f"{key}: {json.dumps(value, ensure_ascii=False)}"
            for key, value in (known | dict(self.head) | dict(meta or {})).items()
        ]
        return "\n".join(["---", *lines, "---", "", self.body])


Nav = tuple[tuple[str, "str | Nav"], ...]
"""Titles with the pages, or the titles, below them."""


def is_corrected(story: Story) -> bool:
    """Whether editors have corrected anything, or something became of a source."""
    standing = any(a.article.source.standing.state for a in story.articles)
    return standing or bool(story.content.corrections or story.content.redactions)


def nav(story: Story) -> Nav:
    """The navigation, which is the same however many sources there are; without pages that nobody
    has filled.
    """
    topics: Nav = tuple(
        (html.escape(t.title), addresses.of_topic(t.id)) for t in story.content.topics
    )
    own = tuple(
        (html.escape(p.title), p.uri) for p in story.content.pages if p.uri != addresses.HOME
    )
    return (
        (say("nav.home"), addresses.HOME),
        *(((say("nav.topics"), topics),) if topics else ()),
        (say("nav.timeline"), addresses.TIMELINE),
        (say("nav.changes"), addresses.CHANGES),
        *(((say("nav.who"), addresses.WHO),) if story.content.actors else ()),
        *(((say("nav.glossary"), addresses.GLOSSARY),) if story.content.glossary else ()),
        (say("nav.sources"), addresses.SOURCES),
        (say("nav.about"), addresses.ABOUT),
        *(((say("nav.corrections"), addresses.CORRECTIONS),) if is_corrected(story) else ()),
        *own,
    )

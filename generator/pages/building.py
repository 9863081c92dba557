"""The pages of the site as Markdown, made by templates from the story."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from markupsafe import Markup

from generator import addresses, dates
from generator.addresses import Links
from generator.model import (
    AnnotatedArticle,
    Citation,
    Handwritten,
    Status,
    Story,
    Weight,
)
from generator.pages import (
    behind,
    budgets,
    changes,
    chosen,
    corrected,
    edited,
    home,
    once,
    shelves,
    timeline,
    topics,
    uses,
    views,
    who,
)
from generator.pages.templates import Templates, escape
from generator.problems import ContentError, Problem
from generator.story import statements

_STATUS = {status: status.shown for status in Status}


def _slug(value: object) -> Markup:
    """A value as part of an anchor: letters, digits and hyphens alone, so it needs no escaping."""
    return Markup(re.sub(r"[^a-z0-9]+", "-", str(value).lower()).strip("-"))  # noqa: S704


# ---------------------------------------------------------------- pages


@dataclass(frozen=True, slots=True)
class Page:
    """A page as both adapters publish it."""

    uri: str
    """A path of Markdown files: ``topics/rivers.md``."""
    title: str
    body: str
    """Markdown."""
    edit: str
    """The file that a contributor changes to change the page, from the project's root; it may not
    be there yet.

    Empty where the page says only what the program has to say.
    """
    updated: date
    """The date of the newest source that it shows."""
    in_search: bool = True

    def text(self, meta: Mapping[str, object] | None = None) -> str:
        """The whole file: front matter, with ``meta`` added to it, and body."""
        known: dict[str, object] = {"title": html.escape(self.title)}
        if not self.in_search:
            known["search"] = {"exclude": True}
        lines = [
            f"{key}: {json.dumps(value, ensure_ascii=False)}"
            for key, value in (known | dict(meta or {})).items()
        ]
        return "\n".join(["---", *lines, "---", "", self.body])


Nav = tuple[tuple[str, "str | Nav"], ...]
"""Titles with the pages, or the titles, below them."""


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
        ("Home", addresses.HOME),
        *((("Topics", topics),) if topics else ()),
        ("Timeline", addresses.TIMELINE),
        ("What changed", addresses.CHANGES),
        *((("Who’s who", addresses.WHO),) if story.content.actors else ()),
        *((("Glossary", addresses.GLOSSARY),) if story.content.glossary else ()),
        ("Sources", addresses.SOURCES),
        ("About", addresses.ABOUT),
        ("Corrections", addresses.CORRECTIONS),
        *own,
    )


def build(
    story: Story,
    site_name: str,
    root: Path,
    *,
    directory_urls: bool = True,
    edit: Callable[[str], str] = lambda _file: "",
) -> tuple[Page, ...]:
    """Every page of the site, by address.

    The project at ``root`` may have templates of its own. ``edit`` gives the web address at which a
    file of the project is edited, or nothing. Raises ContentError where templates cannot be used.
    """
    made_of = Templates(root, {"addresses": addresses, "budgets": budgets, "edit": edit}, _FILTERS)
    site = _site(story, site_name, made_of, directory_urls=directory_urls)
    made = [_home(site), _who(site), _glossary(site), _about(site), _corrections(site)]
    made += [*_timeline(site), *_changes(site), *_sources(site)]
    made += [page for topic, rest in site.topics for page in _topic(site, topic, rest)]
    made += [page for actor, rest in site.actors for page in _actor(site, actor, rest)]
    made += [_source(site, a) for a in story.articles]
    made += [_handwritten(site, p) for p in story.content.pages if p.uri != addresses.HOME]
    if made_of.problems:
        raise ContentError(made_of.problems)
    return tuple(sorted(made, key=lambda p: p.uri))


_FILTERS: Mapping[str, Callable[..., object]] = {
    "day": dates.day,
    "name": views.name,
    "status": _STATUS.__getitem__,
    "slug": _slug,
    "label": corrected.label,
    "excerpt": once.excerpt,
}


def template_problems(root: Path) -> tuple[Problem, ...]:
    """What is wrong with the form of a project's own templates, whatever the story is."""
    return tuple(sorted(Templates(root, {}, _FILTERS).problems))


def theme_problem(root: Path, error: Exception) -> Problem | None:
    """What is wrong where MkDocs could not use a template of the theme."""
    return Templates(root, {}, _FILTERS).of_theme(error)


@dataclass(frozen=True, slots=True)
class _Site:
    """What every page is made from."""

    story: Story
    name: str
    entries: tuple[timeline.Entry, ...]
    by_id: Mapping[str, timeline.Entry]
    """The entries by the ids of their events."""
    topics: tuple[tuple[chosen.TopicPage, behind.Rest], ...]
    """Each with what stands behind it; so the next."""
    actors: tuple[tuple[who.ActorPage, behind.Rest], ...]
    weights: Mapping[str, Weight]
    """How much each statement matters, by the claim's id."""
    uses: uses.Uses
    templates: Templates
    directory_urls: bool

    def links(self, uri: str) -> Callable[..., Markup]:
        """A function from page and anchor to the address seen from ``uri``."""
        links = Links(uri, self.directory_urls)
        return lambda page, anchor="": Markup(html.escape(links.to(page, anchor)))  # noqa: S704 of slugs and ids alone

    def edited(self, uri: str, markdown: str, found: Sequence[Citation]) -> Markup:
        """An editor's Markdown on the page at ``uri``."""
        return edited.edited(self.story, self.links(uri), markdown, found)

    def files(self, uri: str) -> Callable[[str], str]:
        """A function from a file that is no page to its address seen from ``uri``."""
        return Links(uri, self.directory_urls).to_file

    def render(self, template: str, uri: str, **context: object) -> str:
        """The template's text for the page at ``uri``, with single blank lines."""
        known = {
            "story": self.story,
            "site_name": self.name,
            "link": self.links(uri),
            "file": self.files(uri),
        }
        body = self.templates.render(template, known | context)
        return re.sub(r"\n{3,}", "\n\n", body).strip() + "\n"


def _site(story: Story, name: str, made_of: Templates, *, directory_urls: bool) -> _Site:
    entries, weights = timeline.entries(story), statements.weights(story)
    of_topics: dict[str, list[timeline.Entry]] = {t.id: [] for t in story.content.topics}
    for entry in entries:
        for topic in entry.topics:
            of_topics[topic.id].append(entry)
    views_of = (topics.topic_view(story, t, of_topics[t.id]) for t in story.content.topics)
    topic_pages = [chosen.topic_page(story, view, weights) for view in views_of]
    actor_pages = [who.actor_page(view, weights) for view in who.actor_views(story, entries)]
    of_topic = tuple((page, behind.of_topic(story, page)) for page in topic_pages)
    of_actor = tuple((page, behind.of_actor(story, page)) for page in actor_pages)
    moved = {
        addresses.of_topic(page.view.topic.id): behind.sentences(rest, page.sentences, _slug)
        for page, rest in of_topic
    } | {
        addresses.of_actor(page.view.actor.id): behind.sentences(rest, page.sentences, _slug)
        for page, rest in of_actor
    }
    return _Site(
        story,
        name,
        entries,
        {e.event.id: e for e in entries},
        of_topic,
        of_actor,
        weights,
        uses.leading(uses.uses(story), moved),
        made_of,
        directory_urls,
    )


# ---------------------------------------------------------------- one page each


_CORRECTIONS = "content/corrections/README.md"
"""Says how to correct what the program makes of an article."""


def _home(site: _Site) -> Page:
    story = site.story
    own = next((p for p in story.content.pages if p.uri == addresses.HOME), None)
    body = site.render(
        "index.md.j2",
        addresses.HOME,
        title=own.title if own else site.name,
        intro=site.edited(addresses.HOME, own.text, own.citations) if own else "",
        topics=[page.view.topic for page, _ in site.topics],
        page=home.page(story, site.entries),
    )
    edit = own.path if own else "content/pages/index.md"
    return Page(addresses.HOME, own.title if own else site.name, body, edit, story.as_of)


def _topic(site: _Site, page: chosen.TopicPage, rest: behind.Rest) -> list[Page]:
    view, topic = page.view, page.view.topic
    uri = addresses.of_topic(topic.id)
    body = site.render(
        "topic.md.j2",
        uri,
        page=page,
        view=view,
        topic=topic,
        behind=rest,
        summary=site.edited(uri, topic.summary, topic.citations),
        cited=edited.cited(site.story, topic.citations),
    )
    updated = max((s.dct for s in view.sources), default=site.story.as_of)
    made = [Page(uri, topic.title, body, topic.path, updated)]
    for each in rest.values():
        made += _shelves(site, each.shelf, each.kind, (uri, topic.title), topic.path)
    return made


def _timeline(site: _Site) -> list[Page]:
    whole = timeline.whole(site.story)
    made = []
    up: dict[str, tuple[str, str]] = {
        b.uri: (s.uri, s.label) for s in whole.walk() for b in s.below
    }
    for shelf in whole.walk():
        shown = [site.by_id[e.id] for e in timeline.shown(site.story, shelf)]
        body = site.render(
            "timeline.md.j2",
            shelf.uri,
            shelf=shelf,
            up=up.get(shelf.uri),
            shown=len(shown),
            years=timeline.years(shown),
            told={t.entry.event.id: t.words for t in chosen.told(once.Once(), shown)},
            parts={part.label: part for part in shelf.below},
            places=Links(shelf.uri, site.directory_urls).to_file(addresses.PLACES_DATA),
        )
        title = "Timeline" if shelf is whole else f"Timeline: {shelf.label}"
        made.append(_overview(site, shelf.uri, title, body, _CORRECTIONS))
    return made


def _shelves(
    site: _Site, whole: shelves.Shelf[Any], kind: str, page: tuple[str, str], edit: str
) -> list[Page]:
    """The pages behind a ``page``, given with its title."""
    made = []
    up: dict[str, tuple[str, str]] = {
        b.uri: (s.uri, s.label) for s in whole.walk() for b in s.below
    }
    for shelf in whole.walk():
        items: Sequence[Any] = () if shelf.below else shelf.items
        if kind == "events":
            items = chosen.told(once.Once(), [site.by_id[e.id] for e in timeline.chosen(shelf)])
        name = whole.label if shelf is whole else f"{whole.label}, {shelf.label}"
        body = site.render(
            "shelf.md.j2",
            shelf.uri,
            shelf=shelf,
            kind=kind,
            name=name,
            page=page,
            up=up.get(shelf.uri),
            items=items,
        )
        made.append(_overview(site, shelf.uri, f"{page[1]}: {name}", body, edit))
    return made


def _who(site: _Site) -> Page:
    body = site.render(
        "whos-who.md.j2", addresses.WHO, actors=[page.view for page, _ in site.actors]
    )
    return _overview(site, addresses.WHO, "Who’s who", body, "content/actors/README.md")


def _actor(site: _Site, page: who.ActorPage, rest: behind.Rest) -> list[Page]:
    view = page.view
    uri = addresses.of_actor(view.actor.id)
    body = site.render("actor.md.j2", uri, page=page, view=view, actor=view.actor, behind=rest)
    updated = max((n.source.dct for n in view.named_in), default=site.story.as_of)
    made = [Page(uri, view.actor.name, body, view.actor.path, updated)]
    for each in rest.values():
        made += _shelves(site, each.shelf, each.kind, (uri, view.actor.name), view.actor.path)
    return made


def _changes(site: _Site) -> list[Page]:
    found = changes.page(changes.changes(site.story, site.entries), site.weights)
    body = site.render("changes.md.j2", addresses.CHANGES, page=found)
    made = [_overview(site, addresses.CHANGES, "What changed", body, _CORRECTIONS)]
    if found.shelf:
        page = (addresses.CHANGES, "What changed")
        made += _shelves(site, found.shelf, "changes", page, _CORRECTIONS)
    return made


def _glossary(site: _Site) -> Page:
    terms = sorted(site.story.content.glossary, key=lambda t: t.term.casefold())
    shown = [(t, site.edited(addresses.GLOSSARY, t.definition, t.citations)) for t in terms]
    body = site.render("glossary.md.j2", addresses.GLOSSARY, terms=shown)
    return _overview(site, addresses.GLOSSARY, "Glossary", body, "content/glossary.yml")


def _sources(site: _Site) -> list[Page]:
    listed = [
        (a.article.source, views.opening(a), len(a.article.sentences)) for a in site.story.articles
    ]
    shelf = behind.of_sources(listed)
    newest = listed[: -budgets.LISTED - 1 : -1] if shelf else listed
    body = site.render("sources.md.j2", addresses.SOURCES, sources=newest, shelf=shelf)
    edit = "content/sources/README.md"
    made = [_overview(site, addresses.SOURCES, "Sources", body, edit)]
    if shelf:
        made += _shelves(site, shelf, "list", (addresses.SOURCES, "Sources"), edit)
    return made


def _about(site: _Site) -> Page:
    body = site.render("about.md.j2", addresses.ABOUT, counts=uses.counts(site.story, site.uses))
    return _overview(site, addresses.ABOUT, "About this site", body, edit="")


def _corrections(site: _Site) -> Page:
    body = site.render(
        "corrections.md.j2", addresses.CORRECTIONS, corrections=corrected.views(site.story)
    )
    return _overview(site, addresses.CORRECTIONS, "Corrections", body, _CORRECTIONS)


def _overview(site: _Site, uri: str, title: str, body: str, edit: str) -> Page:
    """A page that shows again what others show: left out of the search, or each sentence would be
    found twice.
    """
    return Page(uri, title, body, edit, site.story.as_of, in_search=uri == addresses.ABOUT)


def _source(site: _Site, annotated: AnnotatedArticle) -> Page:
    source = annotated.article.source
    uri = addresses.of_source(source.stem)
    used = site.uses.get(source.stem, {})
    paragraphs = views.source_units(annotated, used, corrected.by_sentence(annotated, site.story))
    body = site.render(
        "source.md.j2", uri, source=source, opening=views.opening(annotated), paragraphs=paragraphs
    )
    return Page(uri, views.name(source), body, f"content/sources/{source.stem}.yml", source.dct)


def _handwritten(site: _Site, page: Handwritten) -> Page:
    body = f"# {escape(page.title)}\n\n{site.edited(page.uri, page.text, page.citations)}"
    return Page(page.uri, page.title, body, page.path, site.story.as_of)

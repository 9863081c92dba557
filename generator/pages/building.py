"""The pages of the site as Markdown, made by templates from the story."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator import addresses, data
from generator.addresses import Links
from generator.cache import Store
from generator.labels import say
from generator.model import AnnotatedArticle, Handwritten, Source, Story, Topic
from generator.pages import (
    amounts,
    audit,
    became,
    begun,
    behind,
    budgets,
    changes,
    chosen,
    corrected,
    days,
    edited,
    facets,
    found,
    home,
    landing,
    once,
    shelves,
    sides,
    sources,
    strip,
    timeline,
    versions,
    views,
    who,
)
from generator.pages.page import Page, is_corrected
from generator.pages.places import file_count, listed
from generator.pages.site import FILTERS, Site, filters, of_story
from generator.pages.templates import Templates, escape
from generator.problems import ContentError, Problem
from generator.search import Found


def build(
    story: Story,
    site_name: str,
    root: Path,
    *,
    directory_urls: bool = True,
    edit: Callable[[str], str] = lambda _file: "",
) -> tuple[Page, ...]:
    """Every page of the site, by address; see `prepare` and `made`."""
    return made(prepare(story, site_name, root, directory_urls=directory_urls, edit=edit))


def prepare(
    story: Story,
    site_name: str,
    root: Path,
    *,
    directory_urls: bool = True,
    edit: Callable[[str], str] = lambda _file: "",
    begin: Callable[[str, str], str] = lambda _file, _text: "",
    address: str = "",
    by_file: bool = False,
    compiled: Store | None = None,
) -> Site:
    """What the pages are made from.

    The project at ``root`` may have templates of its own. ``edit`` gives the web address at which a
    file of the project is edited, and ``begin`` the one at which a new file is made that begins
    with a text, or nothing; ``address`` is the site's own, or empty. Links lead ``by_file`` for an
    engine that wants that; see `addresses.Links`. What templates are ``compiled`` to is kept there.
    """
    correct = begun.Begun(story, begin, edit)
    known = {"addresses": addresses, "budgets": budgets, "edit": edit, "correct": correct}
    known["printed"] = _printed(address, directory_urls=directory_urls)
    made_of = Templates(root, known, filters(story), compiled)
    return of_story(
        story,
        site_name,
        made_of,
        directory_urls=directory_urls,
        address=address,
        by_file=by_file,
    )


def _printed(address: str, *, directory_urls: bool) -> Callable[[Source], str]:
    """A function from a source to what its readers find it by who have the page on paper: the
    publisher's address, else the site's; empty where neither is known.
    """

    def printed(source: Source) -> str:
        page = addresses.of_source(source.stem)
        here = Links(page, directory_urls).whole(address, page) if address else ""
        return source.url or here

    return printed


def made(site: Site) -> tuple[Page, ...]:
    """Every page of the site, by address. Raises ContentError where templates cannot be used."""
    story = site.story
    done = [_home(site), _who(site), _glossary(site), _corrections(site)]
    done += [*_timeline(site), *_changes(site), *_sources(site)]
    done += [page for topic, rest in site.topics for page in _topic(site, topic, rest)]
    compared = who.compared(topic for topic, _ in site.topics)
    for actor, rest in site.actors:
        done += _actor(site, actor, rest, compared[actor.view.in_the_end.id])
    by_sentence = found.by_sentence(story)
    done += [_source(site, a, by_sentence=by_sentence) for a in story.articles]
    done += [_handwritten(site, p) for p in story.content.pages if p.uri != addresses.HOME]
    done.append(_about(site, done))
    if site.templates.problems:
        raise ContentError(site.templates.problems)
    linked = story.content.anchored
    landed = landing.landed(done, linked, site.links)
    return tuple(sorted(landed, key=lambda p: p.uri))


def template_problems(root: Path) -> tuple[Problem, ...]:
    """What is wrong with the form of a project's own templates, whatever the story is."""
    return tuple(sorted(Templates(root, {}, FILTERS).problems))


def theme_problem(root: Path, error: Exception) -> Problem | None:
    """What is wrong where MkDocs could not use a template of the theme."""
    return Templates(root, {}, FILTERS).of_theme(error)


# ---------------------------------------------------------------- one page each


_CORRECTIONS = "content/corrections/README.md"
"""Says how to correct what the program makes of an article."""


def _home(site: Site) -> Page:
    story = site.story
    own = next((p for p in story.content.pages if p.uri == addresses.HOME), None)
    shown = home.page(story, site.entries, own.citations if own else ())
    title = own.title if own else site.name
    body = site.render(
        "index.md.j2",
        addresses.HOME,
        title=title,
        intro=site.edited(addresses.HOME, own.text, own.citations) if own else "",
        page=shown,
    )
    edit = own.path if own else "content/pages/index.md"
    of_search = found.of_home(shown)
    return Page.of(addresses.HOME, title, body, edit, story.as_of, found=of_search)


def _topic(site: Site, page: chosen.TopicPage, rest: behind.Rest) -> list[Page]:
    view, topic = page.view, page.view.topic
    uri = addresses.of_topic(topic.id)
    answered = topic.answer.citations if topic.answer else ()
    body = site.render(
        "topic.md.j2",
        uri,
        page=page,
        view=view,
        topic=topic,
        behind=rest,
        drawn=_drawn(site, page),
        answer=edited.line(site.story, topic.answer),
        summary=site.edited(uri, topic.summary, topic.citations, answered),
        cited=edited.listed(site.story, topic.cited),
    )
    updated = max((s.dct for s in view.sources), default=site.story.as_of)
    made = [Page.of(uri, topic.title, body, topic.path, updated, found=found.on_topic(page))]
    for each in rest.values():
        made += _shelves(site, each.shelf, each.kind, (uri, topic.title), topic.path)
    return made


def _drawn(site: Site, page: chosen.TopicPage) -> strip.Strip | None:
    """The events of a topic's page on a line of time."""
    here = {t.entry.event.id for t in (*page.latest, *page.upcoming, *page.happened)}
    shown = [e for e in page.view.entries if e.event.id in here]
    events = [e.event for e in page.view.entries]
    reports = [s.dct for s in page.view.sources]
    return strip.strip(shown, events, reports, site.story.as_of, strip.FEW_ROWS)


def _timeline(site: Site) -> list[Page]:
    whole = timeline.whole(site.story)
    reports = [a.article.source.dct for a in site.story.articles]
    made = []
    up: dict[str, tuple[str, str]] = {
        b.uri: (s.uri, s.label) for s in whole.walk() for b in s.below
    }
    for shelf in whole.walk():
        shown = [site.by_id[e.id] for e in timeline.shown(site.story, shelf)]
        years = timeline.years(shown)
        body = site.render(
            "timeline.md.j2",
            shelf.uri,
            shelf=shelf,
            up=up.get(shelf.uri),
            shown=len(shown),
            years=years,
            with_months=len(shown) > budgets.WITHOUT_MONTHS,
            facets=facets.facets(site.story, shown, years),
            drawn=strip.strip(shown, shelf.items, reports, site.story.as_of),
            told={t.entry.event.id: t.words for t in chosen.told(once.Once(), shown)},
            parts={part.label: part for part in shelf.below},
            **(_ways_out(site, shown) if shelf is whole else {}),
        )
        title = shelf.label
        if shelf is not whole:
            title = say("timeline.of_period", period=shelf.label)
        of_search = found.of_timeline(title, shown) if shelf is whole else ()
        made.append(_overview(site, shelf.uri, title, body, _CORRECTIONS, of_search=of_search))
    return made


def _ways_out(site: Site, shown: Sequence[timeline.Entry]) -> Mapping[str, object]:
    """What the timeline's first page alone has: what others take of it, and where entries stand that
    are on no page of its own.
    """
    return {
        "sheets": data.sheets(site.story),
        "has_days": bool(days.calendar(shown, site.entries)),
        "frame": _frame(site),
        "places": Links(addresses.TIMELINE, site.directory_urls).to_file(addresses.PLACES_DATA),
        "place_files": file_count(site.story),
        "moved": listed(site.story),
    }


def _frame(site: Site) -> str:
    """The HTML by which another page shows the timeline; empty where no address is known."""
    if not site.address:
        return ""
    where, title = (
        html.escape(text)
        for text in (site.whole(addresses.EMBED), say("timeline.of_site", site=site.name))
    )
    size = 'width="100%" height="600" style="border: 0" loading="lazy"'
    return f'<iframe src="{where}" title="{title}" {size}></iframe>'


def _shelves(
    site: Site, whole: shelves.Shelf[Any], kind: str, page: tuple[str, str], edit: str
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
        elif kind in _ONCE:
            items = _ONCE[kind](once.Once(), items)
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


def _statements(page: once.Once, items: Sequence[Any]) -> Sequence[Any]:
    said = sides.said(page, [statement for _, statement in items])
    return [(position, shown) for (position, _), shown in zip(items, said, strict=True)]


_ONCE: Mapping[str, Callable[[once.Once, Sequence[Any]], Sequence[Any]]] = {
    "statements": _statements,
    "disputes": lambda page, items: [chosen.disputed(page, d) for d in items],
    "changes": lambda page, items: changes.told(items, page),
    "figures": lambda page, items: [amounts.once(page, row) for row in items],
    "sentences": lambda page, items: [
        page.whole(i) if isinstance(i, views.Passage) else i for i in items
    ],
}
"""How a page behind shows what it has of a kind, each sentence once."""


def _who(site: Site) -> Page:
    groups = who.by_side([page.view for page, _ in site.actors])
    body = site.render("whos-who.md.j2", addresses.WHO, groups=groups)
    edit = "content/actors/README.md"
    return _overview(site, addresses.WHO, say("nav.who"), body, edit, is_filled=bool(groups))


def _actor(
    site: Site, page: who.ActorPage, rest: behind.Rest, compared: Sequence[tuple[Topic, str]]
) -> list[Page]:
    view = page.view
    uri = addresses.of_actor(view.actor.id)
    cited = [c for role in view.actor.roles for c in role.citations]
    roles = [(role, edited.cited(site.story, role.citations, cited)) for role in view.actor.roles]
    body = site.render(
        "actor.md.j2",
        uri,
        page=page,
        view=view,
        actor=view.actor,
        roles=roles,
        compared=compared,
        behind=rest,
    )
    updated = max((n.source.dct for n in view.named_in), default=site.story.as_of)
    of_search = found.of_actor(view.actor, view.side)
    made = [Page.of(uri, view.actor.name, body, view.actor.path, updated, found=of_search)]
    for each in rest.values():
        made += _shelves(site, each.shelf, each.kind, (uri, view.actor.name), view.actor.path)
    return made


def _changes(site: Site) -> list[Page]:
    shown = site.changes
    body = site.render(
        "changes.md.j2", addresses.CHANGES, page=shown, became=became.dated(site.story)
    )
    title = say("nav.changes")
    made = [_overview(site, addresses.CHANGES, title, body, _CORRECTIONS)]
    if shown.shelf:
        page = (addresses.CHANGES, title)
        made += _shelves(site, shown.shelf, "changes", page, _CORRECTIONS)
    return made


def _glossary(site: Site) -> Page:
    terms = sorted(site.story.content.glossary, key=lambda t: t.term.casefold())
    shown = [(t, site.edited(addresses.GLOSSARY, t.definition, t.citations)) for t in terms]
    body = site.render("glossary.md.j2", addresses.GLOSSARY, terms=shown)
    filled = bool(terms)
    edit = "content/glossary.yml"
    return _overview(site, addresses.GLOSSARY, say("nav.glossary"), body, edit, is_filled=filled)


def _sources(site: Site) -> list[Page]:
    listed = [
        (a.article.source, views.opening(a), len(a.article.sentences)) for a in site.story.articles
    ]
    shelf = behind.of_sources(listed)
    newest = listed[: -budgets.LISTED - 1 : -1] if shelf else listed
    body = site.render("sources.md.j2", addresses.SOURCES, sources=newest, shelf=shelf)
    edit = "content/sources/README.md"
    title = say("nav.sources")
    made = [_overview(site, addresses.SOURCES, title, body, edit)]
    if shelf:
        made += _shelves(site, shelf, "list", (addresses.SOURCES, title), edit)
    return made


def _about(site: Site, others: Sequence[Page]) -> Page:
    disputes = (d for topic, _ in site.topics for d in topic.view.disputes)
    counts = audit.audit(site.story, site.uses, disputes, others)
    body = site.render("about.md.j2", addresses.ABOUT, counts=counts)
    return _overview(site, addresses.ABOUT, say("about.title"), body, edit="")


def _corrections(site: Site) -> Page:
    shown = corrected.views(site.story)
    removed = sorted(site.story.content.redactions, key=lambda r: (-r.when.toordinal(), r.id))
    body = site.render(
        "corrections.md.j2",
        addresses.CORRECTIONS,
        corrections=shown,
        sources=became.became(site.story),
        removed=removed,
    )
    filled = is_corrected(site.story)
    of_search = found.of_corrections(shown) if filled else ()
    uri = addresses.CORRECTIONS
    return _overview(
        site, uri, say("nav.corrections"), body, _CORRECTIONS, of_search=of_search, is_filled=filled
    )


_READ = (addresses.ABOUT, addresses.GLOSSARY)
"""Overviews with words of their own."""


def _overview(
    site: Site,
    uri: str,
    title: str,
    body: str,
    edit: str,
    *,
    of_search: tuple[Found, ...] = (),
    is_filled: bool = True,
) -> Page:
    """A page that shows again what others show: the search has its name, or each sentence would be
    found twice. It has nothing of a page that nobody has filled.
    """
    read = uri in _READ and is_filled
    if uri in addresses.ALWAYS and is_filled and not read:
        of_search = of_search or found.by_name(title)
    return Page.of(uri, title, body, edit, site.story.as_of, in_search=read, found=of_search)


def _source(site: Site, annotated: AnnotatedArticle, *, by_sentence: bool) -> Page:
    source = annotated.article.source
    uri = addresses.of_source(source.stem)
    used = site.uses.get(source.stem, {})
    found_wrong = corrected.by_sentence(annotated, site.story)
    paragraphs = sources.paragraphs(site.story, annotated, used, found_wrong)
    body = site.render(
        "source.md.j2",
        uri,
        source=source,
        opening=views.opening(annotated),
        paragraphs=paragraphs,
        versions=versions.of(site.story, annotated),
        amendments=views.amendments(annotated.article),
        redacted=next(iter(annotated.article.redacted), ""),
    )
    of_search = found.of_source(annotated, by_sentence=by_sentence)
    edit = f"content/sources/{source.stem}.yml"
    return Page.of(uri, views.name(source), body, edit, source.dct, found=of_search)


def _handwritten(site: Site, page: Handwritten) -> Page:
    body = f"# {escape(page.title)}\n\n{site.edited(page.uri, page.text, page.citations)}"
    return Page.of(page.uri, page.title, body, page.path, site.story.as_of)

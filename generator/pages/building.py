"""The pages of the site as Markdown, made by templates from the story."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator import addresses
from generator.addresses import Links
from generator.cache import Store
from generator.model import AnnotatedArticle, Handwritten, Source, Story, Topic
from generator.pages import (
    begun,
    behind,
    budgets,
    chosen,
    corrected,
    edited,
    found,
    fronts,
    home,
    landing,
    sources,
    strip,
    uses,
    versions,
    views,
    who,
)
from generator.pages.aside import Shelf
from generator.pages.overviews import (
    about_page,
    changes_pages,
    corrections_page,
    glossary_page,
    sources_pages,
    timeline_pages,
    whos_who,
)
from generator.pages.page import Page
from generator.pages.shelving import pages_behind
from generator.pages.site import FILTERS, Site, filters, of_story
from generator.pages.templates import Templates, escape
from generator.problems import ContentError, Problem


def build(
    story: Story,
    site_name: str,
    root: Path,
    *,
    directory_urls: bool = True,
    edit: Callable[[str], str] = lambda _file: "",
) -> tuple[Page, ...]:
    """Every page of the site, by address; see `prepare` and `made`."""
    return made(prepare(story, site_name, root, directory_urls=directory_urls, edit=edit)).pages


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


@dataclass(frozen=True, slots=True)
class Made:
    """All pages of a site, and what those of its topics and actors show."""

    pages: tuple[Page, ...]
    """By address."""
    topics: tuple[chosen.TopicPage, ...]
    """Without what only pages behind them show; so the next."""
    actors: tuple[who.ActorPage, ...]


def made(site: Site) -> Made:
    """Every page of the site. Raises ContentError where templates cannot be used."""
    shelf, done = Shelf(), list[Page]()
    topics, actors = list[chosen.TopicPage](), list[who.ActorPage]()
    for page in _pages(site, topics, actors, done):
        done.append(page.put(shelf))
    if site.templates.problems:
        raise ContentError(site.templates.problems)
    landed = landing.landed(done, site.story.content.anchored, site.links)
    return Made(tuple(sorted(landed, key=lambda p: p.uri)), tuple(topics), tuple(actors))


def _pages(
    site: Site,
    topics: list[chosen.TopicPage],
    actors: list[who.ActorPage],
    done: Sequence[Page],
) -> Iterator[Page]:
    """The pages one after the other; what those of ``topics`` and ``actors`` show is put there, and
    those that are ``done`` are read in the end.
    """
    story = site.story
    yield from (_home(site), glossary_page(site), corrections_page(site))
    for several in (timeline_pages(site), changes_pages(site), sources_pages(site)):
        yield from several
    places: dict[str, Mapping[str, str]] = {}
    moved: dict[str, Mapping[tuple[str, str], tuple[str, str]]] = {}
    for topic, rest in fronts.of_topics(site):
        uri = addresses.of_topic(topic.view.topic.id)
        places[uri], moved[uri] = topic.places, behind.sentences(rest, topic.places)
        yield from _topic(site, topic, rest)
        topics.append(topic.alone)
    compared = who.compared(topics)
    for actor, rest in fronts.of_actors(site):
        uri = addresses.of_actor(actor.view.actor.id)
        places[uri], moved[uri] = actor.places, behind.sentences(rest, actor.places)
        yield from _actor(site, actor, rest, compared[actor.view.in_the_end.id])
        actors.append(actor.alone)
    yield whos_who(site, actors)
    used, by_sentence = uses.uses(story, site.said.disputes), found.by_sentence(story)
    for annotated in story.articles:
        leading = uses.leading(used, annotated.article.source.stem, places, moved)
        yield _source(site, annotated, leading, by_sentence=by_sentence)
    yield from (_handwritten(site, p) for p in story.content.pages if p.uri != addresses.HOME)
    yield about_page(site, used, done)


def template_problems(root: Path) -> tuple[Problem, ...]:
    """What is wrong with the form of a project's own templates, whatever the story is."""
    return tuple(sorted(Templates(root, {}, FILTERS).problems))


def theme_problem(root: Path, error: Exception) -> Problem | None:
    """What is wrong where MkDocs could not use a template of the theme."""
    return Templates(root, {}, FILTERS).of_theme(error)


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


def _topic(site: Site, page: chosen.TopicPage, rest: behind.Rest) -> Iterator[Page]:
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
    yield Page.of(uri, topic.title, body, topic.path, updated, found=found.on_topic(page))
    for each in rest.values():
        yield from pages_behind(site, each.shelf, each.kind, (uri, topic.title), topic.path)


def _drawn(site: Site, page: chosen.TopicPage) -> strip.Strip | None:
    """The events of a topic's page on a line of time."""
    here = {t.entry.event.id for t in (*page.latest, *page.upcoming, *page.happened)}
    shown = [e for e in page.view.entries if e.event.id in here]
    events = [e.event for e in page.view.entries]
    reports = [s.dct for s in page.view.sources]
    return strip.strip(shown, events, reports, site.story.as_of, strip.FEW_ROWS)


def _actor(
    site: Site, page: who.ActorPage, rest: behind.Rest, compared: Sequence[tuple[Topic, str]]
) -> Iterator[Page]:
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
    yield Page.of(uri, view.actor.name, body, view.actor.path, updated, found=of_search)
    for each in rest.values():
        yield from pages_behind(
            site, each.shelf, each.kind, (uri, view.actor.name), view.actor.path
        )


def _source(
    site: Site,
    annotated: AnnotatedArticle,
    used: Mapping[str, Sequence[views.Use]],
    *,
    by_sentence: bool,
) -> Page:
    source = annotated.article.source
    uri = addresses.of_source(source.stem)
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

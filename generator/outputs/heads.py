"""What the head of each page says of it: a description of its own, its date, a picture to share it by,
and JSON-LD. It goes into the front matter, from which the templates of the theme take it.
"""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from generator import addresses
from generator.content import prose
from generator.labels import dates, say
from generator.model import Citation, Source, Span
from generator.model.article import LEAD
from generator.outputs import linked
from generator.outputs.share import Picture
from generator.outputs.words import plain, shortened
from generator.pages import Made, Page, Site, chosen, views, who

LONGEST = 200
"""Characters of a description, at most."""

_SAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}
"""Signs by which a text could end the script element that it stands in."""


def described(
    site: Site, made: Made, description: str, pictures: Mapping[str, Picture]
) -> tuple[Page, ...]:
    """The pages that are ``made`` with their heads; ``description`` is what the settings say of the
    site, and of the ``pictures`` to share pages by that of the first page stands for those without
    one.
    """
    heads = _heads(site, made, description)
    return tuple(
        replace(
            page,
            head=_head(site, page, heads.get(page.uri))
            | _elsewhere(site, pictures.get(page.uri) or pictures.get(addresses.HOME)),
        )
        for page in made.pages
    )


def _elsewhere(site: Site, picture: Picture | None) -> dict[str, object]:
    """What needs the site's address."""
    if not site.address:
        return {}
    shown: dict[str, object] = {"feed": addresses.CHANGES_ATOM}
    if picture:
        shown |= {"image": site.address + picture.path, "image_alt": html.escape(picture.alt)}
        if picture.size:
            shown["image_width"], shown["image_height"] = picture.size
    return shown


@dataclass(frozen=True, slots=True)
class _Head:
    """What is known of a page besides its title."""

    description: str
    linked: Callable[[Page, str], linked.Node] | None = None


def _head(site: Site, page: Page, known: _Head | None) -> dict[str, object]:
    about = known.description if known else ""
    about = about or say("head.page", page=page.title, **_counted(site))
    about = shortened(plain(about), LONGEST)
    head: dict[str, object] = {
        "description": html.escape(about),
        "date": page.updated.isoformat(),
    }
    if known and known.linked:
        head["jsonld"] = _as_script(known.linked(page, about))
    return head


def _as_script(node: linked.Node) -> str:
    """JSON in one line that can stand in a script element, whatever its words are."""
    text = json.dumps(node, ensure_ascii=False)
    return "".join(_SAFE.get(c, c) for c in text)


def _heads(site: Site, made: Made, description: str) -> Mapping[str, _Head]:
    voices = linked.voices(site.story)
    return {
        addresses.HOME: _home(site, description),
        **dict(_of_topics(site, made.topics, voices)),
        **dict(_of_actors(site, made.actors, voices)),
        **dict(_of_sources(site)),
        **dict(_overviews(site, made.actors)),
        **{
            p.uri: _Head(_words(p.text, p.citations))
            for p in site.story.content.pages
            if p.uri != addresses.HOME
        },
    }


def _home(site: Site, description: str) -> _Head:
    own = next((p for p in site.story.content.pages if p.uri == addresses.HOME), None)
    told = description or (_words(own.text, own.citations) if own else "")
    said = say("head.home", **_counted(site))
    return _Head(told or said, lambda page, about: linked.of_home(site, page, about))


def _of_topics(
    site: Site, topics: Iterable[chosen.TopicPage], voices: linked.Voices
) -> Iterator[tuple[str, _Head]]:
    for shown in topics:
        topic = shown.view.topic
        summary = _words(topic.summary, topic.citations)
        answer = topic.answer.words if topic.answer else summary

        def node(page: Page, about: str, shown: chosen.TopicPage = shown) -> linked.Node:
            return linked.of_topic(site, page, shown, about, voices)

        yield addresses.of_topic(topic.id), _Head(f"{topic.question} {answer}", node)


def _of_actors(
    site: Site, actors: Iterable[who.ActorPage], voices: linked.Voices
) -> Iterator[tuple[str, _Head]]:
    for shown in actors:
        view = shown.view
        role = view.actor.roles[-1].title if view.actor.roles else ""
        has = ((what, count) for what, count in shown.counts.items() if count)
        counts = ", ".join(say(f"change.count_{what}", count=count) for what, count in has)
        named = ", ".join(filter(None, (view.actor.name, role)))
        key = "head.actor" if counts else "head.silent_actor"
        said = say(key, actor=named, site=site.name, counts=counts)

        def node(page: Page, about: str, shown: who.ActorPage = shown) -> linked.Node:
            return linked.of_actor(site, page, shown, about, voices)

        yield addresses.of_actor(view.actor.id), _Head(said, node)


def _of_sources(site: Site) -> Iterator[tuple[str, _Head]]:
    for annotated in site.story.articles:
        article, source = annotated.article, annotated.article.source
        by = ", ".join(filter(None, (source.publisher, dates.day(source.dct))))
        first = islice((article.words_of(s) for _, s in article.told()), LEAD)
        words = " ".join(first) or views.opening(annotated)
        full = views.full(source)
        said = (
            say("head.source", source=by, words=words) if words else say("head.title", title=full)
        )

        def node(page: Page, about: str, source: Source = source) -> linked.Node:
            return linked.of_source(site, page, source, about)

        yield addresses.of_source(source.stem), _Head(said, node)


def _overviews(site: Site, actors: Iterable[who.ActorPage]) -> Iterator[tuple[str, _Head]]:
    story, counted = site.story, _counted(site)
    events = say("output.count_event", count=len(site.entries))
    yield (
        addresses.TIMELINE,
        _Head(
            say("head.timeline", events=events, **counted),
            lambda page, about: linked.of_timeline(site, page, about),
        ),
    )
    names = ", ".join(page.view.actor.name for page in actors)
    terms = ", ".join(term.term for term in story.content.glossary)
    for uri, said in (
        (addresses.WHO, say("head.who", site=site.name, names=names)),
        (addresses.GLOSSARY, say("head.glossary", site=site.name, terms=terms)),
        (addresses.SOURCES, say("head.sources", **counted)),
        (addresses.CHANGES, say("head.changes", site=site.name)),
        (addresses.ABOUT, say("head.about", site=site.name)),
        (addresses.CORRECTIONS, say("head.corrections", site=site.name)),
    ):
        yield uri, _Head(said)


def _counted(site: Site) -> Mapping[str, str]:
    """What the site is called, of how many sources it is, and as of when."""
    sources = say("change.count_source", count=len(site.story.articles))
    return {"site": site.name, "sources": sources, "day": dates.day(site.story.as_of)}


def _words(markdown: str, citations: Iterable[Citation]) -> str:
    """What an editor wrote, without headings and marks."""
    found = prose.paragraphs(markdown, [Span(c.start, c.end) for c in citations])
    return " ".join(p.text.replace("[", "").replace("]", "") for p in found if not p.is_heading)

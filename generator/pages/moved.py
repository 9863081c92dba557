"""Pages at addresses that topics and actors once had, which lead on to the page that is there now.

They are no Markdown: no navigation, search or sitemap should know them, and both adapters publish
them as they are.
"""

from __future__ import annotations

import html
import posixpath
from collections.abc import Iterator, Mapping

from generator import addresses, labels
from generator.addresses import Links
from generator.labels import say
from generator.model import Story

_SCRIPT = "assets/moved.js"
"""Leads on with the place on the page that the address names, which the browser's own refresh
forgets."""

_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>{moved}</title>
<link rel="canonical" href="{target}">
<script src="{script}"></script>
<meta http-equiv="refresh" content="0; url={target}">
</head>
<body>
<main>
<h1>{heading}</h1>
<p>{now_at}</p>
</main>
</body>
</html>
"""


def moved(story: Story, *, directory_urls: bool = True) -> Mapping[str, str]:
    """Path in the site -> HTML, for each former id of the story."""
    return {
        addresses.built(old, directory_urls=directory_urls): _page(
            old, new, title, directory_urls=directory_urls
        )
        for old, new, title in _moves(story)
    }


def _moves(story: Story) -> Iterator[tuple[str, str, str]]:
    """Old page, new page and title, each page as a path of Markdown files."""
    for topic in story.content.topics:
        for old in topic.former:
            yield addresses.of_topic(old), addresses.of_topic(topic.id), topic.title
    for actor in story.content.actors:
        for old in actor.former:
            yield addresses.of_actor(old), addresses.of_actor(actor.id), actor.name


def _page(old: str, new: str, title: str, *, directory_urls: bool) -> str:
    folder = posixpath.dirname(addresses.built(old, directory_urls=directory_urls))
    target = html.escape(Links(old, directory_urls).to(new))
    link = f'<a href="{target}">{html.escape(title)}</a>'
    return _PAGE.format(
        language=labels.catalogue().language,
        moved=say("moved.title", page=html.escape(title)),
        heading=say("moved.heading"),
        now_at=say("moved.now_at", page=link),
        target=target,
        script=posixpath.relpath(_SCRIPT, folder),
    )

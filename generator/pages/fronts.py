"""The pages of topics and of actors with what stands behind them, made one after the other: all that
there is of one is at hand only as long as its own pages are made.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import grouped
from generator.pages import amounts, behind, chosen, topics, who
from generator.pages.site import Site


def of_topics(site: Site) -> Iterator[tuple[chosen.TopicPage, behind.Rest]]:
    """Each topic in its order, with what stands behind it."""
    story = site.story
    told = grouped((topic.id, entry) for entry in site.entries for topic in entry.topics)
    counted = amounts.by_topic(amounts.of_things(story))
    for topic in story.content.topics:
        view = topics.topic_view(story, topic, told[topic.id], counted[topic.id], site.said)
        page = chosen.topic_page(story, view, site.weights)
        yield page, behind.of_topic(story, page)


def of_actors(site: Site) -> Iterator[tuple[who.ActorPage, behind.Rest]]:
    """Each actor in the order that editors give them, then by name, with what stands behind it."""
    for view in who.actor_views(site.story, site.entries):
        page = who.actor_page(view, site.weights)
        yield page, behind.of_actor(site.story, page)

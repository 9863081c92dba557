"""Where the entries of events stand that the timeline leads to, for links to it from elsewhere.

An entry's anchor stays, and its page need not: as sources come, it may move from the timeline to
the page of its year or month. The timeline's script looks it up in these small files.
"""

from __future__ import annotations

import json
import posixpath
from collections import defaultdict
from collections.abc import Mapping

from generator import addresses
from generator.addresses import Links
from generator.model import Story
from generator.pages import budgets, timeline

_BASE = 16


def digits(story: Story) -> int:
    """By how many of the first digits of an anchor its file is known."""
    moved, number = len(_moved(story)), 1
    while moved > budgets.PLACES * _BASE**number:
        number += 1
    return number


def places(story: Story, *, directory_urls: bool = True) -> Mapping[str, str]:
    """Path in the site -> JSON: anchor -> address of its page seen from the timeline; by the first
    digits of the anchor. Nothing where the timeline holds all its entries.
    """
    links, number = Links(addresses.TIMELINE, directory_urls), digits(story)
    files: dict[str, dict[str, str]] = defaultdict(dict)
    for anchor, page in _moved(story).items():
        files[anchor[1 : 1 + number]][anchor] = links.to(page)
    return {
        posixpath.join(addresses.PLACES_DATA, f"{name}.json"): json.dumps(found, sort_keys=True)
        + "\n"
        for name, found in sorted(files.items())
    }


def _moved(story: Story) -> Mapping[str, str]:
    """Anchor -> page, of all entries that do not stand on the timeline itself."""
    at = timeline.pages(story)
    return {
        anchor: at[event.id]
        for event in story.events
        if at[event.id] != addresses.TIMELINE
        for anchor in (event.id, *event.former_ids)
    }

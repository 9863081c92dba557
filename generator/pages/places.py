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

_STEP = 31


def file_count(story: Story) -> int:
    """In how many files they stand."""
    return -(-len(_moved(story)) // budgets.PLACES)


def file_of(anchor: str, number: int) -> int:
    """Which of so many files knows an anchor; the timeline's script reckons it in the same way.

    By all of its letters: where one sentence comes again and again, anchors begin alike.
    """
    found = 0
    for letter in anchor:
        found = (found * _STEP + ord(letter)) % number
    return found


def places(story: Story, *, directory_urls: bool = True) -> Mapping[str, str]:
    """Path in the site -> JSON: anchor -> address of its page seen from the timeline. Nothing where
    the timeline holds all its entries.
    """
    links, number = Links(addresses.TIMELINE, directory_urls), file_count(story)
    files: dict[int, dict[str, str]] = defaultdict(dict)
    for anchor, page in _moved(story).items():
        files[file_of(anchor, number)][anchor] = links.to(page)
    return {
        posixpath.join(addresses.PLACES_DATA, f"{name}.json"): json.dumps(found, sort_keys=True)
        + "\n"
        for name, found in sorted(files.items())
    }


def listed(story: Story) -> Mapping[str, str]:
    """Anchor -> page, for those who come by an old link and run no script; nothing where they are
    more than a page can carry.
    """
    found = _moved(story)
    return found if len(found) <= budgets.MOVED else {}


def _moved(story: Story) -> Mapping[str, str]:
    """Anchor -> page, of all entries that do not stand on the timeline itself."""
    at = timeline.pages(story)
    return {
        anchor: at[event.id]
        for event in story.events
        if at[event.id] != addresses.TIMELINE
        for anchor in (event.id, *event.former_ids)
    }

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
from generator.pages import timeline


def places(story: Story, *, directory_urls: bool = True) -> Mapping[str, str]:
    """Path in the site -> JSON: anchor -> address seen from the timeline; by the first digit of the
    anchor. Nothing where the timeline holds all its entries.
    """
    links = Links(addresses.TIMELINE, directory_urls)
    at = timeline.pages(story)
    files: dict[str, dict[str, str]] = defaultdict(dict)
    for event in story.events:
        if at[event.id] != addresses.TIMELINE:
            for anchor in (event.id, *event.former_ids):
                files[anchor[1:2]][anchor] = links.to(at[event.id], event.id)
    return {
        posixpath.join(addresses.PLACES_DATA, f"{digit}.json"): json.dumps(found, sort_keys=True)
        + "\n"
        for digit, found in sorted(files.items())
    }

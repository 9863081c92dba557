"""How much a page shows, whatever the number of articles; the rest stands on pages behind it.

A page that can show all it has within its words shows all. The other numbers hold where it cannot.
"""

from __future__ import annotations

from generator.story.choosing import SMALL

TOPIC_WORDS = 1200
"""Of sources and editors, on the page of a topic that shows all; with headings some 1,500 are to be
read."""
ITEM_WORDS = 10
"""What each thing that is shown needs beside its own words: its date, its status, its source."""
TOPIC_EVENTS = 12
TOPIC_EVENT_WORDS = 450
WORTHY = 6
"""So many events of the timeline itself are enough for a page that cannot show all."""
OF_ONE_DAY = 2
"""Events of one day, or of one month that has no day, among those of a topic."""
RECENT = 31
"""Days before the newest source in which something is what happened last."""
NEXT = 3
"""Announcements for the days ahead."""
SIDES = 4
STATEMENTS = 3
"""Of each side."""
STATEMENT_WORDS = 420
DISPUTES = 3
DISPUTE_WORDS = 200
FIGURES = 8
"""Things that are counted, each in one row."""
VALUES = 3
"""Values of one thing through time: the first, and the newest."""
CHARTS = 1
DOTS = 8
"""Values that one drawing can hold so that they can be read."""
SOURCES = 20
"""The newest sources of a topic, listed."""

SMALL_TIMELINE = SMALL
"""Entries of a timeline that has them all."""
TIMELINE = 60
"""Entries of the timeline, and of a part of it that is itself in parts."""
WITHOUT_MONTHS = SMALL
"""Entries of a timeline that years alone part; each says its month."""
TOLD_IN_FULL = 4
"""Other tellings of an event that are folded under it; of the rest there are links."""

CHANGE_DAYS = 10
"""Dates of sources on the page of what changed."""
CHANGE_WORDS = 1300
CHANGES = 2
"""Events and statements of one date, each."""
CHANGE_EVENT_WORDS = 80
NAMES = 5
"""Names in a row."""

ACTOR_WORDS = 1000
ACTOR_STATEMENTS = 10
ACTOR_EVENTS = 10
NAMING = 2
"""Passages that name an actor who says and does nothing."""
NAMED = 10
"""Sources that name an actor, and sentences of each."""

HOME_LATEST = 3
HOME_LATEST_WORDS = 45
"""Of what happened last, all together; the newest stands whatever it has."""
HOME_SECOND_WORDS = 55
"""Of the second: a shorter one of long before would hide what came between."""
PUBLISHERS = 4
"""So many are named as those of the sources."""
HOME_EVENTS = 5
HOME_WORDS = 200
"""Words of those events."""
HOME_ENTRY_WORDS = 45
"""Words of one of them, if there are enough that have no more."""
HOME_NEXT = 1
HOME_BEFORE = 45
"""Words at most of the sentence before what is next, where that does not name who it is about."""
HOME_LINKED = 6
"""Links to the other announcements."""

SHELF = 50
"""Entries of a page behind."""
LISTED = 100
"""Sources in one list."""

FOUND_SENTENCES = 12_000
"""Sentences of a story that the search finds each by itself; of more, passages."""
FOUND_PASSAGE = 1_000
"""Characters of such a passage, of whole paragraphs; a longer paragraph is one by itself."""
MOVED = 300
"""Anchors of entries on other pages, which the timeline leads to without a script."""
PLACES = 512
"""Anchors in a data file of places, on the average; they are spread evenly."""

"""The timeline as a spreadsheet: CSV in UTF-8 with a byte order mark, as spreadsheets expect it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from generator.outputs import entry as told
from generator.outputs.words import plain
from generator.pages import Site, days, views
from generator.pages.timeline import Entry

COLUMNS = (
    "id",
    "when",
    "first_day",
    "last_day",
    "kind_of_date",
    "dated_by",
    "status",
    "denied_by",
    "headline",
    "clause",
    "sentence",
    "speaker",
    "topics",
    "actors",
    "told_by",
    "source",
    "source_date",
    "publisher",
    "source_url",
    "link",
    "link_to_sentence",
)
"""docs/outputs.md says what each holds."""

_FORMULA = re.compile(r"\s*[-=+@＝＋－＠]|[\t\r\n]")
"""What a spreadsheet may take for the beginning of a formula."""


def text(site: Site, entries: Iterable[Entry]) -> str:
    """The file's text."""
    file = io.StringIO()
    writer = csv.writer(file, quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    for entry in entries:
        writer.writerow([guarded(cell) for cell in _row(site, entry)])
    return f"\N{ZERO WIDTH NO-BREAK SPACE}{file.getvalue()}"


def guarded(cell: str) -> str:
    """The cell, with an apostrophe before what would be reckoned as a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _row(site: Site, entry: Entry) -> tuple[str, ...]:
    event, source = entry.event, told.source(entry)
    actors = (site.story.actor(actor) for actor in event.actors)
    cells = (
        event.id,
        entry.when,
        event.earliest.isoformat(),
        event.latest.isoformat(),
        days.kind(event),
        "editors" if entry.dating else "",
        told.status(entry),
        "; ".join(event.denied_by),
        told.headline(entry),
        told.clause(entry),
        told.sentence(entry),
        told.speaker(entry),
        "; ".join(topic.title for topic in entry.topics),
        "; ".join(actor.name for actor in actors if actor),
        str(entry.told_by),
        views.titled(source),
        source.dct.isoformat(),
        source.publisher or "",
        source.url if source.url and urlsplit(source.url).scheme in ("http", "https") else "",
        told.link(site, entry),
        told.source_link(site, entry),
    )
    return tuple(map(plain, cells))

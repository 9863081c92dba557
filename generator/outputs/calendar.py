"""The timeline as a calendar: iCalendar (RFC 5545), whole days without an hour or a time zone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from generator import addresses, labels
from generator.labels import say
from generator.model import Status
from generator.outputs import entry as told
from generator.outputs.words import plain
from generator.pages import Site, days
from generator.pages.timeline import Entry

_OCTETS = 75
"""Of a line, at most; what is longer goes on in the next, behind a space."""


def text(site: Site, entries: Sequence[Entry]) -> str:
    """The file's text; a calendar that holds nothing is none, and has no text."""
    if not entries:
        return ""
    name = plain(site.name)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//mkdocs-explainer//Timeline//{labels.language().upper()}",
        "METHOD:PUBLISH",
        f"NAME:{_escaped(name)}",
        f"X-WR-CALNAME:{_escaped(name)}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        *([f"URL:{site.whole(addresses.TIMELINE)}"] if site.address else []),
    ]
    for entry in entries:
        lines += _event(site, entry)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _event(site: Site, entry: Entry) -> Iterator[str]:
    event = entry.event
    first, last = _days(entry)
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@mkdocs-explainer"
    yield f"DTSTAMP:{_day(max(e.dct for e in event.evidence))}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    yield f"DTEND;VALUE=DATE:{_day(last + timedelta(days=1))}"
    yield f"SUMMARY:{_escaped(_summary(entry))}"
    yield f"DESCRIPTION:{_escaped(_description(site, entry))}"
    yield f"STATUS:{_status(entry)}"
    yield "TRANSP:TRANSPARENT"
    if entry.topics:
        yield f"CATEGORIES:{','.join(_escaped(plain(t.title)) for t in entry.topics)}"
    if site.address:
        yield f"URL:{told.link(site, entry)}"
    yield "END:VEVENT"


def _days(entry: Entry) -> tuple[date, date]:
    """The first day and the last; news that no source dates has the day of its report."""
    event = entry.event
    if event.is_as_reported:
        return event.stands_at, event.stands_at
    return event.earliest, event.latest


def _status(entry: Entry) -> str:
    """Only what is told as fact is sure."""
    if told.is_called_off(entry.event):
        return "CANCELLED"
    is_doubted = entry.denials or entry.event.is_retracted
    is_sure = entry.event.status is Status.OCCURRED and not is_doubted
    return "CONFIRMED" if is_sure else "TENTATIVE"


def _summary(entry: Entry) -> str:
    is_plain = entry.event.status is Status.OCCURRED and not entry.event.is_retracted
    title = told.title(entry)
    return title if is_plain else say("calendar.entry", status=told.status(entry), title=title)


def _description(site: Site, entry: Entry) -> str:
    """What a calendar cannot say by its fields, in lines."""
    kind = days.kind(entry.event)
    when = {
        "within": say("calendar.within", when=entry.when),
        "reported": say("calendar.reported"),
    }
    lines = (
        told.sentence(entry),
        say("calendar.source", source=told.source_line(entry)),
        when.get(kind, ""),
        " ".join(told.notes(entry)),
        told.link(site, entry) if site.address else "",
    )
    return "\n".join(filter(None, lines))


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _escaped(text: str) -> str:
    r"""The text as a value: ``\``, ``;`` and ``,`` have a meaning there, and a line has to end."""
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """The line in parts that are not too long, none of which ends within a character."""
    part, length = "", 0
    for character in line:
        size = len(character.encode())
        if length + size > _OCTETS:
            yield part
            part, length = " ", 1
        part += character
        length += size
    yield part

"""An entry of the timeline in the plain words that every output of it uses."""

from __future__ import annotations

from collections.abc import Sequence

from generator import addresses
from generator.labels import say
from generator.model import Event, Source, Status, Turn
from generator.outputs.words import plain, shortened
from generator.pages import Site, speakers, timeline, views
from generator.pages.timeline import Entry

TITLE = 110
"""Characters of a title, at most."""


def chosen(site: Site) -> tuple[Entry, ...]:
    """The entries of the timeline's own page."""
    events = timeline.shown(site.story, timeline.whole(site.story))
    return tuple(site.by_id[e.id] for e in events)


def title(entry: Entry) -> str:
    """The editors' headline; else the source's sentence if it is short, or so much of it as can be
    read alone.
    """
    whole, best = sentence(entry), entry.event.evidence[entry.event.telling]
    words = clause(entry) if best.is_clear and len(whole) > TITLE else whole
    return shortened(headline(entry) or words, TITLE)


def headline(entry: Entry) -> str:
    """What editors write above it; may be empty."""
    return plain(entry.event.headline.words) if entry.event.headline else ""


def clause(entry: Entry) -> str:
    """The source's words that tell what happened."""
    pieces = entry.telling.first.pieces
    return plain(" ".join(p.text for p in pieces if p.marked)) or sentence(entry)


def sentence(entry: Entry) -> str:
    """The sentence that tells it best."""
    return plain("".join(p.text for p in entry.telling.first.pieces))


def speaker(entry: Entry) -> str:
    """On whose word it is told, in the source's words; may be empty."""
    return plain(entry.speaker or "")


def source(entry: Entry) -> Source:
    """The source of that sentence."""
    return entry.telling.source


def source_line(entry: Entry) -> str:
    """The source as a reader would name it: title, publisher, and the sentence in it."""
    found = source(entry)
    named = [views.titled(found), *([found.publisher] if found.publisher else [])]
    return plain(", ".join([*named, entry.telling.numbers]))


def link(site: Site, entry: Entry) -> str:
    """Where it stands. The timeline leads on to the page of its year, should it have moved."""
    return site.whole(addresses.TIMELINE, entry.event.id)


def source_link(site: Site, entry: Entry) -> str:
    """Where the sentence stands in its source."""
    return site.whole(addresses.of_source(source(entry).stem), entry.telling.first.id)


def is_called_off(event: Event) -> bool:
    """Whether the last that was told of a plan is that it will not be."""
    history = event.history
    ended = bool(history) and history[-1].turn is Turn.CALLED_OFF
    return ended and event.status is Status.SCHEDULED


def status(entry: Entry) -> str:
    """Where it stands, in the words of the pages."""
    if is_called_off(entry.event):
        return say("output.called_off")
    return timeline.status(entry.event)


def notes(entry: Entry) -> Sequence[str]:
    """What has to be known with it, in sentences: whose headline it has, its status, whose word it is, who denies it,
    what became of it.
    """
    history = "; ".join(s.words if i else s.opening for i, s in enumerate(entry.history))
    denied = (speakers.inline(words) for words in entry.event.denied_by)
    return tuple(
        plain(note)
        for note in (
            headline(entry) and say("output.our_headline"),
            say("output.status", status=status(entry)),
            entry.dating and say("output.dated_by_editors"),
            speaker(entry) and say("output.on_word", who=speakers.inline(speaker(entry))),
            *(say("output.denied_by", who=who) for who in denied),
            history and say("output.history", steps=history),
            entry.note,
        )
        if note
    )

"""Links by which a reader corrects what stands there: to the form of the forge that makes a new file,
with the correction begun.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from markupsafe import Markup

from generator.content import spots
from generator.files import values
from generator.labels import say
from generator.model import Article, Correction, Event, Evidence, Show, Span, Story
from generator.pages import amounts, positions, timeline

FOLDER = "content/corrections"
WORDS = 8
"""Words of a statement that are quoted: enough to find it by."""
CLAUSE = 160
"""Characters of a clause that an address can hold."""
_PLAIN = re.compile(r"[A-Za-z][\w ’-]*(?<! )")
"""Words that YAML takes as they stand."""
_NO_TEXT = frozenset(("yes", "no", "true", "false", "null", "on", "off", "none"))
_KINDS: Mapping[str, str] = {
    "time": "or, in place of time, status: occurred, scheduled, alleged, none (no entry)",
    "event": "event: the day on which it was; or, in its place, important: no, or drop: yes (no page uses it)",
    "important": "important: yes, or no (no page chooses it); or, in its place, drop: yes (it is used nowhere)",
    "status": "status: occurred, scheduled, alleged, none (no entry)",
    "speaker": "speaker: the name of a file in content/actors, or none (nobody's statement)",
    "figure": "figure: none (it counts nothing of the story); how to mend its value, see README.md",
    "denies": "denies: words of the sentence that it denies, or none",
}
"""What each key can say, for those who see such a file for the first time."""

New = Callable[[str, str], str]
"""From a file's path and text to the address at which it is made; empty where none is known."""


class Begun:
    """The links of a story's entries, statements, figures and disputes, each made when it is asked
    for; empty where the forge is not known.
    """

    def __init__(self, story: Story, new: New, edit: Callable[[str], str]) -> None:
        self._story, self._new, self._edit = story, new, edit
        self._known = bool(new(f"{FOLDER}/a.yml", "a"))

    def entry(self, entry: timeline.Entry) -> Markup | str:
        """To correct the date of an entry, or where it stands."""
        if not self._known:
            return ""
        if link := self._there(entry.corrections, ("time", "status", "event")):
            return link
        event = entry.event
        evidence = _dating(event)
        article = self._story.article(evidence.source).article
        date, clause = evidence.timex.span, evidence.clause
        others = [e for e in self._story.evidence_in[evidence.source] if e is not evidence]
        opening = _opening(clause, article)
        words = clause if any(e.clause.overlaps(opening) for e in others) else opening
        now = f"{entry.when}, {timeline.status(event)}"
        if not date.of(article.text):
            is_short = clause.end - clause.start <= CLAUSE
            return self._link(
                article, *((clause, "event") if is_short else (words, "important")), now
            )
        if any(e.timex.span == date for e in others):
            return self._link(article, words, "status", now)
        return self._link(article, date, "time", now)

    def statement(self, said: positions.Statement) -> Markup | str:
        """To correct whose statement it is."""
        claim = self._story.claim.get(said.id) if self._known else None
        if claim is None:
            return ""
        if link := self._there(self._about(claim.source, claim.content), ("speaker", "quotation")):
            return link
        article = self._story.article(claim.source).article
        words = claim.speaker.of(article.text)
        now = f"“{' '.join(words.split())}”{f', {claim.actor}' if claim.actor else ''}"
        span = _opening(claim.content, article)
        return self._link(article, span, "speaker", now)

    def figure(self, row: amounts.FigureRow) -> Markup | str:
        """To say that it is no figure of the story."""
        if not self._known:
            return ""
        article = self._story.article(row.source.stem).article
        start = article.text.find(row.words, row.sentence.span.start, row.sentence.span.end)
        span = Span(start, start + len(row.words))
        if start < 0 or article.at(span) is None:
            return ""
        if link := self._there(self._about(row.source.stem, span), ("figure",)):
            return link
        now = say(f"status.{row.status.value}") if row.status else "open"
        return self._link(article, span, "figure", now, "none")

    def dispute(self, view: positions.DisputeView) -> Markup | str:
        """To correct what is denied."""
        if not self._known:
            return ""
        found = view.dispute
        article = self._story.article(found.source).article
        if link := self._there(self._about(found.source, found.denial.cue), ("denies",)):
            return link
        now = f"it denies sentence {article.sentences[found.denied].number}"
        return self._link(article, found.denial.cue, "denies", now, "none")

    def _about(self, source: str, span: Span) -> list[Correction]:
        """The corrections of words at a place."""
        made = (c.correction for c in self._story.corrected_in[source])
        return [c for c in made if c.source == source and c.span.overlaps(span)]

    def _there(self, corrections: Sequence[Correction], keys: Sequence[str]) -> Markup | str:
        """To the correction that holds now: what one file corrects, no other may."""
        found = next((c for c in corrections if c.key in keys), None)
        return _href(self._edit(found.path)) if found else ""

    def _link(
        self, article: Article, span: Span, key: str, now: str, value: str = ""
    ) -> Markup | str:
        show = article.source.standing.show
        quoted = spots.quotable(span, article)
        if show is Show.NONE:
            return ""
        if quoted is None or (show is not Show.FULL and not _is_shown(quoted[1], span, article)):
            return _href(self._edit(f"{FOLDER}/README.md"))
        stem, number = article.source.stem, article.sentences[article.at(span) or 0].number
        name = self._free(values.slug(f"{stem} s{number} {key}"))
        return _href(self._new(f"{FOLDER}/{name}.yml", _text(stem, quoted, key, now, value)))

    def _free(self, name: str) -> str:
        """The name, with a number behind it where a correction has it already."""
        numbered = (f"{name}-{number}" for number in range(2, len(self._taken) + 3))
        return next(n for n in (name, *numbered) if n not in self._taken)

    @cached_property
    def _taken(self) -> frozenset[str]:
        return frozenset(c.id for c in self._story.content.corrections)


def _dating(event: Event) -> Evidence:
    """The evidence that dates an event: the one that is shown, if it does."""
    shown = event.evidence[event.telling]
    dating = [e for e in event.evidence if e.timex.value == event.value]
    return shown if shown in dating or not dating else dating[0]


def _is_shown(within: str, span: Span, article: Article) -> bool:
    """Whether the words around a place stand in its own sentence, which is quoted: the others may
    not be.
    """
    return within in " ".join(article.words_of(article.sentences[article.at(span) or 0]).split())


def _opening(span: Span, article: Article) -> Span:
    """The first words of a place."""
    words = list(re.finditer(r"\S+", span.of(article.text)))[:WORDS]
    return Span(span.start, span.start + words[-1].end()) if words else span


def _text(source: str, quoted: tuple[str, str], key: str, now: str, value: str) -> str:
    """The begun file."""
    words, within = quoted
    lines = [
        f"source: {_scalar(source)}",
        f"words: {_scalar(words)}",
        *([f"in: {_scalar(within)}"] if within else []),
        f"{key}: {value}",
        "reason: ",
        "who: ",
        "when: ",
        f"# {_KINDS[key]}",
        f"# README.md in this folder shows more. It says now: {' '.join(now.split())}",
    ]
    return "\n".join(lines) + "\n"


def _scalar(words: str) -> str:
    """Words as a value of YAML."""
    is_plain = _PLAIN.fullmatch(words) and words.casefold() not in _NO_TEXT
    return words if is_plain else json.dumps(words, ensure_ascii=False)


def _href(address: str) -> Markup:
    return Markup(html.escape(address))  # noqa: S704 an address, whose parts are percent-encoded

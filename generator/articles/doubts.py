"""What is strange about an article that can be read: warnings, for a person knows better."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from operator import itemgetter

from generator.articles import entities
from generator.articles.seeds import Head
from generator.english import languages
from generator.files import days, texts
from generator.files.wording import shortened
from generator.model import Article, Kind
from generator.patterns import Pattern
from generator.problems import Problem


def of(article: Article, head: Head, text: str) -> Iterator[Problem]:
    """The doubts about one article, with their places in the `text` of its file."""
    path, start = article.source.path, len(text) - len(head.body)
    place = texts.places(text)

    def told(at: int, code: str, message: str, hint: str) -> Problem:
        return Problem(path, *place(at), code, message, hint)

    first = start + len(head.body) - len(head.body.lstrip())
    for doubt in (_tags(head.body), _entities(head.body), _printed(head.body, head.dct)):
        if doubt:
            yield told(start + doubt[0], *doubt[1:])
    if not any(s.kind is Kind.SENTENCE for s in article.sentences):
        hint = "paste the article's own text below its date; a sentence ends with a full stop"
        yield told(
            first, "W105", "the article has no sentence: only headings, captions and the like", hint
        )
    if language := _language(article):
        hint = (
            "dates, speakers and topics are looked for by the rules of English; "
            "put a translation here, or leave it out"
        )
        yield told(first, "W106", f"only English is read, and this article is in {language}", hint)


Doubt = tuple[int, str, str, str]
"""Offset in the body, code, message and hint."""

# ---------------------------------------------------------------- HTML

_BLOCK = "p|div|h[1-6]|ul|ol|li|table|tr|td|th|blockquote|section|article|figure|script|style|iframe|main|header|footer"
_INLINE = "a|abbr|b|big|cite|code|em|font|i|img|mark|q|s|small|span|strong|sub|sup|u|time|wbr|br|hr"
_TAG = Pattern(rf"</?(?:{_BLOCK}|{_INLINE})(?:\s[^<>]*)?/?>|<!--", re.IGNORECASE)
_NO_SPEECH = r"(?!\s*+(?:(?:and|or|to|…|\.\.\.)\s*+)?</)"
_MARKED_UP = Pattern(
    rf"<(?P<block>{_BLOCK})\b[^<>]*>{_NO_SPEECH}[^<]*(?:<(?!/(?P=block))[^<]*){{0,50}}+</(?P=block)\s*>"
    rf"|<(?:{_BLOCK}|{_INLINE})\s+[\w-]+\s*=\s*[\"'][^<>]*>"
    rf"|<(?P<inline>{_INLINE})>{_NO_SPEECH}(?=[^<>\w]*\w)[^<>]*+</(?P=inline)\s*>"
    r"|<br\s*/?>\s*(?:\n|<br\b|\Z)",
    re.IGNORECASE,
)
"""Elements with words in them; ``<b> and </b>`` in a text that explains them is none."""


def _tags(body: str) -> Doubt | None:
    """HTML that a text is made of; a text may speak of ``<b>``, or say that a < b."""
    if not _MARKED_UP.search(body):
        return None
    tags = list(_TAG.finditer(body))
    message = (
        f"HTML in the text: '{shortened(tags[0].group(), 40)}'{_and_more(len(tags) - 1, 'tag')}"
    )
    return (
        tags[0].start(),
        "W103",
        message,
        "copy the words as a browser shows them, without the tags",
    )


def _entities(body: str) -> Doubt | None:
    found = list(entities.codes(body))
    if not found:
        return None
    sign = entities.sign(found[0])
    shown = f"'{sign}'" if sign.isprintable() and not sign.isspace() else "a space"
    more = _and_more(len(found) - 1, "such code")
    message = f"'{found[0].group()}' is read as {shown}{more}"
    return found[0].start(), "W104", message, "write the sign itself, as the page showed it"


def _and_more(count: int, what: str) -> str:
    return f", and {count} more {what}{'s' * (count > 1)}" if count > 0 else ""


# ---------------------------------------------------------------- printed dates

_LINES = 8
"""Lines at the top of an article in which a date may be printed."""
_LABEL = Pattern(r"\W{0,3}(?:first )?(?:published|posted|issued|date|dated)\b", re.IGNORECASE)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_DATELINE = Pattern(
    rf"(?P<place>[A-Z][^\W\d_][\w .’'/-]{{0,40}}?),\s+(?P<day>{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})"
    rf"(?:,? (?P<year>\d{{4}}))?\s*(?:\([^()]{{1,40}}\)\s*)?(?:[—–-]|:)",
    re.IGNORECASE,
)
_EARLY, _LATE = -1, 7
"""Days by which an article may appear before and after its dateline."""


def _printed(body: str, dct: date) -> Doubt | None:
    """A date at the top of the text that cannot be that of an article of the day `dct`."""
    at = 0
    for line in body.split("\n")[: _LINES * 2]:
        printed = list(_days(line, dct))
        if printed:
            is_label = _LABEL.match(line) is not None
            apart = [(dct - day).days for day in printed]
            sound = 0 in apart if is_label else any(_EARLY <= n <= _LATE for n in apart)
            shown = shortened(line.strip(), 60)
            hint = f"check the date; if it is the printed one, write: {printed[0].isoformat()}"
            return (
                None
                if sound
                else (at, "W107", f"the text says '{shown}', and the date given is {dct}", hint)
            )
        at += len(line) + 1
    return None


def _days(line: str, dct: date) -> Iterator[date]:
    """The days that a line prints as those on which the article was written or published."""
    plain = line.strip()
    if _LABEL.match(plain):
        yield from days.within(plain[:200])
    elif found := _DATELINE.match(plain):
        years = [int(found["year"])] if found["year"] else [dct.year - 1, dct.year, dct.year + 1]
        near = [
            date.fromisoformat(day)
            for year in years
            for day in days.meant(f"{found['day']} {year}")
        ]
        yield from sorted(near, key=lambda day: (abs((dct - day).days) > 31, day.year != dct.year))[
            :1
        ]
    else:
        yield from map(
            date.fromisoformat, (d for d in days.meant(plain) if len(d) == len("2019-03-28"))
        )


# ---------------------------------------------------------------- languages

_ENOUGH = 40
"""Words of a text that can show its language."""


def _language(article: Article) -> str:
    """The language of an article that is not in English, as it is declared or as its words show;
    else empty.
    """
    declared = article.source.language
    if not re.match(r"en\b", declared, re.IGNORECASE):
        return f"the language '{declared}'"
    words = re.findall(r"[^\W\d_]+", article.text[:20_000].casefold())
    if len(words) < _ENOUGH:
        return ""
    counts = Counter(words)

    def share(known: Iterable[str]) -> float:
        return sum(map(counts.__getitem__, known)) / len(words)

    if share(word for word in counts if word[0] > _LATIN < min(word)) > 0.5:
        return "another script"
    likeliest, most = max(
        ((name, share(known)) for name, known in languages.OTHERS.items()), key=itemgetter(1)
    )
    return likeliest if most > max(0.2, 2 * share(languages.ENGLISH)) else ""


_LATIN = "\u024f"
"""The last letter of Latin scripts."""

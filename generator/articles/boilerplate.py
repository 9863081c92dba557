"""The boilerplate of a news page, known by the form of one line or paragraph: bylines, datelines,
credits, headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.english import grammar, press
from generator.model import Kind

_UP = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶŁĻŃŅŇŐŒŘŚŞŠŢŤŪŮŰŲŹŻŽ"
_PARTICLES = "de|da|del|della|di|van|von|der|den|al|el|la|le|bin|ibn|of|the"
_NAME = rf"[{_UP}][\w.'’-]*(?: (?:[{_UP}][\w.'’-]*|{_PARTICLES})){{0,5}}"
_CAPS = rf"[{_UP}][{_UP}.'’-]+"
_UP_WORD = rf"[{_UP}][\w.'’-]*"


def _any(entries: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, entries), key=len, reverse=True))


_AGENCY = _any(press.AGENCIES)
_MONTH = (
    "(?:"
    + "|".join(m.capitalize() for m in sorted(grammar.MONTHS, key=len, reverse=True))
    + r")\.?"
)
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"


# ---------------------------------------------------------------- datelines and bylines

_PLACE = rf"{_NAME}(?:(?:, | and |/){_NAME}){{0,3}}"
_CAPS_PLACE = rf"{_CAPS}(?:[ /-]{_CAPS}){{0,3}}(?:, {_NAME}| and {_CAPS}(?: {_CAPS}){{0,2}})?"
_AGENCY_DATELINE = re.compile(
    rf"(?:{_PLACE}(?:, {_DAY})? ?)?[(\[](?:{_AGENCY})[)\]](?: ?(?:[-–—]{{1,2}}|:)(?=[\s{_UP}\"“‘])|(?= ?[{_UP}\"“‘]))"
)
_CAPS_DATELINE = re.compile(
    rf"{_CAPS_PLACE}(?:, {_DAY}\.?(?= [{_UP}\"“‘'\d])|(?:, {_DAY})?(?: [-–—]{{1,2}}|[—:])(?= ?[{_UP}\"“‘'\d]))"
)
_SOURCE = rf"{_UP_WORD}(?: (?:{_UP_WORD}|of|the)){{0,4}}"
_UNLISTED_DATELINE = re.compile(
    rf"(?:(?:{_CAPS_PLACE}|{_CAPS}/{_CAPS})(?:, {_DAY})?|{_PLACE}, {_DAY}) ?[(\[]{_SOURCE}[)\]]"
    rf" ?[-–—]{{1,2}}(?=[\s{_UP}\"“‘])"
)
"""That of an agency we do not know, by its place in capitals or its day."""
_BY = re.compile(r"(?:(?:story|words|written|report|analysis|text)\s)?by:? (?=\S)", re.IGNORECASE)
_BY_STAFF = re.compile(
    rf"(?:by|from) (?:our|an?|the) (?:[\w-]+ ){{0,3}}(?:{'|'.join(press.ROLES)}|desk|team)(?: (?:in|at) {_NAME})?\.?",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(
    r"[(\[]?(?:additional |with |writing and |reporting and )*(?:reporting|writing|editing|compiled|translated) by\b",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"\bcontributed (?:(?:to|for) (?:this|the) (?:report|story|article)|(?:additional )?reporting)\b"
)
_NAME_AND_AGENCY = re.compile(
    rf"{_NAME}(?:(?:,| and| &) {_NAME}){{0,3}}(?:, ?| ?[|•] ?)(?:{_AGENCY})(?:, {_NAME})?"
)
_NAME_AND_ROLE = re.compile(
    rf"{_NAME}(?: and {_NAME})?,? [\w ,&'’-]{{0,60}}\b(?:{'|'.join(press.ROLES)})", re.IGNORECASE
)


_LATER_DATELINE = re.compile(rf"[(\[](?:{_AGENCY})[)\]] ?[-–—]{{1,2}}(?= ?[{_UP}\"“‘])")
_SENTENCE_END = re.compile(rf"[a-z\d)][.!?][\"”)]* [{_UP}\"“]")


def front(text: str, *, opening: bool) -> Iterator[tuple[int, Kind]]:
    """What stands before the first sentence of a paragraph, each with where it ends; `opening` says
    that the paragraph opens the article's text. Only there a byline counts, or a place in capitals
    without an agency.
    """
    if is_caption(text):
        return
    if stamp := _STAMP.match(text):
        yield stamp.end(), Kind.DATELINE
        return
    credit = _FRONT_CREDIT.match(text)
    if credit:
        yield credit.end(), Kind.CREDIT
    start = credit.end() + 1 if credit else 0
    byline = _byline_end(text[start:]) if opening else 0
    if byline:
        yield start + byline, Kind.BYLINE
        start += byline + 1
    dateline = _dateline_end(text[start:], opening=opening)
    if dateline:
        yield start + dateline, Kind.DATELINE


_HOUR = r"(?:[01]?\d|2[0-3])"
_DAY_NAME = "|".join(sorted(word.capitalize() for word in grammar.WEEKDAYS | grammar.MONTHS))
_STAMP = re.compile(
    rf"(?:[(\[]{_HOUR}[.:][0-5]\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{{2,4}})?[)\]](?=\s)"
    rf"|(?:{_HOUR}(?:[.:][0-5]\d)? ?[ap]\.?m\b\.?|{_HOUR}:[0-5]\d|{_HOUR}[.h][0-5]\d(?= ?(?:[A-Z]{{3,4}} ?)?[:|–—-]))"
    rf"(?: [A-Z]{{2,4}}\b)?(?: ?[:|–—-](?=\s|$)| (?=[{_UP}“\"‘])(?!(?:{_DAY_NAME})\b)))"
)
"""The hour at which an entry of a live report was written: "2.15pm: ", "14:30 – "."""


def _dateline_end(text: str, *, opening: bool) -> int:
    """Where the dateline ends, 0 where there is none. Behind lost line breaks it takes what stands
    before it.
    """
    found = _AGENCY_DATELINE.match(text)
    if opening:
        found = found or _UNLISTED_DATELINE.match(text) or _CAPS_DATELINE.match(text)
    if found or not opening:
        return found.end() if found else 0
    found = _LATER_DATELINE.search(text[:300])
    return found.end() if found and not _SENTENCE_END.search(text[: found.start()]) else 0


def _byline_end(text: str) -> int:
    """Where a byline ends that a dateline follows in the same paragraph; 0 where there is none."""
    if not _BY.match(text):
        return 0
    for space in re.finditer(" ", text[:100]):
        at, rest = space.start(), text[space.end() : space.end() + 100]
        if (_AGENCY_DATELINE.match(rest) or _CAPS_DATELINE.match(rest)) and is_byline(text[:at]):
            return at
    return 0


def is_byline(text: str) -> bool:
    """Whether the line names who wrote the article, and does nothing else."""
    words = text.split()
    if (text[-1] in ".!?:" and len(words[-1]) > 4) or len(words) > 16:
        return False
    if _BY_STAFF.fullmatch(text):
        return True
    by = _BY.match(text)
    if by:
        return _names_only(text[by.end() :].split())
    return bool(
        _NAME_AND_AGENCY.fullmatch(text) or (_NAME_AND_ROLE.fullmatch(text) and _names_only(words))
    )


def is_sign_off(sentence: str) -> bool:
    """Whether a sentence at the foot of an article says who else worked on it."""
    return len(sentence) < 400 and bool(_SIGN_OFF.match(sentence) or _CONTRIBUTED.search(sentence))


def _names_only(words: list[str]) -> bool:
    """Whether the words are names, with what may stand between names in a byline, and open with a
    name.
    """
    plain = [word.strip(",.|/&•–—-()").casefold() for word in words]
    if not plain or not words[0][:1].isupper() or plain[0] in grammar.WEEKDAYS | grammar.MONTHS:
        return False
    fits = (
        word[0].isupper() or not p or p.isdigit() or p in press.BYLINE_WORDS
        for word, p in zip(words, plain, strict=True)
    )
    return all(fits)


# ---------------------------------------------------------------- credits and captions

_LABEL = _any(press.PHOTO_LABELS)
_AFTER_SENTENCE = r"(?:^|(?<=[.!?…)\"”’] ))"
_TAIL = 160
_PHOTO_WORDS = (
    rf"(?:{_LABEL}|File|Handout)\b|(?:{_AGENCY})/|[^()\[\]]{{3,60}}(?:/|via ?)(?:{_AGENCY})\b"
)
_PHOTO_CREDITS = (
    re.compile(rf"{_AFTER_SENTENCE}(?:{_CAPS} ){{1,4}}{_CAPS} ?[/|] ?{_CAPS}(?: {_CAPS}){{0,3}}$"),
    re.compile(
        rf"(?:^|(?<= ))(?:{_CAPS} ){{1,4}}{_CAPS} ?(?:[(\[](?:{_AGENCY})[)\]]|[/|] ?(?:{_AGENCY}).{{0,40}})$"
    ),
    re.compile(rf"{_AFTER_SENTENCE}(?:{_CAPS} ){{1,4}}{_CAPS} [(\[][\w .&/-]{{2,40}}[)\]]$"),
    re.compile(rf"[(\[](?:{_PHOTO_WORDS})[^()\[\]]{{0,80}}[)\]]\.?$"),
    re.compile(
        rf"(?:{_AFTER_SENTENCE}|(?<=[.!?”]))(?:{_LABEL})"
        rf"(?:\s?[:|/]|,|\.\.\.| (?=[{_UP}])(?<=(?:by|of) ))(?:(?![a-z][.!?]).){{1,80}}$"
    ),
    re.compile(
        rf"{_AFTER_SENTENCE}(?:{_NAME} ?/ ?)?(?:{_AGENCY}) ?(?:/|via) ?{_NAME}(?:/{_NAME}){{0,2}}$"
    ),
    re.compile(
        rf"{_AFTER_SENTENCE}{_NAME} ?(?:/|via) ?(?:{_AGENCY})(?: ?(?:/|via) ?{_NAME}){{0,2}}$"
    ),
    re.compile(rf"{_AFTER_SENTENCE}(?:© ?.{{0,80}}|Getty Images|Shutterstock|Alamy)$"),
)
_FRONT_CREDIT = re.compile(rf"(?:{_LABEL}): ?(?:{_NAME}/){{0,3}}(?:{_AGENCY})(?= [{_UP}\"“‘])")
_AGENCY_CREDIT = re.compile(rf"{_AFTER_SENTENCE}[(\[]?(?:{_AGENCY})[)\]]?$")
_CAPTION = re.compile(
    rf"(?:{_any(press.CAPTION_LABELS)})(?:[:,]| ?[-–—]) |FILE ?[-–—]"
    rf"|[(\[](?:{_any((*press.CAPTION_LABELS, *press.PHOTO_LABELS))})(?: caption)?[)\]]:? (?=\S)"
    r"|In this (?:\w+ ){0,3}(?:photo|image|picture)\b"
)


@lru_cache(maxsize=1000)
def credit_start(text: str) -> tuple[int, bool]:
    """Where the credit that a paragraph ends with begins, and whether it is a photo's; its length
    where it has none.
    """
    if text[-1:] in ".!?" and len(text) > _TAIL:
        return len(text), False
    offset = max(0, len(text) - _TAIL)
    tail = text[offset:]
    found = next(filter(None, (p.search(tail) for p in _PHOTO_CREDITS)), None)
    if found:
        return offset + found.start(), True
    found = _AGENCY_CREDIT.search(tail)
    return (offset + found.start(), False) if found else (len(text), False)


# ---------------------------------------------------------------- lines

_FINAL = re.compile(r"[.!?…:;,][)\]\"”’'» ]*$")
_ITEM_MARK = re.compile(r"(?:[-*+•‣◦▪●·–—]|\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)])\s+(?=\S)")
_INVITATION = re.compile(rf"(?:{_any(press.INVITATIONS)})\b", re.IGNORECASE)
_LABELLED = re.compile(
    rf"(?:{_any(press.LABELS)})(?:$|\s*:|\s(?:on |at )?(?:\d|{_MONTH}|(?:{'|'.join(grammar.WEEKDAYS)})\b))",
    re.IGNORECASE,
)
_LINK = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|@\w+")


@lru_cache(maxsize=1000)
def alone(text: str) -> Kind | None:
    """What the line is, where its own form tells, whatever stands around it."""
    if not any(c.isalnum() for c in text) or _LINK.fullmatch(text):
        return Kind.BOILERPLATE
    if is_byline(text):
        return Kind.BYLINE
    if _AMENDMENT.match(text) or _DAY_LINE.fullmatch(text):
        return Kind.BOILERPLATE
    if len(text.split()) > LONGEST_NOTICE:
        return None
    if credit_start(text)[0] == 0:
        return Kind.CREDIT
    serves = (
        _INVITATION.match(text)
        or _LABELLED.match(text.strip(_ORNAMENTS))
        or _BESIDE_TEXT.fullmatch(text)
    )
    return Kind.BOILERPLATE if serves else None


_ORNAMENTS = " -–—*#/[]()_=."
"""Signs around a label: "- ENDS -", "/ends"."""
_BESIDE_TEXT = re.compile(
    r"[-–—#]+ ?30 ?[-–—#]+|(?:\d+|an?|one) (?:sec|min|hr|second|minute|hour|day|week|month)s? ago",
    re.IGNORECASE,
)
"""How a press office's text ends, and when a page was put up."""
_FAREWELL = re.compile(rf"(?:{_any(press.FAREWELLS)})\b", re.IGNORECASE)


def is_farewell(sentence: str) -> bool:
    """Whether a sentence only greets the readers of a live report, or takes leave of them."""
    return bool(_FAREWELL.match(sentence.replace("’", "'")))


_AMENDMENT = re.compile(
    rf"(?:{_ITEM_MARK.pattern})?[(\[]?(?:{_any(press.AMENDMENTS)})(?!\w)", re.IGNORECASE
)
_DAY_LINE = re.compile(
    rf"(?:(?:{'|'.join(sorted(grammar.WEEKDAYS))}),? )?{_DAY}"
    r"(?:,? (?:at )?\d{1,2}[.:h]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?",
    re.IGNORECASE,
)
LONGEST_NOTICE = 25
"""Words of a line that is a credit or serves the page."""


def is_caption(text: str) -> bool:
    """Whether the paragraph opens as only captions do."""
    return bool(_CAPTION.match(text))


def is_item(text: str) -> bool:
    """Whether the line opens as an entry of a list."""
    return bool(_ITEM_MARK.match(text))


def mark_end(text: str, *, listed: bool) -> int:
    """Where the words of a list's entry begin; 0 where it has no mark. `listed` tells that it
    stands in a list.

    Alone, only a bullet is a mark: a number or a dash may be the sentence's own. A long dash opens
    what somebody says.
    """
    found = _ITEM_MARK.match(text)
    return found.end() if found and (text[0] in _BULLETS or (listed and text[0] != "—")) else 0


_BULLETS = "-*•‣◦▪●·"


def is_bare_item(text: str) -> bool:
    """Whether an entry of a list, with its mark or without, is no sentence: it has no capital, or
    no end.
    """
    if len(text.split()) > press.HEADING_WORDS:
        return False
    mark = _ITEM_MARK.match(text)
    return text[mark.end() if mark else 0].islower() or text[-1] in ";," or not is_final(text)


def is_final(text: str) -> bool:
    """Whether the line ends as a sentence does, or as one that goes on."""
    return bool(_FINAL.search(text[-8:]))


@lru_cache(maxsize=1000)
def is_heading(text: str) -> bool:
    """Whether the line can be a heading of what follows."""
    words = text.split()
    if len(words) > press.HEADING_WORDS or next(filter(str.isalnum, text), "a").islower():
        return False
    if is_caption(text) or credit_start(text)[0] < len(text):
        return False
    return not is_final(text) or is_question(text)


def is_question(text: str) -> bool:
    """Whether the line asks, numbered or not, as the questions that stand over their answers do."""
    words = _ITEM_MARK.sub("", text).split()
    return (
        text.endswith("?")
        and len(words) <= press.HEADING_WORDS
        and words[0].casefold() in press.QUESTION_WORDS
    )

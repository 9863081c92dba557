"""The boilerplate of a news page, known by the form of one line or paragraph: bylines, datelines,
labels, headings.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from generator.articles import captions, forms, runons
from generator.articles.forms import AGENCY, NAME, UP
from generator.english import grammar, press
from generator.model import Kind
from generator.patterns import Pattern

# ---------------------------------------------------------------- datelines and bylines

_BY = Pattern(r"(?:(?:story|words|written|report|analysis|text)\s)?by:? (?=\S)", re.IGNORECASE)
_CONTRIBUTED = Pattern(
    r"\bcontributed (?:(?:to|for) (?:this|the) (?:report|story|article)|(?:additional )?reporting)\b"
    rf"|\b(?:{'|'.join(press.ROLES)})\b.{{1,80}}\bcontributed\.?$"
)
_NAME_AND_AGENCY = Pattern(
    rf"{NAME}(?:(?:,| and| &) {NAME}){{0,3}}(?:, ?| ?[|•] ?)(?:{AGENCY})(?:, {NAME})?"
)
_NAME_AND_ROLE = Pattern(
    rf"{NAME}(?: and {NAME})?,?(?: ?\|)? [\w ,&'’-]{{0,60}}\b(?:{'|'.join(press.ROLES)})",
    re.IGNORECASE,
)


def front(text: str, small: Collection[str] | None) -> Iterator[tuple[int, Kind]]:
    """What stands before the first sentence of a paragraph, each with where it ends; where that opens
    the article's text, `small` are the words that this writes in small letters. Only there a byline
    counts, a title, or a place in capitals without an agency.
    """
    opening = small is not None
    if captions.is_caption(text):
        return
    if title := runons.capitals_end(text):
        yield title, Kind.HEADING
        return
    credit = captions.FRONT.match(text)
    if credit:
        yield credit.end(), Kind.CREDIT
    start = credit.end() + 1 if credit else 0
    byline = _byline_end(text[start:]) if opening else 0
    if byline:
        yield start + byline, Kind.BYLINE
        start += byline + 1
    dateline = _dateline_end(text[start:], opening=opening)
    if dateline:
        start += dateline
        yield start, Kind.DATELINE
        again = forms.opens(text[start:].lstrip(), "front")
        if again:
            yield len(text) - len(text[start:].lstrip()) + again.end(), Kind.DATELINE
    elif small is not None and not start:
        for end, tells in runons.parts(text, small):
            yield end, Kind.CAPTION if tells else Kind.HEADING


def _dateline_end(text: str, *, opening: bool) -> int:
    """Where the dateline ends, 0 where there is none."""
    found = forms.opens(text, "front") or (forms.opens(text, "opening") if opening else None)
    return found.end() if found else 0


def _byline_end(text: str) -> int:
    """Where a byline ends that a dateline follows in the same paragraph; 0 where there is none."""
    if not _BY.match(text):
        return 0
    for space in re.finditer(" ", text[:100]):
        at, rest = space.start(), text[space.end() : space.end() + 100]
        is_place = rest[:1] == "(" or rest[:2].isupper()
        if is_place and _dateline_end(rest, opening=True) and is_byline(text[:at]):
            return at
    return 0


def is_byline(text: str) -> bool:
    """Whether the line names who wrote the article, and does nothing else."""
    words = text.split()
    if (text[-1] in ".!?:" and len(words[-1]) > 4) or len(words) > 16:
        return False
    by = _BY.match(text)
    if by:
        return _names_only(text[by.end() :].split())
    return bool(
        _NAME_AND_AGENCY.fullmatch(text) or (_NAME_AND_ROLE.fullmatch(text) and _names_only(words))
    )


def is_name(text: str) -> bool:
    """Whether the line is one or two names, and nothing else."""
    words = text.split()
    return 1 < len(words) <= LONGEST_NAME and _names_only(words)


LONGEST_NAME = 6
"""Words."""


def closing(sentence: str) -> Kind | None:
    """A byline where a sentence at the foot of an article says who else worked on it, boilerplate
    where it greets the readers of a live report, or takes leave of them.
    """
    kind = forms.kind_of(sentence.replace("’", "'"), "sentence")
    if kind or "contributed" not in sentence:
        return kind
    return Kind.BYLINE if len(sentence) < 400 and _CONTRIBUTED.search(sentence) else None


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


# ---------------------------------------------------------------- lines

_FINAL = Pattern(r"[.!?…:;,][)\]\"”’'» ]*[■□▪◼♦◆●•∎]?$")
_ITEM_MARK = Pattern(
    r"(?:[-*+•‣◦▪●·♦◆■►▶–—]|\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)])\s+(?=\S)"
    rf"|\d{{1,2}}(?:\.\d{{1,2}})+\.? +(?=[{UP}\"“])"
)
_LINK = Pattern(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|@\w+")


@lru_cache(maxsize=1000)
def alone(text: str) -> Kind | None:
    """What the line is, where its own form tells, whatever stands around it."""
    if not any(c.isalnum() for c in text) or _LINK.fullmatch(text):
        return Kind.BOILERPLATE
    if is_byline(text):
        return Kind.BYLINE
    kind = forms.kind_of(_unmarked(text), "paragraph")
    if kind or len(text.split()) > LONGEST_NOTICE:
        return kind
    return _of_short(text)


def _of_short(text: str) -> Kind | None:
    """What a short line is by its form: a photo's credit before other labels, but not its rights."""
    start, is_photo = captions.credit_start(text)
    if is_photo and start == 0 and text[0] != "©":
        return Kind.CREDIT
    plain = _plain(text)
    if label := _of_line(text) or (_of_line(plain) if plain != text else None):
        return label
    if not is_final(text) and closing(text) is Kind.BOILERPLATE:
        return Kind.BOILERPLATE
    return Kind.CREDIT if start == 0 else None


def _plain(text: str) -> str:
    """The text without the signs around a label: "- ENDS -", "/ends"; a full stop is one behind few
    words.
    """
    plain = text.strip(_ORNAMENTS)
    return plain.rstrip(".") if len(text.split()) <= LONGEST_LABEL else plain


LONGEST_LABEL = 4
"""Words."""


def _of_line(text: str) -> Kind | None:
    head = text.removesuffix(":")
    return (
        forms.kind_of(text, "line")
        or forms.kind_of(text, "short")
        or forms.kind_of(text, "page")
        or forms.kind_of(head, "links")
        or forms.kind_of(head, "contact")
    )


def _unmarked(text: str) -> str:
    """The text without the mark of a list or the bracket or star before it."""
    mark = _ITEM_MARK.match(text)
    return text[mark.end() :].lstrip("([*") if mark else text.lstrip("([*")


_ORNAMENTS = " -–—*#/[]()_=•·♦◆■►▶"


LONGEST_NOTICE = 25
"""Words of a line that is a credit or serves the page."""


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


_BULLETS = "-*•‣◦▪●·♦◆■►▶"


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
    is_aside = text[0] == "(" and text[-1] == ")"
    if is_aside or captions.is_caption(text) or captions.credit_start(text)[0] < len(text):
        return False
    return not is_final(text) or is_question(text)


def is_question(text: str) -> bool:
    """Whether the line asks, numbered or not, as the questions that stand over their answers do."""
    words = _unmarked(text).split() if text.endswith("?") else []
    return 0 < len(words) <= press.HEADING_WORDS and words[0].casefold() in press.QUESTION_WORDS

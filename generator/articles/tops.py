"""Where the text of an article opens whose furniture lost its lines: a dateline, a photo's credit or
who wrote it stands inside its first paragraphs, and what comes before that is none of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.articles.forms import AGENCY, NAME, UP, any_of
from generator.articles.paragraphs import Paragraph
from generator.english import grammar, persons, press
from generator.model import Kind, Span
from generator.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Top:
    """What parts the text from all that stands above it."""

    paragraph: int
    sign: Span
    """Its place in that paragraph; the text comes behind it."""
    kind: Kind


def find(paragraphs: Sequence[Paragraph], told: Sequence[int]) -> Top | None:
    """What parts the text from what stands above it; None where nothing does. `told` are the
    paragraphs that may be text.
    """
    texts = [paragraphs[i].text[:_LONGEST] for i in told]
    above = accumulate(len(text.split()) for text in texts[:_PARAGRAPHS])
    near = 1 + sum(words <= _WORDS for words in above)
    for kind, most, find_sign in _SIGNS:
        for n, text in enumerate(texts[: min(near, most)]):
            sign = find_sign(text)
            if sign:
                is_chronicle = kind is Kind.DATELINE and any(map(_dateline, texts[n + 1 :]))
                return None if is_chronicle else Top(told[n], sign, kind)
    return None


_PARAGRAPHS, _WORDS, _LONGEST = 6, 200, 1_000
"""What may stand above the text: paragraphs and words; characters of each that are looked at."""
_CREDITED = 3
"""Paragraphs in which the credit of a photo is that of the picture above the text."""

# ---------------------------------------------------------------- datelines

_BEFORE_TEXT = rf"(?= ?[{UP}\"“‘])"
_DASH = rf"(?:--|[—―]){_BEFORE_TEXT}"
_CAPITALS = rf"[{UP}][{UP}\d.'’-]+"
_PLACE = rf"{_CAPITALS}(?:[ /]{_CAPITALS}){{0,8}}(?:, {NAME})?"
_OF_AGENCY = Pattern(
    rf"(?<![\w-]){_PLACE}(?:,? [\w. ]{{3,14}}\d)?,? ?[(\[](?:{AGENCY})[^()\[\]]{{0,12}}[)\]]"
    rf" ?[-–—―]{{1,2}}{_BEFORE_TEXT}"
)
_OF_PLACE = Pattern(
    rf"(?:^[“\"]?(?:(?:[{UP}(][\w./’'&)-]*,?|via|for|of|the|\d{{4}}) ){{0,6}}?|(?<=[.!?”\"] ))"
    rf"(?=[^a-z]{{0,60}}[{UP}]{{4}}){_PLACE} ?{_DASH}"
)
"""Behind words that can be a credit, or behind a sentence; an abbreviation alone is no place."""


def _dateline(text: str) -> Span | None:
    """A dateline that opens a paragraph, behind a credit or not, or stands inside it."""
    return _span((" --" in text or "—" in text) and _OF_PLACE.search(text)) or _span(
        _OF_AGENCY.search(text)
    )


_PLACE_BEHIND = Pattern(rf"(?<=[\w”’\"]) (?={_PLACE}(?:/{_PLACE})* ?\|$)")


def place_behind(heading: str) -> int:
    """Where the place of a dateline begins that a headline ran into; its length where none did."""
    found = _PLACE_BEHIND.search(heading) if heading.endswith("|") else None
    return found.end() if found else len(heading)


def _span(found: re.Match[str] | bool | None) -> Span | None:
    return Span(*found.span()) if isinstance(found, re.Match) else None


# ---------------------------------------------------------------- credits and bylines

_GOES_ON = rf"(?= [{UP}\"“‘\d])"
_UP_WORD = rf"[{UP}][\w.’'-]*"
_BODY = rf"(?:The )?{_UP_WORD}(?: (?:{any_of(press.AFTER_HOLDERS)}))*"
_SEGMENT = r"[\w.’'& -]{1,40}?/"
_LABEL = Pattern(rf"(?<![\w(])(?:{any_of(press.PHOTO_LABELS)}): (?=[{UP}])")
_CREDITS = (
    Pattern(rf"(?:{_SEGMENT}){{0,3}}(?i:{AGENCY})(?:/{_UP_WORD} {_UP_WORD})?{_GOES_ON}"),
    Pattern(rf"(?:{_UP_WORD} ){{2,3}}for (?:[Tt]he )?{_UP_WORD}{_GOES_ON}"),
    Pattern(rf"(?:{_SEGMENT}){{1,3}}{_BODY}{_GOES_ON}"),
)
_TWO_NAMES = Pattern(rf"({_UP_WORD}) {_UP_WORD} ([{UP}]\w*)")
_ONE = Pattern(rf"{_BODY}{_GOES_ON}")
_OF_NETWORK = Pattern(
    rf"By (?:{_UP_WORD} ){{2,3}}?(?:and (?:{_UP_WORD} ){{2,3}}?)?(?:[\w ]{{3,40}}, )?"
    rf"(?:{AGENCY})(?: World)?+(?: News)?+(?:, {_UP_WORD})?{_GOES_ON}"
)


def _credit(text: str) -> Span | None:
    """The credit of a photo, from its label to where the text goes on with a capital."""
    label = _LABEL.search(text)
    if label is None:
        return None
    rest = text[label.end() :]
    found = next(filter(None, (form.match(rest) for form in _CREDITS)), None)
    end = found.end() if found else _holder_end(rest)
    return Span(label.start(), label.end() + end) if end else None


def _holder_end(rest: str) -> int:
    """Where the name of who holds the rights ends; that of a person has two words."""
    two, one = _TWO_NAMES.match(rest), _ONE.match(rest)
    if two and (two[1] in persons.GIVEN_NAMES or two[2].lower() in _NO_NAMES):
        return two.start(2) - 1
    return one.end() if one else 0


_NO_NAMES = grammar.PREPOSITIONS | grammar.DETERMINERS | grammar.SUBORDINATING


def _byline(text: str) -> Span | None:
    """Who wrote the article, for which network, where the paragraph opens with it."""
    return _span(_OF_NETWORK.match(text))


_SIGNS: tuple[tuple[Kind, int, Callable[[str], Span | None]], ...] = (
    (Kind.DATELINE, _PARAGRAPHS, _dateline),
    (Kind.CREDIT, _CREDITED, _credit),
    (Kind.BYLINE, _CREDITED, _byline),
)
"""The surest first, each with the number of paragraphs in which it may stand."""

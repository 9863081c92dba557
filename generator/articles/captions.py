"""Captions, and the credits of photos and agencies that end a paragraph."""

from __future__ import annotations

from functools import lru_cache

from generator.articles.forms import AGENCY, CAPS, NAME, UP, any_of
from generator.english import press
from generator.patterns import Pattern

_LABEL = any_of(press.PHOTO_LABELS)
_AFTER_SENTENCE = r"(?:^|(?<=[.!?…)\"”’] ))"
_TAIL = 160
_PHOTO_WORDS = (
    rf"(?:{_LABEL}|File|Handout)\b|(?:{AGENCY})/|[^()\[\]]{{3,60}}(?:/|via ?)(?:{AGENCY})\b"
)
_PHOTO_CREDITS = (
    Pattern(rf"{_AFTER_SENTENCE}(?:{CAPS} ){{1,4}}{CAPS} ?[/|] ?{CAPS}(?: {CAPS}){{0,3}}$"),
    Pattern(
        rf"(?:^|(?<= ))(?:{CAPS} ){{1,4}}{CAPS} ?(?:[(\[](?:{AGENCY})[)\]]|[/|] ?(?:{AGENCY}).{{0,40}})$"
    ),
    Pattern(rf"{_AFTER_SENTENCE}(?:{CAPS} ){{0,3}}{CAPS} ?/ ?{NAME}(?:/{NAME})?$"),
    Pattern(rf"(?<=\S )[(\[]{NAME}: ?{NAME}[)\]]$"),
    Pattern(r"[(\[][^()\[\]]{3,60} via [^()\[\]]{2,40}[)\]]\.?$"),
    Pattern(rf"(?:^(?=\S+ [^/\s]){NAME} ?/ ?{NAME}|[(\[]{NAME} ?/ ?{NAME}[)\]])\.?$"),
    Pattern(r"(?<=\S )(?<!FILE )(?:CREDIT|PHOTO|PICTURE|IMAGE|PHOTOGRAPH)S?(?: BY)?: ?.{1,80}$"),
    Pattern(rf"{_AFTER_SENTENCE}(?:{CAPS} ){{1,4}}{CAPS} [(\[][\w .&/-]{{2,40}}[)\]]$"),
    Pattern(rf"[(\[](?:{_PHOTO_WORDS})[^()\[\]]{{0,80}}[)\]]\.?$"),
    Pattern(
        rf"(?:{_AFTER_SENTENCE}|(?<=[.!?”]))(?:{_LABEL})"
        rf"(?:\s?[:|/]|,|\.\.\.| (?=[{UP}])(?<=(?:by|of) ))(?:(?![a-z][.!?]).){{1,80}}$"
    ),
    Pattern(
        rf"{_AFTER_SENTENCE}(?:{NAME} ?/ ?)?(?:{AGENCY}) ?(?:/|via) ?{NAME}(?:/{NAME}){{0,2}}$"
    ),
    Pattern(rf"{_AFTER_SENTENCE}{NAME} ?(?:/|via) ?(?:{AGENCY})(?: ?(?:/|via) ?{NAME}){{0,2}}$"),
    Pattern(rf"{_AFTER_SENTENCE}(?:{_LABEL})(?<=by) {NAME}\.$"),
    Pattern(rf"(?<=[.!?…)\"”’] )(?=\S+ [{UP}]){NAME} for (?:[Tt]he )?{NAME}$"),
    Pattern(rf"{_AFTER_SENTENCE}(?:© ?.{{0,80}}|Getty Images|Shutterstock|Alamy)$"),
)
_PHOTO_SIGN = Pattern(rf"[/|(\[©:]|via| for |{_LABEL}|Getty Images|Shutterstock|Alamy")
"""Each of these forms has one of these signs."""
FRONT = Pattern(rf"(?:{_LABEL}): ?(?:{NAME}/){{0,3}}(?:{AGENCY})(?= [{UP}\"“‘])")
_AGENCY_CREDIT = Pattern(
    rf"{_AFTER_SENTENCE}[(\[]?(?:{AGENCY})[)\]]?$|(?<=[.!?”\"] )[(\[]{CAPS}[)\]]$"
    rf"|(?<=[.!?”\"] )(?:{AGENCY})(?: {CAPS}){{1,4}}$"
)
_CAPTION = Pattern(
    rf"(?:{any_of(press.CAPTION_LABELS)})(?:[:,]| ?[-–—]) |FILE ?[-–—]"
    rf"|[(\[](?:{any_of((*press.CAPTION_LABELS, *press.PHOTO_LABELS))})(?: caption)?[)\]]:? (?=\S)"
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
    may_be_photo = _PHOTO_SIGN.search(tail) is not None
    found = next(filter(None, (p.search(tail) for p in _PHOTO_CREDITS if may_be_photo)), None)
    if found:
        return offset + found.start(), True
    found = _AGENCY_CREDIT.search(tail)
    return (offset + found.start(), False) if found else (len(text), False)


def is_caption(text: str) -> bool:
    """Whether the paragraph opens as only captions do."""
    return bool(_CAPTION.match(text))

"""Cards as pictures. The only importer of Pillow."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from PIL import Image, ImageDraw, ImageFont

from generator.outputs.share import png
from generator.outputs.share.card import HEIGHT, WIDTH, Card

_MARGIN, _BAR = 80, 16
_INK, _PAPER, _ACCENT = (27, 31, 36), (255, 255, 255), (11, 74, 128)
_SHADES = png.COLOURS - 1
_FONTS = "font_source_sans_pro"
_BOLD, _REGULAR = "SourceSansPro-Bold.ttf", "SourceSansPro-Regular.ttf"
_NO_CHARACTER = "\U0010ffff"
_SHAPED = frozenset({"Mn", "Me", "Mc", "Cf"})
"""Kinds of characters that stand on others or change them, which takes more than setting one after
the other."""
_FROM_RIGHT = frozenset({"R", "AL"})


@dataclass(frozen=True, slots=True)
class _Style:
    """How lines are set: in the largest of the sizes in which all the words end above a height."""

    font: str
    sizes: tuple[int, ...]
    until: int


_FOOT_AT = HEIGHT - _MARGIN - 40
_SITE = _Style(_REGULAR, (34,), 130)
_TITLE = _Style(_BOLD, (84, 72, 60), 400)
_WORDS = _Style(_REGULAR, (42, 36), _FOOT_AT - 10)
_FOOT = _Style(_REGULAR, (32,), HEIGHT - _MARGIN)


def can_be_drawn(card: Card) -> bool:
    """Whether there is a sign for every character, and each stands by itself."""
    text = unicodedata.normalize("NFC", card.site + card.alt)
    return all(map(_has_sign, set(text)))


def drawn(card: Card) -> bytes:
    """Return the picture as a PNG file, the same bytes for the same words."""
    page = Image.new("L", (WIDTH, HEIGHT))
    pen = ImageDraw.Draw(page)
    y = _set(pen, card.site, _SITE, _MARGIN)
    y = _set(pen, card.title, _TITLE, y + 24)
    _set(pen, card.words, _WORDS, y + 20)
    _set(pen, card.foot, _FOOT, _FOOT_AT)
    grey = bytes((shade * (_SHADES - 1) + 127) // 255 for shade in range(256))
    pixels = page.tobytes().translate(grey)
    bar = bytes([_SHADES]) * (_BAR * WIDTH)
    return png.encoded(bar + pixels[len(bar) :], WIDTH, [*_shades(), _ACCENT])


def _shades() -> Iterator[tuple[int, int, int]]:
    """From paper to ink."""
    for step in range(_SHADES):
        red, green, blue = (
            paper + (ink - paper) * step // (_SHADES - 1)
            for paper, ink in zip(_PAPER, _INK, strict=True)
        )
        yield red, green, blue


def _set(pen: ImageDraw.ImageDraw, words: str, style: _Style, y: int) -> int:
    """Write the words from ``y`` on; gives where the next may stand."""
    text = unicodedata.normalize("NFC", words)
    for size in style.sizes:
        lines, step = _lines(text, style.font, size), size * 5 // 4
        most = (style.until - y) // step
        if len(lines) <= most:
            break
    for line in _cut(lines, most):
        pen.text((_MARGIN, y), line, fill=255, font=_font(style.font, size))
        y += step
    return y


def _cut(lines: Sequence[str], most: int) -> list[str]:
    """So many lines, the last with a sign that more was said."""
    if len(lines) <= most:
        return list(lines)
    last = lines[most - 1]
    kept = last.rsplit(" ", 1)[0] if " " in last else last[:-3]
    return [*lines[: most - 1], kept.rstrip(" ,;:–—-") + "…"]


def _lines(text: str, font: str, size: int) -> list[str]:
    """The text in lines that fit between the margins; a longer word is cut."""
    room = WIDTH - 2 * _MARGIN
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if _font(font, size).getlength(longer) <= room:
            lines[-1] = longer
        else:
            lines += _pieces(word, font, size, room)
    return [line for line in lines if line]


def _pieces(word: str, font: str, size: int, room: int) -> list[str]:
    pieces = [""]
    for character in word:
        if _font(font, size).getlength(pieces[-1] + character) > room:
            pieces.append("")
        pieces[-1] += character
    return pieces


@cache
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    with resources.as_file(resources.files(_FONTS) / "files" / name) as file:
        return ImageFont.truetype(str(file), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _has_sign(character: str) -> bool:
    if (
        unicodedata.category(character) in _SHAPED
        or unicodedata.bidirectional(character) in _FROM_RIGHT
    ):
        return False
    return all(_sign(f, character) != _sign(f, _NO_CHARACTER) for f in (_BOLD, _REGULAR))


def _sign(font: str, character: str) -> tuple[tuple[int, int], bytes]:
    mask = _font(font, 42).getmask(character)
    return mask.size, bytes(mask)

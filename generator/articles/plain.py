"""A text as a reader sees it, whatever signs it is written with."""

from __future__ import annotations

import re
import unicodedata

_BREAKS = re.compile("[\r\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile(r"[^\S\n\t ]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # control characters
    "\u00ad\u034f\u180e\u200b\u2060-\u2064\ufeff"  # soft hyphens and joiners of no width
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # direction marks, which can make a text read as another
    "\ufff9-\ufffb\U000e0000-\U000e007f"  # annotation and tag characters
    "\u200c\u200d](?<![^\x00-\x7f][\u200c\u200d])"  # joiners, save where scripts and emoji need them
)


_MARKS = "\"“”„‟«»″'‘’‚‛`´′"


def of_any_style(sign: str) -> str:
    """Return what matches a character, and for a quotation mark one of whatever style, as an expression."""
    return f"[{_MARKS}]" if sign in _MARKS else re.escape(sign)


def normalise(text: str) -> str:
    """Return the text as a reader sees it: composed characters (NFC), a line feed as the only line
    end, a plain space for each kind of space but tabs, and nothing that does not show. Words,
    quotation marks and dashes stay as they are.
    """
    text = _INVISIBLE.sub("", text).replace("\r\n", "\n")
    text = _SPACES.sub(" ", _BREAKS.sub("\n", text))
    return unicodedata.normalize("NFC", text)

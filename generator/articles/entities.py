"""Codes of HTML in a pasted text, such as ``&ldquo;``: a reader of the page saw the sign itself."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

_CODE = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{2,7}|#[xX][0-9a-fA-F]{2,6});")


def codes(text: str) -> Iterator[re.Match[str]]:
    """Each code that stands for a sign; ``AT&T;`` stands for none."""
    return (code for code in _CODE.finditer(text) if sign(code) != code.group())


def sign(code: re.Match[str]) -> str:
    """What a code stands for, or its own letters."""
    return html.unescape(code.group())


def decoded(text: str) -> str:
    """The text with the signs that its codes stand for."""
    return _CODE.sub(sign, text)

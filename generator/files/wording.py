"""Words for an editor: what is refused, and the line to write instead."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable


class RefusedError(Exception):
    """The text is not the YAML that we take."""

    def __init__(self, offset: int, code: str, message: str, hint: str = "") -> None:
        self.offset, self.code, self.message, self.hint = offset, code, message, hint


LINES = "write lines of the form 'key: value'"
ITEMS = "write the items below their key, each on a line of its own that begins with '- '"


def quoted(line: str) -> str:
    """What to write for a line whose value needs quotation marks: ``write: key: "value"``."""
    head = re.match(r"\s*(?:- +)*(?:[^\s:][^:]*:(?= )|(?<=- ))", line)
    whole = shortened(line[head.end() :].strip() if head else line.strip())
    return "write: " + " ".join(
        filter(None, [shortened(head.group().strip()) if head else "", in_marks(whole)])
    )


def value(text: str) -> str:
    """`text` as a value, in quotation marks where it needs them."""
    shown = shortened(text)
    is_list = re.fullmatch(r"\[.*\]|\{.*\}", shown) and not shown.startswith("[@")
    needs_marks = re.match(r"[\[{}\]*&!|>%@`?,#-]", shown) or re.search(r": | #", shown)
    return in_marks(shown) if needs_marks and not is_list else shown


def in_marks(text: str) -> str:
    """`text` in quotation marks, single ones where it holds double ones, with what means something
    there escaped.
    """
    if '"' in text:
        return "'" + text.replace("'", "''") + "'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def shortened(text: str, most: int = 80) -> str:
    """At most `most` characters of `text`, on one line, for a message."""
    flat = " ".join(text[: most * 4].split())
    return flat if len(flat) <= most and len(text) <= most * 4 else flat[: most - 1].rstrip() + "…"


def quote(value: object) -> str:
    """A value between marks, for a message."""
    return f"'{shortened(str(value))}'"


def did_you_mean(word: str, options: Iterable[str]) -> str:
    """``; did you mean 'summary'?`` where one of `options` is near, else ""."""
    by_folded = {option.casefold(): option for option in options}
    near = difflib.get_close_matches(word.casefold()[:80], by_folded, 1, 0.6)
    return f"; did you mean '{by_folded[near[0]]}'?" if near else ""

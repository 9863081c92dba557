"""YAML that cannot be read, in words for an editor: what stands there, and what to write instead.

What PyYAML says is a lead at most. First the lines themselves are asked for the common slips
(`slips`).
"""

from __future__ import annotations

import re
from collections.abc import Collection

from generator.files import slips
from generator.files.wording import ITEMS, LINES, RefusedError, in_marks, quoted, shortened

_LEVEL = "the keys of one level start in the same column; quotation marks go round the whole value"
_DELETE = "delete it, or put the value in quotation marks"
_BACKSLASH = ("inside double quotation marks '\\' has a meaning", "write '\\\\' for a plain '\\'")
_MARK = ("this quotation mark is never closed", "close it at the end of the value")
_LIST = "this list is never closed, or has no comma between two values"
_WORDINGS = (
    ("but found '<scalar>'", "text where a key or the end of the value should be", _LEVEL),
    ("but found '<block mapping start>'", "this key is indented unlike the keys before it", _LEVEL),
    ("but found '-'", "a list item where a key should be", ITEMS),
    ("but found '<block sequence start>'", "a list item where a key should be", ITEMS),
    ("sequence entries are not allowed", "a list begins on the line below its key", ITEMS),
    ("but found ']'", "a bracket that closes no list", _DELETE),
    ("but found '}'", "a brace that closes nothing", _DELETE),
    ("but found ','", "a comma where a value should be", _DELETE),
    ("unknown escape character", *_BACKSLASH),
    ("escape sequence", *_BACKSLASH),
)
_UNCLOSED = (
    ("could not find expected ':'", "a key without its ':'", LINES),
    ("found unexpected end of stream", *_MARK),
    ("found unexpected document sep", *_MARK),
    ("expected ',' or '", _LIST, "write: [one, two]"),
)
"""What PyYAML says, what we say, and what to write instead; `_UNCLOSED` is reported where it was
opened."""


def explain(
    text: str, at: int, opened: int, problem: str, known: Collection[str] = ()
) -> RefusedError:
    """PyYAML's `problem` at one offset of `text`, in something that began at another, in our words.

    `known` are the keys that the file may have.
    """
    apostrophe = _apostrophe(text, at)
    if apostrophe is not None:
        return RefusedError(
            apostrophe, "E201", "this apostrophe ends the text that the first ' opens", _APOSTROPHE
        )
    is_open = any(theirs in problem for theirs, *_ in _UNCLOSED)
    places = (opened, at) if is_open else (at,)
    slip = next((slip for place in places if (slip := slips.find(text, place, known))), None)
    if slip:
        return slip
    if not problem.startswith("found unexpected") and (slip := slips.without_key(text, at)):
        return slip
    if "expected ',' or '" in problem and text[opened:].partition("\n")[0].count('"') % 2:
        return RefusedError(
            opened, "E201", "a quotation mark in this list is never closed", "close each of them"
        )
    for offset, wordings in ((at, _WORDINGS), (opened, _UNCLOSED)):
        for theirs, ours, hint in wordings:
            if theirs in problem:
                return RefusedError(offset, "E201", ours, _closed(text, opened) or hint)
    return _misread(text, at, problem)


def _closed(text: str, opened: int) -> str:
    """The line to write for one whose value opens with a quotation mark or a bracket and never
    closes it.
    """
    head, line = _parted(text, opened)
    head, line = head.strip(), line.rstrip()
    mark = {'"': '"', "'": "'", "[": "]"}.get(line[:1])
    if not mark or not head.endswith((":", "-")) or any(sign in line[1:] for sign in "\"'[]{}"):
        return ""
    inner = re.sub(r"[“”„’,]$", "", line[1:])
    return f"write: {head} {line[0]}{shortened(inner)}{mark}"


def _parted(text: str, at: int) -> tuple[str, str]:
    """What stands before and behind an offset on its line."""
    return text[text.rfind("\n", 0, at) + 1 : at], text[at:].partition("\n")[0]


_SIGNS = f"{LINES}; put a value that has signs in it in quotation marks"
_APOSTROPHE = "write '' for an apostrophe inside '…'; or >- behind the key, and the text as it is on the next line"


def _apostrophe(text: str, at: int) -> int | None:
    """Where an apostrophe stands that YAML takes for the end of the text which goes on at `at`."""
    line, rest = _parted(text, at)
    before = line.rstrip()
    is_end = before.endswith("'") and before.count("'") > 1 and text[at : at + 1].isalnum()
    is_inside = before == line or re.search(r"'\s*[\])}]*\s*$", rest)
    return at - 1 - (len(line) - len(before)) if is_end and is_inside else None


def _misread(text: str, at: int, problem: str) -> RefusedError:
    """A sign that means something to YAML and stands where the editor meant text."""
    before, rest = _parted(text, at)
    start, line = at - len(before), before + rest
    if text[at : at + 1] == "\t" or "\t" in line[: len(line) - len(line.lstrip())]:
        return RefusedError(
            at, "E208", "a tab where YAML wants spaces", "indent with spaces, two a level"
        )
    if re.match(r"\s*[%@`]", line):
        sign = line.strip()[0]
        return RefusedError(
            text.index(sign, start), "E201", f"a key cannot begin with '{sign}'", "delete the sign"
        )
    if problem.startswith("mapping values are not allowed"):
        if ":" in text[start:at]:
            return RefusedError(
                at, "E209", "': ' inside a value that has no quotation marks", quoted(line)
            )
        return RefusedError(at, "E201", "this key is indented under a value", _LEVEL)
    if problem.endswith("that cannot start any token"):
        token = re.match(r"[^,\]}]*", rest)
        is_inside = re.search(r"[\[{]", before) and not before.endswith("[") and token
        hint = f"write: {in_marks(token.group().strip())}" if is_inside and token else quoted(line)
        return RefusedError(at, "E201", f"a value cannot begin with '{text[at : at + 1]}'", hint)
    return RefusedError(at, "E201", "this line cannot be read", _SIGNS)

"""YAML that cannot be read, in words for an editor: what stands there, and what to write instead."""

from __future__ import annotations

import re


class RefusedError(Exception):
    """The text is not the YAML that we take."""

    def __init__(self, offset: int, code: str, message: str, hint: str = "") -> None:
        self.offset, self.code, self.message, self.hint = offset, code, message, hint


_LEVEL = "the keys of one level start in the same column; quotation marks go round the whole value"
_WORDINGS = (
    ("but found '<scalar>'", "text where a key or the end of the value should be", _LEVEL),
    ("but found '<block mapping start>'", "this key is indented unlike the keys before it", _LEVEL),
    ("unknown escape character", "inside double quotation marks '\\' has a meaning", "write '\\\\' for a plain '\\'"),
)
_UNCLOSED = (
    ("could not find expected ':'", "a key without its ':'", "write lines of the form 'key: value'"),
    ("found unexpected end of stream", "this quotation mark is never closed", "close it at the end of the value"),
    ("found unexpected document sep", "this quotation mark is never closed", "close it at the end of the value"),
    ("expected ',' or '", "this list is never closed, or has no comma between two values", "write: [one, two]"),
)
"""What PyYAML says, what we say, and what to write instead; `_UNCLOSED` is reported where it was opened."""


def explain(text: str, at: int, opened: int, problem: str) -> RefusedError:
    """PyYAML's `problem` at one offset of `text`, in something that began at another, in our words."""
    apostrophe = _apostrophe(text, at)
    if apostrophe is not None:
        return RefusedError(apostrophe, "E201", "this apostrophe ends the text that the first ' opens", _APOSTROPHE)
    for offset, wordings in ((at, _WORDINGS), (opened, _UNCLOSED)):
        for theirs, ours, hint in wordings:
            if theirs in problem:
                return RefusedError(offset, "E201", ours, hint)
    return _misread(text, at, problem)


_APOSTROPHE = "write '' for an apostrophe inside '…'; or >- behind the key, and the text as it is on the next line"


def _apostrophe(text: str, at: int) -> int | None:
    """Where an apostrophe stands that YAML takes for the end of the text which goes on at `at`."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    before, rest = line.rstrip(), (text[at:] + "\n").partition("\n")[0]
    is_end = before.endswith("'") and before.count("'") > 1 and text[at : at + 1].isalnum()
    is_inside = before == line or re.search(r"'\s*[\])}]*\s*$", rest)
    return at - 1 - (len(line) - len(before)) if is_end and is_inside else None


def _misread(text: str, at: int, problem: str) -> RefusedError:
    """A sign that means something to YAML and stands where the editor meant text."""
    start = text.rfind("\n", 0, at) + 1
    line = text[start : (text + "\n").index("\n", at)]
    if text[at : at + 1] == "\t" or "\t" in line[: len(line) - len(line.lstrip())]:
        return RefusedError(at, "E208", "a tab where YAML wants spaces", "indent with spaces, two a level")
    if problem.startswith("mapping values are not allowed"):
        if ":" in text[start:at]:
            return RefusedError(at, "E209", "': ' inside a value that has no quotation marks", _quoted(line))
        return RefusedError(at, "E201", "this key is indented under a value", _LEVEL)
    if problem.endswith("that cannot start any token"):
        return RefusedError(at, "E201", f"a value cannot begin with '{text[at : at + 1]}'", _quoted(line))
    return RefusedError(at, "E201", f"this is not YAML: {problem}", "put a value with signs in it in quotation marks")


def _quoted(line: str) -> str:
    """The line as it should be: ``key: "value"``."""
    head = re.match(r"\s*(?:- +)*(?:[^\s:][^:]*:(?= )|(?<=- ))", line)
    value = shortened(line[head.end() :].strip() if head else line.strip())
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return "write: " + " ".join(filter(None, [shortened(head.group().strip()) if head else "", f'"{escaped}"']))


def shortened(text: str, most: int = 80) -> str:
    """At most `most` characters of `text`, on one line, for a message."""
    flat = " ".join(text[: most * 4].split())
    return flat if len(flat) <= most and len(text) <= most * 4 else flat[: most - 1].rstrip() + "…"

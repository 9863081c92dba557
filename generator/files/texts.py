"""Files as text: what can be read of them, and where in it something stands."""

from __future__ import annotations

import re
import stat
from bisect import bisect_right
from collections.abc import Callable
from pathlib import Path

from generator.files import kinds
from generator.problems import Problem

MAX_CONTENT = 2 * 1024 * 1024
"""Bytes that a content file may have."""
MAX_ARTICLE = 10 * 1024 * 1024
"""Bytes that an article may have."""
Place = tuple[int, int]
"""Line and column, each from 1."""
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""Characters that show nothing and are no text."""
_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)


def read(root: Path, path: str, limit: int) -> tuple[str, tuple[Problem, ...]]:
    """The text of the file at the POSIX `path` below `root`, of at most `limit` bytes; "" where it
    has problems.

    A byte order mark is dropped and every line end is a line feed.
    """
    data, problem = bytes_of(root, path, limit + 1)
    return ("", (problem,)) if problem else decoded(data, path, limit)


def decoded(data: bytes, path: str, limit: int) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file with these bytes, as `read` gives it."""
    kind = kinds.of(data)
    if kind:
        code, wanted = (
            ("E003", "UTF-8") if kind in (kinds.UTF16, kinds.UTF32) else ("E007", "plain text")
        )
        return "", (Problem(path, 1, 1, code, f"this is {kind.name}, not {wanted}", kind.way),)
    if len(data) > limit:
        most = f"{limit // 1024 // 1024} MiB" if limit >= 1024 * 1024 else f"{limit} bytes"
        return "", (
            Problem(
                path, 1, 1, "E002", f"the file is too large: it may have at most {most}", "split it"
            ),
        )
    return _decode(data, path)


def unsound(root: Path, path: str, *, is_text: bool) -> tuple[Problem, ...]:
    """What is wrong with a file that is not for readers: a link out of the project, bytes or merge
    marks in a text.
    """
    data, problem = bytes_of(root, path, MAX_CONTENT if is_text else 1)
    return (problem,) if problem else _decode(data, path)[1] if is_text else ()


def opening(root: Path, path: str) -> bytes:
    """The first bytes of a file, as many as show of what kind it is; none where it cannot be
    read.
    """
    return bytes_of(root, path, 64 * 1024)[0]


def bytes_of(root: Path, path: str, most: int) -> tuple[bytes, Problem | None]:
    """The first `most` bytes of a file below `root`, or why it cannot be read."""
    try:
        file = (root / path).resolve(strict=True)
        if not file.is_relative_to(root.resolve()):
            return b"", Problem(
                path, 1, 1, "E005", "the link leads out of the project", "put the file itself here"
            )
        if not stat.S_ISREG(file.stat().st_mode):
            return b"", Problem(path, 1, 1, "E001", "this is no regular file")
        with file.open("rb") as opened:
            return opened.read(most), None
    except (OSError, RuntimeError, ValueError) as error:
        why = getattr(error, "strerror", None) or "no such file can be"
        return b"", Problem(path, 1, 1, "E001", f"the file cannot be read: {why.lower()}")


def _decode(data: bytes, path: str) -> tuple[str, tuple[Problem, ...]]:
    try:
        text = _lines(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        before = _lines(data[: error.start].decode("utf-8"))
        line, column = place(before, len(before))
        message = f"byte 0x{data[error.start]:02X} is not UTF-8"
        return "", (
            Problem(
                path, line, column, "E003", message, _encoding(data[error.start : error.start + 1])
            ),
        )
    found = CONTROL.search(text)
    if found:
        line, column = place(text, found.start())
        name = f"the control character U+{ord(found.group()):04X} is not text"
        return "", (
            Problem(
                path, line, column, "E004", name, "delete it (it may be invisible in your editor)"
            ),
        )
    conflict = kinds.conflict(text)
    if conflict:
        message = f"this file holds an unresolved merge conflict ({conflict[1]})"
        hint = "keep one of the two versions, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>"
        return "", (Problem(path, *place(text, conflict[0]), "E006", message, hint),)
    return text, ()


def _lines(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _encoding(byte: bytes) -> str:
    """What the editor should save the file as, and what the byte may have been meant for."""
    meant = byte.decode("cp1252", errors="ignore")
    guess = f" (in Windows-1252 this byte is '{meant}')" if meant.isprintable() and meant else ""
    return f"save the file as UTF-8{guess}"


def place(text: str, offset: int) -> Place:
    """Line and column, from 1, of the character at `offset`."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def offset(text: str, at: Place) -> int:
    """Where in the text the line and column `at` are: what `place` was made of."""
    start = 0
    for _ in range(at[0] - 1):
        start = text.index("\n", start) + 1
    return start + at[1] - 1


def places(text: str, first_line: int = 1) -> Callable[[int], Place]:
    """`place` for many offsets of one text, which starts on `first_line` of its file."""
    starts = [0, *(m.end() for m in re.finditer("\n", text))]

    def of(offset: int) -> Place:
        line = bisect_right(starts, offset) - 1
        return line + first_line, offset - starts[line] + 1

    return of


def places_of_value(text: str, start: Place, value: str) -> Callable[[int], Place]:
    """`place` for offsets of a YAML value that starts at `start` of the file `text`.

    A value is folded and unquoted when it is read, so a place is found by the word that stands
    there, and is that of the value where the word does not stand in the file as it was read.
    """

    def of(offset: int) -> Place:
        wanted = value[offset:].split(maxsplit=1)[0] if value[offset:].strip() else ""
        at = (
            sum(len(line) + 1 for line in text.split("\n", start[0] - 1)[: start[0] - 1])
            + start[1]
            - 2
        )
        for _ in range(value.count(wanted, 0, offset) + 1 if wanted else 0):
            at = text.find(wanted, at + 1)
            if at < 0:
                return start
        return place(text, at) if wanted else start

    return of


def split_front_matter(text: str) -> tuple[str | None, str, int]:
    """The YAML between a first line ``---`` and the next (starting on line 2), the body, and the
    line it starts on.

    None where the text does not open with such a line, or never closes it.
    """
    opening = _FENCE.match(text)
    closing = _FENCE.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return None, text, 1
    return (
        text[opening.end() + 1 : closing.start()],
        text[closing.end() + 1 :],
        place(text, closing.end())[0] + 1,
    )

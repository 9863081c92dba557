"""Common slips in lines of YAML, seen in the lines themselves: a key without its colon, a bullet
that is none, a key in the wrong column, quotation marks inside quotation marks. Each is told with
the line to write.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from itertools import islice

from generator.files import columns, lines
from generator.files.lines import Line
from generator.files.wording import ITEMS, RefusedError, in_marks, quoted, shortened, value

_MOST_ABOVE = 1_000
"""Lines above a slip in which its key's column is looked for."""


def find(text: str, at: int, known: Collection[str]) -> RefusedError | None:
    """The slip in the line at the offset `at`, or in the last before it that holds anything.

    `known` are the keys that the file may have.
    """
    above = list(islice(lines.back(text, at), _MOST_ABOVE))
    for check in _CHECKS:
        for i, line in enumerate(above[:2]):
            slip = check(line, above[i + 1 :], known)
            if slip:
                return slip
    return None


def without_key(text: str, at: int) -> RefusedError | None:
    """The line at the offset, or the one above it, where a key must stand, and none does."""
    return columns.without_key(list(islice(lines.back(text, at), _MOST_ABOVE)))


# ---------------------------------------------------------------- single lines

_SPACE = re.compile(r"^[ \t]*(?:-[ \t]*)?(?P<sign>[^\S \t\n\r]|[\u200b\u2060\ufeff])", re.MULTILINE)


def odd_space(text: str) -> RefusedError | None:
    """A line indented with a character that only looks like a space; YAML takes it for a letter."""
    found = _SPACE.search(text)
    if not found:
        return None
    name = f"a character that looks like a space (U+{ord(found['sign']):04X})"
    return RefusedError(
        found.start("sign"),
        "E201",
        f"this line is indented with {name}",
        "delete it and type spaces",
    )


_KEY = (
    r"(?P<before>\s*(?:- +)?)(?P<key>{})"
    r"(?P<sign>[^\S\n]*[:=：;][^\S\n]*|[.,][^\S\n]+|[^\S\n]+(?:[-–—=]?>|[-–—])[^\S\n]+|[^\S\n]+|$)(?P<value>.*)"
)
_WORD = re.compile(_KEY.format("[A-Za-z_]+"))


def _without_colon(
    line: Line, above: Sequence[Line], known: Collection[str]
) -> RefusedError | None:
    """``title The dam``, ``title:The dam``, ``title = The dam``, or with a colon or a space that
    are others.
    """
    names = "|".join(map(re.escape, known)) or "(?!)"
    found = re.fullmatch(_KEY.format(names), line.text) or _WORD.fullmatch(line.text)
    if not found or not _may_be_key(len(found["before"]), above):
        return None
    sign, rest = found["sign"], found["value"]
    is_meant = found["key"] in known or (re.search("[:：=]", sign) and not rest.startswith("//"))
    if not is_meant or re.fullmatch(" *: +", sign) or (not rest and sign.strip() == ":"):
        return None
    right = f"{found['key']}: {value(rest)}".strip()
    message = f"'{shortened(found['key'])}' is not followed by a colon and a space"
    return RefusedError(line.start + found.start("key"), "E201", message, f"write: {right}")


def _may_be_key(begins: int, above: Sequence[Line]) -> bool:
    """Whether a key, and no more words of the value above, may begin in this column."""
    return not above or begins in lines.open_keys(above) or lines.opened(above) is not None


_MARKED = re.compile(r"\s*[*_`]{1,3}(?P<key>[^\s:*_`]+)[*_`]{0,3}:[*_`]{0,3}\s*(?P<value>.*)")


def _marked_key(line: Line, _above: Sequence[Line], known: Collection[str]) -> RefusedError | None:
    """``**title:** The dam``."""
    found = _MARKED.fullmatch(line.text)
    if not found or found["key"] not in known:
        return None
    hint = f"write: {found['key']}: {value(found['value'])}".rstrip()
    return RefusedError(line.start + line.column, "E201", "marks of Markdown round a key", hint)


_BULLET = re.compile(r"\s*(?:[*•·‣▪◦–—+]\s+|-(?=[^\W_])|[•·‣▪◦](?=\w))(?P<item>.+)")


def _bullet(line: Line, _above: Sequence[Line], _known: Collection[str]) -> RefusedError | None:
    found = _BULLET.fullmatch(line.text)
    if not found:
        return None
    hint = f"write: - {value(found['item'].strip())}"
    return RefusedError(line.start + line.column, "E201", "a list item begins with '- ' here", hint)


def _ruler(line: Line, _above: Sequence[Line], _known: Collection[str]) -> RefusedError | None:
    if not re.fullmatch(r"\s*(?:[-–—_=*]{2,}|\.\.\.)\s*", line.text):
        return None
    message = f"a line of signs, '{shortened(line.text.strip())}', among the keys"
    return RefusedError(line.start + line.column, "E201", message, "delete it")


_HEAD = r"(?P<head>\s*(?:- +)*(?:[^\s:\"'\[{][^:]*: +)?)"
_QUOTED = r"(?:\"[^\"\\]*\"|'[^']*')"
_SEVERAL = re.compile(
    rf"{_HEAD}(?P<values>{_QUOTED}(?:\s*,\s*(?:{_QUOTED}|[^\s\"',]+))*)\s*(?P<last>,?)\s*"
)


def _several(line: Line, _above: Sequence[Line], _known: Collection[str]) -> RefusedError | None:
    """``aliases: "one", "two"``, and a comma behind a value."""
    found = _SEVERAL.fullmatch(line.text)
    if not found or not ("," in found["values"] or found["last"]) or not found["head"].strip():
        return None
    comma = line.start + line.text.index(",", found.start("values"))
    if re.fullmatch(_QUOTED, found["values"]):
        hint = f"write: {found['head'].strip()} {found['values']}"
        return RefusedError(
            line.start + found.start("last"), "E201", "a comma behind the value", hint
        )
    hint = f"write: {found['head'].strip()} [{shortened(found['values'], 200)}]"
    return RefusedError(comma, "E201", "several values that are no list", hint)


_DOUBLE = re.compile(_HEAD + r'(?P<value>"(?P<first>(?:[^"\\]|\\.)*)"(?P<rest>.*))')


def _quotes_inside(
    line: Line, _above: Sequence[Line], _known: Collection[str]
) -> RefusedError | None:
    """``"The" bridge``, and ``"[@key "words"]"``."""
    found = _DOUBLE.fullmatch(line.text)
    rest = found["rest"] if found else ""
    if not found or not rest.strip() or re.match(r"\s*[#:]", rest):
        return None
    whole, message = found["value"].strip(), "the quotation marks end before the value does"
    if whole.endswith('"') and not rest.startswith(" "):
        whole, message = whole[1:-1], "a double quotation mark inside double ones ends the text"
    right = f"{found['head'].strip()} {in_marks(shortened(whole, 200))}".strip()
    hint = f"put single ones round the whole value: {right}"
    return RefusedError(line.start + found.end("first"), "E201", message, hint)


_CUT = re.compile(r"(?P<head>.*?\S?) (?P<cut>#(?:[^\s#]| ?\d).*)")


def _cut(line: Line, _above: Sequence[Line], _known: Collection[str]) -> RefusedError | None:
    """A sign ``#`` behind a space ends what is read of a line."""
    found = _CUT.fullmatch(line.text)
    return cut_at(line, found.start("cut")) if found else None


def is_cut(line: Line, column: int) -> bool:
    """Whether a value that ends at the character `column` looks cut: a comment has two spaces
    before its sign, or one behind it.
    """
    return re.match(r" #(?:[^\s#]| ?\d)", line.text[column:]) is not None


def cut_at(line: Line, column: int) -> RefusedError:
    """The problem of a line of which only the part before its character `column` is read."""
    message = f"what follows ' #' is not read: '{shortened(line.text[column:].strip())}'"
    whole = quoted(line.text)
    before, rest = line.text[:column], line.text[column:]
    if re.search(r"[\[{]", before):
        whole = "put quotation marks round the value that holds it"
    elif ": " in rest and ": " not in before:
        key, _, its_value = line.text.strip().partition(": ")
        whole = f"write: {in_marks(shortened(key))}: {value(its_value)}"
    return RefusedError(
        line.start + column,
        "E226",
        message,
        f"{whole}\nif it is a comment, put two spaces before the #",
    )


_SIGN = re.compile(_HEAD + r"(?P<sign>[*&!|>%@`?,\]}]|-(?= ))(?P<rest>.*)")
_BEHIND = re.compile(_HEAD + r"(?P<sign>\[[^\[\]]*\]|\{[^{}]*\})\s*(?P<rest>[^\s#,\]}].*)")


def _begins_with_sign(
    line: Line, _above: Sequence[Line], _known: Collection[str]
) -> RefusedError | None:
    """A value that begins with a sign of YAML, and is not what the sign announces."""
    found = _SIGN.fullmatch(line.text) or _BEHIND.fullmatch(line.text)
    if not found or not found["head"].strip():
        return None
    sign = found["sign"]
    if sign in "|>" and re.fullmatch(r"[-+0-9]*\s*(?:#.*)?", found["rest"]):
        return None
    if len(sign) > 1:
        behind = line.start + found.start("rest")
        return RefusedError(
            behind, "E201", "text stands behind the closing bracket", quoted(line.text)
        )
    hint = quoted(line.text) if sign != "-" else f"{ITEMS}; if it is no list, {quoted(line.text)}"
    return RefusedError(
        line.start + found.start("sign"), "E201", f"a value cannot begin with '{sign}'", hint
    )


_Check = Callable[[Line, Sequence[Line], Collection[str]], RefusedError | None]
_CHECKS: tuple[_Check, ...] = (
    _marked_key,
    _bullet,
    _without_colon,
    _ruler,
    _several,
    _quotes_inside,
    _begins_with_sign,
    columns.bare_item,
    columns.key_as_item,
    columns.begins_elsewhere,
    _cut,
)

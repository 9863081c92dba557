"""Common slips in lines of YAML, seen in the lines themselves: a key without its colon, a bullet that is none, a key
in the wrong column, quotation marks inside quotation marks. Each is told with the line to write.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice


class RefusedError(Exception):
    """The text is not the YAML that we take."""

    def __init__(self, offset: int, code: str, message: str, hint: str = "") -> None:
        self.offset, self.code, self.message, self.hint = offset, code, message, hint


LINES = "write lines of the form 'key: value'"
ITEMS = "write the items below their key, each on a line of its own that begins with '- '"


_MOST_ABOVE = 1_000
"""Lines above a slip in which its key's column is looked for."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file."""

    start: int
    """Offset of its first character in the text."""
    text: str

    @property
    def column(self) -> int:
        """How many characters stand before its first word."""
        return len(self.text) - len(self.text.lstrip())


def find(text: str, at: int, known: Collection[str]) -> RefusedError | None:
    """The slip in the line at the offset `at`, or in the last before it that holds anything.

    `known` are the keys that the file may have.
    """
    above = list(islice(_lines_back(text, at), _MOST_ABOVE))
    for check in _CHECKS:
        for i, line in enumerate(above[:2]):
            slip = check(line, above[i + 1 :], known)
            if slip:
                return slip
    return None


def no_key(text: str, at: int) -> RefusedError | None:
    """The line at the offset, or the one above it, where a key must stand, and none does."""
    for line in islice(_lines_back(text, at), 2):
        if line.text[0].isalpha() and ": " not in line.text and not line.text.rstrip().endswith(":"):
            return RefusedError(line.start, "E201", "this line has no colon and space behind its key", LINES)
    return None


def _lines_back(text: str, at: int) -> Iterator[Line]:
    """The line at `at` and those above it, nearest first, without comments and empty lines."""
    end = text.find("\n", at)
    end = len(text) if end == -1 else end
    while end >= 0:
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end]
        if line.strip() and not line.lstrip().startswith("#"):
            yield Line(start, line)
        end = start - 1


# ---------------------------------------------------------------- single lines

_SPACE = re.compile(r"^[ \t]*(?:-[ \t]*)?(?P<sign>[^\S \t\n\r]|[\u200b\u2060\ufeff])", re.MULTILINE)


def odd_space(text: str) -> RefusedError | None:
    """A line indented with a character that only looks like a space; YAML takes it for a letter."""
    found = _SPACE.search(text)
    if not found:
        return None
    name = f"a character that looks like a space (U+{ord(found['sign']):04X})"
    return RefusedError(found.start("sign"), "E201", f"this line is indented with {name}", "delete it and type spaces")


_KEY = r"(?P<before>\s*(?:- +)?)(?P<key>{})(?P<sign>[^\S\n]*[:=：][^\S\n]*|[^\S\n]+|$)(?P<value>.*)"
_WORD = re.compile(_KEY.format("[A-Za-z_]+"))


def _without_colon(line: Line, above: Sequence[Line], known: Collection[str]) -> RefusedError | None:
    """``title The dam``, ``title:The dam``, ``title = The dam``, or with a colon or a space that are others."""
    found = re.fullmatch(_KEY.format("|".join(map(re.escape, known)) or "(?!)"), line.text) or _WORD.fullmatch(
        line.text
    )
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
    opened = _PLAIN_KEY.match(above[0].text) if above else None
    return not above or begins in _open_columns(above, is_item=False) or bool(opened and not opened["value"])


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
_DOUBLE = re.compile(_HEAD + r'(?P<value>"(?P<first>(?:[^"\\]|\\.)*)"(?P<rest>.*))')


def _quotes_inside(line: Line, _above: Sequence[Line], _known: Collection[str]) -> RefusedError | None:
    """``"The" bridge``, and ``"[@key "words"]"``."""
    found = _DOUBLE.fullmatch(line.text)
    rest = found["rest"] if found else ""
    if not found or not rest.strip() or re.match(r"\s*[#:]", rest):
        return None
    whole, message = found["value"].strip(), "the quotation marks end before the value does"
    if whole.endswith('"') and not rest.startswith(" "):
        whole, message = whole[1:-1], "a double quotation mark inside double ones ends the text"
    hint = f"put single ones round the whole value: {found['head'].strip()} {in_marks(shortened(whole, 200))}"
    return RefusedError(line.start + found.end("first"), "E201", message, " ".join(hint.split()))


_CUT = re.compile(r"(?P<head>.*?\S?) (?P<cut>#(?:[^\s#]| ?\d).*)")


def _cut(line: Line, _above: Sequence[Line], _known: Collection[str]) -> RefusedError | None:
    """A sign ``#`` behind a space ends what is read of a line."""
    found = _CUT.fullmatch(line.text)
    return cut_at(line, found.start("cut")) if found else None


def is_cut(line: Line, column: int) -> bool:
    """Whether a value that ends at the character `column` looks cut: a comment has two spaces before its sign, or one
    behind it.
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
        line.start + column, "E226", message, f"{whole}\nif it is a comment, put two spaces before the #"
    )


_SIGN = re.compile(_HEAD + r"(?P<sign>[*&!|>%@`?,\]}]|-(?= ))(?P<rest>.*)")
_BEHIND = re.compile(_HEAD + r"(?P<sign>\[[^\[\]]*\]|\{[^{}]*\})\s*(?P<rest>[^\s#,\]}].*)")


def _begins_with_sign(line: Line, _above: Sequence[Line], _known: Collection[str]) -> RefusedError | None:
    """A value that begins with a sign of YAML, and is not what the sign announces."""
    found = _SIGN.fullmatch(line.text) or _BEHIND.fullmatch(line.text)
    if not found or not found["head"].strip():
        return None
    sign = found["sign"]
    if sign in "|>" and re.fullmatch(r"[-+0-9]*\s*(?:#.*)?", found["rest"]):
        return None
    message = f"a value cannot begin with '{sign}'" if len(sign) == 1 else "text stands behind the closing bracket"
    at = found.start("sign") if len(sign) == 1 else found.start("rest")
    return RefusedError(line.start + at, "E201", message, quoted(line.text))


# ---------------------------------------------------------------- columns

_PLAIN_KEY = re.compile(r"(?P<before> *(?:- +)*)(?P<key>[^\s#:\"'\[{&*!|>%@`-][^:#]*?) *:(?: +(?P<value>\S.*)|\s*)$")


def _column(line: Line, above: Sequence[Line], known: Collection[str]) -> RefusedError | None:
    """A key or a list item that begins in a column where none of the lines above it begins."""
    item = re.match(r" *(?=- )", line.text)
    key = _PLAIN_KEY.match(line.text)
    if not item and not key:
        return None
    open_at = _open_columns(above, is_item=bool(item))
    begins = item.end() if item else len(key["before"]) if key else 0
    opened = _PLAIN_KEY.match(above[0].text) if above else None
    if not open_at or begins in open_at or (opened and not opened["value"] and begins >= len(opened["before"])):
        return None
    if key and not item and _goes_on(above, begins) and key["key"] not in known:
        return _colon_inside(line, key, above[0])
    nearest = min(open_at, key=lambda column: abs(column - begins))
    name = "this list item" if item else f"'{shortened(key['key'])}'" if key else ""
    off = abs(begins - nearest)
    side = "right" if begins > nearest else "left"
    message = f"{name} begins {off} space{'s' * (off > 1)} too far {side}"
    return RefusedError(line.start + begins, "E201", message, f"write it in the column of {open_at[nearest]}")


def _goes_on(above: Sequence[Line], begins: int) -> bool:
    """Whether the line above has a value that a line further right would go on with."""
    key = _PLAIN_KEY.match(above[0].text) if above else None
    return bool(key and key["value"] and begins > len(key["before"]))


def _colon_inside(line: Line, key: re.Match[str], above: Line) -> RefusedError:
    hint = quoted(f"{above.text} {line.text.strip()}")
    return RefusedError(line.start + key.end("key"), "E209", "': ' inside a value that has no quotation marks", hint)


def _open_columns(above: Sequence[Line], *, is_item: bool) -> dict[int, str]:
    """The columns in which the lines above have keys or items that are still open -> what stands there."""
    columns: dict[int, str] = {}
    least = 1_000
    for line in above:
        item, key = re.match(r" *(?=- )", line.text), _PLAIN_KEY.match(line.text)
        for begins, name in (
            (len(key["before"]) if key else None, f"'{shortened(key['key'])}'" if key else ""),
            (item.end() if item else None, "the item above"),
        ):
            if begins is not None and begins < least:
                least = begins
                if is_item == (name == "the item above"):
                    columns.setdefault(begins, name)
    return columns


def _bare_item(line: Line, above: Sequence[Line], _known: Collection[str]) -> RefusedError | None:
    """The first word of a list without its hyphen, between the key and the second item."""
    if len(above) < 2 or not re.match(r" *- ", line.text):
        return None
    first, opened = above[0], _PLAIN_KEY.match(above[1].text)
    if not opened or opened["value"] or not re.match(r" +[^\s-][^:]*$", first.text):
        return None
    hint = f"write: - {value(first.text.strip())}"
    return RefusedError(first.start + first.column, "E201", "a list item begins with '- ' here", hint)


def _key_as_item(line: Line, above: Sequence[Line], known: Collection[str]) -> RefusedError | None:
    """``- title: The dam`` among keys that are no items."""
    found = re.match(r"(?P<before> *)- +(?P<key>[^\s:]+):(?: |$)", line.text)
    if not found or found["key"] not in known or len(found["before"]) not in _open_columns(above, is_item=False):
        return None
    hint = f"delete the '- ' in front of '{found['key']}'"
    return RefusedError(line.start + len(found["before"]), "E201", "a list item where a key should be", hint)


_Check = Callable[[Line, Sequence[Line], Collection[str]], RefusedError | None]
_CHECKS: tuple[_Check, ...] = (
    _bullet,
    _without_colon,
    _ruler,
    _quotes_inside,
    _begins_with_sign,
    _bare_item,
    _key_as_item,
    _column,
    _cut,
)


# ---------------------------------------------------------------- the line to write


def quoted(line: str) -> str:
    """What to write for a line whose value needs quotation marks: ``write: key: "value"``."""
    head = re.match(r"\s*(?:- +)*(?:[^\s:][^:]*:(?= )|(?<=- ))", line)
    whole = shortened(line[head.end() :].strip() if head else line.strip())
    return "write: " + " ".join(filter(None, [shortened(head.group().strip()) if head else "", in_marks(whole)]))


def value(text: str) -> str:
    """`text` as a value, in quotation marks where it needs them."""
    shown = shortened(text)
    is_list = re.fullmatch(r"\[.*\]|\{.*\}", shown) and not shown.startswith("[@")
    needs_marks = re.match(r"[\[{}\]*&!|>%@`?,#-]", shown) or re.search(r": | #", shown)
    return in_marks(shown) if needs_marks and not is_list else shown


def in_marks(text: str) -> str:
    """`text` in quotation marks, single ones where it holds double ones, with what means something there escaped."""
    if '"' in text:
        return "'" + text.replace("'", "''") + "'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def shortened(text: str, most: int = 80) -> str:
    """At most `most` characters of `text`, on one line, for a message."""
    flat = " ".join(text[: most * 4].split())
    return flat if len(flat) <= most and len(text) <= most * 4 else flat[: most - 1].rstrip() + "…"

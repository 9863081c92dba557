"""What is wrong with a template, in words for the person who wrote it, and where: Jinja2's own are
for programmers.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

_TAG = re.compile(r"\{%[-+]?\s*(\w+)")
_MARK = re.compile(r"\{[{%#]")
_BLOCKS = ("if", "for", "macro", "block", "call", "filter", "set", "raw", "autoescape", "with")
_TAGS = (
    *_BLOCKS,
    "else",
    "elif",
    "include",
    "import",
    "from",
    "extends",
    "do",
    *(f"end{b}" for b in _BLOCKS),
)
COMPARE = "compare it with the program's own template of this name"
_EXPRESSION = "a value is printed by {{ name }}; a block is opened by {% if name %} or {% for each in names %}"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, what to write instead, and the words in the line that are at fault, where they
    are known.
    """

    message: str
    hint: str = ""
    words: str = ""
    opening: str = ""
    """The block that was opened and not closed: the place is there."""
    template: str = ""
    """The template at fault, where it is another than the one that was read."""
    macro: str = ""
    """The macro at fault, wherever it is defined."""


USE = Fault("the values here cannot be used like this", COMPARE)

_Match = re.Match[str]
_READINGS: tuple[tuple[str, Callable[[_Match, Iterable[str]], Fault]], ...] = (
    (
        r"Unexpected end of template\..*innermost block that needs to be closed is '(\w+)'",
        lambda m, _: Fault(
            f"the block '{m[1]}' is never closed",
            f"write {{% end{m[1]} %}} where it ends",
            "",
            m[1],
        ),
    ),
    (
        r"unknown tag '(\w+)'\. You probably made a nesting mistake.*closed is '(\w+)'",
        lambda m, _: Fault(
            f"'{m[1]}' stands where the block '{m[2]}' is still open",
            f"write {{% end{m[2]} %}} before it",
            m[1],
        ),
    ),
    (
        r"unknown tag '((?:end|el)\w+)'",
        lambda m, _: Fault(
            f"'{m[1]}' belongs to no open block", "delete it, or open the block before it", m[1]
        ),
    ),
    (
        r"unknown tag '(\w+)'",
        lambda m, _: Fault(f"there is no tag '{m[1]}'", _near(m[1], _TAGS), m[1]),
    ),
    (
        r"Missing end of comment tag",
        lambda _m, _: Fault("a comment is never closed", "write #} where it ends", "{#"),
    ),
    (
        r"Missing end of raw",
        lambda _m, _: Fault("the block 'raw' is never closed", "write {% endraw %}", "", "raw"),
    ),
    (
        r"unexpected end of template",
        lambda _m, _: Fault("the file ends inside '{{' or '{%'", "close it with '}}' or '%}'"),
    ),
    (
        r"unexpected char (['\"])(\\?.)\1",
        lambda m, _: Fault(
            f"{_sign(m[2])} cannot stand here, or a quotation mark before it is not closed",
            _EXPRESSION,
            m[2][-1],
        ),
    ),
    (
        r"No (filter|test) named '(\w+)'",
        lambda m, known: Fault(f"there is no {m[1]} '{m[2]}'", _near(m[2], known), m[2]),
    ),
    (
        r"got 'end of (?:print|statement)",
        lambda _m, _: Fault(
            "something is missing before the end of '{{ … }}' or '{% … %}'", _EXPRESSION
        ),
    ),
    (
        r"(?:got|unexpected) '([^']+)'",
        lambda m, _: Fault(f"{_sign(m[1])} cannot stand here", _EXPRESSION, m[1]),
    ),
    (
        r"expected name or number|invalid syntax",
        lambda _m, _: Fault("this cannot be read", _EXPRESSION),
    ),
    (
        r"block '(\w+)' defined twice",
        lambda m, _: Fault(
            f"the block '{m[1]}' is here twice", "give one of them another name", f"block {m[1]}"
        ),
    ),
    (
        r"the template '([^']+)' .*does not export the requested name '(\w+)'",
        lambda m, known: Fault(
            f"there is no macro '{m[2]}' in {m[1]}", _near(m[2], known), m[2], template=m[1]
        ),
    ),
    (
        r"macro '(\w+)' takes|macro '(\w+)' was invoked",
        lambda m, _: Fault(
            f"'{m[1] or m[2]}' is given other values than it takes", COMPARE, macro=m[1] or m[2]
        ),
    ),
    (
        r"parameter '(\w+)' was not provided",
        lambda m, _: Fault(
            f"the macro is not given its '{m[1]}'",
            "write its values between the parentheses, in order",
        ),
    ),
    (
        r"^'(\w+)' is undefined",
        lambda m, known: Fault(f"nothing is called '{m[1]}' here", _near(m[1], known), m[1]),
    ),
    (
        r"has no (?:attribute|element) '?(\w+)'?",
        lambda m, known: Fault(f"what stands before it has no '{m[1]}'", _near(m[1], known), m[1]),
    ),
)
"""How Jinja2 words a fault, and how we do; the names that are known help to guess what was
meant."""


def explain(message: str, known: Iterable[str]) -> Fault:
    """Jinja2's ``message`` in our words; ``known`` are names that templates use."""
    for theirs, ours in _READINGS:
        if found := re.search(theirs, message, re.DOTALL):
            return ours(found, known)
    return USE


def missing(name: str, known: Iterable[str]) -> Fault:
    """What is wrong where a template takes in one that is not there."""
    return Fault(f"there is no template '{name}'", _near(name, known), name)


def place(text: str, line: int, fault: Fault) -> tuple[int, int]:
    """Line and column, from 1, of the fault that Jinja2 met on ``line`` of the text."""
    if fault.opening and (opened := _opened(text, fault.opening)):
        return text.count("\n", 0, opened) + 1, opened - text.rfind("\n", 0, opened)
    shown = [*text.split("\n"), ""][line - 1] if line <= text.count("\n") + 1 else ""
    word = (
        rf"(?<!\w){re.escape(fault.words)}(?!\w)"
        if fault.words[:1].isalnum()
        else re.escape(fault.words)
    )
    found = (re.search(word, shown) if fault.words else None) or _MARK.search(shown)
    return line, found.start() + 1 if found else 1


def _opened(text: str, block: str) -> int | None:
    """Where the last such block opens that nothing closes."""
    stack: list[tuple[str, int]] = []
    for tag in _TAG.finditer(text):
        if tag[1] in _BLOCKS:
            stack.append((tag[1], tag.start()))
        elif tag[1].removeprefix("end") in [name for name, _ in stack[-1:]]:
            stack.pop()
    return next((at for name, at in reversed(stack) if name == block), None)


def _near(name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, sorted(set(known)), n=1, cutoff=0.7)
    return f"did you mean '{near[0]}'?" if near else COMPARE


def _sign(text: str) -> str:
    shown = text[-1] if text.startswith("\\") else text
    return f'"{shown}"' if "'" in shown else f"'{shown}'"

"""YAML as plain data with the place of every key and value.

The only importer of PyYAML. Of YAML we take what an editor needs: keys, lists and text. Scalars
stay the text that was written (``no``, ``007`` and ``2021-12-07`` are what they look like); what a
value means, the schema says. Anchors, aliases and tags are refused, so no small file can grow
large.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

import yaml

from generator.files import misread, slips
from generator.files.lines import Line
from generator.files.texts import CONTROL, Place, places
from generator.files.wording import LINES, RefusedError, quoted, shortened
from generator.problems import Problem

MAX_DEPTH = 8
"""How deeply YAML may nest; our schemas need three levels."""

Keys = tuple[str | int, ...]
"""The way to a value: ``("roles", 0, "title")``."""

_UNSHOWN = re.compile(f"{CONTROL.pattern}|[\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
"""What an escape of YAML can write besides: halves of signs, and marks that turn the order of the
signs around."""


@dataclass(frozen=True, slots=True)
class Document:
    """What a YAML file says, and where."""

    data: Mapping[str, object]
    """Text, None (for an empty value), tuples and mappings of these."""
    places: Mapping[Keys, Place]
    """Where each value starts, in the file's own coordinates; ``()`` is the whole."""
    keys: Mapping[Keys, Place]
    """Where each key stands."""
    bare: frozenset[Keys] = frozenset()
    """The values that were written without quotation marks, on the line of their key."""

    def value_of(self, keys: Keys) -> object:
        """The value there; None where there is none."""
        value: object = self.data
        for key in keys:
            if isinstance(value, Mapping):
                value = value.get(key)
            else:
                value = value[key] if isinstance(value, tuple) and isinstance(key, int) else None
        return value

    def place_of(self, keys: Keys) -> Place:
        """Where the value starts, or the innermost value around it that was written."""
        return next(
            self.places[keys[:n]] for n in range(len(keys), -1, -1) if keys[:n] in self.places
        )


@dataclass(slots=True)
class _Open:
    """A list or mapping that has not ended yet."""

    keys: Keys
    is_map: bool
    items: dict[str | int, object] = field(default_factory=dict)
    key: str | None = None


def parse_yaml(
    text: str, path: str, first_line: int = 1, known: Collection[str] = ()
) -> tuple[Document | None, tuple[Problem, ...]]:
    """The mapping that `text` is; `first_line` is the line of the file on which it starts.

    `known` are the keys that it may have: they help to tell what a line that cannot be read was
    meant to say.
    """
    try:
        return _document(text, path, first_line, _FAST, known)
    except yaml.YAMLError:
        pass  # read again by the parser whose errors we know how to word
    try:
        return _document(text, path, first_line, yaml.SafeLoader, known)
    except yaml.YAMLError as error:
        return None, (unreadable(text, path, error, first_line, known),)


_Loader = type[yaml.SafeLoader] | type[yaml.CSafeLoader]
_FAST: _Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml, some fifteen times as fast as PyYAML's own parser; not every installation has it."""


def _document(
    text: str, path: str, first_line: int, loader: _Loader, known: Collection[str] = ()
) -> tuple[Document | None, tuple[Problem, ...]]:
    builder = _Builder(text, path, first_line, known)
    data: Mapping[str, object] = {}
    try:
        if slip := slips.odd_space(text):
            raise slip
        data = builder.build(yaml.parse(text, Loader=loader))
    except RefusedError as refused:
        builder.report(refused)
    problems = tuple(builder.problems)
    return None if problems else Document(
        data, builder.places, builder.keys, frozenset(builder.bare)
    ), problems


class _Builder:
    """Makes plain data of YAML's events, without recursion, noting places and duplicate keys on the
    way.
    """

    def __init__(self, text: str, path: str, first_line: int, known: Collection[str]) -> None:
        self.text, self.path, self.place, self.known = text, path, places(text, first_line), known
        self.problems: list[Problem] = []
        self.places: dict[Keys, Place] = {(): (first_line, 1)}
        self.keys: dict[Keys, Place] = {}
        self.bare: set[Keys] = set()
        self.stack: list[_Open] = []
        self.root: object = None

    def report(self, refused: RefusedError) -> None:
        """Note a problem; reading goes on."""
        at = self.place(refused.offset)
        self.problems.append(Problem(self.path, *at, refused.code, refused.message, refused.hint))

    def build(self, events: Iterator[yaml.Event]) -> Mapping[str, object]:
        documents = 0
        for event in events:
            at = event.start_mark.index if event.start_mark else 0
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise RefusedError(
                        at, "E201", "a second YAML document starts here", "delete the line '---'"
                    )
            elif isinstance(event, yaml.NodeEvent):
                self.node(event, at)
            elif isinstance(event, yaml.CollectionEndEvent):
                self.close(self.stack.pop())
        if self.root is None:
            return {}
        if not isinstance(self.root, dict):
            start = len(self.text) - len(self.text.lstrip())
            if slip := slips.find(self.text, start, self.known):
                raise slip
            raise RefusedError(
                0, "E206", "expected keys with values", "write lines of the form 'key: value'"
            )
        return self.root

    def node(self, event: yaml.NodeEvent, at: int) -> None:
        """Take in a scalar, or open a list or mapping."""
        if message := _sharing(event):
            hint = f"write the value itself; if it is text, {quoted(self.line(at).text)}"
            raise RefusedError(at, "E203", message, hint)
        _refuse_unshown(event, at)
        top = self.stack[-1] if self.stack else None
        if top and top.is_map and top.key is None:
            self.open_key(top, event, at)
            return
        keys: Keys = ()
        if top:
            keys = (*top.keys, top.key if top.is_map and top.key is not None else len(top.items))
        self.places.setdefault(keys, self.place(at))
        if not keys:
            self.places[()] = self.place(at)
        if isinstance(event, yaml.ScalarEvent):
            if not event.style:
                self.bare.add(keys)
                self.refuse_cut(event)
            self.put(
                keys,
                None if event.implicit[0] and event.value in ("", "~", "null") else event.value,
            )
            return
        if len(self.stack) == MAX_DEPTH:
            message = f"more than {MAX_DEPTH} levels inside one another"
            raise RefusedError(at, "E207", message, "no file here needs that many")
        self.stack.append(_Open(keys, isinstance(event, yaml.MappingStartEvent)))

    def open_key(self, top: _Open, event: yaml.NodeEvent, at: int) -> None:
        if not isinstance(event, yaml.ScalarEvent):
            hint = f"put a value that begins with '[' or '{{' in quotation marks; {LINES}"
            raise RefusedError(at, "E201", "a key must be text", hint)
        top.key = str(event.value)
        if top.key in top.items:
            hint = f"the first is on line {self.keys[*top.keys, top.key][0]}; keep one of them"
            self.report(RefusedError(at, "E202", f"key '{shortened(top.key)}' is here twice", hint))
        self.keys.setdefault((*top.keys, top.key), self.place(at))

    def refuse_cut(self, event: yaml.ScalarEvent) -> None:
        """Report a comment that looks like more of the value before it: ``title: Dam #2``."""
        end = event.end_mark.index if event.end_mark else 0
        line = self.line(end)
        if slips.is_cut(line, end - line.start):
            self.report(slips.cut_at(line, end - line.start + 1))

    def line(self, at: int) -> Line:
        """The line of the text that holds the offset."""
        start, end = self.text.rfind("\n", 0, at) + 1, self.text.find("\n", at)
        return Line(start, self.text[start : len(self.text) if end == -1 else end])

    def put(self, keys: Keys, value: object) -> None:
        if not self.stack:
            self.root = value
            return
        top = self.stack[-1]
        top.items.setdefault(keys[-1], value)
        top.key = None

    def close(self, ended: _Open) -> None:
        self.put(ended.keys, ended.items if ended.is_map else tuple(ended.items.values()))


def _sharing(event: yaml.NodeEvent) -> str:
    """What is wrong with an anchor, alias or tag: one mark makes a file that unfolds into millions
    of values or into objects. Empty where there is none.
    """
    if isinstance(event, yaml.AliasEvent):
        return f"'*{event.anchor}' refers to another value"
    if event.anchor:
        return f"'&{event.anchor}' names a value to be used again"
    tag = getattr(event, "tag", None)
    return f"the tag '{shortened(tag)}' is not taken here" if tag is not None else ""


def _refuse_unshown(event: yaml.NodeEvent, at: int) -> None:
    """Signs that no page and no report can show, whether written as they are or as an escape."""
    found = _UNSHOWN.search(event.value) if isinstance(event, yaml.ScalarEvent) else None
    if found:
        message = f"the character U+{ord(found.group()):04X} in this value is not text"
        raise RefusedError(at, "E004", message, "delete it, or the '\\' that writes it")


def unreadable(
    text: str, path: str, error: Exception, first_line: int = 1, known: Collection[str] = ()
) -> Problem:
    """What is wrong with YAML that PyYAML cannot read, which starts on ``first_line`` of its
    file.
    """
    refused = _explain(text, error, known)
    return Problem(
        path, *places(text, first_line)(refused.offset), refused.code, refused.message, refused.hint
    )


def _explain(text: str, error: Exception, known: Collection[str]) -> RefusedError:
    """The error of PyYAML's scanner, parser or reader in words for an editor."""
    if isinstance(error, yaml.reader.ReaderError):
        return RefusedError(
            error.position,
            "E004",
            f"the character U+{error.character:04X} is not text",
            "delete it",
        )
    if (
        not isinstance(error, yaml.MarkedYAMLError)
        or error.problem_mark is None
        or error.problem is None
    ):
        return RefusedError(0, "E201", "this is not YAML")
    at = min(error.problem_mark.index, len(text))
    opened = error.context_mark.index if error.context_mark else at
    return misread.explain(text, at, opened, error.problem, known)

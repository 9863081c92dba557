"""The site's settings, mkdocs.yml, as data: read as MkDocs reads them, and written again.

Tags are kept, and nothing that they name is loaded or run.
"""

from __future__ import annotations

import os
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.files import documents, texts
from generator.problems import Problem

MAX_DEPTH = 8
"""How many files may inherit from one another."""

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Tagged:
    """A value with a tag: ``!ENV [SITE_URL, ""]``."""

    tag: str
    value: Any
    """Text, a list or a mapping."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a mkdocs.yml says."""

    data: Data
    """Keys with values; what it inherits is in it."""
    places: Mapping[str, texts.Place]
    """Where each key of the first level stands in the file itself."""


def load(root: Path, path: str) -> tuple[Written, tuple[Problem, ...]]:
    """The settings in the file at ``path`` from the project's folder ``root``; empty where it has
    problems.
    """
    return _load(root, path, MAX_DEPTH)


def _load(root: Path, path: str, depth: int) -> tuple[Written, tuple[Problem, ...]]:
    text, problems = texts.read(root, path, texts.MAX_CONTENT)
    if problems:
        return Written({}, {}), problems
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        data = loader.construct_document(node) if node else None
        resolved(data)  # a value may not hold itself
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return Written({}, {}), (documents.unreadable(text, path, error),)
    if data is None:
        return Written({}, {}), ()
    if not isinstance(node, yaml.MappingNode) or not isinstance(data, dict):
        message, hint = "expected keys with values", "write lines of the form 'key: value'"
        return Written({}, {}), (Problem(path, 1, 1, "E206", message, hint),)
    places = {
        key.value: (key.start_mark.line + 1, key.start_mark.column + 1) for key, _ in node.value
    }
    return _inherit(root, path, Written(data, places), depth)


def _inherit(
    root: Path, path: str, written: Written, depth: int
) -> tuple[Written, tuple[Problem, ...]]:
    """The settings over those of the file that ``INHERIT`` names, as MkDocs lays them."""
    parent = written.data.pop("INHERIT", None)
    if parent is None:
        return written, ()
    if depth == 0 or not isinstance(parent, str):
        message, hint = "this names no file of settings", "name another file, or delete the line"
        return written, (Problem(path, *written.places["INHERIT"], "E502", message, hint),)
    inherited, problems = _load(
        root, posixpath.normpath(posixpath.join(posixpath.dirname(path), parent)), depth - 1
    )
    return Written(_over(inherited.data, written.data), written.places), problems


def _over(below: Mapping[str, Any], above: Mapping[str, Any]) -> Data:
    """Mappings are joined, key by key; whatever else is above takes the place of what is below."""
    both = {
        k: _over(below[k], v)
        for k, v in above.items()
        if isinstance(v, dict) and isinstance(below.get(k), dict)
    }
    return {**below, **above, **both}


def dump(data: Mapping[str, Any]) -> str:
    """The settings as the text of a mkdocs.yml."""
    return yaml.dump(dict(data), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)


def resolved(value: Any) -> Any:  # noqa: ANN401 data of any shape
    """The same data with the values of the environment's variables in place of ``!ENV``."""
    if isinstance(value, Tagged):
        return _of_environment(value.value) if value.tag == "!ENV" else value
    if isinstance(value, dict):
        return {key: resolved(inner) for key, inner in value.items()}
    return [resolved(inner) for inner in value] if isinstance(value, list) else value


def _of_environment(wanted: object) -> object:
    """The first variable that is set, read like a value of the file; else what stands last in a
    list, else nothing.
    """
    names = wanted if isinstance(wanted, list) else [wanted, None]
    *variables, default = names if len(names) > 1 else [*names, None]
    found = next((os.environ[str(name)] for name in variables if str(name) in os.environ), None)
    return default if found is None else _scalar(found)


def _scalar(text: str) -> object:
    """What the text would be as a plain value: a number, a truth value, else the text itself."""
    try:
        value = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError):
        return text
    return text if isinstance(value, dict | list) else value


class _Loader(yaml.SafeLoader):
    """Plain data, and `Tagged` for whatever has a tag of its own."""

    def tagged(self, _: str, node: yaml.Node) -> Tagged:
        """The value of the node as if it had no tag, with the tag."""
        if isinstance(node, yaml.SequenceNode):
            return Tagged(node.tag, self.construct_sequence(node, deep=True))
        if isinstance(node, yaml.MappingNode):
            return Tagged(node.tag, self.construct_mapping(node, deep=True))
        return Tagged(node.tag, node.value)


_Loader.add_multi_constructor("!", _Loader.tagged)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", _Loader.tagged)


class _Dumper(yaml.SafeDumper):
    """Writes `Tagged` as it was read."""

    def tagged(self, data: Tagged) -> yaml.Node:
        """The value under its tag."""
        if isinstance(data.value, list):
            return self.represent_sequence(data.tag, data.value, flow_style=True)
        if isinstance(data.value, dict):
            return self.represent_mapping(data.tag, data.value)
        return self.represent_scalar(data.tag, data.value)


_Dumper.add_representer(Tagged, _Dumper.tagged)

"""JSON Schemas of the files that editors write, for editors of text that complete and check as one
types. They are made from the forms by which the files are read, so that both name the same keys.

Form: JSON Schema, draft 2020-12.
"""

from __future__ import annotations

import ast
import inspect
import json
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from generator.content.correction_form import CHANGES, CorrectionFile
from generator.files.schemas import (
    ActorFile,
    Form,
    GlossaryFile,
    PageFile,
    SeedFrontMatter,
    SourceFile,
    TopicFile,
)

FOLDER = ".schemas"
"""Where a story keeps them."""
FILES: Mapping[str, type[BaseModel]] = {
    "content/actors/*.yml": ActorFile,
    "content/corrections/*.yml": CorrectionFile,
    "content/glossary.yml": GlossaryFile,
    "content/sources/*.yml": SourceFile,
}
"""The files that are YAML as a whole."""
FRONT_MATTER: Mapping[str, type[BaseModel]] = {
    "content/pages/*.md": PageFile,
    "content/topics/*.md": TopicFile,
    "seeds/*": SeedFrontMatter,
}
"""The files that open with YAML between two lines of three hyphens."""

_Node = dict[str, Any]
_TEXT = ["string", "number", "boolean"]
"""What text may look like to who reads YAML: a year is a number there, and no mark is needed."""


def name_of(files: str) -> str:
    """Return the name of the schema of such files: ``actors.json``."""
    parts = files.removeprefix("content/").split("/")
    return f"{parts[0].partition('.')[0]}.json"


def written() -> Mapping[str, str]:
    """Return the text of each schema by the name of its file."""
    made = {name_of(files): schema(form) for files, form in {**FILES, **FRONT_MATTER}.items()}
    return {
        name: json.dumps(one, ensure_ascii=False, indent=2) + "\n"
        for name, one in sorted(made.items())
    }


def write(folder: Path) -> tuple[Path, ...]:
    """Write the schemas into ``folder``, in place of those of an earlier version; their paths.

    Raises OSError where one cannot be written; each is whole or as it was.
    """
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, text in written().items():
        new = folder / f".{name}.new"
        new.write_text(text, encoding="utf-8", newline="\n")
        paths.append(new.replace(folder / name))
    return tuple(paths)


def first_line(kind: str) -> str:
    """Return the comment that tells an editor of text which schema a file of ``content/KIND`` has."""
    return f"# yaml-language-server: $schema=../../{FOLDER}/{kind}.json\n"


def settings() -> str:
    """Settings by which an editor of text finds the schemas, as VS Code's YAML extension has
    them.
    """
    found = {f"{FOLDER}/{name_of(files)}": files for files in FILES}
    return json.dumps({"yaml.schemas": found}, indent=2) + "\n"


def schema(form: type[BaseModel]) -> _Node:
    """Return the schema of one kind of file."""
    made = form.model_json_schema(by_alias=True)
    forms = {one.__name__: one for one in _below(Form)}
    for name, node in {form.__name__: made, **made.get("$defs", {})}.items():
        _explain(node, forms.get(name))
    made = dict(_plain(made, {one.__name__ for one in _below(Form) if one.ALONE}))
    if form is CorrectionFile:
        made["oneOf"] = [{"required": [key]} for key in CHANGES]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema"} | made


def _below(form: type[Form]) -> Iterator[type[Form]]:
    """Yield all forms that are made from one."""
    for one in form.__subclasses__():
        yield one
        yield from _below(one)


def _explain(node: _Node, form: type[Form] | None) -> None:
    """Add to each key of a form what it is."""
    for key, meaning in _meanings(form).items() if form else ():
        keys, name = node["properties"], form.model_fields[key].alias if form else None
        told = {**keys[name or key], "description": meaning}
        keys[name or key] = dict(sorted(told.items()))


def _meanings(form: type[Form]) -> Mapping[str, str]:
    """What the program says below each key of a form, and of those that it is made from."""
    found: dict[str, str] = {}
    for one in reversed(form.mro()):
        if issubclass(one, Form):
            (made,) = ast.parse(textwrap.dedent(inspect.getsource(one))).body
            found |= _below_keys(made.body if isinstance(made, ast.ClassDef) else [])
    return {key: text for key, text in found.items() if key in form.model_fields}


def _below_keys(lines: Sequence[ast.stmt]) -> Iterator[tuple[str, str]]:
    for key, said in pairwise(lines):
        match key, said:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(ast.Constant(str(text))):
                yield name, inspect.cleandoc(text)


def _plain(node: Any, alone: set[str]) -> Any:  # noqa: ANN401 a tree of JSON
    """The same without what only a program needs: titles, defaults, "or nothing"; text as it is
    written, and forms of which text alone is one key.
    """
    if isinstance(node, list):
        return [_plain(one, alone) for one in node]
    if not isinstance(node, dict):
        return node
    if kinds := node.get("anyOf"):
        told = {key: value for key, value in node.items() if key == "description"}
        rest = [_plain(one, alone) for one in kinds if one.get("type") != "null"]
        return told | (rest[0] if len(rest) == 1 else {"anyOf": rest})
    if node.get("$ref", "").rpartition("/")[2] in alone:
        told = {key: value for key, value in node.items() if key != "$ref"}
        return told | {"anyOf": [{"type": _TEXT}, {"$ref": node["$ref"]}]}
    kept = {
        key: {name: _plain(one, alone) for name, one in value.items()}
        if key in ("properties", "$defs")
        else _plain(value, alone)
        for key, value in node.items()
        if key not in ("title", "default")
    }
    is_text = kept.get("type") == "string" and not kept.keys() & {"enum", "const", "format"}
    return kept | {"type": _TEXT} if is_text else kept

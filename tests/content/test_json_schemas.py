"""JSON Schemas of content files: read by the package jsonschema, beside what the program reads."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from pydantic import BaseModel

from generator import manual, starter
from generator.cli import main
from generator.content import json_schemas
from generator.files.schemas import Form
from tests.content.cases import cases
from tests.making import project
from tests.stories import STORIES, TWO_ARTICLES

ROOT = Path(__file__).parent.parent.parent
KINDS = {**json_schemas.FILES, **json_schemas.FRONT_MATTER}
MADE = {name: json.loads(text) for name, text in json_schemas.written().items()}
READMES = ROOT / "generator" / "starter" / "common"
DOCS = {
    "content/actors/*.yml": READMES / "content/actors/README.md",
    "content/corrections/*.yml": ROOT / "docs/corrections.md",
    "content/glossary.yml": READMES / "content/README.md",
    "content/sources/*.yml": READMES / "content/sources/README.md",
    "content/topics/*.md": READMES / "content/topics/README.md",
    "content/pages/*.md": READMES / "content/README.md",
    "seeds/*": READMES / "seeds/README.md",
}
"""Where each kind of file is explained."""


class Plain(yaml.SafeLoader):
    """YAML as editors of text read it: by version 1.2, where a day or a "yes" is text."""


Plain.yaml_implicit_resolvers = {
    sign: [(tag, form) for tag, form in found if tag.endswith((":int", ":float", ":null"))]
    for sign, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def wrong(files: str, text: str) -> list[str]:
    """What an editor would be told of a file."""
    told = yaml.load(text, Plain)  # noqa: S506 a loader of plain data
    validator = Draft202012Validator(MADE[json_schemas.name_of(files)])
    return [error.message for error in validator.iter_errors(told)]


def written() -> Iterator[tuple[str, str, str]]:
    """The files of all stories here that are YAML: kind, path, text."""
    for root in STORIES:
        for files in json_schemas.FILES:
            for file in sorted(root.glob(files)):
                yield files, str(file), file.read_text("utf-8")
    for path, text in starter.files("Tram", example=True).items():
        for files in json_schemas.FILES:
            if path.match(files):
                yield files, str(path), text
    for case in cases(Path(__file__).parent.parent / "corrections" / "applied.txt"):
        for name, text in case.files.items():
            if name.startswith("content/corrections/") and name.endswith(".yml"):
                yield "content/corrections/*.yml", f"{case.about}: {name}", text


@pytest.mark.parametrize("name", MADE)
def test_each_is_a_schema(name: str) -> None:
    """Of the version that it names."""
    Draft202012Validator.check_schema(MADE[name])


def test_what_the_program_reads_is_right() -> None:
    """No content file that builds is called wrong."""
    found = list(written())
    assert len(found) > 90
    assert [(path, told) for files, path, text in found if (told := wrong(files, text))] == []


@pytest.mark.parametrize(
    ("files", "text"),
    [
        ("content/actors/*.yml", "name: Ann\nkind: friend\n"),
        ("content/actors/*.yml", "kind: person\n"),
        ("content/actors/*.yml", "name: Ann\nkind: person\nroll: Mayor\n"),
        ("content/sources/*.yml", "state: gone\n"),
        ("content/glossary.yml", "tram:\n  text: A bus on rails.\n"),
        (
            "content/corrections/*.yml",
            "source: a\nwords: b\nreason: c\nwho: d\nwhen: 2019-04-02\n",
        ),
        (
            "content/corrections/*.yml",
            "source: a\nwords: b\nreason: c\nwho: d\nwhen: 2019-04-02\ndrop: yes\nkind: caption\n",
        ),
        (
            "content/corrections/*.yml",
            "source: a\nwords: b\nreason: c\nwho: d\nwhen: 2019-04-02\nspeaker: [x]\n",
        ),
    ],
)
def test_what_the_program_refuses_is_wrong(files: str, text: str) -> None:
    """A key that is unknown or missing, a value that cannot be, two changes in one file."""
    assert wrong(files, text)


def properties(node: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 a tree of JSON
    """Every key that a file may have, on any level."""
    for below in (
        node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    ):
        yield from properties(below)
    if isinstance(node, dict) and isinstance(node.get("properties"), dict):
        yield from node["properties"].items()


def keys(form: type[BaseModel]) -> set[str]:
    """Every key that the program reads of such a file."""
    found = set()
    for name, field in form.model_fields.items():
        if name != "root":
            found.add(field.alias or name)
        kinds = [field.annotation]
        while kinds:
            kind = kinds.pop()
            if isinstance(kind, type) and issubclass(kind, BaseModel):
                found |= keys(kind)
            kinds += getattr(kind, "__args__", ())
    return found


@pytest.mark.parametrize("files", KINDS)
def test_schemas_loader_and_docs_name_the_same_keys(files: str) -> None:
    """Each with a sentence of what it is."""
    found = dict(properties(MADE[json_schemas.name_of(files)]))
    assert found.keys() == keys(KINDS[files])
    assert [key for key, node in found.items() if not node.get("description")] == []
    docs = DOCS[files].read_text("utf-8")
    assert [key for key in found if not re.search(rf"\b{key}\b`?:", docs)] == []


def test_a_new_story_has_them_and_settings_that_find_them(tmp_path: Path) -> None:
    """For each kind that is YAML as a whole; the command writes the same again."""
    story = tmp_path / "tram"
    assert CliRunner().invoke(main, ["init", str(story), "--example"]).exit_code == 0
    settings = json.loads((story / ".vscode" / "settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"] == {
        f".schemas/{json_schemas.name_of(files)}": files for files in json_schemas.FILES
    }
    before = {p.name: p.read_text("utf-8") for p in sorted((story / ".schemas").iterdir())}
    assert before == json_schemas.written()
    (story / ".schemas" / "actors.json").write_text("{}")
    result = CliRunner().invoke(main, ["-C", str(story), "schema"])
    assert result.exit_code == 0
    assert result.output.splitlines()[0].startswith("7 schemas in ")
    assert {p.name: p.read_text("utf-8") for p in sorted((story / ".schemas").iterdir())} == before


def test_a_draft_names_its_schema_where_there_is_one(tmp_path: Path) -> None:
    """On its first line, by the way from its folder."""
    files = {
        "mkdocs.yml": (TWO_ARTICLES / "mkdocs.yml").read_text("utf-8")
        if (TWO_ARTICLES / "mkdocs.yml").exists()
        else "site_name: x\ndocs_dir: content/pages\ntheme: material\nplugins: [explainer]\n",
        "seeds/2019-03-28.txt": "date 2019-03-28 Ann Lee said that the tram was late. Ann Lee left.\n",
        "content/pages/index.md": "# Trams\n",
    }
    root = project(tmp_path, files)
    command = ["-C", str(root), "suggest", "actors", "--write", "Ann Lee"]
    draft = root / "content" / "actors" / "ann-lee.yml"
    assert CliRunner().invoke(main, command).exit_code == 0
    assert "yaml-language-server" not in draft.read_text("utf-8")
    draft.unlink()
    json_schemas.write(root / json_schemas.FOLDER)
    assert CliRunner().invoke(main, command).exit_code == 0
    first, *_ = draft.read_text("utf-8").splitlines()
    assert first == "# yaml-language-server: $schema=../../.schemas/actors.json"
    assert (draft.parent / first.partition("=")[2]).resolve().is_file()


def test_forms_of_which_text_alone_stands_say_so() -> None:
    """The key is one of the form's own."""
    below = [Form]
    while below:
        form = below.pop()
        below += form.__subclasses__()
        names = {field.alias or name for name, field in form.model_fields.items()}
        assert not form.ALONE or form.ALONE in names, form


def test_the_manual_of_corrections_is_the_folder_s_readme() -> None:
    """So that its keys are explained where they are written."""
    readme = starter.files("Tram", example=False)[Path("content", "corrections", "README.md")]
    assert readme == manual.document("corrections.md")

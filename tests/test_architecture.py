"""The seams that ARCHITECTURE.md draws, read off the imports."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.stories import TWO_ARTICLES

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator"
MODULES = sorted(PACKAGE.rglob("*.py"))

ROOMS = {p.name.removesuffix(".py") for p in PACKAGE.iterdir()}
"""The packages and modules at the top."""
ANNOTATORS = ("actors", "events", "figures", "quotes", "topics")
"""Stages that find something in an article; each may have modules of its own below it, but none
knows another."""
ONLY_IMPORTERS = {
    "yaml": {
        "documents.py",
        "mkdocs_yml.py",
    },  # what editors write, strictly; MkDocs' settings, as MkDocs does
    "jinja2": {"compiling.py", "templates.py"},
    "mkdocs": {"plugin"},
    "click": {"cli"},
    "markdown": {"parsed.py", "plugin"},  # what it reads, and what it is spared
    "PIL": {"drawing.py"},
    "distributed": {"cluster.py"},
    "babel": {"catalogue.py", "loading.py"},
    "feedparser": {"feeds.py"},
    "mammoth": {"word.py"},
    "pyarrow": {"archive"},
    "trafilatura": {"webpages.py"},
}


@cache
def imports(module: Path) -> tuple[str, ...]:
    """Dotted names of what a module imports, ours as ``generator.x``."""
    return tuple(_imported(module))


def _imported(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_the_map_names_each_room_and_no_other() -> None:
    """Every package and module at the top stands in ARCHITECTURE.md, and what its table lists is there."""
    page = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    made = [p for p in PACKAGE.iterdir() if p.suffix == ".py" or (p / "__init__.py").exists()]
    rooms = {p.name if p.suffix else f"{p.name}/" for p in made if not p.name.startswith("__")}
    assert [name for name in sorted(rooms) if f"{name}`" not in page] == []
    rows = page.partition("| Where | What |\n|---|---|\n")[2].partition("\n\n")[0].splitlines()
    listed = {name for row in rows for name in re.findall(r"`([^`]+)`", row.split(" | ")[0])}
    assert listed
    assert listed <= rooms


@pytest.mark.parametrize("library", ONLY_IMPORTERS)
def test_a_library_with_a_seam_has_no_other_importer(library: str) -> None:
    """Each is imported where the seam is, and nowhere else: in modules of this name, or in a room."""
    importers = [m for m in MODULES if any(i.split(".")[0] == library for i in imports(m))]
    seam = ONLY_IMPORTERS[library]
    assert {room(m) if room(m) in seam else m.name for m in importers} == seam


def test_the_model_imports_nothing_of_ours() -> None:
    """The records depend on each other alone, on no stage."""
    modules = sorted((PACKAGE / "model").glob("*.py"))
    assert modules
    ours = {i for m in modules for i in imports(m) if i.startswith("generator")}
    assert all(i.startswith("generator.model.") for i in ours)


def test_the_time_tagger_stands_by_itself() -> None:
    """The tagger imports the standard library, itself, the shared reader of number words, and the
    word lists of the language, which are pure data.
    """
    ours = {
        i
        for m in (PACKAGE / "times").rglob("*.py")
        for i in imports(m)
        if i.startswith("generator")
    }
    assert ours
    shared = ("generator.numbers", "generator.english")
    assert all(i.startswith(("generator.times", *shared)) for i in ours)


@pytest.mark.parametrize("stage", ANNOTATORS)
def test_annotators_do_not_know_each_other(stage: str) -> None:
    """What one annotator needs of another is handed to it."""
    others = {f"generator.{other}" for other in ANNOTATORS if other != stage}
    modules = [
        m
        for m in MODULES
        if stage in (m.relative_to(PACKAGE).with_suffix("").parts[0], m.parent.name)
    ]
    assert modules
    known = {i for m in modules for i in imports(m)}
    assert not [i for i in known if any(i == o or i.startswith(f"{o}.") for o in others)]


def test_the_core_needs_no_adapter() -> None:
    """Nothing but the adapters themselves imports the plugin, the renderer or the command line."""
    adapters = ("generator.plugin", "generator.render", "generator.cli")
    importers = {room(m) for m in MODULES if any(i.startswith(adapters) for i in imports(m))}
    assert importers <= {"cli", "plugin", "__main__"}


def test_code_and_templates_know_no_story() -> None:
    """No name of an actor of a real story stands in code or templates."""
    actors = [file.read_text("utf-8") for file in (TWO_ARTICLES / "content/actors").glob("*.yml")]
    words = {name for text in actors for name in re.findall(r"^name: (.+)$", text, re.MULTILINE)}
    assert words
    files = [*MODULES, *(ROOT / "templates").rglob("*.j2"), *(ROOT / "templates").rglob("*.html")]
    story = [
        w for w in words if w not in ("United States", "European Union", "The Washington Post")
    ]
    named = re.compile(rf"\b(?:{'|'.join(map(re.escape, story))})\b")
    found = {(f.name, w) for f in files for w in named.findall(f.read_text(encoding="utf-8"))}
    assert not found


def room(module: Path) -> str:
    """The package, or the module at the top, that a module belongs to."""
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def test_rooms_stand_on_each_other_in_one_direction() -> None:
    """What a package imports imports nothing of it, however many others stand between."""
    below: dict[str, set[str]] = {}
    for module in MODULES:
        rooms = {i.split(".")[1] for i in imports(module) if i.startswith("generator.")}
        below.setdefault(room(module), set()).update(rooms & ROOMS - {room(module)})
    assert below
    while floor := {r for r in below if not below[r] & below.keys()}:
        below = {r: rooms for r, rooms in below.items() if r not in floor}
    assert not below

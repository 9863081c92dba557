"""What the documents, the Makefile and the style sheet name is there, and what is there they name."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PYTHON = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "generator").rglob("*.py")))
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "content").rglob("README.md")])


def test_every_code_of_a_problem_has_its_section() -> None:
    """docs/errors.md has a heading for each code that the generator can report, and for no other."""
    told = re.findall(r"^#+ ([EW]\d{3})\b", (ROOT / "docs/errors.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(told) == sorted(set(re.findall(r"\"([EW]\d{3})\"", PYTHON)))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_document_names_commands_and_files_that_exist(document: Path) -> None:
    """Each `make` target and each link to a file of the checkout leads somewhere."""
    text = document.read_text("utf-8")
    targets = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
    assert set(re.findall(r"(?:`|\$ )make ([a-z-]+)", text)) <= targets
    links = re.findall(
        r"\]\((?!https?:|mailto:|#)([^)#\s]+)", re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.DOTALL)
    )
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_each_target_that_make_offers_runs_a_module_that_exists() -> None:
    """`python -m tests…` in the Makefile names a module of the checkout."""
    modules = re.findall(r"-m (tests[.\w]*)", MAKEFILE)
    paths = [ROOT / module.replace(".", "/") for module in modules]
    assert modules
    assert [path for path in paths if not (path.with_suffix(".py").exists() or (path / "__main__.py").exists())] == []


def test_the_constraints_pin_every_dependency_by_name_alone() -> None:
    """Each dependency of pyproject.toml has a pinned version; no line holds an address."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    lines = [line for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines() if not line.startswith("#")]
    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.!+-]+", line)] == []
    pinned = {re.sub(r"[-_.]+", "-", line.partition("==")[0]).lower() for line in lines}
    assert {re.match(r"[\w.-]+", name)[0].lower() for name in wanted} <= pinned  # type: ignore[index]


def test_the_style_sheet_styles_what_the_pages_have() -> None:
    """No rule is for a class that neither a template nor the generator nor our script writes, the theme's apart."""
    overrides = ROOT / "templates/overrides"
    written = PYTHON + (overrides / "assets/explainer.js").read_text("utf-8")
    written += "\n".join(path.read_text("utf-8") for path in (ROOT / "templates").rglob("*.[jh]*") if path.is_file())
    sheet = re.sub(
        r"/\*.*?\*/|\{[^{}]*\}", "", (overrides / "assets/explainer.css").read_text("utf-8"), flags=re.DOTALL
    )
    styled = {
        name for name in re.findall(r"\.([a-z][\w-]*)", sheet) if not name.startswith(("md-", "no-js", "headerlink"))
    }
    stems = {"status--occurred": "status--", "status--scheduled": "status--", "status--alleged": "status--"}
    assert sorted(n for n in styled if stems.get(n, "unit--" if n.startswith("unit--") else n) not in written) == []

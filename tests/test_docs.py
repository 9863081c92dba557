"""What the documents, the Makefile and the style sheet name is there, and what is there they
name.
"""

from __future__ import annotations

import re
import textwrap
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.making import MINIMAL

ROOT = Path(__file__).resolve().parents[1]
PYTHON = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "generator").rglob("*.py")))
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])


def test_every_code_of_a_problem_has_its_section() -> None:
    """docs/errors.md has a heading for each code that the generator can report, and for no
    other.
    """
    told = re.findall(
        r"^#+ ([EW]\d{3})\b", (ROOT / "docs/errors.md").read_text("utf-8"), re.MULTILINE
    )
    assert sorted(told) == sorted(set(re.findall(r"\"([EW]\d{3})\"", PYTHON)))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_document_names_commands_and_files_that_exist(document: Path) -> None:
    """Each `make` target and each link to a file of the checkout leads somewhere."""
    text = document.read_text("utf-8")
    targets = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
    assert set(re.findall(r"(?:`|\$ )make ([a-z-]+)", text)) <= targets
    links = re.findall(
        r"\]\((?!https?:|mailto:|#)([^)#\s]+)",
        re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.DOTALL),
    )
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_each_target_that_make_offers_runs_a_module_that_exists() -> None:
    """`python -m tests…` in the Makefile names a module of the checkout."""
    modules = re.findall(r"-m (tests[.\w]*)", MAKEFILE)
    paths = [ROOT / module.replace(".", "/") for module in modules]
    assert modules
    assert [
        path
        for path in paths
        if not (path.with_suffix(".py").exists() or (path / "__main__.py").exists())
    ] == []


def _pins(name: str) -> dict[str, str]:
    """The version of each package that a list of pins holds, by the package's name in its normal
    form.
    """
    lines = re.findall(r"^([\w.-]+)==([\w.!+-]+)", (ROOT / name).read_text("utf-8"), re.MULTILINE)
    return {canonicalize_name(package): version for package, version in lines}


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_the_pins_are_names_versions_and_hashes_alone(name: str) -> None:
    """Each package has one version and the hashes of its files; no line holds an address."""
    entry = r"[\w.-]+==[\w.!+-]+( ; [\w. '<>=!]+)?( \\\n    --hash=sha256:[0-9a-f]{64})+"
    text = (ROOT / name).read_text("utf-8")
    rest = re.sub(rf"^{entry}$", "", text, flags=re.MULTILINE)
    assert [
        line
        for line in rest.splitlines()
        if line and not line.startswith(("#", "-r requirements.txt"))
    ] == []


def test_the_pins_satisfy_what_the_project_asks_for() -> None:
    """Each dependency of the site, the tests and the build itself is pinned where needed, at a
    version that fits.
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    site, tests = _pins("requirements.txt"), _pins("requirements-dev.txt")
    asked = [
        *((wanted, site) for wanted in project["project"]["dependencies"]),
        *((wanted, site) for wanted in project["build-system"]["requires"]),
        *(
            (wanted, tests)
            for extra in ("add", "parquet", "dev")
            for wanted in project["project"]["optional-dependencies"][extra]
        ),
    ]
    unmet = [
        wanted
        for wanted, pins in asked
        if pins.get(canonicalize_name(Requirement(wanted).name), "0")
        not in Requirement(wanted).specifier
    ]
    assert unmet == []
    assert set(site) & set(tests) == set()  # no package at two versions


def test_the_style_sheet_styles_what_the_pages_have() -> None:
    """No rule is for a class that neither a template nor the generator nor our scripts write, the
    theme's apart.
    """
    overrides = ROOT / "templates/overrides"
    written = PYTHON + "\n".join(p.read_text("utf-8") for p in overrides.rglob("*.js"))
    written += "\n".join(
        path.read_text("utf-8") for path in (ROOT / "templates").rglob("*.[jh]*") if path.is_file()
    )
    sheet = re.sub(
        r"/\*.*?\*/|\{[^{}]*\}",
        "",
        (overrides / "assets/explainer.css").read_text("utf-8"),
        flags=re.DOTALL,
    )
    styled = {
        name
        for name in re.findall(r"\.([a-z][\w-]*)", sheet)
        if not name.startswith(("md-", "no-js", "headerlink"))
    }
    stems = {
        **{f"position__part--{kind}": "position__part--" for kind in ("wants", "says", "denies")},
        "status--occurred": "status--",
        "status--scheduled": "status--",
        "status--alleged": "status--",
        **{f"standing--{state}": "standing--" for state in ("retracted", "withheld")},
        "strip__mark--scheduled": "strip__mark--",
        "strip__mark--alleged": "strip__mark--",
    }
    assert (
        sorted(
            n
            for n in styled
            if stems.get(n, "unit--" if n.startswith("unit--") else n) not in written
        )
        == []
    )


@pytest.mark.parametrize("name", ["docs/errors.md", "docs/look.md"])
def test_the_documents_show_the_settings_that_are_enough(name: str) -> None:
    """The lines with which the tests build a site are those that a reader copies."""
    text = (ROOT / name).read_text("utf-8")
    assert MINIMAL in text or textwrap.indent(MINIMAL, "    ") in text

import re
from datetime import date
from pathlib import Path

import pytest

from generator import articles, content, dates, problems
from generator.model import Content
from generator.problems import Problem
from tests.content.cases import Case, cases
from tests.making import project

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
TABLES = (HERE / "problems.txt", HERE.parent / "citations" / "problems.txt")
CASES = [case for table in TABLES for case in cases(table)]


def load(root: Path) -> tuple[Content, tuple[Problem, ...]]:
    """The content of a project, with every problem of its seeds and content."""
    sources, in_sources = content.load_source_files(root)
    loaded, in_seeds = articles.load(root, sources, date(2100, 1, 1))
    written, in_content = content.load(root, loaded, dates.read)
    return written, (*in_sources, *in_seeds, *in_content)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.about)
def test_report_is_to_the_letter(case: Case, tmp_path: Path) -> None:
    """Each problem is told with its place, its code, what is wrong and what to write; all at once, sorted."""
    _, found = load(project(tmp_path, case.files))
    assert problems.report(found) == case.report


def test_every_code_is_explained() -> None:
    """Each code that the generator can report has a section in the catalogue, and no section is without a code."""
    used = {c for f in (ROOT / "generator").rglob("*.py") for c in re.findall(r'"([EW]\d{3})"', f.read_text("utf-8"))}
    explained = re.findall(r"^### ([EW]\d{3})$", (ROOT / "docs/errors.md").read_text("utf-8"), re.MULTILINE)
    assert explained == sorted(explained, key=lambda code: (code[1], code))
    assert set(explained) == used


def test_every_code_of_content_is_tried() -> None:
    """Each code of content and citations stands in a golden report."""
    tried = set(re.findall(r" (E[23]\d{2}) ", "\n".join(c.report for c in CASES)))
    explained = re.findall(r"^### (E[23]\d{2})$", (ROOT / "docs/errors.md").read_text("utf-8"), re.MULTILINE)
    assert tried == set(explained)


@pytest.mark.parametrize(
    "path", ["content/topics/a\udcff.md", "content/pages/a\udcff.md", "content/sources/a\udcff.yml"]
)
def test_a_file_name_that_is_no_text_is_told(path: str, tmp_path: Path) -> None:
    """Its report can be printed anywhere."""
    root = project(tmp_path, CASES[0].files)
    try:
        project(tmp_path, {path: "# A\n"})
    except OSError:
        pytest.skip("this file system has no such names")
    report = problems.report(load(root)[1])
    assert f"{path.encode('utf-8', 'backslashreplace').decode()}:1:1: E213 the file's name is not UTF-8" in report
    assert report.encode("utf-8")


@pytest.mark.parametrize(
    ("name", "target", "code"),
    [
        ("a.md", "outside/a.md", "E005"),
        ("a.png", "outside/a.md", "E005"),
        ("folder", "outside", "E005"),
        ("folder", "project/content/topics", "E001"),
        ("a.png", "nowhere", "E001"),
        ("a.md", "project/content/a.md", ""),
    ],
)
def test_links_to_files_are_followed_inside_the_project_only(name: str, target: str, code: str, tmp_path: Path) -> None:
    """A page, an image or a folder of them is no way to publish a file from elsewhere."""
    project(tmp_path, {"outside/a.md": "# Secret\n"})
    root = project(tmp_path / "project", CASES[0].files | {"content/pages/index.md": "# Home\n"})
    project(root, {"content/a.md": "# A\n"} if not code else {})
    (root / "content/pages" / name).symlink_to(tmp_path / target)
    found = [(p.path, p.code) for p in load(root)[1] if p.path != "content/a.md"]
    assert found == ([(f"content/pages/{name}", code)] if code else [])


def test_a_report_has_no_lines_but_its_own() -> None:
    """A file's name or a quoted word begins no line, moves no cursor and turns no letters around."""
    problem = Problem("seeds/a\n::error::x.txt", 1, 2, "E001", "a \x1b[2J\u202e\u2028b", "one\ntwo\x07")
    assert str(problem).split("\n") == [
        "seeds/a\\n::error::x.txt:1:2: E001 a \\x1b[2J\\u202e\\u2028b",
        "   one",
        "   two\\x07",
    ]


def test_content_that_is_no_folder_is_told(tmp_path: Path) -> None:
    """A file of that name would be passed over in silence."""
    root = project(tmp_path, {"seeds/a.txt": "date 2019-03-28 It rained.\n", "content": "# Home\n"})
    assert [(p.path, p.code) for p in load(root)[1]] == [("content", "E212")]

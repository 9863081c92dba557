import errno
import os
import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator import pipeline, problems
from generator.model import Content
from generator.problems import Problem
from tests.content.cases import Case, cases
from tests.making import project

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
TESTS = HERE.parent
TABLES = (
    *(HERE / "problems.txt", HERE / "files.txt", HERE / "yaml.txt"),
    *(TESTS / "articles" / "doubts.txt", TESTS / "citations" / "problems.txt"),
)
LINKS = HERE.parent / "citations" / "links.txt"
CASES = [case for table in TABLES for case in cases(table)]

TOPIC = "---\ntitle: The dam\nquestion: Why?\nkeywords: [dam]\n---\n"


def load(root: Path) -> tuple[Content, tuple[Problem, ...]]:
    """The content of a project, with every problem of its seeds and content."""
    return pipeline.load(root, date(2100, 1, 1))[1:]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.about)
def test_report_is_to_the_letter(case: Case, tmp_path: Path) -> None:
    """Each problem is told with its place, its code, what is wrong and what to write; all at once,
    sorted.
    """
    _, found = load(project(tmp_path, case.files))
    assert problems.report(found) == case.report


def test_every_code_is_explained() -> None:
    """Each code that the generator can report has a section in the catalogue, and no section is
    without a code.
    """
    used = {
        c
        for f in (ROOT / "generator").rglob("*.py")
        for c in re.findall(r'"([EW]\d{3})"', f.read_text("utf-8"))
    }
    explained = re.findall(
        r"^### ([EW]\d{3})$", (ROOT / "docs/errors.md").read_text("utf-8"), re.MULTILINE
    )
    assert explained == sorted(explained, key=lambda code: (code[1], code))
    assert set(explained) == used


def test_every_code_of_content_is_tried() -> None:
    """Each code of content and citations stands in a golden report."""
    tried = set(re.findall(r" (E[23]\d{2}) ", "\n".join(c.report for c in (*CASES, *cases(LINKS)))))
    explained = re.findall(
        r"^### (E[23]\d{2})$", (ROOT / "docs/errors.md").read_text("utf-8"), re.MULTILINE
    )
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
    assert (
        f"{path.encode('utf-8', 'backslashreplace').decode()}:1:1: E213 the file's name is not UTF-8"
        in report
    )
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
def test_links_to_files_are_followed_inside_the_project_only(
    name: str, target: str, code: str, tmp_path: Path
) -> None:
    """A page, an image or a folder of them is no way to publish a file from elsewhere."""
    project(tmp_path, {"outside/a.md": "# Secret\n"})
    root = project(tmp_path / "project", CASES[0].files | {"content/pages/index.md": "# Home\n"})
    project(root, {"content/a.md": "# A\n"} if not code else {})
    (root / "content/pages" / name).symlink_to(tmp_path / target)
    found = [(p.path, p.code) for p in load(root)[1] if p.path != "content/a.md"]
    assert found == ([(f"content/pages/{name}", code)] if code else [])


def test_a_report_has_no_lines_but_its_own() -> None:
    """A file's name or a quoted word begins no line, moves no cursor and turns no letters
    around.
    """
    problem = Problem(
        "seeds/a\n::error::x.txt", 1, 2, "E001", "a \x1b[2J\u202e\u2028b", "one\ntwo\x07"
    )
    assert str(problem).split("\n") == [
        "seeds/a\\n::error::x.txt:1:2: E001 a \\x1b[2J\\u202e\\u2028b",
        "   one",
        "   two\\x07",
    ]


def test_a_cause_comes_before_what_follows_from_it() -> None:
    """Files that others refer to come first, warnings last but those of articles; the help is for
    the first error.
    """
    paths = (
        *(
            "content/topcis",
            "seeds/b.txt",
            "content/sources/a.yml",
            "content/actors/a.yml",
            "content/topics/a.md",
        ),
        *("content/corrections/a.yml", "content/glossary.yml", "content/pages/a.md"),
    )
    warnings = [Problem("a", 1, 1, "W503", "x"), Problem("seeds/a.txt", 1, 1, "W101", "x")]
    found = [*(Problem(path, 1, 1, "E201", "x") for path in reversed(paths)), *warnings]
    assert [p.path for p in problems.listed(found)] == [paths[0], "seeds/a.txt", *paths[1:], "a"]
    assert problems.report(found).endswith(
        "8 problems and 2 warnings in 10 files. Help: explainer help E201"
    )


def test_of_many_that_are_alike_some_are_told_and_all_are_counted() -> None:
    """Twenty of a code in a file; the last tells how many more there are, whoever counted them."""
    alike = [Problem("a.md", line, 1, "E316", "x") for line in range(1, 3001)]
    told = problems.listed(
        [*alike, Problem("a.md", 9000, 1, "E311", "y"), Problem("b.md", 1, 1, "E316", "z", more=7)]
    )
    assert [(p.path, p.line, p.code, p.more) for p in told] == [
        *(("a.md", line, "E316", 0) for line in range(1, 20)),
        ("a.md", 20, "E316", 2980),
        ("a.md", 9000, "E311", 0),
        ("b.md", 1, "E316", 7),
    ]
    assert problems.listed(told) == told
    assert "\n   and 2,980 more E316 in this file\n" in problems.report(told)
    assert problems.report(told).endswith("3,009 problems in 2 files. Help: explainer help E316")


@pytest.mark.parametrize(
    ("path", "text", "code", "number"),
    [
        ("content/pages/a.md", "# A\n\n" + "[@\n\n" * 5_000, "E305", 5_000),
        ("content/pages/a.md", "# A\n\n" + '[@x "y"] ' * 500, "E303", 500),
        ("content/pages/a.md", "# A\n\n" + "<b>x " * 500, "E321", 500),
        ("content/topics/a.md", f'{TOPIC}{"“" * 500} [@2019 "old dam"]\n', "E316", 500),
        (
            "content/actors/a.yml",
            "name: A\nkind: person\n" + "".join(f"k{i}: x\n" for i in range(500)),
            "E204",
            500,
        ),
        ("content/actors/a.yml", "name: A\nkind: person\n" + "name: A\n" * 500, "E202", 500),
    ],
)
def test_a_file_full_of_one_mistake_gives_a_short_report(
    path: str, text: str, code: str, number: int, tmp_path: Path
) -> None:
    """However many there are, twenty are told, and all are counted."""
    _, found = load(project(tmp_path, CASES[0].files | {path: text}))
    assert [p.code for p in found] == [code] * problems.MOST
    assert sum(1 + p.more for p in found) == number


def test_content_that_is_no_folder_is_told(tmp_path: Path) -> None:
    """A file of that name would be passed over in silence."""
    root = project(tmp_path, {"seeds/a.txt": "date 2019-03-28 It rained.\n", "content": "# Home\n"})
    assert {(p.path, p.code) for p in load(root)[1]} == {("content", "E212")}


@pytest.mark.parametrize("folder", ["topics", "actors", "sources", "corrections", "pages"])
def test_a_file_in_the_place_of_a_folder_is_told(folder: str, tmp_path: Path) -> None:
    """Each folder of content is one."""
    root = project(
        tmp_path, {"seeds/a.txt": "date 2019-03-28 It rained.\n", f"content/{folder}": "x"}
    )
    assert {str(p) for p in load(root)[1]} == {
        f"content/{folder}:1:1: E212 this must be a folder\n   put your files into it"
    }


@pytest.mark.parametrize(
    "folder",
    [
        "seeds",
        "content",
        *(
            f"content/{f}"
            for f in ("topics", "actors", "sources", "corrections", "pages", "pages/a")
        ),
    ],
)
def test_a_folder_that_cannot_be_read_is_told(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would be taken for an empty one, or end in a traceback."""
    root = project(tmp_path, CASES[0].files | {"content/pages/a/b.md": "# B\n"})
    (root / folder).mkdir(parents=True, exist_ok=True)
    for name in ("listdir", "scandir"):
        monkeypatch.setattr(os, name, _locked(getattr(os, name), root / folder))
    (problem,) = load(root)[1]
    assert (problem.path, problem.code) == (folder, "E009")
    assert problem.message == "the folder cannot be read: permission denied"
    assert problem.hint.splitlines()[0].endswith(f"chmod u+rx {folder}")


def _locked(list_: Callable[[object], object], folder: Path) -> Callable[[object], object]:
    def listing(path: object = ".") -> object:
        if Path(str(path)).is_relative_to(folder):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return list_(path)

    return listing


@pytest.mark.parametrize(
    "folder", ["seeds", "content", "content/topics", "content/sources", "content/pages"]
)
def test_a_folder_outside_the_project_is_told_once(folder: str, tmp_path: Path) -> None:
    """None of its names stands in the report."""
    project(tmp_path, {"outside/secret.md": "# Secret\n", "outside/topics/secret.md": "# Secret\n"})
    root = project(
        tmp_path / "root",
        {"seeds/a.txt": "date 2019-03-28 It rained.\n", "content/topics/README.md": ""},
    )
    shutil.rmtree(root / folder, ignore_errors=True)
    (root / folder).symlink_to(tmp_path / "outside")
    assert {(p.path, p.code) for p in load(root)[1]} == {(folder, "E005")}

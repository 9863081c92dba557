"""Links and images of editors: what the check refuses is all that a strict build would refuse."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from generator import pages, pipeline, problems, website
from tests.content.cases import Case, cases
from tests.making import article, project

HERE = Path(__file__).parent
CASES = [
    tuple(line.split(" ", 1))
    for line in (HERE / "destinations.txt").read_text("utf-8").splitlines()
    if line[0] != "#"
]
VOTE = "The council voted on Tuesday to repair the old dam. It rained.\n"
SENTENCE = article(VOTE, stem="vote").sentences[0].id
FILES = {
    "seeds/vote.txt": f"date 2019-03-28 {VOTE}",
    "content/topics/dam.md": "---\ntitle: The old dam\nquestion: Why?\nkeywords: [dam]\n---\n"
    'It was to be repaired. [@vote "repair the old dam"]\n',
    "content/actors/ann-lee.yml": "name: Ann Lee\nkind: person\n",
    "content/glossary.yml": "Old dam:\n  note: See [the topic](topics/dam.md#in-brief).\n",
    "content/pages/own/other.md": "# Other\n\n## Über Größe\n\n## Twice\n\n## Twice\n",
    "content/pages/own/my page.md": "# Mine\n",
    "content/pages/own/größe.md": "# Size\n",
    "content/pages/own/dam.png": "",
    "content/pages/own/the dam.png": "",
}
SETTINGS = """site_name: Dams
theme: material
docs_dir: {docs}
plugins: {plugins}
use_directory_urls: {directory_urls}
markdown_extensions: [attr_list, md_in_html, tables]
validation: {{links: {{absolute_links: warn, anchors: warn, not_found: warn, unrecognized_links: warn}}}}
"""


def case_project(root: Path, *codes: str) -> Path:
    """A project with a page for each case of these codes, `own/case1.md` for the second of the
    table.
    """
    own = {
        f"content/pages/own/case{i}.md": "# A case\n\n## A place\n\n"
        + link.replace("\\n", "\n")
        .replace("SENTENCE", SENTENCE)
        .replace("(case.md)", f"(case{i}.md)")
        for i, (code, link) in enumerate(CASES)
        if code in codes
    }
    return project(root, FILES | own)


def told(root: Path) -> Mapping[int, set[str]]:
    """Case -> the codes that the check reports of its page."""
    found: dict[int, set[str]] = defaultdict(set)
    for problem in website.check(root)[2]:
        case = re.fullmatch(r"content/pages/own/case(\d+)\.md", problem.path)
        assert case, problem
        found[int(case[1])].add(problem.code)
    return found


def built(root: Path, *, docs: str, plugins: str, directory_urls: bool) -> tuple[int, str]:
    """The exit status of `mkdocs build --strict`, and what it says."""
    settings = SETTINGS.format(
        docs=docs, plugins=plugins, directory_urls=str(directory_urls).lower()
    )
    project(root, {"mkdocs.yml": settings})
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stderr


@pytest.mark.parametrize("case", [*cases(HERE / "links.txt")], ids=lambda c: c.about)
def test_each_link_is_told_where_the_editor_wrote_it(case: Case, tmp_path: Path) -> None:
    """File, line and column of the address, in values of YAML too, and what to write instead, to
    the letter.
    """
    assert problems.report(website.check(project(tmp_path, case.files))[2]) == case.report


def test_the_check_says_of_each_link_what_the_table_says(tmp_path: Path) -> None:
    """Each kind of link is accepted, or refused with its code; all at once."""
    found = told(case_project(tmp_path, *{code for code, _ in CASES}))
    wrong = {
        link: (code, found.get(i, set()))
        for i, (code, link) in enumerate(CASES)
        if found.get(i, set()) != ({code} - {"ok"})
    }
    assert wrong == {}


@pytest.mark.site
@pytest.mark.parametrize("directory_urls", [True, False])
def test_a_strict_build_refuses_nothing_else(directory_urls: bool, tmp_path: Path) -> None:
    """MkDocs alone, given the same pages, complains of no page that the check accepts, and of most
    that it refuses.
    """
    root = case_project(tmp_path, *{code for code, _ in CASES})
    loaded, written, _ = pipeline.load(root, date(2100, 1, 1))
    story = pipeline.tell(loaded, written)
    made = {
        f"docs/{p.uri}": p.text()
        for p in pages.build(story, "", root, directory_urls=directory_urls)
    }
    files = {p.relative_to(root / "content/pages"): p for p in root.rglob("*.png")}
    project(
        root,
        made
        | {f"docs/{path}": "" for path in files}
        | {f"docs/data/{n}.json": "" for n in ("story", "timeline")},
    )
    status, said = built(root, docs="docs", plugins="[]", directory_urls=directory_urls)
    refused = {int(n) for n in re.findall(r"Doc file 'own/case(\d+)\.md'", said)}
    assert status == 1
    assert [CASES[i] for i in refused if CASES[i][0] == "ok"] == []
    assert len(refused) > 40
    assert re.findall(r"Doc file '(?!own/case)[^']*'", said) == []


@pytest.mark.site
@pytest.mark.parametrize("directory_urls", [True, False])
def test_what_the_check_accepts_builds(directory_urls: bool, tmp_path: Path) -> None:
    """All that the table calls sound together builds strictly with the plugin."""
    root = case_project(tmp_path, "ok")
    assert told(root) == {}
    assert (
        built(root, docs="content/pages", plugins="[explainer]", directory_urls=directory_urls)[0]
        == 0
    )


@pytest.mark.site
def test_mkdocs_own_words_are_never_shown(tmp_path: Path) -> None:
    """A dead link is told by us, with the editor's file and line."""
    root = case_project(tmp_path, "ok", "E327", "E328", "E329")
    status, said = built(root, docs="content/pages", plugins="[explainer]", directory_urls=True)
    assert status == 1
    assert "Doc file" not in said
    assert re.search(r"^content/pages/own/case\d+\.md:5:\d+: E327 ", said, re.MULTILINE)


@pytest.mark.scale
@pytest.mark.parametrize(
    "text",
    [
        *(
            "".join("    " * level + "- low\n" for level in range(300)),
            "> " * 300 + "low",
            "- " * 1000 + "low",
        ),
        *(
            "*" * 2001 + "x" + "*" * 2001,
            "_" * 2001 + "x" + "_" * 2001,
            "*a _b " * 500 + "_ *" * 500,
        ),
        *(
            "[" * 4000,
            "![" * 4000,
            "[x](" * 4000,
            "[" * 3000 + "x" + "](a)" * 3000,
            "*[a " * 2000 + "](b)*" * 2000,
        ),
    ],
)
def test_what_no_parser_can_read_is_told(text: str, tmp_path: Path) -> None:
    """Depth that ends in a traceback, or takes minutes, is one problem of its kind on its line."""
    root = project(tmp_path, FILES | {"content/pages/deep.md": f"# Deep\n\n{text}\n"})
    assert {p.code for p in website.check(root)[2] if p.path.endswith("deep.md")} == {"E235"}


@pytest.mark.scale
@pytest.mark.parametrize(
    "text",
    [
        "".join("    " * level + "- low\n" for level in range(20)),
        "a_file_name *and* **strong** _words_ [x] (y) " * 300,
        "(*a*) “*b*” *c*, *d*. 2*3 and 4*5*6 " * 200,
        f"{'*' * 80}\n\n{'_' * 80}\n\n" + "1) one 2) two a[0] " * 300,
        ">>> he said\n>> she said\n> they said\n",
    ],
)
def test_what_people_write_is_not_too_deep(text: str, tmp_path: Path) -> None:
    """Many marks, of which few are open at once."""
    root = project(tmp_path, FILES | {"content/pages/deep.md": f"# Deep\n\n{text}\n"})
    assert [str(p) for p in website.check(root)[2]] == []

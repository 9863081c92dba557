from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from generator import problems
from tests.content.test_problems import load
from tests.making import project

SEED = "date 2019-03-28 The council of Millbrook voted on Tuesday to repair the old dam. It was built in 1931.\n"
PATHS = (
    "content/topics/a.md",
    "content/actors/a.yml",
    "content/sources/vote.yml",
    "content/glossary.yml",
    "content/pages/a.md",
    "content/corrections/a.yml",
)
PIECES = [
    *(
        "---\n",
        "\n",
        "\n\n",
        "- ",
        "  ",
        "[",
        "]",
        "{",
        "}",
        '"',
        "'",
        "x",
        ":",
        "|",
        "\ufeff",
        "é",
        "\u2028",
        "\x85",
    ),
    *(
        "title: ",
        "question: ",
        "keywords: ",
        "phrase: ",
        "name: ",
        "kind: person",
        "side: a",
        "aliases: [",
        "key: ",
    ),
    *("url: http://", "note: ", "definition: ", "roles:\n", "since: 2019", "citation: "),
    *(
        '[@vote "',
        "[@",
        "old dam",
        '"]',
        "“",
        "”",
        "1931",
        "175,000",
        "half a million",
        "Tuesday",
        "26 March 2019",
    ),
    *("<b>", "<!--", "](", "`", "```\n", "# ", "> ", "1. ", "![", "[r]: ", "&amp;", "\\", "*", "_"),
]


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder for the projects of one test."""
    return iter(lambda: tmp_path_factory.mktemp("fuzz"), None)


@given(
    st.fixed_dictionaries(
        {p: st.lists(st.sampled_from(PIECES), max_size=25).map("".join) for p in PATHS}
    )
)
def test_no_text_makes_loading_raise(folders: Iterator[Path], files: dict[str, str]) -> None:
    """Whatever editors write, loading gives content or problems, each of them at a place of its
    file.
    """
    root = project(next(folders), files | {"seeds/vote.txt": SEED})
    _, found = load(root)
    for problem in found:
        lines = (root / problem.path).read_text(encoding="utf-8").removeprefix("\ufeff").split("\n")
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
    assert found == load(root)[1]
    assert bool(problems.report(found)) == bool(found)


@given(st.dictionaries(st.sampled_from(PATHS), st.binary(max_size=200)))
def test_no_bytes_make_loading_raise(folders: Iterator[Path], files: dict[str, bytes]) -> None:
    """Nor do files that are no text at all."""
    root = project(next(folders), {"seeds/vote.txt": SEED})
    for path, data in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    load(root)

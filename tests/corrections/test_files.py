"""What contributors write: every problem to the letter, the examples of the docs, and whatever else
they may write.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from generator import pipeline, problems
from generator.content.correction_form import CHANGES, CorrectionFile
from generator.files import departures, documents
from generator.model import Apart
from generator.problems import ContentError
from tests.content.cases import Case, cases
from tests.making import project

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
CASES = list(cases(HERE / "problems.txt"))
APPLIED = list(cases(HERE / "applied.txt"))


def report(root: Path) -> str:
    """What a build of the project says."""
    try:
        return problems.report(pipeline.build(root)[1])
    except ContentError as error:
        return str(error)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.about)
def test_report_is_to_the_letter(case: Case, tmp_path: Path) -> None:
    """Each problem is told with its place, its code, what is wrong and what to write; all at once,
    sorted.
    """
    assert report(project(tmp_path, case.files)) == case.report


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.about)
def test_check_finds_what_a_build_finds(case: Case, tmp_path: Path) -> None:
    """`explainer check` needs no build to tell of a correction that changes nothing."""
    assert problems.report(pipeline.check(project(tmp_path, case.files))[2]) == case.report


def test_every_code_is_tried() -> None:
    """Each code of corrections stands in a golden report."""
    explained = re.findall(
        r"^### (E4\d{2})$", (ROOT / "docs/errors.md").read_text("utf-8"), re.MULTILINE
    )
    assert set(explained) == set(re.findall(r" (E4\d{2}) ", "\n".join(c.report for c in CASES)))


def examples() -> Iterator[tuple[str, str]]:
    """The examples of docs/corrections.md that correct something: the keys, and the whole file that
    each stands for.
    """
    text = (ROOT / "docs/corrections.md").read_text("utf-8")
    blocks = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    whole = blocks[0]
    yield "whole", whole
    for block in blocks[1:]:
        replaced = "words: last Friday" if block.startswith("words:") else "time: 2019-03-15"
        line = next(line for line in whole.splitlines() if line.startswith(replaced))
        yield block.split(":")[0], whole.replace(line, block.rstrip("\n"))


@pytest.mark.parametrize(("key", "text"), list(examples()), ids=lambda value: value[:20])
def test_the_examples_of_the_docs_are_sound(key: str, text: str) -> None:
    """Who copies an example has written a file of the right form."""
    document, found = documents.parse_yaml(text, "example.yml")
    assert document is not None, (key, found)
    assert departures.validate(CorrectionFile, document, "example.yml")[1] == ()


def test_the_docs_have_an_example_of_each_kind() -> None:
    """No key is left to be guessed."""
    assert set(CHANGES) <= {key for key, _ in examples()} | {"time"}


PIECES = [
    *(
        "source: 2019\n",
        "words: ",
        "in: ",
        "reason: x\n",
        "who: x\n",
        "when: 2019-04-03\n",
        "\n",
        "  ",
        "- ",
        "[",
        "]",
    ),
    *(f"{key}: " for key in CHANGES),
    *(
        "none",
        "occurred",
        "caption",
        "yes",
        "dam",
        "ann-lee",
        "2019-03-15",
        "P5M",
        "2019-99",
        "'",
        '"',
        "{",
        "}",
        ":",
    ),
    *(
        "last Friday",
        "Both sides met",
        "The dam is safe",
        "denied these claims",
        "on Tuesday",
        "Night at the dam",
        "x",
    ),
]
SOUND = st.tuples(
    st.sampled_from(
        [
            "last Friday",
            "Both sides met",
            "The dam is safe",
            "denied these claims",
            "Night at",
            "1931",
            ".",
        ]
    ),
    st.sampled_from(CHANGES),
    st.sampled_from(
        [
            "none",
            "occurred",
            "caption",
            "yes",
            "dam",
            "ann-lee",
            "2019-03-15",
            "Tuesday",
            "last Friday",
        ]
    ),
).map(
    lambda t: (
        f"source: 2019-03\nwords: '{t[0]}'\n{t[1]}: {t[2]}\nreason: x\nwho: x\nwhen: 2019-04-03\n"
    )
)
FILE = st.one_of(SOUND, st.lists(st.sampled_from(PIECES), max_size=25).map("".join))


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder for the projects of one test."""
    return iter(lambda: tmp_path_factory.mktemp("fuzz"), None)


@given(st.lists(FILE, min_size=1, max_size=4))
def test_whatever_is_written_is_applied_or_told(folders: Iterator[Path], files: list[str]) -> None:
    """A build gives the story with every correction applied, or problems each at a place of its
    file; and so again.
    """
    plain = {
        path: text
        for path, text in APPLIED[0].files.items()
        if not path.startswith("content/corrections/")
    }
    written = {f"content/corrections/c{i}.yml": text for i, text in enumerate(files)}
    root = project(next(folders), plain | written)
    try:
        story, _ = pipeline.build(root)
        done = [c.correction.path for c in story.corrected]
        done += [r.path for r in story.content.redactions]
        assert sorted(done) == sorted(written)
        assert all(c.fault is None for c in story.corrected)
        changed = [c for c in story.corrected if not isinstance(c.correction.change, Apart)]
        assert all(c.now != c.was for c in changed)
        assert story == pipeline.build(root)[0]
    except ContentError as error:
        for problem in error.problems:
            lines = (root / problem.path).read_text(encoding="utf-8").split("\n")
            assert 1 <= problem.line <= len(lines)
            assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert report(root) == problems.report(error.problems)  # noqa: PT017 either way is right


@given(st.binary(max_size=200))
def test_no_bytes_make_a_build_raise(folders: Iterator[Path], data: bytes) -> None:
    """Nor do files that are no text at all."""
    root = project(next(folders), {"seeds/vote.txt": "date 2019-03-28 The council met on Tuesday."})
    (root / "content/corrections").mkdir(parents=True)
    (root / "content/corrections/a.yml").write_bytes(data)
    assert report(root)

import os
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, strategies as st

from generator.files import documents, texts


def read(tmp_path: Path, data: bytes, limit: int = 1000) -> tuple[str, list[str]]:
    """The text of a file of these bytes, and its problems."""
    (tmp_path / "a.md").write_bytes(data)
    text, problems = texts.read(tmp_path, "a.md", limit)
    return text, [str(p) for p in problems]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"\xef\xbb\xbfdam\n", "dam\n"),
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ("é “dam” 🎉\t\u2028x\x85".encode(), "é “dam” 🎉\t\u2028x\x85"),
    ],
)
def test_text_is_read_without_mark_and_with_one_line_end(
    tmp_path: Path, data: bytes, text: str
) -> None:
    """A byte order mark is dropped, every line end is a line feed, and all else stays."""
    assert read(tmp_path, data) == (text, [])


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (
            b"one\r\ntw\xe9",
            "a.md:2:3: E003 byte 0xE9 is not UTF-8\n   save the file as UTF-8 (in Windows-1252 this byte is 'é')",
        ),
        (
            "dam".encode("utf-16"),
            "a.md:1:1: E003 this is UTF-16, not UTF-8\n   save the file as UTF-8",
        ),
        (
            b"\xef\xbb\xbfone\ntwo\x00",
            (
                "a.md:2:4: E004 the control character U+0000 is not text\n"
                "   delete it (it may be invisible in your editor)"
            ),
        ),
        (
            b"x" * 1001,
            "a.md:1:1: E002 the file is too large: it may have at most 1000 bytes\n   split it",
        ),
    ],
)
def test_what_is_no_text_is_told_with_its_place(tmp_path: Path, data: bytes, problem: str) -> None:
    """The line and column are those of the byte, counted as an editor counts them."""
    assert read(tmp_path, data) == ("", [problem])


def test_a_file_of_just_the_limit_is_read(tmp_path: Path) -> None:
    """The limit itself is allowed."""
    assert read(tmp_path, b"x" * 1000) == ("x" * 1000, [])


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    """A missing file, a folder, a pipe and a link that leads out are problems; a link that stays
    inside is none.
    """
    root = tmp_path / "root"
    root.mkdir()
    (tmp_path / "secret").write_text("secret")
    (root / "out").symlink_to(tmp_path / "secret")
    (root / "loop").symlink_to(root / "loop")
    (root / "real").write_text("dam")
    (root / "in").symlink_to(root / "real")
    os.mkfifo(root / "pipe")
    (root / "folder").mkdir()
    told = {
        name: texts.read(root, name, 1000)
        for name in ("out", "loop", "gone", "pipe", "folder", "in", "../secret")
    }
    assert {name: [p.code for p in problems] for name, (_, problems) in told.items()} == {
        "out": ["E005"],
        "../secret": ["E005"],
        "loop": ["E001"],
        "gone": ["E001"],
        "pipe": ["E001"],
        "folder": ["E001"],
        "in": [],
    }
    assert told["in"][0] == "dam"
    assert "secret" not in told["out"][0]


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_a_problem(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    """Reading never raises, and gives a text exactly where it gives no problem."""
    text, problems = read(tmp_path_factory.mktemp("bytes"), data)
    assert not (text and problems)
    assert "\r" not in text


def test_front_matter_is_cut_off_with_the_line_of_the_body() -> None:
    """Only a first line of three hyphens opens it; the next such line closes it."""
    assert texts.split_front_matter("---\na: b\n---\nbody\n---\n") == ("a: b\n", "body\n---\n", 4)
    assert texts.split_front_matter("--- \n---\t\nbody") == ("", "body", 3)
    assert texts.split_front_matter("---\n---") == ("", "", 3)
    for text in ("body\n---\n---\n", "----\na\n----\n", "---\na: b\n", " ---\n---\n", ""):
        assert texts.split_front_matter(text) == (None, text, 1)


def test_each_key_and_value_has_its_place() -> None:
    """Places are those of the file, also where the YAML starts further down."""
    document, problems = documents.parse_yaml("a: 1\nb:\n  - x\n  - {c: 'd'}\n", "a.md", 2)
    assert document
    assert not problems
    assert document.data == {"a": "1", "b": ("x", {"c": "d"})}
    assert document.places == {
        (): (2, 1),
        ("a",): (2, 4),
        ("b",): (4, 3),
        ("b", 0): (4, 5),
        ("b", 1): (5, 5),
        ("b", 1, "c"): (5, 9),
    }
    assert document.keys == {("a",): (2, 1), ("b",): (3, 1), ("b", 1, "c"): (5, 6)}


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "{}", "~"])
def test_nothing_is_an_empty_document(text: str) -> None:
    """A file without keys is no error of YAML; the schema says what is missing."""
    document, problems = documents.parse_yaml(text, "a.yml")
    assert document
    assert not document.data
    assert not problems


SIGNS = [
    *"abc: -[]{},'\"#&*!|>%@`?~\t\n\\é\u2028",
    "\n  ",
    "- ",
    ": ",
    "---\n",
    "...\n",
    "<<: ",
    "!!map ",
]
YAML_PIECES = st.lists(st.sampled_from(SIGNS)).map("".join)


@given(YAML_PIECES)
def test_any_yaml_is_a_document_or_a_problem(text: str) -> None:
    """Parsing never raises; what is no document has problems, and every problem lies inside the
    text.
    """
    document, problems = documents.parse_yaml(text, "a.yml")
    assert (document is None) == bool(problems)
    for problem in problems:
        assert 1 <= problem.line <= text.count("\n") + 1
        assert 1 <= problem.column <= len(text.split("\n")[problem.line - 1]) + 1
    if document is not None:
        assert all(document.place_of(keys) for keys in document.keys)


@pytest.mark.scale
@pytest.mark.parametrize(
    "piece",
    ["[", "{a: ", "- ", "? ", "a: ", "a:\n ", "&a ", "*a ", '"', "'", "\t", "- - ", "|\n", "#\n"],
)
def test_hostile_yaml_ends_soon(piece: str) -> None:
    """A hundred thousand of anything is refused or read, and neither recursion nor memory runs
    out.
    """
    document, problems = documents.parse_yaml(piece * (100_000 // len(piece)), "a.yml")
    assert (document is None) == bool(problems)


SOUND = """title: The old dam
question: Will the dam be repaired, and who pays?
keywords:
  - dam
  - phrase: spillway
    weight: 0.5
headings: [Water, 'the mayor''s office', "The valley"]
note: >-
  It was built in 1931.
citation: '[@2019-03-28-vote "was elected"]'
"""
KNOWN = ("title", "question", "keywords", "phrase", "weight", "headings", "note", "citation")
THEIRS = re.compile(
    r"scalar|token|block|mapping|sequence|flow|stream|node|directive|indicator|while|could not|found"
)


@given(
    st.lists(
        st.tuples(st.integers(0, len(SOUND)), st.integers(0, 3), st.sampled_from(["", *SIGNS])),
        max_size=3,
    )
)
def test_the_parser_never_speaks_to_an_editor(cuts: list[tuple[int, int, str]]) -> None:
    """Whatever is done to a sound file, its problems are told in our words: none of PyYAML's is
    among them.
    """
    text = SOUND
    for start, length, put in cuts:
        text = text[:start] + put + text[start + length :]
    for problem in documents.parse_yaml(text, "a.yml", known=KNOWN)[1]:
        ours = re.sub(r"'.*'|write: .*", "", problem.message + problem.hint)
        assert not THEIRS.search(ours)
        assert problem.hint


@given(YAML_PIECES)
def test_the_fast_parser_reads_what_the_slow_one_reads(text: str) -> None:
    """With libyaml or without it, a document is the same, to the place of each key."""
    quick, slow = (_read_by(loader, text) for loader in (documents._FAST, yaml.SafeLoader))
    assert quick is None or slow is None or quick == slow


def _read_by(loader: documents._Loader, text: str) -> object:
    try:
        return documents._document(text, "a.yml", 1, loader)
    except yaml.YAMLError:
        return None

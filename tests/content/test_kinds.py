import io
import zipfile
from pathlib import Path

import pytest

from generator.files import kinds, texts


def zipped(*names: str) -> bytes:
    """An archive of small files of these names."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, "x")
    return out.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
SEED = "date 2019-03-28 The dam holds, say the Smiths."

BINARY = {
    "docx": (zipped("[Content_Types].xml", "_rels/.rels", "word/document.xml"), kinds.WORD),
    "doc": (OLE + "WordDocument".encode("utf-16-le"), kinds.OLD_WORD),
    "xls": (OLE + "Workbook".encode("utf-16-le"), kinds.OFFICE),
    "xlsx": (zipped("[Content_Types].xml", "xl/workbook.xml"), kinds.OFFICE),
    "pages": (zipped("Index/Document.iwa"), kinds.OFFICE),
    "odt": (
        b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text",
        kinds.OPEN_DOCUMENT,
    ),
    "zip": (zipped("dam.txt"), kinds.ZIP),
    "gz": (b"\x1f\x8b\x08\x00", kinds.ZIP),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", kinds.PDF),
    "rtf": (b"{\\rtf1\\ansi The dam.}", kinds.RTF),
    "png": (b"\x89PNG\r\n\x1a\n", kinds.IMAGE),
    "jpg": (b"\xff\xd8\xff\xe0", kinds.IMAGE),
    "webp": (b"RIFF\x00\x00\x00\x00WEBPVP8 ", kinds.IMAGE),
    "webloc": (b"bplist00\xd1", kinds.SHORTCUT),
    "utf-16": (SEED.encode("utf-16"), kinds.UTF16),
    "utf-16-le": (SEED.encode("utf-16-le"), kinds.UTF16),
    "utf-16-be": (SEED.encode("utf-16-be"), kinds.UTF16),
    "utf-32": (SEED.encode("utf-32"), kinds.UTF32),
}
TEXT = {
    "html": ("<!DOCTYPE html>\n<html><p>The dam.</p>", kinds.HTML),
    "html with a mark": ("\ufeff\n <HTML lang=en>", kinds.HTML),
    "html after a comment": ("<!-- saved from the web -->\n<html>", kinds.HTML),
    "xhtml": ('<?xml version="1.0"?>\n<!DOCTYPE html>', kinds.HTML),
    "mhtml": (
        "From: <Saved by a browser>\nSubject: Dam\nContent-Type: multipart/related;\n",
        kinds.HTML,
    ),
    "svg": ('<svg xmlns="http://www.w3.org/2000/svg">', kinds.IMAGE),
    "rss": ('<?xml version="1.0"?>\n<rss>', kinds.XML),
    "url": ("[InternetShortcut]\r\nURL=https://example.org\r\n", kinds.SHORTCUT),
    "plist": ("<?xml version='1.0'?>\n<!DOCTYPE plist>", kinds.SHORTCUT),
    "eml": (
        "Received: from a\n\tby b;\nFrom: Jane <jane@example.org>\nSubject: Dam\n\nThe dam.",
        kinds.EMAIL,
    ),
}


@pytest.mark.parametrize("name", [*BINARY, *TEXT])
def test_a_file_of_another_kind_is_told_by_its_bytes(name: str, tmp_path: Path) -> None:
    """Whatever it is called, it is told as what it is, at its first byte, with the way to plain
    text.
    """
    data, kind = BINARY[name] if name in BINARY else (TEXT[name][0].encode(), TEXT[name][1])
    (tmp_path / "a.txt").write_bytes(data)
    text, (problem,) = texts.read(tmp_path, "a.txt", 1_000_000)
    wanted = ("E003", "UTF-8") if kind in (kinds.UTF16, kinds.UTF32) else ("E007", "plain text")
    assert text == ""
    assert (problem.code, problem.message) == (wanted[0], f"this is {kind.name}, not {wanted[1]}")
    assert (problem.line, problem.column, problem.hint) == (1, 1, kind.way)


@pytest.mark.parametrize(
    "text",
    [
        SEED,
        "",
        "PK is a name.",
        "From: the editor\nTo: the reader\n\nThe dam holds.",
        "title: The dam\nurl: https://example.org\n",
        "<b>Dam</b>",
        "< 5 m",
        "Дамба держится. Её построили в 1931 году.",
        "水坝很旧。",
        "date 2019-03-28\n\n<!DOCTYPE html>",
    ],
)
def test_plain_text_is_of_no_other_kind(text: str) -> None:
    """Signs of other kinds that stand in a text, and letters that are not Latin, make it no other
    file.
    """
    assert kinds.of(text.encode()) is None


def test_a_document_too_large_for_a_text_is_told_as_a_document(tmp_path: Path) -> None:
    """What it is comes before how large it is."""
    (tmp_path / "a.md").write_bytes(b"%PDF-1.7" + bytes(2000))
    assert [p.code for p in texts.read(tmp_path, "a.md", 1000)[1]] == ["E007"]


OURS, BASE, BETWEEN, THEIRS = (sign * 7 for sign in "<|=>")
"""The marks of a merge, which are never written out here: git would take this file for one that is
not merged."""


@pytest.mark.parametrize(
    ("text", "line", "mark"),
    [
        (f"It rained.\n\n{OURS} HEAD\nA\n{BETWEEN}\nB\n{THEIRS} rain\n", 3, OURS),
        (f"{OURS} HEAD\n---\ntitle: A\n{BETWEEN}\n---\ntitle: B\n{THEIRS} b\n---\n", 1, OURS),
        (f"name: A\n{OURS}\nkind: x\n{BASE} 3f2a9c1\n{BETWEEN}\n{THEIRS}\n", 2, OURS),
        (f"A\n{THEIRS} rain\n", 2, THEIRS),
        (f"A\r\n{BASE} 3f2a9c1 (rain)\r\n", 2, BASE),
        (f"A\n{BASE} merged common ancestors\n", 2, BASE),
        (OURS, 1, OURS),
    ],
)
def test_an_unresolved_merge_is_one_problem(
    text: str, line: int, mark: str, tmp_path: Path
) -> None:
    """At its first mark, also where some of the marks were deleted; nothing else is told of the
    file.
    """
    (tmp_path / "a.md").write_bytes(text.encode())
    read, (problem,) = texts.read(tmp_path, "a.md", 1000)
    assert read == ""
    assert str(problem) == (
        f"a.md:{line}:1: E006 this file holds an unresolved merge conflict ({mark})\n"
        f"   keep one of the two versions, and delete the lines that begin with {OURS}, {BETWEEN} and {THEIRS}"
    )


@pytest.mark.parametrize(
    "text",
    [
        f"Two ways\n{BETWEEN}\n",
        f"{BASE} a | b |\n",
        f"so {OURS} he said",
        f"{THEIRS}> deep",
        f"{OURS}x",
        f" {OURS}",
    ],
)
def test_lines_that_look_like_those_of_a_merge(text: str) -> None:
    """A heading's underline, a row of a table and arrows in a text are no merge."""
    assert kinds.conflict(text) is None

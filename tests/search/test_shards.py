"""The files of the index in many parts."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from generator.search.shards import is_whole

PACKED = gzip.compress(b"pagefind_dcd{}" * 100, mtime=0)
FILES = [
    ("a.pf_fragment", PACKED, True),
    ("a.pf_fragment", PACKED[:-9], False),
    ("a.pf_index", PACKED[:-1], False),
    ("a.pf_meta", b"", False),
    ("wasm.en.pagefind", PACKED[:5], False),
    ("pagefind-entry.json", b'{"version":"1"}', True),
    ("pagefind-entry.json", b'{"version":', False),
    ("pagefind-entry.json", b"", False),
    ("pagefind.js", b"const a = 1;", True),
    ("pagefind.js", b"", False),
]


@pytest.mark.parametrize(("name", "data", "expected"), FILES)
def test_a_file_that_is_not_written_to_its_end_is_told(
    tmp_path: Path, name: str, data: bytes, *, expected: bool
) -> None:
    """So that nobody stops the program that writes it."""
    (tmp_path / name).write_bytes(data)
    assert is_whole(tmp_path / name) is expected

"""The last record of each place, many in a file: what a build took or made, and nothing else."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.cache import Latest, Store, latest as module
from generator.cache.sealing import SIZE
from tests.cache.making import SEAL

RECORDS = {f"page {n}": random.Random(n).randbytes(9_000) for n in range(200)}
"""Some seven files of them."""


def built(folder: Path, records: Mapping[str, bytes], known: str = "k" * 40) -> list[str]:
    """The places whose records a build makes anew, where it needs these."""
    latest, anew = Latest(Store(folder, SEAL), "page"), []
    for place, record in records.items():
        kept = latest.get(place, known)
        assert kept in (None, record)
        if kept is None:
            anew.append(place)
            latest.put(place, known, record)
    latest.keep()
    return anew


def files(folder: Path) -> Mapping[str, bytes]:
    """All files of the cache."""
    return {path.parent.name + path.name: path.read_bytes() for path in folder.glob("??/*")}


def size(folder: Path) -> int:
    """Bytes of all files."""
    return sum(map(len, files(folder).values()))


def test_many_records_stand_in_few_files(tmp_path: Path) -> None:
    """And a build that needs the same writes none."""
    assert built(tmp_path, RECORDS) == list(RECORDS)
    before = files(tmp_path)
    assert len(before) == 1 + -(-size(tmp_path) // (module._SIZE + 9_000))
    assert built(tmp_path, RECORDS) == []
    assert files(tmp_path) == before


def test_another_key_is_another_record(tmp_path: Path) -> None:
    """It takes the place of the one before."""
    built(tmp_path, RECORDS)
    assert built(tmp_path, RECORDS, "l" * 40) == list(RECORDS)
    assert built(tmp_path, RECORDS, "l" * 40) == []
    assert size(tmp_path) < 1.1 * sum(map(len, RECORDS.values()))


def test_nothing_counts_that_no_build_said_it_had_all_of(tmp_path: Path) -> None:
    """One that ends early leaves what was there before it."""
    built(tmp_path, RECORDS)
    latest = Latest(Store(tmp_path, SEAL), "page")
    for place in RECORDS:
        latest.put(place, "l" * 40, b"half")
    assert built(tmp_path, RECORDS) == []


def test_what_no_build_needs_goes(tmp_path: Path) -> None:
    """Whole files of it at once, and what else there is in a file with the next build that needs the rest."""
    built(tmp_path, RECORDS)
    few = dict(list(RECORDS.items())[::50])
    for _ in range(3):
        assert built(tmp_path, few) == []
    assert size(tmp_path) < 4 * 9_000 + 2_000
    assert built(tmp_path, {}) == []
    assert len(files(tmp_path)) == 1


def test_many_builds_are_no_larger_than_one(tmp_path: Path) -> None:
    """Though each makes some records anew, those of every place in the end."""
    records, chosen = dict(RECORDS), random.Random(1)
    for number in range(60):
        for place in chosen.sample(sorted(records), 20):
            records[place] = chosen.randbytes(9_000)
        known = {place: f"{hash(record):40}" for place, record in records.items()}
        latest = Latest(Store(tmp_path, SEAL), "page")
        anew = [place for place in records if latest.get(place, known[place]) is None]
        assert len(anew) == (20 if number else 200)
        for place in anew:
            latest.put(place, known[place], records[place])
        latest.keep()
        assert size(tmp_path) < 2.5 * sum(map(len, records.values()))


def test_kinds_do_not_meet(tmp_path: Path) -> None:
    """The same place may have a record of each."""
    store = Store(tmp_path, SEAL)
    for kind in ("one", "two"):
        latest = Latest(store, kind)
        latest.put("page", "k" * 40, kind.encode())
        latest.keep()
    assert [Latest(store, kind).get("page", "k" * 40) for kind in ("one", "two")] == [
        b"one",
        b"two",
    ]


def test_two_builds_at_once_harm_none(tmp_path: Path) -> None:
    """What the later one has done away with is made anew."""
    built(tmp_path, RECORDS)
    first = Latest(Store(tmp_path, SEAL), "page")
    assert first.get("page 0", "k" * 40)
    others = {place: record[::-1] for place, record in RECORDS.items()}
    assert built(tmp_path, others, "l" * 40) == list(RECORDS)
    assert first.get("page 199", "k" * 40) is None
    first.put("page 199", "k" * 40, RECORDS["page 199"])
    first.keep()
    assert "page 199" not in built(tmp_path, RECORDS)
    assert built(tmp_path, RECORDS) == []


DAMAGE: Mapping[str, Callable[[bytes], bytes]] = {
    "nothing": lambda _: b"",
    "its beginning": lambda data: data[:-9],
    "something else": lambda data: b"[" * len(data),
    "a list": lambda _: b"[]",
    "other places": lambda data: data.replace(b",0,", b",1,"),
}


@pytest.mark.parametrize("is_sealed", [True, False])
@pytest.mark.parametrize("name", DAMAGE)
def test_what_is_damaged_is_not_there(name: str, is_sealed: bool, tmp_path: Path) -> None:
    """Be it a file or the list of what is in them, and though this user sealed it."""
    built(tmp_path, RECORDS)
    for name_of_file, marked in files(tmp_path).items():
        data = DAMAGE[name](marked[SIZE:])
        mark = SEAL.mark(name_of_file, data) if is_sealed else marked[:SIZE]
        (tmp_path / name_of_file[:2] / name_of_file[2:]).write_bytes(mark + data)
        built(tmp_path, RECORDS)
        assert built(tmp_path, RECORDS) == []


def test_a_link_in_its_place_is_not_followed(tmp_path: Path) -> None:
    """Nothing outside is deleted."""
    outside = tmp_path / "outside"
    cache = tmp_path / "cache"
    built(cache, RECORDS)
    outside.mkdir()
    for folder in sorted(cache.glob("??")):
        folder.rename(outside / folder.name)
        folder.symlink_to(outside / folder.name)
    before = sorted(outside.rglob("*"))
    assert built(cache, RECORDS, "l" * 40) == list(RECORDS)
    assert sorted(outside.rglob("*")) == before

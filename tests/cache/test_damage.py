"""Whatever stands in the place of a cache, the build is the same, and nothing outside is touched."""

from __future__ import annotations

import json
import os
import shutil
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import cache, pipeline
from generator.annotating import Means
from generator.cache import Store, store
from generator.cache.sealing import SECRET, SIZE, Seal
from generator.model import Story
from tests.cache.making import SEAL, means, story

Damage = Callable[[Path], object]
KEY = "ab" * 20


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The story, unchanged."""
    return story(tmp_path_factory.mktemp("damage") / "story")


@pytest.fixture(scope="module")
def cold(root: Path) -> Story:
    """What is told without a cache."""
    return pipeline.build(root)[0]


@pytest.fixture
def kept(root: Path, tmp_path: Path) -> Path:
    """A cache of the story."""
    folder = tmp_path / "cache"
    pipeline.build(root, means(folder))
    return folder


def _records(folder: Path) -> list[Path]:
    return [p for p in folder.glob("??/*") if p.is_file()]


def _each(change: Callable[[bytes], bytes]) -> Damage:
    """Every record with other bytes."""

    def damage(folder: Path) -> None:
        for path in _records(folder):
            path.write_bytes(change(path.read_bytes()))

    return damage


def _resealed(change: Callable[[bytes], bytes]) -> Damage:
    """Every record with other contents, which this user sealed."""

    def damage(folder: Path) -> None:
        for path in _records(folder):
            name = path.parent.name + path.name
            data = change(path.read_bytes()[SIZE:])
            path.write_bytes(SEAL.mark(name, data) + data)

    return damage


def _folders(folder: Path) -> None:
    for path in _records(folder):
        path.unlink()
        path.mkdir()


def _files(folder: Path) -> None:
    for path in list(folder.glob("??")):
        shutil.rmtree(path)
        path.write_text("no folder")


def _others(folder: Path) -> None:
    """Each record in the place of the next."""
    paths = sorted(_records(folder))
    told = [p.read_bytes() for p in paths]
    for path, data in zip(paths, [*told[1:], told[0]], strict=True):
        path.write_bytes(data)


def _numbers(data: bytes, new: int) -> bytes:
    """The record with another number for each."""

    def other(value: object) -> object:
        if isinstance(value, dict):
            return {k: other(v) for k, v in value.items()}
        if isinstance(value, list):
            return [other(v) for v in value]
        return new if type(value) is int else value

    return json.dumps(other(json.loads(data))).encode()


def _deeper(data: bytes) -> bytes:
    return b"[" * 100_000 + data


DAMAGES: dict[str, Damage] = {
    "cut off": _each(lambda data: data[: len(data) // 2]),
    "empty": _each(lambda _: b""),
    "garbage": _each(lambda data: os.urandom(len(data))),
    "one bit": _each(lambda data: data[:-9] + bytes([data[-9] ^ 1]) + data[-8:]),
    "another's seal": _each(lambda data: bytes(SIZE) + data[SIZE:]),
    "of another key": _others,
    "folders for files": _folders,
    "files for folders": _files,
    "sealed, no JSON": _resealed(lambda data: data[:-1]),
    "sealed, nothing": _resealed(lambda _: b"null"),
    "sealed, other form": _resealed(lambda _: b'{"a": [1, 2]}'),
    "sealed, a list less": _resealed(lambda data: json.dumps(list(json.loads(data))[:-1]).encode()),
    "sealed, no UTF-8": _resealed(lambda _: b"\xff\xfe"),
    "sealed, too deep": _resealed(_deeper),
    "sealed, out of bounds": _resealed(lambda data: _numbers(data, 10**6)),
    "sealed, huge": _resealed(lambda data: _numbers(data, 10**30)),
    "sealed, below zero": _resealed(lambda data: _numbers(data, -1)),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_what_is_damaged_is_read_anew(damage: Damage, root: Path, kept: Path, cold: Story) -> None:
    """The story is told as without a cache, and the next build has it whole again."""
    damage(kept)
    assert pipeline.build(root, means(kept))[0] == cold
    assert pipeline.build(root, means(kept))[0] == cold


def test_links_are_not_followed(root: Path, kept: Path, cold: Story, tmp_path: Path) -> None:
    """Where a folder or a file of the cache is a link, nothing is read, written or deleted behind
    it.
    """
    elsewhere = tmp_path / "elsewhere"
    shutil.move(kept, elsewhere)
    kept.mkdir()
    for folder in elsewhere.glob("??"):
        (kept / folder.name).symlink_to(folder)
        for number, file in enumerate(list(folder.iterdir())):
            file.write_text("another's")
            os.utime(file, (number, number))
    before = {p: (p.stat().st_mtime, p.is_dir() or p.read_bytes()) for p in elsewhere.rglob("*")}
    (kept / "swept").symlink_to(elsewhere / "made")
    assert pipeline.build(root, means(kept))[0] == cold
    assert {
        p: (p.stat().st_mtime, p.is_dir() or p.read_bytes()) for p in elsewhere.rglob("*")
    } == before


@pytest.mark.parametrize("link", [".cache", ".cache/explainer"])
def test_a_cache_that_is_a_link_is_none(link: str, root: Path, tmp_path: Path) -> None:
    """A cloned project cannot have its cache written elsewhere."""
    own, elsewhere = Path(shutil.copytree(root, tmp_path / "own")), tmp_path / "elsewhere"
    elsewhere.mkdir()
    (own / link).parent.mkdir(exist_ok=True)
    (own / link).symlink_to(elsewhere)
    made = cache.of_project(own, {SECRET: "s"})
    assert made
    pipeline.build(own, Means(made))
    assert not list(elsewhere.iterdir())


def test_a_stranger_cannot_fill_a_cache(root: Path, kept: Path, cold: Story) -> None:
    """Records that are sound, but of another user, are not read: here all say that nothing was
    found.
    """
    stranger = Seal(b"another")
    for path in _records(kept):
        data = path.read_bytes()[SIZE:]
        told = [[] if i != 7 else p for i, p in enumerate(json.loads(data))]
        data = json.dumps(told).encode() if isinstance(json.loads(data), list) else data
        path.write_bytes(stranger.mark(path.parent.name + path.name, data) + data)
    assert pipeline.build(root, means(kept))[0] == cold


def test_a_cache_that_cannot_be_written_stops_nothing(
    root: Path, cold: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file in its place, and a disk that is full."""
    (tmp_path / "file").write_text("")
    assert pipeline.build(root, means(tmp_path / "file"))[0] == cold
    assert pipeline.build(root, means(tmp_path / "file/below"))[0] == cold

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert pipeline.build(root, means(tmp_path / "full"))[0] == cold
    assert not _records(tmp_path / "full")


def test_two_builds_at_once_share_it(root: Path, cold: Story, tmp_path: Path) -> None:
    """Each tells the whole story, and leaves no half of a file."""
    told: list[Story] = []
    work = [
        threading.Thread(target=lambda: told.append(pipeline.build(root, means(tmp_path / "c"))[0]))
        for _ in range(3)
    ]
    for each in work:
        each.start()
    for each in work:
        each.join()
    assert told == [cold] * 3
    assert not [p for p in _records(tmp_path / "c") if "." in p.name]


# ---------------------------------------------------------------- the store by itself


def test_what_nobody_asks_for_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a month without use, and no other file with it; what is used stays."""
    used, unused, half = "cd" * 20, KEY, tmp_path / "ab" / f"{KEY[2:]}.12-00112233"
    first = Store(tmp_path, SEAL)
    first.put(used, b"used")
    first.put(unused, b"unused")
    own = tmp_path / "ab" / "notes.txt"
    own.write_text("an editor's")
    half.write_text("half")
    now = time.time()
    for path in (*_records(tmp_path), tmp_path / "swept"):
        os.utime(path, (now - store.UNUSED - 10,) * 2)
    old = now - store.UNUSED + 10
    os.utime(tmp_path / "cd" / used[2:], (old, old))
    assert Store(tmp_path, SEAL).get(used) == b"used"  # and by this the others were deleted
    assert {p.name for p in _records(tmp_path)} == {"notes.txt", used[2:]}
    assert (tmp_path / "cd" / used[2:]).stat().st_mtime > old
    monkeypatch.setattr(store, "_records", lambda _: pytest.fail("swept twice a day"))
    assert Store(tmp_path, SEAL).get(used) == b"used"


def test_where_a_cache_is(tmp_path: Path) -> None:
    """In the project, or where the environment says; nowhere when it is off or nobody can seal."""
    home = {"XDG_CACHE_HOME": str(tmp_path / "home")}
    own = cache.of_project(tmp_path, home)
    assert own
    own.put(KEY, b"told")
    assert (tmp_path / ".cache/explainer/ab").is_dir()
    assert (tmp_path / ".cache/explainer/.gitignore").read_text() == "*\n"
    again = cache.of_project(tmp_path, home)
    assert again
    assert again.get(KEY) == b"told"
    other = cache.of_project(tmp_path, {"XDG_CACHE_HOME": str(tmp_path / "other")})
    assert other
    assert other.get(KEY) is None
    named = cache.of_project(tmp_path, {**home, cache.SWITCH: str(tmp_path / "named")})
    assert named
    named.put(KEY, b"")
    assert (tmp_path / "named/ab").is_dir()
    assert cache.of_project(tmp_path, {**home, cache.SWITCH: " OFF "}) is None
    (tmp_path / "no-home").write_text("")
    assert cache.of_project(tmp_path, {"XDG_CACHE_HOME": str(tmp_path / "no-home")}) is None


def test_the_secret_is_for_its_user_alone(tmp_path: Path) -> None:
    """No one else can read it, and it is made once."""
    cache.of_project(tmp_path, {"XDG_CACHE_HOME": str(tmp_path)})
    file = tmp_path / "explainer/cache-key"
    made = file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0
    cache.of_project(tmp_path, {"XDG_CACHE_HOME": str(tmp_path)})
    assert file.read_bytes() == made


@pytest.mark.parametrize("left", [b"", b"half", b"x" * 33], ids=["empty", "cut off", "too long"])
def test_a_damaged_secret_is_made_anew(tmp_path: Path, left: bytes) -> None:
    """A program that was killed as it wrote it leaves no user without a cache."""
    file = tmp_path / "explainer/cache-key"
    file.parent.mkdir()
    file.write_bytes(left)
    own = cache.of_project(tmp_path, {"XDG_CACHE_HOME": str(tmp_path)})
    assert own
    own.put(KEY, b"told")
    again = cache.of_project(tmp_path, {"XDG_CACHE_HOME": str(tmp_path)})
    assert again
    assert again.get(KEY) == b"told"
    assert file.stat().st_mode & 0o077 == 0
    assert [each.name for each in file.parent.iterdir()] == ["cache-key"]

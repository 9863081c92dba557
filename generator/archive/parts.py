"""The parts of an archive on disk: found, read, and written whole or not at all."""

from __future__ import annotations

import hashlib
import importlib.metadata
import os
import re
import secrets
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

import pyarrow as pa
import pyarrow.parquet as pq

from generator import DISTRIBUTION
from generator.archive.rows import Row, Rows
from generator.archive.tables import PROGRAM_KEY, SOURCES, TABLES, VERSION, VERSION_KEY

_YEAR = "year="
_IS_YEAR = re.compile(r"year=[0-9]{4}")
_IS_PART = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9a-f]{12}\.parquet")
_UNFINISHED = ".unfinished-"
_ROWS, _CHARACTERS = 20_000, 4_000_000
"""Of a group of rows: as many are held before they are written."""


class ArchiveError(Exception):
    """An archive that cannot be read or added to."""


# ---------------------------------------------------------------- reading


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """A part of an archive: articles of one year, with all that was found in them; a file in the
    folder of each table.
    """

    archive: Path
    year: int
    name: str

    def file(self, table: str) -> Path:
        """Where its rows of a table are."""
        return self.archive / table / f"{_YEAR}{self.year:04}" / f"{self.name}.parquet"

    def batches(self, table: str, columns: Sequence[str]) -> Iterator[list[Row]]:
        """The rows of a table with these columns, some at a time."""
        path = self.file(table)
        try:
            with pq.ParquetFile(path) as file:
                _check_version(path, file.schema_arrow.metadata or {})
                for batch in file.iter_batches(columns=list(columns)):
                    yield batch.to_pylist()
        except (OSError, pa.ArrowException) as error:
            raise ArchiveError(f"{path} cannot be read: {str(error).splitlines()[0]}") from None


def _check_version(path: Path, said: dict[bytes, bytes]) -> None:
    version = said.get(VERSION_KEY, b"").decode(errors="replace")
    if version != str(VERSION):
        told = f"of version {version}" if version else "none of an archive"
        raise ArchiveError(f"{path} is {told}; this program reads version {VERSION}")


def parts(archive: Path) -> tuple[Part, ...]:
    """The parts of the archive in this folder, by year and name; none where it is empty or absent.

    Raises ArchiveError where the folder holds something else, or a link, which may lead anywhere.
    """
    if not archive.exists():
        return ()
    names = {p.name for p in _entries(archive)}
    if names and names.isdisjoint(TABLES):
        raise ArchiveError(f"{archive} holds other files, and no archive; name a new folder")
    return tuple(_of_table(archive, SOURCES))


def _of_table(archive: Path, table: str) -> Iterator[Part]:
    """The parts that have a file in the folder of this table."""
    for year in _entries(archive / table):
        if not _IS_YEAR.fullmatch(year.name):
            raise ArchiveError(f"{year} is no year of an archive")
        for path in _entries(year):
            if _IS_PART.fullmatch(path.name):
                yield Part(archive, int(year.name.removeprefix(_YEAR)), path.stem)


def _entries(folder: Path) -> list[Path]:
    """What a folder holds that is not hidden; nothing where there is none."""
    try:
        found = sorted(p for p in folder.iterdir() if not p.name.startswith("."))
    except FileNotFoundError:
        return []
    except OSError as error:
        raise ArchiveError(f"{folder} cannot be read: {error.strerror}") from None
    if link := next((p for p in found if p.is_symlink()), None):
        raise ArchiveError(f"{link} is a link; put what it leads to there")
    return found


# ---------------------------------------------------------------- writing


class PartWriter:
    """A part that is being written, in a hidden folder out of which its files come when all are
    whole, that of the sources last: it is there when that one is.
    """

    def __init__(self, archive: Path, year: int) -> None:
        self._archive, self._year = archive, year
        self._folder = archive / f"{_UNFINISHED}{secrets.token_hex(8)}"
        self._folder.mkdir()
        self._tables = {name: _Table(self._folder, name) for name in TABLES}
        self._first: date | None = None
        self._hash = hashlib.sha256(f"{VERSION}".encode())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for table in self._tables.values():
            table.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def add(self, rows: Rows) -> None:
        """Write the rows of an article."""
        (source,) = rows["sources"]
        self._first = self._first or source["dct"]
        self._hash.update(
            "\0".join(("", source["made_with"], source["file"], source["seed_sha256"])).encode()
        )
        for name, table in self._tables.items():
            table.add(rows[name])

    def finish(self) -> Part:
        """Give the files their name, which the articles decide."""
        for table in self._tables.values():
            table.close()
        said = f"{self._first}-{self._hash.hexdigest()[:12]}"
        part = Part(self._archive, self._year, said)
        for name in sorted(TABLES, key=lambda name: name == SOURCES):
            place = part.file(name)
            _refuse_links(place.parent, place.parent.parent)
            place.parent.mkdir(parents=True, exist_ok=True)
            (self._folder / f"{name}.parquet").rename(place)
        return part


def _refuse_links(*folders: Path) -> None:
    for folder in folders:
        if folder.is_symlink():
            raise ArchiveError(f"{folder} is a link; put what it leads to there")


class _Table:
    """One file of a part, written a group of rows at a time."""

    def __init__(self, folder: Path, name: str) -> None:
        said = {VERSION_KEY: str(VERSION), PROGRAM_KEY: importlib.metadata.version(DISTRIBUTION)}
        self._schema = TABLES[name].with_metadata(said)
        self._path = folder / f"{name}.parquet"
        self._writer = pq.ParquetWriter(self._path, self._schema, compression="zstd")
        self._rows: list[Row] = []
        self._characters = 0

    def add(self, rows: Sequence[Row]) -> None:
        """Hold the rows until there are enough for a group."""
        for row in rows:
            self._rows.append(row)
            self._characters += len(row["text"]) + len(row.get("seed", b""))
            if len(self._rows) >= _ROWS or self._characters >= _CHARACTERS:
                self._write()

    def close(self) -> None:
        """Write what is held, and end the file."""
        if self._writer.is_open:
            self._write()
            self._writer.close()
            with self._path.open("r+b") as written:
                os.fsync(written.fileno())

    def _write(self) -> None:
        if self._rows:
            batch = pa.RecordBatch.from_pylist(self._rows, schema=self._schema)
            self._writer.write_batch(batch, row_group_size=_ROWS)
            self._rows, self._characters = [], 0


def clear(archive: Path) -> None:
    """Make the folder of an archive, and take out of it what a killed run left unfinished."""
    archive.mkdir(parents=True, exist_ok=True)
    whole = set(_of_table(archive, SOURCES))
    for table in TABLES:
        for part in _of_table(archive, table):
            if part not in whole:
                part.file(table).unlink()
    for left in archive.glob(f"{_UNFINISHED}*"):
        if not left.is_symlink():
            shutil.rmtree(left, ignore_errors=True)

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
from typing import Any, Self

import pyarrow as pa
import pyarrow.parquet as pq

from generator import DISTRIBUTION
from generator.archive.rows import Row, Rows
from generator.archive.tables import PROGRAM_KEY, TABLES, VERSION, VERSION_KEY

_YEAR = "year="
_IS_YEAR = re.compile(r"year=[0-9]{4}")
_UNFINISHED = ".unfinished-"
_ROWS, _CHARACTERS = 20_000, 4_000_000
"""Of a group of rows: as many are held before they are written."""


class ArchiveError(Exception):
    """An archive that cannot be read or added to."""


# ---------------------------------------------------------------- reading


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an archive: articles of one year, with all that was found in them."""

    folder: Path

    @property
    def year(self) -> int:
        """The year of its articles."""
        return int(self.folder.parent.name.removeprefix(_YEAR))

    def batches(self, table: str, columns: Sequence[str], **wanted: Any) -> Iterator[list[Row]]:  # noqa: ANN401 as the library takes them
        """The rows of a table with these columns, some at a time."""
        path = self.folder / f"{table}.parquet"
        try:
            with pq.ParquetFile(path) as file:
                _check_version(path, file.schema_arrow.metadata or {})
                for batch in file.iter_batches(columns=list(columns), **wanted):
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
    years = [p for p in _folders(archive) if p.name.startswith(_YEAR)]
    if strange := next((p for p in years if not _IS_YEAR.fullmatch(p.name)), None):
        raise ArchiveError(f"{strange} is no year of an archive")
    if not years and any(not p.name.startswith(".") for p in archive.iterdir()):
        raise ArchiveError(f"{archive} holds other files, and no archive; name a new folder")
    return tuple(Part(p) for year in years for p in _folders(year))


def _folders(folder: Path) -> list[Path]:
    """The folders in this one that are not hidden."""
    try:
        found = sorted(p for p in folder.iterdir() if not p.name.startswith("."))
    except OSError as error:
        raise ArchiveError(f"{folder} cannot be read: {error.strerror}") from None
    if link := next((p for p in found if p.is_symlink()), None):
        raise ArchiveError(f"{link} is a link; put the folder itself there")
    return [p for p in found if p.is_dir()]


# ---------------------------------------------------------------- writing


class PartWriter:
    """A part that is being written, as a hidden folder that gets its name when it is whole."""

    def __init__(self, archive: Path, year: int) -> None:
        self._home = archive / f"{_YEAR}{year:04}"
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

    def finish(self) -> Path:
        """Give the part its name, which its articles decide; the folder that it is."""
        for table in self._tables.values():
            table.close()
        if self._home.is_symlink():
            raise ArchiveError(f"{self._home} is a link; put the folder itself there")
        self._home.mkdir(exist_ok=True)
        place = self._home / f"{self._first}-{self._hash.hexdigest()[:12]}"
        self._folder.rename(place)
        return place


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
    for left in archive.glob(f"{_UNFINISHED}*"):
        if not left.is_symlink():
            shutil.rmtree(left, ignore_errors=True)

"""What docs/data.md says of archives: their columns, and the questions that it puts to one."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import Any

import duckdb
import pytest

from generator import archive, pipeline, starter
from generator.archive import adding, rows, tables
from tests.making import FAR

PAGE = (Path(__file__).parents[2] / "docs/data.md").read_text("utf-8").partition("## Archives")[2]
QUESTIONS = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)


def answer(question: str) -> list[tuple[Any, ...]]:
    """The rows that DuckDB finds."""
    with duckdb.connect() as connection:
        return connection.execute(question).fetchall()


@pytest.mark.parametrize("name", tables.TABLES)
def test_each_column_is_described(name: str) -> None:
    """In its order, with its type, and whether it may be null."""
    section = PAGE.partition(f"#### annotations/{name}\n")[2].partition("\n#")[0]
    told = re.findall(r"^\| `(\w+)` \| ([\w<>]+)( or null)? \| \S", section, re.MULTILINE)
    types = {"date32[day]": "date32", "list<element: string not null>": "list<string>"}
    assert told == [
        (f.name, types.get(str(f.type), str(f.type)), " or null" if f.nullable else "")
        for f in tables.TABLES[name]
    ]


def test_each_table_and_limit_is_described() -> None:
    """No other table, and the numbers of the code."""
    assert re.findall(r"^#### annotations/(\w+)", PAGE, re.MULTILINE) == [*tables.TABLES]
    assert f"at most {adding.ARTICLES:,} articles, or {adding.BYTES // 2**20} MiB" in PAGE
    assert f"cut after {rows.LONGEST:,} characters" in PAGE
    assert f"version, now {tables.VERSION}, under the key `{tables.VERSION_KEY.decode()}`" in PAGE


def test_duckdb_answers_the_questions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On the story that the page names, in the folder in which it says to ask them."""
    starter.create(tmp_path / "lido", example=True)
    monkeypatch.chdir(tmp_path / "lido")
    reading = archive.Reading.of(pipeline.load(Path(), FAR)[1])
    archive.add([Path("seeds")], Path("annotations"), reading, FAR)

    def day(month: int, day: int) -> datetime.date:
        return datetime.date(2023, month, day)

    days, said, due = map(answer, QUESTIONS)
    assert days == [
        (
            day(6, 14),
            2,
            day(5, 22),
            [
                "About 300 people came to the public meeting on 14 June",
                "The council will hold a public meeting on 14 June",
            ],
        )
    ]
    assert [row[:5] for row in said] == [
        (day(3, 10), "the council", "says", "Repairs would cost £400,000", None),
        (
            day(5, 22),
            "Omar Hale",
            "says",
            "The repairs cost £180,000, not £400,000",
            "The Valley Courier",
        ),
    ]
    assert due == [
        (
            day(4, 4),
            "2023-03-10-crack",
            "The council will discuss the closure with the Friends on 4 April",
        )
    ]


def test_a_year_is_a_column(annotations: Path) -> None:
    """As DuckDB reads the names of folders."""
    asked = f"SELECT DISTINCT year FROM '{annotations}/sources/*/*.parquet'"  # noqa: S608 a folder of our own
    assert answer(asked) == [(2023,)]

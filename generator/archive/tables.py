"""The tables of an archive: their columns and types, and the version of both."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa

VERSION = 1
"""Within a version a column keeps its name, type and meaning; new columns may come."""
VERSION_KEY, PROGRAM_KEY = b"explainer.archive", b"explainer.program"
"""What a file says of itself: the version of the tables, and that of the program that wrote it."""

SOURCES = "sources"
"""The table with a row for each article: what it has not is not there."""

_STRING, _DATE, _BOOL = pa.string(), pa.date32(), pa.bool_()
_INT, _NUMBER = pa.int32(), pa.float64()
_LIST = pa.list_(pa.field("element", _STRING, nullable=False))


def _schema(may_be_null: str = "", **columns: pa.DataType) -> pa.Schema:
    """The columns in their order; `may_be_null` are the names of those that not every row has."""
    optional = may_be_null.split()
    return pa.schema([pa.field(n, kind, nullable=n in optional) for n, kind in columns.items()])


_WHERE = {"source": _STRING, "dct": _DATE}
_SPAN = {"start": _INT, "stop": _INT, "text": _STRING}
_PLACED = {**_WHERE, "sentence": _STRING, **_SPAN}

TABLES: Mapping[str, pa.Schema] = {
    SOURCES: _schema(
        "title publisher author url",
        **_WHERE,
        title=_STRING,
        publisher=_STRING,
        author=_STRING,
        url=_STRING,
        language=_STRING,
        sentences=_INT,
        words=_INT,
        text=_STRING,
        sha256=_STRING,
        file=_STRING,
        seed=pa.binary(),
        seed_sha256=_STRING,
        made_with=_STRING,
    ),
    "sentences": _schema(
        **_WHERE,
        id=_STRING,
        number=_INT,
        kind=_STRING,
        paragraph=_INT,
        **_SPAN,
        actors=_LIST,
        topics=_LIST,
    ),
    "events": _schema(
        "mod speaker",
        **_PLACED,
        id=_STRING,
        expression=_STRING,
        value=_STRING,
        mod=_STRING,
        precision=_STRING,
        earliest=_DATE,
        latest=_DATE,
        is_as_reported=_BOOL,
        status=_STRING,
        speaker=_STRING,
        denied_by=_LIST,
        actors=_LIST,
        topics=_LIST,
        rule=_STRING,
    ),
    "statements": _schema(
        "actor side cue",
        **_PLACED,
        id=_STRING,
        speaker=_STRING,
        actor=_STRING,
        side=_STRING,
        cue=_STRING,
        stance=_STRING,
        is_direct=_BOOL,
        topics=_LIST,
    ),
    "figures": _schema(
        "upper bound status speaker holder earliest latest",
        **_PLACED,
        value=_NUMBER,
        upper=_NUMBER,
        unit=_STRING,
        counted=_STRING,
        bound=_STRING,
        status=_STRING,
        speaker=_STRING,
        holder=_STRING,
        earliest=_DATE,
        latest=_DATE,
        topics=_LIST,
    ),
}
"""`stop` is the end of a span: END is a word of SQL's own."""

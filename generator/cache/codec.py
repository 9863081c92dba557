"""Records as JSON and back, by the types of their fields: places, numbers, dates and words.

A record is a list of its fields' values in their order, so that names cost nothing. What is read
back is made by the records' own classes and holds what their types say; no other class is ever
made, and nothing is run.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any, Generic, TypeVar

T = TypeVar("T")
Write = Callable[[Any], Any]
Read = Callable[[Any], Any]
Special = Mapping[Any, tuple[Write, Read]]
"""Types with a form of their own: how each is written and read."""


class UnfitError(Exception):
    """The data are not such a record, or the record cannot be written."""


class Codec(Generic[T]):
    """Writes and reads records of one type."""

    def __init__(self, kind: type[T], special: Special | None = None) -> None:
        """Prepare for records of a ``kind``, with types that are written in their own way."""
        self._write, self._read = _Forms(special or {}).of(kind)

    def encoded(self, record: T) -> bytes:
        """Return the record as bytes; raises UnfitError where it holds what its types do not say."""
        told = json.dumps(self._write(record), ensure_ascii=False, separators=(",", ":"))
        return told.encode("utf-8", "surrogatepass")

    def decoded(self, data: bytes) -> T:
        """Return the record that the bytes are; raises UnfitError where they are none."""
        try:
            read: T = self._read(json.loads(data.decode("utf-8", "surrogatepass")))
        except (ValueError, TypeError, KeyError, IndexError, OverflowError, RecursionError) as bad:
            raise UnfitError from bad
        return read


class _Forms:
    """How values of each type are written and read."""

    def __init__(self, special: Special) -> None:
        self._known: dict[Any, tuple[Write, Read]] = {**_PLAIN, **special}

    def of(self, kind: Any) -> tuple[Write, Read]:  # noqa: ANN401 a type of any form
        if kind not in self._known:
            self._known[kind] = self._made(kind)
        return self._known[kind]

    def _made(self, kind: Any) -> tuple[Write, Read]:  # noqa: ANN401
        origin, arguments = typing.get_origin(kind), typing.get_args(kind)
        if origin in (types.UnionType, typing.Union):
            return _optional(*map(self.of, (a for a in arguments if a is not types.NoneType)))
        if origin is tuple and arguments[-1:] == (Ellipsis,):
            return _several(*self.of(arguments[0]))
        if origin is tuple:
            return _listed(tuple, [self.of(a) for a in arguments])
        if isinstance(kind, type) and issubclass(kind, Enum):
            return (lambda value: value.value), kind
        if is_dataclass(kind):
            hints = typing.get_type_hints(kind)
            own = [self.of(hints[f.name]) for f in fields(kind)]
            return _record(typing.cast("type[Any]", kind), [f.name for f in fields(kind)], own)
        raise TypeError(kind)


def _plain(*kinds: type) -> tuple[Write, Read]:
    """Values that JSON has."""

    def same(value: Any) -> Any:  # noqa: ANN401
        if type(value) not in kinds:
            raise UnfitError(value)
        return value

    return same, same


def _pair(value: range) -> list[int]:
    return [value.start, value.stop]


def _range(value: Any) -> range:  # noqa: ANN401
    first, stop = value
    return range(first, stop)


_PLAIN: Special = {
    str: _plain(str),
    int: _plain(int),
    bool: _plain(bool),
    float: _plain(float, int),
    date: (date.toordinal, date.fromordinal),
    range: (_pair, _range),
}


def _optional(form: tuple[Write, Read]) -> tuple[Write, Read]:
    write, read = form

    def written(value: Any) -> Any:  # noqa: ANN401
        return None if value is None else write(value)

    def back(value: Any) -> Any:  # noqa: ANN401
        return None if value is None else read(value)

    return written, back


def _several(write: Write, read: Read) -> tuple[Write, Read]:
    def written(values: Any) -> Any:  # noqa: ANN401
        return [write(value) for value in values]

    def back(values: Any) -> Any:  # noqa: ANN401
        if type(values) is not list:
            raise UnfitError(values)
        return tuple([read(value) for value in values])

    return written, back


def _listed(
    make: Callable[[list[Any]], Any], forms: list[tuple[Write, Read]]
) -> tuple[Write, Read]:
    writes, reads = [w for w, _ in forms], [r for _, r in forms]

    def written(values: Any) -> Any:  # noqa: ANN401
        return [write(value) for write, value in zip(writes, values, strict=True)]

    def back(values: Any) -> Any:  # noqa: ANN401
        if type(values) is not list or len(values) != len(reads):
            raise UnfitError(values)
        return make([read(value) for read, value in zip(reads, values, strict=True)])

    return written, back


def _record(
    kind: type[Any], names: list[str], forms: list[tuple[Write, Read]]
) -> tuple[Write, Read]:
    writes = [w for w, _ in forms]
    _, back = _listed(lambda values: kind(*values), forms)

    def written(record: Any) -> Any:  # noqa: ANN401
        if type(record) is not kind:
            raise UnfitError(record)
        return [write(getattr(record, name)) for name, write in zip(names, writes, strict=True)]

    return written, back

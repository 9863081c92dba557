"""Pictures as PNG files that have the same bytes wherever they are made.

Libraries of compression differ from machine to machine in how they write the same picture. What is
written here is plain: runs of one byte, in the fixed code of the format.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator, Sequence

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_DEPTH, _BY_PALETTE = 4, 3
COLOURS = 1 << _DEPTH
"""How many colours a picture may have."""
_UP = b"\x02"
"""What a row tells is its difference from the row above."""

_RUN = re.compile(rb"(.)\1{3,258}", re.DOTALL)
_LENGTHS = (  # the first length of each code from 257 on, and how many bits follow it
    *((3 + n, 0) for n in range(8)),
    *((11 + 2 * n, 1) for n in range(4)),
    *((19 + 4 * n, 2) for n in range(4)),
    *((35 + 8 * n, 3) for n in range(4)),
    *((67 + 16 * n, 4) for n in range(4)),
    *((131 + 32 * n, 5) for n in range(4)),
    (258, 0),
)


def encoded(pixels: bytes, width: int, palette: Sequence[tuple[int, int, int]]) -> bytes:
    """Return the PNG file of a picture: one byte a pixel, the number of its colour in the palette.

    The width is even.
    """
    packed = bytes(high << _DEPTH | low for high, low in zip(*[iter(pixels)] * 2, strict=True))
    stride = width // 2
    rows = [packed[at : at + stride] for at in range(0, len(packed), stride)]
    above = [bytes(stride), *rows]
    data = b"".join(_UP + _difference(row, up) for row, up in zip(rows, above, strict=False))
    header = struct.pack(">IIBBBBB", width, len(rows), _DEPTH, _BY_PALETTE, 0, 0, 0)
    colours = bytes(part for colour in palette for part in colour)
    return b"".join([
        _SIGNATURE,
        _chunk(b"IHDR", header),
        _chunk(b"PLTE", colours),
        _chunk(b"IDAT", compressed(data)),
        _chunk(b"IEND", b""),
    ])  # fmt: skip


def size(picture: bytes) -> tuple[int, int] | None:
    """Return the width and height that a PNG file says it has; None where it is no such file."""
    if not picture.startswith(_SIGNATURE) or len(picture) < 24:
        return None
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


def _difference(row: bytes, up: bytes) -> bytes:
    if row == up:
        return bytes(len(row))
    return bytes((a - b) & 0xFF for a, b in zip(row, up, strict=True))


def _chunk(kind: bytes, data: bytes) -> bytes:
    body = kind + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


def compressed(data: bytes) -> bytes:
    """Return the data as a zlib stream."""
    bits = "110" + "".join(_symbols(data)) + "0" * 7  # the last block, in the fixed code; its end
    bits += "0" * (-len(bits) % 8)
    body = int(bits[::-1], 2).to_bytes(len(bits) // 8, "little")
    return b"\x78\x01" + body + struct.pack(">I", zlib.adler32(data))


def _symbols(data: bytes) -> Iterator[str]:
    """The codes of single bytes, and of runs as "so many again of what is one place back"."""
    done = 0
    for run in _RUN.finditer(data):
        yield from (_LITERAL[byte] for byte in data[done : run.start() + 1])
        yield _AGAIN[run.end() - run.start() - 1]
        done = run.end()
    yield from (_LITERAL[byte] for byte in data[done:])


def _code(symbol: int) -> str:
    """The fixed code of a symbol, in the order of its bits."""
    if symbol < 144:
        return f"{0x30 + symbol:08b}"
    if symbol < 256:
        return f"{0x190 + symbol - 144:09b}"
    return f"{symbol - 256:07b}" if symbol < 280 else f"{0xC0 + symbol - 280:08b}"


def _repeated(length: int) -> str:
    number = max(n for n, (first, _) in enumerate(_LENGTHS) if first <= length)
    first, more = _LENGTHS[number]
    rest = f"{length - first:0{more}b}"[::-1] if more else ""
    return _code(257 + number) + rest + "00000"  # a distance of one


_LITERAL = tuple(map(_code, range(256)))
_AGAIN = {length: _repeated(length) for length in range(3, 259)}

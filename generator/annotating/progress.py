"""How far the reading of many articles is, for somebody who waits at a terminal."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TextIO

_EVERY = 0.2
"""Seconds between two times that it is told."""
_FEW = 20
"""Articles whose reading nobody has to wait for."""


def on(terminal: TextIO) -> Callable[[int, int], None]:
    """Return what tells it on a terminal, in one line that goes when all is read; on anything else it
    is silent.
    """
    told = 0.0

    def tell(done: int, every: int) -> None:
        nonlocal told
        now = time.monotonic()
        if every < _FEW or (done < every and now - told < _EVERY):
            return
        told = now
        line = f"Articles read: {done:,} of {every:,}"
        terminal.write(f"\r{line}" if done < every else f"\r{' ' * len(line)}\r")
        terminal.flush()

    return tell if terminal.isatty() else lambda _done, _every: None

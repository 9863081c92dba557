"""Which words of a frame are finite verbs."""

from __future__ import annotations

from collections.abc import Sequence

from generator.quotes.frames import Token


def is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a finite verb begins here."""
    verb = tokens[at].verb
    return verb is not None and verb.finite


def is_main(tokens: Sequence[Token], at: int) -> bool:
    """Whether a finite verb group ends here."""
    verb = tokens[at].main
    return verb is not None and verb.finite


def has_verb(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a finite verb stands in ``tokens[start:end]``."""
    return any(is_verb(tokens, at) for at in range(start, end))

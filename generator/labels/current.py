"""The language of the site that is being built, which all that is made of it speaks.

A build has one language, and nearly every view of the story says something: the catalogue stands in
the context, as a locale does, and not in every signature.
"""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from functools import cache
from typing import ParamSpec

from generator.labels import loading
from generator.labels.catalogue import Catalogue

_P = ParamSpec("_P")
_current: ContextVar[Catalogue | None] = ContextVar("labels", default=None)


@cache
def _english() -> Catalogue:
    return loading.english()


def catalogue() -> Catalogue:
    """The labels that hold now: English, but within `speaking`."""
    return _current.get() or _english()


@contextlib.contextmanager
def speaking(wanted: Catalogue) -> Iterator[None]:
    """Within it the site's own words are those of ``wanted``."""
    token = _current.set(wanted)
    try:
        yield
    finally:
        _current.reset(token)


def held(make: Callable[[], str]) -> Callable[[], str]:
    """The function, which speaks the language that holds now whenever it is called."""
    wanted = catalogue()

    def made() -> str:
        with speaking(wanted):
            return make()

    return made


def once(words: Callable[_P, str]) -> Callable[_P, str]:
    """The function, which puts the same values into the words of a language but once."""

    @functools.wraps(words)
    def said(*values: _P.args, **named: _P.kwargs) -> str:
        kept, key = catalogue().said, (words, values, *named.items())
        if key not in kept:
            kept[key] = words(*values, **named)
        return kept[key]

    return said


def language() -> str:
    """The language of the site, as HTML names it."""
    return catalogue().language


def say(key: str, **values: object) -> str:
    """A label of the site in its language; see `Catalogue.say`."""
    return catalogue().say(key, **values)


def number(value: float) -> str:
    """A number as the site's language writes it."""
    return catalogue().number(value)

"""What the program says in words of its own about what it found, as the pages say it."""

from __future__ import annotations

from generator.dates import stretch
from generator.labels import dates, say
from generator.model import Saying, Timex


def said(words: object) -> str:
    """What the program says of what it found, in the site's language; other words as they are."""
    if isinstance(words, Timex):
        return _when(words)
    if not isinstance(words, Saying):
        return str(words)
    values = {name: said(value) for name, value in words.values.items()}
    told = say(words.label, **values) if words.label else " ".join(values.values())
    return told.strip()


def _when(timex: Timex) -> str:
    """A time in words, with its bounds where they do not follow from it."""
    if timex.earliest is None or timex.latest is None:
        return timex.value
    words = dates.when(timex.value, timex.mod, timex.earliest, timex.latest)
    days = (timex.earliest, timex.latest)
    if days == stretch(timex.value, timex.mod):
        return words
    return say("correction.bounded", when=words, days=dates.span(*days))

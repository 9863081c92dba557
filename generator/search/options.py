"""How the theme's search takes text and what is typed apart into words.

The same expression cuts both. A text comes whole, what is typed comes word by word, so that ``^``
and ``$`` tell the two apart.
"""

from __future__ import annotations

from typing import Any

from generator.english import little

_MARKS = "‘’‚‛'ʼ`´"
"""Apostrophes and what is written for them."""
_SPACES = r" \t-\r\u2000-\u200b\u2028-\u202f\u3000"
"""White space but the no-break space, which makes one word of a title: see `entries.label`."""
_POINTS = r"""\-\u00ad\u2010-\u2015!?¡¿;:…·•=+*#@_~^|\\/()\[\]{}<>"“”„‟«»‹›$€£¥%"""
"""Quotation marks of every kind, dashes and punctuation."""

_SEPARATORS = (
    f"[{_MARKS}]s(?![A-Za-z])",  # what follows a name: Ann Lee’s
    f"^[A-Za-z][{_MARKS}](?=[A-Za-z])",  # what stands before one, typed: O’Brien
    f"^(?:{'|'.join(sorted(little.PASSED_OVER))}|[A-Za-z])$",
    f"[{_SPACES}{_POINTS}{_MARKS}]+",
    r",(?!\d)",  # not in 175,000
    r"\.(?![\dA-Za-z])",  # nor in 3.5 or U.S.
    "&(?:amp;|lt;|gt;)?",
)

OPTIONS: dict[str, Any] = {
    "lang": "en",
    "separator": "|".join(_SEPARATORS),
    # Neither the trimmer, which cuts letters with accents off the ends of words, nor the stemmer,
    # which does not do to what is typed what it did to the text.
    "pipeline": ["stopWordFilter"],
    "fields": {"title": {"boost": 2.0}},
}
"""What the search is set up with where a project says nothing else."""

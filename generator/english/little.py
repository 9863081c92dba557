"""Little words, for the search of the site."""

from __future__ import annotations

PASSED_OVER = frozenset(
    "a about an and are as at be by can could did do does for from had has have how in is of on or "
    "should than that the their there this to was were what when where which while why with "
    "would".split()
)
"""Words of a question by which nothing is looked for. "It", "may", "us", "who" and "will" are not
among them, which can be names."""

NAMES = frozenset("an dear do he ho let may must no said so us we will".split())
"""Words that a search passes over in a text, where a capital letter within a sentence tells a name:
May, Said, Will."""

"""Figures: quantities of a text, with what they count."""

from generator.figures.find import find
from generator.figures.same import counts_same

__all__ = ["counts_same", "find"]

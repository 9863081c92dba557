"""Figures: quantities of a text, with what they count."""

from generator.figures.find import find
from generator.figures.same import thing

__all__ = ["find", "thing"]

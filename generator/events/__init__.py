"""Dated events: the clause that an expression of time governs, where it stands, and who denies it."""

from generator.events.figures import of_figures
from generator.events.mentions import Unresolved, by_side, denials, find
from generator.events.recalled import recalled
from generator.events.standing import SpeaksFor
from generator.events.undated import undated

__all__ = [
    "SpeaksFor",
    "Unresolved",
    "by_side",
    "denials",
    "find",
    "of_figures",
    "recalled",
    "undated",
]

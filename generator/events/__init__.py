"""Dated events: the clause that an expression of time governs, where it stands, and who denies it."""

from generator.events.figures import of_figures
from generator.events.leads import leads
from generator.events.mentions import Unresolved, by_side, denials, find
from generator.events.standing import SpeaksFor

__all__ = ["SpeaksFor", "Unresolved", "by_side", "denials", "find", "leads", "of_figures"]

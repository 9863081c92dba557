"""What editors correct in what the program decides: read from ``content/corrections``, applied
stage by stage.

Each stage of the pipeline hands over what it found and gets back what holds, with what became of
each correction. The source's own words are never changed.
"""

from generator.corrections.amounts import counted
from generator.corrections.applied import RULE, problems
from generator.corrections.bracketed import bracketed, unbracketed
from generator.corrections.dated import Dated, statuses
from generator.corrections.edited_events import added_events, clauses
from generator.corrections.entries import of_entries
from generator.corrections.events import regrouped
from generator.corrections.expressions import actors, times
from generator.corrections.reach import figures
from generator.corrections.speech import denials, quotations, speakers
from generator.corrections.units import (
    clarifications,
    dropped_everywhere,
    is_dropped,
    kinds,
    topics,
    whole,
)

__all__ = [
    "RULE",
    "Dated",
    "actors",
    "added_events",
    "bracketed",
    "clarifications",
    "clauses",
    "counted",
    "denials",
    "dropped_everywhere",
    "figures",
    "is_dropped",
    "kinds",
    "of_entries",
    "problems",
    "quotations",
    "regrouped",
    "speakers",
    "statuses",
    "times",
    "topics",
    "unbracketed",
    "whole",
]

"""What an editor could do next: decisions that are open, each with the file that makes it; what no
page uses; what has no date; keywords and topics that the sources suggest.
"""

from generator.advice.decisions import decisions, first, may_be_one
from generator.advice.records import Decision, Draft, Quoted
from generator.advice.writing import quoted

__all__ = ["Decision", "Draft", "Quoted", "decisions", "first", "may_be_one", "quoted"]

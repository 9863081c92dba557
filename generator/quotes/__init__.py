"""Quotations, in four steps: marks and frames, cues, reports with what they govern, and the voices
behind them.
"""

from generator.quotes.finding import find

__all__ = ["find"]

"""A rule-based TIMEX3 tagger: text and the article's date in, time expressions with their values out."""

from generator.times.model import Anchor, Rejected, Rule, Timex
from generator.times.tagger import RULES, tag
from generator.times.wording import describe

__all__ = ["RULES", "Anchor", "Rejected", "Rule", "Timex", "describe", "tag"]

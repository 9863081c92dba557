"""What the articles tell together: events, claims, disputes and figures, and how much must be shown
of each.
"""

from generator.story.events import build, is_next

__all__ = ["build", "is_next"]

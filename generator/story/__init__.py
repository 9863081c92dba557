"""What the articles tell together: events, claims, disputes and figures, and how much must be shown
of each.
"""

from generator.story.events import as_told, build, is_next

__all__ = ["as_told", "build", "is_next"]

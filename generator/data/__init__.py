"""What machines read, below ``data/``, version 2: an index, a file an article, the events.

Keys keep their meaning within a version; a later minor change only adds. Keys are sorted, lists
keep the order of the story, and the same input gives the same bytes. docs/data.md describes every
field.
"""

from generator.data.events import sheets, timeline
from generator.data.files import Files, as_made, files, index
from generator.data.form import VERSION, text as as_json

__all__ = ["VERSION", "Files", "as_json", "as_made", "files", "index", "sheets", "timeline"]
"""Of the story as a whole; what one article holds is made by `sources`."""

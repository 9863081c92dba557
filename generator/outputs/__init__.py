"""What others take from the site: the timeline as a spreadsheet, a calendar and slides, the changes
as a feed, a page for frames, and what each page says of itself to machines.

docs/outputs.md describes every file. The same story gives the same bytes; what needs the site's
address is left out where that is unknown.
"""

from generator.outputs.files import files, left_out
from generator.outputs.heads import described

__all__ = ["described", "files", "left_out"]

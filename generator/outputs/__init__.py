"""What others take from the site: the timeline as a spreadsheet, a calendar and slides, the changes
as a feed, a page for frames, pictures to share pages by, and what each page says of itself to machines.

docs/outputs.md describes every file. The same story gives the same bytes; what needs the site's
address is left out where that is unknown.
"""

from generator.outputs.files import files, left_out
from generator.outputs.heads import described
from generator.outputs.share import Files as Pictures, drawn, files as pictures, of_editors

__all__ = ["Pictures", "described", "drawn", "files", "left_out", "of_editors", "pictures"]

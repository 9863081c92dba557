"""What differs between two states of a story, by statement and event, for people who review a change.

A state is what the data files of a built site say (docs/data.md): of the project as it stands, of a
revision of its repository, or of an earlier build.
"""

from generator.comparing.bases import OtherData, found, of_folder, of_story
from generator.comparing.compared import compared
from generator.comparing.files import with_files
from generator.comparing.hiding import problems_without, without
from generator.comparing.records import Change, Compared, Field, Things, Way
from generator.comparing.revisions import NoRevisionError, Revision, checked_out
from generator.comparing.telling import as_json, as_lines, as_markdown, unbuilt

__all__ = [
    "Change",
    "Compared",
    "Field",
    "NoRevisionError",
    "OtherData",
    "Revision",
    "Things",
    "Way",
    "as_json",
    "as_lines",
    "as_markdown",
    "checked_out",
    "compared",
    "found",
    "of_folder",
    "of_story",
    "problems_without",
    "unbuilt",
    "with_files",
    "without",
]

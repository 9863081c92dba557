"""Articles annotated into an archive of Parquet files, for more of them than one site holds, and
stories made of a selection of it.

An archive is a folder of parts, and each part a folder with one file for each table of `tables`: it
appears whole or not at all. docs/data.md describes every column.
"""

from generator.archive.adding import Added, Reading, add
from generator.archive.parts import ArchiveError
from generator.archive.selecting import Chosen, Wanted, chosen, create, named

__all__ = [
    "Added",
    "ArchiveError",
    "Chosen",
    "Reading",
    "Wanted",
    "add",
    "chosen",
    "create",
    "named",
]

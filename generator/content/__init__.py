"""What editors write: topics, actors, glossary, pages, what they know of the sources; citations and
their proof.
"""

from generator.content.citations import passage
from generator.content.drafts import CITED as DRAFT_CITED, published
from generator.content.full_keys import fix
from generator.content.keys import UnresolvedError
from generator.content.loading import load
from generator.content.quoted import times_quoted
from generator.content.redactions import load as load_redactions
from generator.content.source_files import load as load_source_files

__all__ = [
    "DRAFT_CITED",
    "UnresolvedError",
    "fix",
    "load",
    "load_redactions",
    "load_source_files",
    "passage",
    "published",
    "times_quoted",
]

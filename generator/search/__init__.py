"""What the search of the site finds: entries of ours, in the index that the theme's search makes.

The theme indexes pages by their headings. An explainer has finer places: a sentence, an entry of
the timeline, a person. Each is an entry here, with other writings of its words that nobody sees.
docs/search.md says what is found and how.
"""

from generator.search import merging, shards
from generator.search.entries import Found, documents, label
from generator.search.merging import ENTRIES, LAST, Documents, merge
from generator.search.options import OPTIONS
from generator.search.shards import is_large, shard

__all__ = [
    "ENTRIES",
    "LAST",
    "OPTIONS",
    "Documents",
    "Found",
    "documents",
    "is_large",
    "label",
    "merge",
    "merging",
    "shard",
    "shards",
]

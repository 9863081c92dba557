"""What was found once, kept between builds: records by their keys, sealed by whoever wrote them.

Nothing here knows what it keeps, but for the form of records. Whatever is not whole, not of this
program, or not written by this user is not there.
"""

from generator.cache.codec import Codec, UnfitError
from generator.cache.keys import key, program
from generator.cache.latest import Latest
from generator.cache.places import SWITCH, of_project, of_user
from generator.cache.store import Store

__all__ = [
    "SWITCH",
    "Codec",
    "Latest",
    "Store",
    "UnfitError",
    "key",
    "of_project",
    "of_user",
    "program",
]

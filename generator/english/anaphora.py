"""Words by which a sentence hangs on what stands before it: see anaphora.txt for each list."""

from __future__ import annotations

from generator.english import tables
from generator.english.grammar import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATING,
)
from generator.english.names import CALENDAR, OPENERS
from generator.english.persons import MEN, WOMEN
from generator.english.speech import TITLE_NOUNS
from generator.english.verbs import (
    BE_FINITE,
    DO,
    HAVE_FINITE,
    MODALS,
    PAST_ONLY,
    PAST_OR_PARTICIPLE,
    THIRD,
)

_LISTS = tables.lists("anaphora.txt")

LINKS = _LISTS["links"]
LINKING = _LISTS["linking"]
COUNTERING = _LISTS["countering"]
PERSONAL = _LISTS["personal"]
OF_A_PERSON = frozenset(_LISTS["of a person"])
POINTING = _LISTS["pointing"]
COUNTING = _LISTS["counting"]
PAIRS = _LISTS["pairs"]
UNNAMED_MATTERS = _LISTS["unnamed matters"]
AFTER_THOSE = _LISTS["after those"]
AFTER_THE_LATTER = _LISTS["after the latter"]
LEADING_BACK = _LISTS["leading back"]
LEADING_AHEAD = _LISTS["leading ahead"]
TIMES = (*_LISTS["times"], *sorted(CALENDAR - {"today"}))
TIMES_TOLD = _LISTS["times told"]
ARTICLE = _LISTS["article"]
COMPARED = _LISTS["compared"]
PARTICLES = _LISTS["particles"]
SAYING_WHICH = frozenset(_LISTS["saying which"])
PLACING = frozenset(_LISTS["placing"])
KNOWN_TO_ALL = frozenset(_LISTS["known to all"])

PERSONS = (TITLE_NOUNS | MEN | WOMEN) - OF_A_PERSON
"""Nouns for one person, whom a "he" or "she" behind them may mean."""
NO_PERSON = OPENERS | frozenset(_LISTS["groups"])
"""Words that open a sentence with a capital and name no person."""
AFTER_A_NAME = (
    frozenset(("and", "who"))
    | (BE_FINITE | HAVE_FINITE | DO | MODALS | PAST_ONLY | PAST_OR_PARTICIPLE | frozenset(THIRD))
    | (ADVERBS | PREPOSITIONS)
)
"""Words that may follow the name of a person; a noun makes an adjective of it ("French soldiers")."""
NOUNS_OR_VERBS = frozenset(THIRD) - BE_FINITE - HAVE_FINITE - DO - {"says", "tells", "writes"}
"""Words in s that may be the plural of a noun."""
WITH_EMPTY_IT = frozenset(_LISTS["with empty it"])
NO_EMPTY_IT_BEFORE = frozenset(_LISTS["no empty it before"])
BEHIND_A_MATTER = _LISTS["behind a matter"]
TELLING_WHICH = _LISTS["telling which"]
TELLING_NO_MATTER = (
    BE_FINITE | HAVE_FINITE | PAST_ONLY | PAST_OR_PARTICIPLE | {"follows", "comes", "shows"}
)
NAMING_A_MATTER = (CONJUNCTIONS | SUBORDINATING | RELATIVES) - {"that"}
NAMING_MORE = DETERMINERS | CONJUNCTIONS | RELATIVES | SUBORDINATING | (PREPOSITIONS - {"to"})
"""Words before a verb by which its clause names more than its subject."""

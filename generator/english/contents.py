"""Words that say nothing of what a text is about: those of grammar, of time and of reporting."""

from __future__ import annotations

from generator.english import grammar, names, verbs
from generator.english.verbs import words

EMPTY = frozenset().union(
    *(grammar.DETERMINERS, grammar.DEMONSTRATIVES, grammar.POSSESSIVES, grammar.PREPOSITIONS),
    *(grammar.SUBJECT_PRONOUNS, grammar.OBJECT_PRONOUNS, grammar.RELATIVES, grammar.CONDITIONALS),
    *(grammar.SUBORDINATING, grammar.SUBORDINATING_OR_PREPOSITIONS, grammar.CONJUNCTIONS),
    *(grammar.ADVERBS, grammar.PARTICLES, grammar.CONTENT_OPENERS, grammar.COMPARING),
    *(grammar.TIME_WORDS, grammar.WEEKDAYS, grammar.MONTHS, grammar.NUMBERS, names.OPENERS),
    *(verbs.BE, verbs.HAVE, verbs.DO, verbs.MODALS, verbs.NEGATIONS),
    words("say says said saying tell tells told"),
)

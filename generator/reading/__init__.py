"""A shallow reading of one English sentence: its words, its verb groups, and the clauses they head.

No parser and no model: closed word classes, verb forms, punctuation, and one pass with a stack of
open clauses. It does not aim at a grammarian's tree but at two questions: which verb a date hangs
on, and on whose word it rests. It stands by itself, like the time tagger: a sentence in, a
``ParsedSentence`` out.
"""

from generator.reading.articles import Readings, of_article
from generator.reading.clauses import Clause, ClauseKind, ParsedSentence
from generator.reading.forms import FINITE, Form, VerbGroup
from generator.reading.scan import read
from generator.reading.tokens import Token, nounlike, opens_noun_phrase

__all__ = [
    "FINITE",
    "Clause",
    "ClauseKind",
    "Form",
    "ParsedSentence",
    "Readings",
    "Token",
    "VerbGroup",
    "nounlike",
    "of_article",
    "opens_noun_phrase",
    "read",
]

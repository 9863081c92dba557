"""The words and marks of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.english import grammar, verbs
from generator.model import Span

WORD = re.compile(r"[’']s\b|(?:[A-Za-z]\.){2,}|\d[\d.,:]*\d|\w+(?:[-’']\w+)*|\S")
CLITIC = re.compile(r"(?<=\w)[’'](?:s|re|ve|ll|d)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark of the sentence."""

    span: Span
    text: str
    word: str
    """In lower case; an acronym as it is written, so that "WHO" is no pronoun."""
    in_date: bool = False
    """Whether it stands in an expression of time."""

    @property
    def is_word(self) -> bool:
        """Whether it has a letter or a digit."""
        return any(c.isalnum() for c in self.text)

    @property
    def is_name(self) -> bool:
        """Whether it is written with a capital."""
        return self.text[0].isupper()


def tokens_of(sentence: str, dates: Sequence[Span] = ()) -> tuple[Token, ...]:
    """The words and marks of a sentence; a possessive or clitic is a token of its own.

    ``dates`` are the expressions of time in it: half-open spans, in order.
    """
    return tuple(_tokens(sentence, dates, loud=not any(c.islower() for c in sentence)))


def _tokens(sentence: str, dates: Sequence[Span], *, loud: bool) -> Iterator[Token]:
    ahead = iter(dates)
    date = next(ahead, None)
    for match in WORD.finditer(sentence):
        start, end = match.span()
        clitic = CLITIC.search(match.group())
        cut = start + clitic.start() if clitic else end
        for s, e in ((start, cut), (cut, end)):
            if s < e:
                text = sentence[s:e]
                while date and date.end <= s:
                    date = next(ahead, None)
                word = text if not loud and _is_acronym(text) else lowered(text)
                yield Token(Span(s, e), text, word, bool(date and date.start < e))


def lowered(text: str) -> str:
    """A word in lower case, with straight apostrophes."""
    return text.lower().replace("’", "'")


def _is_acronym(text: str) -> bool:
    """Whether capitals spell a name that must not be taken for a little word: "WHO", "US", "IT"."""
    return (
        len(text) > 1 and text.isalpha() and text.isupper() and text.lower() not in verbs.NEGATIONS
    )


NOUNS_IN_LY = verbs.words(
    "family assembly supply reply rally anomaly monopoly butterfly elderly weekly monthly daily"
)


def nounlike(token: Token) -> bool:
    """Whether a word can end a noun phrase."""
    w = token.word
    return token.is_word and not (
        w in grammar.DETERMINERS
        or w in grammar.PREPOSITIONS
        or w in grammar.CONJUNCTIONS
        or w in grammar.SUBORDINATING
        or w in grammar.ADVERBS
        or w in verbs.MODALS
        or w in verbs.BE
        or (w.endswith("ly") and len(w) > 5 and w not in NOUNS_IN_LY)
    )


def opens_noun_phrase(token: Token | None) -> bool:
    """Whether a word starts an object: a determiner, a pronoun, a name."""
    if token is None:
        return False
    w = token.word
    return (
        w in grammar.DETERMINERS
        or w in grammar.OBJECT_PRONOUNS
        or w in grammar.SUBJECT_PRONOUNS
        or (token.is_name and w not in grammar.WEEKDAYS and w not in grammar.MONTHS)
        or (w[0].isdigit() and len(w) != 4)
        or w in grammar.NUMBERS
    )

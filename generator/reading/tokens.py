"""The words and marks of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.english import grammar, verbs
from generator.model import Span

DASHES = frozenset(("—", "–", "--", "-"))
WORD = re.compile(
    r"[A-Za-z]{2,}+(?![-’'\w])"  # most words: no other form begins so
    r"|</?[a-z]\w{0,9}(?:\s[^<>]{0,80})?>"  # a tag of HTML is a mark, no word
    r"|[’']s\b|(?:[A-Za-z]\.){2,}|\d[\d.,:]*\d(?:-[^\W\d]\w*)*|\w+(?:[-’']\w+)*|\S"
)
CLITIC = re.compile(r"(?<=\w)[’'](?:s|m|re|ve|ll|d)\Z", re.IGNORECASE)


class Token(NamedTuple):
    """A word, number or mark of the sentence."""

    start: int
    end: int
    """The half-open range of characters in the sentence."""
    text: str
    word: str
    """In lower case; an acronym as it is written, so that "WHO" is no pronoun."""
    is_word: bool
    """Whether it has a letter or a digit."""
    is_name: bool
    """Whether it is written with a capital."""
    in_date: bool
    """Whether it stands in an expression of time."""

    @property
    def span(self) -> Span:
        """The half-open range of characters in the sentence."""
        return Span(self.start, self.end)


def tokens_of(sentence: str, dates: Sequence[Span] = ()) -> tuple[Token, ...]:
    """The words and marks of a sentence; a possessive or clitic is a token of its own.

    ``dates`` are the expressions of time in it: half-open spans, in order.
    """
    loud = not any(c.islower() for c in sentence)
    ahead = iter(dates)
    date = next(ahead, None)
    found: list[Token] = []
    for match in WORD.finditer(sentence):
        at = match.start()
        for first, last, text, word, is_word, is_name in _parts(match[0], loud):
            start, end = at + first, at + last
            while date and date.end <= start:
                date = next(ahead, None)
            in_date = date is not None and date.start < end
            found.append(made(Token, (start, end, text, word, is_word, is_name, in_date)))
    return tuple(found)


made = tuple.__new__
"""Makes a named tuple of its class and fields, as the class itself does, with a call less for each of
a million.
"""

_Part = tuple[int, int, str, str, bool, bool]
"""Where in a piece of text a token starts and ends, its text, the form in which it is looked up, whether
it is a word, and whether a name."""


@lru_cache(maxsize=1 << 12)
def _parts(piece: str, loud: bool) -> tuple[_Part, ...]:
    """The tokens that a piece of text is: two, where it ends in a possessive or clitic."""
    clitic = CLITIC.search(piece) if "’" in piece or "'" in piece else None
    cut = clitic.start() if clitic else 0
    spans = [(0, cut), (cut, len(piece))] if cut else [(0, len(piece))]
    return tuple(
        (*span, piece[slice(*span)], *_as_word(piece[slice(*span)], loud)) for span in spans
    )


def _as_word(text: str, loud: bool) -> tuple[str, bool, bool]:
    """The form in which a token's text is looked up, whether it is a word, and whether a name."""
    word = text if not loud and _is_acronym(text) else lowered(text)
    is_word = text[0] != "<" and any(c.isalnum() for c in text)
    return word, is_word, text[0].isupper()


def lowered(text: str) -> str:
    """A word in lower case, with straight apostrophes."""
    return text.lower().replace("’", "'")


def _is_acronym(text: str) -> bool:
    """Whether capitals spell a name that must not be taken for a little word: "WHO", "US", "IT"."""
    return (
        len(text) > 1 and text.isalpha() and text.isupper() and text.lower() not in verbs.NEGATIONS
    )


NOUNS_IN_LY = verbs.words(
    "family assembly supply reply rally ally anomaly monopoly butterfly elderly weekly monthly daily"
)


_NO_NOUNS = (
    grammar.DETERMINERS
    | grammar.PREPOSITIONS
    | grammar.CONJUNCTIONS
    | grammar.SUBORDINATING
    | grammar.ADVERBS
    | verbs.MODALS
    | verbs.BE
)


def nounlike(token: Token) -> bool:
    """Whether a word can end a noun phrase."""
    w = token.word
    adverb = w.endswith("ly") and len(w) > 5 and w not in NOUNS_IN_LY
    return token.is_word and w not in _NO_NOUNS and not adverb


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

"""The words of a sentence for who says what in it: those of the reading, each marked stretch folded
into one, each verb with its subject.

Short brackets are left out: they hold no verb of saying that matters. The words of a marked phrase
are read with the sentence around it; marked speech is one word of it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.model import Span
from generator.reading import ParsedSentence, Token as Word
from generator.reading.forms import VerbGroup
from generator.reading.scan import parsed
from generator.reading.tokens import lowered, tokens_of

Range = tuple[int, int]
"""A half-open range of tokens."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of text between an outermost pair of quotation marks."""

    outer: Span
    """With its marks."""
    content: Span
    """Without them; never empty."""
    runs_on: bool = False
    """The mark stays open: the first stretch of the next paragraph continues it."""
    continues: bool = False
    """It continues the last stretch of the paragraph before."""


class Token(NamedTuple):
    """A word, a mark of punctuation, or a whole marked stretch."""

    text: str
    low: str
    """Lower case, apostrophes straightened; an acronym such as "WHO" as it is; empty for a marked
    stretch."""
    start: int
    end: int
    quote: Marked | None = None
    verb: VerbGroup | None = None
    """The verb group that begins here."""
    main: VerbGroup | None = None
    """The verb group whose main verb, or last word, this is."""
    begins: int = 0
    """The token at which that group begins; its own place where it is no verb's."""
    subject: Range | None = None
    """The tokens that the reading takes for the subject of that group."""

    @property
    def is_capital(self) -> bool:
        """Whether it starts with a capital letter."""
        return self.text[:1].isupper()

    @property
    def is_word(self) -> bool:
        """Whether it is neither punctuation nor a marked stretch."""
        return self.quote is None and self.text[:1].isalnum()


_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen lt col sgt capt st sen rep gov jr sr inc corp co ltd no vs u.s u.k u.n p.m a.m".split()
)
_LONGEST_BRACKET = 12
_AFTER_PRONOUN = frozenset("he she it that there who what here where how let".split())
"""Words after which "’s" is a verb and no possessive."""


class _Piece(NamedTuple):
    """A token of the reading in the article's text; a marked stretch stands for a noun."""

    token: Word
    start: int
    end: int
    quote: Marked | None = None


def words_of(
    text: str, within: Span, stretches: Sequence[Marked], known: ParsedSentence | None
) -> tuple[Token, ...]:
    """The tokens of a stretch of text, each verb known as one.

    `stretches` are the marked ones in it; `known` is its reading, where it is one sentence without
    marks and has been read.
    """
    if known and not _is_read_otherwise(known):
        pieces = [
            _Piece(token, within.start + token.start, within.start + token.end)
            for token in known.tokens
        ]
    else:
        pieces, known = _without_brackets([*_pieces(text, within, stretches)]), None
    inner = [_inner(text, piece) for piece in pieces]
    words = tuple(word for words in inner for word in words)
    runs = list(_runs(pieces))
    tokens = [number for number, (start, stop) in enumerate(runs) for _ in range(start, stop)]
    places = [tokens[at] for at, words in enumerate(inner) for _ in words]
    reading = known or parsed("", words)
    found = [(i, c.verb) for i, c in enumerate(reading.clauses) if c.verb]
    heads = {places[v.first]: v for _, v in sorted(found, key=lambda v: v[1].finite)}
    mains = {places[v.last - 1]: v for _, v in found}
    subjects = {places[v.last - 1]: reading.subject(i) for i, v in found}
    return tuple(
        Token(
            text[pieces[start].start : pieces[stop - 1].end],
            _low(pieces[start:stop]),
            pieces[start].start,
            pieces[stop - 1].end,
            pieces[start].quote,
            heads.get(number),
            main := mains.get(number),
            places[main.first] if main else number,
            _placed(subjects.get(number, (0, 0)), places),
        )
        for number, (start, stop) in enumerate(runs)
    )


def _is_read_otherwise(sentence: ParsedSentence) -> bool:
    """Whether a sentence has brackets, which are left out here, or capitals that are no acronym."""
    loud = [token.text.isupper() and len(token.text) > 1 for token in sentence.tokens]
    shouts = any(a and b for a, b in itertools.pairwise(loud))
    return shouts or any(token.text == "(" for token in sentence.tokens)


def _placed(found: Range, places: Sequence[int]) -> Range | None:
    """The tokens in which words of the reading stand."""
    return (places[found[0]], places[found[1] - 1] + 1) if found[0] < found[1] else None


def _inner(text: str, piece: _Piece) -> tuple[Word, ...]:
    """What the reading sees of a piece: the words of a phrase in marks, one word for speech."""
    if piece.quote is None:
        return (piece.token,)
    words = tokens_of(piece.quote.content.of(text))
    is_phrase = len(words) < 3 or not words[0].is_name
    return words if is_phrase and words else (piece.token,)


def _pieces(text: str, within: Span, stretches: Sequence[Marked]) -> Iterator[_Piece]:
    at = within.start
    for stretch in stretches:
        yield from _words(text, at, stretch.outer.start)
        at = stretch.outer.end
        word = Word(0, 1, "“", "“", is_word=False, is_name=False, in_date=False)
        yield _Piece(word, stretch.outer.start, at, stretch)
    yield from _words(text, at, within.end)


def _words(text: str, start: int, end: int) -> Iterator[_Piece]:
    words = tokens_of(text[start:end])
    for at, word in enumerate(words):
        beside = [*words[max(0, at - 1) : at], *words[at + 1 : at + 2]]
        is_shouted = any(w.text.isupper() and w.text.isalpha() and len(w.text) > 1 for w in beside)
        heard = word._replace(word=lowered(word.text)) if is_shouted else word
        yield _Piece(heard, start + word.start, start + word.end)


def _runs(pieces: Sequence[_Piece]) -> Iterator[Range]:
    """The pieces of each word: a possessive and the stop of an abbreviation belong to theirs."""
    at = 0
    while at < len(pieces):
        stop = at + 1
        while stop < len(pieces) and _belongs(pieces, stop):
            stop += 1
        yield at, stop
        at = stop


def _low(pieces: Sequence[_Piece]) -> str:
    """The word that pieces make, in lower case; nothing for a marked stretch."""
    if pieces[0].quote:
        return ""
    word = pieces[0].token.word
    joined = "".join(piece.token.word for piece in pieces) if len(pieces) > 1 else word
    return joined.rstrip(".") or word


def _belongs(pieces: Sequence[_Piece], at: int) -> bool:
    before, here = pieces[at - 1], pieces[at]
    if before.quote or before.end != here.start:
        return False
    if here.token.word == "'s":
        return before.token.word not in _AFTER_PRONOUN
    word = before.token.word
    joined = at > 1 and word == "-" and pieces[at - 2].end == before.start
    if joined or (here.token.word == "-" and word[-1:].isdigit() and _is_joined(pieces, at)):
        return here.token.is_word or word != "-"
    is_short = (len(word) == 1 and before.token.text.isupper()) or word in _ABBREVIATIONS
    return here.token.text == "." and is_short and at + 1 < len(pieces)


def _is_joined(pieces: Sequence[_Piece], at: int) -> bool:
    """Whether a hyphen has a word close behind it: "19-year-old"."""
    return (
        at + 1 < len(pieces)
        and pieces[at].end == pieces[at + 1].start
        and pieces[at + 1].token.is_word
        and not pieces[at + 1].quote
    )


def _without_brackets(pieces: Sequence[_Piece]) -> list[_Piece]:
    kept: list[_Piece] = []
    opened = -1
    for piece in pieces:
        kept.append(piece)
        if piece.token.text == "(":
            opened = len(kept) - 1
        elif piece.token.text == ")" and opened >= 0 and len(kept) - opened <= _LONGEST_BRACKET:
            del kept[opened:]
            opened = -1
        elif piece.quote:
            opened = -1
    return kept


def is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a finite verb begins here."""
    verb = tokens[at].verb
    return verb is not None and verb.finite


def is_main(tokens: Sequence[Token], at: int) -> bool:
    """Whether a finite verb group ends here."""
    verb = tokens[at].main
    return verb is not None and verb.finite


def has_verb(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a finite verb stands in ``tokens[start:end]``."""
    return any(is_verb(tokens, at) for at in range(start, end))

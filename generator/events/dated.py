"""An expression of time in its sentence, read."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.english import dating, grammar
from generator.model import ClauseSpan
from generator.reading import Form, ParsedSentence, Token


@dataclass(frozen=True, slots=True)
class Unbounded:
    """An expression that governs no clause of its own, and why."""

    reason: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A sentence read, with the tokens of the expression: ``[first, last)``."""

    reading: ParsedSentence
    first: int
    last: int
    of_news: bool = False
    """Whether it is the article's day, or the one before it."""

    def word(self, i: int) -> str:
        """The word at a token, in lower case; empty outside the sentence."""
        return self.reading.tokens[i].word if 0 <= i < len(self.reading.tokens) else ""

    def token(self, i: int) -> Token | None:
        """The token at an index; None past the end."""
        return self.reading.tokens[i] if i < len(self.reading.tokens) else None

    def is_year(self) -> bool:
        """Whether it is a year and no more."""
        return self.last == self.first + 1 and _YEAR.fullmatch(self.word(self.first)) is not None

    def holds_year(self) -> bool:
        """Whether a year is among its words."""
        return any(_YEAR.fullmatch(self.word(i)) for i in range(self.first, self.last))

    def is_amount(self, i: int) -> bool:
        """Whether a token is an amount, in digits or in words."""
        return self.word(i) in dating.AMOUNTS or self.word(i)[:1].isdigit()

    def is_of_verb(self, i: int) -> bool:
        """Whether a token is of the verb of its clause, and of no gerund."""
        verb = self.reading.clauses[self.reading.at(i)].verb
        return verb is not None and verb.first <= i < verb.last and verb.form is not Form.GERUND

    def clause(self, first: int, last: int, rule: str) -> ClauseSpan:
        """Tokens ``[first, last)`` as a clause, marks at its edges left out but for what opens a
        quotation that closes in it.
        """
        first = max(min(first, self.first), self.first - FARTHEST)
        last = min(max(last, self.last), self.last + FARTHEST)
        while last > self.last and not self.is_word(last - 1):
            last -= 1
        while first < self.first and self._is_loose(first, last):
            first += 1
        if self.word(first - 1) == "“" and not self._is_loose(first - 1, last):
            first -= 1
        last = self._past_mark(first, last)
        return ClauseSpan(self.reading.span(first, last), rule)

    def _past_mark(self, first: int, last: int) -> int:
        """Past the mark that closes a quotation that opens among the tokens and ends with them."""
        end = last + (self.word(last) == ",")
        if self.word(end) not in ("”", '"'):
            return last
        inside = [token.word for token in self.reading.tokens[max(first, 0) : last]]
        is_open = inside.count("“") > inside.count("”") and self.word(end) == "”"
        is_straight = inside.count('"') % 2 == 1 and self.word(end) == '"'
        return end + 1 if is_open or is_straight else last

    def is_word(self, i: int) -> bool:
        """Whether a token is a word, or a mark that a clause may end with: of a number, or one that
        closes a bracket in it.
        """
        closes = self.word(i) == ")" and self._opens_before(i)
        return self.reading.tokens[i].is_word or self.word(i) == "%" or closes

    def _opens_before(self, i: int) -> bool:
        """Whether a bracket opens behind the date and close before a token."""
        near = [self.word(k) for k in range(max(self.last, i - BRACKETED), i)]
        return near.count("(") > near.count(")")

    def _is_loose(self, i: int, last: int) -> bool:
        """Whether no clause begins with a token; a mark that closes again may open one."""
        if self.word(i) in CLOSES:
            return all(self.word(k) != CLOSES[self.word(i)] for k in range(i + 1, last))
        return not self.reading.tokens[i].is_word or self.word(i) in grammar.CONJUNCTIONS


_YEAR = re.compile(r"\d{4}")

FARTHEST = 200
"""So many tokens at most lie between a date and an edge of its clause: no real clause has more, and
what is asked of a clause stays cheap however long its sentence."""
BRACKETED = 24
"""So many words at most stand in a bracket."""

CLOSES = {"“": "”", '"': '"', "‘": "’", "(": ")"}
"""Marks that open, each with the one that closes it."""

"""The clauses of a sentence: one pass over its verb groups with a stack of open clauses."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter

from generator.english import grammar, verbs
from generator.model import Span
from generator.reading.forms import VerbGroup
from generator.reading.tokens import Token


class ClauseKind(StrEnum):
    """How a clause stands to the one around it."""

    MAIN = "main"
    RELATIVE = "relative"
    SUBORDINATE = "subordinate"
    CONTENT = "content"
    """What is said, thought or feared: with "that" or without."""
    ASIDE = "aside"
    """In brackets."""
    REPORTING = "reporting"
    """", the ministry said" after what it reports."""
    NONFINITE = "nonfinite"


FRONTED = (
    ClauseKind.SUBORDINATE,
    ClauseKind.NONFINITE,
    ClauseKind.ASIDE,
    ClauseKind.REPORTING,
)
SPEAKER_ENDS = verbs.words(
    "in on at regarding about after before during that when as while to who because and but if"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: tokens ``[start, end)`` with a verb group, nested clauses included."""

    kind: ClauseKind
    start: int
    end: int
    opener: str = ""
    """The word that opens it: "who", "if", "that", "by"."""
    verb: VerbGroup | None = None
    parent: int | None = None
    after_comma: bool = False
    fronted: bool = False
    """It stands before the verb of the clause around it."""
    sibling: int | None = None
    """The clause that it is coordinated with, whose subject it shares where it has none."""
    shares_subject: bool = False


@dataclass(frozen=True, slots=True)
class ParsedSentence:
    """A sentence read; spans are half-open ranges of characters of its text."""

    text: str
    tokens: tuple[Token, ...]
    clauses: tuple[Clause, ...]
    nested: tuple[tuple[int, ...], ...]
    """For each clause the clauses directly inside it, in order of their start."""

    innermost: tuple[int, ...]
    """For each token the innermost clause that holds it."""

    def at(self, token: int) -> int:
        """Index of the innermost clause that holds the token."""
        return self.innermost[token] if token < len(self.innermost) else 0

    def tokens_in(self, span: Span) -> tuple[int, int]:
        """The half-open range of tokens that touch a span of the sentence."""
        first = bisect_right(self.tokens, span.start, key=attrgetter("end"))
        last = bisect_left(self.tokens, span.end, key=attrgetter("start"))
        return (first, last) if first < last else (0, 0)

    def span(self, first: int, last: int) -> Span:
        """The characters of tokens ``[first, last)``."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def subject(self, index: int) -> tuple[int, int]:
        """The half-open range of tokens that name who or what a clause is about; empty where it has
        none of its own.
        """
        phrase = self.clauses[index]
        if phrase.shares_subject and phrase.sibling is not None and phrase.sibling != index:
            return self.subject(phrase.sibling)
        if phrase.verb is None:
            return (phrase.start, phrase.start)
        if phrase.kind is ClauseKind.REPORTING and phrase.verb.first == phrase.start:
            return (phrase.verb.last, self._close(phrase.verb.last, phrase.end))
        start = self._past_fronted(index, phrase.start + (1 if phrase.opener else 0))
        asides = (
            p.start
            for _, p in self.children(index)
            if p.after_comma and start < p.start < phrase.verb.first
        )
        return (start, max(start, self._trim(start, min(asides, default=phrase.verb.first))))

    def _close(self, start: int, end: int) -> int:
        return next(
            (
                i
                for i in range(start, end)
                if not self.tokens[i].is_word or self.tokens[i].word in SPEAKER_ENDS
            ),
            end,
        )

    def _trim(self, start: int, end: int) -> int:
        while end > start and (
            not self.tokens[end - 1].is_word or self.tokens[end - 1].word in grammar.ADVERBS
        ):
            end -= 1
        return end

    def _past_fronted(self, index: int, start: int) -> int:
        """Where the subject starts, past "On Monday,", "If he wins,", "In Geneva,"."""
        phrase = self.clauses[index]
        verb = phrase.verb.first if phrase.verb else phrase.end
        fronted = {
            p.start: p.end
            for _, p in self.children(index)
            if p.fronted and p.end < verb and p.kind in FRONTED
        }
        i = start
        while i < verb:
            w = self.tokens[i].word
            if i in fronted:
                i = fronted[i]
            elif self._is_passed_over(i):
                i += 1
            elif self._is_date(i):
                i = self._past_date(i, verb)
            elif w in grammar.PREPOSITIONS:
                comma = next((k for k in range(i, verb) if self.tokens[k].word == ","), None)
                dated = next((k for k in range(i + 1, min(i + 4, verb)) if self._is_date(k)), None)
                if dated is not None and (comma is None or dated < comma):
                    i = self._past_date(dated, verb)
                elif comma is not None and comma + 1 < verb:
                    i = comma + 1
                else:
                    break
            else:
                break
        return i if i < verb else start

    def _is_passed_over(self, i: int) -> bool:
        """Whether a mark, a conjunction or an adverb may stand before a subject."""
        word = self.tokens[i].word
        adverb = word in grammar.ADVERBS and not self._counts(i + 1)
        return not self.tokens[i].is_word or word in grammar.CONJUNCTIONS or adverb

    def _counts(self, i: int) -> bool:
        """Whether a token is a number, which "almost" or "only" before it makes less exact."""
        token = self.tokens[i]
        return (token.text[0].isdigit() or token.word in grammar.NUMBERS) and not self._is_date(i)

    def _is_date(self, i: int) -> bool:
        w = self.tokens[i].word
        return (
            w in grammar.TIME_WORDS
            or (len(w) == 4 and w.isdigit())
            or (
                w in ("last", "this", "next")
                and i + 1 < len(self.tokens)
                and self.tokens[i + 1].word in grammar.TIME_WORDS
            )
        )

    def _past_date(self, i: int, limit: int) -> int:
        while i < limit and (
            self._is_date(i)
            or self.tokens[i].text[0].isdigit()
            or self.tokens[i].word in (",", "of", "last")
        ):
            i += 1
        return i

    def children(self, parent: int) -> Iterator[tuple[int, Clause]]:
        """The clauses directly inside one, in order."""
        return ((i, self.clauses[i]) for i in self.nested[parent])

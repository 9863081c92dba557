"""The clauses open at a place of the sentence, and what can be seen ahead of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.english import attribution, grammar
from generator.reading.clauses import Clause, ClauseKind
from generator.reading.forms import VerbGroup, skip_back
from generator.reading.groups import verb_groups
from generator.reading.tokens import DASHES, Token, nounlike, opens_noun_phrase

OPENING = frozenset(("(", "[", "-LRB-"))
CLOSING = frozenset((")", "]"))
STOPS = frozenset((";", ":")) | DASHES
QUOTES = frozenset(("“", "”", '"', "``", "''"))
DEEPEST = 24
CONNECTIVES = grammar.RELATIVES | grammar.SUBORDINATING | grammar.SUBORDINATING_OR_PREPOSITIONS
LONGEST_PAIR = 10
"""Tokens from "between" to the "and" that goes with it."""

BOUNDARIES = (
    STOPS | OPENING | CLOSING | QUOTES | frozenset((",", "and", "but", "or", "that")) | CONNECTIVES
)


@dataclass(slots=True)
class OpenClause:
    """A clause while the sentence is read; its fields are those of ``Clause``."""

    kind: ClauseKind
    start: int
    end: int
    opener: str = ""
    verb: VerbGroup | None = None
    parent: int | None = None
    after_comma: bool = False
    fronted: bool = False
    sibling: int | None = None
    shares_subject: bool = False

    def closed(self) -> Clause:
        """The clause as it stands when the sentence has ended."""
        return Clause(
            self.kind,
            self.start,
            self.end,
            self.opener,
            self.verb,
            self.parent,
            self.after_comma,
            self.fronted,
            self.sibling,
            self.shares_subject,
        )


class Stack:
    """The clauses found so far, and which of them are still open."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.groups = verb_groups(tokens)
        self.clauses: list[OpenClause] = [OpenClause(ClauseKind.MAIN, 0, len(tokens))]
        self.stack: list[int] = [0]
        self.coordinator = -1
        self.comma = -1
        self.told: set[int] = set()
        """Where verbs stand that are known to be finite by what follows."""
        self.paired = frozenset(self._paired())
        self.stop = self._next_boundaries()
        self.later = self._later_verbs()

    # -- looking ahead, once for the whole sentence

    def _paired(self) -> Iterator[int]:
        """Each "and" that joins the two of "between the firm and the union", two words that
        describe a noun, or the two of a name that a verb of saying stands behind.
        """
        opened = -LONGEST_PAIR
        for i, token in enumerate(self.tokens):
            if token.word == "between":
                opened = i
            elif token.word == "and" and (self._describes(i) or self._tell_together(i)):
                yield i
            elif token.word == "and" and i - opened < LONGEST_PAIR:
                yield i
                opened = -LONGEST_PAIR
            elif token.word == "," or i in self.groups:
                opened = -LONGEST_PAIR

    def _describes(self, i: int) -> bool:
        """Whether "and" joins two words before a noun: "a hostile and corrupt council", "as the tired
        and hungry players left".
        """
        opens = skip_back(self.tokens, i - 1) - 1
        before, behind = self.word(opens), self.word(i + 1)
        if i + 2 >= len(self.tokens) or i + 1 in self.groups or opens < 0:
            return False
        noun = self.tokens[i + 2]
        follows = nounlike(noun) and not opens_noun_phrase(noun) and not noun.in_date
        phrase = before in grammar.DETERMINERS and not opens_noun_phrase(self.tokens[i + 1])
        both = self.word(i - 1) in grammar.ADJECTIVES and behind in grammar.ADJECTIVES
        return follows and nounlike(self.tokens[i + 1]) and (phrase or both)

    def _tell_together(self, i: int) -> bool:
        """Whether "and" joins those who are named behind what they said: "…, the Ministry of Health
        and Welfare said on Monday".
        """
        near = range(i - 1, max(0, i - LONGEST_PAIR), -1)
        comma = next((k for k in near if k in self.groups or self.word(k) == ","), 0)
        opens = self.tokens[comma + 1]
        named = self.word(comma) == "," and (opens_noun_phrase(opens) or nounlike(opens))
        after = range(i + 1, min(len(self.tokens), i + LONGEST_PAIR))
        verb = next((k for k in after if k in self.groups or self.word(k) in BOUNDARIES), 0)
        if not named or verb not in self.groups or verb == i + 1:
            return False
        group = self.groups[verb]
        end = group.last
        while end < len(self.tokens) and self.dates(end + (self.word(end) == "on")):
            end += 1
        told = any(k in self.groups for k in range(comma))
        return told and group.lemma in attribution.POSTPOSED and self.word(end) in ("", ".")

    def _next_boundaries(self) -> list[int]:
        """For each token the next one that may end its clause."""
        ends, end = [0] * (len(self.tokens) + 1), len(self.tokens)
        ends[-1] = end
        for i in range(len(self.tokens) - 1, -1, -1):
            if self.tokens[i].word in BOUNDARIES and i not in self.paired:
                end = i
            ends[i] = end
        return ends

    def _later_verbs(self) -> list[tuple[int, int]]:
        """For each token the next verb group after it that is surely finite, and the next that may
        be.
        """
        sure = maybe = len(self.tokens)
        found = [(sure, maybe)] * (maybe + 1)
        for i, group in reversed(self.groups.items()):
            if group.finite:
                found[i:maybe] = [(sure, maybe)] * (maybe - i)
                maybe, sure = i, i if group.sure else sure
        found[:maybe] = [(sure, maybe)] * maybe
        return found

    # -- the stack

    @property
    def top(self) -> OpenClause:
        """The innermost open clause."""
        return self.clauses[self.stack[-1]]

    def word(self, i: int) -> str:
        """The word at a token, in lower case; empty outside the sentence."""
        return self.tokens[i].word if 0 <= i < len(self.tokens) else ""

    def push(
        self, kind: ClauseKind, start: int, opener: str = "", verb: VerbGroup | None = None
    ) -> OpenClause:
        """Opens a clause; nested beyond any real sentence, it replaces the innermost, so that
        reading stays linear.
        """
        self.pop_to(DEEPEST, start)
        before = self.word(skip_back(self.tokens, start) - 1)
        phrase = OpenClause(kind, start, len(self.tokens), opener, verb, self.stack[-1])
        phrase.after_comma = before in (",", "(") or before in DASHES
        phrase.fronted = self.top.verb is None
        self.stack.append(len(self.clauses))
        self.clauses.append(phrase)
        return phrase

    def pop_to(self, depth: int, end: int) -> None:
        """Closes every clause above ``depth`` on the stack."""
        while len(self.stack) > depth + 1:
            phrase = self.clauses[self.stack.pop()]
            phrase.end = max(min(phrase.end, end), phrase.start + 1)

    def begin(self, start: int) -> None:
        """Closes the sentence so far and opens another, which waits for its verb."""
        end = start - 1 - (self.word(start - 2) == ",")
        self.pop_to(0, end)
        self.clauses[self.stack[0]].end = end
        self.stack = [len(self.clauses)]
        self.clauses.append(OpenClause(ClauseKind.MAIN, start, len(self.tokens)))

    def pop_nonfinite(self, end: int) -> None:
        """Closes the innermost infinitives and participles."""
        depth = len(self.stack) - 1
        while depth > 0 and self.clauses[self.stack[depth]].kind is ClauseKind.NONFINITE:
            depth -= 1
        self.pop_to(depth, end)

    def pending(self) -> int | None:
        """The depth of the innermost open clause that still waits for its verb."""
        return next(
            (
                d
                for d in range(len(self.stack) - 1, -1, -1)
                if self.clauses[self.stack[d]].verb is None
            ),
            None,
        )

    def awaits_verb(self) -> bool:
        """Whether an open clause has no verb yet, or a conjunction may bring another."""
        return any(self.clauses[k].verb is None for k in self.stack) or self.coordinator > (
            self.top.verb.last if self.top.verb else -1
        )

    def in_date(self, i: int) -> bool:
        """Whether a token stands in an expression of time."""
        return 0 <= i < len(self.tokens) and self.tokens[i].in_date

    def dates(self, i: int) -> bool:
        """Whether a token is of the expression, or names a day, a month or the like."""
        return self.in_date(i) or self.word(i) in grammar.TIME_WORDS

    def finite_ahead(self, i: int) -> bool:
        """Whether a form that may be a finite verb follows."""
        return self.later[i][1] < len(self.tokens)

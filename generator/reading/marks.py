"""What marks do to the clauses open before them: a comma, a bracket, the end of a sentence."""

from __future__ import annotations

from generator.english import grammar, verbs
from generator.reading.clauses import ClauseKind
from generator.reading.forms import Form, grouped
from generator.reading.openers import Openers
from generator.reading.reporting import LONGEST_NAME
from generator.reading.stack import CLOSING, OPENING, STOPS, OpenClause
from generator.reading.tokens import DASHES, nounlike

LONGEST_LIST = 20
LONGEST_ITEM = 4
"""Tokens of a list behind its first comma, and of one thing in it."""


class Marks(Openers):
    """Clauses that a mark closes or opens."""

    def turn(self, i: int, w: str) -> None:
        """Opens or closes a clause at a mark or at a word that may open one."""
        if w == ",":
            self.at_comma(i)
        elif w in STOPS or (w in ".!?" and self.ends_sentence(i)):
            self.at_stop(i)
        elif w in OPENING:
            self.open_aside(i)
        elif w in CLOSING:
            self.close_aside(i)
        else:
            self.open_clause(i, w)

    def at_comma(self, i: int) -> None:
        """Closes what a comma closes: an aside that a comma opened, or what stands before the subject."""
        self.comma = i
        self.fill_before(i)
        if self.lists(i):
            return
        for depth in range((self.pending() or 0) + 1, len(self.stack)):
            phrase = self.clauses[self.stack[depth]]
            loose = phrase.after_comma or phrase.fronted
            if loose and phrase.kind is not ClauseKind.ASIDE:
                self.pop_to(depth - 1, i)
                return

    def lists(self, comma: int) -> bool:
        """Whether a comma stands in a list of nouns that ends a relative clause: "who sold boats, cars
        and lamps in Vessby, is 50".
        """
        relative = self.top.kind is ClauseKind.RELATIVE and self.top.verb is not None
        if not relative or self.in_date(comma - 1) or not nounlike(self.tokens[comma - 1]):
            return False
        joined, item = False, comma + 1
        for k in range(comma + 1, min(len(self.tokens), comma + LONGEST_LIST)):
            if k in self.groups:
                return False
            ends = self.word(k) in (",", ".")
            if ends and joined:
                return True
            if ends or self.word(k) in ("and", "or"):
                if k - item > LONGEST_ITEM or self.in_date(k - 1):
                    return False
                joined, item = joined or not ends, k + 1
        return False

    def fill_before(self, comma: int) -> None:
        """Gives "if the vote fails," its verb, whose form may be a noun: no other can be it."""
        top = self.top
        if top.kind is not ClauseKind.SUBORDINATE or top.verb is not None or top.opener == "what":
            return
        floor = max(top.start + 1, comma - LONGEST_NAME)
        for i in range(comma - 1, floor, -1):
            if self.tokens[i].word in verbs.THIRD and nounlike(self.tokens[i - 1]):
                top.verb = grouped(self.tokens, i, i + 1, Form.PRESENT, i, [])
                return

    def at_stop(self, i: int) -> None:
        """Closes the sentence so far and opens the next, but within brackets; a dash is a comma."""
        if self.word(i) in DASHES:
            self.at_comma(i)
            return
        if any(self.clauses[k].kind is ClauseKind.ASIDE for k in self.stack):
            return
        self.pop_to(0, i)
        self.clauses[self.stack[0]].end = i
        self.stack = [len(self.clauses)]
        self.clauses.append(
            OpenClause(ClauseKind.MAIN, min(i + 1, len(self.tokens) - 1), len(self.tokens))
        )

    def ends_sentence(self, i: int) -> bool:
        """Whether another sentence of a quotation follows a full stop, which is not that of an
        abbreviation.
        """
        goes_on = i + 1 < len(self.tokens) and self.tokens[i + 1].is_name
        abbreviated = (
            self.word(i) == "."
            and self.tokens[i - 1].is_name
            and self.word(i - 1) not in grammar.TIME_WORDS
        )
        return goes_on and not abbreviated

    def open_aside(self, i: int) -> None:
        """Opens what stands in brackets; a bracket right behind another opens nothing else."""
        if i > 0 and self.word(i - 1) not in OPENING:
            self.push(ClauseKind.ASIDE, i)

    def close_aside(self, i: int) -> None:
        """Closes what stands in brackets, with all that opened in it."""
        for depth in range(len(self.stack) - 1, 0, -1):
            if self.clauses[self.stack[depth]].kind is ClauseKind.ASIDE:
                self.pop_to(depth - 1, i)
                return

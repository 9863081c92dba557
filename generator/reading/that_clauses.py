"""What "that" opens: what is said, a clause that tells of a noun, or nothing where it is a pronoun."""

from __future__ import annotations

from generator.english import attribution, grammar
from generator.reading.clauses import ClauseKind
from generator.reading.reporting import Reporting
from generator.reading.tokens import nounlike

_CLOSING = frozenset(("”", "’", "»"))
"""Marks that close a quotation."""
_BEFORE_PRONOUNS = (grammar.PREPOSITIONS - grammar.PARTICLES) | (
    grammar.DETERMINERS - {"certain", "those"}
)
_JOINING = grammar.SUBORDINATING | grammar.CONJUNCTIONS
LONGEST_BETWEEN = 14
"""Tokens between a verb of saying and the "that" of what is said, at most."""


class ThatClauses(Reporting):
    """Clauses that "that" opens."""

    def at_that(self, i: int) -> None:
        """Opens what "that" opens: content, a relative clause, or nothing."""
        if self.is_pronoun(i):
            return
        depth = self.content() if self.word(i - 1) in ("and", "but") else None
        if depth is not None and self.finite_ahead(i):
            self.pop_to(depth - 1, i - 1)
            self.push(ClauseKind.CONTENT, i, "that")
        elif i == 0 or (self.finite_next(i) and (not self.says_before(i) or self.after_noun(i))):
            if i > 0 and (self.behind_noun(i) or self.word(i - 1) in (",", "those")):
                self.push(ClauseKind.RELATIVE, i, "that")
        else:
            self.open_content(i)

    def is_pronoun(self, i: int) -> bool:
        """Whether "that" stands alone or with a noun: "in that year", "that.", "that day"."""
        before, after = self.word(i - 1), self.word(i + 1)
        governed = before in _BEFORE_PRONOUNS
        alone = after in grammar.CONJUNCTIONS or after in (",", ".", ";", "", "of")
        return governed or alone or after in grammar.TIME_WORDS or self.points(i)

    def points(self, i: int) -> bool:
        """Whether "that" opens the subject of a clause: "if that kind of growth", "But that era"."""
        opens = self.word(i - 1) in _JOINING
        named = i + 1 < len(self.tokens) and nounlike(self.tokens[i + 1])
        says = self.content() is not None or self.says_before(i)
        return opens and named and not says and self.word(i + 1) not in grammar.SUBJECT_PRONOUNS

    def behind_noun(self, i: int) -> bool:
        """Whether a noun stands before "that", in quotation marks or not."""
        last = i - 1 - (self.word(i - 1) in _CLOSING and i > 1)
        return nounlike(self.tokens[last])

    def after_noun(self, i: int) -> bool:
        """Whether a noun of its own stands before "that", not the verb of saying: "told a driver that
        was late", "announced a cut that takes effect in May".
        """
        verb = self.top.verb
        if verb is None or verb.last >= i or not nounlike(self.tokens[i - 1]):
            return False
        has_object = self.word(verb.last) not in grammar.PREPOSITIONS and not self.in_date(i - 1)
        return verb.lemma in attribution.ADDRESSING or has_object

    def open_content(self, i: int) -> None:
        """Opens what is said behind "that", or the relative clause that it opens."""
        ahead = self.finite_ahead(i)
        if ahead and (depth := self.saying_around(i)) is not None:
            self.pop_to(depth, i)
            self.push(ClauseKind.CONTENT, i, "that")
            return
        of_document = self.of_document(self.top.start - 1)
        if ahead and of_document and self.top.kind is ClauseKind.NONFINITE:
            self.pop_nonfinite(i)
        if self.tells_of_document(i):
            self.push(ClauseKind.RELATIVE, i, "that")
        elif ahead:
            says = self.says_before(i) or self.is_told(i)
            behind_verb = self.top.verb is not None and self.top.verb.last == i
            after_noun = nounlike(self.tokens[i - 1]) and self.word(i - 1) != "it"
            after_noun = after_noun and not behind_verb
            kind = ClauseKind.RELATIVE if after_noun and not says else ClauseKind.CONTENT
            self.push(kind, i, "that")

    def saying_around(self, i: int) -> int | None:
        """The depth of the clause of saying whose content "that" opens behind a day in a clause of time or
        a participle inside it: "said before the court rose on Friday that"; None where there is none.
        """
        inner = self.top.verb
        if not self.in_date(i - 1) or inner is None or self.says_before(i):
            return None
        if self.top.kind not in (ClauseKind.SUBORDINATE, ClauseKind.NONFINITE):
            return None
        depths = range(len(self.stack) - 2, -1, -1)
        return next((k for k in depths if self.still_says(self.stack[k], i)), None)

    def still_says(self, index: int, i: int) -> bool:
        """Whether what a clause of saying says does not stand before a token."""
        verb = self.clauses[index].verb
        if verb is None or not verb.finite or i - verb.last > 2 * LONGEST_BETWEEN:
            return False
        inside = self.clauses[index + 1 :]
        told = any(c.kind is ClauseKind.CONTENT and c.parent == index for c in inside)
        return verb.lemma in attribution.SAYING and not told

    def is_told(self, i: int) -> bool:
        """Whether "that" tells what a noun or an adjective before it is about: "the claim that",
        "is glad that".
        """
        verb = self.top.verb
        predicate = verb is not None and verb.lemma == "be" and 0 < i - verb.last <= 2
        bare = predicate and verb is not None and self.word(verb.last) not in grammar.DETERMINERS
        return bare or self.word(i - 1) in attribution.CONTENT_NOUNS

    def tells_of_document(self, i: int) -> bool:
        """Whether "that" is the subject of the verb right after it, and a document before it what
        it tells of; or what is said in the document stands before it: "The army fled, a group said in
        a report that they denied".
        """
        group = self.groups.get(i + 1)
        sure = group is not None and group.finite and group.sure
        is_told = self.top.kind is ClauseKind.REPORTING
        return (sure or is_told) and self.word(i - 1) in attribution.DOCUMENTS

    def of_document(self, i: int) -> bool:
        """Whether a document stands in "in a report", "according to a study": it is no subject."""
        if self.word(i) not in attribution.DOCUMENTS:
            return False
        start = i
        while start > max(0, i - 8) and (
            nounlike(self.tokens[start - 1]) or self.word(start - 1) in grammar.DETERMINERS
        ):
            start -= 1
        return self.word(start - 1) in ("in", "to", "by")

    def content(self) -> int | None:
        """The depth of the outermost open clause of what is said, beside which "and that …" opens
        another.
        """
        kinds = [self.clauses[k].kind for k in self.stack]
        return kinds.index(ClauseKind.CONTENT) if ClauseKind.CONTENT in kinds else None

    def says_before(self, i: int) -> bool:
        """Whether the nearest verb before a token is one of saying or thinking, not yet followed by
        its content.
        """
        verb = self.top.verb
        if verb is not None and verb.lemma in ("show", "find") and i - verb.last in (1, 2):
            return False
        if verb is None or i - verb.last > LONGEST_BETWEEN:
            return False
        emerges = verb.lemma in attribution.EMERGING and self.word(verb.first - 1) == "it"
        return emerges or verb.lemma in attribution.SAYING

    def finite_next(self, i: int) -> bool:
        """Whether a finite verb stands right behind a token."""
        group = self.groups.get(i + 1)
        return group is not None and group.finite

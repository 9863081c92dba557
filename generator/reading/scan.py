"""One pass over the words and verb groups of a sentence, with a stack of open clauses."""

from __future__ import annotations

from generator.english import attribution, grammar
from generator.model import Span
from generator.reading.clauses import Clause, ClauseKind, ParsedSentence
from generator.reading.filling import Filling
from generator.reading.forms import Form, VerbGroup, skip_back
from generator.reading.presents import overlooked
from generator.reading.stack import BOUNDARIES, QUOTES
from generator.reading.subjects import subjects
from generator.reading.tokens import Token, nounlike, opens_noun_phrase, tokens_of

_ACTING = (
    BOUNDARIES | grammar.CONJUNCTIONS | grammar.FREE_RELATIVES | frozenset((".", "!", "?", "so"))
)
"""Words and marks that may open, join or close a clause."""
_PREPOSITIONS = grammar.PREPOSITIONS - {"to"}
_LONGEST_GOT = 4
"""So many tokens at most lie between "got" and how something was got."""


class _Scan(Filling):
    """The pass itself: each word and verb group opens, fills or closes clauses."""

    def run(self) -> tuple[Clause, ...]:
        """The clauses of the sentence, each token asked once."""
        end = 0
        for i, token in enumerate(self.tokens):
            acts = token.word in _ACTING or i in self.groups
            if acts and i >= end and not token.in_date:
                end = self.step(i, token.word)
        self.find_overlooked()
        return tuple(clause.closed() for clause in self.clauses)

    def find_overlooked(self) -> None:
        """Gives main clauses that show no verb the one whose form may be a noun."""
        if all(c.kind is not ClauseKind.MAIN or c.verb for c in self.clauses):
            return
        covered = [False] * len(self.tokens)
        for clause in self.clauses:
            if clause.parent is not None:
                inside = min(clause.end, len(self.tokens)) - clause.start
                covered[clause.start : clause.end] = [True] * inside
        for clause in self.clauses:
            if clause.kind is ClauseKind.MAIN and clause.verb is None:
                span = range(clause.start, min(clause.end, len(self.tokens)))
                own = [i for i in span if not covered[i] and not self.tokens[i].in_date]
                clause.verb = overlooked(self.tokens, own)

    def step(self, i: int, w: str) -> int:
        """Reads what stands at a token; where to go on."""
        group = self.groups.get(i)
        if group:
            return self.verb(i, group)
        joins = w in grammar.CONJUNCTIONS and i not in self.paired and not self.is_nearly(i)
        if joins or self.concludes(i):
            self.coordinator = i
            return i + 2 if self.parallel_base(i) else i + 1
        self.turn(i, w)
        return i + 1

    def is_nearly(self, i: int) -> bool:
        """Whether "but" stands in "all but put out the fire", which joins nothing."""
        return self.word(i) == "but" and self.word(i - 1) == "all" and i + 1 in self.groups

    def concludes(self, i: int) -> bool:
        """Whether "so" joins a clause to the one before it."""
        return self.word(i) == "so" and self.word(i - 1) == "," and self.word(i + 1) != "that"

    def verb(self, i: int, group: VerbGroup) -> int:
        """Reads a verb group as what it is here; where to go on."""
        if self.completes(i, group):
            return group.last
        if self.inverts(i, group):
            self.push(ClauseKind.SUBORDINATE, i, self.word(i))
            return i + 1
        if (start := self.zero_relative(i, group)) is not None:
            self.push(ClauseKind.RELATIVE, start, verb=group)
        elif self.may_be_participle(i, group) and self.is_participle(i, group):
            self.nonfinite(
                i, VerbGroup(group.first, group.last, Form.PARTICIPLE, group.lemma, passive=True)
            )
        elif group.form is Form.PRESENT and not group.sure and self.is_noun(i, group):
            return i + 1
        elif group.finite:
            self.finite(i, group)
        else:
            self.nonfinite(i, group)
        return max(group.last, i + 1)

    def completes(self, i: int, group: VerbGroup) -> bool:
        """Whether a participle only says how something stays: "will remain closed"."""
        verb = self.top.verb
        stays = verb is not None and verb.last == i and verb.lemma in grammar.STAYING
        stays = stays or (group.lemma == "shut" and verb is not None and verb.last == i)
        stays = stays or self.gets(i)
        return stays and not group.helpers and group.form in (Form.PAST, Form.PARTICIPLE)

    def gets(self, i: int) -> bool:
        """Whether a form tells how something was got, and the clause around still waits for its verb:
        "Lee, whose call got all of it started, left".
        """
        verb = self.top.verb
        got = verb is not None and verb.lemma == "get" and 0 < i - verb.last <= _LONGEST_GOT
        waits = got and self.pending() is not None and self.comma < self.top.start + 1
        return waits and self.word(i + 1) == "," and self.finite_ahead(i + 1)

    def inverts(self, i: int, group: VerbGroup) -> bool:
        """Whether an auxiliary stands before its subject for "if": "Had she said so, …"."""
        if self.word(i) not in grammar.INVERTING:
            return False
        alone = group.last == i + 1 < len(self.tokens)
        opens = i == 0 or (self.word(i - 1) in QUOTES and self.top.verb is None)
        asks = self.tokens[-1].word == "?"
        return alone and opens and not asks and opens_noun_phrase(self.tokens[i + 1])

    def is_noun(self, i: int, group: VerbGroup) -> bool:
        """Whether a form that may be a present or a noun is a noun here."""
        if not self.awaits_verb():
            return not self.opens_content(group)
        sure, maybe = self.later[i]
        stop, after = self.stop[i + 1], self.word(i + 1)
        if maybe < stop and after in _PREPOSITIONS:
            return True
        if sure < stop:
            return group.lemma not in attribution.SAYING_PLAIN
        if self.top.verb is None or self.opens_content(group):
            return False
        begins = skip_back(self.tokens, i) < i or self.word(i - 1) in (",", "and", "but")
        begins = begins or (self.in_date(i - 1) and self.top.kind is ClauseKind.NONFINITE)
        return not begins and self.word(group.last) != "to"

    def zero_relative(self, i: int, group: VerbGroup) -> int | None:
        """Where "the plant [the company opened in May] makes…" starts its clause, if it is one."""
        if self.top.verb is not None or not group.finite or self.later[i][0] >= self.stop[i + 1]:
            return None
        start = self.subject_before(i, self.top.start)
        determined = (
            self.word(start) in grammar.DETERMINERS or self.word(start) in grammar.SUBJECT_PRONOUNS
        )
        inside = (
            start > self.top.start + bool(self.top.opener)
            and nounlike(self.tokens[start - 1])
            and not self.dates(start - 1)
        )
        return start if determined and inside else None


def read(sentence: str, dates: tuple[Span, ...] = ()) -> ParsedSentence:
    """The reading of a sentence whose expressions of time are the half-open spans ``dates``, in
    order; their words are no clauses of their own.

    One pass: the time is linear in the length of the sentence.
    """
    return parsed(sentence, tokens_of(sentence, dates))


def parsed(sentence: str, tokens: tuple[Token, ...]) -> ParsedSentence:
    """The reading of a sentence from its tokens."""
    if not tokens:
        main = Clause(ClauseKind.MAIN, 0, 0)
        return ParsedSentence(sentence, (), (main,), ((),), (), ((0, 0),), is_finite=False)
    clauses = _Scan(tokens).run()
    nested: list[list[int]] = [[] for _ in clauses]
    innermost = [0] * len(tokens)
    for i in sorted(range(len(clauses)), key=lambda i: (clauses[i].start, i)):
        clause = clauses[i]
        innermost[clause.start : clause.end] = [i] * (min(clause.end, len(tokens)) - clause.start)
        if clause.parent is not None:
            nested[clause.parent].append(i)
    children = tuple(tuple(n) for n in nested)
    found = subjects(tokens, clauses, children)
    finite = any(clause.verb and clause.verb.finite for clause in clauses)
    return ParsedSentence(sentence, tokens, clauses, children, tuple(innermost), found, finite)

"""Which clause a verb is the verb of: the one that waits for it, or one joined to another by "and"."""

from __future__ import annotations

from generator.english import attribution, grammar, verbs
from generator.reading.clauses import ClauseKind
from generator.reading.forms import LONGEST_RUN, Form, VerbGroup, skip_back
from generator.reading.participles import WHEN, Participles
from generator.reading.tokens import opens_noun_phrase

_BEFORE_VERB = grammar.CONJUNCTIONS | grammar.ADVERBS | {"“", '"'}
"""What stands between a semicolon and the verb of a part without a subject of its own."""


class Filling(Participles):
    """Clauses that get their verb."""

    def finite(self, i: int, group: VerbGroup) -> None:
        """Gives a clause a finite verb, or opens the clause that the verb heads."""
        if self.reports_after(i, group) or self.reports_between(i, group):
            return
        if self.top.verb is None:
            self.top.verb = group
            self.share_subject(i)
        elif self.fills_gap(i):
            self.push(ClauseKind.CONTENT, i, verb=group)
        elif self.goes_on_saying(i, group):
            self.push(ClauseKind.CONTENT, self.subject_after(self.top.verb.last, i), verb=group)
        elif self.joined(i):
            start = max(self.coordinator, self.before_then(i)) + 1
            self.coordinate(self.matching(group), start, group)
        elif self.goes_on_when(i):
            start = self.coordinator + 1
            self.coordinate(len(self.stack) - 1, start, group, shares_subject=False)
        elif (depth := self.pending()) is not None:
            self.pop_to(depth, self.end_before(i))
            self.top.verb = group
        else:
            self.new_clause(i, group)

    def goes_on_when(self, i: int) -> bool:
        """Whether a verb with a subject of its own goes on with a clause of time that opens a
        sentence: "When he fell ill in May and power passed to her, she".
        """
        top, stop = self.top, self.stop[i + 1]
        opens = top.opener in WHEN and top.fronted and top.verb is not None
        joined = opens and top.verb is not None and self.coordinator >= top.verb.last
        return (
            joined and self.comma < top.start and self.word(stop) == "," and self.finite_ahead(stop)
        )

    def end_before(self, i: int) -> int:
        """Where the clauses end inside one whose verb stands at a token: before its subject, where that
        is a pronoun or stands behind the day of a clause of time without a comma.
        """
        top = self.top
        opens = top.opener in WHEN and top.fronted and self.comma < top.start
        if opens and top.verb is not None and top.verb.last < i - 1:
            day = max((k for k in range(top.verb.last, i - 1) if self.in_date(k)), default=-1)
            if day > 0 and self.names(day + 1):
                return day + 1
        return i - (self.word(i - 1) in grammar.NOMINATIVES)

    def fills_gap(self, i: int) -> bool:
        """Whether a verb stands right behind one of saying in a relative clause: "which farmers
        say ruined them".
        """
        verb = self.top.verb
        relative = self.top.kind is ClauseKind.RELATIVE and self.top.opener != ""
        says = verb is not None and verb.last == i and verb.lemma in attribution.SAYING_PLAIN
        return relative and says and self.finite_ahead(i)

    def share_subject(self, i: int) -> None:
        """Gives a part behind a semicolon that opens with its verb the subject of the part
        before it.
        """
        top = self.top
        if top.kind is not ClauseKind.MAIN or top.start == 0 or len(self.stack) > 1:
            return
        if all(self.word(k) in _BEFORE_VERB for k in range(top.start, i)) and i - top.start < 4:
            before = self.main_before(len(self.clauses) - 1)
            top.shares_subject, top.sibling = before is not None, before

    def main_before(self, index: int) -> int | None:
        """The main clause before another."""
        floor = max(0, index - LONGEST_RUN)
        found = (k for k in range(index - 1, floor - 1, -1) if self.clauses[k].parent is None)
        return next(found, None)

    def goes_on_saying(self, i: int, group: VerbGroup) -> bool:
        """Whether a verb of saying in a clause of its own takes this verb for its content, though
        the clause around waits for one: "While some say he would win, others doubt it"; but "Letters
        that show a bribe were found" and "Letters appearing to show a bribe were found" wait for theirs.
        """
        verb = self.top.verb
        if verb is None or len(self.stack) == 1 or self.joined(i):
            return False
        describes = self.top.kind in (ClauseKind.NONFINITE, ClauseKind.RELATIVE)
        if describes and not self.finite_ahead(i):
            return False
        says = self.opens_content(group) and self.comma < verb.last
        says = says and self.verb_behind_day(verb.last) != i
        return says and self.pending() is not None and i - verb.last > 0

    def joined(self, i: int) -> bool:
        """Whether a conjunction stands before a verb, perhaps with an adverb between."""
        before = self.word(skip_back(self.tokens, i) - 1) if self.word(i - 1) != "there" else ""
        return before in grammar.CONJUNCTIONS or self.before_then(i) >= 0

    def before_then(self, i: int) -> int:
        """The comma in "led the polls, then saw"; -1 where there is none."""
        then = self.word(i - 1) == "then" and self.word(i - 2) == ","
        return i - 2 if then else -1

    def nonfinite(self, i: int, group: VerbGroup) -> None:
        """Opens the clause of an infinitive, a gerund or a participle, or gives one its verb."""
        before, top = self.word(i - 1), self.top
        group = self.as_parallel(i, group)
        parallel = top.verb is not None and top.verb.form is group.form
        if top.verb is None and top.kind is ClauseKind.SUBORDINATE and self.fills(i):
            top.verb = group
        elif parallel and (before in grammar.CONJUNCTIONS or self.is_listed(i, group)):
            self.coordinate(len(self.stack) - 1, i, group)
        else:
            opener = before if before in grammar.PREPOSITIONS else ""
            self.push(ClauseKind.NONFINITE, i, opener, group)

    def as_parallel(self, i: int, group: VerbGroup) -> VerbGroup:
        """The group with the auxiliaries of the verb that "and" joins it to: "was arrested and
        charged", "has built and sold".
        """
        verb = self.top.verb
        if verb is None or group.form is not Form.PARTICIPLE or group.helpers:
            return group
        helped = verb.passive or verb.form is Form.PERFECT
        joined = self.joined(i) and self.coordinator >= verb.last
        if not (verb.finite and helped and (joined or self.is_listed(i, group))):
            return group
        return group._replace(
            form=verb.form, helpers=verb.helpers, negated=verb.negated, passive=verb.passive
        )

    def is_listed(self, i: int, group: VerbGroup) -> bool:
        """Whether a participle stands in a list of them: "was arrested, charged and released"."""
        verb, after = self.top.verb, self.groups.get(group.last + 1)
        told = verb is not None and verb.last == i - 1 and self.word(i - 1) == ","
        goes_on = self.word(group.last) in ("and", ",") and after is not None
        return told and goes_on and self.word(group.last + 1) in verbs.PARTICIPLES

    def fills(self, i: int) -> bool:
        """Whether an infinitive or participle is the verb of the conjunction's clause: "while
        working", "were he to go".
        """
        return i - self.top.start == 1 or self.top.opener in grammar.INVERTING

    def parallel_base(self, i: int) -> bool:
        """A bare verb coordinated with an infinitive or a modal: "to meet them and visit the
        port".
        """
        j = i + 1
        if not self.may_be_base(j):
            return False
        for depth in range(len(self.stack) - 1, -1, -1):
            verb = self.clauses[self.stack[depth]].verb
            if verb and verb.form in (Form.INFINITIVE, Form.MODAL):
                lemma = verbs.LEMMAS[self.word(j)]
                copy = VerbGroup(j, j + 1, verb.form, lemma, verb.helpers, verb.negated)
                self.coordinate(depth, j, copy)
                return True
        return False

    def may_be_base(self, i: int) -> bool:
        """Whether a token may be a bare verb, and is read as nothing else."""
        word = self.word(i)
        if word not in verbs.ALL or i in self.groups or self.tokens[i].is_name:
            return False
        follower = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        return word not in verbs.NOUN_TOO or opens_noun_phrase(follower)

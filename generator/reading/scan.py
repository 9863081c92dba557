"""One pass over the verb groups of a sentence, with a stack of open clauses."""

from __future__ import annotations

from collections.abc import Iterator

from generator.english import attribution, grammar, verbs
from generator.model import Span
from generator.reading.clauses import Clause, ClauseKind, ParsedSentence
from generator.reading.forms import Form, VerbGroup, grouped
from generator.reading.joining import LONGEST_NAME, Joining
from generator.reading.stack import (
    BOUNDARIES,
    CLOSING,
    DASHES,
    OPENING,
    QUOTES,
    STOPS,
    OpenClause,
    skip_back,
)
from generator.reading.tokens import nounlike, opens_noun_phrase, tokens_of

_TURNS = BOUNDARIES | grammar.CONJUNCTIONS | frozenset((".", "!", "?", "so"))
"""Words and marks that may open, join or close a clause."""


class _Scan(Joining):
    """The pass itself: each word and verb group opens, fills or closes clauses."""

    def run(self) -> tuple[Clause, ...]:
        i = 0
        while i < len(self.tokens):
            i = self.step(i)
        return tuple(clause.closed() for clause in self.clauses)

    def step(self, i: int) -> int:
        token = self.tokens[i]
        w = token.word
        if token.in_date:
            return i + 1
        group = self.groups.get(i)
        if group:
            return self.verb(i, group)
        if w not in _TURNS:
            return i + 1
        if w == ",":
            self.at_comma(i)
        elif w in STOPS or (w in ".!?" and self.ends_sentence(i)):
            self.at_stop(i)
        elif w in OPENING:
            self.push(ClauseKind.ASIDE, i)
        elif w in CLOSING:
            self.close_aside(i)
        elif w in grammar.CONJUNCTIONS:
            self.coordinator = i
            if self.parallel_base(i):
                return i + 2
        else:
            self.open_clause(i, w)
        return i + 1

    def at_comma(self, i: int) -> None:
        self.comma = i
        self.fill_before(i)
        for depth in range(1, len(self.stack)):
            phrase = self.clauses[self.stack[depth]]
            above = [self.clauses[k] for k in self.stack[depth:]]
            loose = phrase.after_comma or phrase.fronted
            if loose and phrase.kind is not ClauseKind.ASIDE and all(p.verb for p in above):
                self.pop_to(depth - 1, i)
                return

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

    def close_aside(self, i: int) -> None:
        for depth in range(len(self.stack) - 1, 0, -1):
            if self.clauses[self.stack[depth]].kind is ClauseKind.ASIDE:
                self.pop_to(depth - 1, i)
                return

    def parallel_base(self, i: int) -> bool:
        """A bare verb coordinated with an infinitive or a modal: "to meet them and visit the
        port".
        """
        j = i + 1
        if (
            j >= len(self.tokens)
            or j in self.groups
            or self.word(j) not in verbs.ALL
            or self.tokens[j].is_name
        ):
            return False
        follower = self.tokens[j + 1] if j + 1 < len(self.tokens) else None
        if self.word(j) in verbs.NOUN_TOO and not opens_noun_phrase(follower):
            return False
        for depth in range(len(self.stack) - 1, -1, -1):
            k = self.stack[depth]
            verb = self.clauses[k].verb
            if verb and verb.form in (Form.INFINITIVE, Form.MODAL):
                copy = VerbGroup(
                    j, j + 1, verb.form, verbs.LEMMAS[self.word(j)], verb.helpers, verb.negated
                )
                self.coordinate(depth, j, copy)
                return True
        return False

    def open_clause(self, i: int, w: str) -> None:
        before = self.word(i - 1)
        if w in grammar.RELATIVES and i > 0:
            start = i - 1 if before in grammar.PREPOSITIONS else i
            if before == "of" and self.word(i - 2) in grammar.DETERMINERS | grammar.NUMBERS:
                start = i - 2
            self.push(ClauseKind.RELATIVE, start, w)
        elif w == "that":
            self.at_that(i)
        elif (
            w in grammar.SUBORDINATING
            or (w == "so" and self.word(i + 1) == "that")
            or (
                w in grammar.SUBORDINATING_OR_PREPOSITIONS
                and not self.in_date(i)
                and self.clause_follows(i)
            )
        ):
            self.push(ClauseKind.SUBORDINATE, i, w)

    def clause_follows(self, i: int) -> bool:
        """Whether "after", "since", "as"… opens a clause: a subject and a finite verb, and no
        clause waits for one.
        """
        sure, maybe = self.later[i]
        counts = self.word(i + 1)[:1].isdigit() or self.word(i + 1) in grammar.NUMBERS
        if self.in_date(i + 1) or (self.word(i) == "than" and counts):
            return False
        if self.top.verb is None:
            comma = next((k for k in range(i, self.stop[i + 1] + 1) if self.word(k) == ","), -1)
            return comma > 0 and maybe < comma and maybe > i + 1
        has_object = maybe + 1 < len(self.tokens) and nounlike(self.tokens[maybe + 1])
        return i + 1 < sure < self.stop[i + 1] or (i + 1 < maybe < self.stop[i + 1] and has_object)

    def at_that(self, i: int) -> None:
        before, after = self.word(i - 1), self.word(i + 1)
        governed = (
            before in grammar.PREPOSITIONS - grammar.PARTICLES or before in grammar.DETERMINERS
        )
        alone = after in grammar.CONJUNCTIONS or after in (",", ".", ";", "")
        if governed or alone or after in grammar.TIME_WORDS:
            return
        if (
            before in ("and", "but")
            and (depth := self.content()) is not None
            and self.finite_ahead(i)
        ):
            self.pop_to(depth - 1, i - 1)
            self.push(ClauseKind.CONTENT, i, "that")
            return
        if i == 0 or (
            i + 1 in self.groups and self.groups[i + 1].finite and not self.says_before(i)
        ):
            if i > 0 and (nounlike(self.tokens[i - 1]) or before == ","):
                self.push(ClauseKind.RELATIVE, i, "that")
            return
        top = self.top
        if (
            top.kind is ClauseKind.NONFINITE
            and self.of_document(top.start - 1)
            and self.finite_ahead(i)
        ):
            self.pop_nonfinite(i)
        if self.told_of(i):
            self.push(ClauseKind.RELATIVE, i, "that")
        elif self.finite_ahead(i):
            kind = (
                ClauseKind.CONTENT
                if self.says_before(i) or before in attribution.CONTENT_NOUNS
                else ClauseKind.RELATIVE
            )
            if kind is ClauseKind.RELATIVE and not nounlike(self.tokens[i - 1]):
                kind = ClauseKind.CONTENT
            self.push(kind, i, "that")

    def content(self) -> int | None:
        """The depth of the outermost open clause of what is said, beside which "and that …" opens
        another.
        """
        kinds = [self.clauses[k].kind for k in self.stack]
        return kinds.index(ClauseKind.CONTENT) if ClauseKind.CONTENT in kinds else None

    def told_of(self, i: int) -> bool:
        """Whether "that" is the subject of the verb right after it, and a document before it what
        it tells of.
        """
        group = self.groups.get(i + 1)
        return (
            group is not None
            and group.finite
            and group.sure
            and self.word(i - 1) in attribution.DOCUMENTS
        )

    def finite_ahead(self, i: int) -> bool:
        return self.later[i][1] < len(self.tokens)

    def says_before(self, i: int) -> bool:
        """Whether the nearest verb before a token is one of saying or thinking, not yet followed by
        its content.
        """
        verb = self.top.verb
        if verb is not None and verb.lemma in ("show", "find") and i - verb.last in (1, 2):
            return False
        return verb is not None and verb.lemma in attribution.SAYING and i - verb.last <= 14

    # -- verbs

    def verb(self, i: int, group: VerbGroup) -> int:
        if self.inverts(i, group):
            self.push(ClauseKind.SUBORDINATE, i, self.word(i))
            return i + 1
        zero = self.zero_relative(i, group)
        if zero is not None:
            self.push(ClauseKind.RELATIVE, zero, verb=group)
            return max(group.last, i + 1)
        if group.form is Form.PAST and not group.sure and any(self.participle_signs(i, group)):
            group = VerbGroup(group.first, group.last, Form.PARTICIPLE, group.lemma, passive=True)
        elif group.form is Form.PRESENT and not group.sure and self.is_noun(i, group):
            return i + 1
        if group.finite:
            self.finite(i, group)
        else:
            self.nonfinite(i, group)
        return max(group.last, i + 1)

    def inverts(self, i: int, group: VerbGroup) -> bool:
        """Whether an auxiliary stands before its subject for "if": "Had she said so, …"."""
        opens = i == 0 or (self.word(i - 1) in QUOTES and self.top.verb is None)
        return (
            opens
            and self.word(i) in grammar.INVERTING
            and group.last == i + 1
            and opens_noun_phrase(self.tokens[i + 1] if i + 1 < len(self.tokens) else None)
            and self.tokens[-1].word != "?"
        )

    def is_noun(self, i: int, group: VerbGroup) -> bool:
        """Whether a form that may be a present or a noun is a noun here."""
        if not self.awaits_verb():
            return not self.opens_content(group)
        if self.later[i][1] < self.stop[i + 1] and self.word(i + 1) in grammar.PREPOSITIONS - {
            "to"
        }:
            return True
        if self.later[i][0] < self.stop[i + 1]:
            return group.lemma not in attribution.SAYING_PLAIN
        if self.top.verb is None or self.opens_content(group):
            return False
        back = skip_back(self.tokens, i)
        before = self.word(back - 1)
        return back == i and before not in (",", "and", "but") and self.word(group.last) != "to"

    def zero_relative(self, i: int, group: VerbGroup) -> int | None:
        """Where "the plant [the company opened in May] makes…" starts its clause, if it is one."""
        if self.top.verb is not None or not group.finite or self.later[i][0] >= self.stop[i + 1]:
            return None
        start = self.subject_before(i, self.top.start)
        determined = (
            self.word(start) in grammar.DETERMINERS or self.word(start) in grammar.SUBJECT_PRONOUNS
        )
        inside = (
            start > self.top.start
            and nounlike(self.tokens[start - 1])
            and not self.dates(start - 1)
        )
        return start if determined and inside else None

    def participle_signs(self, i: int, group: VerbGroup) -> Iterator[bool]:
        """The signs that a form that may be past or participle is a participle here; one is
        enough.
        """
        if self.reporting_start(i, group) is not None or self.tells_after_date(group):
            return
        before, after = self.word(i - 1), self.word(group.last)
        sure, maybe = self.later[i]
        verb_follows = maybe < len(self.tokens)
        yield i == self.top.start and verb_follows
        yield before in grammar.SUBORDINATING or before in ("as", "than")
        yield self.of_document(i - 1)
        yield (
            after == "to"
            and verb_follows
            and group.lemma in attribution.HEARSAY | attribution.EXPECTING
        )
        top = self.top
        yield (
            top.verb is not None
            and top.after_comma
            and self.comma < top.verb.last
            and self.coordinator != i - 1
        )
        yield after == "by" and not self.word(group.last + 1)[:1].isdigit()
        yield not self.awaits_verb() and not self.opens_content(group)
        bare = group.lemma in attribution.PASSIVE_BARE and (
            after in grammar.PREPOSITIONS or self.dates(group.last)
        )
        yield self.in_date(group.last) and maybe < self.stop[i + 1]
        yield bare and verb_follows and before not in grammar.SUBJECT_PRONOUNS
        yield before == "," and self.top.verb is not None
        if self.top.verb is not None and self.coordinator == i - 1:
            return
        yield sure < self.stop[i + 1] and group.lemma not in attribution.SAYING_PLAIN
        yield before == "," and verb_follows and self.comma == i - 1 and self.resumes_later(i)

    def tells_after_date(self, group: VerbGroup) -> bool:
        """Whether a verb of saying has a date and then its content: "announced Monday it has"."""
        if group.lemma not in attribution.SAYING or not self.dates(group.last):
            return False
        after = group.last
        while self.dates(after) or self.word(after) in grammar.ADVERBS:
            after += 1
        subject = self.word(after) in grammar.SUBJECT_PRONOUNS | grammar.DETERMINERS
        return (subject or self.word(after) == "that") and self.finite_ahead(after)

    def of_document(self, i: int) -> bool:
        """Whether a document stands in "in a report", "according to a study": it is no subject."""
        start = i
        while start > max(0, i - 8) and (
            nounlike(self.tokens[start - 1]) or self.word(start - 1) in grammar.DETERMINERS
        ):
            start -= 1
        return self.word(i) in attribution.DOCUMENTS and self.word(start - 1) in ("in", "to", "by")

    def resumes_later(self, i: int) -> bool:
        """Whether the phrase after a comma closes with another comma that a finite verb follows at
        once.
        """
        maybe = self.later[i][1]
        return self.word(skip_back(self.tokens, maybe) - 1) == ","

    def finite(self, i: int, group: VerbGroup) -> None:
        before = self.word(i - 1)
        if self.reports_after(i, group) or self.reports_between(i, group):
            return
        if self.top.verb is None:
            self.top.verb = group
            return
        if before in grammar.CONJUNCTIONS or (
            before in grammar.ADVERBS and self.word(i - 2) in grammar.CONJUNCTIONS
        ):
            self.coordinate(self.matching(group), self.coordinator + 1, group)
            return
        depth = self.pending()
        if depth is not None:
            self.pop_to(depth, i)
            self.top.verb = group
            return
        self.new_clause(i, group)

    def nonfinite(self, i: int, group: VerbGroup) -> None:
        before = self.word(i - 1)
        if (
            self.top.verb is None
            and self.top.kind is ClauseKind.SUBORDINATE
            and (i - self.top.start == 1 or self.top.opener in grammar.INVERTING)
        ):
            self.top.verb = group
            return
        if (
            before in grammar.CONJUNCTIONS
            and self.top.verb is not None
            and self.top.verb.form is group.form
        ):
            self.coordinate(len(self.stack) - 1, i, group)
            return
        opener = before if before in grammar.PREPOSITIONS else ""
        self.push(ClauseKind.NONFINITE, i, opener, group)


def read(sentence: str, dates: tuple[Span, ...] = ()) -> ParsedSentence:
    """The reading of a sentence whose expressions of time are the half-open spans ``dates``, in
    order; their words are no clauses of their own.

    One pass: the time is linear in the length of the sentence.
    """
    tokens = tokens_of(sentence, dates)
    if not tokens:
        return ParsedSentence(sentence, (), (Clause(ClauseKind.MAIN, 0, 0),), ((),), ())
    clauses = _Scan(tokens).run()
    nested: list[list[int]] = [[] for _ in clauses]
    innermost = [0] * len(tokens)
    for i in sorted(range(len(clauses)), key=lambda i: (clauses[i].start, i)):
        clause = clauses[i]
        innermost[clause.start : clause.end] = [i] * (min(clause.end, len(tokens)) - clause.start)
        if clause.parent is not None:
            nested[clause.parent].append(i)
    return ParsedSentence(
        sentence, tokens, clauses, tuple(tuple(n) for n in nested), tuple(innermost)
    )

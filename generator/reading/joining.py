"""How a verb for which no clause waits opens a clause, or continues one."""

from __future__ import annotations

from generator.english import attribution, grammar
from generator.reading.clauses import ClauseKind
from generator.reading.forms import Form, VerbGroup
from generator.reading.stack import CONNECTIVES, QUOTES, OpenClause, Stack, skip_back
from generator.reading.tokens import Token, nounlike, opens_noun_phrase

LONGEST_NAME = 10
"""Tokens of the words for a speaker inside what is reported."""
DATE_OPENERS = grammar.PREPOSITIONS | grammar.DETERMINERS | {"last", "next"}
BETWEEN = grammar.CONJUNCTIONS | grammar.RELATIVES | grammar.SUBORDINATING | {"that"}
"""Words that do not stand between a comma and the verb of a speaker inside what is reported."""


class Joining(Stack):
    """Clauses that verbs open: coordinated, reported, reporting, relative."""

    def opens_content(self, group: VerbGroup) -> bool:
        """Whether the innermost verb is one that leaves out "that", and a finite verb after it
        tells what is said.
        """
        verb = self.top.verb
        if verb is None or self.top.kind is ClauseKind.REPORTING:
            return False
        return verb.lemma in attribution.SAYING_PLAIN and verb.last < group.first

    def matching(self, group: VerbGroup) -> int:
        """The depth of the clause that a coordinated verb continues: the innermost one of the same
        tense.
        """
        finite = [
            d
            for d, k in enumerate(self.stack)
            if (v := self.clauses[k].verb) is not None and v.finite
        ]
        same = [
            d for d in finite if self._tense(self.clauses[self.stack[d]].verb) == self._tense(group)
        ]
        return (same or finite or [0])[-1]

    @staticmethod
    def _tense(verb: VerbGroup | None) -> str:
        return "" if verb is None else "modal" if verb.form is Form.MODAL else "told"

    def coordinate(
        self, depth: int, start: int, group: VerbGroup, *, shares_subject: bool = True
    ) -> None:
        """Opens a clause beside the one at ``depth``."""
        sibling = self.stack[depth]
        first = self.clauses[sibling]
        end = start - 1
        end = end - 1 if self.word(end - 1) == "," else end
        self.pop_to(depth, end)
        self.stack.pop()
        first.end = max(min(first.end, end), first.start + 1)
        phrase = OpenClause(first.kind, start, len(self.tokens), first.opener, group, first.parent)
        phrase.after_comma, phrase.shares_subject = first.after_comma, shares_subject
        phrase.sibling = first.sibling if first.shares_subject else sibling
        self.stack.append(len(self.clauses))
        self.clauses.append(phrase)

    def new_clause(self, i: int, group: VerbGroup) -> None:
        """A finite verb where every open clause has one: what it opens is told by what stands
        between.
        """
        last = self.top.verb.last if self.top.verb else 0
        if self.coordinator >= last and not self.content_of_and(last):
            depth = (
                self.matching(group)
                if self.word(self.coordinator - 1) != ","
                else self.outermost(group)
            )
            self.coordinate(depth, self.coordinator + 1, group, shares_subject=False)
            return
        if self.opens_content(group) and self.comma < last:
            self.push(ClauseKind.CONTENT, self.subject_after(last, i), verb=group)
            return
        if self.comma >= last:
            self.coordinate(self.outermost(group), self.comma + 1, group, shares_subject=False)
            return
        self.pop_nonfinite(i)
        if self.opens_content(group):
            self.push(
                ClauseKind.CONTENT,
                self.subject_after(self.top.verb.last if self.top.verb else 0, i),
                verb=group,
            )
        elif not self.was_participle(i, last, group):
            self.push(ClauseKind.RELATIVE, self.subject_before(i, last), verb=group)

    def was_participle(self, i: int, last: int, group: VerbGroup) -> bool:
        """Mends "A well considered the best hope for a fix won't be…": no subject here, so no verb
        before.
        """
        start, verb = self.subject_before(i, last), self.top.verb
        if (
            verb is None
            or verb.form is not Form.PAST
            or verb.helpers
            or self.word(start - 1) not in grammar.PREPOSITIONS
        ):
            return False
        participle = VerbGroup(verb.first, verb.last, Form.PARTICIPLE, verb.lemma, passive=True)
        self.clauses.append(
            OpenClause(ClauseKind.NONFINITE, verb.first, i, "", participle, self.stack[-1])
        )
        self.top.verb = group
        return True

    def outermost(self, group: VerbGroup) -> int:
        """The depth that ", and" or a bare comma returns to: the main clause, or content of the
        same tense.
        """
        if group.form is Form.MODAL:
            return self.matching(group)
        return 0

    def content_of_and(self, last: int) -> bool:
        """Whether "and" joins two names that are the subject of reported content: "said Rome and
        Paris had agreed".
        """
        after = self.coordinator + 1
        if self.dates(after) or self.word(after) in grammar.PREPOSITIONS:
            return False
        verb = self.top.verb
        plain = verb is not None and verb.lemma in attribution.SAYING_PLAIN
        plain = plain and self.word(last) not in grammar.OBJECT_PRONOUNS
        near = self.coordinator - last in (1, 2) or (
            verb is not None and verb.lemma in attribution.DIRECT
        )
        return plain and self.word(self.coordinator - 1) != "," and near

    def subject_after(self, start: int, verb: int) -> int:
        """Where the subject of content without "that" starts: after the date or place that follows
        the saying verb.
        """
        last = skip_back(self.tokens, verb) - 1
        if last >= start and self.word(last) in grammar.SUBJECT_PRONOUNS:
            return last
        i = start
        while i < verb - 1:
            w = self.word(i)
            if (
                w in grammar.ADVERBS
                or w in grammar.TIME_WORDS
                or self.in_date(i)
                or (w in DATE_OPENERS and self.dates(i + 1))
            ):
                i += 1
            else:
                break
        return i

    def subject_before(self, verb: int, floor: int) -> int:
        """Where the noun phrase just before a verb starts."""
        i = skip_back(self.tokens, verb)
        if self.word(i - 1) in grammar.SUBJECT_PRONOUNS:
            return i - 1
        start = i
        named = self.tokens[i - 1].is_name
        while (
            start > floor
            and named <= self.tokens[start - 1].is_name
            and nounlike(self.tokens[start - 1])
            and not self.dates(start - 1)
        ):
            start -= 1
            if self.word(start - 1) in grammar.DETERMINERS:
                return start - 1
        return start

    def reporting_start(self, i: int, group: VerbGroup) -> int | None:
        """Where "the ministry said" or "said Smith" starts, if the verb stands after what it
        reports.
        """
        if group.lemma not in attribution.POSTPOSED or group.form is Form.MODAL:
            return None
        if self.top.verb is None or self.pending() is not None:
            return None
        inverted = self.word(i - 1) in QUOTES or (
            self.word(i - 1) == "," and not self.top.after_comma
        )
        inverted = inverted and self.names(group.last)
        floor = max(0, i - 12, self.top.verb.last)
        quoted = max((k for k in range(floor, i) if self.word(k) in QUOTES), default=-1)
        mark = max((k for k in range(floor, i) if self.word(k) == ","), default=-1)
        if quoted >= 0 and self.word(i - 1) == "," and i - 1 > quoted + 1:
            return quoted + 1
        mark = max(mark, quoted)
        between = self.tokens[mark + 1 : i]
        short = (
            mark >= 0
            and bool(between)
            and all(t.is_word and t.word not in grammar.CONJUNCTIONS for t in between)
        )
        if not inverted and not (short and self.ends_soon(group.last)):
            return None
        return i if inverted else mark + 1

    def names(self, i: int) -> bool:
        """Whether somebody may be named from a token on: "said the owner", not "testified
        truthfully".
        """
        token = self.tokens[i] if i < len(self.tokens) else None
        return token is not None and (nounlike(token) or opens_noun_phrase(token))

    def reports_after(self, i: int, group: VerbGroup) -> bool:
        """Closes what is reported and opens the clause of saying that follows it."""
        start = self.reporting_start(i, group)
        if start is None:
            return False
        self.pop_to(0, start - 1)
        self.push(ClauseKind.REPORTING, start, verb=group)
        return True

    def reports_between(self, i: int, group: VerbGroup) -> bool:
        """Opens a clause of saying that stands between commas inside what it reports: "The bridge,
        Mr Boll said, is safe".
        """
        if self.top.verb is not None or group.lemma not in attribution.POSTPOSED:
            return False
        start = self.comma + 1 + (self.word(self.comma + 1) in QUOTES)
        inverted = self.word(i - 1) in QUOTES | {","} and self.names(group.last)
        end = self.stop[group.last] if inverted else self.past_date(group.last)
        named = inverted or (
            0 < self.comma < start < i <= start + LONGEST_NAME
            and all(t.word == "." or self.may_name(t) for t in self.tokens[start:i])
        )
        if not named or not self.resumes(end):
            return False
        self.push(ClauseKind.REPORTING, i if inverted else start, verb=group)
        self.top.after_comma = True
        return True

    @staticmethod
    def may_name(token: Token) -> bool:
        """Whether a token may stand between a comma and the verb of a speaker."""
        return token.is_word and token.word not in BETWEEN

    def past_date(self, i: int) -> int:
        """Past "on Friday" or "last week" behind a verb of saying."""
        while self.dates(i) or (self.word(i) in DATE_OPENERS and self.dates(i + 1)):
            i += 1
        return i

    def resumes(self, i: int) -> bool:
        """Whether a comma stands at a token, and what was begun goes on behind it."""
        after = i + 1
        quoted = self.word(after) in QUOTES and not self.is_marked(i)
        goes_on = after < len(self.tokens) and self.later[i][1] < len(self.tokens)
        return self.word(i) == "," and goes_on and not quoted and not self.drops(after)

    def is_marked(self, i: int) -> bool:
        """Whether quotation marks stand among the tokens before one."""
        return any(self.word(k) in QUOTES for k in range(max(0, i - 2 * LONGEST_NAME), i))

    def drops(self, i: int) -> bool:
        """Whether a token opens something that does not go on with a clause left open."""
        group = self.groups.get(i)
        return self.word(i) in CONNECTIVES | {"that", "and", "but"} or (
            group is not None and not group.finite
        )

    def ends_soon(self, i: int) -> bool:
        """Whether a clause of saying has no content of its own after the verb: "said in a report
        made public …".
        """
        after = i
        while self.word(after) in grammar.ADVERBS or self.dates(after):
            after += 1
        opens = grammar.PREPOSITIONS | grammar.SUBORDINATING | grammar.SUBORDINATING_OR_PREPOSITIONS
        if self.word(after) in opens and not self.dates(after + 1):
            return True
        return (
            not any(
                k in self.groups and self.groups[k].finite
                for k in range(i, self.stop[min(i, len(self.tokens) - 1)])
            )
            and self.word(self.stop[min(i, len(self.tokens) - 1)]) != "that"
        )

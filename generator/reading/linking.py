"""How a verb for which no clause waits opens a clause, or continues one."""

from __future__ import annotations

from generator.english import attribution, grammar, verbs
from generator.reading.clauses import ClauseKind
from generator.reading.forms import LONGEST_RUN, Form, VerbGroup, skip_back
from generator.reading.stack import OpenClause, Stack
from generator.reading.tokens import Token, nounlike, opens_noun_phrase

DATE_OPENERS = grammar.PREPOSITIONS | grammar.DETERMINERS | {"last", "next"}
"""Words that may open an expression of time."""


_ASKING_FOR = verbs.words("demand promise propose pledge offer request recommend urge threaten")
"""Verbs of what is to be, which no present tells: "demanded new taxes", "promised deep cuts"."""


class Linking(Stack):
    """Clauses that verbs open: coordinated, reported, reporting, relative."""

    def opens_content(self, group: VerbGroup) -> bool:
        """Whether the innermost verb is one that leaves out "that", and a finite verb after it
        tells what is said.
        """
        verb = self.top.verb
        if verb is None or self.top.kind is ClauseKind.REPORTING:
            return False
        by = (verb.passive or verb.form is Form.PARTICIPLE) and self.word(verb.last) in (
            "by",
            "for",
            "as",
            "in",
        )
        addressee = self.tokens[verb.last] if verb.last + 1 < group.first else None
        told = verb.lemma in attribution.ADDRESSING and self.addressed(addressee)
        says = told or verb.lemma in attribution.SAYING_PLAIN
        fate = verb.passive and self.word(verb.last) in attribution.FATES
        asks = verb.lemma in _ASKING_FOR and group.form is Form.PRESENT
        return says and verb.last < group.first and not (by or fate or asks)

    @staticmethod
    def addressed(token: Token | None) -> bool:
        """Whether a word behind a verb may name who is told something: "told her", "told voters"."""
        several = token is not None and token.word.endswith("s") and nounlike(token)
        return several or opens_noun_phrase(token)

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
        phrase.fronted = first.fronted and first.kind is ClauseKind.SUBORDINATE
        phrase.sibling = first.sibling if first.shares_subject else sibling
        self.stack.append(len(self.clauses))
        self.clauses.append(phrase)

    def new_clause(self, i: int, group: VerbGroup) -> None:
        """A finite verb where every open clause has one: what it opens is told by what stands
        between.
        """
        last = self.top.verb.last if self.top.verb else 0
        if self.subject_waits(group):
            self.coordinate(
                self.outermost(group), self.coordinator + 1, group, shares_subject=False
            )
        elif self.coordinator >= last and not self.content_of_and(last):
            after_comma = self.word(self.coordinator - 1) == ","
            depth = self.outermost(group) if after_comma else self.matching(group)
            self.coordinate(depth, self.coordinator + 1, group, shares_subject=False)
        elif self.opens_content(group) and self.comma < last:
            self.push(ClauseKind.CONTENT, self.subject_after(last, i), verb=group)
        elif self.comma >= last and (start := self.told_of_noun(i, group)):
            self.push(ClauseKind.RELATIVE, start, verb=group)
        elif self.comma >= last:
            self.coordinate(self.outermost(group), self.comma + 1, group, shares_subject=False)
        else:
            self.pop_nonfinite(i)
            self.continue_inside(i, last, group)

    def told_of_noun(self, i: int, group: VerbGroup) -> int:
        """Where a clause starts that tells of the noun before it, in a phrase behind a comma, and has no
        object of its own: ", in the largest march the town has seen"; 0 where there is none.
        """
        start, first = self.subject_before(i, self.comma + 1), self.comma + 1
        first += self.word(first) in grammar.PREPOSITIONS
        opens = self.word(first) in grammar.DETERMINERS and first + 1 < start
        has_subject = self.word(start) in grammar.DETERMINERS | grammar.SUBJECT_PRONOUNS
        noun = self.tokens[start - 1]
        told = opens and has_subject and nounlike(noun) and not (noun.is_name or noun.in_date)
        told = told and not group.passive
        behind = self.tokens[group.last : group.last + 1]
        has_object = any(opens_noun_phrase(t) or nounlike(t) for t in behind)
        between = range(first, start)
        return start if told and not has_object and not self.acts_in(between) else 0

    def acts_in(self, tokens: range) -> bool:
        """Whether a verb or a mark stands among tokens."""
        return any(k in self.groups or not self.tokens[k].is_word for k in tokens)

    def subject_waits(self, group: VerbGroup) -> bool:
        """Whether a noun behind ", and" waits for its verb past an infinitive that tells of it: "left,
        and an attempt to find another failed".
        """
        kinds = (self.clauses[k] for k in reversed(self.stack))
        around = next((c for c in kinds if c.kind is not ClauseKind.NONFINITE), self.top)
        first = self.coordinator + 1
        opens = first < len(self.tokens) and opens_noun_phrase(self.tokens[first])
        behind = around.verb is not None and self.coordinator > around.verb.last
        joined = behind and opens and self.word(self.coordinator - 1) == ","
        verb = self.top.verb
        tells = verb is not None and verb.form is Form.INFINITIVE and self.top.start > first
        return joined and tells and not self.opens_content(group)

    def continue_inside(self, i: int, last: int, group: VerbGroup) -> None:
        """A finite verb behind another with no mark between: content, or a relative clause."""
        if self.opens_content(group):
            after = self.top.verb.last if self.top.verb else 0
            self.push(ClauseKind.CONTENT, self.subject_after(after, i), verb=group)
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
        if group.form is not Form.MODAL:
            return 0
        depth = self.matching(group)
        while depth > 0 and self.clauses[self.stack[depth]].kind is ClauseKind.RELATIVE:
            depth -= 1
        return depth

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
        i = self.past_addressee(start, verb)
        while i < verb - 1 and self.places(i):
            i += 1
        return i

    def past_addressee(self, start: int, verb: int) -> int:
        """Past a day behind who is told, or where it is told: "told voters on Monday the tax would
        fall", "said in a statement on Monday the tax would fall"; the start where neither is.
        """
        document = self.past_document(start, verb)
        is_told = verbs.LEMMAS.get(self.word(start - 1)) in attribution.ADDRESSING
        if not is_told and document == start:
            return start
        days = [k for k in range(start, min(verb - 1, start + LONGEST_RUN)) if self.in_date(k)]
        return days[-1] + 1 if days else document

    def past_document(self, start: int, verb: int) -> int:
        """Past "in a statement", which opens at a token; that token where nothing of the kind does."""
        if self.word(start) != "in":
            return start
        near = range(start + 1, min(verb - 1, start + 4))
        return next((k + 1 for k in near if self.word(k) in attribution.DOCUMENTS), start)

    def places(self, i: int) -> bool:
        """Whether a token between a verb of saying and its content tells when or how it was
        said.
        """
        w = self.word(i)
        return w in grammar.ADVERBS or self.dates(i) or (w in DATE_OPENERS and self.dates(i + 1))

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

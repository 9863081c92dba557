"""Words that open a clause: relative pronouns and conjunctions."""

from __future__ import annotations

from generator.english import attribution, grammar, verbs
from generator.reading.clauses import ClauseKind
from generator.reading.forms import Form
from generator.reading.that_clauses import ThatClauses
from generator.reading.tokens import nounlike, opens_noun_phrase

LONGEST_ASIDE = 40
"""Tokens of a phrase between a subject and its verb."""
_LONGEST_SUBJECT = 14
"""Tokens behind a conjunction among which its subject ends."""
_TELLING_OF = grammar.RELATIVES | {"that"}
"""Words that open what tells of a noun."""


class Openers(ThatClauses):
    """Clauses that a word opens before their verb is met."""

    def open_clause(self, i: int, w: str) -> None:
        """Opens the clause that a word opens, if it does."""
        if w == "where" and self.word(i - 1) in grammar.PREPOSITIONS - {"from"}:
            self.push(ClauseKind.SUBORDINATE, i, w)
        elif w in grammar.RELATIVES and i > 0:
            self.push(ClauseKind.RELATIVE, self.relative_start(i), w)
        elif w == "that":
            self.at_that(i)
        elif self.subordinates(i, w):
            if self.begins_anew(i):
                self.begin(i)
            self.push(ClauseKind.SUBORDINATE, i, w)

    def begins_anew(self, i: int) -> bool:
        """Whether ", but when …, they" leaves what is said before it for a sentence of its own."""
        joined = self.coordinator == i - 1 and self.word(i - 1) == "but" and self.word(i - 2) == ","
        inside = len(self.stack) > 1 and self.clauses[self.stack[0]].verb is not None
        return joined and inside and self.goes_on_after(i)

    def goes_on_after(self, i: int) -> bool:
        """Whether a comma closes a clause behind a token, and another verb follows."""
        verb = self.later[i][1]
        stop = self.stop[verb + 1] if verb < len(self.tokens) else verb
        return self.word(stop) == "," and self.finite_ahead(stop)

    def relative_start(self, i: int) -> int:
        """Where a relative clause starts: "in which", "two of whom"."""
        before = self.word(i - 1)
        if before == "of" and self.word(i - 2) in grammar.DETERMINERS | grammar.NUMBERS:
            return i - 2
        return i - 1 if before in grammar.PREPOSITIONS else i

    def subordinates(self, i: int, w: str) -> bool:
        """Whether a conjunction opens a clause here, and is no preposition."""
        parted = self.word(i + 1) == "," and not self.goes_on_after_aside(i)
        if self.word(i + 1) == "of" or parted or self.is_verbless(i):
            return False
        if w in grammar.FREE_RELATIVES:
            return self.opens_free(i)
        if w == "once" and (i + 1 in self.groups or self.word(i + 1) in ("again", "more")):
            return False
        if w == "as" and (self.word(i - 1) == "such" or self.is_cast(i - 1)):
            return False
        if w in grammar.SUBORDINATING or (w == "so" and self.word(i + 1) == "that"):
            return True
        return w in grammar.SUBORDINATING_OR_PREPOSITIONS and self.clause_follows(i)

    def is_cast(self, i: int) -> bool:
        """Whether a participle ends here that takes what something is "as" behind it: "known as"."""
        word = self.word(i)
        return word in verbs.PARTICIPLES and verbs.LEMMAS.get(word) in grammar.CASTING

    def goes_on_after_aside(self, i: int) -> bool:
        """Whether a clause goes on behind an aside between commas: "when, in an interview, he said"."""
        ends = range(i + 2, min(i + LONGEST_ASIDE, len(self.tokens)))
        comma = next((k for k in ends if self.word(k) == ","), 0)
        return comma > 0 and i > 0 and self.later[comma][1] < self.stop[comma + 1]

    def opens_free(self, i: int) -> bool:
        """Whether "whatever" opens a clause that a comma parts from what is told behind
        it: "Whatever happened there, the mill closed".
        """
        if i > 0:
            return False
        comma = next((k for k in range(len(self.tokens)) if self.word(k) == ","), 0)
        return self.later[i][1] < comma < self.later[comma][1] < len(self.tokens)

    def is_verbless(self, i: int) -> bool:
        """Whether a conjunction only limits a phrase: "with doubt, if not disdain, and …"."""
        limits = self.word(i) in ("if", "though", "although", "albeit")
        cut = self.word(i + 1) in ("not", "any", "less", "only")
        stop = self.stop[i + 1]
        return limits and cut and self.later[i][1] >= stop and self.word(stop) in (",", ".")

    def clause_follows(self, i: int) -> bool:
        """Whether "after", "since", "as"… opens a clause: a subject and a finite verb, and no
        clause waits for one.
        """
        sure, maybe = self.later[i]
        if self.in_date(i + 1) or (self.word(i) == "than" and self.is_amount(i + 1)):
            return False
        if self.top.verb is None:
            return self.opens_before_main(i)
        is_last = self.later[sure][0] >= len(self.tokens)
        if self.pending() is not None and is_last and not self.resumes_behind(i):
            return False
        has_object = maybe + 1 < len(self.tokens) and nounlike(self.tokens[maybe + 1])
        goes_on = self.word(maybe + 1) == "to" and maybe + 2 < len(self.tokens)
        has_object = has_object or (goes_on and not opens_noun_phrase(self.tokens[maybe + 2]))
        stop = self.past_pair(i)
        inside = i + 1 < sure < stop or (i + 1 < maybe < stop and has_object)
        return inside or self.aside_follows(i) or self.goes_on_past(i)

    def resumes_behind(self, i: int) -> bool:
        """Whether a verb stands right behind the comma that closes the clause which a conjunction opens:
        "The bridge, closed since a barge struck it, reopened".
        """
        near = range(i + 1, min(len(self.tokens), i + _LONGEST_SUBJECT))
        comma = next((k for k in near if self.word(k) == ","), -1)
        resumed = self.groups.get(comma + 1)
        return comma > 0 and resumed is not None and resumed.finite

    def goes_on_past(self, i: int) -> bool:
        """Whether a verb stands behind what tells of the subject behind a conjunction: "after a lorry that
        was carrying sand hit a pillar", "after a plan drawn up by the owners failed".
        """
        first = self.told_of_subject(i)
        if first < 0:
            return False
        verb = self.later[first][1]
        last = self.stop[self.groups[first].last]
        plain = self.word(verb - 1) not in grammar.CONJUNCTIONS | {","}
        return self.groups[first].last < verb < last and plain and nounlike(self.tokens[i + 2])

    def told_of_subject(self, i: int) -> int:
        """The verb of what tells of the noun phrase behind a token: of "a lorry that was carrying sand"
        or "a plan drawn up by the owners"; -1 where there is none.
        """
        near = range(i + 2, min(len(self.tokens), i + _LONGEST_SUBJECT))
        at = next((k for k in near if k in self.groups or self.word(k) in _TELLING_OF), -1)
        if at > 0 and at not in self.groups:
            first = self.later[at][1]
            return first if nounlike(self.tokens[at - 1]) and first in self.groups else -1
        group = self.groups.get(at)
        told = group is not None and (group.form is Form.PARTICIPLE or self.is_done_by(at))
        return at if told and at < self.stop[i + 1] else -1

    def is_amount(self, i: int) -> bool:
        """Whether an amount starts here: "12", "twelve", "a million", "half the crew"."""
        article = self.word(i) == "a"
        word = self.word(i + article)
        is_part = word == "half" or (article and word in grammar.FRACTIONS)
        return word[:1].isdigit() or word in grammar.NUMBERS or is_part

    def opens_before_main(self, i: int) -> bool:
        """Whether a conjunction opens a clause before the verb of the one around it: behind a noun "as"
        tells of a role, "his term as president".
        """
        if self.word(i) == "as" and i > 0 and nounlike(self.tokens[i - 1]):
            return False
        stop, maybe = self.stop[i + 1], self.later[i][1]
        last = self.stop[stop + 1] if self.word(stop) in ("and", "as") and maybe < stop else stop
        comma = next((k for k in range(i, last + 1) if self.word(k) == ","), -1)
        told = i + 1 < maybe < comma and not (
            self.is_done_by(maybe) and self.later[maybe][1] > comma
        )
        return told or self.opens_bare(i)

    def is_done_by(self, i: int) -> bool:
        """Whether a form that may be past or participle has the one who did it behind it, and so is a
        participle: "After a search conducted by the army, the boat was found".
        """
        group = self.groups[i]
        open_form = group.form is Form.PAST and not (group.sure or group.helpers)
        agent = self.word(group.last) == "by" and self.word(group.last + 1) not in grammar.NO_AGENTS
        named = self.word(i - 1) not in grammar.SUBJECT_PRONOUNS
        return open_form and agent and named and group.lemma not in grammar.MEASURED

    def past_pair(self, i: int) -> int:
        """Where the clause behind a conjunction may end, past an "and" that joins two in its subject:
        "as traders and banks sold".
        """
        stop = self.stop[i + 1]
        first = self.tokens[min(i + 1, len(self.tokens) - 1)]
        named = first.word.endswith("s") or opens_noun_phrase(first)
        joins = self.word(stop) == "and" and self.later[i][1] > stop + 1 and named
        return self.stop[stop + 1] if joins and nounlike(self.tokens[stop - 1]) else stop

    def aside_follows(self, i: int) -> bool:
        """Whether commas set something apart between the subject behind a conjunction and its verb:
        "after Ann Lee, a nurse from Elm, wrote that".
        """
        stop = self.stop[i + 1]
        if self.word(stop) != "," or self.later[i][1] < stop or not nounlike(self.tokens[stop - 1]):
            return False
        verb = self.verb_behind_aside(stop)
        group = self.groups.get(verb)
        ends = group is None or self.word(group.last) in ("", ".")
        return verb > 0 and not (ends and self.groups[verb].lemma in attribution.POSTPOSED)

    def goes_on_behind(self, i: int) -> bool:
        """Whether a comma follows with a finite verb right behind it: the subject goes on."""
        return self.verb_behind_aside(i) > 0

    def verb_behind_aside(self, i: int) -> int:
        """The finite verb right behind the first comma that has one; -1 where none has."""
        for k in range(i + 1, min(len(self.tokens) - 1, i + LONGEST_ASIDE)):
            at = k + 1 + self.is_adverb(k + 1)
            group = self.groups.get(at)
            if self.word(k) == "," and group is not None and group.finite:
                return at
        return -1

    def is_adverb(self, i: int) -> bool:
        """Whether a word tells how something is done: "soon", "abruptly"."""
        word = self.word(i)
        ends = word.endswith("ly") and self.tokens[i].text.islower()
        return word in grammar.ADVERBS or ends

    def opens_bare(self, i: int) -> bool:
        """Whether a conjunction opens a clause with the one around it behind, and no comma between:
        "that since the ferry sank in March nobody had slept".
        """
        if i != self.top.start + bool(self.top.opener):
            return False
        sure, first = self.later[i]
        stop = self.stop[i + 1]
        if i + 1 < first < stop and first + 1 < self.later[first][1] < stop:
            behind = self.past_day(self.groups[first].last)
            if behind > self.groups[first].last and self.names(behind):
                self.told.add(first)
                return True
        return i + 1 < sure and sure + 1 < self.later[sure][0] < stop

    def past_day(self, i: int) -> int:
        """Past an expression of time with the preposition before it."""
        end = i + (self.word(i) in grammar.DATE_PREPOSITIONS)
        while self.in_date(end):
            end += 1
        return end if self.in_date(end - 1) else i

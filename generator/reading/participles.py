"""Forms that may be a past or a participle ("the boat found"), told apart by the clauses open before
them and by the verbs that follow.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.english import attribution, dating, grammar, planning, quantities
from generator.reading.forms import Form, VerbGroup, skip_back
from generator.reading.marks import Marks
from generator.reading.tokens import nounlike

WHEN = dating.TELLING_WHEN | dating.BACKGROUND | {"as", "while"}
"""Conjunctions of time, whose clause may stand before another without a comma."""
_INSIDE = WHEN | grammar.RELATIVES | {"because", "that"}
"""Conjunctions of a clause inside a phrase set off by commas."""
_ADDRESSING = attribution.ADDRESSING | attribution.MOVED
_EXPECTED = attribution.HEARSAY | planning.EXPECTING
"""Verbs whose participle takes "to": "said to", "expected to"."""
_OPENS_SUBJECT = grammar.SUBJECT_PRONOUNS | grammar.DETERMINERS
LONGEST_BOUND = 4
"""Words of "no fewer than" and the like."""


class Participles(Marks):
    """Signs that a form is a participle, and that another verb is the finite one."""

    def may_be_participle(self, i: int, group: VerbGroup) -> bool:
        """Whether a past may be a participle: its form leaves it open, or nobody is addressed."""
        if group.form is not Form.PAST or group.helpers:
            return group.form is Form.PAST and not group.sure
        by = self.word(group.last) == "by" and group.lemma not in grammar.MEASURED
        return not group.sure or self.was_addressed(i) or (by and self.finite_ahead(i))

    def is_participle(self, i: int, group: VerbGroup) -> bool:
        """Whether a form that may be past or participle is a participle here."""
        reports = self.reporting_start(i, group) is not None
        if reports or i in self.told or self.tells_after_date(group):
            return False
        return (
            any(self.governed(i))
            or any(self.complemented(i, group))
            or any(self.hung_on(i, group))
            or any(self.overtaken(i, group))
        )

    def tells_after_date(self, group: VerbGroup) -> bool:
        """Whether a verb of saying has a date and then its content: "announced Monday it has"."""
        if group.lemma not in attribution.SAYING or not self.dates(group.last):
            return False
        after = group.last
        while self.dates(after) or self.word(after) in grammar.ADVERBS:
            after += 1
        subject = self.word(after) in _OPENS_SUBJECT
        return (subject or self.word(after) == "that") and self.finite_ahead(after)

    def governed(self, i: int) -> Iterator[bool]:
        """Signs before a form that it is a participle."""
        before = self.word(i - 1)
        yield before in grammar.SUBORDINATING or before in ("as", "than")
        yield self.was_addressed(i)
        yield self.of_document(i - 1)
        yield before == "," and self.top.verb is not None
        yield before == "," and self.describes_opening(i)
        yield self.is_held(i)

    def is_held(self, i: int) -> bool:
        """Whether a form tells of a noun behind ", with": ", with the winner expected to be named"."""
        opens = self.comma > 0 and self.word(self.comma + 1) == "with"
        between = range(self.comma + 2, i)
        plain = all(self.tokens[k].is_word and k not in self.groups for k in between)
        return opens and len(between) > 0 and plain and self.stop[self.comma + 1] >= i

    def describes_opening(self, i: int) -> bool:
        """Whether a form stands between commas behind a phrase that opens a clause, and tells of it:
        "In the letter, sent on Friday, the club said".
        """
        end, start = self.groups[i].last, self.top.start
        opens = self.word(start) in grammar.PREPOSITIONS and self.top.verb is None
        placed = self.word(end) in grammar.PREPOSITIONS or self.dates(end)
        whole = all(self.word(k) != "," for k in range(start, i - 1))
        stop = self.stop[end]
        return opens and placed and whole and self.word(stop) == "," and self.finite_ahead(stop)

    def was_addressed(self, i: int) -> bool:
        """Whether somebody was told or asked, and does not tell: ", told that it was late,"."""
        group = self.groups[i]
        told = group.lemma in _ADDRESSING
        asked = told and self.word(group.last) in grammar.CONTENT_OPENERS
        asked = asked or (group.lemma == "say" and self.word(group.last) == "to")
        return asked and self.word(i - 1) == "," and self.goes_on_behind(i)

    def two_wait(self) -> bool:
        """Whether two open clauses wait for their verbs: "the claim that the tram stopped is"."""
        return sum(self.clauses[k].verb is None for k in self.stack) > 1

    def complemented(self, i: int, group: VerbGroup) -> Iterator[bool]:
        """Signs behind a form that it is a participle."""
        after, verb_follows = self.word(self.behind_adverbs(group.last)), self.finite_ahead(i)
        expected = group.lemma in _EXPECTED
        yield verb_follows and expected and (after == "to" or after in attribution.FATES)
        measured = group.lemma in grammar.MEASURED or self.word(group.last + 1)[:1].isdigit()
        yield after == "by" and not (measured and self.awaits_verb())
        yield after == "for" and verb_follows and group.lemma in attribution.SAYING_PLAIN
        yield self.in_date(group.last) and self.later[i][1] < self.stop[i + 1]
        placed = after in grammar.PREPOSITIONS or self.dates(group.last)
        placed = placed and not self.counts(group.last)
        pronoun = self.word(i - 1) in grammar.SUBJECT_PRONOUNS
        bare = group.lemma in attribution.PASSIVE_BARE and placed
        yield bare and verb_follows and not pronoun
        cast = after == "as" and group.lemma in grammar.CASTING and not pronoun
        yield cast and self.later[i][1] < self.stop[i + 1]
        said = group.lemma in attribution.SAYING or not self.two_wait()
        yield said and not pronoun and self.verb_behind_day(group.last) > 0

    def behind_adverbs(self, i: int) -> int:
        """The token behind an adverb of place or time: "planned there for"."""
        return i + (self.word(i) in ("there", "here", "then", "earlier"))

    def counts(self, i: int) -> bool:
        """Whether a number with what stands before it starts here, an object and no place: "at least
        nine people", "up to 12 skiers".
        """
        ends = range(i + 1, i + 1 + LONGEST_BOUND)
        return any(
            tuple(self.word(k) for k in range(i, end)) in quantities.BOUNDS
            and self.is_amount(end)
            and not self.dates(end)
            for end in ends
        )

    def verb_behind_day(self, i: int) -> int:
        """The finite verb right behind a day with its preposition, which is no subject: "the deaths
        announced on Friday were"; -1 where there is none.
        """
        end = self.past_day(i) if self.word(i) in grammar.DATE_PREPOSITIONS else i
        group = self.groups.get(end)
        return end if end > i and group is not None and group.finite else -1

    def hung_on(self, i: int, group: VerbGroup) -> Iterator[bool]:
        """Signs that no clause waits for a verb, so that a form is a participle."""
        top = self.top
        loose = top.verb is not None and top.after_comma and self.comma < top.verb.last
        yield loose and self.coordinator != i - 1
        yield not self.awaits_verb() and not self.opens_content(group)

    def overtaken(self, i: int, group: VerbGroup) -> Iterator[bool]:
        """Signs that another verb is the finite one of the clause."""
        verb_follows = self.finite_ahead(i)
        yield i == self.top.start and verb_follows
        if self.top.verb is not None and self.coordinator == i - 1:
            return
        says = group.lemma in attribution.SAYING_PLAIN
        sure = self.later[i][0]
        overtaken = sure < self.stop[i + 1] and not self.tells_of_object(sure)
        yield overtaken and not says and not self.two_wait()
        before = self.word(skip_back(self.tokens, i) - 1)
        set_off = before == "," or self.is_apposed(i)
        yield set_off and verb_follows and self.resumes_later(i)
        yield self.holds_when(group.last)
        cut_off = self.word(i - 1) == "," and self.word(group.last) in WHEN | {"because"}
        yield cut_off and self.resumes_behind(group.last)

    def holds_when(self, i: int) -> bool:
        """Whether a clause of time stands right behind a form, and a verb behind that clause, with no
        mark between: "the people killed when a hotel collapsed were mourned".
        """
        if self.word(i) not in WHEN:
            return False
        inner = self.later[i][1]
        if inner >= self.stop[i + 1]:
            return False
        return self.later[inner][0] < self.stop[inner + 1] and not self.tells_of_object(inner)

    def tells_of_object(self, i: int) -> bool:
        """Whether a verb tells of the noun before its pronoun, and no other follows: "put off a trip he
        was to make".
        """
        named = self.word(i - 1) in grammar.SUBJECT_PRONOUNS and nounlike(self.tokens[i - 2])
        return named and self.later[i][1] >= self.stop[i + 1]

    def is_apposed(self, i: int) -> bool:
        """Whether a form stands behind a noun that says who a subject is: "Elm Ale, the brewery linked to"."""
        if self.comma < 1 or self.word(self.comma + 1) not in grammar.DETERMINERS:
            return False
        named = nounlike(self.tokens[self.comma - 1]) and not self.in_date(self.comma - 1)
        between = range(self.comma + 2, i)
        return named and len(between) > 0 and all(nounlike(self.tokens[k]) for k in between)

    def resumes_later(self, i: int) -> bool:
        """Whether the phrase after a comma closes with another comma that a finite verb follows at
        once, perhaps past a second participle or a clause in it: ", charged in May and freed in June,
        left", ", charged in May before he fled, left", ", blamed for a fire that killed two, left".
        """
        maybe = self.later[i][1]
        joined = self.groups.get(maybe)
        if joined and not joined.sure and self.word(maybe - 1) == "and":
            maybe = self.later[maybe][1]
        if any(self.word(k) in _INSIDE for k in range(i + 1, min(maybe, len(self.tokens)))):
            maybe = self.later[maybe][1]
        return self.word(skip_back(self.tokens, maybe) - 1) == ","

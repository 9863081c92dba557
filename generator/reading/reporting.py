"""Clauses of saying that stand behind what they report, or between its parts."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from generator.english import attribution, grammar, verbs
from generator.reading.clauses import ClauseKind
from generator.reading.forms import Form, VerbGroup
from generator.reading.linking import DATE_OPENERS, Linking
from generator.reading.stack import CONNECTIVES, QUOTES
from generator.reading.tokens import nounlike, opens_noun_phrase

LONGEST_NAME = 10
"""Tokens of the words for a speaker inside what is reported."""
BETWEEN = grammar.CONJUNCTIONS | grammar.RELATIVES | grammar.SUBORDINATING | {"that"}
"""Words that do not stand between a comma and the verb of a speaker inside what is reported."""
_OPENERS = grammar.PREPOSITIONS | grammar.SUBORDINATING | grammar.SUBORDINATING_OR_PREPOSITIONS


_OPENS_OR_STANDS_BETWEEN = _OPENERS | BETWEEN


_BESIDE = QUOTES | {","}


_GOING_ON = CONNECTIVES | {"that", "and", "but"}
_IMPERSONAL = attribution.SEEMING | attribution.EMERGING
_ADDRESSING = attribution.ADDRESSING - {"warn", "advise", "assure"}


class Reporting(Linking):
    """Verbs of saying that follow what they report: ", the ministry said"."""

    def reporting_start(self, i: int, group: VerbGroup) -> int | None:
        """Where "the ministry said" or "said Smith" starts, if the verb stands after what it
        reports.
        """
        if not self.may_report(i, group) or group.form is Form.MODAL:
            return None
        floor = max(0, i - 12, self.top.verb.last if self.top.verb else self.top.start + 1)
        quoted = self.last_before(i, floor, QUOTES)
        if self.pending() is not None:
            fragment = quoted >= 0 and self.closes_fragment(quoted, i, group)
            return quoted + 1 if fragment else None
        return self.start_behind(i, floor, quoted, group)

    def may_report(self, i: int, group: VerbGroup) -> bool:
        """Whether a verb may stand behind or between what it reports: "…, he said", "…, it seems"."""
        seems = group.lemma in _IMPERSONAL and self.word(i - 1) == "it"
        return group.lemma in attribution.POSTPOSED or (seems and self.word(i - 2) == ",")

    def start_behind(self, i: int, floor: int, quoted: int, group: VerbGroup) -> int | None:
        """Where a clause of saying starts behind a clause that is whole; ``quoted`` is the last
        quotation mark before the verb, or -1.
        """
        closed = self.word(i - 1) == ","
        if quoted >= 0 and closed and i - 1 > quoted + 1:
            return quoted + 1
        if self.is_inverted(i, group):
            return i
        if closed:
            return self.apposed_start(i, floor, group)
        mark = max(self.last_before(i, floor, {","}), quoted)
        return mark + 1 if mark >= 0 and self.is_named(mark + 1, i, group) else None

    def closes_fragment(self, quoted: int, i: int, group: VerbGroup) -> bool:
        """Whether a verb of saying closes quoted words that hold no verb of their own."""
        resumes = self.resumes(self.past_date(group.last))
        return not resumes and self.is_named(quoted + 1, i, group)

    def apposed_start(self, i: int, floor: int, group: VerbGroup) -> int | None:
        """Where the words for a speaker start that an apposition closes: ", Ivo Carr, the
        minister, told a hearing", ", the minister, Ivo Carr, has announced".
        """
        opens = self.last_before(i - 1, floor, {","})
        mark = max(self.last_before(opens, floor, {","}), self.last_before(opens, floor, QUOTES))
        plain = opens > 0 and not any(k in self.groups for k in range(opens, i))
        named = plain and mark >= 0 and any(self.tokens[k].is_name for k in (opens - 1, opens + 1))
        return mark + 1 if named and self.is_named(mark + 1, opens, group) else None

    def last_before(self, i: int, floor: int, marks: AbstractSet[str]) -> int:
        """The nearest of the marks before a token, down to ``floor``; -1 where there is none."""
        return max((k for k in range(floor, i) if self.word(k) in marks), default=-1)

    def is_inverted(self, i: int, group: VerbGroup) -> bool:
        """Whether the speaker follows the verb: "…,” said Smith"."""
        marked = self.word(i - 1) in QUOTES
        counts = self.word(group.last)[:1].isdigit()
        closed = self.word(i - 1) == "," and not counts
        closed = closed and not self.top.after_comma and not self.tells(group.last)
        return (marked or closed) and self.names(group.last) and group.lemma not in _ADDRESSING

    def tells(self, i: int) -> bool:
        """Whether a clause of its own opens at a token: "insisted the pier was safe", not "said the
        man who drove it".
        """
        ahead = range(i, min(self.stop[min(i, len(self.tokens) - 1)], i + LONGEST_NAME))
        verb = next((k for k in ahead if k in self.groups and self.groups[k].finite), i)
        return verb > i and not any(
            self.word(k) in _OPENS_OR_STANDS_BETWEEN for k in range(i, verb)
        )

    def is_named(self, start: int, i: int, group: VerbGroup) -> bool:
        """Whether the tokens between a mark and the verb name who says what stands before."""
        plain = all(self.is_in_name(k) for k in range(start, i))
        return start < i and plain and self.ends_soon(group.last)

    def is_in_name(self, i: int) -> bool:
        """Whether a token may stand in the words for a speaker, who may be two."""
        token = self.tokens[i]
        joins = token.word in grammar.CONJUNCTIONS and i not in self.paired
        return token.word == "." or (token.is_word and not joins)

    def addresses(self, i: int) -> bool:
        """Whether a verb that ends before a token has somebody who is told: "told a hearing"."""
        token = self.tokens[i] if i < len(self.tokens) else None
        lemma = verbs.LEMMAS.get(self.word(i - 1))
        return lemma in attribution.ADDRESSING and opens_noun_phrase(token)

    def names(self, i: int) -> bool:
        """Whether somebody may be named from a token on: "said the owner", not "testified
        truthfully".
        """
        token = self.tokens[i] if i < len(self.tokens) else None
        is_noun = token is not None and (nounlike(token) or opens_noun_phrase(token))
        return is_noun and not self.is_only_dated(i)

    def is_only_dated(self, i: int) -> bool:
        """Whether a time stands at a token, and no more up to a mark: ", the mayor testified last week"."""
        after = self.past_date(i)
        return after > i and (after >= len(self.tokens) or not self.tokens[after].is_word)

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
        if self.top.verb is not None or not self.may_report(i, group):
            return False
        beside = self.word(i - 1) in _BESIDE and self.names(group.last)
        inverted = beside and not self.tells(group.last) and not self.goes_on(i, group)
        start = i if inverted else self.comma + 1 + (self.word(self.comma + 1) in QUOTES)
        end = self.stop[group.last] if inverted else self.past_date(group.last)
        if not (inverted or self.may_name(start, i)) or not self.resumes(end):
            return False
        self.push(ClauseKind.REPORTING, start, verb=group)
        self.top.after_comma = True
        return True

    def goes_on(self, i: int, group: VerbGroup) -> bool:
        """Whether a verb goes on behind an aside: "Ana Roe, for the families, said the captain, …"."""
        aside = any(self.word(k) == "," for k in range(self.top.start + 1, i - 1))
        return aside and self.word(group.last) in grammar.DETERMINERS

    def may_name(self, start: int, i: int) -> bool:
        """Whether the tokens behind a comma may name the speaker of the verb at ``i``."""
        words = (t for t in self.tokens[start:i] if t.word != ".")
        fits = all(t.is_word and t.word not in BETWEEN for t in words)
        return 0 < self.comma < start < i <= start + LONGEST_NAME and fits

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
        return self.word(i) in _GOING_ON or (group is not None and not group.finite)

    def ends_soon(self, i: int) -> bool:
        """Whether a clause of saying has no content of its own after the verb: "said in a report
        made public …".
        """
        after = self.past_date(i)
        while self.word(after) in grammar.ADVERBS or self.dates(after):
            after = self.past_date(after + 1)
        if self.word(after) in _OPENERS and not self.dates(after + 1):
            return True
        if self.word(i) != "that" and self.addresses(i):
            return True
        stop = self.stop[min(i, len(self.tokens) - 1)]
        finite = any(k in self.groups and self.groups[k].finite for k in range(i, stop))
        return not finite and self.word(stop) != "that"

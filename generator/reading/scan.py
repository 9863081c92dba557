"""One pass over the verb groups of a sentence, with a stack of open clauses."""

from __future__ import annotations

from collections.abc import Iterator

from generator.english import attribution, dating, grammar, planning, quantities, verbs
from generator.model import Span
from generator.reading.clauses import Clause, ClauseKind, ParsedSentence
from generator.reading.forms import LONGEST_RUN, Form, VerbGroup, grouped, skip_back
from generator.reading.openers import Openers
from generator.reading.presents import overlooked
from generator.reading.reporting import LONGEST_NAME
from generator.reading.stack import (
    BOUNDARIES,
    CLOSING,
    OPENING,
    QUOTES,
    STOPS,
    OpenClause,
)
from generator.reading.subjects import subjects
from generator.reading.tokens import DASHES, Token, nounlike, opens_noun_phrase, tokens_of

WHEN = dating.TELLING_WHEN | dating.BACKGROUND | {"as", "while"}
"""Conjunctions of time, whose clause may stand before another without a comma."""
_INSIDE = WHEN | grammar.RELATIVES | {"because", "that"}
"""Conjunctions of a clause inside a phrase set off by commas."""
LONGEST_LIST = 20
LONGEST_BOUND = 4
"""Words of "no fewer than" and the like."""
LONGEST_ITEM = 4
"""Tokens of a list behind its first comma, and of one thing in it."""
_BEFORE_VERB = grammar.CONJUNCTIONS | grammar.ADVERBS | {"“", '"'}
"""What stands between a semicolon and the verb of a part without a subject of its own."""
_ACTING = (
    BOUNDARIES | grammar.CONJUNCTIONS | grammar.FREE_RELATIVES | frozenset((".", "!", "?", "so"))
)
"""Words and marks that may open, join or close a clause."""

_PREPOSITIONS = grammar.PREPOSITIONS - {"to"}
_OPENS_SUBJECT = grammar.SUBJECT_PRONOUNS | grammar.DETERMINERS
_EXPECTED = attribution.HEARSAY | planning.EXPECTING
"""Verbs whose participle takes "to": "said to", "expected to"."""


_ADDRESSING = attribution.ADDRESSING | attribution.MOVED


class _Scan(Openers):
    """The pass itself: each word and verb group opens, fills or closes clauses."""

    def run(self) -> tuple[Clause, ...]:
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

    def open_aside(self, i: int) -> None:
        """Opens what stands in brackets; a bracket right behind another opens nothing else."""
        if i > 0 and self.word(i - 1) not in OPENING:
            self.push(ClauseKind.ASIDE, i)

    def at_comma(self, i: int) -> None:
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

    # -- verbs

    def verb(self, i: int, group: VerbGroup) -> int:
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
        got = verb is not None and verb.lemma == "get" and 0 < i - verb.last <= LONGEST_ITEM
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

    def behind_adverbs(self, i: int) -> int:
        """The token behind an adverb of place or time: "planned there for"."""
        return i + (self.word(i) in ("there", "here", "then", "earlier"))

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

    def finite(self, i: int, group: VerbGroup) -> None:
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

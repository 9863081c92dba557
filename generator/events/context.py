"""A clause to judge, and what makes one tell of nothing real."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.english import attribution, grammar, verbs
from generator.model import Span
from generator.reading import Clause, ClauseKind, Form, ParsedSentence, VerbGroup


@dataclass(frozen=True, slots=True)
class Undecided:
    """A clause whose status the words leave open, and why."""

    reason: str


@dataclass(frozen=True, slots=True)
class Source:
    """Who says something, by which verb; spans count from the start of the sentence."""

    span: Span | None
    """The words that name who says it; they may stand in another sentence."""
    verb: str
    """The base of the reporting verb, or the reporting words where there is no verb."""
    direct: bool = False
    """It stands in quotation marks: "he" in it is not the speaker."""
    denies: bool = False
    """It is said not to be so."""
    vouched: bool = True
    """What is said rests on their word; not where they only judge or want it."""
    content: Span | None = None
    """What is said; None where somebody only wishes or expects it."""
    cue: Span | None = None
    """The reporting words; None where there are none."""

    @property
    def follows(self) -> bool:
        """Whether the reporting words stand behind what is said: "…, their spokesman said"."""
        if self.cue is None or self.content is None:
            return False
        return self.cue.start >= self.content.end

    @property
    def stands_behind(self) -> bool:
        """Whether the reporting words stand behind what is said, or inside it."""
        if self.cue is None or self.content is None:
            return False
        return self.cue.start > self.content.start


Own = Callable[[Span, Span], bool]
"""Whether the speaker at the first span of the sentence speaks for the doer at the second."""

LEADS = frozenset(("after", "since", "following", "before", "during", "until"))


@dataclass(frozen=True, slots=True)
class Case:
    """A clause to judge: the sentence read, the clause's tokens, and when it is dated against the
    article.
    """

    reading: ParsedSentence
    first: int
    last: int
    head: int | None
    """Index of the phrase whose verb heads the clause; None for the noun of an event."""
    future: bool = False
    """The date lies wholly after the article, or ends a time that is not over: "by 2018"."""
    past: bool = False
    """The date lies wholly before or on the article's day."""
    today: bool = False
    """The date is the article's day."""
    until: bool = False
    """The date is the end of a wait: "not until May"."""
    days: int = 0
    """So many days the date can mean; 0 where they are open."""
    old: bool = False
    """The date lies more than a year before the article."""
    far: bool = False
    """The date lies most of a year after the article."""
    dated: int = 0
    """The first token of the expression."""
    own: Own | None = None
    year: bool = False
    """The expression names its year."""
    hour: bool = False
    """The expression is an hour, and no words say of which day."""
    place: int = 0
    """The first token of the words whose source is asked for: the expression, a figure."""
    said: tuple[Source, ...] = ()
    """The statements in which the clause stands, the innermost first."""
    says: tuple[Source, ...] = ()
    """The statements whose reporting words stand in the clause."""

    @property
    def verb(self) -> VerbGroup | None:
        """The verb that heads the clause."""
        return self.reading.clauses[self.head].verb if self.head is not None else None

    def word(self, i: int) -> str:
        """The word at a token, in lower case; empty outside the sentence."""
        return self.reading.tokens[i].word if 0 <= i < len(self.reading.tokens) else ""

    def is_day(self, i: int) -> bool:
        """Whether a token is of an expression of time, or "on" before one."""
        dated = [t.in_date for t in self.reading.tokens[i : i + 2]]
        opens = self.word(i) == "on" and dated[1:] == [True]
        return dated[:1] == [True] or opens

    def words(self, first: int, last: int) -> list[str]:
        """The words of tokens ``[first, last)``, in lower case."""
        return [t.word for t in self.reading.tokens[max(0, first) : max(0, last)]]

    def lead(self, i: int) -> list[str]:
        """The up to four words before token ``i``, back to a mark or to "after", "since",
        "following".
        """
        words: list[str] = []
        while (
            i > 0
            and len(words) < 4
            and self.reading.tokens[i - 1].is_word
            and self.word(i - 1) not in LEADS
        ):
            words.append(self.word(i - 1))
            i -= 1
        return words

    def around(self) -> list[tuple[int, Clause]]:
        """The clauses around the words, the head first, each with its index."""
        own = [self.head] if self.head is not None else []
        return [(i, self.reading.clauses[i]) for i in [*own, *self.ancestors()]]

    def ancestors(self) -> list[int]:
        """The clauses around the head, innermost first; for a noun, those around its place."""
        index: int | None = self.head if self.head is not None else self.reading.at(self.first)
        found = [] if self.head is not None else [index or 0]
        while index is not None:
            index = self.reading.clauses[index].parent
            if index is not None:
                found.append(index)
        return found


def head_of(reading: ParsedSentence, first: int, last: int, place: int) -> int | None:
    """The outermost clause whose verb stands in tokens ``[first, last)``, of several that around a
    place; a clause of saying around it, where the tokens hold what it reports.
    """
    around = _out_of_aside(reading, reading.at(place))
    clause = reading.clauses[around]
    verb = clause.verb
    says = verb is not None and verb.finite and verb.lemma in attribution.SAYING
    if says and (first < clause.start or clause.opener == "as"):
        return around
    inside = [
        i
        for i in touched(reading, first, last)
        if (verb := reading.clauses[i].verb) and first <= verb.first and verb.last <= last
    ]

    def rank(i: int) -> tuple[int, bool, int]:
        elsewhere = not reading.clauses[i].start <= place < reading.clauses[i].end
        return _depth(reading, i), elsewhere, i

    return min(inside, key=rank, default=None)


def _out_of_aside(reading: ParsedSentence, index: int) -> int:
    """The clause of saying around a participle that only tells when its paper came out: "…, the firm said
    in a statement issued on Friday"; else the clause itself.
    """
    clause = reading.clauses[index]
    parent = clause.parent if clause.kind is ClauseKind.NONFINITE else None
    if parent is None or reading.clauses[parent].kind is not ClauseKind.REPORTING:
        return index
    return parent


def touched(reading: ParsedSentence, first: int, last: int) -> set[int]:
    """The clauses with a verb of their own among tokens ``[first, last)``, and those around them."""
    innermost = set(reading.innermost[first:last])
    above = {reading.clauses[i].parent for i in innermost}
    return innermost | {i for i in above if i is not None}


def _depth(reading: ParsedSentence, index: int) -> int:
    depth, parent = 0, reading.clauses[index].parent
    while parent is not None:
        depth, parent = depth + 1, reading.clauses[parent].parent
    return depth


UNREAL = "contrary to fact, or only supposed"
"""Why "should have been" tells no event."""


_LEAVING_OPEN = grammar.CONDITIONALS | grammar.FREE_RELATIVES


def unreal(case: Case) -> str | None:
    """Why a clause tells of nothing that is said to be so."""
    verb = case.verb
    if verb and verb.negated and not case.until:
        return "negated"
    for _, phrase in case.around():
        if phrase.opener in _LEAVING_OPEN:
            return "conditional, or left open"
        if phrase.opener == "without":
            return "negated"
    ahead = case.future or (verb is not None and _is_ahead(case, verb))
    if verb and ahead and _on_condition(case):
        return "conditional"
    is_ahead = verb is not None and verb.helpers[:1] and verb.helpers[0] in verbs.FUTURE
    if verb and verb.form is Form.MODAL and "have" in verb.helpers and not is_ahead:
        return UNREAL
    return None


def _is_ahead(case: Case, verb: VerbGroup) -> bool:
    """Whether a verb tells of what is not there yet: "will close", "if it rains, it closes"."""
    return verb.form is Form.MODAL or (verb.form is Form.PRESENT and not case.past)


def _on_condition(case: Case) -> bool:
    """Whether it holds only "if …" or "unless …", before it or after."""
    nested = case.reading.children(case.head) if case.head is not None else ()
    return case.word(case.last) in IFS or any(p.opener in IFS for _, p in nested)


IFS = frozenset(("if", "unless", "provided")) | grammar.INVERTING

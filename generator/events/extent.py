"""How far the clause of a verb reaches: with its subject, and with what it says."""

from __future__ import annotations

from generator.english import attribution, dating, grammar
from generator.events.dated import FARTHEST, Dated
from generator.events.ends import clause_end, last_word
from generator.events.starts import clause_start
from generator.reading import Clause, ClauseKind, Form, VerbGroup


def extent(d: Dated, index: int, verb: VerbGroup) -> tuple[int, int]:
    """The half-open range of tokens of the clause of a verb to which a date belongs; a verb of
    saying takes in what is said.
    """
    start, end = plain_extent(d, index, verb)
    end = max(end, _when_end(d, verb))
    if d.last <= verb.first:
        end = _joined_end(d, index, verb, end)
    if (subject := _subject_behind(d, index, verb)) is not None:
        return start, max(end, subject)
    if (told := _cleft_end(d, index, verb)) is not None:
        return start, told
    emerges = verb.lemma in attribution.EMERGING and d.word(verb.first - 1) == "it"
    if verb.lemma not in attribution.SAYING and not emerges:
        return start, max(end, _content_behind(d, index, verb))
    if (above := _as_said(d, index)) is not None:
        return min(above.start, start), max(last_word(d, above.end), end)
    if is_behind(d, index, verb):
        return _reported(d, index), end
    return start, _content_end(d, index, verb) or max(end, _content_behind(d, index, verb))


def _content_behind(d: Dated, index: int, verb: VerbGroup) -> int:
    """Where "that …" with a subject of its own and no date ends right behind a date: "New evidence
    emerged yesterday that …"; 0 where nothing does.
    """
    if d.word(d.last) != "that" or d.word(verb.first - 1) == "it":
        return 0
    i = d.reading.at(d.last)
    told, (first, last) = d.reading.clauses[i], d.reading.subject(i)
    dated = any(t.in_date for t in d.reading.tokens[told.start : told.end])
    whole = told.start == d.last < first < last and not dated
    is_inside = told.parent is not None and told.parent >= index
    return last_word(d, told.end) if whole and is_inside else 0


def _when_end(d: Dated, verb: VerbGroup) -> int:
    """Where "when …" ends that tells what began a state on its first day: "has been held since May,
    when he was arrested"; 0 where nothing does.
    """
    begins = d.word(d.first - 1) == "since" and verb.last < d.first
    if not begins or d.word(d.last) != "," or d.word(d.last + 1) != "when":
        return 0
    told = d.reading.clauses[d.reading.at(d.last + 1)]
    short = told.opener == "when" and told.end - told.start <= LONGEST_WHEN
    return last_word(d, told.end) if short and told.verb is not None else 0


LONGEST_WHEN = 7
"""So many tokens "when …" has at most that is told with what it began."""


def _cleft_end(d: Dated, index: int, verb: VerbGroup) -> int | None:
    """Where the clause ends whose day "It was … that" brings out: "It was on Monday that the ferry
    sank". What somebody says that day is theirs, and stays out.
    """
    lead = range(verb.last, d.first)
    opens = d.word(verb.first - 1) == "it" and verb.lemma == "be" and d.word(d.last) == "that"
    if not opens or any(d.word(i) not in CLEFT_LEAD for i in lead):
        return None
    told = d.reading.clauses[d.reading.at(min(d.last + 1, len(d.reading.tokens) - 1))]
    if told.verb is None or told.verb.lemma in attribution.SAYING:
        return None
    return last_word(d, d.reading.clauses[index].end)


CLEFT_LEAD = grammar.DATE_PREPOSITIONS | grammar.ADVERBS
"""Words that may stand between "It was" and the day."""


def _joined_end(d: Dated, index: int, verb: VerbGroup, end: int) -> int:
    """Where the last of the verbs ends that share the subject of a clause, and so the date that opens
    it: "Last week rebels killed three and wounded six".
    """
    clauses, last = d.reading.clauses, index
    for i in range(index + 1, len(clauses)):
        if clauses[i].start > end + LONGEST_JOINED:
            break
        other = clauses[i].verb
        goes_on = clauses[i].shares_subject and clauses[i].sibling in (index, last)
        if not goes_on or other is None or other.form is not verb.form or other.negated:
            continue
        if other.lemma in attribution.SPEAKING:
            break
        stop = plain_extent(d, i, other)[1]
        dated = any(t.in_date for t in d.reading.tokens[end:stop])
        if dated or stop - end > LONGEST_JOINED:
            break
        last, end = i, stop
    return end


LONGEST_JOINED = 16
"""So many tokens the second of two verbs has at most with what belongs to it, in one entry."""


def _subject_behind(d: Dated, index: int, verb: VerbGroup) -> int | None:
    """Where the subject ends that stands behind a participle: "Elected in 2019, Mayor Lee …",
    "Arrested on Sunday were two men".
    """
    clause = d.reading.clauses[index]
    opens = clause.fronted and clause.start == verb.first <= 1
    if verb.form is not Form.PARTICIPLE or not opens or clause.parent is None:
        return None
    upper = d.reading.clauses[clause.parent].verb
    if upper is not None and upper.lemma == "be" and upper.first == d.last:
        return clause_end(d, clause.parent, upper)
    if verb.first:
        return None
    first, last = d.reading.subject(clause.parent)
    follows = first > d.last and d.word(first - 1) == "," and first - d.last <= LEAD
    return last if follows and first < last else None


def _as_said(d: Dated, index: int) -> Clause | None:
    """The clause that "as the ministry revealed on Thursday" tells of."""
    clause = d.reading.clauses[index]
    aside = clause.kind is ClauseKind.SUBORDINATE and clause.opener == "as"
    return d.reading.clauses[clause.parent] if aside and clause.parent is not None else None


def plain_extent(d: Dated, index: int, verb: VerbGroup) -> tuple[int, int]:
    """The half-open range of tokens of the clause of a verb alone."""
    return clause_start(d, index, verb), clause_end(d, index, verb)


def _reported(d: Dated, index: int) -> int:
    """Where what a clause behind it reports starts: "the line will open, the mayor said Monday"."""
    before = (d.reading.clauses[i] for i in range(index, max(index - FARTHEST, -1), -1))
    return next((c.start for c in before if c.parent is None and c.sibling is None), 0)


def _content_end(d: Dated, index: int, verb: VerbGroup) -> int | None:
    """Where what the verb says ends; None where it says nothing, or the date stands in it."""
    floor = max(d.last, verb.last)
    said = [
        p.end
        for _, p in d.reading.children(index)
        if p.kind is ClauseKind.CONTENT and p.start >= floor
    ]
    speaks = verb.lemma in attribution.POSTPOSED and not verb.passive
    end = max(said, default=_quoted_end(d, floor) if speaks else None)
    if end is not None:
        end = _before_open_bracket(d, floor, end)
    return None if end is None else max(floor, last_word(d, end))


def _before_open_bracket(d: Dated, first: int, last: int) -> int:
    """The end of tokens ``[first, last)``, or the bracket in them that does not close."""
    near = range(first, min(last, first + FARTHEST))
    opens = [i for i in near if d.word(i) == "("]
    closes = [i for i in near if d.word(i) == ")"]
    return opens[len(closes)] if len(opens) > len(closes) else last


def _quoted_end(d: Dated, floor: int) -> int | None:
    """The end of the sentence, where what is said follows a colon or a mark: "said Monday: …"."""
    follows = d.word(floor) == ":" or (
        d.word(floor) == "," and d.word(floor + 1) in grammar.OPENING_MARKS
    )
    return len(d.reading.tokens) if follows or d.word(floor) in grammar.OPENING_MARKS else None


def is_behind(d: Dated, index: int, verb: VerbGroup) -> bool:
    """Whether a clause of saying stands behind what it reports."""
    clause = d.reading.clauses[index]
    if clause.kind is ClauseKind.REPORTING:
        return True
    start = clause_start(d, index, verb)
    after_mark = start > 0 and d.word(start - 1) in CLOSING_MARKS
    return after_mark and _only_speaks(d, index, verb)


def says_nothing(d: Dated, index: int, verb: VerbGroup) -> bool:
    """Whether a clause only tells that somebody spoke: "Activists said on Friday"."""
    return _only_speaks(d, index, verb) and not is_behind(d, index, verb)


def _only_speaks(d: Dated, index: int, verb: VerbGroup) -> bool:
    """Whether a verb of speaking has nothing but the date behind it."""
    if verb.lemma not in attribution.SPEAKING or verb.passive or verb.form not in TELLING:
        return False
    between = range(verb.last, d.first) if d.first >= verb.last else range(verb.last, verb.last)
    bare = all(d.word(i) in _SAYING_NO_MORE for i in between)
    ends = clause_end(d, index, verb) <= max(d.last, verb.last)
    return bare and ends and _content_end(d, index, verb) is None


_SAYING_NO_MORE = grammar.DATE_PREPOSITIONS | grammar.ADVERBS | dating.SAID_BEFORE
TELLING = (Form.PAST, Form.PERFECT, Form.PRESENT)
"""Forms of a verb that tells what was."""

CLOSING_MARKS = frozenset((",", "”", '"', "'", "’"))

LEAD = 6
"""So many words stand between a date and the subject behind its participle."""

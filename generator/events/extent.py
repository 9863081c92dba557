"""How far the clause of a verb reaches: with its subject, and with what it says."""

from __future__ import annotations

from generator.english import attribution, dating, grammar, verbs
from generator.events.context import touched
from generator.events.dated import Dated
from generator.events.nouns import is_event_noun, opens_content
from generator.reading import (
    Clause,
    ClauseKind,
    Form,
    VerbGroup,
    nounlike,
    opens_noun_phrase,
)


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
        return start, end
    if (above := _as_said(d, index)) is not None:
        return min(above.start, start), max(_last_word(d, above.end), end)
    if is_behind(d, index, verb):
        return _reported(d, index), end
    return start, _content_end(d, index, verb) or end


def _when_end(d: Dated, verb: VerbGroup) -> int:
    """Where "when …" ends that tells what began a state on its first day: "has been held since May,
    when he was arrested"; 0 where nothing does.
    """
    begins = d.word(d.first - 1) == "since" and verb.last < d.first
    if not begins or d.word(d.last) != "," or d.word(d.last + 1) != "when":
        return 0
    told = d.reading.clauses[d.reading.at(d.last + 1)]
    short = told.opener == "when" and told.end - told.start <= LONGEST_WHEN
    return _last_word(d, told.end) if short and told.verb is not None else 0


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
    return _last_word(d, d.reading.clauses[index].end)


CLEFT_LEAD = grammar.DATE_PREPOSITIONS | grammar.ADVERBS
"""Words that may stand between "It was" and the day."""


def _joined_end(d: Dated, index: int, verb: VerbGroup, end: int) -> int:
    """Where the last of the verbs ends that share the subject of a clause, and so the date that opens
    it: "Last week rebels killed three and wounded six".
    """
    clauses, last = d.reading.clauses, index
    for i in range(index + 1, len(clauses)):
        other = clauses[i].verb
        goes_on = clauses[i].shares_subject and clauses[i].sibling in (index, last)
        if not goes_on or other is None or other.form is not verb.form or other.negated:
            continue
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
        return _end(d, clause.parent, upper)
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


def _last_word(d: Dated, end: int) -> int:
    while end > d.last and _dangles(d, end - 1):
        end -= 1
    return end


def plain_extent(d: Dated, index: int, verb: VerbGroup) -> tuple[int, int]:
    """The half-open range of tokens of the clause of a verb alone."""
    return _start(d, index, verb), _end(d, index, verb)


def _reported(d: Dated, index: int) -> int:
    """Where what a clause behind it reports starts: "the line will open, the mayor said Monday"."""
    here = d.reading.clauses[index].start
    starts = (p.start for p in d.reading.clauses if p.parent is None and p.sibling is None)
    return max((s for s in starts if s <= here), default=0)


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
    return None if end is None else max(floor, _last_word(d, end))


def _before_open_bracket(d: Dated, first: int, last: int) -> int:
    """The end of tokens ``[first, last)``, or the bracket in them that does not close."""
    opens = [i for i in range(first, last) if d.word(i) == "("]
    closes = [i for i in range(first, last) if d.word(i) == ")"]
    return opens[len(closes)] if len(opens) > len(closes) else last


def _quoted_end(d: Dated, floor: int) -> int | None:
    """The end of the sentence, where what is said follows a colon or a mark: "said Monday: …"."""
    follows = d.word(floor) == ":" or (d.word(floor) == "," and d.word(floor + 1) in OPENING_MARKS)
    return len(d.reading.tokens) if follows or d.word(floor) in OPENING_MARKS else None


def is_behind(d: Dated, index: int, verb: VerbGroup) -> bool:
    """Whether a clause of saying stands behind what it reports."""
    clause = d.reading.clauses[index]
    if clause.kind is ClauseKind.REPORTING:
        return True
    start = _start(d, index, verb)
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
    bare = all(d.word(i) in grammar.DATE_PREPOSITIONS | grammar.ADVERBS for i in between)
    ends = _end(d, index, verb) <= max(d.last, verb.last)
    return bare and ends and _content_end(d, index, verb) is None


TELLING = (Form.PAST, Form.PERFECT, Form.PRESENT)
"""Forms of a verb that tells what was."""

CLOSING_MARKS = frozenset((",", "”", '"', "'", "’"))
OPENING_MARKS = frozenset(("“", '"', "‘"))


def _start(d: Dated, index: int, verb: VerbGroup) -> int:
    """Where a clause starts: with its subject, or with the date that opens it."""
    clause = d.reading.clauses[index]
    if clause.kind is ClauseKind.NONFINITE:
        return _start_of_nonfinite(d, index, verb)
    if clause.shares_subject:
        return _shared_start(d, index, verb)
    if d.last <= verb.first and d.first < d.reading.subject(index)[0]:
        return _fronted_start(d, clause)
    start, end = d.reading.subject(index)
    if start == end and clause.kind is ClauseKind.MAIN and clause.sibling is not None:
        return d.reading.clauses[clause.sibling].start
    inverted = clause.kind is ClauseKind.REPORTING and clause.start == verb.first
    return verb.first if inverted else _past_pronoun(d, clause, verb, start)


def _past_pronoun(d: Dated, clause: Clause, verb: VerbGroup, start: int) -> int:
    """The start of a subject; of a relative clause that of the noun that it tells of; in a list of
    things and days, behind the day before.
    """
    start = next((i + 1 for i in range(verb.first - 1, start, -1) if _closes_item(d, i)), start)
    bare = start >= verb.first - 1 or d.word(verb.first - 1) == clause.opener
    pronoun = clause.kind is ClauseKind.RELATIVE or clause.opener == "what"
    recounts = verb.lemma in attribution.RECOUNTING and not verb.passive
    bare = bare or (recounts and start == clause.start + 1)
    if not (pronoun and clause.opener and bare):
        return start
    if clause.kind is not ClauseKind.RELATIVE:
        return clause.start
    if not clause.after_comma:
        return _told_of(d, clause.start)
    noun = clause.start - (d.word(clause.start - 1) == ",")
    start = _told_of(d, noun)
    return start if start < noun else clause.start


def _closes_item(d: Dated, i: int) -> bool:
    """Whether a comma stands behind a day and before the next thing of a list."""
    tokens = d.reading.tokens
    ends = tokens[i].word == "," and tokens[i - 1].in_date and not tokens[i + 1].in_date
    return ends and (opens_noun_phrase(tokens[i + 1]) or tokens[i + 1].word == "at")


def _told_of(d: Dated, end: int) -> int:
    """Where the noun phrase starts of which a relative clause tells; behind a name, which needs no
    such clause, that of the thing before: "a cliff in Patagonia that was exposed".
    """
    if d.word(end - 1) in _STANDING_IN:
        return _stands_for(d, end - 1)
    start = _behind_verb(d, end)
    while start < end and d.word(start - 1) in PLACING and _is_of_outer(d, start, end):
        end = start - 1
        outer = _behind_verb(d, end)
        if outer >= end:
            break
        start = outer
    return start


_STANDING_IN = frozenset(("those", "one", "ones"))
_LIKENING = (("such", "as"), ("like",), ("including",), ("among", "them"))


def _stands_for(d: Dated, pronoun: int) -> int:
    """Where the noun phrase starts for which a pronoun stands: "Rules, such as those that …"."""
    start = pronoun - (d.word(pronoun - 1) == "the")
    for words in _LIKENING:
        opens = start - len(words)
        if tuple(d.word(i) for i in range(opens, start)) == words:
            mark = opens - (not d.word(opens - 1).isalpha())
            return _behind_verb(d, mark)
    return start


def _is_of_outer(d: Dated, start: int, end: int) -> bool:
    """Whether what tells of a noun phrase tells of the noun before its preposition: behind a name, and
    where only that is an event or a document: "a raid on a bank carried out by", "a letter to the
    board written by".
    """
    if d.reading.tokens[end - 1].is_name or d.word(start - 1) == "of":
        return d.reading.tokens[end - 1].is_name
    outer = d.word(start - 2) in attribution.DOCUMENTS or is_event_noun(d, start - 2)
    return outer and not is_event_noun(d, end - 1)


def _behind_verb(d: Dated, end: int) -> int:
    """Where the noun phrase that ends before a token starts, behind the verb there."""
    verb = d.reading.clauses[d.reading.at(end - 1)].verb if end else None
    return max(_noun_phrase(d, end), verb.last if verb is not None and verb.first < end else 0)


PLACING = frozenset(("in", "at", "near", "on", "of", "over", "off", "from", "under", "to", "with"))
"""Prepositions by which a noun says where, whose or with whom a thing is."""


def _start_of_nonfinite(d: Dated, index: int, verb: VerbGroup) -> int:
    """Where an infinitive, a gerund or a participle starts: with the noun that it tells of."""
    clause = d.reading.clauses[index]
    upper = d.reading.clauses[clause.parent].verb if clause.parent is not None else None
    if verb.form is Form.INFINITIVE and upper is not None:
        expected = upper.lemma in attribution.EXPECTING and upper.last < verb.first
        tells = verb.passive and upper.last < verb.first
        ready = d.word(verb.first - 1) in attribution.READY and upper.first > verb.first
        if ready:
            return _told_of(d, verb.first - 1)
        return upper.last if expected else _noun_phrase(d, verb.first) if tells else verb.first
    reduced = verb.form is Form.PARTICIPLE and not clause.opener
    if reduced and clause.after_comma:
        tells = clause.fronted and clause.start == verb.first and d.word(verb.first - 1) == ","
        start = _told_of(d, verb.first - 1) if tells else verb.first
        return start if start < verb.first - 1 else verb.first
    return _told_of(d, verb.first) if reduced else verb.first


def _shared_start(d: Dated, index: int, verb: VerbGroup) -> int:
    """Where a clause joined to one before it starts: with their subject, where nothing else dates
    the first.
    """
    clause = d.reading.clauses[index]
    first = d.reading.clauses[clause.sibling] if clause.sibling is not None else None
    if first is None or first.verb is None or first.verb.form is not verb.form:
        return verb.first
    start = d.reading.subject(index)[0]
    between = d.reading.tokens[start : clause.start]
    apart = any(t.in_date for t in between) or d.first < verb.first
    return start if not apart and len(between) <= SHORT else verb.first


SHORT = 12
"""So many words at most stand between a subject and the second of its verbs in one entry."""


def _fronted_start(d: Dated, clause: Clause) -> int:
    """Where a clause starts that a date opens: with the words that lead to the date; where those are
    many, with the date.
    """
    start, floor = d.first, clause.start + (d.word(clause.start) in grammar.SUBORDINATING)
    while start > floor and d.reading.tokens[start - 1].is_word:
        start -= 1
    if d.first - start <= LONGEST_LEAD:
        return start
    return d.first - (d.word(d.first - 1) in grammar.DATE_PREPOSITIONS)


def _noun_phrase(d: Dated, i: int) -> int:
    """Where the noun phrase that ends before a token starts; the token where none does."""
    start, floor = i, max(0, i - LONGEST_NAME)
    while start > floor and _names(d, start - 1):
        start -= 1
    if start == i or any(t.in_date for t in d.reading.tokens[start:i]):
        return i
    determined = start > 0 and d.word(start - 1) in grammar.DETERMINERS
    return start - (determined and not opens_content(d, start - 1))


def _names(d: Dated, i: int) -> bool:
    """Whether a token may stand inside a noun phrase: "first 94-page"."""
    word = d.word(i)
    return nounlike(d.reading.tokens[i]) or word in ("-", "'s") or word in grammar.ADJECTIVES


LONGEST_NAME = 5
"""So many words a noun phrase has at most."""


LEAD = 6
"""So many words stand between a date and the subject behind its participle."""

LONGEST_LEAD = 16
"""So many words before a date that opens a clause belong to it: "In a statement on Monday, …"."""


CUTS = (ClauseKind.SUBORDINATE, ClauseKind.CONTENT, ClauseKind.REPORTING)
"""Clauses that a date does not reach, however deep they lie."""

DANGLING = (
    grammar.PREPOSITIONS | grammar.CONJUNCTIONS | grammar.RELATIVES | verbs.words("that the a an")
)
"""Words with which no clause may end."""


def _end(d: Dated, index: int, verb: VerbGroup) -> int:
    """Where the clause ends: before the next clause, or the first comma after a date that follows
    the verb.
    """
    fronted = d.last <= verb.first
    particle = fronted and d.word(verb.last) in grammar.PARTICLES
    floor = max(d.last, verb.last + particle)
    end = _next_clause(d, index, verb, floor)
    end = min(
        (
            p.start
            for p in (d.reading.clauses[i] for i in touched(d.reading, floor, end))
            if _cuts(p) and floor <= p.start < end
        ),
        default=end,
    )
    if not fronted:
        end = next((i for i in range(floor, end) if d.word(i) == "," and not _goes_on(d, i)), end)
    while end > floor and (_dangles(d, end - 1) or _of_next_verb(d, end - 1)):
        end -= 1
    named = d.word(end) == "," and not d.reading.tokens[end - 1].is_name and _is_apposed(d, end)
    return (
        next(i for i in range(end + 1, end + LONGEST_NAME + 2) if not _is_of_name(d, i))
        if named
        else end
    )


def _cuts(clause: Clause) -> bool:
    """Whether a date does not reach a clause, however deep it lies."""
    return clause.kind in CUTS or (clause.kind is ClauseKind.RELATIVE and clause.after_comma)


def _of_next_verb(d: Dated, i: int) -> bool:
    """Whether a token is an adverb of the verb behind it: "signed today also calls"."""
    verb = d.reading.clauses[d.reading.at(i + 1)].verb
    return d.word(i) in grammar.ADVERBS and verb is not None and verb.first == i + 1


def _next_clause(d: Dated, index: int, verb: VerbGroup, floor: int) -> int:
    """Where the first clause starts that the date does not reach."""
    phrase = d.reading.clauses[index]
    for _, child in d.reading.children(index):
        if child.start < floor or _belongs(d, child, verb):
            continue
        if _describes(d, child):
            continue
        end = min(phrase.end, child.start)
        if child.verb and child.verb.form is Form.INFINITIVE and not child.after_comma:
            heads = grammar.PREPOSITIONS - {"of"}
            return next((i for i in range(end - 1, d.last - 1, -1) if d.word(i) in heads), end)
        return end
    return phrase.end


def _describes(d: Dated, child: Clause) -> bool:
    """Whether a participle or an infinitive without a day of its own only tells which noun is meant:
    "claims made by the divers".
    """
    if child.verb is None or child.after_comma:
        return False
    if child.verb.form is not Form.PARTICIPLE and not _tells_which(d, child.verb):
        return False
    short = child.end - child.start <= SHORT and d.reading.at(child.end - 1) == d.reading.at(
        child.verb.first
    )
    return short and not any(t.in_date for t in d.reading.tokens[child.start : child.end])


def _tells_which(d: Dated, verb: VerbGroup) -> bool:
    """Whether an infinitive tells who was the first: "became the first woman to lead the bank"."""
    floor = max(d.last, verb.first - LONGEST_NAME)
    near = [d.word(i) for i in range(floor, verb.first)]
    at = max((k for k, w in enumerate(near) if w in dating.FIRSTS), default=None)
    return verb.form is Form.INFINITIVE and at is not None and at < len(near) - 1


def _belongs(d: Dated, child: Clause, verb: VerbGroup) -> bool:
    """Whether a clause only completes the verb: "began to …", "charged with …ing", "agreed on Monday
    to …".
    """
    if child.kind is not ClauseKind.NONFINITE or child.verb is None:
        return False
    completes = child.verb.form is Form.GERUND and child.opener not in ("", "after", "before")
    fronted = d.last <= verb.first
    decides = (
        verb.lemma in _COMPLETED and child.start == d.last and verb.last in (d.first - 1, d.first)
    )
    adjacent = (child.start == verb.last or decides) and child.verb.form is Form.INFINITIVE
    return adjacent or (not child.after_comma and (fronted or completes))


_COMPLETED = attribution.DECIDING | attribution.REFUSING | attribution.TRYING
"""Verbs that tell little without what they were about."""


def _dangles(d: Dated, i: int) -> bool:
    """Whether a clause should not end with a token: a mark, or a word that opens something."""
    if not d.is_word(i):
        return True
    verb = d.reading.clauses[d.reading.at(i - 1)].verb if i else None
    after_verb = verb is not None and verb.last == i
    return d.word(i) in DANGLING and not (after_verb and d.word(i) in grammar.PARTICLES)


def _goes_on(d: Dated, comma: int) -> bool:
    """Whether a clause goes on behind a comma, with a second date or a name in apposition: "this
    Tuesday, December 7", "by the owner, Ann Lee,".
    """
    after = d.word(comma + 1)
    dated = comma == d.last and (after in grammar.MONTHS or after[:1].isdigit())
    return dated or _is_apposed(d, comma)


def _is_of_name(d: Dated, i: int) -> bool:
    return i < len(d.reading.tokens) and d.reading.tokens[i].is_name


def _is_apposed(d: Dated, comma: int) -> bool:
    """Whether nothing but a name stands between a comma and the next."""
    i = comma + 1
    while i < min(comma + LONGEST_NAME, len(d.reading.tokens)) and d.reading.tokens[i].is_name:
        i += 1
    return i > comma + 2 and d.word(i) in (",", ".")

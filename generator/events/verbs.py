"""Dates that belong to a verb: which one, and how far its clause reaches."""

from __future__ import annotations

from collections.abc import Iterator

from generator.english import attribution, grammar, verbs
from generator.events.dated import Dated, Unbounded
from generator.model import ClauseSpan
from generator.reading import Clause, ClauseKind, Form, VerbGroup, nounlike


def verbal(d: Dated) -> ClauseSpan | Unbounded:
    """The clause of the verb that the date belongs to."""
    reading = d.reading
    index = _governor(d, reading.at(d.first))
    phrase = reading.clauses[index]
    if phrase.verb is None:
        return Unbounded("no verb that the date could belong to")
    refusal = next(_refusals(d, index, phrase.verb), None)
    if refusal:
        return Unbounded(refusal)
    start = _start(d, index, phrase.verb)
    return d.clause(start, _end(d, index, phrase.verb), f"{_name(phrase)} clause")


def around(d: Dated) -> ClauseSpan | Unbounded:
    """The clause whose verb governs words that are no date."""
    index = d.reading.at(d.first)
    while (
        d.reading.clauses[index].verb is None
        and (parent := d.reading.clauses[index].parent) is not None
    ):
        index = parent
    verb = d.reading.clauses[index].verb
    if verb is None:
        return Unbounded("no verb")
    return d.clause(
        _start(d, index, verb), _end(d, index, verb), f"{_name(d.reading.clauses[index])} clause"
    )


def _name(phrase: Clause) -> str:
    if phrase.kind is ClauseKind.NONFINITE and phrase.verb:
        return str(phrase.verb.form)
    return str(phrase.kind)


def _governor(d: Dated, index: int) -> int:
    """The clause whose verb the date belongs to: an infinitive of purpose or of a schedule hands it
    on.
    """
    clauses = d.reading.clauses
    while (parent := clauses[index].parent) is not None and _passes_on(
        d, clauses[index], clauses[parent].verb
    ):
        index = parent
    return index


def _passes_on(d: Dated, phrase: Clause, upper: VerbGroup | None) -> bool:
    """Whether a date in a clause belongs to the one around it."""
    if phrase.verb is None:
        alone = (
            phrase.end - phrase.start <= d.last - d.first + 3
            and d.word(d.first - 1) in grammar.PREPOSITIONS
        )
        return phrase.kind is not ClauseKind.ASIDE or alone
    if upper is not None and _is_hearsay_of(phrase.verb, upper):
        return True
    if phrase.verb.form is Form.GERUND and not phrase.opener and upper is not None:
        return upper.last == phrase.verb.first and upper.lemma in attribution.PHASING
    if phrase.verb.form is not Form.INFINITIVE or upper is None:
        return False
    return _completes(d, phrase.verb, upper) or _decided(d, phrase.verb, upper)


def _is_hearsay_of(verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether a participle tells what is only reported: "were reported killed"."""
    hearsay = upper.passive and upper.lemma in attribution.HEARSAY and upper.last == verb.first
    return hearsay and not verb.helpers and verb.form in (Form.PAST, Form.PARTICIPLE)


def _decided(d: Dated, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether the date tells when a plan was made or turned down: "rejected a plan to …", "agreed
    to … last week".
    """
    if upper.first > verb.first or upper.negated or upper.form not in (Form.PAST, Form.PERFECT):
        return False
    if attribution.rejects(upper.lemma, d.word(upper.last)):
        return True
    is_over = any(d.word(i) in ONLY_PAST for i in range(d.first, d.last))
    of_plan = d.word(verb.first - 1) in grammar.PLAN_NOUNS and upper.lemma not in verbs.words(
        "be have"
    )
    return is_over and (of_plan or upper.lemma in attribution.DECIDING)


ONLY_PAST = verbs.words("last yesterday ago")
"""Words of dates that cannot lie ahead."""


def _completes(d: Dated, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether "to …" only completes the verb before it, or tells the purpose of what happened."""
    if upper.first > verb.first:
        return False
    if verb.first == upper.last and _needs_infinitive(upper):
        return True
    if (
        upper.lemma
        in attribution.INTENDING
        | attribution.WISHING
        | attribution.REQUESTING
        | attribution.SEEMING
    ):
        return False
    return d.word(verb.first - 1) not in grammar.PLAN_NOUNS


def _needs_infinitive(verb: VerbGroup) -> bool:
    """Whether a verb is only half a verb: "is scheduled to", "began to", "is going to"."""
    passives = attribution.SCHEDULING | attribution.EXPECTING | attribution.HEARSAY
    going = verb.lemma == "go" and any(h in verbs.BE for h in verb.helpers)
    halves = attribution.REACHING | attribution.SEEMING | verbs.words("be have")
    return (verb.passive and verb.lemma in passives) or going or verb.lemma in halves


NOBODY = [["no"], ["nobody"], ["none"], ["nothing"], ["neither"], ["no-one"], ["few"]]


def _refusals(d: Dated, index: int, verb: VerbGroup) -> Iterator[str]:
    """Why a date that hangs on a verb dates no event: the first reason counts."""
    phrase = d.reading.clauses[index]
    first, last = d.reading.subject(index)
    until = d.word(d.first - 1) in ("until", "till")
    if (verb.negated and not until) or [d.word(i) for i in range(first, last)][:1] in NOBODY:
        yield "negated"
    upper = d.reading.clauses[phrase.parent].verb if phrase.parent is not None else None
    failed = upper is not None and (upper.negated or upper.lemma in attribution.FAILING)
    nothing = d.word(verb.last) in ("no", "nothing", "nobody", "none")
    if nothing or phrase.opener == "without" or (failed and verb.form is Form.INFINITIVE):
        yield "negated"
    if (
        d.word(d.first - 2) == "not"
        and d.word(d.first - 1) in grammar.DATE_PREPOSITIONS
        and d.first - 1 > verb.last
    ):
        yield "negated"
    if d.word(d.first - 1) == "since" and _compares(d, verb):
        yield "a date to compare with"
    if first < d.first and d.last <= verb.first and _inside_subject(d, first, verb):
        yield "a date inside the subject"
    if (
        verb.form is Form.GERUND
        and phrase.fronted
        and d.word(phrase.end) != ","
        and not phrase.opener
    ):
        yield "a gerund as a subject: what might be done"


def _compares(d: Dated, verb: VerbGroup) -> bool:
    """Whether "since" only measures from a date: "the worst storm since 1987", "fell for the first
    time since May".
    """
    floor = max(0, d.first - 8) if d.last <= verb.first else verb.last
    superlative = any(
        d.word(i) in SUPERLATIVES or d.word(i).endswith("est") for i in range(floor, d.first - 1)
    )
    perfect = verb.form is Form.PERFECT or any(h in verbs.HAVE for h in verb.helpers)
    return superlative or not perfect


SUPERLATIVES = verbs.words("first second worst most least only last best")


def _inside_subject(d: Dated, first: int, verb: VerbGroup) -> bool:
    """Whether the date tells of somebody, not of what the verb says: "the minister in 2003, …"."""
    if verb.form in (Form.PERFECT, Form.PRESENT):
        day = any(d.word(i) in grammar.TIME_WORDS for i in range(d.first, d.last))
        return not (day and d.last == verb.first)
    lead = d.first - 1 if d.word(d.first - 1) in grammar.PREPOSITIONS else d.first
    commas = [i for i in range(first, d.first) if d.word(i) == ","]
    return bool(commas) and commas[-1] != lead - 1 and d.word(d.last) == ","


def _start(d: Dated, index: int, verb: VerbGroup) -> int:
    phrase = d.reading.clauses[index]
    if (
        phrase.kind is ClauseKind.NONFINITE
        and verb.form is Form.INFINITIVE
        and phrase.parent is not None
    ):
        upper = d.reading.clauses[phrase.parent].verb
        if upper and upper.lemma in attribution.EXPECTING and upper.last < verb.first:
            return upper.last
    if phrase.kind is ClauseKind.NONFINITE or phrase.shares_subject:
        return _document(d, verb.first) if verb.form is Form.PARTICIPLE else verb.first
    if d.last <= verb.first and d.first < d.reading.subject(index)[0]:
        start, floor = d.first, phrase.start + (d.word(phrase.start) in grammar.SUBORDINATING)
        while start > floor and d.first - start < LEAD and d.reading.tokens[start - 1].is_word:
            start -= 1
        return start
    if phrase.kind is ClauseKind.REPORTING and phrase.start == verb.first:
        return verb.first
    start = d.reading.subject(index)[0]
    pronoun = phrase.kind is ClauseKind.RELATIVE or phrase.opener == "what"
    if (
        pronoun
        and phrase.opener
        and (start >= verb.first - 1 or d.word(verb.first - 1) == phrase.opener)
    ):
        return phrase.start
    return start


def _document(d: Dated, i: int) -> int:
    """Where "a report" starts in "said in a report [published on Monday]"; the participle where
    there is none.
    """
    start = i
    if d.word(i - 1) not in attribution.DOCUMENTS:
        return i
    while start > max(0, i - 8) and (
        nounlike(d.reading.tokens[start - 1]) or d.word(start - 1) in grammar.DETERMINERS
    ):
        start -= 1
    return start if d.word(start - 1) in ("in", "to") else i


LEAD = 6
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
        (p.start for p in d.reading.clauses if p.kind in CUTS and floor <= p.start < end),
        default=end,
    )
    if not fronted:
        end = next(
            (i for i in range(floor, end) if d.word(i) == "," and not _date_goes_on(d, i)), end
        )
    while end > floor and _dangles(d, end - 1):
        end -= 1
    return end


def _next_clause(d: Dated, index: int, verb: VerbGroup, floor: int) -> int:
    """Where the first clause starts that the date does not reach."""
    phrase = d.reading.clauses[index]
    for _, child in d.reading.children(index):
        if child.start < floor or _belongs(child, verb, fronted=d.last <= verb.first):
            continue
        end = min(phrase.end, child.start)
        if child.verb and child.verb.form is Form.INFINITIVE:
            return next(
                (i for i in range(end - 1, d.last - 1, -1) if d.word(i) in grammar.PREPOSITIONS),
                end,
            )
        return end
    return phrase.end


def _belongs(child: Clause, verb: VerbGroup, *, fronted: bool) -> bool:
    """Whether a clause only completes the verb: "began to …", "charged with …ing"."""
    if child.kind is not ClauseKind.NONFINITE or child.verb is None:
        return False
    completes = child.verb.form is Form.GERUND and child.opener not in ("", "after", "before")
    adjacent = child.start == verb.last and child.verb.form is Form.INFINITIVE
    return adjacent or (not child.after_comma and (fronted or completes))


def _dangles(d: Dated, i: int) -> bool:
    """Whether a clause should not end with a token: a mark, or a word that opens something."""
    if not d.reading.tokens[i].is_word:
        return True
    after_verb = any(p.verb and p.verb.last == i for p in d.reading.clauses)
    return d.word(i) in DANGLING and not (after_verb and d.word(i) in grammar.PARTICLES)


def _date_goes_on(d: Dated, comma: int) -> bool:
    """Whether a second date stands in apposition: "this Tuesday, December 7"."""
    after = d.word(comma + 1)
    return comma == d.last and (after in grammar.MONTHS or after[:1].isdigit())

"""Dates that belong to a verb: which one, and how far its clause reaches."""

from __future__ import annotations

from generator.clauses.dated import Dated, Unbounded
from generator.lexicon import attribution, grammar, verbs
from generator.model import Clause
from generator.syntax import Form, Opening, Phrase, VerbGroup


def verbal(d: Dated) -> Clause | Unbounded:
    """The clause of the verb that the date belongs to."""
    reading = d.reading
    index = _governor(d, reading.at(d.first))
    phrase = reading.phrases[index]
    if phrase.verb is None:
        return Unbounded("no verb that the date could belong to")
    refusal = _refused(d, index, phrase.verb)
    if refusal:
        return Unbounded(refusal)
    start = _start(d, index, phrase.verb)
    return d.clause(start, _end(d, index, phrase.verb), f"{_name(phrase)} clause")


def _name(phrase: Phrase) -> str:
    if phrase.opening is Opening.NONFINITE and phrase.verb:
        return str(phrase.verb.form)
    return str(phrase.opening)


def _governor(d: Dated, index: int) -> int:
    """The clause whose verb the date belongs to: an infinitive of purpose or of a schedule hands it on."""
    phrases = d.reading.phrases
    while True:
        phrase = phrases[index]
        parent = phrase.parent
        if parent is None:
            return index
        if phrase.verb is None:
            alone = phrase.end - phrase.start <= d.last - d.first + 3 and d.word(d.first - 1) in grammar.PREPOSITIONS
            if phrase.opening is Opening.ASIDE and not alone:
                return index
            index = parent
            continue
        upper = phrases[parent].verb
        if phrase.opening is Opening.NONFINITE and phrase.verb.form is Form.INFINITIVE and upper is not None:
            if _hands_on(d, phrase.verb, upper):
                index = parent
                continue
        return index


def _hands_on(d: Dated, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether "to …" only completes the verb before it, or tells the purpose of what happened."""
    adjacent = verb.first == upper.last
    if upper.first > verb.first:
        return False
    if (
        adjacent
        and upper.passive
        and upper.lemma in attribution.SCHEDULING | attribution.EXPECTING | attribution.HEARSAY
    ):
        return True
    if adjacent and (upper.lemma in attribution.REACHING | attribution.SEEMING | verbs.words("be have")):
        return True
    if adjacent and upper.lemma == "go" and any(h in verbs.BE for h in upper.helpers):
        return True
    wishes = attribution.INTENDING | attribution.WISHING | attribution.REQUESTING | attribution.SEEMING
    if upper.lemma in wishes:
        return False
    return d.word(verb.first - 1) not in grammar.PLAN_NOUNS


NOBODY = [["no"], ["nobody"], ["none"], ["nothing"], ["neither"], ["no-one"], ["few"]]


def _refused(d: Dated, index: int, verb: VerbGroup) -> str | None:
    first, last = d.reading.subject(index)
    subject = [d.word(i) for i in range(first, last)]
    until = d.word(d.first - 1) in ("until", "till", "before")
    if (verb.negated and not until) or subject[:1] in NOBODY:
        return "negated"
    if first < d.first and d.last <= verb.first and _inside_subject(d, first, verb):
        return "a date inside the subject"
    if d.word(verb.last) in ("no", "nothing", "nobody", "none"):
        return "negated"
    phrase = d.reading.phrases[index]
    if phrase.parent is not None and verb.form is Form.INFINITIVE:
        upper = d.reading.phrases[phrase.parent].verb
        if upper and (upper.negated or upper.lemma in ("fail", "refuse", "decline", "forget", "neglect")):
            return "negated"
    if phrase.opener == "without":
        return "negated"
    return None


def _inside_subject(d: Dated, first: int, verb: VerbGroup) -> bool:
    """Whether the date tells of somebody, not of what the verb says: "the minister in 2003, …"."""
    if verb.form in (Form.PERFECT, Form.PRESENT):
        return True
    lead = d.first - 1 if d.word(d.first - 1) in grammar.PREPOSITIONS else d.first
    commas = [i for i in range(first, d.first) if d.word(i) == ","]
    return bool(commas) and commas[-1] != lead - 1 and d.word(d.last) == ","


def _start(d: Dated, index: int, verb: VerbGroup) -> int:
    phrase = d.reading.phrases[index]
    if phrase.opening is Opening.NONFINITE and verb.form is Form.INFINITIVE and phrase.parent is not None:
        upper = d.reading.phrases[phrase.parent].verb
        if upper and upper.lemma in attribution.EXPECTING and upper.last < verb.first:
            return upper.last
    if phrase.opening is Opening.NONFINITE or phrase.shares_subject:
        return verb.first
    if d.last <= verb.first and d.first < d.reading.subject(index)[0]:
        start = d.first
        while start > phrase.start and d.word(start - 1) in LEADING:
            start -= 1
        return start
    if phrase.opening is Opening.REPORTING and phrase.start == verb.first:
        return verb.first
    start = d.reading.subject(index)[0]
    pronoun = phrase.opening is Opening.RELATIVE or phrase.opener == "what"
    if pronoun and phrase.opener and start >= verb.first - 1:
        return phrase.start
    return start


LEADING = grammar.PREPOSITIONS | verbs.words("a the little shortly late early later earlier just only")


def _end(d: Dated, index: int, verb: VerbGroup) -> int:
    phrase = d.reading.phrases[index]
    particle = d.word(verb.last) in grammar.PARTICLES and d.last <= verb.first
    floor = max(d.last, verb.last + particle)
    end = phrase.end
    for _, child in d.reading.children(index):
        if child.start < floor:
            continue
        if child.start == verb.last and child.verb and child.verb.form is Form.INFINITIVE:
            floor = max(floor, child.verb.last)
            continue
        gerund = (
            child.verb is not None and child.verb.form is Form.GERUND and child.opener not in ("", "after", "before")
        )
        if child.opening is Opening.NONFINITE and not child.after_comma and (d.last <= verb.first or gerund):
            continue
        end = min(end, child.start)
        if child.verb and child.verb.form is Form.INFINITIVE:
            end = next((i for i in range(end - 1, d.last - 1, -1) if d.word(i) in grammar.PREPOSITIONS), end)
        break
    cuts = (Opening.SUBORDINATE, Opening.CONTENT, Opening.REPORTING)
    end = min((p.start for p in d.reading.phrases if p.opening in cuts and floor <= p.start < end), default=end)
    if d.first >= verb.first:
        end = next((i for i in range(floor, end) if d.word(i) == "," and not _date_goes_on(d, i)), end)
    while end > floor and (not d.reading.tokens[end - 1].is_word or d.word(end - 1) in DANGLING):
        end -= 1
    return end


DANGLING = grammar.PREPOSITIONS | grammar.COORDINATORS | grammar.RELATIVES | verbs.words("that the a an")


def _date_goes_on(d: Dated, comma: int) -> bool:
    """Whether a second date stands in apposition: "this Tuesday, December 7"."""
    after = d.word(comma + 1)
    return comma == d.last and (after in grammar.MONTHS or after[:1].isdigit())

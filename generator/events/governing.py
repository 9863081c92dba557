"""Which verb a date belongs to: that of its own clause, or of one around it that is told with it, as in
"was jailed for killing his wife yesterday" and "began counting on Monday".
"""

from __future__ import annotations

from generator.english import attribution, dating, grammar, planning, verbs
from generator.events.dated import Dated
from generator.events.infinitives import is_told_with
from generator.reading import Clause, ClauseKind, Form, VerbGroup


def governor(d: Dated) -> int:
    """The clause whose verb the date belongs to."""
    index = _handed_on(d, d.reading.at(d.last + 1 if _is_chronicle(d) else d.first))
    put_behind = _put_behind(d, index)
    return index if put_behind is None else put_behind


def _is_chronicle(d: Dated) -> bool:
    """Whether a date with a colon opens the sentence, as in a list of what happened: "2003: The pier
    burns down".
    """
    return d.first == 0 and d.word(d.last) == ":" and d.last + 1 < len(d.reading.tokens)


def _put_behind(d: Dated, index: int) -> int | None:
    """The clause behind which commas set the date: "When the ship came, in 1968, they cheered"."""
    lead = _lead(d)
    if lead < 2 or d.word(lead - 1) != "," or d.word(d.last) != ",":
        return None
    before = d.reading.at(lead - 2)
    child = d.reading.clauses[before]
    tells = child.parent == index and child.fronted and child.opener in dating.TELLING_WHEN
    return before if tells and child.verb is not None else None


def _handed_on(d: Dated, index: int) -> int:
    """The clause to which a clause hands its date on: an infinitive of purpose or of a schedule does."""
    clauses = d.reading.clauses
    while (parent := clauses[index].parent) is not None and _passes_on(
        d, index, clauses[parent].verb
    ):
        index = parent
    return index


def _passes_on(d: Dated, index: int, upper: VerbGroup | None) -> bool:
    """Whether a date in a clause belongs to the one around it."""
    phrase = d.reading.clauses[index]
    verb = phrase.verb
    if verb is None:
        return _is_bare(d, phrase)
    if upper is None:
        return False
    if phrase.kind is ClauseKind.SUBORDINATE and _is_routine(d, index, verb, upper):
        return True
    return _stands_before_main_verb(d, phrase, verb) or _hands_on(d, phrase, verb, upper)


def _is_bare(d: Dated, phrase: Clause) -> bool:
    """Whether a clause without a verb is only the date, or no aside."""
    alone = (
        phrase.end - phrase.start <= d.last - d.first + 3
        and d.word(d.first - 1) in grammar.PREPOSITIONS
    )
    return phrase.kind is not ClauseKind.ASIDE or alone


def _stands_before_main_verb(d: Dated, phrase: Clause, verb: VerbGroup) -> bool:
    """Whether a date is of the verb right behind it, as what describes its subject tells what somebody
    does anyway: "Police investigating the fire today arrested two". Where that names a deed, it is so
    for news alone: "The mayor accused of taking bribes yesterday denied it".
    """
    clauses, inner = d.reading.clauses, d.reading.clauses[d.reading.at(d.first)]
    at = d.last if d.last < len(d.reading.tokens) else d.first
    behind = clauses[d.reading.at(at)].verb
    lead = _lead(d)
    if behind is None or behind.first != d.last or behind.form not in _TELLING:
        return False
    if inner.verb is None or inner.verb.form is not Form.GERUND or lead <= inner.verb.last:
        return False
    describes = phrase.start > 0 and phrase.end == d.last and verb.form in _DESCRIBING
    is_state = not inner.opener and inner.start > 0 and d.word(d.first - 1) not in _LASTING
    return describes and (is_state or d.of_news)


_TELLING = (Form.PAST, Form.PERFECT)
_DESCRIBING = (Form.GERUND, Form.PARTICIPLE)
_LASTING = ("since", "until", "till", "from")


def _hands_on(d: Dated, phrase: Clause, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether what a verb tells is told with the one above it, so that the date is of that one."""
    if verb.form is Form.INFINITIVE:
        return is_told_with(d, verb, upper)
    if verb.form is Form.PARTICIPLE and _only_describes(d, phrase, verb, upper):
        return True
    if is_as_foreseen(d, verb):
        return d.word(verb.first - 2) != "," or d.word(_lead(d) - 1) == ","
    if verb.form is Form.GERUND and phrase.opener == "by" and not phrase.fronted:
        return upper.last <= verb.first
    if _is_news_above(d, phrase, verb, upper) or _is_what_led_to(d, phrase, upper):
        return True
    passes = _goes_on(d, phrase, verb, upper) or _is_result(d, verb, upper)
    passes = passes or _only_names(phrase, verb, upper)
    return _is_hearsay_of(verb, upper) or passes or _is_success(phrase, verb, upper)


def _only_describes(d: Dated, phrase: Clause, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether a participle tells no event of its own: "In a letter dated 3 May, …", "launched a boat
    based on his plans in May".
    """
    lasts = d.word(d.first - 1) in ("since", "until", "till")
    behind = upper.last <= verb.first and verb.last <= d.first
    behind = behind and not (phrase.after_comma or lasts)
    behind = behind and verb.lemma in dating.DESCRIBING
    behind = behind or _is_of_document(d, phrase, verb, upper)
    return (verb.lemma == "date" and phrase.fronted) or behind or _shows(d, phrase, verb, upper)


def _is_of_document(d: Dated, phrase: Clause, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether a participle tells on which day of the week of the news the paper came out in which
    something is said: "said in a statement issued on Friday that".
    """
    named = any(d.word(i) in grammar.WEEKDAYS for i in range(d.first, d.last))
    document = d.word(verb.first - 1) in attribution.DOCUMENTS and verb.lemma in dating.SHOWING
    near = range(verb.first - 2, max(upper.last - 1, verb.first - _LONGEST_NAMED), -1)
    inside = document and any(d.word(i) in _IN for i in near)
    said = upper.lemma in attribution.SAYING and not (upper.passive or phrase.after_comma)
    said = said and not _is_dated(d, upper.last, phrase.start)
    told = _has_content(d, phrase) or (d.of_news and _stands_behind(d, phrase))
    return (d.of_news or named) and inside and said and told


def _stands_behind(d: Dated, phrase: Clause) -> bool:
    """Whether what is said stands before the clause around a phrase: "…, the firm said in a statement"."""
    return phrase.parent is not None and (
        d.reading.clauses[phrase.parent].kind is ClauseKind.REPORTING
    )


def _has_content(d: Dated, phrase: Clause) -> bool:
    """Whether what is said stands behind the date, in the clause around a phrase."""
    around = d.reading.children(phrase.parent) if phrase.parent is not None else ()
    return any(c.kind is ClauseKind.CONTENT and c.start >= d.last for _, c in around)


_IN = ("in", "through", "via")
_LONGEST_NAMED = 8
"""So many tokens at most lie between "in" and the verb that tells when the paper came out."""


def _is_dated(d: Dated, first: int, last: int) -> bool:
    """Whether an expression of time stands among tokens ``[first, last)``."""
    return any(token.in_date for token in d.reading.tokens[first:last])


def _is_routine(d: Dated, index: int, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether a clause of time only tells at what hour of a day something was done: "said before the
    markets opened on Friday that".
    """
    phrase, (first, last) = d.reading.clauses[index], d.reading.subject(index)
    told = upper.form in (Form.PAST, Form.PERFECT, Form.PARTICIPLE) and not phrase.fronted
    usual = verb.lemma in dating.OPENING_HOURS and verb.last <= d.first
    of_place = first < last and d.word(last - 1) in dating.OPENING
    return told and usual and of_place and not _is_dated(d, upper.last, phrase.start)


def _shows(d: Dated, phrase: Clause, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether what opens a sentence was said or shown on a day, and what was said in it with it: "In
    a letter sent to members on Friday, the club apologised".
    """
    around = d.reading.clauses[phrase.parent or 0]
    opens = phrase.fronted and d.word(around.start) in dating.SETTING and d.first > verb.first
    told = upper.form in (Form.PAST, Form.PERFECT) and d.word(d.last) == ","
    return opens and told and verb.lemma in dating.SHOWING and not phrase.after_comma


def is_as_foreseen(d: Dated, verb: VerbGroup) -> bool:
    """Whether a verb says that something came as somebody had said: "as planned", "as agreed in"."""
    is_past = verb.form in (Form.PARTICIPLE, Form.PAST)
    return is_past and d.word(verb.first - 1) == "as" and verb.last <= d.first


def _is_news_above(d: Dated, phrase: Clause, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether a day of the news stands behind what only completes the verb that tells it: "was jailed
    for killing his wife yesterday", "dropped the idea of selling the pier on Monday".
    """
    completes = verb.form is Form.GERUND and phrase.opener in _COMPLETING and not phrase.fronted
    told = upper.form in _TELLING and upper.last <= verb.first < d.first
    dated = any(d.reading.tokens[i].in_date for i in range(upper.last, verb.first))
    return d.of_news and completes and told and not (dated or upper.lemma in planning.FAILING)


_COMPLETING = ("of", "for", "with", "from", "to", "against", "in")
"""What leads from a verb or a noun to the gerund that completes it; "after" and the like tell when."""


def _is_what_led_to(d: Dated, phrase: Clause, upper: VerbGroup) -> bool:
    """Whether "when …" tells what something came of, on one day: "Two people were killed when a bomb
    went off on Monday"; not "was asleep when" and "had left when".
    """
    lasts = upper.lemma in dating.LASTING or d.word(upper.last - 1).endswith("ing")
    behind = phrase.opener == "when" and not phrase.fronted and upper.last <= phrase.start
    above = d.reading.clauses[phrase.parent or 0]
    behind = behind and above.kind is not ClauseKind.RELATIVE
    if upper.form is not Form.PAST or upper.negated or lasts or not behind:
        return False
    return not any(d.reading.tokens[i].in_date for i in range(upper.first, phrase.start))


def _goes_on(d: Dated, phrase: Clause, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether a gerund tells what somebody begins or stops to do: "began counting and burning the
    papers".
    """
    if verb.form is not Form.GERUND or phrase.opener or upper.lemma not in planning.PHASING:
        return False
    is_second = d.word(verb.first - 1) in ("and", "or") and d.word(upper.last).endswith("ing")
    return upper.last == verb.first or (is_second and verb.first - upper.last <= _NEAR_SECOND)


_NEAR_SECOND = 5
"""Tokens at most from a verb to the second of two gerunds behind it."""


def _is_result(d: Dated, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether a gerund tells what came of something: "led to nine flights being cancelled"."""
    is_gerund = verb.form is Form.GERUND and verb.passive and verb.first > upper.last
    told = upper.form in (Form.PAST, Form.PERFECT) and not upper.negated
    return is_gerund and told and f"{upper.lemma}+{d.word(upper.last)}" in dating.RESULTING


def _only_names(phrase: Clause, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether a clause only names a thing: a day behind "what it called a crisis" is not its."""
    return phrase.opener == "what" and verb.lemma in _CALLING and upper.last <= phrase.start


_CALLING = verbs.words("call term dub describe label brand consider regard see")


def _is_hearsay_of(verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether a participle tells what is only reported: "were reported killed"."""
    hearsay = upper.passive and upper.lemma in attribution.HEARSAY and upper.last == verb.first
    return hearsay and not verb.helpers and verb.form in (Form.PAST, Form.PARTICIPLE)


def _is_success(phrase: Clause, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether a gerund tells in what somebody succeeded."""
    follows = verb.form is Form.GERUND and phrase.opener == "in"
    return follows and upper.last == verb.first - 1 and upper.lemma in planning.SUCCEEDING


def _lead(d: Dated) -> int:
    """Where a date starts, with its preposition."""
    return d.first - (d.word(d.first - 1) in grammar.DATE_PREPOSITIONS)

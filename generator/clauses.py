"""The clause that an expression of time governs: what its date says of the world, and no more than that.

Plain rules over the verbs, conjunctions and punctuation around the expression (``generator.syntax``). Precision
before recall: where no clause can be bounded the answer is ``Unbounded`` with the reason.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.lexicon import attribution, grammar, verbs
from generator.model import Clause, Span
from generator.syntax import Form, Opening, Phrase, Reading, VerbGroup, nounlike, read


@dataclass(frozen=True, slots=True)
class Unbounded:
    """An expression that governs no clause of its own, and why."""

    reason: str


@dataclass(frozen=True, slots=True)
class _Dated:
    """A sentence read, with the tokens of the expression: ``[first, last)``."""

    reading: Reading
    first: int
    last: int

    def word(self, i: int) -> str:
        """The word at a token, in lower case; empty outside the sentence."""
        return self.reading.tokens[i].word if 0 <= i < len(self.reading.tokens) else ""

    def clause(self, first: int, last: int, rule: str) -> Clause:
        """Tokens ``[first, last)`` as a clause, marks at its edges left out."""
        tokens = self.reading.tokens
        first, last = min(first, self.first), max(last, self.last)
        while last > self.last and not tokens[last - 1].is_word:
            last -= 1
        while first < self.first and (not tokens[first].is_word or tokens[first].word in grammar.COORDINATORS):
            first += 1
        return Clause(self.reading.span(first, last), rule)


def bound(sentence: str, expression: Span) -> Clause | Unbounded:
    """The smallest clause that an expression of time governs.

    ``expression`` and the clause are half-open character spans in ``sentence``; the clause covers the expression.
    """
    reading = read(sentence, expression)
    first, last = reading.tokens_in(expression)
    if first == last:
        return Unbounded("no words")
    if first and reading.tokens[first - 1].word in ("this", "last", "next", "that") and reading.tokens[first].is_name:
        first -= 1
    dated = _Dated(reading, first, last)
    if not any(p.verb and p.verb.finite for p in reading.phrases):
        return Unbounded("no finite verb: a caption or a heading")
    refusal = _not_a_date_of_a_clause(dated)
    if refusal:
        return Unbounded(refusal)
    return _attribute(dated) or _noun(dated) or _verbal(dated)


UNITS = verbs.words("minutes hours days weeks months years decades hour day week month year")


def _not_a_date_of_a_clause(d: _Dated) -> str | None:
    words = [d.word(i) for i in range(d.first, d.last)]
    if words[0] in ("every", "each") or words[-1] in ("daily", "annually", "monthly", "weekly", "yearly"):
        return "a frequency, not a date"
    if d.word(d.first - 1) in ("every", "each"):
        return "a frequency, not a date"
    if len(words) > 1 and ("after" in words[-2:] or "before" in words[-2:]):
        return "an offset from another event"
    if d.word(d.first - 1) in ("after", "before") and d.word(d.first - 2) in UNITS:
        return "an offset from another event"
    if d.word(d.last) in ("after", "before") and words[-1] in UNITS:
        return "an offset from another event"
    named = words[-1] in ("today", "tonight", "midnight", "noon") and d.first > 0
    if named and d.last < len(d.reading.tokens) and d.reading.tokens[d.first].is_name and d.reading.tokens[d.last].is_name:
        return "part of a name or description"
    if d.word(d.first - 1) in grammar.POSSESSIVES and not nounlike(d.reading.tokens[min(d.last, len(d.reading.tokens) - 1)]):
        return "part of a name or description"
    return None


# ---------------------------------------------------------------- nouns


def _is_event_noun(d: _Dated, i: int) -> bool:
    w = d.word(i)
    if w in grammar.NO_EVENTS:
        return False
    return w in grammar.EVENT_NOUNS or (len(w) > 5 and w.endswith(grammar.EVENT_ENDINGS))


def _attribute(d: _Dated) -> Clause | Unbounded | None:
    """ "Monday's edition", "the 2011 earthquake": the date is part of a noun phrase."""
    after = d.last
    owned = d.word(after) == "'s" or d.word(after - 1) == "'s"
    after += 1 if d.word(after) == "'s" else 0
    before = d.word(d.first - 1)
    plain = d.word(d.first) not in ("last", "this", "next", "that", "yesterday", "today", "tomorrow", "early", "late")
    inside = before in grammar.DETERMINERS | grammar.ADJECTIVES or before == "'s" or d.word(d.first) == "the"
    bare = before in grammar.PREPOSITIONS | frozenset(("", ",")) and d.word(d.last - 1).isdigit()
    if not owned and not (plain and (inside or bare)):
        return None
    end = after
    while end < len(d.reading.tokens) and end < after + 5 and nounlike(d.reading.tokens[end]) and not _starts_verb(d, end):
        end += 1
    if end == after:
        return None
    event = next((i for i in range(end - 1, after - 1, -1) if _is_event_noun(d, i)), None)
    if event is None:
        loose = (bare and not inside and not owned) or d.word(d.first) == "the"
        return None if loose else Unbounded("part of a name or description")
    if bare and not inside and not owned and d.reading.tokens[after].is_name:
        return None
    start = d.first
    while d.word(start - 1) in grammar.DETERMINERS | grammar.ADJECTIVES:
        start -= 1
    return d.clause(start, _past_complements(d, event + 1), "noun of an event, dated before it")


def _starts_verb(d: _Dated, i: int) -> bool:
    return any(p.verb and p.verb.first <= i < p.verb.last and p.verb.form is not Form.GERUND for p in d.reading.phrases)


def _past_complements(d: _Dated, i: int) -> int:
    """Past the "of …", "in …" that say what the event was; up to a mark, a verb or a second such phrase."""
    tokens = d.reading.tokens
    if d.word(i) not in ("of", "in", "on", "against", "between", "at") or d.word(i + 1) in grammar.POSSESSIVES:
        return i
    j = i + 1
    while j < len(tokens) and tokens[j].is_word and not _starts_verb(d, j):
        w = tokens[j].word
        if w in grammar.PREPOSITIONS - frozenset(("of",)) or w in grammar.COORDINATORS or w in grammar.RELATIVES:
            break
        if w in grammar.SUBORDINATORS or w == "that":
            break
        j += 1
    return j


NOUN_INTRODUCERS = verbs.words("since after before following until till despite during through")
COMPLEMENT_PREPOSITIONS = verbs.words("of about over against for to on from behind with towards toward")


def _noun(d: _Dated) -> Clause | None:
    """ "since the annexation of the province in 1974": the date closes a noun phrase that names an event."""
    event = _event_before(d)
    if event is None:
        return None
    start = _phrase_start(d, event)
    before, phrase = d.word(start - 1), d.reading.phrases[d.reading.at(d.first)]
    verb = phrase.verb
    if verb is None or verb.first >= d.last or verb.last > event:
        governed = verb is None or verb.first >= d.last
        if not governed or (verb is None and not before) or _subject_acts(d, verb):
            return None
        return d.clause(start, _tail(d), "noun of an event")
    days = grammar.WEEKDAYS | verbs.words("today yesterday tomorrow tonight week weekend morning afternoon evening night")
    year_only = not any(d.word(i) in days for i in range(d.first, d.last))
    introduced = before in NOUN_INTRODUCERS or (before == "to" and d.word(start - 2) in ("due", "prior"))
    after_noun = before in COMPLEMENT_PREPOSITIONS and start >= 2 and nounlike(d.reading.tokens[start - 2])
    after_noun = after_noun and not (verb.first <= start - 2 < verb.last)
    unfinished = verb.form in (Form.GERUND, Form.PRESENT, Form.INFINITIVE) and start - 1 == verb.last
    after_noun = after_noun or (unfinished and before in COMPLEMENT_PREPOSITIONS)
    closed = d.word(event + 1) == "of" and event + 2 == d.first
    if introduced or closed or (after_noun and year_only):
        return d.clause(_hedged(d, start), _tail(d), "noun of an event")
    return None


def _subject_acts(d: _Dated, verb: VerbGroup | None) -> bool:
    """Whether a day in the subject dates the verb too: "The eruption on Tuesday sent ash over three provinces"."""
    day = any(d.word(i) in grammar.TIME_WORDS for i in range(d.first, d.last))
    acts = verb is not None and verb.form is Form.PAST and not verb.passive and verb.lemma != "be"
    return day and acts and verb is not None and verb.first == d.last


def _event_before(d: _Dated) -> int | None:
    """The noun of an event before the expression, with only its "of …", "in …" between."""
    i = d.first - 1
    if d.word(i) in grammar.DATE_PREPOSITIONS | frozenset(("early", "late", "mid")):
        i -= 1
    if d.word(i) == "," and i == d.first - 2:
        i -= 1
    floor = max(-1, i - 14)
    while i > floor and d.reading.tokens[i].is_word and not _starts_verb(d, i):
        w = d.word(i)
        if _is_event_noun(d, i) and d.word(i + 1) not in ("'s",):
            return i
        if w in grammar.COORDINATORS or w in grammar.RELATIVES or w in NOUN_INTRODUCERS or w == "that":
            return None
        i -= 1
    return None


def _phrase_start(d: _Dated, noun: int) -> int:
    i = noun
    while i > 0 and d.reading.tokens[i - 1].is_word and not _starts_verb(d, i - 1):
        w = d.word(i - 1)
        if w in grammar.DETERMINERS:
            i -= 1
            if w in ("the", "a", "an") or w in grammar.POSSESSIVES:
                break
        elif nounlike(d.reading.tokens[i - 1]) or w == "'s":
            i -= 1
        elif w == "and" and d.reading.tokens[i].is_name and d.reading.tokens[i - 2].is_name:
            i -= 1
        else:
            break
    return i


def _hedged(d: _Dated, start: int) -> int:
    """Takes in "what seems to be" before the noun phrase."""
    for i in range(start - 1, max(-1, start - 6), -1):
        if d.word(i) == "what":
            return i
    return start


def _tail(d: _Dated) -> int:
    """Past a place that follows the date: "in Geneva", "at the stadium"."""
    return _past_complements(d, d.last) if d.word(d.last) in ("in", "at") else d.last


# ---------------------------------------------------------------- verbs


def _verbal(d: _Dated) -> Clause | Unbounded:
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


def _governor(d: _Dated, index: int) -> int:
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
            if hands_on(d, phrase.verb, upper):
                index = parent
                continue
        return index


def hands_on(d: _Dated, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether "to …" only completes the verb before it, or tells the purpose of what happened."""
    adjacent = verb.first == upper.last
    if upper.first > verb.first:
        return False
    if adjacent and upper.passive and upper.lemma in attribution.SCHEDULING | attribution.EXPECTING | attribution.HEARSAY:
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


def _refused(d: _Dated, index: int, verb: VerbGroup) -> str | None:
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


def _inside_subject(d: _Dated, first: int, verb: VerbGroup) -> bool:
    """ "the minister in 2003, …": the date tells of somebody or something, not of what the verb says."""
    if verb.form in (Form.PERFECT, Form.PRESENT):
        return True
    lead = d.first - 1 if d.word(d.first - 1) in grammar.PREPOSITIONS else d.first
    commas = [i for i in range(first, d.first) if d.word(i) == ","]
    return bool(commas) and commas[-1] != lead - 1 and d.word(d.last) == ","


def _start(d: _Dated, index: int, verb: VerbGroup) -> int:
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
PARTICLES = verbs.words("up out off down over away back on in through")


def _end(d: _Dated, index: int, verb: VerbGroup) -> int:
    phrase = d.reading.phrases[index]
    particle = d.word(verb.last) in PARTICLES and d.last <= verb.first
    floor = max(d.last, verb.last + particle)
    end = phrase.end
    for _, child in sorted(d.reading.children(index), key=lambda c: c[1].start):
        if child.start < floor:
            continue
        if child.start == verb.last and child.verb and child.verb.form is Form.INFINITIVE:
            floor = max(floor, child.verb.last)
            continue
        gerund = child.verb is not None and child.verb.form is Form.GERUND and child.opener not in ("", "after", "before")
        if child.opening is Opening.NONFINITE and not child.after_comma and (d.last <= verb.first or gerund):
            continue
        end = min(end, child.start)
        break
    cuts = (Opening.SUBORDINATE, Opening.CONTENT, Opening.REPORTING)
    end = min((p.start for p in d.reading.phrases if p.opening in cuts and floor <= p.start < end), default=end)
    if d.first >= verb.first:
        end = next((i for i in range(floor, end) if d.word(i) == "," and not _date_goes_on(d, i)), end)
    while end > floor and (not d.reading.tokens[end - 1].is_word or d.word(end - 1) in DANGLING):
        end -= 1
    return end


DANGLING = grammar.PREPOSITIONS | grammar.COORDINATORS | grammar.RELATIVES | verbs.words("that the a an")


def _date_goes_on(d: _Dated, comma: int) -> bool:
    """ "this Tuesday, December 7": a second date in apposition."""
    after = d.word(comma + 1)
    return comma == d.last and (after in grammar.MONTHS or after[:1].isdigit())

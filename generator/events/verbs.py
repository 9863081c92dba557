"""Dates that belong to a verb: which one, and how far its clause reaches."""

from __future__ import annotations

from collections.abc import Iterator

from generator.english import attribution, dating, denying, grammar, planning, verbs
from generator.events.dated import Dated, Unbounded
from generator.events.extent import extent, plain_extent, says_nothing
from generator.model import ClauseSpan
from generator.reading import Clause, ClauseKind, Form, VerbGroup, nounlike


def verbal(d: Dated) -> ClauseSpan | Unbounded:
    """The clause of the verb that the date belongs to."""
    reading = d.reading
    index = _governor(d, reading.at(d.last + 1 if _is_chronicle(d) else d.first))
    put_behind = _put_behind(d, index)
    index = index if put_behind is None else put_behind
    phrase = reading.clauses[index]
    if phrase.verb is None:
        return Unbounded("no verb that the date could belong to")
    refusal = next(_refusals(d, index, phrase.verb), None)
    if refusal:
        return Unbounded(refusal)
    if (listed := _listed(d, index, phrase.verb)) is not None:
        return d.clause(listed, d.last, LISTED)
    if _is_second(d, index, phrase.verb):
        return Unbounded("the verb has a day of its own")
    return d.clause(*extent(d, index, phrase.verb), _rule(d, index))


def _listed(d: Dated, index: int, verb: VerbGroup) -> int | None:
    """Where what a date tells starts in a list of things and days with one verb: "Two men died on
    Monday, three on Tuesday and a child yesterday".
    """
    tokens, start = d.reading.tokens, d.first
    if verb.form not in (Form.PAST, Form.PERFECT, Form.PARTICIPLE):
        return None
    while start > verb.last and not _opens_item(d, start):
        if tokens[start - 1].in_date:
            return None
        start -= 1
    names = any(nounlike(t) or t.word in grammar.NUMBERS for t in tokens[start : d.first])
    return start if names and start > verb.last and d.reading.at(start - 2) == index else None


def _opens_item(d: Dated, i: int) -> bool:
    """Whether the next thing of a list starts at a token, behind a day: ", three", "and a child"."""
    mark = i - 1 - (d.word(i - 1) == "and" and d.word(i - 2) == ",")
    return d.word(i - 1) in _LISTING and mark > 0 and d.reading.tokens[mark - 1].in_date


LISTED = "one of a list"
"""The rule of a clause whose verb stands before it, with the first of several things and days."""

_LISTING = frozenset((",", "and", ";"))


def compared(d: Dated) -> ClauseSpan | None:
    """The clause that says what happened on a date to compare with: "up from 2008, when it
    closed".
    """
    comma = d.word(d.last) == ","
    index = d.reading.at(min(d.last + comma, len(d.reading.tokens) - 1))
    clause = d.reading.clauses[index]
    opens = clause.opener == "when" and clause.start == d.last + comma and clause.verb is not None
    if not opens or d.word(d.first - 1) not in ("from", "than") or clause.verb is None:
        return None
    return d.clause(d.first, plain_extent(d, index, clause.verb)[1], "when clause")


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
    return d.clause(*plain_extent(d, index, verb), _rule(d, index))


def _put_behind(d: Dated, index: int) -> int | None:
    """The clause behind which commas set the date: "When the ship came, in 1968, they cheered"."""
    lead = _lead(d)
    if lead < 2 or d.word(lead - 1) != "," or d.word(d.last) != ",":
        return None
    before = d.reading.at(lead - 2)
    child = d.reading.clauses[before]
    tells = child.parent == index and child.fronted and child.opener in dating.TELLING_WHEN
    return before if tells and child.verb is not None else None


def _is_chronicle(d: Dated) -> bool:
    """Whether a date with a colon opens the sentence, as in a list of what happened: "2003: The pier
    burns down".
    """
    return d.first == 0 and d.word(d.last) == ":" and d.last + 1 < len(d.reading.tokens)


def _rule(d: Dated, index: int) -> str:
    """The name of a clause; of what is said, with that of the aside in which it is said: "the writer
    who says that the mill burned in May".
    """
    clauses = d.reading.clauses
    name = f"{_name(clauses[index])} clause"
    around: int | None = index
    while around is not None and clauses[around].kind is ClauseKind.CONTENT:
        around = clauses[around].parent
    is_aside = around not in (None, index) and clauses[around or 0].kind in _ASIDES
    return f"{name} in a {_name(clauses[around or 0])} clause" if is_aside else name


_ASIDES = (ClauseKind.RELATIVE, ClauseKind.SUBORDINATE)
"""Clauses that a sentence does not state for their own sake, nor what is said in them."""


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
    verb = phrase.verb
    if verb is None:
        return _is_bare(d, phrase)
    if upper is None:
        return False
    return _stands_before_main_verb(d, phrase, verb) or _hands_on(d, phrase, verb, upper)


def _hands_on(d: Dated, phrase: Clause, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether what a verb tells is told with the one above it, so that the date is of that one."""
    if verb.form is Form.INFINITIVE:
        dated = any(d.reading.tokens[i].in_date for i in range(upper.last, verb.first))
        own = dated or _is_of_noun(d, verb, upper)
        return not own and (_completes(d, verb, upper) or _decided(d, verb, upper))
    if verb.form is Form.PARTICIPLE and _only_describes(d, phrase, verb, upper):
        return True
    if _is_as_foreseen(d, verb):
        return d.word(verb.first - 2) != "," or d.word(_lead(d) - 1) == ","
    if verb.form is Form.GERUND and phrase.opener == "by" and not phrase.fronted:
        return upper.last <= verb.first
    if _is_news_above(d, phrase, verb, upper) or _is_what_led_to(d, phrase, upper):
        return True
    passes = _goes_on(d, phrase, verb, upper) or _is_result(d, verb, upper)
    passes = passes or _only_names(phrase, verb, upper)
    return _is_hearsay_of(verb, upper) or passes or _is_success(phrase, verb, upper)


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


def _no_deeds(d: Dated, verb: VerbGroup) -> Iterator[str]:
    """Why what is told of a day was not done on it."""
    if _is_habit(d, verb):
        yield "a habit, not an event"
    if _is_as_foreseen(d, verb):
        yield "the day on which something was announced or agreed, and not done"


def _lead(d: Dated) -> int:
    """Where a date starts, with its preposition."""
    return d.first - (d.word(d.first - 1) in grammar.DATE_PREPOSITIONS)


def _is_as_foreseen(d: Dated, verb: VerbGroup) -> bool:
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


_COMPLETING = ("of", "for", "with", "from", "to", "against", "in")
"""What leads from a verb or a noun to the gerund that completes it; "after" and the like tell when."""


def _goes_on(d: Dated, phrase: Clause, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether a gerund tells what somebody begins or stops to do: "began counting and burning the
    papers".
    """
    if verb.form is not Form.GERUND or phrase.opener or upper.lemma not in planning.PHASING:
        return False
    is_second = d.word(verb.first - 1) in ("and", "or") and d.word(upper.last).endswith("ing")
    return upper.last == verb.first or (is_second and verb.first - upper.last <= _NEAR_SECOND)


def _only_names(phrase: Clause, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether a clause only names a thing: a day behind "what it called a crisis" is not its."""
    return phrase.opener == "what" and verb.lemma in _CALLING and upper.last <= phrase.start


_CALLING = verbs.words("call term dub describe label brand consider regard see")
_NEAR_SECOND = 5
"""Tokens at most from a verb to the second of two gerunds behind it."""


def _is_result(d: Dated, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether a gerund tells what came of something: "led to nine flights being cancelled"."""
    is_gerund = verb.form is Form.GERUND and verb.passive and verb.first > upper.last
    told = upper.form in (Form.PAST, Form.PERFECT) and not upper.negated
    return is_gerund and told and f"{upper.lemma}+{d.word(upper.last)}" in dating.RESULTING


def _is_success(phrase: Clause, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether a gerund tells in what somebody succeeded."""
    follows = verb.form is Form.GERUND and phrase.opener == "in"
    return follows and upper.last == verb.first - 1 and upper.lemma in planning.SUCCEEDING


def _only_describes(d: Dated, phrase: Clause, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether a participle tells no event of its own: "In a letter dated 3 May, …", "launched a boat
    based on his plans in May".
    """
    lasts = d.word(d.first - 1) in ("since", "until", "till")
    behind = upper.last <= verb.first and verb.last <= d.first
    behind = behind and not (phrase.after_comma or lasts)
    behind = behind and verb.lemma in dating.DESCRIBING
    return (verb.lemma == "date" and phrase.fronted) or behind or _shows(d, phrase, verb, upper)


def _shows(d: Dated, phrase: Clause, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether what opens a sentence was said or shown on a day, and what was said in it with it: "In
    a letter sent to members on Friday, the club apologised".
    """
    around = d.reading.clauses[phrase.parent or 0]
    opens = phrase.fronted and d.word(around.start) in dating.SETTING and d.first > verb.first
    told = upper.form in (Form.PAST, Form.PERFECT) and d.word(d.last) == ","
    return opens and told and verb.lemma in dating.SHOWING and not phrase.after_comma


def _is_bare(d: Dated, phrase: Clause) -> bool:
    """Whether a clause without a verb is only the date, or no aside."""
    alone = (
        phrase.end - phrase.start <= d.last - d.first + 3
        and d.word(d.first - 1) in grammar.PREPOSITIONS
    )
    return phrase.kind is not ClauseKind.ASIDE or alone


def _is_of_noun(d: Dated, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether an infinitive tells of the noun before it: "a fair to be held on 12 October", "talks
    set to resume".
    """
    if upper.last >= verb.first:
        return False
    before = verb.first - 1 - (d.word(verb.first - 1) == ",")
    held = verb.passive and nounlike(d.reading.tokens[before]) and d.first > verb.last
    return held or (upper.last < verb.first - 1 and d.word(verb.first - 1) in planning.READY)


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
    if planning.rejects(upper.lemma, d.word(upper.last)):
        return not _is_bare_month(d)
    if verb.first == upper.last and upper.lemma in planning.REFUSING | planning.TRYING:
        return True
    noun = d.word(verb.first - 1)
    if upper.lemma in planning.FAILING and noun in denying.REFUSED:
        return True
    is_over = any(d.word(i) in dating.ONLY_PAST for i in range(d.first, d.last))
    of_plan = noun in grammar.PLAN_NOUNS and upper.lemma not in verbs.words("be have")
    acts_then = upper.lemma in planning.APPROVING or upper.form is Form.PAST
    acts = planning.DECIDING | planning.REQUESTING | planning.WISHING - planning.FAILING
    of_news = d.of_news and upper.form is Form.PAST and upper.lemma in acts
    if ((of_plan and acts_then) or of_news) and _is_bare_day(d):
        return True
    return is_over and (of_plan or upper.lemma in acts)


def _is_bare_day(d: Dated) -> bool:
    """Whether the date is a weekday and no more."""
    return d.last == d.first + 1 and d.word(d.first) in grammar.WEEKDAYS


def _is_bare_month(d: Dated) -> bool:
    """Whether the date is a month and no more, which may be that of a plan or of its end."""
    return d.last == d.first + 1 and d.word(d.first) in grammar.MONTHS


def _completes(d: Dated, verb: VerbGroup, upper: VerbGroup) -> bool:
    """Whether "to …" only completes the verb before it, or tells the purpose of what happened."""
    if upper.first > verb.first:
        return False
    if verb.first == upper.last and _needs_infinitive(upper):
        return True
    if (
        upper.lemma
        in planning.INTENDING | planning.WISHING | planning.REQUESTING | attribution.SEEMING
    ):
        return False
    return d.word(verb.first - 1) not in grammar.PLAN_NOUNS


def _needs_infinitive(verb: VerbGroup) -> bool:
    """Whether a verb is only half a verb: "is scheduled to", "began to", "is going to"."""
    passives = planning.SCHEDULING | planning.EXPECTING | attribution.HEARSAY
    passives |= verbs.words("allow permit")
    going = verb.lemma == "go" and any(h in verbs.BE for h in verb.helpers)
    halves = planning.REACHING | attribution.SEEMING | verbs.words("be have")
    return (verb.passive and verb.lemma in passives) or going or verb.lemma in halves


NOBODY = [["no"], ["nobody"], ["none"], ["nothing"], ["neither"], ["no-one"], ["few"]]


def _refusals(d: Dated, index: int, verb: VerbGroup) -> Iterator[str]:
    """Why a date that hangs on a verb dates no event: the first reason counts."""
    phrase = d.reading.clauses[index]
    first, last = d.reading.subject(index)
    until = d.word(d.first - 1) in ("until", "till")
    nobody = [d.word(i) for i in range(first, last)][:1] in NOBODY
    nobody = nobody and d.word(first + 1) not in ("fewer", "less")
    hardly = not dating.HARDLY.isdisjoint((d.word(first - 1), d.word(verb.first - 1)))
    denied = verb.negated or _opens_denied(d, phrase, first)
    if (denied and not until) or nobody or hardly:
        yield "negated"
    upper = d.reading.clauses[phrase.parent].verb if phrase.parent is not None else None
    failed = upper is not None and (upper.negated or upper.lemma in planning.FAILING)
    compares = d.word(verb.last + 1) in dating.AT_MOST
    nothing = d.word(verb.last) in ("no", "nothing", "nobody", "none") and not compares
    of_failure = verb.form is Form.INFINITIVE or phrase.opener == "in"
    if nothing or phrase.opener == "without" or (failed and of_failure):
        yield "negated"
    if (
        d.word(d.first - 2) == "not"
        and d.word(d.first - 1) in grammar.DATE_PREPOSITIONS
        and d.first - 1 > verb.last
    ):
        yield "negated"
    if _is_equated(d, first, last, verb):
        yield "a day that is told of a day"
    if _compares(d, verb) or _is_of_since(d, verb):
        yield "a date to compare with"
    if _is_of_a_decade(d, verb) or (
        first < d.first and d.last <= verb.first and _inside_subject(d, first, verb)
    ):
        yield "a date inside the subject"
    yield from _no_deeds(d, verb)
    if _asks(verb) or _puts_it(d, phrase, verb) or says_nothing(d, index, verb):
        yield "somebody spoke or was asked, and what they said is not told"
    if (
        verb.form is Form.GERUND
        and phrase.fronted
        and d.word(phrase.end) != ","
        and not phrase.opener
    ):
        yield "a gerund as a subject: what might be done"


def _is_second(d: Dated, index: int, verb: VerbGroup) -> bool:
    """Whether a time stands behind a noun, with nothing that leads to it, and the verb before that has
    one already: "marched on Monday over the arrest of two clerks the previous week".
    """
    before = d.reading.tokens[d.first - 1] if d.first else None
    if before is None or before.in_date or not nounlike(before) or d.word(d.first - 1) in _LEADING:
        return False
    between = range(verb.last, d.first - 1)
    return any(d.reading.tokens[i].in_date and d.reading.at(i) == index for i in between)


_LEADING = grammar.PREPOSITIONS | grammar.CONJUNCTIONS | grammar.ADVERBS


def _asks(verb: VerbGroup) -> bool:
    """Whether a participle that opens a sentence only tells when somebody was asked, or a passive
    that they were quoted.
    """
    asked = verb.form is Form.PARTICIPLE and verb.first == 0 and verb.lemma in dating.ASKING
    return asked or (verb.passive and verb.lemma == "quote")


def _puts_it(d: Dated, phrase: Clause, verb: VerbGroup) -> bool:
    """Whether a clause only tells whose words the others are: "as the mayor put it on Monday"."""
    puts = verb.lemma == "put" or verb.lemma in attribution.SPEAKING
    return puts and phrase.opener == "as" and verb.last < d.first and d.word(verb.last) == "it"


def _is_habit(d: Dated, verb: VerbGroup) -> bool:
    """Whether words beside a verb make a habit of it: "on both occasions", "normally runs"."""
    beside = {d.word(i) for i in range(verb.first - 1, verb.last + 1)}
    behind = {d.word(i) for i in range(verb.last, min(d.first, verb.last + 4))}
    return "occasions" in behind or not dating.HABITS.isdisjoint(beside)


def _opens_denied(d: Dated, clause: Clause, subject: int) -> bool:
    """Whether a clause opens with its denial: "Not a single boat", "Nor did the ferry"."""
    opening = {*range(clause.start, clause.start + 2), *range(subject - 2, subject + 1)}
    return any(
        d.word(i) in dating.DENYING and d.word(i + 1) not in dating.AFTER_NOT for i in opening
    )


def _is_equated(d: Dated, first: int, last: int, verb: VerbGroup) -> bool:
    """Whether the date is all that is told, or of what: "It was Friday", "Yesterday was Sunday"."""
    if verb.lemma != "be" or verb.passive or d.word(d.last) in ("when", "that"):
        return False
    at = verb.last + (d.word(verb.last) in grammar.ADVERBS)
    at += d.word(at) in grammar.DETERMINERS
    day = at < len(d.reading.tokens) and d.reading.tokens[at]
    inside = range(first, last) or range(max(0, verb.first - 1), verb.first)
    dates = all(d.reading.tokens[i].in_date or d.word(i) in _DAYS for i in inside)
    return bool(day and day.in_date and inside and dates)


_DAYS = verbs.words("it this that the day date time year month")


def _is_of_since(d: Dated, verb: VerbGroup) -> bool:
    """Whether a date is of the noun since which a state has lasted: "since the end of the dictatorship
    in 1985".
    """
    if verb.form is not Form.PERFECT or d.word(d.first - 1) not in ("in", "on"):
        return False
    floor = max(verb.last, d.first - LONGEST_AMOUNT)
    words = [d.word(i) for i in range(floor, d.first - 1)]
    since = len(words) - words[::-1].index("since") if "since" in words else 0
    return 0 < since < len(words) and "," not in words[since:]


def _compares(d: Dated, verb: VerbGroup) -> bool:
    """Whether a date only measures: "the worst storm since 1987", "the largest fair in the past
    decade".
    """
    before = [d.word(i) for i in range(d.first - 3, d.first)]
    than = before[2] == "than" or (before[1] == "than" and before[2] in grammar.PREPOSITIONS)
    likened = d.word(verb.last) in ("those", "that") and d.word(verb.last + 1) == "of"
    if likened and verb.last < d.first:
        return True
    limits = before[0] in ("no", "not") and before[1] in dating.AT_MOST
    if than and "rather" not in before and not limits:
        return True
    if _is_of_an_amount(d, verb):
        return True
    since = before[2] == "since"
    reach = LONGEST_AMOUNT if d.last <= verb.first else _LONGEST_RECORD
    floor = max(0 if d.last <= verb.first else verb.last, d.first - reach)
    end = d.first - 1 if since or d.word(d.last - 1) in dating.STRETCHES else _since(d, floor)
    superlative = any(
        d.word(i) in dating.SUPERLATIVES or d.word(i).endswith("est") for i in range(floor, end)
    )
    perfect = verb.form is Form.PERFECT or any(h in verbs.HAVE for h in verb.helpers)
    return superlative or (since and not perfect)


def _since(d: Dated, floor: int) -> int:
    """Where "since" leads to a noun with a date of its own: "the highest since independence in
    1974"; the floor where it does not.
    """
    i = d.first - 2
    while i > floor and d.reading.tokens[i].is_word and d.word(i) != "since":
        i -= 1
    return i if d.word(i) == "since" and d.word(d.first - 1) in grammar.DATE_PREPOSITIONS else floor


def _is_of_an_amount(d: Dated, verb: VerbGroup) -> bool:
    """Whether it dates an amount to compare with: "rose to $3 million from $2 million in 1988"."""
    i = before = d.first - 1 - (d.word(d.first - 1) in grammar.PREPOSITIONS)
    floor = max(verb.last, i - LONGEST_AMOUNT)
    while i > floor and not d.reading.tokens[i].in_date and _is_amount(d.word(i)):
        i -= 1
    counted = i < before and d.first > verb.last
    if verb.lemma == "compare" and i == verb.last:
        return counted and d.word(i) in ("with", "to")
    return counted and d.word(i) in ("from", "against", "versus", "with") and i > verb.last


def _is_amount(word: str) -> bool:
    return word in dating.AMOUNTS or word[:1].isdigit()


_LONGEST_RECORD = 40
"""Tokens from a superlative to its date: "the highest level of the river at the old bridge since"."""

LONGEST_AMOUNT = 8
"""So many tokens an amount has at most."""


def _is_of_a_decade(d: Dated, verb: VerbGroup) -> bool:
    """Whether a decade only says how old the subject is: "the 1930s pier was sold"."""
    follower = d.token(d.last)
    return (
        f"{d.word(d.last - 2)}{d.word(d.last - 1)}".endswith("0s")
        and d.last < verb.first
        and d.word(d.first - 1) not in grammar.PREPOSITIONS
        and follower is not None
        and follower.is_word
    )


def _inside_subject(d: Dated, first: int, verb: VerbGroup) -> bool:
    """Whether the date tells of somebody, not of what the verb says: "the minister in 2003, …"."""
    lead = d.first - 1 if d.word(d.first - 1) in grammar.PREPOSITIONS else d.first
    if d.word(lead - 1) == d.word(d.last) == "," and d.last + 1 == verb.first:
        return False
    if verb.form in (Form.PERFECT, Form.PRESENT):
        day = any(d.word(i) in grammar.TIME_WORDS for i in range(d.first, d.last))
        return not (day and d.last == verb.first)
    commas = [i for i in range(first, d.first) if d.word(i) == ","]
    return bool(commas) and commas[-1] != lead - 1 and d.word(d.last) == ","

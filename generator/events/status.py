"""Whether what a clause tells occurred, is scheduled, or is alleged, and on whose word.

Judged by tense, aspect, modal verbs and attribution in the sentence and by the article's date alone
(design: Events and their status), never by what is known from elsewhere. Where the words leave it
open the answer is ``Undecided``.
"""

import re
from datetime import date

from generator.events import veridicality
from generator.events.context import Case, Own, Undecided, head_of, unreal
from generator.events.denials import Denial, denials
from generator.events.factuality import of_verb
from generator.events.objects import of_noun, of_object
from generator.events.sources import Source, source_of, verb_of
from generator.model import Factuality, Span
from generator.reading import ParsedSentence

__all__ = ["Denial", "Own", "Source", "Undecided", "denials", "judge", "verb_of", "weigh"]

YEAR = re.compile(r"\b\d{4}\b")


def judge(  # noqa: PLR0917 - the clause, its date and its article, as the pipeline has them
    reading: ParsedSentence,
    clause: Span,
    expression: Span,
    earliest: date | None,
    latest: date | None,
    dct: date,
    before: ParsedSentence | None = None,
    said: Source | None = None,
    own: Own | None = None,
    words: Span | None = None,
) -> Factuality | Undecided:
    """The status of a clause and the words that name whose word it rests on.

    ``clause``, ``expression`` and the speaker are half-open character spans in the sentence;
    ``earliest`` and ``latest`` bound the expression's date, ``dct`` is the article's; ``before`` is
    the sentence before it. ``said`` is the innermost quotation in which
    the clause lies, where one is known (the span may lie outside the sentence); ``words`` are those
    whose source is asked for, where they are not the expression; ``own`` tells whether a speaker
    belongs to the one who will do what is announced.
    """
    first, last = reading.tokens_in(clause)
    if first == last:
        return Undecided("no words")
    if reading.text.rstrip(' ”"').endswith("?"):
        return Undecided("a question")
    head = head_of(reading, first, last, reading.tokens_in(words or expression)[0])
    future = (earliest is not None and earliest > dct) or _lies_ahead(
        reading, expression, latest, dct
    )
    past = latest is not None and latest <= dct
    dated = reading.tokens_in(expression)[0]
    until = dated > 0 and reading.tokens[dated - 1].word in ("until", "till", "before")
    today = earliest == latest == dct
    place = reading.tokens_in(words or expression)[0] or first
    year = YEAR.search(expression.of(reading.text)) is not None
    case = Case(reading, first, last, head, future, past, today, until, dated, own, year, place)
    refusal = unreal(case) or veridicality.refusal(case)
    if refusal:
        return Undecided(refusal)
    speaker = source_of(case, before, said)
    if speaker and speaker.denies and not speaker.direct:
        return Undecided("denied")
    if speaker and speaker.span and speaker.span.overlaps(expression):
        speaker = None
    if case.verb is None:
        return of_noun(case, speaker)
    return of_verb(case, case.verb, speaker)


def _lies_ahead(reading: ParsedSentence, expression: Span, latest: date | None, dct: date) -> bool:
    """Whether a date is the end of a time that is not over: "by 2018"."""
    first, _ = reading.tokens_in(expression)
    by = first > 0 and "by" in {reading.tokens[first - 1].word, reading.tokens[first].word}
    return by and latest is not None and latest > dct


def weigh(  # noqa: PLR0917 - the clause, its words and its article
    reading: ParsedSentence,
    clause: Span,
    words: Span,
    dct: date,
    before: ParsedSentence | None = None,
    said: Source | None = None,
    event: Factuality | None = None,
) -> Factuality | Undecided:
    """The status of words of a clause that are no date, as a figure: that of the ``event`` that the
    clause tells, where it tells one; but what is promised or foreseen is not there yet.
    """
    nowhere = Span(0, 0)
    first, last = reading.tokens_in(clause)
    if first < last:
        case = Case(
            reading, first, last, head_of(reading, first, last, first), future=False, past=False
        )
        found = of_object(case, reading.tokens_in(words)[0])
        if found:
            return found
    return event or judge(reading, clause, nowhere, None, None, dct, before, said, words=words)

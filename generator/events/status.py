"""Whether what a clause tells occurred, is scheduled, or is alleged, and on whose word.

Judged by tense, aspect, modal verbs and attribution in the sentence and by the article's date alone
(design: Events and their status), never by what is known from elsewhere. Where the words leave it
open the answer is ``Undecided``.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from generator.events import allegations, veridicality
from generator.events.context import Case, Own, Source, Undecided, head_of, unreal
from generator.events.denials import Before, Denial, denials, may_deny
from generator.events.factuality import of_verb
from generator.events.nominal import of_noun
from generator.events.sources import dates_source, source, source_of
from generator.events.verdicts import alleged
from generator.model import Factuality, Span, Status
from generator.reading import ParsedSentence

__all__ = [
    "Before",
    "Denial",
    "Own",
    "Surroundings",
    "Undecided",
    "When",
    "denials",
    "may_deny",
    "of_clause",
    "source",
]

_MOST_OF_A_YEAR = 240
_YEAR = 366
YEAR = re.compile(r"\b\d{4}\b")


@dataclass(frozen=True, slots=True)
class When:
    """The days that an expression of time can mean; None where they are open."""

    earliest: date | None
    latest: date | None
    hour: bool = False
    """They are an hour, and no words say of which day."""

    @property
    def days(self) -> int:
        """How many they are; 0 where they are open."""
        if self.earliest is None or self.latest is None:
            return 0
        return (self.latest - self.earliest).days + 1


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an article knows around a clause; spans count from the start of the sentence."""

    dct: date
    """The article's day."""
    said: tuple[Source, ...] = ()
    """The statements in which the clause stands, the innermost first."""
    says: tuple[Source, ...] = ()
    """The statements whose reporting words stand in its sentence."""
    own: Own | None = None
    event: Factuality | None = None
    """What is known of the event that the clause tells."""


def of_clause(
    reading: ParsedSentence,
    clause: Span,
    words: Span,
    here: Surroundings,
    when: When | None = None,
) -> Factuality | Undecided:
    """Where a clause stands for words in it, and the words that name whose word it rests on.

    ``clause``, ``words`` and the speaker are half-open character spans in the sentence. ``when`` is
    what the words mean that date the clause; words without it are no date, as a figure: what is
    promised or foreseen of them is not there yet, and else they stand as the event.
    """
    case = _case(reading, clause, words, here, when)
    if case.first == case.last:
        return Undecided("no words")
    if when is None and here.event:
        return here.event
    if reading.text.rstrip(' ”"').endswith("?"):
        return Undecided("a question")
    refusal = unreal(case) or veridicality.refusal(case)
    if not refusal and when and dates_source(case, words):
        refusal = "the day of who or what says it"
    if refusal:
        return Undecided(refusal)
    speaker = source_of(case)
    if speaker and speaker.denies and not speaker.direct:
        return Undecided("denied")
    if when and speaker and speaker.span and speaker.span.overlaps(words):
        speaker = None
    found = of_noun(case, speaker) if case.verb is None else of_verb(case, case.verb, speaker)
    if when and _is_fact(found) and case.verb is not None and allegations.is_alleged(case):
        found = alleged(None, allegations.RULE)
    return TOO_LATE if _is_announced(found) and case.past and not case.today else found


TOO_LATE = Undecided("announced for a day before the report, not said to be kept")


def _is_fact(found: Factuality | Undecided) -> bool:
    return isinstance(found, Factuality) and found.status is Status.OCCURRED


def _is_announced(found: Factuality | Undecided) -> bool:
    return isinstance(found, Factuality) and found.status is Status.SCHEDULED


def _case(
    reading: ParsedSentence, clause: Span, words: Span, here: Surroundings, when: When | None
) -> Case:
    """The clause with its head, and how its date lies to the article's day."""
    first, last = reading.tokens_in(clause)
    place = reading.tokens_in(words)[0]
    head = head_of(reading, first, last, place)
    case = Case(
        reading,
        first,
        last,
        head,
        own=here.own,
        place=place or first,
        said=here.said,
        says=here.says,
    )
    if when is None:
        return case
    before = reading.tokens[place - 1].word if place else ""
    by = "by" in {before, reading.tokens[place].word}
    ends = by and when.latest is not None and when.latest > here.dct
    return replace(
        case,
        future=ends or (when.earliest is not None and when.earliest > here.dct),
        past=when.latest is not None and when.latest <= here.dct,
        today=when.earliest == when.latest == here.dct,
        days=when.days,
        old=when.latest is not None and (here.dct - when.latest).days > _YEAR,
        far=when.earliest is not None and (when.earliest - here.dct).days > _MOST_OF_A_YEAR,
        until=before in ("until", "till", "before"),
        dated=place,
        year=YEAR.search(words.of(reading.text)) is not None,
        hour=when.hour,
    )

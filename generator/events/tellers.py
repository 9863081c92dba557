"""Who tells the news that an article opens with, and the day on which they speak below it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from generator.english import attribution, dating, grammar
from generator.events.told import Told
from generator.model import EventMention, Span, UndatedEvent, shifted
from generator.reading import ClauseKind, ParsedSentence, VerbGroup, nounlike
from generator.reading.presents import is_plural


def speaking(told: Told, index: int, who: frozenset[str]) -> Iterator[EventMention]:
    """What those ``who`` did it say in a sentence, on the day of the report or the one before."""
    reading, start = told.readings[index], told.article.sentences[index].span.start
    for mention in told.reports.get(index, ()):
        timex = told.timexes[mention.timex]
        yesterday = shifted(told.article.source.dct, -1)
        is_new = timex.earliest is not None and timex.earliest >= yesterday
        if is_new and _speaks(reading, timex.span.shifted(-start), who):
            yield mention


def has_nameless_teller(told: Told, event: UndatedEvent) -> bool:
    """Whether news rests on the word of somebody whom it does not name: "accident investigators said",
    "The operator of a ferry has admitted that".
    """
    reading, verb = told_by(told, event)
    start = told.article.sentences[told.article.at(event.clause) or 0].span.start
    reporting = [i for i, c in enumerate(reading.clauses) if c.kind is ClauseKind.REPORTING]
    if event.factuality.speaker is not None:
        teller = reading.tokens_in(event.factuality.speaker.shifted(-start))
    elif reporting:
        teller = reading.subject(reporting[0])
    elif verb is not None and event.deed in attribution.SAYING:
        teller = reading.subject(reading.at(verb.first))
    else:
        return False
    named = takewhile(lambda t: t.word not in grammar.PREPOSITIONS, reading.tokens[slice(*teller)])
    words = list(named)
    return bool(words) and not words[-1].is_name


def named_saying(told: Told, index: int) -> Iterator[EventMention]:
    """The day on which one who is only named says something in a sentence: "Elm Bank said late on
    Thursday", "In a report published on Tuesday, the MAIB said". They are who told the news.
    """
    reading, start = told.readings[index], told.article.sentences[index].span.start
    for mention in (*told.reports.get(index, ()), *told.dated.get(index, ())):
        at = reading.at(reading.tokens_in(told.timexes[mention.timex].span.shifted(-start))[0])
        clause = reading.clauses[at]
        if clause.kind is ClauseKind.NONFINITE and clause.verb and clause.parent is not None:
            is_issued = clause.verb.lemma in dating.MAKING
            at, clause = (
                (clause.parent, reading.clauses[clause.parent]) if is_issued else (at, clause)
            )
        says = clause.verb is not None and clause.verb.lemma in attribution.SAYING
        first, last = reading.subject(at)
        is_common = is_plural(reading.tokens, first) and last == first + 1
        subject = reading.tokens[first:last]
        is_name = bool(subject) and all(t.is_name or t.word == "the" for t in subject)
        if says and is_name and not is_common:
            yield mention


def who_did_it(told: Told, event: UndatedEvent) -> frozenset[str]:
    """The nouns of the subject of the news, where that did it and nothing was done to it."""
    reading, verb = told_by(told, event)
    if verb is None or verb.passive:
        return frozenset()
    first, last = reading.subject(reading.at(verb.first))
    return frozenset(t.word for t in reading.tokens[first:last] if nounlike(t))


def told_by(told: Told, event: UndatedEvent) -> tuple[ParsedSentence, VerbGroup | None]:
    """The reading of the sentence that tells the news, and the verb that does."""
    index = told.article.at(event.clause) or 0
    start = told.article.sentences[index].span.start
    return told.readings[index], told.readings[index].head(event.clause.shifted(-start))


def _speaks(reading: ParsedSentence, date: Span, who: frozenset[str]) -> bool:
    """Whether those who did something say something on a day: "the firm said on Monday", "In a speech
    on Monday, he said".
    """
    index = reading.at(reading.tokens_in(date)[0])
    first, last = reading.subject(index)
    words = [t.word for t in reading.tokens[first:last]]
    is_pronoun = len(words) == 1 and words[0] in grammar.SUBJECT_PRONOUNS - dating.FIRST_PERSON
    return bool(who) and (is_pronoun or not who.isdisjoint(words))

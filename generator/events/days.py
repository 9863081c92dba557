"""The day of the news that an article opens with, where a sentence below it tells that: "A jury has
found the captain guilty. … The verdict came on Thursday".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from generator.english import alike, dating, grammar
from generator.events.told import Told
from generator.model import EventMention, Span, Status, Timex, UndatedEvent, shifted
from generator.reading import ClauseKind, Form, ParsedSentence, VerbGroup, nounlike

BELOW = 4
"""So many sentences below it may tell the day of the news."""


def dated_below(told: Told, event: UndatedEvent, done: frozenset[str]) -> UndatedEvent:
    """The event with the day that one of the sentences below gives it; as it is where none does.

    ``done`` says what is done, as `act` tells.
    """
    article = told.article
    at = article.at(event.clause) or 0
    for mention in told.dated.get(at, ()):
        timex = told.timexes[mention.timex]
        if _may_be_its(mention, timex, event.reported) and _is_made(told, at, mention) & done:
            return replace(event, reported=_lent(event.reported, timex, article.text))
    who = _who_did_it(told, event)
    below = [i for i, _ in article.told() if i > at][:BELOW]
    for index in below:
        reading, start = told.readings[index], article.sentences[index].span.start
        ruled = (m for m in told.reports.get(index, ()) if m.deed in dating.RULING)
        for mention in (*told.dated.get(index, ()), *ruled):
            timex = told.timexes[mention.timex]
            if not _may_be_its(mention, timex, event.reported):
                continue
            names = _names(reading, mention, timex, start)
            if index != below[0] or mention.is_report:  # else two sentences join as one event
                names |= _tells_again(reading, timex.span.shifted(-start))
            if names & done:
                return replace(event, reported=_lent(event.reported, timex, article.text))
        for mention in told.reports.get(index, ()):
            timex = told.timexes[mention.timex]
            is_new = timex.earliest is not None and timex.earliest >= shifted(
                article.source.dct, -1
            )
            own = is_new and _speaks(reading, timex.span.shifted(-start), who)
            if own and _may_be_its(mention, timex, event.reported):
                return replace(event, reported=_lent(event.reported, timex, article.text))
    return event


def _is_made(told: Told, index: int, mention: EventMention) -> frozenset[str]:
    """The meanings of a noun whose making a participle behind it tells: "under a deal reached on
    Monday".
    """
    reading, start = told.readings[index], told.article.sentences[index].span.start
    clause = mention.clause.span.shifted(-start)
    verb = reading.head(clause)
    if mention.clause.rule != _ASIDES[0] or verb is None or verb.lemma not in dating.MAKING:
        return frozenset()
    first, _ = reading.tokens_in(clause)
    return frozenset(_meanings([t.word for t in reading.tokens[first : verb.first]]))


def _who_did_it(told: Told, event: UndatedEvent) -> frozenset[str]:
    """The nouns of the subject of the news, where that did it and nothing was done to it."""
    index = told.article.at(event.clause) or 0
    reading, start = told.readings[index], told.article.sentences[index].span.start
    verb = reading.head(event.clause.shifted(-start))
    if verb is None or verb.passive:
        return frozenset()
    first, last = reading.subject(reading.at(verb.first))
    return frozenset(t.word for t in reading.tokens[first:last] if nounlike(t))


def _speaks(reading: ParsedSentence, date: Span, who: frozenset[str]) -> bool:
    """Whether those who did something say something on a day: "the firm said on Monday", "In a speech
    on Monday, he said".
    """
    index = reading.at(reading.tokens_in(date)[0])
    first, last = reading.subject(index)
    words = [t.word for t in reading.tokens[first:last]]
    is_pronoun = len(words) == 1 and words[0] in grammar.SUBJECT_PRONOUNS - dating.FIRST_PERSON
    return bool(who) and (is_pronoun or not who.isdisjoint(words))


def act(reading: ParsedSentence, verb: VerbGroup) -> frozenset[str]:
    """The meanings of what is done in a clause: those of its verb, and of what stands behind it
    where it says little, as "has struck a deal".
    """
    behind = [
        t.word for t in reading.tokens[verb.last : reading.clauses[reading.at(verb.first)].end]
    ]
    says_little = verb.lemma in dating.MAKING | dating.FINDING
    object_ = takewhile(lambda word: word not in grammar.PREPOSITIONS, behind[1:])
    return frozenset(
        (_ANY, *_meanings([verb.lemma, *behind[:1], *(object_ if says_little else ())]))
    )


def _may_be_its(mention: EventMention, timex: Timex, reported: Timex) -> bool:
    """Whether a day that is told is one on which the news may have come about."""
    first, last = reported.earliest, reported.latest
    if mention.factuality.status is Status.SCHEDULED or timex.earliest is None:
        return False
    is_day = timex.earliest == timex.latest
    return is_day and first is not None and last is not None and first <= timex.earliest <= last


def _lent(reported: Timex, timex: Timex, text: str) -> Timex:
    """The time of news, of the day that other words tell."""
    return replace(
        reported,
        value=timex.value,
        mod=timex.mod,
        earliest=timex.earliest,
        latest=timex.latest,
        rule="day told below",
        reading=f"its day is told below: “{timex.span.of(text)}”",
        anchor="below",
        anchored_to=timex.span,
    )


# ---------------------------------------------------------------- what a dated clause names


def _names(
    reading: ParsedSentence, mention: EventMention, timex: Timex, start: int
) -> frozenset[str]:
    """The meanings of the noun for what happened of which a clause tells the day: "The verdict came
    on Thursday", "He made the offer on Monday", "his resignation on Wednesday", "The ruling, handed
    down on Tuesday".
    """
    clause, date = mention.clause.span.shifted(-start), timex.span.shifted(-start)
    if mention.clause.rule.startswith("noun of an event"):
        first, _ = reading.tokens_in(clause)
        return _definite(reading, first, reading.tokens_in(date)[0])
    own = reading.clauses[reading.at(reading.tokens_in(date)[0])]
    verb = own.verb
    if mention.clause.rule in _ASIDES:
        return _told_of(reading, *reading.tokens_in(clause), verb)
    if own.kind is not ClauseKind.MAIN or verb is None or verb.form is not Form.PAST:
        return frozenset()
    subject = reading.subject(reading.at(verb.first))
    if date.start < reading.tokens[verb.first].start or _takes_place(reading, verb):
        return _definite(reading, *subject)
    return _told_of(reading, *(subject if verb.passive else (verb.last, own.end)), verb)


def _tells_again(reading: ParsedSentence, date: Span) -> frozenset[str]:
    """The meanings of what a clause with a day tells in a plain past of somebody who may be known
    already, as far as it befalls one, or is done, only once: "She died on Friday", "Judge Lee ruled
    on Monday that".
    """
    index = reading.at(reading.tokens_in(date)[0])
    verb = reading.clauses[index].verb
    if verb is None or verb.form is not Form.PAST or verb.negated:
        return frozenset()
    first, last = reading.subject(index)
    words = [t.word for t in reading.tokens[first:last]]
    is_pronoun = len(words) == 1 and words[0] in grammar.SUBJECT_PRONOUNS
    is_known = is_pronoun or words[:1] == ["the"] or (words and reading.tokens[last - 1].is_name)
    is_another = not words or words[0] in grammar.POSSESSIVES or not _OTHERS.isdisjoint(words)
    if not is_known or is_another:
        return frozenset()
    return _ONLY_ONCE & frozenset(_meanings([verb.lemma]))


_ONLY_ONCE = alike.ONCE | alike.DECISIONS | frozenset(("die", "arrest"))
"""Lists of words alike for what one tells once of somebody."""
_OTHERS = frozenset("a an another other others second third also".split())
"""Words in a subject that is not the one of the news."""


def _told_of(
    reading: ParsedSentence, first: int, last: int, verb: VerbGroup | None
) -> frozenset[str]:
    """The meanings of a noun whose making a verb tells; nobody makes a death."""
    if verb is None or not (verb.lemma in dating.MAKING or _takes_place(reading, verb)):
        return frozenset()
    named = _definite(reading, first, last)
    made = _takes_place(reading, verb) or named.isdisjoint(dating.UNPLANNED)
    return named if made else frozenset()


_ASIDES = ("participle clause", "relative clause")
"""Clauses that begin with the noun that they tell of: "The indictment, filed on Wednesday"."""


def _takes_place(reading: ParsedSentence, verb: VerbGroup) -> bool:
    """Whether a verb tells only that its subject was: "came", "took place"."""
    behind = reading.tokens[verb.last].word if verb.last < len(reading.tokens) else ""
    return verb.lemma in dating.COMING or (verb.lemma == "take" and behind == "place")


def _definite(reading: ParsedSentence, first: int, last: int) -> frozenset[str]:
    """The meanings of the noun that a phrase is about, where that is known already: "the verdict",
    "Mr Lee's resignation".
    """
    words = [t.word for t in reading.tokens[first:last]]
    owned = "'s" in words[: words.index("of") if "of" in words else None]
    if not words or not (words[0] in _KNOWN or owned):
        return frozenset()
    if owned:
        words = words[words.index("'s") + 1 :]
    head = ""
    for word in words:
        if word in grammar.PREPOSITIONS or not word[0].isalpha():
            break
        head = word
    general = frozenset((_ANY,)) if head in dating.WHATEVER else frozenset()
    return general | set(_meanings([head])) if head else general


_KNOWN = grammar.POSSESSIVES | frozenset(("the", "this"))
_ANY = ""
"""What a noun means that may stand for any news."""


def _meanings(words: Sequence[str]) -> Iterator[str]:
    """The stems of words, and the names of the lists of words alike that they and their pairs are
    in.
    """
    stems = [alike.stem(word.strip(_MARKS)) for word in words]
    for i, stem in enumerate(stems):
        yield stem
        yield from alike.MEANINGS.get(stem, ())
        yield from alike.MEANINGS.get("-".join(stems[i : i + 2]), ())


_MARKS = "“”‘’\"'.,;:()[]"

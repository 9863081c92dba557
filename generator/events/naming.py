"""What a sentence below the news names as that news: "The verdict came on Thursday", "Friday's attack",
"She died on Friday".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, takewhile

from generator.english import alike, dating, grammar
from generator.events.tellers import told_by
from generator.events.told import Told
from generator.model import EventMention, Span, Timex, UndatedEvent
from generator.reading import ClauseKind, Form, ParsedSentence, VerbGroup, nounlike


def telling_of(
    told: Told, index: int, done: frozenset[str], *, is_next: bool
) -> Iterator[EventMention]:
    """What a sentence dates that is what was ``done``, by its noun or, unless it is the one next to the
    news, which joins it as one event, by its verb.
    """
    reading, start = told.readings[index], told.article.sentences[index].span.start
    ruled = (m for m in told.reports.get(index, ()) if m.deed in dating.RULING)
    for mention in (*told.dated.get(index, ()), *ruled):
        timex = told.timexes[mention.timex]
        names = _names(reading, mention, timex, start)
        if mention.is_report or not is_next:
            names |= _tells_again(reading, timex.span.shifted(-start))
        if names & done:
            yield mention


def is_made(told: Told, index: int, mention: EventMention) -> frozenset[str]:
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


def meant_by_subject(told: Told, event: UndatedEvent) -> frozenset[str]:
    """The meanings of the subject of the news, as far as it is of a known kind: "A fire has …",
    "Gunmen have …".
    """
    reading, verb = told_by(told, event)
    if verb is None:
        return frozenset()
    head = _head(t.word for t in reading.tokens[slice(*reading.subject(reading.at(verb.first)))])
    return frozenset(alike.MEANINGS.get(alike.stem(head), ()))


def owned_by(told: Told, index: int, timex: Timex) -> frozenset[str]:
    """The meanings of the noun to which a day belongs: "Friday's attack", "Thursday's announcement"."""
    reading, start = told.readings[index], told.article.sentences[index].span.start
    _, behind = reading.tokens_in(timex.span.shifted(-start))
    if [t.word for t in reading.tokens[behind : behind + 1]] != ["'s"]:
        return frozenset()
    first, verb = behind + 1, reading.clauses[reading.at(behind)].verb
    end = verb.first if verb is not None and verb.first > first else first + 1
    named = chain(
        reading.tokens[first : first + 1], takewhile(nounlike, reading.tokens[first + 1 : end])
    )
    return _meanings_of_noun(_head(t.word for t in named))


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
    return _meanings_of_noun(_head(words))


def _head(words: Iterable[str]) -> str:
    """The noun that a phrase is about; empty where it has none."""
    head = ""
    for word in words:
        if word in _ENDING or not word[0].isalpha():
            break
        head = word
    return head


_ENDING = grammar.PREPOSITIONS | grammar.SUBJECT_PRONOUNS
"""Words behind the noun that a phrase is about."""


def _meanings_of_noun(noun: str) -> frozenset[str]:
    """The meanings of a noun for what happened; of an empty one none."""
    general = frozenset((_ANY,)) if noun in dating.WHATEVER else frozenset()
    return general | set(_meanings([noun])) if noun else general


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

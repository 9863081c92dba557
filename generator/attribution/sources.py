"""Who speaks: the subject of the cue, unless that is nobody."""

from __future__ import annotations

from collections.abc import Sequence

from generator.attribution.adjuncts import without_time
from generator.attribution.apposed import named
from generator.attribution.clauses import clause_opening, main_clause_start
from generator.attribution.participial import behind_noun
from generator.attribution.phrases import is_measured, subject_start, trimmed
from generator.attribution.records import Attribution, Cue
from generator.attribution.sorts import LONGEST_NOUN, is_thing
from generator.attribution.speakers import speaker_after
from generator.attribution.subjects import (
    clause_subject,
    read_subject,
    subject_before,
    subject_behind,
)
from generator.attribution.words import Range, Token, has_verb, is_main, last_mark
from generator.english.attribution import DOCUMENTS
from generator.english.grammar import INVERTING
from generator.english.reporting import FORMS
from generator.english.speech import (
    AMOUNTS,
    CONDITIONS,
    COORDINATORS,
    DETERMINERS,
    NOBODY,
    NOT_ONE,
    PREPOSITIONS,
    RELATIVES,
)
from generator.reading import ClauseKind, Form


def is_document(tokens: Sequence[Token], speaker: Range) -> bool:
    """Whether a document, poll or picture "shows" something, and no person."""
    start, end = speaker
    return any(token.low in DOCUMENTS for token in tokens[start : min(end, start + LONGEST_NOUN)])


def is_amount(tokens: Sequence[Token], speaker: Range) -> bool:
    """Whether the words before a cue are how much rather than who: "half of the sum promised"."""
    start, end = speaker
    words = [token.low for token in tokens[start : min(end, start + LONGEST_NOUN)]]
    stop = next((i for i, word in enumerate(words) if i and word in _OPENING), len(words))
    return bool(words) and words[stop - 1] in AMOUNTS


_OPENING = PREPOSITIONS | DETERMINERS
"""Words with which another phrase begins."""


def source_of(
    tokens: Sequence[Token], cue: Cue, floor: int, last: Attribution | None
) -> Range | None:
    """The tokens of the speaker: the subject found from the verb back, else as the sentence is
    read.
    """
    found = _found_words(tokens, cue, floor, last)
    if found and cue.form == "finite":
        found = _around_object(tokens, cue, found) or _before_relative(tokens, cue, found)
    verb = next((i for i in range(cue.start, cue.end) if is_main(tokens, i)), cue.end - 1)
    return named(tokens, verb, found) if found and cue.form == "finite" else found


def _around_object(tokens: Sequence[Token], cue: Cue, found: Range) -> Range | None:
    """Whose clause it is, where what was found is the object of an infinitive: "[the crew sent] to
    find the boat said".
    """
    before = tokens[found[0] - 1].main if found[0] else None
    if before is None or before.form is not Form.INFINITIVE or before.passive:
        return None
    if before.lemma in _LETTING:
        return found
    verb = next((i for i in range(found[0] - 1, -1, -1) if is_main(tokens, i)), None)
    if verb is not None and tokens[verb].mark == tokens[cue.group].mark:
        return read_subject(tokens, verb)
    start = clause_opening(tokens, 0, found[0])
    return trimmed(tokens, subject_start(tokens, start, found[1]), found[1])


_LETTING = frozenset("hear see watch let make help have".split())
"""Verbs behind which somebody does what follows: "to hear prosecutors say"."""


def _before_relative(tokens: Sequence[Token], cue: Cue, found: Range) -> Range:
    """The noun that a relative clause between commas describes, where what was found stands in that
    clause: "[Ana Roe], who left the writer Benn at home, said".
    """
    verb = tokens[cue.end - 1]
    read = read_subject(tokens, cue.end - 1) if verb.kind is ClauseKind.MAIN else None
    if read is None or read[1] >= found[0] or tokens[cue.group - 1].text != ",":
        return found
    opens = [token.low for token in tokens[read[1] : read[1] + 2]]
    return read if opens in ([",", "who"], [",", "whose"], [",", "which"]) else found


def _found_words(
    tokens: Sequence[Token], cue: Cue, floor: int, last: Attribution | None
) -> Range | None:
    found = _found_subject(tokens, cue, floor, last)
    read = read_subject(tokens, cue.end - 1) if cue.form == "finite" else None
    if read and (found is None or (read[1] == found[1] and _is_within(tokens, read, found))):
        return read
    is_hung = tokens[cue.end - 1].kind is ClauseKind.SUBORDINATE
    if read and found and found[1] <= read[0] and is_hung and not is_thing(tokens, read):
        return read[0], next((i for i in range(*read) if tokens[i].text == ","), read[1])
    return _head(tokens, cue, found) or found


def _is_within(tokens: Sequence[Token], read: Range, found: Range) -> bool:
    """Whether words read as a subject are the last of those found, behind a noun that is no title:
    "a step [Lee] says".
    """
    return found[0] < read[0] and tokens[found[0]].low in DETERMINERS


_OPENS_CLAUSE = RELATIVES | {"that"}


def _head(tokens: Sequence[Token], cue: Cue, found: Range | None) -> Range | None:
    """The noun that a relative clause describes, where the words found stand in that clause: "[the
    firm] that built the pier said".
    """
    subject = tokens[cue.end - 1].subject
    if subject is None or found is None or not subject[0] < found[0] < found[1] <= subject[1]:
        return None
    if tokens[subject[0]].low in PREPOSITIONS:
        return None
    opens = range(subject[0] + 1, found[0])
    first = next((i for i in opens if tokens[i].low in _OPENS_CLAUSE), None)
    if first is None or last_mark(tokens, ",", subject[0], found[1]) > subject[0]:
        return None
    tells = any(is_main(tokens, i) for i in range(first, found[1]))
    return (subject[0], first) if tells else None


_SHARING = COORDINATORS | {"then"}


def _found_subject(
    tokens: Sequence[Token], cue: Cue, floor: int, last: Attribution | None
) -> Range | None:
    """The tokens of the speaker before a cue; those of the report before where the two share their
    subject.
    """
    if (
        cue.form == "quoted"
        and tokens[cue.group].low in ("quoted", "cited")
        and not _is_passive(tokens, cue)
    ):
        return speaker_after(tokens, cue.group + 1)
    dated = without_time(tokens, 0, cue.group) if cue.form == "participle" else cue.group
    before = tokens[dated - 1] if dated else None
    shares = (
        before is None
        or before.low in _SHARING
        or (cue.form == "participle" and (before.low in BY or not before.is_capital))
    )
    if cue.form == "quoted":
        read = read_subject(tokens, cue.group) if _is_passive(tokens, cue) else None
        return read or subject_before(tokens, floor, cue.group - 1)
    if cue.form == "participle" and before is not None and before.is_word and before.low not in BY:
        return behind_noun(tokens, cue, floor, dated)
    if not shares:
        return subject_before(tokens, floor, cue.group)
    if (
        last
        and last.cue.form != "noun"
        and (
            cue.group <= last.end + 1
            or last.cue.start >= main_clause_start(tokens, 0, cue.group - 1)
        )
    ):
        return last.speaker or clause_subject(tokens, 0, cue.group - 1)
    opens = before is None or cue.group < 2 or not tokens[cue.group - 2].is_word
    opens = opens or is_measured(tokens, 0, cue.group)
    is_fronted = cue.form == "participle" and before is not None and before.low in BY and opens
    found = subject_behind(tokens, cue.end, len(tokens)) if is_fronted else None
    found = found or (_doer(tokens, cue.group - 1) if not is_fronted else None)
    found = found or _of_pronoun(tokens, cue)
    return found or _nearer(tokens, cue, clause_subject(tokens, 0, cue.group - 1))


def _doer(tokens: Sequence[Token], at: int) -> Range | None:
    """The subject of the last verb before "by" and what is done: "while [Roe] rose by saying"."""
    does = tokens[at].low == "by"
    last = next((i for i in range(at - 1, 0, -1) if is_main(tokens, i)), None) if does else None
    verb = tokens[last].main if last is not None else None
    acts = verb is not None and verb.finite and not verb.passive
    return read_subject(tokens, last) if last is not None and acts else None


def _of_pronoun(tokens: Sequence[Token], cue: Cue) -> Range | None:
    """A pronoun that a bare form goes with, as the one right before it does: "unless [we] stand up
    and say".
    """
    bare = any(kind == "base" for kind, _ in FORMS.get(tokens[cue.end - 1].low, ()))
    places = range(cue.group - 1, max(0, cue.group - _LONGEST_NEITHER), -1)
    verb = next((i for i in places if is_main(tokens, i)), None)
    subject = tokens[verb].subject if bare and verb is not None else None
    if subject is None or subject[1] - subject[0] > 1:
        return None
    return subject if tokens[subject[0]].low in ("we", "you", "i") else None


def _nearer(tokens: Sequence[Token], cue: Cue, found: Range | None) -> Range | None:
    """The subject of the clause before, or of a clause hung on it, where the first can say nothing:
    "shares fell after [the group] cut output and said".
    """
    if found is None or cue.form != "finite" or is_document(tokens, found):
        return found
    read = read_subject(tokens, cue.end - 1)
    if read is None or read[0] <= found[1]:
        return found
    hung = has_verb(tokens, found[1], read[0])
    is_better = hung and not is_thing(tokens, read)
    return read if is_better else found


BY = frozenset({"by", "after", "while", "when", "in", "and", "but", "before"})


def source_start(tokens: Sequence[Token], cue: Cue, speaker: Range, floor: int) -> int:
    """Where the subject starts, with what stands before a name between commas: "the manager, Ana
    Ruiz, said".
    """
    start = min(speaker[0], cue.group)
    if start > 1 and (tokens[start - 2].low, tokens[start - 1].low) == ("or", "so"):
        return start - 2
    is_apposed = (
        speaker[1] == cue.group - 1
        and tokens[cue.group - 1].text == ","
        and tokens[start - 1].text == ","
    )
    if not (is_apposed and start):
        return start
    start -= 1
    while start > floor and not (tokens[start - 1].quote or tokens[start - 1].text in ",;:.?!–"):
        start -= 1
    return start


def _is_passive(tokens: Sequence[Token], cue: Cue) -> bool:
    verb = tokens[cue.group].main
    return verb is not None and verb.passive


def is_supposed(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether an auxiliary stands before the speaker for "if": "Should the union say that"."""
    verb = tokens[cue.end - 1]
    first = verb.subject[0] if verb.subject else 0
    opens = first > 0 and tokens[first - 1].low in INVERTING
    return verb.kind is ClauseKind.SUBORDINATE and opens


def is_conditional(tokens: Sequence[Token], speaker: Range) -> bool:
    """Whether the speaker stands behind "if": nothing is said yet."""
    first, before = tokens[speaker[0]].low, tokens[speaker[0] - 1].low if speaker[0] else ""
    return before in CONDITIONS or before == "had" or first in INVERTING


def is_nobody(tokens: Sequence[Token], speaker: Range) -> bool:
    """Whether the words for a speaker say that there is none: "nobody", "few of them", "neither
    …".
    """
    around = tokens[max(0, speaker[0] - _LONGEST_NEITHER) : speaker[0]]
    is_neither = any(token.low == "neither" for token in around)
    first, before = tokens[speaker[0]].low, tokens[speaker[0] - 1].low if speaker[0] else ""
    nor = (is_neither and before == "nor") or (before == "not" and first in NOT_ONE)
    return first in NOBODY or nor


_LONGEST_NEITHER = 8

"""What a cue governs that is no clause: infinitives, noun phrases, what stands behind an addressee."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.attribution.adjuncts import LONGEST, skip_gap, without_time
from generator.attribution.words import Token, has_verb, is_verb
from generator.english.attribution import ACCUSING, FALSE_WORDS, SOUGHT
from generator.english.grammar import NUMBERS, PARTICLES
from generator.english.reporting import ReportingVerb
from generator.english.speech import (
    ADVERBS,
    COORDINATORS,
    DETERMINERS,
    OCCASIONS,
    POSSESSIVES,
    PREPOSITIONS,
    QUESTIONS,
    REFLEXIVES,
    RELATIVES,
    SUBJECTS,
)

Start = tuple[int, str]
"""The token at which what is said starts, and the name of the reading."""

_OBLIQUE = frozenset({"him", "them", "me", "us"})

_EMPTY = frozenset({"comment", "elaborate", "interview", "interviews"})
"""What one declines to do, or is asked for, without saying anything else."""

_NAMED = frozenset({"named", "identified", "quoted"})

_OPENS_CLAUSE = (SUBJECTS | QUESTIONS | {"it"}) - {"who"}

SUBORDINATE = frozenset("as because if when while although though unless".split())


TAKING_CLAUSE = frozenset({"clause", "that", "whom", "it"})
"""Frames of words behind which a clause with "that" may stand."""


@dataclass(frozen=True, slots=True)
class Behind:
    """The tokens behind a reporting verb, up to where another report takes over."""

    tokens: Sequence[Token]
    at: int
    """Right behind the verb."""
    gap: int
    """Behind the times and occasions that may follow it; `limit` where nothing else does."""
    limit: int
    verb: ReportingVerb

    def low(self, at: int) -> str:
        """The word at an index, lower case; empty from the limit on."""
        return self.tokens[at].low if at < self.limit else ""

    def text(self, at: int) -> str:
        """The token at an index; empty from the limit on."""
        return self.tokens[at].text if at < self.limit else ""

    @property
    def takes_clause(self) -> bool:
        """Whether a clause with "that" may follow."""
        return bool(self.verb.frames & TAKING_CLAUSE)

    def starts_noun(self, at: int) -> bool:
        """Whether a noun phrase rather than a verb follows a "to"."""
        return self.low(at) in DETERMINERS or self.text(at)[:1].isupper()


def infinitive(behind: Behind) -> Start | None:
    """As in "promised to pay", "promised not to pay"."""
    if "to" not in behind.verb.frames:
        return None
    if behind.low(behind.at) == "not" and behind.low(behind.at + 1) == "to":
        return None if _is_empty(behind, behind.at + 2) else (behind.at, "to")
    places = (
        (behind.at, behind.gap, _behind_aside(behind))
        if behind.verb.stance == "promises"
        else (behind.at,)
    )
    for at in places:
        if behind.low(at) == "to" and not behind.starts_noun(at + 1):
            is_empty = _is_empty(behind, at + 1) or _is_stranded(behind, at + 1)
            return None if is_empty else (at + 1, "to")
    return None


def _behind_aside(behind: Behind) -> int:
    """Behind a time or occasion between commas: "promised in May, on Labour Day, to"."""
    if behind.text(behind.gap) != ",":
        return behind.gap
    at = skip_gap(behind.tokens, behind.gap + 1, behind.limit)
    return at + 1 if at > behind.gap + 1 and behind.text(at) == "," else behind.gap


def _is_empty(behind: Behind, at: int) -> bool:
    """Whether an infinitive says nothing else: to comment, to be named."""
    return behind.low(at) in _EMPTY or (behind.low(at) == "be" and behind.low(at + 1) in _NAMED)


def prepositional(behind: Behind) -> Start | None:
    """As in "warned of floods", "called for calm", "blamed the rain"."""
    if "blame" in behind.verb.frames:
        return (
            (behind.at, "blame")
            if behind.at < behind.limit
            and behind.tokens[behind.at].is_word
            and not is_verb(behind.tokens, behind.at)
            else None
        )
    frames = behind.verb.frames
    at = _behind_manner(behind, behind.at)
    if frames & {"about", "for"} and behind.low(at) in ("to", "with"):
        at = _behind_hearer(behind, at)
    low = behind.low(at)
    if low == "for" and _is_empty(behind, at + 1):
        return None
    if low == "to" and "to-noun" in frames and behind.tokens[at].verb is None:
        return None if _is_stranded(behind, at + 1) else (at + 1, "preposition")
    takes = low in frames & _PREPOSED and not _is_stranded(behind, at + 1)
    return (at + 1, "preposition") if takes else None


_PREPOSED = PREPOSITIONS - {"to", "as"}
_BEFORE_AMOUNTS = frozenset("at over about around between under above below up".split())
_NEVER_GOVERNED = (PREPOSITIONS | COORDINATORS | {"now", "then", "today"}) - _BEFORE_AMOUNTS


def _is_stranded(behind: Behind, at: int) -> bool:
    """Whether a preposition governs what stands before it: "the boat they believe in, or", "refer
    to as a trap", "what he is talking about now".
    """
    is_parted = behind.low(at - 1) != "out" and behind.text(at) in {",", "–", "—", "-"}
    return is_parted or behind.low(at) in _NEVER_GOVERNED


_MANNERS = ADVERBS - REFLEXIVES - PARTICLES


def _behind_manner(behind: Behind, at: int) -> int:
    """Behind adverbs: "spoke [warmly] about"."""
    while behind.low(at) in _MANNERS or behind.low(at).endswith("ly"):
        at += 1
    return at


def _behind_hearer(behind: Behind, at: int) -> int:
    """Behind whom one talks to: "talked [to the crew] about"; `at` where nothing else follows."""
    wanted = behind.verb.frames & {"about", "for"}
    for i in range(at, min(behind.limit, at + _LONGEST_NOUN)):
        if not behind.tokens[i].is_word or behind.tokens[i].verb is not None:
            return at
        if behind.low(i) in wanted:
            return i
    return at


def deed(behind: Behind) -> Start | None:
    """As in "accused the bank of hiding losses"; of several "of", the one before a participle."""
    if "accusation" not in behind.verb.frames:
        return None
    opens = ACCUSING.get(behind.verb.base, frozenset({"of"}))
    places = [i + 1 for i in range(behind.at, behind.at + 14) if behind.low(i) in opens]
    of = next((i for i in places if behind.low(i).endswith("ing")), places[0] if places else None)
    return (of, "accusation") if of else None


_NO_NOUNS = PREPOSITIONS | COORDINATORS | PARTICLES


def noun_phrase(behind: Behind) -> Start | None:
    """As in "denied the charge"."""
    if "object" not in behind.verb.frames or not (
        behind.tokens[behind.gap].is_word or behind.text(behind.gap) in "€$£¥"
    ):
        return None
    if any(frame in behind.verb.frames and reads(behind) for frame, reads in _SILENT.items()):
        return None
    is_noun = behind.low(behind.gap) not in _NO_NOUNS
    if behind.low(behind.gap) == "that":
        is_noun = is_noun and not _opens_clause(behind, behind.gap + 1)
    elif behind.low(behind.gap) in _OBLIQUE:
        is_noun = behind.low(behind.gap + 1) in ("for", "as", "over")
    return (behind.gap, "object") if is_noun and not is_verb(behind.tokens, behind.at) else None


_LEADING = DETERMINERS | POSSESSIVES
_LONGEST_TOPIC = 6
"""Tokens, with marks, of a noun alone."""


def _names_topic(behind: Behind) -> bool:
    """Whether a noun alone follows, which says nothing of it: "debated the scheme on Monday"."""
    start = behind.gap + (behind.low(behind.gap) in _LEADING)
    ends = behind.limit
    while ends > start and behind.tokens[ends - 1].text in ".?!":
        ends -= 1
    end = without_time(behind.tokens, start, ends)
    words = behind.tokens[start : min(end, start + _LONGEST_TOPIC)]
    return len([token for token in words if token.text not in ".,;:"]) < 2


def _head(behind: Behind) -> str:
    """The noun of the phrase that follows, without a time behind it: "the [seat] in May"."""
    places = range(behind.gap, min(behind.limit, behind.gap + _LONGEST_TOPIC))
    ends = (i for i in places if not behind.tokens[i].is_word or behind.low(i) in PREPOSITIONS)
    end = without_time(behind.tokens, behind.gap, next(ends, behind.limit))
    return behind.low(end - 1)


def _is_counted(behind: Behind) -> bool:
    """Whether so many things follow: "supports 300 jobs"."""
    return behind.text(behind.gap)[0].isdigit() or behind.low(behind.gap) in NUMBERS


_SILENT: dict[str, Callable[[Behind], bool]] = {
    "topic": _names_topic,
    "pursuit": lambda behind: _head(behind) in SOUGHT,
    "audience": lambda behind: _head(behind) in OCCASIONS,
    "uncounted": _is_counted,
}
"""What a frame holds for no statement, by the frame."""


_SUBJECTS = DETERMINERS | SUBJECTS


def _opens_clause(behind: Behind, at: int) -> bool:
    """Whether a subject follows "that", so that it is no pronoun: "ruled out that the ferry sank"."""
    return behind.low(at) in _SUBJECTS or behind.text(at)[:1].isupper()


def addressed(behind: Behind) -> Start | None:
    """As in "told the court (that) …", "urged banks to …", "called on banks to …"."""
    frames, first = behind.verb.frames, behind.at
    if (
        behind.verb.base in ("call", "appeal", "plead")
        and "for" in frames
        and behind.low(first) in ("on", "upon", "to", "with")
    ):
        return _to_behind(behind, first + 2)
    if "whom" in frames and (found := _told(behind, first + 1)):
        return found
    return _to_behind(behind, first + 1) if "whom-to" in frames else None


def _to_behind(behind: Behind, first: int) -> Start | None:
    """The infinitive behind the one who is urged."""
    for i in range(first, min(behind.limit, first + LONGEST)):
        if is_verb(behind.tokens, i):
            return None
        if behind.low(i) == "to" and not behind.starts_noun(i + 1):
            if _is_empty(behind, i + 1):
                return None
            return (i - 1 if behind.low(i - 1) == "not" else i + 1), "addressee"
        if _closes(behind, i) or (
            behind.text(i) == "," and behind.tokens[min(i + 1, behind.limit - 1)].quote
        ):
            return _marked(behind, i)
    return None


def _told(behind: Behind, first: int) -> Start | None:
    """The clause or marked words behind the one who is told; None where an infinitive follows."""
    for i in range(first, min(behind.limit, first + LONGEST)):
        low = behind.low(i)
        if low == "that":
            return i + 1, "addressee"
        if behind.tokens[i].quote or low in _OPENS_CLAUSE:
            return _subject_before_marks(behind, first, i), "addressee"
        if _closes(behind, i) or (
            behind.text(i) == "," and behind.tokens[min(i + 1, behind.limit - 1)].quote
        ):
            return _marked(behind, i)
        is_urged = low == "to" and not behind.starts_noun(i + 1)
        if is_urged or low in SUBORDINATE:
            return None
        if is_verb(behind.tokens, i):
            subject = _subject_of_told(behind, first, i)
            return (subject, "addressee") if subject is not None else None
    return None


def _subject_of_told(behind: Behind, first: int, end: int) -> int | None:
    """Where the subject of what is told starts, behind the addressee: "told me [the dam] leaked"."""
    is_pronoun = end > first and behind.low(first - 1) in _OBLIQUE
    return first if is_pronoun else _last_phrase(behind.tokens, first, end)


def _subject_before_marks(behind: Behind, first: int, at: int) -> int:
    """Where a clause starts that marked words go on with: "told me [the dam “had cracked”]"."""
    token = behind.tokens[at]
    goes_on = token.quote and behind.tokens[at - 1].is_word and token.text[1:2].islower()
    subject = _subject_of_told(behind, first, at) if goes_on else None
    return at if subject is None else subject


def _closes(behind: Behind, at: int) -> bool:
    """Whether the addressee ends here: at a stop, or a comma that no name follows."""
    text = behind.text(at)
    return text in ";:?!–—-" or (text == "," and not behind.text(at + 1)[:1].isupper())


def _marked(behind: Behind, at: int) -> Start | None:
    """What stands behind a colon, or marked words behind a comma."""
    is_quote = at + 1 < behind.limit and behind.tokens[at + 1].quote is not None
    return (at + 1, "addressee") if is_quote or behind.text(at) == ":" else None


def _last_phrase(tokens: Sequence[Token], first: int, end: int) -> int | None:
    """The last noun phrase before a verb that is not the addressee's own."""
    places = range(end - 1, first - 1, -1)
    return next(
        (
            i
            for i in places
            if tokens[i].low in DETERMINERS and tokens[i - 1].low not in PREPOSITIONS
        ),
        None,
    )


_NOT_CALLED = PREPOSITIONS | COORDINATORS | {"", "to"}


def two_nouns(behind: Behind) -> Start | None:
    """As in "called the plan a disgrace", "called him reckless": a second noun phrase stands right
    behind the first.
    """
    names = "label" in behind.verb.frames and behind.verb.stance != "says"
    if not names or behind.low(behind.at) in PREPOSITIONS:
        return None
    if behind.low(behind.at) in _OBLIQUE:
        is_called = behind.low(behind.at + 1) not in _NOT_CALLED
        return (behind.at, "label") if is_called else None
    places = range(behind.at + 1, min(behind.limit, behind.at + _LONGEST_NOUN))
    ends = next((i for i in places if not behind.tokens[i].is_word), behind.limit)
    called = next((i for i in places if i < ends and _begins_anew(behind, i)), None)
    is_judged = _judges(behind.low(min(ends, behind.limit) - 1)) and ends - behind.at > 1
    return (behind.at, "label") if called or is_judged or _is_gap(behind) else None


def _judges(low: str) -> bool:
    """Whether a word is an adjective by which one judges: "false", "unacceptable"."""
    return low in FALSE_WORDS or low.endswith(("able", "ible", "ous", "ful", "less"))


_BEFORE_NOUNS = PREPOSITIONS | COORDINATORS | DETERMINERS


def _begins_anew(behind: Behind, at: int) -> bool:
    """Whether a second noun phrase, or what a name is called, begins here: "the plan [a folly]",
    "Boll [unfit]".
    """
    low, before = behind.low(at), behind.tokens[at - 1]
    if before.low in _BEFORE_NOUNS:
        return False
    is_named = all(token.is_capital for token in behind.tokens[behind.at : at])
    is_plain = not behind.tokens[at].is_capital and low not in _NEVER_CALLED
    is_plain = is_plain and behind.tokens[at].verb is None and not low.endswith("'s")
    return low in _CALLED or (is_named and is_plain)


_NEVER_CALLED = PREPOSITIONS | COORDINATORS | PARTICLES | ADVERBS | {"to", "that"}
_CALLED = POSSESSIVES | {"a", "an", "the", "one", "too", "very"}


_OPENS_GAP = RELATIVES | {"that", "what"}


def _is_gap(behind: Behind) -> bool:
    """Whether what is called something stands before the subject: "what critics called unfair"."""
    verb = behind.tokens[behind.at - 1]
    if verb.subject is None or not verb.subject[0]:
        return False
    return behind.tokens[verb.subject[0] - 1].low in _OPENS_GAP


_LONGEST_NOUN = 8


def likened(behind: Behind) -> Start | None:
    """As in "views the rule as a burden"."""
    if "as" not in behind.verb.frames or not behind.tokens[behind.at].is_word:
        return None
    places = range(behind.at + 1, min(behind.limit, behind.at + _LONGEST_NOUN))
    ends = next((i for i in places if not behind.tokens[i].is_word), behind.limit)
    has_as = any(behind.low(i) == "as" for i in places if i < ends)
    return (behind.at, "as") if has_as and behind.low(behind.at) not in PREPOSITIONS else None


def numbered(behind: Behind) -> Start | None:
    """As in "said 4,000", "reported 12 deaths"."""
    if "number" not in behind.verb.frames or behind.at >= behind.limit:
        return None
    is_number = behind.text(behind.at)[0].isdigit() or behind.low(behind.at) in NUMBERS
    tells = is_number and has_verb(behind.tokens, behind.at, behind.limit)
    return (behind.at, "object") if is_number and not tells else None


def amount_at(behind: Behind) -> Start | None:
    """As in "put the toll at 40"."""
    return (behind.at, "object") if "amount" in behind.verb.frames else None

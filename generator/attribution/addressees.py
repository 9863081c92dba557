"""What is said to somebody whom the verb names: "told the crew that", "warned against", "accused him of"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.attribution.adjuncts import LONGEST
from generator.attribution.behind import (
    OBLIQUE,
    OPENS_CLAUSE,
    SUBORDINATE,
    Behind,
    Start,
    says_nothing,
)
from generator.attribution.words import Token, is_verb
from generator.english.speech import (
    DETERMINERS,
    PREPOSITIONS,
    SUBJECTS,
)

_SUBJECTS = DETERMINERS | SUBJECTS


def opens_clause(behind: Behind, at: int) -> bool:
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
            if says_nothing(behind, i + 1):
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
        if behind.tokens[i].quote or low in OPENS_CLAUSE:
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
    is_pronoun = end > first and behind.low(first - 1) in OBLIQUE
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

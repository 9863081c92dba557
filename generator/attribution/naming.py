"""What somebody or something is called: "called it a farce", "likened it to", "put the toll at 40"."""

from __future__ import annotations

from generator.attribution.behind import LONGEST_NOUN, OBLIQUE, Behind, Start
from generator.attribution.words import has_verb
from generator.english.denying import FALSE_WORDS
from generator.english.grammar import NUMBERS, PARTICLES
from generator.english.speech import (
    ADVERBS,
    COORDINATORS,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
)
from generator.reading import ClauseKind

_NOT_CALLED = PREPOSITIONS | COORDINATORS | {"", "to"}


def two_nouns(behind: Behind) -> Start | None:
    """As in "called the plan a disgrace", "called him reckless": a second noun phrase stands right
    behind the first.
    """
    names = "label" in behind.verb.frames and behind.verb.stance != "says"
    if not names or behind.low(behind.at) in PREPOSITIONS:
        return None
    if behind.low(behind.at) in OBLIQUE:
        is_called = behind.low(behind.at + 1) not in _NOT_CALLED
        return (behind.at, "label") if is_called else None
    places = range(behind.at + 1, min(behind.limit, behind.at + LONGEST_NOUN))
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


def likened(behind: Behind) -> Start | None:
    """As in "views the rule as a burden"."""
    if "as" not in behind.verb.frames or not behind.tokens[behind.at].is_word:
        return None
    places = range(behind.at + 1, min(behind.limit, behind.at + LONGEST_NOUN))
    ends = next((i for i in places if not behind.tokens[i].is_word), behind.limit)
    as_at = next((i for i in places if i < ends and behind.low(i) == "as"), ends)
    has_as = as_at < ends and not _tells_when(behind, as_at)
    return (behind.at, "as") if has_as and behind.low(behind.at) not in PREPOSITIONS else None


def _tells_when(behind: Behind, at: int) -> bool:
    """Whether "as" opens a clause: "has seen its sales fall as the price rose"."""
    places = range(at + 1, min(behind.limit, at + LONGEST_NOUN))
    verb = next((t for i in places if (t := behind.tokens[i]).main), None)
    return verb is not None and verb.kind is ClauseKind.SUBORDINATE


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

"""What a cue governs that is no clause: infinitives, noun phrases, what stands behind an addressee."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from generator.attribution.addressees import opens_clause
from generator.attribution.adjuncts import skip_gap, without_time
from generator.attribution.behind import LONGEST_NOUN, OBLIQUE, Behind, Start, says_nothing
from generator.attribution.sorts import sort_of
from generator.attribution.words import is_verb
from generator.english.attribution import ACCUSING, SOUGHT, TARGETS
from generator.english.denying import STATEMENTS
from generator.english.grammar import NUMBERS, PARTICLES
from generator.english.speech import (
    ADVERBS,
    COORDINATORS,
    DETERMINERS,
    OCCASIONS,
    POSSESSIVES,
    PREPOSITIONS,
    REFLEXIVES,
    RELATIVES,
)


def infinitive(behind: Behind) -> Start | None:
    """As in "promised to pay", "promised not to pay"."""
    if "to" not in behind.verb.frames:
        return None
    if behind.low(behind.at) == "not" and behind.low(behind.at + 1) == "to":
        return None if says_nothing(behind, behind.at + 2) else (behind.at, "to")
    places = (
        (behind.at, behind.gap, _behind_aside(behind))
        if behind.verb.stance == "promises"
        else (behind.at,)
    )
    for at in places:
        if behind.low(at) == "to" and not behind.starts_noun(at + 1):
            is_empty = says_nothing(behind, at + 1) or _is_stranded(behind, at + 1)
            return None if is_empty else (at + 1, "to")
    return None


def _behind_aside(behind: Behind) -> int:
    """Behind a time or occasion between commas: "promised in May, on Labour Day, to"."""
    if behind.text(behind.gap) != ",":
        return behind.gap
    at = skip_gap(behind.tokens, behind.gap + 1, behind.limit)
    return at + 1 if at > behind.gap + 1 and behind.text(at) == "," else behind.gap


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
    if low == "for" and says_nothing(behind, at + 1):
        return None
    if low == "to" and "to-noun" in frames and behind.tokens[at].verb is None:
        is_silent = "matter" in frames and _is_somebody(replace(behind, gap=at + 1))
        return None if is_silent or _is_stranded(behind, at + 1) else (at + 1, "preposition")
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
    for i in range(at, min(behind.limit, at + LONGEST_NOUN)):
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
        is_noun = is_noun and not opens_clause(behind, behind.gap + 1)
    elif behind.low(behind.gap) in OBLIQUE:
        is_noun = behind.low(behind.gap + 1) in _REASONS
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
    start = _past_counted(behind, behind.gap)
    end = without_time(behind.tokens, start, _end_of_noun(behind, start))
    return behind.low(end - 1)


def _is_counted(behind: Behind) -> bool:
    """Whether so many things follow: "supports 300 jobs"."""
    return behind.text(behind.gap)[0].isdigit() or behind.low(behind.gap) in NUMBERS


def _is_somebody(behind: Behind) -> bool:
    """Whether somebody, or a place, follows rather than a matter: "pointed to her", "the mayor"."""
    start = _past_counted(behind, behind.gap)
    end = _end_of_noun(behind, start)
    while end - 1 > start and behind.text(end - 1)[0].isdigit():
        end -= 1
    last = behind.tokens[max(start, end - 1)]
    return last.is_capital or bool(sort_of(last.low)) or last.low in _TARGETS


def _past_counted(behind: Behind, at: int) -> int:
    """Past the words for how many of some: "[three of] its managers"."""
    after = behind.tokens[at + 1 : at + 3]
    is_counted = [t.low for t in after[:1]] == ["of"] and len(after) > 1
    return at + 2 if is_counted and behind.low(at) in _COUNTED else at


def _end_of_noun(behind: Behind, at: int) -> int:
    """Where the noun phrase at a token ends: before a mark, a preposition or a relative clause."""
    places = range(at, min(behind.limit, at + _LONGEST_TOPIC))
    ends = (i for i in places if not behind.tokens[i].is_word or behind.low(i) in _ENDING)
    return next(ends, behind.limit)


_TARGETS = TARGETS | {"her"}

_COUNTED = NUMBERS | {"some", "many", "most", "several", "all", "both", "half"}

_ENDING = PREPOSITIONS | RELATIVES | {"that"}

_REASONS = ("for", "as", "over")
"""What leads to why somebody is attacked or praised."""


def _is_bare_target(behind: Behind) -> bool:
    """Whether somebody, or a place, follows without a reason: "attacked the town"."""
    end = _end_of_noun(behind, behind.gap)
    words = [behind.low(i) for i in range(end, end + _LONGEST_TOPIC + 1)]
    is_reasoned = words[0] in _REASONS or any(
        word.endswith("ing") and before in ("for", "") for before, word in pairwise(words)
    )
    return _is_somebody(behind) and not is_reasoned


_SILENT: dict[str, Callable[[Behind], bool]] = {
    "topic": _names_topic,
    "pursuit": lambda behind: _head(behind) in SOUGHT,
    "audience": lambda behind: _head(behind) in OCCASIONS,
    "uncounted": _is_counted,
    "matter": lambda behind: _is_somebody(behind) and _head(behind) not in STATEMENTS,
    "reasoned": _is_bare_target,
}
"""What a frame holds for no statement, by the frame."""

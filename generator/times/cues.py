"""Which way time points around an expression: tense, modal verbs and prepositions near it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from generator.english import tables
from generator.english.calendar import WEEKDAYS
from generator.english.dating import GATHERINGS, UNPLANNED
from generator.english.verbs import BE, HAVE
from generator.times.cues_setting import named, setting
from generator.times.sentences import sentence_after, sentence_before

_LISTS = tables.lists("tense.txt")
_FUTURE = frozenset(_LISTS["ahead"])
_FUTURE_PAIRS = frozenset(pair.replace("+", " ") for pair in _LISTS["ahead pairs"])
_PAST = frozenset(_LISTS["past"])
_TOLD = frozenset(_LISTS["told after was to"])
_DONE = frozenset(_LISTS["set and done"])
_LED_TO = frozenset(tuple(words.split("+")) for words in _LISTS["led to"])
_REACHES_BACK = frozenset(tuple(words.split("+")) for words in _LISTS["reaches back"])
_LED_TO_AS_WAS = frozenset(_LISTS["led to as was"])
_NOUNS = frozenset(_LISTS["plans"])
_TURNED_DOWN = re.compile(
    r"\b(?:rejected|scrapped|dropped|abandoned|shelved|axed|cancell?ed|blocked|vetoed|quashed|ditched|withdrew"
    r"|threw out|ruled out|(?:turned|voted|struck) down|(?:voted|decided) against)\b"
)
"""What makes of the plan right behind it one that tells of nothing to come."""
_OBJECT = 5
"""The noun of a plan stands so many words behind its verb at most."""
_PAIRED = frozenset(pair.split()[0] for pair in _FUTURE_PAIRS)
_SAME_IN_PAST = frozenset(_LISTS["same in the past"])
_BASE_BEHIND = frozenset(_LISTS["base behind"])
_NO_OBJECT = frozenset(_LISTS["no object"])
_SIGNS = dict.fromkeys(_PAST | _SAME_IN_PAST, -1) | dict.fromkeys(_FUTURE, 1)
_NOT_PAST = frozenset(_LISTS["not past"])
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+")
_CLAUSE = re.compile(r"[;:()]|,?\s(?:but|while|whereas)\s|,\s(?:and|which|who)\s")
_NAMES = re.compile(r"(?<=\w\s)(?:May|Will)\b")
"""The month and the man, which are no cues of time."""
_NUMBERED_MAY = re.compile(r"(?<=\d\s)May\b")
_DAY_INSIDE = re.compile(
    rf"\s(?:on\s)?(?:{'|'.join(WEEKDAYS)}|yesterday|today|(?:last|this)\s\w+)(?=\sto\s)"
)
"""A day between a verb and what it is about: "agreed on Monday to close the road in"."""
_AFTER = 100


def leaning(text: str, start: int, end: int) -> int:
    """1 where the words around tell of the future, -1 where of the past, 0 where neither can be
    told.

    The nearest cue before it in its clause decides; where none stands there, the first after it,
    else the nearest in the rest of the sentence before it.
    """
    sentence = _NAMES.sub("then", sentence_before(text, start)).lower()
    clause = _CLAUSE.split(sentence)[-1]
    words = _WORD.findall(_DAY_INSIDE.sub("", clause))
    if text[start:end].lower() in WEEKDAYS:
        words = [_as_act(words, at) for at in range(len(words))]
        words = _without_approved(words)
    return (
        (-1 if words == ["not", "until"] and _TOLD_BEHIND.match(text, end) else 0)
        or (1 if named(words, text[end : end + _AFTER]) else 0)
        or _given_then(words)
        or _done_then(words, _behind_part(_words_after(text, end)))
        or (-1 if tuple(words[-3:]) in _REACHES_BACK or tuple(words[-2:]) in _REACHES_BACK else 0)
        or (0 if text.startswith(("'s", "’s"), end) else setting(words, _SIGNS))
        or (_of_main_clause(words, text, end) if len(clause) == len(sentence) else 0)
        or _arranged(words)
        or _gathering(words)
        or _of_unplanned(words)
        or _said_then(words, _words_after(text, end)[:1])
        or _last_cue(words)
        or _first_cue(_words_after(text, end))
        or (_last_cue(_WORD.findall(sentence)) if len(clause) < len(sentence) else 0)
        or (1 if sentence.endswith("by ") else 0)
    )


_AHEAD_NOW = frozenset(_LISTS["ahead now"])
_AHEAD_NOW_PAIRS = frozenset(pair.replace("+", " ") for pair in _LISTS["ahead now pairs"])
_AHEAD_THEN = frozenset(_LISTS["ahead then"])
_OPEN_MARK = re.compile(r"“[^”]*$|^[^\"]*\"(?:[^\"]*\"[^\"]*\")*[^\"]*$")


def will_be(text: str, start: int) -> bool:
    """Whether the clause before `start` tells in the text's own present of what is to come: "will
    open in"; not in a quotation, which has its own day.
    """
    sentence = sentence_before(text, start)
    if _OPEN_MARK.search(sentence):
        return False
    words = _WORD.findall(_CLAUSE.split(_NAMES.sub("then", sentence))[-1].lower().replace("’", "'"))
    return not _AHEAD_NOW.isdisjoint(words) or any(
        f"{word} {behind}" in _AHEAD_NOW_PAIRS for word, behind in pairwise(words)
    )


def would_be(text: str, start: int, end: int) -> bool:
    """Whether the sentence tells of what was to come then: "next year they would leave"."""
    sentence = sentence_before(text, start) + sentence_after(text, end)
    return not _AHEAD_THEN.isdisjoint(_WORD.findall(sentence.lower()))


_TOLD_BEHIND = re.compile(r"\s(?:did|was|were|had)\b")
"""What stands behind "Not until Friday" where that is over."""
_ARRANGED = frozenset(_LISTS["arranged"])
_NOUN_TOO = frozenset(_LISTS["arranged or noun"])
_BEFORE_NOUN = frozenset(_LISTS["before noun"])
_ARRANGED_PLURAL = frozenset(_LISTS["arranged by several"])
_PLURAL_NOUN_TOO = frozenset(_LISTS["arranged by several or noun"])
_WITH_INFINITIVE = frozenset(_LISTS["with an infinitive"])
_NOT_PRESENT = frozenset(_LISTS["no present behind"])
_NO_SUBJECT = _NOT_PRESENT | _BEFORE_NOUN
_NEAR_VERB = 8
"""The date of an arrangement stands so many words behind its verb at most."""


def _arranged(words: list[str]) -> int:
    """1 where the date of a present verb of something arranged follows it closely: "the road
    reopens Thursday".
    """
    if words[-2:] in (["is", "on"], ["are", "on"]):
        return 1
    for at in range(len(words) - 1, max(-1, len(words) - 1 - _NEAR_VERB), -1):
        word = words[at]
        if word in _ARRANGED and not (word in _NOUN_TOO and at and words[at - 1] in _BEFORE_NOUN):
            return 1
        if at and _is_arranged_by_several(word, words[at - 1]):
            near = words[max(0, at - _NEAR_VERB) : at]
            if _WITH_INFINITIVE.isdisjoint(near):
                return 1
        if _sign(words, at):
            return 0
    return 0


def _is_arranged_by_several(word: str, before: str) -> bool:
    """Whether a form is the present of what several do, the word before it being their name."""
    if word in _ARRANGED_PLURAL:
        return before not in _NO_SUBJECT
    plural = before.endswith("s") and not before.endswith(("us", "ss", "is", "'s", "’s"))
    return word in _PLURAL_NOUN_TOO and plural and before not in _NO_SUBJECT


def _of_main_clause(words: list[str], text: str, end: int) -> int:
    """-1 where a gerund with its object opens the sentence and what was done then is past: "Opening
    the case on Tuesday, the prosecutor said".
    """
    opens = len(words) > _BARE and words[0].endswith("ing") and _PART_COMMA.match(text, end)
    return min(0, _first_cue(_words_after(text, end))) if opens else 0


_BARE = 2
"""A gerund with only a preposition behind it tells itself of a day: "Starting on Friday"."""
_PARTS = ("morning", "afternoon", "evening", "night")
_PART_COMMA = re.compile(rf"(?:\s(?:{'|'.join(_PARTS)}))?,\s")
_WORD_GIVEN = frozenset(_LISTS["given"])
_GIVEN_AS = _WORD_GIVEN.union(_LISTS["given as"])
_STILL_TO_COME = frozenset(_LISTS["still to come"])


def _given_then(words: list[str]) -> int:
    """-1 where the date tells when a word was given, not what for: "as he promised in", "as planned
    in".
    """
    if len(words) < 3 or words[-1] not in ("in", "on", "back"):
        return 0
    before, verb = words[-3:-1]
    given = verb in _WORD_GIVEN and before not in _STILL_TO_COME
    return -1 if given or (verb in _GIVEN_AS and before == "as") else 0


_DEFINITE = frozenset(("the", "his", "her", "its", "their"))
_NEAR_EVENT = 6
"""The date of what nobody planned stands so many words behind its noun at most."""


def _of_unplanned(words: list[str]) -> int:
    """-1 where the date is that of something that nobody planned, and so is over: "will look at the fire
    at the mill in".
    """
    if words[-1:] not in (["in"], ["on"]):
        return 0
    for at in range(len(words) - 2, max(0, len(words) - 2 - _NEAR_EVENT), -1):
        if _is_cue(words[at]):
            return 0
        if words[at] in UNPLANNED:
            return -1 if _DEFINITE.intersection(words[max(0, at - 2) : at]) else 0
    return 0


_CALLED = GATHERINGS | frozenset(("election", "referendum", "vote"))
_GATHERING = frozenset(_LISTS["gathering"])
_HAS = frozenset(("has", "have"))
_BETWEEN_CALLED = frozenset(
    ("about", "after", "at", "before", "for", "from", "in", "of", "on", "over")
)
"""What parts such a verb from a noun that is not what it calls."""
_LONGEST_CALL = 16
"""Words between "has" and the day of what was called."""


def _gathering(words: list[str]) -> int:
    """1 where somebody "has been summoned to a hearing on", or "has called a meeting on" the day: a
    perfect has no day that is over; or where a past calls somebody to it: "summoned him to a meeting on".
    """
    near = words[-_LONGEST_CALL:]
    if _calls_for(near):
        return 1
    places = range(len(near) - 1, 0, -1)
    called = next((at for at in places if near[at] in _GATHERING), len(near))
    to = next((at for at in range(called, len(near)) if near[at] in _CALLED), None)
    if to is None or near[-1:] != ["on"]:
        return 0
    has = not _HAS.isdisjoint(near[max(0, called - 2) : called])
    if not (has or "to" in near[called + 2 : to]):
        return 0
    return 0 if _BETWEEN_CALLED.intersection(near[called:to]) else 1


def _calls_for(words: list[str]) -> bool:
    """Whether somebody "called for a protest in the capital on" the day."""
    at = next((i for i in range(1, len(words)) if words[i] == "for"), 0)
    calls = words[at - 1 : at] in (["called"], ["call"], ["calls"], ["calling"])
    called = {*words[at + 2 : at + 4]} & _CALLED
    is_one = words[at + 1 : at + 2] in (["a"], ["an"], ["another"])
    return calls and bool(called) and is_one and not _last_cue(words[at:])


_SAID_THEN = frozenset(_LISTS["said then"])
_OF_SOMEBODY = frozenset(("his", "her", "its", "their", "the"))
_NEAR_NOUN = 8
"""The date of what was said stands so many words behind its noun at most."""


def _said_then(words: list[str], behind: list[str]) -> int:
    """-1 where the date is that of what somebody said, and nothing else points ahead: "echoes the
    mayor's promise, in her speech in".
    """
    near = range(max(1, len(words) - _NEAR_NOUN), len(words))
    told = words[-1:] in (["in"], ["on"]) and any(_is_owned_word(words, at) for at in near)
    if not told or (behind and _sign(behind, 0) > 0):
        return 0
    ahead = (at for at, word in enumerate(words) if word not in _SAID_THEN)
    return 0 if any(_sign(words, at) > 0 for at in ahead) else -1


def _is_owned_word(words: list[str], at: int) -> bool:
    """Whether a word names what somebody said, with whose it is before it."""
    if words[at] not in _SAID_THEN:
        return False
    owner = words[max(0, at - 3) : at]
    return any(w in _OF_SOMEBODY or w.endswith(("'s", "’s")) for w in owner)


def leaning_word(word: str) -> int:
    """The direction of one word in small letters, alone."""
    return _sign([word], 0)


_CUES = frozenset((*_SIGNS, *_PAIRED))
_CUE_ENDINGS = ("ed", "'ll", "’ll")


@lru_cache(maxsize=1 << 14)
def _is_cue(word: str) -> bool:
    """Whether a word can be a cue beside some others."""
    return word in _CUES or word.endswith(_CUE_ENDINGS)


def _sign(words: list[str], at: int) -> int:
    """The direction of one word, with the one after it."""
    word = words[at]
    if not _is_cue(word):
        return 0
    before, behind = words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
    if word == "set" and (
        behind in _DONE or (behind in ("a", "an") and before not in _BASE_BEHIND)
    ):
        return -1
    if word in _PAIRED and f"{word} {behind}" in _FUTURE_PAIRS:
        if word == "to" and _came_about(words[max(0, at - 2) : at]):
            return 0
        return (
            -1 if word in ("was", "were") and at + 2 < len(words) and words[at + 2] in _TOLD else 1
        )
    if _is_no_cue(words, at, before, behind):
        return 0
    return _SIGNS[word] if word in _SIGNS else _sign_by_ending(word)


def _came_about(before: list[str]) -> bool:
    """Whether the words before an infinitive make of it what was so then: "seemed to be"."""
    led = {tuple(before), tuple(before[-1:])} & _LED_TO
    return bool(led) or (before[:1] in (["was"], ["were"]) and before[-1] in _LED_TO_AS_WAS)


def _sign_by_ending(word: str) -> int:
    """The direction of a word that is in no list."""
    if word.endswith("ed"):
        return 0 if len(word) < 4 or word in _NOT_PAST else -1
    return 1 if word.endswith(_CUE_ENDINGS) else 0


def _is_no_cue(words: list[str], at: int, before: str, behind: str) -> bool:
    """Whether a word is no cue beside others: "later than planned", "the last tram", "due to the
    strike", "to cut wages", "to be moved", "after arriving".
    """
    word = words[at]
    if word in _SAME_IN_PAST:
        return not before or before in _BASE_BEHIND or behind in _NO_OBJECT
    is_reason = (
        word == "due" and behind == "to" and not _ARTICLES.isdisjoint(words[at + 2 : at + 3])
    )
    is_measure = word in _GIVEN_AS and before == "than"
    is_open = before == "be" and _sign_by_ending(word) < 0
    is_final = word == "last" and before in _ARTICLES
    is_deed = before == "of" and at > 1 and words[at - 2] in _ACCUSED
    is_object = word in _NOUNS and _is_object(words, at)
    is_phase = word.endswith("ing") and before in _BEFORE_PHASE
    return is_phase or is_reason or is_measure or is_open or is_final or is_deed or is_object


_ACCUSED = frozenset(_LISTS["accused"])
_BEFORE_PHASE = frozenset(("after", "before", "since", "while", "without", "up"))
"""Words with which a gerund is of the time of the verb before them: "fell ill after arriving on",
"ended up coming to blows on".
"""


def _is_object(words: list[str], at: int) -> bool:
    """Whether the noun of a plan is the object of a verb in the past: "rejected his own plan",
    "announced plans".
    """
    if not at:
        return False
    if _TURNED_DOWN.search(" ".join(words[max(0, at - _OBJECT) : at])):
        return True
    return _SIGNS.get(words[at - 1], -1 if words[at - 1].endswith("ed") else 0) < 0


def _without_approved(words: list[str]) -> list[str]:
    """The words without the nouns of plans that a verb in the past has for its object, or judges:
    "approved the plan to build on" a weekday tells of the approval, "hit out at plans on" of that.
    """
    return [
        w
        for at, w in enumerate(words)
        if not (w in _NOUNS and (_is_approved(words, at) or _is_judged(words, at)))
    ]


def _is_judged(words: list[str], at: int) -> bool:
    """Whether the date of what was done about a plan stands right behind it: "voiced concern over the
    plan on".
    """
    before = words[: at - 1] if at and words[at - 1] in _ARTICLES else words[:at]
    about = before[-1:] and before[-1] in _ABOUT
    return bool(about) and words[at + 1 :] == ["on"] and _last_cue(before) < 0


_ABOUT = frozenset(("about", "against", "at", "behind", "of", "over", "with"))
"""Words between what is done and the plan that it is about."""


def _is_approved(words: list[str], at: int) -> bool:
    verb = words[at - 2] if at > 1 and words[at - 1] in _ARTICLES else ""
    verb = words[at - 3] if at > 2 and verb in _TOWARDS else verb
    return verb == "upheld" or (len(verb) > 3 and _SIGNS.get(verb) is None and _in_ed(verb))


_TOWARDS = frozenset(("for", "to", "on", "at"))
"""Words between a verb and the plan that it tells of: "voted for the plan"."""


def _in_ed(word: str) -> bool:
    return word.endswith("ed") and word not in _NOT_PAST


def _as_act(words: list[str], at: int) -> str:
    """The word at a place, or another past in the place of one that says what is to come of a thing: "proposed
    a truce on" a weekday tells of the proposal, "is proposed for" and "proposed to meet on" of what it is for.
    """
    behind = words[at + 1] if at + 1 < len(words) else ""
    is_act = words[at] in _PROPOSED and behind not in ("", "to", "for", "that")
    return "said" if is_act and at and words[at - 1] not in _BEFORE_PROPOSED else words[at]


_PROPOSED = frozenset(("promised", "proposed"))
_BEFORE_PROPOSED = BE | HAVE | {"as"}


def _behind_part(behind: list[str]) -> list[str]:
    """The first two words behind a day and a part of it: "on Monday night [agreed to] meet"."""
    return behind[1:3] if behind[:1] and behind[0] in _PARTS else behind[:2]


def _done_then(words: list[str], behind: list[str]) -> int:
    """-1 where the date stands between who did something and the verb that tells it: "The union on
    Monday proposed a truce".
    """
    if words[-1:] != ["on"] or len(words) < _BARE or len(behind) < _BARE:
        return 0
    verb, follower = behind
    is_told = _in_ed(verb) or verb in _DONE_THEN
    is_passive = follower in ("by", "for") or (follower == "to" and verb in _AWAITED)
    is_ahead = any(_sign(words, at) > 0 for at in range(len(words)))
    return -1 if is_told and not (is_passive or is_ahead) else 0


_DONE_THEN = (_PAST | _SAME_IN_PAST | {"set"}) - HAVE - BE
_AWAITED = frozenset(("expected", "intended", "planned", "scheduled", "slated", "targeted"))
_ARTICLES = frozenset(("a", "the", "its", "their", "his", "her"))


def _last_cue(words: list[str]) -> int:
    """The direction of the last cue; a perfect or passive after a modal is the modal's ("will have
    been").
    """
    for at in reversed(_cues(words)):
        sign = _sign(words, at)
        if sign < 0 and any(
            _is_ahead(words, near) and _CHAINED.issuperset(words[near + 1 : at])
            for near in range(max(0, at - 2), at)
        ):
            return 1
        if sign:
            return sign
    return 0


_CHAINED = frozenset(_LISTS["between modal and participle"])


def _is_ahead(words: list[str], at: int) -> bool:
    """Whether a verb points ahead there, and not the noun of a plan ("the plan was agreed")."""
    return words[at] not in _NOUNS and _sign(words, at) > 0


def _words_after(text: str, end: int) -> list[str]:
    """The words behind the expression; an "until" there only closes a stretch."""
    behind = _NUMBERED_MAY.sub("then", sentence_after(text, end))
    words = _WORD.findall(behind.lower())
    return [word for word in words if word not in ("until", "till")]


def _first_cue(words: list[str]) -> int:
    signs = (_sign(words, at) for at in _cues(words))
    return next((sign for sign in signs if sign), 0)


def _cues(words: list[str]) -> list[int]:
    """Where words stand that can be cues."""
    return [at for at, word in enumerate(words) if _is_cue(word)]

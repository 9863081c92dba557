"""Which way time points around an expression: tense, modal verbs and prepositions near it."""

from __future__ import annotations

import re

_FUTURE = (
    r"will|won['’]t|shall|['’]ll|would|should|could|may|might|must|can|going\ to|about\ to|to\ be|"
    r"plan(?:s|ned|ning)?|scheduled?|due|slated|set\ (?:to|for)|expect(?:s|ed)?|aim(?:s|ed|ing)?|hop(?:es?|ing)|"
    r"intend(?:s|ed)?|propos(?:es|ed|al)|upcoming|forthcoming|deadline|expires?|ahead\ of|wait(?:s|ing)?|"
    r"(?:is|are)\ to|until|till|by|pending|tentatively|target(?:s|ed|ing)?|promis(?:es?|ed|ing)|forecasts?|"
    r"agree[ds]?\ to|"
    r"(?:begin|start|effect|leav|arriv|com|open)(?:ning|ting|ive|ing)|no\ later\ than|(?:begins|starts|opens|expires|ends)"
)
_PAST = (
    r"said|told|was|were|had|has|have|did|been|went|came|began|took|made|gave|met|fell|rose|held|won|lost|left|found|"
    r"got|saw|became|sent|kept|led|paid|sold|bought|ran|grew|hit|shot|spoke|wrote|stood|brought|thought|broke|chose|"
    r"drew|flew|drove|sought|fought|built|caught|taught|struck|swept|rode|since|last|ago|"
    r"(?:[a-z]{2,}(?:[^e\W]ed|[^\W]eed))"
)
_CUE = re.compile(rf"(?<![\w'’])(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))(?![\w])")
_NOT_PAST = frozenset("need indeed speed feed seed united".split())
_SENTENCE = re.compile(r"[.!?][\"”’')]*\s+(?=[\"“‘'(]*[A-Z])|\n\s*\n")
_CLAUSE = re.compile(r"[;:()]|,?\s(?:but|while|whereas)\s|,\s(?:and|which|who)\s")
_ABBREVIATION = re.compile(r"\b(?:[A-Z]|[A-Z][a-z]{1,3}|a\.m|p\.m)$")
_BEFORE = 160
_AFTER = 100


def sentence_before(text: str, start: int, reach: int = _BEFORE) -> str:
    """The part of the sentence that stands before `start`, at most `reach` characters of it."""
    window = text[max(0, start - reach):start]
    cut = 0
    for match in _SENTENCE.finditer(window):
        if not (match.group()[0] == "." and _ABBREVIATION.search(window[:match.start()])):
            cut = match.end()
    return window[cut:]


def sentence_after(text: str, end: int, reach: int = _AFTER) -> str:
    """The part of the sentence that stands after `end`, at most `reach` characters of it."""
    window = text[end:end + reach]
    for match in _SENTENCE.finditer(window):
        if not (match.group()[0] == "." and _ABBREVIATION.search(window[:match.start()])):
            return window[:match.start()]
    return window


def leaning(text: str, start: int, end: int) -> int:
    """1 where the words around tell of the future, -1 where of the past, 0 where neither can be told.

    The nearest verb or cue before it decides; where none stands before it, the first after it.
    """
    before = _CLAUSE.split(sentence_before(text, start))[-1]
    cues = [cue for cue in _CUE.finditer(before) if cue.group() not in _NOT_PAST]
    if cues:
        return _sign(cues)
    after = sentence_after(text, end)
    for cue in _CUE.finditer(after):
        if cue.group() not in _NOT_PAST:
            return 1 if cue["future"] else -1
    before = sentence_before(text, start)
    cues = [cue for cue in _CUE.finditer(before) if cue.group() not in _NOT_PAST]
    return _sign(cues) if cues else 0


def _sign(cues: list[re.Match[str]]) -> int:
    """The direction of the last cue; a perfect or passive after a modal stays the modal's ("will have ended")."""
    last = cues[-1]
    if last["past"] and len(cues) > 1 and cues[-2]["future"] and last.start() - cues[-2].end() < 12:
        return 1
    return 1 if last["future"] else -1

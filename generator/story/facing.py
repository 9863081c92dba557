"""What somebody else said, in whichever article, of that which a sentence denies in its own words: “the
ministry paid for the trip”, and a month later “the ministry denied that it had paid for the trip”.

In doubt nothing: what is said must be of who denies it, and share most words with what is denied.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from generator.english import alike, verbs
from generator.model import Claim, Story

LONG = timedelta(days=365)
"""So long after it was said somebody denies it at most."""
FEWEST, SHARE, HALF = 2, 0.6, 0.5
"""Telling words that both have in common, and their share of those of what is denied."""
COMMON = 40
"""A word in so many statements tells nothing of one."""
_SAYING = frozenset(("says", "claims", "accuses", "finds", "reports"))
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d.,]*")
_NOT = re.compile(
    r"n['’]t\b|\b(?:not|never|no|nor|denie[sd]|deny|false|untrue|whether|if)\b", re.IGNORECASE
)
_NAME = re.compile(r"[A-Z][\w’'-]+(?=\W*$)")
_SHORTEST = 4
_PAST = verbs.PAST_ONLY | verbs.PAST_OR_PARTICIPLE


@dataclass(frozen=True, slots=True)
class _Told:
    claim: Claim
    words: str
    stems: frozenset[str]


def facing(story: Story) -> Mapping[tuple[str, int], Claim]:
    """Source and sentence of a denial in its own words -> what somebody else said before of it."""
    own = {(d.source, d.denied) for d in story.disputes if d.denied == d.denial.sentence}
    said = (_told(story, c) for c in story.claims if own and c.stance in _SAYING)
    by_stem: defaultdict[str, list[_Told]] = defaultdict(list)
    for each in said:
        for stem in each.stems if not _NOT.search(each.words) else ():
            by_stem[stem].append(each)
    found: dict[tuple[str, int], Claim] = {}
    for place in sorted(own):
        for denial in story.claims_in[place]:
            if denial.stance == "denies" and (best := _faced(story, denial, by_stem)):
                found.setdefault(place, best)
    return found


def _faced(story: Story, denial: Claim, by_stem: Mapping[str, Sequence[_Told]]) -> Claim | None:
    """What is denied, where one statement shares enough with it; the nearest of the most alike."""
    told = _told(story, denial)
    stems = told.stems - _name_stems(story, denial)
    near: dict[str, tuple[int, _Told]] = {}
    for stem in stems:
        if len(by_stem[stem]) <= COMMON:
            for each in by_stem[stem]:
                near[each.claim.id] = (len(stems & each.stems), each)
    fit = [
        (shared, each.claim.dct, each.claim.id, each.claim)
        for shared, each in near.values()
        if _is_before(story, each.claim, denial)
        and (
            (shared >= max(FEWEST, SHARE * len(stems)) and _names(story, each, denial))
            or (shared >= HALF * len(stems) and _opens(story, each, denial, stems))
        )
    ]
    return max(fit, key=lambda f: f[:3])[-1] if fit else None


def _is_before(story: Story, said: Claim, denial: Claim) -> bool:
    """Whether somebody else said it, before."""
    if (said.source, said.sentence) == (denial.source, denial.sentence):
        return False
    if said.dct > denial.dct or denial.dct - said.dct > LONG:
        return False
    if said.source == denial.source and said.sentence > denial.sentence:
        return False
    same = (said.actor and said.actor == denial.actor) or (said.side and said.side == denial.side)
    name = _name(story, denial)
    return not same and not (name and name in _speaker(story, said))


def _names(story: Story, told: _Told, denial: Claim) -> bool:
    """Whether what is said is of who denies it."""
    named = story.article(told.claim.source).actors_in(told.claim.content)
    name = _name(story, denial)
    is_named = bool(name) and re.search(rf"\b{re.escape(name)}\b", told.words) is not None
    return is_named or not {denial.actor, denial.side}.isdisjoint(named)


def _opens(story: Story, told: _Told, denial: Claim, stems: frozenset[str]) -> bool:
    """Whether its article opens with what somebody is said to have done or suffered, of which the
    denial further down speaks.
    """
    article = story.article(denial.source).article
    if told.claim.source != denial.source or told.claim.sentence not in article.lead:
        return False
    words = _WORD.findall(told.words.casefold())
    return any(w in _PAST and alike.stem(w) in stems for w in words)


def _told(story: Story, claim: Claim) -> _Told:
    words = claim.content.of(story.article(claim.source).article.text)
    return _Told(claim, words, frozenset(_stems(words)))


def _stems(words: str) -> Iterator[str]:
    for word in _WORD.findall(words.casefold()):
        if word[0].isdigit() or (len(word) >= _SHORTEST and word not in alike.EMPTY):
            yield alike.stem(word)


def _speaker(story: Story, claim: Claim) -> str:
    return claim.speaker.of(story.article(claim.source).article.text)


def _name(story: Story, claim: Claim) -> str:
    """The last word of a name by which somebody speaks."""
    found = _NAME.search(_speaker(story, claim))
    return found[0] if found else ""


def _name_stems(story: Story, claim: Claim) -> frozenset[str]:
    return frozenset(_stems(_speaker(story, claim)))

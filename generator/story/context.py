"""Whether a sentence leans on what stands before it: "He rejected these claims", "The rest came
that night".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model import Span

_LINK = (
    r"(?:(?:and|but|yet|so|or|however|also|still|then|thus|meanwhile|moreover|likewise|nevertheless|instead)"
    r"\b,?\s+)*"
)
_TIME_WORD = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|week|month|year|decade|century|quarter|season|spring|summer|"
    r"autumn|fall|winter|morning|afternoon|evening|night|january|february|march|april|may|june|july|august|"
    r"september|october|november|december|past|last|coming|time|moment|day|date"
)
_OWN = r"newspaper|paper|magazine|website|site|reporter|correspondent|agency|article|story"
"""What "this" means in an article without pointing back: the article and its publisher."""
_ROLE = (
    r"president|minister|premier|chancellor|secretary|spokes(?:man|woman|person)|leader|chief|king|queen|prince|"
    r"princess|pope|senator|governor|mayor|general|judge|lawyer|doctor|professor|officer|official|executive|director|"
    r"chairman|chairwoman|ambassador|emir|man|woman|boy|girl|mother|father|player|coach|author|driver|farmer|owner"
)

_WHOM = r"(?:who|whose|whom|which|that|of|in|with|from|on|at|to|already|still|living|killed|injured|involved)"
"""What follows "those" where it says itself who is meant."""

_OPENS = re.compile(
    rf"^[\"“‘'(\[]*{_LINK}(?:"
    r"(?:he|she|it|they|his|her|its|their|him|them|this|these|both|such|neither)\b(?!\s+of\s+(?:the|a|an)\b)"
    rf"|those\b(?!\s+{_WHOM}\b)"
    r"|(?:the\s+)?(?:latter|former)\b(?=\s+(?:is|was|has|had|said|will|would|were|are|have|also|did|does)\b|[,.])"
    r"|the\s+(?:two|three|pair|duo|same|others?|rest|remainder)\b(?!\s+(?-i:[A-Z]))(?!\s+of\b)"
    r"|for\s+(?:his|her|its|their)\s+part\b"
    r"|(?:in|at|on|by|after|before|despite|since|with|from)\s+(?:doing\s+so|this|that|these|those|such)\b"
    r")",
    re.IGNORECASE,
)
_OPENS_WITH_TIME = re.compile(
    rf"^[\"“‘'(\[]*{_LINK}(?:(?:in|at|on|by|since|until)\s+)?(?:this|these)\s+(?:{_TIME_WORD})s?\b",
    re.IGNORECASE,
)
_EXPLETIVE = re.compile(
    rf"^[\"“‘'(\[]*{_LINK}it\s+(?:is|was|has\s+been|will\s+be|would\s+be|seems|appears|emerged|turned\s+out|remains|takes|took)\s+"
    r"(?:that\b|(?:[a-z]+\s+){1,4}that\b|(?:[a-z]+ly\s+)?[a-z]+\s+(?:that|to|who|whether|for)\b)",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    rf"\b(?:these|those(?!\s+{_WHOM}\b)|this(?!\s+that\b))\s+(?!(?:{_TIME_WORD}|{_OWN})s?\b)(?=(?-i:[a-z]))"
    r"|\bsuch\s+(?:an?\s+)(?=(?-i:[a-z]))"
    r"|\bthat\s+(?:same\s+)?(?:night|day|morning|evening|afternoon|week|weekend|month|year|time)\b"
    r"|\ban?\s+(?:new|second|third|similar|different|better|bigger|smaller)\s+one\b"
    r"|\bmentioned\s+(?:by|above|earlier)\b|\bthe\s+(?:aforementioned|said\s+[a-z]+\b(?!,))",
    re.IGNORECASE,
)
_PERSONAL = re.compile(r"\b(?:he|she|him|his|her|hers|himself|herself)\b", re.IGNORECASE)
_ROLE_WORD = re.compile(rf"\b(?:{_ROLE})s?\b", re.IGNORECASE)
_NAME = re.compile(
    r"(?<!\bthe )(?<!\bThe )\b[A-Z][\w’'-]*+"
    r"(?:\s+(?:(?:de|van|von|bin|al|el|der|la|da|dos)\s+)?+[A-Z][\w’'-]*+\.?){0,6}"
    r"(?=[,.;:)”\"’]|\s+(?:[a-z]+ed|said|says|is|was|has|had|will|would|and|who|told|did|does|made|went|came|took|"
    r"gave|saw|knew|thought|wants|plans|began|left|won|lost|became|met|in|at|on|to|for|of|with)\b|$)"
)


_NO_PERSON = frozenset(
    "there it this that these those what who how when where why which all some many most few several both each one "
    "none nobody everyone someone everything something nothing police officials authorities witnesses reports sources "
    "doctors prosecutors investigators lawyers critics analysts experts parliament congress government soldiers troops "
    "people yesterday today tomorrow later earlier here now then yet but and or so still however if as in at on by for "
    "from to of with about after before since until while although though because once during under over more less not "
    "no the a an his her its their he she they we i you my our your".split()
)
"""Words that open a sentence with a capital and name no person."""


_AHEAD = re.compile(
    r"^(?:In|After|Before|During|With|On|Despite|At|For|Following)\s+(?:his|her|their|its)\b[^,.]{0,60}?,?\s+(?=[A-Z])"
)
"""A possessive that points ahead: "In her first speech Ann Lee…"."""


def depends_on_context(
    sentence: str, people: Sequence[Span] = (), *, opens_section: bool = False
) -> bool:
    """Whether ``sentence`` opens with, or hangs on, words whose meaning stands before it.

    ``people`` are the mentions of persons in it, as half-open spans of the sentence. A sentence
    that opens a section has nothing before it to lean on: a "this" or a "he" further on in it means
    what the sentence itself has named. A sentence that is all quotation leans on the words that say
    whose it is.
    """
    if (
        _OPENS.search(sentence)
        and not _OPENS_WITH_TIME.search(sentence)
        and not _EXPLETIVE.search(sentence)
    ):
        return True
    if opens_section or _AHEAD.search(sentence):
        return False
    return (
        bool(_POINTS_BACK.search(sentence))
        or _is_all_speech(sentence)
        or _has_loose_pronoun(sentence, people)
    )


def _is_all_speech(sentence: str) -> bool:
    """Whether it is quotation from its first character to its last, so that nothing in it names the
    speaker.
    """
    words = sentence.strip()
    if words[:1] == "“":
        return words.find("”") in (-1, len(words) - 1)
    return words[:1] == '"' and words.find('"', 1) in (-1, len(words) - 1)


def _has_loose_pronoun(sentence: str, people: Sequence[Span]) -> bool:
    """Whether the first he or she comes before anybody was named whom it could mean."""
    pronoun = _PERSONAL.search(sentence)
    if pronoun is None or _in_speech(sentence, pronoun.start()):
        return False
    before = sentence[: pronoun.start()]
    named = any(p.start < pronoun.start() for p in people)
    return not (
        named or _ROLE_WORD.search(before) or any(_is_name(m) for m in _NAME.finditer(before + "."))
    )


def _is_name(found: re.Match[str]) -> bool:
    """A capital that merely opens the sentence may name nobody."""
    return found.start() > 0 or found.group().casefold() not in _NO_PERSON


def _in_speech(sentence: str, at: int) -> bool:
    """Whether the place stands inside quotation marks, where the speaker's own words rule."""
    before = sentence[:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1

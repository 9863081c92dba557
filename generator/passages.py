"""How much of a source has to be shown for a sentence to be understood.

A sentence torn from its place misleads where it leans on what came before: "He rejected these claims." Such a
sentence is shown with the sentences before it in its section. Where even these do not say who or what is meant,
there is no passage and the sentence stays on its source page.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from generator.model import Article, Kind, Mention, Span

CONTEXT = 3
"""So many sentences before it may be shown with a sentence; what needs more is not clear."""

_LINK = (
    r"(?:(?:and|but|yet|so|or|however|also|still|then|thus|meanwhile|moreover|likewise|nevertheless|instead)"
    r"\b,?\s+)*"
)
_TIME_WORD = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|week|month|year|decade|century|quarter|season|spring|summer|"
    r"autumn|fall|winter|morning|afternoon|evening|night|january|february|march|april|may|june|july|august|"
    r"september|october|november|december|past|last|coming|time|moment|day|date"
)
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
    r"|the\s+(?:two|three|pair|duo|same|others?)\b(?!\s+[A-Z])"
    r"|for\s+(?:his|her|its|their)\s+part\b"
    r"|(?:in|at|on|by|after|before|despite|since|with|from)\s+(?:doing\s+so|this|that|these|those|such)\b"
    r")",
    re.IGNORECASE,
)
_OPENS_WITH_TIME = re.compile(
    rf"^[\"“‘'(\[]*{_LINK}(?:(?:in|at|on|by|since|until)\s+)?(?:this|these)\s+(?:{_TIME_WORD})s?\b", re.IGNORECASE
)
_EXPLETIVE = re.compile(
    rf"^[\"“‘'(\[]*{_LINK}it\s+(?:is|was|has\s+been|will\s+be|would\s+be|seems|appears|emerged|remains|takes|took)\s+"
    r"(?:that\b|(?:[a-z]+ly\s+)?[a-z]+\s+(?:that|to|who|whether|for)\b)",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    rf"\b(?:these|those(?!\s+{_WHOM}\b)|this(?!\s+that\b))\s+(?!(?:{_TIME_WORD})s?\b)(?=[a-z])"
    r"|\bsuch\s+(?:an?\s+)(?=[a-z])"
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


def leans_back(sentence: str, people: Sequence[Span] = (), *, opens_section: bool = False) -> bool:
    """Whether ``sentence`` opens with, or hangs on, words whose meaning stands before it.

    ``people`` are the mentions of persons in it, as half-open spans of the sentence. A sentence that opens a section
    has nothing before it to lean on: a "this" or a "he" further on in it means what the sentence itself has named.
    """
    if _OPENS.search(sentence) and not _OPENS_WITH_TIME.search(sentence) and not _EXPLETIVE.search(sentence):
        return True
    return not opens_section and (bool(_POINTS_BACK.search(sentence)) or _has_loose_pronoun(sentence, people))


def _has_loose_pronoun(sentence: str, people: Sequence[Span]) -> bool:
    """Whether the first he or she comes before anybody was named whom it could mean."""
    pronoun = _PERSONAL.search(sentence)
    if pronoun is None or _in_speech(sentence, pronoun.start()):
        return False
    before = sentence[: pronoun.start()]
    named = any(p.start < pronoun.start() for p in people)
    return not (named or _ROLE_WORD.search(before) or any(_is_name(m) for m in _NAME.finditer(before + ".")))


def _is_name(found: re.Match[str]) -> bool:
    """A capital that merely opens the sentence may name nobody."""
    return found.start() > 0 or found.group().casefold() not in _NO_PERSON


def _in_speech(sentence: str, at: int) -> bool:
    """Whether the place stands inside quotation marks, where the speaker's own words rule."""
    before = sentence[:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def passage(
    article: Article, index: int, mentions: Sequence[Mention] = (), clarified: Sequence[Span] = ()
) -> range | None:
    """The sentences to show for sentence ``index``: itself, last, and what it needs before it.

    Headings, captions and lead-ins are no context. Words that an editor has ``clarified`` lean on nothing. None where
    the section does not make it clear.
    """
    first = index
    for _ in range(CONTEXT + 1):
        opens_section = not _has_before(article, first)
        people = _people(article, first, mentions)
        if not leans_back(_as_clarified(article, first, clarified), people, opens_section=opens_section):
            return range(first, index + 1)
        if opens_section:
            return None
        first -= 1
    return None


def _as_clarified(article: Article, index: int, clarified: Sequence[Span]) -> str:
    """Sentence ``index`` with a name of the same length for each of the words that are clarified."""
    span = article.sentences[index].span
    words = span.of(article.text)
    for part in clarified:
        if span.covers(part):
            start, end = part.start - span.start, part.end - span.start
            words = words[:start] + "X" + "x" * (end - start - 1) + words[end:]
    return words


def leaning(article: Article, mentions: Sequence[Mention] = ()) -> frozenset[int]:
    """Indices of the sentences that lean on the sentence before them, in their own section."""
    return frozenset(
        i
        for i, sentence in article.told()
        if _has_before(article, i) and leans_back(article.words_of(sentence), _people(article, i, mentions))
    )


def _has_before(article: Article, index: int) -> bool:
    """Whether a sentence of the same section stands just before this one."""
    if index == 0:
        return False
    before = article.sentences[index - 1]
    return before.kind is Kind.SENTENCE and before.section == article.sentences[index].section


def _people(article: Article, index: int, mentions: Sequence[Mention]) -> tuple[Span, ...]:
    """The persons mentioned in sentence ``index``, as spans of the sentence; ``mentions`` come in the text's order."""
    span = article.sentences[index].span
    first = bisect_left(mentions, span.start, key=lambda m: m.span.start)
    last = bisect_left(mentions, span.end, key=lambda m: m.span.start)
    return tuple(m.span.shifted(-span.start) for m in mentions[first:last] if m.kind == "person")

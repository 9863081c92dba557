"""The nouns and names of a story's sentences, as the keywords of topics could find them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.english import grammar
from generator.english.advising import GENERAL
from generator.english.contents import EMPTY
from generator.english.names import CALENDAR, DEMONYMS, HONORIFICS
from generator.english.naming import PEOPLES
from generator.english.speech import PERIODS
from generator.english.verbs import LEMMAS, PAST_ONLY, PAST_OR_PARTICIPLE
from generator.model import Story

Place = tuple[int, int]
"""The number of an article and the index of a sentence in it."""


@dataclass(frozen=True, slots=True)
class Term:
    """A noun, a name, or two words that stand together."""

    words: str
    """As it stands most often."""
    places: frozenset[Place]
    is_name: bool

    @property
    def sources(self) -> int:
        """In how many sources it stands."""
        return len({article for article, _ in self.places})


_TOKEN = re.compile(r"[^\W\d_](?:[\w]|[-’'](?=\w))*|\d[\d.,]*|[^\w\s]")
_OWN = re.compile(r"[’']s?$")
_NOUN = 3
"""A word is a noun where at least one in so many of its places shows it as one."""


def terms(story: Story) -> tuple[Term, ...]:
    """Return the terms of at least two sentences, the most frequent first."""
    places: dict[str, set[Place]] = defaultdict(set)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    nouns: Counter[str] = Counter()
    for number, annotated in enumerate(story.articles):
        for index, sentence in annotated.article.told():
            words = annotated.article.words_of(sentence)
            for form, is_noun in _phrases(_TOKEN.findall(words)):
                key = _key(form)
                places[key].add((number, index))
                forms[key][form] += 1
                nouns[key] += is_noun
    found = (
        _term(forms[key], places[key])
        for key in places
        if len(places[key]) > 1 and _NOUN * nouns[key] >= forms[key].total()
    )
    return tuple(sorted(found, key=lambda t: (-len(t.places), t.words)))


def _term(forms: Mapping[str, int], places: set[Place]) -> Term:
    best = max(sorted(forms), key=lambda form: forms[form])
    return Term(best, frozenset(places), best[0].isupper())


def _key(form: str) -> str:
    """What the singular and the plural of a term have in common."""
    low = form.lower()
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low


def _phrases(tokens: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """The nouns, names and pairs of words in a sentence, each with whether it stands as a noun
    does: last of its words, behind an article, preposition or adjective.
    """
    for start, end in _runs(tokens):
        words = [_OWN.sub("", token) for token in tokens[start:end]]
        before = tokens[start - 1].lower() if start else ""
        if words[0][0].isupper() and (
            len(words) > 1 or start > 0 or words[0].lower() not in LEMMAS
        ):
            low = [word.lower() for word in words]
            yield " ".join(words), not all(word in GENERAL or word in _ADJECTIVES for word in low)
            continue
        words = [word.lower() for word in words]
        if words[0] in _PAST and before not in _LEADING:
            words = words[1:] or words
        is_led = len(words) > 1 or before in _LEADING or before.endswith(("'s", "’s"))
        yield words[-1], _is_noun(words[-1], is_led=is_led)
        if len(words) > 1:
            is_plain = words[-2] not in LEMMAS or before in _LEADING
            is_plain = is_plain and words[-2] not in PAST_ONLY and not words[-2].endswith("ly")
            yield " ".join(words[-2:]), is_plain and _is_noun(words[-1], is_led=True)


_LEADING = grammar.DETERMINERS | grammar.POSSESSIVES | (grammar.PREPOSITIONS - {"to"}) | {"s"}
_NO_TERMS = EMPTY | CALENDAR | HONORIFICS | PERIODS
_PAST = PAST_ONLY | PAST_OR_PARTICIPLE
_ADJECTIVES = PEOPLES | frozenset(
    form.lower() for forms in DEMONYMS.values() for form in forms if not form.isupper()
)


def _is_noun(word: str, *, is_led: bool) -> bool:
    """Whether the last of some words is rather a noun, and one that says something: in the singular it
    is led by an article, a preposition or another word.
    """
    if word in GENERAL or word in _PAST or word.endswith(("ly", "ed", "-old")):
        return False
    return is_led or (word.endswith("s") and word not in LEMMAS)


def _runs(tokens: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Runs of words that say something: names apart from other words, up to a verb of the past or an
    adverb.
    """
    start: int | None = None
    for at, token in enumerate((*tokens, ".")):
        plain = _OWN.sub("", token).lower()
        is_word = token[0].isalpha() and len(plain) > 1 and plain not in _NO_TERMS
        goes_on = (
            start is not None and is_word and tokens[at - 1][0].isupper() == token[0].isupper()
        )
        is_verb = goes_on and token.islower() and (plain in _PAST or plain.endswith("ly"))
        if start is not None and (not goes_on or is_verb or _OWN.search(tokens[at - 1])):
            yield start, at
            start = None
        if is_word and start is None and not is_verb:
            start = at

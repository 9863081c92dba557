"""What a sentence speaks of as told before it: "the incident", "the two companies", of which only the
sentences above say which.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.english import anaphora, grammar, verbs
from generator.model import Article
from generator.patterns import Pattern
from generator.story.gist import Gist

REASON = "speaks of something as told before it"

LONGEST = 600
"""Characters of a sentence that is looked at; nobody reads a longer one for what it tells."""

_TOKEN = Pattern(r"[\w’'-]+|[^\w\s]")
_ENDS = (
    (grammar.PREPOSITIONS | grammar.CONJUNCTIONS | grammar.RELATIVES | grammar.SUBORDINATING)
    | (grammar.DETERMINERS | grammar.SUBJECT_PRONOUNS | grammar.OBJECT_PRONOUNS | grammar.ADVERBS)
    | (verbs.BE_FINITE | verbs.HAVE_FINITE | verbs.DO | verbs.MODALS | verbs.PAST_ONLY)
)
"""Words before which a noun ends."""
_MOST = 4
"""Words of a noun with what stands before it."""


def definite(article: Article, index: int, gist: Gist) -> str:
    """The first noun with "the" by which a sentence means what its article told above it, and does
    not say which; empty where there is none.
    """
    words = article.words_of(article.sentences[index])
    tokens: Sequence[str] = _TOKEN.findall(words) if len(words) <= LONGEST else ()
    source, said = article.source.stem, set[str]()
    for first, last in _nouns(tokens):
        noun = tokens[last - 1]
        said.update(tokens[: first - 1])
        is_known = gist.is_known(source, index, noun) and noun not in said
        if is_known and not _says_which(tokens, first, last):
            return " ".join(tokens[first - 1 : last])
    return ""


def _nouns(tokens: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The half-open ranges of small words behind a "the" that end with a noun."""
    for i, token in enumerate(tokens):
        if token.casefold() == "the":
            last = i + 1
            while last < len(tokens) and last - i <= _MOST and _goes_on(tokens, i + 1, last):
                last += 1
            if last > i + 1 and tokens[last - 1] not in anaphora.KNOWN_TO_ALL:
                yield i + 1, last


def _goes_on(tokens: Sequence[str], first: int, at: int) -> bool:
    word = tokens[at]
    is_verb = at > first and word in verbs.PAST_OR_PARTICIPLE
    return word[0].islower() and word not in _ENDS and not is_verb


def _says_which(tokens: Sequence[str], first: int, last: int) -> bool:
    """Whether what stands around a noun says which is meant: "the mayor of Elm", "the mayor, Ann
    Lee", "Ann Lee, the mayor".
    """
    places = (first - 2, last, last + 1)
    before, after, next_ = (tokens[i] if 0 <= i < len(tokens) else "" for i in places)
    is_day = next_.endswith("day") and next_.istitle()
    told = after in anaphora.SAYING_WHICH or (after in anaphora.PLACING and not is_day)
    set_off = after in _MARKS and (next_[:1].isupper() or next_ in _APPOSED)
    apposed = before == "," and first > 2 and tokens[first - 3][:1].isupper()
    return told or after[:1].isupper() or set_off or apposed


_MARKS = frozenset((",", "(", "–", "—", ":"))
_APPOSED = frozenset(("a", "an", "the", "which", "who"))

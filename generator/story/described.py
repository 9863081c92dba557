"""Whom the words of a story mean without a name: "the harbour master" where it tells of "the harbour
master, Bo Ek", and "she" where a sentence, or the one before, names one woman.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.english import alike, anaphora, grammar
from generator.model import AnnotatedArticle, Mention, Span

_NAME = r"[A-Z][\w’'-]++(?:\s+[A-Z][\w’'-]++){0,3}"
_NOUNS = r"[a-z][\w-]++(?:\s+[a-z][\w-]++){0,3}?"
_DEFINITE = rf"(?:(?i:the|{'|'.join(sorted(grammar.POSSESSIVES))})|\w++[’']s?)"
_BEFORE = re.compile(rf"\b{_DEFINITE}\s+(?P<noun>{_NOUNS}),?\s+(?P<name>{_NAME})")
"""The harbour master, Bo Ek; the tanker Corvina."""
_BEHIND = re.compile(
    rf"\b(?P<name>{_NAME}),\s+(?:the|an?)\s+(?P<noun>{_NOUNS})(?=[,.;]|\s+(?:of|at|in|who|for)\b)"
)
"""Bo Ek, the harbour master of …"""

_CLEAR = 0.6
"""The share of the tellings of a description that must mean the same."""
_PRONOUN = re.compile(rf"\b(?:{'|'.join(sorted(anaphora.OF_A_PERSON))})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Described:
    """The descriptions of a story."""

    means: Mapping[str, Mapping[str, str]]
    """The stem with which descriptions begin -> what follows it in each, empty for that stem alone ->
    the mark of whom it means."""

    @staticmethod
    def among(articles: Iterable[AnnotatedArticle]) -> Described:
        """The descriptions that the articles give of those that they name."""
        found: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for annotated in articles:
            for description, name in _descriptions(annotated):
                for key in _keys(description):
                    found[key][name] += 1
        clear = {key: _clear(counts) for key, counts in found.items()}
        return Described(alike.by_opener({key: name for key, name in clear.items() if name}))


def _clear(counts: Counter[str]) -> str | None:
    ((name, most),) = counts.most_common(1)
    return name if most >= _CLEAR * counts.total() else None


def _keys(description: str) -> Iterator[str]:
    """The last word of a description, and the last two."""
    stems = [alike.stem(w) for w in description.split()]
    if stems and stems[-1] not in alike.EMPTY:
        yield stems[-1]
        if len(stems) > 1:
            yield "-".join(stems[-2:])


def _descriptions(annotated: AnnotatedArticle) -> Iterator[tuple[str, str]]:
    """Each description that is given of a name, with the mark of the name."""
    text = annotated.article.text
    for _, sentence in annotated.article.told():
        start, end = sentence.span.start, sentence.span.end
        for pattern in (_BEFORE, _BEHIND):
            for found in pattern.finditer(text, start, end):
                if mark := _mark(annotated, Span(*found.span("name"))):
                    yield found["noun"], mark


def _mark(annotated: AnnotatedArticle, name: Span) -> str | None:
    """The mark of a name: its actor, or its last word."""
    for mention in annotated.mentions_in(name):
        if mention.actor and mention.span.end == name.end:
            return f"+{mention.actor}"
    last = name.of(annotated.article.text).split()[-1].casefold()
    return (
        None if last in alike.EMPTY else f"@{last.removesuffix('’s').removesuffix(chr(39) + 's')}"
    )


def people_meant(annotated: AnnotatedArticle, clause: Span, shown: range) -> str | None:
    """The actor whom the first "he" or "she" of a clause means: the person whom its sentence names
    before, or else the one named first in the sentence before.
    """
    pronoun = _PRONOUN.search(annotated.article.text, clause.start, clause.end)
    if pronoun is None:
        return None
    index = annotated.article.at(clause)
    if index is None:
        return None
    sentences = annotated.article.sentences
    before = _people(annotated, Span(sentences[index].span.start, pronoun.start()))
    if before:
        return before[-1].actor
    for i in reversed(range(shown.start, index)):
        if before := _people(annotated, sentences[i].span):
            return before[0].actor
    return None


def _people(annotated: AnnotatedArticle, span: Span) -> list[Mention]:
    return [m for m in annotated.mentions_in(span) if m.kind == "person" and m.actor]

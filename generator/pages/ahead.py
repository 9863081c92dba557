"""What lies ahead, as the first page tells it: so that it can be read alone, and where the rest stands."""

from __future__ import annotations

from generator.english import grammar, verbs
from generator.model import Span, Story
from generator.pages import budgets, views
from generator.pages.timeline import Entry
from generator.pages.views import Passage

_FINITE = verbs.BE_FINITE | verbs.HAVE_FINITE | verbs.MODALS
_LONGEST_SUBJECT = 80
"""Characters in which a sentence names who is to do something."""


def in_context(entry: Entry, story: Story) -> Passage:
    """What tells an entry, behind the sentence before it where it does not name who it is about: "The
    company is due in court", "Members will vote on it".
    """
    telling = entry.telling
    if entry.headline or any(unit.is_context for unit in telling.units):
        return telling
    annotated = story.article(telling.source.stem)
    sentences, index = (
        annotated.article.sentences,
        entry.event.evidence[entry.event.telling].sentence,
    )
    if index == 0 or sentences[index - 1].paragraph != sentences[index].paragraph:
        return telling
    span = sentences[index].span
    words = span.of(annotated.article.text)[:_LONGEST_SUBJECT]
    named = annotated.mentions_in(Span(span.start, span.start + _subject(words)))
    if named or _names(words[: _subject(words)]):
        return telling
    before = views.show(annotated, [index - 1], frozenset())
    is_short = (
        len(sentences[index - 1].span.of(annotated.article.text).split()) <= budgets.HOME_BEFORE
    )
    return Passage(telling.source, (*before.units, *telling.units)) if is_short else telling


def _subject(sentence: str) -> int:
    """Where the verb stands before which a sentence names who it is about."""
    end = 0
    for word in sentence.split(" "):
        if word.casefold() in _FINITE:
            break
        end += len(word) + 1
    return min(end, len(sentence))


def _names(subject: str) -> bool:
    """Whether the words before a verb hold a name, behind their first."""
    return any(
        w[:1].isupper() and w.casefold() not in grammar.TIME_WORDS for w in subject.split()[1:]
    )


def others(ahead: list[Entry], shown: list[Entry]) -> tuple[Entry, ...]:
    """The announcements that the first page does not tell, those of the days that come first: its
    links lead to where they stand.
    """
    rest = [e for e in ahead if e not in shown]
    rest.sort(key=lambda e: (e.event.latest, e.event.earliest))
    return tuple(rest[: budgets.HOME_LINKED])

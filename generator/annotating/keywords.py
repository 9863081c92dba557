"""The keywords of each topic in each article, kept by topic: another wording of a topic costs nothing,
other keywords only that topic.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from generator import topics
from generator.annotating.kept import of_text
from generator.cache import Store, key, program
from generator.model import Article, Kind


class Keywords:
    """What is known of the keywords of topics."""

    def __init__(self, subjects: Sequence[topics.TopicIndex], store: Store) -> None:
        """Prepare for the topics, with what the ``store`` has of them."""
        self._store = store
        self._topics = [_Topic(subject, store) for subject in subjects]

    def of(self, article: Article) -> list[topics.Hits]:
        """Return the keywords in an article, by topic."""
        name = of_text(article)
        return [topic.hits(name, article) for topic in self._topics]

    def keep(self) -> None:
        """Hand what was found newly to the store."""
        for topic in self._topics:
            topic.keep(self._store)


class _Topic:
    """The keywords of one topic in the articles."""

    def __init__(self, subject: topics.TopicIndex, store: Store) -> None:
        self._subject = subject
        self._forms = sorted(subject.weights)
        self._key = key(program(), "keywords", *self._forms)
        self._kept = _table(store.get(self._key))
        self._asked: dict[str, Any] = {}
        """By article, the numbers of the keywords in each unit that has some."""
        self._is_new = False

    def hits(self, name: str, article: Article) -> topics.Hits:
        told = self._kept.get(name)
        hits = None if told is None else self._fitting(told, article)
        if hits is None:
            hits = topics.hits(article, self._subject)
            told = [
                [unit, [self._forms.index(f) for f in sorted(own)]] for unit, own in hits.items()
            ]
            self._is_new = True
        self._asked[name] = told
        return hits

    def _fitting(self, told: Any, article: Article) -> topics.Hits | None:  # noqa: ANN401
        """The keywords by unit; None where the article has no such unit, or the topic no such
        keyword.
        """
        units, forms = article.sentences, self._forms
        try:
            found = {unit: frozenset(forms[n] for n in own) for unit, own in told}
            is_fit = all(
                min(unit, *own) >= 0 and units[unit].kind in (Kind.SENTENCE, Kind.HEADING)
                for unit, own in told
            )
        except (TypeError, ValueError, IndexError):
            return None
        return found if is_fit else None

    def keep(self, store: Store) -> None:
        if self._is_new:
            store.put(self._key, json.dumps(self._asked, separators=(",", ":")).encode())


def _table(data: bytes | None) -> Mapping[str, Any]:
    """A table by article; an empty one where the data are none."""
    try:
        told = json.loads(data or b"{}")
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}

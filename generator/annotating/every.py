"""Many articles read: those whose reading the cache has from there, the others anew."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence

from generator import actors, topics
from generator.annotating import executing, one
from generator.annotating.kept import Job, Records, key_of
from generator.annotating.keywords import Keywords
from generator.annotating.means import Means
from generator.annotating.one import Found
from generator.cache import UnfitError
from generator.model import AnnotatedArticle


def annotated(
    jobs: Sequence[Job],
    index: actors.ActorIndex,
    subjects: Sequence[topics.TopicIndex],
    sides: Mapping[str, str],
    means: Means,
) -> list[AnnotatedArticle]:
    """Return the articles with all that is found in them, in their order."""
    known = _Known(jobs, index, sides, means)
    missing = [n for n in range(len(jobs)) if not known.is_found(n)]
    for done, _ in enumerate(known.read(missing), start=1):
        means.progress(done, len(missing))
    found = [known.found[n] for n in range(len(jobs))]
    keywords = Keywords(subjects, means.store) if means.store else None
    whole = []
    for job, each in zip(jobs, found, strict=True):
        hits = keywords.of(each.annotated.article) if keywords else None
        whole.append(one.with_topics(each, subjects, job.wanted, hits))
    if keywords:
        keywords.keep()
    if means.memory:
        means.memory.found = dict(zip(known.keys, found, strict=True))
    return whole


class _Known:
    """What is known of the articles of a story that are to be read, by their numbers."""

    def __init__(
        self,
        jobs: Sequence[Job],
        index: actors.ActorIndex,
        sides: Mapping[str, str],
        means: Means,
    ) -> None:
        self._jobs, self._index, self._sides, self._means = jobs, index, sides, means
        self._store, self._records = means.store, Records()
        is_kept = means.store or means.memory
        self.keys = [key_of(j, index, sides) if is_kept else "" for j in jobs]
        self.found: dict[int, Found] = {}

    def is_found(self, number: int) -> bool:
        """Whether an article was read before: as far as this process remembers, or in the store."""
        memory, key = self._means.memory, self.keys[number]
        found = memory.found.get(key) if memory else None
        if found is None and self._store:
            found = self._decoded(self._store.get(key), self._jobs[number])
        if found:
            self.found[number] = found
        return found is not None

    def read(self, numbers: Sequence[int]) -> Iterator[None]:
        """Find anew what there is in some articles, one after the other, and keep it."""
        jobs = [self._jobs[n] for n in numbers]
        told = executing.records(jobs, self._index, self._sides, self._means)
        for number, job in zip(numbers, jobs, strict=True):
            record = next(told, None)
            found = self._decoded(record, job)
            if record is None or found is None:
                found = one.found(job.article, self._index, self._sides, job.wanted)
                record = self._encoded(found, job)
            if self._store and record:
                self._store.put(self.keys[number], record)
            self.found[number] = found
            yield

    def _decoded(self, record: bytes | None, job: Job) -> Found | None:
        with contextlib.suppress(UnfitError):
            return self._records.decoded(record, job) if record else None
        return None

    def _encoded(self, found: Found, job: Job) -> bytes | None:
        """The record of what was found; none where nothing is kept, or it has no such form."""
        with contextlib.suppress(UnfitError):
            return self._records.encoded(found, job) if self._store else None
        return None

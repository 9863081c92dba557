"""Many articles read: those whose reading the cache has from there, the others anew."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence

from generator import actors, topics
from generator.annotating import executing, stages
from generator.annotating.kept import Job, Records, key_of
from generator.annotating.keywords import Keywords
from generator.annotating.means import Means
from generator.annotating.stages import Found
from generator.cache import Store, UnfitError
from generator.model import AnnotatedArticle


def annotated(
    jobs: Sequence[Job],
    index: actors.ActorIndex,
    subjects: Sequence[topics.TopicIndex],
    sides: Mapping[str, str],
    means: Means,
) -> list[AnnotatedArticle]:
    """Return the articles with all that is found in them, in their order."""
    known = _Known(index, sides, means.store)
    found = {n: told for n, job in enumerate(jobs) if (told := known.found(job))}
    missing = [n for n in range(len(jobs)) if n not in found]
    read = known.read([jobs[n] for n in missing], means)
    for done, (number, told) in enumerate(zip(missing, read, strict=True), start=1):
        found[number] = told
        means.progress(done, len(missing))
    keywords = Keywords(subjects, means.store) if means.store else None
    whole = []
    for number, job in enumerate(jobs):
        hits = keywords.of(found[number].annotated.article) if keywords else None
        whole.append(stages.with_topics(found[number], subjects, job.wanted, hits))
    if keywords:
        keywords.keep()
    return whole


class _Known:
    """What is known of the articles of a story that are to be read."""

    def __init__(
        self, index: actors.ActorIndex, sides: Mapping[str, str], store: Store | None
    ) -> None:
        self._index, self._sides, self._store = index, sides, store
        self._records = Records()

    def found(self, job: Job) -> Found | None:
        """What the store has of an article."""
        return self._decoded(self._store.get(self._key(job)), job) if self._store else None

    def read(self, jobs: Sequence[Job], means: Means) -> Iterator[Found]:
        """What is found in articles of which it has nothing; that is kept."""
        told = executing.records(jobs, self._index, self._sides, means)
        for job in jobs:
            record = next(told, None)
            found = self._decoded(record, job)
            if record is None or found is None:
                found = stages.found(job.article, self._index, self._sides, job.wanted)
                record = self._encoded(found, job)
            if self._store and record:
                self._store.put(self._key(job), record)
            yield found

    def _key(self, job: Job) -> str:
        return key_of(job, self._index, self._sides)

    def _decoded(self, record: bytes | None, job: Job) -> Found | None:
        with contextlib.suppress(UnfitError):
            return self._records.decoded(record, job) if record else None
        return None

    def _encoded(self, found: Found, job: Job) -> bytes | None:
        """The record of what was found; none where nothing is kept, or it has no such form."""
        with contextlib.suppress(UnfitError):
            return self._records.encoded(found, job) if self._store else None
        return None

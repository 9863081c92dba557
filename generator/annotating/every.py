"""Many articles read: those whose reading the cache has from there, the others anew."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence

from generator import actors, topics
from generator.annotating import stages
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
    store = means.store
    if store is None:
        return [stages.annotate(j.article, index, subjects, sides, j.wanted) for j in jobs]
    records, keywords = Records(), Keywords(subjects, store)
    told = []
    for job in jobs:
        found = _found(job, index, sides, store, records)
        hits = keywords.of(found.annotated.article)
        told.append(stages.with_topics(found, subjects, job.wanted, hits))
    keywords.keep()
    return told


def _found(
    job: Job, index: actors.ActorIndex, sides: Mapping[str, str], store: Store, records: Records
) -> Found:
    name = key_of(job, index, sides)
    known = _known(store.get(name), job, records)
    if known:
        return known
    found = stages.found(job.article, index, sides, job.wanted)
    with contextlib.suppress(UnfitError):  # such an article is read anew each time
        store.put(name, records.encoded(found, job))
    return found


def _known(data: bytes | None, job: Job, records: Records) -> Found | None:
    try:
        return records.decoded(data, job) if data else None
    except UnfitError:
        return None

"""What is found in an article, by the annotators in their order; in many of them, from the cache
where it has been found before.
"""

from generator.annotating import progress
from generator.annotating.every import annotated
from generator.annotating.kept import Job
from generator.annotating.means import (
    ALONE,
    EXECUTOR,
    EXECUTORS,
    MOST_WORKERS,
    Means,
    of_environment,
)
from generator.annotating.memory import Memory
from generator.annotating.one import annotate

__all__ = [
    "ALONE",
    "EXECUTOR",
    "EXECUTORS",
    "MOST_WORKERS",
    "Job",
    "Means",
    "Memory",
    "annotate",
    "annotated",
    "of_environment",
    "progress",
]

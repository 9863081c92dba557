"""Articles read by other processes: of this machine, of a Dask cluster, or of whatever has the
interface of the standard library's executors. Whoever reads them, the records are the same; where
the others fail, this process reads what is left.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import multiprocessing
import os
import pickle
import signal
import threading
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait

from generator import actors
from generator.annotating import one
from generator.annotating.cluster import Cluster
from generator.annotating.kept import Job, Records
from generator.annotating.means import Means
from generator.cache import UnfitError, program

ENOUGH = 300_000
"""Characters of text that are read in the time in which processes start."""
CHUNK = 8
"""Articles that a process is handed at once."""

Told = tuple[str, list[bytes | None]]
"""What stands for the program that read some articles, and their records; None where one has no such
form.
"""


def records(
    jobs: Sequence[Job], index: actors.ActorIndex, sides: Mapping[str, str], means: Means
) -> Iterator[bytes | None]:
    """Yield the record of each article that others could read, in their order; fewer than there are
    where they could not go on.
    """
    executor = _executor(means, jobs)
    if executor:
        context = pickle.dumps((index, dict(sides)))
        chunks = [jobs[at : at + CHUNK] for at in range(0, len(jobs), CHUNK)]
        try:
            with _undisturbed():
                futures = [executor.submit(read, context, c) for c in chunks]
            for future in futures:
                by, told = future.result()
                if by != program():
                    means.note(_OTHER_VERSION)
                    return
                yield from told
        except BrokenProcessPool:
            means.note(_ENDED)
        except Exception as error:
            if means.executor in ("auto", "processes"):
                raise
            means.note(f"the executor could not read all articles ({_named(error)}){_HERE}")
        finally:
            executor.shutdown(wait=False, cancel_futures=True)


_HERE = ": the rest is read in this process"
_ENDED = f"a process that read articles was ended from outside, or ran out of memory{_HERE}"
_OTHER_VERSION = f"the workers have another version of the program, or of Python{_HERE}"


def _named(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())[:200]


def read(context: bytes, jobs: Sequence[Job]) -> Told:
    """Return the records of some articles: what another process is asked to do."""
    index, sides = _context(context)
    codec = Records()

    def record(job: Job) -> bytes | None:
        with contextlib.suppress(UnfitError):
            return codec.encoded(one.found(job.article, index, sides, job.wanted), job)
        return None

    return program(), [record(job) for job in jobs]


@functools.lru_cache(maxsize=1)
def _context(context: bytes) -> tuple[actors.ActorIndex, Mapping[str, str]]:
    """What all articles are read with; the same process of ours wrote it a moment ago."""
    index, sides = pickle.loads(context)  # noqa: S301
    return index, sides


def _executor(means: Means, jobs: Sequence[Job]) -> Executor | None:
    """What runs the reading of some articles; None for this process."""
    chosen = means.executor
    if chosen == "auto":
        pays = means.cores > 1 and sum(len(j.article.text) for j in jobs) > ENOUGH
        chosen = "processes" if pays else "serial"
    if chosen == "serial" or not jobs or multiprocessing.parent_process():
        return None
    if callable(chosen):
        return chosen()
    if chosen == "dask":
        return _cluster(means)
    return _processes(min(means.cores, -(-len(jobs) // CHUNK)))


def _cluster(means: Means) -> Executor | None:
    """A cluster; None where there is none at the address."""
    try:
        return Cluster(means.scheduler)
    except (OSError, ValueError) as error:
        means.note(f"no cluster answers at {means.scheduler} ({_named(error)}){_HERE}")
        return None


def _processes(workers: int) -> Executor:
    """Processes that begin anew: those that are copies of one with threads can hang."""
    return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), _prepare)


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Begin processes to which Ctrl and C is nothing, from their first moment on; here it waits."""
    mask = getattr(signal, "pthread_sigmask", None)
    before = mask(signal.SIG_BLOCK, {signal.SIGINT}) if mask else None
    try:
        yield
    finally:
        if mask:
            mask(signal.SIG_SETMASK, before)


def _prepare() -> None:
    """Leave it to the process that began this one to end it by Ctrl and C; and end with it. What is
    found in an article holds nothing that holds it.
    """
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    above = multiprocessing.parent_process()
    if above:
        threading.Thread(target=_end_with, args=(above.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)

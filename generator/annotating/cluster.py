"""A Dask cluster as an executor. The only importer of Dask."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from importlib.util import find_spec
from typing import Any

LIBRARY = "distributed"
SECONDS = 20
"""How long the scheduler may take to answer."""
RETRIES = 3
"""So many times an article is read again elsewhere, where the worker that had it is gone."""


def is_installed() -> bool:
    """Whether there is what speaks to a cluster."""
    return find_spec(LIBRARY) is not None


class Cluster(Executor):
    """What runs on the workers of a cluster, as other executors do in processes."""

    def __init__(self, address: str) -> None:
        """Connect to the scheduler at an address; raises OSError where none answers there."""
        import distributed  # noqa: PLC0415 an extra, and slow to import

        connect: Any = distributed.Client
        self._client = connect(address, timeout=SECONDS, set_as_default=False)
        self._executor = self._client.get_executor(pure=False, retries=RETRIES)

    def submit(self, work: Callable[..., Any], /, *told: Any, **more: Any) -> Future[Any]:  # noqa: ANN401 as the interface has it
        """Have work done by whichever worker is free."""
        future: Future[Any] = self._executor.submit(work, *told, **more)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Leave the cluster to others, and to them what is not done."""
        self._executor.shutdown(wait=wait and not cancel_futures)
        self._client.close()

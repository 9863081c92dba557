"""Articles read on a Dask cluster, of which a worker is killed on the way."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from generator.annotating import Means, executing
from tests.cache.making import long_story

distributed = pytest.importorskip("distributed", reason="the extra 'dask' is not installed")

pytestmark = [pytest.mark.scale, pytest.mark.filterwarnings("ignore::ResourceWarning")]


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """Two workers of this machine, each a process of its own."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as begun:
        yield begun


def test_a_cluster_finds_the_same_though_a_worker_is_killed(
    cluster: Any,  # noqa: ANN401 without types
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What it was reading is read by the other, and nothing has to be told."""
    root = long_story(tmp_path / "story", 8)
    monkeypatch.setattr(executing, "CHUNK", 1)
    notes: list[str] = []
    killed: list[int] = []

    def kill(done: int, _every: int) -> None:
        if done == 1:
            killed.append(cluster.workers[0].process.pid)
            os.kill(killed[0], signal.SIGKILL)

    means = Means(
        executor="dask", scheduler=cluster.scheduler_address, progress=kill, note=notes.append
    )
    told = pipeline.build(root, means)[0]
    assert killed
    assert notes == []
    assert told == pipeline.build(root)[0]

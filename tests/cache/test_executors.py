# ruff: noqa: ANN401, ARG002  as the interface of executors has it
"""Articles read by other processes: the same is found, whatever becomes of the processes."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator import pipeline
from generator.annotating import Means, cluster, executing, of_environment, progress
from generator.cache import Store
from generator.cli import main
from generator.model import Story
from tests.cache.making import SEAL, long_story, story


class Here(Executor):
    """Runs all in this process, but one thing: there the process ends."""

    def __init__(self, ends_at: int | None = None) -> None:
        """End at the work of this number."""
        self.ends_at = ends_at
        self.asked = 0
        self.is_shut = False

    def submit(self, work: Callable[..., Any], /, *told: Any, **more: Any) -> Future[Any]:
        """Run the work at once."""
        future: Future[Any] = Future()
        if self.asked == self.ends_at:
            future.set_exception(BrokenProcessPool("killed"))
        else:
            future.set_result(work(*told, **more))
        self.asked += 1
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Note that it was shut."""
        self.is_shut = True


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The story."""
    return story(tmp_path_factory.mktemp("executors") / "story")


@pytest.fixture(scope="module")
def alone(root: Path) -> Story:
    """What is told of it by this process alone."""
    return pipeline.build(root)[0]


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Several pieces of work for so few articles."""
    monkeypatch.setattr(executing, "CHUNK", 2)


def test_processes_find_the_same(root: Path, alone: Story) -> None:
    """Two of them, begun anew."""
    notes: list[str] = []
    means = Means(executor="processes", workers=2, note=notes.append)
    assert pipeline.build(root, means)[0] == alone
    assert notes == []


def test_a_process_that_is_killed_is_told_and_the_rest_read_here(
    root: Path, alone: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A real one, by its own hand."""
    notes: list[str] = []

    class Dying(ProcessPoolExecutor):
        def submit(self, work: Callable[..., Any], /, *told: Any, **more: Any) -> Future[Any]:
            return super().submit(os._exit, 9)

    monkeypatch.setattr(executing, "ProcessPoolExecutor", Dying)
    means = Means(executor="processes", workers=1, note=notes.append)
    assert pipeline.build(root, means)[0] == alone
    assert ["ended from outside" in note for note in notes] == [True]


@pytest.mark.parametrize("ends_at", [0, 1, 3])
def test_what_was_read_before_is_kept(
    ends_at: int, root: Path, alone: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever the end comes, each article is found once and in its place."""
    here = Here(ends_at)
    monkeypatch.setattr(executing, "_processes", lambda _: here)
    means = Means(Store(tmp_path, SEAL), executor="processes")
    assert pipeline.build(root, means)[0] == alone
    assert here.is_shut
    assert pipeline.build(root, Means(Store(tmp_path, SEAL)))[0] == alone


def test_what_another_version_reads_is_not_taken(
    root: Path, alone: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its records may mean something else."""
    notes: list[str] = []
    monkeypatch.setattr(executing, "_processes", lambda _: Here())
    monkeypatch.setattr(executing, "read", lambda _, jobs: ("another", [b"[]"] * len(jobs)))
    means = Means(executor="processes", note=notes.append)
    assert pipeline.build(root, means)[0] == alone
    assert ["another version" in note for note in notes] == [True]


def test_few_articles_are_read_in_this_process(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody says otherwise, other processes are begun when they pay, and where there are cores."""
    begun: list[int] = []

    def begin(workers: int) -> Executor:
        begun.append(workers)
        return Here()

    monkeypatch.setattr(executing, "_processes", begin)
    pipeline.build(root, Means(executor="auto", workers=3))
    assert begun == []
    monkeypatch.setattr(executing, "ENOUGH", 1000)
    pipeline.build(root, Means(executor="auto", workers=1))
    assert begun == []
    pipeline.build(root, Means(executor="auto", workers=3))
    assert begun == [3]
    monkeypatch.setattr(multiprocessing, "parent_process", object)
    pipeline.build(root, Means(executor="auto", workers=3))
    assert begun == [3]


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc for the processes")
def test_ctrl_c_ends_all(tmp_path: Path) -> None:
    """Without a traceback, and no process is left."""
    own = long_story(tmp_path / "story", 40)
    before = signal.signal(
        signal.SIGINT, signal.default_int_handler
    )  # where it is passed over here
    begun = subprocess.Popen(
        [sys.executable, "-m", "generator", "report", "--executor", "processes", "--workers", "2"],
        cwd=own,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        text=True,
    )
    signal.signal(signal.SIGINT, before)
    children = Path(f"/proc/{begun.pid}/task/{begun.pid}/children")
    while begun.poll() is None and len(children.read_text().split()) < 2:
        time.sleep(0.05)
    os.killpg(begun.pid, signal.SIGINT)
    _, told = begun.communicate(
        timeout=300
    )  # what was begun is read first, slowly where others work
    assert begun.returncode == 1
    assert "Traceback" not in told
    assert "Aborted" in told
    for _ in range(600):
        try:
            os.killpg(begun.pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail("a process is left")


# ---------------------------------------------------------------- what says so


def test_the_environment_says_what_reads(tmp_path: Path) -> None:
    """And whoever runs a command says it over."""
    off = {"EXPLAINER_CACHE": "off"}
    told = of_environment(
        tmp_path, {**off, "EXPLAINER_EXECUTOR": "processes", "EXPLAINER_WORKERS": "3"}
    )
    assert (told.executor, told.workers, told.cores, told.store) == ("processes", 3, 3, None)
    assert (
        of_environment(tmp_path, {**off, "EXPLAINER_EXECUTOR": "auto"}, executor="serial").executor
        == "serial"
    )
    assert of_environment(tmp_path, off).executor == "serial"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("EXECUTOR", "dusk"),
        ("WORKERS", "two"),
        ("WORKERS", "0"),
        ("WORKERS", "9999"),
        ("WORKERS", "-1"),
    ],
)
def test_what_the_environment_says_wrongly_is_told(name: str, value: str, tmp_path: Path) -> None:
    """With what could stand there."""
    with pytest.raises(ValueError, match=f"EXPLAINER_{name} is '{value}'"):
        of_environment(tmp_path, {"EXPLAINER_CACHE": "off", f"EXPLAINER_{name}": value})


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ({}, "needs the address of a scheduler: --scheduler or EXPLAINER_SCHEDULER"),
        ({"EXPLAINER_SCHEDULER": "tcp://nowhere:1"}, "pip install 'mkdocs-explainer.dask.'"),
    ],
)
def test_a_cluster_needs_an_address_and_its_library(
    told: dict[str, str], wanted: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is missing is named."""
    monkeypatch.setattr(cluster, "LIBRARY", "no_such_library")
    environ = {"EXPLAINER_CACHE": "off", "EXPLAINER_EXECUTOR": "dask", **told}
    with pytest.raises(ValueError, match=wanted):
        of_environment(tmp_path, environ)


def test_a_cluster_that_fails_leaves_the_rest_to_this_process(
    root: Path, alone: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With what it said; and so does one that is not there."""
    notes: list[str] = []

    class Failing(Here):
        def submit(self, work: Callable[..., Any], /, *told: Any, **more: Any) -> Future[Any]:
            if self.asked < 2:
                return super().submit(work, *told, **more)
            failed: Future[Any] = Future()
            failed.set_exception(ModuleNotFoundError("No module named 'generator'"))
            return failed

    def none(_: str) -> Executor:
        raise TimeoutError("Timed out")

    for connect in (lambda _: Failing(), none):
        monkeypatch.setattr(executing, "Cluster", connect)
        by = Means(executor="dask", scheduler="tcp://nowhere:1", note=notes.append)
        assert pipeline.build(root, by)[0] == alone
    here = ": the rest is read in this process"
    assert notes == [
        f"the executor could not read all articles (ModuleNotFoundError: No module named 'generator'){here}",
        f"no cluster answers at tcp://nowhere:1 (TimeoutError: Timed out){here}",
    ]


def test_any_other_executor_reads_by_one_option(
    root: Path, alone: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever has the interface of the standard library's: here threads; it is shut in the end."""
    asked: list[Here] = []

    def made() -> Executor:
        asked.append(Here())
        return asked[-1]

    for executor in (ThreadPoolExecutor, made):
        assert pipeline.build(root, Means(executor=executor))[0] == alone
    assert [(here.asked > 1, here.is_shut) for here in asked] == [(True, True)]
    monkeypatch.setenv("EXPLAINER_CACHE", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(root)
    named = ["report", "--executor", "concurrent.futures:ThreadPoolExecutor"]
    told = [CliRunner().invoke(main, args) for args in (named, named[:1])]
    assert [result.exit_code for result in told] == [0, 0]
    assert told[0].output == told[1].output


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("dusk", "'dusk' is none of: auto, serial, processes, dask, MODULE:CALLABLE"),
        ("no.such:thing", "'no.such:thing' cannot be imported: No module named 'no'"),
        ("os:no_such", "'os:no_such' cannot be imported"),
        ("os:sep", "'os:sep' is none of"),
    ],
)
def test_an_executor_that_is_none_is_told(named: str, said: str, tmp_path: Path) -> None:
    """Before anything is read; and the environment names no function at all."""
    result = CliRunner().invoke(main, ["-C", str(tmp_path), "report", "--executor", named])
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())
    with pytest.raises(ValueError, match="EXPLAINER_EXECUTOR is"):
        of_environment(tmp_path, {"EXPLAINER_CACHE": "off", "EXPLAINER_EXECUTOR": named})


class Terminal(StringIO):
    """A terminal."""

    def isatty(self) -> bool:
        """Whether it is one."""
        return True


def test_progress_is_for_terminals_and_long_work() -> None:
    """One line, gone in the end."""
    terminal, file, short = Terminal(), StringIO(), Terminal()
    for done in range(1, 1001):
        progress.on(terminal)(done, 1000)
        progress.on(file)(done, 1000)
    for done in range(1, 6):
        progress.on(short)(done, 5)
    assert "\rArticles read: 1 of 1,000" in terminal.getvalue()
    assert terminal.getvalue().split("\r")[-2:] == [" " * len("Articles read: 1,000 of 1,000"), ""]
    assert (file.getvalue(), short.getvalue()) == ("", "")

"""What holds for every test: it keeps off the story that the checkout publishes, and tries so many
generated cases.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hypothesis import settings

# Few cases while one works, many in `make test`, and always the same: chance fails nobody's pull
# request. New cases are
# sought by `pytest --hypothesis-profile=search`. Slowness alone fails none.
settings.register_profile("fast", max_examples=25, deadline=None, derandomize=True)
settings.register_profile("thorough", max_examples=300, deadline=None, derandomize=True)
settings.register_profile("search", max_examples=500, deadline=None, print_blob=True)
settings.load_profile("fast")

ROOT = Path(__file__).resolve().parent.parent
THEIRS = frozenset({ROOT / "seeds", ROOT / "content", ROOT / "mkdocs.yml"})
"""What belongs to the editors of the checkout's own story."""
if "PYTHONPATH" in os.environ:  # what tests start in other folders is to find the same modules
    _folders = os.environ["PYTHONPATH"].split(os.pathsep)
    os.environ["PYTHONPATH"] = os.pathsep.join(str(Path(f).resolve()) for f in _folders)
# What is kept stays in the projects, each of which is new. What templates are compiled to is shared, as
# a user's builds share it, but by no build outside these tests.
os.environ.pop("EXPLAINER_CACHE", None)
if "PYTEST_XDIST_WORKER" not in os.environ:
    _home = tempfile.TemporaryDirectory(prefix="explainer-tests-")
    os.environ["XDG_CACHE_HOME"] = _home.name
BUILDERS = frozenset({"explainer", "generator", "make", "mkdocs"})


class PresentStoryError(BaseException):
    """A test looks at a story that its editors may replace tomorrow. No `except Exception` hides
    it.
    """


def _keep_off(event: str, arguments: tuple[Any, ...]) -> None:
    """Stops a test that opens or lists the editors' files, or starts a build where they are."""
    if event in {"open", "os.listdir", "os.scandir"}:
        looks = _is_theirs(arguments[0], known=event != "open" or arguments[1] is not None)
    elif event == "subprocess.Popen":
        looks = _builds(arguments[1]) and os.path.samefile(arguments[2] or ".", ROOT)  # noqa: PTH121
    else:
        return
    if looks:
        raise PresentStoryError(
            f"{event} of {arguments[:3]}: take a story of tests/stories instead"
        )


def _is_theirs(path: object, *, known: bool) -> bool:
    """Whether a path leads there. Of a relative one for `os.open` it is not ``known`` where it
    begins.
    """
    if not isinstance(path, str | bytes | os.PathLike):
        return False  # none, or a file that is open already
    name = os.fsdecode(path)
    whole = Path(os.path.abspath(name))  # noqa: PTH100 absolute() keeps "..", and resolve() asks the disk
    return (known or Path(name).is_absolute()) and not THEIRS.isdisjoint((whole, *whole.parents))


def _builds(command: Sequence[str]) -> bool:
    words = " ".join(map(os.fsdecode, command)).split()  # a shell gets its words in one
    return not BUILDERS.isdisjoint(Path(word).name for word in words)


sys.addaudithook(_keep_off)


def pytest_collection_finish() -> None:
    """What was collected stays to the end: no search for garbage has to pass through it, and few
    are needed at all.
    """
    gc.freeze()
    gc.set_threshold(50_000)

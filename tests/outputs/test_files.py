"""All files together: the same bytes, bounded sizes."""

from pathlib import Path

from generator import outputs
from generator.pages import Site
from tests.benchmarks.build import made_up
from tests.making import MINIMAL, project
from tests.outputs.stories import files, prepared


def test_the_same_story_gives_the_same_bytes(tmp_path: Path) -> None:
    """In two folders."""
    first, again = (files(prepared(made_up(tmp_path / n, 6))) for n in ("a", "b"))
    assert {p: make() for p, make in first.items()} == {p: make() for p, make in again.items()}


def test_no_file_grows_without_bound(large: Site) -> None:
    """Those of the timeline hold what its page shows, and the sheets have so many rows."""
    sizes = {path: len(make().encode()) for path, make in files(large).items()}
    assert max(sizes.values()) < 1_500_000
    assert max(size for path, size in sizes.items() if "/timeline/" not in path) < 120_000


def test_a_story_without_events_has_no_files_of_a_timeline(tmp_path: Path) -> None:
    """There is nothing to take along."""
    seed = {"mkdocs.yml": MINIMAL, "seeds/a.txt": "date 2019-03-28 Trams are fine.\n"}
    assert not [path for path in files(prepared(project(tmp_path, seed))) if "timeline" in path]


def test_what_is_left_out_is_said_once() -> None:
    """Where the address of the site is unknown."""
    assert outputs.left_out("https://news.example/") == ()
    (note,) = outputs.left_out("")
    assert note.startswith("site_url is not set")

from __future__ import annotations

from pathlib import Path

import pytest

from tests.joins.score import HERE, SETS, Entries, entries, read, score, tell

STORIES = [path for name in SETS for path in sorted((HERE / name).glob("*.txt"))]

SMALL = """\
# A bridge
actor person Una Marsh = the mayor
e1 2024-05-06 the bridge falls
e2 2024-05-20 the inquiry opens | announced 2024-05-07; held 2024-05-20
e3 2024-05-08 the inquiry is announced | of e2

* 2024-05-07 Morning Post
{e1~: The old bridge has fallen.} {e1: Its arches broke on Monday}.

* 2024-05-09 Evening Post
{e3: An inquiry was announced on Wednesday}. {e2: It opens on 20 May}. It has rained since Tuesday.

{e1: The old bridge of Marsh fell on 6 May}.
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The file of a story with five passages."""
    path = tmp_path / "bridge.txt"
    path.write_text(SMALL, encoding="utf-8")
    return path


@pytest.mark.parametrize("path", STORIES, ids=lambda p: p.stem)
def test_labels_can_be_read(path: Path) -> None:
    """Each event has its passages; that entries are their events is a score without fault."""
    labelled = read(path)
    perfect = {p: frozenset({p.event}) for p in labelled.passages}
    result = score(labelled, perfect)
    assert result.right > 20
    assert (result.wrong, result.apart, result.untold, result.in_parts) == ([], 0, 0, [])
    assert result.events == len(labelled.titles)


def test_a_story_is_told_by_the_pipeline(small: Path) -> None:
    """The marks are where the words are, and a date in a passage makes its entry."""
    labelled = read(small)
    told = tell(labelled)
    found = entries(labelled, told)
    dated = {p.words for p in labelled.passages if found[p]}
    assert {"Its arches broke on Monday", "The old bridge of Marsh fell on 6 May"} <= dated
    assert {i for ids in found.values() for i in ids} == {e.id for e in told.events}


def test_what_counts_as_what(small: Path) -> None:
    """A step of an event's history is not scored with it; what has no entry is missing."""
    labelled = read(small)
    undated, arches, announced, opens, fell = labelled.passages
    assert [p.is_dated for p in labelled.passages] == [False, True, True, True, True]
    parts: Entries = {
        undated: frozenset(),
        arches: frozenset({"a"}),
        announced: frozenset({"b"}),
        opens: frozenset({"b"}),
        fell: frozenset({"b", "c"}),
    }
    result = score(labelled, parts)
    assert (result.right, result.apart, result.untold) == (0, 1, 2)
    assert (result.without, result.undated, result.events) == (0, 1, 3)
    assert len(result.wrong) == 2  # what fell is neither the announcement nor the opening
    assert [told.split("\n")[0] for told in result.in_parts] == ["bridge e1 the bridge falls"]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("{e2: It opens", "{e2: It {opens"),
        ("{e2: It opens on 20 May}", "It opens on 20 May"),
        ("{e2: It opens", "{e4: It opens"),
        ("e2 2024-05-20 the", "e2 in May the"),
        ("* 2024-05-09 Evening", "* Evening"),
    ],
)
def test_labels_that_cannot_be_read(small: Path, right: str, wrong: str) -> None:
    """A slip in a label is told and never skipped."""
    assert right in SMALL
    small.write_text(SMALL.replace(right, wrong), encoding="utf-8")
    with pytest.raises(ValueError, match=r"mark|event|date"):
        read(small)

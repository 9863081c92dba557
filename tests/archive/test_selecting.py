"""A story made of a selection of an archive: its seeds as they were, and what a project needs."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from generator import archive, pipeline
from tests.making import FAR, project


def names(folder: Path, *words: str, **wanted: object) -> list[str]:
    """The articles that are chosen."""
    asked = archive.Wanted(words=words, **wanted)  # type: ignore[arg-type] # what is named is what it takes
    return [c.source for c in archive.chosen(folder, asked)]


CRACK, OFFER, LEASE = "2023-03-10-crack", "2023-05-22-offer", "2023-09-15-lease"


def test_articles_are_chosen_by_what_is_asked_of_them(annotations: Path) -> None:
    """Days, both ends included; words as keywords are found; actors; and all of these together."""
    assert names(annotations) == [CRACK, OFFER, LEASE]
    assert names(annotations, first=date(2023, 5, 22)) == [OFFER, LEASE]
    assert names(annotations, last=date(2023, 5, 22)) == [CRACK, OFFER]
    assert names(annotations, first=date(2024, 1, 1)) == []
    assert names(annotations, "public meetings") == []
    assert names(annotations, "PUBLIC meeting") == [OFFER, LEASE]
    assert names(annotations, "councillor") == [LEASE]
    assert names(annotations, "council*") == [CRACK, OFFER, LEASE]
    assert names(annotations, "water") == [CRACK]
    assert names(annotations, "wate") == []
    assert names(annotations, "crack", "lease") == [CRACK, OFFER, LEASE]
    assert names(annotations, actors=("radio-millbrook",)) == [OFFER]
    assert names(annotations, "lease", actors=("radio-millbrook", "dana-reed")) == [LEASE]


def test_the_actors_that_an_archive_names_are_counted(annotations: Path, tmp_path: Path) -> None:
    """By the sentences that name them."""
    assert archive.named(annotations)["radio-millbrook"] == 1
    archive.add([annotations.parent / "seeds"], tmp_path / "plain", archive.Reading(), FAR)
    assert not archive.named(tmp_path / "plain")


def test_a_story_of_a_selection_tells_what_it_told_before(story: Path, annotations: Path) -> None:
    """The same sentences with the same ids, events and statements, once its editors' content is
    there too.
    """
    whole, _ = pipeline.build(story)
    made = story.parent / "made"
    archive.create(made, list(archive.chosen(annotations, archive.Wanted())))
    for name in ("actors", "topics"):
        shutil.rmtree(made / "content" / name)
        shutil.copytree(story / "content" / name, made / "content" / name)
    told, problems = pipeline.build(made)
    assert problems == ()
    assert told.articles == whole.articles
    assert told.events == whole.events
    assert told.claims == whole.claims


def test_seeds_are_written_byte_for_byte(tmp_path: Path) -> None:
    """With their line ends, marks and letters, whatever their kind."""
    odd = {
        "2019-01-05-a.txt": b"\xef\xbb\xbfdate 2019-01-05 The tram\r\nstopped.\r\n\r\nIt\tran. ",
        "2019-01-06-b.md": "---\ndate: 2019-01-06\n---\nThe *tram* ‘ran’ — twice.".encode(),
    }
    (tmp_path / "seeds").mkdir()
    for name, data in odd.items():
        (tmp_path / "seeds" / name).write_bytes(data)
    archive.add([tmp_path / "seeds"], tmp_path / "out", archive.Reading(), FAR)
    found = list(archive.chosen(tmp_path / "out", archive.Wanted()))
    assert archive.create(tmp_path / "made", found) == len(
        [p for p in (tmp_path / "made").rglob("*") if p.is_file()]
    )
    assert {n: (tmp_path / "made/seeds" / n).read_bytes() for n in odd} == odd


def test_nothing_is_written_over(annotations: Path) -> None:
    """As with any new story."""
    found = list(archive.chosen(annotations, archive.Wanted()))
    there = project(annotations.parent / "there", {"seeds/mine.txt": "date 2019-01-01 Mine."})
    with pytest.raises(FileExistsError, match="nothing was written"):
        archive.create(there, found)
    assert [p.name for p in there.rglob("*")] == ["seeds", "mine.txt"]


@pytest.mark.parametrize(
    ("column", "value", "told"),
    [
        ("seed", b"date 2023-03-10 The lido will open.", "is not as it was"),
        ("file", "../../mkdocs.yml", "cannot be the name of an article"),
        ("file", "..", "cannot be the name of an article"),
        ("file", "/etc/x.txt", "cannot be the name of an article"),
        ("file", "README.md", "cannot be the name of an article"),
        ("file", "con fig.txt", "cannot be the name of an article"),
        ("file", "mkdocs.yml", "cannot be the name of an article"),
        ("file", "2023-05-22-offer.md", "twice"),
    ],
)
def test_an_archive_that_somebody_changed_makes_no_story(
    annotations: Path, column: str, value: object, told: str
) -> None:
    """What it holds is not trusted: no file of another name or text, and none outside."""
    (file,) = annotations.glob("sources/*/*")
    read = pq.read_table(file)
    rows = read.to_pylist()
    rows[0][column] = value
    pq.write_table(pa.Table.from_pylist(rows, schema=read.schema), file)
    found = list(archive.chosen(annotations, archive.Wanted()))
    before = sorted(annotations.parent.rglob("*"))
    with pytest.raises(archive.ArchiveError, match=told):
        archive.create(annotations.parent / "made", found)
    assert sorted(annotations.parent.rglob("*")) == before


def test_where_there_is_no_archive_nothing_is_chosen(tmp_path: Path) -> None:
    """A folder that is empty, or holds other files."""
    with pytest.raises(archive.ArchiveError, match="there is no archive"):
        names(tmp_path)
    project(tmp_path, {"notes.txt": "Nothing."})
    with pytest.raises(archive.ArchiveError, match="holds other files"):
        names(tmp_path)

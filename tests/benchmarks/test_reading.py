"""The benchmark of how pages read: the stories it makes, and what counts as told."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.benchmarks import reading, texts

PIER = (
    "The old pier of Arvika burned on Monday .\n"
    "Ann Lee , the harbour master , saw the keeper at the pier on Monday ."
)
FILLER = "\nThe harbour is old ." * 50


def _record(number: int, text: str) -> dict[str, str]:
    day = f"2024-03-{4 + number:02}"
    return {"id": str(number), "source": "gazette", "date": day, "text": text + FILLER}


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "data" / "pier"
    folder.mkdir(parents=True)
    records = [
        _record(1, PIER),
        _record(2, "Nothing of it stands here ."),
        _record(3, "The pier will be rebuilt in April , Ann Lee said ."),
        _record(4, "The pier opens again ."),
    ]
    due = [
        ["2024-03-05T00:00:00", ["Fire .", "The pier in Arvika burned down ."]],
        ["2024-03-07", ["The keeper is charged with arson ."]],
        ["2024-04-02", ["The rebuilding of the pier begins ."]],
    ]
    (folder / "keywords.json").write_text('["pier"]', encoding="utf-8")
    (folder / "articles.jsonl").write_text(
        "".join(json.dumps(r) + "\n" for r in records), encoding="utf-8"
    )
    (folder / "timelines.jsonl").write_text(f"{json.dumps(due)}\n[]\n", encoding="utf-8")
    return folder


def test_articles_on_the_topic_are_chosen_evenly(folder: Path) -> None:
    """Neither those that open with something else nor the short ones."""
    records = [*texts.lines(folder / "articles.jsonl")]
    records.append({"id": "5", "source": "gazette", "date": "2024-03-09", "text": "The pier ."})
    chosen = reading.evenly(records, ["pier"], 2)
    assert [r["id"] for r in chosen] == ["1", "3"]
    assert [r["id"] for r in reading.evenly(records, ["pier"], 9)] == ["1", "3", "4"]


def test_what_journalists_tell_is_found_within_a_day(folder: Path, tmp_path: Path) -> None:
    """By words that are rare in the story; what is due lies within the dates of the articles."""
    story = reading.made(tmp_path / "made", folder, reading.of_topic(folder, 2))
    due = reading.rows(folder, date(2024, 3, 5), date(2024, 3, 7))
    burned = next(e for e in story.events if e.value == "2024-03-04")
    containing = reading.Containing(story)
    assert [containing.event(burned, row) for row in due] == [True, False]
    later = reading.Row(date(2024, 3, 6), due[0].sentences)
    assert not containing.event(burned, later)


def test_the_rows_of_a_story(folder: Path, tmp_path: Path) -> None:
    """Words and repeats of each page, entries, and what of the reference they tell."""
    lines = list(reading.report(tmp_path / "made", folder, 2))
    assert lines[0].startswith("## pier: 2 articles")
    assert [line.partition(" ")[0] for line in lines[1:3]] == ["words", "repeats"]
    assert "reference events: 2, told by our entries 50 %, by any of our events 50 %" in lines


def test_absent_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without the data it says so and ends well."""
    monkeypatch.setattr(reading, "DATA", tmp_path / "none")
    assert reading.main([]) == 0
    assert "not here" in capsys.readouterr().out

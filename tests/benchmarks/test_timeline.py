"""The data of the timelines as articles, and the way back to its lines."""

import json
from datetime import date
from pathlib import Path

import pytest

from tests.benchmarks import timeline

LINES = {
    "The `` old '' pier -LRB- built in 1901 -RRB- burned on Monday , police said .": (
        "The “old” pier (built in 1901) burned on Monday, police said."
    ),
    'Lee said : " It did n\'t hold . "': "Lee said: “It didn't hold.”",
    "The board 's plan , for $ 5 , is a half - hour ride .": (
        "The board's plan, for $5, is a half-hour ride."
    ),
}


@pytest.mark.parametrize("line", LINES)
def test_a_line_is_put_together_as_in_print(line: str) -> None:
    """Marks stand where they belong, brackets are brackets."""
    assert timeline.printed(line) == LINES[line]


RECORDS = (
    {
        "id": "1",
        "source": "gazette",
        "date": "2024-03-05",
        "text": "ARVIKA -LRB- Reuters -RRB- - The old pier burned on Monday in the harbour . \n"
        "The pier , built in 1901 , was the pride of the harbour town .",
    },
    {
        "id": "2",
        "source": "herald",
        "date": "2024-03-06",
        "text": "The pier will be rebuilt on 8 March , the harbour board said . \n"
        "Police closed the pier on Tuesday and searched the harbour for the keeper .",
    },
)


@pytest.fixture(name="root")
def _root(tmp_path: Path) -> Path:
    folder = tmp_path / "data" / "pier"
    folder.mkdir(parents=True)
    (folder / "keywords.json").write_text('["pier"]', encoding="utf-8")
    text = "".join(json.dumps(r) + "\n" for r in RECORDS)
    (folder / "articles.jsonl").write_text(text, encoding="utf-8")
    reference = [["2024-03-04T00:00:00", ["The pier burns ."]], ["2024-03-08", ["It opens ."]]]
    (folder / "timelines.jsonl").write_text(f"{json.dumps(reference)}\n[]\n", encoding="utf-8")
    return tmp_path / "data"


def test_the_task_is_done_with_sentences_of_the_data(root: Path, tmp_path: Path) -> None:
    """As many days as the reference has, in order, told verbatim and without a dateline; a plan is
    nothing that happened.
    """
    list(timeline.run(root, tmp_path / "out"))
    rows = json.loads((tmp_path / "out" / "pier.0.json").read_text(encoding="utf-8"))
    assert rows == [
        ["2024-03-04", ["The old pier burned on Monday in the harbour ."]],
        [
            "2024-03-05",
            ["Police closed the pier on Tuesday and searched the harbour for the keeper ."],
        ],
    ]
    assert not (tmp_path / "out" / "pier.1.json").exists()


def test_what_a_reader_minds_is_counted(root: Path) -> None:
    """Sentences of no day, told before it, behind a dateline, or twice in a week."""
    told = timeline.read(root / "pier")
    lines = timeline.Lines(told)
    first, plan = RECORDS[0]["text"].split("\n")[0], RECORDS[1]["text"].split("\n")[0]
    assert list(lines.faults(date(2024, 3, 4), first)) == ["dateline"]
    assert list(lines.faults(date(2024, 3, 5), first)) == ["unnamed", "dateline"]
    assert list(lines.faults(date(2024, 3, 8), plan)) == ["ahead"]
    assert list(lines.faults(date(2024, 3, 8), "By Monday , all was over .")) == ["unnamed"]
    assert timeline.repeats({date(2024, 3, 4): [first], date(2024, 3, 9): [first]}) == 1
    assert timeline.repeats({date(2024, 3, 4): [first], date(2024, 3, 19): [first]}) == 0

"""The benchmark of entries: its stories and labels, what it counts, and how a sheet becomes labels."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from generator.pages import budgets
from generator.story import choosing
from tests.benchmarks import entries, entries_left_out, texts
from tests.benchmarks.entries import Label, Place, Read
from tests.benchmarks.small import small_story

SAID = (
    "The old pier of Arvika burned on Monday .\nAnn Lee opened a new pier on Tuesday .",
    "The old pier of Arvika burned on Monday .\nThe keeper left the pier on 1 March 2024 .",
)


@pytest.fixture(name="told")
def _told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Read:
    return small_story(tmp_path, monkeypatch, SAID)


def test_the_halves_are_stories_of_different_topics() -> None:
    """What is tuned on one half can be judged by the other."""
    dev, heldout = (entries.SAMPLES[part] for part in ("dev", "heldout"))
    assert len(heldout) == 8
    assert {s.topic for s in dev}.isdisjoint(s.topic for s in heldout)
    names = [s.name for s in (*dev, *heldout)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("part", entries.SAMPLES)
def test_labels_are_of_the_stories_and_end_at_one_entry(part: str) -> None:
    """No label is twice there, and what repeats an entry repeats one of its own story, in no circle."""
    known = entries.labels(part)
    rows = list(texts.lines(entries.LABELS / f"{part}.jsonl")) if known else []
    assert len(known) == len(rows)
    assert {label.place.story for label in known.values()} <= {
        s.name for s in entries.SAMPLES[part]
    }
    for label in known.values():
        seen = [label]
        while seen[-1].again:
            seen.append(known[seen[-1].again])
            assert len(seen) == len({each.place for each in seen})
        assert {each.place.story for each in seen} == {label.place.story}


def test_there_are_three_hundred_labels_at_least() -> None:
    """Of every story of the half that is developed on."""
    stories = Counter(label.place.story for label in entries.labels("dev").values())
    assert stories.total() >= 300
    assert stories.keys() == {s.name for s in entries.SAMPLES["dev"]}


def test_a_filled_sheet_becomes_labels_without_its_words(told: Read) -> None:
    """What is not filled in stays out, and what has a label is not asked for again."""
    rows = [dict(row) for row in entries.sheet(told, {})]
    burned, others = rows[1], [rows[0], *rows[2:]]
    assert burned["day"] == "2024-03-04"
    assert burned["article"] == "n0"
    assert "The old pier" in str(burned["seen"])
    burned |= {"right": True, "alone": True, "worth": False}
    (line,) = entries.taken(rows)
    assert "pier" not in line.replace(told.sample.name, "")
    label = entries._label(json.loads(line))
    assert (label.right, label.alone, label.worth, label.again) == (True, True, False, None)
    left = list(entries.sheet(told, {label.place.key: label}))
    assert [row["key"] for row in left] == [row["key"] for row in others]


def _labels(told: Read, **verdicts: str) -> dict[str, Label]:
    """Labels by letters, as ``yyy``; behind them the day of the entry that is repeated."""
    places = {told.place(e).day: told.place(e) for e in told.story.events}
    made = {}
    for day, letters in verdicts.items():
        place = places[day.replace("_", "-").removeprefix("on-")]
        right, alone, worth = (letter == "y" for letter in letters[:3])
        again = places[letters[3:]].key if letters[3:] else None
        made[place.key] = Label(place, right, alone, worth, again)
    return made


def test_what_repeats_an_entry_counts_only_beside_it(told: Read) -> None:
    """The heavier of the two is the one that is not repeated; recall counts the thing once."""
    known = _labels(told, on_2024_03_04="yyy", on_2024_03_05="yyy2024-03-04", on_2024_03_01="yny")
    heavy, light, other = (
        next(e for e in told.story.events if e.value == f"2024-03-0{n}") for n in (4, 5, 1)
    )
    both = entries.counted([light, heavy], told, known)
    assert (both.shown, both.labelled, both.new, both.good) == (2, 2, 1, 1)
    alone = entries.counted([light], told, known)
    assert (alone.new, alone.good, alone.due, alone.found) == (1, 1, 2, 1)
    unclear = entries.counted([other], told, known)
    assert (unclear.right, unclear.alone, unclear.good, unclear.found) == (1, 0, 0, 0)


def test_what_has_no_label_counts_for_no_share_but_one(told: Read) -> None:
    """The share of entries with labels says how far the other shares can be relied on."""
    known = _labels(told, on_2024_03_04="nyy")
    count = entries.counted(told.story.events, told, known)
    assert (count.shown, count.labelled, count.right, count.due) == (3, 1, 0, 0)
    lines = list(entries.report([("pier", count)]))
    assert lines[1] == "all: 3 entries, 3 a story"
    assert "  right: 0 % (0 % to 0 %)" in lines
    assert "  entries with labels: 33 % (33 % to 33 %)" in lines


def test_an_entry_keeps_its_key_whatever_else_is_told() -> None:
    """It is made of the story, the article, the sentence and the day alone."""
    assert (
        Place("pier whole", "n0", "abc", "2024").key == Place("pier whole", "n0", "abc", "2024").key
    )
    assert (
        Place("pier whole", "n0", "abc", "2024").key != Place("pier whole", "n0", "abc", "2023").key
    )


def test_absent_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without the data it says so and ends well; what it does not know it explains."""
    monkeypatch.setattr(entries, "DATA", tmp_path / "none")
    assert entries.main(["dev"]) == 0
    assert "not here" in capsys.readouterr().out
    assert entries.main(["other"]) == 2


def test_a_topic_scores_its_good_entries_less_the_others(
    told: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the points of what is worth an entry stand; what has no label counts for nothing."""
    known = _labels(told, on_2024_03_04="yyy", on_2024_03_05="yyn")
    subject = entries_left_out.Subject.of(told)
    monkeypatch.setattr(choosing, "SMALL", 0)
    monkeypatch.setattr(budgets, "SMALL_TIMELINE", 0)
    (good,) = (e for e in told.story.events if e.value == "2024-03-04")
    for deserves, score in ((0.0, 0), (good.worth.total, 1)):
        monkeypatch.setattr(choosing, "DESERVES", deserves)
        monkeypatch.setattr(choosing, "LEAST", 1)
        assert entries_left_out.scores([subject, subject], known) == [2 * score]

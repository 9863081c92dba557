"""The data files hold what docs/data.md says, and what they say stands in the sources."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from generator import data, pipeline
from generator.data import events
from generator.model import Story
from tests.benchmarks.corpora import made_up
from tests.stories import STORIES

DOCS = (Path(__file__).parent.parent.parent / "docs/data.md").read_text(encoding="utf-8")

Read = Mapping[str, Any]
"""Path of a data file -> what it holds."""


def read(story: Story) -> Read:
    """Every data file of a story, read."""
    return {path: json.loads(make()) for path, make in data.files(story).items()}


@pytest.fixture(scope="module", params=[*STORIES, 14], ids=lambda s: getattr(s, "name", str(s)))
def project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a story; the invented one has more events than a file holds."""
    if isinstance(request.param, Path):
        return request.param
    return made_up(tmp_path_factory.mktemp("made"), request.param)


@pytest.fixture(scope="module")
def story(project: Path) -> Story:
    """Its story."""
    return pipeline.build(project)[0]


@pytest.fixture(scope="module")
def files(story: Story) -> Read:
    """Its data files."""
    return read(story)


def test_every_key_is_documented(files: Read) -> None:
    """No field is written that docs/data.md does not name."""
    named = set(re.findall(r"`(\w+)`", DOCS))
    keys = {key for file in files.values() for key in _keys(file)}
    assert keys <= named, keys - named


def _keys(value: object) -> Iterator[str]:
    """The keys of a value and of all that it holds."""
    if isinstance(value, dict):
        yield from value
    below = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in below:
        yield from _keys(part)


def test_every_file_says_its_version(files: Read) -> None:
    """Which docs/data.md describes."""
    assert {file["version"] for file in files.values()} == {data.VERSION}
    assert f"`version` is {data.VERSION}" in DOCS


def test_the_index_names_each_file(files: Read) -> None:
    """From story.json on, every file is reached, and none is named that is not there."""
    index = files["data/story.json"]
    named = [source["file"] for source in index["sources"]]
    parts = [part["file"] for part in files[index["timeline"]]["parts"]]
    assert Counter(["data/story.json", index["timeline"], *named, *parts]) == Counter(list(files))
    for source in index["sources"]:
        assert source.items() <= files[source["file"]].items()


def test_every_sentence_stands_in_one_file(story: Story, files: Read) -> None:
    """The sentences of each source are in its own file, each once, and, joined, are its text."""
    for annotated in story.articles:
        article = annotated.article
        file = files[f"data/sources/{article.source.stem}.json"]
        assert [s["id"] for s in file["sentences"]] == [s.id for s in article.sentences]
        for sentence in file["sentences"]:
            start, end = sentence["place"]
            assert sentence["text"] == file["text"][start:end]
        joined = "".join(s["text"] for s in file["sentences"])
        assert re.sub(r"\s", "", joined) == re.sub(r"\s", "", article.text)
    holding = [path for path, file in files.items() if "sentences" in file]
    assert len(holding) == len(story.articles)


def test_the_hash_is_that_of_the_text(files: Read) -> None:
    """It is reckoned as docs/data.md says."""
    for source in files["data/story.json"]["sources"]:
        text = files[source["file"]]["text"]
        assert source["sha256"] == hashlib.sha256(text.encode("utf-8")).hexdigest()


def test_the_recipe_of_the_documents_works(
    files: Read, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The lines of docs/data.md find an article unchanged, and find out one that was changed."""
    recipe = re.search(r"```python\n(.*?)```", DOCS, re.DOTALL)
    assert recipe
    source = files["data/story.json"]["sources"][0]
    whole = files[source["file"]]
    sentence = whole["sentences"][0]
    for text, words, told in (
        (whole["text"], sentence["text"], "True True"),
        (whole["text"] + "!", sentence["text"], "False True"),
        (whole["text"], "No such words stand there, we hope.", "True False"),
    ):
        file = tmp_path / "article.json"
        file.write_text(json.dumps(whole | {"text": text}), encoding="utf-8")
        exec(  # noqa: S102 our own document
            recipe[1],
            {
                "FILE": str(file),
                "SHA256": source["sha256"],
                "PLACE": sentence["place"],
                "WORDS": words,
            },
        )
        assert capsys.readouterr().out.strip() == told


def test_what_an_article_states_stands_in_its_file(story: Story, files: Read) -> None:
    """Statements, disputes and figures are each in the file of their source, in their order."""
    for kind, made in (
        ("claims", story.claims),
        ("disputes", story.disputes),
        ("figures", story.figures),
    ):
        found = [
            (row["source"], path.removeprefix("data/sources/").removesuffix(".json"))
            for path, file in files.items()
            for row in file.get(kind, ())
        ]
        assert Counter(found) == Counter((one.source, one.source) for one in made)


def test_every_event_is_there_with_all_its_evidence(story: Story, files: Read) -> None:
    """Once: in the timeline's own file, or, where that cannot hold all, in one of its parts."""
    timeline = files["data/timeline.json"]
    parts = [files[part["file"]] for part in timeline["parts"]] or [timeline]
    listed = [event for part in parts for event in part["events"]]
    assert [e["id"] for e in listed] == [e.id for e in story.events]
    for written, event in zip(listed, story.events, strict=True):
        assert written["pieces"] == len(written["evidence"]) == len(event.evidence)
        assert written["telling"] == event.telling
    for part, file in zip(timeline["parts"], parts, strict=False):
        days = [e["stands_at"] for e in file["events"]]
        assert (part["count"], part["first"], part["last"]) == (len(days), days[0], days[-1])


def test_no_file_of_the_timeline_is_without_bound(files: Read) -> None:
    """However many events there are: so many pieces of evidence in a part, so many events in the
    timeline's own file.
    """
    timeline = files["data/timeline.json"]
    for part in timeline["parts"]:
        evidence = [len(e["evidence"]) for e in files[part["file"]]["events"]]
        assert sum(evidence) <= events.PIECES or len(evidence) == 1
    if timeline["parts"]:
        assert len(timeline["events"]) <= events.CHOSEN
        for event in timeline["events"]:
            assert len(event["evidence"]) <= events.TOLD + 1
            assert 0 <= event["telling"] < len(event["evidence"]) <= event["pieces"]


def test_the_words_of_an_event_stand_in_its_source(story: Story, files: Read) -> None:
    """Text, clause, expression and speaker of each piece of evidence are verbatim."""
    texts = {a.article.source.stem: a.article.text for a in story.articles}
    listed = [event for file in files.values() for event in file.get("events", ())]
    assert listed
    for event in listed:
        assert event["text"] == event["evidence"][0]["clause"]
        for evidence in event["evidence"]:
            assert evidence["text"] in texts[evidence["source"]]
            assert evidence["clause"] in evidence["text"]
            assert evidence["expression"] in evidence["text"]
            assert evidence["speaker"] is None or evidence["speaker"] in texts[evidence["source"]]


def test_an_event_says_why_it_matters_and_what_became_of_it(story: Story, files: Read) -> None:
    """Its weight is the sum of its reasons; its steps are those of its history; one that no source
    dates is told as reported.
    """
    by_id = {e.id: e for e in story.events}
    for file in files.values():
        for event in file.get("events", ()):
            weight = event["weight"]
            assert weight["total"] == pytest.approx(
                sum(r["points"] for r in weight["reasons"]), abs=0.01
            )
            steps = by_id[event["id"]].history
            assert [s["turn"] for s in event["history"]] == [s.turn.value for s in steps]
            assert event["is_as_reported"] == event["when"].startswith("reported ")


def test_an_article_s_file_stays_as_it_is_when_others_come(tmp_path: Path) -> None:
    """It says nothing of them."""
    before = data.files(pipeline.build(made_up(tmp_path / "a", 2))[0])
    root = made_up(tmp_path / "b", 2)
    new = root / "seeds/later.txt"
    new.write_text("date 2020-05-04 The west pier was painted on Friday.\n", encoding="utf-8")
    after = data.files(pipeline.build(root)[0])
    for path in (p for p in before if p.startswith("data/sources/")):
        assert before[path]() == after[path](), path


def test_the_index_grows_by_a_line_an_article(tmp_path: Path) -> None:
    """By less than a thousand characters, however long the article is."""
    few, many = (
        len(data.files(pipeline.build(made_up(tmp_path / str(n), n))[0])["data/story.json"]())
        for n in (2, 12)
    )
    assert (many - few) / 10 < 1000


def test_keys_are_sorted(story: Story) -> None:
    """In every file."""
    for make in data.files(story).values():
        whole = json.loads(make())
        assert json.dumps(whole) == json.dumps(whole, sort_keys=True)


def test_each_record_has_a_line(story: Story) -> None:
    """A line of a data file is one key, or one record of a list: what changed is seen by lines."""
    for make in data.files(story).values():
        text = make()
        whole, lines = json.loads(text), text.splitlines()
        records = [
            record
            for value in whole.values()
            if isinstance(value, list) and isinstance(next(iter(value), None), dict)
            for record in value
        ]
        told = [json.loads(line.rstrip(",")) for line in lines if line.startswith("  ")]
        assert told == records
        assert len([line for line in lines if line.startswith(' "')]) == len(whole)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ({}, "{\n \n}\n"),
        ({"b": [], "a": None}, '{\n "a": null,\n "b": []\n}\n'),
        ({"a": [1, 2]}, '{\n "a": [1, 2]\n}\n'),
        (
            {"a": [{"d": "ä\n", "c": [{}]}, {}]},
            '{\n "a": [\n  {"c": [{}], "d": "ä\\n"},\n  {}\n ]\n}\n',
        ),
    ],
)
def test_the_form_of_a_data_file(value: dict[str, object], written: str) -> None:
    """JSON it is, whatever is empty in it."""
    assert data.as_json(value) == written
    assert json.loads(written) == value


def test_the_same_story_gives_the_same_bytes(story: Story, project: Path) -> None:
    """Two builds write the same files."""
    first, again = data.files(story), data.files(pipeline.build(project)[0])
    assert {p: make() for p, make in first.items()} == {p: make() for p, make in again.items()}

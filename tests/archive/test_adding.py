"""Articles into an archive: what a site finds in them, in files that are whole, and none twice."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pyarrow.dataset
import pytest

from generator import actors, archive, pipeline
from generator.annotating import Means, executing
from generator.archive import adding, rows, tables
from generator.model import AnnotatedArticle, Article, Sentence, Span
from tests.making import FAR, article, project

NOTHING = archive.Reading()
SEEDS = {
    f"seeds/{day}-{name}.txt": f"date {day} {text}\n"
    for day, name, text in (
        ("2018-12-30", "plan", "The council will vote on the tram on 4 January."),
        ("2019-01-05", "vote", "The council voted for the tram on Friday, Joe Smith said."),
        ("2019-01-06", "cost", "The tram costs £4 million. Work starts in May."),
        ("2019-02-01", "work", "Two workers were hurt on Thursday."),
    )
}


def table(folder: Path, name: str) -> list[dict[str, Any]]:
    """The rows of a table of the whole archive, as any program reads them."""
    data = pyarrow.dataset.dataset(folder / name, partitioning="hive")
    found: list[dict[str, Any]] = data.to_table().to_pylist()
    return found


def held(folder: Path) -> Mapping[str, bytes]:
    """All files of a folder by their paths in it."""
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def add(root: Path, *names: str, out: str = "annotations", **options: Any) -> archive.Added:  # noqa: ANN401 any of them
    """What became of these files of a project, or all seeds."""
    given = [root / name for name in names or ("seeds",)]
    return archive.add(given, root / out, NOTHING, FAR, **options)


@pytest.fixture
def tram(tmp_path: Path) -> Path:
    """A folder with four seeds of two years."""
    return project(tmp_path / "tram", SEEDS)


# ---------------------------------------------------------------- what is found


def placed(annotated: AnnotatedArticle, sentence: int, span: Span) -> tuple[str, str, str]:
    """Where something stands, as the archive tells it."""
    article = annotated.article
    return article.source.stem, article.sentences[sentence].id, span.of(article.text)


def test_an_archive_has_what_the_site_of_the_same_articles_has(
    story: Path, annotations: Path
) -> None:
    """Sentences, evidence of events, statements and figures, with their ids, actors and topics."""
    told, _ = pipeline.build(story)
    sentences = [
        (a.article.source.stem, u.id, u.kind.value, u.span.start, u.span.end, a.topics_of(i))
        for a in told.articles
        for i, u in enumerate(a.article.sentences)
    ]
    assert sentences == [
        (r["source"], r["id"], r["kind"], r["start"], r["stop"], tuple(r["topics"]))
        for r in table(annotations, "sentences")
    ]
    pieces = {
        (*placed(told.article(e.source), e.sentence, e.clause), e.timex.value, e.status.value)
        for event in told.events
        for e in event.evidence
    }
    events = table(annotations, "events")
    assert pieces == {
        (r["source"], r["sentence"], r["text"], r["value"], r["status"]) for r in events
    }
    assert {i for e in told.events for i in (e.id, *e.former_ids)} == {r["id"] for r in events}
    assert {
        (*placed(told.article(c.source), c.sentence, c.content), c.id, c.actor, c.stance)
        for c in told.claims
    } == {
        (*(r[k] for k in ("source", "sentence", "text", "id", "actor", "stance")),)
        for r in table(annotations, "statements")
    }
    assert {
        (*placed(told.article(f.source), f.sentence, f.figure.span), f.figure.value, f.holder)
        for f in told.figures
    } == {
        (*(r[k] for k in ("source", "sentence", "text", "value", "holder")),)
        for r in table(annotations, "figures")
    }
    assert any(r["actors"] for r in events)


def test_a_row_of_a_source_has_the_file_and_what_is_known_of_it(
    story: Path, annotations: Path
) -> None:
    """The seed byte for byte, and the hashes of both; places count in the text."""
    source = {r["source"]: r for r in table(annotations, "sources")}["2023-05-22-offer"]
    seed = (story / "seeds/2023-05-22-offer.md").read_bytes()
    assert (source["seed"], source["file"]) == (seed, "2023-05-22-offer.md")
    assert source["seed_sha256"] == hashlib.sha256(seed).hexdigest()
    assert source["sha256"] == hashlib.sha256(source["text"].encode()).hexdigest()
    assert (source["publisher"], source["author"], source["url"]) == (
        "The Valley Courier",
        "Ines Marlow",
        None,
    )
    of_it = [r for r in table(annotations, "sentences") if r["source"] == source["source"]]
    assert all(source["text"][r["start"] : r["stop"]] == r["text"] for r in of_it)
    assert source["sentences"] == sum(r["kind"] == "sentence" for r in of_it)


def test_a_day_is_told_with_how_exact_it_is(annotations: Path) -> None:
    """The unit that its words name, and its bounds as days."""
    events = {r["expression"]: r for r in table(annotations, "events")}
    names = ("21 February", "June 1936", "1998", "last summer")
    exact = {name: events[name]["precision"] for name in names}
    assert exact == dict(zip(names, ("day", "month", "year", "season"), strict=True))
    assert str(events["June 1936"]["earliest"]) == "1936-06-01"
    assert str(events["June 1936"]["latest"]) == "1936-06-30"


def test_what_stands_in_a_sentence_without_end_is_shortened(tmp_path: Path) -> None:
    """Else a sentence of a thousand dates would be held a thousand times."""
    long = " and ".join(["Donaudampfschifffahrtsgesellschaft"] * 100)
    add(project(tmp_path, {"seeds/a.txt": f"date 2011-06-01 On Monday the court heard {long}."}))
    (event,) = table(tmp_path / "annotations", "events")
    (sentence,) = table(tmp_path / "annotations", "sentences")
    assert event["stop"] - event["start"] > rows.LONGEST == len(event["text"])
    assert len(sentence["text"]) > len(long)


def test_the_files_say_of_which_version_they_are(annotations: Path) -> None:
    """And their columns are those of the tables, whoever reads them."""
    for name, schema in tables.TABLES.items():
        (file,) = annotations.glob(f"{name}/year=2023/*.parquet")
        read = pyarrow.parquet.read_schema(file)
        assert read.metadata[b"explainer.archive"] == b"1"
        assert read.equals(schema)


# ---------------------------------------------------------------- parts


def test_the_same_articles_make_the_same_files(tram: Path) -> None:
    """Whatever the order in which they are named; a part holds those of a year, in their order."""
    add(tram)
    add(tram, *reversed(SEEDS), out="again")
    assert held(tram / "annotations") == held(tram / "again")
    names = sorted(p.name[:10] for p in (tram / "annotations/events").glob("*/*"))
    assert names == ["2018-12-30", "2019-01-05"]
    assert [r["year"] for r in table(tram / "annotations", "sources")] == [2018, 2019, 2019, 2019]


def test_whoever_reads_the_articles_the_files_are_the_same(
    tram: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So many at once, by this process or by others; how far it is is told of all of them."""
    add(tram)
    asked: list[int] = []

    def others(workers: int) -> Executor:
        asked.append(workers)
        return ThreadPoolExecutor(1)

    told: list[tuple[int, int]] = []
    monkeypatch.setattr(executing, "_processes", others)
    monkeypatch.setattr(adding, "WINDOW", 3)
    means = Means(executor="processes", progress=lambda *so_far: told.append(so_far))
    add(tram, out="again", means=means)
    assert asked == [1, 1]
    assert told == [(1, 4), (2, 4), (3, 4), (3, 4), (4, 4)]
    assert held(tram / "annotations") == held(tram / "again")


def test_a_part_holds_so_many_articles_at_most(tram: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted by their number or by their bytes."""
    monkeypatch.setattr(adding, "ARTICLES", 2)
    assert len(add(tram).parts) == 3
    monkeypatch.setattr(adding, "BYTES", 1)
    assert len(add(tram, out="again").parts) == 4


def test_rows_are_written_as_they_come(tram: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No more of them are held than a group has, and nothing is lost."""
    monkeypatch.setattr("generator.archive.parts._ROWS", 2)
    add(tram)
    (file,) = (tram / "annotations").glob("sentences/year=2019/*")
    with pyarrow.parquet.ParquetFile(file) as read:
        assert [read.metadata.row_group(i).num_rows for i in range(2)] == [2, 2]
    assert len(table(tram / "annotations", "sentences")) == 5


def test_a_run_that_stops_leaves_whole_parts_and_goes_on_from_there(
    tram: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it had not finished is cleared, and the end is that of a run which never stopped."""
    monkeypatch.setattr(adding, "ARTICLES", 2)
    add(tram, out="whole")

    def stop(done: int, _all: int) -> None:
        if done == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        add(tram, means=Means(progress=stop))
    there = held(tram / "annotations")
    assert 0 < len(there) < len(held(tram / "whole"))
    orphan = "year=2019/2019-01-05-0123456789ab.parquet"
    for table in ("events", "figures"):
        project(tram, {f"annotations/{table}/{orphan}": "killed before that of the sources came"})
    project(tram, {"annotations/.unfinished-0/sources.parquet": "killed"})
    done = add(tram)
    assert (done.present, done.rows["sources"]) == (3, 1)
    assert there.items() <= held(tram / "annotations").items()
    assert held(tram / "annotations") == held(tram / "whole")


def test_a_batch_rewrites_nothing(tram: Path) -> None:
    """It comes beside what is there."""
    add(tram)
    before = held(tram / "annotations")
    project(tram, {"more/2019-03-01-rain.txt": "date 2019-03-01 It rained on Thursday."})
    done = add(tram, "more")
    after = held(tram / "annotations")
    assert (done.rows["sources"], done.present) == (1, 0)
    assert before.items() <= after.items()
    assert len(after) == len(before) + len(tables.TABLES)


# ---------------------------------------------------------------- what is there, and what is wrong


def test_an_article_that_is_there_is_passed_over_and_said(tram: Path) -> None:
    """By its file, or by its text where that has another name or head."""
    add(tram)
    before = held(tram / "annotations")
    text = SEEDS["seeds/2019-01-05-vote.txt"]
    copies = {
        "more/copy.txt": text,
        "more/headed.md": f"---\ndate: 2019-01-07\n---\n{text.removeprefix('date 2019-01-05 ')}",
    }
    done = add(project(tram, copies), "seeds", "more")
    assert done.present == 6
    assert done.elsewhere == [
        (str(tram / "more/copy.txt"), "2019-01-05-vote"),
        (str(tram / "more/headed.md"), "2019-01-05-vote"),
    ]
    assert held(tram / "annotations") == before


def test_an_article_that_is_named_twice_comes_once(tram: Path) -> None:
    """Its folder and itself."""
    done = add(tram, "seeds", "seeds/2019-02-01-work.txt")
    assert (done.rows["sources"], done.present, done.problems) == (4, 1, [])


def test_an_archive_among_the_seeds_is_none_of_them(tram: Path) -> None:
    """Where somebody writes it into their folder."""
    add(tram, out="seeds/annotations")
    project(tram, {"seeds/2019/2019-03-01-rain.txt": "date 2019-03-01 It rained on Thursday."})
    done = add(tram, out="seeds/annotations")
    assert (done.problems, done.present, done.rows["sources"]) == ([], len(SEEDS), 1)


def test_two_articles_of_one_name_cannot_be_told_apart(tram: Path) -> None:
    """In a run, and beside what is there; large and small letters are the same."""
    other = project(tram, {"more/2019-02-01-WORK.txt": "date 2019-02-02 It snowed on Friday."})
    for out, names in (("one", ("seeds", "more")), ("one", ("more",))):
        done = add(other, *names, out=out)
        assert [(p.path, p.code) for p in done.problems] == [
            (str(tram / "more/2019-02-01-WORK.txt"), "E104")
        ]


WRONG = {
    "seeds/2019-01-07-undated.txt": ("The tram stopped.", (1, 1, "E102")),
    "seeds/2019-01-08-day.txt": ("date 2019-13-08 The tram stopped.", (1, 6, "E101")),
    "seeds/2019-01-09-empty.txt": ("date 2019-01-09\n", (1, 16, "E103")),
    "seeds/2019-01-10 blank.txt": ("date 2019-01-10 The tram stopped.", (1, 1, "E105")),
    "seeds/picture.png": ("\x89PNG", (1, 1, "E106")),
    "seeds/2019-01-11-bell.txt": ("date 2019-01-11 The\x07 tram.", (1, 20, "E004")),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_seed_is_named_and_stops_no_other(tram: Path, name: str) -> None:
    """By file, line and column; where it is asked for, it stops all."""
    text, told = WRONG[name]
    project(tram, {name: text})
    done = add(tram)
    assert [(p.line, p.column, p.code) for p in done.problems] == [told]
    assert [p.path for p in done.problems] == [str(tram / name)]
    assert done.rows["sources"] == len(SEEDS)
    strict = add(tram, out="strict", is_strict=True)
    assert strict.problems == done.problems
    assert not (tram / "strict").exists()


def test_a_link_out_of_the_folder_is_no_seed(tram: Path) -> None:
    """What it leads to is not read."""
    project(tram.parent, {"secret.txt": "date 2019-01-01 The key is under the mat."})
    (tram / "seeds/2019-03-01-link.txt").symlink_to(tram.parent / "secret.txt")
    (tram / "seeds/folder").symlink_to(tram.parent)
    done = add(tram)
    assert sorted(p.code for p in done.problems) == ["E005", "E106"]
    assert done.rows["sources"] == len(SEEDS)


def test_an_archive_tells_of_articles_that_were_made_otherwise(
    tram: Path, reading: archive.Reading
) -> None:
    """What it says of actors is not the same then."""
    add(tram)
    project(tram, {"more/2019-03-01-rain.txt": "date 2019-03-01 It rained on Thursday."})
    done = archive.add([tram / "more"], tram / "annotations", reading, FAR)
    assert done.others == len(SEEDS)
    made = {r["source"]: r["made_with"] for r in table(tram / "annotations", "sources")}
    assert made["2019-03-01-rain"] == reading.made_with != NOTHING.made_with


# ---------------------------------------------------------------- what is no archive


def test_a_folder_of_other_files_is_not_written_into(tram: Path) -> None:
    """Such as the project's own."""
    with pytest.raises(archive.ArchiveError, match="holds other files, and no archive"):
        add(tram, out=".")
    assert {p.name for p in tram.iterdir()} == {"seeds"}


@pytest.mark.parametrize(
    "place", ["sources", "events", "events/year=2019", "sources/year=2019/2019-01-05-0.parquet"]
)
def test_a_link_in_an_archive_is_not_followed(tram: Path, place: str) -> None:
    """It may lead anywhere."""
    link = tram / "annotations" / place
    link.parent.mkdir(parents=True)
    elsewhere = tram.parent / "elsewhere"
    elsewhere.mkdir()
    link.symlink_to(elsewhere)
    with pytest.raises(archive.ArchiveError, match="is a link"):
        add(tram)
    assert list(elsewhere.iterdir()) == []


def test_a_file_that_cannot_be_read_is_named(tram: Path) -> None:
    """Torn, of another version, or of no archive; nothing is added to it."""
    add(tram)
    (file,) = (tram / "annotations").glob("sources/year=2019/*")
    whole = file.read_bytes()
    read = pyarrow.parquet.read_table(file)
    for said, told in (({"explainer.archive": "2"}, "of version 2"), ({}, "none of an archive")):
        pyarrow.parquet.write_table(read.replace_schema_metadata(said), file)
        with pytest.raises(archive.ArchiveError, match=told):
            add(tram)
    file.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(archive.ArchiveError, match=f"{file.name} cannot be read"):
        add(tram)
    file.write_bytes(whole)
    (events,) = (tram / "annotations").glob("sentences/year=2019/*")
    events.unlink()
    with pytest.raises(archive.ArchiveError, match=f"{file.name} cannot be read"):
        archive.named(tram / "annotations")


def test_an_article_is_taken_out_with_the_sources_of_its_part(tram: Path) -> None:
    """What else was found in them goes, and the others come again."""
    add(tram)
    whole = held(tram / "annotations")
    (file,) = (tram / "annotations").glob("sources/year=2019/*")
    file.unlink()
    (tram / "seeds/2019-01-06-cost.txt").unlink()
    done = add(tram)
    assert (done.present, done.rows["sources"]) == (1, 2)
    left = {r["source"] for r in table(tram / "annotations", "sentences")}
    assert left == {"2018-12-30-plan", "2019-01-05-vote", "2019-02-01-work"}
    assert len(held(tram / "annotations")) == len(whole)


def test_a_sentence_is_looked_at_once_however_many_dates_it_holds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Else one of thousands of dates takes hours."""
    days = "; ".join(f"the court met on {day} May 2011" for day in range(1, 31))
    made = article(f"In the city {days}.", "2011-06-01")
    annotated = pipeline.annotate(made, actors.index(()), (), {})
    whole, asked = Article.is_whole, []

    def is_whole(of: Article, sentence: Sentence) -> bool:
        asked.append(sentence.id)
        return whole(of, sentence)

    monkeypatch.setattr(Article, "is_whole", is_whole)
    found = rows.of_article(annotated, rows.Seed("a.txt", b""), (), "")
    assert len(found["events"]) > 20
    assert len(asked) == 1

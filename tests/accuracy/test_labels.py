from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator.model import Status
from tests.accuracy import labels

PASSAGES = tuple(labels.passages())
ROWS = [json.loads(line) for line in (labels.HERE / "spans.jsonl").read_text("utf-8").splitlines()]


def test_how_much() -> None:
    """At least 300 sentences of our own and 200 of benchmark documents, some of each in either
    half.
    """
    assert sum(len(p.article.sentences) for p in PASSAGES) >= 300
    assert sum(len(row["sentences"]) for row in ROWS) >= 200
    halves = {"development", "test"}
    assert (
        {p.half for p in PASSAGES}
        == {labels.half_of(a.id) for a in labels.topic_articles()}
        == halves
    )


def test_ids() -> None:
    """No two passages share an id, so that the halves are what their hashes say."""
    ids = [*(p.id for p in PASSAGES), *(a.id for a in labels.topic_articles())]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda p: p.id)
def test_labels_fit(passage: labels.Passage) -> None:
    """Labelled actors are in the roster, and no label crosses the edge of a sentence but a
    quotation.
    """
    known = {a.id for a in passage.actors} | {None}
    assert {actor for _, actor in passage.mentions} <= known
    places = [s for s, _ in passage.mentions] + [f.span for f in passage.figures]
    places += [s for d in passage.datings for s in (d.expression, *d.clauses)]
    assert all(any(unit.span.covers(s) for unit in passage.article.sentences) for s in places)


def test_topics_fit() -> None:
    """Every unit of an article has its label, a topic of its story, or none."""
    for item in labels.topic_articles():
        assert len(item.wanted) == len(item.article.sentences)
        assert set().union(*item.wanted) <= {key for key, *_ in item.topics}


def test_no_words_of_others() -> None:
    """The labels of benchmark documents hold ids, numbers and our own terms, and none of their
    words.
    """
    terms = {
        "count",
        "percent",
        "tons",
        "organisation",
        "person",
        "government",
        "media",
        "alliance",
        "place",
        *Status,
    }
    terms |= {
        "says",
        "claims",
        "denies",
        "demands",
        "warns",
        "promises",
        "confirms",
        "predicts",
        "wants",
        "thinks",
        "judges",
        "accuses",
        "finds",
        "any",
    }
    for row in ROWS:
        strings = set(_strings({k: v for k, v in row.items() if k not in ("file", "id", "actors")}))
        strings |= {kind for kind, _ in row["actors"].values()}
        assert strings <= terms | {s for s in strings if re.fullmatch(r"a\d+|[A-Z]{3}", s)}
        assert all(re.fullmatch(r"a\d+", key) for key in row["actors"])


def _strings(value: object) -> list[str]:
    if isinstance(value, dict):
        return [s for v in value.values() for s in _strings(v)]
    if isinstance(value, list):
        return [s for v in value for s in _strings(v)]
    return [value] if isinstance(value, str) else []


def test_absent_documents(tmp_path: Path) -> None:
    """Where the documents are not there, nothing is made of their labels."""
    assert list(labels.spans(tmp_path)) == []


def test_a_document_that_is_there(tmp_path: Path) -> None:
    """Spans count characters of the document's text as it stands in its file."""
    row = ROWS[0]
    file = tmp_path / row["file"]
    file.parent.mkdir(parents=True)
    text = "x" * (row["sentences"][-1][1] + 1)
    file.write_text(
        json.dumps({"id": row["id"], "dct": "2005-06-13", "text": text}) + "\n", "utf-8"
    )
    (passage,) = labels.spans(tmp_path)
    assert [[s.span.start, s.span.end] for s in passage.article.sentences] == row["sentences"]
    assert len(passage.mentions) == len(row["mentions"])


def test_words_that_are_not_there() -> None:
    """A label whose words do not stand in its passage says so."""
    with pytest.raises(ValueError, match="is not in"):
        list(labels.read("* x 2001-01-01\nAda left.\nf 3 people | 3\n"))

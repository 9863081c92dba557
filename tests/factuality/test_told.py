"""What articles tell of their dates: the entries of small texts, each whole."""

from functools import cache
from pathlib import Path

import pytest

from generator import actors, pipeline
from generator.english.tables import rows
from generator.model import AnnotatedArticle
from tests.factuality.tables import blocks
from tests.making import article

TABLE = Path(__file__).with_name("told.txt")


@cache
def annotated(dct: str, text: str) -> AnnotatedArticle:
    """All that is found in an article of the day ``dct``, with no actor known."""
    return pipeline.annotate(article(text, dct), actors.index(()), (), {})


def entries(dct: str, text: str) -> list[str]:
    """The entries of an article: date, status, whose word it is, and the words of the clause."""
    found = annotated(dct, text)
    words = found.article.text
    return [
        " ".join(
            (
                found.timexes[m.timex].value,
                str(m.factuality.status),
                f"({m.factuality.speaker.of(words)})" if m.factuality.speaker else "-",
                m.clause.span.of(words),
            )
        )
        for m in found.event_mentions
    ]


@pytest.mark.parametrize("case", blocks(TABLE), ids=lambda c: c[0][11:61])
def test_an_article_tells_these_entries_and_no_others(case: list[str]) -> None:
    """Each entry of the table is found with its date, status, speaker and clause; nothing else
    is.
    """
    dct, text = case[0].split(" ", 1)
    assert entries(dct, text) == case[1:]


ROWS = list(rows("veridicality.tsv"))


@pytest.mark.parametrize("row", ROWS, ids=lambda r: f"{r[0]} {r[1][:20]} {r[2]}")
def test_a_head_tells_of_its_clause_what_its_row_says(row: tuple[str, ...]) -> None:
    """The example of a row makes an entry only where its heads tell a fact, or one that tells the
    head as well: "refused to land on Monday".
    """
    _, heads, tells, example = row
    found = entries("2019-03-28", example.translate(str.maketrans("", "", "{}")))
    before, clause = example.split("}")[0].split("{")
    clause, head = clause.removeprefix("that "), before.split()[-1]
    told = [e for e in found if clause in e and not (tells != "fact" and f"{head} {clause}" in e)]
    assert bool(told) is (tells == "fact")
    assert heads == "*" or heads.split()

"""What an article tells first, in a past tense and without a date."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator import actors, pipeline
from tests.factuality.tables import blocks
from tests.making import article

TABLE = Path(__file__).with_name("undated.txt")
DAY = "2024-05-12"


def news(text: str) -> list[str]:
    """The undated news of an article: the day that a sentence below tells, status, whose word it
    is, clause. A title stands before it in square brackets.
    """
    title, _, told = text.rpartition("] ")
    plain = article(told, DAY)
    titled = replace(plain, source=replace(plain.source, title=title.removeprefix("[") or None))
    found = pipeline.annotate(titled, actors.index(()), (), {})
    words = found.article.text
    return [
        f"{lead.reported.value + ' ' if lead.reported.anchor == 'below' else ''}"
        f"{lead.factuality.status} "
        f"{f'({lead.factuality.speaker.of(words)})' if lead.factuality.speaker else '-'} "
        f"{lead.clause.of(words)}"
        for lead in found.undated
    ]


@pytest.mark.parametrize("case", blocks(TABLE), ids=lambda c: c[0][:50])
def test_the_undated_news_of_an_article_is_an_event(case: list[str]) -> None:
    """It is found with its whole clause; a state, a habit or what has a date is not."""
    assert news(case[0]) == case[1:]


def test_news_is_of_the_first_sentences_alone() -> None:
    """What stands further on without a date is no event."""
    rest = "The hall is old. It has a tower. The roof fell in."
    assert news(rest) == []


def test_news_without_a_date_stands_at_its_report() -> None:
    """Its bounds are the days before the report, and its place is the report's day."""
    lead = pipeline.annotate(
        article("The roof of the hall has fallen in.", DAY), actors.index(()), (), {}
    ).undated[0]
    assert (lead.reported.earliest, lead.reported.latest) == (date(2024, 5, 6), date(2024, 5, 12))
    assert lead.reported.span.start == lead.reported.span.end == lead.clause.start

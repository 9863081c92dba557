"""Whom the pronoun of a report means."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import quotes
from generator.english.persons import GIVEN_NAMES
from generator.model import Mention, Span
from tests.making import quotations
from tests.quotes.cases import article_of
from tests.steps import LINEAR, steps

CASES = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "pronouns.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("text", "speaker"), CASES)
def test_a_pronoun_means_the_one_who_agrees(text: str, speaker: str) -> None:
    """The last report of each passage has the speaker of its line; "-" is nobody."""
    article = article_of(text.replace(" ¶ ", "\n\n"))
    found = quotations(article)[-1]
    assert (found.speaker.of(article.text) if found.speaker else "-") == speaker


def test_an_actor_with_a_file_is_not_preferred() -> None:
    """Who has a file speaks no more than who has none."""
    text = (
        "Ed Cole told a court that Dr Boll “had never seen it”. "
        "He said the mast was given to Hart in May."
    )
    files = (("Dr Boll", "boll"), ("Hart", "hart"))
    spans = ((Span(text.index(words), text.index(words) + len(words)), a) for words, a in files)
    mentions = tuple(Mention(span, actor, "name", "person") for span, actor in spans)
    found = quotations(article_of(text), mentions)[-1]
    assert found.speaker is not None
    assert (found.speaker.of(text), found.actor) == ("Ed Cole", None)


def test_no_given_name_is_listed_twice() -> None:
    """A name is a man's or a woman's, and stands in the list once."""
    path = Path(quotes.__file__).parents[1] / "english" / "given_names.tsv"
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines() if line[0] != "#"]
    names = [name for _, _, several in rows for name in several.split()]
    assert len(names) == len(GIVEN_NAMES)
    assert {sex for sex, _, _ in rows} == {"f", "m"}


@pytest.mark.parametrize(
    "piece",
    [
        "He said that she left and ",
        "Ana Ruiz told her that ",
        "Ruiz ",
        "the mayor the ",
        "Mayor ",
        "Kim Ruiz, Robin Ruiz, ",
        "“No,” he said, and ",
        "He left. ",
        "then, they ",
    ],
)
def test_the_work_grows_with_the_text(piece: str) -> None:
    """Four times the names and pronouns take about four times the steps."""

    def work(times: int) -> int:
        article = article_of("Ana Ruiz spoke. " + piece * times)
        return steps(lambda: quotations(article))

    assert work(160) < LINEAR * work(40)

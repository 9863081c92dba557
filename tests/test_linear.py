"""The whole annotation of an article takes as many steps as it has words, whatever they are."""

from __future__ import annotations

import pytest

from generator import actors, pipeline
from tests.making import article
from tests.steps import LINEAR, steps

UNITS = {
    "dates in a row": "5 March 2024 ",
    "a chronology by semicolons": "The dam broke on 5 March 2011; ",
    "a chronology by years": "1987: the club moved to the harbour; ",
    "speakers in a row": "“We go,” said Ann Lee, ",
    "sources in a row": "according to Ann Lee, ",
    "numbers in words": "five thousand two hundred and ",
    "quantities": "1,200 tonnes of coal, ",
    "content in content": "he said that she thought that ",
    "marks": "“a ” ",
    "names": "Ann Lee and Karl Benn ",
    "negations": "not ",
    "brackets": "(the mayor (the clerk ",
    "denials": "The union denied the report and the mayor rejected the claim, ",
    "wishes": "The union wants to ",
    "pledges": "his pledge to ",
    "ranges": "from 3 to 9 March ",
    "clauses by and": "he ran and she sang and ",
    "sentences": "The dam broke on 5 March 2011, the mayor said. ",
}


@pytest.mark.scale
@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_an_article_is_annotated_in_steps_that_grow_with_its_words(unit: str) -> None:
    """Four times the words take at most about four times the steps."""

    def annotation(times: int) -> int:
        made = article(f"The council met. {unit * times}end.")
        return steps(lambda: pipeline.annotate(made, actors.index(()), (), {}))

    assert annotation(240) < LINEAR * annotation(60)

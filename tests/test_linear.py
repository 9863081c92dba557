"""The whole annotation of an article takes as many steps as it has words, whatever they are."""

from __future__ import annotations

from math import isinf
from time import process_time

import pytest

from generator import actors, pipeline
from generator.reading.tokens import tokens_of
from tests.hostile import UNITS as HOSTILE, hostile
from tests.making import article
from tests.steps import LINEAR, calls, steps

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
    "single marks": "‘",
    "apostrophes": "'s ",
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


CUES = {
    "a verb": "said ",
    "a verb and a comma": "said, ",
    "a verb of asking": "asked ",
    "a verb of denying": "denied ",
    "a verb that labels": "called ",
    "a pronoun and a verb": "He said, ",
    "who and a verb": "who said, ",
    "it and a verb": "it said, ",
    "a denial behind": "a claim he rejects, ",
    "a source": "according to police, ",
    "a noun with an owner": "its plan to ",
    "a noun without one": "plans to ",
    "a passive": "was accused of ",
    "an adjective": "is opposed to ",
    "a participle": "by saying, ",
    "an infinitive": "went on to say ",
    "an amount": "put the toll at 40 ",
    "marks behind a verb": "said “a” ",
    "marks before it": "“a,” he said, ",
}
"""Units of cues: what reports is read up to a few hundred words of a sentence, so these are
repeated less often."""


_TIMES = {name: (unit, 60) for name, unit in UNITS.items()} | {
    name: (unit, 90 // len(tokens_of(unit))) for name, unit in CUES.items()
}


@pytest.mark.scale
@pytest.mark.parametrize(("unit", "fewest"), [*_TIMES.values()], ids=_TIMES.keys())
def test_an_article_is_annotated_in_steps_that_grow_with_its_words(unit: str, fewest: int) -> None:
    """Four times the words take at most about four times the steps."""

    def annotation(times: int) -> int:
        made = article(f"The council met. {unit * times}end.")
        return steps(lambda: pipeline.annotate(made, actors.index(()), (), {}))

    annotation(fewest)  # what is compiled and read when it is first used is no step of an article
    assert annotation(4 * fewest) < LINEAR * annotation(fewest)


LONGEST = ("days", "quantities", "short quotations", "round brackets", "names")
"""Units of which 40 KB are read, one of each kind; of the others 20 KB show how they grow."""


@pytest.mark.scale
@pytest.mark.parametrize("kind", HOSTILE)
def test_an_article_of_one_unit_is_annotated_in_calls_that_grow_with_it(kind: str) -> None:
    """Four times as much of it, which no full stop need part, takes four times the calls."""
    size = 40_000 if kind in LONGEST else 20_000

    def annotation(size: int) -> int:
        unit = HOSTILE[kind]
        return calls(lambda: pipeline.annotate(hostile(unit, size), actors.index(()), (), {}))

    annotation(1_000)
    assert annotation(size) < LINEAR * annotation(size // 4)


@pytest.mark.scale
@pytest.mark.parametrize("unit", ["it said, ", "they said, "])
def test_pronouns_behind_a_long_sentence_are_read_in_calls_that_grow_with_it(unit: str) -> None:
    """What the sentence before them tells is not looked for again with each of them."""

    def annotation(times: int) -> int:
        sentence = f"The council said {unit * times}so."
        made = article(f"{sentence} {sentence.capitalize()}")
        return calls(lambda: pipeline.annotate(made, actors.index(()), (), {}))

    annotation(20)
    assert annotation(1200) < LINEAR * annotation(300)


PARTS = ["_", "a_b_", "Donaudampfschifffahrtsgesellschaft", "(3 May) ", "he said that she ran "]


@pytest.mark.scale
@pytest.mark.parametrize("unit", PARTS)
def test_what_runs_in_one_call_grows_with_the_text_too(unit: str) -> None:
    """Eight times the text takes at most some sixteen times as long, a pattern's search included."""

    def annotation(size: int) -> float:
        begun = process_time()
        pipeline.annotate(hostile(unit, size), actors.index(()), (), {})
        return process_time() - begun

    annotation(1_000)
    assert annotation(40_000) < max(0.5, 16 * annotation(5_000))


@pytest.mark.parametrize(
    "number",
    [
        "7" * 5000,
        "$" + "1" * 5000,
        "1," + "000," * 3000 + "000",
        "1." + "0" * 5000,
        "1-in-" + "9" * 5000,
    ],
    ids=["digits", "money", "groups", "a fraction", "a ratio"],
)
def test_a_number_longer_than_any_counts_nothing(number: str) -> None:
    """It stops no build, and the figure behind it is found."""
    made = article(f"The toll was {number} in May. The flood killed 40 people.")
    found = pipeline.annotate(made, actors.index(()), (), {})
    assert [f.span.of(made.text) for f in found.figures if f.value == 40] == ["40 people"]
    assert not any(isinf(f.value) for f in found.figures)

"""Records come back from the cache as they went in, and keys tell apart what has to be."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from generator import actors, corrections, pipeline
from generator.actors.finding import ActorIndex
from generator.annotating import one
from generator.annotating.kept import Job, Records, key_of
from generator.cache import Codec, UnfitError, key
from generator.model import Actor, Saying, Status
from tests.cache.making import story
from tests.making import article


@dataclass(frozen=True, slots=True)
class Part:
    """A record in a record."""

    status: Status
    day: date | None


@dataclass(frozen=True, slots=True)
class Whole:
    """A record with a field of each kind."""

    words: str
    number: int
    amount: float
    is_so: bool
    parts: tuple[Part, ...]
    pair: tuple[Part, str]
    near: range | None


PARTS = st.builds(Part, st.sampled_from(Status), st.none() | st.dates())
RANGES = st.builds(range, st.integers(-9, 9), st.integers(-9, 9))
TEXTS = st.text(st.characters(exclude_categories=()), max_size=20)


@given(
    st.builds(
        Whole,
        TEXTS,
        st.integers(),
        st.floats(allow_nan=False) | st.integers(),
        st.booleans(),
        st.lists(PARTS, max_size=3).map(tuple),
        st.tuples(PARTS, TEXTS),
        st.none() | RANGES,
    )
)
def test_a_record_comes_back_as_it_was(record: Whole) -> None:
    """Of the same values and types, whatever signs are in its words."""
    codec = Codec(Whole)
    back = codec.decoded(codec.encoded(record))
    assert back == record
    assert forms(back) == forms(record)


@given(
    st.binary()
    | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(repr).map(str.encode)
)
def test_other_data_are_refused(data: bytes) -> None:
    """Never by another exception."""
    with pytest.raises(UnfitError):
        Codec(Whole).decoded(data)


def test_what_types_do_not_say_is_not_written() -> None:
    """A subclass of a type could not be told from it."""
    is_so = True
    record = Whole(Saying("a", "b"), 1, 1.0, is_so, (), (Part(Status.OCCURRED, None), ""), None)
    with pytest.raises(UnfitError):
        Codec(Whole).encoded(record)


def forms(value: object) -> object:
    """The types of a value and of all in it, and what stands behind words of ours."""
    if is_dataclass(value):
        return type(value), [forms(getattr(value, f.name)) for f in fields(value)]
    if isinstance(value, tuple | list):
        return type(value), [forms(v) for v in value]
    if isinstance(value, Saying):
        return type(value), str(value), value.label, forms(list(value.values.items()))
    return type(value)


def test_all_that_is_found_comes_back(tmp_path: Path) -> None:
    """Of each article of a story with corrections: equal, of the same types, with the labels by
    which pages say it.
    """
    loaded, written, _ = pipeline.load(story(tmp_path / "story"), date(2100, 1, 1))
    index, records, corrected = actors.index(written.actors), Records(), 0
    for each in corrections.dropped_everywhere(loaded, written.corrections):
        own = tuple(c for c in written.corrections if c.source == each.source.stem)
        job = Job(each, own)
        found = one.found(each, index, {}, own)
        back = records.decoded(records.encoded(found, job), job)
        assert back == found
        assert forms(back) == forms(found)
        corrected += len(found.annotated.corrected)
    assert corrected == 3


def test_a_record_holds_no_words_of_the_text() -> None:
    """Its places alone: nobody can put words into a source by way of the cache."""
    made = article("Ann Lee said on Monday that the dam had broken. “It was old”, she said.")
    found = one.found(made, actors.index(()), {})
    data = Records().encoded(found, Job(made)).decode()
    assert found.annotated.quotations
    assert not [w for w in ("Ann", "dam", "broken", '"It', " old") if w in data]


# ---------------------------------------------------------------- keys


def test_parts_of_a_key_do_not_run_together() -> None:
    """Letters that pass from one to the next make another key."""
    assert len({key("ab", "c"), key("a", "bc"), key("abc"), key("abc", ""), key("", "abc")}) == 5


def _index(*names: str) -> ActorIndex:
    return actors.index(
        [Actor(id=n, name=n, kind="person", path="", side=None, aliases=()) for n in names]
    )


TOLD = (
    ("Ann Lee spoke.", "Ann Lee", True),
    ("Lee spoke.", "Ann Lee", True),
    ("LEE SPOKE.", "Ann Lee", True),
    ("Nobody spoke of O’Hara.", "Kim O'Hara", True),
    ("The Straße is long.", "Ann Straße", True),
    ("An İzmir paper.", "Ann İzmir", True),
    ("The spokesman of the UN-led mission.", "UN", True),
    ("Leeds is a town.", "Ann Lee", False),
    ("Ann spoke.", "Ann Lee", False),
)


@pytest.mark.parametrize(("text", "name", "matters"), TOLD)
def test_only_actors_that_can_stand_in_an_article_count(
    text: str, name: str, matters: bool
) -> None:
    """The key of an article changes by a new actor whose name can be found in it, and by no other."""
    job = Job(article(text))
    assert (
        key_of(job, _index("Karl Benn", name), {}) != key_of(job, _index("Karl Benn"), {})
    ) == matters


@given(
    st.text("AaBbßẞſKK ΣσςİIıi'’-.", max_size=12),
    st.text("AaBbßẞſKKΣσςİIıi'’-. ", min_size=1, max_size=6),
)
def test_a_name_that_is_found_is_possible(words: str, name: str) -> None:
    """Whatever letters it is written in."""
    made = article(f"The {words} said {name} no.")
    index = _index(name)
    found = {m.actor for m in actors.find(made, index)}
    assert found <= {n.actor for n in actors.possible(made, index)}

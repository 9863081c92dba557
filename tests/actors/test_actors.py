"""Mentions: the labelled articles, and what must hold for any text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from generator import actors
from generator.actors.naming import names, parts, surnames
from generator.model import Actor, Role
from tests.actors.cases import Case, load, roster, score
from tests.making import article
from tests.quotes.cases import article_of

INDEX = actors.index(roster())
_PIECES = [
    *"“”'’-.&@ \n",
    "Peru ",
    "Marsh ",
    "Ana López Reyes ",
    "the ",
    "president ",
    "of ",
    "Bank ",
    "KIM ",
    "Kim",
]
ODD = st.lists(st.sampled_from(_PIECES), max_size=40).map("".join)


@pytest.mark.parametrize("case", load("dev.txt"), ids=lambda c: f"line {c.line}")
def test_what_is_developed_on_stays_right(case: Case) -> None:
    """Each labelled mention of the development half is found with its actor, and no other."""
    assert {(m.span, m.actor) for m in actors.find(case.article, INDEX)} == case.mentions


def test_the_held_out_half_stays_near_its_score() -> None:
    """No change costs much on articles that the rules were not made for."""
    assert score(load("heldout.txt"), INDEX).f1 >= 0.9


@given(ODD)
def test_mentions_are_sorted_disjoint_and_inside(text: str) -> None:
    """Any text gives mentions in order, apart, inside the text, the same each time."""
    article = article_of(text)
    found = actors.find(article, INDEX)
    assert found == actors.find(article, INDEX)
    assert all(0 <= m.span.start < m.span.end <= len(text) for m in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


def test_the_kind_is_known_where_the_actor_is() -> None:
    """A mention carries its actor's kind."""
    kinds = {actor.id: actor.kind for actor in roster()}
    for case in load("dev.txt"):
        assert all(
            m.kind == (kinds[m.actor] if m.actor else None)
            for m in actors.find(case.article, INDEX)
        )


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("president of Chile", ("president", "Chile")),
        ("Chilean president", ("president", "Chile")),
        ("Chile's president", ("president", "Chile")),
        ("mayor of Lima", ("mayor", "Lima")),
        ("Acme chief executive", ("chief executive", "Acme")),
        ("Secretary of State", ("Secretary of State", "")),
        ("president", ("president", "")),
    ],
)
def test_an_office_has_a_state_or_body(title: str, expected: tuple[str, str]) -> None:
    """A role's title is parted into the office and whose office it is."""
    assert parts(title) == expected


def test_an_office_is_read_under_each_name_of_its_state() -> None:
    """The adjective, the possessive and "of" all name the same office."""
    actor = Actor("a", "", "Ana Ruiz", "person", None, (), (Role("president of Peru", "2010"),))
    forms = {" ".join(name.words) for name in names(actor) if name.rule == "role"}
    assert {"peruvian president", "peru ' s president", "president of peru"} <= forms


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ana Ruiz", ["Ruiz"]),
        ("Ursula von der Heide", ["Heide", "von der Heide", "Von der Heide"]),
        ("Ana López Reyes", ["Reyes", "López Reyes"]),
        ("Rodrigo Prado Jr.", ["Prado"]),
        ("John F. Stone", ["Stone"]),
        ("Pelé", []),
    ],
)
def test_surnames(name: str, expected: list[str]) -> None:
    """What a second mention may call a person."""
    assert list(surnames(name)) == expected


@pytest.mark.parametrize(
    ("words", "who"),
    [("Mr Bell", "karl-bell"), ("Ms. Bell", "ana-bell"), ("Bell", "ana-bell")],
)
def test_a_polite_address_says_who_of_two_is_meant(words: str, who: str) -> None:
    """The one named last, but no woman by "Mr" and no man by "Ms"."""
    both = [
        Actor(f"{n.lower()}-bell", "", f"{n} Bell", "person", None, (), ()) for n in ("Karl", "Ana")
    ]
    text = (
        f"Karl Bell left. His sister, Ana Bell, will lead the firm. {words} said that it was late."
    )
    found = actors.find(article(text, "2024-05-14"), actors.index(both))
    assert found[-1].actor == who

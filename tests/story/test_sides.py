"""The sides of a topic: who is one of them, and what each wants, says and denies."""

import pytest

from generator import addresses, project
from generator.model import Actor, Story
from generator.pages import (
    behind,
    building,
    fronts,
    positions,
    sides,
    speakers,
    uses,
    who,
)
from generator.pages.once import Again
from generator.pages.site import Site
from generator.pages.topics import topic_view
from generator.story import statements
from tests.making import Told


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Technical director Bo Berg", "Bo Berg"),
        ("Bo Berg of the group Tram Friends", "Bo Berg"),
        ("its chair, Maeve Lund", "Maeve Lund"),
        ("Berg’s lawyer, Ann-Sofie Lind", "Ann-Sofie Lind"),
        ("Judge Michael Ek", "Michael Ek"),
        ("Foreign Minister Lee", "Lee"),
        ("Swedish Minister of Transport Åsa Öst", "Åsa Öst"),
        ("Lee", "Lee"),
        ("the minister Ursula von der Linde", "Ursula von der Linde"),
        ("the Folha de Arvika", ""),
        ("Swedish Prime Minister Bo Berg", "Bo Berg"),
        ("The inquiry led by Judge Bo Berg", ""),
        ("the Pentagon", ""),
        ("The Government", ""),
        ("Two men", ""),
        ("a spokesman for the University of Arvika", ""),
        ("the University of Arvika", ""),
        ("the mother of Bo Berg", ""),
        ("Berg’s lawyer", ""),
        ("Jurors weighing charges against Bo Berg", ""),
        ("lawyers representing Bo Berg", ""),
        ("acting director Bo Berg", "Bo Berg"),
        ("a leaked memo", ""),
    ],
)
def test_the_words_for_a_speaker_hold_a_name(words: str, name: str) -> None:
    """A name without office and address; none where they name a body or what one is to another."""
    assert speakers.person(words) == name


def test_a_surname_means_the_only_one_who_has_it() -> None:
    """Where two have it, it stays apart; a role stays itself, whatever its first letter is."""
    found = speakers.together(
        ["the driver Bo Berg", "Berg", "Lind", "Ann Lind", "Eva Lind", "the union", "The union"]
    )
    assert found["Berg"] == speakers.Speaker("Bo Berg", "the driver Bo Berg", is_named=True)
    assert found["Lind"].name == "Lind"
    assert found["the union"] == found["The union"] == speakers.Speaker("The union")


def test_a_body_is_known_by_the_first_letters_of_its_name() -> None:
    """If they are the name of an actor."""
    actor = Actor("uts", "content/actors/uts.yml", "UTS", "organisation", None, ())
    found = speakers.together(["the United Tram Society", "the United Train Society"], [actor])
    assert [s.name for s in found.values()] == ["UTS", "UTS"]


def test_a_word_that_only_opens_its_sentence_is_no_name() -> None:
    """Officials are nobody in particular; Berg is, where a sentence has the name within it."""
    texts = ["Officials said so. Berg left. Nobody saw Berg again. The World Tram Union met."]
    words = ["Officials", "Berg", "the World Tram Union", "A tram driver", "the mill of Berg"]
    found = speakers.together(words, texts=texts)
    assert [w for w in words if found[w].is_named] == ["Berg", "the World Tram Union"]


def made(story: Story) -> Site:
    """What the pages of a story are made from."""
    return building.prepare(story, "Trams", project.SHIPPED.parent)


def test_a_surname_alone_means_whom_the_sources_name_in_full() -> None:
    """If they name one such person alone, within a sentence and not at its beginning."""
    texts = ["Then Lind left, with Mayor Ann Lind. Only Berg stayed, or Bo Berg, or Eva Berg."]
    found = speakers.together(["Lind", "Berg"], texts=texts)
    assert [found[w].name for w in ("Lind", "Berg")] == ["Ann Lind", "Berg"]


SIDES = {
    "one": "date 2024-03-05 Norrtram said that the tram line would open in May this year. "
    "Norrtram demands that the council of Arvika pay for the new tram depot. "
    "The driver Bo Berg said that the brakes of the tram had failed before.",
    "two": "date 2024-04-05 Norrtram denied that the tram had been unsafe. "
    "Norrtram said that two of its old trams would be scrapped. "
    "Berg said that nobody at the tram depot had listened to him. "
    "Berg refused to drive the tram.",
}


def test_a_side_wants_says_and_denies(told: Told) -> None:
    """In this order, each the newest first; one who speaks in two sources is one side."""
    page, _ = next(fronts.of_topics(made(told(**SIDES))))
    assert [
        (
            side.position.name,
            [(p.label, [s.statement.dct.month for s in p.said]) for p in side.parts],
        )
        for side in page.sides
    ] == [
        ("Norrtram", [("Wants", [3]), ("Says", [4]), ("Denies", [4])]),
        ("Bo Berg", [("Says", [4, 3]), ("Refuses", [4])]),
    ]
    assert [len(side.more) for side in page.sides] == [1, 0]


def test_a_denial_that_is_disputed_is_among_what_its_side_denies(told: Told) -> None:
    """By what is denied, which leads to the picture of claim and denial."""
    text = (
        "A leaked memo says that Norrtram plans to close the tram depot. Norrtram denied the claim."
    )
    page, _ = next(fronts.of_topics(made(told(a=f"date 2024-03-05 {text}"))))
    (dispute,) = page.disputes
    side = next(s for s in page.sides if s.position.name == "Norrtram")
    (denial,) = (s.words for part in side.parts if part.kind == "denies" for s in part.said)
    assert isinstance(denial, Again)
    assert denial.anchor == dispute.view.anchor
    words = "".join(piece.text for piece in denial.pieces)
    assert words == "… Norrtram plans to close the tram depot"


def test_a_sentence_leads_to_the_place_that_uses_it(told: Told) -> None:
    """On the page of a topic to where it stands there, not to its top."""
    site = made(told(**SIDES))
    page, rest = next(fronts.of_topics(site))
    uri = addresses.of_topic("trams")
    moved = behind.sentences(rest, page.places)
    used = uses.uses(site.story)
    led = [uses.leading(used, stem, {uri: page.places}, {uri: moved}) for stem in used]
    found = {
        (sentence.partition("-")[0], use.anchor)
        for by_id in led
        for sentence, of_it in by_id.items()
        for use in of_it
        if use.page == uri
    }
    assert found
    assert found == {(s, a) for s, a in page.places.items()}
    assert all(anchor for _, anchor in found)


def test_the_page_of_an_actor_tells_what_is_said_on_its_side(told: Told) -> None:
    """A side has the words of those who stand for it; all lead to the topics on which it can be
    compared.
    """
    text = "date 2024-03-05 Ann Lee demanded that the council of Arvika pay for the tram line."
    site = made(told(a=f"{text} Norrtram said that its old trams would all be scrapped in May."))
    pages = {page.view.actor.id: page for page, _ in fronts.of_actors(site)}
    assert pages["norrtram"].does == "What it wants and says"
    assert pages["ann-lee"].does == "What they want"
    compared = who.compared(topic for topic, _ in fronts.of_topics(site))
    for actor in ("norrtram", "ann-lee"):
        found = compared[pages[actor].view.in_the_end.id]
        assert [(topic.id, key) for topic, key in found] == [("trams", "norrtram")]


def test_whos_who_lists_a_side_with_those_who_stand_for_it(told: Told) -> None:
    """And behind the sides who stands for nobody."""
    site = made(told(a="date 2024-03-05 Ann Lee said that the tram line of Norrtram was late."))
    groups = who.by_side([page.view for page, _ in fronts.of_actors(site)])
    assert [(side and side.actor.id, [v.actor.id for v in of]) for side, of in groups] == [
        ("norrtram", ["ann-lee"]),
        (None, ["arvika"]),
    ]


def test_who_is_only_told_of_comes_behind_who_speaks(told: Told) -> None:
    """Where not all sides can be shown: "Bo Berg’s plan to …" is nothing that he said here."""
    text = "Bo Berg’s plan to sell the tram depot to the mill was old. Eva Lind said that the tram was late again."
    view = topic_view(story := told(a=f"date 2024-03-05 {text}"), story.topic("trams"), (), ())
    assert {p.name for p in view.by_side} == {"Bo Berg", "Eva Lind"}
    (first,) = sides.foremost_sides(view.by_side, statements.weights(story), 1, 3)
    assert first.name == "Eva Lind"


def test_who_speaks_by_an_actors_other_name_is_that_actor() -> None:
    """Also where the reading left it open who that is."""
    actors = (
        Actor("utsab", "content/actors/utsab.yml", "UTS", "company", None, ("United Trams",)),
        Actor("ann", "content/actors/ann.yml", "Ann Kil", "person", None, ("Kil",)),
        Actor("bo", "content/actors/bo.yml", "Bo Kil", "person", None, ("Kil",)),
    )
    assert positions.by_name(actors) == {
        "UTS": "utsab",
        "United Trams": "utsab",
        "Ann Kil": "ann",
        "Bo Kil": "bo",
    }


@pytest.mark.parametrize(
    ("little", "much"),
    [
        (
            "The decision by Bo Berg to sell the tram depot came in May.",
            "Bo Berg wants to sell the tram depot in May.",
        ),
        (
            "Berg said nothing of his plan to close the tram line in May.",
            "Bo Berg plans to close the tram line in May.",
        ),
        ("Bo Berg wants to keep it off the tram.", "Bo Berg wants to keep bicycles off the tram."),
        (
            "Bo Berg supported his plan to sell the tram depot.",
            "Bo Berg supported the plan to sell the tram depot.",
        ),
    ],
)
def test_what_is_only_named_or_left_open_is_shown_last(told: Told, little: str, much: str) -> None:
    """A decision that a noun tells, what "it" or "his plan" stands for: it comes behind what can be
    read alone.
    """
    other = "Bo Berg said that the brakes of the tram had failed twice."
    for text, shown in ((little, [other]), (much, [much, other])):
        story = told(a=f"date 2024-03-05 {other} {text}")
        (found,) = sides.foremost_sides(
            positions.positions(story, "trams"), statements.weights(story), 4, 3
        )
        told_ = ["".join(p.text for p in s.passage.first.pieces) for s in found.statements]
        assert sorted(told_) == sorted(shown)


def test_what_is_said_again_in_the_same_words_in_a_row_is_one_statement() -> None:
    """Whatever stands around them."""
    said = [
        "focus like a laser on safety after the fire in the depot of Arvika",
        "work day and night and focus “like a laser” on safety of trams, when he took office",
        "look into safety like nobody before, on each line",
    ]
    assert statements.distinct(enumerate(said), 3) == [0, 2]

"""Which sentences belong to which topic."""

import pytest

from generator import topics
from generator.model import Article, Keyword, Match, Topic
from tests.making import article


def topic(name: str, *keywords: str | tuple[str, float], headings: tuple[str, ...] = ()) -> Topic:
    """A topic of keywords, each a phrase or a phrase and its weight."""
    pairs = [k if isinstance(k, tuple) else (k, 1.0) for k in keywords]
    return Topic(
        name, f"{name}.md", name, "?", tuple(Keyword(p, w) for p, w in pairs), headings, 1, "", 1
    )


def found(text: str | Article, *subjects: Topic) -> list[tuple[int, str]]:
    """Sentence number and topic of each match."""
    made = article(text) if isinstance(text, str) else text
    return [
        (made.sentences[m.sentence].number, m.topic)
        for m in topics.match(made, topics.index(subjects))
    ]


@pytest.mark.parametrize(
    ("keyword", "text", "matches"),
    [
        ("tram", "The tram is late.", True),
        ("tram", "The trams are late.", True),
        ("tram", "The tram’s driver left.", True),
        ("tram", "Trampolines are fun.", False),
        ("Tram", "the tram is late.", True),
        ("US", "It hurt us all.", False),
        ("US", "The US army left.", True),
        ("build*", "They were building it.", True),
        ("harbour line", "The harbour-line opened.", True),
        ("harbour line", "The harbour. Line one opened.", False),
        ("$5 fee", "The $5 fee is late.", True),
        ("$5 fee", "The 5 fee is late.", False),
        ("#MeToo", "Of #MeToo we heard.", True),
        ("#MeToo", "Of MeToo we heard.", False),
        ("(EU)", "The Union (EU) met.", True),
        ("C++", "It is written in C++.", True),
        ("C++", "It is written in C.", False),
        (".NET", "It runs on .NET 9.", True),
        ("@handle", "As @handle wrote.", True),
        ("@handle", "As me@handle wrote.", False),
        ("5%", "A 5% rise.", True),
        ("5%", "A 15% rise.", False),
        ("U.S.", "The U.S. voted.", True),
        ("£3m plan", "The £3m plans failed.", True),
        ("mayor's office", "The mayor’s office is shut.", True),
        ("mayor’s office", "The mayor's office is shut.", True),
        ("mayor’s office", "The mayors office is shut.", False),
        ("«Aurora»", "The «Aurora» sank.", True),
        ("-5 degrees", "It fell to -5 degrees.", True),
        ("c++ (a*", "They wrote c++ (and more.", True),
    ],
)
def test_a_keyword_is_found_as_whole_words(keyword: str, text: str, matches: bool) -> None:
    """Plurals and possessives count, abbreviations keep their case, a star takes any ending."""
    assert bool(found(text, topic("t", keyword))) is matches


def test_a_heading_alone_is_not_enough() -> None:
    """A digression under a heading belongs to no topic."""
    text = "Trams\n\nThe tram is late.\n\nLunch was served in the hall."
    assert found(text, topic("t", "tram", headings=("Trams",))) == [(2, "t")]


def test_a_heading_with_a_keyword_near_is_enough() -> None:
    """A sentence without a keyword belongs where its heading and its paragraph say so."""
    text = "Transport\n\nThe council rejected the plan. The tram stays where it is."
    assert found(text, topic("t", "tram", headings=("Transport",))) == [(2, "t"), (3, "t")]


def test_a_sentence_has_one_home() -> None:
    """The strongest topic is the home; the other keeps a match that is not."""
    made = article("The tram and the tram line meet the harbour.")
    matches = topics.match(
        made, topics.index([topic("b", "harbour"), topic("a", "tram", "tram line")])
    )
    assert [(m.topic, m.home) for m in matches] == [("a", True), ("b", False)]


def test_what_fits_nothing_is_not_forced() -> None:
    """A sentence below the threshold has no topic."""
    assert found("Lunch was served.", topic("t", "tram"), topic("u", ("lunch", 0.5))) == []


def test_the_reasons_are_kept() -> None:
    """A match names the keywords, the heading and the neighbours that spoke for it."""
    made = article("Transport\n\nThe tram is late. The harbour waits.")
    first: Match = topics.match(
        made, topics.index([topic("t", "tram", "harbour", headings=("transport",))])
    )[0]
    assert first.reasons == (
        "keyword “tram”",
        "under the heading “Transport”",
        "“harbour” in the same paragraph",
    )


def test_what_leans_on_a_sentence_goes_on_with_its_topic() -> None:
    """Where a sentence belongs, "He rejected it" belongs behind it; a new start in the paragraph
    does not.
    """
    made = article("The tram will be late. He rejected it. Lunch was served.")
    matches = topics.match(made, topics.index([topic("t", "tram")]), {1})
    assert [m.sentence for m in matches] == [0, 1]
    assert "goes on from the sentence before" in matches[1].reasons


def test_a_strong_match_is_shown_beside_the_home() -> None:
    """A topic that is not the home shows the sentence too where it speaks for it strongly."""
    made = article("The tram and the tram line and the tram stop meet the harbour at the pier.")
    matches = topics.match(
        made,
        topics.index([topic("a", "tram", "tram line", "tram stop"), topic("b", "harbour", "pier")]),
    )
    assert [(m.topic, m.home, m.is_shown) for m in matches] == [
        ("a", True, True),
        ("b", False, True),
    ]

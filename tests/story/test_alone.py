"""Whether a sentence stands by itself, and what it speaks of as told before it."""

import pytest

from generator.model import Event
from generator.story import loose
from generator.story.alone import is_half, is_linked, is_rest, stands_alone
from generator.story.gist import Gist
from tests.making import Told, article


@pytest.mark.parametrize(
    ("sentence", "linked"),
    [
        ("But the mill burned.", True),
        ("Earlier, in Elm, Ann Lee opened the mill.", True),
        ("Earlier on Monday Ann Lee opened the mill.", False),
        ("In addition, the council sold the pool.", True),
        ("In addition to the mill the council sold the pool.", False),
        ("Minutes later, the tower fell.", True),
        ("At the same time, the drivers struck.", True),
        ("On the other hand, the harbour grew.", True),
        ("For example, Norrtram closed a line in May.", True),
        ("Separately, the court fined the bank.", True),
        ("Later this year the bridge will close.", False),
        ("Rather than wait, the firm sold its boats.", False),
        ("Finally, the nurses went home.", True),
        ("Again and again the river rose.", False),
    ],
)
def test_a_link_to_the_sentence_before(sentence: str, linked: bool) -> None:
    """Some words are one wherever they open a sentence, others with a comma behind them."""
    assert is_linked(sentence) == linked


@pytest.mark.parametrize(
    ("sentence", "half"),
    [
        ("“The first wave was mild, but the second killed many.", True),
        ("The net is closing, “said the paper on Friday.", True),
        ("It will come out” End Quote Ben Roe is to leave on Tuesday.", True),
        ('"We struck on Monday.', True),
        ("The singer called the mayor “proud, stubborn, and –", True),
        ("The mayor said on Monday: “We will rebuild the mill.", False),
        ('The mayor said on Monday: "We will rebuild the mill.', False),
        ("The mayor called it a “dark day” on Monday.", False),
        ("The mill burned on Monday. “", False),
        ("The mayor said: “It is over”, and left on Monday.", False),
        ("The boat sank â€“the first since 1987.", False),
    ],
)
def test_a_half_of_a_quotation(sentence: str, half: bool) -> None:
    """It begins or ends outside its sentence; not where the sentence says who goes on to speak."""
    assert is_half(sentence) == half


@pytest.mark.parametrize(
    ("sentence", "rest"),
    [
        ("cents The agency is concerned about the costs on Monday.", True),
        ("new album, Black Mill, came out on Monday.", True),
        ("20 April: The rig explodes 28 April: The coastguard fears a spill.", True),
        ("2 May 2024: The mill burns 3 May 2024: The mayor resigns.", True),
        ("20 April: The rig explodes.", False),
        ("de Souza left the team on Monday.", False),
        ("eBay sold its tower in Elm on Monday.", False),
        ("al-Jazeera opened an office in Elm on Monday.", False),
    ],
)
def test_a_rest_of_another_sentence(sentence: str, rest: bool) -> None:
    """It opens with a small letter, or several days with their news run together in it."""
    assert is_rest(sentence) == rest


@pytest.mark.parametrize(
    ("sentence", "alone"),
    [
        ("Lee hits back as files leaked Ann Lee accused the police on Monday of lying.", False),
        ("Norrtram steps up pay in wage deal Norrtram signed a pact with its drivers.", False),
        ("Council presents Elm plan Elm will lose its pool on Monday.", False),
        ("Ann Lee said that Lee had left the town on Monday.", True),
        ("Ann Lee met the police on Monday after Lee had accused them.", True),
        ("Ben Roe and the woman Ann Lee accused met on Monday.", True),
    ],
)
def test_a_title_that_runs_into_the_first_sentence(sentence: str, alone: bool) -> None:
    """A name that comes again as the subject of a verb opens another sentence; in the first of an
    article, and nowhere else.
    """
    assert stands_alone(article(sentence), 0) == alone
    assert stands_alone(article(f"The town is old. {sentence}"), 1)


@pytest.mark.parametrize(
    ("before", "sentence", "noun"),
    [
        (
            "A firm in Elm has debts.",
            "The firm told the market on Monday it would pay.",
            "The firm",
        ),
        ("Two men were held.", "Police freed the men on Monday.", "the men"),
        ("An old cap leaks.", "Divers fitted the new cap on Monday.", "the new cap"),
        ("She gave an interview.", "Ann Lee regretted the interview.", "the interview"),
        ("There was a fire.", "The alleged fire took place on Monday.", "The alleged fire"),
        ("He leads a firm.", "The firm in Elm closed on Monday.", ""),
        ("He leads a firm.", "The firm, Norrtram, closed on Monday.", ""),
        ("He leads a firm.", "Norrtram, the firm, closed on Monday.", ""),
        ("There are tests.", "The tests that Norrtram ordered began on Monday.", ""),
        ("There is a mayor.", "The mayor Ann Lee resigned on Monday.", ""),
        ("He leads a mill.", "A mill burned and the mill was closed on Monday.", ""),
        ("The old harbour has a pool.", "The council of Elm met on Monday.", ""),
        ("The town is old.", "The firm closed on Monday.", ""),
        ("It has a government.", "The government resigned on Monday.", ""),
    ],
)
def test_what_was_told_before(told: Told, before: str, sentence: str, noun: str) -> None:
    """A noun with "the" that its article has above, where the sentence does not say which."""
    story = told(one=f"date 2024-03-05 {before} {sentence}")
    (annotated,) = story.articles
    assert loose.definite(annotated.article, 1, Gist(story.articles)) == noun


def _main(event: Event) -> bool:
    return any(e.is_main for e in event.evidence)


@pytest.mark.parametrize(
    ("sentence", "main"),
    [
        ("The nurse who alleges that Ann Lee robbed her in 2003 flew to Elm on Monday.", False),
        ("The clerk, who says the mill burned in 2003, left Elm on Monday.", False),
        ("A firm that claims it lost a boat in 2003 sued Norrtram on Monday.", False),
        ("The union, which believes that the pier closed in 2003, struck on Monday.", False),
        ("The pilot whose lawyer said Norrtram quit in 2003 was charged on Monday.", False),
        ("The council met on Monday after Ann Lee said the dam had cracked in 2003.", False),
        ("Engineers who warned that the pier moved in 2003 were sacked on Monday.", False),
        ("While Norrtram says the line closed in 2003, its drivers left on Monday.", False),
        ("Police said on Monday that Ann Lee robbed a bank in 2003.", True),
        ("Ann Lee admitted on Monday that the mill had burned in 2003.", True),
    ],
)
def test_what_is_said_in_an_aside_is_told_in_passing(told: Told, sentence: str, main: bool) -> None:
    """The sentence does not state it for its own sake, whoever says it there."""
    events = told(one=f"date 2024-03-05 {sentence}").events
    assert [_main(e) for e in events if e.value == "2003"] == [main]


@pytest.mark.parametrize(
    ("sentence", "alone"),
    [
        ("Bo Ek, its chairman, flew to Lund on Monday.", False),
        ("Ann Lee, their lawyer, left the court on Monday.", False),
        ("Bo Ek, chairman of the bank, flew to Lund on Monday.", True),
        ("The bank, its chairman said, lost a client on Monday.", True),
        ("Bo Ek, his wife and her sister left Lund on Monday.", True),
    ],
)
def test_somebody_of_a_body_named_before_does_not_stand_alone(sentence: str, alone: bool) -> None:
    """Whose chairman he is, the sentence before says."""
    assert stands_alone(article(sentence), 0) == alone

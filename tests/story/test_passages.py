"""How much is shown so that a sentence can be understood."""

from pathlib import Path

import pytest

from generator import pages
from generator.pages import sources
from generator.story import context, passages
from tests.making import Told, article

TEMPLATES = Path(__file__).parent.parent.parent / "templates"


@pytest.mark.parametrize(
    "sentence",
    [
        "He rejected it.",
        "They left the town.",
        "The ministry rejected these claims.",
        "Both companies will merge.",
        "For her part, Ruiz agreed.",
        "However, this plan failed.",
        "The bridge mentioned by the mayor was closed.",
        "Police said he was drunk.",
        "To please the old Roman quarter, he gave bread.",
        "Such a step would be unusual.",
        "The latter was fined.",
        "The rest is expected on Friday.",
        "Her hospital received four wounded men that night.",
        "Talks on a new one failed.",
        "“The gates were welded.”",
        '"It was never so.',
        "Ministers said he was ill.",
        "Six of the firefighters said he had warned them.",
        "Doctors at Lund hospital said she would live.",
        "French soldiers said he had gone.",
        "The question is what he’d do.",
        "“We had to start at the bottom,” he said.",
        "The council is to discuss it in January.",
        "The Greens left it on Saturday after nearly three years.",
        "On Thursday the stock exchange was informed that he had.",
        "Reporters asked on Monday whether they would.",
        "Parliament passed it on Monday.",
        "Ministers refused to talk about it on Friday.",
        "Residents pulled them down in May.",
        "The Home Office will publish it next week.",
        "The decision was announced on Thursday, a day after the plan became known.",
        "On Friday, the motion failed by two votes.",
        "The new measures were approved on Monday.",
        "The judge said on Tuesday that he had trouble with that.",
        "Mr Roe said yesterday that he was disappointed by the decision, which surprised him.",
        "The company denied the allegations.",
        "Workers voted on Monday to accept the offer.",
        "It remained uncertain whether the two men would meet in private.",
        "The picture, posted over the weekend, shows workers in a control room.",
        "Police are studying the footage.",
        "Last September its planes bombed a site in Sudland.",
        "On Monday, they voted to close the mill.",
        "Yesterday their lawyers went to court.",
        "The blast on the rig off Norland on 20 April raised questions about his leadership.",
        "Officials met on Monday and raised his pay.",
        "A fire that killed three sailors on Monday forced her to resign.",
        "Farmers in Elm blocked the road to protest against his plan.",
        "The lawsuit was filed on Monday against the paper.",
        "The council met on Monday with engineers to discuss the plan.",
        "The timeline was given to the court on Thursday.",
        "The threat was made by the speaker of the lower house on Monday.",
        "Ruiz said it again on Monday.",
        "Criminal charges against him were dropped last month.",
        "That calculation is based on the higher estimate.",
        "That hospital treated four men on Monday.",
        "That would close the mill in May.",
        "The chairman announced the moves Wednesday.",
        "Fresh claims about her past emerged on Monday.",
        "Bread, more bread-these things cost money.",
    ],
)
def test_a_sentence_that_depends_on_context(sentence: str) -> None:
    """Its meaning stands before it."""
    assert context.depends_on_context(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "On Monday, the firm said it would close.",
        "This Tuesday, Ann Lee resigned.",
        "These days the town is quiet.",
        "It is expected that rain will fall.",
        "Smith said he would stay.",
        "Smith says in his book that he would stay.",
        "That the bridge closed in May surprised Elm.",
        "The council announced the plan to close the pool Monday.",
        "The two-month strike over pay ended today.",
        "The decision to close the bridge was announced on Thursday.",
        "The decision means that the bridge will close in May.",
        "The order was for 40 planes.",
        "Last week it emerged that the bank had failed.",
        "In May the union and its members left.",
        "The claim, that the bridge was unsafe, was denied.",
        "The decision, announced on Monday, means that the bridge will close.",
        "The picture of the mayor was published on Friday.",
        "Ruiz said it also wanted a new bridge.",
        "The government rejected the claim that it had known.",
        "The mayor announced a plan to close the pool, and the council welcomed the decision.",
        "Norland and Sudland agreed that the two sides would meet.",
        "The minister said she would resign.",
        "There was a man at the door.",
        "Those who stayed were fed.",
        "Farms such as Lee’s were flooded.",
        "And it is that the river rose.",
        "It emerged last month that the bank had failed.",
        "In her first speech Ann Lee thanked the town.",
        "The bank told this newspaper that rates would rise.",
        "“Rates will rise,” said Ann Lee.",
        "Berg also said she would stay.",
        "Lotta Berg finally won her race.",
        "The emir said he was pleased.",
        "The striker said he was fit.",
        "A student told police he had slept.",
        "Police say it happened on Monday.",
        "The storm made it impossible to land.",
        "The firm bought two ships and sank them.",
        "Customers who bought a toy returned it.",
        "The union says the levy must go, and will fight it.",
        "Lawyers for the bank called it a day.",
        "The mayor would not say on Monday whether she would.",
    ],
)
def test_a_sentence_that_stands_alone(sentence: str) -> None:
    """It names what it speaks of."""
    assert not context.depends_on_context(sentence)


def shown(text: str, number: int) -> list[int] | None:
    """Numbers of the sentences shown for sentence ``number``."""
    found = passages.find(article(text), passages.leaning(article(text)))[number - 1]
    return None if found is None else [i + 1 for i in found]


def test_what_depends_on_context_is_shown_with_what_it_leans_on() -> None:
    """The sentences before it come along, across a paragraph break if need be."""
    assert shown("Ann Lee won.\n\nShe thanked the town. These words were met with cheers.", 3) == [
        1,
        2,
        3,
    ]


def test_context_ends_at_the_section() -> None:
    """A sentence that opens a section leaning back makes no passage."""
    assert shown("Ann Lee won.\n\nThe town\n\nShe thanked everyone in it.", 3) is None


def test_context_has_a_bound() -> None:
    """What needs more than a few sentences before it stays on its source page."""
    assert shown("Ann Lee won. " + "She went on. " * 6, 7) is None


def test_a_sentence_is_shown_with_the_but_behind_it() -> None:
    """What takes a statement back in the next sentence comes along."""
    assert shown("Ann Lee won the race. But the judges have not confirmed it.", 1) == [1, 2]
    assert shown("Ann Lee won the race.\n\nBut the judges have not confirmed it.", 1) == [1]


def test_the_mark_of_an_entry_stands_on_its_source_page_alone(told: Told) -> None:
    """Nothing of a list is lost where the article stands, and its marks are in no quotation of
    it.
    """
    text = "date 2019-03-28 The council said:\n\n- The tram line opened on 3 May 2012.\n- The depot closed in 2012."
    story = told(a=text)
    (article,) = story.articles
    paragraphs = sources.paragraphs(story, article, {}, {})
    assert [u.mark for units in paragraphs for u in units] == ["", "-", "-"]
    built = {p.uri: p.body for p in pages.build(story, "Trams", TEMPLATES.parent)}
    assert (
        '<span class="unit__text">&#45; <span class="quoted">The tram line opened'
        in built["sources/a.md"]
    )
    assert "&#45; The tram line opened" not in built["topics/trams.md"]
    assert "The tram line opened" in built["topics/trams.md"]


def test_what_serves_the_page_has_no_times(told: Told) -> None:
    """The hour at which a page was put up is nothing that the article tells."""
    furniture = "Published 3 hours ago\n\n2 hours ago\n\nUpdated: 3 May 2012"
    story = told(
        a=f"date 2019-03-28 {furniture}\n\nThe tram line opened on 3 May 2011. It came at 2.15pm on Friday."
    )
    (article,) = story.articles
    assert [t.span.of(article.article.text) for t in article.timexes] == [
        "3 May 2011",
        "2.15pm on Friday",
    ]
    assert [t.anchored_to for t in article.timexes] == [None, None]

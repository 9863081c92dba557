"""Who says what: claims, sides, disputes and figures."""

import html
import re
from pathlib import Path

import pytest

from generator import pages
from generator.model import Story
from generator.pages import amounts, positions, uses
from generator.pages.changes import brought
from generator.pages.timeline import entries
from tests.making import Told

TEMPLATES = Path(__file__).parent.parent.parent / "templates"


def words(statement: positions.Statement) -> list[str]:
    """The reporting words of a statement."""
    return [cue.words for cue in statement.cues]


def test_a_claim_knows_its_side(told: Told) -> None:
    """A spokeswoman is read as the side she speaks for, and stays an actor of her own."""
    story = told(a="date 2019-03-28 Ann Lee said that the tram line would open in May.")
    assert [(c.actor, c.side) for c in story.claims] == [("ann-lee", "norrtram")]
    shown = positions.positions(story, "trams")
    assert [(p.name, s.speaker, words(s)) for p in shown for s in p.statements] == [
        ("Norrtram", "Ann Lee", ["said"])
    ]


def test_what_is_said_twice_in_a_sentence_is_one_statement(told: Told) -> None:
    """Two contents of one speaker in one sentence are marked in one passage."""
    text = "date 2019-03-28 Ann Lee said that the tram line would open and demanded that the depot close."
    (position,) = positions.positions(told(a=text), "trams")
    (statement,) = position.statements
    assert words(statement) == ["said", "demanded"]
    assert len([p for u in statement.passage.units for p in u.pieces if p.marked]) == 2


def test_what_is_retold_is_a_statement_of_both(told: Told) -> None:
    """Who says it keeps the statement, though another tells that it was said."""
    text = "date 2019-03-28 Ann Lee said that the tram line would open, according to the Gazette."
    story = told(a=text)
    spoken = [c.speaker.of(story.articles[0].article.text) for c in story.claims]
    assert spoken == ["the Gazette", "Ann Lee"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee decided to go “in the interests of the tram”.",
        "Ann Lee has decided to resign for the good of the line.",
        "Ann Lee decided to step down as head of the tram firm.",
        "Ann Lee had opted to quit the depot “with dignity”.",
        "Ann Lee has decided to retire from the tram firm.",
        "Ann Lee decided to leave the depot.",
    ],
)
def test_who_decides_to_go_wants_nothing(told: Told, text: str) -> None:
    """It is what somebody did."""
    assert not told(a=f"date 2019-03-28 {text}").claims


def test_who_decides_about_others_wants_it(told: Told) -> None:
    """So does who wants to go, and has not."""
    text = "date 2019-03-28 Ann Lee decided to sell the depot. Ann Lee wants to leave Norrtram."
    assert [c.stance for c in told(a=text).claims] == ["wants", "wants"]


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("Ann Lee said that the tram was late.", "said", ""),
        ("Ann Lee wants the tram line to reach the harbour.", "wants", "a wish"),
        ("Ann Lee demanded that the depot close.", "demanded", ""),
        ("Ann Lee asked Arvika to close the depot.", "asked", "a demand"),
        ("Ann Lee promised that the tram line would open.", "promised", ""),
        ("Ann Lee agreed to open the tram line.", "agreed", "a promise"),
        ("Ann Lee believes that the tram is too loud.", "believes", ""),
        ("Ann Lee feared that the tram would be too loud.", "feared", "a belief"),
        ("Ann Lee called the tram line a disgrace.", "called", "an opinion"),
        ("Ann Lee played down the cost of the tram line.", "played down", "an opinion"),
        ("Ann Lee accused Arvika of hiding what the tram line cost.", "accused", ""),
        ("Ann Lee blamed Arvika for what the tram line cost.", "blamed", "an accusation"),
        ("The report found that the tram line had cracked.", "found", ""),
    ],
)
def test_what_is_no_report_is_told_as_what_it_is(
    told: Told, text: str, cue: str, kind: str
) -> None:
    """A wish or a judgement is called so beside the source's own word, where that does not."""
    (position,) = positions.positions(told(a=f"date 2019-03-28 {text}"), "trams")
    (statement,) = position.statements
    assert statement.cues == (positions.Cue(cue, kind),)


def who_says(story: Story) -> list[str]:
    """The lines above the statements on the page of trams."""
    made = pages.build(story, "Trams", TEMPLATES.parent)
    body = next(page.body for page in made if page.uri == "topics/trams.md")
    who = re.findall(r'<p class="statement__who"[^>]*>(.*?)</p>', body)
    return [html.unescape(re.sub(r"<[^>]+>", "", line)).strip() for line in who]


def test_who_speaks_and_how_stands_once_above_what_is_said(told: Told) -> None:
    """The heading of a side names its speaker, and of others the line below it. How somebody says
    it, the sentence itself tells.
    """
    story = told(
        a="date 2019-03-28 Norrtram wants the tram line to reach the harbour. "
        "Ann Lee said that the tram was late. A pilot feared that the tram would be too loud. "
        "The council of Arvika said that the tram was loud."
    )
    assert who_says(story) == ["Ann Lee"]


def test_how_somebody_says_it_is_told_where_the_sentence_is_cut(told: Told) -> None:
    """The second of two speakers in one sentence has beside its words what makes them no report."""
    story = told(
        a="date 2019-03-28 Norrtram said that the tram was late, and a pilot feared that it was loud."
    )
    assert who_says(story) == ["“feared” (a belief)"]


def test_claim_and_denial_face_each_other(told: Told) -> None:
    """A denial stands beside what it denies, with who says either, all that denies it marked."""
    text = (
        "date 2019-03-28 A leaked memo says that Norrtram plans to close the tram depot. "
        "Norrtram denied these claims."
    )
    story = told(a=text)
    (dispute,) = positions.disputes(story)["trams"]
    assert (dispute.speaker, dispute.denier) == ("a leaked memo", "Norrtram")
    assert "leaked memo" in dispute.said.units[-1].pieces[0].text
    assert [p.text for p in dispute.denial.first.pieces if p.marked] == ["denied these claims"]


def test_a_denial_that_faces_nothing_is_a_position(told: Told) -> None:
    """Where claim and denial are one sentence nothing is disputed, and no page says so; the denial
    is not lost.
    """
    story = told(
        a="date 2019-03-28 Norrtram denied a report that the tram depot had been known to be unsafe."
    )
    assert not positions.disputes(story)
    assert [words(s) for p in positions.positions(story, "trams") for s in p.statements] == [
        ["denied"]
    ]
    assert "disputed" not in {
        use.anchor for found in uses.uses(story)["a"].values() for use in found
    }


def test_a_denial_told_twice_is_no_dispute(told: Told) -> None:
    """Who denies a claim does not say what is denied."""
    text = (
        "date 2019-03-28 Norrtram has rejected claims that the tram depot was unsafe. "
        "Norrtram's chairman dismissed the claims as nonsense."
    )
    story = told(a=text)
    assert story.disputes
    assert not positions.disputes(story)


def test_what_changed_tells_each_thing_once(told: Told) -> None:
    """A voice is new on the date it first speaks, an event on the date it is first told."""
    story = told(
        a="date 2019-03-28 Ann Lee said that the tram line would open. The depot closed on Monday.",
        b="date 2019-04-28 Ann Lee said that the tram line would close. Arvika council said that it was sorry.",
    )
    newest, first = (c.shown(story) for c in brought(story, entries(story)))
    assert [a.id for a in first.voices] == ["ann-lee"]
    assert [a.id for a in newest.voices] == ["arvika"]
    assert [len(c.events) for c in (newest, first)] == [0, 1]


def test_a_figure_told_again_is_one_row(told: Told) -> None:
    """Trams of which the article told before ("the 90 trams") make no second row."""
    text = (
        "date 2019-03-28 Norrtram bought 90 trams. Ann Lee said that the 90 trams would run in May."
    )
    story = told(a=text)
    assert [r.words for r in amounts.rows(story, story.figures)] == ["90 trams"]


def test_a_sentence_of_two_sources_makes_two_statements_with_ids_of_their_own(told: Told) -> None:
    """The later source's gets ``-2``; so each id stands once on a page, and once in the story."""
    said = "Mayor Ann Lee said that the tram line would be repaired on Friday."
    story = told(
        a=f"date 2019-03-28 {said} It rained in the north.",
        b=f"date 2019-04-04 {said} The snow came in the south.",
        c=f"date 2019-04-11 {said} Nothing came in the west.",
    )
    first, *later = (c.id for c in story.claims)
    assert first.endswith("-said23")
    assert later == [f"{first}-2", f"{first}-3"]
    for page in pages.build(story, "Trams", TEMPLATES.parent):
        ids = re.findall(r' id="([^"]+)"', page.body)
        assert sorted(set(ids)) == sorted(ids), page.uri


def test_a_sum_in_another_currency_is_no_row_of_its_own(told: Told) -> None:
    """What stands in brackets behind a sum is that sum; the size of a committee is none to compare."""
    text = (
        "date 2019-03-28 Norrtram paid £48,000 ($75,000) for a line of 55 km (35 miles), as a "
        "nine-member board and 12 firms wished."
    )
    story = told(a=text)
    rows = amounts.rows(story, story.figures)
    assert [r.words for r in rows] == ["£48,000", "55 km", "12 firms"]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Norrtram has lost 40 trams since March.", None),
        ("Norrtram lost 40 trams on Monday.", "2019-03-25"),
        ("40 trams of Norrtram were seen by those who voted on Monday.", None),
    ],
)
def test_a_figure_is_of_the_day_of_its_event(told: Told, text: str, dated: str | None) -> None:
    """What holds since a date, and what another clause dates, is as of the report."""
    (figure,) = told(a=f"date 2019-03-28 {text}").figures
    assert (figure.dated.value if figure.dated else None) == dated


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "Some 30,000 passengers are stranded. We earlier said that 30,000 people were. It now says 21,000 people.",
            [21000],
        ),
        (
            "Fire killed nine people. An earlier version wrongly said that nine people died. It is now seven people.",
            [7],
        ),
        (
            "Some 400 seats were sold. “We earlier said 400 seats were sold,” the owner said. It is now more.",
            [400],
        ),
        (
            "Some 400 seats were sold. We earlier reported that the mill had burned. It is now open.",
            [400],
        ),
    ],
)
def test_what_an_article_takes_back_is_no_figure(
    told: Told, text: str, values: list[float]
) -> None:
    """A number that a paper says it had wrong stands nowhere as a figure, however it was put above."""
    found = told(a=f"date 2019-03-28 {text}").figures
    assert sorted({f.figure.value for f in found}) == values

"""What pages choose of statements and figures, how they tell an event's history, and how they show
a sentence again.
"""

from dataclasses import replace

import pytest

from generator import figures
from generator.model import Status, Story
from generator.pages import amounts, budgets, chosen, positions, sides
from generator.pages.once import Again, Once, excerpt
from generator.pages.shelves import shelve
from generator.pages.timeline import entries
from generator.pages.topics import topic_view
from generator.pages.views import Passage
from generator.story import statements
from generator.story.things import things
from tests.making import Told

SAID = (
    "date 2024-03-05 The depot burned on Monday. Ann Lee said that the weather was fine. "
    "Norrtram demands that the council of Arvika pay for the new depot. "
    "Norrtram demands that the council pay for the new depot of the tram. "
    "Norrtram promised to open the tram line again in May."
)


def test_a_demand_of_a_side_matters_more_than_what_is_said(told: Told) -> None:
    """Reasons that can be named decide, and what says nothing new is left out."""
    story = told(one=SAID)
    weights = statements.weights(story)
    said = positions.statements(story, story.claims)
    first = sides.foremost(said, weights, 2)
    assert [s.cues[0].words for s in first] == ["demands", "promised"]
    assert [r.words for r in weights[first[0].ids[0]].reasons][:2] == [
        "demands something",
        "by an actor of the story",
    ]


def test_a_side_has_a_name_before_it_has_a_role(told: Told) -> None:
    """Whose words are shown where not all can be: one who is named, not "two men"."""
    story = told(
        one="date 2024-03-05 Two men want the tram"
        " depot closed at once. Bo Berg wants a tram for every village of the county."
    )
    found = positions.positions(story, "trams")
    weights = statements.weights(story)
    assert [p.name for p in found] == ["Two men", "Bo Berg"]
    assert [p.name for p in sides.foremost_sides(found, weights, 1, 3)] == ["Bo Berg"]


def test_one_thing_is_one_row_with_its_values_through_time(told: Told) -> None:
    """What is told of the same holder in like words, and nothing else, shares a row."""
    story = told(
        one="date 2024-03-05 Norrtram runs 60 trams in Arvika. Norrtram sold 60 tickets.",
        two="date 2024-04-05 Norrtram runs 75 trams in Arvika.",
        three="date 2024-05-05 Norrtram runs 75 trams in Arvika. Norrtram scrapped 8 trams.",
    )
    rows = [amounts.thing_row(story, t, 3) for t in things(story, story.figures, figures.thing)]
    assert [(r.newest.words, [b.words for b in r.before]) for r in rows] == [
        ("75 trams", ["60 trams"]),
        ("60 tickets", []),
        ("8 trams", []),
    ]


def counted(story: Story) -> list[tuple[str, list[str]]]:
    """Each thing that a story counts: its newest value, and those before it."""
    rows = [amounts.thing_row(story, t, 5) for t in things(story, story.figures, figures.thing)]
    return [(r.newest.words, [f"{b.words}, {b.when}" for b in r.before]) for r in rows]


def test_a_toll_is_one_row_as_it_was_told(told: Told) -> None:
    """Whatever the words for it, and as of the day on which each source told it."""
    story = told(
        one="date 2024-03-06 The tram depot of Arvika exploded on 5 March 2024, killing 3 people.",
        two="date 2024-03-20 The tram depot of Arvika exploded on 5 March 2024 and 13 people died.",
        three="date 2024-06-05 A jury convicted the owner of the tram depot of Arvika yesterday. The"
        " explosion at the tram depot of Arvika on 5 March 2024 took the lives of 14 people.",
    )
    assert counted(story) == [
        ("14 people", ["3 people, reported 6 March 2024", "13 people, reported 20 March 2024"])
    ]


def test_a_toll_that_falls_far_is_of_another_event(told: Told) -> None:
    """Two who die of fourteen are a figure of their own; so are those who are hurt."""
    story = told(
        one="date 2024-03-06 The tram depot of Arvika exploded on 5 March 2024 and 14 people died.",
        two="date 2024-03-20 The tram depot of Arvika exploded on 5 March 2024 and 2 people died in"
        " hospital. The tram depot of Arvika exploded on 5 March 2024 and 90 people were hurt.",
    )
    assert [newest for newest, _ in counted(story)] == ["14 people", "2 people", "90 people"]


def test_the_very_amount_of_the_very_thing_is_one_row(told: Told) -> None:
    """Where it is no chance: 43 recommendations, and not two men."""
    story = told(
        one="date 2024-03-06 The judge made 43 recommendations. Two men left.",
        two="date 2024-06-06 The city has heeded few of the 43 recommendations. Two men sang.",
    )
    assert [newest for newest, _ in counted(story)] == ["43 recommendations", "Two men", "Two men"]


def test_a_number_that_is_told_again_is_one_row(told: Told) -> None:
    """With the clause of the source that told it last."""
    story = told(
        one="date 2024-03-05 The tram company of Arvika faces 11 counts of fraud over the tram line.",
        two="date 2024-04-05 Ann Lee denied all 11 counts of fraud that concern the tram.",
        three="date 2024-05-05 A court found the tram company guilty of 11 counts of fraud. "
        "The tram company of Arvika has 11 depots. It lost 2 trams in Arvika. The tram drew 2 trams.",
    )
    rows = [amounts.thing_row(story, t, 3) for t in things(story, story.figures, figures.thing)]
    assert [(r.newest.words, r.newest.source.stem, len(r.before)) for r in rows] == [
        ("11 counts of fraud", "three", 0),
        ("11 depots", "three", 0),
        ("2 trams", "three", 0),
        ("2 trams", "three", 0),
    ]


def test_an_entry_tells_what_became_of_an_announcement(told: Told) -> None:
    """Announced, then reported, each with the date of its source."""
    story = told(
        one="date 2024-03-05 Norrtram will open its new tram line in Arvika on 9 March.",
        two="date 2024-03-10 Norrtram opened its new tram line in Arvika on 9 March.",
    )
    shown = [step for entry in entries(story) for step in entry.history]
    assert [step.words for step in shown] == [
        "announced on 5 March 2024 for 9 March 2024",
        "reported as fact on 10 March 2024",
    ]
    assert shown[0].opening == "Announced on 5 March 2024 for 9 March 2024"


def test_a_step_is_told_in_words_that_fit_together(told: Told) -> None:
    """A day by which something had come about is not "of by" that day."""
    story = told(
        one="date 2021-03-09 An explosion has destroyed the tram depot of Arvika, firefighters said on"
        " Tuesday evening.",
        two="date 2021-03-10 An explosion destroyed the tram depot of Arvika yesterday evening.",
    )
    steps = [step.words for entry in entries(story) for step in entry.history]
    assert steps == ["alleged on 9 March 2021", "confirmed on 10 March 2021"]


def test_a_sentence_that_comes_again_is_shown_by_its_marked_words(told: Told) -> None:
    """With where it stands; another is shown in full."""
    story = told(
        one="date 2024-03-05 The depot of Arvika burned on Monday and the tram line closed on Tuesday."
    )
    first, second = entries(story)
    page = Once()
    assert page.show(first.telling, "a") == first.telling
    again = page.show(second.telling, "b")
    assert isinstance(again, Again)
    assert again.anchor == "a"
    assert "closed on Tuesday" in "".join(p.text for p in again.pieces)


def shown(passage: Passage | Again) -> str:
    """The words of a passage as a page shows it."""
    assert isinstance(passage, Passage)
    return " ".join("".join(p.text for p in u.pieces) for u in passage.units)


def test_what_has_just_been_read_is_not_shown_again_to_explain_what_follows(told: Told) -> None:
    """Right below it a sentence needs no other before it; elsewhere on the page the first words of
    one.
    """
    story = told(
        one="date 2024-03-05 Ann Lee criticised the tram depot of Arvika. She demanded a tram bridge. "
        "She promised to pay for the tram line."
    )
    first, second, third = (s.passage for s in positions.statements(story, story.claims))
    assert [len(p.units) for p in (first, second, third)] == [1, 2, 3]
    page = Once()
    page.show(first, "a")
    assert shown(page.show(second, "b", first)) == "She demanded a tram bridge."
    assert shown(page.show(third, "c", second)) == "She promised to pay for the tram line."
    page = Once()
    page.show(first, "a")
    page.show(second, "b", first)
    assert shown(page.show(third, "c")) == (
        "Ann Lee criticised the tram depot … She promised to pay for the tram line."
    )


def test_a_sentence_is_shown_again_from_its_opening_where_that_is_short(told: Told) -> None:
    """But never whole."""
    text = "the tram line closed on Tuesday and the tram depot of Arvika burned on Wednesday"
    story = told(one=f"date 2024-03-07 Rain fell and {text}.")
    one, other = (e.telling for e in entries(story))
    assert (
        "".join(p.text for p in excerpt(one)) == "Rain fell and the tram line closed on Tuesday …"
    )
    assert "".join(p.text for p in excerpt(other)) == f"Rain fell and {text}"
    again = "".join(p.text for p in excerpt(other, again=True))
    assert again == "… the tram depot of Arvika burned on Wednesday"


def test_what_is_too_much_for_a_page_goes_on_shelves_of_bounded_size() -> None:
    """By the first level that parts it, then by the next, then in parts; nothing is lost."""
    numbers = list(range(225))
    whole = shelve(
        "x.md", "X", numbers, (lambda _: ("2011", "2011"), lambda n: (f"{n // 150}", ""))
    )
    assert [s.uri for s in whole.leaves()] == [
        *("x/2011-0-1.md", "x/2011-0-2.md", "x/2011-0-3.md"),
        *("x/2011-1-1.md", "x/2011-1-2.md"),
    ]
    assert [n for s in whole.leaves() for n in s.items] == numbers
    assert shelve("x.md", "X", numbers[:50], ()).below == ()


def test_what_happened_last_is_what_the_newest_article_opens_with(told: Told) -> None:
    """Of what the newest source is the first to tell, its first sentences come before what it tells
    by the way.
    """
    story = told(
        a="date 2024-03-01 The tram line of Arvika closed on 28 February.",
        b="date 2024-03-05 The council of Arvika has sold the tram depot. The depot is old. It has a yard. "
        "Ann Lee opened a tram museum in Arvika on Monday. The tram museum in Arvika is on the tram line.",
    )
    shown = entries(story)
    assert [e.when for e in chosen.newest(shown, story.as_of)] == ["reported 5 March 2024"]


def test_what_is_next_is_what_comes_first(told: Told) -> None:
    """Of several announcements the soonest is next, however much the others matter."""
    story = told(
        a="date 2024-03-05 The tram line of Arvika will open on 1 May. The council of Arvika will vote on "
        "the tram line on 12 March. The tram line of Arvika will be closed in 2026.",
        b="date 2024-03-05 The tram line of Arvika will be closed in 2026, the council said.",
    )
    ahead = [e for e in entries(story) if e.is_next]
    assert [e.when for e in chosen.soonest(ahead, 1, 100)] == ["12 March 2024"]
    moved = [e if "May" in e.when else replace(e, page="timeline/2024.md") for e in ahead]
    assert [e.when for e in chosen.soonest(moved, 1, 100)] == ["1 May 2024"], "on the timeline"


def test_what_is_only_named_beside_something_is_not_next(told: Told) -> None:
    """Behind "before", or as what something is for; on the timeline, or pinned, it may be."""
    for text in (
        "The idea is to open the tram line before Ann Lee leaves office in May 2025.",
        "The union has put the tram on posters for its congress in May 2025.",
    ):
        story = told(a=f"date 2024-03-05 The tram is red. It is long. It is loud. {text}")
        (entry,) = (e for e in entries(story) if e.is_next)
        behind = replace(entry, page="timeline/2025.md")
        assert chosen.soonest([behind], 1, 100) == []
        assert chosen.soonest([entry], 1, 100) == [entry]
        pinned = replace(behind, event=replace(behind.event, important=True))
        assert chosen.soonest([pinned], 1, 100) == [pinned]


def test_what_happened_last_is_worth_its_place(told: Told) -> None:
    """What the newest article mentions, and the timeline has no room for, is not it."""
    story = told(
        a="date 2024-03-05 The tram is red. It is long. It is loud. Rain fell in Arvika on Monday."
    )
    (entry,) = entries(story)
    assert chosen.newest([entry], story.as_of) == [entry]
    assert chosen.newest([replace(entry, page="timeline/2024.md")], story.as_of) == []


def test_a_page_that_cannot_show_all_shows_what_the_timeline_does(told: Told) -> None:
    """Where that is too little, with the best of the others, and no more than make a page."""
    text = " ".join(f"The tram line of Kil closed on {day} May 2023." for day in range(1, 11))
    found = list(entries(told(a=f"date 2024-03-05 {text}")))
    assert len(found) == 10
    behind = [replace(e, page="timeline/2023.md") for e in found[:3]]
    assert list(chosen.worthy([*behind, *found[3:]])) == found[3:]
    few = [*(replace(e, page="timeline/2023.md") for e in found[:7]), *found[7:]]
    filled = list(chosen.worthy(few))
    assert len(filled) == budgets.WORTHY
    assert filled[-3:] == found[7:]


def test_what_is_counted_once_in_passing_is_no_key_figure(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a topic cannot show all: a handful, or what stands far down; but what two sources tell
    is one.
    """
    story = told(
        a="date 2024-03-05 Norrtram runs 60 trams in Arvika. Three trams are red. "
        "The trams carry 8,000 passengers a day. A tram has 44 seats.",
        b="date 2024-03-06 The tram is late. Rain fell on it. Ice too. Norrtram trams carry 8,000 passengers a day.",
    )

    def shown() -> list[str]:
        things = amounts.by_topic(amounts.of_things(story))["trams"]
        view = topic_view(story, story.topic("trams"), entries(story), things)
        page = chosen.topic_page(story, view, statements.weights(story))
        return [row.newest.words for row in page.figures]

    assert len(shown()) == 4
    monkeypatch.setattr(budgets, "TOPIC_WORDS", 0)
    assert shown() == ["60 trams", "8,000 passengers a day"]


def test_news_is_told_by_its_lead_where_a_sentence_below_gives_the_day(told: Told) -> None:
    """What an article opens with tells it best, on the day that is known from below."""
    story = told(
        one="date 2023-11-16 A jury has found the tram driver Bo Berg guilty of manslaughter over the"
        " depot crash.\n\nThe verdict on Bo Berg was returned on Thursday after 19 hours."
    )
    (entry,) = [e for e in entries(story) if e.event.opens]
    assert entry.when == "16 November 2023"
    assert entry.telling.first.number == 1


def test_what_another_source_tells_as_a_fact_rests_on_nobodys_word(told: Told) -> None:
    """The sentence shown may still say who said so first."""
    story = told(
        one="date 2021-03-09 An explosion has destroyed the tram depot of Arvika, firefighters said on"
        " Tuesday evening.",
        two="date 2021-03-10 We open late. An explosion destroyed the tram depot yesterday evening.",
        three="date 2021-03-11 Firefighters said on Thursday that the tram line had sunk.",
    )
    by_status = {e.event.status: e for e in entries(story)}
    assert by_status[Status.OCCURRED].speaker is None
    assert by_status[Status.ALLEGED].speaker == "Firefighters"

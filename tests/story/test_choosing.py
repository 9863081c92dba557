"""What matters more is chosen first, and the sentence that tells it best is shown."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.model import Event, Headline, Reason, Status, Weight
from generator.story import choosing, telling
from generator.story.gist import Gist
from tests.making import Told

ONE = (
    "date 2024-03-05 The depot of the tram line burned on Monday in Arvika. "
    "Ann Lee opened a kiosk on Sunday."
)
OTHER = "date 2024-03-06 Police sealed the road. He said so. The depot of the tram line burned on Monday in Arvika."


def _days(events: tuple[Event, ...]) -> list[str]:
    return [e.value for e in events]


def test_an_event_that_two_sources_tell_matters_more(told: Told) -> None:
    """Of two events the one with more sources is chosen, and its reasons say so."""
    events = told(one=ONE, other=OTHER).events
    chosen = choosing.weightiest(events, 1)
    assert _days(chosen) == ["2024-03-04"]
    assert next(r.words for r in chosen[0].weight.reasons) == "told by 2 of the sources"


def test_the_chosen_stay_in_the_order_of_the_story(told: Told) -> None:
    """Weight decides what is chosen, never the order in which it is shown."""
    events = told(one=ONE, other=OTHER).events
    assert _days(choosing.weightiest(events, 2)) == ["2024-03-03", "2024-03-04"]
    assert choosing.weightiest(events, 0) == ()


def test_a_sentence_that_stands_alone_tells_the_event(told: Told) -> None:
    """A sentence that leans on another, or is a scrap, gives way to a later one that does not."""
    first = "date 2024-03-05 Also, the old depot of the tram line burned on Monday in Arvika."
    second = (
        "date 2024-03-06 The old depot of the tram line burned on Monday in Arvika, "
        "and nobody was hurt in the fire."
    )
    event = told(one=first, other=second).events[0]
    assert [e.source for e in event.evidence] == ["one", "other"]
    assert event.telling == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Police in Arvika searched the tram depot for Ann Lee on Monday after a fire.",
            "Police in Arvika arrested Ann Lee on Monday at the depot after a fire.",
        ),
        (
            "The driver Ann Lee was led from the tram depot in Arvika by police on Monday.",
            "Police arrested the driver Ann Lee at the depot in Arvika on Monday.",
        ),
    ],
)
def test_what_states_the_turn_tells_it_best(told: Told, first: str, second: str) -> None:
    """Before a sentence that tells what went with it, though that fits the story a little better."""
    story = told(one=f"date 2024-03-05 {first}", other=f"date 2024-03-05 {second}")
    event = next(e for e in story.events if len(e.evidence) > 1)
    assert event.evidence[event.telling].source == "other"


@pytest.mark.parametrize(
    ("sentence", "is_wider"),
    [
        ("Police arrested the driver Ann Lee at the tram depot in March.", True),
        ("Police arrested the driver Ann Lee at the tram depot in 2024.", False),
        ("Police arrested the driver Ann Lee at the tram depot at the end of March.", False),
        ("The tram line has been poor since the arrest of the driver Ann Lee in March.", False),
    ],
)
def test_what_states_it_of_a_wider_time_is_little_worse(
    told: Told, sentence: str, is_wider: bool
) -> None:
    """If that time holds its day and is not much wider, and the sentence does not only name it."""
    one = "date 2024-03-05 Police arrested the driver Ann Lee at the tram depot on Monday."
    story = told(one=one, other=f"date 2024-04-09 {sentence}")
    event = next(e for e in story.events if e.value == "2024-03-04")
    other = next(x for e in story.events for x in e.evidence if x.source == "other")
    joined = replace(event, evidence=(event.evidence[0], other))
    articles = {a.article.source.stem: a for a in story.articles}
    told_by = telling.tellings(joined, articles, Gist(story.articles))
    reasons = {r.words for t in told_by if t.evidence == 1 for r in t.reasons}
    assert (telling.WIDER in reasons, telling.OTHER in reasons) == (is_wider, not is_wider)


def test_who_plans_it_tells_a_plan_best(told: Told) -> None:
    """Before one who only foresees what will come of it."""
    story = told(
        one="date 2024-03-05 Polls predict that Ann Lee will win the tram vote of Arvika on 12 March.",
        two="date 2024-03-05 The vote will be held on 12 March.",
    )
    event = next(e for e in story.events if e.status is Status.SCHEDULED)
    both = tuple(sorted((x for e in story.events for x in e.evidence), key=lambda x: x.source))
    articles = {a.article.source.stem: a for a in story.articles}
    best = telling.tellings(replace(event, evidence=both), articles, Gist(story.articles))[0]
    assert [x.status for x in both] == [Status.ALLEGED, Status.SCHEDULED]
    assert both[best.evidence].source == "two"


def test_what_was_expected_of_its_day_never_tells_what_came_about(told: Told) -> None:
    """It was to come too when it was told."""
    expected = (
        "The claim of the tram driver Ann Lee is expected to be denied today by Norrtram of Arvika."
    )
    denied = "Norrtram of Arvika denied today the claim of the tram driver."
    story = told(one=f"date 2024-03-05 {expected}", two=f"date 2024-03-05 {denied}")
    both = tuple(sorted((x for e in story.events for x in e.evidence), key=lambda x: x.source))
    articles = {a.article.source.stem: a for a in story.articles}
    event = next(e for e in story.events if e.status is Status.OCCURRED)
    found = telling.tellings(replace(event, evidence=both), articles, Gist(story.articles))
    assert [both[t.evidence].source for t in found] == ["two"]


def test_a_day_counted_from_another_sentence(told: Told) -> None:
    """It speaks against a sentence that it names its day only by a day told before it."""
    later = "Two days later, the depot of the tram line burned in Arvika."
    for before, against in (("The strike began on 2 March.", True), ("The town is old.", False)):
        events = told(one=f"date 2024-03-05 {before} {later}").events
        reasons = {r.words for e in events for r in e.weight.reasons}
        assert (telling.COUNTED in reasons) == against


def test_how_a_sentence_reads_is_no_weight_of_its_event(told: Told) -> None:
    """It speaks against the sentence alone that it can be read only with another."""
    story = told(one="date 2024-03-05 Two men were held. Police freed the men on Sunday.")
    articles = {a.article.source.stem: a for a in story.articles}
    event = next(e for e in story.events if e.value == "2024-03-03")
    best = telling.tellings(event, articles, Gist(story.articles))[0]
    assert telling.OF_THE_SENTENCE & {r.words for r in best.reasons}
    assert not telling.OF_THE_SENTENCE & {r.words for r in event.weight.reasons}


@pytest.mark.parametrize(
    ("sentence", "against"),
    [
        ("The dockers still speak of the 2003 strike in Arvika.", telling.NAMED),
        ("The dockers, who struck in 2003, returned to the harbour of Arvika.", telling.PASSING),
        ("The dockers of the harbour of Arvika struck in 2003.", 0),
        ("The long strike in the harbour of Arvika took place in 2003.", telling.NAMED),
        ("The dockers took the place of the clerks in 2003.", 0),
        ("Nine dockers of Arvika were killed in the 2003 explosion.", 0),
        ("The dockers of Arvika had jobs in the 2003 strike.", telling.NAMED),
    ],
)
def test_what_only_names_an_event_tells_it_less_well(
    told: Told, sentence: str, against: float
) -> None:
    """A bare noun speaks against a sentence, and a clause in passing."""
    event = next(e for e in told(one=f"date 2005-03-05 {sentence}").events if e.value == "2003")
    points = {r.words: r.points for r in event.weight.reasons}
    faults = (telling.NAMES, telling.PASSES, telling.HAPPENS)
    assert against == sum(points.get(words, 0) for words in faults)


TOWN = (
    "date 2024-03-05 The tram line of Arvika closed on Monday. The depot, built in May 1931, is empty. "
    "They met on 1 March. Ann Lee said on 2 March that the town was poor. Thieves raided the mill on 3 March. "
    "But the yard opened on 29 February. The town was quiet on 2 March. The choir sang on 3 March. "
    "Painters will paint the hall on 9 March."
)
LIGHT, HEAVY = Weight((Reason("little", 10),)), Weight((Reason("much", 20),))


def _chosen(events: Sequence[Event], most: int) -> list[str]:
    return [e.evidence[0].deed for e in choosing.weightiest(events, most)]


def test_what_can_be_an_entry(told: Told) -> None:
    """What an article opens with, or states besides as a fact; not what it mentions in passing, or so
    that it cannot be read alone, nor what was only said or is only to come.
    """
    events = told(one=TOWN).events
    assert len(events) == 9
    lacking = {e.evidence[0].deed or e.value: choosing.lacks(e) for e in events}
    assert lacking == {
        "close": "",
        "raid": "",
        "sing": "",
        "build": "its sentence tells it in passing",
        "meet": "its sentence cannot be read alone",
        "open": "its sentence cannot be read alone",
        "say": "it is only what somebody said that day",
        "2024-03-02": "no source tells it by a verb of its own, or only how things stood",
        "paint": "it is only announced or foreseen, beside other news",
    }


@pytest.mark.parametrize(
    ("last", "is_apart"),
    [
        (
            "The novelist Ann Lee won the Harbour Prize on 11 March. Her books are read in schools.",
            True,
        ),
        ("The union of the tram line in Arvika struck on 11 March. The depot was shut.", False),
    ],
)
def test_an_article_about_something_else_is_worth_no_place(
    told: Told, last: str, is_apart: bool
) -> None:
    """As one about a namesake: it has little in common with the others."""
    who = "drivers guards cleaners clerks fitters painters porters cooks".split()
    did = "struck marched met spoke".split()
    day = "date 2024-03-{:02} The {} of the tram line in Arvika {} on {} March. The depot was {}."
    how = "shut open empty full quiet".split()
    seeds = {f"n{n}": day.format(n + 1, who[n], did[n % 4], n, how[n % 5]) for n in range(1, 8)}
    events = told(**seeds, other=f"date 2024-03-12 {last}").events
    of_last = [e for e in events if e.sources == ("other",)]
    assert [e.is_apart for e in of_last] == [is_apart]
    assert any(choosing.lacks(e) == choosing.APART for e in of_last) == is_apart
    assert not any(e.is_apart for e in events if "other" not in e.sources)


STOPS = "A cat slept. A dog barked. Rain fell on the roofs. Snow lay in the hills. A boat left."


@pytest.mark.parametrize(
    ("last", "is_apart"),
    [
        (f"Ann Lee won the Harbour Prize on 11 March. {STOPS} She came by tram. {STOPS}", True),
        (f"Ann Lee rode the tram to the Harbour Prize on 11 March. {STOPS} {STOPS} {STOPS}", False),
        (f"Ann Lee won the Harbour Prize on 11 March. {STOPS} She came by tram.", False),
    ],
)
def test_what_an_article_tells_that_names_a_topic_in_passing(
    told: Told, last: str, is_apart: bool
) -> None:
    """It is of another matter, if its own sentence names none and says little of the story."""
    who = "drivers guards cleaners clerks fitters painters porters cooks".split()
    day = "date 2024-03-{:02} The {} of the tram line struck on {} March. "
    seeds = {f"n{n}": day.format(n + 1, who[n], n) + STOPS for n in range(1, 8)}
    events = told(**seeds, other=f"date 2024-03-12 {last}").events
    assert [e.is_apart for e in events if e.sources == ("other",)] == [is_apart]


def _worth(points: float) -> Weight:
    return Weight((Reason("speaks for it", points),))


def test_what_little_speaks_for_is_no_entry(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    """However much it weighs in its story, and though an article opens with it."""
    monkeypatch.setattr(choosing, "SMALL", 0)
    monkeypatch.setattr(choosing, "LEAST", 0)
    worthy = [
        replace(e, weight=LIGHT, worth=_worth(choosing.DESERVES)) for e in told(one=TOWN).events
    ]
    assert _chosen(worthy, 9) == ["raid", "sing", "close"]
    for deed in ("close", "raid"):
        events = [
            replace(e, weight=HEAVY, worth=_worth(choosing.DESERVES - 0.1))
            if e.evidence[0].deed == deed
            else e
            for e in worthy
        ]
        assert set(_chosen(worthy, 9)) - set(_chosen(events, 9)) == {deed}
        (event,) = (e for e in events if e.evidence[0].deed == deed)
        assert choosing.why_not(event) == "too little speaks for it: 2.40, and 2.5 is enough"


def test_one_sentence_is_one_entry(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    """Though it tells of two times that lie far apart: the one that matters more is shown."""
    monkeypatch.setattr(choosing, "SMALL", 0)
    text = "Ann Lee opened the tram depot in May 2003, and Ben Roe closed the kiosk in June 2011."
    events = told(one=f"date 2024-03-05 The town is old. So is its tram. {text}").events
    worthy = [replace(e, worth=_worth(choosing.DESERVES)) for e in events]
    assert _days(events) == ["2003-05", "2011-06"]
    for heavy, day in enumerate(_days(events)):
        weights = [LIGHT, LIGHT]
        weights[heavy] = HEAVY
        found = [replace(e, weight=w) for e, w in zip(worthy, weights, strict=True)]
        assert _days(choosing.weightiest(found, 9)) == [day]


@pytest.mark.parametrize(
    ("other", "lacks"),
    [
        (
            "But fire destroyed the old mill of Arvika on Monday.",
            "its sentence cannot be read alone",
        ),
        ("A fire destroyed the old mill of Arvika on Monday.", ""),
    ],
)
def test_what_several_tell_needs_one_who_can_be_read_alone(
    told: Told, other: str, lacks: str
) -> None:
    """However many there are; the sentence of that one is shown."""
    one = "The town is old. So is its mill. But a fire destroyed the old mill of Arvika on Monday."
    story = told(
        one=f"date 2024-03-05 {one}",
        other=f"date 2024-03-06 The town is old. So is its mill. {other}",
    )
    (event,) = (e for e in story.events if len(e.sources) > 1)
    assert choosing.lacks(event) == lacks


def test_the_best_are_entries_in_any_case(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    """A few of each story, and the more the more articles there are."""
    monkeypatch.setattr(choosing, "SMALL", 0)
    monkeypatch.setattr(choosing, "LEAST", 2)
    points = {"sing": 0.4, "raid": 0.3, "close": 0.2}
    events = [
        replace(e, weight=HEAVY, worth=_worth(points.get(e.evidence[0].deed, 0)))
        for e in told(one=TOWN).events
    ]
    assert _chosen(events, 9) == ["raid", "sing"]
    monkeypatch.setattr(choosing, "LEAST", 0)
    assert _chosen(events, 9) == ["sing"]
    monkeypatch.setattr(choosing, "SHARE", 3)
    assert _chosen(events, 9) == ["raid", "sing", "close"]


def test_a_plan_has_no_place_beside_a_fact_of_its_day(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It came about or did not; what is planned for another day has one."""
    monkeypatch.setattr(choosing, "SMALL", 0)
    events = told(
        one="date 2024-03-05 Norrtram will sell the depot of Arvika on 8 March.",
        two="date 2024-03-06 Ann Lee will speak to the drivers in Kil on 12 March.",
        three="date 2024-03-09 The drivers of the tram line walked out on Friday.",
    ).events
    assert _chosen([replace(e, weight=HEAVY) for e in events], 5) == ["walk", "speak"]


@pytest.mark.parametrize(
    ("plan", "last", "is_chosen"),
    [
        ("Norrtram will sell the depot of Arvika on 8 March.", "2024-03-07", True),
        ("Norrtram will sell the depot of Arvika on 8 March.", "2024-03-20", False),
        ("Norrtram will sell the depot of Arvika today.", "2024-03-20", True),
        ("The tram is old. Norrtram will sell the depot of Arvika today.", "2024-03-20", True),
        (
            "Ann Lee left the board on Monday. Norrtram will sell the depot of Arvika today.",
            "2024-03-20",
            False,
        ),
    ],
)
def test_a_plan_whose_day_is_over_has_no_place(
    told: Told, monkeypatch: pytest.MonkeyPatch, plan: str, last: str, *, is_chosen: bool
) -> None:
    """Where articles go on behind it and none tells what became of it; the news of an article for its
    own day has one.
    """
    monkeypatch.setattr(choosing, "SMALL", 0)
    again = "The sale was called a mistake. Norrtram will sell the depot of Arvika on 8 March."
    seeds = {"one": f"date 2024-03-05 {plan}"}
    seeds |= {} if "today" in plan else {"two": f"date 2024-03-06 {again}"}
    events = told(**seeds, last=f"date {last} Rain fell on Kil. The drivers sang in May.").events
    sale = next(e for e in events if e.status is Status.SCHEDULED)
    chosen = choosing.weightiest([replace(e, weight=HEAVY) for e in events], len(events))
    assert (sale.id in {e.id for e in chosen}) == is_chosen


def test_what_has_lasted_since_a_day_is_no_entry(told: Told) -> None:
    """An article may open with it; what began on that day is one."""
    lasts = "Ann Lee has led the drivers of Arvika since May."
    begins = "The drivers of Arvika elected Ann Lee their leader in May."
    for sentence, why in ((lasts, "it has lasted since then"), (begins, "")):
        events = told(one=f"date 2024-07-05 {sentence}", two=f"date 2024-07-06 {sentence}").events
        event = replace(next(e for e in events if e.value == "2024-05"), opens=True)
        assert choosing.lacks(event) == why


def test_news_of_which_others_only_name_the_day_is_an_entry(told: Told) -> None:
    """It is told on somebody's word, and another source names as a fact what it was of."""
    events = told(
        one="date 2024-03-04 As the drivers of Arvika vote on Monday, Ann Lee is far ahead.",
        two="date 2024-03-05 Ann Lee won the vote of the drivers in Arvika on Monday, the clerk said.",
    ).events
    vote = next(e for e in events if len(e.sources) == 2)
    assert [(e.status, bool(e.deed)) for e in vote.evidence] == [
        (Status.OCCURRED, False),
        (Status.ALLEGED, True),
    ]
    assert choosing.lacks(vote) == ""


@pytest.mark.parametrize(
    ("sentence", "sources", "is_apart"),
    [
        ("Fever and flood struck the cities of the south in 2003.", 3, True),
        ("Fever and flood struck Norrtram and the south in 2003.", 2, True),
        ("Ann Lee began her career with Norrtram in 2003.", 1, True),
        ("Fever and flood struck Norrtram and the south in 2003.", 3, False),
        ("Fever and flood struck the cities of the south in August 2003.", 2, False),
        ("Fever and flood struck the cities of the south in 2023.", 2, False),
    ],
)
def test_what_was_long_before_the_story_is_background(
    told: Told, sentence: str, sources: int, is_apart: bool
) -> None:
    """If it is known to no month, and few sources tell it: fewer where it names whom the story is
    about.
    """
    others = (
        "Norrtram shut its depot on Monday.",
        "Ann Lee left on Tuesday.",
        "Rain fell on Monday.",
    )
    how = "badly", "hard", "again"
    seeds = (
        f"date 2024-03-05 {news} {sentence.replace(' in', f' {how[n]} in') if n < sources else ''}"
        for n, news in enumerate(others)
    )
    events = told(**dict(zip(("one", "two", "three"), seeds, strict=True))).events
    assert {e.is_apart for e in events if e.latest.year < 2024} == {is_apart}


def test_what_is_only_foreseen_is_no_news(told: Told) -> None:
    """What may come about is as little worth as what is announced beside other news."""
    text = "The tram line of Arvika closed on Monday. The press has said the depot could be sold on 20 March."
    events = told(one=f"date 2024-03-05 {text}").events
    sale = next(e for e in events if e.value == "2024-03-20")
    assert sale.status is Status.ALLEGED
    assert choosing.lacks(sale) == "it is only announced or foreseen, beside other news"


def test_what_all_sources_tell_in_passing_is_no_entry(told: Told) -> None:
    """One of several sources has to state it."""
    passing = "Ann Lee, who left the party in Arvika on 1 March, likes trams."
    again = "The drivers of Arvika like Ann Lee, who left the party on 1 March."
    events = told(one=f"date 2024-03-05 {passing}", two=f"date 2024-03-06 {again}").events
    event = next(e for e in events if e.value == "2024-03-01")
    assert len(event.sources) > 1
    assert choosing.lacks(event)
    stated = "On 1 March Ann Lee left the party in Arvika."
    events = told(
        one=f"date 2024-03-05 {passing}", two=f"date 2024-03-06 Rain fell. {stated}"
    ).events
    event = next(e for e in events if e.value == "2024-03-01")
    assert len(event.sources) > 1
    assert choosing.lacks(event) == ""


def test_what_was_foretold_for_its_own_sake_and_came_about_is_an_entry(told: Told) -> None:
    """Though who tells that it came about tells it in passing."""
    foretold = "The dockers of Arvika will begin a long strike on 7 March."
    passing = "The strike, which the dockers of Arvika began on 7 March, is over."
    event = told(
        one=f"date 2024-03-05 {foretold}", two=f"date 2024-03-12 Rain fell. {passing}"
    ).events[0]
    assert len(event.sources) == 2
    assert event.status is Status.OCCURRED
    assert choosing.lacks(replace(event, opens=False)) == ""


@pytest.mark.parametrize(("verb", "is_lacking"), [("could", True), ("will", False)])
def test_what_only_may_come_is_no_entry(told: Told, verb: str, is_lacking: bool) -> None:
    """However many sources say so, if none of them opens with it."""
    said = f"The dockers of Arvika {verb} begin a long strike on 12 March"
    story = told(
        one=f"date 2024-03-05 {said}, said Ann Lee.",
        two=f"date 2024-03-06 {said}, Ben Roe said, and ships will wait.",
    )
    event = next(replace(e, opens=False) for e in story.events if len(e.sources) == 2)
    assert bool(choosing.lacks(event)) == is_lacking


def test_of_a_long_time_the_sentence_that_is_shown_states_the_event(told: Told) -> None:
    """What two sources tell of one year is often not one event."""
    story = told(
        one="date 2024-03-05 Rain fell. The drivers of the tram line began a long strike in 2003.",
        two="date 2024-03-06 Rain fell. The long strike that drivers of the tram line began in 2003 is over.",
    )
    event = next(e for e in story.events if len(e.sources) == 2)
    states, passes = sorted(range(2), key=lambda i: not event.evidence[i].is_main)
    assert choosing.lacks(replace(event, telling=states)) == ""
    assert choosing.lacks(replace(event, telling=passes)) != ""
    assert choosing.lacks(replace(event, telling=passes, earliest=event.latest)) == ""


def test_what_all_sources_only_name_is_no_entry(told: Told) -> None:
    """The revolution that two sources name is background."""
    events = told(
        one="date 2024-03-05 The dockers of Arvika still speak of the 2023 revolution.",
        other="date 2024-03-06 The clerks of Arvika still speak of the 2023 revolution.",
    ).events
    revolution = next(e for e in events if e.value == "2023")
    assert len(revolution.sources) == 2
    assert choosing.lacks(revolution).startswith("no source tells it")


def test_what_was_foretold_tells_no_event_that_came_about(told: Told) -> None:
    """Who said beforehand that it would happen gives way to who told it afterwards."""
    event = told(
        one="date 2024-03-05 The dockers of the port of Arvika would begin a long strike on 7 March, "
        "said the union of the harbour workers of the town.",
        other="date 2024-03-08 The dockers began a strike on 7 March.",
    ).events[0]
    assert len(event.evidence) == 2
    assert event.evidence[event.telling].source == "other"


def test_what_somebody_announced_is_an_event_of_a_day_that_is_not_known(told: Told) -> None:
    """An announcement by one who can act is worth a place though only its report has a day."""
    said = "the union of the drivers {} that its members would move no train without a guard"
    for verb, lacking in (
        ("announced", ""),
        ("said", "it is only what somebody said that day"),
    ):
        opening = "The mill of Arvika burned on 4 March. Nobody was hurt."
        events = told(one=f"date 2024-03-08 {opening} On Thursday {said.format(verb)}.").events
        event = next(e for e in events if e.value == "2024-03-07")
        assert choosing.lacks(event) == lacking


FIRE = {
    "one": "date 2024-03-05 The old depot of the tram line burned on Monday in Arvika.",
    "two": "date 2024-03-05 The depot of the tram line burned on Monday, destroying eleven carriages "
    "and injuring two drivers of the company.",
    "three": "date 2024-03-06 The old depot of the tram line in Arvika burned on Monday. "
    "Ann Lee opened a kiosk on Sunday.",
}


def test_a_big_event_is_told_by_further_sentences(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What another source tells more of it is a sentence of its day where there is room for two, and
    first among the rest of its evidence; what says the same again is neither.
    """
    event = next(e for e in told(**FIRE).events if e.value == "2024-03-04")
    assert len(event.evidence) == 3
    (more,) = event.further
    monkeypatch.setattr(choosing, "ENOUGH", 0)
    assert 1 in (event.telling, more.evidence)
    for a_day, sentences in ((1, [event.telling]), (2, [event.telling, more.evidence])):
        ((_, shown),) = choosing.by_day([event], 1, a_day).items()
        assert [e.telling for e in shown] == sentences


def test_a_day_says_no_more_than_matters(told: Told) -> None:
    """Where a day has room for more, what matters much less than its first is left out."""
    events = told(one=TOWN).events
    day = [e for e in events if e.value == "2024-03-03"]
    even = [replace(e, weight=HEAVY) for e in day]
    assert len(day) == 2
    assert [len(found) for found in choosing.by_day(even, 1, 2).values()] == [2]
    uneven = [even[0], replace(even[1], weight=LIGHT)]
    assert [len(found) for found in choosing.by_day(uneven, 1, 2).values()] == [1]


def test_what_more_sources_tell_is_read_first(told: Told) -> None:
    """Where a few are read, and as much speaks for both."""
    one, two = (
        max(events, key=lambda e: len(e.sources))
        for events in (
            told(a="date 2024-03-06 The tram line of Kil burned on 5 March 2024.").events,
            told(
                a="date 2024-03-06 The tram line of Kil burned on 5 March 2024.",
                b="date 2024-03-07 A tram line in Kil burned on 5 March 2024.",
            ).events,
        )
    )
    assert (len(one.sources), len(two.sources)) == (1, 2)
    assert choosing.rank(replace(two, worth=one.worth)) > choosing.rank(one)


HEADLINE = Headline("The line burns", ())


def test_what_editors_wrote_a_headline_for_is_read_first(told: Told) -> None:
    """Where a few are read; behind what they pin."""
    text = (
        "The tram line of Kil closed on 4 March 2024. The tram line of Kil burned on 5 March 2024."
    )
    closed, burned = told(a=f"date 2024-03-06 {text}").events
    headed = replace(burned, headline=HEADLINE)
    pinned = replace(closed, important=True)
    assert choosing.rank(headed) == choosing.rank(burned) + choosing.HEADED
    assert choosing.rank(pinned) > choosing.rank(headed)

"""What several sources tell of one event is one event, with the history of it."""

from dataclasses import replace

import pytest

from generator.english import alike
from generator.model import Event, Reason, Status, Turn, Weight, shifted
from generator.pages import timeline
from generator.story import choosing, follow_ups, is_next, marks
from generator.story.evidence import candidates
from generator.story.identity import Ids
from generator.story.likeness import Likeness
from generator.story.marks import Words
from generator.story.tellings import Telling
from tests.joins.score import Score, scores
from tests.making import Told
from tests.steps import LINEAR, steps

FILLER = (
    "Rain fell on the market. Nobody was at the harbour. The school has a new roof. Farmers sold apples. "
    "A dog slept by the church. The library lends records. Two nurses cycled home. The baker sang."
)
"""Sentences by which the words of the others are rare."""


def told_by(told: Told, first: str, second: str) -> tuple[Event, ...]:
    """The events of two articles, of 2 and of 20 May 2019."""
    story = told(
        a=f"date 2019-05-02 {first} {FILLER}",
        b=f"date 2019-05-20 {second} {FILLER}",
    )
    return story.events


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "A tanker struck the ferry Alma off Karlstad on Tuesday.",
            "The ferry Alma was hit by a tanker on 30 April.",
        ),
        (
            "The dyke at Arvika gave way at 9 p.m. on Tuesday.",
            "The dyke at Arvika collapsed on 30 April.",
        ),
        (
            "The ferry Alma struck the pier of Karlstad on Tuesday evening.",
            "The ferry Alma struck the pier of Karlstad at 9 p.m. on 30 April.",
        ),
        (
            "The judge sentenced Bo Ek to four years in prison on Tuesday.",
            "Bo Ek, sentenced to four years in prison in April, has appealed.",
        ),
        (
            "The council voted to close the swimming pool of Arvika yesterday.",
            "The council had voted on 1 May to close the pool.",
        ),
        (
            "The council of Arvika will vote on the stadium on 14 May.",
            "The council of Arvika voted for the stadium last Tuesday.",
        ),
        (
            "The harbour master, Bo Ek, was arrested at home on Tuesday.",
            "The harbour master was led away by police on 30 April.",
        ),
        (
            "Bo Ek was arrested on Tuesday.",
            "Bo Ek hopes to be free soon. The trial comes three weeks after he was arrested in April.",
        ),
        (
            "Gunmen kidnapped four doctors in Arvika on Tuesday.",
            "The abduction of the four doctors in April has shocked Arvika.",
        ),
    ],
)
def test_tellings_of_one_event_are_joined(told: Told, first: str, second: str) -> None:
    """In other words, to another precision, announced and then held."""
    assert max(len(e.evidence) for e in told_by(told, first, second)) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The mayor opened the bridge on Tuesday.", "The mayor closed the school on 30 April."),
        (
            "The ferry Alma struck the pier of Karlstad on Tuesday morning.",
            "The ferry Alma struck the pier of Karlstad at 9 p.m. on 30 April.",
        ),
        ("The council voted on Tuesday.", "The mill of Bo Ek burned on 30 April."),
        ("Police arrested Ann Lee on Tuesday.", "Police freed Ann Lee on 30 April."),
        (
            "The first round of talks ended in Arvika on Tuesday.",
            "The second round of talks opened in Arvika on 30 April.",
        ),
        ("The trial of Bo Ek is to begin on 9 May.", "In May the troubles of Bo Ek deepened."),
        ("The lake was closed in 2012.", "The mayor closed two mills on 3 March 2012."),
        (
            "The bridge of Karlstad burned on Tuesday.",
            "The bridge of Arvika burned on 30 April.",
        ),
        (
            "Arvika will choose a mayor at the election in May.",
            "In May a group of deputies of Malung voted to refuse visas to two clerks.",
        ),
        (
            "A service for the dead will be held in Arvika in May.",
            "Police arrested a driver in Arvika in May.",
        ),
        (
            "Arvika held a mayoral election on Tuesday.",
            "Arvika held a presidential election on 30 April.",
        ),
        (
            "The mill announced its results in Arvika on Tuesday.",
            "Bo Ek announced on 30 April that he would leave Arvika.",
        ),
        (
            "Shares of the cannery of Malung rose on Tuesday.",
            "The number of patients rose by three to 78 on 30 April.",
        ),
        (
            "The fishing season of the lakes began on Tuesday.",
            "Exams began across the county on 30 April with a practical test.",
        ),
        (
            "The price of bread fell in Malung on Tuesday.",
            "The number of patients fell to 78 on 30 April.",
        ),
    ],
)
def test_in_doubt_they_stay_apart(told: Told, first: str, second: str) -> None:
    """What is opposite, counted otherwise, elsewhere or alike in one word alone."""
    assert [len(e.evidence) for e in told_by(told, first, second)] == [1, 1]


def test_news_has_the_day_that_its_article_tells_below(told: Told) -> None:
    """Both are one event of that day, and the sentence that says who did what tells it."""
    news = "A jury has found Bo Ek guilty of fraud. The verdict came on Tuesday after nine days."
    story = told(a=f"date 2019-05-02 {news} {FILLER}")
    (event,) = story.events
    assert event.value == "2019-04-30"
    assert [e.sentence for e in event.evidence] == [0, 1]
    assert event.telling == 0
    assert [r.words for r in event.evidence[1].joined] == [
        "tells the day of what its article opens with"
    ]


@pytest.mark.parametrize(
    ("lead", "behind"),
    [
        (
            "The old bridge of Arvika has been closed to all traffic.",
            "Police put up barriers on Wednesday.",
        ),
        ("Bo Ek has resigned as head of the mill.", "He handed in his letter on Wednesday."),
        ("A fire has destroyed the mill of Arvika.", "It broke out on Wednesday evening."),
        (
            "A court has freed the captain of the Alma.",
            "Judges said on Wednesday that he had acted in good faith.",
        ),
        (
            "The union has called off the strike.",
            "Its leader told members on Wednesday that the offer was fair.",
        ),
    ],
)
def test_the_sentence_behind_a_lead_says_when_it_was(told: Told, lead: str, behind: str) -> None:
    """Whatever words they share: the article opens with what it goes on to tell."""
    (event,) = told(a=f"date 2019-05-02 {lead} {behind} {FILLER}").events
    assert (event.value[:10], len(event.evidence)) == ("2019-05-01", 2)
    assert event.telling == 0


@pytest.mark.parametrize(
    ("lead", "behind"),
    [
        ("Bo Ek has resigned as head of the mill.", "The mill will be sold on 9 May."),
        ("Bo Ek has resigned as head of the mill.", "He came to Arvika in 2012."),
        (
            "A fire has destroyed the mill of Arvika.",
            f"{FILLER} Ann Lee bought a boat on Wednesday.",
        ),
        (
            "A clinic in Arvika has burned down.",
            "The mayor said on Wednesday that nobody was inside.",
        ),
        (
            "Thieves have stolen a painting from the museum.",
            "The director told reporters on Wednesday that the alarm was off.",
        ),
        (
            "Arvika has received the answer of Lund to its letter.",
            "A clerk confirmed on Wednesday that it had come.",
        ),
        (
            "Police have arrested a man over the blast in Arvika.",
            "Wednesday’s explosion killed two people.",
        ),
    ],
)
def test_what_else_an_article_tells_is_not_its_lead(told: Told, lead: str, behind: str) -> None:
    """What is planned, what was long ago, what comes further below, what others say of it."""
    events = told(a=f"date 2019-05-02 {lead} {behind} {FILLER}").events
    assert [len(e.evidence) for e in events] == [1, 1]


def test_only_a_lead_has_a_sentence_behind_it_that_says_when(told: Told) -> None:
    """A count told further down is of its own day, and the last death before it of another."""
    toll = "Three people have died in the outbreak in Arvika, doctors said on Thursday."
    last = "The third victim, a woman of 84, died on Wednesday."
    (one,) = told(a=f"date 2019-05-03 {toll} {last} {FILLER}").events
    assert len(one.evidence) == 2
    events = told(a=f"date 2019-05-03 {FILLER} {FILLER} {toll} {last}").events
    assert {len(e.evidence) for e in events} == {1}


def test_a_sentence_of_few_words_tells_less_than_another(told: Told) -> None:
    """Of two that tell the same the one that says more of it, and is no thicket, is shown."""
    (event,) = told_by(
        told,
        "The ferry Alma sank off Arvika on Wednesday.",
        "The ferry Alma sank off Arvika on 1 May on its way to Lund.",
    )
    assert [e.source for e in event.evidence] == ["a", "b"]
    assert event.evidence[event.telling].source == "b"


def test_each_join_has_its_reasons(told: Told) -> None:
    """What the first told needs none."""
    (event,) = told_by(
        told,
        "A tanker struck the ferry Alma off Karlstad on Tuesday.",
        "The ferry Alma was hit by a tanker on 30 April.",
    )
    first, second = event.evidence
    assert first.joined == ()
    assert "@alma" in second.joined[0].words
    assert sum(r.points for r in second.joined) > 1


def test_the_same_words_are_one_telling(told: Told) -> None:
    """A sentence of an agency in two papers is told by one of them."""
    words = "The dyke at Arvika gave way on 30 April."
    (event,) = told_by(told, words, words)
    assert [e.repeats for e in event.evidence] == [None, "a"]
    assert event.sources == ("a",)


def test_an_announcement_that_came_true_is_a_history(told: Told) -> None:
    """Each step with its day, its report and its sources."""
    (event,) = told_by(
        told,
        "The council of Arvika will vote on the stadium on 14 May.",
        "The council of Arvika voted for the stadium last Tuesday.",
    )
    assert event.status is Status.OCCURRED
    steps_told = [(s.turn, s.value, str(s.dct), s.sources, s.is_superseded) for s in event.history]
    assert steps_told == [
        (Turn.ANNOUNCED, "2019-05-14", "2019-05-02", ("a",), False),
        (Turn.OCCURRED, "2019-05-14", "2019-05-20", ("b",), False),
    ]


def turns(told: Told, *articles: str) -> list[Turn]:
    """What the history of the one event tells that articles of 2 and of 20 May tell together."""
    (event,) = told_by(told, *articles)
    return [step.turn for step in event.history]


def test_what_is_expected_is_foreseen_and_not_alleged(told: Told) -> None:
    """A fact that came of it confirms nobody's word."""
    found = turns(
        told,
        "The council of Arvika is expected to reject the stadium on 14 May.",
        "The council of Arvika rejected the stadium last Tuesday.",
    )
    assert found == [Turn.FORESEEN, Turn.OCCURRED]


def test_a_plan_of_something_else_is_no_history(told: Told) -> None:
    """Of one day and one place, but another thing: what was announced is not what came about."""
    plan = "The mayor of Arvika, Ann Lee, will visit the stadium in Malung on 14 May."
    fact = "Ann Lee, the mayor of Arvika, wept at the stadium in Malung on 14 May."
    for event in told(
        a=f"date 2019-05-02 {plan} {FILLER}", b=f"date 2019-05-20 {fact} {FILLER}"
    ).events:
        assert len(event.history) == 1


def test_what_is_announced_for_its_own_day_is_no_step(told: Told) -> None:
    """The paper of the morning says so, and that of the evening that it was done."""
    events = told(
        a=f"date 2019-05-14 The council of Arvika will vote on the stadium today. {FILLER}",
        b=f"date 2019-05-15 The council of Arvika voted on the stadium yesterday. {FILLER}",
    ).events
    (event,) = (e for e in events if len(e.evidence) > 1)
    assert [step.turn for step in event.history] == [Turn.OCCURRED]


def test_an_expression_of_three_words_has_its_kind(told: Told) -> None:
    """What it consists of means nothing by itself."""
    articles = told(a=f"date 2019-05-02 The treaty came into force on 30 April. {FILLER}").articles
    words, ids = Words.among(articles), Ids.among(articles)
    (marks,) = (c.marks for a in articles for c in candidates(a, words, ids))
    assert "open" in marks.meanings


def test_marks_are_counted_as_they_are_compared(told: Told) -> None:
    """Both ways to find the marks of a sentence, with their places and without, find the same."""
    article = told(
        a="date 2019-05-02 The ferry Alma, a tanker of Norrtram, hit 12 boats on 30 April. The treaty came into force. "
        "On Tuesday the master, Bo Ek, struck a deal with Norrtram. Bo Ek’s ferry burned."
    ).articles[0]
    known = Words.among([article]).known
    for _, sentence in article.article.told():
        placed = {mark for mark, *_ in marks._marks(article, sentence.span, known)}
        assert placed == marks._marks_alone(article, sentence.span, known)


def test_a_part_of_the_day_is_that_of_the_same_deed(told: Told) -> None:
    """What is told of the night may have followed."""
    first = "Gunmen killed the mayor of Arvika on 30 April."
    for second, value in (
        ("Gunmen killed the mayor of Arvika on the night of 30 April.", "2019-04-30TNI"),
        ("Gunmen shot the mayor of Arvika on the night of 30 April.", "2019-04-30"),
    ):
        for order in ((first, second), (second, first)):
            (event,) = told_by(told, *order)
            assert event.value == value


def test_who_did_it_is_at_two_places_at_once(told: Told) -> None:
    """An office is of one place, and taken in another."""
    (event,) = told_by(
        told,
        "Ann Lee took the oath in Malung on Tuesday.",
        "Ann Lee was sworn in as mayor of Arvika on 30 April.",
    )
    assert len(event.evidence) == 2


def test_what_is_told_often_of_one_event_is_not_common(told: Told) -> None:
    """What is rare, and how much happened in a time, is counted by events."""
    articles = told(
        a=f"date 2019-05-02 A mill in Arvika burned on Wednesday. {FILLER}",
        b=f"date 2019-05-03 The mill burned on Wednesday. {FILLER}",
        c=f"date 2019-05-04 The mill that burned on Wednesday stood in Arvika. {FILLER}",
        d=f"date 2019-08-20 A mill in Arvika burned in May. {FILLER}",
    ).articles
    words, ids = Words.among(articles), Ids.among(articles)
    tellings = [Telling.of(c) for a in articles for c in candidates(a, words, ids)]
    each = Likeness(tellings, words.points, [[0], [1], [2], [3]])
    known = Likeness(tellings, words.points, [[0, 1, 2], [3]])
    assert known.of(0, 3) > each.of(0, 3)


def likened(told: Told, first: str, second: str, others: str = "") -> dict[str, float]:
    """What speaks for the first dated events of articles of 2 and of 20 May being one, and against."""
    articles = told(
        a=f"date 2019-05-02 {first} {FILLER} {others}", b=f"date 2019-05-20 {second} {FILLER}"
    ).articles
    words, ids = Words.among(articles), Ids.among(articles)
    tellings = [Telling.of(c) for a in articles for c in candidates(a, words, ids)]
    evidence = [t.candidate.evidence for t in tellings]
    dated = [e.timex.anchor != "report" and e.source for e in evidence]
    found = Likeness(tellings, words.points).reasons(dated.index("a"), dated.index("b"))
    return {reason.words: reason.points for reason in found}


BUSY = " ".join(f"Clerk {n} sold kennel {n} on 1 May." for n in "BCDFGHJKL")


@pytest.mark.parametrize(
    ("second", "others", "is_against"),
    [
        ("Bo Ek of Malung visited the weir on 1 May.", BUSY, True),
        ("Bo Ek of Malung visited the weir on 1 May.", "", False),
        ("Bo Ek of Malung rebuked the grocer on 1 May.", BUSY, False),
    ],
)
def test_other_deeds_are_other_events_where_much_happens(
    told: Told, second: str, others: str, *, is_against: bool
) -> None:
    """On a day of which little is told, other verbs may tell of one thing."""
    found = likened(told, "Bo Ek of Malung rebuked the clerks on 1 May.", second, others)
    assert ("something else was done" in found) == is_against


def test_a_plan_is_less_likely_a_fact_than_a_claim_is(told: Told) -> None:
    """Something else may have happened on the day of a plan."""
    plan, claim = (
        likened(told, first, f"The weir of Malung opened on {day} May.")["of another status"]
        for first, day in (
            ("The weir of Malung will open on 3 May.", 3),
            ("The weir of Malung opened on 1 May, a clerk said.", 1),
        )
    )
    assert plan < claim < 0


def test_a_letter_that_an_ending_doubles_is_no_part_of_the_word() -> None:
    """The past of "ram", "rammed", is a form of it, and "called" is of "call"."""
    assert alike.stem("rammed") == alike.stem("ram")
    assert alike.stem("called") == alike.stem("call")


@pytest.mark.parametrize(
    ("words", "are_one"), [("She also won the race", False), ("She won the race", True)]
)
def test_what_an_article_tells_besides_is_something_else(
    told: Told, words: str, *, are_one: bool
) -> None:
    """However like it is to what stands before it."""
    text = f"Ann Lee won the race of Arvika on 1 May. {words} of Arvika on 1 May. {FILLER}"
    events = told(a=f"date 2019-05-20 {text}").events
    assert (entry_of(events, "a", 0) is entry_of(events, "a", 1)) is are_one


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("states", "statement"),
        ("mission", "missing"),
        ("liberal", "liberated"),
        ("planes", "plans"),
    ],
)
def test_what_looks_like_another_form_of_a_word_is_none(word: str, other: str) -> None:
    """A state is no statement."""
    assert alike.stem(word) != alike.stem(other)
    assert alike.stem(word) not in alike.MEANINGS


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("wrecked", "destruction"),
        ("prolonged", "renewal"),
        ("impeached", "ousted"),
        ("rebuffed", "refusal"),
        ("counterfeit", "forged"),
        ("relegated", "relegation"),
        ("subpoena", "summoned"),
        ("mediation", "negotiations"),
        ("confiscated", "seized"),
        ("pardoned", "amnesty"),
    ],
)
def test_news_tells_a_deed_in_several_words(one: str, other: str) -> None:
    """Words of one list, in any form, and as a noun."""
    mine, yours = (alike.MEANINGS[alike.stem(word)] for word in (one, other))
    assert {*mine} & {*yours}


def test_dev_is_joined_rightly() -> None:
    """On the stories to develop on; see tests/joins/README.md for the other sets."""
    total = Score()
    for _, own in scores("dev"):
        total.add(own)
    assert total.right / (total.right + len(total.wrong)) > 0.98
    assert total.right / (total.right + total.apart) > 0.75
    assert total.right / (total.right + total.apart + total.untold) > 0.56


@pytest.mark.parametrize(
    "text",
    [
        "The bridge of Kar{letter}stad burned on 3 May.",
        "The bridge of Kar{letter}stad has burned down. The mayor of Arvika wept on Wednesday.",
    ],
)
def test_joining_is_linear(told: Told, text: str) -> None:
    """Four times the articles on one day's fire, four times the steps; also where each opens with
    it and gives no day.
    """

    def work(count: int) -> int:
        texts = {
            f"a{i:03}": f"date 2012-05-{4 + i % 20:02} {text.format(letter=chr(97 + i % 26))} {FILLER}"
            for i in range(count)
        }
        return steps(lambda: told(**texts))

    assert work(80) < LINEAR * work(20)


def test_an_expression_is_found_by_any_word_that_it_can_begin_with() -> None:
    """A stem may have a hyphen itself: "vice-president" is one word or two."""
    meant = alike.by_opener({"vice-president": "a", "vice-squad": "b", "vice": "c", "fire": "d"})
    assert meant == {
        "vice-president": {"": "a"},
        "vice-squad": {"": "b"},
        "vice": {"president": "a", "squad": "b", "": "c"},
        "fire": {"": "d"},
    }


@pytest.mark.parametrize("description", ["vice-president", "vice president"])
def test_a_description_means_whom_it_was_given_to(told: Told, description: str) -> None:
    """In either writing, and where its last word stands alone."""
    articles = told(
        a=f"date 2019-05-02 The vice-president, Bo Ek, left Arvika on 1 May. {FILLER}",
        b=f"date 2019-05-03 The {description} left on 1 May. {FILLER}",
    ).articles
    words, ids = Words.among(articles), Ids.among(articles)
    (candidate,) = (c for c in candidates(articles[1], words, ids) if not c.is_reference)
    assert "@ek" in candidate.marks.core


DAY = (
    "Norrtram shares fell on Wednesday. The council of Arvika met Norrtram on Wednesday. Bo Ek left Norrtram on"
    " Wednesday. A driver of Norrtram won a boat on Wednesday."
)
"""What else a paper tells of a day."""


def entry_of(events: tuple[Event, ...], source: str, sentence: int) -> Event:
    """The event of which a sentence tells."""
    told = ((e.source, e.sentence) for event in events for e in event.evidence)
    assert (source, sentence) in set(told)
    return next(
        event
        for event in events
        if any((e.source, e.sentence) == (source, sentence) for e in event.evidence)
    )


def test_what_may_be_one_event_is_chosen_once(told: Told) -> None:
    """Where too little says so to join it, two entries would tell one thing twice."""
    events = told(
        a=f"date 2019-05-02 Bo Ek of Norrtram was led away at the port on Wednesday. {DAY} {FILLER}",
        b=f"date 2019-05-03 Arvika woke to the news of Bo Ek of Norrtram on Wednesday. {FILLER}",
    ).events
    one, other = entry_of(events, "a", 0), entry_of(events, "b", 0)
    assert one is not other
    assert other.id in one.resembles
    assert one.id in other.resembles
    chosen = choosing.weightiest(events, len(events) - 1)
    assert len({one.id, other.id} & {e.id for e in chosen}) == 1
    much = Weight((Reason("told by many", 100.0),))
    both = [
        replace(e, weight=much, evidence=(*e.evidence, *other.evidence, *one.evidence))
        if e.id in (one.id, other.id)
        else e
        for e in events
    ]
    chosen = choosing.weightiest(both, len(events) - 1)
    assert len({one.id, other.id} & {e.id for e in chosen}) == 2, "each of weight and told by two"
    parted = [replace(e, resembles=frozenset()) for e in events]
    chosen = choosing.weightiest(parted, len(events) - 1)
    assert len({one.id, other.id} & {e.id for e in chosen}) == 2
    later = shifted(other.latest, 9)
    apart = [
        replace(e, earliest=later, latest=later, value=later.isoformat()) if e is other else e
        for e in events
    ]
    chosen = choosing.weightiest(apart, len(events) - 1)
    assert len({one.id, other.id} & {e.id for e in chosen}) == 2, "no day can be that of both"


def test_who_is_close_to_somebody_is_near_no_event(told: Told) -> None:
    """What "people close to the talks" say is not what is still ahead."""
    events = told_by(
        told,
        "Norrtram gave up its bid for the mill of Arvika on Tuesday, people close to the talks said.",
        "Norrtram had given up its bid for the mill on 30 April.",
    )
    assert max(len(e.evidence) for e in events) == 2


def test_what_was_near_then_only_says_when(told: Told) -> None:
    """He was held as he was about to leave: his leaving was near, and his arrest came about."""
    events = told_by(
        told,
        "Guards arrested Bo Ek on Tuesday as he was about to board a ship in Arvika.",
        "Bo Ek was arrested in Arvika on 30 April.",
    )
    assert max(len(e.evidence) for e in events) == 2


def test_what_is_said_to_be_near_is_not_what_came_about(told: Told) -> None:
    """However alike their words are."""
    near = "The council of Arvika said on Tuesday it was on the verge of declaring a state of emergency"
    came = "Last week the council of Arvika declared a state of emergency"
    events = told(
        a=f"date 2019-05-15 {near}. {FILLER}",
        b=f"date 2019-05-21 {came}. {FILLER}",
        c=f"date 2019-05-22 {came} after the flood. {FILLER}",
    ).events
    assert entry_of(events, "a", 0) is not entry_of(events, "b", 0)
    assert entry_of(events, "b", 0) is entry_of(events, "c", 0)


def test_what_two_sources_announce_for_a_day_is_one_thing(told: Told) -> None:
    """However little else they share: of few days is much announced."""
    events = told(
        a=f"date 2019-05-02 Candidates must pay by 10 May, but the next hearing of Bo Ek is set for 18 May. {FILLER}",
        b=f"date 2019-05-04 It depends on what happens when Bo Ek returns to court on 18 May. {FILLER}",
    ).events
    (hearing,) = (e for e in events if e.value == "2019-05-18")
    assert hearing.sources == ("a", "b")
    assert "announced for the same day" in str([e.joined for e in hearing.evidence])


@pytest.mark.parametrize(
    ("lead", "later"),
    [
        (
            "Deputies removed Ann Lee from office on Wednesday.",
            "The chamber ousted Ann Lee on 1 May.",
        ),
        ("Ann Lee was arrested at the port on Wednesday.", "Ann Lee was led away on 1 May."),
        ("Norrtram filed for bankruptcy on Wednesday.", "Norrtram went under on 1 May."),
    ],
)
def test_a_look_back_is_the_one_thing_of_its_day_that_it_is_like(
    told: Told, lead: str, later: str
) -> None:
    """However much else is told of that day with the same names."""
    events = told(
        a=f"date 2019-05-02 {lead} {DAY} {FILLER}", b=f"date 2019-08-20 {later} {FILLER}"
    ).events
    event = entry_of(events, "b", 0)
    assert [(e.source, e.sentence) for e in event.evidence] == [("a", 0), ("b", 0)]


@pytest.mark.parametrize(
    ("lead", "later"),
    [
        (
            "The mayor cut the ribbon of the bridge of Arvika on Wednesday.",
            "The bridge reopened on 1 May.",
        ),
        ("A court in Arvika has cleared Ann Lee.", "Ann Lee walked free on 1 May."),
        ("The ferry Alma went to the bottom on Wednesday.", "The Alma was lost on 1 May."),
        (
            "Water ran into the streets of Arvika on Wednesday.",
            "The club of Malung has had no ground since the flood of 1 May.",
        ),
    ],
)
def test_a_look_back_is_the_news_of_its_day(told: Told, lead: str, later: str) -> None:
    """In words that nothing knows to mean the same."""
    events = told(
        a=f"date 2019-05-02 {lead} {FILLER}", b=f"date 2019-08-20 {later} {FILLER}"
    ).events
    assert entry_of(events, "b", 0) is entry_of(events, "a", 0)


def test_what_several_look_back_on_shares_a_word_with_the_news_of_its_day(told: Told) -> None:
    """One source may choose its own words; several that have none of the news tell another thing."""
    story = told(
        a=f"date 2019-05-02 Bo Ek called off the fair in Arvika on Wednesday. {FILLER}",
        b=f"date 2019-05-20 Rents in Arvika fell after the baker Ann Roe was arrested on 1 May. {FILLER}",
        c=f"date 2019-05-24 The baker Ann Roe was arrested on 1 May by guards. {FILLER}",
    )
    assert [len(e.sources) for e in story.events if e.value == "2019-05-01"] == [1, 2]


@pytest.mark.parametrize(
    ("lead", "other"),
    [
        (
            "Weavers of Arvika left their looms on Wednesday.",
            "The owners of the looms in Arvika will hear the weavers on 1 May.",
        ),
        (
            "The ship Norrsund left Malung on Wednesday with a load of timber.",
            "The harbour hopes that timber will go out on 1 May.",
        ),
    ],
)
def test_what_was_foretold_of_a_day_is_its_only_news(told: Told, lead: str, other: str) -> None:
    """Though the two share little, and in words of no known kind."""
    events = told(
        a=f"date 2019-04-20 {other} {FILLER}",
        b=f"date 2019-05-02 {lead} {FILLER}",
    ).events
    assert entry_of(events, "a", 0) is entry_of(events, "b", 0)


@pytest.mark.parametrize("source", ["b", "c"])
def test_of_a_day_with_other_news_no_plan_is_joined_by_that(told: Told, source: str) -> None:
    """That somebody was to speak is neither the leaving nor the singing."""
    events = told(
        a=f"date 2019-04-20 Bo Ek will speak to the owners on 1 May. {FILLER}",
        b=f"date 2019-05-02 Weavers of Arvika left their looms on Wednesday. {FILLER}",
        c=f"date 2019-05-02 A choir sang in Malung on Wednesday. {FILLER}",
    ).events
    assert entry_of(events, "a", 0) is not entry_of(events, source, 0)


def test_a_look_back_is_the_main_news_of_its_day(told: Told) -> None:
    """Of two things that articles opened with, the one that far more of them tell."""
    story = told(
        a=f"date 2019-05-02 The mayor cut the ribbon of the bridge of Arvika on Wednesday. {FILLER}",
        b="date 2019-05-02 The bridge of Arvika has a new ribbon. The mayor cut the ribbon of the bridge on"
        f" Wednesday. {FILLER}",
        c=f"date 2019-05-02 A choir sang at the mill of Malung on Wednesday. {FILLER}",
        d=f"date 2019-08-20 The bridge reopened on 1 May. {FILLER}",
    )
    event = entry_of(story.events, "d", 0)
    assert {e.source for e in event.evidence} == {"a", "b", "d"}


@pytest.mark.parametrize(
    ("later", "is_joined"),
    [
        ("The firm had closed the mill of Arvika in May and sold its wheel.", True),
        ("A girl of Arvika had swum to the island in May and back.", False),
    ],
)
def test_what_is_told_of_a_month_weeks_later(told: Told, later: str, *, is_joined: bool) -> None:
    """It is what was done in it, if it shares that, though much else was done."""
    days = " ".join(f"Bo Ek {w} on {n} May." for n, w in enumerate(("sang", "swam", "cooked"), 3))
    events = told(
        a=f"date 2019-05-12 The firm shut the mill of Arvika on Friday. {days} {FILLER}",
        b=f"date 2019-11-20 {later} {FILLER}",
    ).events
    assert (entry_of(events, "b", 0) is entry_of(events, "a", 0)) is is_joined


@pytest.mark.parametrize(
    ("lead", "later"),
    [
        ("The mayor closed the bridge of Arvika on Wednesday.", "The bridge reopened on 1 May."),
        (
            "The mayor cut the ribbon of the bridge of Arvika on Wednesday.",
            "The mill burned on 1 May.",
        ),
        ("Bo Ek sold the ferry Alma on Wednesday.", "Ann Lee bought a mill in Malung on 1 May."),
        ("The mayor will open the bridge of Arvika on 9 May.", "The bridge broke on 1 May."),
    ],
)
def test_what_is_not_like_the_news_of_its_day_is_apart(told: Told, lead: str, later: str) -> None:
    """What is opposite, shares nothing, or is of another day."""
    events = told(
        a=f"date 2019-05-02 {lead} {FILLER}", b=f"date 2019-08-20 {later} {FILLER}"
    ).events
    assert entry_of(events, "b", 0) is not entry_of(events, "a", 0)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Bo Ek bought a red van at the market of Malung on Wednesday, two years after he killed his neighbour.",
            "Police found a woman on Wednesday who had been killed behind a bakery.",
        ),
        (
            "Ann Lee opened a bakery in Arvika on Wednesday, after a fire had destroyed the old one.",
            "A fire broke out in a barn at Malung on Wednesday, killing two horses.",
        ),
        (
            "The trial of Bo Ek, who was arrested in a forest, opened in Arvika on Wednesday.",
            "Police arrested a bus driver in Malung on Wednesday.",
        ),
        (
            "Fighting broke out in Arvika on Wednesday.",
            "A clerk fled on Wednesday with the savings of two widows.",
        ),
    ],
)
def test_what_a_clause_tells_besides_is_not_what_happened(
    told: Told, first: str, second: str
) -> None:
    """What is shared behind "after", "who" or a participle counts less."""
    events = told(
        a=f"date 2019-05-02 {first} {DAY} {FILLER}", b=f"date 2019-05-03 {second} {FILLER}"
    ).events
    assert entry_of(events, "b", 0) is not entry_of(events, "a", 0)


def test_a_plan_that_was_moved_is_superseded(told: Told) -> None:
    """The event is that of the last plan, and what was announced before stays to be seen."""
    (event,) = told_by(
        told,
        "The trial of Bo Ek will open in Arvika on 14 June.",
        "The trial of Bo Ek will now open on 21 June.",
    )
    assert (event.value, event.status) == ("2019-06-21", Status.SCHEDULED)
    assert [(s.turn, s.value, s.is_superseded) for s in event.history] == [
        (Turn.ANNOUNCED, "2019-06-14", True),
        (Turn.MOVED, "2019-06-21", False),
    ]


@pytest.mark.parametrize(
    ("plan", "moved"),
    [
        (
            "The final will be played in Arvika on 14 June.",
            "The match, planned for 14 June, has been moved to 21 June, the league said.",
        ),
        (
            "The judges will hear the miners on 14 June.",
            "A hearing of the miners of Arvika, due on 14 June, has been put off to 21 June.",
        ),
        (
            "The bridge of Arvika is to open on 14 June.",
            "The mayor put back the opening of the bridge from 14 June to 21 June.",
        ),
        (
            "A service for the dead of Arvika will be held in the cathedral on 14 June.",
            "The service in Arvika will now take place on 21 June.",
        ),
    ],
)
def test_who_moves_a_plan_may_name_its_first_day(told: Told, plan: str, moved: str) -> None:
    """The day tells which plan is meant, though its words are few or others."""
    events = told_by(told, plan, moved)
    (event,) = (e for e in events if e.value == "2019-06-21")
    assert {e.source for e in event.evidence} == {"a", "b"}


def test_what_was_before_a_plan_is_not_its_new_day(told: Told) -> None:
    """A sentence that says "now" of a plan and tells of a war of years before."""
    plan, war = (
        told_by(
            told,
            "Bo Ek said on Monday that he would resign in June.",
            "Police look into the Arvika war of 2016, and Bo Ek, who will resign in June, now has no friends.",
        ),
        "2016",
    )
    assert [
        {t.timex.value for t in e.evidence}
        for e in plan
        if any(t.timex.value == war for t in e.evidence)
    ] == [{war}]


def test_who_is_put_back_in_office_moves_no_plan(told: Told) -> None:
    """To "put back" says that a plan has another day before "to" or "by" alone."""
    events = told_by(
        told,
        "The vote on removing Ann Lee as mayor of Arvika is set for 9 May.",
        "A court refused on Friday to let Ann Lee be put back in office, which she lost on 9 May.",
    )
    assert max(len(e.evidence) for e in events if e.value == "2019-05-17") == 1


@pytest.mark.parametrize(
    ("plan", "fact"),
    [
        (
            "A verdict in the trial of Bo Ek is expected on 5 June.",
            "A court in Arvika found Bo Ek guilty of fraud on Wednesday.",
        ),
        (
            "The verdict on Bo Ek will be given on 5 June, a clerk of the court said.",
            "A court in Arvika found Bo Ek guilty of fraud on Wednesday.",
        ),
        (
            "Bo Ek is to be sentenced in Arvika on 5 June.",
            "Bo Ek was jailed for four years in Arvika on Wednesday.",
        ),
        (
            "The ministry will launch the satellite Norrsat from Malung on 5 June.",
            "The satellite Norrsat lifted off from Malung on Wednesday.",
        ),
        (
            "Ann Lee is due to be sworn in as governor of Arvika on 5 June.",
            "Ann Lee took the oath as governor of Arvika on Wednesday.",
        ),
        (
            "The trial of Bo Ek is to open in Arvika on 5 June.",
            "The trial of Bo Ek opened in Arvika on Wednesday.",
        ),
    ],
)
def test_what_can_only_come_once_comes_late(told: Told, plan: str, fact: str) -> None:
    """Though nobody says that it was put off, and the plan for another day is superseded."""
    events = told(a=f"date 2019-05-20 {plan} {FILLER}", b=f"date 2019-06-13 {fact} {FILLER}").events
    event = entry_of(events, "b", 0)
    assert [(s.turn, s.value, s.is_superseded) for s in event.history] == [
        (Turn.ANNOUNCED, "2019-06-05", True),
        (Turn.OCCURRED, "2019-06-12", False),
    ]


@pytest.mark.parametrize(
    ("plan", "fact"),
    [
        (
            "Ann Lee will meet the owners of Norrtram on 5 June.",
            "Ann Lee met the owners of Norrtram on Wednesday.",
        ),
        (
            "The union will march through Arvika on 5 June.",
            "The union marched through Arvika on Wednesday.",
        ),
        (
            "A verdict in the trial of Bo Ek is expected on 5 June.",
            "A court in Malung convicted the clerk Ann Lee of theft on Wednesday.",
        ),
        ("Malung will play Arvika on 5 June.", "Malung beat Arvika on Wednesday."),
    ],
)
def test_what_comes_again_is_not_late(told: Told, plan: str, fact: str) -> None:
    """A meeting, a march or a match of another day is another one, and so is another's verdict."""
    events = told(a=f"date 2019-05-20 {plan} {FILLER}", b=f"date 2019-06-13 {fact} {FILLER}").events
    assert entry_of(events, "a", 0) is not entry_of(events, "b", 0)


def test_a_plan_that_was_called_off_is_not_next(told: Told) -> None:
    """What tells so is an event of its own day, and a step of the plan's."""
    story = told(
        a=f"date 2019-05-02 The union will march through Arvika on 14 June. {FILLER}",
        b=f"date 2019-05-20 The union called off its march through Arvika on Friday. {FILLER}",
    )
    plan = next(e for e in story.events if e.status is Status.SCHEDULED)
    assert [(s.turn, s.value, s.is_superseded) for s in plan.history] == [
        (Turn.ANNOUNCED, "2019-06-14", True),
        (Turn.CALLED_OFF, "2019-05-17", False),
    ]
    assert not is_next(plan, story, follow_ups.index(story))


@pytest.mark.parametrize(
    "end", ["dropped its appeal", "called off the appeal", "abandoned its appeal"]
)
def test_what_was_given_up_never_came_true(told: Told, end: str) -> None:
    """That a plan came to nothing is no report that it was carried out."""
    story = told(
        a=f"date 2024-05-16 The builder Arvika Works will appeal against the ruling in July. {FILLER}",
        b=f"date 2024-07-25 The builder Arvika Works {end} against the ruling on Monday. {FILLER}",
    )
    for event in story.events:
        assert Turn.OCCURRED not in {s.turn for s in event.history} or len(event.evidence) == 1


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (
            "A fire in the mill of Arvika killed 12 people on Tuesday.",
            "The fire in the mill of Arvika killed at least 14 people on 30 April.",
            [
                "the number of dead differs: “12 people” on 2 May 2019, “at least 14 people” on 20 May 2019"
            ],
        ),
        (
            "A train hit a lorry in Arvika on Tuesday and 40 people were injured.",
            "A train hit a lorry in Arvika on 30 April and 52 people were injured.",
            [
                "the number of injured differs: “40 people” on 2 May 2019, “52 people” on 20 May 2019"
            ],
        ),
        (
            "A fire in the mill of Arvika killed 12 people on Tuesday.",
            "The fire in the mill of Arvika killed 12 people on 30 April.",
            [],
        ),
        (
            "A fire in the mill of Arvika killed 12 people on Tuesday.",
            "The fire in the mill of Arvika killed two dogs on 30 April.",
            [],
        ),
    ],
)
def test_an_entry_says_in_which_numbers_its_sources_differ(
    told: Told, first: str, second: str, words: list[str]
) -> None:
    """Each in the words of its source, with the day on which it was told."""
    story = told(
        a=f"date 2019-05-02 {first} {FILLER}",
        b=f"date 2019-05-20 {second} {FILLER}",
    )
    (entry,) = timeline.entries(story)
    assert [step.words for step in entry.history] == words


def test_what_other_sources_tell_of_a_day_is_the_news_of_its_article(told: Told) -> None:
    """A lead without a day, and what stands some sentences below it and is told elsewhere."""
    story = told(
        a="date 2019-05-02 Norrtram of Arvika has filed for bankruptcy. Arvika slept. Nobody in Arvika ate."
        " Arvika sang. The papers reached the clerk of Arvika by a driver in a red van with one door on"
        " Wednesday. " + FILLER,
        b="date 2019-06-20 The papers had reached the clerk by a driver on 1 May. " + FILLER,
    )
    news = next(e for e in story.events if e.opens and len(e.sources) == 2)
    assert news.value == "2019-05-01"
    reasons = [reason.words for evidence in news.evidence for reason in evidence.joined]
    assert "is the news of a day of which other sources tell" in reasons


@pytest.mark.parametrize(("also", "is_one"), [("", True), ("also ", False)])
def test_what_an_article_tells_besides_is_not_its_news(
    told: Told, also: str, *, is_one: bool
) -> None:
    """What other sources tell of the day is the undated news of an article, unless that tells it as
    something else.
    """
    story = told(
        a=f"date 2019-05-20 Prince Aslan has opened the longest bridge of the north. {FILLER} "
        f"Aslan {also}met the fishermen of Elm yesterday at the bridge.",
        b=f"date 2019-05-20 Aslan met the fishermen of Elm on 19 May. {FILLER}",
    )
    opened = [e for e in story.events if any(v.sentence == 0 for v in e.evidence)]
    of_a = {e.id for e in opened if any(v.source == "a" for v in e.evidence)}
    of_b = {e.id for e in opened if any(v.source == "b" for v in e.evidence)}
    assert (of_a == of_b) == is_one


@pytest.mark.parametrize(
    ("told_on", "day", "is_one"),
    [
        ("2024-05-14", "Sunday 5 May", True),
        ("2024-05-14", "Saturday 4 May", False),
        ("2024-05-11", "Thursday 9 May", True),
        ("2024-05-10", "Thursday 9 May", False),
    ],
)
def test_last_week_may_begin_on_a_sunday(
    told: Told, told_on: str, day: str, *, is_one: bool
) -> None:
    """And on a Saturday it may be the one that ends; the day itself is what the entry shows."""
    events = told(
        a=f"date 2024-05-09 The ferry Astrid sank off Malung on {day}, killing nine sailors. {FILLER}",
        b=f"date {told_on} The ferry Astrid sank off Malung last week, killing nine sailors. {FILLER}",
    ).events
    sank = [e for e in events if any(v.deed == "sink" for v in e.evidence)]
    assert (len(sank) == 1) is is_one


def test_money_that_is_burned_through_is_no_fire(told: Told) -> None:
    """Who "burned through 260 million dollars" shares no fire with the blaze of that year."""
    first = "date 2019-01-09 Norrtram burned through 260 million dollars last year."
    second = "date 2019-02-14 Bookings of Norrtram fell after last August's fires."
    assert {len(e.evidence) for e in told(a=first, b=second).events} == {1}

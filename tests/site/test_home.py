"""The first page and the opening of a topic: the questions with their answers, what was last, and
where the story ends.
"""

import html
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator import data, pages, pipeline
from generator.model import Source, Story
from generator.pages import home, uses
from tests.making import MINIMAL, article, project

WORDS = "The council voted on 4 March 2024 to close it & the mayor agrees."
ANSWER = f'{WORDS} [@2024-03-05 "voted"] [@2024-03-09 "agrees"]'
FILES = {
    "mkdocs.yml": MINIMAL,
    "content/pages/index.md": '# Trams\n\nA line may close. [@2024-03-05 "close the tram line"]\n',
    "content/topics/trams.md": f"---\ntitle: Trams\nquestion: What of them?\norder: 1\nanswer: '{ANSWER}'\n"
    'keywords: [tram]\n---\n\nThe line was to close. [@2024-03-05 "close the tram line"]\n',
    "content/topics/money.md": "---\ntitle: Money\nquestion: Who pays?\norder: 2\nkeywords: [pays]\n---\n",
    "content/topics/town.md": "---\ntitle: Town\nquestion: What does the mayor say?\norder: 3\n"
    'answer: The mayor agrees. [@2024-03-09 "The mayor agrees"]\nkeywords: [mayor]\n---\n',
    "seeds/2024-03-05.txt": "date 2024-03-05 The council of Arvika voted on Monday to close the tram line. It is old.",
    "seeds/2024-03-09.txt": "date 2024-03-09 The mayor agrees with the council. The tram pays for nothing.",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Story, dict[str, pages.Page]]:
    """A story with two answers, and its pages by address."""
    root = project(tmp_path_factory.mktemp("home"), FILES)
    story, _ = pipeline.build(root)
    return story, {p.uri: p for p in pages.build(story, "Trams", root)}


def plain(markup: str) -> str:
    """What a reader sees of HTML."""
    text = html.unescape(re.sub(r"<[^>]+>", "", markup)).replace("\N{NO-BREAK SPACE}", " ")
    return " ".join(text.split())


def test_the_first_page_answers_its_questions(made: tuple[Story, dict[str, pages.Page]]) -> None:
    """In the order of the topics, each question a link to its topic; citations are numbered on from
    those above them.
    """
    body = made[1]["index.md"].body
    found = re.findall(r'<li class="question">(.*?)</li>', body, re.DOTALL)
    assert list(map(plain, found)) == [
        "What of them? The council voted on 4 March 2024 to close it & the mayor agrees. 2 3",
        "Who pays?",
        "What does the mayor say? The mayor agrees. 4",
    ]
    assert [re.findall(r'href="([^"#]*)"', f)[0] for f in found] == [
        "topics/trams/",
        "topics/money/",
        "topics/town/",
    ]


def test_a_topic_opens_with_its_question_and_the_answer(
    made: tuple[Story, dict[str, pages.Page]],
) -> None:
    """Before the day on which the story ends; its citations are the first of the page's."""
    opening = plain(made[1]["topics/trams.md"].body.partition("<nav")[0])
    assert opening == (
        "# Trams What of them? The council voted on 4 March 2024 to close it & the mayor agrees. 1 2"
        " Editors’ words The story ends on 9 March 2024, with its newest source."
    )
    notes = made[1]["topics/trams.md"].body.partition('<ol class="citations">')[2]
    assert notes.count("<li>") == 3
    assert 'class="answer"' not in made[1]["topics/money.md"].body


def test_an_answer_is_data_and_use(made: tuple[Story, dict[str, pages.Page]]) -> None:
    """The data have it, and the sentence that it cites leads to it."""
    story = made[0]
    answers = [t["answer"] for t in json.loads(data.files(story)["data/story.json"]())["topics"]]
    assert [a and a["text"] for a in answers] == [
        "The council voted on 4 March 2024 to close it & the mayor agrees.",
        None,
        "The mayor agrees.",
    ]
    (cited,) = answers[2]["citations"]
    places = uses.uses(story)[cited["source"]][cited["sentences"][0]]
    assert ("topics/town.md", "answer") in [(u.page, u.anchor) for u in places]


def test_the_first_page_says_where_the_story_ends(
    made: tuple[Story, dict[str, pages.Page]],
) -> None:
    """With its newest source, for whoever comes later."""
    (banner,) = re.findall(r'<p class="banner".*?</p>', made[1]["index.md"].body, re.DOTALL)
    assert plain(banner) == (
        "The story ends on 9 March 2024, with the newest of its 2 articles. Nothing later is in it."
    )


SOURCE = article("It rained.").source


@pytest.mark.parametrize(
    ("published", "told"),
    [
        (["The Post"], "The Post"),
        (["The Post", "NNN", "The Post"], "The Post and NNN"),
        (["A", "B", "C"], "A, B and C"),
        (["A", "B", "C", "D", "E"], "5 publishers"),
        (["The Post", None], ""),
        ([None], ""),
    ],
)
def test_publishers_are_named_while_they_are_few(published: list[str | None], told: str) -> None:
    """And not at all where that of one article is not known."""
    sources: list[Source] = [
        replace(SOURCE, dct=date(2024, 3, n), publisher=p) for n, p in enumerate(published, 1)
    ]
    assert home.publishers(sources) == told


LAST = (
    "The council of Arvika closed the tram line on {day} March 2024. "
    "The tram depot of Kil burned on {before} March 2024."
)


def test_what_happened_last_is_of_days_of_its_own(tmp_path: Path) -> None:
    """Newest first; never two of one day."""
    seeds = {
        f"seeds/2024-03-{day:02}.txt": f"date 2024-03-{day:02} {LAST.format(day=day - 1, before=day - 3)}"
        for day in (10, 12, 20)
    }
    files = {k: v for k, v in FILES.items() if not k.startswith("seeds")}
    files["content/pages/index.md"] = "# Trams\n"
    files["content/topics/trams.md"] = "---\ntitle: Trams\nquestion: What?\nkeywords: [tram]\n---\n"
    files["content/topics/town.md"] = "---\ntitle: Town\nquestion: What?\nkeywords: [mayor]\n---\n"
    root = project(tmp_path, files | seeds)
    story, _ = pipeline.build(root)
    body = next(p.body for p in pages.build(story, "Trams", root) if p.uri == "index.md")
    latest = body.partition('id="latest"')[2].partition("</section>")[0]
    days = re.findall(r">(\d\d) March 2024</time>", latest)
    assert days == ["19", "17", "11"], latest


def first_page(root: Path, seeds: Mapping[str, str]) -> home.HomePage:
    """That of a story of one topic, told by the seeds."""
    files = {
        "mkdocs.yml": FILES["mkdocs.yml"],
        "content/topics/trams.md": "---\ntitle: Trams\nquestion: What?\nkeywords: [tram]\n---\n",
    }
    made = project(root, {**files, **seeds})
    story, _ = pipeline.build(made)
    return home.page(story, pages.prepare(story, "Trams", made).entries, ())


def test_of_one_day_what_happened_last_is_what_matters_most(tmp_path: Path) -> None:
    """And a second thing stands there whatever time has passed."""
    lead = "The council of Arvika sold the tram depot on 11 March 2023."
    seeds = {
        "seeds/2023-03-12.txt": f"date 2023-03-12 {lead} A tram was late on 11 March 2023.",
        "seeds/2024-03-10.txt": "date 2024-03-10 The tram line of Arvika closed on 9 March 2024.",
    }
    page = first_page(tmp_path, seeds)
    assert [t.entry.when for t in page.latest] == ["9 March 2024", "11 March 2023"]
    assert plain(lead) in "".join(p.text for p in page.latest[1].entry.telling.first.pieces)


def test_the_second_thing_that_happened_last_may_take_a_long_sentence(tmp_path: Path) -> None:
    """A short one of a year before would let readers think that nothing came between."""
    long = (
        "The council of Arvika sold the tram depot to a builder from Kil on 8 March 2024 after a debate"
        " of nine hours in which the mayor, who had promised to keep it, was asked again and again for"
        " the price that two other builders had offered."
    )
    seeds = {
        "seeds/2023-03-12.txt": "date 2023-03-12 The tram of Arvika burned on 11 March 2023.",
        "seeds/2024-03-09.txt": f"date 2024-03-09 {long}",
        "seeds/2024-03-10.txt": "date 2024-03-10 The tram line of Arvika closed on 9 March 2024.",
    }
    page = first_page(tmp_path, seeds)
    assert [t.entry.when for t in page.latest] == ["9 March 2024", "8 March 2024"]


def test_the_page_of_one_who_says_and_does_nothing_shows_where_it_is_named(tmp_path: Path) -> None:
    """No page has a name alone."""
    files = {
        **FILES,
        "content/actors/league.yml": "name: The League\nkind: alliance\n",
        "seeds/2024-03-05.txt": FILES["seeds/2024-03-05.txt"] + " The tram of the League is blue.",
    }
    root = project(tmp_path, files)
    story, _ = pipeline.build(root)
    made = {p.uri: plain(p.body) for p in pages.build(story, "Trams", root)}
    assert "The tram of the League is blue. 5 Mar · s3" in made["actors/league.md"]


PLAN = "Engineers of the town will test the new tram of Arvika on 10 March 2024."
NEXT = "Workers will pave the old market square of Arvika on 20 May 2024."
PASSING = "The mayor of Arvika, who will open a new park on 2 May 2024, likes trams."


def test_the_first_page_tells_no_plan_of_the_past_where_it_has_facts(tmp_path: Path) -> None:
    """What matters most came about; what is next is what somebody states, sooner or later."""
    news = [
        "Thieves raided a bank in Arvika on 2 March 2024.",
        "Fire destroyed the mill of Arvika on 3 March 2024.",
        "Police arrested two bankers in Arvika on 4 March 2024.",
        "Judges freed the mayor of Arvika on 5 March 2024.",
        "Voters rejected the tunnel of Arvika on 6 March 2024.",
        "Floods closed the harbour of Arvika on 7 March 2024.",
        "Students occupied the college of Arvika on 8 March 2024.",
        "Miners ended a strike in Arvika on 9 March 2024.",
    ]
    seeds = {
        f"seeds/2024-03-0{day}.txt": f"date 2024-03-0{day} {words}"
        for day, words in enumerate(news, 2)
    }
    seeds["seeds/2024-03-01.txt"] = f"date 2024-03-01 {PLAN} It is red."
    seeds["seeds/2024-03-12.txt"] = f"date 2024-03-12 Trams ran. {NEXT} {PASSING}"
    topic = {
        "content/topics/town.md": "---\ntitle: Town\nquestion: What happens?\nkeywords: [Arvika]\n---\n",
        "content/pages/index.md": "# Arvika\n",
        "mkdocs.yml": MINIMAL,
    }
    story, _ = pipeline.build(project(tmp_path, topic | seeds))
    body = next(p.body for p in pages.build(story, "Trams", tmp_path) if p.uri == "index.md")
    words = plain(body)
    assert PLAN.rstrip(".") not in words
    assert words.index("What is next") < words.index(NEXT.rstrip("."))
    assert PASSING.rstrip(".") not in words


def test_what_is_next_names_who_it_is_about_and_links_to_the_rest(tmp_path: Path) -> None:
    """A sentence that opens with a bare "The company" stands behind the one before it; the other
    announcements are linked by their days, each at the place where it stands.
    """
    text = (
        "date 2024-03-05 Norrtram Ltd was charged on Monday over the crash of the tram. The company is due in "
        "court on 8 April 2024. The museum of Arvika opens on 9 May 2024.\n"
    )
    root = project(tmp_path, {**FILES, "seeds/2024-03-10.txt": text})
    story, _ = pipeline.build(root)
    body = next(p.body for p in pages.build(story, "Trams", root) if p.uri == "index.md")
    coming = body.split('id="next"')[1].split("</section>")[0]
    assert "over the crash of the tram. The company is due in court on 8 April" in plain(coming)
    assert "1 more: 9 May 2024" in plain(coming)
    place = re.findall(r'href="([^"]*)"[^>]*>9 May 2024<', coming)[0]
    assert place.partition("#")[2] in {e.id for e in story.events}

"""What became of a source shows wherever it is used; what may not be shown is nowhere in the site."""

import html
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from generator import pipeline, website
from generator.model import Event, State, Status, Story
from generator.pages import timeline
from generator.website import Website
from tests.making import MINIMAL, project

SETTINGS = f"site_url: https://example.org/bridge/\n{MINIMAL}"
FIRST = """\
---
date: 2024-03-04
title: Council to close the bridge
publisher: The Harbour Post
url: https://example.org/first
---
The council of Harwick voted on Monday by seven to four to close the old bridge.

The mayor, Ann Lee, said the bridge had cost 4 million crowns. The bridge will close on 9 September 2024.

Ann Lee denied that the firm had been paid. The firm was paid 300,000 crowns for the bridge yesterday.

Nobody knows whether the weather will be fine. The gulls were louder than the band.
"""
SECOND = """\
---
date: 2024-03-06
title: Bridge to close, council decides
publisher: Elm Wire
url: https://example.org/second
---
The council of Harwick voted on Monday by eight to three to close the old bridge.

The mayor, Ann Lee, said the bridge had cost 4 million crowns. The bridge will close on 9 September 2024.

Ann Lee denied that the firm had been paid. The firm was paid 300,000 crowns for the bridge yesterday.

Sixty rowers of the bridge yard will parade at the weir on 14 June 2024.
"""
THIRD = """\
---
date: 2024-04-02
title: Union rejects plan
publisher: Elm Valley News
url: https://example.org/third
---
The union of bridge workers rejected the plan on Monday.

The tram to the bridge will be extended on 3 October 2024. The bridge opened in 1931.
"""
TOPIC = """\
---
title: The old bridge
question: Will the old bridge close?
keywords: [bridge, tram]
---
The council decided to close the bridge. [@2024-03-04-first "to close the old bridge"]
"""
FILES = {
    "mkdocs.yml": SETTINGS,
    "seeds/2024-03-04-first.txt": FIRST,
    "seeds/2024-03-06-second.txt": SECOND,
    "seeds/2024-04-02-third.txt": THIRD,
    "content/topics/bridge.md": TOPIC,
    "content/actors/ann-lee.yml": "name: Ann Lee\nkind: person\n",
    "content/pages/index.md": "# The bridge\n",
}


def made(root: Path, **sources: str) -> tuple[Story, Website]:
    """The story and the site of the project, with what is known of its sources by their last word."""
    stems = {
        path.rpartition("-")[2].removesuffix(".txt"): path for path in FILES if "seeds" in path
    }
    known = {
        f"content/sources/{Path(stems[name]).stem}.yml": text for name, text in sources.items()
    }
    project(root, FILES | known)
    return pipeline.build(root)[0], website.build(root)


def published(site: Website) -> Iterator[tuple[str, str]]:
    """Everything that is written of the site, by its path."""
    yield from ((page.uri, page.body) for page in site.pages)
    yield from ((f"head of {page.uri}", json.dumps(page.head)) for page in site.pages)
    yield from ((path, make()) for path, make in site.data.items())
    yield from ((f"search of {at}", repr(found)) for at, found in site.found.items())


def body(site: Website, uri: str) -> str:
    """The text of a page, as a browser reads its signs."""
    return html.unescape(next(p.body for p in site.pages if p.uri == uri))


def event(story: Story, words: str) -> Event:
    """The event that some evidence tells in these words."""
    return next(
        e
        for e in story.events
        if any(words in x.clause.of(story.article(x.source).article.text) for x in e.evidence)
    )


# ---------------------------------------------------------------- retracted

RETRACTED = "state: retracted\nsince: 2024-05-01\nreason: Its votes were made up.\n"


@pytest.fixture(scope="module")
def retracted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Story, Website]:
    """The second article was retracted."""
    return made(tmp_path_factory.mktemp("retracted"), second=RETRACTED)


def test_a_retracted_source_is_marked_wherever_a_page_names_it(
    retracted: tuple[Story, Website],
) -> None:
    """Each link that names it says so."""
    marked = 0
    for page in retracted[1].pages:
        for label in re.findall(
            r'<a (?:class="source-name" )?href="[^"]*2024-03-06-second[^"]*"(?: title="[^"]*")?[^>]*>(.*?)</a>',
            page.body,
            re.DOTALL,
        ):
            if re.fullmatch(r"(?s).*(?:Bridge to close|Elm Wire).*", label):
                assert "retracted" in label, (page.uri, label)
                marked += 1
    assert marked > 5


@pytest.mark.parametrize(
    "page",
    [
        "timeline.md",
        "topics/bridge.md",
        "actors/ann-lee.md",
        "sources/2024-03-06-second.md",
        "sources/index.md",
        "changes.md",
        "corrections.md",
    ],
)
def test_it_is_marked_on_each_page_that_uses_it(
    retracted: tuple[Story, Website], page: str
) -> None:
    """In words, whatever the colours are."""
    assert re.search(r"[Rr]etracted", body(retracted[1], page))


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("data/timeline.ics", "SUMMARY:Retracted: Sixty rowers"),
        ("data/timeline.csv", '"Retracted"'),
        ("data/timelinejs.json", '"group": "Retracted"'),
        ("data/changes.xml", "(Retracted)"),
        ("data/changes.json", "Bridge to close, council decides (retracted)"),
        ("timeline/embed/index.html", '<span class="status status--retracted">Retracted</span>'),
        ("data/sources/2024-03-06-second.json", '"state": "retracted"'),
        ("data/story.json", '"since": "2024-05-01"'),
        ("data/timeline.json", '"is_retracted": true'),
    ],
)
def test_it_is_marked_in_what_others_take(
    retracted: tuple[Story, Website], path: str, words: str
) -> None:
    """Calendar, spreadsheet, slides, feeds, frame and data."""
    assert words in retracted[1].data[path]()


def test_the_search_says_so(retracted: tuple[Story, Website]) -> None:
    """Of the article, and of an event that it alone tells."""
    found = repr(retracted[1].found)
    assert "Bridge to close, council decides (retracted)" in found
    assert "14 June 2024: <i>retracted</i>" in found or re.search(
        r"14 June 2024: [^,]*retracted", found
    )


def test_who_follows_what_changed_is_told(retracted: tuple[Story, Website]) -> None:
    """On the day on which it came about, with the reason."""
    site = retracted[1]
    assert re.search(
        r"(?s)## What became of sources.*<strong>Retracted</strong> since <time[^>]*>1 May 2024</time>"
        r"\. Its votes were made up\.",
        body(site, "changes.md"),
    )
    first = json.loads(site.data["data/changes.json"]())["items"][0]
    assert first["title"] == "Retracted: Bridge to close, council decides"
    assert first["date_published"] == "2024-05-01T00:00:00Z"
    assert "Its votes were made up." in first["content_html"]
    assert "<updated>2024-05-01T00:00:00Z</updated>" in site.data["data/changes.xml"]()


def test_it_feeds_no_figure_and_no_dispute(retracted: tuple[Story, Website]) -> None:
    """While those of another article with the same words are there."""
    story = retracted[0]
    assert {f.source for f in story.figures} >= {"2024-03-04-first"}
    assert {d.source for d in story.disputes} == {"2024-03-04-first"}
    assert "2024-03-06-second" not in {f.source for f in story.figures}


def test_what_it_alone_tells_is_not_next(tmp_path: Path, retracted: tuple[Story, Website]) -> None:
    """Nor does the first page show it; that of an article in good standing is next."""
    first = body(retracted[1], "index.md")
    assert "Sixty rowers" not in first
    assert "9 September 2024" in first
    sound = made(tmp_path)[0]
    for story, is_next in ((retracted[0], False), (sound, True)):
        entries = {e.event.id: e for e in timeline.entries(story)}
        assert entries[event(story, "Sixty rowers").id].is_next is is_next


def test_another_source_decides_what_both_tell(retracted: tuple[Story, Website]) -> None:
    """It counts alone, and its sentence tells the event."""
    vote = event(retracted[0], "by eight")
    assert vote.sources == ("2024-03-04-first",)
    assert vote.evidence[vote.telling].source == "2024-03-04-first"
    assert not vote.is_retracted
    assert event(retracted[0], "Sixty rowers").is_retracted


# ---------------------------------------------------------------- versions


@pytest.fixture(scope="module")
def replaced(tmp_path_factory: pytest.TempPathFactory) -> tuple[Story, Website]:
    """The second article is a newer version of the first."""
    return made(tmp_path_factory.mktemp("replaced"), second="replaces: 2024-03-04-first\n")


def test_equal_sentences_are_one_piece_of_evidence(replaced: tuple[Story, Website]) -> None:
    """Of the newer version, told since the day of the older one."""
    closing = event(replaced[0], "will close on 9 September")
    assert [(e.source, e.dct) for e in closing.evidence] == [
        ("2024-03-06-second", date(2024, 3, 4))
    ]
    millions = [f for f in replaced[0].figures if f.figure.value == 4e6]
    assert [f.source for f in millions] == ["2024-03-06-second"]
    assert len([d for d in replaced[0].disputes if d.source != "2024-04-02-third"]) == 1


def test_what_only_the_older_says_is_not_told(replaced: tuple[Story, Website]) -> None:
    """Seven to four became eight to three."""
    told = [e.source for event in replaced[0].events for e in event.evidence]
    assert "2024-03-04-first" not in told
    timeline = body(replaced[1], "timeline.md")
    assert "eight" in timeline
    assert "seven" not in timeline


def test_yesterday_stays_the_day_that_it_was(replaced: tuple[Story, Website]) -> None:
    """A sentence that a newer version repeats is dated as when it was first told."""
    assert event(replaced[0], "was paid").earliest == date(2024, 3, 3)


def test_an_event_keeps_its_address_when_a_newer_version_comes(
    tmp_path: Path, replaced: tuple[Story, Website]
) -> None:
    """It is the sentence's."""
    words = "will close on 9 September"
    assert event(made(tmp_path)[0], words).id == event(replaced[0], words).id


def test_what_changed_lists_what_differs(replaced: tuple[Story, Website]) -> None:
    """Under the day of the newer version; what both say is told under that of the older."""
    shown = body(replaced[1], "changes.md")
    newer, older = (re.search(rf"(?s)## {day} March 2024.*?(?=\n## |\Z)", shown) for day in (6, 4))
    assert newer
    assert older
    assert "New: “The council of Harwick voted on Monday by eight to three" in newer[0]
    assert "Gone: “The council of Harwick voted on Monday by seven to four" in newer[0]
    assert "2 sentences are new, 3 are gone" in newer[0]
    assert "9 September" not in newer[0]
    assert "9 September" in older[0]


def test_the_old_page_stays_and_says_so(replaced: tuple[Story, Website]) -> None:
    """With a link to the newer one, and back."""
    old, new = (
        body(replaced[1], f"sources/2024-03-{name}.md") for name in ("04-first", "06-second")
    )
    assert "The gulls were louder than the band." in old
    assert re.search(r"A newer version took its place: <a [^>]*2024-03-06-second", old)
    assert re.search(r"It takes the place of <a [^>]*2024-03-04-first", new)
    assert "(replaced)" in body(replaced[1], "topics/bridge.md")


# ---------------------------------------------------------------- what may be shown


def shingles(words: str) -> set[str]:
    """Every run of four words."""
    found = re.findall(r"\w+", words.casefold())
    return {" ".join(found[i : i + 4]) for i in range(len(found) - 3)}


@pytest.mark.parametrize(
    ("known", "kept"),
    [
        ("show: none\n", ()),
        ("state: withheld\n", ()),
        ("show: quoted\n", ("closed in the end",)),
    ],
)
def test_no_word_that_may_not_be_shown_is_published(
    tmp_path: Path, known: str, kept: tuple[str, ...]
) -> None:
    """Pages, heads, data, feeds and search: whatever is written, and whatever is cited or corrected
    in it.
    """
    files = {
        "seeds/2024-03-01-own.txt": (
            "---\ndate: 2024-03-01\ntitle: The ferry\npublisher: The Quay\n"
            "url: https://example.org/own\n---\n"
            "Nobody had thought of painting the railings green. It rained on nine evenings running.\n\n"
            "The Harwick ferry closed in the end on 26 February 2024. Ann Lee called that a bitter loss.\n\n"
            "Cormorants nested below the third pillar. A clerk lost his umbrella among the crates.\n"
        ),
        "content/topics/ferry.md": (
            "---\ntitle: The ferry\nquestion: Where is the ferry?\nkeywords: [ferry]\n"
            'answer: It has closed. [@2024-03-01-own "ferry closed in the end"]\n---\n'
            'It rained. [@2024-03-01-own "rained on nine evenings running"]\n'
        ),
        "content/pages/own.md": '# Own\n\nGreen. [@2024-03-01-own "painting the railings green"]\n',
        "content/glossary.yml": 'ferry: A ship. [@2024-03-01-own "The Harwick ferry closed"]\n',
        "content/sources/2024-03-01-own.yml": known,
        "content/corrections/gulls.yml": (
            "source: 2024-03-04-first\nwords: The gulls were louder than the band\n"
            "event:\n  date: 2024-03-03\n"
            "  citation: '[@2024-03-01-own \"rained on nine evenings running\"]'\n"
            "reason: It was that evening.\nwho: A. Lee\nwhen: 2024-05-01\n"
        ),
        "content/corrections/headline.yml": (
            "source: 2024-03-04-first\nwords: will close on 9 September 2024\n"
            "headline: 'It is to close [@2024-03-01-own \"ferry closed in the end\"]'\n"
            "reason: It is the day.\nwho: A. Lee\nwhen: 2024-05-01\n"
        ),
        "content/actors/jo-finch.yml": (
            "name: Jo Finch\nkind: person\nroles:\n  - title: Clerk\n"
            "    citation: '[@2024-03-01-own \"painting the railings green\"]'\n"
        ),
    }
    project(tmp_path, files)
    _, site = made(tmp_path)
    text = files["seeds/2024-03-01-own.txt"].partition("url:")[2].partition("---\n")[2]
    sentences = re.split(r"(?<=[.])\s+", text.strip())
    unused = [s for s in sentences if "Cormorants" in s or "clerk" in s]
    hidden = {run for s in (unused if kept else sentences) for run in shingles(s)}
    assert len(hidden) > 3
    for path, written in published(site):
        assert not shingles(re.sub(r"<[^>]+>|\\n", " ", written)) & hidden, path
    everything = "\n".join(written for _, written in published(site))
    assert "https://example.org/own" in everything
    for words in kept:
        assert words in everything


def test_a_citation_of_what_is_not_shown_is_proved(tmp_path: Path) -> None:
    """Words that do not stand in it are an error as ever."""
    project(tmp_path, FILES | {"content/sources/2024-03-04-first.yml": "show: none\n"})
    assert [p.code for p in pipeline.check(tmp_path)[2]] == []
    topic = TOPIC.replace("to close the old bridge", "to open the new bridge")
    project(tmp_path, {"content/topics/bridge.md": topic})
    assert [p.code for p in pipeline.check(tmp_path)[2]] == ["E301"]


def test_what_is_left_out_of_a_quoted_article_is_marked(tmp_path: Path) -> None:
    """Its page has what the site uses, and […] for the rest."""
    _, site = made(tmp_path, first="show: quoted\n")
    shown = body(site, "sources/2024-03-04-first.md")
    assert "by seven to four to close" in re.sub(r"<[^>]+>", "", shown)
    assert shown.count("[…]</p>") == 1
    assert "gulls" not in shown


# ---------------------------------------------------------------- corrected


def test_the_paper_s_own_note_is_read_as_one(tmp_path: Path) -> None:
    """It stands at the top of the article's page, and tells no event."""
    note = "Correction: An earlier version said that the bridge opened on 5 May 1930."
    files = {"seeds/2024-04-02-third.txt": f"{THIRD}\n{note}\n"}
    made(tmp_path)
    project(tmp_path, files)
    story, site = pipeline.build(tmp_path)[0], website.build(tmp_path)
    source = story.article("2024-04-02-third").article.source
    assert source.standing.state is State.CORRECTED
    shown = body(site, "sources/2024-04-02-third.md")
    assert f"<strong>Corrected</strong>. In the paper’s own words: “{note}”" in shown
    assert all(e.earliest.year != 1930 for e in story.events)
    assert "(corrected)" in body(site, "sources/index.md")
    assert event(story, "will be extended").status is Status.SCHEDULED


def test_editors_say_what_is_no_note(tmp_path: Path) -> None:
    """A correction of the kind of text holds for what became of the article too."""
    made(tmp_path)
    files = {
        "seeds/2024-04-02-third.txt": f"{THIRD}\nCorrection: the name of the tram line is new.\n",
        "content/corrections/line.yml": (
            "source: 2024-04-02-third\nwords: the name of the tram line\nkind: sentence\n"
            "reason: It is no note.\nwho: A. Lee\nwhen: 2024-05-01\n"
        ),
    }
    project(tmp_path, files)
    assert (
        pipeline.build(tmp_path)[0].article("2024-04-02-third").article.source.standing.state
        is None
    )

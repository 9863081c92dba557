"""How corrections show: on their page, beside what was corrected, and in the data."""

import json
import re
from pathlib import Path

import pytest

from generator import data, pages, pipeline
from generator.labels import say
from generator.model import Story
from generator.pages.changes import brought
from generator.pages.timeline import entries
from tests.content.cases import cases
from tests.making import project

HERE = Path(__file__).parent
TEMPLATES = HERE.parent.parent / "templates"
BASE = next(iter(cases(HERE / "applied.txt"))).files
PLAIN = {path: text for path, text in BASE.items() if not path.startswith("content/corrections/")}
TAIL = "reason: It was <b>wrong</b>, see [x](javascript:alert(1)) & {{ y }}.\nwho: Jane <i>Doe</i>\nwhen: 2019-04-03\n"
CLARIFY = f"source: 2019-03\nwords: Both sides\nclarify: the council & <script>farmers</script> {{{{ x }}}}\n{TAIL}"
TIME = f"source: 2019-03\nwords: last Friday\ntime: 2019-03-15\n{TAIL}"
DROP = f"source: 2019-03\nwords: The dam is safe\ndrop: yes\n{TAIL}"
SAME = f"source: 2019-04\nwords: On 26 March\nsame_as: {{source: 2019-03, words: Tuesday}}\n{TAIL}"


def story_of(root: Path, **corrections: str) -> Story:
    """The story of the invented project with these corrections, by id."""
    written = {f"content/corrections/{name}.yml": text for name, text in corrections.items()}
    return pipeline.build(project(root, PLAIN | written))[0]


def made(story: Story) -> dict[str, pages.Page]:
    """Its pages by address."""
    everything = pages.build(
        story, "Dams", TEMPLATES.parent, edit=lambda path: f"https://example.org/edit/{path}"
    )
    return {p.uri: p for p in everything}


@pytest.fixture(scope="module")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Story:
    """A story with four corrections, hostile in what they say."""
    return story_of(
        tmp_path_factory.mktemp("corrected"), sides=CLARIFY, friday=TIME, safe=DROP, mend=SAME
    )


@pytest.fixture(scope="module")
def built(corrected: Story) -> dict[str, pages.Page]:
    """Its pages by address."""
    return made(corrected)


def plain(html: str) -> str:
    """The words of a page."""
    from html import unescape

    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def test_the_page_lists_each_correction_under_its_anchor(
    corrected: Story, built: dict[str, pages.Page]
) -> None:
    """What it was, what it is, the reason, who, when, a link to the sentence and to the file."""
    page = built["corrections.md"]
    assert page.edit == "content/corrections/README.md"
    assert re.findall(r"^## .* \{ #(\S+) \}$", page.body, re.MULTILINE) == [
        "friday",
        "mend",
        "safe",
        "sides",
    ]
    friday = plain(page.body.split("## ")[1])
    for words in (
        "22 March 2019",
        "15 March 2019",
        "It was <b>wrong</b>",
        "Jane <i>Doe</i>",
        "3 April 2019",
    ):
        assert words in friday
    sentence = corrected.articles[0].article.sentences[1].id
    assert f'href="../sources/2019-03-28-vote/#{sentence}"' in page.body
    assert 'href="https://example.org/edit/content/corrections/friday.yml"' in page.body


def test_without_corrections_the_page_says_so(tmp_path: Path) -> None:
    """The page is there for who has its address; the navigation leads to it when it holds
    something.
    """
    story = story_of(tmp_path)
    assert "Nothing has been corrected yet." in made(story)["corrections.md"].body
    assert "Corrections" not in [title for title, _ in pages.nav(story)]


def test_a_clarification_stands_wherever_its_sentence_does(built: dict[str, pages.Page]) -> None:
    """In brackets, behind the words, marked as the editors', on the source's page, in topics and on
    the timeline.
    """
    shown = {uri for uri, page in built.items() if "Both sides" in plain(page.body)}
    assert shown >= {
        "corrections.md",
        "sources/2019-03-28-vote.md",
        "timeline.md",
        "topics/dam.md",
        "changes.md",
    }
    for uri in shown:
        assert "Both sides [the council & <script>farmers</script> {{ x }}]" in plain(
            built[uri].body
        ), uri
    assert 'class="clarification" href="../corrections/#sides"' in built["timeline.md"].body


def test_nothing_in_a_correction_is_markup(built: dict[str, pages.Page]) -> None:
    """What editors write there is shown as it stands."""
    for uri, page in built.items():
        assert "<script>farmers" not in page.body, uri
        assert "<b>wrong" not in page.body, uri
        assert "](javascript" not in page.body, uri
        assert "{{" not in page.body, uri


def test_the_source_text_is_untouched(corrected: Story, tmp_path: Path) -> None:
    """Clarified or dropped, the article keeps its words, its sentences and their ids."""
    before = [a.article for a in story_of(tmp_path / "plain").articles]
    after = [a.article for a in corrected.articles]
    assert [a.text for a in before] == [a.text for a in after]
    assert [[(s.id, s.span) for s in a.sentences] for a in before] == [
        [(s.id, s.span) for s in a.sentences] for a in after
    ]


def test_what_was_corrected_links_to_its_correction(built: dict[str, pages.Page]) -> None:
    """The unit on the source's page, and the entry on the timeline."""
    for name in ("friday", "sides", "safe", "mend"):
        assert f"corrections/#{name}" in built["sources/2019-03-28-vote.md"].body
    entries = built["timeline.md"].body.split('<li class="entry"')[1:]
    friday = next(e for e in entries if "15 March 2019" in e)
    assert "corrections/#friday" in friday
    assert "corrections/#mend" not in friday
    assert "corrected by the editors of this site" in friday
    assert sum("corrections/#mend" in e for e in entries) == 1


def test_a_dropped_statement_is_on_its_source_page_alone(built: dict[str, pages.Page]) -> None:
    """And on the page of corrections, which says so."""
    shown = {uri for uri, page in built.items() if "The dam is safe" in plain(page.body)}
    assert shown == {"sources/2019-03-28-vote.md", "corrections.md"}


def test_old_ids_stay_as_anchors(
    corrected: Story, built: dict[str, pages.Page], tmp_path: Path
) -> None:
    """An event that was corrected keeps its id; of those that were joined, the later is a former id
    of the first.
    """
    before = story_of(tmp_path / "plain").events
    after = [i for e in corrected.events for i in (e.id, *e.former_ids)]
    assert sorted(e.id for e in before) == sorted(after)
    body = built["timeline.md"].body
    assert all(f'id="{i}"' in body for i in after)


def test_the_event_after_one_that_is_none_keeps_its_id(tmp_path: Path) -> None:
    """Taking an event away, or reading two dates as one, gives no other event its id."""
    seed = {
        "seeds/a.txt": "date 2019-03-28 The mill burned on Monday, the dam broke on Tuesday and Ann Lee left on Friday."
    }
    tail = "reason: x\nwho: x\nwhen: 2019-04-03\n"
    before = pipeline.build(project(tmp_path / "a", seed))[0].events
    none = {"content/corrections/a.yml": f"source: a\nwords: Monday\ntime: none\n{tail}"}
    without = pipeline.build(project(tmp_path / "b", seed | none))[0].events
    assert {e.id: e.value for e in without} == {
        e.id: e.value for e in before if e.value != "2019-03-25"
    }
    assert len(before) == len(without) + 1 > 1


def test_the_data_tell_of_corrections(corrected: Story) -> None:
    """data/story.json lists them, and the article's file keeps the sentence's text apart from what
    was added.
    """
    files = data.files(corrected)
    whole = json.loads(files["data/story.json"]())
    assert [c["id"] for c in whole["corrections"]] == ["friday", "mend", "safe", "sides"]
    assert whole["corrections"][0] | {"reason": ""} == {
        "id": "friday",
        "path": "content/corrections/friday.yml",
        "source": "2019-03-28-vote",
        "sentence": corrected.articles[0].article.sentences[1].id,
        "words": "last Friday",
        "corrects": "time",
        "was": ["“last Friday”: 22 March 2019"],
        "now": ["“last Friday”: 15 March 2019"],
        "reason": "",
        "who": "Jane <i>Doe</i>",
        "when": "2019-04-03",
    }
    sentence = json.loads(files[whole["sources"][0]["file"]]())["sentences"][1]
    assert sentence["text"].startswith("Both sides met")
    assert sentence["clarifications"][0]["span"] == [0, len("Both sides")]
    assert [t["rule"] for t in sentence["timexes"]] == ["correction"]


def written(story: Story) -> dict[str, str]:
    """The data files."""
    return {path: make() for path, make in data.files(story).items()}


def test_the_same_input_gives_the_same_pages(tmp_path: Path) -> None:
    """Whatever the order in which files are met."""
    parts = {"sides": CLARIFY, "friday": TIME, "safe": DROP, "mend": SAME}
    one = story_of(tmp_path / "one", **parts)
    other = story_of(tmp_path / "other", **dict(reversed(parts.items())))
    assert made(one) == made(other)
    assert written(one) == written(other)


NEWS: dict[str, tuple[str, str, list[str]]] = {
    "announced, then reported": (
        "The first strike of the pilots is planned for 9 April.",
        "Pilots walked out for a day on 9 April.",
        ["Announced 9 April 2019", "Reported as fact 9 April 2019"],
    ),
    "announced for a month, then for a day": (
        "The bridge will open in May.",
        "The bridge will open on 9 May.",
        ["Announced May 2019", "Announced 9 May 2019"],
    ),
    "rumoured, then reported": (
        "According to a leaked memo, the pier closed on 9 March.",
        "The pier closed on 9 March.",
        ["Alleged 9 March 2019", "Reported as fact 9 March 2019"],
    ),
    "reported twice": (
        "The mill burned on 9 March 1931.",
        "On 9 March 1931 fire came to the mill.",
        ["Reported as fact 9 March 1931", ""],
    ),
}


@pytest.mark.parametrize("case", NEWS)
def test_what_changed_tells_each_date_as_its_sources_did(tmp_path: Path, case: str) -> None:
    """What differs is one entry of the timeline, and news on each date in its own words."""
    first, second, expected = NEWS[case]
    seeds = {
        "seeds/2019-03-29-one.txt": f"date 2019-03-29 {first}",
        "seeds/2019-04-20-two.txt": f"date 2019-04-20 {second}",
    }
    story = pipeline.build(project(tmp_path, PLAIN | seeds))[0]
    told = {c.day.isoformat(): c.shown(story).events for c in brought(story, entries(story))}
    shown = [
        "; ".join(f"{say(f'status.{e.event.status}')} {e.when}" for e in told[day])
        for day in ("2019-03-29", "2019-04-20")
    ]
    assert shown == expected
    for day, words in (("2019-03-29", first), ("2019-04-20", second)):
        said = ["".join(p.text for p in e.evidence[0].passage.first.pieces) for e in told[day]]
        assert said in ([words], [])
    assert 2 in [len(e.evidence) for e in entries(story)]

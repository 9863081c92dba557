"""Each kind of change, and the words in which it is told."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import comparing, pipeline
from generator.comparing import Change, Compared, Field, Things, Way
from generator.comparing.records import Item
from generator.pages import escape
from tests.making import MINIMAL, project

VOTE = """\
date 2019-03-28
The council voted for the tram line on 26 March. The line will open on 4 May 2020, said Ann Lee.

It costs £40 million. The union denied that the tram would cost jobs.
"""
BUDGET = """\
date 2019-04-02
The mayor opened the harbour bridge on Monday.
"""
TOPIC = """\
---
title: The tram
question: Will it come?
keywords: [tram, line]
---

The council voted for the line. [@2019-03-28-vote "voted for the tram line"]
"""
CORRECTION = "source: {0}\nwords: {1}\n{2}\nreason: A slip.\nwho: Jane Doe\nwhen: 2019-04-05\n"
STORY = {
    "mkdocs.yml": MINIMAL,
    "seeds/2019-03-28-vote.txt": VOTE,
    "seeds/2019-04-02-bridge.txt": BUDGET,
    "content/topics/tram.md": TOPIC,
    "content/topics/bridge.md": "---\ntitle: The bridge\nquestion: Is it open?\nkeywords: [bridge]\n---\n",
    "content/actors/ann-lee.yml": "name: Ann Lee\nkind: person\n",
    "content/pages/index.md": "# Trams\n",
}
Files = dict[str, str]


def state(folder: Path, files: Files) -> Things:
    """The state of a story with these files; one whose text is empty is not there."""
    project(folder, {path: text for path, text in files.items() if text})
    return comparing.of_story(pipeline.build(folder)[0])


def correction(words: str, change: str, source: str = "2019-03-28-vote") -> Files:
    """One correction."""
    return {"content/corrections/slip.yml": CORRECTION.format(source, words, change)}


CASES: dict[str, tuple[Files, list[str]]] = {
    "nothing": ({}, ["Compared with before: nothing changes on the site."]),
    "a date": (
        correction("26 March", "time: 2019-03-25"),
        [
            "~ “The council voted for the tram line on 26 March” (2019-03-28-vote, sentence 1)",
            "date: 26 March 2019 → 25 March 2019",
            "dates read: “26 March”: 2019-03-26 → “26 March”: 2019-03-25",
            "+ “26 March” (2019-03-28-vote, sentence 1)",
            "why: A slip.",
        ],
    ),
    "a status": (
        correction("4 May 2020", "status: occurred"),
        ["status: Announced → Reported as fact"],
    ),
    "no event": (
        correction("26 March", "status: none"),
        [
            "Events (1 gone)",
            "- “The council voted for the tram line on 26 March” (2019-03-28-vote, sentence 1)",
            "date: 26 March 2019",
            "status: Reported as fact",
        ],
    ),
    "no claim": (
        correction("The line will open", "speaker: none"),
        ["Statements (1 gone)", "speaker: Ann Lee"],
    ),
    "a sentence that denies another": (
        correction("The union denied", "denies: The council voted"),
        ["what is denied: none → The council voted for the tram line on 26 March."],
    ),
    "no denial": (
        correction("The union denied", "denies: none"),
        ["Claims and their denials (1 gone)", "denied by: The union"],
    ),
    "no figure": (
        correction("£40 million", "figure: none"),
        ["Figures (1 gone)", "- £40 million (2019-03-28-vote, sentence 3)"],
    ),
    "a figure": (
        correction("£40 million", "figure: {value: 40.5, upper: 45000000}"),
        ["~ £40 million (2019-03-28-vote, sentence 3)", "value: 40,000,000 → 40.5 to 45,000,000"],
    ),
    "a sentence that moves": (
        correction("It costs", "topics: [bridge]"),
        [
            "~ “It costs £40 million.” (2019-03-28-vote, sentence 3)",
            "topics: The tram → The bridge",
        ],
    ),
    "a keyword": (
        {"content/topics/tram.md": TOPIC.replace("[tram, line]", "[line]")},
        ["keywords: now without tram"],
    ),
    "a word of an article": (
        {"seeds/2019-04-02-bridge.txt": BUDGET.replace("mayor", "mayoress")},
        [
            "its text is another",
            "words: The mayor opened the harbour bridge on Monday → The mayoress opened the harbour bridge on Monday",
        ],
    ),
    "an article": (
        {"seeds/2019-04-09-tram.txt": "date 2019-04-09 The tram stopped on Monday.\n"},
        [
            "Articles (1 added)",
            "+ 2019-04-09-tram",
            "Events (1 added)",
            "+ “The tram stopped on Monday” (2019-04-09-tram, sentence 1)",
            "+ “The tram stopped on Monday.” (2019-04-09-tram, sentence 1)",
            "topics: The tram",
            "+ 2019-04-09-tram (sources/2019-04-09-tram.md)",
        ],
    ),
    "a summary": (
        {"content/topics/tram.md": TOPIC.replace("The council voted for the", "It wants the")},
        ["summary: The council voted for the line."],
    ),
    "a citation": (
        {"content/topics/tram.md": TOPIC.replace("the tram line", "the tram")},
        [
            "~ “voted for the tram line” (2019-03-28-vote, sentence 1)",
            "words: voted for the tram line → voted for the tram",
        ],
    ),
    "an actor": (
        {"content/actors/ann-lee.yml": "name: Ann Lee\nkind: person\naliases: [Lee]\n"},
        ["~ Ann Lee (ann-lee)", "also called: none → Lee"],
    ),
    "a renamed actor": (
        {
            "content/actors/ann-lee.yml": "",
            "content/actors/a-lee.yml": "name: Ann Lee\nkind: person\n",
        },
        ["+ Ann Lee (actors/a-lee.md)", "- Ann Lee (actors/ann-lee.md)"],
    ),
    "a page": (
        {
            "content/pages/index.md": "# Trams\n\nRead on.\n",
            "content/pages/how.md": "# How\n\nSo.\n",
        },
        ["+ How (how.md)", "~ Trams (index.md)", "text: none → Read on."],
    ),
    "a term": (
        {"content/glossary.yml": "Tram:\n  note: A light railway.\n"},
        ["Glossary (1 added)", "+ Tram", "definition: A light railway."],
    ),
}


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Things:
    """The story as it was."""
    return state(tmp_path_factory.mktemp("before"), STORY)


@pytest.mark.parametrize("case", CASES)
def test_a_change_is_told_in_words(case: str, before: Things, tmp_path: Path) -> None:
    """These lines stand there, in this order."""
    files, expected = CASES[case]
    found = comparing.compared(before, state(tmp_path, STORY | files))
    told = [line.strip() for line in comparing.as_lines(found, "before")]
    rest = iter(told)
    for wanted in expected:
        assert any(line.startswith(wanted) for line in rest), (wanted, told)
    assert bool(found.changes) is bool(files)


@pytest.mark.parametrize("case", CASES)
def test_the_way_back_is_the_change_turned_round(case: str, before: Things, tmp_path: Path) -> None:
    """What was added is gone, what was gone is added, and what changed changes back."""
    after = state(tmp_path, STORY | CASES[case][0])
    there = comparing.compared(before, after).changes
    back = comparing.compared(after, before).changes
    turned = {Way.ADDED: Way.GONE, Way.GONE: Way.ADDED, Way.CHANGED: Way.CHANGED}
    assert {(c.kind, turned[c.way], c.id) for c in there if c.way is not Way.CHANGED} == {
        (c.kind, c.way, c.id) for c in back if c.way is not Way.CHANGED
    }
    assert _values(there) == {(kind, name, a, b) for kind, name, b, a in _values(back)}


def _values(changes: tuple[Change, ...]) -> set[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    return {
        (c.kind, f.name, f.before, f.after)
        for c in changes
        if c.way is Way.CHANGED
        for f in c.fields
    }


TWO = {
    "seeds/2019-04-03-a.txt": "date 2019-04-03 The dam of Arden broke on 1 April. Ann Lee left.\n",
    "seeds/2019-04-04-b.txt": "date 2019-04-04 A wall gave way to the flood on 1 April.\n",
}
SAME = "same_as: {source: 2019-04-04-b, words: A wall gave way}"


def test_an_event_that_was_joined_is_not_lost(tmp_path: Path) -> None:
    """It says in which entry it is told; taken apart again, it is added."""
    one = state(tmp_path / "one", STORY | TWO)
    joined = STORY | TWO | correction("The dam of Arden broke", SAME, "2019-04-03-a")
    other = state(tmp_path / "other", joined)
    found = comparing.compared(one, other)
    (change,) = found.of("event", Way.JOINED)
    assert change.fields[0].name == "told in"
    assert not found.of("event", Way.GONE)
    assert [c.way for c in comparing.compared(other, one).of("event")] == [Way.CHANGED, Way.ADDED]


def test_what_an_article_is_filed_under_is_no_news(before: Things) -> None:
    """Of an article is told what readers see of it, and whether its text is another."""
    article = before["source"][0]
    assert article.fields["date"] == ("2019-03-28",)
    assert not {"source", "file", "sha256", "key", "path"} & article.fields.keys()
    added = comparing.compared({"source": ()}, before)
    assert not [line for line in comparing.as_lines(added, "b") if "text" in line]


def test_a_text_that_is_not_shown_any_more_is_no_other(before: Things, tmp_path: Path) -> None:
    """What may not be shown cannot be compared."""
    files = STORY | {"content/sources/2019-04-02-bridge.yml": "show: none\n"}
    found = comparing.compared(before, state(tmp_path, files))
    told = [line.strip() for line in comparing.as_lines(found, "before")]
    assert "show: full → none" in told
    assert "its text is another" not in told


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("actor", "content/actors/ann-lee.yml", "content/actors/a-lee.yml"),
        ("topic", "content/topics/tram.md", "content/topics/line.md"),
    ],
)
def test_what_keeps_its_name_is_known_again(
    before: Things, tmp_path: Path, kind: str, old: str, new: str
) -> None:
    """Under another id, nothing of it is news."""
    files = STORY | {old: "", new: STORY[old]}
    assert not comparing.compared(before, state(tmp_path, files)).of(kind)


def test_a_thing_is_known_again_by_an_id_that_it_had() -> None:
    """Its own former id, or one that leads to it now."""
    one, other = (Item("event", i, i, former=f) for i, f in (("a", ()), ("b", ("a",))))
    assert not comparing.compared({"event": (one,)}, {"event": (other,)}).of("event", Way.GONE)
    assert not comparing.compared({"event": (other,)}, {"event": (one,)}).of("event", Way.GONE)


def test_words_stand_with_the_source_that_has_them() -> None:
    """What another source tells best now is called by the words of before, in their own source."""
    one = Item("event", "a", "The mill burned.", source="old-paper", sentence=1)
    other = Item("event", "b", "The mill is gone.", source="new-paper", sentence=7, former=("a",))
    (change,) = comparing.compared({"event": (one,)}, {"event": (other,)}).of("event")
    assert (change.id, change.words, change.source, change.sentence) == (
        *("b", "The mill burned."),
        *("old-paper", 1),
    )
    assert change.fields == (
        Field("words", ("The mill burned.",), ("The mill is gone.",)),
        Field("source", ("old-paper",), ("new-paper",)),
    )


# ---------------------------------------------------------------- how it is told

HOSTILE = "<img src=x onerror=alert(1)> [a](javascript:b) @team #1 `c` **d** www.e.example\n# f"


def many(number: int) -> Compared:
    """So many changes, of hostile words."""
    field = Field("date", (HOSTILE,), ("x" * 5000,))
    change = Change("event", Way.CHANGED, "id", HOSTILE, "2019-03-28-vote", 3, (field,))
    return Compared((change,) * number)


def test_nothing_in_the_summary_is_markup() -> None:
    """Words of sources and editors mean themselves in it."""
    page = comparing.as_markdown(many(1), "<b>", escape)
    own = re.sub(r"^(## |### |- \*\*Changed:\*\* |  - )", "", page, flags=re.MULTILINE)
    assert not re.search(r"[<>\[\]`*#@](?!\d+;)", own.replace("&#", ""))
    assert "&#60;img src&#61;x" in page
    assert len([line for line in page.splitlines() if line.startswith("#")]) == 2


def test_long_lists_are_cut_and_counted() -> None:
    """In words; machines get all."""
    found = many(1000)
    assert list(comparing.as_lines(found, "b"))[-1] == "  and 970 more; --json lists all"
    assert "- and 970 more\n" in comparing.as_markdown(found, "b", escape)
    assert len(comparing.as_markdown(found, "b", escape)) < 100_000
    told = json.loads(comparing.as_json(found, "b"))
    assert (len(told["changes"]), told["counts"]) == (1000, {"event": {"changed": 1000}})


def test_long_texts_are_told_from_where_they_differ() -> None:
    """A word that changes in a long summary can be seen."""
    text = "The council met. " * 40
    field = Field("summary", (f"{text}It said yes.",), (f"{text}It said no.",))
    change = Change("topic", Way.CHANGED, "tram", "The tram", "", None, (field,))
    line = list(comparing.as_lines(Compared((change,)), "b"))[-1]
    assert line.strip().startswith("summary: …")
    assert " said yes. → …" in line
    assert line.endswith(" said no.")


def test_every_key_of_the_json_is_documented(before: Things, tmp_path: Path) -> None:
    """docs/data.md names each."""
    found = comparing.compared(before, state(tmp_path, STORY | CASES["a date"][0]))
    document = (Path(__file__).parents[2] / "docs/data.md").read_text("utf-8")
    named = set(re.findall(r"`(\w+)`", document.partition("## `explainer diff --json`")[2]))
    told = json.loads(comparing.as_json(found, "b"))
    assert set(_keys(told)) - {*told["counts"], "added", "changed"} <= named
    assert {c["kind"] for c in told["changes"]} <= named


def _keys(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
    for part in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        yield from _keys(part)

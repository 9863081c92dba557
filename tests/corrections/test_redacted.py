"""Words that editors take out: nothing that is published has them, nor what they could be known by."""

import hashlib
import json
from collections.abc import Callable
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, strategies as st

from generator import cli, data, pipeline
from generator.articles import in_address, parse
from generator.articles.redacting import Redacting
from generator.model import Redaction, Story
from generator.render import render
from tests.making import FAR, MINIMAL, project

BODY = """JOHN PENNY LEAVES

John Penny, a porter, was released on Friday. “I am John
Penny and will go on,” said a man. John Penny's friends, the O’Pennys, sang; john_penny@mail.example is his address.

Ann Lee said that John Penny had been fined 200 pounds. A penny was found, and Penny kept it.
"""
FRONT = (
    "---\ndate: 2024-04-02\ntitle: The case of John Penny\nauthor: John  Penny\n"
    "url: https://paper.example/2024/john-penny-released\n---\n"
)
SIGNED = "reason: A person asked for it.\nwho: Jane Doe\nwhen: 2024-05-01\n"
OUT = f"source: all\nwords: John Penny\nredact: a porter\n{SIGNED}"
FILES = {
    "mkdocs.yml": MINIMAL.replace("site_name", "site_url: https://x.example/\nsite_name"),
    "seeds/2024-04-02-march.txt": FRONT + BODY,
    "seeds/2024-04-03-again.txt": "date 2024-04-03 Police let John Penny go on Monday.\n",
    "content/pages/index.md": "# The march\n",
    "content/topics/march.md": "---\ntitle: The march\nquestion: Who?\nkeywords: [porter]\n---\n"
    'One was let go [@2024-04-03-again "let [a porter] go"].\n',
}
ORIGINAL = [
    "John Penny, a porter, was released on Friday.",
    "Police let John Penny go on Monday.",
    "JOHN PENNY LEAVES",
]


def told(root: Path, **corrections: str) -> Story:
    """The story with these corrections."""
    written = {f"content/corrections/{name}.yml": text for name, text in corrections.items()}
    found, problems = pipeline.build(project(root, FILES | written))
    assert not problems
    return found


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Everything that a rendering of the story writes, by path."""
    folder = tmp_path_factory.mktemp("redacted")
    root = project(folder / "story", FILES | {"content/corrections/removed.yml": OUT})
    out = folder / "out"
    render(root, out)
    return {str(p.relative_to(out)): p.read_bytes() for p in out.rglob("*") if p.is_file()}


def test_nothing_that_is_published_has_them(published: dict[str, bytes]) -> None:
    """In whatever letters, marks and line breaks they stood: pages, data, feeds, pictures, the names of
    files; one of the words alone is nobody's name.
    """
    for path, written in published.items():
        text = written.decode("utf-8", "replace").casefold()
        assert not in_address("John Penny", path), path
        assert not in_address("John Penny", text), path
    assert sum(b"[A porter]" in each for each in published.values()) > 3
    assert any(b"A penny was found, and Penny kept it" in each for each in published.values())


def test_nor_has_it_a_hash_of_them(published: dict[str, bytes]) -> None:
    """Who guesses the words cannot prove the guess by the id of a sentence or the hash of a text."""
    every = b"\n".join(published.values())
    for sentence in ORIGINAL:
        assert hashlib.sha256(sentence.casefold().encode()).hexdigest()[:8].encode() not in every
    told = json.loads(published["docs/data/sources/2024-04-02-march.json"])
    assert told["sha256"] == hashlib.sha256(told["text"].encode()).hexdigest()
    assert (told["title"], told["author"], told["url"]) == (
        "The case of [a porter]",
        "[A porter]",
        None,
    )


def test_what_stands_there_is_in_brackets(tmp_path: Path) -> None:
    """With a capital where a sentence begins; what belongs to the word stays."""
    text = told(tmp_path, removed=OUT).article("2024-04-02-march").article.text
    for words in (
        "[A porter], a porter, was released",
        "“I am [a porter] and will go on,”",
        "[A porter]'s friends, the O’Pennys, sang",
        "said that [a porter] had been fined",
    ):
        assert words in text


def test_the_log_says_only_that_something_was_removed(published: dict[str, bytes]) -> None:
    """Why, by whom and when: not where, how often or in which file."""
    page = published["docs/corrections.md"].decode()
    log = page[page.index("## Something was removed") :]
    assert "A person asked for it" in log
    assert "Jane Doe, <time" in log
    assert not any(words in log for words in ("2024-04-0", "removed.yml", "porter"))
    index = json.loads(published["docs/data/story.json"])
    assert index["corrections"] == []
    assert index["removed"] == [
        {
            "id": "removed",
            "reason": "A person asked for it.",
            "who": "Jane Doe",
            "when": "2024-05-01",
        }
    ]


def test_two_removals_have_names_of_their_own(tmp_path: Path) -> None:
    """The list of what is on the page leads to each."""
    files = FILES | {"content/corrections/removed-1.yml": OUT}
    files["content/corrections/removed-2.yml"] = OUT.replace("John Penny", "Ann Lee")
    render(project(tmp_path / "story", files), tmp_path / "out")
    page = (tmp_path / "out/docs/corrections.md").read_text("utf-8")
    heads = [line for line in page.splitlines() if line.startswith("## ")]
    assert heads == [
        "## Something was removed (2) { #removed-1 }",
        "## Something was removed (1) { #removed-2 }",
    ]


def test_its_article_says_that_words_are_missing(published: dict[str, bytes]) -> None:
    """And leads to the reason."""
    for stem in ("2024-04-02-march", "2024-04-03-again"):
        page = published[f"docs/sources/{stem}.md"].decode()
        assert "words of this article were removed" in page
        assert "corrections/#removed" in page or "corrections.md#removed" in page


def test_one_word_is_taken_out_as_it_is_written_and_in_capitals(tmp_path: Path) -> None:
    """The coin stays; longer words go before those that stand in them."""
    own = OUT.replace("John Penny", "Penny").replace("a porter", "him")
    text = told(tmp_path, one=own, two=OUT).article("2024-04-02-march").article.text
    assert "A penny was found, and [him] kept it" in text
    assert "[A porter] LEAVES" in text


def test_words_of_one_article_stay_in_the_others(tmp_path: Path) -> None:
    """Where another is called the same; so may what editors write of that one."""
    one = OUT.replace("source: all", "source: 2024-04-02")
    files = FILES | {
        "content/corrections/one.yml": one,
        "content/topics/march.md": FILES["content/topics/march.md"].replace(
            "[a porter]", "John Penny"
        ),
    }
    found, _, problems = pipeline.load(project(tmp_path, files), pipeline.today())
    assert ["Penny go" in a.text for a in found] == [False, True]
    assert [a.redacted for a in found] == [("one",), ()]
    assert problems == ()


STYLES = st.sampled_from([str, str.upper, str.lower, str.title])
BETWEEN = st.sampled_from([" ", "\n", "  \n ", "-", "_", "\u00a0", "\u2011", "\u200b \u200b"])
AROUND = st.sampled_from(
    ["", " ", "“", "”", "’s ", "(", ")", ", ", ".", "\n\n", "[", "]", "**", " x y "]
)


@given(
    st.lists(st.tuples(AROUND, STYLES, BETWEEN, st.sampled_from("'’‘"), AROUND), max_size=6),
    st.sampled_from(["a man", "…", "somebody (who was there)"]),
)
def test_however_it_is_written_it_is_found(
    written: list[tuple[str, Callable[[str], str], str, str, str]], instead: str
) -> None:
    """In whatever case, marks and breaks: of an article's text nothing is left, and no other word is
    lost.
    """
    given_in = "It rained. " + " and ".join(
        f" {before}{style('Jean')}{between}{style(f'd{mark}Arc')}{after}"
        for before, style, between, mark, after in written
    )
    words = Redaction(
        id="a",
        path="a.yml",
        words="Jean d’Arc",
        instead=instead,
        source=None,
        reason="x",
        who="x",
        when=date(2024, 5, 1),
        line=1,
        column=1,
    )
    taken_out = Redacting.of([words], "a")
    found, _ = parse("seeds/a.txt", f"date 2024-04-02 {given_in} sang.", None, FAR, taken_out)
    assert found is not None
    text = " ".join(found.text.split())
    assert "arc" not in text.casefold()
    assert text.casefold().count(f"[{instead}]") == len(written)
    assert text.startswith("It rained.")
    assert text.endswith("sang.")


@pytest.mark.parametrize("instead", ["a porter", "the clerk of the court"])
def test_what_is_read_is_what_it_was(tmp_path: Path, instead: str) -> None:
    """Who says what, what happened and on whose word; each with the brackets around the words."""
    own = OUT.replace("a porter", instead)
    quoting = FILES["content/topics/march.md"].replace("a porter", instead)
    files = FILES | {
        "seeds/2024-04-04-said.txt": "date 2024-04-04 John Penny’s house burned on Monday."
        " “It was cold,” said John Penny. According to John Penny, the town will sell the mill on 9 May.\n",
        "content/topics/march.md": quoting,
        "content/corrections/removed.yml": own,
    }
    story, problems = pipeline.build(project(tmp_path, files))
    article = story.article("2024-04-04-said")
    text = article.article.text
    assert not problems
    assert [m.clause.span.of(text) for m in article.event_mentions] == [
        f"[{instead[0].upper()}{instead[1:]}]’s house burned on Monday",
        "the town will sell the mill on 9 May",
    ]
    assert [q.speaker and q.speaker.of(text) for q in article.quotations] == [f"[{instead}]"] * 2
    last = article.event_mentions[-1].factuality
    assert (last.status, last.speaker and last.speaker.of(text)) == ("alleged", f"[{instead}]")


def test_what_a_change_does_is_told_without_them(tmp_path: Path) -> None:
    """A summary of a pull request is public; the state before has the words."""
    topic = FILES["content/topics/march.md"]
    actor = {"content/actors/john-penny.yml": "name: John Penny\nkind: person\n"}
    named = FILES | actor | {"content/topics/march.md": topic.replace("[a porter]", "John Penny")}
    before, _ = pipeline.build(project(tmp_path / "before", named))
    for path, text in data.files(before).items():
        project(tmp_path / "site", {path: text()})
    root = project(tmp_path / "after", FILES | {"content/corrections/removed.yml": OUT})
    for form in ((), ("--markdown",), ("--json",)):
        shown = CliRunner().invoke(
            cli.main, ["-C", str(root), "diff", str(tmp_path / "site"), *form]
        )
        assert shown.exit_code == 0
        assert "porter" in shown.output
        assert not in_address("John Penny", unescape(shown.output))

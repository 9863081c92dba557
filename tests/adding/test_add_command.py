"""`explainer add`: what it says, what it writes, and how it ends."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import pipeline
from generator.cli import main
from tests.adding.making import TEXT, article, page
from tests.making import MINIMAL, project

PAGE = page(
    '<link rel="canonical" href="https://post.example/2024/03/04/tram">',
    data=article("2024-03-04T21:30:00-05:00"),
)
NAME = "seeds/2024-03-04-council-votes-for-the-harbour-tram.md"
FOUND = (
    f"{NAME}: “Council votes for the harbour tram”, The Harbour Post, 4 March 2024; "
    "129 words in 4 paragraphs\n"
)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A story with one article of its own, and a saved page beside it."""
    files = {
        "mkdocs.yml": MINIMAL,
        "seeds/2019-03-28-vote.txt": "date 2019-03-28 The council met on Thursday.\n",
        "content/pages/index.md": "# Trams\n",
    }
    (tmp_path / "page.html").write_bytes(PAGE)
    return project(tmp_path / "story", files)


def add(story: Path, *arguments: str, pasted: str | None = None) -> Result:
    """The command's result."""
    command = ["-C", str(story), "add", *arguments]
    return CliRunner().invoke(main, command, input=pasted)


def seeds(story: Path) -> list[str]:
    """The files that the story has in seeds/."""
    return sorted(path.name for path in (story / "seeds").iterdir())


def test_a_page_is_added(story: Path) -> None:
    """One line says what was found; the check of the story has nothing to say."""
    result = add(story, "../page.html")
    assert (result.exit_code, result.stdout, result.stderr) == (0, FOUND, "")
    assert pipeline.check(story)[2] == ()


def test_a_page_is_added_once(story: Path) -> None:
    """A second time it is refused, with the way to go if it is a newer version."""
    add(story, "../page.html")
    again = add(story, "../page.html")
    assert (again.exit_code, again.stdout) == (1, "")
    assert again.stderr == (
        f"../page.html: it is there already: word for word the same as {NAME}\n"
        f"   an update? say that it replaces that one: --replaces {Path(NAME).stem}\n"
        "   the same report in another paper? say so: --other\n"
    )
    assert len(seeds(story)) == 2


def test_most_sentences_or_the_address_are_enough(story: Path) -> None:
    """For an article to be there already."""
    add(story, "../page.html")
    changed = PAGE.replace(
        TEXT[3].encode(), b"Another end was written for the later edition of the paper."
    )
    (story / "changed.html").write_bytes(changed)
    assert "5 of its 6 sentences stand in" in add(story, "changed.html").stderr
    other = page(
        '<link rel="canonical" href="https://www.post.example/2024/03/04/tram?utm_source=x">',
        data=article("2024-03-04"),
        body="".join(
            f"<p>{'Nothing of this was said before, by anyone. ' * 3}{n}.</p>" for n in range(9)
        ),
    )
    (story / "other.html").write_bytes(other)
    assert "has the same url" in add(story, "other.html").stderr


def test_a_newer_version_names_the_older(story: Path) -> None:
    """The seed, and beside it the file that says so."""
    add(story, "../page.html")
    result = add(story, "../page.html", "--replaces", "2024-03-04", "--date", "2024-03-06")
    new = "2024-03-06-council-votes-for-the-harbour-tram"
    assert result.stdout.startswith(f"seeds/{new}.md: ")
    told = (story / "content/sources" / f"{new}.yml").read_text("utf-8")
    assert told == "replaces: 2024-03-04-council-votes-for-the-harbour-tram\n"
    assert pipeline.check(story)[2] == ()
    assert "it is there already" in add(story, "../page.html").stderr  # though it is replaced


def test_one_report_in_two_papers(story: Path) -> None:
    """Both can be wanted."""
    add(story, "../page.html")
    result = add(story, "../page.html", "--other", "--publisher", "The Elm Post")
    assert (result.exit_code, len(seeds(story))) == (0, 3)


@pytest.mark.parametrize(
    ("key", "told"),
    [
        (
            "2019-03-28-vot3",
            "no articles have a key that begins with '2019-03-28-vot3'\n   the nearest is 2019-03-28-vote",
        ),
        ("x", "no articles have a key that begins with 'x'\n   it is the name of a file in seeds/"),
    ],
)
def test_the_older_version_must_be_there(story: Path, key: str, told: str) -> None:
    """Nothing is written for a slip."""
    result = add(story, "../page.html", "--replaces", key)
    assert (result.exit_code, result.stderr) == (1, f"../page.html: {told}\n")
    assert seeds(story) == ["2019-03-28-vote.txt"]


def test_text_is_pasted(story: Path) -> None:
    """With what only the person knows; what nobody said is to be written."""
    result = add(
        story,
        "-",
        "--date",
        "2024-03-04",
        "--title",
        "A vote",
        "--publisher",
        "Post",
        pasted="\n\n".join(TEXT),
    )
    found = "seeds/2024-03-04-a-vote.md: “A vote”, Post, 4 March 2024; 129 words in 4 paragraphs"
    check = "   check: not found: url; write what you know above the text"
    assert (result.exit_code, result.stdout) == (0, f"{found}\n{check}\n")


def test_several_files_one_of_them_bad(story: Path) -> None:
    """The others are added; nothing is twice."""
    (story / "bad.html").write_bytes(b"%PDF-1.4")
    result = add(story, "bad.html", "../page.html", "../page.html")
    assert (result.exit_code, result.stdout) == (0, FOUND)
    assert result.stderr.startswith(
        "bad.html: this is a PDF\n   open it, and copy the words into a plain text file; or copy"
    )
    assert "it is there already" in result.stderr


def test_a_dry_run_writes_nothing(story: Path) -> None:
    """It shows the article, and says the rest beside it."""
    result = add(story, "../page.html", "--dry-run")
    assert result.stdout.startswith(
        "---\ndate: 2024-03-04\ntitle: Council votes for the harbour tram\n"
    )
    assert result.stderr == FOUND
    assert seeds(story) == ["2019-03-28-vote.txt"]


def test_nothing_is_written_over(story: Path) -> None:
    """A seed that cannot be read has its name all the same."""
    (story / NAME).write_text("no article", "utf-8")
    result = add(story, "../page.html")
    assert (result.exit_code, result.output) == (
        1,
        f"Error: {NAME} is there already; nothing was written over\n",
    )
    assert (story / NAME).read_text("utf-8") == "no article"


def test_an_article_in_another_language(story: Path) -> None:
    """It is added, and what the program cannot do with it is said."""
    (story / "de.html").write_bytes(PAGE.replace(b'lang="en"', b'lang="de"'))
    checks = add(story, "de.html").stdout
    assert "   check: only English is read, and this article is in the language 'de'; " in checks


def test_a_wrong_value_is_told(story: Path) -> None:
    """A day as in a calendar, an address as in a browser."""
    assert add(story, "../page.html", "--date", "4 March").exit_code == 2
    result = add(story, "../page.html", "--url", "post.example/a")
    assert result.stderr == (
        "../page.html: no article can be made of this: 'url': 'post.example/a' is no web address\n"
        "   expected: https://… or http://…\n"
    )


@pytest.mark.parametrize("name", ["page.html", "feed.xml", "story.docx"])
def test_without_the_extra_it_says_what_to_install(
    story: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For what needs a library; pasted text needs none."""
    for module in [m for m in sys.modules if m.startswith("generator.adding.")]:
        monkeypatch.delitem(sys.modules, module)
    for library in ("lxml", "trafilatura", "feedparser", "mammoth"):
        monkeypatch.setitem(sys.modules, library, None)
    contents = {"page.html": PAGE, "feed.xml": b"<rss/>", "story.docx": b"PK\x03\x04word/"}
    (story / name).write_bytes(contents[name])
    result = add(story, name)
    assert (result.exit_code, result.stderr) == (
        1,
        f"{name}: to read this file, more has to be installed\n   pip install 'mkdocs-explainer[add]'\n",
    )
    assert add(story, "-", "--date", "2024-03-04", pasted="\n\n".join(TEXT)).exit_code == 0

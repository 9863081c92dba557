"""A draft is read and checked, and the site is made as if it were not there."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import pages, pipeline, website
from generator.cli import main
from generator.problems import report
from tests.making import MINIMAL, project

TOPIC = "---\ntitle: {title}\nquestion: What of them?\nkeywords: [tram]\n{more}---\n{summary}\n"
FILES = {
    "mkdocs.yml": MINIMAL,
    "content/pages/index.md": "# Trams\n",
    "content/topics/trams.md": TOPIC.format(title="Trams", more="", summary=""),
    "seeds/2024-03-05.txt": "date 2024-03-05 The council opened the tram on 4 March 2024.",
    "seeds/2024-05-02.txt": "date 2024-05-02 The council closed the tram on 1 May 2024.",
    "content/sources/2024-05-02.yml": "state: draft\n",
}
CITED = 'The council closed it. [@2024-05-02 "closed the tram"]'
DRAFT = {
    "content/topics/costs.md": TOPIC.format(title="Costs", more="draft: yes\n", summary=CITED),
    "content/corrections/a.yml": "source: 2024-05-02\nwords: closed the tram\nstatus: alleged\n"
    "who: An editor\nwhen: 2024-05-03\nreason: So it is.\n",
    "content/corrections/b.yml": "source: 2024-03-05\nwords: opened the tram\n"
    "topics: [costs, trams]\nwho: An editor\nwhen: 2024-05-03\nreason: So it is.\n",
}


def bodies(root: Path) -> dict[str, str]:
    """Every page of a project."""
    story, _ = pipeline.build(root)
    return {page.uri: page.body for page in pages.build(story, "Trams", root)}


def test_the_site_is_made_without_drafts(tmp_path: Path) -> None:
    """Neither an article nor a topic that is one leaves a word in it, nor does what is corrected there."""
    with_drafts = bodies(project(tmp_path / "a", FILES | DRAFT))
    assert "sources/2024-05-02.md" not in with_drafts
    assert "topics/costs.md" not in with_drafts
    assert not any("closed the tram" in body or "Costs" in body for body in with_drafts.values())
    without = {path: text for path, text in FILES.items() if "2024-05-02" not in path}
    assert with_drafts == bodies(project(tmp_path / "b", without))


def test_a_draft_is_published_by_one_line(tmp_path: Path) -> None:
    """Its page is there as soon as the line is gone."""
    root = project(tmp_path, FILES | {"content/sources/2024-05-02.yml": "key: closing\n"})
    assert "sources/2024-05-02.md" in bodies(root)


CORRECTION = """\
source: 2024-03-05
words: opened the tram
important: yes
reason: So it is.
who: An editor
when: 2024-05-03
"""
WHERE = [
    ("content/topics/trams.md", TOPIC.format(title="Trams", more="", summary=CITED), "6:24"),
    ("content/pages/how.md", f"# How\n\n{CITED}\n", "3:24"),
    (
        "content/glossary.yml",
        "tram:\n  definition: 'A car. [@2024-05-02 \"closed the tram\"]'\n",
        "2:15",
    ),
    (
        "content/actors/ann.yml",
        "name: Ann\nkind: person\nroles:\n  - title: Mayor\n    citation: '[@2024-05-02 \"The council\"]'\n",
        "5:15",
    ),
]


@pytest.mark.parametrize(("path", "text", "place"), WHERE)
def test_what_is_published_cites_no_draft(tmp_path: Path, path: str, text: str, place: str) -> None:
    """Wherever editors cite."""
    corrected = {"content/corrections/c.yml": CORRECTION}
    found = website.check(project(tmp_path, FILES | corrected | {path: text}))[2]
    told = report(p for p in found if p.code == "E317")
    assert told.startswith(
        f"{path}:{place}: E317 seeds/2024-05-02.txt is cited here, which is a draft\n"
        "   to publish the article, take 'state: draft' out of its file; else cite another"
    )


@pytest.mark.parametrize("page", ["topics/costs.md", "sources/2024-05-02.md"])
def test_no_link_leads_to_a_draft(tmp_path: Path, page: str) -> None:
    """Its page is not there."""
    text = f"# How\n\nSee [it]({page}).\n"
    root = project(tmp_path, FILES | DRAFT | {"content/pages/how.md": text})
    assert [p.code for p in website.check(root)[2] if p.is_error] == ["E327"]


def test_a_day_ahead_is_no_doubt_of_a_draft(tmp_path: Path) -> None:
    """An article may wait for its day."""
    files = {k: v.replace("2024-05-02", "2124-05-02") for k, v in FILES.items()}
    moved = {k.replace("2024-05-02", "2124-05-02"): v for k, v in files.items()}
    assert website.check(project(tmp_path, moved))[2] == ()


def test_a_draft_replaces_nothing_yet(tmp_path: Path) -> None:
    """The older version is told from until the newer one is published."""
    files = FILES | {
        "content/sources/2024-05-02.yml": "state: draft\nreplaces: 2024-03-05\n",
    }
    assert "replaced" not in bodies(project(tmp_path, files))["sources/2024-03-05.md"]


def test_drafts_alone_are_no_story(tmp_path: Path) -> None:
    """That is an error with what to do."""
    files = FILES | {"content/sources/2024-03-05.yml": "state: draft\n"}
    found = website.check(project(tmp_path, files))[2]
    assert report(found).startswith(
        "seeds:1:1: E107 every article is a draft\n"
        "   take 'state: draft' out of one of their files in content/sources"
    )


def test_the_check_says_what_is_left_out(tmp_path: Path) -> None:
    """So that nobody waits for a page that does not come."""
    result = CliRunner().invoke(main, ["-C", str(project(tmp_path, FILES | DRAFT)), "check"])
    assert result.output.splitlines()[-1] == (
        "1 source, 1 topic, 0 actors (drafts, left out: seeds/2024-05-02.txt,"
        " content/topics/costs.md): nothing to mend."
    )

"""`explainer suggest topics`: keywords for the topics there are, drafts of others."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import pipeline, website
from generator.advice import topics
from generator.advice.terms import terms
from generator.cli import main
from tests.making import MINIMAL, project

FERRY = "The ferry sank off Norr. Divers searched the wreck. The hull of the ferry was torn."
COURT = "The court heard the owner. A judge read the verdict. The verdict of the court was harsh."
SEEDS = {
    f"seeds/2019-0{n}-04.txt": f"date 2019-0{n}-04 {FERRY}\n\n{COURT}".replace(
        "Norr", f"Norr{'o' * n}"
    )
    for n in range(1, 6)
}


def run(root: Path, *arguments: str) -> Result:
    """The command's result."""
    return CliRunner().invoke(main, ["suggest", *arguments, "--root", str(root)])


def found(root: Path, text: str) -> set[str]:
    """The terms of two articles of this text."""
    files = {f"seeds/2019-03-0{n}.txt": f"date 2019-03-0{n} {text}" for n in (1, 2)}
    return {term.words for term in terms(pipeline.build(project(root, files))[0])}


@pytest.mark.parametrize(
    ("text", "there", "not_there"),
    [
        ("The ferry sank quickly.", {"ferry"}, {"sank", "quickly", "The"}),
        ("They met at the new grand jury on Monday.", {"grand jury", "jury"}, {"Monday", "met"}),
        ("They met at the grand jury.", {"grand jury", "jury"}, {"met"}),
        ("We saw Ana Ruiz in Lima.", {"Ana Ruiz", "Lima"}, {"Ana", "Ruiz"}),
        ("The French people went home.", set(), {"French", "people", "home", "went"}),
        ("The owner's charges fell.", {"owner", "charges"}, {"fell"}),
        ("He charges them; they go.", set(), {"charges", "go"}),
        ("The ferry was safe, and they felt safe. It is safe.", {"ferry"}, {"safe"}),
        ("The wreck was 40 metres down.", {"wreck"}, {"metres"}),
        ("They met on the line B of the ferry.", {"ferry"}, {"b", "B", "line B"}),
    ],
)
def test_nouns_and_names_are_terms(
    tmp_path: Path, text: str, there: set[str], not_there: set[str]
) -> None:
    """No verbs, no adjectives of peoples, no words of which every story is full."""
    assert there <= found(tmp_path, text)
    assert not not_there & found(tmp_path, text)


def test_a_story_without_topics_gets_drafts_of_what_stands_together(tmp_path: Path) -> None:
    """What is told beside each other is one topic; what is told elsewhere is another."""
    drafted = topics.drafts(pipeline.build(project(tmp_path, SEEDS))[0])
    words = [draft.text.split("keywords: ")[1] for draft in drafted]
    assert len(words) > 1
    assert not [each for each in words if "ferry" in each and "verdict" in each]
    assert any("ferry" in each or "wreck" in each for each in words)
    assert any("court" in each or "verdict" in each for each in words)


def test_drafts_are_written_and_pass_the_check(tmp_path: Path) -> None:
    """The story then has topics, and their pages use sentences."""
    root = project(tmp_path, SEEDS | {"mkdocs.yml": MINIMAL, "content/pages/index.md": "# Ferry\n"})
    before = topics.unused(pipeline.build(root)[0])
    result = run(root, "topics", "--write")
    assert result.exit_code == 0
    written = sorted((root / "content/topics").iterdir())
    assert len(written) == len(result.output.splitlines()) > 1
    _, content, problems = website.check(root)
    assert not [p for p in problems if p.is_error]
    assert len(content.topics) == len(written)
    assert sorted(topic.order for topic in content.topics) == [*range(1, len(written) + 1)]
    assert topics.unused(pipeline.build(root)[0]) < before


def test_nothing_is_written_over(tmp_path: Path) -> None:
    """Where one of the files is there, none is written."""
    root = project(tmp_path, SEEDS)
    drafted = topics.drafts(pipeline.build(root)[0])
    taken = project(root, {drafted[-1].path: "my own words\n"}) / drafted[-1].path
    with pytest.raises(FileExistsError):
        topics.write(root, drafted)
    assert [p.name for p in taken.parent.iterdir()] == [taken.name]
    assert taken.read_text("utf-8") == "my own words\n"


def test_what_cannot_be_written_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the second file fails, the first is taken away again."""
    root = project(tmp_path, SEEDS)
    drafted = topics.drafts(pipeline.build(root)[0])
    synced: list[int] = []

    def full(number: int) -> None:
        synced.append(number)
        if len(synced) == 2:
            raise OSError("no space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="no space"):
        topics.write(root, drafted)
    assert list((root / "content/topics").iterdir()) == []


FERRIES = "---\ntitle: Ferries\nquestion: What of them?\nkeywords: [ferry]\n---\n"


def test_a_topic_is_told_keywords_of_sentences_beside_its_own(tmp_path: Path) -> None:
    """With how many unused sentences they would reach; no word that finds some already."""
    root = project(tmp_path, SEEDS | {"content/topics/ferries.md": FERRIES})
    told = run(root, "topics").output
    assert "content/topics/ferries.md, under keywords:\n" in told
    assert "  - wreck  # in 5 unused sentences of 5 sources\n" in told
    assert "- ferry" not in told
    assert "- verdict" not in told.split("Topics of their own")[0]


def test_a_topic_beside_others_is_drafted_without_a_place(tmp_path: Path) -> None:
    """Where it stands among them is for the editors to say."""
    others = {
        "content/topics/mills.md": FERRIES.replace("Ferries", "Mills").replace("ferry", "mill")
    }
    drafted = topics.drafts(pipeline.build(project(tmp_path, SEEDS | others))[0])
    assert drafted
    assert not [draft for draft in drafted if "order:" in draft.text]


def test_the_lines_can_be_pasted_under_keywords(tmp_path: Path) -> None:
    """As they stand they are entries of the list."""
    root = project(tmp_path, SEEDS | {"content/topics/ferries.md": FERRIES})
    lines = [line for line in run(root, "topics").output.splitlines() if line.startswith("  - ")]
    pasted = FERRIES.replace("keywords: [ferry]", "\n".join(("keywords:", "  - ferry", *lines)))
    project(root, {"content/topics/ferries.md": pasted})
    _, content, problems = website.check(root)
    assert not [p for p in problems if p.is_error]
    assert len(content.topics[0].keywords) == 1 + len(lines) > 1


def test_what_cannot_be_suggested_is_said(tmp_path: Path) -> None:
    """A story of one sentence has no topics to draft."""
    root = project(tmp_path, {"seeds/2019-03-04.txt": "date 2019-03-04 It rained."})
    assert run(root, "topics").output.strip() == "No word stands in enough of them."
    assert run(root, "merges").output.strip() == "No two entries may be one event."

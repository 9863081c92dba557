"""`explainer suggest actors`: the list, and the draft that it writes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from hypothesis import given, strategies as st

from generator import pipeline, website
from generator.actors import suggest
from generator.cli import main
from generator.files.values import is_slug
from tests.making import project
from tests.stories import SWING_BRIDGE

SEED = "date 2019-03-28 Finnish Foreign Minister Aino Kåski met Peru's envoy on Monday.\n\nKåski left for Turku."


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with one article and one actor."""
    return project(
        tmp_path,
        {"seeds/2019-03-28.txt": SEED, "content/actors/peru.yml": "name: Peru\nkind: government\n"},
    )


def run(root: Path, *arguments: str) -> Result:
    """The command's result."""
    return CliRunner().invoke(main, ["suggest", "actors", "--root", str(root), *arguments])


def test_the_list_shows_count_name_and_first_sentence_with_its_path(root: Path) -> None:
    """A name without a file is listed with what an editor needs to decide; one with a file is
    not.
    """
    result = run(root)
    assert result.exit_code == 0
    assert result.output.splitlines()[:2] == [
        "    2  Aino Kåski (person, Finnish Foreign Minister)",
        "       seeds/2019-03-28.txt: Finnish Foreign Minister Aino Kåski met Peru's envoy on Monday.",
    ]
    assert "Peru\n" not in result.output


def test_of_a_long_sentence_the_part_with_the_name_is_shown(tmp_path: Path) -> None:
    """So that an editor sees who it is."""
    long = f"It rained {'on and on ' * 30}when Hulda Berg {'sang and sang ' * 20}there."
    root = project(tmp_path, {"seeds/2019-03-28.txt": f"date 2019-03-28 {long}"})
    shown = run(root).output.splitlines()[1]
    assert "Hulda Berg" in shown
    assert shown.startswith("       seeds/2019-03-28.txt: … ")
    assert len(shown) < 150


ENDED = {
    "former": ("The health secretary, Ana Ruiz, spoke.", "Former health secretary Ana Ruiz left."),
    "ex": ("Prime minister Ana Ruiz won.", "Ana Ruiz, the ex prime minister of Norland, lost."),
}
GOES_ON = {
    "another office": (
        "The health secretary, Ana Ruiz, spoke.",
        "Ana Ruiz, a former teacher, was praised.",
    ),
    "the same in other words": (
        "The town's mayor, Ana Ruiz, spoke.",
        "Ana Ruiz, the mayor of Lima, left.",
    ),
}


def _until(tmp_path: Path, texts: tuple[str, str]) -> object:
    """The end of the role in the draft for a person of two articles."""
    one, other = texts
    files = {"seeds/a.txt": f"date 2019-03-28 {one}", "seeds/b.txt": f"date 2019-05-02 {other}"}
    root = project(tmp_path, files)
    assert run(root, "--write", "Ana Ruiz").exit_code == 0
    written = yaml.safe_load((root / "content/actors/ana-ruiz.yml").read_text("utf-8"))
    return written["roles"][0].get("until")


@pytest.mark.parametrize("texts", ENDED.values(), ids=ENDED)
def test_a_role_ends_where_an_article_calls_it_former(
    tmp_path: Path, texts: tuple[str, str]
) -> None:
    """So that what is told of the next one is not given to the first."""
    assert str(_until(tmp_path, texts)) == "2019-05-02"


@pytest.mark.parametrize("texts", GOES_ON.values(), ids=GOES_ON)
def test_a_role_goes_on_beside_others(tmp_path: Path, texts: tuple[str, str]) -> None:
    """What somebody was before is none of it."""
    assert _until(tmp_path, texts) is None


def test_letters_that_an_article_introduces_are_of_who_has_a_file(tmp_path: Path) -> None:
    """They are no body of their own: the list says whose they are, and no file is written."""
    text = "The Health Board (HB) met. The HB said so. HB staff left."
    board = {"content/actors/board.yml": "name: Health Board\nkind: organisation\n"}
    root = project(tmp_path, {"seeds/a.txt": f"date 2019-03-28 {text}", **board})
    told = "another name of Health Board: add it to `aliases` in content/actors/board.yml"
    assert f"HB ({told})" in run(root).output
    result = run(root, "--write", "HB")
    assert result.exit_code == 1
    assert told in result.output


def test_a_draft_is_written_and_builds(root: Path) -> None:
    """The file has an id for a name, holds the name, and takes the name off the list."""
    assert run(root, "--write", "Aino Kåski").exit_code == 0
    drafted = yaml.safe_load((root / "content/actors/aino-kaski.yml").read_text("utf-8"))
    assert (drafted["name"], drafted["kind"]) == ("Aino Kåski", "person")
    again = run(root)
    assert again.exit_code == 0
    assert "Kåski\n" not in again.output


@pytest.mark.parametrize("name", ["Aino Kåski", "aino kåski", "The Minister"])
def test_a_name_that_has_a_file_is_told_to_have_one(root: Path, name: str) -> None:
    """A second draft of one name, or of another name in its file, says which file."""
    actor = "name: Aino Kåski\nkind: person\naliases: [The Minister]\n"
    project(root, {"content/actors/aino-kaski.yml": actor})
    result = run(root, "--write", name)
    assert result.exit_code == 1
    assert (
        f"'{name}' is in content/actors/aino-kaski.yml already; nothing was written"
        in result.output
    )
    assert sorted(p.name for p in (root / "content/actors").iterdir()) == [
        "aino-kaski.yml",
        "peru.yml",
    ]


def test_a_file_that_is_there_is_not_overwritten(root: Path) -> None:
    """An editor's file stays as it is."""
    file = root / "content/actors/turku.yml"
    file.write_text("name: The city\nkind: place\n", "utf-8")
    result = run(root, "--write", "Turku")
    assert result.exit_code == 1
    assert "turku.yml is there already" in result.output
    assert file.read_text("utf-8") == "name: The city\nkind: place\n"


def test_a_name_that_is_not_in_the_list_is_an_error(root: Path) -> None:
    """A slip in the name writes nothing."""
    result = run(root, "--write", "Aino Kaski")
    assert (result.exit_code, "not in the list; did you mean 'Aino Kåski'?" in result.output) == (
        1,
        True,
    )
    assert sorted(p.name for p in (root / "content/actors").iterdir()) == ["peru.yml"]


def test_wrong_content_is_told_and_nothing_is_listed(root: Path) -> None:
    """Problems are shown as by every other command."""
    (root / "content/actors/peru.yml").write_text("name: Peru\nsort: state\n", "utf-8")
    result = run(root)
    assert result.exit_code == 1
    assert "content/actors/peru.yml" in result.output


def test_what_cannot_be_written_leaves_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A write that fails half-way leaves no file, so that it can be tried again."""

    def fail(_: suggest.Suggestion) -> str:
        raise OSError("no space left on device")

    monkeypatch.setattr(suggest, "draft", fail)
    result = run(root, "--write", "Turku")
    assert (result.exit_code, "no space" in result.output) == (1, True)
    assert not (root / "content/actors/turku.yml").exists()


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Łódź & Søn", "lodz-son"),
        ("Sean O’Hara", "sean-ohara"),
        ("Æon Weiß", "aeon-weiss"),
        ("Жук", ""),
        ("A.B.", "a-b"),
    ],
)
def test_an_id_is_plain_latin(name: str, slug: str) -> None:
    """Accents and strokes fall away."""
    assert suggest.slug(name) == slug


@given(st.text())
def test_an_id_is_one_that_content_accepts(name: str) -> None:
    """Whatever the name, its id is empty or fit for a file of content."""
    assert (made := suggest.slug(name)) == "" or is_slug(made)


def test_every_draft_passes_the_check(tmp_path: Path) -> None:
    """Aliases and roles stand in the sources as the drafts cite them; what has a file is listed no
    more.
    """
    root = tmp_path / "story"
    shutil.copytree(SWING_BRIDGE, root)
    shutil.rmtree(root / "content/actors")
    shutil.rmtree(root / "content/corrections", ignore_errors=True)
    story, _ = pipeline.build(root)
    found = suggest.actors(story.articles)
    assert any(each.role for each in found)
    for each in found:
        suggest.write(root, each)
    _, _, problems = website.check(root)
    assert not [p for p in problems if p.path.startswith("content/actors/")]
    story, _ = pipeline.build(root)
    left = {each.name for each in suggest.actors(story.articles, story.content.actors)}
    assert not left & {each.name for each in found}


def test_the_first_twenty_are_listed_unless_all_are_asked_for(tmp_path: Path) -> None:
    """A last line says how many there are."""
    names = " ".join(f"We met Ana {chr(65 + n)}{'o' * 3}m." for n in range(23))
    root = project(tmp_path, {"seeds/2019-03-28.txt": f"date 2019-03-28 {names}"})
    first = run(root).output.splitlines()
    assert len(first) == 2 * suggest.SHOWN + 1
    assert first[-1].startswith("20 of 23 names: --all")
    assert len(run(root, "--all").output.splitlines()) == 2 * 23

"""A project's own labels go over ours, and what is wrong with them is told to the letter."""

from pathlib import Path

import pytest

from generator import website
from generator.labels import Catalogue, load, say, speaking
from generator.problems import report
from generator.project import SHIPPED as SHIPPED_TEMPLATES
from tests.making import MINIMAL, project

GERMAN = MINIMAL.replace("theme: material", "theme: {name: material, language: de}")
FRENCH = GERMAN.replace("de}", "fr}")


def told(root: Path, language: str, text: str) -> str:
    """What is wrong with a file of labels, but that it holds few of them."""
    project(root, {f"templates/labels/{language}.yml": text})
    problems = load(root, language)[1]
    return report(p for p in problems if p.code != "W504")


def test_words_of_a_project_stand_in_place_of_ours(tmp_path: Path) -> None:
    """Also in English, and only within the build."""
    project(tmp_path, {"templates/labels/en.yml": "status:\n  denied: Refuted\n"})
    labels, problems = load(tmp_path, "en")
    assert problems == ()
    with speaking(labels):
        assert say("status.denied") == "Refuted"
        assert say("status.alleged") == "Alleged"
    assert say("status.denied") == "Denied"


WRONG = [
    (
        "status:\n  denid: x\n",
        "2:3: E509 no label is called 'status.denid'; did you mean 'status.denied'?",
    ),
    ("statu: {}\n", "1:1: E509 no label is called 'statu'\n   delete it, or mend its name"),
    (
        "status:\n  denied: Denied by {who}\n",
        "2:3: E509 '{who}' is no place of this label\n   its places: it has none",
    ),
    (
        "status:\n  denied: '{'\n",
        "2:3: E509 a brace is open, or holds more than a name\n   its places: it has none",
    ),
    (
        "status:\n  denied: '{a.b}'\n",
        "2:3: E509 a brace is open, or holds more than a name\n   its places: it has none",
    ),
    (
        "status:\n  denied: <b>Denied</b>\n",
        "2:3: E509 '<' could mean more than itself here\n   write plain words",
    ),
    (
        "status:\n  denied: '- Denied'\n",
        "2:3: E509 '-' could mean more than itself here\n   write plain words",
    ),
    (
        "status:\n  denied: 1. Denied\n",
        "2:3: E509 '1' could mean more than itself here\n   write plain words",
    ),
    ("status:\n  denied: [a]\n", "2:3: E509 a label is words\n   write them in one line"),
    (
        "status:\n  denied:\n    many: Denied\n",
        "2:3: E509 'many' is no plural form of this language\n   its forms: one, other",
    ),
    (
        "status:\n  denied:\n    one: Denied\n",
        "2:3: E509 the plural form 'other' is missing\n   write: other: the words for any other number",
    ),
    ("status:\n  denied: a\n  denied: b\n", "3:3: E202 "),
]


@pytest.mark.parametrize(("text", "expected"), WRONG)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, text: str, expected: str) -> None:
    """And with what to write instead."""
    assert told(tmp_path, "en", text).startswith(f"templates/labels/en.yml:{expected}")


def test_a_label_that_is_wrong_stops_the_build(tmp_path: Path) -> None:
    """It is an error of the content, not a traceback."""
    project(tmp_path, {"mkdocs.yml": MINIMAL, "templates/labels/en.yml": "status: {no: no}\n"})
    assert [p.code for p in website.check(tmp_path)[2] if p.path.endswith("en.yml")] == ["E509"]


def test_a_language_without_labels_is_warned_of(tmp_path: Path) -> None:
    """The site's own words stay English then."""
    project(tmp_path, {"mkdocs.yml": FRENCH})
    found = website.load_settings(tmp_path)
    assert report(found.problems) == (
        "mkdocs.yml:3:1: W501 there are no labels in the language 'fr', so that the site's own words "
        "stay English\n"
        "   write them into templates/labels/fr.yml; docs/languages.md shows how\n"
        "1 warning in 1 file. Help: explainer help W501"
    )
    assert found.labels.say("status.denied") == "Denied"
    assert found.labels.left_out == ""


def test_a_file_without_a_sound_label_is_not_said_to_be_missing(tmp_path: Path) -> None:
    """Its own errors say what to do."""
    project(tmp_path, {"templates/labels/fr.yml": "status:\n  denied: <b>Démenti</b>\n"})
    assert [p.code for p in load(tmp_path, "fr")[1]] == ["E509"]


def test_labels_that_are_missing_are_named(tmp_path: Path) -> None:
    """The first few of them; they stay English."""
    project(tmp_path, {"templates/labels/fr.yml": "status:\n  denied: Démenti\n"})
    labels, problems = load(tmp_path, "fr")
    assert report(problems).startswith(
        "templates/labels/fr.yml:1:1: W504 these labels stay English: status.occurred, "
        "status.occurred_means, status.scheduled, status.scheduled_means, status.alleged, and "
    )
    assert labels.say("status.denied") == "Démenti"


def test_what_is_not_done_in_a_language_is_said_at_build(tmp_path: Path) -> None:
    """Once, as a note; a site in English has none to say."""
    files = {
        "content/pages/index.md": "# Trams\n",
        "seeds/2024-03-05.txt": "date 2024-03-05 The council opened the tram on 4 March 2024.",
    }
    spoken = website.build(project(tmp_path / "de", files | {"mkdocs.yml": GERMAN})).notes
    (told,) = [n for n in spoken if "language" in n]
    assert told == (
        "the site's own words and dates are in German; only English is read: in an article in another"
        " language no dates, events, speakers or figures are found, and its sentences are shown,"
        " cited and searched (docs/languages.md)"
    )
    english = website.build(project(tmp_path / "en", files | {"mkdocs.yml": MINIMAL})).notes
    assert not any("language" in note for note in english)


def test_numbers_are_written_as_the_language_does() -> None:
    """And decide between its plural forms."""
    many = {"n": {"one": "{count} Quelle", "other": "{count} Quellen"}}
    assert Catalogue("de", many).say("n", count=1) == "1 Quelle"
    assert Catalogue("de", many).say("n", count=1204) == "1.204 Quellen"
    assert Catalogue("en", many).say("n", count=1204) == "1,204 Quellen"


SHIPPED = sorted((SHIPPED_TEMPLATES / "labels").glob("*.yml"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_our_own_files_hold_nothing_wrong(path: Path, tmp_path: Path) -> None:
    """Every language that comes with the program has every label, with its places, and no other."""
    text = path.read_text(encoding="utf-8")
    project(tmp_path, {f"templates/labels/{path.stem}.yml": text})
    assert load(tmp_path, path.stem)[1] == ()

"""A file that has to be mended keeps its names: what refers to it waits, and is told in one line
with the cause.
"""

from pathlib import Path

import pytest

from generator import problems
from generator.files import texts
from tests.content.test_problems import load
from tests.making import project

SEED = "date 2019-03-28 The council of Millbrook voted on Tuesday to repair the old dam, which leaks.\n"
WORDS = SEED.removeprefix("date 2019-03-28 ")
CITED = '[@2019-03-28 "voted on Tuesday to repair the old dam"]'
FILES = {
    "seeds/2019-03-28-vote.txt": SEED,
    "seeds/2019-04-02-budget.txt": "date 2019-04-02 The council met about the budget of Millbrook.\n",
    "content/topics/dam.md": (
        "---\ntitle: The dam\nquestion: Will it be repaired?\nkeywords: [old dam]\n---\n\n"
        f"The council voted on 20 March 2019 to repair it. {CITED}\n"
    ),
    "content/actors/mayor.yml": f"name: The mayor\nkind: person\nroles:\n  - title: mayor\n    citation: '{CITED}'\n",
    "content/glossary.yml": 'leaks:\n  definition: >-\n    It loses water. [@vote "the old dam, which leaks"]\n',
    "content/sources/2019-03-28-vote.yml": "key: vote\npublisher: The Millbrook Post\n",
    "content/corrections/day.yml": (
        "source: 2019-03-28-vote\nwords: Tuesday\ntime: 2019-03-20\nreason: It was held back.\nwho: Jane Doe\n"
        "when: 2019-04-03\n"
    ),
}
WAITING = "   4 citations in 4 files wait for it\n"

BROKEN = {
    "no such day": (SEED.replace("03-28", "02-31").encode(), "E101"),
    "day, month, year": (SEED.replace("2019-03-28", "28/3/2019").encode(), "E102"),
    "in words": (SEED.replace("2019-03-28", "28 March 2019").encode(), "E102"),
    "a capital and a colon": (SEED.replace("date", "Date:").encode(), "E102"),
    "no date": (WORDS.encode(), "E102"),
    "two digits of a year": (SEED.replace("2019", "19").encode(), "E101"),
    "UTF-16": (SEED.encode("utf-16"), "E003"),
    "UTF-16 without its mark": (SEED.encode("utf-16-le"), "E0"),
    "Windows-1252": (SEED.replace("old dam", "old “dam”").encode("cp1252"), "E003"),
    "too large": (SEED.encode() + b"x" * texts.MAX_ARTICLE, "E002"),
    "a merge conflict": (f"<<<<<<< HEAD\n{SEED}=======\n{SEED}>>>>>>> other\n".encode(), "E006"),
    "a wrong key": (f"---\ndate: 2019-03-28\nsource: The Post\n---\n{WORDS}".encode(), "E204"),
    "a title before the date": (f"The old dam\n{SEED}".encode(), "E102"),
    "no text": (b"date 2019-03-28\n", "E103"),
    "front matter without end": (f"---\ndate: 2019-03-28\n{WORDS}".encode(), "E102"),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_seed_that_cannot_be_read_is_the_only_problem(kind: str, tmp_path: Path) -> None:
    """Its own problem is told, first and alone, and what cites it is counted there."""
    data, code = BROKEN[kind]
    root = project(tmp_path, FILES)
    (root / "seeds/2019-03-28-vote.txt").write_bytes(data)
    report = problems.report(load(root)[1])
    assert report.startswith("seeds/2019-03-28-vote.txt:")
    assert f": {code}" in report
    assert report.endswith(
        f"{WAITING}1 problem in 1 file. Help: explainer help {load(root)[1][0].code}"
    )


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("seeds/2019-03-28-vote.docx", "E106"),
        ("seeds/2019-03-28-vote.txt.docx", "E106"),
        ("seeds/2019-03-28-vote", "E106"),
        ("seeds/2019-03-28 vote.txt", "E105"),
        ("seeds/older/2019-03-28-vote.txt", "E106"),
    ],
)
def test_a_seed_of_another_name_is_the_only_problem(path: str, code: str, tmp_path: Path) -> None:
    """What cites the name that it should have waits."""
    files = {
        path if old == "seeds/2019-03-28-vote.txt" else old: text for old, text in FILES.items()
    }
    root = project(tmp_path, files)
    report = problems.report(load(root)[1])
    assert f": {code} " in report
    assert report.endswith(f"{WAITING}1 problem in 1 file. Help: explainer help {code}")


@pytest.mark.parametrize("folder", ["seed", "seeds/.hidden"])
def test_without_articles_that_is_the_only_problem(folder: str, tmp_path: Path) -> None:
    """All citations wait for the articles, however many they are."""
    files = {
        path.replace("seeds", folder) if path.startswith("seeds") else path: text
        for path, text in FILES.items()
    }
    assert problems.report(load(project(tmp_path, files))[1]) == (
        "seeds:1:1: E107 there are no articles\n"
        "   put the first one there, such as seeds/2019-03-28-vote.txt; it begins: date 2019-03-28\n"
        f"{WAITING}1 problem in 1 file. Help: explainer help E107"
    )


def test_a_file_about_a_source_that_cannot_be_read_keeps_its_key(tmp_path: Path) -> None:
    """Who cites by that key waits; who cites by the name of the article does not."""
    root = project(
        tmp_path, FILES | {"content/sources/2019-03-28-vote.yml": "key: vote\npublsher: The Post\n"}
    )
    assert problems.report(load(root)[1]) == (
        "content/sources/2019-03-28-vote.yml:2:1: E204 unknown key 'publsher'; did you mean 'publisher'?\n"
        "   the keys here: key, title, publisher, author, url, language, kind, note, "
        "state, since, reason, replaces, show\n"
        "   1 citation in 1 file waits for it\n"
        "1 problem in 1 file. Help: explainer help E204"
    )


def test_an_actor_or_a_topic_whose_file_is_misnamed_keeps_its_id(tmp_path: Path) -> None:
    """What refers to the id that the hint tells waits for it."""
    root = project(tmp_path, FILES)
    (root / "content/actors/mayor.yml").rename(root / "content/actors/The mayor.yml")
    (root / "content/topics").rename(root / "content/topic")
    project(
        root,
        {
            "content/actors/clerk.yml": "name: The clerk\nkind: person\nside: the-mayor\n",
            "content/corrections/day.yml": (
                "source: vote\nwords: council\nactor: the-mayor\nreason: x\nwho: x\nwhen: 2019-04-03\n"
            ),
            "content/corrections/topics.yml": (
                "source: vote\nwords: council\ntopics: [dam]\nreason: x\nwho: x\nwhen: 2019-04-03\n"
            ),
        },
    )
    assert problems.report(load(root)[1]) == (
        "content/topic:1:1: E212 'topic' does not belong here; did you mean 'topics'?\n"
        "   here: actors, corrections, glossary.yml, pages, sources, topics\n"
        "   1 reference in 1 file waits for it\n"
        "content/actors/The mayor.yml:1:1: E213 'The mayor' cannot be an id\n"
        "   use lower-case letters, digits and single hyphens, such as the-mayor.yml\n"
        "   2 references in 2 files wait for it\n"
        "2 problems in 2 files. Help: explainer help E212"
    )


def test_a_date_waits_for_the_correction_that_has_to_be_mended(tmp_path: Path) -> None:
    """The summary says the corrected day, and the file that corrects it lacks a line."""
    root = project(tmp_path, FILES)
    path = root / "content/corrections/day.yml"
    path.write_text(path.read_text("utf-8").replace("who: Jane Doe\n", ""), "utf-8")
    assert problems.report(load(root)[1]) == (
        "content/corrections/day.yml:1:1: E205 key 'who' is missing\n"
        "   write: who: Your name, as readers will see it\n"
        "   1 date in 1 file waits for it\n"
        "1 problem in 1 file. Help: explainer help E205"
    )


@pytest.mark.parametrize(
    ("path", "renamed", "link"),
    [
        ("seeds/2019-03-28-vote.txt", "seeds/2019-03-28 vote.txt", "sources/2019-03-28-vote.md"),
        ("content/topics/dam.md", "content/topics/The dam.md", "topics/the-dam.md"),
        ("content/topics", "content/topic", "topics/dam.md"),
        ("content/actors/mayor.yml", "content/actors/mayor.txt", "actors/mayor.md"),
        ("seeds", "seed", "sources/2019-03-28-vote.md"),
    ],
)
def test_a_link_to_the_page_of_a_file_that_waits_is_not_judged(
    path: str, renamed: str, link: str, tmp_path: Path
) -> None:
    """Nor is it dead; a link that leads nowhere in any case is told."""
    root = project(
        tmp_path,
        FILES | {"content/pages/a.md": f"# A\n\n[There]({link}) [here](topics/other.md)\n"},
    )
    (root / path).rename(root / renamed)
    told = [(p.path, p.message) for p in load(root)[1]]
    assert told[1:] == [("content/pages/a.md", "the link 'topics/other.md' leads nowhere")]
    assert told[0][0] in (renamed, "seeds")


def test_what_cites_a_sound_source_is_judged_all_the_same(tmp_path: Path) -> None:
    """Only what waits is held back."""
    page = (
        '# A page\n\nOn the budget. [@2019-04-02 "the budgets of Millbrook"] [@2019-05 "words"]\n'
    )
    root = project(
        tmp_path, FILES | {"seeds/2019-03-28-vote.txt": WORDS, "content/pages/a.md": page}
    )
    found = load(root)[1]
    assert [(p.path, p.code) for p in found] == [
        ("seeds/2019-03-28-vote.txt", "E102"),
        ("content/pages/a.md", "E301"),
        ("content/pages/a.md", "E303"),
    ]

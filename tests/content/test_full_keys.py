"""`check --fix` writes out the keys of sources, and changes nothing else."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import pipeline
from generator.cli import main
from generator.content import keys
from generator.content.full_keys import written_out
from tests.content.test_problems import load
from tests.making import article, project

VOTE = article(
    "The council voted on Tuesday to repair the town's old dam. It leaks.", stem="2019-03-28-vote"
)
RAIN = article("It rained on the town. It stopped.", stem="2019-03-28-rain")
BUDGET = article("The budget was read.", dct="2019-04-02", stem="2019-04-02-budget")
SOURCES = keys.of([VOTE, RAIN, BUDGET])

V, R = "‹2019→2019-03-28-vote›", "‹2019→2019-03-28-rain›"
B = "‹2019-04→2019-04-02-budget›"
TEXTS = {
    "a key that only one source has": (
        "pages/a.md",
        f'# A\n\nRead. [@{B} "The budget"] [@2019-04-02-budget "was read"]\n',
    ),
    "the words choose": (
        "topics/a.md",
        f'---\ntitle: \'[@2019 "x"]\'\n---\n\nIt rained. [@{R}\n  “It rained”] [@{V} "old dam"]\n',
    ),
    "the answer of a topic": (
        "topics/a.md",
        f'---\ntitle: x\nanswer: >-\n  It rained. [@{R}\n  “It rained”]\n---\n\nB. [@{V} "old dam"]\n',
    ),
    "what is wrong, and what is no citation, stays": (
        "topics/a.md",
        'A. [@2019 "the town"] [@2018 "x"] [@2019 "no"] `[@2019 "It rained"]` \\[@2019 "It rained"] (@2019 "It")\n',
    ),
    "line ends, a byte order mark and white space": (
        "pages/a.md",
        f'\ufeff# A  \r\n\r\n  Read.\t[@{B} "The budget"]\r\n\r[@{B} "was read"] é“”\n\n\n',
    ),
    "a mark before a citation on the first line": (
        "pages/a.md",
        f'\ufeffRead. [@{B} "The budget"]',
    ),
    "values of YAML in each style": (
        "glossary.yml",
        (
            f"# [@2019-04 \"The budget\"] of a comment\none: 'A. [@{V} \"the town''s old dam\"]'\n"
            f'two: "B. [@{R} \\"It rained\\"] [@{B} \\"The budget\\"]"\n'
            f'three:\n  definition: >-\n    C. [@{R}\n    "It\n    stopped"] # kept\nfour: {{note: D. }}\n'
        ),
    ),
    "a comment among the citations of a value": (
        "glossary.yml",
        f'one: \'A. [@2019 "It rained"]\' # not [@2019 "old dam"]\ntwo: \'B. [@{R} "It rained"]\'\n',
    ),
    "roles of an actor, and nothing else of it": (
        "actors/a.yml",
        f"name: A\nroles:\n  - title: x\n    citation: '[@{V} \"old dam\"]'\nnote: '[@2019 \"old dam\"]'\n",
    ),
    "the sources of a correction": (
        "corrections/a.yml",
        f"source: {V}\nwords: Tuesday\nreason: of 2019\nsame_as:\n  source: '{R}'\n  words: It rained\n",
    ),
    "the citations of a headline, and the source of its correction": (
        "corrections/a.yml",
        f'source: {V}\nwords: Tuesday\nheadline: \'A dam [@{V} "old dam"] [@{R} "It rained"]\'\nwho: 2019\n',
    ),
    "a source that stays": (
        "corrections/a.yml",
        "source: 2019 # [2019]\nwords: the town\napart: {words: x}\n",
    ),
}
"""Path below ``content``, and a text in which ``‹2019→2019-03-28-vote›`` is a key before and
after."""


@pytest.mark.parametrize("about", TEXTS)
def test_keys_are_written_out_and_the_rest_stays(about: str) -> None:
    """To the letter; and a second time nothing is left to do."""
    path, text = TEXTS[about]
    before, after = (re.sub("‹(.*?)→(.*?)›", rf"\{group}", text) for group in (1, 2))
    assert written_out(f"content/{path}", before, SOURCES) == (after, text.count("‹"))
    assert written_out(f"content/{path}", after, SOURCES) == (after, 0)


FILES = {
    "seeds/2019-03-28-vote.txt": "date 2019-03-28 The council voted on Tuesday to repair the old dam.\n",
    "content/topics/dam.md": (
        "---\ntitle: The dam\nquestion: Why?\nkeywords: [dam]\n---\n\n"
        'It voted. [@2019-03-28 "voted on Tuesday"]\n\nIt repairs. [@2019 "to repair"]\n'
    ),
    "content/actors/council.yml": "name: The council\nkind: government\n",
    "content/corrections/a.yml": (
        "source: 2019-03-28\nwords: Tuesday\ntime: 2019-03-20\nreason: It was late.\nwho: x\nwhen: 2019-04-03\n"
    ),
    "content/glossary.yml": 'dam: >-\n  It is old. [@2019-03-28 "the old dam"]\n',
}
LATER = "date 2019-03-28 On Tuesday it rained; the council met.\n"


def test_an_article_of_the_same_day_breaks_no_citation(tmp_path: Path) -> None:
    """The words tell which of the two is meant; no file has to be touched."""
    root = project(tmp_path, FILES | {"seeds/2019-03-28-rain.txt": LATER})
    assert [str(p) for p in load(root)[1] if p.path != "content/corrections/a.yml"] == []


def test_a_key_that_was_written_out_keeps_its_meaning(tmp_path: Path) -> None:
    """A correction of a word that a later article has too is told with both keys; written out
    before, it holds.
    """
    root = project(tmp_path / "late", FILES | {"seeds/2019-03-28-rain.txt": LATER})
    assert [(p.path, p.code) for p in load(root)[1]] == [("content/corrections/a.yml", "E304")]
    root = project(tmp_path / "before", FILES)
    pipeline.fix(root)
    assert load(project(root, {"seeds/2019-03-28-rain.txt": LATER}))[1] == ()


def test_check_fix_tells_what_it_changed(tmp_path: Path) -> None:
    """Each file with the number of its keys; then it checks as ever, and a second time there is
    nothing to tell.
    """
    root = project(
        tmp_path, FILES | {"content/topics/broken.md": 'No front matter. [@2019 "old dam"]\n'}
    )
    told = CliRunner().invoke(main, ["-C", str(root), "check", "--fix"])
    assert told.stdout.splitlines()[:3] == [
        "content/corrections/a.yml: 1 key of sources written out",
        "content/glossary.yml: 1 key of sources written out",
        "content/topics/dam.md: 2 keys of sources written out",
    ]
    assert "content/topics/broken.md:1:1: E217" in told.stderr
    assert '[@2019-03-28-vote "voted' in (root / "content/topics/dam.md").read_text("utf-8")
    assert (root / "content/topics/broken.md").read_text(
        "utf-8"
    ) == 'No front matter. [@2019 "old dam"]\n'
    assert "written out" not in CliRunner().invoke(main, ["-C", str(root), "check", "--fix"]).output
    assert sorted(p.name for p in (root / "content/topics").iterdir()) == ["broken.md", "dam.md"]


def test_where_one_file_cannot_be_written_it_stays_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half a file is never left."""
    root = project(tmp_path, FILES)
    before = {path: (root / path).read_bytes() for path in FILES}

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", fail)
    told = CliRunner().invoke(main, ["-C", str(root), "check", "--fix"])
    assert (told.exit_code, "No space left on device" in told.stderr) == (1, True)
    assert {path: (root / path).read_bytes() for path in FILES} == before
    assert sorted(p.name for p in (root / "content/corrections").iterdir()) == ["a.yml"]

"""What an editor may do to a story passes what the workflow runs for it: proved on copies of this
checkout.

A copy has every file of the program, and a story of the tests in the place of the one that is
published.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.content.correction_form import CHANGES
from tests.conftest import ROOT, THEIRS
from tests.making import project
from tests.stories import SWING_BRIDGE, TWO_ARTICLES, copy

pytestmark = pytest.mark.site

UNKEPT = {
    ".git",
    ".venv",
    ".cache",
    ".hypothesis",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    "build",
    "dist",
    "site",
}
"""What a fresh clone lacks, and the history."""

ARTICLES = {
    "dated": (
        "seeds/2022-02-03-talks.txt",
        "date 2022-02-03 The talks went on in Vienna on Wednesday.\n",
    ),
    "with front matter": (
        "seeds/2022-02-04.md",
        "---\ndate: 2022-02-04\ntitle: The second round\n---\nThe *second* round of talks ended on Thursday.\n",
    ),
    "of a day that has one": (
        "seeds/2022-02-01-reply.txt",
        "date 2022-02-01 Moscow’s reply arrived on Monday.\n",
    ),
}

CORRECTIONS = {
    "time": "source: 2019-05-06\nwords: last Tuesday\ntime: 2019-05-03\n",
    "event": "source: 2019-03-20\nwords: The port authority asked the Ministry of Transport\nevent: 2019-03-12\n",
    "quotation": "source: 2019-03-20\nwords: the bridge will stay open for boats\nquotation: Tomas Reyk\n",
    "clause": "source: 2019-03-20\nwords: on 8 April\nclause: begin on 8 April\n",
    "topics": "source: 2019-03-04\nwords: a detour of 18 kilometres\ntopics: [repair]\n",
    "actor": "source: 2019-03-04\nwords: inspectors\nactor: port-authority\n",
    "speaker": "source: 2019-03-04\nwords: the port authority had received a warning\nspeaker: courier\n",
    "status": "source: 2019-03-20\nwords: is to begin on 8 April\nstatus: alleged\n",
    "denies": "source: 2019-03-04\nwords: denied a report\ndenies: had received a warning in October 2018\n",
    "kind": "source: 2019-03-04\nwords: carries 4,200 vehicles a day\nkind: caption\n",
    "same_as": "source: 2019-07-29\nwords: on 12 July\nsame_as:\n  source: 2019-05-06\n  words: on Sunday\n",
    "apart": "source: 2019-07-29\nwords: 1 March\napart:\n  source: 2019-03-04\n  words: on Friday\n",
    "headline": 'source: 2019-03-04\nwords: on Friday\nheadline: It is closed [@2019-03-04 "closed to lorries"]\n',
    "important": "source: 2019-03-04\nwords: on Friday\nimportant: yes\n",
    "figure": "source: 2019-03-20\nwords: 2.4 million crowns\nfigure: none\n",
    "clarify": "source: 2019-03-20\nwords: them\nin: We wrote to them\nclarify: the ministry\n",
    "redact": "source: all\nwords: since last month\nredact: of late\n",
    "drop": "source: 2019-07-29\nwords: The last ferry crossed the harbour\ndrop: yes\n",
}
TAIL = "reason: The port’s own log says so.\nwho: The editors\nwhen: 2019-08-02\n"

SETTINGS = (
    "site_name: The tram explained\nsite_description: What three articles tell of a tram line.\n"
)
ANOTHER_STORY = {
    "seeds/2019-03-28.txt": "date 2019-03-28 The council voted on Thursday to extend the tram line to the harbour.\n\n"
    "Construction will start next year, said the mayor.\n",
    "seeds/2019-06-12-costs.md": "---\ndate: 2019-06-12\ntitle: What the tram costs\npublisher: Evening Post\n---\n"
    "The tram line will cost 12 million crowns, the council said on Wednesday.\n",
    "seeds/2020-02-03.txt": "date 2020-02-03 Workers tore up the first street on Monday. “It begins”, said Ann Lee.\n",
    "content/pages/index.md": "# The tram\n\nWhat three articles tell.\n",
}


def checkout(to: Path, story: Path) -> Path:
    """A copy of this checkout that publishes another story."""

    def left_out(folder: str, names: list[str]) -> set[str]:
        top = Path(folder) == ROOT
        return {
            n for n in names if n == "__pycache__" or (top and (n in UNKEPT or ROOT / n in THEIRS))
        }

    return copy(story, shutil.copytree(ROOT, to, ignore=left_out))


def make_story(root: Path) -> Path:
    """The site that `make story` builds in a checkout, with the environment of these tests."""
    inherited = {
        name: value for name, value in os.environ.items() if name not in {"MAKEFLAGS", "MAKELEVEL"}
    }
    done = subprocess.run(
        ["make", "story", f"VENV={sys.prefix}", "-o", f"{sys.prefix}/installed"],
        cwd=root,
        env=inherited | {"PYTHONPATH": str(root), "REPO_URL": "https://git.example/newsroom/story"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


@pytest.mark.parametrize("name", ARTICLES)
def test_one_more_article_passes(tmp_path: Path, name: str) -> None:
    """It has its page, and nothing else had to be changed for it."""
    path, text = ARTICLES[name]
    site = make_story(project(checkout(tmp_path / "checkout", TWO_ARTICLES), {path: text}))
    assert len(list(site.glob("sources/*/index.html"))) == 3
    assert (site / "sources" / Path(path).stem / "index.html").is_file()


def test_a_correction_of_each_kind_passes(tmp_path: Path) -> None:
    """Each stands on the page of corrections, beside the one that the story had."""
    root = checkout(tmp_path / "checkout", SWING_BRIDGE)
    files = {f"our-{key.replace('_', '-')}": text + TAIL for key, text in CORRECTIONS.items()}
    site = make_story(
        project(root, {f"content/corrections/{name}.yml": text for name, text in files.items()})
    )
    page = (site / "corrections/index.html").read_text("utf-8")
    assert [name for name in files if f'id="{name}"' not in page] == []


def test_no_kind_of_correction_is_left_out() -> None:
    """A key that corrections learn is tried as well."""
    assert sorted(CORRECTIONS) == sorted(CHANGES)


@pytest.mark.parametrize("with_readmes", [True, False])
def test_another_story_passes(tmp_path: Path, with_readmes: bool) -> None:
    """As the README says: seeds/ and content/ emptied, a front page, three articles, a name; no
    topic and no actor.
    """
    root = checkout(tmp_path / "checkout", TWO_ARTICLES)
    for file in [
        p for folder in ("seeds", "content") for p in (root / folder).rglob("*") if p.is_file()
    ]:
        if not (with_readmes and file.name == "README.md"):
            file.unlink()
    settings = (root / "mkdocs.yml").read_text("utf-8")
    named = SETTINGS + settings[settings.index("site_url:") :]
    site = make_story(project(root, ANOTHER_STORY | {"mkdocs.yml": named}))
    assert len(list(site.glob("sources/*/index.html"))) == 3
    assert "The tram explained" in (site / "timeline/index.html").read_text("utf-8")
    assert not list(site.glob("topics/*"))


def test_a_story_with_a_file_of_each_kind_passes(tmp_path: Path) -> None:
    """Topics, actors, a glossary, notes on sources, corrections and pages of one's own, on another
    subject.
    """
    site = make_story(checkout(tmp_path / "checkout", SWING_BRIDGE))
    for path in (
        "topics/repair",
        "actors/tomas-reyk",
        "glossary",
        "sources/2019-03-20-plan",
        "corrections",
        "walk",
    ):
        assert (site / path / "index.html").is_file()

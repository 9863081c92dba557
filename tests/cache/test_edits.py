"""Whatever is edited, a build that has the cache publishes the same bytes as one without; and reads
no more articles anew than the edit concerns.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator import pipeline, story as story_of, topics
from generator.annotating import Means, Memory, stages
from generator.articles import loading, paragraphs
from generator.model import AnnotatedArticle, Content, Story
from tests.cache.making import REDACTION, means, published, story

Edit = Callable[[Path], object]


def _said(path: str, old: str, new: str) -> Edit:
    """The file with other words."""

    def edit(root: Path) -> None:
        text = (root / path).read_text("utf-8")
        assert old in text
        (root / path).write_text(text.replace(old, new), encoding="utf-8")

    return edit


def _new(path: str, text: str) -> Edit:
    def edit(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")

    return edit


def _gone(*paths: str) -> Edit:
    def edit(root: Path) -> None:
        for path in paths:
            (root / path).unlink()

    return edit


@dataclass(frozen=True)
class Case:
    """An edit, how many articles it has read anew, and in how many it has keywords looked for: once
    for each of two topics.
    """

    edit: Edit
    read: int = 0
    searched: int = 0


FERRY = "date 2019-08-09 The ferry sank on Monday. Reyk said that the repair was over.\n"
RETRACTED = "state: retracted\nsince: 2019-06-01\nreason: It was made up.\n"
NEWER = "content/sources/2019-08-02-later.yml"
BOATS = "---\ntitle: Boats\nquestion: Do boats pass?\nkeywords: [boats, ferry]\n---\n"
PILOT = "name: Harbour pilots\nkind: organisation\naliases: [pilots]\n"
REPAIR, COSTS = "content/topics/repair.md", "content/topics/costs.md"
PLAN = "seeds/2019-03-20-plan.md"
CASES = {
    "nothing": Case(lambda _: None),
    "a seed's words": Case(_said("seeds/2019-05-06-delay.txt", "last Tuesday", "on 1 May"), 1, 2),
    "a seed's date": Case(_said("seeds/2019-07-29-reopened.txt", "2019-07-29", "2019-07-30"), 1),
    "a seed's title": Case(_said(PLAN, "title: Port", "title: The port"), 1),
    "a seed's kind of units": Case(_said(PLAN, "## Boats", "Boats for all who wait there."), 1, 2),
    "a seed's name": Case(
        lambda root: (root / "seeds/2019-05-06-delay.txt").rename(root / "seeds/2019-05-06-x.txt"),
        1,
    ),
    "a new seed": Case(_new("seeds/2019-08-09-ferry.txt", FERRY), 1, 2),
    "a seed less": Case(_gone("seeds/2019-08-02-later.txt", NEWER), 1),
    "a seed ahead of its day": Case(_new("seeds/2099-08-09-ferry.txt", "date 2099-08-09 It sank."), 1, 2),
    "a note on a source": Case(_said("content/sources/2019-03-04-closed.yml", "among", "in"), 1),
    "a source's key": Case(_said(NEWER, "newer", "newest"), 2),
    "a source retracted": Case(
        _new("content/sources/2019-05-06-delay.yml", RETRACTED), 1
    ),
    "a source not shown": Case(
        _new("content/sources/2019-05-06-delay.yml", "show: none\n"), 1
    ),
    "a source that replaces none": Case(_said(NEWER, "replaces: 2019-08-01-later", ""), 2),
    "a new actor": Case(_new("content/actors/lorries.yml", "name: Inspectors\nkind: organisation\n"), 2),
    "a new actor in none": Case(_new("content/actors/pilots.yml", PILOT)),
    "an actor's alias": Case(_said("content/actors/courier.yml", "media", "media\naliases: [last ferry]"), 2),
    "an actor's side": Case(_said("content/actors/tomas-reyk.yml", "side: port-authority", "side: ministry"), 6),
    "an actor's kind": Case(_said("content/actors/vessby.yml", "place", "government"), 1),
    "an actor's role": Case(_said("content/actors/ingrid-solvang.yml", "Mayor of Vessby", "Mayor"), 6),
    "an actor less": Case(_gone("content/actors/courier.yml"), 1),
    "a topic's question": Case(_said(REPAIR, "What was found", "What did they find")),
    "a topic's title": Case(_said(REPAIR, "The repair", "The long repair")),
    "a topic's summary": Case(_said(COSTS, "In the end", "At last")),
    "a topic's order": Case(_said(COSTS, "order: 2", "order: 0")),
    "a topic's keywords": Case(_said(REPAIR, "  - girder\n", "  - girder\n  - ferry\n"), 0, 7),
    "a keyword's weight": Case(_said(REPAIR, "weight: 0.5", "weight: 0.9")),
    "a topic's headings": Case(_said(COSTS, "  - Who pays\n", "  - Boats\n")),
    "a topic less": Case(_gone(COSTS)),
    "a new topic": Case(
        _new("content/topics/boats.md", BOATS), 0, 7
    ),
    "a correction's value": Case(_said("content/corrections/vague.yml", "2019-02", "2019-01"), 1),
    "a correction's reason": Case(_said("content/corrections/vague.yml", "records", "books"), 1),
    "a correction that falls": Case(_gone("content/corrections/vague.yml"), 1),
    "a kind corrected everywhere": Case(
        _said("content/corrections/detour.yml", "drop: yes", "drop: everywhere"), 1
    ),
    "a meaning": Case(_said("content/corrections/meaning.yml", "in March", "in May"), 1),
    "a redaction": Case(_new("content/corrections/third.yml", REDACTION), 1, 2),
    "the glossary": Case(_said("content/glossary.yml", "long", "very long")),
    "a page": Case(_new("content/pages/boats.md", "# Boats\n\nAll of them.\n")),
    "the home page": Case(_new("content/pages/index.md", "# The bridge\n\nIt swings.\n")),
    "a template": Case(_new("templates/topic.md.j2", "# Other\n\n")),
    "labels": Case(_new("templates/labels/en.yml", "nav:\n  timeline: What happened\n")),
    "the site's name": Case(_said("mkdocs.yml", "explained", "told")),
    "the site's language": Case(_said("mkdocs.yml", "theme: material", "theme:\n  name: material\n  language: de")),
    "addresses": Case(_said("mkdocs.yml", "docs_dir", "use_directory_urls: false\ndocs_dir")),
}  # fmt: skip


WHOLE = (
    *("a seed's words", "a note on a source", "an actor's role", "a topic's keywords"),
    *("a correction's value", "a redaction", "the glossary", "a page", "a template", "labels"),
    "the site's language",
)
"""An edit of each kind of file."""


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache of the story as it is."""
    folder = tmp_path_factory.mktemp("warm")
    pipeline.build(story(folder / "story"), means(folder / "cache"))
    return folder / "cache"


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """How often an article is read, and searched for keywords."""
    counts = {"found": 0, "hits": 0}

    def count(module: object, name: str) -> None:
        work = getattr(module, name)

        def counting(*told: object, **more: object) -> object:
            counts[name] += 1
            return work(*told, **more)

        monkeypatch.setattr(module, name, counting)

    count(stages, "found")
    count(topics, "hits")
    return counts


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_warm_build_tells_what_a_cold_one_tells(
    case: Case, warm: Path, tmp_path: Path, counted: dict[str, int]
) -> None:
    """The same story and problems; and no article is read that the edit does not concern."""
    root = story(tmp_path / "story")
    case.edit(root)
    by = means(Path(shutil.copytree(warm, tmp_path / "cache")))
    told = pipeline.check(root, by)
    assert (counted["found"], counted["hits"]) == (case.read, case.searched)
    assert told == pipeline.check(root)


@pytest.mark.parametrize("name", WHOLE)
def test_a_warm_build_publishes_the_same_bytes(name: str, warm: Path, tmp_path: Path) -> None:
    """After an edit of each kind of file."""
    root = story(tmp_path / "story")
    CASES[name].edit(root)
    assert published(root, means(warm)) == published(root)


UNTOLD = ("a topic's question", "a topic's summary", "the glossary", "a page", "the site's name")
TOLD = (
    *("a new seed", "a note on a source", "an actor's side", "a topic's keywords", "a new topic"),
    *("a topic's order", "a correction's value", "a correction's reason", "a redaction"),
)
"""Edits after which the story is told anew."""


def test_a_process_that_remembers_tells_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One edit after the other of the same story, as in a preview; and what is dear in telling it is
    done only where articles, corrections or sides are others.
    """
    built: list[str] = []
    name, build = "", story_of.build

    def counted(told: Sequence[AnnotatedArticle], content: Content) -> Story:
        built.append(name)
        return build(told, content)

    memory = Memory()
    for name in (*UNTOLD, *TOLD):
        root = story(tmp_path / name)
        CASES[name].edit(root)
        with monkeypatch.context() as patched:
            patched.setattr(story_of, "build", counted)
            pipeline.build(story(tmp_path / f"{name} before"), Means(memory=memory))
            told = pipeline.check(root, Means(memory=memory))
        assert told == pipeline.check(root), name
    assert set(built) - {UNTOLD[0]} == set(TOLD)


IN_MARKDOWN = 2
"""Articles with marks of Markdown, whose words are not those of the seed: these are parted anew."""


def test_one_more_article_is_one_more_to_read(
    warm: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All others are known, their sentences too."""
    root = story(tmp_path / "story")
    by = means(Path(shutil.copytree(warm, tmp_path / "cache")))
    parted: list[object] = []
    parting = paragraphs.paragraphs

    def counted(body: str, *, is_markdown: bool) -> tuple[paragraphs.Paragraph, ...]:
        parted.append(body)
        return parting(body, is_markdown=is_markdown)

    monkeypatch.setattr(loading, "paragraphs", counted)
    pipeline.build(root, by)
    assert len(parted) == IN_MARKDOWN
    _new("seeds/2019-08-09-ferry.txt", FERRY)(root)
    pipeline.build(root, by)
    assert len(parted) == 2 * IN_MARKDOWN + 1
    assert "The ferry sank" in str(parted)

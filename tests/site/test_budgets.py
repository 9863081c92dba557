"""How much the pages show of small and of large stories, and that nothing is lost behind them."""

import html
import json
import re
from collections import Counter
from pathlib import Path

import pytest

from generator import addresses, pages, pipeline, search
from generator.content.parsed import ids
from generator.model import Story
from generator.pages import budgets, found as in_search, fronts, timeline
from generator.pages.chosen import TopicPage
from generator.pages.places import file_count, file_of
from tests.benchmarks.corpora import made_up
from tests.benchmarks.reading import read, repeated
from tests.stories import STORIES

COUNTS = [
    pytest.param((14, 5), id="14"),
    pytest.param((100, 5), id="100", marks=pytest.mark.scale),
    pytest.param((1000, 2), id="1000", marks=pytest.mark.scale),
]
"""Articles of a story, and the paragraphs of each: short ones fill all pages of a large story."""
MOST = {"topics": 1500, "actors": 1200, "index.md": 480, "changes.md": 1300, "timeline.md": 2200}
"""Words to be read on a page, headings, dates and links among them."""
BEHIND = 4000
"""Words of any other page."""


def kind(uri: str) -> str:
    """The kind of page that has a budget: `topics`, `timeline.md`; else nothing."""
    folder, _, name = uri.partition("/")
    return uri if not name else folder if "/" not in name else ""


@pytest.fixture(scope="module", params=COUNTS)
def made(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Story, dict[str, pages.Page]]:
    """An invented story and its pages by address."""
    root = made_up(tmp_path_factory.mktemp("made"), *request.param)
    story, _ = pipeline.build(root)
    return story, {p.uri: p for p in pages.build(story, "The harbour", root)}


def test_each_page_keeps_to_its_budget(made: tuple[Story, dict[str, pages.Page]]) -> None:
    """However many articles there are."""
    for uri, page in made[1].items():
        most = MOST.get(kind(uri), BEHIND)
        assert len(read(page).split()) <= most, uri


def test_no_sentence_stands_twice_on_a_page(made: tuple[Story, dict[str, pages.Page]]) -> None:
    """The home page, the pages of topics and those of actors say each sentence once."""
    story, found = made
    for uri, page in found.items():
        if kind(uri) in ("topics", "actors", "index.md"):
            assert repeated(story, page) == [], uri


def test_every_event_has_its_place(made: tuple[Story, dict[str, pages.Page]]) -> None:
    """Its anchor stands on the page that the site says, and who looks for it on the timeline is led
    there.
    """
    story, found = made
    known = "".join(pages.places(story).values())
    for event, uri in timeline.pages(story).items():
        assert f'id="{event}"' in found[uri].body, event
        assert uri == addresses.TIMELINE or f'"{event}"' in known
    assert found["timeline.md"].body.count('<li class="entry"') <= budgets.TIMELINE


def test_what_matters_most_stands_on_the_timeline(
    made: tuple[Story, dict[str, pages.Page]],
) -> None:
    """The first page holds nothing for foremost that the timeline does not show."""
    story, found = made
    foremost = found["index.md"].body.partition('id="foremost"')[2]
    events = [e for e in timeline.pages(story) if f'#{e}"' in foremost]
    assert events
    assert {timeline.pages(story)[e] for e in events} == {addresses.TIMELINE}


def test_no_file_of_places_is_without_bound(
    made: tuple[Story, dict[str, pages.Page]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where they are more, they stand in more files."""
    few = pages.places(made[0])
    monkeypatch.setattr(budgets, "PLACES", 8)
    many, number = pages.places(made[0]), file_count(made[0])
    assert len(many) > len(few)
    found: dict[str, str] = {}
    for path, text in many.items():
        inside = json.loads(text)
        assert {f"{addresses.PLACES_DATA}/{file_of(a, number)}.json" for a in inside} == {path}
        found |= inside
    assert found == {a: p for text in few.values() for a, p in json.loads(text).items()}


def test_anchors_are_spread_evenly_over_their_files() -> None:
    """Those of one sentence that comes again and again, too."""
    for anchors in (
        [f"s{(n * 7919) % 2**32:08x}-1" for n in range(5000)],
        [f"s0c0ffee0-{n}" for n in range(5000)],
    ):
        files = Counter(file_of(anchor, 10) for anchor in anchors)
        assert set(files) == set(range(10))
        assert max(files.values()) < 700


def test_nothing_is_lost(made: tuple[Story, dict[str, pages.Page]]) -> None:
    """Each sentence of a topic stands on its page or behind it, and each page behind is linked."""
    story, found = made
    linked = {
        target
        for uri, page in found.items()
        for href in re.findall(r'href="([^"#]+)[#"]', page.body)
        for target in (_target(uri, href),)
    }
    assert [uri for uri in found if uri not in (*linked, *addresses.ALWAYS)] == []
    for topic in story.content.topics:
        own = f"topics/{topic.id}"
        shown = " ".join(read(p) for u, p in found.items() if u.startswith(own))
        for annotated in story.articles:
            for match in annotated.matches:
                if match.topic == topic.id and match.is_shown:
                    sentence = annotated.article.sentences[match.sentence]
                    assert " ".join(annotated.article.words_of(sentence).split()) in shown


def test_the_navigation_stays_as_it_is(made: tuple[Story, dict[str, pages.Page]]) -> None:
    """No page behind another is in it, and none without content: here glossary and corrections."""
    assert len(list(_entries(pages.nav(made[0])))) == 8


@pytest.mark.parametrize("root", STORIES, ids=lambda story: story.name)
def test_a_small_story_shows_all_it_has(root: Path) -> None:
    """No page behind another, each event on the timeline, no sentence twice on the page of a
    topic.
    """
    story, _ = pipeline.build(root)
    found = {p.uri: p for p in pages.build(story, "Small", root)}
    assert [uri for uri in found if uri.count("/") > 1 or uri.startswith("timeline/")] == []
    assert pages.places(story) == {}
    assert found["timeline.md"].body.count('<li class="entry"') == len(story.events)
    assert [u for u, p in found.items() if repeated(story, p)] == []
    for topic in story.content.topics:
        page = found[addresses.of_topic(topic.id)]
        assert repeated(story, page) == []
        assert len(read(page).split()) <= MOST["topics"]
    for topic_page, rest in fronts.of_topics(pages.prepare(story, "Small", root)):
        assert topic_page.is_whole, topic_page.view.topic.id
        assert rest == {}
        _shows_all(story, topic_page, found[addresses.of_topic(topic_page.view.topic.id)])


def _shows_all(story: Story, made_of: TopicPage, page: pages.Page) -> None:
    """Each event, side, statement, denial, figure and source of a topic stands on its page, and each
    of its sentences that can be read alone.
    """
    view, places = made_of.view, ids(page.body).every
    assert {e.event.id for e in view.entries} <= places
    assert {f"side-{side.key}" for side in view.by_side} <= places
    said = {s.content for p in view.by_side for s in p.statements if s.id in places}
    assert said == {s.content for _, s in view.statements}
    assert len(made_of.disputes) == page.body.count('<figure class="dispute"') == len(view.disputes)
    assert page.body.count('<tr><th scope="row"') == len(view.things)
    listed = html.unescape(page.body[page.body.index("{ #sources ") :])
    assert all(f"sources/{s.stem}/" in listed for s in view.sources)
    opened = page.with_body(page.body.replace("details", "div"))
    words = re.sub(r" \[[^\]]*\]", "", read(opened))  # without what editors add
    for annotated in story.articles:
        for match in annotated.matches:
            if match.topic == view.topic.id and match.is_shown:
                sentence = annotated.article.sentences[match.sentence]
                assert annotated.passages[match.sentence] is None or (
                    " ".join(annotated.article.words_of(sentence).split()) in words
                )


def _entries(nav: pages.Nav) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for title, target in nav:
        found += [(title, target)] if isinstance(target, str) else _entries(target)
    return found


def _target(uri: str, href: str) -> str:
    """The page that an address on another leads to."""
    base = Path("/") / uri.removesuffix(".md").removesuffix("index")
    path = Path(*(base / html.unescape(href)).parts)
    parts: list[str] = []
    for part in path.parts[1:]:
        if part == "..":
            parts and parts.pop()
        elif part != ".":
            parts.append(part)
    name = "/".join(parts)
    return {"": "index.md", "sources": "sources/index.md"}.get(name, f"{name}.md")


def test_the_search_knows_no_page_behind_another(made: tuple[Story, dict[str, pages.Page]]) -> None:
    """Only the pages of topics, actors and sources, and those that every site has."""
    story, found = made
    own = [addresses.of_topic(t.id) for t in story.content.topics]
    own += [addresses.of_actor(a.id) for a in story.content.actors]
    own += [addresses.of_source(a.article.source.stem) for a in story.articles]
    known = {uri for uri, page in found.items() if page.in_search}
    assert known == {addresses.HOME, addresses.ABOUT, *own}
    assert {uri for uri, page in found.items() if page.found} <= {*addresses.ALWAYS, *own}


INDEX_TIMES = 1.7
"""So many bytes has the search index of a large story at most for each byte of its articles: their
words, which it shows, and what tells where they stand. It guards what we add. How large the index is
the articles decide: of 1,000 ordinary ones the words alone are 4.2 MB (docs/search.md), and no index
of this kind of them is under 4."""
INDEX_EACH, INDEX_BESIDE = 5_500, 20_000
"""Bytes for each article of a story that is small enough for an entry a sentence, and for the other
pages."""


def test_the_search_index_grows_as_the_story_does(
    made: tuple[Story, dict[str, pages.Page]],
) -> None:
    """Of what the program puts into it; the theme adds what editors write."""
    story, found = made
    entries = [search.documents(uri, page.found) for uri, page in found.items()]
    size = len(json.dumps(entries, ensure_ascii=False).encode())
    told = sum(len(a.article.text.encode()) for a in story.articles)
    has_sentences = in_search.by_sentence(story)
    each = INDEX_EACH * len(story.articles) + INDEX_BESIDE
    assert size <= (each if has_sentences else INDEX_TIMES * told)

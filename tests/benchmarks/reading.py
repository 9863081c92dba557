"""How the pages of a few small stories read, and what they tell of what journalists chose.

    python -m tests.benchmarks.reading            the rows of all stories
    python -m tests.benchmarks.reading OUT_DIR    the same; the stories stay there as projects

The articles and the journalists' timelines are those of ``../shared/benchmarks/timeline``; where
they do not lie beside the checkout, this says so. Articles are chosen evenly by date, and the names
that stand most often in them become actors.
"""

from __future__ import annotations

import html
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from math import log
from pathlib import Path

from generator import addresses, pages, pipeline
from generator.actors import suggest
from generator.model import Event, Story
from generator.pages import timeline as shown
from generator.story.gist import content, days_named
from tests.benchmarks import corpora, texts, timeline
from tests.making import MINIMAL, project

DATA = texts.DATA / "timeline"
STORIES = (("t17/bpoil", 30), ("t17/h1n1", 15), ("entities/Dominique_Strauss-Kahn", 24))
"""Folders of topics, each with the number of its articles."""
WORDS = range(200, 1201)
"""Words of an article that is chosen."""
OPENING = 3
"""Lines of it in which its topic is named."""
ACTORS = 5

# ---------------------------------------------------------------- a topic as a project


def evenly(
    records: Iterable[Mapping[str, str]], keywords: Sequence[str], most: int
) -> list[Mapping[str, str]]:
    """So many of the articles on a topic that are neither short nor long, evenly by date."""
    names = re.compile(rf"\b(?:{'|'.join(map(re.escape, keywords))})\b", re.IGNORECASE)
    fit = sorted(
        (r for r in records if len(r["text"].split()) in WORDS and names.search(_opening(r))),
        key=lambda r: (r["date"], r["id"]),
    )
    most = min(most, len(fit))
    return [fit[i * len(fit) // most] for i in range(most)]


def _opening(record: Mapping[str, str]) -> str:
    """Title and first lines, which say what an article is about."""
    return "\n".join([record.get("title") or "", *record["text"].split("\n")[:OPENING]])


def of_topic(
    folder: Path, most: int, first: str = "", last: str = "9"
) -> Sequence[Mapping[str, str]]:
    """So many of the articles on a topic, evenly by date from the ``first`` day to the ``last``."""
    words = [k.phrase for k in timeline.topic(folder).keywords]
    records = texts.lines(folder / "articles.jsonl")
    return evenly((r for r in records if first <= r["date"][:10] <= last), words, most)


def made(root: Path, folder: Path, records: Sequence[Mapping[str, str]]) -> Story:
    """The story of some of a topic's articles, as a project at ``root``."""
    subject = timeline.topic(folder)
    words = [k.phrase for k in subject.keywords]
    files = {
        "mkdocs.yml": MINIMAL,
        "content/topics/main.md": f"---\ntitle: {subject.title.replace('_', ' ')}\n"
        f"question: What happened?\nkeywords: {json.dumps(words)}\n---\n",
        "content/pages/index.md": f"# {subject.title.replace('_', ' ')}\n",
    }
    seeds = {f"seeds/{stem}.txt": corpora.seed(r) for stem, r in stems(records).items()}
    project(root, files | seeds)
    told, _ = pipeline.build(root)
    people = (s for s in suggest.actors(told.articles) if s.kind and suggest.slug(s.name))
    for suggestion in islice(people, ACTORS):
        suggest.write(root, suggestion)
    return pipeline.build(root)[0]


def stems(records: Sequence[Mapping[str, str]]) -> Mapping[str, Mapping[str, str]]:
    """The articles, each by the stem of its seed."""
    return {f"{r['date'][:10]}-{n:02}": r for n, r in enumerate(records, 1)}


# ---------------------------------------------------------------- its pages

_ENDS = " .!?”’\"'"
_HIDDEN = re.compile(
    r"<(details|noscript|select|title)\b.*?</\1>|\{ #.*? \}"
    r'|<span class="(?:tip|visually-hidden)".*?</span>',
    re.DOTALL,
)
"""What is folded, for other machines, or shown only to the pointer or to who listens."""
_INLINE = re.compile(r"</?(?:a|mark|span|time)\b[^>]*>")


def read(page: pages.Page) -> str:
    """What stands on a page before a reader opens anything."""
    shown = _HIDDEN.sub("", page.body)
    words = html.unescape(re.sub(r"<[^>]+>", " ", _INLINE.sub("", shown)))
    return " ".join(words.split())


def repeated(story: Story, page: pages.Page) -> list[str]:
    """Sentences of the sources, of six words and more, that stand on a page more than once."""
    words = read(page)
    sentences = {
        " ".join(a.article.words_of(s).split()).rstrip(_ENDS)
        for a in story.articles
        for _, s in a.article.told()
    }
    return [s for s in sorted(sentences) if len(s.split()) > 5 and words.count(s) > 1]


def of_readers(story: Story, root: Path) -> Mapping[str, pages.Page]:
    """The pages that a reader meets first; of the actors the one of whom most is said."""
    found = {p.uri: p for p in pages.build(story, root.name, root)}
    actors = [found[addresses.of_actor(a.id)] for a in story.content.actors]
    shown = {
        "home": found[addresses.HOME],
        "topic": found[addresses.of_topic(story.content.topics[0].id)],
        "timeline": found[addresses.TIMELINE],
        "what changed": found[addresses.CHANGES],
    }
    return shown | ({"an actor": max(actors, key=lambda p: len(read(p)))} if actors else {})


def chosen(story: Story) -> Sequence[Event]:
    """The events that the timeline shows."""
    return shown.shown(story, shown.whole(story))


# ---------------------------------------------------------------- what journalists chose

ALIKE = 1 / 3
"""So much of what the lighter of two sentences says, by the rarity of its words, stands in both.

Read by hand on the three stories, this takes 27 of the 37 events of the journalists that ours tell,
and 12 that they do not: about as many too many as too few, so that the share is near the true one.
"""
FEWEST = 2
"""Words that two sentences must have in common at least."""
NEAR = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Row:
    """What a journalist's timeline tells of one day, in the content words of its sentences."""

    day: date
    sentences: tuple[frozenset[str], ...]


def rows(folder: Path, first: date, last: date) -> list[Row]:
    """All that the timelines of a topic tell between two days."""
    found: list[Row] = []
    for line in (folder / "timelines.jsonl").read_text(encoding="utf-8").splitlines():
        for day, sentences in json.loads(line):
            told = tuple(frozenset(content(s)) for s in sentences)
            found.append(Row(date.fromisoformat(day[:10]), told))
    return [row for row in found if first <= row.day <= last]


def days_told(story: Story) -> frozenset[date]:
    """The days that a source names, or is of, or comes right after."""
    of_news = {
        a.article.source.dct - after for a in story.articles for after in (timedelta(0), NEAR)
    }
    named = {d for a in story.articles for days in days_named(a).values() for d in days}
    return frozenset(of_news | named)


class Containing:
    """Whether ours tell what the journalists do, by the words that are rare in a story."""

    def __init__(self, story: Story) -> None:
        self._story = story
        sentences = [
            frozenset(content(a.article.words_of(s)))
            for a in story.articles
            for _, s in a.article.told()
        ]
        self._number = len(sentences)
        self._frequency = Counter(w for words in sentences for w in words)

    def event(self, event: Event, row: Row) -> bool:
        """Whether a sentence that an event rests on says what was told of the day or of one beside
        it.
        """
        return abs(event.stands_at - row.day) <= NEAR and any(
            self.alike(words, other) for words in self._words(event) for other in row.sentences
        )

    def alike(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Whether two sentences say the same."""
        common = one & other
        least = min(self._weight(one), self._weight(other))
        return len(common) >= FEWEST and self._weight(common) >= ALIKE * least

    def _words(self, event: Event) -> Iterator[frozenset[str]]:
        for evidence in event.evidence:
            article = self._story.article(evidence.source).article
            yield frozenset(content(article.words_of(article.sentences[evidence.sentence])))

    def _weight(self, words: Iterable[str]) -> float:
        return sum(log(self._number / max(self._frequency[w], 1)) for w in sorted(words))


# ---------------------------------------------------------------- the table


def report(root: Path, folder: Path, most: int) -> Iterator[str]:
    """The lines that tell of one story, which is made at ``root``."""
    story = made(root, folder, of_topic(folder, most))
    found = of_readers(story, root)
    yield f"## {folder.name}: {len(story.articles)} articles, {len(story.events)} events"
    yield "words a page: " + _listed({n: len(read(p).split()) for n, p in found.items()})
    yield "repeats a page: " + _listed({n: len(repeated(story, p)) for n, p in found.items()})
    entries = chosen(story)
    shared = sum(len(e.sources) > 1 for e in entries)
    yield f"entries on the timeline: {len(entries)}, {_share(shared, entries)} with two or more sources"
    dates = [a.article.source.dct for a in story.articles]
    due, containing = rows(folder, min(dates), max(dates)), Containing(story)
    days = days_told(story)
    for words, of in (
        ("reference events", due),
        ("those of a day that the sources tell of", [row for row in due if row.day in days]),
    ):
        by_entries, by_any = (
            sum(any(containing.event(e, row) for e in events) for row in of)
            for events in (entries, story.events)
        )
        yield (
            f"{words}: {len(of)}, told by our entries {_share(by_entries, of)}, "
            f"by any of our events {_share(by_any, of)}"
        )
    told = sum(any(containing.event(e, row) for row in due) for e in entries)
    yield f"entries that are no reference event: {len(entries) - told}"


def _listed(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count:,}" for name, count in counts.items())


def _share(number: int, of: Sequence[object]) -> str:
    return f"{100 * number / len(of):.0f} %" if of else "none"


def main(arguments: list[str]) -> int:
    """The command line."""
    if len(arguments) > 1:
        print(__doc__, file=sys.stderr)
        return 2
    if not DATA.exists():
        print("The data is not here (expected ../shared/benchmarks/timeline beside the checkout).")
        return 0
    with tempfile.TemporaryDirectory() as temporary:
        out = Path(arguments[0] if arguments else temporary)
        for topic, most in STORIES:
            for line in report(out / Path(topic).name, DATA / topic, most):
                print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

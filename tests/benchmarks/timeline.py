"""Run what chooses on a site over a benchmark of timelines that journalists wrote.

    python -m tests.benchmarks.timeline DATA_ROOT OUT_DIR    our timelines, in the scorer's form
    python -m tests.benchmarks.timeline                      the rows of all sets, beside the peers'

For each reference: its number of days, with its mean number of sentences each, from the articles of
its topic between its first and last day. A sentence comes verbatim as in the data, its tokens
apart, without a dateline that stands before it on its line.

The sets lie beside the checkout (``../shared/benchmarks/timeline``); where they do not, this says
so. ROUGE needs word lists, from the folder that ROUGE155_DATA names or from a package (see the
README of the data).
"""

from __future__ import annotations

import importlib.util
import json
import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from types import ModuleType

from generator import actors, articles, pipeline, story, topics
from generator.english import calendar
from generator.english.press import AGENCIES
from generator.model import AnnotatedArticle, Content, Event, Keyword, Status, Story, Topic
from generator.story import choosing
from generator.story.gist import content, days_named
from tests.benchmarks import texts

DATA = texts.DATA / "timeline"
SETS = ("t17", "entities")

# ---------------------------------------------------------------- the data as articles

_SIGNS = {
    "-LRB-": "(",
    "-RRB-": ")",
    "-LSB-": "[",
    "-RSB-": "]",
    "-LCB-": "{",
    "-RCB-": "}",
    "``": "“",
    "''": "”",
    "`": "‘",
}
_CLOSER = (
    (re.compile(r" (n't|['’](?:s|S|re|ve|ll|d|m))(?!\w)"), r"\1"),
    (re.compile(r"(?<=s) '(?=\s|$)"), "'"),
    (re.compile(r" ([,.;:!?%)\]}…’”]|\.\.\.)"), r"\1"),
    (re.compile(r"([(\[{$£€#“‘]) "), r"\1"),
    (re.compile(r"(?<=\w) - (?=\w)"), "-"),
)


_DAY = "|".join((*calendar.WEEKDAYS, *calendar.WEEKDAYS_SHORT))
_MONTH = "|".join((*calendar.MONTHS, *calendar.MONTHS_SHORT))
_STAMP = re.compile(
    rf"(?:\b(?:{_DAY}) ,? ?)?\b(?:\d\d? (?:{_MONTH})|(?:{_MONTH}) \d\d?) ,? ?\d{{4}} (?:[;,|] |at )?"
    r"\d\d?[.:]\d\d(?: ?[ap]\.?m\b\.?)?(?: (?-i:[A-Z]{3,4}|ET)\b)?",
    re.IGNORECASE,
)
"""The day and time of printing, which this data has in the line of the first sentence."""


def parts(text: str) -> Iterator[str]:
    """The lines of a text, one that has a stamp in it in parts."""
    for line in text.split("\n"):
        place = 0
        for stamp in _STAMP.finditer(line):
            yield from (line[place : stamp.start()], stamp.group())
            place = stamp.end()
        yield line[place:]


def tokens(line: str) -> list[str]:
    """The tokens of a line, as they are in print."""
    found, is_open = [], False
    for words in line.split():
        found.append("“”"[is_open] if words == '"' else _SIGNS.get(words, words.replace("\\", "")))
        is_open ^= words == '"'
    return found


def printed(line: str) -> str:
    """A line with its tokens together, as in print."""
    text = " ".join(tokens(line))
    for pattern, closer in _CLOSER:
        text = pattern.sub(closer, text)
    return text


@dataclass(frozen=True)
class Told:
    """An article of the data, annotated, and its lines or parts of lines, one for each of its
    paragraphs.
    """

    annotated: AnnotatedArticle
    lines: tuple[str, ...]

    def verbatim(self, sentence: int) -> str:
        """A sentence of the article, as its line has it."""
        article = self.annotated.article
        unit = article.sentences[sentence]
        line = self.lines[unit.paragraph]
        first = next(s for s in article.sentences if s.paragraph == unit.paragraph)
        start = _letters(article.text[first.span.start : unit.span.start])
        end = start + _letters(article.words_of(unit))
        place, spans = 0, []
        for found, words in zip(re.finditer(r"\S+", line), tokens(line), strict=True):
            if start <= place and place + len(words) <= end:
                spans.append(found.span())
            place += len(words)
        return line[spans[0][0] : spans[-1][1]] if spans else line.strip()


def _letters(text: str) -> int:
    return sum(not c.isspace() for c in text)


def _told(record: Mapping[str, str], subjects: Sequence[topics.TopicIndex]) -> Told:
    """One article of the data, annotated."""
    lines = tuple(line for line in parts(record["text"]) if line.strip())
    made = articles.of_text(
        "\n\n".join(map(printed, lines)), date.fromisoformat(record["date"][:10])
    )
    source = replace(
        made.source,
        stem=record["id"],
        path=record["id"],
        key=record["id"],
        title=record.get("title"),
        publisher=record["source"],
    )
    article = replace(made, source=source)
    return Told(pipeline.annotate(article, actors.index(()), subjects, {}), lines)


def topic(folder: Path) -> Topic:
    """The topic of a folder, by its query words."""
    words = json.loads((folder / "keywords.json").read_text(encoding="utf-8"))
    return Topic(
        id="topic",
        path="",
        title=folder.name,
        question="",
        keywords=tuple(map(Keyword, words)),
        headings=(),
        order=0,
        summary="",
        summary_line=1,
    )


def read(folder: Path) -> list[Told]:
    """The articles of a folder, annotated, by date and then id."""
    annotate = partial(_told, subjects=topics.index([topic(folder)]))
    with ProcessPoolExecutor() as workers:
        told = workers.map(annotate, texts.lines(folder / "articles.jsonl"), chunksize=8)
        sources = [(t.annotated.article.source, t) for t in told]
    return [t for s, t in sorted(sources, key=lambda pair: (pair[0].dct, pair[0].stem))]


def built(told: Sequence[Told], subject: Topic) -> Story:
    """The story of the articles."""
    return story.build([t.annotated for t in told], Content((subject,), (), ()))


# ---------------------------------------------------------------- the task

Timeline = Mapping[date, Sequence[str]]


def references(folder: Path) -> Iterator[Timeline]:
    """The timelines of journalists that are not empty."""
    for line in (folder / "timelines.jsonl").read_text(encoding="utf-8").splitlines():
        if rows := json.loads(line):
            yield {date.fromisoformat(day[:10]): sentences for day, sentences in rows}


def timeline(whole: Story, told: Mapping[str, Told], reference: Timeline) -> Timeline:
    """Our timeline, of the size of the reference."""
    first, last = min(reference), max(reference)
    a_day = round(sum(map(len, reference.values())) / len(reference))
    happened = [e for e in whole.events if first <= e.stands_at <= last and _happened(e)]
    chosen = choosing.by_day(happened, len(reference), a_day)
    tellings = {day: [e.evidence[e.telling] for e in events] for day, events in chosen.items()}
    return {
        day: [told[e.source].verbatim(e.sentence) for e in found] for day, found in tellings.items()
    }


def _happened(event: Event) -> bool:
    """Whether it is told of a day, as having come about by then."""
    is_of_a_day = event.is_exact or event.is_as_reported
    is_told_since = event.evidence[event.telling].dct >= event.stands_at
    return is_of_a_day and is_told_since and event.status is not Status.SCHEDULED


def run(root: Path, out: Path) -> Iterator[tuple[Path, list[Told]]]:
    """Write our timelines of all topics below ``root`` into ``out``; each topic's folder and
    articles.
    """
    out.mkdir(parents=True, exist_ok=True)
    for folder in sorted(f for f in root.iterdir() if f.is_dir()):
        told = read(folder)
        whole = built(told, topic(folder))
        by_stem = {t.annotated.article.source.stem: t for t in told}
        for number, reference in enumerate(references(folder)):
            made = timeline(whole, by_stem, reference)
            rows = [[day.isoformat(), list(sentences)] for day, sentences in made.items()]
            text = json.dumps(rows, ensure_ascii=False)
            (out / f"{folder.name}.{number}.json").write_text(text, encoding="utf-8")
        yield folder, told


# ---------------------------------------------------------------- what ROUGE cannot see


class Lines:
    """Where the lines of the articles stand, and what is known of them."""

    def __init__(self, told: Sequence[Told]) -> None:
        self._places: dict[str, list[tuple[Told, int]]] = defaultdict(list)
        self._named = {t.annotated.article.source.stem: days_named(t.annotated) for t in told}
        for t in told:
            article = t.annotated.article
            for index, unit in enumerate(article.sentences):
                line = t.lines[unit.paragraph]
                for words in {_plain(line), _plain(t.verbatim(index))}:
                    self._places[words].append((t, index))

    def faults(self, day: date, sentence: str) -> Iterator[str]:
        """What is wrong with a sentence told of a day."""
        places = self._places[_plain(sentence)]
        if not any(day in self._days(t, i) for t, i in places):
            yield "unnamed"
        if places and all(t.annotated.article.source.dct < day for t, _ in places):
            yield "ahead"
        if _DATELINE.match(sentence):
            yield "dateline"

    def _days(self, told: Told, index: int) -> tuple[date, ...]:
        return self._named[told.annotated.article.source.stem].get(index, ())


_AGENCY = "|".join(map(re.escape, sorted(AGENCIES, key=lambda a: (-len(a), a))))
_DATELINE = re.compile(
    rf"By (?!(?i:{_DAY}|{_MONTH})\b)[A-Z]\w+ |[A-Z][A-Z .,/]+ (?:-LRB-|--? )|"
    rf"(?:.{{0,60}}-LRB- ?)?(?:{_AGENCY}) ?-RRB-"
)
"""A dateline or byline with which a sentence opens."""


def _plain(line: str) -> str:
    return " ".join(line.split())


def repeats(made: Timeline) -> int:
    """How many sentences say nearly the same as one before them, of the same day or week."""
    said = [(day, frozenset(content(s))) for day in sorted(made) for s in made[day]]
    return sum(
        any(
            abs((day - other).days) <= choosing.WEEK
            and 2 * len(words & others) > len(words | others)
            for other, others in said[:i]
        )
        for i, (day, words) in enumerate(said)
    )


class Reading:
    """Counts of what a reader minds, over several timelines."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def add(self, made: Timeline, lines: Lines) -> None:
        """Count one timeline."""
        for day, sentences in made.items():
            for sentence in sentences:
                self._counts.update(lines.faults(day, sentence))
                self._counts["sentences"] += 1
                self._counts["words"] += len(sentence.split())
        self._counts["repeats"] += repeats(made)

    def row(self) -> str:
        """The counts, as shares of the sentences."""
        total = self._counts["sentences"] or 1
        shares = (
            f"{name} {100 * self._counts[name] / total:.1f} %"
            for name in ("unnamed", "repeats", "dateline", "ahead")
        )
        return f"{', '.join(shares)}, {self._counts['words'] / total:.0f} words a sentence"


# ---------------------------------------------------------------- the table


def table(sets: Sequence[str] = SETS) -> int:
    """Print the row of each set, beside the peers'."""
    if not DATA.exists():
        print("The data is not here (expected ../shared/benchmarks/timeline beside the checkout).")
        return 0
    score = _scorer()
    with tempfile.TemporaryDirectory() as ours:
        for name in sets:
            peers = sorted((DATA / "peers").iterdir())
            systems = {"ours": Path(ours) / name} | {peer.name: peer for peer in peers}
            readings = {system: Reading() for system in systems}
            for folder, told in run(DATA / name, systems["ours"]):
                lines = Lines(told)
                for system, out in systems.items():
                    for file in sorted(out.glob(f"{folder.name}.*.json")):
                        readings[system].add(score.load(str(file)), lines)
            print(f"## {name}", flush=True)
            for system, out in systems.items():
                if row := _row(score, DATA / name, out):
                    print(f"{system:9} {row}; {readings[system].row()}", flush=True)
    return 0


def _scorer() -> ModuleType:
    """The scorer that lies with the data."""
    spec = importlib.util.spec_from_file_location("score", DATA / "score.py")
    assert spec and spec.loader  # noqa: PT018 a file has both
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    score._resources()  # says what is lacking before the work is done
    return score


def _row(score: ModuleType, root: Path, out: Path) -> str:
    """What the scorer says of a system's timelines; nothing where it has none."""
    results = [
        score.evaluate(score.load(str(file)), reference)
        for folder in sorted(root.iterdir())
        for number, reference in enumerate(references(folder))
        if (file := out / f"{folder.name}.{number}.json").exists()
    ]
    if not results:
        return ""
    means = score.average(results)
    return ", ".join(f"{name} {means[name]['f']:.3f}" for name in ("AR1", "AR2", "date"))


def main(arguments: list[str]) -> int:
    """The command line."""
    if not arguments:
        return table()
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    for folder, told in run(Path(arguments[0]), Path(arguments[1])):
        print(f"{folder.name}: {len(told)} articles", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Whether the entries of small stories are right, can be read alone, and are worth their place.

    python -m tests.benchmarks.entries dev                 the shares of what the timelines show now
    python -m tests.benchmarks.entries heldout             the same for topics that nobody tuned on
    python -m tests.benchmarks.entries dev --sheet OUT     what has no label yet, to be read
    python -m tests.benchmarks.entries dev --take OUT      the labels of such a sheet, once filled in

A sheet has a line an entry, in the order of each story: what a reader sees of it, with the sentences
around it and the opening of its article, and what is to be said of it:

    right    its day and its status are true, by its article
    alone    somebody who reads this entry and no other knows what happened, and to whom
    worth    a careful editor would put it into a timeline of this story, of this size
    again    the key of an entry of the story that tells the same; null where none does

The articles are those of ``../shared/benchmarks/timeline``; where they do not lie beside the
checkout, this says so. The labels, in ``entries/``, name articles by their ids and sentences by their
hashes. Beside the entries that a timeline showed when they were read, they tell of the ten heaviest
events that it did not show, so that what is missed is known.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from statistics import mean

from generator.model import Event, Story
from generator.outputs import entry as in_words
from generator.pages import grounds, timeline, views
from generator.pages.timeline import Entry
from tests.benchmarks import reading, texts

DATA = texts.DATA / "timeline"
LABELS = Path(__file__).with_name("entries")
LEFT_OUT = 10
"""Events that a timeline does not show, the heaviest, which are labelled too."""
FOLDED = 4
"""Other tellings of an entry, at most, on a sheet."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A small story: so many of the articles on a topic, evenly by date between two days."""

    topic: str
    most: int
    first: str = ""
    last: str = "9"

    @property
    def name(self) -> str:
        """What the labels call it."""
        return f"{self.topic.partition('/')[2]} {self.first or 'whole'}"


SAMPLES: Mapping[str, Sequence[Sample]] = {
    "dev": (
        Sample("t17/bpoil", 25),
        Sample("t17/bpoil", 20, "2010-04-20", "2010-05-12"),
        Sample("t17/bpoil", 20, "2010-05-26", "2010-06-04"),
        Sample("t17/bpoil", 20, "2010-06-14", "2010-06-25"),
        Sample("t17/bpoil", 15, "2010-07-12", "2010-07-20"),
        Sample("t17/bpoil", 20, "2010-08-01", "2010-09-30"),
        Sample("t17/bpoil", 20, "2010-10-01", "2011-01-31"),
        Sample("t17/h1n1", 20),
        Sample("t17/h1n1", 20, "2009-04-25", "2009-05-01"),
        Sample("t17/h1n1", 20, "2009-05-02", "2009-05-09"),
        Sample("t17/h1n1", 20, "2009-05-10", "2009-05-31"),
        Sample("t17/h1n1", 20, "2009-06-01", "2009-06-30"),
        Sample("entities/Dominique_Strauss-Kahn", 25),
        Sample("entities/Dominique_Strauss-Kahn", 20, "2011-05-15", "2011-06-07"),
        Sample("entities/Dominique_Strauss-Kahn", 15, "2011-07-01", "2011-07-31"),
        Sample("entities/Dominique_Strauss-Kahn", 20, "2011-08-01", "2012-03-31"),
        Sample("entities/Dominique_Strauss-Kahn", 15, "2012-04-01", "2015-12-31"),
        Sample("entities/Chris_Brown", 25),
        Sample("entities/Chris_Brown", 20, "2009-02-09", "2009-05-31"),
        Sample("entities/Chris_Brown", 20, "2012-06-01", "2013-06-30"),
        Sample("entities/Chris_Brown", 20, "2015-02-01", "2017-12-31"),
        Sample("entities/Dmitry_Medvedev", 20),
        Sample("entities/Dmitry_Medvedev", 15, "2008-02-26", "2008-04-07"),
        Sample("entities/Dmitry_Medvedev", 20, "2008-07-31", "2008-09-12"),
        Sample("entities/Dmitry_Medvedev", 20, "2008-10-01", "2009-02-28"),
        Sample("entities/Dmitry_Medvedev", 20, "2009-03-01", "2009-07-31"),
        Sample("entities/Dmitry_Medvedev", 20, "2011-09-01", "2012-05-31"),
        Sample("entities/Ehud_Olmert", 25),
        Sample("entities/Ehud_Olmert", 20, "2006-03-01", "2006-04-30"),
        Sample("entities/Ehud_Olmert", 15, "2006-06-11", "2006-07-31"),
        Sample("entities/Ehud_Olmert", 20, "2007-10-01", "2008-01-31"),
        Sample("entities/Ehud_Olmert", 20, "2008-05-07", "2008-06-04"),
        Sample("entities/Ehud_Olmert", 20, "2008-07-01", "2008-10-31"),
    ),
    "heldout": (
        Sample("t17/iraq", 20),
        Sample("t17/iraq", 20, "2005-04-12", "2005-05-18"),
        Sample("entities/Charles_Taylor", 25),
        Sample("entities/Charles_Taylor", 20, "2003-06-21", "2003-08-13"),
        Sample("entities/Dilma_Rousseff", 20),
        Sample("entities/Dilma_Rousseff", 20, "2016-04-08", "2016-05-13"),
        Sample("entities/Hassan_Rouhani", 25),
        Sample("entities/Hassan_Rouhani", 15, "2013-09-05", "2013-09-28"),
    ),
}

# ---------------------------------------------------------------- entries and their labels


@dataclass(frozen=True, slots=True)
class Place:
    """An entry, by what stays the same when other entries are chosen."""

    story: str
    article: str
    """The id of the article in the data that tells it."""
    sentence: str
    """The hash of the sentence that tells it."""
    day: str
    """Its time, as the site has it: ``2010-04-20``."""

    @property
    def key(self) -> str:
        """A short name for it."""
        return hashed(f"{self.story}|{self.article}|{self.sentence}|{self.day}")


@dataclass(frozen=True, slots=True)
class Label:
    """What a reader says of an entry."""

    place: Place
    right: bool
    alone: bool
    worth: bool
    again: str | None

    @property
    def is_good(self) -> bool:
        """Whether it deserves its place, unless another tells the same."""
        return self.right and self.alone and self.worth


def labels(part: str) -> Mapping[str, Label]:
    """The labels of ``dev`` or ``heldout``, by the keys of their entries."""
    file = LABELS / f"{part}.jsonl"
    found = (_label(row) for row in texts.lines(file)) if file.exists() else ()
    return {label.place.key: label for label in found}


def _label(row: Mapping[str, object]) -> Label:
    place = Place(*(str(row[name]) for name in ("story", "article", "sentence", "day")))
    again = row["again"]
    right, alone, worth = (bool(row[name]) for name in ("right", "alone", "worth"))
    return Label(place, right, alone, worth, str(again) if again else None)


def taken(rows: Iterable[Mapping[str, object]]) -> Iterator[str]:
    """The labels of a sheet that are filled in, as the lines of a file, without its words."""
    for row in rows:
        if row["right"] is not None:
            label = _label(row)
            verdicts = {name: getattr(label, name) for name in ("right", "alone", "worth", "again")}
            yield json.dumps(asdict(label.place) | verdicts)


def hashed(words: str) -> str:
    """Return a short name for words."""
    return sha256(words.encode()).hexdigest()[:10]


# ---------------------------------------------------------------- stories


@dataclass(frozen=True, slots=True)
class Read:
    """A small story, with what its timeline shows."""

    sample: Sample
    story: Story
    ids: Mapping[str, str]
    """Stem of a source -> the id of its article in the data."""

    @property
    def shown(self) -> Sequence[Event]:
        """The events on the timeline."""
        return reading.chosen(self.story)

    @property
    def left_out(self) -> Sequence[Event]:
        """The heaviest of the others, in the order of the story."""
        shown = {e.id for e in self.shown}
        others = [e for e in self.story.events if e.id not in shown]
        heaviest = sorted(others, key=lambda e: -e.weight.total)[:LEFT_OUT]
        return [e for e in others if e in heaviest]

    def place(self, event: Event) -> Place:
        """What an entry is known by."""
        best = event.evidence[event.telling]
        article = self.story.article(best.source).article
        words = article.words_of(article.sentences[best.sentence])
        return Place(self.sample.name, self.ids[best.source], hashed(words), event.value)


def read(sample: Sample, root: Path) -> Read:
    """A story as the site makes it, with a project at ``root``."""
    folder = DATA / sample.topic
    records = reading.of_topic(folder, sample.most, sample.first, sample.last)
    story = reading.made(root, folder, records)
    return Read(sample, story, {stem: r["id"] for stem, r in reading.stems(records).items()})


def stories(part: str) -> Iterator[Read]:
    """The small stories of ``dev`` or ``heldout``."""
    with tempfile.TemporaryDirectory() as temporary:
        for number, sample in enumerate(SAMPLES[part]):
            yield read(sample, Path(temporary) / str(number))


# ---------------------------------------------------------------- what is to be read


def sheet(told: Read, known: Mapping[str, Label]) -> Iterator[Mapping[str, object]]:
    """What is to be labelled of a story, in its order: each entry as a reader sees it."""
    wanted = {e.id for e in (*told.shown, *told.left_out)}
    for shown in timeline.entries(told.story):
        place = told.place(shown.event)
        if shown.event.id in wanted and place.key not in known:
            blank = dict.fromkeys(("right", "alone", "worth", "again"))
            yield {"key": place.key, **asdict(place), **blank, "seen": _seen(told.story, shown)}


def _seen(story: Story, shown: Entry) -> Mapping[str, object]:
    """What a reader sees of an entry, and what its article says around it."""
    best = shown.event.evidence[shown.event.telling]
    article = story.article(best.source).article
    around = range(max(0, best.sentence - 2), min(len(article.sentences), best.sentence + 2))
    return {
        "date": shown.when,
        "notes": " ".join(in_words.notes(shown)),
        "words": _words(shown.telling),
        "clause": in_words.clause(shown),
        "told by": shown.told_by,
        "also told": [_dated(e) for e in shown.evidence[1:][:FOLDED]],
        "article of": best.dct.isoformat(),
        "it opens": article.words_of(article.sentences[min(article.lead, default=0)]),
        "around": [article.words_of(article.sentences[i]) for i in around],
    }


def _dated(evidence: grounds.EvidenceView) -> str:
    return f"{evidence.told}: {_words(evidence.passage)}"


def _words(passage: views.Passage) -> str:
    return " ".join("".join(piece.text for piece in unit.pieces) for unit in passage.units)


# ---------------------------------------------------------------- shares


@dataclass(frozen=True, slots=True)
class Count:
    """What the labels say of the entries of one story, as numbers of entries."""

    shown: int
    labelled: int
    right: int
    alone: int
    worth: int
    new: int
    """Those that tell what no heavier one tells."""
    good: int
    """All of these at once."""
    due: int
    """Things that are worth an entry, whether shown or not."""
    found: int
    """Those of them that a good entry tells."""


def counted(events: Sequence[Event], told: Read, known: Mapping[str, Label]) -> Count:
    """The count of some of a story's events as its entries."""
    ranked = sorted(events, key=lambda e: -e.weight.total)
    keys = dict.fromkeys(told.place(e).key for e in ranked)
    found = [known[key] for key in keys if key in known]
    thing = _things(known, told.sample.name)
    of: dict[str, Label] = {}
    for label in found:
        of.setdefault(thing[label.place.key], label)
    new = {label.place.key for label in of.values()}
    due = {thing[key] for key in thing if known[key].right and known[key].worth}
    good = [label for label in found if label.is_good]
    return Count(
        shown=len(keys),
        labelled=len(found),
        right=sum(label.right for label in found),
        alone=sum(label.alone for label in found),
        worth=sum(label.worth for label in found),
        new=len(new),
        good=sum(label.place.key in new for label in good),
        due=len(due),
        found=len(due & {thing[label.place.key] for label in good}),
    )


def _things(known: Mapping[str, Label], story: str) -> Mapping[str, str]:
    """Key of each labelled entry of a story -> the key that stands for all that tell the same."""

    def first(key: str) -> str:
        again = known[key].again if key in known else None
        return first(again) if again else key

    return {key: first(key) for key, label in known.items() if label.place.story == story}


SHARES: Mapping[str, Callable[[Count], tuple[int, int]]] = {
    "right": lambda c: (c.right, c.labelled),
    "alone": lambda c: (c.alone, c.labelled),
    "worth": lambda c: (c.worth, c.labelled),
    "not repeated": lambda c: (c.new, c.labelled),
    "all four": lambda c: (c.good, c.labelled),
    "recall of what is worth an entry": lambda c: (c.found, c.due),
    "entries with labels": lambda c: (c.labelled, c.shown),
}
"""Each share with its numerator and denominator, of one story."""


def share(counts: Sequence[Count], of: Callable[[Count], tuple[int, int]]) -> float:
    """A share over several stories, each entry counting the same."""
    pairs = [of(count) for count in counts]
    return sum(n for n, _ in pairs) / (sum(d for _, d in pairs) or 1)


def spread(counts: Sequence[Count], of: Callable[[Count], tuple[int, int]]) -> tuple[float, float]:
    """Between what a share lies in 95 of 100 draws of as many stories, with replacement."""
    chance = random.Random(0)
    draws = sorted(share(chance.choices(counts, k=len(counts)), of) for _ in range(1000))
    return draws[25], draws[-26]


def report(named: Sequence[tuple[str, Count]]) -> Iterator[str]:
    """The lines that tell of the stories, and of all together."""
    for name, count in named:
        row = ", ".join(f"{what} {_percent(share([count], of))}" for what, of in SHARES.items())
        yield f"{name}: {count.shown} entries; {row}"
    counts = [count for _, count in named]
    yield f"all: {sum(c.shown for c in counts)} entries, {mean(c.shown for c in counts):.0f} a story"
    for what, of in SHARES.items():
        low, high = spread(counts, of)
        yield f"  {what}: {_percent(share(counts, of))} ({_percent(low)} to {_percent(high)})"


def _percent(number: float) -> str:
    return f"{100 * number:.0f} %"


# ---------------------------------------------------------------- the command


def main(arguments: list[str]) -> int:
    """The command line."""
    match arguments:
        case [part] if part in SAMPLES:
            return _report(part)
        case [part, "--sheet", out] if part in SAMPLES:
            return _write_sheet(part, Path(out))
        case [part, "--take", filled] if part in SAMPLES:
            with (LABELS / f"{part}.jsonl").open("a", encoding="utf-8") as file:
                file.writelines(f"{line}\n" for line in taken(texts.lines(Path(filled))))
            return 0
        case _:
            print(__doc__, file=sys.stderr)
            return 2


def _report(part: str) -> int:
    if not _is_there():
        return 0
    known = labels(part)
    counts = [(t.sample.name, counted(t.shown, t, known)) for t in stories(part)]
    for line in report(counts):
        print(line)
    return 0


def _write_sheet(part: str, out: Path) -> int:
    if not _is_there():
        return 0
    known = labels(part)
    rows = (row for told in stories(part) for row in sheet(told, known))
    out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return 0


def _is_there() -> bool:
    if not DATA.exists():
        print("The data is not here (expected ../shared/benchmarks/timeline beside the checkout).")
    return DATA.exists()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""How well a story joins what tells of one event: ``python -m tests.joins.score SET``.

README.md names the sets and says how the stories are labelled and what is counted. ``--errors``
shows the wrong and the missing joins of ``dev``, never those of another set.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from itertools import combinations
from pathlib import Path

from generator import pipeline
from generator.model import Evidence, Span, Story
from tests.making import project

HERE = Path(__file__).parent
SETS = ("dev", "heldout", "blind", "blind2")
"""The stories to develop on, and those of which only rows are printed."""

_ACTOR = re.compile(r"actor (?P<kind>\w+) (?P<name>[^=]+?)(?: = (?P<aliases>.+))?")
_EVENT = re.compile(
    r"(?P<id>e\d+) \d{4}(-\d\d){0,2} (?P<title>[^|]+?)(?: \| (?:of (?P<whole>e\d+)|.+))?"
)
_ARTICLE = re.compile(r"\* (?P<dct>\d{4}-\d\d-\d\d) (?P<outlet>.+)")
_MARK = re.compile(r"\{(?P<event>e\d+)(?P<undated>~?): (?P<words>[^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that tell of a labelled event; of none (``""``) where they are not marked."""

    source: str
    """The seed's stem."""
    span: Span
    event: str
    words: str
    is_dated: bool = True


@dataclass(frozen=True, slots=True)
class Labelled:
    """A story with its labels."""

    name: str
    files: Mapping[str, str]
    """The project, by path."""
    titles: Mapping[str, str]
    """What happens in each event, by id."""
    wholes: Mapping[str, str]
    """The event of whose history another is a step."""
    passages: tuple[Passage, ...]

    def are_one(self, a: Passage, b: Passage) -> bool | None:
        """Whether they tell of the same event; None where it is not scored."""
        if a.event == b.event:
            return bool(a.event) or None
        steps = self.wholes.get(a.event) == b.event, self.wholes.get(b.event) == a.event
        return None if any(steps) else False


def read(path: Path) -> Labelled:
    """The story of a file."""
    head, *rest = re.split(r"^(?=\* )", path.read_text("utf-8"), flags=re.MULTILINE)
    files: dict[str, str] = {}
    titles: dict[str, str] = {}
    wholes: dict[str, str] = {}
    for line in head.splitlines():
        if actor := _ACTOR.fullmatch(line):
            files[f"content/actors/{_slug(actor['name'])}.yml"] = _actor_file(actor)
        elif event := _EVENT.fullmatch(line):
            titles[event["id"]] = event["title"]
            if event["whole"]:
                wholes[event["id"]] = event["whole"]
        elif line and not line.startswith("# "):
            raise ValueError(f"{path}: neither actor nor event: {line}")
    passages: list[Passage] = []
    for article in rest:
        stem, seed, found = _article(article)
        files[f"seeds/{stem}.md"] = seed
        passages += found
    if {p.event for p in passages} != titles.keys():
        raise ValueError(f"{path}: events without a passage, or passages without an event")
    return Labelled(path.stem, files, titles, wholes, tuple(passages))


def _actor_file(actor: re.Match[str]) -> str:
    aliases = ", ".join(a.strip() for a in (actor["aliases"] or "").split(";"))
    return f"name: {actor['name']}\nkind: {actor['kind']}\naliases: [{aliases}]\n"


def _article(marked: str) -> tuple[str, str, list[Passage]]:
    """The stem, the seed and the passages of an article, whose text loses its marks."""
    first, _, body = marked.partition("\n")
    header = _ARTICLE.fullmatch(first)
    if header is None:
        raise ValueError(f"not a date and an outlet: {first}")
    stem = f"{header['dct']}-{_slug(header['outlet'])}"
    body, text, end, passages = body.strip(), "", 0, []
    for mark in _MARK.finditer(body):
        text += body[end : mark.start()]
        span = Span(len(text), len(text) + len(mark["words"]))
        passages.append(Passage(stem, span, mark["event"], mark["words"], not mark["undated"]))
        text, end = text + mark["words"], mark.end()
    text += body[end:]
    if "{" in text or "}" in text:
        raise ValueError(f"{stem}: a mark that cannot be read")
    seed = f"---\ndate: {header['dct']}\npublisher: {header['outlet']}\n---\n{text}\n"
    return stem, seed, passages


def _slug(name: str) -> str:
    return "-".join(re.findall(r"[a-z]+", name.casefold()))


def tell(labelled: Labelled) -> Story:
    """The story, as the site would tell it."""
    with tempfile.TemporaryDirectory() as folder:
        told, _ = pipeline.build(project(Path(folder), dict(labelled.files)))
    for passage in labelled.passages:
        stands = passage.span.of(told.article(passage.source).article.text)
        if stands != passage.words:
            raise ValueError(f"{passage.source}: {stands!r} stands for {passage.words!r}")
    return told


Entries = Mapping[Passage, frozenset[str]]
"""The ids of the entries that a passage has a part in."""


def entries(labelled: Labelled, told: Story) -> Entries:
    """The entries of each labelled passage, and of what they rest on besides."""
    of_source: defaultdict[str, list[Passage]] = defaultdict(list)
    for passage in labelled.passages:
        of_source[passage.source].append(passage)
    found: defaultdict[Passage, set[str]] = defaultdict(set)
    for event in told.events:
        for evidence in (*event.evidence, *event.references):
            passages = of_source[evidence.source]
            dated = _dated_in(evidence, passages) if evidence in event.evidence else None
            passage = dated or _told_in(evidence, passages) or _unmarked(evidence, told)
            found[passage].add(event.id)
    return {p: frozenset(found[p]) for p in (*labelled.passages, *found)}


def _dated_in(evidence: Evidence, passages: Sequence[Passage]) -> Passage | None:
    """The passage in which evidence has its date; what refers to an event has it beside it: "four days
    after the bridge was shut".
    """
    return next((p for p in passages if p.span.covers(evidence.timex.span)), None)


def _told_in(evidence: Evidence, passages: Sequence[Passage]) -> Passage | None:
    """The passage that has half of the clause of evidence."""
    clause = evidence.clause
    most = max(passages, key=lambda p: _shared(p.span, clause), default=None)
    is_enough = most and 2 * _shared(most.span, clause) >= clause.end - clause.start
    return most if is_enough else None


def _shared(a: Span, b: Span) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def _unmarked(evidence: Evidence, told: Story) -> Passage:
    words = evidence.clause.of(told.article(evidence.source).article.text)
    return Passage(evidence.source, evidence.clause, "", words)


@dataclass(slots=True)
class Score:
    """What is counted."""

    passages: int = 0
    without: int = 0
    """Dated passages that have no entry."""
    undated: int = 0
    """Passages without a day that have none."""
    right: int = 0
    wrong: list[str] = field(default_factory=list)
    apart: int = 0
    """Pairs of passages of one event that both have an entry, and share none."""
    untold: int = 0
    """Pairs of one event of which one has no entry."""
    events: int = 0
    """Events that an entry tells."""
    in_parts: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Count what ``other`` counts too."""
        for f in fields(self):
            setattr(self, f.name, getattr(self, f.name) + getattr(other, f.name))

    def row(self, name: str) -> str:
        """The figures in a line."""
        wrong, right = len(self.wrong), self.right
        pairs = right + self.apart + self.untold
        return (
            f"{name:<10} {_ratio(right, right + wrong)} {_ratio(right, pairs)}"
            f" {_ratio(right, right + self.apart)} {right:>6} {wrong:>5} {self.apart:>5}"
            f" {self.untold:>6} {self.passages:>8} {self.without:>8} {self.undated:>7}"
            f" {len(self.in_parts):>4} of {self.events}"
        )


HEADER = (
    f"{'':<10}  prec   rec  told  right wrong apart untold passages no entry undated in parts\n"
    f"{'':<10}{'pairs of passages':>45}"
)


def _ratio(part: int, whole: int) -> str:
    return f"{part / whole:5.3f}" if whole else "    -"


def score(labelled: Labelled, found: Entries) -> Score:
    """How well the entries agree with the labels."""
    marked = labelled.passages
    without = [p.is_dated for p in marked if not found[p]]
    result = Score(passages=len(marked), without=sum(without), undated=without.count(False))
    for a, b in combinations(found, 2):
        are_one, are_joined = labelled.are_one(a, b), bool(found[a] & found[b])
        if are_one and are_joined:
            result.right += 1
        elif are_one:
            result.apart += bool(found[a] and found[b])
            result.untold += not (found[a] and found[b])
        elif are_joined and are_one is False:
            result.wrong.append(f"{labelled.name}\n{_lines((a, b))}")
    for event, title in labelled.titles.items():
        parts = _parts([p for p in marked if p.event == event], found)
        result.events += bool(parts)
        if len(parts) > 1:
            told = "\n    --\n".join(map(_lines, parts))
            result.in_parts.append(f"{labelled.name} {event} {title}\n{told}")
    return result


def _parts(passages: Iterable[Passage], found: Entries) -> list[list[Passage]]:
    """Passages of one event by their entries; one that has several joins these."""
    parts: list[tuple[frozenset[str], list[Passage]]] = []
    for passage in passages:
        if not (ids := found[passage]):
            continue
        apart = [part for part in parts if not part[0] & ids]
        met = [part for part in parts if part[0] & ids]
        whole = [p for _, own in met for p in own]
        parts = [*apart, (ids.union(*(i for i, _ in met)), [*whole, passage])]
    return [own for _, own in parts]


def _lines(passages: Iterable[Passage]) -> str:
    return "\n".join(f"    {p.event or '-':<3} {p.source}: {p.words}" for p in passages)


def scores(name: str) -> Iterator[tuple[str, Score]]:
    """The score of each story of a set, by the story's name."""
    for path in sorted((HERE / name).glob("*.txt")):
        labelled = read(path)
        yield labelled.name, score(labelled, entries(labelled, tell(labelled)))


def main() -> None:
    """Print a row for each story, one for all, and on demand what is wrong in ``dev``."""
    parser = argparse.ArgumentParser(prog="python -m tests.joins.score", description=main.__doc__)
    parser.add_argument("set", choices=SETS)
    parser.add_argument("--errors", action="store_true", help="of dev: what is wrong")
    options = parser.parse_args()
    if options.errors and options.set != "dev":
        parser.error(f"the errors of {options.set} are not looked at")
    total = Score()
    print(HEADER)
    for name, own in scores(options.set):
        print(own.row(name))
        total.add(own)
    print(total.row("all"))
    if options.errors:
        print("\n# Joined, and not the same", *total.wrong, sep="\n")
        print("\n# The same, in several entries", *total.in_parts, sep="\n")


if __name__ == "__main__":
    main()

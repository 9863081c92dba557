"""What the labels say, and how they are stored: passages of our own, and spans in documents that we
may not copy.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.model import Actor, Article, Kind, Sentence, Source, Span, Status

HERE = Path(__file__).parent
_STATUS = {"o": Status.OCCURRED, "s": Status.SCHEDULED, "a": Status.ALLEGED}


@dataclass(frozen=True, slots=True)
class Quoted:
    """A labelled quotation."""

    contents: tuple[Span, ...]
    """What was said; more than one where either reading is right."""
    direct: bool
    speakers: tuple[Span, ...]
    """Words any of which name the speaker; empty where nobody is named."""
    stance: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A labelled figure."""

    span: Span
    value: float
    upper: float | None
    unit: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A labelled expression of time and what it dates."""

    expression: Span
    clauses: tuple[Span, ...] = ()
    """What it dates; more than one where either extent is right, none where it dates no clause."""
    statuses: tuple[Status, ...] = ()
    """More than one where either is right, none where it makes no entry."""
    speakers: tuple[Span, ...] = ()
    unnamed: bool = True
    """Whether it is right to name no speaker."""
    begins: bool = False
    """Whether the date is only the beginning of what the clause tells: "since March"."""
    scored: bool = True
    """False where annotators may differ: whatever is predicted for it is left out of account."""

    @property
    def clause(self) -> Span | None:
        """The first of its clauses."""
        return next(iter(self.clauses), None)

    @property
    def status(self) -> Status | None:
        """The first of its statuses."""
        return next(iter(self.statuses), None)


@dataclass(frozen=True, slots=True)
class Passage:
    """A few sentences with all their labels."""

    id: str
    article: Article
    actors: tuple[Actor, ...]
    mentions: tuple[tuple[Span, str | None], ...] = ()
    quotations: tuple[Quoted, ...] = ()
    figures: tuple[Counted, ...] = ()
    datings: tuple[Dated, ...] = ()

    @property
    def half(self) -> str:
        """``development`` or ``test``, by a hash of the id."""
        return half_of(self.id)


def half_of(identity: str) -> str:
    """Which half an item belongs to: nobody chooses."""
    return "test" if zlib.crc32(identity.encode()) % 2 else "development"


# ---------------------------------------------------------------- passages of our own


@dataclass(slots=True)
class _Draft:
    id: str
    dct: str
    lines: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)


def passages() -> Iterator[Passage]:
    """Every passage of ``passages/*.txt``, in order of file and place."""
    for path in sorted((HERE / "passages").glob("*.txt")):
        yield from read(path.read_text("utf-8"))


def read(text: str) -> Iterator[Passage]:
    """The passages of one file in the form that README.md describes."""
    actors: list[Actor] = []
    draft: _Draft | None = None
    for line in [*text.splitlines(), "* end"]:
        if line.startswith("@ "):
            actors.append(_actor(line[2:]))
        elif line.startswith("* "):
            if draft is not None:
                yield passage_of(
                    draft.id,
                    date.fromisoformat(draft.dct),
                    draft.lines,
                    draft.labels,
                    tuple(actors),
                )
            identity, _, dct = line[2:].partition(" ")
            draft = _Draft(identity, dct)
        elif draft is not None and line and not line.startswith("#"):
            (draft.labels if re.match(r"[mqft] ", line) else draft.lines).append(line)


def passage_of(
    identity: str, dct: date, lines: list[str], labels: list[str], actors: tuple[Actor, ...]
) -> Passage:
    """A passage from its sentences, one a line, and the lines that label them."""
    article = article_of(identity, dct, [lines])
    words = Words(article.text)
    rows = [(line[0], line[2:].split(" | ")) for line in labels]
    return Passage(
        identity,
        article,
        actors,
        words.mentions([fields[0] for kind, fields in rows if kind == "m"]),
        tuple(_quoted(words, fields) for kind, fields in rows if kind == "q"),
        tuple(_counted(words, fields) for kind, fields in rows if kind == "f"),
        tuple(_dated(words, fields) for kind, fields in rows if kind == "t"),
    )


def article_of(identity: str, dct: date, paragraphs: list[list[str]]) -> Article:
    """An article of sentences, one paragraph a list; a line that starts with ``## `` is a
    heading.
    """
    text, heading = "", None
    units: list[Sentence] = []
    for number, paragraph in enumerate(paragraphs):
        for line in paragraph:
            kind = Kind.HEADING if line.startswith("## ") else Kind.SENTENCE
            words = line.removeprefix("## ")
            text += "" if not text else " " if line is not paragraph[0] else "\n\n"
            span = Span(len(text), len(text) + len(words))
            if kind is Kind.HEADING:
                heading = len(units)
            section = None if kind is Kind.HEADING else heading
            units.append(
                Sentence(f"{identity}-{len(units)}", len(units) + 1, span, kind, number, section)
            )
            text += words
    return Article(Source(identity, f"seeds/{identity}.txt", dct, identity), text, tuple(units))


def _actor(line: str) -> Actor:
    identity, kind, name, aliases, *side = (part.strip() for part in (line + " ").split(" | "))
    also = tuple(a.strip() for a in aliases.strip(" |").split(";") if a.strip(" |"))
    return Actor(identity, f"content/actors/{identity}.yml", name, kind, _side(side), also)


def _side(rest: list[str]) -> str | None:
    return rest[0].strip(" |") or None if rest else None


class Words:
    """Finds the place of words as labels write them: ``first … last`` with ``...`` between, ``#2``
    for the second.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    def find(self, label: str) -> Span:
        """The place of the words; ValueError where they do not stand in the text."""
        words, _, number = label.strip().partition("#")
        first, _, last = words.partition(" ... ")
        start = self._nth(first, int(number or 1), 0)
        end = self._nth(last, 1, start + len(first)) + len(last) if last else start + len(first)
        return Span(start, end)

    def _nth(self, words: str, number: int, start: int) -> int:
        found = [m.start() + start for m in self._all(words, start)]
        if len(found) < number:
            raise ValueError(f"{words!r} (number {number}) is not in {self.text!r}")
        return found[number - 1]

    def _all(self, words: str, start: int = 0) -> Iterator[re.Match[str]]:
        return re.compile(
            rf"(?<!\w){re.escape(words)}(?!\w)" if words[-1:].isalnum() else re.escape(words)
        ).finditer(self.text[start:])

    def any_of(self, label: str) -> tuple[Span, ...]:
        """The places of alternatives parted by `` / ``; none for ``-``."""
        return tuple(self.find(part) for part in label.strip().split(" / ") if part != "-")

    def mentions(self, labels: list[str]) -> tuple[tuple[Span, str | None], ...]:
        """Each labelled name wherever it stands, save inside a longer labelled one; ``?`` is an
        actor left open.
        """
        found: dict[Span, str | None] = {}
        for label in labels:
            actor, _, names = label.partition(": ")
            for name in names.split(", "):
                spans = (
                    [self.find(name)]
                    if "#" in name
                    else [Span(m.start(), m.end()) for m in self._all(name)]
                )
                if not spans:
                    raise ValueError(f"{name!r} is not in {self.text!r}")
                found |= dict.fromkeys(spans, None if actor == "?" else actor)
        longest = [s for s in found if not any(o != s and o.covers(s) for o in found)]
        return tuple((s, found[s]) for s in sorted(longest))


def _quoted(words: Words, fields: list[str]) -> Quoted:
    content, mode, speaker, stance = fields
    return Quoted(words.any_of(content), mode == "d", words.any_of(speaker), stance.strip())


def _counted(words: Words, fields: list[str]) -> Counted:
    number, _, unit = fields[1].strip().partition(" ")
    low, *high = (_number(n) for n in number.split(".."))
    return Counted(words.find(fields[0]), low, high[0] if high else None, unit or "count")


def _number(text: str) -> float:
    top, _, bottom = text.partition("/")
    return float(top) / float(bottom or 1)


def _dated(words: Words, fields: list[str]) -> Dated:
    expression, *rest = fields
    span = words.find(expression)
    match [part.strip() for part in rest]:
        case ["any"]:
            return Dated(span, scored=False)
        case ["none"]:
            return Dated(span)
        case [clause, "none"]:
            return Dated(span, words.any_of(clause))
        case [clause, status, speaker]:
            return Dated(
                span,
                words.any_of(clause),
                tuple(_STATUS[letter] for letter in status.removesuffix("+").split("/")),
                words.any_of(speaker),
                unnamed="-" in speaker.split(" / "),
                begins=status.endswith("+"),
            )
    raise ValueError(f"cannot read the label {fields!r}")


# ---------------------------------------------------------------- topics


@dataclass(frozen=True, slots=True)
class TopicArticle:
    """An article, each sentence of it with the topics that it belongs to."""

    id: str
    article: Article
    topics: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...]
    """Id, title, keywords and headings of every topic of its story."""
    wanted: tuple[frozenset[str], ...]
    """For each unit of the article, in order; empty for headings."""


def topic_articles() -> Iterator[TopicArticle]:
    """Every article of ``topics/*.txt``."""
    for path in sorted((HERE / "topics").glob("*.txt")):
        head, *parts = re.split(r"^\* ", path.read_text("utf-8"), flags=re.MULTILINE)
        topics = tuple(_topic(line[2:]) for line in head.splitlines() if line.startswith("= "))
        yield from (_topic_article(part, topics) for part in parts)


def _topic(line: str) -> tuple[str, str, tuple[str, ...], tuple[str, ...]]:
    identity, title, keywords, headings = (part.strip() for part in line.split(" | "))
    return (
        identity,
        title,
        tuple(k.strip() for k in keywords.split(";")),
        tuple(h.strip() for h in headings.split(";")),
    )


def _topic_article(
    part: str, topics: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...]
) -> TopicArticle:
    head, _, body = part.partition("\n")
    identity, dct = head.split()
    paragraphs: list[list[str]] = []
    wanted: list[frozenset[str]] = []
    for block in body.strip().split("\n\n"):
        paragraphs.append([])
        for line in block.splitlines():
            if line.startswith("  > "):
                wanted[-1] = frozenset(line[4:].split()) - {"-"}
            else:
                if line.startswith("## ") or (
                    paragraphs[-1] and paragraphs[-1][-1].startswith("## ")
                ):
                    paragraphs.append([])
                paragraphs[-1].append(line)
                wanted.append(frozenset())
    filled = [p for p in paragraphs if p]
    return TopicArticle(
        identity, article_of(identity, date.fromisoformat(dct), filled), topics, tuple(wanted)
    )


# ---------------------------------------------------------------- documents that are not ours


def spans(directory: Path) -> Iterator[Passage]:
    """The passages of ``spans.jsonl`` whose documents stand under `directory`; the others are left
    out.
    """
    texts = {}
    for line in (HERE / "spans.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        name = row["file"]
        if name not in texts:
            texts[name] = _documents(directory / name)
        if row["id"] in texts[name]:
            yield _spanned(row, *texts[name][row["id"]])


def _documents(path: Path) -> dict[str, tuple[str, date]]:
    """Text and date of each document of a file; empty where it is absent."""
    if not path.is_file():
        return {}
    rows = map(json.loads, path.read_text("utf-8").splitlines())
    return {
        row["id"]: (row["text"], date.fromisoformat(row.get("dct") or row["date"])) for row in rows
    }


def _spanned(row: dict, text: str, dct: date) -> Passage:  # type: ignore[type-arg]
    identity = f"{row['file']}#{row['id']}"
    source = Source(row["id"], identity, dct, row["id"])
    units = tuple(
        Sentence(f"s{i}", i + 1, Span(*place), Kind.SENTENCE, text.count("\n", 0, place[0]))
        for i, place in enumerate(row["sentences"])
    )
    actors = tuple(
        _spanned_actor(key, kind, names, text) for key, (kind, names) in row["actors"].items()
    )
    return Passage(
        identity,
        Article(source, text, units),
        actors,
        tuple((Span(s, e), actor) for s, e, actor in row["mentions"]),
        tuple(Quoted(_spans(c), d, _spans(by), stance) for c, d, by, stance in row["quotations"]),
        tuple(Counted(Span(*s), low, high, unit) for s, low, high, unit in row["figures"]),
        tuple(
            Dated(Span(*x), _spans(c), tuple(map(Status, statuses)), _spans(by), *rest)
            for x, c, statuses, by, *rest in row["datings"]
        ),
    )


def _spans(pairs: list[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(*pair) for pair in pairs)


def _spanned_actor(key: str, kind: str, names: list[list[int]], text: str) -> Actor:
    name, *aliases = (text[start:end] for start, end in names)
    return Actor(key, f"content/actors/{key}.yml", name, kind, None, tuple(aliases))

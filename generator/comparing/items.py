"""The things of a state that a reviewer would call by a name, kind by kind, in the readers' words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator import addresses
from generator.comparing.records import Data, Item, State, Things, Values
from generator.labels import say
from generator.model import Status


@dataclass(frozen=True, slots=True)
class _Read:
    """A state, with what is looked up in it again and again."""

    state: State
    topics: Mapping[str, str]
    """Titles by id."""
    actors: Mapping[str, str]
    """Names by id."""
    sentences: Mapping[tuple[str, str], Data]
    """By source and id."""

    @classmethod
    def of(cls, state: State) -> _Read:
        return cls(
            state,
            {t["id"]: t["title"] for t in state.index["topics"]},
            {a["id"]: a["name"] for a in state.index["actors"]},
            {(a["source"], s["id"]): s for a in state.sources for s in a["sentences"]},
        )

    def titles(self, found: Iterable[str]) -> Values:
        return tuple(self.topics.get(t, t) for t in found)

    def names(self, found: Iterable[str]) -> Values:
        return tuple(self.actors.get(a, a) for a in found)

    def number(self, source: str, sentence: str) -> int | None:
        found = self.sentences.get((source, sentence))
        return found["number"] if found else None

    def text(self, source: str, sentence: str) -> str:
        return str(self.sentences.get((source, sentence), {}).get("text", ""))


def items(state: State) -> Things:
    """All that a reviewer would call by a name."""
    read = _Read.of(state)
    return {kind: tuple(_apart(make(read))) for kind, make in _KINDS.items()}


def _apart(found: Iterable[Item]) -> Iterator[Item]:
    """Those that would have the same id are counted."""
    met: Counter[str] = Counter()
    for item in found:
        met[item.id] += 1
        yield item if met[item.id] == 1 else replace(item, id=f"{item.id} ({met[item.id]})")


def _values(**fields: object) -> dict[str, Values]:
    """Fields by their names, an underscore for each space; what is empty has no value."""
    return {name.strip("_").replace("_", " "): _value(v) for name, v in fields.items()}


def _value(value: object) -> Values:
    if value is None or value == "":
        return ()
    if isinstance(value, bool):
        return ("yes" if value else "no",)
    return tuple(map(str, value)) if isinstance(value, tuple | list) else (str(value),)


# ---------------------------------------------------------------- what the sources tell


def _events(read: _Read) -> Iterator[Item]:
    for event in read.state.events:
        pieces = event["evidence"]
        best = pieces[event["telling"]]
        status = Status(event["status"])
        headline = event["headline"]
        steps = [f"{step['turn']} ({step['value']})" for step in event["history"]]
        yield Item(
            "event",
            event["id"],
            " ".join(best["clause"].split()),
            _values(
                date=event["when"],
                status=say(f"status.{status.value}"),
                on_the_word_of=best["speaker"] if status is not Status.OCCURRED else None,
                denied_by=event["denied_by"],
                retracted=event.get("is_retracted") or None,
                told_by=[e["source"] for e in pieces if not e["repeats"]],
                history=steps if len(steps) > 1 else (),
                topics=read.titles(event["topics"]),
                who=sorted(read.names(event["actors"])),
                headline=headline and headline["text"],
                importance={True: "pinned", False: "never chosen"}.get(event["important"]),
            ),
            best["source"],
            read.number(best["source"], best["sentence"]),
            tuple(event["former_ids"]),
            frozenset(f"{e['source']}#{e['sentence']} {e['clause']}" for e in pieces),
            ("date", "status", "on the word of", "denied by"),
        )


def _claims(read: _Read) -> Iterator[Item]:
    for found in _of_sources(read, "claims"):
        actor = found["actor"]
        yield Item(
            "statement",
            f"{found['source']}#{found['id']}",
            " ".join(found["content"].split()),
            _values(
                speaker=read.names([actor])[0] if actor else f"“{found['speaker']}”",
                stance=found["stance"],
                topics=read.titles(found["topics"]),
            ),
            found["source"],
            read.number(found["source"], found["sentence"]),
            told=("speaker", "stance"),
        )


def _disputes(read: _Read) -> Iterator[Item]:
    for found in _of_sources(read, "disputes"):
        source = found["source"]
        denied = read.text(source, found["denied"]) if found["denied"] != found["denial"] else None
        yield Item(
            "dispute",
            f"{source}#{found['denial']} {found['cue']}",
            read.text(source, found["denial"]),
            _values(
                denied_by=found["denier"],
                what_is_denied=denied,
                topics=read.titles(found["topics"]),
            ),
            source,
            read.number(source, found["denial"]),
            told=("denied by", "what is denied"),
        )


def _figures(read: _Read) -> Iterator[Item]:
    for found in _of_sources(read, "figures"):
        status, holder = found["status"], found["holder"]
        value = [str(v) for v in (found["value"], found["upper"]) if v is not None]
        yield Item(
            "figure",
            f"{found['source']}#{found['sentence']} {found['words']}",
            found["words"],
            _values(
                value=" to ".join(value),
                unit=found["unit"],
                counted=found["counted"],
                bound=found["bound"],
                status=say(f"status.{status}") if status else None,
                on_the_word_of=found["speaker"],
                of_=read.names([holder])[0] if holder else None,
                when=found["when"],
                topics=read.titles(found["topics"]),
            ),
            found["source"],
            read.number(found["source"], found["sentence"]),
            told=("status", "on the word of", "of", "when"),
        )


def _of_sources(read: _Read, what: str) -> Iterator[Data]:
    for article in read.state.sources:
        yield from article[what]


def _sentences(read: _Read) -> Iterator[Item]:
    """The sentences that pages use; of what is no sentence, or under no topic, what kind it is."""
    for article in read.state.sources:
        for found in article["sentences"]:
            matches = sorted(found.get("topics", ()), key=lambda m: not m["home"])
            yield Item(
                "sentence",
                f"{article['source']}#{found['id']}",
                " ".join(found["text"].split()),
                _values(
                    topics=read.titles(m["topic"] for m in matches),
                    kind_of_text=found["kind"],
                    who=sorted({*read.names(m["actor"] for m in found.get("mentions", ()))}),
                    dates_read=[_time(t) for t in found.get("timexes", ())],
                    added_in_brackets=[c["meaning"] for c in found.get("clarifications", ())],
                ),
                article["source"],
                found["number"],
                told=("topics",),
            )


def _time(found: Data) -> str:
    """An expression of time with its value."""
    return f"“{found['words']}”: {' '.join(filter(None, (found['mod'], found['value'])))}"


# ---------------------------------------------------------------- what editors write


_OF_FILES = frozenset(("source", "file", "sha256", "key", "path", "title_is_ours"))
"""What the index says of an article that is no news to a reviewer."""
_NAMES = {"dct": "date", "url": "address"}


def _sources(read: _Read) -> Iterator[Item]:
    for found in read.state.index["sources"]:
        known = {_NAMES.get(k, k): _value(v) for k, v in found.items() if k not in _OF_FILES}
        yield Item(
            "source",
            found["source"],
            found["title"] or found["source"],
            {**known, "text": _value(found["sha256"])},
            told=("date", "publisher"),
        )


def _topics(read: _Read) -> Iterator[Item]:
    for found in read.state.index["topics"]:
        answer = found["answer"]
        yield Item(
            "topic",
            found["id"],
            found["title"],
            _values(
                title=found["title"],
                question=found["question"],
                answer=answer and answer["text"],
                summary=_paragraphs(found["summary"]),
                keywords=[_weighed(k) for k in found["keywords"]],
                headings=found["headings"],
            ),
            marks=frozenset([found["title"].casefold()]),
            told=("question",),
        )


def _weighed(keyword: Data) -> str:
    weight = keyword["weight"]
    return str(keyword["phrase"]) if weight == 1 else f"{keyword['phrase']} (weight {weight})"


def _paragraphs(markdown: str) -> Values:
    return tuple(" ".join(p.split()) for p in markdown.split("\n\n") if p.strip())


def _actors(read: _Read) -> Iterator[Item]:
    for found in read.state.index["actors"]:
        side = found["side"]
        yield Item(
            "actor",
            found["id"],
            found["name"],
            _values(
                name=found["name"],
                kind=found["kind"],
                speaks_for=read.names([side])[0] if side else None,
                also_called=found["aliases"],
            ),
            marks=frozenset([found["name"].casefold()]),
            told=("kind",),
        )


def _terms(read: _Read) -> Iterator[Item]:
    for found in read.state.index["glossary"]:
        fields = _values(definition=found["definition"])
        yield Item("term", found["term"], found["term"], fields, told=("definition",))


def _corrections(read: _Read) -> Iterator[Item]:
    for found in read.state.index["corrections"]:
        yield Item(
            "correction",
            found["id"],
            found["words"],
            _values(
                corrects=found["corrects"],
                from_=found["was"],
                to=found["now"],
                why=found["reason"],
                who=found["who"],
                when=found["when"],
            ),
            found["source"],
            read.number(found["source"], found["sentence"]),
            told=("corrects", "to", "why"),
        )
    for removed in read.state.index.get("removed", ()):
        fields = _values(why=removed["reason"], who=removed["who"], when=removed["when"])
        what = "something was removed from articles"
        yield Item("correction", removed["id"], what, fields, told=("why",))


def _pages(read: _Read) -> Iterator[Item]:
    """The pages that a reader can link to for good: those of the timeline's parts come and go."""
    index = read.state.index
    made = [(addresses.of_topic(t["id"]), t["title"], "") for t in index["topics"]]
    made += [(addresses.of_actor(a["id"]), a["name"], "") for a in index["actors"]]
    made += [
        (addresses.of_source(s["source"]), s["title"] or s["source"], "") for s in index["sources"]
    ]
    made += [(p["page"], p["title"], p["text"]) for p in index.get("pages", ())]
    for uri, title, text in made:
        yield Item("page", uri, title, _values(title=title, text=_paragraphs(text)))


def _citations(read: _Read) -> Iterator[Item]:
    for page, found in _cited(read.state):
        sentences = [read.text(found["source"], s) for s in found["sentences"]]
        first = next(iter(found["sentences"]), "")
        yield Item(
            "citation",
            f"{page}: {found['source']} {found['words']}",
            " ".join((found["words"] or " ".join(sentences)).split()),
            _values(in_=page, sentence=sentences),
            found["source"],
            read.number(found["source"], first),
            told=("in",),
        )


def _cited(state: State) -> Iterator[tuple[str, Data]]:
    """Each citation of the editors, with the page for which they wrote it."""
    for topic in state.index["topics"]:
        answered = topic["answer"]["citations"] if topic["answer"] else []
        for found in (*answered, *topic["citations"]):
            yield addresses.of_topic(topic["id"]), found
    for event in state.events:
        for found in event["headline"]["citations"] if event["headline"] else ():
            yield addresses.TIMELINE, found
    for page in state.index.get("pages", ()):
        for found in page["citations"]:
            yield page["page"], found


_Make = Callable[[_Read], Iterator[Item]]
_KINDS: Mapping[str, _Make] = {
    "source": _sources,
    "event": _events,
    "dispute": _disputes,
    "statement": _claims,
    "figure": _figures,
    "sentence": _sentences,
    "topic": _topics,
    "actor": _actors,
    "term": _terms,
    "page": _pages,
    "citation": _citations,
    "correction": _corrections,
}

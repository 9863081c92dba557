"""What editors write, as things that a reviewer would call by a name; and the pages of it all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator import addresses
from generator.comparing.lookups import Read, value, values
from generator.comparing.records import Data, Item, State, Values

Fields = Mapping[str, Values]

_OF_FILES = frozenset(("source", "file", "sha256", "key", "path", "title_is_ours"))
"""What the index says of an article that is no news to a reviewer."""
_NAMES = {"dct": "date", "url": "address"}


def sources(read: Read) -> Iterator[Item]:
    """Yield the articles, with what is known of each."""
    for found in read.state.index["sources"]:
        known = {_NAMES.get(k, k): value(v) for k, v in found.items() if k not in _OF_FILES}
        yield Item(
            "source",
            found["source"],
            found["title"] or found["source"],
            {**known, "text": value(found["sha256"])},
            told=("date", "publisher"),
        )


def topics(read: Read) -> Iterator[Item]:
    """Yield the topics."""
    for found in read.state.index["topics"]:
        answer = found["answer"]
        fields = values(
            title=found["title"],
            question=found["question"],
            answer=answer and answer["text"],
            summary=_paragraphs(found["summary"]),
            keywords=[_weighed(k) for k in found["keywords"]],
            headings=found["headings"],
        )
        yield _called("topic", found["id"], found["title"], fields, told="question")


def _called(kind: str, key: str, name: str, fields: Fields, *, told: str) -> Item:
    """Something that is known again by its name, whatever its id is."""
    marks = frozenset([name.casefold()])
    return Item(kind, key, name, fields, marks=marks, told=(told,))


def _weighed(keyword: Data) -> str:
    weight = keyword["weight"]
    return str(keyword["phrase"]) if weight == 1 else f"{keyword['phrase']} (weight {weight})"


def _paragraphs(markdown: str) -> Values:
    return tuple(" ".join(p.split()) for p in markdown.split("\n\n") if p.strip())


def actors(read: Read) -> Iterator[Item]:
    """Yield the actors."""
    for found in read.state.index["actors"]:
        fields = values(
            name=found["name"],
            kind=found["kind"],
            speaks_for=read.name(found["side"]),
            also_called=found["aliases"],
        )
        yield _called("actor", found["id"], found["name"], fields, told="kind")


def terms(read: Read) -> Iterator[Item]:
    """Yield the words of the glossary."""
    for found in read.state.index["glossary"]:
        fields = values(definition=found["definition"])
        yield Item("term", found["term"], found["term"], fields, told=("definition",))


def corrections(read: Read) -> Iterator[Item]:
    """Yield the corrections, and what was removed without its words."""
    for found in read.state.index["corrections"]:
        yield Item(
            "correction",
            found["id"],
            found["words"],
            values(
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
        fields = values(why=removed["reason"], who=removed["who"], when=removed["when"])
        what = "something was removed from articles"
        yield Item("correction", removed["id"], what, fields, told=("why",))


def pages(read: Read) -> Iterator[Item]:
    """Yield the pages that a reader can link to for good: those of the timeline's parts come and go."""
    index = read.state.index
    made = [(addresses.of_topic(t["id"]), t["title"], "") for t in index["topics"]]
    made += [(addresses.of_actor(a["id"]), a["name"], "") for a in index["actors"]]
    made += [
        (addresses.of_source(s["source"]), s["title"] or s["source"], "") for s in index["sources"]
    ]
    made += [(p["page"], p["title"], p["text"]) for p in index.get("pages", ())]
    for uri, title, text in made:
        yield Item("page", uri, title, values(title=title, text=_paragraphs(text)))


def citations(read: Read) -> Iterator[Item]:
    """Yield the citations, each with the sentences that it names."""
    for page, found in _cited(read.state):
        sentences = [read.text(found["source"], s) for s in found["sentences"]]
        first = next(iter(found["sentences"]), "")
        yield Item(
            "citation",
            f"{page}: {found['source']} {found['words']}",
            " ".join((found["words"] or " ".join(sentences)).split()),
            values(in_=page, sentence=sentences),
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

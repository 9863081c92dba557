"""What the sources tell, as things that a reviewer would call by a name."""

from __future__ import annotations

from collections.abc import Iterator

from generator import numbers
from generator.comparing.lookups import Read, values
from generator.comparing.records import Data, Item
from generator.labels import say
from generator.model import Status


def events(read: Read) -> Iterator[Item]:
    """Yield the events; the words of each are those of the clause that tells it best."""
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
            values(
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


def claims(read: Read) -> Iterator[Item]:
    """Yield the statements."""
    for found in _of_sources(read, "claims"):
        yield Item(
            "statement",
            f"{found['source']}#{found['id']}",
            " ".join(found["content"].split()),
            values(
                speaker=read.name(found["actor"]) or f"“{found['speaker']}”",
                stance=found["stance"],
                topics=read.titles(found["topics"]),
            ),
            found["source"],
            read.number(found["source"], found["sentence"]),
            told=("speaker", "stance"),
        )


def disputes(read: Read) -> Iterator[Item]:
    """Yield the denials, each with the sentence that it denies where that is another."""
    for found in _of_sources(read, "disputes"):
        source = found["source"]
        denied = read.text(source, found["denied"]) if found["denied"] != found["denial"] else None
        yield Item(
            "dispute",
            f"{source}#{found['denial']} {found['cue']}",
            read.text(source, found["denial"]),
            values(
                denied_by=found["denier"],
                what_is_denied=denied,
                topics=read.titles(found["topics"]),
            ),
            source,
            read.number(source, found["denial"]),
            told=("denied by", "what is denied"),
        )


def figures(read: Read) -> Iterator[Item]:
    """Yield the figures."""
    for found in _of_sources(read, "figures"):
        status = found["status"]
        value = [numbers.digits(v) for v in (found["value"], found["upper"]) if v is not None]
        yield Item(
            "figure",
            f"{found['source']}#{found['sentence']} {found['words']}",
            found["words"],
            values(
                value=" to ".join(value),
                unit=found["unit"],
                counted=found["counted"],
                bound=found["bound"],
                status=say(f"status.{status}") if status else None,
                on_the_word_of=found["speaker"],
                of_=read.name(found["holder"]),
                when=found["when"],
                topics=read.titles(found["topics"]),
            ),
            found["source"],
            read.number(found["source"], found["sentence"]),
            told=("status", "on the word of", "of", "when"),
        )


def _of_sources(read: Read, what: str) -> Iterator[Data]:
    for article in read.state.sources:
        yield from article[what]


def sentences(read: Read) -> Iterator[Item]:
    """Yield every unit of the articles, with its topics and what kind it is."""
    for article in read.state.sources:
        for found in article["sentences"]:
            matches = sorted(found.get("topics", ()), key=lambda m: not m["home"])
            yield Item(
                "sentence",
                f"{article['source']}#{found['id']}",
                " ".join(found["text"].split()),
                values(
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

"""What editors write, loaded and checked: topics, actors, glossary, pages, and what they know of
the sources.

Nothing here stops at the first problem, and nothing here is partly taken: whoever asks for the
content gets all problems with it.
"""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath

from generator import addresses
from generator.content import (
    citations,
    corrections,
    destinations,
    former,
    handwritten,
    keys,
    lookalikes,
    proof,
    site,
    unread,
    unused_keywords,
)
from generator.content.checker import Checker, paths
from generator.content.proof import DateReader
from generator.content.unread import FOLDER, KNOWN, listed
from generator.files import (
    departures,
    documents,
    fences,
    folders,
    kinds,
    schemas,
    texts,
    values,
    wording,
)
from generator.files.documents import Document, Keys
from generator.model import Actor, Article, Citation, Content, Keyword, Role, Term, Topic
from generator.problems import Problem

YAML = (".yml", ".yaml")

# ---------------------------------------------------------------- everything


def load(
    root: Path, articles: Sequence[Article], date_reader: DateReader, found: Sequence[Problem] = ()
) -> tuple[Content, tuple[Problem, ...]]:
    """The content of the project at `root`, checked against its articles, and every problem of
    either, sorted.

    `date_reader` reads the dates of a text: see `proof.DateReader`. `found` are the problems of the
    sources: what refers to one of them is not judged, and counted with its problem.
    """
    sources = keys.of(articles, unread.sources(root, found), unread.lost(root))
    checker = Checker(root, proof.Facts(articles, date_reader), sources)
    _only_known(checker)
    checker.former = former.load(checker)
    actors = _actors(checker)
    corrected = corrections.load(checker, actors)
    checker.facts = proof.Facts(articles, date_reader, corrected)
    checker.undated = unread.correcting_a_time(root, checker.problems)
    content = Content(
        topics=_in_order(
            [t for p in paths(checker, "topics", (".md",)) if (t := _topic(checker, str(p)))]
        ),
        actors=actors,
        glossary=_glossary(checker, f"{FOLDER}/glossary.yml"),
        pages=handwritten.load(checker),
        corrections=corrected,
    )
    is_awaited = functools.partial(site.is_awaited, root, sources)
    there = destinations.Site(site.files(root), former.moved(checker.former), is_awaited)
    anchored, dead = destinations.check(checker.texts, there)
    checker.problems += dead
    content = dataclasses.replace(content, anchored=anchored)
    return content, unread.told([*found, *checker.problems], checker.waiting)


def _only_known(checker: Checker) -> None:
    """A misspelt folder would be passed over in silence."""
    found, problems = folders.listing(checker.root, FOLDER)
    checker.problems += problems
    for path in found:
        if kinds.is_left_over(path.name):
            checker.report(str(path), (1, 1), "E008", *kinds.LEFT_OVER)
        elif path.name not in KNOWN:
            message = f"'{path.name}' does not belong here{wording.did_you_mean(path.name, KNOWN)}"
            checker.report(str(path), (1, 1), "E212", message, f"here: {', '.join(KNOWN)}")


# ---------------------------------------------------------------- sources


def load_source_files(root: Path) -> tuple[Mapping[str, schemas.SourceFile], tuple[Problem, ...]]:
    """The files of ``content/sources`` by the stem of the seed that they tell of."""
    checker = Checker(root, proof.Facts((), lambda _text, _written: ()))
    seeds = {name: str(p) for p in listed(root, "seeds") for name in unread.seed_names(root, p)}
    found: dict[str, schemas.SourceFile] = {}
    holders: dict[str, str] = {}
    for path in map(str, paths(checker, "sources", YAML, slugs=False)):
        stem = PurePosixPath(path).stem
        if seeds and stem not in seeds:
            hint = f"the seeds: {', '.join([*seeds][:10])}{'…' if len(seeds) > 10 else ''}"
            near = wording.did_you_mean(stem, seeds)
            checker.report(path, (1, 1), "E214", f"no seed has the name '{stem}'{near}", hint)
        text = checker.text(path)
        read = checker.form(schemas.SourceFile, text, path) if text is not None else None
        if read is None:
            continue
        form, document = read
        found[stem] = form
        if form.key:
            others = {k: v for k, v in seeds.items() if k != stem} | holders
            holders.setdefault(form.key, path)
            if form.key in others:
                message = f"{others[form.key]} has the same key '{form.key}'"
                checker.report(
                    path,
                    document.place_of(("key",)),
                    "E215",
                    message,
                    "give each source a key of its own",
                )
    return found, tuple(sorted(set(checker.problems)))


# ---------------------------------------------------------------- topics

_TOPIC_FORM = """a topic opens with:
---
title: What readers see at the top
question: What does this page answer?
keywords:
  - a word that speaks for it
---"""


def _topic(checker: Checker, path: str) -> Topic | None:
    text = checker.text(path)
    if text is None:
        return None
    front, body, line = texts.split_front_matter(text)
    if front is None:
        opened = text.startswith("---")
        message = (
            "the line '---' that ends the front matter is missing"
            if opened
            else "there is no front matter"
        )
        meant = fences.misfit(text, schemas.keys_of(schemas.TopicFile)) or fences.Misfit(
            1, message, _TOPIC_FORM
        )
        checker.report(path, (meant.line, 1), "E217", meant.message, meant.hint)
        return None
    summary, line = handwritten.without_blank_lines(body, line)
    page = addresses.of_topic(PurePosixPath(path).stem)
    found = checker.cited(summary, path, line, proven=True, page=page)
    read = checker.form(schemas.TopicFile, front, path, 2)
    if read is None:
        return None
    form, document = read
    topic = Topic(
        id=PurePosixPath(path).stem,
        path=path,
        title=form.title,
        question=form.question,
        keywords=tuple(Keyword(k.phrase, k.weight) for k in form.keywords),
        headings=form.headings,
        order=_LAST if form.order is None else form.order,
        summary=summary,
        summary_line=line,
        citations=found,
        former=form.former,
    )
    for at, message, hint in (
        unused_keywords.words(topic, checker.facts.articles) if not checker.sources.unread else ()
    ):
        checker.report(path, document.place_of(at), "W201", message, hint)
    return topic


_LAST = 1_000_000
"""Topics without an order come after those with one."""


def _in_order(topics: Iterable[Topic]) -> tuple[Topic, ...]:
    return tuple(sorted(topics, key=lambda t: (t.order, t.id)))


# ---------------------------------------------------------------- actors


def _actors(checker: Checker) -> tuple[Actor, ...]:
    actors: list[tuple[Actor, Document]] = []
    ids: list[str] = []
    for path in map(str, paths(checker, "actors", YAML)):
        ids.append(PurePosixPath(path).stem)
        text = checker.text(path)
        read = checker.form(schemas.ActorFile, text, path) if text is not None else None
        if read:
            actors.append((_actor(checker, path, *read), read[1]))
    sides = {a.id: a.side for a, _ in actors}
    said = "" if checker.sources.unread else unused_keywords.folded(checker.facts.articles)
    by_name = {name.casefold(): a.id for a, _ in reversed(actors) for name in (*a.aliases, a.name)}
    known = by_name | {each: each for each in ids}
    named: dict[str, Actor] = {}
    for actor, document in actors:
        _check_side(checker, actor, document.place_of(("side",)), known, sides)
        _check_name(checker, actor, document.place_of(("name",)), named)
        if found := unused_keywords.aliases(actor, said):
            first, message, hint = found
            checker.report(actor.path, document.place_of(("aliases", first)), "W202", message, hint)
    return tuple(a for a, _ in actors)


def _actor(checker: Checker, path: str, form: schemas.ActorFile, document: Document) -> Actor:
    names = [form.name, *form.aliases]
    for i, alias in enumerate(form.aliases):
        if alias in names[: i + 1]:
            at = document.place_of(("aliases", i))
            checker.report(
                path,
                at,
                "E215",
                f"'{alias}' is here twice",
                "keep one; the name itself needs no alias",
            )

    def cited(value: str | None, at: Keys) -> tuple[Citation, ...]:
        if value and not citations.find(value, checker.sources):
            meant = lookalikes.read(f"[@{value}]", 0, checker.sources)
            form = (
                meant.citation.replace("'", "''")
                if meant
                else citations.FORM.removeprefix("write: ")
            )
            hint = f"write: citation: '{form}'"
            checker.report(
                path, document.place_of(at), "E305", "'citation' holds no citation", hint
            )
        return checker.cited_in(value, path, document.place_of(at), proven=False) if value else ()

    roles = tuple(
        Role(r.title, r.since, r.until, cited(r.citation, ("roles", i, "citation")))
        for i, r in enumerate(form.roles)
    )
    return Actor(
        PurePosixPath(path).stem,
        path,
        form.name,
        form.kind,
        form.side,
        form.aliases,
        roles,
        form.note,
        form.former,
    )


def _check_name(checker: Checker, actor: Actor, at: texts.Place, named: dict[str, Actor]) -> None:
    """No other actor has the name; `named` are those before it, by their names in small letters."""
    first = named.setdefault(actor.name.casefold(), actor)
    if first is not actor:
        own = f"'{first.name} ({actor.kind})', with '{first.name}' under 'aliases'"
        hint = f"if they are one, keep one of the files; if not, give each a name of its own, such as {own}"
        checker.report(
            actor.path, at, "E220", f"{first.path} has the same name '{first.name}'", hint
        )


def _check_side(
    checker: Checker,
    actor: Actor,
    at: texts.Place,
    known: Mapping[str, str],
    sides: Mapping[str, str | None],
) -> None:
    """The side is an actor, and following the sides from it does not come back.

    `known` leads from the ids of actors, and from their names in small letters, to their ids.
    """
    is_unknown = actor.side is not None and known.get(actor.side) != actor.side
    if actor.side and is_unknown and (cause := unread.cause(checker.root, "actors", actor.side)):
        checker.wait(cause, actor.path, "reference")
    elif actor.side and is_unknown:
        meant = known.get(actor.side.casefold())
        near = (
            f"; did you mean '{meant}'?"
            if meant
            else wording.did_you_mean(actor.side, known.values())
        )
        hint = (
            f"write: side: {meant}"
            if meant
            else f"it would stand in {FOLDER}/actors/{values.slug(actor.side)}.yml"
        )
        if now := checker.renamed("actors", actor.side):
            near, hint = f": it is '{now}' now", f"write: side: {now}"
        checker.report(
            actor.path, at, "E216", f"'side': there is no actor '{actor.side}'{near}", hint
        )
    chain, side = [actor.id], actor.side
    while side and side not in chain:
        chain.append(side)
        side = sides.get(side)
    if side == actor.id:
        message = f"'side' leads back to itself: {' -> '.join([*chain, actor.id])}"
        checker.report(
            actor.path, at, "E216", message, "the one that speaks for nobody else has no side"
        )


# ---------------------------------------------------------------- glossary


def _glossary(checker: Checker, path: str) -> tuple[Term, ...]:
    text = checker.text(path) if PurePosixPath(path) in listed(checker.root, FOLDER) else None
    document, problems = (
        documents.parse_yaml(text, path, known=schemas.keys_of(schemas.GlossaryFile))
        if text is not None
        else (None, ())
    )
    checker.problems += problems
    if document is None:
        return ()
    checker.problems += departures.validate(schemas.GlossaryFile, document, path)[1]
    terms: dict[str, Term] = {}
    for key, value in document.data.items():
        entry = schemas.glossary_entry(value)
        if entry is None:
            continue
        term = _term(checker, path, document, key, entry)
        place = texts.places_of_value(text or "", document.place_of((key,)), term.definition)
        checker.texts.append(
            destinations.Text(term.definition, term.citations, addresses.GLOSSARY, path, place)
        )
        first = terms.setdefault(term.term.casefold(), term)
        if first is not term:
            hint = f"the first is on line {first.line}; keep one of them"
            checker.report(path, document.keys[key,], "E215", f"'{term.term}' is here twice", hint)
    return tuple(terms.values())


def _term(
    checker: Checker, path: str, document: Document, key: str, form: schemas.GlossaryEntry
) -> Term:
    """A definition is proven like a topic's summary; a note is the editor's own, and marked so on
    the page.
    """
    words = form.definition or form.note or ""
    at = document.place_of((key, "definition" if form.definition else "note"))
    found = checker.cited_in(words, path, at, proven=form.definition is not None)
    return Term(
        " ".join(key.split()), words, form.definition is None, document.keys[key,][0], found
    )

"""The story as the pages show it: passages, topics and source units, each with the links between them.

Everything here is plain data for templates. Text is verbatim and not yet escaped.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator import addresses, dates
from generator.model import (
    Actor,
    AnnotatedArticle,
    Citation,
    Correction,
    Event,
    Kind,
    Match,
    Sentence,
    Source,
    Span,
    Story,
    Timex,
    Topic,
)
from generator.story import passages

OPENING = 60
"""Characters of an untitled article's opening words, at most, that help to tell it from others."""


# ---------------------------------------------------------------- sources


def name(source: Source) -> str:
    """What a reader calls a source: its title, else its date in words."""
    return source.title or f"Article of {dates.day(source.dct)}"


def opening(annotated: AnnotatedArticle) -> str:
    """The first words of an article's first sentence, cut between words."""
    article = annotated.article
    first = next((s for _, s in article.told()), article.sentences[0])
    words = " ".join(article.words_of(first).split())
    return words if len(words) <= OPENING else words[:OPENING].rsplit(" ", 1)[0] + "…"


@dataclass(frozen=True, slots=True)
class Use:
    """A place of the site that shows or cites a sentence."""

    label: str
    page: str
    anchor: str = ""
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence: plain, or marked as the clause of an event, or an expression of time."""

    text: str
    marked: bool = False
    timex: Timex | None = None
    notes: tuple[tuple[int, Correction], ...] = ()
    """Where in the text a clarification stands, in characters from its start, and which."""

    @property
    def parts(self) -> Iterator[tuple[str, Correction | None]]:
        """The text in parts, each with the clarification that follows it."""
        place = 0
        for end, correction in self.notes:
            yield self.text[place:end], correction
            place = end
        if place < len(self.text) or not self.notes:
            yield self.text[place:], None


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence (or heading, caption…) as shown on its source's page or in a passage."""

    id: str
    number: int
    kind: Kind
    pieces: tuple[Piece, ...]
    is_context: bool = False
    """It is shown only so that another sentence can be understood."""
    opens_paragraph: bool = False
    uses: tuple[Use, ...] = ()
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences of one source shown together, in the source's words."""

    source: Source
    units: tuple[Unit, ...]

    @property
    def first(self) -> Unit:
        """The first sentence that is shown for its own sake."""
        return next(u for u in self.units if not u.is_context)

    @property
    def numbers(self) -> str:
        """``sentence 6`` or ``sentences 6 to 8``: those shown for their own sake."""
        own = [u.number for u in self.units if not u.is_context]
        return f"sentence {own[0]}" if len(own) == 1 else f"sentences {own[0]} to {own[-1]}"


def _cut(text: str, sentence: Span, marks: Sequence[Span]) -> tuple[Piece, ...]:
    """The sentence, with what ``marks`` cover of it as pieces of their own."""
    place, pieces = sentence.start, []
    for mark in sorted(marks):
        start, end = max(place, mark.start), min(sentence.end, mark.end)
        if start < end:
            pieces += [Piece(text[place:start]), Piece(text[start:end], marked=True)]
            place = end
    return tuple(p for p in [*pieces, Piece(text[place : sentence.end])] if p.text)


def _with_timexes(text: str, sentence: Sentence, timexes: Sequence[Timex]) -> tuple[Piece, ...]:
    """The sentence, with each expression of time as a piece that carries its reading."""
    place, pieces = sentence.span.start, []
    for timex in timexes:
        pieces += [Piece(text[place : timex.span.start]), Piece(timex.span.of(text), timex=timex)]
        place = timex.span.end
    return tuple(p for p in [*pieces, Piece(text[place : sentence.span.end])] if p.text)


def _with_notes(annotated: AnnotatedArticle, start: int, pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces of a sentence, which starts at ``start``, with the clarifications of words that end in them."""
    ends = [(c.span.end, c) for c in annotated.clarifications]
    for piece in pieces:
        notes = tuple((end - start, c) for end, c in ends if start < end <= start + len(piece.text))
        yield replace(piece, notes=notes)
        start += len(piece.text)


# ---------------------------------------------------------------- passages


def show(annotated: AnnotatedArticle, shown: Sequence[int], own: frozenset[int], marks: Sequence[Span] = ()) -> Passage:
    """The sentences of index ``shown``, those of ``own`` for their own sake, with ``marks`` marked in these."""
    article = annotated.article
    units: list[Unit] = []
    for i in shown:
        sentence = article.sentences[i]
        opens = bool(units) and sentence.paragraph != article.sentences[i - 1].paragraph
        cut = _cut(article.text, sentence.span, marks if i in own else ())
        pieces = tuple(_with_notes(annotated, sentence.span.start, cut))
        units.append(
            Unit(sentence.id, sentence.number, sentence.kind, pieces, is_context=i not in own, opens_paragraph=opens)
        )
    return Passage(article.source, tuple(units))


def passages_of(annotated: AnnotatedArticle, wanted: Iterable[int]) -> tuple[tuple[Passage, ...], tuple[int, ...]]:
    """Passages that show the sentences ``wanted``, and the indices of those that cannot be understood alone.

    Passages that overlap, or follow each other in one paragraph, become one.
    """
    merged: list[tuple[list[int], set[int]]] = []
    unclear: list[int] = []
    sentences = annotated.article.sentences
    for index in sorted(set(wanted)):
        shown = passages.passage(annotated.article, index, annotated.mentions, annotated.clarified)
        if shown is None and not (merged and _follows(sentences, merged[-1][0][-1], index)):
            unclear.append(index)
            continue
        shown = shown or range(index, index + 1)
        if merged and (shown.start <= merged[-1][0][-1] or _follows(sentences, merged[-1][0][-1], shown.start)):
            merged[-1][0].extend(i for i in shown if i > merged[-1][0][-1])
            merged[-1][1].add(index)
        else:
            merged.append((list(shown), {index}))
    return tuple(show(annotated, shown, frozenset(own)) for shown, own in merged), tuple(unclear)


def _follows(sentences: Sequence[Sentence], before: int, index: int) -> bool:
    return index == before + 1 and sentences[before].paragraph == sentences[index].paragraph


def source_units(
    annotated: AnnotatedArticle,
    uses: Mapping[str, Sequence[Use]],
    corrections: Mapping[str, tuple[Correction, ...]],
) -> tuple[tuple[Unit, ...], ...]:
    """All units of a source by paragraph, each with its expressions of time, the places that use it, and corrections.

    ``uses`` and ``corrections`` are by the unit's id.
    """
    article = annotated.article
    timexes: dict[int | None, list[Timex]] = defaultdict(list)
    for timex in annotated.timexes:
        timexes[article.at(timex.span)].append(timex)
    by_paragraph: dict[int, list[Unit]] = defaultdict(list)
    for i, sentence in enumerate(article.sentences):
        read = _with_timexes(article.text, sentence, timexes[i])
        unit = Unit(
            sentence.id,
            sentence.number,
            sentence.kind,
            tuple(_with_notes(annotated, sentence.span.start, read)),
            uses=tuple(uses.get(sentence.id, ())),
            corrections=corrections.get(sentence.id, ()),
        )
        by_paragraph[sentence.paragraph].append(unit)
    return tuple(map(tuple, by_paragraph.values()))


# ---------------------------------------------------------------- topics


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A sentence that touches on a topic and is shown in another place."""

    source: Source
    sentence: Sentence
    topic: Topic | None
    """Where it is shown in full; None where it cannot be understood outside its source's page."""


@dataclass(frozen=True, slots=True)
class TopicView:
    """What the sources say on a topic."""

    topic: Topic
    passages: tuple[Passage, ...]
    """By date of the source, then place in it."""
    elsewhere: tuple[Elsewhere, ...]
    sources: tuple[Source, ...]
    related: tuple[Topic, ...]
    """Topics that share sentences with it, the closest first."""


def topic_view(story: Story, topic: Topic) -> TopicView:
    """Everything that the page of ``topic`` shows of the sources."""
    found: list[Passage] = []
    elsewhere: list[Elsewhere] = []
    for annotated in story.articles:
        here = [m for m in annotated.matches if m.topic == topic.id]
        shown, unclear = passages_of(annotated, (m.sentence for m in here if m.is_shown))
        found += shown
        homes = {m.sentence: m.topic for m in annotated.matches if m.home}
        pointers = {m.sentence: homes[m.sentence] for m in here if not m.is_shown}
        elsewhere += _elsewhere(story, annotated, pointers, unclear)
    sources = {a.article.source.stem: a.article.source for a in story.articles}
    used = [p.source.stem for p in found] + [c.source for c in topic.citations]
    return TopicView(
        topic, tuple(found), tuple(elsewhere), tuple(sources[s] for s in sources if s in used), _related(story, topic)
    )


def _elsewhere(
    story: Story, annotated: AnnotatedArticle, pointers: Mapping[int, str], unclear: Iterable[int]
) -> Iterator[Elsewhere]:
    topics = {t.id: t for t in story.content.topics}
    source, sentences = annotated.article.source, annotated.article.sentences
    for index in sorted({*pointers, *unclear}):
        home = topics[pointers[index]] if index in pointers else None
        yield Elsewhere(source, sentences[index], home)


def _related(story: Story, topic: Topic) -> tuple[Topic, ...]:
    shared: Counter[str] = Counter()
    for annotated in story.articles:
        here = {m.sentence for m in annotated.matches if m.topic == topic.id}
        shared.update(m.topic for m in annotated.matches if m.sentence in here and m.topic != topic.id)
    related = [t for t in story.content.topics if shared[t.id]]
    return tuple(sorted(related, key=lambda t: -shared[t.id]))


# ---------------------------------------------------------------- where a sentence is used


def uses(story: Story) -> Mapping[str, Mapping[str, tuple[Use, ...]]]:
    """Source's stem -> sentence's id -> the places of the site that show or cite it."""
    found: dict[str, dict[str, list[Use]]] = defaultdict(lambda: defaultdict(list))
    for annotated in story.articles:
        for match in annotated.matches:
            sentence = annotated.article.sentences[match.sentence]
            found[annotated.article.source.stem][sentence.id].append(_topic_use(story, match))
    for event in story.events:
        for evidence in event.evidence:
            label = f"Timeline, {dates.when(event.value, event.mod, event.earliest, event.latest)}"
            found[evidence.source][evidence.sentence].append(Use(label, addresses.TIMELINE, event.id))
    for annotated, index, use in _spoken(story):
        found[annotated.article.source.stem][annotated.article.sentences[index].id].append(use)
    for citation, use in _citing(story):
        for sentence_id in citation.sentences:
            found[citation.source][sentence_id].append(use)
    return {stem: {s: tuple(dict.fromkeys(u)) for s, u in by_id.items()} for stem, by_id in found.items()}


def _topic_use(story: Story, match: Match) -> Use:
    topic = next(t for t in story.content.topics if t.id == match.topic)
    return Use(topic.title, addresses.of_topic(topic.id), reasons=match.reasons)


def _spoken(story: Story) -> Iterator[tuple[AnnotatedArticle, int, Use]]:
    """Sentences that a dispute or the page of an actor shows, by index."""
    articles = {a.article.source.stem: a for a in story.articles}
    topics = {t.id: t.title for t in story.content.topics}
    actors = {a.id: a.name for a in story.content.actors}
    for dispute in story.disputes:
        for topic in dispute.topics:
            use = Use(f"{topics[topic]}, what is disputed", addresses.of_topic(topic), "disputed")
            yield from ((articles[dispute.source], i, use) for i in (dispute.denied, dispute.denial.sentence))
    for claim in story.claims:
        if claim.actor in actors:
            yield articles[claim.source], claim.sentence, Use(actors[claim.actor], addresses.of_actor(claim.actor))


def _citing(story: Story) -> Iterator[tuple[Citation, Use]]:
    for topic in story.content.topics:
        use = Use(f"{topic.title}, in brief", addresses.of_topic(topic.id), "in-brief")
        yield from ((c, use) for c in topic.citations)
    for term in story.content.glossary:
        use = Use(f"Glossary, {term.term}", addresses.GLOSSARY)
        yield from ((c, use) for c in term.citations)
    for actor in story.content.actors:
        use = Use(f"Who’s who, {actor.name}", addresses.of_actor(actor.id))
        yield from ((c, use) for role in actor.roles for c in role.citations)


# ---------------------------------------------------------------- who's who, and counts


@dataclass(frozen=True, slots=True)
class NamedIn:
    """Where one source names an actor."""

    source: Source
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class ActorView:
    """An actor with the places that name it."""

    actor: Actor
    side: Actor | None
    named_in: tuple[NamedIn, ...]
    events: tuple[Event, ...]
    topics: tuple[Topic, ...]
    """Topics that show a sentence which names it."""


def actor_views(story: Story) -> tuple[ActorView, ...]:
    """Every actor, by name."""
    actors = {a.id: a for a in story.content.actors}
    named = _named(story)
    pairs = {
        (actor, match.topic)
        for annotated in story.articles
        for match in annotated.matches
        if match.is_shown
        for actor in annotated.actors_in(annotated.article.sentences[match.sentence].span)
    }
    return tuple(
        ActorView(
            actor,
            actors.get(actor.side or ""),
            tuple(named[actor.id]),
            tuple(e for e in story.events if actor.id in e.actors),
            tuple(t for t in story.content.topics if (actor.id, t.id) in pairs),
        )
        for actor in sorted(actors.values(), key=lambda a: a.name.casefold())
    )


def _named(story: Story) -> Mapping[str, list[NamedIn]]:
    """Actor's id -> where each source names it."""
    found: dict[str, list[NamedIn]] = defaultdict(list)
    for annotated in story.articles:
        article = annotated.article
        places: dict[str, list[Sentence]] = defaultdict(list)
        for mention in annotated.mentions:
            index = article.at(mention.span)
            if mention.actor and index is not None and article.sentences[index] not in places[mention.actor]:
                places[mention.actor].append(article.sentences[index])
        for actor, sentences in places.items():
            found[actor].append(NamedIn(article.source, tuple(sentences)))
    return found


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is, for the about page."""

    sources: int
    sentences: int
    used: int
    """Sentences that a topic, an event or an editor uses."""
    events: int
    unresolved: int
    """Expressions of time that make no entry."""


def counts(story: Story) -> Counts:
    """How much the site holds, and how much of it is used."""
    used = uses(story)
    sentences = [(a.article.source.stem, s.id) for a in story.articles for _, s in a.article.told()]
    return Counts(
        sources=len(story.articles),
        sentences=len(sentences),
        used=sum(1 for stem, s in sentences if used.get(stem, {}).get(s)),
        events=len(story.events),
        unresolved=sum(len(a.unresolved) for a in story.articles),
    )

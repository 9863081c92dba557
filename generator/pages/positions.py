"""Who says what, as the pages show it: positions by side, and what is disputed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.labels import say
from generator.model import (
    Actor,
    AnnotatedArticle,
    Claim,
    Dispute,
    Groups,
    Span,
    Story,
    grouped,
)
from generator.pages import anchors, speakers, views
from generator.story import claims
from generator.story.facing import facing

_KINDS = {
    "asks": "question",
    "demands": "demand",
    "promises": "promise",
    "wants": "wish",
    "thinks": "belief",
    "judges": "opinion",
    "accuses": "accusation",
}
"""What is no report of how things are, by its stance: reporting words such as "called" do not tell
by themselves."""

_STANCES = {"wants": "wants", "demands": "wants", "denies": "denies", "refuses": "denies"}
"""What a side does by a stance; by any other it says something."""

STEM = 4
"""So many letters tell that "believed" is of a kind with "a belief"."""


@dataclass(frozen=True, slots=True)
class Cue:
    """The source's own reporting words: a "maintains" is not turned into a "claims"."""

    words: str
    kind: str
    """What sort of statement they make, in words for readers; empty where they only report, or
    say it themselves ("promised").
    """


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said, as shown: its passage with the very words marked."""

    id: str
    speaker: str
    """The words that name the speaker, verbatim."""
    actor: Actor | None
    cues: tuple[Cue, ...]
    passage: views.Passage
    dct: date
    ids: tuple[str, ...]
    """Of all the claims that it is made of."""
    stance: str
    """What binds who says it, if one of them does; else the first one's."""
    is_told: bool
    """Whether the source tells it by a noun: "Berg's plan to sell the mill", "the decision by Berg to
    sell"."""

    @property
    def kind(self) -> str:
        """``wants``, ``denies`` or ``says``."""
        return _STANCES.get(self.stance, "says")

    @property
    def content(self) -> str:
        """The words that were said."""
        return " ".join(p.text for p in self.passage.first.pieces if p.marked)


@dataclass(frozen=True, slots=True)
class Position:
    """The statements of one side, in order of report."""

    key: str
    """What tells it from the others on a page, in letters that an anchor may have."""
    name: str
    """The side's name; where it belongs to none that is known, the speaker's, in the source's
    words."""
    told: str
    """The words that tell most of who that is, where these are more than the name."""
    side: Actor | None
    statements: tuple[Statement, ...]
    is_named: bool = True
    """Whether the name tells who that is, and not only what it is to somebody: "its chair"."""


@dataclass(frozen=True, slots=True)
class DisputeView:
    """What is said and its denial, facing each other."""

    speaker: str
    """Whose words it is; empty where the source says it itself."""
    denier: str
    dispute: Dispute
    said: views.Passage
    denial: views.Passage
    said_at: tuple[str, int]
    """Source and index of the sentence that says it."""

    @property
    def is_apart(self) -> bool:
        """Whether one article says it, and another tells that it is denied."""
        return self.said_at[0] != self.dispute.source

    @property
    def is_clear(self) -> bool:
        """Whether what is said can be read alone, and is somebody's word."""
        return bool(self.speaker) and not self.said.units[0].is_context

    @property
    def anchor(self) -> str:
        """What tells it from the others on a page."""
        return f"disputed-{self.said.first.id}-{self.denial.first.id}"


Disputes = Groups[str, DisputeView]
"""Topic's id -> what is disputed on it."""


def statements(story: Story, wanted: Iterable[Claim]) -> tuple[Statement, ...]:
    """The claims ``wanted`` that can be understood where they are shown, in their order.

    What a speaker says several times in one sentence is one statement.
    """
    return tuple(statement(story, said) for said in spoken(story, wanted))


def spoken(story: Story, wanted: Iterable[Claim]) -> Iterator[tuple[Claim, ...]]:
    """The claims of each of these statements."""
    together: dict[tuple[str, int, Span], list[Claim]] = {}
    for claim in wanted:
        if story.article(claim.source).passages[claim.sentence] is not None:
            place = claim.source, claim.sentence, claim.speaker
            together.setdefault(place, []).append(claim)
    return map(tuple, together.values())


def statement(story: Story, said: Sequence[Claim]) -> Statement:
    """What somebody said in a sentence that can be understood where it is shown, by its claims."""
    first = said[0]
    annotated, actor = story.article(first.source), story.actor(first.actor)
    passage = _shown(annotated, first.sentence, [c.content for c in said])
    text = annotated.article.text
    found = ((_words(_whole(c.cue, text), text), c.stance) for c in said if c.cue)
    cues = tuple(Cue(words, _kind(words, stance)) for words, stance in dict.fromkeys(found))
    ids = tuple(c.id for c in said)
    stance = next((c.stance for c in said if c.stance in _STANCES), first.stance)
    speaker = _words(first.speaker, text)
    is_told = any(_is_noun(text, claim) for claim in said)
    return Statement(first.id, speaker, actor, cues, passage, first.dct, ids, stance, is_told)


def _is_noun(text: str, claim: Claim) -> bool:
    """Whether the reporting words are a noun: the speaker's, or one with an article before it."""
    if text.startswith(("’s ", "'s ", "’ ", "' "), claim.speaker.end):
        return True
    if claim.cue is None:
        return False
    before = text[max(0, claim.cue.start - _NEAR) : claim.cue.start]
    return _ARTICLE.search(before) is not None


_NEAR = 8
"""Characters that hold the longest of these words with what parts it from those beside it."""
_ARTICLE = re.compile(r"\b(?:the|an?|his|her|its|their|my|our)\s$", re.IGNORECASE)


def _whole(cue: Span, text: str) -> Span:
    """The reporting words with a particle behind them: "played down", "ruled out"."""
    behind = _PARTICLE.match(text, cue.end)
    return Span(cue.start, behind.end()) if behind else cue


_PARTICLE = re.compile(r"\s(?:down|out|off)\b")


def _kind(cue: str, stance: str) -> str:
    kind = _KINDS.get(stance, "")
    return "" if kind[:STEM] in cue.casefold() else say(f"said.{kind}")


def _words(span: Span, text: str) -> str:
    return " ".join(span.of(text).split())


def _passage(
    annotated: AnnotatedArticle, index: int, marks: Sequence[Span]
) -> views.Passage | None:
    return None if annotated.passages[index] is None else _shown(annotated, index, marks)


def _shown(annotated: AnnotatedArticle, index: int, marks: Sequence[Span]) -> views.Passage:
    """The passage of a sentence that can be understood outside its source."""
    shown = annotated.passages[index] or ()
    return views.show(annotated, shown, frozenset({index}), marks)


Named = Mapping[str, speakers.Speaker]
"""The words for each speaker of a story who is of no side that is known -> who is meant."""


def named(story: Story) -> Named:
    """Who is meant by the words for each speaker, by all that the sources of a story say."""
    unknown = (_speaker(story, c) for c in story.claims if not c.side)
    texts = (a.article.text for a in story.articles)
    return speakers.together(unknown, story.content.actors, texts)


@dataclass(frozen=True, slots=True)
class Said:
    """What is said in a story, by topic, and who is meant by each speaker."""

    claims: Groups[str, Claim]
    """What somebody says on a topic, and what is denied of that."""
    disputes: Disputes
    named: Named
    sides: Mapping[str, str]
    """A name that means one actor alone -> the id of that on whose side it stands in the end."""


def said(story: Story) -> Said:
    """What is said in a story; made once for all of its topics."""
    disputed = disputes(story)
    denied = grouped(
        ((d.dispute.source, d.dispute.denial.sentence), topic)
        for topic, found in disputed.items()
        for d in found
    )
    on_topics = (
        (topic, c)
        for c in story.claims
        for topic in {*c.topics, *(denied[c.source, c.sentence] if c.stance == "denies" else ())}
    )
    actors, top = story.content.actors, claims.sides(story.content.actors)
    return Said(
        grouped(on_topics),
        disputed,
        named(story) if story.content.topics else {},
        {name: top[actor] for name, actor in by_name(actors).items()},
    )


def positions(story: Story, topic: str, known: Said | None = None) -> tuple[Position, ...]:
    """What each side says on a topic, and what it denies of that; the known sides first, and of
    these the first to speak. ``known`` is what `said` returns, which is the same for all topics.
    """
    of_story = said(story) if known is None else known
    by_side: dict[str, list[Claim]] = {}
    for claim in of_story.claims[topic]:
        name = "" if claim.side else of_story.named[_speaker(story, claim)].name
        by_side.setdefault(claim.side or of_story.sides.get(name, name), []).append(claim)
    found = [_position(story, side, of_side, of_story.named) for side, of_side in by_side.items()]
    return tuple(sorted((p for p in found if p.statements), key=lambda p: p.side is None))


def by_name(actors: Iterable[Actor]) -> Mapping[str, str]:
    """The names and aliases that mean one actor alone, each with its id."""
    found: dict[str, set[str]] = {}
    for actor in actors:
        for name in (actor.name, *actor.aliases):
            found.setdefault(name, set()).add(actor.id)
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}


def _position(story: Story, side: str, said: Sequence[Claim], named: Named) -> Position:
    shown = statements(story, said)
    if actor := story.actor(side):
        return Position(actor.id, actor.name, "", actor, shown)
    speaker = named[_speaker(story, said[0])]
    anchor = anchors.slug(speaker.name) or said[0].id
    return Position(anchor, speaker.name, speaker.told, None, shown, speaker.is_named)


def _speaker(story: Story, claim: Claim) -> str:
    return _words(claim.speaker, story.article(claim.source).article.text)


def disputes(story: Story) -> Disputes:
    """What is disputed on each topic, as shown. A denial that cannot be understood beside what it
    denies is left out, and so are the very words of one before it, and that of what is a denial
    itself.
    """
    found: dict[tuple[str, str], DisputeView] = {}
    faced = facing(story)
    for dispute in story.disputes:
        said = faced.get((dispute.source, dispute.denied))
        if dispute.topics and (view := _dispute(story, dispute, said)):
            for topic in dispute.topics:
                found.setdefault((topic, view.anchor), view)
    return grouped((topic, view) for (topic, _), view in found.items())


def _dispute(story: Story, dispute: Dispute, faced: Claim | None) -> DisputeView | None:
    """A dispute as shown; what is denied in its own words stands beside what was said of it before,
    which is ``faced``.
    """
    annotated, denial = story.article(dispute.source), dispute.denial
    place = (dispute.source, dispute.denied)
    if place == (dispute.source, denial.sentence):
        if faced is None:
            return None
        place = (faced.source, faced.sentence)
    told = [c for c in story.claims_in[place] if faced is None or c.speaker == faced.speaker]
    said = _passage(story.article(place[0]), place[1], [c.content for c in told])
    only_denies = bool(told) and all(c.stance == "denies" for c in told)
    if said is None or only_denies:
        return None
    denied = [
        c.content.end
        for c in story.claims_in[dispute.source, denial.sentence]
        if c.stance == "denies" and c.content > denial.cue
    ]
    words = Span(denial.cue.start, max(denied, default=denial.cue.end))
    shown = views.show(annotated, [denial.sentence], frozenset({denial.sentence}), [words])
    speaker = _who(story, story.article(place[0]), told[0].speaker) if told else ""
    denier = _who(story, annotated, denial.denier)
    return DisputeView(speaker, denier, dispute, said, shown, place)


def _who(story: Story, annotated: AnnotatedArticle, words: Span) -> str:
    """Who is meant by words for a speaker: the actor's name where these are one, else the words."""
    text = annotated.article.text
    named = (story.actor(m.actor) for m in annotated.mentions_in(words) if m.span == words)
    return speakers.inline(next((a.name for a in named if a), _words(words, text)))

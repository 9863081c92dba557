"""Who says what, as the pages show it: positions by side, and what is disputed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.english.grammar import DETERMINERS, NUMBERS
from generator.model import (
    Actor,
    AnnotatedArticle,
    Claim,
    Dispute,
    Span,
    Story,
    Weight,
)
from generator.pages import views
from generator.pages.once import key
from generator.story import statements as weighed

_KINDS = {
    "asks": "a question",
    "demands": "a demand",
    "promises": "a promise",
    "wants": "a wish",
    "thinks": "a belief",
    "judges": "an opinion",
    "accuses": "an accusation",
}
"""What is no report of how things are, by its stance: reporting words such as "called" do not tell
by themselves."""

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
    """The side's name; the speaker's own words where it belongs to none that is known."""
    side: Actor | None
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class DisputeView:
    """What is said and its denial, facing each other."""

    denier: str
    said: views.Passage
    denial: views.Passage


def statements(story: Story, wanted: Iterable[Claim]) -> tuple[Statement, ...]:
    """The claims ``wanted`` that can be understood where they are shown, in their order.

    What a speaker says several times in one sentence is one statement.
    """
    together: dict[tuple[str, int, Span], list[Claim]] = {}
    for claim in wanted:
        together.setdefault((claim.source, claim.sentence, claim.speaker), []).append(claim)
    shown = (
        _statement(story.article(c[0].source), c, story.actor(c[0].actor))
        for c in together.values()
    )
    return tuple(s for s in shown if s)


def _statement(
    annotated: AnnotatedArticle, said: Sequence[Claim], actor: Actor | None
) -> Statement | None:
    first = said[0]
    passage = _passage(annotated, first.sentence, [c.content for c in said])
    if passage is None:
        return None
    text = annotated.article.text
    found = ((_words(c.cue, text), c.stance) for c in said if c.cue)
    cues = tuple(Cue(words, _kind(words, stance)) for words, stance in dict.fromkeys(found))
    ids = tuple(c.id for c in said)
    return Statement(first.id, _words(first.speaker, text), actor, cues, passage, first.dct, ids)


def _kind(cue: str, stance: str) -> str:
    kind = _KINDS.get(stance, "")
    says_it = kind.rpartition(" ")[2][:STEM] in cue.casefold()
    return "" if says_it else kind


def _words(span: Span, text: str) -> str:
    return " ".join(span.of(text).split())


def _passage(
    annotated: AnnotatedArticle, index: int, marks: Sequence[Span]
) -> views.Passage | None:
    shown = annotated.passages[index]
    return None if shown is None else views.show(annotated, shown, frozenset({index}), marks)


def positions(story: Story, topic: str) -> tuple[Position, ...]:
    """What each side says on a topic, but for denials, which stand beside what they deny; the known
    sides first, and of these the first to speak.
    """
    denials = {(d.source, d.denial.sentence) for d, _ in disputes(story, topic)}
    by_side: dict[str, list[Claim]] = {}
    for claim in story.claims:
        if topic in claim.topics and not (
            claim.stance == "denies" and (claim.source, claim.sentence) in denials
        ):
            by_side.setdefault(claim.side or f"“{_speaker(story, claim)}”", []).append(claim)
    found = [_position(story, side, said) for side, said in by_side.items()]
    return tuple(sorted((p for p in found if p.statements), key=lambda p: p.side is None))


def _position(story: Story, side: str, said: Sequence[Claim]) -> Position:
    actor = story.actor(side)
    anchor = actor.id if actor else said[0].id
    return Position(anchor, actor.name if actor else side, actor, statements(story, said))


def _speaker(story: Story, claim: Claim) -> str:
    return _words(claim.speaker, story.article(claim.source).article.text)


def foremost(
    said: Sequence[Statement], weights: Mapping[str, Weight], most: int
) -> tuple[Statement, ...]:
    """The statements that matter most, each saying another thing; at most so many, in their
    order.
    """
    ranked = sorted(range(len(said)), key=lambda i: (-_weight(said[i], weights), i))
    chosen = weighed.distinct(((i, said[i].content) for i in ranked), most)
    return tuple(said[i] for i in sorted(chosen))


def without(found: Iterable[Position], taken: Collection[str]) -> tuple[Position, ...]:
    """The positions without the statements whose sentences are ``taken``, by their keys."""
    return tuple(
        replace(p, statements=tuple(s for s in p.statements if key(s.passage.first) not in taken))
        for p in found
    )


def _weight(said: Statement, weights: Mapping[str, Weight]) -> float:
    return max(weights[i].total for i in said.ids)


def sides(
    found: Sequence[Position], weights: Mapping[str, Weight], most: int, each: int
) -> tuple[Position, ...]:
    """The sides whose words matter most, at most so many, each with its foremost statements; in
    their order.
    """
    shown = [replace(p, statements=foremost(p.statements, weights, each)) for p in found]
    ranked = sorted(
        (i for i, p in enumerate(shown) if p.statements),
        key=lambda i: (
            shown[i].side is None,
            not _is_named(shown[i]),
            -sum(_weight(s, weights) for s in shown[i].statements),
            -len(found[i].statements),
        ),
    )
    return tuple(shown[i] for i in sorted(ranked[:most]))


def _is_named(position: Position) -> bool:
    """Whether a name tells who a side is, and not only what it is to somebody: "its chair"."""
    words = position.name.strip("“”").split()
    return any(w[0].isupper() for w in words[words[0].lower() in DETERMINERS | NUMBERS :])


def disputes(story: Story, topic: str) -> tuple[tuple[Dispute, DisputeView], ...]:
    """What is disputed on a topic, as shown. A denial that cannot be understood beside what it
    denies is left out.
    """
    shown = ((d, _dispute(story.article(d.source), d)) for d in story.disputes if topic in d.topics)
    return tuple((dispute, view) for dispute, view in shown if view)


def _dispute(annotated: AnnotatedArticle, dispute: Dispute) -> DisputeView | None:
    said = _passage(annotated, dispute.denied, ())
    if said is None or dispute.denied == dispute.denial.sentence:
        return None
    denial = views.show(
        annotated,
        [dispute.denial.sentence],
        frozenset({dispute.denial.sentence}),
        [dispute.denial.cue],
    )
    return DisputeView(_words(dispute.denial.denier, annotated.article.text), said, denial)

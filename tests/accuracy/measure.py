"""Score what was predicted for a passage, layer by layer (README.md says when something is
right).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isclose

from generator.model import Factuality, Figure, Kind, Mention, Quotation, Span
from tests.accuracy.annotators import Entry, Predictions
from tests.accuracy.labels import Counted, Dated, Passage, Quoted, TopicArticle
from tests.accuracy.scoring import Score, alike, compare

HALF_ALIKE = 0.5
_PRONOUNS = frozenset(
    "he she it they him her them his its their i we you who this that these those one".split()
)

LAYERS = (
    "mentions",
    "mentions (bearer introduced)",
    "quotations (content)",
    "quotations (content and speaker)",
    "figures",
    "clauses (overlap)",
    "status",
    "status and speaker",
    "entries (end to end)",
    "topics",
)


def scores(passage: Passage, predicted: Predictions) -> dict[str, Score]:
    """The score of each layer but topics."""
    return {
        "mentions": _mentions(passage, predicted.mentions, introduced=False),
        "mentions (bearer introduced)": _mentions(passage, predicted.mentions, introduced=True),
        "quotations (content)": _quotations(passage, predicted.quotations, spoken=False),
        "quotations (content and speaker)": _quotations(passage, predicted.quotations, spoken=True),
        "figures": _figures(passage, predicted.figures),
        "clauses (overlap)": _clauses(passage, predicted.clauses),
        "status": _status(passage, predicted.factualities, spoken=False),
        "status and speaker": _status(passage, predicted.factualities, spoken=True),
        "entries (end to end)": _entries(passage, predicted.entries),
    }


def topic_score(item: TopicArticle, predicted: Sequence[tuple[int, str]]) -> Score:
    """The score of pairs of sentence and topic."""
    wanted = [(i, topic) for i, topics in enumerate(item.wanted) for topic in sorted(topics)]
    units = item.article.sentences
    found = [(i, topic) for i, topic in predicted if units[i].kind is Kind.SENTENCE]

    def show(pair: tuple[int, str]) -> str:
        return f"{item.id} {pair[1]}: {item.article.words_of(units[pair[0]])}"

    return compare(wanted, found, lambda w, p: w == p, show, show)


def _mentions(passage: Passage, predicted: Sequence[Mention], *, introduced: bool) -> Score:
    """With `introduced`, surnames that stand in the passage before any full name of their bearer
    are left out.
    """
    bare = _bare_surnames(passage) if introduced else []
    return compare(
        [w for w in passage.mentions if w[0] not in bare],
        [p for p in predicted if not any(p.span.overlaps(b) for b in bare)],
        lambda w, p: w[0].overlaps(p.span) and w[1] == p.actor,
        lambda w: _shown(passage, w[0], w[1] or "open"),
        lambda p: _shown(passage, p.span, p.actor or "open"),
    )


def _bare_surnames(passage: Passage) -> list[Span]:
    """Labelled mentions of persons by one word alone, with no longer mention of theirs before."""
    text = passage.article.text
    persons = {a.id for a in passage.actors if a.kind == "person" and " " in a.name}
    known: set[str] = set()
    bare = []
    for span, actor in passage.mentions:
        if actor in persons and actor is not None:
            if " " in span.of(text):
                known.add(actor)
            elif actor not in known:
                bare.append(span)
    return bare


def _figures(passage: Passage, predicted: Sequence[Figure]) -> Score:
    def same(wanted: Counted, found: Figure) -> bool:
        values = isclose(wanted.value, found.value) and isclose(wanted.upper or 0, found.upper or 0)
        return wanted.span.overlaps(found.span) and values and wanted.unit == found.unit

    return compare(
        passage.figures,
        predicted,
        same,
        lambda w: _shown(passage, w.span, f"{w.value:g} {w.unit}"),
        lambda p: _shown(passage, p.span, f"{p.value:g} {p.unit}"),
    )


# ---------------------------------------------------------------- who says what


UNLABELLED = frozenset(("knows",))
"""Stances that the labels leave out: what somebody knows or realises is told as a fact."""


def _quotations(passage: Passage, predicted: Sequence[Quotation], *, spoken: bool) -> Score:
    def same(wanted: Quoted, found: Said) -> bool:
        right = not spoken or _is_speaker(passage, wanted.speakers, found.speaker, found.actor)
        return right and _says(wanted, found)

    said = [
        q
        for q in predicted
        if q.stance not in UNLABELLED
        or any(c.overlaps(q.content) for w in passage.quotations for c in w.contents)
    ]
    counted = [w for w in passage.quotations if w.stance != "any"]
    optional = [w for w in passage.quotations if w.stance == "any"]
    return compare(
        counted,
        [
            p
            for p in _joined(said)
            if any(_says(w, p) for w in counted) or not any(_says(w, p) for w in optional)
        ],
        same,
        lambda w: _shown(passage, w.contents[0], _names(passage, w.speakers)),
        lambda p: _shown(
            passage, p.contents[0], _names(passage, (p.speaker,) if p.speaker else ())
        ),
    )


@dataclass(frozen=True, slots=True)
class Said:
    """A predicted quotation; with the indirect one around it where it is a marked part of that."""

    contents: tuple[Span, ...]
    speaker: Span | None
    actor: str | None


def _joined(predicted: Sequence[Quotation]) -> list[Said]:
    """A quotation within another is one with it: *she spoke of “years of neglect”* is said once."""
    whole = [
        q
        for q in predicted
        if not any(o is not q and o.content.covers(q.content) for o in predicted)
    ]
    parts = [
        [q.content, *(o.content for o in predicted if o is not q and q.content.covers(o.content))]
        for q in whole
    ]
    return [
        Said(tuple(contents), q.speaker, q.actor) for q, contents in zip(whole, parts, strict=True)
    ]


def _says(wanted: Quoted, found: Said) -> bool:
    return any(alike(w, c) >= HALF_ALIKE for w in wanted.contents for c in found.contents)


def _is_speaker(
    passage: Passage, wanted: Sequence[Span], found: Span | None, actor: str | None
) -> bool:
    """Whether the speaker is the labelled one; a pronoun tells nothing unless its actor is
    given.
    """
    told = found is not None and (
        actor is not None or found.of(passage.article.text).lower() not in _PRONOUNS
    )
    if not wanted or not told or found is None:
        return not wanted and not told
    if any(w.overlaps(found) for w in wanted):
        return True
    return actor is not None and actor in {
        a for span, a in passage.mentions if any(span.overlaps(w) for w in wanted)
    }


# ---------------------------------------------------------------- what happened when


def _clauses(passage: Passage, predicted: Sequence[Span | None]) -> Score:
    """Negated clauses are left out: whether they are bounded or not, they make no entry."""
    found = dict(zip(passage.datings, predicted, strict=False))
    counted = [
        d for d in passage.datings if d.scored and (d.clause is None or d.status is not None)
    ]
    return compare(
        [d for d in counted if d.clause is not None],
        [(d, span) for d in counted if (span := found.get(d)) is not None],
        lambda w, p: w is p[0] and _is_clause(w, p[1]),
        lambda w: _shown(
            passage, w.expression, w.clause.of(passage.article.text) if w.clause else ""
        ),
        lambda p: _shown(passage, p[0].expression, p[1].of(passage.article.text)),
    )


def _is_clause(wanted: Dated, found: Span) -> bool:
    return any(alike(clause, found) >= HALF_ALIKE for clause in wanted.clauses)


def _status(passage: Passage, predicted: Sequence[Factuality | None], *, spoken: bool) -> Score:
    found = dict(zip(passage.datings, predicted, strict=False))
    counted = [d for d in passage.datings if d.scored and d.clause is not None]

    def same(wanted: Dated, item: tuple[Dated, Factuality]) -> bool:
        right = wanted is item[0] and item[1].status in wanted.statuses
        return right and (not spoken or _is_answerable(wanted, item[1].speaker))

    return compare(
        [d for d in counted if d.status is not None],
        [(d, judged) for d in counted if (judged := found.get(d)) is not None],
        same,
        lambda w: _shown(
            passage,
            w.clause or w.expression,
            f"{'/'.join(w.statuses)} {_names(passage, w.speakers)}",
        ),
        lambda p: _shown(
            passage,
            p[0].clause or p[0].expression,
            f"{p[1].status} {_names(passage, (p[1].speaker,) if p[1].speaker else ())}",
        ),
    )


def _is_answerable(wanted: Dated, found: Span | None) -> bool:
    """Whether the words overlap the labelled ones, pronouns among them: a status carries no
    actor.
    """
    return any(w.overlaps(found) for w in wanted.speakers) if found else wanted.unnamed


def _entries(passage: Passage, predicted: Sequence[Entry]) -> Score:
    open_ones = [d.expression for d in passage.datings if not d.scored]

    def same(wanted: Dated, found: Entry) -> bool:
        return (
            wanted.expression.overlaps(found.expression)
            and found.status in wanted.statuses
            and (found.begins or not wanted.begins)
            and _is_clause(wanted, found.clause)
        )

    return compare(
        [d for d in passage.datings if d.scored and d.status is not None],
        [
            p
            for p in _without_second_ends(passage, predicted)
            if not any(p.expression.overlaps(o) for o in open_ones)
        ],
        same,
        lambda w: _shown(
            passage,
            w.expression,
            f"{'/'.join(w.statuses)}: {w.clause.of(passage.article.text) if w.clause else ''}",
        ),
        lambda p: _shown(passage, p.expression, f"{p.status}: {p.clause.of(passage.article.text)}"),
    )


def _without_second_ends(passage: Passage, predicted: Sequence[Entry]) -> list[Entry]:
    """The entries, save a second one of the same clause and label: "between 2014 and 2017" has two
    ends.
    """
    kept: dict[tuple[Span, Span], Entry] = {}
    for entry in predicted:
        labelled = [
            d.expression for d in passage.datings if d.expression.overlaps(entry.expression)
        ]
        kept.setdefault((next(iter(labelled), entry.expression), entry.clause), entry)
    return list(kept.values())


def _shown(passage: Passage, span: Span, more: str) -> str:
    return f"{passage.id} “{span.of(passage.article.text)}” {more}"


def _names(passage: Passage, speakers: Sequence[Span]) -> str:
    return " / ".join(s.of(passage.article.text) for s in speakers) or "nobody"

"""An event, the statement around it and the figures in it never disagree about whose word they are."""

import re
from collections.abc import Iterator

import pytest

from generator.english.dating import BACKGROUND
from generator.english.grammar import RELATIVES
from generator.english.tables import rows
from generator.english.verbs import PARTICIPLES
from generator.events import own_acts
from generator.model import AnnotatedArticle, Quotation, Span
from tests.clauses.cases import cases
from tests.factuality.tables import blocks
from tests.factuality.test_told import TABLE, annotated


def texts() -> Iterator[tuple[str, str]]:
    """The day and the words of each article of the tables, and of the examples of the reporting
    verbs with a date.
    """
    yield from ((case[0][:10], case[0][11:]) for case in blocks(TABLE))
    yield from (("2001-03-14", c.sentence) for c in cases("dev", "clauses", "factuality"))
    for _, _, _, example in rows("reporting.tsv"):
        plain = re.sub(r"\{[A-Z]:|\}", "", example).rstrip(".")
        yield "2019-03-28", f"{plain} on 3 January 2018."


TEXTS = [pytest.param(dct, text, id=text[:40]) for dct, text in texts()]


def around(found: AnnotatedArticle, words: Span) -> Quotation | None:
    """The innermost statement in which words lie, and for which somebody vouches."""
    holding = [q for q in found.quotations if q.vouched and q.content.covers(words)]
    return min(holding, key=lambda q: q.content.end - q.content.start, default=None)


def is_added(text: str, clause: Span) -> bool:
    """Whether a clause is the article's own within a statement: it says when, or tells of a noun
    in commas.
    """
    words = f". {text[: clause.start]}".split()
    first = clause.of(text).split()[0]
    hung = words[-1].endswith(",") and first in PARTICIPLES
    after_noun = any(f", {relative} " in clause.of(text) for relative in RELATIVES)
    return words[-1].lower() in BACKGROUND | {"when"} or first in RELATIVES or after_noun or hung


@pytest.mark.parametrize(("dct", "text"), TEXTS)
def test_an_event_rests_on_the_word_of_the_statement_around_it(dct: str, text: str) -> None:
    """Who says a statement vouches for the events in it, but for those that the article adds: it
    says when, tells of a noun in commas, or names a known event; of what one did oneself by
    deciding it one's word is enough.
    """
    found = annotated(dct, text)
    for event in found.event_mentions:
        said = around(found, event.clause.span)
        of_noun = event.factuality.rule == "noun of a past event"
        added = of_noun or is_added(found.article.text, event.clause.span)
        if said is None or said.speaker is None or added:
            continue
        if said.stance == "denies" and not said.direct:
            assert event.factuality.speaker is not None
        elif event.factuality.speaker is not None:
            assert event.factuality.speaker.overlaps(said.speaker)
        else:
            is_own = event.factuality.rule == own_acts.RULE
            assert is_own or event.factuality.status == "scheduled"


@pytest.mark.parametrize(("dct", "text"), TEXTS)
def test_a_figure_stands_as_the_event_of_its_clause(dct: str, text: str) -> None:
    """A figure in the clause of an event has the event's status and speaker, unless somebody states
    it alone.
    """
    found = annotated(dct, text)
    told = {event.clause.span: event.factuality for event in found.event_mentions}
    for figure in found.figures:
        event, stands = told.get(figure.clause or figure.span), figure.factuality
        if event is None or stands is None or stands.rule.startswith(OF_AN_OBJECT):
            continue
        clause = figure.clause or figure.span
        alone = (q for q in found.quotations if q.content.covers(figure.span))
        if all(q.content.covers(clause) for q in alone):
            assert (stands.status, stands.speaker) == (event.status, event.speaker)


OF_AN_OBJECT = "put at"
"""The rule for a figure at which somebody puts something."""

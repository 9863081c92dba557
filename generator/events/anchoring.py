"""The clause that an expression of time governs: what its date says of the world, and no more than
that.

Plain rules over the verbs, conjunctions and punctuation around the expression
(``generator.reading``). Precision before recall: where no clause can be bounded the answer is
``Unbounded`` with the reason.
"""

from generator.events.comparisons import compared
from generator.events.dated import Dated, Unbounded
from generator.events.no_date import no_clause
from generator.events.nouns import attribute, noun
from generator.events.verbs import LISTED, around, verbal
from generator.model import ClauseSpan, Span
from generator.reading import ParsedSentence

__all__ = ["Unbounded", "bound", "holding", "judged"]


def bound(
    reading: ParsedSentence, expression: Span, *, of_news: bool = False
) -> ClauseSpan | Unbounded:
    """The smallest clause that an expression of time governs; ``of_news`` where it is the article's
    day, or the one before it.

    ``expression`` and the clause are half-open character spans in the sentence; the clause covers
    the expression.
    """
    first, last = reading.tokens_in(expression)
    if first == last:
        return Unbounded("no words")
    if (
        first
        and reading.tokens[first - 1].word in ("this", "last", "next", "that")
        and reading.tokens[first].is_name
    ):
        first -= 1
    dated = Dated(reading, first, last, of_news)
    if not reading.is_finite:
        return Unbounded("no finite verb: a caption or a heading")
    refusal = no_clause(dated)
    if refusal:
        return Unbounded(refusal)
    return compared(dated) or attribute(dated) or noun(dated) or verbal(dated)


def judged(reading: ParsedSentence, expression: Span, clause: ClauseSpan) -> Span:
    """The words by which it is judged where a clause stands: itself, or of a list the whole."""
    whole = holding(reading, expression) if clause.rule == LISTED else clause
    return clause.span if isinstance(whole, Unbounded) else whole.span


def holding(reading: ParsedSentence, words: Span) -> ClauseSpan | Unbounded:
    """The innermost clause with a verb that holds words which are no date, as a figure; half-open
    spans as above.
    """
    first, last = reading.tokens_in(words)
    return Unbounded("no words") if first == last else around(Dated(reading, first, last))

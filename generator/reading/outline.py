"""The reading of a sentence as an indented tree, for whoever asks why it was read so."""

from __future__ import annotations

from collections.abc import Iterator

from generator.reading.clauses import Clause, ParsedSentence
from generator.reading.forms import VerbGroup


def outline(sentence: ParsedSentence) -> tuple[str, ...]:
    """One line for each clause, indented below the clause around it: its kind, its subject, its
    verb with form, polarity and voice, and its words.
    """
    roots = (i for i, clause in enumerate(sentence.clauses) if clause.parent is None)
    return tuple(line for root in roots for line in _lines(sentence, root, 0))


def _lines(sentence: ParsedSentence, index: int, depth: int) -> Iterator[str]:
    yield "  " * depth + " | ".join(_parts(sentence, index))
    for child, _ in sentence.children(index):
        yield from _lines(sentence, child, depth + 1)


def _parts(sentence: ParsedSentence, index: int) -> Iterator[str]:
    """What is known of one clause."""
    clause = sentence.clauses[index]
    yield f"{clause.kind} ({clause.opener})" if clause.opener else str(clause.kind)
    first, last = sentence.subject(index)
    if first < last:
        yield f"subject: {_words(sentence, first, last)}"
    if clause.verb:
        yield f"verb: {_words(sentence, clause.verb.first, clause.verb.last)} ({_form(clause.verb)})"
    yield _words(sentence, clause.start, _own_end(sentence, clause))


def _own_end(sentence: ParsedSentence, clause: Clause) -> int:
    return max(clause.start, min(clause.end, len(sentence.tokens)))


def _words(sentence: ParsedSentence, first: int, last: int) -> str:
    return sentence.span(first, last).of(sentence.text) if first < last else ""


def _form(verb: VerbGroup) -> str:
    """The form of a verb group in words: "past, negated, passive; not sure"."""
    marks = [str(verb.form)]
    marks += ["negated"] if verb.negated else []
    marks += ["passive"] if verb.passive else []
    return ", ".join(marks) + ("" if verb.sure else "; may be another word")

"""What a clause tells: something done, or that came about, by its verb; or only how things stand."""

from __future__ import annotations

from generator.english import dating
from generator.model import ClauseSpan
from generator.reading import Form, ParsedSentence, VerbGroup

NOUN = "noun"
"""How the rules begin that bind a date to the noun of an event."""


def in_clause(reading: ParsedSentence, clause: ClauseSpan) -> str:
    """The base of the verb by which a clause tells something done; empty for a bare noun of an event
    ("the 1979 revolution") and for a state.
    """
    verb = None if clause.rule.startswith(NOUN) else reading.head(clause.span)
    return verb.lemma if verb and not is_state(reading, verb) else ""


def is_state(reading: ParsedSentence, verb: VerbGroup) -> bool:
    """Whether a verb tells of what lasts: "the town was quiet"; but "was held", "was trying", "stood
    down" and "became mayor" do not.
    """
    if verb.lemma not in dating.LASTING:
        return False
    if reading.tokens[verb.last - 1].word.endswith("ing"):
        return verb.lemma not in dating.STRIVING
    after = reading.tokens[verb.last].word if verb.last < len(reading.tokens) else ""
    is_turn = verb.lemma != "be" and after in dating.MADE_A_DEED
    begins = verb.lemma == "become" and verb.form is Form.PAST
    return not (verb.passive or is_turn or begins)

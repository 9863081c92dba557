"""What a clause tells: something done, or that came about, by its verb; or only how things stand,
or what a market made of them.
"""

from __future__ import annotations

from itertools import takewhile

from generator.english import dating, grammar
from generator.model import ClauseSpan
from generator.reading import Form, ParsedSentence, VerbGroup

NOUN = "noun"
"""How the rules begin that bind a date to the noun of an event."""


def in_clause(reading: ParsedSentence, clause: ClauseSpan) -> str:
    """The base of the verb by which a clause tells something done; empty for a bare noun of an event
    ("the 1979 revolution"), for a state, a mood and the move of a market. What was done about a mood is
    no mood: "Calls for a vote were rejected".
    """
    verb = None if clause.rule.startswith(NOUN) else reading.head(clause.span)
    if verb is None or is_state(reading, verb) or is_move(reading, verb):
        return ""
    if is_mood(reading, verb) and not verb.passive:
        return ""
    return verb.lemma


def is_present(reading: ParsedSentence, clause: ClauseSpan) -> bool:
    """Whether a clause tells how things are: "The trial comes", "They live in tents"."""
    verb = None if clause.rule.startswith(NOUN) else reading.head(clause.span)
    return verb is not None and verb.form is Form.PRESENT


MEASURE = 6
"""Words behind a verb in which it may say by how many points."""


def is_move(reading: ParsedSentence, verb: VerbGroup) -> bool:
    """Whether a verb tells what a market or a number did: "Shares in the firm fell", "Turnout rose 3
    per cent"; but "The prices board fell from the wall".
    """
    if verb.lemma not in dating.MOVES:
        return False
    first, last = reading.subject(reading.at(verb.first))
    words = (t.word for t in reading.tokens[first:last])
    *_, head = ("", *takewhile(lambda w: w not in grammar.PREPOSITIONS and w != ",", words))
    behind = [t.word for t in reading.tokens[verb.last : verb.last + MEASURE]]
    measured = any(
        one[0].isdigit() and (other in dating.POINTS or one.endswith("%"))
        for one, other in zip(behind, [*behind[1:], ""], strict=True)
    )
    return head in dating.TRADED or measured


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
    happens = begins or _comes_out(reading, verb) or _takes_hours(reading, verb)
    return not (verb.passive or is_turn or happens)


HOURS = frozenset("minutes hour hours day days night nights morning afternoon evening".split())


def _takes_hours(reading: ParsedSentence, verb: VerbGroup) -> bool:
    """Whether somebody did something for some time of a day or two: "spent five hours before the
    committee", but not "spent his childhood in Elm".
    """
    behind = reading.tokens[verb.last : verb.last + MEASURE]
    is_past = verb.lemma == "spend" and verb.form is Form.PAST
    return is_past and any(t.word in HOURS for t in behind)


def _comes_out(reading: ParsedSentence, verb: VerbGroup) -> bool:
    """Whether something appeared at a place: "the names appeared on the internet on Monday"."""
    behind = reading.tokens[verb.last : verb.last + 2]
    is_placed = [t.word for t in behind[:1]] in (["on"], ["at"], ["outside"])
    return verb.lemma == "appear" and is_placed and not behind[-1].in_date


def is_mood(reading: ParsedSentence, verb: VerbGroup) -> bool:
    """Whether a verb tells only what people feel or say of something."""
    return _feels(reading, *reading.subject(reading.at(verb.first))) or _stirs(reading, verb)


def _feels(reading: ParsedSentence, first: int, last: int) -> bool:
    """Whether a subject is what people feel or say: "Doubts over the deal", "Growing anger", "Much of
    the criticism".
    """
    words = (t.word for t in reading.tokens[first:last])
    head = ""
    for word in words:
        is_part = word == "of" and (not head or head in dating.PARTS)
        if not is_part and (word in grammar.PREPOSITIONS or word in ("that", ",")):
            break
        head = word
    return head in dating.MOODS


def _stirs(reading: ParsedSentence, verb: VerbGroup) -> bool:
    """Whether a verb tells what people feel or say of something: "has sparked a new round of
    in-fighting", "has been marred by a row".
    """
    if verb.lemma not in dating.STIRRING:
        return False
    near = reading.tokens[verb.last : verb.last + _REACH]
    stirred = takewhile(lambda word: word not in _BEHIND_OBJECT, (t.word for t in near))
    return not (dating.MOODS | dating.STIRRED).isdisjoint(stirred)


_REACH = 8
"""Words behind a verb in which its object ends."""
_BEHIND_OBJECT = (grammar.PREPOSITIONS - {"of", "by", "off", "up"}) | {
    *(",", ";", ":", "–", "—", "."),
    *("that", "who", "which", "after", "since"),
}
"""Words and marks that end the object of a verb."""

"""The cues of a sentence: words by which somebody says, wants, thinks or judges something.

Verbs of the table ("said", "was accused of"), adjectives ("is opposed to"), nouns ("the union's
opposition to"), phrases ("according to"), and any verb that stands beside speech and a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.attribution.finite import LONGEST_GROUP
from generator.attribution.phrases import owner
from generator.attribution.records import Cue
from generator.attribution.speakers import holder_after, speaker_after
from generator.attribution.verb_cues import denied, verb_cue
from generator.attribution.words import Token, is_speech
from generator.english.attribution import OWN_WORDS, POLLS
from generator.english.reporting import ADJECTIVES, FORMS, NOUNS, PHRASES, ReportingVerb
from generator.english.speech import ADVERBS, DETERMINERS, NEGATIONS, PREPOSITIONS

_ADJECTIVES = {line.base: line for line in ADJECTIVES}

_NOUN_LINES = {form: line for line in NOUNS for form, _ in line.forms}


def cues(tokens: Sequence[Token]) -> Iterator[Cue]:
    """The cues of a frame, in order."""
    for at, token in enumerate(tokens):
        if token.main is None and token.low not in _LISTED:
            continue
        if token.low in _PHRASES and (end := _phrase_end(tokens, at)):
            yield Cue(at, end, at, "phrase")
        elif token.low in _OWNING and (end := _owned_end(tokens, at)):
            yield Cue(at, end, at, "owned")
        elif not at and token.low == "in" and _opens_with_poll(tokens):
            yield Cue(0, 1, 0, "phrase")
        elif cue := (_adjective_cue(tokens, at) or verb_cue(tokens, at) or _unlisted(tokens, at)):
            yield cue
        elif token.low in _NOUN_LINES and (end := _noun_end(tokens, at)):
            yield Cue(at, end, at, "noun", (_NOUN_LINES[token.low],))


def _noun_end(tokens: Sequence[Token], at: int) -> int | None:
    """The end of a cue that is a noun, before what it reports; None where it reports nothing."""
    if _has_it(tokens, at):
        return at + 3
    named = holder_after(tokens, at)
    goes_on = named is not None and _goes_with(tokens, named[1] - 1, _NOUN_LINES[tokens[at].low])
    return at + 1 if goes_on or _has_content(tokens, at) else _behind_copula(tokens, at)


def _adjective_cue(tokens: Sequence[Token], at: int) -> Cue | None:
    """The cue of "is opposed to", "remains sceptical of"; of "divers sceptical of" the word
    alone.
    """
    line = _ADJECTIVES.get(tokens[at].low)
    if line is None or not _goes_with(tokens, at, line):
        return None
    be = at if tokens[at].main is not None else at - 1
    while be > max(0, at - LONGEST_GROUP) and tokens[be].main is None and _is_adverb(tokens[be]):
        be -= 1
    verb = tokens[be].main
    is_predicate = verb is not None and verb.finite
    if (
        verb is not None
        and is_predicate
        and (verb.lemma in _LINKING or (be == at and verb.passive))
    ):
        named = denied(line) if verb.negated else line
        start = tokens[be].begins
        return Cue(start, at + 1, start, "finite", (named,)) if named else None
    before = tokens[at - 1] if at else None
    is_noun = before is not None and before.is_word and before.main is None
    is_plural = is_noun and before is not None and before.low.endswith("s")
    if is_plural and "object" not in line.frames and line.stance != "knows":
        return Cue(at, at + 1, at, "finite", (line,))
    return None


_LINKING = frozenset("be remain seem appear become feel get grow sound stay".split())


_DEGREES = ADVERBS | {"very", "so", "more", "less", "most"}


def _is_adverb(token: Token) -> bool:
    return token.low in _DEGREES or (token.low.endswith("ly") and len(token.low) > 4)


def _goes_with(tokens: Sequence[Token], at: int, line: ReportingVerb) -> bool:
    """Whether a word that the line's adjective or noun takes stands behind it."""
    low = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return (
        "object" in line.frames or low in line.frames or (low == "to" and "to-noun" in line.frames)
    )


def _has_it(tokens: Sequence[Token], at: int) -> bool:
    """Whether "has it that" stands behind a noun: "rumour has it that"."""
    words = [token.low for token in tokens[at + 1 : at + 4]]
    return "it" in _NOUN_LINES[tokens[at].low].frames and words[:2] in (
        ["has", "it"],
        ["had", "it"],
    )


def _has_content(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun goes on with its content: not "no doubt that", nor "the plan that failed"."""
    before = tokens[at - 1].low if at else ""
    if (before, tokens[at].low) == ("in", "order") or _is_infinitive(tokens, at):
        return False
    is_relative = tokens[min(at + 2, len(tokens) - 1)].verb is not None
    return (
        before not in NEGATIONS
        and _goes_with(tokens, at, _NOUN_LINES[tokens[at].low])
        and not (tokens[min(at + 1, len(tokens) - 1)].low == "that" and is_relative)
    )


def _is_infinitive(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form that may be a noun is a verb before "to": "a bid to appeal to", "had better plan
    to".
    """
    before = tokens[at - 1].low if at else ""
    is_verb = before == "better" or (before == "to" and tokens[at].main is not None)
    return is_verb and tokens[min(at + 1, len(tokens) - 1)].low == "to"


def _behind_copula(tokens: Sequence[Token], at: int) -> int | None:
    """The token behind "is" where a noun's content is said of it: "his view was that", "her aim is
    to".
    """
    verb = tokens[at + 1].verb if at + 1 < len(tokens) else None
    if verb is None or not verb.finite or verb.negated or verb.lemma != "be":
        return None
    ends = (
        i for i in range(at + 1, min(len(tokens), at + LONGEST_GROUP)) if tokens[i].main is verb
    )
    end = next(ends, at) + 1
    line, low = _NOUN_LINES[tokens[at].low], tokens[end].low if end < len(tokens) else ""
    return end if end > at + 1 and low in {"that", "to"} & line.frames else None


_PHRASES = {first: [p for p in PHRASES if p[0] == first] for first, *_ in PHRASES}
"""By their first words."""
_OWNING = frozenset({"by", "in"})
_LISTED = _PHRASES.keys() | _OWNING | _ADJECTIVES.keys() | _NOUN_LINES.keys() | FORMS.keys()
"""Words of the table; no other is a cue but a verb."""


def _phrase_end(tokens: Sequence[Token], at: int) -> int | None:
    for phrase in _PHRASES[tokens[at].low]:
        end = at + len(phrase)
        is_here = tuple(token.low for token in tokens[at:end]) == phrase
        if is_here and (phrase != ("per",) or _names_source(tokens, at)):
            return end
    return None


def _names_source(tokens: Sequence[Token], at: int) -> bool:
    """Whether "per" names a source: ", per the union", not "5 pounds per sack", ", per sack"."""
    is_free = not at or not tokens[at - 1].is_word
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return is_free and after is not None and (after.is_capital or after.low in DETERMINERS)


_LONGEST_OWNED = 7


def _owned_end(tokens: Sequence[Token], at: int) -> int | None:
    """The end of "by his own account", "in the mayor's view"; None for other phrases."""
    places = range(at + 2, min(len(tokens), at + _LONGEST_OWNED))
    end = next((i for i in places if tokens[i].low in OWN_WORDS), None)
    return end + 1 if end is not None and owner(tokens, at + 1, end) else None


def _opens_with_poll(tokens: Sequence[Token]) -> bool:
    """Whether a fronted phrase names a poll: "In a survey of tenants, most said"."""
    named = speaker_after(tokens, 1) if len(tokens) > 1 and not tokens[1].in_date else None
    return named is not None and any(token.low in POLLS for token in tokens[slice(*named)])


_ANY = ReportingVerb("says", "", (), frozenset({"quote"}), "")
"""What any verb beside somebody's very words says: "“Stop,” growled the guard"."""

_LONGEST_NAME = 6
_BEHIND_NAMES = PREPOSITIONS | ADVERBS


def _unlisted(tokens: Sequence[Token], at: int) -> Cue | None:
    """The cue of a verb of no list that stands beside speech and a name."""
    verb = tokens[at].main
    if verb is None or not verb.finite or verb.passive or verb.negated or verb.lemma in _NO_SPEECH:
        return None
    start = tokens[at].begins
    name = start
    while name and start - name < _LONGEST_NAME and tokens[name - 1].is_word:
        name -= 1
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = after is None or not after.is_word or after.low in _BEHIND_NAMES
    if name < start and name and is_speech(tokens[name - 1]) and ends:
        return Cue(at, at + 1, start, "finite", (_ANY,))
    is_named = after is not None and (after.is_capital or after.low in DETERMINERS)
    if name == start and start and is_speech(tokens[start - 1]) and is_named:
        return Cue(at, at + 1, start, "finite", (_ANY,))
    return None


_NO_SPEECH = frozenset({"be", "have", "do"})

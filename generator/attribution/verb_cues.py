"""Verbs that are cues: finite, in the passive, as an -ing form, as an infinitive that is done.

"He said", "has warned", "is saying", "adding that", "as announced by", "went on to say" do; "would say", "did not
say", "the claims", "the promised aid" do not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.attribution.adjuncts import behind_beside
from generator.attribution.finite import (
    LONGEST_GROUP,
    is_finite,
    is_name,
    is_numbered,
    opens,
)
from generator.attribution.no_speech import QUOTED, is_no_speech
from generator.attribution.participles import (
    ASKED,
    describes_noun,
    describes_those_met,
    hangs,
    is_apposed,
    is_called,
    is_covered,
    is_joined,
    is_labelled,
    is_reduced,
    is_told_of,
    may_be_passive,
    was_addressed,
)
from generator.attribution.records import Cue
from generator.attribution.words import Token, is_verb
from generator.english.planning import DECIDING, REJECTING, rejects
from generator.english.reporting import FORMS, ReportingVerb
from generator.english.speech import (
    ADVERBS,
    AMOUNTS,
    BODY_NOUNS,
    COORDINATORS,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    REFLEXIVES,
    RELATIVES,
    TITLE_NOUNS,
)
from generator.english.verbs import BE, DO, HAVE, MODALS
from generator.reading import Form
from generator.reading.forms import is_manner

_AUXILIARIES = BE | HAVE | DO | MODALS | NEGATIONS | {"to"}

_BENDING = MODALS | NEGATIONS | {"to"}
"""Words before a verb by which nobody says: "would say", "did not say"."""

_ADVERBS = ADVERBS | {"long", "more", "most"}

_OPENS_PARTICIPLE = frozenset(
    {",", "", "–", "—", "-", "by", "after", "while", "when", "in", "and", "but", "before"}
)


def verb_cue(tokens: Sequence[Token], at: int) -> Cue | None:
    """The cue of a verb of the table; None where it says nothing here."""
    lines = FORMS.get(tokens[at].low, ())
    if not lines or is_no_speech(tokens, at):
        return None
    kinds = {kind for kind, _ in lines}
    verbs = tuple(verb for _, verb in lines if _may_stand(tokens, at, verb))
    if not verbs:
        return None
    group = _group_start(tokens, at)
    if special := _special_cue(tokens, at, group, kinds, verbs):
        return special
    auxiliaries = {token.low for token in tokens[group:at]} & _AUXILIARIES
    is_bent = auxiliaries & _BENDING or any(word.endswith("n't") for word in auxiliaries)
    if is_bent:
        return _reached(tokens, at, verbs) or _attitude(tokens, at, group, auxiliaries, verbs)
    if "ing" in kinds:
        return _ing_cue(tokens, at, group, auxiliaries, verbs)
    if was_addressed(tokens, at, verbs):
        form = "" if tokens[at + 1].low in _QUESTIONS else "passive"
    elif is_told_of(tokens, at, verbs) or is_reduced(tokens, at) or is_joined(tokens, at, verbs):
        form = "passive"
    elif auxiliaries & BE:
        form = "passive" if may_be_passive(tokens, at) else ""
    else:
        barred = (
            is_numbered(tokens, at)
            or is_apposed(tokens, at)
            or hangs(tokens, at)
            or is_name(tokens, at)
            or is_labelled(tokens, at, verbs)
            or is_covered(tokens, at)
            or (group == at and is_called(tokens, at, verbs))
        )
        reads = is_finite(tokens, at, group, kinds, auxiliaries) if at else opens(tokens, kinds)
        finite = not barred and reads
        form = "finite" if finite else ""
        form = "passive" if form and verbs[0].stance == "seems" else form
    if form == "passive":
        verbs = tuple(verb for verb in verbs if not verb.beside)
        form = form if verbs else ""
    return Cue(at, at + 1, group, form, verbs) if form else None


_QUESTIONS = ASKED - {"that"}


def _may_stand(tokens: Sequence[Token], at: int, verb: ReportingVerb) -> bool:
    """Whether a verb that needs a word behind it has it: "pointed out", "put the toll at 40"."""
    if verb.beside:
        return behind_beside(tokens, at + 1, verb) is not None
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if verb.frames == {"out"}:
        return after == "out"
    if REJECTING.get(verb.base) and rejects(verb.base, after) and after not in verb.frames:
        return False
    return verb.frames != {"amount"} or puts_amount(tokens, at + 1)


_REACHING = frozenset(
    "begin start continue manage proceed rush go force oblige compel be move".split()
)
"""Verbs whose infinitive is done: "went on to say", "was quick to praise", "was forced to admit"."""

_QUICK = frozenset("quick on forced obliged compelled right wrong first last".split())


def _reached(tokens: Sequence[Token], at: int, verbs: tuple[ReportingVerb, ...]) -> Cue | None:
    """The cue of an infinitive that is done: "went on to say"."""
    to = tokens[at].begins
    verb = tokens[at].main
    if verb is None or verb.form is not Form.INFINITIVE or verb.negated or to < 2:
        return None
    head = to - 1 - (tokens[to - 1].low in _QUICK and tokens[to - 1].main is None)
    before = tokens[head].main
    if before is None or not before.finite or before.negated or before.lemma not in _REACHING:
        return None
    if (before.lemma in ("be", "go")) is (head == to - 1):
        return None
    start = tokens[head].begins
    return Cue(start, at + 1, start, "finite", verbs)


_ATTITUDES = frozenset({"wants", "thinks", "judges"})
"""Stances that one takes also by what one would do, or does not."""

_DECIDING = DECIDING - {"vote"}
"""Verbs of an act that, where it is still to come, tells of no stance: "will decide whether"."""

_NEGATED = {"wants": "refuses"}
"""What a stance comes to where it is denied: "does not want to"."""


def denied(line: ReportingVerb) -> ReportingVerb | None:
    """What an adjective comes to behind "not": "is not willing to" refuses; who "is not aware of" it
    says nothing.
    """
    stance = _NEGATED.get(line.stance)
    return replace(line, stance=stance) if stance else None


_WILLING = frozenset({"would", "will", "'d", "'ll"})


def _attitude(
    tokens: Sequence[Token],
    at: int,
    group: int,
    auxiliaries: set[str],
    verbs: tuple[ReportingVerb, ...],
) -> Cue | None:
    """The cue of "does not want", "would support": who leans so; nobody says what "would say"."""
    ahead = _DECIDING if auxiliaries & _WILLING else frozenset[str]()
    attitudes = tuple(v for v in verbs if v.stance in _ATTITUDES and v.base not in ahead)
    verb = tokens[at].main
    if not attitudes or verb is None or not verb.finite or verb.passive or "to" in auxiliaries:
        return None
    if auxiliaries & (MODALS - _WILLING) or (verb.negated and auxiliaries & MODALS):
        return None
    if verb.negated:
        attitudes = tuple(replace(v, stance=_NEGATED.get(v.stance, v.stance)) for v in attitudes)
    return Cue(group, at + 1, group, "finite", attitudes)


def puts_amount(tokens: Sequence[Token], at: int) -> bool:
    """Whether "the figure at" or the like stands here."""
    words = [token.low for token in tokens[at : at + 6]]
    if words[:2] == ["it", "at"]:
        return True
    return "at" in words and words[0] in DETERMINERS and words[words.index("at") - 1] in AMOUNTS


def _special_cue(
    tokens: Sequence[Token], at: int, group: int, kinds: set[str], verbs: tuple[ReportingVerb, ...]
) -> Cue | None:
    """The cue in "as announced by", "limited himself to saying"."""
    before = tokens[group - 1] if group else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if kinds & {"past", "participle"} and _is(before, "as") and _is(after, "by"):
        return Cue(at, at + 2, group - 1, "by", verbs)
    is_reflexive = "ing" in kinds and _is_reflexive(tokens, at)
    return Cue(at, at + 1, at - 3, "participle", verbs) if is_reflexive else None


def _is_reflexive(tokens: Sequence[Token], at: int) -> bool:
    """Whether the verb stands in "limited himself to saying"."""
    return at > 2 and tokens[at - 1].low == "to" and tokens[at - 2].low in REFLEXIVES


def _is(token: Token | None, word: str) -> bool:
    return token is not None and token.low == word


def _group_start(tokens: Sequence[Token], at: int) -> int:
    """Where the auxiliaries and adverbs before a verb begin."""
    start = at
    if tokens[at].main is not None and tokens[at].begins <= at:
        start = tokens[at].begins
    while start and at - start < LONGEST_GROUP:
        low = "" if _is_named_so(tokens, start - 1) else tokens[start - 1].low
        is_adverb = low in _ADVERBS or (is_manner(low) and not tokens[start - 1].is_capital)
        if not (low in _AUXILIARIES or low.endswith("n't") or is_adverb):
            break
        start -= 1
    return start


def _is_named_so(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word in the middle of a sentence is a name by its capital: "Theresa May"."""
    return at > 0 and tokens[at].is_capital and tokens[at - 1].is_word


def _after_low(tokens: Sequence[Token], at: int) -> str:
    return tokens[at + 1].low if at + 1 < len(tokens) else ""


def _ing_cue(
    tokens: Sequence[Token],
    at: int,
    group: int,
    auxiliaries: set[str],
    verbs: tuple[ReportingVerb, ...],
) -> Cue | None:
    before = tokens[group - 1].low if group else ""
    if auxiliaries & BE:
        has_subject = before not in ("", ",") or (group > 0 and tokens[at].subject is not None)
        return Cue(at, at + 1, group, "finite", verbs) if has_subject else None
    if before == "as":
        named = next(
            (i for i in range(group - 2, max(-1, group - 12), -1) if tokens[i].low in QUOTED), None
        )
        return Cue(at, at + 1, named, "quoted", verbs) if named is not None else None
    if not group and not auxiliaries:
        return Cue(at, at + 1, 0, "fronted", verbs)
    if before in _OPENS_PARTICIPLE and group:
        is_noun = describes_noun(tokens, at, group, verbs)
        return None if is_noun else Cue(at, at + 1, group, "participle", verbs)
    is_noun = (
        before in DETERMINERS
        or before in PREPOSITIONS
        or before.endswith("'s")
        or before == "worth"
        or _after_low(tokens, at) in TITLE_NOUNS
        or tokens[at].low == "warning"
    )
    is_noun = is_noun or (
        at + 2 < len(tokens) and tokens[at + 1].low == "that" and is_verb(tokens, at + 2)
    )
    is_noun = is_noun or describes_those_met(tokens, at, group) or _names_body(tokens, at)
    if is_noun or before in PRONOUNS or not tokens[group - 1].is_word:
        return None
    return Cue(at, at + 1, group, "participle", verbs) if group and at + 1 < len(tokens) else None


def _names_body(tokens: Sequence[Token], at: int) -> bool:
    """Whether an -ing form is part of the name for one body: "the county planning board voted"."""
    if _after_low(tokens, at) not in BODY_NOUNS:
        return False
    behind = tokens[at + 2] if at + 2 < len(tokens) else None
    ends = PREPOSITIONS | COORDINATORS | RELATIVES
    goes_on = behind is None or not behind.is_word or behind.low in ends
    return goes_on or (behind is not None and behind.verb is not None)

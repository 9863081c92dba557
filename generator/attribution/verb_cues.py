"""Verbs that are cues: finite, in the passive, as an -ing form, as an infinitive that is done.

"He said", "has warned", "is saying", "adding that", "as announced by", "went on to say" do; "would say", "did not
say", "the claims", "the promised aid" do not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from generator.attribution.adjuncts import behind_beside
from generator.attribution.records import Cue
from generator.attribution.words import Token, is_speech, is_verb
from generator.english.attribution import (
    DECIDING,
    DIRECT,
    DOCUMENTS,
    FATES,
    PHASING,
    REACHING,
    REJECTING,
    rejects,
)
from generator.english.grammar import NUMBERS
from generator.english.reporting import VERBS, ReportingVerb
from generator.english.speech import (
    ADVERBS,
    AMOUNTS,
    COORDINATORS,
    DETERMINERS,
    IMPERSONAL,
    INSIDE,
    NEGATIONS,
    OCCASIONS,
    PERSONAL,
    PLURAL,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    REFLEXIVES,
    SUBJECTS,
)
from generator.english.verbs import BE, DO, HAVE, MODALS, NOUN_TOO
from generator.reading import Form
from generator.reading.forms import is_manner

FORMS: dict[str, list[tuple[str, ReportingVerb]]] = defaultdict(list)

for _verb in sorted(VERBS, key=lambda line: not line.beside):
    for _form, _kind in _verb.forms:
        FORMS[_form].append((_kind, _verb))

_AUXILIARIES = BE | HAVE | DO | MODALS | NEGATIONS | {"to"}

_BENDING = MODALS | NEGATIONS | {"to"}
"""Words before a verb by which nobody says: "would say", "did not say"."""

_ADVERBS = ADVERBS | {"long", "more", "most"}

_PERSONS = PERSONAL | IMPERSONAL

_BEFORE_ADJECTIVES = (DETERMINERS - PRONOUNS) | POSSESSIVES | PREPOSITIONS

_BEFORE_NOUNS = (DETERMINERS - PRONOUNS - NUMBERS) | POSSESSIVES | PREPOSITIONS

_OPENS_CLAUSE = SUBJECTS | {"that", "it"}

_OPENS_CONTENT = (
    SUBJECTS | DETERMINERS | frozenset("that more fewer less nearly almost whether how why".split())
)

_OBLIQUE = frozenset("him them me us".split())

_SEVERAL = PLURAL | frozenset(
    "i we you who people police data media many some most others both".split()
)
"""Subjects that go with a bare form: "many say"."""

_OPENS_PARTICIPLE = frozenset(
    {",", "", "–", "—", "-", "by", "after", "while", "when", "in", "and", "but", "before"}
)

LONGEST_GROUP = 6

_NO_SUBJECT = frozenset({"those", "than"})
"""Words before a participle that has no finite verb's subject: "half of those promised", "later
than announced"."""

_QUOTED = frozenset({"quoted", "cited", "quotes", "cites"})


def verb_cue(tokens: Sequence[Token], at: int) -> Cue | None:
    """The cue of a verb of the table; None where it says nothing here."""
    lines = FORMS.get(tokens[at].low, ())
    if not lines or _is_quoted_as(tokens, at):
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
    if _was_addressed(tokens, at, verbs):
        form = "" if tokens[at + 1].low in _QUESTIONS else "passive"
    elif _is_told_of(tokens, at, verbs) or _is_reduced(tokens, at):
        form = "passive"
    elif auxiliaries & BE:
        form = "passive" if _may_be_passive(tokens, at) else ""
    else:
        barred = (
            _is_numbered(tokens, at)
            or _is_apposed(tokens, at)
            or _hangs(tokens, at)
            or _is_name(tokens, at)
            or _is_labelled(tokens, at, verbs)
        )
        reads = _is_finite(tokens, at, group, kinds, auxiliaries) if at else _opens(tokens, kinds)
        finite = not barred and reads
        form = "finite" if finite else ""
        form = "passive" if form and verbs[0].stance == "seems" else form
    if form == "passive":
        verbs = tuple(verb for verb in verbs if not verb.beside)
        form = form if verbs else ""
    return Cue(at, at + 1, group, form, verbs) if form else None


def _was_addressed(tokens: Sequence[Token], at: int, verbs: tuple[ReportingVerb, ...]) -> bool:
    """Whether a participle tells who was told or asked: "asked whether it was late, Boll said"."""
    verb, after = tokens[at].main, tokens[at + 1].low if at + 1 < len(tokens) else ""
    bare = verb is not None and verb.form is Form.PARTICIPLE and tokens[at].begins == at
    takes_person = any(v.frames & {"whom", "whom-to", "wh"} for v in verbs)
    return bare and takes_person and after in _ASKED


_ASKED = frozenset("that whether if why how what when where".split())
_QUESTIONS = _ASKED - {"that"}


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


_GOVERNED = frozenset("by as to of with for".split())


def _is_numbered(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is the noun of "a 12-page report"."""
    before = tokens[at - 1].text if at else ""
    return "-" in before and before[0].isdigit() and tokens[at].main is None


def _is_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form that may be a noun is of a name: "the State Department"."""
    named = tokens[at].is_capital and at > 0 and tokens[at].low in NOUN_TOO
    return named and (tokens[at - 1].is_capital or tokens[min(at + 1, len(tokens) - 1)].is_capital)


def _is_labelled(tokens: Sequence[Token], at: int, verbs: tuple[ReportingVerb, ...]) -> bool:
    """Whether a participle joined to a passive says what its subject is called: "was inspected and
    rated “safe”".
    """
    if at < 2 or at + 1 == len(tokens) or tokens[at - 1].low not in COORDINATORS:
        return False
    names = any(verb.frames & {"label", "object"} for verb in verbs)
    marked = tokens[at + 1].quote is not None and tokens[at + 1].text[1:2].islower()
    mains = (token.main for token in reversed(tokens[:at]) if token.main is not None)
    before = next(mains, None)
    return names and marked and before is not None and before.passive and before.finite


def _hangs(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle tells of the noun right before it: "a concert planned there for"."""
    verb = tokens[at].main
    bare = verb is not None and verb.form is Form.PARTICIPLE and tokens[at].begins == at
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return bare and after in ("there", "here", "for") and at > 0 and tokens[at - 1].is_word


def _is_apposed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle behind a comma describes: "the hotel, said to be haunted, burned"."""
    verb = tokens[at].main
    bare = verb is not None and verb.form is Form.PARTICIPLE and tokens[at].begins == at
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    hung = at > 1 and tokens[at - 1].text == "," and tokens[at - 2].quote is None
    return bare and hung and after not in ("", "that")


def _is_reduced(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle belongs to the subject of a later verb: "[nurses accused of theft] were
    freed".
    """
    verb = tokens[at].main
    if verb is None or verb.form is not Form.PARTICIPLE or tokens[at].begins != at:
        return False
    if at + 1 == len(tokens) or tokens[at + 1].low not in _BEHIND_PASSIVES:
        return tokens[at].low in ("called", "named") and tokens[at - (at > 0)].is_word
    later = (t.subject for t in tokens[at + 1 : at + _LONGEST_SUBJECT] if t.main is not None)
    return any(subject is not None and subject[0] < at < subject[1] for subject in later)


_LONGEST_SUBJECT = 25
_BEHIND_PASSIVES = frozenset("of with for to as by over".split())


def _is_quoted_as(tokens: Sequence[Token], at: int) -> bool:
    """Whether what is quoted follows another verb: "was quoted by the Post as saying"."""
    behind = range(at + 1, min(len(tokens) - 1, at + 12))
    says = any(tokens[i].low == "as" and tokens[i + 1].low.endswith("ing") for i in behind)
    return tokens[at].low in _QUOTED and says


def _is_told_of(tokens: Sequence[Token], at: int, verbs: tuple[ReportingVerb, ...]) -> bool:
    """Whether a participle tells of the noun before it: "a plan backed by", "a man accused of"."""
    verb, after = tokens[at].main, tokens[at + 1].low if at + 1 < len(tokens) else ""
    is_bare = verb is not None and verb.form is Form.PARTICIPLE and tokens[at].begins == at
    is_addressed = all(v.frames & {"whom", "whom-to"} for v in verbs)
    is_addressed = is_addressed and not any(v.frames & {"clause", "that"} for v in verbs)
    is_hearsay = after == "to" and any("hearsay" in v.frames for v in verbs)
    if is_hearsay and at > 0 and tokens[at - 1].text == ",":
        return False
    return at > 1 and is_bare and (after in _GOVERNED or (after == "that" and is_addressed))


def _may_be_passive(tokens: Sequence[Token], at: int) -> bool:
    verb = tokens[at].main
    return verb is not None and verb.finite and verb.passive


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
            (i for i in range(group - 2, max(-1, group - 12), -1) if tokens[i].low in _QUOTED), None
        )
        return Cue(at, at + 1, named, "quoted", verbs) if named is not None else None
    if not group and not auxiliaries:
        return Cue(at, at + 1, 0, "fronted", verbs)
    if before in _OPENS_PARTICIPLE and group:
        is_noun = _describes_noun(tokens, at, group, verbs)
        return None if is_noun else Cue(at, at + 1, group, "participle", verbs)
    is_noun = (
        before in DETERMINERS
        or before in PREPOSITIONS
        or before.endswith("'s")
        or tokens[at].low == "warning"
    )
    is_noun = is_noun or (
        at + 2 < len(tokens) and tokens[at + 1].low == "that" and is_verb(tokens, at + 2)
    )
    is_noun = is_noun or _describes_those_met(tokens, at, group)
    if is_noun or before in PRONOUNS or not tokens[group - 1].is_word:
        return None
    return Cue(at, at + 1, group, "participle", verbs) if group and at + 1 < len(tokens) else None


_GOES_INTO = PHASING | REACHING | {"go", "be", "spend", "end"}
"""Verbs behind which a gerund tells what is done: "kept praising rivals"."""


def _describes_noun(
    tokens: Sequence[Token], at: int, group: int, verbs: tuple[ReportingVerb, ...]
) -> bool:
    """Whether an -ing form behind a comma or "and" describes the noun that follows it: "an odd but
    promising start", "as they left, protesting farmers sang".
    """
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or not after.is_word or after.is_capital or after.low in _NO_BARE_NOUN:
        return False
    if tokens[group - 1].low in COORDINATORS:
        return group > 2 and tokens[group - 2].is_word and tokens[group - 3].low in ("a", "an")
    heads = (t for t in tokens[at + 1 : at + _LONGEST_SUBJECT] if t.main and t.main.finite)
    subject = next((t.subject for t in heads), None)
    takes_clause = any(verb.frames & {"clause", "that", "whom"} for verb in verbs)
    return not takes_clause and subject is not None and at <= subject[0] <= at + 1


_NO_BARE_NOUN = DETERMINERS | PREPOSITIONS | _OPENS_CONTENT | _OBLIQUE | {"to"}


def _describes_those_met(tokens: Sequence[Token], at: int, group: int) -> bool:
    """Whether an -ing form describes the object of the verb before it: "told cheering crowds"."""
    verb = tokens[group - 1].main
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    is_plain = after is not None and after.low.endswith(("s", "men", "people", "children"))
    is_plain = is_plain and after is not None and not after.is_capital
    return is_plain and verb is not None and verb.finite and verb.lemma not in _GOES_INTO


def _is_finite(
    tokens: Sequence[Token], at: int, group: int, kinds: set[str], auxiliaries: set[str]
) -> bool:
    before = tokens[group - 1] if group else None
    low = before.low if before else ""
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if "past" in kinds or "participle" in kinds:
        if auxiliaries & HAVE:
            return True
        is_alike = {"base", "past"} <= kinds
        is_past = (
            low in _PERSONS or following == "that" or (before is not None and not before.is_word)
        )
        is_past = is_past or is_alike
        if "past" in kinds and (is_past or not (kinds & {"base", "third"})):
            is_adjective = low in _NO_SUBJECT or low in _BEFORE_ADJECTIVES or low.endswith("'s")
            is_adjective = is_adjective or _describes_next(tokens, at)
            is_passive = following == "by" and not _is_occasion(tokens, at + 2)
            is_passive = is_passive or following in FATES
            return not (is_adjective or is_passive or before is None)
    if auxiliaries & HAVE or before is None:
        return False
    verb = tokens[at].main
    finds = any(line.stance == "finds" for _, line in FORMS[tokens[at].low])
    if (verb is not None and verb.finite and verb.sure) or (finds and low in DOCUMENTS):
        return True
    is_noun = low in _BEFORE_NOUNS or low.endswith("'s")
    if is_noun or "third" not in kinds:
        return not is_noun and _is_base_finite(tokens, at, low, following, auxiliaries)
    is_clear = not {tokens[at].low[:-1], tokens[at].low} & NOUN_TOO
    is_clear = is_clear or _tags_speech(tokens, at)
    return is_clear or (verb is not None and _goes_on(following, tokens[at].low))


def _opens(tokens: Sequence[Token], kinds: set[str]) -> bool:
    """Whether a name and speech follow the verb that opens a sentence: "Said Roe: “…”"."""
    colon = next((i for i, t in enumerate(tokens) if t.text == ":" or t.quote), 0)
    is_named = colon > 1 and (tokens[1].is_capital or tokens[1].low in DETERMINERS)
    is_speech = any(token.quote for token in tokens[colon : colon + 2])
    return is_named and is_speech and not kinds.isdisjoint(("past", "third"))


_BEFORE_COUNTED = NUMBERS | {"own", "regular"}


def _describes_next(tokens: Sequence[Token], at: int) -> bool:
    """Whether a past form stands before the noun that it describes: "400 pledged delegates"."""
    before, after = tokens[at - 1], tokens[min(at + 1, len(tokens) - 1)]
    if after.is_capital or not after.is_word or after.main is not None:
        return False
    counted = before.text[0].isdigit() or before.low in _BEFORE_COUNTED
    is_noun = after.low.endswith("s") and after.low not in DETERMINERS
    return (counted and is_noun) or (_is_within(tokens, at) and after.low not in _NEVER_NOUNS)


_OPENS_NOUN = (DETERMINERS - PRONOUNS) | POSSESSIVES
_NEVER_NOUNS = DETERMINERS | PREPOSITIONS | COORDINATORS | SUBJECTS | ADVERBS | {"to", "that", "as"}


def _is_within(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle stands in a noun phrase: "a large pledged lead", "from union-backed"."""
    before, led = tokens[at - 1], tokens[max(0, at - 2)].low
    if before.is_capital or not before.is_word or at < 2:
        return False
    if "-" in before.text and led in PREPOSITIONS:
        return True
    governs = tokens[max(0, at - 3)]
    is_governed = governs.main is not None or governs.low in PREPOSITIONS
    return led in _OPENS_NOUN and is_governed and tokens[at].main is None


def _tags_speech(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form that may be a noun stands beside speech and at the end: "“…,” the suit
    reads.", "“…,” reads the suit".
    """
    if tokens[at - 1].quote:
        return is_speech(tokens[at - 1])
    start = at
    while start and at - start <= LONGEST_GROUP and tokens[start - 1].is_word:
        start -= 1
    ends = at + 1 == len(tokens) or not tokens[at + 1].is_word
    return ends and start < at and start > 0 and is_speech(tokens[start - 1])


def _goes_on(following: str, form: str) -> bool:
    """Whether what follows a form that may be a noun ("orders", "claims") suits the verb: no
    foreign preposition.
    """
    return following not in PREPOSITIONS or any(following in verb.frames for _, verb in FORMS[form])


def _is_occasion(tokens: Sequence[Token], at: int) -> bool:
    """Whether "said by" goes on to "radio" and not to who said it."""
    return at < len(tokens) and tokens[at].low in OCCASIONS


_PARTS = (NUMBERS - {"one"}) | frozenset(
    "percent % third quarter half fifth majority minority surveyed".split()
)
"""Words for a part of many, who speak in the plural: "one in five say"."""


_HANGING = INSIDE | {"in", "who"}


def _has_plural_head(tokens: Sequence[Token], end: int) -> bool:
    """Whether a phrase hangs on a plural noun: "economists at the bank", "people who know it"."""
    for at in range(end - 1, max(0, end - LONGEST_GROUP), -1):
        if not tokens[at].is_word:
            return False
        if tokens[at].low in _HANGING:
            return tokens[at - 1].low.endswith("s")
    return False


def _is_base_finite(
    tokens: Sequence[Token], at: int, low: str, following: str, auxiliaries: set[str]
) -> bool:
    """Whether a bare form has a plural subject: "critics say", "they claim", "did say"."""
    if auxiliaries & DO:
        return True
    is_read = tokens[at].main is not None and tokens[at].subject is not None
    counts = low[:1].isdigit() and "-" not in low
    is_sure = following in _OPENS_CONTENT or tokens[at].low not in NOUN_TOO
    is_sure = is_sure or any(following in verb.frames for _, verb in FORMS[tokens[at].low])
    if ((low in _PARTS or counts) and is_sure) or (is_read and following in _OPENS_CLAUSE):
        return True
    is_plural = low.endswith(("men", "children")) or (
        low.endswith("s") and not low.endswith(("ss", "us", "is", "'s"))
    )
    if low in _SEVERAL:
        return True
    if following in _OBLIQUE:
        return True
    is_said = following in _OPENS_CONTENT or (at + 1 < len(tokens) and tokens[at + 1].is_capital)
    if not is_plural and not (is_said and (_has_plural_head(tokens, at) or _are_two(tokens, at))):
        return low == "," and (is_said or following.endswith("ing")) and tokens[at].low in DIRECT
    return is_said or tokens[at].low not in NOUN_TOO


def _are_two(tokens: Sequence[Token], end: int) -> bool:
    """Whether two names that "and" joins stand here: "Arvika and Norrtram say the"."""
    start = end
    while start and end - start < LONGEST_GROUP and tokens[start - 1].is_word:
        start -= 1
        if tokens[start].low == "and":
            return tokens[start - 1].is_capital and tokens[end - 1].is_capital
    return False

"""Denials: somebody says that something is not so. Refusing an offer, a visa or a lawsuit is
none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.english import attribution, grammar, verbs
from generator.model import Span
from generator.reading import Clause, ClauseKind, Form, ParsedSentence, VerbGroup

REACH = 10
"""How many words after its verb what is denied is looked for."""


@dataclass(frozen=True, slots=True)
class Denial:
    """Somebody denies something; both spans are half-open, in the sentence."""

    denier: Span
    """The words that name who denies."""
    cue: Span
    """The words that deny: "denied", "called the report false"."""
    denies: str
    """``here``: something told in the same sentence; ``before``: in the sentence before it."""


def denials(reading: ParsedSentence, before: ParsedSentence | None = None) -> tuple[Denial, ...]:
    """The denials of a fact in a sentence, in its order; ``before`` is the text before it."""
    found = (
        _denial(reading, i, p, p.verb, before) for i, p in enumerate(reading.clauses) if p.verb
    )
    return tuple(sorted((d for d in found if d), key=lambda d: d.cue))


def _denial(
    reading: ParsedSentence,
    index: int,
    phrase: Clause,
    verb: VerbGroup,
    before: ParsedSentence | None,
) -> Denial | None:
    denier = _denier(reading, index, phrase, verb)
    if denier is None or verb.negated:
        return None
    accused = (
        verb.lemma in attribution.DENYING
        and _rejects_it(reading, verb)
        and before is not None
        and _accuses(before)
    )
    cue = (verb.last - 1, verb.last) if accused else next(_cues(reading, index, verb), None)
    if cue is None:
        return None
    refers = before is not None and (
        _word(reading, cue[0] + 1) == "such" or _points_back(reading, index, cue[1])
    )
    if (
        refers
        and before is not None
        and (
            reading.span(*denier).of(reading.text).lower() == _speaker(before)
            or not _is_told(reading, verb, before)
        )
    ):
        return None
    return Denial(reading.span(*denier), reading.span(*cue), "before" if refers else "here")


def _rejects_it(reading: ParsedSentence, verb: VerbGroup) -> bool:
    """Whether a verb has "it", "this" or the like for its whole object: "rejects it “with
    disgust”".
    """
    after = reading.tokens[verb.last + 1] if verb.last + 1 < len(reading.tokens) else None
    ends = (
        after is None
        or not after.is_word
        or after.word in grammar.PREPOSITIONS | grammar.CONJUNCTIONS
    )
    adverb = after is not None and (after.word in grammar.ADVERBS or after.word.endswith("ly"))
    return (
        not verb.passive and _word(reading, verb.last) in attribution.ANAPHORS and (ends or adverb)
    )


def _accuses(before: ParsedSentence) -> bool:
    """Whether somebody is accused of something in the sentence before."""
    words = {t.word for t in before.tokens}
    return bool(words & attribution.ACCUSED) or any(
        p.verb and p.verb.lemma in attribution.ACCUSING and not p.verb.negated
        for p in before.clauses
    )


FIGURES = verbs.words("figure figures estimate estimates")
CLAIMS = attribution.STATEMENTS - attribution.ANAPHORS - FIGURES
"""Nouns of what somebody said, by which a denial points back: "the report", "the allegations"."""


def _is_told(reading: ParsedSentence, verb: VerbGroup, told: ParsedSentence) -> bool:
    """Whether the sentence before holds what "the figure", "the report" means; what is not called
    so is not asked.
    """
    words = [_word(reading, i) for i in range(verb.last, verb.last + REACH)]
    noun = next((w for w in words if w in CLAIMS | FIGURES), "")
    if words[0] != "the" or not noun:
        return True
    if noun in FIGURES:
        return any(t.word[0].isdigit() or t.word in grammar.NUMBERS | FIGURES for t in told.tokens)
    says = (
        attribution.SAYING
        | attribution.HEARSAY
        | attribution.ACCUSING.keys()
        | attribution.PROJECTING
    )
    named = any(
        t.word in CLAIMS | attribution.DOCUMENTS | {"according", "“", '"'} for t in told.tokens
    )
    return named or any(p.verb and p.verb.lemma in says for p in told.clauses)


def _speaker(before: ParsedSentence) -> str:
    """Who says the sentence before, in lower case: nobody denies that who said it."""
    for index, phrase in enumerate(before.clauses):
        says = phrase.verb and phrase.verb.lemma in attribution.SAYING and not phrase.verb.passive
        tells = any(p.kind is ClauseKind.CONTENT for _, p in before.children(index))
        if says and (tells or phrase.kind is ClauseKind.REPORTING):
            first, last = before.subject(index)
            return before.span(first, last).of(before.text).lower() if first < last else ""
    return ""


def _denier(
    reading: ParsedSentence, index: int, phrase: Clause, verb: VerbGroup
) -> tuple[int, int] | None:
    """The tokens that name who speaks: the subject, the agent of a passive, the subject above a
    participle.
    """
    if verb.form is Form.INFINITIVE:
        return None
    if verb.passive or (verb.form is Form.PARTICIPLE and _word(reading, verb.last) == "by"):
        return _agent(reading, verb.last)
    above = verb.form is Form.GERUND and phrase.parent is not None
    first, last = reading.subject(phrase.parent if above and phrase.parent is not None else index)
    while last > first and not reading.tokens[last - 1].is_word:
        last -= 1
    court = any(_word(reading, i) in attribution.COURTS for i in range(first, last))
    neither = any(
        _word(reading, i) in ("neither", "nor", "nobody", "none")
        for i in range(max(0, verb.first - 4), verb.first)
    )
    return None if court or neither or first >= last else (first, last)


def _agent(reading: ParsedSentence, i: int) -> tuple[int, int] | None:
    if _word(reading, i) != "by":
        return None
    end = next(
        (k for k in range(i + 1, len(reading.tokens)) if _ends_name(reading, k)),
        len(reading.tokens),
    )
    return (i + 1, end) if end > i + 1 else None


def _ends_name(reading: ParsedSentence, i: int) -> bool:
    w = _word(reading, i)
    return (
        not reading.tokens[i].is_word
        or w in grammar.PREPOSITIONS - {"of"}
        or w in grammar.RELATIVES | grammar.TIME_WORDS
    )


def _cues(reading: ParsedSentence, index: int, verb: VerbGroup) -> Iterator[tuple[int, int]]:
    """The tokens that deny, if the verb does; the first rule that speaks decides."""
    following = range(verb.last, min(verb.last + REACH, len(reading.tokens)))
    words = [_word(reading, i) for i in following]
    named = next((w for w in words if w in NAMED), "")
    if verb.lemma in attribution.DENYING_ALWAYS:
        yield verb.last - 1, verb.last
    if verb.lemma == "deny" and not _is_refusal(words, named):
        yield verb.last - 1, verb.last
    if (
        verb.lemma in attribution.DENYING
        and verb.lemma != "deny"
        and _denies_statement(reading, index, words, named)
    ):
        yield verb.last - 1, verb.last
    false = next((i for i in following if _word(reading, i) in attribution.FALSE_WORDS), None)
    if false is not None and verb.lemma in attribution.CALLING:
        yield verb.last - 1, false + 1
    if verb.lemma in attribution.SAYING:
        yield from _said_false(reading, index)


NAMED = (attribution.STATEMENTS | attribution.REFUSED) - attribution.ANAPHORS


def _is_refusal(words: list[str], named: str) -> bool:
    """Whether something is withheld: "denied him a visa", "denied entry"."""
    if words[:1] and (words[0] in verbs.GERUNDS or words[0] == "that"):
        return False
    somebody = (
        words[:1]
        and words[0] in ("him", "her", "us", "me", "them")
        and words[1:2]
        and words[1].isalpha()
    )
    return named in attribution.REFUSED or bool(
        somebody and words[1] in grammar.DETERMINERS | attribution.REFUSED
    )


def _denies_statement(reading: ParsedSentence, index: int, words: list[str], named: str) -> bool:
    """Whether what is rejected or dismissed is a statement; on its own, "it" may be an offer."""
    verb = reading.clauses[index].verb
    if verb is None:
        return False
    subject = range(*reading.subject(index))
    if verb.passive:
        return any(_word(reading, i) in attribution.STATEMENTS for i in subject)
    pronoun = (
        words[:1]
        and words[0] in attribution.ANAPHORS
        and (words[1:2] in ([], ["as"]) or words[1:2] == ["."])
    )
    if pronoun:
        return verb.lemma == "dispute" or words[1:2] == ["as"]
    return named in attribution.STATEMENTS


def _said_false(reading: ParsedSentence, index: int) -> Iterator[tuple[int, int]]:
    """The words that say so in what is reported: "the reports were false", "there is no truth
    in".
    """
    phrase = reading.clauses[index]
    contents = [p for _, p in reading.children(index) if p.kind is ClauseKind.CONTENT]
    if phrase.kind is ClauseKind.REPORTING:
        contents += [
            p
            for p in reading.clauses[max(0, index - REACH) : index]
            if p.verb and p.verb.last <= phrase.start
        ]
    for verb in (p.verb for p in contents if p.verb and not p.verb.negated):
        if verb.passive and _word(reading, verb.last - 1) in attribution.FALSE_WORDS:
            yield verb.last - 1, verb.last
        if verb.lemma == "be" and _word(reading, verb.last) in attribution.FALSE_WORDS:
            yield verb.last, verb.last + 1
        after = next(
            (i for i in range(verb.last, len(reading.tokens)) if reading.tokens[i].is_word),
            verb.last,
        )
        if [_word(reading, after), _word(reading, after + 1)] == ["no", "truth"]:
            yield after, after + 2
        if verb.lemma in ("be", "have") and [_word(reading, after), _word(reading, after + 1)] == [
            "no",
            "such",
        ]:
            yield after, min(after + 3, len(reading.tokens))


def _points_back(reading: ParsedSentence, index: int, end: int) -> bool:
    """Whether what is denied was told before: "this", "these reports", "the claim" with nothing to
    say which.
    """
    verb = reading.clauses[index].verb
    if verb is None:
        return False
    subject = range(*reading.subject(index))
    if verb.passive:
        return any(
            _word(reading, i) in verbs.words("this these such those it they") for i in subject
        )
    if reading.clauses[index].kind is ClauseKind.REPORTING:
        return _word(reading, end - 3) in attribution.ANAPHORS
    span = range(verb.last, min(max(end, verb.last + 6), len(reading.tokens)))
    words: list[str] = []
    for i in span:
        if not reading.tokens[i].is_word or _word(reading, i) in verbs.words("and but saying"):
            break
        words.append(_word(reading, i))
    if any(
        a in ("that", "whether") and b for a, b in zip(words[:4], [*words[1:5], ""], strict=False)
    ):
        return False
    if words[:1] in (["it"], ["this"], ["that"], ["them"]) or any(
        w in ("this", "these", "such", "those") for w in words
    ):
        return True
    noun = next((k for k, w in enumerate(words) if w in attribution.STATEMENTS), None)
    return (
        words[:1] == ["the"]
        and noun is not None
        and words[noun + 1 : noun + 2] not in (["that"], ["of"], ["about"])
    )


def _word(reading: ParsedSentence, i: int) -> str:
    return reading.tokens[i].word if 0 <= i < len(reading.tokens) else ""

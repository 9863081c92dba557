"""Denials: somebody says that something is not so. Refusing an offer, a visa or a lawsuit is none.

Who denies, by which words, is known from the statements of the article (those with the stance
``denies``, and those that call something false); here stands what they deny: what their own words
say, or what the sentence before says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.english import attribution, dating, denying, grammar, planning, verbs
from generator.model import Quotation, Span
from generator.reading import ClauseKind, ParsedSentence, nounlike

REACH = 10
"""How many words after its verb what is called false is looked for."""


@dataclass(frozen=True, slots=True)
class Denial:
    """Somebody denies something; both spans are half-open, in the sentence."""

    denier: Span
    """The words that name who denies."""
    cue: Span
    """The words that deny: "denied", "called the report false"."""
    denies: str
    """``here``: something told in the same sentence; ``before``: in the sentence before it."""


@dataclass(frozen=True, slots=True)
class Before:
    """The sentence before, and whether somebody says something in it."""

    reading: ParsedSentence
    says: bool = False


def denials(
    reading: ParsedSentence, statements: Sequence[Quotation], before: Before | None = None
) -> tuple[Denial, ...]:
    """The denials of a fact in a sentence, in its order; the spans of the ``statements`` count from
    its start.
    """
    found: dict[int, Denial] = {}
    again = {q.speaker for q in statements if before and _repeats(reading, q, before)}
    for cue, denier, words in _denying(reading, statements, before):
        denies = "before" if not words and denier in again else _what(words, before)
        if denies and not _is_court(reading, denier):
            found.setdefault(cue.start, Denial(denier, cue, denies))
    return tuple(found[start] for start in sorted(found))


def _what(words: Sequence[str], before: Before | None) -> str | None:
    """Where what the words deny is told: here, or before; None where it is told nowhere."""
    if before is None or not _points_back(words):
        return "here"
    return "before" if _is_told(words, before) else None


def _denying(
    reading: ParsedSentence, statements: Sequence[Quotation], before: Before | None
) -> Iterator[tuple[Span, Span, Sequence[str]]]:
    """The words that deny, who denies by them, and the words for what is denied; no words where it
    is told in a clause.
    """
    for said in statements:
        if said.speaker is None or said.cue is None:
            continue
        if said.stance == "denies":
            cue = reading.tokens_in(said.cue)[1] - 1
            words = _object(reading, said, cue)
            if _is_statement(reading.tokens[cue].word, words, before):
                yield reading.tokens[cue].span, said.speaker, words
        elif said.stance == "judges":
            yield from _calling(reading, said, said.speaker, reading.tokens_in(said.cue)[1] - 1)
        elif said.vouched:
            for first, last, told in _false(reading, *reading.tokens_in(said.content)):
                yield reading.span(first, last), said.speaker, told


def _object(reading: ParsedSentence, said: Quotation, cue: int) -> list[str]:
    """The words for what is denied; none where it is a clause: "denied that …", "denied …ing"."""
    first, last = reading.tokens_in(said.content)
    clause = reading.clauses[reading.at(cue)]
    if clause.verb and clause.verb.passive and clause.verb.last == cue + 1:
        return _words(reading, *reading.subject(reading.at(cue)))
    gerund = _word(reading, first) in verbs.GERUNDS
    if gerund or _word(reading, first - 1) == "that" or _tells(reading, first, last):
        return []
    return _words(reading, first, last)


def _tells(reading: ParsedSentence, first: int, last: int) -> bool:
    """Whether tokens ``[first, last)`` hold the verb of a clause of content."""
    clauses = ((i, reading.clauses[reading.at(i)]) for i in range(first, last))
    content = ((i, p.verb) for i, p in clauses if p.kind is ClauseKind.CONTENT and p.verb)
    return any(verb.finite and verb.first == i for i, verb in content)


def _words(reading: ParsedSentence, first: int, last: int) -> list[str]:
    """The words of tokens ``[first, last)``, up to where something else begins."""
    ends = (
        i
        for i in range(first, last)
        if _word(reading, i) in dating.ENDS
        or not (reading.tokens[i].is_word or _word(reading, i) in "“”-")
    )
    end = next(ends, last)
    return [t.word for t in reading.tokens[first:end] if t.is_word]


# ---------------------------------------------------------------- what denies


def _is_statement(cue: str, words: Sequence[str], before: Before | None) -> bool:
    """Whether what is denied is a statement, and not an offer or a visa."""
    lemma = verbs.LEMMAS.get(cue, cue)
    if not words or lemma in denying.DENYING_ALWAYS:
        return True
    named = next((w for w in words if w in NAMED), "")
    if lemma == "deny":
        return named not in denying.REFUSED
    if words[0] in denying.ANAPHORS and _is_alone(words):
        accused = before is not None and _accuses(before.reading)
        return lemma == "dispute" or accused or words[1:2] == ["as"]
    return named in denying.STATEMENTS


NAMED = (denying.STATEMENTS | denying.REFUSED) - denying.ANAPHORS


def _is_alone(words: Sequence[str]) -> bool:
    """Whether "it" or "this" is the whole object: "rejects it “with disgust”"."""
    after = words[1] if len(words) > 1 else ""
    ends = after in grammar.PREPOSITIONS | grammar.CONJUNCTIONS | grammar.ADVERBS
    return not after or ends or after.endswith("ly")


def _accuses(before: ParsedSentence) -> bool:
    """Whether somebody is accused of something in the sentence before."""
    words = {t.word for t in before.tokens}
    return bool(words & attribution.ACCUSED) or any(
        p.verb and p.verb.lemma in attribution.ACCUSING and not p.verb.negated
        for p in before.clauses
    )


_SIGNS = tuple(sorted(denying.FALSE_WORDS | {"truth", "such"}))


def may_deny(sentence: str, statements: Sequence[Quotation]) -> bool:
    """Whether a sentence has a word without which it denies nothing."""
    words = sentence.lower()
    is_false = any(sign in words for sign in _SIGNS)
    return is_false or any(said.stance == "denies" for said in statements)


def _calling(
    reading: ParsedSentence, said: Quotation, denier: Span, cue: int
) -> Iterator[tuple[Span, Span, Sequence[str]]]:
    """Who calls what false: "called the report a lie"."""
    first, last = reading.tokens_in(said.content)
    false = next((i for i in range(first, last) if _word(reading, i) in denying.FALSE_WORDS), None)
    if false is not None:
        yield reading.span(cue, false + 1), denier, _words(reading, first, false + 1)


def _false(
    reading: ParsedSentence, first: int, last: int
) -> Iterator[tuple[int, int, Sequence[str]]]:
    """The tokens of a statement that call something false, and the words for that: "the reports
    were false", "there is no truth in", "no such list".
    """
    for i in range(first, last):
        told = [_word(reading, i), _word(reading, i + 1)]
        if told == ["no", "truth"] or (told == ["no", "such"] and _is_of_being(reading, i)):
            words = _words(reading, i, last)
            yield i, min(i + (2 if told[1] == "truth" else 3), last), words[1:]
        elif told[0] in denying.FALSE_WORDS and _is_predicate(reading, i):
            yield i, i + 1, _words(reading, *reading.subject(reading.at(i)))


def _is_predicate(reading: ParsedSentence, i: int) -> bool:
    """Whether a token is what "is" or "was" tells of a subject: "were false", "were unfounded"."""
    verb = reading.clauses[reading.at(i)].verb
    if verb is None or verb.negated:
        return False
    return (verb.lemma == "be" and verb.last == i) or (verb.passive and verb.last == i + 1)


def _is_of_being(reading: ParsedSentence, i: int) -> bool:
    """Whether a token follows "there is" or "it has", a mark between or none."""
    i -= 1 - reading.tokens[i - 1].is_word
    verb = reading.clauses[reading.at(i)].verb
    return verb is not None and verb.lemma in ("be", "have") and verb.last in (i, i + 1)


# ---------------------------------------------------------------- what is denied

CLAIMS = denying.STATEMENTS - denying.ANAPHORS - dating.FIGURES
"""Nouns of what somebody said, by which a denial points back: "the report", "the allegations"."""


def _points_back(words: Sequence[str]) -> bool:
    """Whether what is denied was told before: "this", "these reports", "the claim" with nothing to
    say which.
    """
    if any(a in ("that", "whether") for a in words[1:4]):
        return False
    if words[:1] in (["it"], ["that"], ["them"], ["they"]) or not dating.POINTING.isdisjoint(words):
        return True
    noun = next((k for k, w in enumerate(words) if w in denying.STATEMENTS), None)
    named = noun is not None and words[noun + 1 : noun + 2] in (["that"], ["of"], ["about"])
    return words[:1] == ["the"] and noun is not None and not named


_TOLD = CLAIMS | dating.FIGURES


_POINTING = dating.POINTING | {"the"}


def _is_told(words: Sequence[str], before: Before) -> bool:
    """Whether the sentence before holds what "the figure", "the report" means; what is not called
    so is not asked.
    """
    noun = next((w for w in words if w in _TOLD), "")
    if not noun or not words or words[0] not in _POINTING:
        return True
    if noun in dating.FIGURES:
        return any(
            t.word[0].isdigit() or t.word in grammar.NUMBERS | dating.FIGURES
            for t in before.reading.tokens
        )
    if noun in denying.FOUND:
        lemmas = {_base(t.word) for t in before.reading.tokens}
        return not lemmas.isdisjoint(denying.FINDING)
    told = CLAIMS | attribution.DOCUMENTS | {"according", "“", '"'}
    named = any(t.word in told for t in before.reading.tokens)
    verbs_before = {p.verb.lemma for p in before.reading.clauses if p.verb}
    return named or before.says or not verbs_before.isdisjoint(TELLING)


TELLING = (
    attribution.HEARSAY | attribution.ACCUSING.keys() | planning.PROJECTING
) - attribution.SAYING
"""Verbs by which a sentence tells what is said of somebody without a statement: "is accused of"."""


def _repeats(reading: ParsedSentence, said: Quotation, before: Before) -> bool:
    """Whether the clause that is denied says again what somebody says in the sentence before: the
    same verb with the same object.
    """
    first, last = reading.tokens_in(said.content)
    verb = reading.clauses[reading.at(last - 1)].verb if first < last else None
    if verb is None or not before.says or verb.first < first:
        return False
    told = {_base(t.word) for t in before.reading.tokens}
    again = {_base(t.word) for t in reading.tokens[verb.last - 1 : last] if nounlike(t)}
    return len(again | {verb.lemma}) > 1 and again | {verb.lemma} <= told


def _base(word: str) -> str:
    return verbs.LEMMAS.get(word, word)


def _is_court(reading: ParsedSentence, denier: Span) -> bool:
    """Whether a court speaks, whose ruling is no denial."""
    first, last = reading.tokens_in(denier)
    return any(_word(reading, i) in denying.COURTS for i in range(first, last))


def _word(reading: ParsedSentence, i: int) -> str:
    return reading.tokens[i].word if 0 <= i < len(reading.tokens) else ""

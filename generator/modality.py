"""Whether what a clause tells occurred, is scheduled, or is alleged, and on whose word.

Judged by tense, aspect, modal verbs and attribution in the sentence and by the article's date alone (design: Events
and their status), never by what is known from elsewhere. Where the words leave it open the answer is ``Undecided``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from generator.lexicon import attribution, grammar, verbs
from generator.model import Modality, Span, Status
from generator.syntax import Form, Opening, Phrase, Reading, VerbGroup, nounlike, read


@dataclass(frozen=True, slots=True)
class Undecided:
    """A clause whose status the words leave open, and why."""

    reason: str


@dataclass(frozen=True, slots=True)
class _Case:
    """A clause to judge: the sentence read, the clause's tokens, and when it is dated against the article."""

    sentence: str
    reading: Reading
    first: int
    last: int
    head: int | None
    """Index of the phrase whose verb heads the clause; None for the noun of an event."""
    future: bool
    """The date lies wholly after the article."""
    past: bool
    """The date lies wholly before or on the article's day."""
    today: bool = False
    """The date is the article's day."""
    until: bool = False
    """The date is the end of a wait: "not until May"."""

    @property
    def verb(self) -> VerbGroup | None:
        """The verb that heads the clause."""
        return self.reading.phrases[self.head].verb if self.head is not None else None

    def word(self, i: int) -> str:
        """The word at a token, in lower case; empty outside the sentence."""
        return self.reading.tokens[i].word if 0 <= i < len(self.reading.tokens) else ""

    def words(self, first: int, last: int) -> list[str]:
        """The words of tokens ``[first, last)``, in lower case."""
        return [t.word for t in self.reading.tokens[max(0, first) : max(0, last)]]

    def ancestors(self) -> list[int]:
        """The clauses around the head, innermost first; for a noun, those around its place."""
        index: int | None = self.head if self.head is not None else self.reading.at(self.first)
        found = [] if self.head is not None else [index or 0]
        while index is not None:
            index = self.reading.phrases[index].parent
            if index is not None:
                found.append(index)
        return found


def judge(
    sentence: str,
    clause: Span,
    expression: Span,
    earliest: date | None,
    latest: date | None,
    dct: date,
    before: str = "",
) -> Modality | Undecided:
    """The status of a clause and the words that name whose word it rests on.

    ``clause``, ``expression`` and the speaker are half-open character spans in ``sentence``; ``earliest`` and
    ``latest`` bound the expression's date, ``dct`` is the article's; ``before`` is the text just before the sentence.
    """
    reading = read(sentence, expression)
    first, last = reading.tokens_in(clause)
    if first == last:
        return Undecided("no words")
    if sentence.rstrip(' ”"').endswith("?"):
        return Undecided("a question")
    head = _head(reading, first, last)
    future = earliest is not None and earliest > dct
    past = latest is not None and latest <= dct
    dated = reading.tokens_in(expression)[0]
    until = dated > 0 and reading.tokens[dated - 1].word in ("until", "till", "before")
    case = _Case(sentence, reading, first, last, head, future, past, earliest == latest == dct, until)
    refusal = _unreal(case)
    if refusal:
        return Undecided(refusal)
    speaker = _speaker(case) or _quoted(case, before)
    if case.verb is None:
        return _noun(case, speaker)
    return _verb(case, case.verb, speaker)


def _head(reading: Reading, first: int, last: int) -> int | None:
    """The outermost phrase whose verb stands in the clause."""
    inside = [i for i, p in enumerate(reading.phrases) if p.verb and first <= p.verb.first and p.verb.last <= last]
    return min(inside, key=lambda i: (_depth(reading, i), i), default=None)


def _depth(reading: Reading, index: int) -> int:
    depth, parent = 0, reading.phrases[index].parent
    while parent is not None:
        depth, parent = depth + 1, reading.phrases[parent].parent
    return depth


def _unreal(case: _Case) -> str | None:
    """Why a clause tells of nothing that is said to be so."""
    verb = case.verb
    if verb and verb.negated and not case.until:
        return "negated"
    around = [case.head] if case.head is not None else []
    for index in [*around, *case.ancestors()]:
        phrase = case.reading.phrases[index]
        if phrase.opener in grammar.CONDITIONALS:
            return "conditional"
        if phrase.opener == "without":
            return "negated"
    if verb and verb.form is Form.MODAL:
        if "have" in verb.helpers:
            return "contrary to fact, or only supposed"
        if verb.helpers and verb.helpers[0] in ("should", "must"):
            return "a duty, not an event"
    return None


# ---------------------------------------------------------------- whose word


@dataclass(frozen=True, slots=True)
class _Source:
    """Who says it, by which verb."""

    span: Span | None
    verb: str
    phrase: int | None = None


ACCORDING = re.compile(r"\b(?:according to|as (?:revealed|reported|stated|told|announced|confirmed|claimed) by|in the (?:words|view|opinion) of)\s+", re.I)


def _speaker(case: _Case) -> _Source | None:
    """Whose word the clause rests on: the reporting clause around or beside it, "according to", hearsay."""
    for index, phrase in _around(case):
        if phrase.opening is Opening.CONTENT and phrase.parent is not None:
            upper = case.reading.phrases[phrase.parent]
            if upper.verb and upper.verb.lemma in attribution.SAYING:
                return _Source(_subject(case, phrase.parent), upper.verb.lemma, phrase.parent)
            if case.word(phrase.start - 1) in attribution.CONTENT_NOUNS:
                return _Source(None, case.word(phrase.start - 1))
    for index, phrase in enumerate(case.reading.phrases):
        if phrase.opening is Opening.REPORTING and phrase.verb and index != case.head and not _within(case, index):
            return _Source(_subject(case, index), phrase.verb.lemma, index)
    return _according(case)


def _around(case: _Case) -> list[tuple[int, Phrase]]:
    own = [case.head] if case.head is not None else []
    return [(i, case.reading.phrases[i]) for i in [*own, *case.ancestors()]]


def _within(case: _Case, index: int) -> bool:
    return any(i == index for i, _ in _around(case))


def _subject(case: _Case, index: int) -> Span | None:
    first, last = case.reading.subject(index)
    verb = case.reading.phrases[index].verb
    if verb and verb.passive and case.word(first) == "it":
        return None
    while last > first and not case.reading.tokens[last - 1].is_word:
        last -= 1
    return case.reading.span(first, last) if first < last else None


def _according(case: _Case) -> _Source | None:
    for match in ACCORDING.finditer(case.sentence):
        inside = [i for i, t in enumerate(case.reading.tokens) if t.span.start >= match.end()]
        if not inside:
            continue
        end = next(
            (i for i in inside if not case.reading.tokens[i].is_word or case.word(i) in ("that", "who", "which")),
            inside[-1] + 1,
        )
        if end > inside[0]:
            return _Source(case.reading.span(inside[0], end), "according to")
    return None


def _quoted(case: _Case, before: str) -> _Source | None:
    """A clause inside a quotation that the sentence or the one before left open."""
    start = case.reading.tokens[case.first].span.start
    opened = before.count("“") > before.count("”")
    left = case.sentence[:start]
    inside = (left.count("“") + opened) > left.count("”")
    return _Source(None, "quoted") if inside else None


# ---------------------------------------------------------------- verdicts


def _alleged(source: _Source | None, rule: str) -> Modality:
    return Modality(Status.ALLEGED, source.span if source else None, rule)


def _scheduled(source: _Source | None, rule: str) -> Modality:
    return Modality(Status.SCHEDULED, source.span if source else None, rule)


def _noun(case: _Case, source: _Source | None) -> Modality | Undecided:
    before = case.words(case.first - 4, case.first)
    inside = case.words(case.first, case.last)
    if source:
        if case.past and source.verb != "according to":
            return Modality(Status.OCCURRED, None, "noun of a past event")
        return _alleged(source, "noun in what another says")
    if any(w in grammar.FEARED_WORDS for w in inside) or any(w in grammar.FEAR_NOUNS for w in before) or "what" in inside:
        return _alleged(None, "noun of something feared or supposed")
    if any(w in grammar.PLANNED_WORDS for w in inside) or any(w in grammar.PLAN_NOUNS for w in before):
        return _scheduled(None, "noun of something planned")
    if case.past:
        return Modality(Status.OCCURRED, None, "noun of a past event")
    if case.future:
        return _scheduled(None, "noun of an event to come")
    return Undecided("a noun whose date reaches past the article")


def _verb(case: _Case, verb: VerbGroup, source: _Source | None) -> Modality | Undecided:
    if verb.form is Form.INFINITIVE:
        return _infinitive(case, verb, source)
    if verb.form in (Form.GERUND, Form.PARTICIPLE):
        return _nonfinite(case, verb, source)
    hearsay = _hearsay(case, verb)
    if hearsay:
        return _alleged(source, hearsay)
    calendar = _calendar(case, verb)
    if calendar:
        return _planned(case, verb, source, calendar)
    if verb.form is Form.MODAL:
        return _modal(case, verb, source)
    if case.future:
        return _told_ahead(case, verb, source)
    if source:
        return _alleged(source, "told in what another says")
    if verb.form is Form.PRESENT and case.today and verb.lemma in attribution.CALENDAR_VERBS and not source:
        return _scheduled(None, "present told of the article's day")
    if verb.form is Form.PRESENT and not case.past:
        return Modality(Status.OCCURRED, None, "present: goes on as the article reports")
    if verb.form is Form.PRESENT:
        return Modality(Status.OCCURRED, None, "present told of a past day")
    return Modality(Status.OCCURRED, None, f"finite {verb.form}")


def _hearsay(case: _Case, verb: VerbGroup) -> str | None:
    """ "reportedly", "is believed to", "is expected to", "seems to"."""
    near = case.words(max(case.first, verb.first - 2), verb.last + 1) + case.words(case.first, case.first + 1)
    if any(w in attribution.HEARSAY_ADVERBS for w in near):
        return "hearsay adverb"
    next_infinitive = case.word(verb.last) == "to"
    if verb.passive and next_infinitive and verb.lemma in attribution.HEARSAY:
        return "hearsay passive"
    if next_infinitive and verb.lemma in attribution.EXPECTING and (verb.passive or case.word(verb.last - 1) == "likely"):
        return "forecast"
    if verb.lemma in attribution.SEEMING and (next_infinitive or case.word(verb.last) in ("that", "as", "likely")):
        return "seeming"
    if verb.lemma == "be" and case.word(verb.last) in ("likely", "expected", "bound", "poised", "believed", "feared") :
        return "forecast"
    return None


def _calendar(case: _Case, verb: VerbGroup) -> str | None:
    """ "is scheduled to", "is due to", "is to", "is going to", "plans to"."""
    after = case.word(verb.last)
    if verb.passive and verb.lemma in attribution.SCHEDULING and after in ("to", "for"):
        return f"be {verb.lemma} {after}"
    if verb.lemma == "be" and after in ("due", "set", "scheduled", "ready") :
        return f"be {after}"
    if verb.lemma == "be" and after == "to":
        return "be to"
    if verb.lemma == "go" and "be" in _be(verb) and after == "to":
        return "be going to"
    return None


def _be(verb: VerbGroup) -> str:
    return "be" if any(h in verbs.BE for h in verb.helpers) else ""


def _planned(case: _Case, verb: VerbGroup, source: _Source | None, rule: str) -> Modality:
    if source and not _own_plan(case, source):
        return _alleged(source, f"{rule}, said of another")
    return _scheduled(source, rule)


PLAIN_MODALS = {"won't": "will", "wouldn't": "would", "can't": "can", "cannot": "can", "couldn't": "could", "'d": "would"}


def _modal(case: _Case, verb: VerbGroup, source: _Source | None) -> Modality | Undecided:
    modal = PLAIN_MODALS.get(verb.helpers[0], verb.helpers[0]) if verb.helpers else ""
    if modal in verbs.FUTURE:
        if case.past and not source and not case.today:
            return Undecided("a future told of a day that had passed")
        return _planned(case, verb, source, "will")
    if modal in ("may", "might", "could", "can"):
        return _alleged(source, "only possible")
    if modal == "would":
        if source:
            return _planned(case, verb, source, "would in what another says")
        told = case.reading.phrases[case.head or 0]
        if case.past and (told.opening is Opening.MAIN or told.opener in ("which", "who")):
            return Modality(Status.OCCURRED, None, "would told of a past day")
        return Undecided("would, on a condition that is not told")
    return Undecided(f"modal verb {modal}")


def _told_ahead(case: _Case, verb: VerbGroup, source: _Source | None) -> Modality | Undecided:
    """A date after the article in a clause that is not told as future."""
    if verb.lemma in attribution.POSTPONING:
        return _scheduled(source, f"{verb.lemma} for a day to come")
    if verb.lemma in attribution.WISHING and case.word(verb.last) == "to":
        return Undecided("wished or tried, not said to be reached")
    if verb.form is Form.PRESENT:
        return _planned(case, verb, source, "present told of a day to come")
    if _be(verb) and verb.lemma not in verbs.BE and not verb.passive:
        return _planned(case, verb, source, "progressive told of a day to come")
    return Undecided("told as past, dated after the article")


def _infinitive(case: _Case, verb: VerbGroup, source: _Source | None) -> Modality | Undecided:
    """What "to …" depends on decides: a plan, a wish, a request, what was reached."""
    phrase = case.reading.phrases[case.head or 0]
    upper = case.reading.phrases[phrase.parent].verb if phrase.parent is not None else None
    noun = case.word(verb.first - 1)
    if noun in grammar.PLAN_NOUNS:
        return _planned(case, verb, source, f"{noun} to")
    if upper is None:
        return Undecided("an infinitive on its own")
    if upper.negated:
        return Undecided("negated")
    if upper.lemma in attribution.HEARSAY and upper.passive:
        return _alleged(source, "hearsay passive")
    if upper.lemma in attribution.INTENDING:
        return _planned(case, verb, source, f"{upper.lemma} to")
    if upper.lemma in attribution.EXPECTING:
        return _alleged(source or _Source(_subject(case, phrase.parent or 0), upper.lemma), "forecast")
    if upper.lemma in attribution.WISHING:
        return Undecided("wished or tried, not said to be reached")
    if upper.lemma in attribution.REQUESTING:
        return Undecided("asked for, not said to be done")
    return Undecided("a purpose, not said to be reached")


def _nonfinite(case: _Case, verb: VerbGroup, source: _Source | None) -> Modality | Undecided:
    goals = case.words(verb.first - 4, verb.first)
    if verb.form is Form.GERUND and any(w in grammar.PLAN_NOUNS | grammar.FEAR_NOUNS for w in goals):
        status = _alleged if source or any(w in grammar.FEAR_NOUNS for w in goals) else _scheduled
        return status(source, "gerund after a plan")
    if source:
        return _alleged(source, "told in what another says")
    if case.future:
        return _scheduled(None, "participle of a day to come") if verb.lemma in attribution.SCHEDULING else Undecided(
            "told as past, dated after the article"
        )
    return Modality(Status.OCCURRED, None, f"{verb.form} of a past event")


def _own_plan(case: _Case, source: _Source) -> bool:
    """Whether the one who speaks is the one who will do it, or its announcer."""
    if source.verb in attribution.FORECASTING or source.verb in ("according to", "quoted"):
        return False
    index = case.head if case.head is not None else 0
    while (above := case.reading.phrases[index]).opening is Opening.NONFINITE and above.parent is not None:
        index = above.parent
    first, last = case.reading.subject(index)
    subject = case.words(first, last)
    if not subject or subject[0] in ("he", "she", "it", "they", "we", "i", "its", "his", "her", "their", "our"):
        return True
    speaker = {w for w in (source.span.of(case.sentence).lower().split() if source.span else ()) if w not in grammar.DETERMINERS}
    if speaker & set(subject):
        return True
    name = any(case.reading.tokens[i].is_name for i in range(first, last) if nounlike(case.reading.tokens[i]))
    verb = case.verb
    return not name and verb is not None and (verb.passive or verb.lemma in attribution.CALENDAR_VERBS)


# ---------------------------------------------------------------- denials


@dataclass(frozen=True, slots=True)
class Denial:
    """Somebody denies something: the words that name who, the words that deny."""

    denier: Span
    cue: Span
    denies: str
    """ "here": something in the same sentence; "before": the sentence before."""


def denials(sentence: str, before: str = "") -> tuple[Denial, ...]:
    """The denials of a fact in a sentence; refusing an offer or a visa is none."""
    reading = read(sentence, Span(0, 0))
    case = _Case(sentence, reading, 0, len(reading.tokens), None, False, False)
    found = (_denial(case, i, bool(before.strip())) for i, p in enumerate(reading.phrases) if p.verb)
    return tuple(d for d in found if d)


def _denial(case: _Case, index: int, has_before: bool) -> Denial | None:
    verb = case.reading.phrases[index].verb
    if verb is None or verb.negated:
        return None
    end = _denying(case, index, verb)
    denier = _subject(case, index)
    if end is None or denier is None:
        return None
    anaphor = any(w in grammar.DETERMINERS & attribution.ANAPHORS or w in ("it", "them") for w in case.words(verb.last, verb.last + 3))
    bare = case.word(verb.last) in ("the", "this", "these", "such", "that", "those", "any") and "that" not in case.words(verb.last + 1, verb.last + 8)
    return Denial(denier, case.reading.span(verb.first, end), "before" if has_before and (anaphor or bare) else "here")


def _denying(case: _Case, index: int, verb: VerbGroup) -> int | None:
    """Where the words that deny end, if they do."""
    object_words = case.words(verb.last, verb.last + 8)
    if verb.lemma in ("call", "brand", "describe", "label") or verb.lemma == "say":
        false = next((i for i in range(verb.last, min(verb.last + 10, len(case.reading.tokens))) if case.word(i) in attribution.FALSE_WORDS), None)
        return None if false is None else false + 1
    if verb.lemma not in attribution.DENYING or verb.passive:
        return None
    head = next((w for w in object_words if w in attribution.STATEMENTS or w in attribution.REFUSED), None)
    if verb.lemma in attribution.DENYING_ALWAYS:
        return verb.last
    if verb.lemma == "deny":
        return None if head in attribution.REFUSED else verb.last
    return verb.last if head in attribution.STATEMENTS else None

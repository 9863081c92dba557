"""The evidence of events: one piece for each dated clause that can be understood alone."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from sys import intern

from generator import corrections
from generator.english import alike, anaphora, dating, grammar, reporting, verbs
from generator.model import AnnotatedArticle, Article, Evidence, Factuality, Span, Status, Timex
from generator.story import context
from generator.story.alone import stands_alone
from generator.story.identity import Ids
from generator.story.marks import Marks, Words, own_words

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One piece of evidence with what it is compared by."""

    id: str
    former: tuple[str, ...]
    """Ids by the words that an editor's correction took the place of."""
    evidence: Evidence
    sentence: str
    """Its sentence in small letters, without marks: what tells it in the same words is a copy."""
    marks: Marks
    topics: tuple[str, ...]
    actors: tuple[str, ...]
    denied_by: tuple[str, ...]
    says: bool = False
    """Whether its clause tells that somebody says something."""
    opens: bool = False
    """Whether it stands in the first sentences of its article."""
    is_reference: bool = False
    """Whether it only refers to an event, and makes none."""
    of_noun: frozenset[str] = frozenset()
    """The kinds of what its date belongs to: "Friday's attack"."""


def candidates(annotated: AnnotatedArticle, words: Words | None, ids: Ids) -> Iterator[Candidate]:
    """The evidence of one article, in the order of its text; what cannot be understood alone makes
    none, save where editors say so, nor does "this Tuesday, December 7", one date in two writings, make two.

    It has no marks where it is not to be compared by the ``words`` of a story.
    """
    told: defaultdict[tuple[int, str, Status], list[Span]] = defaultdict(list)
    tellings = sorted(_tellings(annotated), key=lambda t: t.timex.span)
    marks = _marking(annotated, tellings, words) if words else _unmarked
    cues = sorted(q.cue for q in annotated.quotations if q.cue)
    read: dict[int, _Sentence] = {}
    lead = annotated.article.lead
    for telling in tellings:
        clause = telling.clause
        index = annotated.article.at(clause)
        added = telling.rule == corrections.RULE or telling.is_reference
        if index is None or not (added or _is_clear(annotated, index, clause)):
            continue
        alike = told[index, telling.timex.value, telling.factuality.status]
        if not any(clause.overlaps(other) for other in alike):
            alike.append(clause)
            at = bisect_left(cues, clause)
            says = at < len(cues) and clause.covers(cues[at])
            opens = index in lead
            if index not in read:
                read[index] = _Sentence.of(annotated.article, index)
            found = _candidate(annotated, telling, read[index], marks(telling, index), ids)
            yield replace(found, says=says, opens=opens, is_reference=telling.is_reference)


def _marking(
    annotated: AnnotatedArticle, tellings: Sequence[_Telling], words: Words
) -> Callable[[_Telling, int], Marks]:
    """What a telling in the sentence of that index is compared by."""
    dated: defaultdict[int | None, list[Span]] = defaultdict(list)
    for telling in tellings:
        own = own_words(annotated, telling.clause, telling.timex)
        dated[annotated.article.at(telling.clause)].append(own)

    def of(telling: _Telling, index: int) -> Marks:
        own = own_words(annotated, telling.clause, telling.timex)
        return words.of(annotated, index, own, dated[index], telling.timex.span)

    return of


def _unmarked(_telling: _Telling, _index: int) -> Marks:
    return Marks({})


@dataclass(frozen=True, slots=True)
class _Telling:
    """What an article tells of a time, in one of its clauses."""

    timex: Timex
    clause: Span
    factuality: Factuality
    rule: str
    """By which the clause was bound."""
    is_report: bool = False
    deed: str = ""
    is_reference: bool = False


def _tellings(annotated: AnnotatedArticle) -> Iterator[_Telling]:
    """What is dated, but for mere reports whose content is an event, and what is not. A report stays
    beside what is only named in its content, or only possible: "said on Friday it would close a school that
    opened in 2019", "said on Monday that it had lost money and might close in June".
    """
    told = defaultdict[int | None, list[Span]](list)
    stated = (m for m in annotated.event_mentions if not m.is_report)
    for span in (
        *(m.clause.span for m in stated if m.clause.rule in _MAIN and not _is_open(m.factuality)),
        *(event.clause for event in annotated.undated),
    ):
        told[annotated.article.at(span)].append(span)
    for mention in annotated.event_mentions:
        timex, clause = annotated.timexes[mention.timex], mention.clause
        inside = told[annotated.article.at(clause.span)] if mention.is_report else ()
        if not any(map(clause.span.covers, inside)):
            yield _Telling(
                timex,
                clause.span,
                mention.factuality,
                clause.rule,
                mention.is_report,
                mention.deed,
            )
    for event in annotated.undated:
        rule = corrections.RULE if event.reported.rule == corrections.RULE else "as reported"
        yield _Telling(event.reported, event.clause, event.factuality, rule, deed=event.deed)
    for event in annotated.recalled:
        yield _Telling(
            event.reported, event.clause, event.factuality, "as referred to", is_reference=True
        )


def _is_open(factuality: Factuality) -> bool:
    return factuality.rule == "only possible"


def _is_clear(annotated: AnnotatedArticle, index: int, clause: Span) -> bool:
    """Whether a reader of the timeline learns who and what is meant: from the passage, or from the
    clause alone.
    """
    if annotated.passages[index] is not None:
        return True
    people = [
        m.span.shifted(-clause.start) for m in annotated.mentions_in(clause) if m.kind == "person"
    ]
    return not context.depends_on_context(clause.of(annotated.article.text), people)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What all evidence in a sentence has of it."""

    index: int
    words: str
    """In small letters, without marks."""
    is_clear: bool
    """Whether it stands by itself."""

    @staticmethod
    def of(article: Article, index: int) -> _Sentence:
        sentence = article.sentences[index]
        words = article.words_of(sentence).casefold()
        return _Sentence(index, " ".join(_WORD.findall(words)), stands_alone(article, index))


def _as_of(article: Article, telling: _Telling) -> Factuality:
    """Where it stands: what an opinion piece tells is its writer's word, and so is a plan in it."""
    stands, is_editors = telling.factuality, telling.factuality.rule == corrections.RULE
    if not article.source.is_opinion or is_editors or stands.status is Status.ALLEGED:
        return stands
    return Factuality(Status.ALLEGED, None, "opinion")


def _candidate(
    annotated: AnnotatedArticle,
    telling: _Telling,
    sentence: _Sentence,
    marks: Marks,
    ids: Ids,
) -> Candidate:
    article, clause, timex = annotated.article, telling.clause, telling.timex
    stands, index = _as_of(article, telling), sentence.index
    evidence = Evidence(
        source=article.source.stem,
        sentence=index,
        clause=clause,
        timex=timex,
        rule=intern(f"{timex.rule} + {telling.rule} + {stands.rule}"),
        status=stands.status,
        speaker=stands.speaker,
        dct=article.told_on(index),
        is_retracted=article.source.standing.is_retracted,
        is_report=telling.is_report,
        deed=telling.deed,
        is_main=telling.rule in _MAIN,
        is_clear=_is_named(article.text, clause, timex.span)
        and sentence.is_clear
        and not _leans(annotated, index, telling)
        and not _is_quoted(annotated, clause),
    )
    actors = annotated.actors_in(clause)
    return Candidate(
        id=ids.of(article, timex.span, "at"),
        former=tuple(ids.of(article, words, "at") for words in timex.replaced),
        evidence=evidence,
        sentence=sentence.words,
        marks=marks,
        topics=annotated.topics_of(index),
        actors=actors,
        denied_by=_deniers(annotated, index, evidence),
        of_noun=_kinds_of_noun(article.text, timex),
    )


_OWNED = re.compile(r"[’']s ([\w-]+(?: [\w-]+)?)")


def _kinds_of_noun(text: str, timex: Timex) -> frozenset[str]:
    """The kinds of the noun to which a date belongs, which may have a word before it."""
    found = _OWNED.match(text, timex.span.end)
    words = found.group(1).casefold().split() if found else ()
    return frozenset(kind for w in words for kind in alike.MEANINGS.get(alike.stem(w), ()))


def _is_named(text: str, clause: Span, timex: Span) -> bool:
    """Whether a clause, behind a date that opens it, begins with who or what it is about."""
    comma = text.find(",", timex.end, timex.end + 2)
    opens = timex.start - clause.start <= _OPENING and clause.start < comma < clause.end
    start = comma + 1 if opens else clause.start
    first, after = _words(text[start : clause.end])
    if not opens and timex.start == clause.start:
        is_verb = _is_verb(*_words(text[timex.end : clause.end]))
    else:
        is_verb = _is_verb(first, after)
    return first != "" and first not in _NAMELESS and not is_verb


def _words(text: str) -> tuple[str, str]:
    """The first two words of a text, in small letters."""
    found = [w.partition("’")[0].partition("'")[0].casefold() for w in text.split(maxsplit=2)[:2]]
    return (*found, "", "")[0], (*found, "", "")[1]


def _is_verb(word: str, after: str) -> bool:
    """Whether a clause that opens with these words has no subject of its own: "voted for him", but
    "wounded soldiers".
    """
    return word in _VERBS or (
        word in verbs.PAST_OR_PARTICIPLE and (not after or after in _BEHIND_A_VERB)
    )


def _is_quoted(annotated: AnnotatedArticle, clause: Span) -> bool:
    """Whether a clause is told in somebody's own words."""
    said = annotated.quotations
    last = bisect_right(said, clause.start, key=lambda q: q.content.start)
    return any(q.direct and q.content.covers(clause) for q in said[max(0, last - NESTED) : last])


def only_says(deed: str, *, is_report: bool) -> bool:
    """Whether a clause only tells that somebody said something, and is no act or turn of things."""
    return (is_report or deed in _SAYING) and deed not in dating.ACTS | dating.TURNS


_SAYING = frozenset(verb.base for verb in reporting.VERBS)


def _leans(annotated: AnnotatedArticle, index: int, telling: _Telling) -> bool:
    """Whether a sentence cannot be read without the one before it. What is done can where that one
    opens the article: "Ann Lee is no longer mayor. The council accepted her resignation on Friday."
    """
    shown = annotated.passages[index]
    if shown is None or shown.start == index:
        return shown is None
    opens = shown.start == index - 1 == min(annotated.article.lead, default=None)
    return only_says(telling.deed, is_report=telling.is_report) or not opens


NESTED = 3
"""Quotations that lie in each other, at most."""
_OPENING = 24
"""Characters before a date that opens a clause, at most: "Earlier on Monday, …"."""
_NAMELESS = (
    frozenset((*anaphora.PERSONAL, "i", "we", "you", "who", "which", "that", "there"))
    | grammar.SUBORDINATING
    | grammar.SUBORDINATING_OR_PREPOSITIONS
)

_VERBS = (
    verbs.BE_FINITE | verbs.HAVE_FINITE | verbs.MODALS | verbs.PAST_ONLY
) - grammar.PREPOSITIONS
_BEHIND_A_VERB = (
    grammar.PREPOSITIONS
    | grammar.DETERMINERS
    | grammar.OBJECT_PRONOUNS
    | grammar.SUBJECT_PRONOUNS
    | grammar.ADVERBS
)

_MAIN = ("main clause", "content clause", "reporting clause", "as reported", corrections.RULE)
"""Clauses that a sentence states for their own sake."""

_ASIDES = ("participle clause", "relative clause")
"""Clauses that are no assertion of their sentence: who denies the sentence does not deny these."""


def _deniers(annotated: AnnotatedArticle, index: int, evidence: Evidence) -> tuple[str, ...]:
    """Who denies it, in the source's words. Only what is alleged can be denied here; the denier's
    own clause is not.
    """
    if evidence.status is not Status.ALLEGED or any(aside in evidence.rule for aside in _ASIDES):
        return ()
    text = annotated.article.text
    return unique(
        d.denier.of(text)
        for d in annotated.denials
        if d.denied == index and not evidence.clause.covers(d.cue) and d.denier != evidence.speaker
    )


def unique(words: Iterable[str]) -> tuple[str, ...]:
    """Each once, in their order."""
    return tuple(dict.fromkeys(words))

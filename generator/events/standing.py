"""Where a clause of an article stands, and on whose word: the one answer for an event, a figure in
it and the statement around it.

The `status` of a clause, which knows of one sentence alone, meets the article here: the statements
around the clause, and the sentence before it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from generator.english import attribution, dating, verbs
from generator.english.speech import NAMELESS
from generator.events import status
from generator.events.context import Source
from generator.model import Article, Factuality, Kind, Quotation, Span
from generator.reading import ParsedSentence, Readings

SpeaksFor = Callable[[Span, Span], bool]
"""Whether the speaker at the first span of the article belongs to the doer at the second."""

NEAR = 32
"""So many quotations before a clause are looked at: no real one nests deeper."""


@dataclass(frozen=True, slots=True)
class Statements:
    """An article with its sentences read, and with who says what in it."""

    article: Article
    readings: Readings
    quotations: Sequence[Quotation]
    """In the order of the text."""
    reported: Mapping[int, Sequence[Quotation]]
    """Those whose reporting words stand in a sentence, by its index."""
    speaks_for: SpeaksFor | None

    @classmethod
    def of(
        cls,
        article: Article,
        readings: Readings,
        quotations: Sequence[Quotation] = (),
        speaks_for: SpeaksFor | None = None,
    ) -> Self:
        """An article with the ``quotations`` in it, each known by its sentence."""
        reported = defaultdict[int, list[Quotation]](list)
        for quotation in quotations:
            index = article.at(quotation.cue) if quotation.cue else None
            if index is not None:
                reported[index].append(quotation)
        return cls(article, readings, quotations, dict(reported), speaks_for)

    def factuality(
        self,
        index: int,
        clause: Span,
        words: Span,
        *,
        when: status.When | None = None,
        event: Factuality | None = None,
    ) -> Factuality | status.Undecided:
        """Where a clause of the sentence ``index`` stands for words in it, an expression of time or
        a figure; all spans count from the start of the article.

        ``event`` is what is known of the event that the clause tells.
        """
        start = self.article.sentences[index].span.start
        holding = self.around(clause, words)
        stated = () if holding else self._stated(clause, words, when)
        around = stated or holding
        known = event if not stated else None
        here = status.Surroundings(
            self.article.source.dct,
            self._sources(around, start),
            self._sources(self.reported.get(index, ()), start),
            self._own(start),
            _moved(known, -start) if known else None,
        )
        inside = clause.shifted(-start), words.shifted(-start)
        found = status.of_clause(self.readings[index], *inside, here, when)
        if isinstance(found, status.Undecided):
            return found
        return self._resolved(_moved(found, start), around)

    def around(self, clause: Span, words: Span) -> tuple[Quotation, ...]:
        """The quotations in which a clause lies for words in it, the innermost first."""
        place = bisect_right(self.quotations, words.start, key=lambda q: q.content.start)
        near = self.quotations[max(0, place - NEAR) : place]
        holding = (q for q in near if q.content.covers(words) and _holds(q, clause))
        return tuple(sorted(holding, key=lambda q: q.content.end - q.content.start))

    def before(self, index: int) -> ParsedSentence | None:
        """The sentence before another, where it belongs to the same section."""
        if index == 0:
            return None
        sentence, before = self.article.sentences[index], self.article.sentences[index - 1]
        goes_on = before.kind is Kind.SENTENCE and before.section == sentence.section
        return self.readings[index - 1] if goes_on else None

    def is_nameless(self, words: Span) -> bool:
        """Whether the words for a speaker are a mere pronoun."""
        return words.of(self.article.text).lower() in NAMELESS

    def _stated(self, clause: Span, words: Span, when: status.When | None) -> tuple[Quotation, ...]:
        """What is said around words that are no clause of their own, as the object of "reported":
        by one who vouches for it, or of a figure, by one who wants, promises or foresees it. The
        day on which something is announced is that of the announcement.
        """
        stances = attribution.STATING if when else attribution.STATING | attribution.FORESEEING
        around = [q for q in self.around(words, words)[:1] if q.stance in stances]
        if when:
            around = [q for q in around if not self._acts(q, clause)]
        return tuple(replace(q, vouched=True) for q in around)

    def _acts(self, said: Quotation, clause: Span) -> bool:
        """Whether a clause is of somebody who does something by saying it: "announced sanctions"."""
        if said.cue is None or not clause.covers(said.cue) or said.cue > said.content:
            return False
        cue = said.cue.of(self.article.text).lower().split()
        return any(verbs.LEMMAS.get(word, word) in dating.ACTS for word in cue)

    def _sources(self, said: Sequence[Quotation], start: int) -> tuple[Source, ...]:
        """The sources of statements, for the sentence that starts there."""
        return tuple(status.source(q, self.article.text, start) for q in said)

    def _own(self, start: int) -> status.Own | None:
        speaks_for = self.speaks_for
        if speaks_for is None:
            return None
        return lambda who, doer: speaks_for(who.shifted(start), doer.shifted(start))

    def _resolved(self, found: Factuality, around: Sequence[Quotation]) -> Factuality:
        """The same with the words that name the speaker: those of the statement around it, where it
        is the same speaker's or the clause says "she" and the statement knows who that is; with
        nobody, where none does.
        """
        if found.speaker is None:
            return found
        named = [q.speaker for q in around if q.speaker and not self.is_nameless(q.speaker)]
        if not self.is_nameless(found.speaker):
            same = next((words for words in named if words.overlaps(found.speaker)), None)
            return replace(found, speaker=same or found.speaker)
        vouched = next((q.speaker for q in around if q.speaker and q.vouched), None)
        if vouched is None or vouched not in named:
            return replace(found, speaker=None)
        return replace(found, speaker=vouched, rule=f"{found.rule}, speaker named before")


def _holds(said: Quotation, clause: Span) -> bool:
    """Whether a clause lies in what is said, but for reporting words at its start: "According to
    police 12 people died".
    """
    opens = said.rule.startswith("phrase") and said.content.start > clause.start
    start = said.content.start if opens else clause.start
    return said.content.covers(Span(start, clause.end)) if start < clause.end else False


def _moved(found: Factuality, start: int) -> Factuality:
    """The same with a speaker whose span counts from another start."""
    return replace(found, speaker=found.speaker.shifted(start)) if found.speaker else found

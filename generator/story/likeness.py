"""How much speaks for it that two dated clauses tell of one event: points, each with its reason.

The points are about the logarithm of the odds. They were fitted to some 4,000 labelled pairs of
thirty-five stories (tests/joins/dev, and seventeen of real news), each story judged by a fit to the
others, then rounded; what speaks against two by what was done, by 900 labels of real news
(tests/benchmarks/joins.py). That little of a time of which much is told is one thing (CROWD), and what the
clauses alone share (IN_CLAUSES), tell most. Both are counted by events once these are known: what
six sources tell of one fire makes neither fires common nor its day crowded.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from math import fsum, log2, sqrt

from generator.english import alike
from generator.model import Reason, Status
from generator.story import apart
from generator.story.evidence import Candidate
from generator.story.marks import Marks
from generator.story.news import News
from generator.story.tellings import Telling

START = 0.25
"""Where they are of the same time."""
ALIKE = 4.2
"""For the root of the share of marks that two sentences have in common, from 0 to 1."""
IN_CLAUSES = 2.7
"""For the same of what their clauses alone say, what each tells besides left out."""
ENOUGH = 1.0
"""Shared points from which the share counts in full: in a small story every word is rare."""
SAME_KIND = 0.5
"""Where both are of a known kind, and of the same."""
RARE = 4.0
"""Points of a kind from which that counts in full: what all of a story is about says little."""
NAMED = 0.95
"""Where a noun names the event: "the collision of 15 July"."""
FORETOLD = 1.0
"""Where both lay ahead of their reports, on one day: of few days is much announced."""
ONLY_NAMES = 1.6
"""Against it where they share no more than who had a part in it, or where; or that it began."""
LOOKING_BACK = 0.6
"""For each time that the days double from the one day of both, and from the next, to the later
report: what is still told after weeks is the main thing of its day."""
LATEST = 8.0
"""So many times at most: to the days of some eight months."""
LATER_ON = 0.5
"""The same for each time that the days double from two weeks on, where one names a longer time, up to
some weeks, in which the other lies, and they share what was done."""
TWO_WEEKS = 4
"""Two weeks as the number of times that days have doubled."""
AT_MOST = 0.8
"""What looks back adds at most so much of what is shared: one word in common says little, however
long after it is told."""
ELSEWHERE = 0.8
"""Against it, for each unit of what speaks for either being something else: of a time that the other
cannot be of, or another thing of the other's article."""
THE_NEWS = 1.3
"""Where articles opened with the one, on a day of the other's time."""
OTHER_NEWS = 0.6
"""Against that, for each time that the articles double that opened with something of this time."""
OF_NEWS = 0.5
"""That it was the news adds at most so much of what is shared."""
CROWD = 0.6
"""Against it, for each time that the tellings of their time double: where much happens, little of
it is one."""
WIDE = 0.22
"""Against it, for each time that the days double in which both lie."""
OTHER_NUMBERS = 2.0
"""Against it where the clauses of both have numbers, and none in common."""
YEARS = 0.3
"""Against it where no more is known of either than some months or the year: much happens in one."""
SAME_SOURCE = 1.8
"""Against it where one article tells both: it seldom tells a thing twice, but in the sentence
behind its lead, which says when."""
LEAD = 3.5
"""Where the one is an article's lead and the other the sentence behind it."""
NEWS = 2.8
"""Against it, for each time that the days double by which something lay back when an article opened
with it and named no day: news is of its day or of the day before."""
REPORTING = 1.8
"""Against it where one of them is what somebody said."""
OTHER_STATUS, PLAN_AND_FACT = 0.3, 0.7
"""Against it where the one has happened, and the other is alleged, or planned."""
OTHER_DEED = 0.8
"""Against it where each tells by another verb, and their clauses share nothing of what was done, and
much is told of their time:"""
FEW, MANY = 4, 8
"""in full from so MANY events, and not at all up to so FEW."""
ONLY_PHASE = 1.0
"""Against it where all that their clauses share is that something began, ended or rose."""
OTHER_SUBJECT = 1.0
"""Against it where each names who did it, and nowhere the other's."""
LASTING = 1.9
"""Against it where one of them lasts, or began then."""
BRIEF = timedelta(days=31)
"""What is told within so many days is somewhere among what happened then."""
FEW_MONTHS = 100
"""Days from which a time is many months."""
LONG = timedelta(days=31)
"""Where two lie in a longer time, they must share more than what kind of thing happened."""
NEVER = -9.0
"""Where one excludes the other."""
UNLIKE = -3.0
"""At most, where nothing excludes it and they share too little to be joined by it."""
NOTHING = -4.0
"""At most, where nothing excludes it and they share nothing."""


Pair = tuple[int, int]
"""The places of two tellings, in their order."""


class Likeness:
    """How like the tellings of a story are, each with a number."""

    def __init__(
        self,
        tellings: Sequence[Telling],
        points: Mapping[str, float],
        groups: Sequence[Sequence[int]] = (),
    ) -> None:
        """``groups``: the tellings of each event, as far as they are known; else each is one."""
        self.tellings = tellings
        self.points = {**points, **_rare_among(tellings, groups)} if groups else points
        self._whole = {t: _whole(t.candidate.marks, self.points) for t in tellings}
        times = _times(tellings, groups or [(i,) for i in range(len(tellings))])
        brief = [(first, last) for first, last in times if last - first <= BRIEF]
        self._begins = sorted(first for first, _ in brief)
        self._ends = sorted(last for _, last in brief)
        self._news = News(self.tellings, groups)
        self._known: dict[Pair, float] = {}

    def of(self, a: int, b: int) -> float:
        """The points for the two being one event."""
        pair = (a, b) if a < b else (b, a)
        found = self._known.get(pair)
        if found is None:
            found = self._known[pair] = self._of(self.tellings[a], self.tellings[b])
        return found

    def _of(self, a: Telling, b: Telling) -> float:
        if apart.excludes(a, b):
            return NEVER
        points = sum(points for points, _, _ in self._reasons(a, b))
        if self._is_only_news(a, b) or _share_enough(a, b):
            return points
        return min(points, UNLIKE if _share_any(a, b) else NOTHING)

    def reasons(self, a: int, b: int) -> tuple[Reason, ...]:
        """The points for and against it, each with its reason."""
        found = self._reasons(self.tellings[a], self.tellings[b])
        return tuple(_said(words, of, points) for points, words, of in found if points)

    def of_plans(self, a: int, b: int) -> float:
        """The points for the two being of one thing, whenever it is to be."""
        one, other = self.tellings[a], self.tellings[b]
        if apart.is_one_sentence(one.candidate, other.candidate):
            return ALIKE
        differ = apart.counts_another, apart.is_opposite, apart.is_elsewhere
        if any(d(one.candidate, other.candidate) for d in differ):
            return NEVER
        kind = SAME_KIND if _kinds(one, other) else 0
        found = (*self._for(one, other), *_against(one, other))
        return kind + sum(points for points, _, _ in found)

    def _shared(self, a: Telling, b: Telling) -> dict[str, float]:
        """The marks that both have, with what each counts."""
        mine, yours = a.candidate.marks.weights, b.candidate.marks.weights
        return {m: self.points[m] * w * yours[m] for m, w in mine.items() if m in yours}

    def _in_clauses(self, a: Telling, b: Telling) -> float:
        """The root of the share of marks that their clauses have in common."""
        shared = a.candidate.marks.core & b.candidate.marks.core
        whole = self._whole[a][1] * self._whole[b][1]
        return sqrt(_counted(shared, self.points) / sqrt(whole)) if whole else 0

    def _reasons(self, a: Telling, b: Telling) -> Iterator[_Why]:
        yield from self._for(a, b)
        if kinds := _kinds(a, b):
            mine, yours = a.candidate.marks.weights, b.candidate.marks.weights
            kept = (f"={kind}" for kind in kinds)
            rare = max(self.points[m] * min(mine[m], yours[m]) for m in kept)
            yield SAME_KIND * min(1, rare / RARE), "of the same kind", None
        yield from self._of_time(a, b)
        yield from _against(a, b)

    def _for(self, a: Telling, b: Telling) -> Iterator[_Why]:
        shared = self._shared(a, b)
        own = 0.0
        if shared:
            points = sum(shared.values())
            whole = self._whole[a][0] * self._whole[b][0]
            share = sqrt(points / sqrt(whole)) * min(1, points / ENOUGH)
            own = ALIKE * share
            yield own, "shares {}", shared
            yield IN_CLAUSES * self._in_clauses(a, b), "their clauses share that", None
            if all(map(_is_who, shared)) or shared.keys() <= alike.PHASES:
                yield -ONLY_NAMES, "shares nothing of what was done", None
                own = 0.0
        if a.is_noun or b.is_noun:
            yield NAMED, "named by a noun", None
        if _is_lead(a.candidate, b.candidate):
            yield LEAD, "says when the lead of its article was", None
        if a.is_ahead and b.is_ahead and _is_one_day(a, b):
            yield FORETOLD, "announced for the same day", None
        if (own or not shared) and (share := self._share_of_news(a, b)):
            news = THE_NEWS + OTHER_NEWS * log2(share)
            yield min(news, OF_NEWS * own) if own else news, "was the news of that time", None
        if _is_one_day(a, b) and (own or not shared):
            later = LOOKING_BACK * max(0, min(LATEST, max(a.lag, b.lag)) - 1)
            yield min(later, AT_MOST * own) if own else later, "told of that day later", None
        elif own and (later := _later_on(a, b)):
            yield min(later, AT_MOST * own), "told of that time later", None

    def _of_time(self, a: Telling, b: Telling) -> Iterator[_Why]:
        first, last = min(a.earliest, b.earliest), max(a.latest, b.latest)
        yield START, "of the same time", None
        if (crowd := self._crowd(first, last)) > 1:
            yield -CROWD * log2(crowd), "so much is told of that time: {}", crowd
            if _tell_other_deeds(a, b):
                crowded = min(1, log2(crowd / FEW) / log2(MANY / FEW)) if crowd > FEW else 0
                yield -OTHER_DEED * crowded, "something else was done", None
        if (old := max(_age(a, b), _age(b, a))) > 1:
            yield -NEWS * log2(old), "was no news after {} days", old
        days = (last - first).days
        if days:
            yield -WIDE * log2(1 + days), "somewhere in {} days", days + 1
        if min(a.days, b.days) > FEW_MONTHS:
            yield -YEARS, "both somewhere in many months", None
        if a.lasts or b.lasts:
            yield -LASTING, "what lasts", None

    def _share_of_news(self, a: Telling, b: Telling) -> float:
        """How much of the news of the time of either the other was, from 0 to 1."""
        return max(self._news.share(a, b), self._news.share(b, a))

    def _is_only_news(self, a: Telling, b: Telling) -> bool:
        """Whether the one was all the news of the other's day, and it is not known what kind of
        thing the other is.
        """
        pairs = ((one, other) for one, other in ((a, b), (b, a)) if _is_one_day(a, b))
        return any(
            not other.candidate.marks.meanings and self._news.share(one, other) == 1
            for one, other in pairs
        )

    def _crowd(self, first: date, last: date) -> int:
        """How many events can be of a time."""
        return bisect_right(self._begins, last) - bisect_left(self._ends, first)


def _whole(marks: Marks, points: Mapping[str, float]) -> tuple[float, float]:
    """The points of all marks of a telling, squared and summed, and those of its clause."""
    of_all = sum(points[m] * w * w for m, w in marks.weights.items())
    return of_all, _counted(marks.core, points)


def _counted(marks: Iterable[str], points: Mapping[str, float]) -> float:
    """The points of marks, in whichever order they come."""
    return fsum(points.get(mark, 0) for mark in marks)


def _rare_among(tellings: Sequence[Telling], groups: Sequence[Sequence[int]]) -> dict[str, float]:
    """What it counts that two tellings share a mark: the more, the fewer events have it."""
    marks = [t.candidate.marks.weights for t in tellings]
    told = (frozenset[str]().union(*(marks[i] for i in group)) for group in groups)
    counts = Counter(mark for marks in told for mark in marks)
    return {mark: log2((len(groups) + 1) / n) for mark, n in counts.items()}


def _times(
    tellings: Sequence[Telling], groups: Sequence[Sequence[int]]
) -> Iterator[tuple[date, date]]:
    """The days that each event can be of; what was moved is of all its days."""
    for group in groups:
        first = max(tellings[i].earliest for i in group)
        last = min(tellings[i].latest for i in group)
        yield min(first, last), max(first, last)


def _share_enough(a: Telling, b: Telling) -> bool:
    """Whether they share a mark, where the time is long more than what kind of thing it was and,
    unless both name the same year, an act, and where only the one lay ahead that kind; or one
    names the other's day alone.
    """
    one, other = a.candidate.marks, b.candidate.marks
    if _is_lead(a.candidate, b.candidate):
        return a.is_ahead == b.is_ahead
    shared = one.weights.keys() & other.weights.keys()
    if not shared:
        return _is_one_day(a, b) and (_is_general(a) or _is_general(b))
    if a.is_ahead != b.is_ahead and not _is_one_day(a, b) and not one.acts & other.acts:
        return False
    if max(a.latest, b.latest) - min(a.earliest, b.earliest) <= LONG:
        return True
    if (a.earliest, a.latest) != (b.earliest, b.latest) and not share_act(a, b):
        return False
    return a.is_noun or b.is_noun or bool(shared - one.acts)


def _later_on(a: Telling, b: Telling) -> float:
    """The points for what one tells of a longer time, weeks after it, being the other's."""
    wide = max(a, b, key=lambda t: t.days)
    is_brief = 0 < wide.days <= BRIEF.days and not (wide.is_ahead or wide.lasts)
    if not is_brief or not share_act(a, b):
        return 0.0
    return LATER_ON * max(0, min(LATEST, wide.lag) - TWO_WEEKS)


def _age(lead: Telling, other: Telling) -> int:
    """How many days what the other tells lay back when an article opened with the one, and named
    no day.
    """
    evidence = lead.candidate.evidence
    if evidence.timex.anchor != "report":
        return 0
    told = other.candidate.evidence
    return (evidence.dct - (told.dct if told.timex.anchor == "report" else other.latest)).days


_Why = tuple[float, str, int | Mapping[str, float] | None]
"""Points, and what they are for, which is put into words where it is told: with a number, or with
the marks that are shared and what each counts."""


def _said(words: str, of: int | Mapping[str, float] | None, points: float) -> Reason:
    if isinstance(of, Mapping):
        most = sorted((-much, mark) for mark, much in of.items())
        return Reason(words.format(", ".join(mark for _, mark in most[:4])), points)
    return Reason(words.format(of), points)


def _against(a: Telling, b: Telling) -> Iterator[_Why]:
    one, other = a.candidate, b.candidate
    is_same = one.evidence.source == other.evidence.source
    if is_same and not _is_lead(one, other):
        yield -SAME_SOURCE, "both in one article", None
    if a.is_reporting or b.is_reporting:
        yield -REPORTING, "what somebody said", None
    if _stands(a) is not _stands(b):
        is_plan_and_fact = {_stands(a), _stands(b)} == _PLAN_AND_FACT
        yield -(PLAN_AND_FACT if is_plan_and_fact else OTHER_STATUS), "of another status", None
    if not _is_lead(one, other) and share_phase(a, b):
        yield -ONLY_PHASE, "no more than that it began or ended", None
    if apart.has_other_subject(one, other):
        yield -OTHER_SUBJECT, "who did it has another name", None
    if _differ_in_numbers(a, b):
        yield -OTHER_NUMBERS, "other numbers", None


def _stands(told: Telling) -> Status:
    """Whether it is told as a fact, where what somebody said is none beside what was done."""
    return Status.ALLEGED if told.is_reporting else told.candidate.evidence.status


_PLAN_AND_FACT = {Status.SCHEDULED, Status.OCCURRED}


def _tell_other_deeds(a: Telling, b: Telling) -> bool:
    """Whether each tells by another verb, and their clauses share nothing of what was done."""
    mine, yours = (t.candidate.evidence.deed for t in (a, b))
    is_told = mine and yours and not (a.is_noun or b.is_noun or _is_lead(a.candidate, b.candidate))
    return bool(is_told) and mine != yours and not share_act(a, b)


def share_phase(a: Telling, b: Telling) -> bool:
    """Whether all that their clauses share is that something began or ended."""
    shared = {mark for mark in a.candidate.marks.core & b.candidate.marks.core if mark[0] != "#"}
    return bool(shared) and shared <= alike.PHASES


def _is_lead(one: Candidate, other: Candidate) -> bool:
    """Whether the one is an article's lead, without a day of its own, and the other the sentence
    behind it. What is said there is of that day where the lead tells of a decision: of what befell
    somebody others speak later. "Friday's attack" is the lead's day where that tells of an attack.
    """
    if one.evidence.source != other.evidence.source:
        return False
    lead, next_ = sorted((one, other), key=lambda c: c.evidence.sentence)
    mine, yours = lead.evidence, next_.evidence
    is_lead = lead.opens and mine.timex.anchor == "report" and yours.timex.anchor != "report"
    is_next = yours.sentence == mine.sentence + 1
    is_of_it = not next_.says or not alike.DECISIONS.isdisjoint(lead.marks.meanings)
    kinds = alike.MEANINGS.get(alike.stem(mine.deed), ()) or lead.marks.meanings
    is_of_it = is_of_it and (not next_.of_noun or not next_.of_noun.isdisjoint(kinds))
    return is_lead and is_next and yours.is_main and is_of_it


def share_act(a: Telling, b: Telling) -> bool:
    """Whether their clauses share more than who had a part in what happened, how many, and where."""
    one, other = a.candidate.marks, b.candidate.marks
    shared = one.core & other.core
    return bool(_kinds(a, b)) or any(mark[0] not in "+@#=" for mark in shared)


def _is_who(mark: str) -> bool:
    """Whether a mark tells who had a part in what happened, or where it was."""
    return mark[0] in "+@" or (mark[1:] in alike.NO_ACTS and mark[0] == "=")


def _differ_in_numbers(a: Telling, b: Telling) -> bool:
    """Whether the clauses of both have numbers, and none in common."""
    return bool(a.numbers and b.numbers and not a.numbers & b.numbers)


def _kinds(a: Telling, b: Telling) -> frozenset[str]:
    """The kinds of what happened that both tell."""
    return a.candidate.marks.meanings & b.candidate.marks.meanings


def _share_any(a: Telling, b: Telling) -> bool:
    """Whether they have a mark in common."""
    return not a.candidate.marks.weights.keys().isdisjoint(b.candidate.marks.weights)


def _is_one_day(a: Telling, b: Telling) -> bool:
    return a.earliest == a.latest == b.earliest == b.latest


def _is_general(a: Telling) -> bool:
    """Whether it only names the day's event, as "the disaster of 15 July" does."""
    return a.is_noun and not a.candidate.marks.weights.keys().isdisjoint(alike.ANY)

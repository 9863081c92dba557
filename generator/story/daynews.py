"""What is the news of a day, though it shares few words with what else is told of that day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from generator.model import Evidence, Reason, Span, Status
from generator.story import apart
from generator.story.groups import Group, can_be_one
from generator.story.likeness import NOTHING, OTHER_DEED, UNLIKE, Likeness, share_phase
from generator.story.news import days as days_of_news
from generator.story.tellings import Telling

LONG_AFTER = 3
"""Days after an event from which its telling looks back."""
FAR_MORE = 2
"""So many times as often is told what is the main news of a day that had other news too."""
UNDATED = "day of the report"
"""The rule by which news has no day but that of its report."""
_STANDING_FOR = 6
"""So many tellings of a group, the first ones, stand for all of it."""


def told_below(tellings: Sequence[Telling]) -> Mapping[int, int]:
    """The news that articles open with, each with what tells its day further down, as places."""
    told = [t.candidate.evidence for t in tellings]
    places: Mapping[tuple[str, Span | None], int] = {
        (e.source, e.timex.span): i for i, e in enumerate(told)
    }
    news = ((i, e) for i, e in enumerate(told) if e.timex.anchor == "below")
    found = ((i, places.get((e.source, e.timex.anchored_to))) for i, e in news)
    return {i: below for i, below in found if below is not None}


def news_told_by_others(likeness: Likeness, of: Sequence[Group]) -> list[tuple[int, int]]:
    """The news that articles open with and give no day, each with the one thing that they tell of
    their own day or the day before, and that other sources tell as well: what else is told of that
    day is its news.
    """
    tellings = [t.candidate for t in likeness.tellings]
    told = [candidate.evidence for candidate in tellings]
    articles: dict[str, list[int]] = defaultdict(list)
    for i, evidence in enumerate(told):
        articles[evidence.source].append(i)
    found = []
    for source, places in articles.items():
        news = [i for i in places if _is_undated(told[i])]
        days = [i for i in places if _is_of_its_day(told[i])]
        shared = [i for i in days if any(told[k].source != source for k in of[i].told)]
        if len(news) == 1 and len({id(of[i]) for i in shared}) == 1:
            found.append((shared[0], news[0]))
    found = [(day, new) for day, new in found if not apart.is_besides(tellings[day], tellings[new])]
    return [pair for pair in found if _may_be_one(likeness, of, pair, UNLIKE - OTHER_DEED)]


def looking_back(likeness: Likeness, of: Sequence[Group]) -> list[tuple[int, int]]:
    """What is told of one day only long after it, each with the news of that day, where articles
    opened with one thing alone, or with one far more than with others; what several tell has to
    share a word with it.
    """
    tellings = likeness.tellings
    news: dict[date, dict[int, int]] = defaultdict(dict)
    for i, telling in enumerate(tellings):
        for day in days_of_news(telling):
            news[day].setdefault(id(of[i]), i)
    found = []
    for i, telling in enumerate(tellings):
        is_first = of[i].told[0] == i
        if is_first and all(_looks_back(tellings[k]) for k in of[i].told):
            found += [(first, i) for first in _main_news(news[telling.earliest].values(), of)]
    return [
        (a, b)
        for a, b in found
        if _may_be_one(likeness, of, (a, b), NOTHING if _names_day(tellings[b]) else UNLIKE)
        and not share_phase(tellings[a], tellings[b])
        and not _is_another(tellings, of[a], of[b])
    ]


def _is_another(tellings: Sequence[Telling], news: Group, later: Group) -> bool:
    """Whether several sources look back on one thing in words that the news of its day does not have:
    one alone may choose its own.
    """
    sources = {tellings[i].candidate.evidence.source for i in later.told}
    return len(sources) > 1 and _words_of(tellings, news).isdisjoint(_words_of(tellings, later))


def _words_of(tellings: Sequence[Telling], group: Group) -> frozenset[str]:
    """The marks of the clauses that stand for a group."""
    cores = (tellings[i].candidate.marks.core for i in group.told[:_STANDING_FOR])
    return frozenset[str]().union(*cores)


def _names_day(telling: Telling) -> bool:
    """Whether it tells of a day as of one whose news is known: "the test of 4 March", "there has been
    no ferry since 19 May".
    """
    return telling.is_noun or telling.lasts


def _main_news(news: Iterable[int], of: Sequence[Group]) -> list[int]:
    """The one of a day's news that is told most, if it is told far more than the next."""
    told = sorted(news, key=lambda i: (-len(of[i].told), i))
    is_main = len(told) == 1 or (told and len(of[told[0]].told) >= FAR_MORE * len(of[told[1]].told))
    return told[:1] if is_main else []


def reason(likeness: Likeness, place: int, others: Sequence[int]) -> Reason | None:
    """Why a telling is of one event with the others, whatever words they share."""
    if any(_is_undated(likeness.tellings[i].candidate.evidence) for i in (place, *others)):
        return Reason("is the news of a day of which other sources tell", -UNLIKE)
    if _looks_back(likeness.tellings[place]):
        return Reason("looks back on a day that had this news", -UNLIKE)
    return None


def _may_be_one(
    likeness: Likeness, of: Sequence[Group], pair: tuple[int, int], least: float
) -> bool:
    """Whether nothing speaks against two groups being one, and some of them are so alike."""
    one, other = (of[i] for i in pair)
    if one is other or not can_be_one(one, other):
        return False
    pairs = ((a, b) for a in one.told[:_STANDING_FOR] for b in other.told[:_STANDING_FOR])
    return max(likeness.of(*each) for each in pairs) >= least


def _is_undated(evidence: Evidence) -> bool:
    return evidence.rule.startswith(UNDATED)


def _is_of_its_day(evidence: Evidence) -> bool:
    """Whether something is told as a fact of the article’s day or of the day before."""
    timex = evidence.timex
    if timex.earliest is None or timex.earliest != timex.latest or evidence.is_report:
        return False
    is_told = evidence.status is Status.OCCURRED
    return is_told and 0 <= (evidence.dct - timex.earliest).days <= 1


def _looks_back(telling: Telling) -> bool:
    """Whether it tells of one day long after it."""
    evidence = telling.candidate.evidence
    is_late = telling.is_one_day and (evidence.dct - telling.latest).days >= LONG_AFTER
    return is_late and evidence.status is not Status.SCHEDULED and not telling.is_reporting

"""What the sources count, each thing once with its values through time, and how much it matters.

Two figures are of one thing where they have one of these in common, in this order:

- who suffered what in an event ("killed 13 people", "the toll of the blast rose to 14"): a toll;
- the very amount of the very thing ("1,150 tonnes of ammonium nitrate", "43 recommendations");
- the very amount, in sentences that have something else in common ("a $20 billion fund for the
  victims", "$20bn for victims");
- what is counted, of whom, where it stands, and most of what their clauses tell.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import chain
from math import log2

from generator.english import alike, countable, dating
from generator.english.numerals import SCALES, VAGUE
from generator.model import Article, Figure, KeyFigure, Reason, Story, Weight

SHARED = 0.5
"""The share of telling words that the clauses of two values of one thing have in common."""
TELLING = 10
"""So great a number of one thing is seldom met twice by chance."""
FALLS = 0.5
"""A toll that is told as less than this share of the one before is another's."""
GROWS = 8
"""A toll that is told as so many times the one before, or as so many times ten, is another's."""
AROUND = 8
"""Words before and behind a figure in which it says what became of those whom it counts."""
FEWEST = 6
"""Words of a clause that says what is counted, if no noun does."""
COMMON = 2
"""Telling words that clauses with the same amount of one thing have in common, one more where it is
round."""
EXACT = 3
"""Digits of an amount that is seldom met twice by chance."""
DEATH = "die"
SO_FAR = "dead so far"
"""What all counts of the dead up to the day of a report have in common."""
FATES = frozenset((DEATH, "hurt", "missing", "arrest"))
"""Lists of words alike for what becomes of people."""
_ANYBODY = frozenset(("", *map(alike.stem, "people persons person victims victim lives".split())))
"""Whom a toll counts; "four firefighters" are some of them."""
_OF_PEOPLE = "people"
_BEHIND_NOUN = re.compile(r" (?:of|an?|per) ")
_WORD = re.compile(r"[^\W\d_]+")
_EMPTY = alike.EMPTY | SCALES.keys()
_SHORTEST = 4
"""Letters of a word that tells something."""
_PARTS = frozenset(("percent", "share", "times"))
_SIZE = re.compile(
    r"[\w.,-]*(?:\d|[-‐‑])(?:foot|ft|metre|meter|inch|mile|yard|kilometre|kilometer)\b"
)
""""A 52-foot yacht"."""
_LONG = timedelta(days=3 * 365)
_PLACE = re.compile(
    r"\s+(?:off|from|away|out|down|offshore|inland|ahead|apart|(?:north|south|east|west)[\w-]*)\b"
)
""""50 miles off the coast"."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that the sources count."""

    values: tuple[KeyFigure, ...]
    """In order of the days that they are figures of, those of a toll as they were told; at least
    one."""
    weight: Weight
    fate: str = ""
    """What became of those whom its values count in an event, as a list of words alike; empty for
    any other thing."""

    @property
    def is_toll(self) -> bool:
        """Whether each value is what was known on the day on which it was told."""
        return bool(self.fate)


@dataclass(slots=True)
class _Group:
    """Figures of one thing, as they are found."""

    fate: str
    """Empty where it is no toll."""
    values: list[KeyFigure] = field(default_factory=list)

    @property
    def latest(self) -> float:
        """The number that was told last."""
        return self.values[-1].figure.value


def things(
    story: Story, found: Sequence[KeyFigure], counts: Callable[[Figure], Hashable]
) -> tuple[Thing, ...]:
    """The figures ``found``, which come in order of report, those of one thing together; the thing
    told first comes first. In doubt they are things of their own.

    ``counts`` says what a figure counts, the same for whatever may share a chart.
    """
    events = _events(story)
    groups: list[_Group] = []
    by_key: dict[Hashable, int] = {}
    by_stem: dict[Hashable, int] = {}
    for figure in found:
        counted = counts(figure.figure)
        fate = _fate(story, figure) if figure.figure.unit == "count" else ""
        tolls = _all_tolls(story, figure, fate, events)
        keys = [*tolls, *_amounts(figure, counted, fate)]
        alike_, stems = _alike(figure, counted), _stems(story, figure)
        wanted = ((alike_, SHARED * len(stems)), *_very_amount(figure, fate))
        keyed = (by_key[key] for key in keys if key in by_key)
        near = (_nearest(by_stem, key, stems, least) for key, least in wanted)
        places = chain(keyed, (i for i in near if i is not None))
        at = next((i for i in places if _may_be(story, groups[i], figure)), None)
        if at is None:
            at = len(groups)
            groups.append(_Group(fate if tolls else ""))
        group = groups[at]
        group.values.append(figure)
        group.fate = group.fate or (fate if tolls else "")
        for key in keys:
            is_newer = key == SO_FAR and groups[by_key.get(key, at)].latest < figure.figure.value
            by_key[key] = at if is_newer else by_key.get(key, at)
        for stem in stems:
            for key, _ in wanted:
                by_stem.setdefault((key, stem), at)
    return tuple(_thing(story, group) for group in groups)


def _events(story: Story) -> Mapping[tuple[str, int], tuple[str, ...]]:
    """Source and sentence -> the ids of the events of which it tells."""
    found: dict[tuple[str, int], list[str]] = {}
    for event in story.events:
        for evidence in event.evidence:
            found.setdefault((evidence.source, evidence.sentence), []).append(event.id)
    return {place: tuple(ids) for place, ids in found.items()}


def differing(story: Story) -> Mapping[str, Mapping[str, Sequence[KeyFigure]]]:
    """For each event, by its id, the tolls of which its sources tell more than one number, by what
    became of those counted: each number where it was told first.
    """
    events, figures = _events(story), defaultdict[tuple[str, int], list[KeyFigure]](list)
    for figure in story.figures:
        figures[figure.source, figure.sentence].append(figure)
    found: dict[str, Mapping[str, Sequence[KeyFigure]]] = {}
    for event in story.events:
        told: defaultdict[tuple[str, str], dict[object, KeyFigure]] = defaultdict(dict)
        for evidence in sorted(event.evidence, key=lambda e: e.dct):
            place = evidence.source, evidence.sentence
            text = story.article(evidence.source).article.text
            known = (f for f in figures[place] if not is_old(text, f))
            for figure in known if len({*events[place]}) == 1 else ():
                own = told[_suffered(story, figure)]
                own.setdefault((figure.figure.value, figure.figure.upper), figure)
        tolls = {fate: [*own.values()] for (fate, _), own in told.items() if fate and len(own) > 1}
        if tolls:
            found[event.id] = tolls
    return found


def _suffered(story: Story, figure: KeyFigure) -> tuple[str, str]:
    """What became of whom: of anybody, or of those whom a noun names."""
    head = _head(figure)
    fate = _fate(story, figure) if figure.figure.unit == "count" else ""
    return fate, "" if head in _ANYBODY else head


# ---------------------------------------------------------------- what figures have in common


def _fate(story: Story, figure: KeyFigure) -> str:
    """What became of those whom a figure counts, as a list of words alike; empty where the words
    nearest to it say nothing of the kind.
    """
    text, own, clause = story.article(figure.source).article.text, figure.figure.span, figure.clause
    before = _WORD.findall(text[clause.start : own.start].casefold())[-AROUND:]
    within = _WORD.findall(text[own.start : own.end].casefold())
    behind = _WORD.findall(text[own.end : clause.end].casefold())[:AROUND]
    around = (*within, *_alternating(before[::-1], behind))
    if not countable.LIVES.isdisjoint(around) and not countable.COSTING_LIVES.isdisjoint(around):
        return DEATH
    for word in around:
        for name in alike.MEANINGS.get(alike.stem(word), ()):
            if name in FATES:
                return name
    return ""


def _alternating(one: Sequence[str], other: Sequence[str]) -> Iterator[str]:
    """The words nearest first."""
    for at in range(max(len(one), len(other))):
        yield from one[at : at + 1]
        yield from other[at : at + 1]


def _all_tolls(
    story: Story, figure: KeyFigure, fate: str, events: Mapping[tuple[str, int], tuple[str, ...]]
) -> list[Hashable]:
    """The tolls of which it may be a value: of events, and of all so far."""
    if is_old(story.article(figure.source).article.text, figure):
        return []
    of_events = _tolls(figure, fate, events.get((figure.source, figure.sentence), ()))
    return [*of_events, *_so_far(story, figure, fate)]


def _tolls(figure: KeyFigure, fate: str, events: Sequence[str]) -> list[Hashable]:
    """For each event in whose sentence it stands, whom it counts there."""
    is_of_people = figure.figure.unit == "count" and _head(figure) in _ANYBODY
    return [(fate, event) for event in events] if fate and is_of_people else []


_OF_TOLL = re.compile(
    r"\btoll\b|\bnumber of (?:\w+ )?(?:dead|deaths|people (?:\w+ )*?(?:died|killed))\b"
)
_HAS_KILLED = re.compile(
    r"(?!an? )(?:\S+ )*?(?:has|have) (?:now |already |so far )?(?:killed|claimed)\b", re.IGNORECASE
)
_HAVE_DIED = re.compile(
    r"(?:have|had) (?:now |already )?(?:died|been killed)\b(?:.*\bso far\b|\W*$)"
)
_OF_YEARS = re.compile(r"\b(?:since|in|over|for)\b[^.,;]*\b(?:\d{4}|years?|decades?)\b")


def _so_far(story: Story, figure: KeyFigure, fate: str) -> Iterator[Hashable]:
    """What is the same for all counts of the dead up to the day of a report: "The toll has risen to
    118", "The epidemic has killed 153 people", "Forty-four people have died so far".
    """
    if fate != DEATH or figure.figure.unit != "count" or _head(figure) not in _COUNTED_DEAD:
        return
    text, own = story.article(figure.source).article.text, figure.figure.span
    if _OF_YEARS.search(figure.clause.of(text)):
        return
    before, behind = text[figure.clause.start : own.start], text[own.end : figure.clause.end]
    is_told = (
        _OF_TOLL.search(before) or _HAS_KILLED.match(before) or _HAVE_DIED.match(behind.lstrip())
    )
    if is_told or _is_of_news(story.article(figure.source).article, figure):
        yield SO_FAR


def _is_of_news(article: Article, figure: KeyFigure) -> bool:
    """Whether the first sentence of an article tells how many died of what it is about, which it has
    no need to name: "admitted offences over the outbreak in which seven people died".
    """
    if figure.sentence != min(article.lead, default=-1):
        return False
    own, said = figure.figure.span, article.sentences[figure.sentence].span
    before, behind = article.text[said.start : own.start], article.text[own.end : said.end]
    return bool(_THAT_KILLED.search(before)) or (
        bool(_IN_WHICH.search(before)) and bool(_DIED.match(behind))
    )


_THAT_KILLED = re.compile(
    r"\bthe (?:(?!(?:19|20)\d\d)[\w'’-]+ ){1,4}(?:that|which) (?:has |had )?(?:killed|claimed) $"
)
_IN_WHICH = re.compile(r"\bthe (?:(?!(?:19|20)\d\d)[\w'’-]+ ){1,4}in which $")
_DIED = re.compile(r" (?:have |had )?(?:died|been killed|were killed|lost their lives)\b")


_COUNTED_DEAD = _ANYBODY | frozenset(map(alike.stem, ("toll", "deaths", "dead")))


def is_old(text: str, figure: KeyFigure) -> bool:
    """Whether it is what a number was before: the 171 of "cut the toll from 171 to 148", or of "to
    148 from 171".
    """
    own = figure.figure.span
    before, behind = text[max(0, own.start - _NEAR) : own.start], text[own.end : own.end + 4]
    return before.endswith("from ") and (behind == " to " or bool(_LED_TO.search(before)))


_NEAR = 40
"""Letters before a number in which the one that it became stands."""
_LED_TO = re.compile(r"\bto (?:\w+ ){0,4}[\d.,]*\d (?:\w+ )?from $")


def _head(figure: KeyFigure) -> str:
    """The noun of what is counted, in the singular, without what belongs to it."""
    noun = _BEHIND_NOUN.split(figure.figure.counted.casefold(), maxsplit=1)[0].split()
    word = noun[-1] if noun else ""
    return "" if word in countable.STATES else alike.stem(word)


def _amounts(figure: KeyFigure, counted: Hashable, fate: str) -> list[Hashable]:
    """The very amount of the very thing, where that is no chance."""
    amount, head = figure.figure, _head(figure)
    if counted is None or not (fate or amount.value >= TELLING):
        return []
    if head in _ANYBODY and not fate:
        return []
    found: list[Hashable] = [(amount.value, amount.upper, counted, fate)]
    if amount.upper is not None or _digits(amount.value) >= EXACT:
        found.append((amount.value, amount.upper, amount.unit, head, fate))
    if fate and amount.value >= TELLING and _kind(figure) == _OF_PEOPLE:
        found.append((amount.value, amount.upper, fate))
    return found


def _digits(value: float) -> int:
    """The digits of a number without the noughts at its ends: two of 250."""
    return len(f"{value:.12g}".partition("e")[0].replace(".", "").strip("0"))


def _kind(figure: KeyFigure) -> str:
    """What kind of thing a number counts: people, or what its noun says; other units say it
    themselves.
    """
    head = _head(figure)
    is_of_people = head in _ANYBODY or not countable.PEOPLE.isdisjoint((head, f"{head}s"))
    return "" if figure.figure.unit != "count" else _OF_PEOPLE if is_of_people else head


def _very_amount(figure: KeyFigure, fate: str) -> Iterator[tuple[Hashable, float]]:
    """What is the same where the very amount is told in other words, each with the number of telling
    words that are then in common; nothing where it may be met by chance.
    """
    amount, digits = figure.figure, _digits(figure.figure.value)
    is_part = amount.unit in _PARTS
    if amount.value < TELLING or _is_vague(amount) or (is_part and digits < EXACT):
        return
    very = amount.value, amount.upper, amount.unit, _kind(figure), fate
    yield very, COMMON + (digits == 1)
    if digits > 1:
        yield (*very, figure.source), 1


def _alike(figure: KeyFigure, counted: Hashable) -> Hashable:
    """What is the same for all values of a thing."""
    amount = figure.figure
    if counted is None or figure.holder is None or figure.status is None:
        return amount.value, amount.upper, amount.unit, amount.counted.casefold()
    return counted, figure.status, figure.holder, figure.speaker is None


def _nearest(
    by_stem: Mapping[Hashable, int], alike_: Hashable, stems: Sequence[str], least: float
) -> int | None:
    """The group whose clauses share most with these words, if it is enough."""
    shared = Counter(by_stem[alike_, s] for s in stems if (alike_, s) in by_stem)
    best = min(shared, key=lambda at: (-shared[at], at), default=None)
    return best if best is not None and shared[best] >= least else None


def _may_be(story: Story, group: _Group, figure: KeyFigure) -> bool:
    """Whether a toll may be as told now, after what was told before: it seldom falls. Of what a
    sentence counts twice, nothing is the same, but what a number was and is.
    """
    last = group.values[-1]
    is_beside = (last.source, last.sentence) == (figure.source, figure.sentence)
    is_beside = is_beside and not is_old(story.article(last.source).article.text, last)
    value = figure.figure.value
    is_next = FALLS * last.figure.value <= value <= GROWS * max(TELLING, last.figure.value)
    return not is_beside and (not group.fate or is_next)


def _stems(story: Story, figure: KeyFigure) -> tuple[str, ...]:
    text = figure.clause.of(story.article(figure.source).article.text)
    words = (w for w in _WORD.findall(text.casefold()) if len(w) >= _SHORTEST)
    return tuple(dict.fromkeys(alike.stem(w) for w in words if w not in _EMPTY))


# ---------------------------------------------------------------- things


def _thing(story: Story, group: _Group) -> Thing:
    values = group.values
    if not group.fate:
        values = sorted(values, key=lambda f: f.day or f.dct)
    reasons = (*_reasons(story, values), *_against(story, group))
    return Thing(tuple(values), Weight(reasons), group.fate)


def _against(story: Story, group: _Group) -> Iterator[Reason]:
    """What speaks against a thing; of a toll only that it is one of long ago."""
    first, is_one = group.values[0], len(group.values) == 1
    if group.fate:
        if is_one and _is_long_ago(first):
            yield Reason("is of long ago", -1)
        return
    if is_one and first.figure.unit == "count" and first.figure.value < TELLING:
        yield Reason("is a handful, counted once", -1)
    article = story.article(first.source).article
    says = first.figure.counted or len(first.clause.of(article.text).split()) >= FEWEST
    if is_one and not (says and first.sentence in article.lead):
        yield Reason("is told once, in passing", -1)
    if why := _little(first, article.text):
        yield Reason(why, -1)


def _little(figure: KeyFigure, text: str) -> str:
    """Why an amount tells little of a story, whoever tells it; empty where it may tell much."""
    amount, own, clause = figure.figure, figure.figure.span, figure.clause.of(text)
    start = max(0, own.start - _NEAR)
    is_traded = not dating.TRADED.isdisjoint(_WORD.findall(clause.casefold()))
    is_of_place = _POPULATION.search(text, start, own.start) and _kind(figure) == _OF_PEOPLE
    reasons = (
        ("gives only an order of size", _is_vague(amount)),
        ("is the size of one thing", amount.counted and _SIZE.match(own.of(text))),
        ("says how large a place is", is_of_place),
        ("is the other number of a vote", _OTHER_SIDE.search(text, start, own.start)),
        ("is of long ago", _is_long_ago(figure)),
        ("says where something is", not amount.counted and _PLACE.match(text, own.end)),
        ("is what a number was before", is_old(text, figure)),
        ("is what a market made of it", amount.unit == "percent" and is_traded),
    )
    return next((why for why, holds in reasons if holds), "")


_POPULATION = re.compile(
    r"\b(?:town|city|village|country|nation|state|republic|island|borough|district|region|county|province"
    r"|suburb|parish|settlement|community|capital|population) of (?:just |only )?$"
)
_OTHER_SIDE = re.compile(r"(?:\bby \d[\d,]*|\d[\d,]* votes?) (?:to|against) (?:just |only )?$")


def _is_long_ago(figure: KeyFigure) -> bool:
    """Whether its clause names a time long before its report."""
    latest = figure.dated.latest if figure.dated else None
    return latest is not None and figure.dct - latest > _LONG


def _is_vague(amount: Figure) -> bool:
    """Whether it gives an order of size: "hundreds of"."""
    return not VAGUE.keys().isdisjoint((amount.bound or "").split())


def _reasons(story: Story, values: Sequence[KeyFigure]) -> Iterator[Reason]:
    sources = {f.source for f in values}
    yield Reason(f"told by {len(sources)} of the sources", 2 * log2(1 + len(sources)))
    if any(f.sentence in story.article(f.source).article.lead for f in values):
        yield Reason("opens an article", 1)
    if values[0].holder:
        yield Reason("says whose it is", 1)
    if values[0].status:
        yield Reason("says where it stands", 1)
    if values[0].figure.counted:
        yield Reason("says what is counted", 1)
    if newness := story.newness(max(f.dct for f in values)):
        yield Reason("is new", newness)

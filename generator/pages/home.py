"""The first page: the last and the next, the questions with their answers, and what matters most."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator import addresses
from generator.labels import say
from generator.model import Citation, Source, Status, Story, Topic
from generator.pages import ahead, budgets, chosen, edited, once
from generator.pages.once import Once
from generator.pages.timeline import Entry


@dataclass(frozen=True, slots=True)
class Question:
    """What a topic asks, with the editors' answer, if they gave one."""

    topic: Topic
    answer: edited.Headed


@dataclass(frozen=True, slots=True)
class HomePage:
    """What the first page shows."""

    latest: tuple[chosen.Told, ...]
    """The newest first."""
    upcoming: tuple[chosen.Told, ...]
    questions: tuple[Question, ...]
    foremost: tuple[chosen.Told, ...]
    more_upcoming: int
    """Announcements that stand elsewhere alone."""
    linked: tuple[Entry, ...]
    """The first of those: links lead to where they stand."""
    publishers: str
    """Whose articles it is all from; empty where that is not known."""


def page(story: Story, entries: Sequence[Entry], cited: Sequence[Citation]) -> HomePage:
    """What the first page shows of the ``entries`` of the story, below what is ``cited`` above."""
    coming = [e for e in entries if e.is_next]
    upcoming = chosen.soonest(coming, budgets.HOME_NEXT, budgets.HOME_WORDS)
    past = chosen.relied_on(e for e in entries if not e.is_next)
    latest = _latest(past, story)
    taken = {once.key(e.telling.first) for e in (*latest, *upcoming)}
    rest = [e for e in chosen.worthy(past) if _may_stand(e, latest, taken)]
    short = [e for e in rest if e.event.important or _words(e) <= budgets.HOME_ENTRY_WORDS]
    told = [e for e in short if e.event.important or e.event.status is not Status.SCHEDULED]
    most = max((_foremost(some) for some in (told, short, rest)), key=len)
    shown = Once()
    return HomePage(
        chosen.told(shown, latest),
        tuple(chosen.Told(e, shown.show(ahead.in_context(e, story), e.event.id)) for e in upcoming),
        tuple(_questions(story, cited)),
        chosen.told(shown, most),
        len(coming) - len(upcoming),
        ahead.others(coming, upcoming),
        publishers([a.article.source for a in story.articles]),
    )


def _latest(past: Sequence[Entry], story: Story) -> list[Entry]:
    """The newest, a second and, if there is room, a third, each of a day of its own: of what has just
    been, else of what the timeline shows of earlier days; of one day what matters most.
    """
    just = chosen.recent(past, story.as_of)
    earlier = [e for e in past if _is_earlier(e) and e not in just]
    found = chosen.newest(past, story.as_of) or earlier[-1:]
    for entry in (*_from_last(just), *_from_last(earlier)):
        is_new = all(_is_apart(entry, other) for other in found)
        room = budgets.HOME_LATEST_WORDS - sum(map(_words, found))
        if len(found) == 1:
            room = budgets.HOME_SECOND_WORDS
        if is_new and len(found) < budgets.HOME_LATEST and _words(entry) <= room:
            found.append(entry)
    return found


def _from_last(entries: Sequence[Entry]) -> list[Entry]:
    """Newest first; of one day what matters most."""
    return sorted(entries, key=lambda e: (e.event.stands_at, e.event.weight.total), reverse=True)


def _is_earlier(entry: Entry) -> bool:
    is_fact = entry.event.status is Status.OCCURRED and entry.event.important is not False
    return is_fact and entry.page == addresses.TIMELINE


def _is_apart(entry: Entry, other: Entry) -> bool:
    """Whether the two are of different days, and told by different sentences."""
    day, other_day = (e.event.value.partition("T")[0] for e in (entry, other))
    return day != other_day and once.key(entry.telling.first) != once.key(other.telling.first)


def _questions(story: Story, cited: Sequence[Citation]) -> Sequence[Question]:
    """The topics in their order, their citations numbered on from those above them."""
    found, above = [], [*cited]
    for topic in story.content.topics:
        found.append(Question(topic, edited.line(story, topic.answer, above)))
        above += topic.answer.citations if topic.answer else ()
    return found


def publishers(sources: Sequence[Source]) -> str:
    """``The Harbour Post and NNN``, or how many they are; empty where one is not known."""
    known = list(dict.fromkeys(s.publisher for s in sources))
    names = [name for name in known if name]
    if len(names) < len(known) or not names:
        return ""
    if len(names) > budgets.PUBLISHERS:
        return say("home.publishers", count=len(names))
    *others, last = names
    return say("home.publishers_named", others=", ".join(others), last=last) if others else last


def _words(entry: Entry) -> int:
    """The words that tell it here; a headline stands for its sentence."""
    return entry.headline_words or once.words([entry.telling])


def _may_stand(entry: Entry, latest: Sequence[Entry], taken: Collection[str]) -> bool:
    """Whether the page does not tell it yet; what editors pin may stand in the same sentence."""
    if entry.event.important:
        return entry not in latest
    return once.key(entry.telling.first) not in taken


def _foremost(entries: Sequence[Entry]) -> list[Entry]:
    return chosen.foremost(entries, budgets.HOME_EVENTS, budgets.HOME_WORDS, of_one_day=1)

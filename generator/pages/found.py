"""What the search finds on each page; see generator/search."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from generator.labels import dates, say
from generator.model import Actor, AnnotatedArticle, Event, Kind, Sentence, Source, Story
from generator.pages import amounts, budgets, chosen, home, once, timeline, views, who
from generator.pages.anchors import slug
from generator.pages.corrected import CorrectionView
from generator.search import Found, label, writings

ACTOR = 3.0
"""Who types a name wants the person's page first."""
EVENT = 2.0
"""Who types a date wants what happened, before the articles that name the day."""
CORRECTION = 0.2
"""What was corrected is read where it stands, before how."""
SOURCE = 0.5
"""A sentence, before an article of a day near it."""


def by_name(title: str) -> tuple[Found, ...]:
    """A page that is found by its name alone, little words and all."""
    return (Found(title, also=writings.of_title(title)),)


# ---------------------------------------------------------------- sources

_Words = tuple[Sentence, str, tuple[str, ...], tuple[str, ...]]
"""A sentence with its words, their other writings, and those of its dates."""


def by_sentence(story: Story) -> bool:
    """Whether each sentence of the sources has an entry; where they are many, each passage has."""
    return sum(len(a.article.sentences) for a in story.articles) <= budgets.FOUND_SENTENCES


def of_source(annotated: AnnotatedArticle, *, by_sentence: bool) -> tuple[Found, ...]:
    """An article, and its sentences."""
    words = list(_words(annotated))
    parts = [[one] for one in words] if by_sentence else _passages(words)
    return (_source(annotated.article.source), *map(_part, parts))


def _passages(words: Sequence[_Words]) -> Iterator[list[_Words]]:
    """The sentences of an article by passages: whole paragraphs, as many as such a passage holds."""
    passage: list[_Words] = []
    for _, same in groupby(words, key=lambda one: one[0].paragraph):
        paragraph = list(same)
        if passage and _length(passage) + _length(paragraph) > budgets.FOUND_PASSAGE:
            yield passage
            passage = []
        passage += paragraph
    if passage:
        yield passage


def _length(words: Sequence[_Words]) -> int:
    return sum(len(text) for _, text, _, _ in words)


def _source(source: Source) -> Found:
    day = dates.day(source.dct)
    title = f"{views.titled(source)}, {day}" if source.title else views.name(source)
    told = ", ".join(filter(None, (source.publisher, source.author)))
    when = writings.of_day(source.dct)
    also = writings.of_text(title)
    return Found(title, (told,) if told else (), also=also, when=when, boost=SOURCE)


def _words(annotated: AnnotatedArticle) -> Iterator[_Words]:
    article = annotated.article
    also: dict[int | None, list[str]] = defaultdict(list)
    when: dict[int | None, list[str]] = defaultdict(list)
    words = {i: article.words_of(s) for i, s in enumerate(article.sentences)}
    for figure in annotated.figures:
        if (at := article.at(figure.span)) is not None:
            also[at] += writings.of_amounts((figure.value, figure.upper), words[at])
    for timex in annotated.timexes:
        at = article.at(timex.span)
        if at is not None and timex.is_dated and timex.earliest and timex.latest:
            when[at] += writings.of_stretch(timex.earliest, timex.latest, words[at])
    for i, sentence in enumerate(article.sentences):
        if sentence.kind not in (Kind.BOILERPLATE, Kind.OMITTED):
            others = (*also[i], *writings.of_text(words[i]))
            yield sentence, words[i], others, tuple(when[i])


def _part(words: Sequence[_Words]) -> Found:
    first, last = words[0][0], words[-1][0]
    title = (
        say(f"search.{first.kind.name.lower()}", number=first.number)
        if first is last
        else say("search.sentences", first=first.number, last=last.number)
    )
    return Found(
        label(title),
        tuple(text for _, text, _, _ in words),
        first.id,
        tuple(w for _, _, also, _ in words for w in also),
        tuple(w for _, _, _, when in words for w in when),
    )


# ---------------------------------------------------------------- what is made of them


def of_home(page: home.HomePage) -> tuple[Found, ...]:
    """What has just been and lies ahead, by the names of these sections."""
    sections = (
        (say("topic.latest"), "latest", page.latest),
        (say("topic.next"), "next", page.upcoming),
    )
    return tuple(
        Found(title, tuple(label(told.entry.when) for told in shown), anchor, boost=ACTOR)
        for title, anchor, shown in sections
        if shown
    )


def of_actor(actor: Actor, side: Actor | None) -> tuple[Found, ...]:
    """A person or body by all its names."""
    roles = ", ".join(role.title for role in actor.roles[::-1])
    told = [roles or who.kind(actor.kind)]
    if side:
        told.append(f"{label(say('actor.side'))}: {side.name}")
    if actor.aliases:
        told.append(f"{label(say('actor.aliases'))}: {', '.join(actor.aliases)}")
    also = writings.of_text(f"called {actor.name}, {', '.join(actor.aliases)}")
    return (Found(actor.name, (". ".join(told),), also=also, boost=ACTOR),)


def of_timeline(title: str, shown: Iterable[timeline.Entry]) -> tuple[Found, ...]:
    """A timeline, and its entries."""
    return (*by_name(title), *map(_event, shown))


def _event(entry: timeline.Entry) -> Found:
    event, text = entry.event, _marked(entry.telling)
    headline = "".join(words for words, _ in entry.headline)
    title = f"{entry.when[:1].upper()}{entry.when[1:]}"
    if event.is_retracted or not event.is_as_reported:
        title += f": {label(_standing(event))}"
    when: tuple[str, ...] = ()
    if event.earliest == event.latest:
        when = writings.of_day(event.earliest)
    elif dates.month(event.earliest) == dates.month(event.latest):
        when = writings.of_month(event.earliest)
    also = writings.of_text(f"{headline} {text}")
    return Found(title, tuple(filter(None, (headline, text))), event.id, also, when, EVENT)


def _standing(event: Event) -> str:
    """Where an event stands, in a word or two behind its date."""
    return say(f"strip.is_{event.standing}")


def on_topic(page: chosen.TopicPage) -> tuple[Found, ...]:
    """What of a topic is found beside what editors wrote: who speaks, figures, what is disputed."""
    disputes = (
        Found(
            say("topic.disputed_heading"),
            (_told(d.said), say("search.denied_by", who=d.view.denier, words=_told(d.denial))),
            d.view.anchor,
        )
        for d in page.disputes
    )
    rows = [row for each in page.figures for row in (each.newest, *each.before)]
    figures = Found(
        say("figure.heading"),
        tuple(map(_row, rows)),
        "figures",
        tuple(w for row in rows for w in writings.of_amounts([row.value], row.clause)),
    )
    names = ", ".join(side.position.name for side in page.sides)
    sides = Found(say("topic.sides_heading"), (names,), "positions")
    return (*([sides] if names else ()), *([figures] if rows else ()), *disputes)


def _row(row: amounts.FigureRow) -> str:
    return row.words if row.clause == row.words else f"{row.words}: {views.quoted(row.clause)}"


def _told(words: views.Passage | once.Again) -> str:
    passage = words if isinstance(words, views.Passage) else words.passage
    return _text(passage)


def of_corrections(found: Iterable[CorrectionView]) -> tuple[Found, ...]:
    """What was corrected, and why."""
    return (
        *by_name(say("nav.corrections")),
        *(
            Found(
                c.title,
                (views.quoted(c.at.words), c.correction.reason),
                slug(c.correction.id),
                boost=CORRECTION,
            )
            for c in found
        ),
    )


def _text(passage: views.Passage) -> str:
    return "".join(piece.text for piece in passage.first.pieces)


def _marked(passage: views.Passage) -> str:
    """The words of the sentence that tell the event; the whole sentence is found in its source."""
    pieces = passage.first.pieces
    marked = " … ".join(p.text.strip() for p in pieces if p.marked)
    before = "… " if marked and not pieces[0].marked else ""
    return f"{before}{marked}" or _text(passage)

"""Keywords that would reach sentences which no page uses, and drafts of topics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import filterfalse
from pathlib import Path

from generator import topics as matching
from generator.advice import writing
from generator.advice.firsts import first_of_each
from generator.advice.records import Draft
from generator.advice.subjects import FEWEST, Subject, subjects
from generator.advice.terms import Place, Term, terms
from generator.files import placing
from generator.model import Keyword, Story, Topic
from generator.pages import uses

FOLDER = "content/topics"
MOST = 5
"""Keywords for a topic that are worth reading at once."""
REACHED = 3
"""So many sentences a keyword must reach."""
NEAR = 0.4
"""So large a part of what it reaches must stand beside sentences of the topic."""


@dataclass(frozen=True, slots=True)
class Reaching:
    """A keyword that a topic lacks."""

    topic: Topic
    words: str
    reached: int
    """How many unused sentences have it."""
    sources: int


def told(story: Story) -> frozenset[Place]:
    """Return the places of all sentences, but those of articles from which nothing is told."""
    return frozenset(
        (number, index)
        for number, annotated in enumerate(story.articles)
        for index, _ in annotated.article.told()
        if not annotated.article.source.standing.is_silent
    )


def unused(story: Story) -> frozenset[Place]:
    """Return the places of the sentences that no page uses."""
    used = uses.uses(story)
    articles = [annotated.article for annotated in story.articles]
    return frozenset(
        (number, index)
        for number, index in told(story)
        if not used.get(articles[number].source.stem, {}).get(articles[number].sentences[index].id)
    )


def keywords(story: Story, left: Collection[Place]) -> tuple[Reaching, ...]:
    """Return the keywords that would bring sentences ``left`` to a topic, as they stand beside its
    sentences. They are in the order of the topics; of one topic, those that reach most come first.
    """
    homes = {
        (number, match.sentence): match.topic
        for number, annotated in enumerate(story.articles)
        for match in annotated.matches
        if match.home
    }
    known, wanted = _known(story), frozenset(left)
    reaching = ((term, r) for term in terms(story) for r in _reaching(story, term, wanted, homes))
    found = [r for term, r in reaching if not known(term)]
    order = {topic.id: number for number, topic in enumerate(story.content.topics)}
    found.sort(key=lambda r: (order[r.topic.id], -r.reached, r.words))
    return tuple(first_of_each(found, lambda reaching: reaching.topic.id, MOST))


def _reaching(
    story: Story, term: Term, left: frozenset[Place], homes: dict[Place, str]
) -> Iterator[Reaching]:
    """The topic that a term would serve, if there is one."""
    places = term.places & left
    if len(places) < REACHED or len({article for article, _ in places}) < 2:
        return
    beside = Counter(
        topic
        for article, index in places
        for topic in {homes.get((article, index + by), "") for by in (-1, 1)} - {""}
    )
    topic, count = max(sorted(beside.items()), key=lambda item: item[1], default=("", 0))
    if topic and count >= NEAR * len(places):
        sources = len({article for article, _ in places})
        yield Reaching(story.topic(topic), term.words, len(places), sources)


def _known(story: Story) -> Callable[[Term], bool]:
    """Whether a keyword finds a term already."""
    found = [index.keywords for index in matching.index(story.content.topics) if index.keywords]
    return lambda term: any(keywords.search(term.words) for keywords in found)


def drafts(story: Story) -> tuple[Draft, ...]:
    """Return drafts of topics for the sentences that no page uses, or for all where there are no
    topics yet. The one with most sentences comes first; each has a name that no topic has.
    """
    left = unused(story) if story.content.topics else told(story)
    taken = {topic.id for topic in story.content.topics}
    found: list[Draft] = []
    fewest = FEWEST + 1 if story.content.topics else FEWEST
    for subject in subjects([*filterfalse(_known(story), terms(story))], left, fewest):
        name = writing.slug(subject.keywords[0].words)
        if name and name not in taken:
            taken.add(name)
            order = 0 if story.content.topics else len(found) + 1
            found.append(Draft(f"{FOLDER}/{name}.md", _text(story, subject, order)))
    return tuple(found)


def _text(story: Story, subject: Subject, order: int) -> str:
    """A file for a topic, at its place where there are no others; 0 says that there are."""
    words = [term.words for term in subject.keywords]
    title = words[0][0].upper() + words[0][1:]
    known = f"the {words[0]}" if words[0].islower() else words[0]
    reached = _reached(story, words)
    place = f"order: {order}\n" if order else ""
    return (
        "---\n"
        f"# A draft: give it the title and the question that readers have. Its keywords stand in "
        f"{len(reached)} sentences of {len({article for article, _ in reached})} sources.\n"
        f"title: {writing.text(title)}\n"
        f"question: {writing.text(f'What is known of {known}?')}\n"
        f"keywords: [{', '.join(map(writing.text, words))}]\n"
        f"{place}"
        "---\n"
    )


def _reached(story: Story, words: Sequence[str]) -> set[Place]:
    """The sentences that keywords find, as topics are matched."""
    topic = Topic("", "", "", "", tuple(map(Keyword, words)), (), 0, "", 1)
    (index,) = matching.index([topic])
    return {
        (number, i)
        for number, annotated in enumerate(story.articles)
        for i, sentence in annotated.article.told()
        if index.keywords and index.keywords.search(annotated.article.words_of(sentence))
    }


def write(root: Path, drafted: Sequence[Draft]) -> None:
    """Write the drafts into a project: all of them, or none where one of the files is there.

    Raises FileExistsError with the path of the file that is there.
    """
    if there := next((d.path for d in drafted if (root / d.path).exists()), None):
        raise FileExistsError(there)
    written: list[Path] = []
    try:
        for draft in drafted:
            placing.write(root, Path(draft.path), draft.text)
            written.append(root / draft.path)
    except OSError:
        for path in written:
            path.unlink()
        raise


def lines(story: Story) -> Iterator[str]:
    """Yield what an editor reads: keywords for the topics there are, then drafts of others."""
    left = unused(story)
    every = told(story)
    reaching = keywords(story, left)
    if story.content.topics:
        yield f"No page uses {len(left)} of {len(every)} sentences."
    for topic in dict.fromkeys(each.topic.path for each in reaching):
        yield ""
        yield f"{topic}, under keywords:"
        for each in (r for r in reaching if r.topic.path == topic):
            yield f"  - {each.words}  # in {each.reached} unused sentences of {each.sources} sources"
    drafted = drafts(story)
    if drafted and story.content.topics:
        yield ""
        yield "Topics of their own:"
    for draft in drafted:
        yield ""
        yield f"{draft.path}:"
        yield ""
        yield from draft.text.rstrip("\n").split("\n")
    if not (reaching or drafted):
        yield "No word stands in enough of them."

"""Denials without what they deny, and speakers that are no name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.advice import writing
from generator.advice.records import Decision
from generator.english.advising import BODIES, DENIED, DOCUMENTS
from generator.english.denying import COURTS
from generator.english.names import OFFICES, TITLES
from generator.english.naming import NO_ROLES
from generator.english.persons import GROUPS, PERSONS, SEVERAL_AGENTS
from generator.english.speech import BODY_NOUNS, TITLE_NOUNS, UNNAMED
from generator.model import AnnotatedArticle, Claim, Quotation, Span, Story


def denials(story: Story) -> Iterator[Decision]:
    """Yield sentences by which somebody denies what the site cannot name, those with a topic first."""
    found = [(a, q) for a in story.articles for q in a.quotations if _is_bare(a, q)]
    for annotated, quotation in sorted(found, key=lambda f: not _topics(*f)):
        yield from _denial(annotated, quotation)


def _topics(annotated: AnnotatedArticle, quotation: Quotation) -> tuple[str, ...]:
    index = annotated.article.at(quotation.content)
    return annotated.topics_of(index) if index is not None else ()


def _is_bare(annotated: AnnotatedArticle, quotation: Quotation) -> bool:
    """Whether a denial of something said before is linked to no sentence."""
    index = annotated.article.at(quotation.content)
    if quotation.stance != "denies" or quotation.speaker is None or quotation.cue is None:
        return False
    said = quotation.content.of(annotated.article.text).casefold().split()
    is_of_something_said = len(said) <= _SHORT and not DENIED.isdisjoint(said)
    is_linked = any(d.sentence == index for d in annotated.denials)
    if index is None or not is_of_something_said or is_linked:
        return False
    return not _is_plea(annotated.article.words_of(annotated.article.sentences[index]))


def _is_plea(sentence: str) -> bool:
    """Whether somebody denies charges in court, which no sentence here need say."""
    words = frozenset(re.findall(r"\w+", sentence.casefold()))
    return not words.isdisjoint(_CHARGES) and not words.isdisjoint(COURTS | _OF_COURTS)


_CHARGES = frozenset(("charge", "charges", "offence", "offences", "counts"))
_OF_COURTS = frozenset(("court", "trial", "judge", "hearing", "dock", "magistrates"))


_SHORT = 8
"""Words; what is longer says itself what is denied."""


def _denial(annotated: AnnotatedArticle, quotation: Quotation) -> Iterator[Decision]:
    """The decision about a denial: that it denies the sentence before it, if anything."""
    article, cue, speaker = annotated.article, quotation.cue, quotation.speaker
    index = article.at(quotation.content)
    told = [i for i, _ in article.told() if index is not None and i < index]
    if index is None or cue is None or speaker is None or not told:
        return
    before = article.sentences[told[-1]].span
    by = speaker.plain(article.text)
    denied = writing.place(article, before)
    if denied is None:
        return
    change = writing.under("denies", (*denied, f"by: {writing.text(by)}"))
    yield Decision(
        "denial",
        f"“{by}” denies something: does a sentence here say what?",
        (writing.quoted(article, told[-1]), writing.quoted(article, index)),
        "If it denies the sentence before it, add the file",
        writing.correction(
            f"denial by {by}",
            article,
            cue,
            change,
            "The denial is of what the article says before.",
        ),
    )


# ---------------------------------------------------------------- speakers

_SPEAKERS = (
    TITLES | OFFICES | TITLE_NOUNS | BODY_NOUNS | PERSONS | GROUPS | DOCUMENTS | BODIES | NO_ROLES
)


def speakers(story: Story) -> Iterator[Decision]:
    """Yield statements of speakers that are neither a name nor a word for somebody."""
    for claim in story.claims:
        article = story.article(claim.source).article
        if claim.actor is None and not _may_speak(claim.speaker.plain(article.text)):
            yield _speaker(story, claim)


def _may_speak(words: str) -> bool:
    """Whether words are a name, or end in a noun for somebody who may speak."""
    if any(word[0].isupper() for word in words.split()[-3:]):
        return True
    plain = [
        word.strip("’'\"“”,.").lower().removesuffix("'s").removesuffix("’s")
        for word in words.split()
    ]
    if plain[0] in _SOME and (len(plain) == 1 or plain[1] in ("of", "on", "in", "who")):
        return True
    return any(_is_somebody(word) for word in plain)


_SOME = UNNAMED | {"one", "those", "others", "somebody", "someone", "everybody", "everyone"}


def _is_somebody(word: str) -> bool:
    single = f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
    return word in _SPEAKERS or single in _SPEAKERS or word.endswith((*SEVERAL_AGENTS, "-old"))


def _speaker(story: Story, claim: Claim) -> Decision:
    annotated = story.article(claim.source)
    article = annotated.article
    words = claim.speaker.plain(article.text)
    change: tuple[str, ...] = ("speaker: none",)
    then = "If it is nobody’s statement, add the file"
    if named := _named_before(annotated, claim.speaker):
        name, lines = named
        change, then = lines, f"If it is {name} (for nobody, write: speaker: none), add the file"
    return Decision(
        "speaker",
        f"The site names “{words}” as a speaker. Who is it?",
        (writing.quoted(article, claim.sentence),),
        then,
        writing.correction(
            f"speaker {words[:40]}",
            article,
            _content(claim, article.sentences[claim.sentence].span),
            change,
            f"“{words}” names no speaker.",
        ),
    )


def _content(claim: Claim, sentence: Span) -> Span:
    """The words that were said, of the sentence in which they begin."""
    return Span(claim.content.start, min(claim.content.end, sentence.end))


def _named_before(annotated: AnnotatedArticle, speaker: Span) -> tuple[str, tuple[str, ...]] | None:
    """The person last named in the sentence before the words for a speaker, with the lines of a
    correction that says so.
    """
    article = annotated.article
    index = article.at(speaker)
    if index is None:
        return None
    around = Span(article.sentences[index].span.start, speaker.start)
    people = [m for m in annotated.mentions_in(around) if m.kind == "person" and m.actor]
    if not people:
        return None
    last = people[-1]
    words = writing.place(article, last.span)
    name = last.span.plain(article.text)
    lines = (f"actor: {last.actor}", *((words[0],) if words and len(words) == 1 else ()))
    return name, writing.under("speaker", lines)

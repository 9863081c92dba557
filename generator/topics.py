"""Which topics a sentence belongs to, scored and with the reasons kept.

A sentence speaks for a topic by its own keywords (their weights summed, each counted once), by the
heading it stands under, by the keywords in the rest of its paragraph, and by leaning on a sentence
of the topic. None of the last three is enough alone: a digression under a heading stays where it
is, on the source page.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Article, Kind, Match, Saying, Topic

THRESHOLD = 1.0
"""What a sentence must score to belong to a topic: one keyword of full weight, or a heading and its
paragraph."""
STRONG = 2.0
"""From here on a sentence is shown in full by a topic that is not its home."""
UNDER_HEADING = 0.75
UNDER_KEYWORD_HEADING = 0.5
GOES_ON = 0.75
"""For a sentence that leans on one whose home is the topic."""
BESIDE_KEYWORD = 0.25
"""For each keyword in the rest of the paragraph, and for no more than two of them."""


@dataclass(frozen=True, slots=True)
class TopicIndex:
    """The keywords and headings of one topic, ready to be found in text."""

    id: str
    weights: Mapping[str, float]
    """Keyword in its compared form -> weight."""
    spoken: Mapping[str, str]
    """Keyword in its compared form -> as the editor wrote it."""
    openers: frozenset[str]
    """The first word of each keyword, in small letters: a text with none of them, whatever they are
    part of, has no keyword."""
    keywords: re.Pattern[str] | None
    headings: re.Pattern[str] | None


def index(topics: Sequence[Topic]) -> tuple[TopicIndex, ...]:
    """Prepare the topics for ``match``, in their order."""
    return tuple(_index(topic) for topic in topics)


Hits = Mapping[int, frozenset[str]]
"""Index of a sentence or heading -> the keywords in it, in their compared form; of those alone that
have some."""


def match(
    article: Article,
    topics: Sequence[TopicIndex],
    leaning: Collection[int] = frozenset(),
    found: Sequence[Hits] | None = None,
) -> tuple[Match, ...]:
    """The topics of each sentence of ``article``, by sentence and then the strongest first.

    The first match of a sentence is its home. Ties go to the topic that comes first. ``leaning``
    are the indices of sentences that lean on the one before them ("He rejected it"): they go on
    with its topic. ``found`` is what `hits` returns of each topic, where that is known.
    """
    of_each = found if found is not None else [hits(article, t) for t in topics]
    # A heading and what goes before are not enough where no keyword of a topic stands.
    spoken = [(t, own) for t, own in zip(topics, of_each, strict=True) if own]
    keywords = {t.id: _keywords(article, own) for t, own in spoken}
    matches: list[Match] = []
    before: str | None = None
    for i, _ in article.told():
        goes_on = before if i in leaning else None
        scored = (_score(article, i, topic, keywords[topic.id], goes_on) for topic, _ in spoken)
        fitting = sorted(filter(None, scored), key=lambda m: -m.score)
        matches += [
            Match(
                m.sentence,
                m.topic,
                m.score,
                m.reasons,
                home=(rank == 0),
                is_strong=m.score >= STRONG,
            )
            for rank, m in enumerate(fitting)
        ]
        before = fitting[0].topic if fitting else None
    return tuple(matches)


def finder(phrases: Iterable[str]) -> re.Pattern[str] | None:
    """What finds phrases in a text as keywords are found; None where there are none."""
    return _pattern(map(_form, phrases))


def _index(topic: Topic) -> TopicIndex:
    forms = {_form(k.phrase): k for k in topic.keywords}
    return TopicIndex(
        topic.id,
        {form: k.weight for form, k in forms.items()},
        {form: k.phrase for form, k in forms.items()},
        frozenset(re.split(r"[\s'-]", form.rstrip("*").casefold())[0] for form in forms),
        _pattern(forms),
        _pattern(_form(h) for h in topic.headings),
    )


def _form(phrase: str) -> str:
    """An abbreviation in capitals keeps its case ("US" is not "us"); all else is compared
    without.
    """
    phrase = _straight(phrase)
    return phrase if phrase.isupper() and len(phrase) <= 5 else phrase.casefold()


def _pattern(forms: Iterable[str]) -> re.Pattern[str] | None:
    """Whole words, the longest phrase first; a plural ending is allowed, ``*`` stands for any
    ending.

    A phrase may begin or end with a sign: ``$5 fee``, ``#MeToo``, ``(EU)``, ``C++``.
    """
    alternatives = [_alternative(form) for form in sorted(set(forms), key=lambda f: (-len(f), f))]
    # Where a word goes on, no alternative is tried.
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)") if alternatives else None


def _alternative(form: str) -> str:
    words = r"[\s-]+".join(re.escape(w) for w in re.split(r"[\s-]+", form.rstrip("*"))).replace(
        "'", "['’]"
    )
    ending = r"\w*" if form.endswith("*") else "(?:e?s)?"
    return f"{words}{ending}" if form.isupper() else f"(?i:{words}{ending})"


def _straight(phrase: str) -> str:
    """A phrase on one line, its apostrophes straight."""
    return " ".join(phrase.replace("’", "'").split())


def _found(
    pattern: re.Pattern[str] | None, weights: Mapping[str, float], text: str
) -> frozenset[str]:
    """The compared forms of the keywords that stand in ``text``."""
    if pattern is None:
        return frozenset()
    hits = {_parted(_straight(m.group())) for m in pattern.finditer(text)}
    return frozenset(form for form in weights for hit in hits if _is_form_of(hit, form))


def _is_form_of(hit: str, form: str) -> bool:
    written = hit if form.isupper() else hit.casefold()
    stem = _parted(form.rstrip("*"))
    return written.startswith(stem) and (
        form.endswith("*") or written.removeprefix(stem) in ("", "s", "es")
    )


def _parted(phrase: str) -> str:
    """The phrase without its hyphens."""
    return " ".join(re.split(r"[\s-]+", phrase))


@dataclass(frozen=True, slots=True)
class _Keywords:
    """The keywords of one topic in one article."""

    by_unit: Hits
    by_paragraph: Mapping[int, frozenset[str]]
    """Paragraph -> those in its sentences."""


def hits(article: Article, topic: TopicIndex) -> Hits:
    """Return the keywords of a topic that stand in the sentences and headings of an article."""
    read = (i for i, s in enumerate(article.sentences) if s.kind in (Kind.SENTENCE, Kind.HEADING))
    texts = ((i, article.words_of(article.sentences[i])) for i in read)
    told = ((i, _found(topic.keywords, topic.weights, t)) for i, t in texts if may_have(t, topic))
    return {i: found for i, found in told if found}


def may_have(text: str, topic: TopicIndex) -> bool:
    """Return whether a keyword of the topic may stand in a text: cheaper to ask than which it is."""
    words = text.casefold()
    return any(opener in words for opener in topic.openers)


def _keywords(article: Article, by_unit: Hits) -> _Keywords:
    by_paragraph: dict[int, frozenset[str]] = {}
    for i, found in by_unit.items():
        unit = article.sentences[i]
        if unit.kind is Kind.SENTENCE:
            before = by_paragraph.get(unit.paragraph, _NONE)
            by_paragraph[unit.paragraph] = before | found
    return _Keywords(by_unit, by_paragraph)


_NONE: frozenset[str] = frozenset()


def _score(
    article: Article, i: int, topic: TopicIndex, found: _Keywords, before: str | None
) -> Match | None:
    """How a sentence speaks for a topic; None where too little does."""
    own = found.by_unit.get(i, _NONE)
    beside = found.by_paragraph.get(article.sentences[i].paragraph, _NONE) - own
    heading, under = _heading(article, i, topic, found)
    goes_on = GOES_ON if before == topic.id else 0.0
    score = (
        sum(topic.weights[k] for k in own)
        + heading
        + goes_on
        + BESIDE_KEYWORD * min(len(beside), 2)
    )
    if score < THRESHOLD:
        return None
    words, others = (tuple(topic.spoken[k] for k in sorted(some)) for some in (own, beside))
    reasons = _reasons(words, under, others, goes_on=bool(goes_on))
    return Match(i, topic.id, score, reasons, home=False)


@functools.lru_cache(maxsize=1000)  # one for all that are equal: they are many
def _reasons(
    own: Sequence[str], under: str, beside: Sequence[str], *, goes_on: bool
) -> tuple[Saying, ...]:
    """Why a sentence belongs to a topic: its ``own`` keywords, the heading that it stands ``under``
    and the keywords ``beside`` it, each in the editor's words.
    """
    heading = Saying(f"under the heading “{under}”", "use.because_heading", words=under)
    return (
        *map(_keyword, own),
        *([heading] if under else ()),
        *([_GOES_ON] if goes_on else ()),
        *map(_beside, beside),
    )


_GOES_ON = Saying("goes on from the sentence before", "use.because_goes_on")


@functools.lru_cache(maxsize=1000)
def _keyword(words: str) -> Saying:
    return Saying(f"keyword “{words}”", "use.because_keyword", words=words)


@functools.lru_cache(maxsize=1000)
def _beside(words: str) -> Saying:
    return Saying(f"“{words}” in the same paragraph", "use.because_beside", words=words)


def _heading(article: Article, i: int, topic: TopicIndex, found: _Keywords) -> tuple[float, str]:
    """The weight of the heading that the sentence stands under, and its words."""
    section = article.sentences[i].section
    if section is None:
        return 0.0, ""
    words = article.words_of(article.sentences[section])
    if topic.headings and topic.headings.search(words):
        return UNDER_HEADING, words
    return (UNDER_KEYWORD_HEADING, words) if found.by_unit.get(section) else (0.0, "")

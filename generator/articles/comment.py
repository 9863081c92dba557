"""Whether an article is opinion: a column, a comment, an editorial, a letter; known by its address,
its headline, a line above or below its text, or by who speaks in it outside of quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from generator.model import Article, Kind

_NAMES = (
    r"(?:opinions?|comment(?:ary|is free)?|editorials?|leaders?|leading article|op[ -]?eds?|column"
    r"|letters?(?: (?:to the editor|page))?|viewpoints?|points? of view|guest (?:post|column|essay)"
    r"|(?:our|my) view|perspectives?|first person|sketch)"
)
_LINE = re.compile(rf"{_NAMES}\W*", re.IGNORECASE)
_TITLE = re.compile(
    rf"{_NAMES}(?: ?[:|]| [–—-]) .*|.* (?:\||–|—|-) {_NAMES}"
    rf"|letters?(?: to the editor)?|the [\w ]+ view on .*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"/(?:opinions?|commentisfree|comment|commentary|editorials?|op-?eds?|letters?|columns?"
    r"|columnists?|viewpoints?)/",
    re.IGNORECASE,
)
_DISOWNED = re.compile(
    r"\b(?:views|opinions) (?:expressed|here|in this)\b.*\b(?:author|writer|own|columnist)"
    r"|\bis an? (?:[\w-]+ ){0,3}columnist (?:for|at|with|of)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"[“\"][^”\"\n]*(?:[”\"]|$)|‘[^‘\n]{1,600}?’(?!\w)|(?<![\w'])'[^\n]{1,600}?(?<=\S)'(?!\w)",
    re.MULTILINE,
)
_NARRATOR = re.compile(r"(?<![A-Z][a-z] )\bI(?:['’](?:m|ve|d|ll))? [a-z]|\b(?:[Mm]y|me|myself)\b")
_NUMBERED = re.compile(r"\b[A-Z][a-z]+ I\b")
""""World War I", "Elizabeth I": no writer speaks."""
_REPORTER = re.compile(
    r"\b(?:told|tells|showed|shows|gave|asked|sent) me\b|\bI (?:asked|met|spoke|interviewed)\b"
)
FEWEST, SHARE = 3, 0.1
"""Sentences in which the writer speaks of himself, and their share of all, from which it is his own
story."""
_LAST = 3
"""Units at the end in which a paper says whose views these are."""


def is_opinion(article: Article) -> bool:
    """Whether an article tells what its writer thinks, rather than news."""
    source = article.source
    return bool(
        (source.url and _ADDRESS.search(source.url))
        or (source.title and _TITLE.fullmatch(source.title))
        or any(_LINE.fullmatch(line) for line in _above(article))
        or any(_DISOWNED.search(article.words_of(s)) for s in article.sentences[-_LAST:])
        or _is_of_writer(article)
    )


def _above(article: Article) -> Iterator[str]:
    """The lines above the first sentence."""
    units = takewhile(lambda s: s.kind is not Kind.SENTENCE, article.sentences)
    return (article.words_of(s) for s in units if s.kind is not Kind.BYLINE)


def _is_of_writer(article: Article) -> bool:
    """Whether its writer speaks of himself, early and often, and is no reporter at work."""
    if any(s.kind is Kind.SPEAKER for s in article.sentences):
        return False
    spoken = _QUOTED.sub(lambda m: " " * len(m[0]), article.text)
    own = _NUMBERED.sub(lambda m: " " * len(m[0]), spoken)
    told = [s for _, s in article.told()]
    if _REPORTER.search(own):
        return False
    of_writer = [n for n, s in enumerate(told) if _NARRATOR.search(s.span.of(own))]
    is_early = bool(of_writer) and of_writer[0] < len(article.lead)
    return is_early and len(of_writer) >= max(FEWEST, SHARE * len(told))

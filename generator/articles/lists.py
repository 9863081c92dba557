"""Lines under a line that announces them: links, addresses, points of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from generator.articles import boilerplate, forms
from generator.articles.lines import Kinds, Told, is_bare, is_short, is_text
from generator.articles.paragraphs import Paragraph
from generator.english import attribution, grammar, press, verbs
from generator.model import Kind


def _under_links(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """Bare lines under the head of a list of links."""
    return [
        (i, Kind.BOILERPLATE)
        for at in _heads(paragraphs, found, "links")
        for i in _links(paragraphs, found, at)
    ]


def _heads(paragraphs: Sequence[Paragraph], found: Kinds, place: forms.Place) -> Iterator[int]:
    for i, paragraph in enumerate(paragraphs):
        if found[i] is Kind.BOILERPLATE and forms.kind_of(paragraph.text.strip(" :-–—"), place):
            yield i


def _links(paragraphs: Sequence[Paragraph], found: Kinds, at: int) -> list[int]:
    """The bare lines under the line at `at`; the last of several is a heading where text follows it
    in a block of its own.
    """
    block = paragraphs[at].block
    bare: list[int] = []
    stop = at + 1
    while stop < min(len(paragraphs), at + _LONGEST_LIST):
        is_link = is_bare(paragraphs[stop], found[stop]) or (
            paragraphs[stop].block == block
            and not found[stop]
            and not boilerplate.is_final(paragraphs[stop].text)
        )
        if not is_link and found[stop] is not Kind.BOILERPLATE:
            break
        bare += [stop] if is_link else []
        stop += 1
    is_last = bool(bare) and bare[-1] == stop - 1 and stop < len(paragraphs)
    is_heading = is_last and paragraphs[bare[-1]].block != block
    is_heading = is_heading and not boilerplate.is_item(paragraphs[bare[-1]].text)
    return bare[:-1] if is_heading and len(bare) > 1 else bare


def under_contact(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """Names and numbers under the word "Contact", in its own block or in the next."""
    told: Told = []
    for at in _heads(paragraphs, found, "contact"):
        below = paragraphs[at + 1 : at + 2]
        block = below[0].block if below else None
        told += [
            (i, Kind.BOILERPLATE)
            for i in range(at + 1, min(at + _LONGEST_BLOCK, len(paragraphs)))
            if paragraphs[i].block == block
            and is_short(paragraphs[i], _LONGEST_CONTACT)
            and (block == paragraphs[at].block or not boilerplate.is_final(paragraphs[i].text))
        ]
    return told


_LONGEST_BLOCK = 12
_LONGEST_LIST = 40
"""Lines."""
_LONGEST_CONTACT = 8
"""Words."""


def _said(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """Points with a verb below a line that ends in a verb of saying: "The council said: - the bridge
    closed;".
    """
    return [
        (i, Kind.SENTENCE)
        for at, paragraph in enumerate(paragraphs[:-1])
        if not found[at] and _announces_speech(paragraph.text)
        for i in _short_lines(paragraphs, found, at + 1)
        if boilerplate.is_item(paragraphs[i].text) and _tells(paragraphs[i].text)
    ]


def _announces_speech(text: str) -> bool:
    """Whether a line ends in a verb of saying and a colon, perhaps with when or where it was said, or
    "that", between.
    """
    found = _SPEECH.search(text) if text.endswith(":") else None
    if (
        found is None
        or found[1].lower() in _NO_SPEAKER
        or found[1].lower().endswith(("n’t", "n't"))
    ):
        return False
    says = verbs.LEMMAS.get(found[2]) in attribution.SAYING
    return says and found[2] not in verbs.NOUN_TOO


_NO_SPEAKER = grammar.DETERMINERS | grammar.PREPOSITIONS | verbs.NEGATIONS | verbs.MODALS
"""Words before a form behind which nobody says anything: "the claims:", "did not say:"."""

_SPEECH = re.compile(r"([\w’']+) (\w+)(?: on [A-Z]\w+| (?:in|at) an? \w+)?(?: that)?:$")


def _tells(text: str) -> bool:
    """Whether a form that may be a finite verb stands in a line."""
    return not _FINITE.isdisjoint(re.findall(r"\w+", text.lower()))


_FINITE = (
    verbs.PAST_OR_PARTICIPLE | verbs.PAST_ONLY | verbs.BE_FINITE | verbs.MODALS | set(verbs.THIRD)
)


def _listed(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """Bare lines among the short ones that a colon announces, where two follow each other or the
    article ends with them.
    """
    told: Told = []
    for at, paragraph in enumerate(paragraphs[:-1]):
        if paragraph.text.endswith(":") and not found[at]:
            run = _short_lines(paragraphs, found, at + 1)
            bare = [i for i in run if _is_point(paragraphs[i].text)]
            follow = any(b == a + 1 for a, b in pairwise(bare)) and _are_many(bare, run.start)
            are_all = follow or len(bare) == len(paragraphs) - at - 1
            points = bare if are_all else [i for i in bare if _POINT_END.search(paragraphs[i].text)]
            told += [(i, Kind.ITEM) for i in points]
    return told


def _are_many(bare: Sequence[int], start: int) -> bool:
    """Whether half of the lines from `start` to the last bare one are bare."""
    return 2 * len(bare) >= bare[-1] - start + 1


_POINT_END = re.compile(r";(?: and| or)?$")


def _is_point(text: str) -> bool:
    """Whether a line among points is one, and no sentence."""
    return not boilerplate.is_final(text) or bool(_POINT_END.search(text))


def _pointed(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """Bare lines in the block below the heading of a list."""
    told: Told = []
    for at, paragraph in enumerate(paragraphs[:-1]):
        if not found[at] and forms.kind_of(paragraph.text.strip(" :"), "points"):
            block = paragraphs[at + 1].block
            run = _short_lines(paragraphs, found, at + 1)
            bare = [
                i for i in run if paragraphs[i].block == block and _is_point(paragraphs[i].text)
            ]
            told += [(i, Kind.ITEM) for i in bare if len(bare) > 1]
    return told


def _in_lines(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """The lines of a block that is nothing but bare ones, below the headline: results, points; above
    the text, those of numbers.
    """
    told: Told = []
    first = next((i for i, p in enumerate(paragraphs) if is_bare(p, found[i])), 0)
    for block, lines in groupby(range(len(paragraphs)), key=lambda i: paragraphs[i].block):
        run = list(lines)
        are_bare = all(is_bare(paragraphs[i], found[i]) for i in run)
        if are_bare and len(run) >= _ENOUGH:
            is_below = block > paragraphs[first].block
            told += [(i, Kind.ITEM) for i in (run if is_below else _numbered(paragraphs, run))]
    return told


def _numbered(paragraphs: Sequence[Paragraph], run: Sequence[int]) -> Sequence[int]:
    """The lines that hold results and prices, all but a heading above them; none where they are in
    words.
    """
    rest = run[any(map(str.isdigit, paragraphs[run[0]].text)) ^ 1 :]
    words = [word for i in rest for word in paragraphs[i].text.split()]
    numbers = sum(any(map(str.isdigit, word)) for word in words)
    return rest if _SHARE * numbers >= len(words) else []


_SHARE = 3
"""One word in so many has a digit in lines of results."""


_ENOUGH = 3
"""Lines."""


def _short_lines(paragraphs: Sequence[Paragraph], found: Kinds, start: int) -> range:
    """The lines from `start` that can be entries of a list: all with a mark, or all without."""
    stop, marked = start, boilerplate.is_item(paragraphs[start].text)
    while (
        stop < min(len(paragraphs), start + _LONGEST_LIST)
        and not found[stop]
        and paragraphs[stop].text[-1] != ":"
        and is_short(paragraphs[stop], press.HEADING_WORDS)
        and boilerplate.is_item(paragraphs[stop].text) == marked
    ):
        stop += 1
    return range(start, stop)


def _of_the_office(paragraphs: Sequence[Paragraph], found: Kinds) -> Told:
    """What a press office says of itself, and of what it says, below its text: nothing else follows,
    and there is less of it than of the text.
    """
    told: list[int] = []
    texts, own, inside = 0, 0, False
    for i, paragraph in enumerate(paragraphs):
        if found[i] is Kind.HEADING or is_bare(paragraph, found[i]) or _is_office(paragraph):
            inside = _is_office(paragraph)
            told += [i] if inside else []
        elif is_text(paragraph, found[i]):
            texts, own = texts + 1, own + 1 if inside else 0
            told = [*told, i] if inside else []
    return [(i, Kind.BOILERPLATE) for i in told] if 0 < own <= texts // 2 else []


def _is_office(paragraph: Paragraph) -> bool:
    return forms.kind_of(paragraph.text.strip(" :#"), "office") is not None


RULES = (_under_links, _said, _listed, _pointed, _in_lines, _of_the_office)

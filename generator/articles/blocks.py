"""The parts of an article's paragraphs: sentences, headings, lead-ins, captions… told apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from generator.articles import boilerplate, captions, neighbours, runons, tops, turns
from generator.articles.paragraphs import Paragraph
from generator.english import grammar, press, verbs
from generator.model import Kind, Span

Split = Callable[[str], Sequence[Span]]
"""The sentences of a paragraph."""

Front = tuple[int, Kind]
"""Where something ends that stands before the first sentence, and what it is."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a paragraph, and what it is."""

    span: Span
    kind: Kind
    mark: Span | None = None
    """The sign or number of a list before it."""


# ---------------------------------------------------------------- kinds


def kinds(paragraphs: Sequence[Paragraph], split: Split) -> Iterator[tuple[Part, ...]]:
    """The parts of each paragraph in order; with their marks they cover all of its visible
    characters.
    """
    alone = neighbours.kinds(paragraphs)
    labels = turns.labels([p.text for p in paragraphs])
    told = [
        i
        for i, kind in enumerate(alone)
        if kind is None and (labels[i] or not boilerplate.is_heading(paragraphs[i].text))
    ]
    opening = frozenset(_opening(paragraphs, told))
    top = tops.find(paragraphs, told)
    small = runons.small_words(p.text for p in paragraphs)
    for i, paragraph in enumerate(paragraphs):
        before = paragraphs[i - 1] if i else None
        after = paragraphs[i + 1] if i + 1 < len(paragraphs) else None
        credited = after is not None and alone[i + 1] is Kind.CREDIT
        below = credited and after is not None and _pictures(paragraph, after)
        label = labels[i]
        if label and alone[i] is None:
            yield tuple(_turn(paragraph.text, label, split))
            continue
        is_said = (i > 0 and alone[i - 1] is Kind.SPEAKER) or alone[i] is Kind.SENTENCE
        goes_on = after is not None and alone[i + 1] is None and after.text[0].islower()
        beside = None if is_said else _beside(paragraph, before, after, goes_on=goes_on)
        kind = beside if alone[i] in (None, Kind.SENTENCE) else alone[i]
        if kind is Kind.HEADING and paragraph.mark != "heading":
            is_title = bool(told) and len(split(paragraph.text)) == 1
            kind = (
                _of_title(paragraph.text, is_last=i > told[-1], credited=credited)
                if is_title
                else None
            )
        if kind is Kind.HEADING:
            place = tops.place_behind(paragraph.text)
            yield (
                *_part(paragraph.text, 0, place, kind),
                *_part(paragraph.text, place, len(paragraph.text), Kind.DATELINE),
            )
        elif kind and (kind is not Kind.CAPTION or paragraph.mark):
            yield (Part(Span(0, len(paragraph.text)), kind),)
        else:
            mark = boilerplate.mark_end(paragraph.text, listed=_is_listed(before, after))
            above = top is not None and i < top.paragraph
            pictured = above or bool(kind) or (below and not _tells(paragraph.text))
            text = paragraph.text[mark:]
            known = small if i in opening else None
            front = [] if pictured else list(boilerplate.front(text, known))
            if top and i == top.paragraph:
                front = list(_of_top(text, top.sign.shifted(-mark), top.kind, front, known))
            parts = _parts(text, after, split, front, pictured=pictured)
            yield tuple(_behind(mark, parts))


def _of_top(
    text: str, sign: Span, kind: Kind, front: Sequence[Front], small: Collection[str] | None
) -> Iterator[Front]:
    """What stands before the text in its first paragraph: its front, where that reaches the sign that
    parts them, and no title was read into it.
    """
    if front and front[-1][0] >= sign.end and front[-1][1] not in _READ_INTO:
        yield from front
        return
    yield sign.start, Kind.CAPTION
    yield sign.end, kind
    start = sign.end + 1
    for end, behind in boilerplate.front(text[start:], small):
        yield start + end, behind


_READ_INTO = (Kind.HEADING, Kind.CAPTION)


def _pictures(paragraph: Paragraph, after: Paragraph) -> bool:
    """Whether the line below, in the same block, is the credit of a photo."""
    return after.block == paragraph.block and captions.credit_start(after.text) == (0, True)


def _opening(paragraphs: Sequence[Paragraph], told: Sequence[int]) -> Iterator[int]:
    """The paragraphs that may open the article's text: the first that is no short line, and those
    before it.
    """
    for i in told:
        yield i
        text = paragraphs[i].text
        if len(text.split()) > SHORT and not captions.credit_start(text)[1]:
            return


def _turn(text: str, label: Span, split: Split) -> Iterator[Part]:
    """The hour, the speaker's label and the sentences of a paragraph in a transcript."""
    yield from _part(text, 0, label.start, Kind.DATELINE)
    yield Part(label, Kind.SPEAKER)
    start = label.end + len(text[label.end :]) - len(text[label.end :].lstrip())
    for span in split(text[start:]):
        yield Part(span.shifted(start), Kind.SENTENCE)


def _behind(mark: int, parts: Iterator[Part]) -> Iterator[Part]:
    """The parts of a text in its paragraph, behind so many characters of a list's mark, which the
    first part keeps.
    """
    own = Span(0, mark) if mark else None
    for part in parts:
        yield Part(part.span.shifted(mark), part.kind, own)
        own = None


def _beside(
    paragraph: Paragraph, before: Paragraph | None, after: Paragraph | None, *, goes_on: bool
) -> Kind | None:
    """What a line is by its neighbours: an entry of a list, or a heading, unless its sentence goes on
    in the next.
    """
    text = paragraph.text
    if after and boilerplate.is_question(text) and not _is_item(after):
        return Kind.HEADING
    if after and _is_numbered(text, after.text):
        return Kind.HEADING
    if _is_item(paragraph) and _is_listed(before, after):
        return Kind.ITEM if boilerplate.is_bare_item(text) else None
    if text.isupper() and text[-1] == ":" and len(text.split()) <= SHORTEST:
        return Kind.HEADING
    return Kind.HEADING if boilerplate.is_heading(text) and not goes_on else None


def _is_numbered(text: str, after: str) -> bool:
    """Whether a short line has the number of a section, and what follows has that of its first
    part: 2 and 2.1.
    """
    number = text.split(maxsplit=1)[0].rstrip(".")
    is_part = (
        number.isdigit()
        and after.startswith(f"{number}.")
        and after[len(number) + 1 :][:1].isdigit()
    )
    return is_part and not boilerplate.is_final(text)


def _is_listed(*beside: Paragraph | None) -> bool:
    """Whether one of the neighbours is an entry of a list, or announces one."""
    return any(p and (_is_item(p) or p.text[-1] == ":") for p in beside)


def _is_item(paragraph: Paragraph) -> bool:
    return paragraph.mark == "item" or boilerplate.is_item(paragraph.text)


def _of_title(text: str, *, is_last: bool, credited: bool) -> Kind | None:
    """What a line is that looks like a heading: a caption where a photo's credit follows and it
    names a day; at the end of the article a sentence, unless it is short and without a verb.
    """
    if credited and not _words(text).isdisjoint(grammar.TIME_WORDS):
        return Kind.CAPTION
    if not is_last:
        return Kind.HEADING
    if closing := boilerplate.closing(text):
        return closing
    is_sentence = boilerplate.is_final(text) or len(text.split()) > SHORTEST or _tells(text)
    return (
        None
        if is_sentence or not _words(text).isdisjoint(verbs.PAST_OR_PARTICIPLE)
        else Kind.BOILERPLATE
    )


SHORTEST = 5
"""Words; a longer line at the end of an article is taken for a sentence."""


def _parts(
    text: str,
    after: Paragraph | None,
    split: Split,
    front: Sequence[Front],
    *,
    pictured: bool,
) -> Iterator[Part]:
    """The parts of a paragraph of running text: what stands before it, sentences or captions, credit.

    `pictured` says that it is a caption by what stands beside it.
    """
    start = 0
    for end, kind in front:
        yield from _part(text, start, end, kind)
        start = end
    credit, is_photo = captions.credit_start(text)
    signed = turns.signed_at(text)
    end_kind = Kind.CREDIT if credit <= signed else Kind.SPEAKER
    credit = max(min(credit, signed), start)
    inner = [span.shifted(start) for span in split(text[start:credit])]
    is_caption = pictured or captions.is_caption(text) or _is_unended_caption(text)
    is_caption = is_caption or (is_photo and len(text.split()) <= LONGEST_CAPTION)
    for span in inner:
        words = span.of(text)
        leads = span == inner[-1] and credit == len(text) and _leads_in(words, after)
        plain = Kind.LEAD_IN if leads else Kind.SENTENCE
        yield Part(span, Kind.CAPTION if is_caption else boilerplate.closing(words) or plain)
    yield from _part(text, credit, len(text), end_kind)


def _is_unended_caption(text: str) -> bool:
    """Whether a paragraph is too long for a heading, ends without a sign, and has no verb that a
    sentence of the story would have: a caption that was pasted without its credit.
    """
    if not (text[-1].isalnum() and press.HEADING_WORDS < len(text.split()) <= LONGEST_CAPTION):
        return False
    return not _tells(text) and _words(text).isdisjoint(
        verbs.BE_FINITE | verbs.HAVE_FINITE | verbs.MODALS | verbs.FUTURE
    )


def _part(text: str, start: int, end: int, kind: Kind) -> Iterator[Part]:
    words = text[start:end]
    if words.strip():
        yield Part(
            Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip())), kind
        )


LONGEST_CAPTION = 80
"""Words."""

_WORD = re.compile(r"[^\W\d_]+")


def _tells(text: str) -> bool:
    """Whether a verb in the past says that the words tell the story: captions are in the present,
    or have no verb.
    """
    return not _words(text).isdisjoint(
        verbs.PAST_ONLY | verbs.BE_PAST | verbs.DO_PAST | press.REPORTING
    )


def _leads_in(sentence: str, after: Paragraph | None) -> bool:
    """Whether a sentence that ends in a colon only points at what follows.

    It is a statement where somebody's words follow, or where it is long and points at nothing.
    """
    if not sentence.endswith(":"):
        return False
    words = _words(sentence)
    if after and (after.text[0] in "\"“‘'«" or not words.isdisjoint(press.REPORTING)):
        return False
    return not words.isdisjoint(press.POINTERS) or len(sentence.split()) < SHORT


SHORT = 8
"""Words; a shorter sentence before a colon tells nothing by itself."""


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}

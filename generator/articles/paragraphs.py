"""The paragraphs of a text: parted by blank lines, and by those line breaks that were meant.

A text wrapped by hand shows itself: a line breaks off where none can end, or the next one goes on
with a small letter. In such a text a full line goes on, and so does one that cannot end there; in
any other text each line is a paragraph. Markdown says that a line's end parts nothing: there a full
line goes on in any text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from generator.articles import boilerplate, markdown
from generator.english import abbreviations, grammar, press


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, on one line."""

    text: str
    mark: markdown.Mark = ""
    """What Markdown marks it as."""
    is_row: bool = False
    """It is a row of a table."""
    block: int = 0
    """Which of the blocks between blank lines it stands in."""


NARROWEST, WIDEST = 30, 120
"""Characters of a line that is wrapped by hand."""


def paragraphs(body: str, *, is_markdown: bool) -> tuple[Paragraph, ...]:
    """The paragraphs of normalised text.

    Markdown's marks are read and taken away, or are characters like any other.
    """
    blocks = _blocks(body.strip("\n"), is_markdown=is_markdown)
    width = max((n for block in blocks for n in _wrapped_at(block)), default=0)
    return tuple(
        _gone_on(
            paragraph
            for number, block in enumerate(blocks)
            for paragraph in _of_block(block, number, _width(block, width, is_markdown=is_markdown))
        )
    )


def _gone_on(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, each with those behind it that only go on from it."""
    parts: list[Paragraph] = []
    for paragraph in paragraphs:
        if parts and not _is_rest_of(parts[-1], paragraph):
            yield _of_parts(parts)
            parts = []
        parts.append(paragraph)
    if parts:
        yield _of_parts(parts)


def _is_rest_of(before: Paragraph, paragraph: Paragraph) -> bool:
    """Whether a paragraph opens with a comma, or closes the bracket of a company's sign."""
    closes = _SIGN_END.match(paragraph.text) and _SIGN_START.search(before.text[-_LONGEST_SIGN:])
    return paragraph.text.startswith(", ") or bool(closes)


def _of_parts(parts: Sequence[Paragraph]) -> Paragraph:
    """The paragraph that several parts are."""
    return replace(parts[0], text="".join(part.text for part in parts))


_SIGN_START, _SIGN_END = re.compile(r"\([\w.]{1,10}\.$"), re.compile(r"[A-Z]{1,3}\)")
"""“Acme (ACM.” and “L) has…”: what parts sentences took the point for an end."""
_LONGEST_SIGN = 12


def _blocks(text: str, *, is_markdown: bool) -> list[list[markdown.Line]]:
    lines = (
        markdown.lines(text)
        if is_markdown
        else (markdown.Line(line, line) for line in text.split("\n"))
    )
    groups = groupby(lines, key=lambda line: bool(line.text.strip()))
    blocks = [list(group) for has_words, group in groups if has_words]
    return [[line for block in blocks for line in block]] if _is_double_spaced(blocks) else blocks


def _is_double_spaced(blocks: Sequence[Sequence[markdown.Line]]) -> bool:
    """Whether a blank line stands between all lines of a text that was wrapped by hand."""
    if len(blocks) < _ENOUGH or any(len(block) > 1 for block in blocks):
        return False
    lines = [block[0] for block in blocks]
    return _SHARE * sum(1 for _ in _wrapped_at(lines)) > len(lines)


_ENOUGH = 4
_SHARE = 4
"""Lines of such a text, and one in how many of them must show that it was wrapped."""


def _of_block(lines: Sequence[markdown.Line], number: int, width: int) -> Iterator[Paragraph]:
    open_lines: list[markdown.Line] = []
    set_in = _set_in(lines)
    for line in lines:
        alone = line.mark in ("heading", "image")
        row = not alone and _is_row(line.written.strip())
        if open_lines and (alone or row or _is_meant(open_lines, line, width, set_in)):
            yield _joined(open_lines, number)
            open_lines.clear()
        if alone or row:
            yield Paragraph(_flat(line.text), line.mark, row, number)
        else:
            open_lines.append(line)
    if open_lines:
        yield _joined(open_lines, number)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _is_row(line: str) -> bool:
    """Whether the line has short cells between bars or tabs."""
    bars, tabs = line.count("|"), line.count("\t")
    return (bars > 1 or tabs > 0) and len(line.split()) <= LONGEST_CELL * (bars + tabs)


LONGEST_CELL = 8
"""Words, on average."""


# ---------------------------------------------------------------- words parted at a line's end


def _joined(lines: Sequence[markdown.Line], number: int) -> Paragraph:
    text = "\n".join(_flat(line.text) for line in lines)
    whole = _flat(_PARTED.sub(_whole, text)) if len(lines) > 1 else text
    return Paragraph(whole, lines[0].mark, block=number)


_PARTED = re.compile(r"([^\W\d_]+)-\n(?=[a-zß-ÿ])")


def _whole(parted: re.Match[str]) -> str:
    """The first part of a word that a line's end parts; a compound keeps its hyphen."""
    first = parted[1]
    is_compound = first.casefold() in abbreviations.BEFORE_HYPHEN or first[-1].isupper()
    return f"{first}-" if is_compound else first


# ---------------------------------------------------------------- lines wrapped by hand


def _wrapped_at(block: Sequence[markdown.Line]) -> Iterator[int]:
    """The lengths of those lines of a block that show that they were wrapped."""
    opens_small = True
    for line, after in pairwise(block):
        words = line.text.strip()
        opens_small = words[0].islower() and opens_small
        length = len(line.written.rstrip())
        fits = NARROWEST <= length <= WIDEST and not (opens_small or after.mark)
        if fits and _runs_on(_flat(words), _flat(after.text)):
            yield length
        opens_small = opens_small or words[-1] == ":"


def _width(block: Sequence[markdown.Line], width: int, *, is_markdown: bool) -> int:
    """The width of a block's lines in a text wrapped at `width`; 0 where its lines are paragraphs."""
    longest = _longest(block)
    if not NARROWEST <= longest <= WIDEST:
        return 0
    is_wrapped = is_markdown or abs(longest - width) <= _RAGGED or any(_wrapped_at(block))
    return longest if is_wrapped else 0


def _longest(block: Sequence[markdown.Line]) -> int:
    return max(len(line.written.rstrip()) for line in block)


_RAGGED = 15
"""Characters by which the longest lines of wrapped blocks differ."""
_LAST = re.compile(r"[^\W_][\w.’']*-?$")
_BEFORE_LAST_POINT = re.compile(r"[;,] (?:and|or)$")
_CLAUSE_END = re.compile(r"[,;–—-][\"”’'»]?$")


def _breaks_off(words: str, after: str) -> bool:
    """Whether no line can end so: with an article, a preposition, a title, half a word or half a
    date.
    """
    found = _LAST.search(words.rpartition(" ")[2])
    if not found or boilerplate.is_item(after) or _BEFORE_LAST_POINT.search(words):
        return False
    last, following = found.group(), after.split(maxsplit=1)[0].casefold().strip(",.")
    if last[0].isdigit() and following in grammar.MONTHS:
        return True
    if last[-1] == "-":
        return after[0].islower()
    if last in ("in", "on") and following in grammar.MONTHS | grammar.WEEKDAYS:
        return True
    plain = last.casefold().rstrip(".")
    is_short = last[-1] == "." and plain in abbreviations.BEFORE_A_NAME
    return is_short or (last.islower() and last in abbreviations.NEVER_LAST)


def _runs_on(words: str, after: str) -> bool:
    return _breaks_off(words, after) or _goes_on(words, after)


def _goes_on(words: str, after: str) -> bool:
    """Whether the next line goes on with a small letter from one that has not ended."""
    has_ended = boilerplate.is_final(words) and not _CLAUSE_END.search(words)
    return after[0].islower() and not has_ended and not boilerplate.is_item(after)


def _set_in(lines: Sequence[markdown.Line]) -> int:
    """By how much the first lines of a block's paragraphs are set in, where several are; else 0."""
    indents = Counter(map(_indent, (line.written for line in lines)))
    return next((n for n, times in indents.most_common() if n and times > 1 and 0 in indents), 0)


def _is_meant(
    lines: Sequence[markdown.Line], after: markdown.Line, width: int, set_in: int
) -> bool:
    """Whether the break between the last of the lines of a paragraph and the next is more than the
    margin of text wrapped at `width` characters, of which the first are set in; 0 is the width of
    text that is not.
    """
    line = lines[-1]
    words, next_words = _flat(line.text), _flat(after.text)
    if after.mark or (boilerplate.is_item(next_words) and not _runs_into(line, next_words, width)):
        return True
    opens_small = lines[0].text.lstrip()[:1].islower()
    if _breaks_off(words, next_words) or _is_half(
        words, next_words, width, opens_small=opens_small
    ):
        return False
    if not width or _indent(after.written) > _indent(line.written):
        return True
    if _indent(after.written) < _indent(line.written) == set_in:
        return False
    return not _is_full(line, next_words, width) and _stands_alone(words, next_words)


def _is_half(words: str, after: str, width: int, *, opens_small: bool) -> bool:
    """Whether a line goes on with a small letter; in text that is not wrapped, a line of the page
    and an entry of a list may be in small letters too.
    """
    if opens_small or not _goes_on(words, after):
        return False
    is_line = boilerplate.alone(words) or boilerplate.alone(after) or " " not in words
    return bool(width) or not is_line


def _stands_alone(words: str, after: str) -> bool:
    """Whether a line that is not full ends a paragraph, or is a line of the page or a heading."""
    if boilerplate.is_final(words) or boilerplate.alone(words) or boilerplate.alone(after):
        return True
    return len(words.split()) <= press.HEADING_WORDS


def _runs_into(line: markdown.Line, after: str, width: int) -> bool:
    """Whether a line that opens as an entry of a list is the rest of a full one: a dash or a number
    among its words.
    """
    return (
        bool(width)
        and _is_full(line, after, width)
        and not boilerplate.is_final(line.text.rstrip())
    )


def _is_full(line: markdown.Line, after: str, width: int) -> bool:
    return len(line.written.rstrip()) + 1 + len(after.split(maxsplit=1)[0]) > width


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())

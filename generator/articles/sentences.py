"""A paragraph to sentences: sentencex finds where one may end; marks that come in pairs, and some
abbreviations, we do.

The library is shown the text without quotation marks, brackets and bullets: it loses count where
one is not closed. Its ends are moved behind the marks that close there; those are dropped that fall
inside a quotation or a bracket, before what can only go on, or behind an abbreviation that the
library does not know.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

import sentencex  # type: ignore[import-untyped]

from generator.english import abbreviations, grammar
from generator.model import Span

LONGEST_PAIR = 400
"""Characters; a longer quotation is parted where its sentences end."""
LONGEST = 50_000
"""Characters; what is longer is no sentence that anybody has written, and is parted at a space."""

_HIDDEN = re.compile(r"[\"“”‘„«»()\[\]`•‣◦▪●'’](?:(?<!['’])|(?!\w)|(?<!\w['’]))")
_MARK = re.compile(
    r"[\"“”„«»()\[\]'’‘`](?:(?<!['’‘`])|(?<=`)`|(?<=')'"
    r"|(?<=['‘])(?<![^\s(\[“\"].)(?=\w)|(?<=[.,!?…]['’])(?!\w))"
)
_OPENER_OF = {"”": "“", "»": "«", ")": "(", "]": "[", "’": "'", "''": "``"}
_TRAILING = re.compile(r"(?:\s?[”»)\]]|(?<=\S)[\"'’](?!\w)|(?<=[”»)\]\"'’])[.,;:!?…])*")


def split(text: str, language: str = "en") -> tuple[Span, ...]:
    """The sentences of one paragraph, in order; together they cover all of its visible
    characters.
    """
    text = _outward(text)
    ends = frozenset(_library_ends(text, language))
    ends = ends.union(_missed_ends(text, ends))
    sentences = _joined(text, _mended(text, sorted(ends)))
    return tuple(part for sentence in sentences for part in _parted(text, sentence))


def _parted(text: str, sentence: Span) -> Iterator[Span]:
    """The sentence, in parts where it is too long to be one."""
    start, end = sentence.start, sentence.end
    while end - start > LONGEST:
        space = text.rfind(" ", start + 1, start + LONGEST)
        cut = space if space > start else start + LONGEST
        yield _trimmed(text, start, cut)
        start = cut
    yield _trimmed(text, start, end)


_TURNED = str.maketrans("«»", "»«")
_LOW_MARKS = re.compile("„([^„“”]*)“")


def _outward(text: str) -> str:
    """The text with its marks as English has them, each in its place: »inward« ones are turned, and
    what „ opens is closed by ”.
    """
    opening, closing = text.find("«"), text.find("»")
    turned = text.translate(_TURNED) if 0 <= closing < opening else text
    return _LOW_MARKS.sub("„\\1”", turned) if "„" in turned else turned


def _library_ends(text: str, language: str) -> Iterator[int]:
    """Where the library ends a sentence, just behind its last visible character."""
    hidden = [mark.start() for mark in _HIDDEN.finditer(text)]
    shown = _HIDDEN.sub("", text) if hidden else text
    passed = 0
    for boundary in sentencex.get_sentence_boundaries(language, shown):
        length = len(boundary["text"].rstrip())
        last = boundary["start_index"] + length - 1
        while passed < len(hidden) and hidden[passed] <= last + passed:
            passed += 1
        if length:
            yield last + passed + 1


_STOP = re.compile("[.…]")
_MISSED = re.compile(
    rf"(?:\b(?:{'|'.join(sorted(abbreviations.ORDINARY))})[)\]\"”’»]{{0,3}}"
    rf"|(?i:\b(?:{'|'.join(sorted(abbreviations.BEFORE_A_LETTER))})) [A-Z]"
    rf"|\b(?:{'|'.join(sorted(abbreviations.BEFORE_X))}) X)$"
)
_NO_SPACE = re.compile(r"(?<=[a-z\d])\.(?=[A-Z][a-z])")


def _missed_ends(text: str, known: Collection[int]) -> Iterator[int]:
    """Where the library sees no end, beside those `known`: after words that it takes for
    abbreviations, the letter of a thing, an ellipsis, a lost space.
    """
    for stop in _STOP.finditer(text):
        start, end = stop.span()
        following = None if end in known else _NEXT_WORD.match(text, end)
        if (
            following
            and following[1][0].isupper()
            and (
                stop.group() == "…"
                or _NO_SPACE.match(text, start)
                or _MISSED.search(text[max(0, start - _LONGEST_WORD) : start])
            )
        ):
            yield end


_LONGEST_WORD = 24
"""Characters of the longest words of those lists, with a letter and marks behind them."""


def _mended(text: str, ends: Iterable[int]) -> Iterator[Span]:
    """The pieces between those ends at which a sentence can end, each with the marks that close
    it.
    """
    closed = _closed(text)
    start = pair = 0
    for end in ends:
        trailing = _TRAILING.match(text, end)
        at = trailing.end() if trailing else end
        while pair < len(closed) and closed[pair].end <= at:
            pair += 1
        is_inside = pair < len(closed) and closed[pair].start < at
        if start < at < len(text) and not is_inside and _ends(text, end, at):
            yield _trimmed(text, start, at)
            start = at
    yield _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))


def _joined(text: str, pieces: Iterable[Span]) -> list[Span]:
    """Pieces without a letter joined to the piece before them, or the first of them to the next."""
    sentences: list[Span] = []
    has_letter = False
    for piece in pieces:
        letters = any(c.isalpha() for c in piece.of(text))
        if sentences and not (letters and has_letter):
            sentences[-1] = Span(sentences[-1].start, piece.end)
        elif piece.start < piece.end:
            sentences.append(piece)
        has_letter = has_letter or letters
    return sentences


# ---------------------------------------------------------------- marks in pairs


def _closed(text: str) -> list[Span]:
    """The quotations and brackets that are closed and not too long to be one, merged where they
    overlap, in order.
    """
    is_open: dict[str, list[int]] = {}
    pairs: list[Span] = []
    for mark in _MARK.finditer(text):
        sign, at = mark.group(), mark.start()
        kind = _OPENER_OF.get(sign, sign.replace("‘", "'").replace("„", "“"))
        waiting = is_open.setdefault(kind, [])
        if _closes(text, sign, at, is_waiting=bool(waiting)):
            if waiting:
                pairs.append(Span(waiting.pop(), mark.end()))
            continue
        if kind not in "([":
            waiting.clear()
        waiting.append(at)
    return _merged(p for p in sorted(pairs) if p.end - p.start <= LONGEST_PAIR)


def _closes(text: str, sign: str, at: int, *, is_waiting: bool) -> bool:
    """Whether a mark closes; a straight one tells by the space beside it."""
    if sign not in ('"', "'"):
        return sign in _OPENER_OF
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not before.strip() and after.strip():
        return False
    if before.strip() and not after.strip():
        return True
    return is_waiting


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in spans:
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


# ---------------------------------------------------------------- ends

_LAST_WORD = re.compile(r"([^\W\d_][\w.’-]*)\.$")
_NEXT_WORD = re.compile(r"\W{0,20}?([^\W_][\w.’'-]{0,30})")
_ATTRIBUTION = re.compile(
    r"\s?(?:[\w.’'-]{1,20},? ){0,6}(?:said|says|asked|asks|shouted|cried|added|wrote|replied)\b"
)
_PLACE_TIME = re.compile(
    r"(?!(?:This|That|Next|Last|No|The|By|At|In|Some|Each|Every|First) )(?:[^\W\d_]{1,20} ){1,3}time\b"
)
_ASIDE = re.compile(r"[—–-]{1,2} ?[a-zß-ÿ]")
"""What goes on behind a dash with a small letter: “Stop!” — he cried."""
_LOST_SPACE = re.compile(r"[a-z\d]\.[A-Z][a-z]+\b(?!\.\w)")
_IN_LINK = re.compile(r"[/@]\S*$")


def _ends(text: str, end: int, at: int) -> bool:
    """Whether a sentence can end at `at`, where the library put its end at `end`, before the
    closing marks.
    """
    rest, sign = text[at : at + 100], text[end - 1]
    after = rest.lstrip()
    if not after or after[0] in ",;:&" or _ASIDE.match(after):
        return False
    if len(after) == len(rest):
        return bool(_LOST_SPACE.match(text, end - 2)) and not _IN_LINK.search(
            text[max(0, end - 40) : end]
        )
    if after[0].islower() and (sign in "!?…" or end < at):
        return False
    if sign in "!?" and end < at and _ATTRIBUTION.match(rest):
        return False
    return sign != "." or not _goes_on(text[max(0, end - 20) : end], after)


def _goes_on(before: str, after: str) -> bool:
    """Whether a full stop belongs to an abbreviation that what follows goes on from."""
    last, following = _LAST_WORD.search(before), _NEXT_WORD.match(after)
    if not last or not following:
        return False
    word, next_word = last[1].casefold(), following[1]
    if word in abbreviations.BEFORE_A_NAME and last[1][0].isupper():
        return next_word[0].isupper()
    if word in abbreviations.CLOCK and _PLACE_TIME.match(after):
        return True
    plain = next_word.casefold().rstrip(".")
    if word in abbreviations.CLOCK:
        return plain in grammar.TIME_WORDS | abbreviations.ZONES
    if word in abbreviations.BEFORE_A_NUMBER and next_word[0].isdigit():
        return True
    is_date = plain in grammar.WEEKDAYS | grammar.MONTHS
    return word in abbreviations.SELDOM_LAST and (is_date or not next_word[0].isupper())

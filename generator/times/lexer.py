"""Cut a text into the few tokens that times are made of; everything else becomes one gap between
them.

Every token carries *atoms*: its own word, and in braces the classes that patterns ask for. One pass
of one expression in which each alternative fails fast or consumes what it looked at, so the cost is
linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from generator.english.numerals import CARDINALS, SCALES
from generator.times.lexicon import ABBREVIATIONS, CASED, CLASSES


class Token:
    """A word, number or mark of the text; not a dataclass, because hundreds of thousands may be
    made.
    """

    __slots__ = ("atoms", "end", "key", "number", "start")

    def __init__(
        self, start: int, end: int, key: str, atoms: tuple[str, ...], number: float | None = None
    ) -> None:
        """`key` is the word in small letters, `number` what it counts, spans are in characters."""
        self.start = start
        self.end = end
        self.key = key
        self.atoms = atoms
        self.number = number


GAP = Token(-1, -1, "", ())
"""Stands for any run of text that no pattern mentions."""

_TOKEN = re.compile(
    r"""\ ?(?:(?P<word>[A-Za-z]{2,}+(?!\w)|[^\W\d_]{2,}+(?!\w))|(?P<space>\s+)
    |(?P<junk>\d+(?:[-/.:]\d+){3,}[-/.:]?)
    |(?P<iso>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-]))
    |(?P<slash>\d{1,4}/\d{1,2}/\d{1,4}(?![\w/])|\d{1,2}[-.]\d{1,2}[-.]\d{2,4}(?![\w-]))
    |(?P<clock>\d{1,2}:\d\d(?::\d\d)?(?![\d:]))
    |(?P<meridiem>\d{1,2}(?:[:.]\d\d)?(?=[aApP]\.?[mM]\b))
    |(?P<hours>\d{4}(?=(?:[A-Z]{3}|Z|hrs?|h)\b|\ (?:GMT|UTC|BST|CET|[ECMP][SD]T|hrs|hours)\b))
    |(?P<code>[QqHh][1-4](?!\w))
    |(?P<ordinal>\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)(?!\w))
    |(?P<decade>(?:\d\d)?\d0(?:['’]s|s)(?!\w)|['’]\d0(?:['’]?s)(?!\w)|['’]\d\d(?!\w))
    |(?P<possessive>['’]s\b)
    |(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\w)|\d+(?:\.\d+)?(?![^\W_]))
    |(?P<mixed>(?<![^\W\d])\w*\d\w*)
    |(?P<dotted>[A-Za-z]\.\ ?[A-Za-z]\b(?:\.[A-Za-z]\b)*\.?)
    |(?P<put_in>(?<![^\s“"(])\[(?=[\w\ ]{1,20}\])|(?:(?<=[A-Za-z])|(?<=[\s“"]\[\d))\](?=[\s.,;:!?”"]))
    |(?P<part>o['’]clock\b|[^\W\d_]+)
    |(?P<mark>.))""",
    re.VERBOSE | re.DOTALL,
)
_MARKS = {mark: ("-" if mark in "-–—" else mark,) for mark in "-–—,/.()'’:&\"“”"}
_FUNCTION_WORDS = frozenset(
    "the a an of in on at to from and or by for through with as that this between up no not me about".split()
)
"""Words that make a time only beside others."""
_MOST_FILLERS = 16
"""So many of them in a row are no part of a time."""
_DOTTED = {"am", "pm", "bc", "bce", "ad", "ce"}


def _word_atoms(literals: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The atoms of every word that a pattern or a class mentions."""
    table: dict[str, list[str]] = {word: [word] for word in literals if word[0].isalpha()}
    for name, words in CLASSES.items():
        for word in words:
            table.setdefault(word, [word]).append("{" + name + "}")
    for word in (*CARDINALS, *SCALES, "half"):
        table.setdefault(word, [word])
    return {word: tuple(atoms) for word, atoms in table.items()}


def _number_atoms(digits: str) -> tuple[str, ...]:
    """What a bare whole number in digits can be: a number, a day of the month, a year, a short
    year, an hour.
    """
    atoms = ["{num}", "{int}"]
    size = len(digits)
    value = int(digits) if size < 5 else -1
    if size <= 2 and 1 <= value <= 31:
        atoms += ["{dd}", "{day}"]
    if size <= 2 and 1 <= value <= 24:
        atoms.append("{hh}")
    if size == 2:
        atoms.append("{yy}")
    if size == 4 and 1000 <= value < 2200:
        atoms.append("{year}")
    return tuple(atoms)


def _number(start: int, end: int, text: str) -> Token:
    plain = text.replace(",", "")
    if len(plain) > 12:
        return Token(start, end, "", ("{num}",), None)
    if plain.isascii() and plain.isdigit():
        atoms = _number_atoms(plain) if plain is text or "," not in text else ("{num}", "{count}")
        return Token(start, end, plain, atoms, int(plain))
    try:
        return Token(start, end, plain, ("{num}", "{decimal}"), float(plain))
    except ValueError:
        return Token(start, end, "", (), None)


def _ordinal(start: int, end: int, text: str) -> Token:
    value = int(text[:-2])
    atoms = (
        ("{ordinal}", "{nth}", "{ddth}", "{day}") if 1 <= value <= 31 else ("{ordinal}", "{nth}")
    )
    return Token(start, end, text.lower(), atoms, value)


def _shape(kind: str) -> Callable[[int, int, str], Token]:
    atoms = ("{" + kind + "}",)
    return lambda start, end, text: Token(start, end, text, atoms)


_SHAPES: dict[str, Callable[[int, int, str], Token]] = {
    "number": _number,
    "ordinal": _ordinal,
    "iso": _shape("iso"),
    "slash": _shape("slash"),
    "clock": _shape("clock"),
    "meridiem": _shape("meridiem"),
    "hours": _shape("hours"),
    "decade": _shape("shortdecade"),
    "code": _shape("code"),
}


class Lexer:
    """Cuts texts into tokens, knowing which words the patterns mention."""

    def __init__(self, literals: Iterable[str]) -> None:
        """`literals` are the words that patterns spell out."""
        self._words = _word_atoms(literals)
        self._weights = {
            word: _FILLS if word in _FILLERS else _TELLS
            for word in (*self._words, *_MARKS, *_POSSESSIVES)
        }
        self._readers: dict[str | None, Callable[[re.Match[str]], Token]] = {
            "word": self._word,
            "part": self._word,
            "mark": _mark,
            "dotted": self._dotted,
            "possessive": lambda match: Token(match.end() - 2, match.end(), "'s", ("'s",)),
            **{kind: _shaped(kind, read) for kind, read in _SHAPES.items()},
        }

    def tokens(self, text: str) -> list[Token]:
        """The tokens of `text` in order, each run of other text as one GAP; so is a run of mere
        function words.
        """
        found: list[Token] = []
        run: list[re.Match[str]] = []
        telling, fillers, weights = False, 0, self._weights
        for match in _TOKEN.finditer(text):
            kind = match.lastgroup or ""
            weight = weights.get(match[kind].lower(), 0) if kind in _SPELLED else _weight(match)
            if weight == _TELLS:
                run.append(match)
                telling, fillers = True, 0
            elif weight == _FILLS and fillers < _MOST_FILLERS:
                run.append(match)
                fillers += 1
            elif weight != _BLANK:
                if telling:
                    found += self._read(run)
                    found.append(GAP)
                run, telling, fillers = [], False, 0
        return [*found, *self._read(run)] if telling else found

    def _read(self, run: Iterable[re.Match[str]]) -> Iterator[Token]:
        """The tokens of a run; the full stop of an abbreviation is none by itself."""
        end = 0
        for match in run:
            token = self._readers[match.lastgroup](match)
            if token.start >= end:
                yield token
                end = token.end

    def _word(self, match: re.Match[str]) -> Token:
        """The token of a known word, without its classes when it lacks the capital it needs."""
        word = match[match.lastgroup or 0]
        key = word.lower()
        atoms = self._words[key]
        end = match.end()
        start = end - len(word)
        if key in CASED and word == key:
            atoms = tuple(atom for atom in atoms if atom[0] != "{")
        if key in ABBREVIATIONS and match.string[end : end + 1] == ".":
            end += 1
        return Token(start, end, key, atoms)

    def _dotted(self, match: re.Match[str]) -> Token:
        """``a.m.``, ``B.C.``: an abbreviation read as its letters."""
        key = _undotted(match)
        return Token(match.start("dotted"), match.end(), key, self._words.get(key, (key,)))


_PARTS, _FILLS, _TELLS, _BLANK = range(4)
"""What a token does to a run of them: end it, stand in it, make it a time, or nothing."""
_SPELLED = frozenset({"word", "part", "mark", "possessive"})
"""Kinds of which each token is told by its own letters."""
_POSSESSIVES = ("'s", "’s")
_FILLERS = _FUNCTION_WORDS | _MARKS.keys() | {*_POSSESSIVES}


def _weight(match: re.Match[str]) -> int:
    """What a token does whose kind tells it; an empty line parts what stands before it from what
    follows.
    """
    kind = match.lastgroup
    if kind == "space":
        return _PARTS if match["space"].count("\n") > 1 else _BLANK
    if kind == "put_in":
        return _BLANK
    is_initials = kind == "dotted" and _undotted(match) not in _DOTTED
    return _PARTS if is_initials or kind in ("mixed", "junk") else _TELLS


def _undotted(match: re.Match[str]) -> str:
    return match["dotted"].replace(".", "").replace(" ", "").lower()


def _mark(match: re.Match[str]) -> Token:
    atoms = _MARKS[match["mark"]]
    return Token(match.end() - 1, match.end(), atoms[0], atoms)


def _shaped(kind: str, read: Callable[[int, int, str], Token]) -> Callable[[re.Match[str]], Token]:
    return lambda match: read(match.start(kind), match.end(), match[kind])

"""The surroundings of a name: whether it stands for itself or is part of somebody else's longer
name.

"Lisbon" is not in "Lisbon Treaty", "Japan" not in "Bank of Japan", "Jordan" not in "Michael
Jordan"; but "Peru Foreign Minister" and "Apple Inc" name Peru and Apple. Only capitals and the word
lists of `generator.english.names` are used.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from generator.actors.naming import WORD
from generator.english.names import (
    ALLIED,
    BEFORE_MONTHS,
    CALENDAR,
    CORPORATE,
    GOVERNMENTS,
    HONORIFICS,
    INSTITUTIONS,
    INVOLVED,
    MONTHS,
    OF_INSTITUTIONS,
    OFFICES,
    OPENERS,
    PLACING,
    STATE_OF,
    STATES,
    TITLES,
)
from generator.english.persons import MEN, WOMEN
from generator.english.verbs import (
    BE_FINITE,
    HAVE_FINITE,
    LEMMAS,
    MODALS,
    PAST_ONLY,
    PAST_OR_PARTICIPLE,
    THIRD,
)
from generator.model import Span

_OPENING = frozenset("“‘\"'(«„[–—:")
_STATES = frozenset(form.lower() for form in STATES)
_VERBS = BE_FINITE | HAVE_FINITE | MODALS | PAST_ONLY | PAST_OR_PARTICIPLE | frozenset(THIRD)


@dataclass(frozen=True, slots=True)
class UnitWords:
    """A unit of an article, split into words and marks."""

    text: str
    """The whole article."""
    words: tuple[str, ...]
    """Apostrophes straightened."""
    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    is_shouted: bool
    """Written in capitals throughout."""
    is_title_case: bool
    """A heading with nearly every word capitalised, so that capitals tell nothing."""

    @staticmethod
    def of(text: str, span: Span, is_heading: bool) -> UnitWords:
        """The words of ``text[span]``."""
        found = tuple(WORD.finditer(text, span.start, span.end))
        words = tuple(m.group().replace("’", "'") for m in found)
        return UnitWords(
            text,
            words,
            tuple(word.lower() for word in words),
            tuple(m.start() for m in found),
            tuple(m.end() for m in found),
            is_shouted=_is_shouted(words),
            is_title_case=is_heading and is_title_case(words),
        )

    def adjoins(self, left: int) -> bool:
        """Whether nothing but white space stands between a word and the next, and some does."""
        return self.ends[left] < self.starts[left + 1]


def _is_shouted(words: tuple[str, ...]) -> bool:
    letters = [word for word in words if word[0].isalpha()]
    return (
        len(letters) > 1
        and all(word == word.upper() for word in letters)
        and sum(map(len, letters)) > 8
    )


def is_title_case(words: tuple[str, ...]) -> bool:
    """Whether nearly all longer words are capitalised."""
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return len(long) > 2 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


@dataclass(frozen=True, slots=True)
class Place:
    """Some words of a unit, ``words[start:end]``."""

    unit: UnitWords
    start: int
    end: int

    @property
    def words(self) -> tuple[str, ...]:
        """As written."""
        return self.unit.words[self.start : self.end]

    @property
    def last(self) -> str:
        """The last word, lower case."""
        return self.unit.folded[self.end - 1]

    @property
    def span(self) -> Span:
        """Where they stand in the article."""
        return Span(self.unit.starts[self.start], self.unit.ends[self.end - 1])

    def word(self, at: int) -> str:
        """The word at an index of the unit, lower case; empty outside of it."""
        return self.unit.folded[at] if 0 <= at < len(self.unit.folded) else ""

    @property
    def before(self) -> str:
        """The word or mark before, lower case."""
        return self.word(self.start - 1)

    @property
    def after(self) -> str:
        """The word or mark after, lower case."""
        return self.word(self.end)

    @property
    def opens_sentence(self) -> bool:
        """Whether only marks stand before it, or an opening mark right before."""
        return opens(self.unit, self.start)

    @property
    def followed_by_capital(self) -> bool:
        """Whether a capitalised word follows that is no day or month."""
        return (
            self.end < len(self.unit.words)
            and self.unit.adjoins(self.end - 1)
            and self.unit.words[self.end][0].isupper()
            and self.after not in CALENDAR
        )

    @property
    def preceded_by_capital(self) -> bool:
        """Whether a capitalised word precedes."""
        at = self.start - 1
        return at >= 0 and self.unit.adjoins(at) and self.unit.words[at][0].isupper()


def opens(unit: UnitWords, at: int) -> bool:
    """Whether a word stands where any word would be capitalised."""
    return at == 0 or unit.words[at - 1] in _OPENING or unit.words[at - 1] in ".!?"


def addressed_as(place: Place) -> str:
    """``m`` or ``f`` by the polite address before a surname: "Mr Lee", "Mrs. Lee"; else empty."""
    word = place.word(place.start - 2) if place.before == "." else place.before
    if word not in HONORIFICS:
        return ""
    return "m" if word in MEN else "f" if word in WOMEN else ""


def titled_by(place: Place, titles: AbstractSet[str]) -> bool:
    """Whether a title before the place brings in its bearer, and `titles`, those on file, allow it
    (or are none).
    """
    return (
        place.preceded_by_capital
        and place.before in TITLES
        and (not titles or place.before in titles)
    )


_NO_NAMES = OPENERS | OFFICES | MONTHS | INSTITUTIONS | _STATES


def stands_for_person(place: Place, titles: AbstractSet[str]) -> bool:
    """Whether a surname without introduction may be read as its bearer's: no ordinary word, place,
    or other office.

    At the start of a sentence, where any word has a capital, a verb or a possessive must follow.
    """
    word = place.last
    if word in LEMMAS or word in _NO_NAMES or place.unit.is_shouted:
        return False
    if place.before in PLACING or (place.preceded_by_capital and place.before in TITLES and titles):
        return titled_by(place, titles)
    return not place.opens_sentence or place.after in ("'", ",") or place.after in _VERBS


def belongs_to_longer_name(place: Place, kinds: AbstractSet[str], another_follows: bool) -> bool:
    """Whether the words at a place are part of somebody else's name, a month, an address or a
    compound.

    `kinds` are the kinds of the actors they may mean; `another_follows` says that the next word
    starts another name.
    """
    if place.unit.is_shouted:
        return False
    return (
        _is_glued(place)
        or _is_month(place)
        or (not another_follows and _is_prolonged(place, kinds))
        or _is_of_institution(place)
        or _has_forename(place, kinds)
    )


def _is_glued(place: Place) -> bool:
    """Part of an address, a compound such as "Paris-based", "non-EU", or of "AT&T"; not "US-led",
    "anti-EU".
    """
    unit = place.unit
    if place.end < len(unit.words) and not unit.adjoins(place.end - 1):
        mark, then = place.after, place.word(place.end + 1)
        stuck = place.end + 1 < len(unit.words) and not unit.adjoins(place.end)
        if stuck and mark in ".@&" and then[:1].isalnum():
            return True
        if stuck and mark == "-" and then[:1].isalpha():
            return not (then in INVOLVED or unit.words[place.end + 1][0].isupper())
    if place.start > 1 and not unit.adjoins(place.start - 1):
        mark, then = place.before, place.word(place.start - 2)
        stuck = not unit.adjoins(place.start - 2)
        if mark in "@&_" or (mark == "." and stuck and then.islower() and len(then) > 1):
            return stuck or mark == "@"
        if mark == "-" and stuck:
            return not (then in ALLIED or unit.words[place.start - 2][0].isupper())
    return False


def _is_month(place: Place) -> bool:
    return place.last in MONTHS and (
        place.after[:1].isdigit() or place.before[:1].isdigit() or place.before in BEFORE_MONTHS
    )


_NOT_BEHIND = OFFICES | CORPORATE | GOVERNMENTS | OPENERS


def _is_prolonged(place: Place, kinds: AbstractSet[str]) -> bool:
    """Whether capitalised words after it make a longer name: "Boston Globe", "Clinton
    Foundation".
    """
    if not place.followed_by_capital:
        return False
    if place.after in INSTITUTIONS and place.after not in GOVERNMENTS:
        return True
    if place.unit.is_title_case or (kinds == {"person"} and place.end - place.start > 1):
        return False
    return place.after not in _NOT_BEHIND


def _is_of_institution(place: Place) -> bool:
    """Whether "Bank of" or the like stands before it."""
    at = place.start - 1
    at -= place.word(at) == "the"
    if at < 1 or place.word(at) != "of":
        return False
    head, word = place.unit.words[at - 1], place.word(at - 1)
    if not head[0].isupper() or word in STATE_OF:
        return False
    tells_nothing = opens(place.unit, at - 1) or place.unit.is_title_case
    return word in OF_INSTITUTIONS or not (tells_nothing or word in OFFICES or word in OPENERS)


_NO_SURNAMES = OPENERS | HONORIFICS | OFFICES | CALENDAR | _STATES


def _has_forename(place: Place, kinds: AbstractSet[str]) -> bool:
    """Whether a capitalised word before it makes a longer name: "Michael Jordan", "South Sudan"."""
    if not place.preceded_by_capital or place.unit.is_title_case:
        return False
    if "person" in kinds and place.end - place.start > 1:
        return False
    word = place.before
    if word in _NO_SURNAMES:
        return False
    if word.endswith("'s") or word == "s" or not word.isalpha():
        return False
    return not (opens(place.unit, place.start - 1) and word.endswith(("ing", "ly", "ed")))


_NOT_BEFORE = INSTITUTIONS | OPENERS


def names_another_person(place: Place) -> bool:
    """Whether the longer name looks like forename and surname of a person without a file."""
    return (
        place.end - place.start == 1
        and place.preceded_by_capital
        and place.before.isalpha()
        and not place.followed_by_capital
        and not place.before.isupper()
        and place.before not in _NOT_BEFORE
    )

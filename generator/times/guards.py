"""Whether words that look like a time are one: May the person, march the verb, 1998 troops, the
fall of a city.

A guard sees the match and the text around it, looks no farther than a few words, and answers yes or
no.
"""

from __future__ import annotations

import re

from generator.times.lexicon import MONTHS
from generator.times.patterns import Match

REACH = 48
_LAST_WORD = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)?)[\s\"“‘'(]*$")
_NEXT_WORD = re.compile(r"\s*(-?)\s?([^\W\d_]+)")
_IN = frozenset(
    "in on by of since until till through throughout during before after from to between late early mid for this "
    "last next around about that each every following beginning starting ending ended ends begins dated circa "
    "past previous and or into is was than as at".split()
)
_YEAR_IN = _IN - {"about", "around", "than", "for", "to", "at", "is", "was", "as"}
_VERBAL = frozenset(
    "be have not also still seem become go come lead cause take help need want say well never only even soon do "
    "make give get find see feel mean".split()
)
_PERSON_TITLES = frozenset(
    "mr mrs ms miss dr sir lady lord minister secretary president chancellor senator".split()
)
COUNTED = re.compile(
    r"\s+(?:(?:more|other|new|dead|wounded|American|British|French|German|Soviet|civilian|armed|enemy)\s+)?"
    r"(?:people|men|women|children|troops|soldiers|deaths|dead|killed|wounded|casualties|dollars|euros|pounds|francs|marks|yen|"
    r"miles|km|kilomet\w+|met(?:er|re)s|feet|ft|tons|tonnes|kg|lbs?|acres|hectares|units|shares|points|votes|seats|percent|"
    r"per\s*cent|hp|rpm|mm|cm|mph|GMT|UTC|hours|copies|items|tanks|aircraft|planes|ships|vehicles|guns|prisoners|workers|"
    r"employees|jobs|members|students|houses|homes|cars|times|yards|barrels|degrees|words|pages|passengers|cases|years|days|"
    r"months|weeks|minutes|volunteers|civilians|rebels|fighters|officers|families|residents|refugees|sq)\b|\s*[%°$€£]|[.,]\d"
)
_QUANTITY = re.compile(
    r"(?:[$€£#¥]|\b(?:no\.|nos\.|number|some|nearly|almost|approximately|over|than|least|most|flight|room|route|highway|"
    r"about|only|page|pp?\.|model|type|phone|code|least|another|all|mark|unit|rs\.?|us|channel|windows|studio|house|lots?|postcode|article|paragraph|section|"
    r"case|platform|gate|boeing|vision|agenda|horizon|chapter|serial))\s*$",
    re.IGNORECASE,
)


def before(match: Match, text: str) -> str:
    """The word before the match in small letters, empty at the start of a line or after other
    marks.
    """
    found = _LAST_WORD.search(text[max(0, match.start - REACH) : match.start])
    return found.group(1).lower() if found else ""


def after(match: Match, text: str) -> str:
    """The word right after the match as written, empty where none follows."""
    found = _NEXT_WORD.match(text[match.end : match.end + REACH])
    return found.group(2) if found else ""


def month_alone(match: Match, text: str) -> bool:
    """A month's name is a month, except May and March, Jan and Mar… where they may be something
    else.
    """
    written = text[match.start : match.end].lower()
    if _names_person(match, text, written) or not is_possible_day(match, text):
        return False
    if _WAY.match(text, match.end):
        return False
    if written in ("may", "march"):
        return _month_not_verb(match, text)
    return written[-1] == "." or written not in _SHORT or before(match, text) in _IN


_MONTH = "|".join(MONTHS)
_DAY_BEFORE = re.compile(r"\b\d{1,3}(?:st|nd|rd|th)?\s(?:of\s)?$")
_DAY_AFTER = re.compile(r"\s\d{2,3}(?:st|nd|rd|th)?,?\s\d{4}\b")


_WAY = re.compile(r"\s(?:Street|Road|Avenue|Lane|Square|Close|Terrace|House|Hall)\b")
_NAME_HEAD = re.compile(r"\b(?:HMS|USS|MV|(?:song|film|album|ship|band|novel|single|musical)s?)\s$")
_NAME_TAIL = re.compile(rf"\s(?!(?i:{_MONTH}|morning|afternoon|evening|night)\b)[A-Z][a-z]|-[A-Z]")
_PAPER = re.compile(
    r"\s(?:Times|Post|Mirror|Telegraph|Herald|Mail|Star|Express|Independent|World)\b"
)


def weekday_alone(match: Match, text: str) -> bool:
    """``on Monday``; not ``the Monday Club``, ``Sunday Times``, ``the film Friday``."""
    if _PAPER.match(text, match.end) or _NAME_HEAD.search(
        text, max(0, match.start - 10), match.start
    ):
        return False
    named = before(match, text) == "the" and _NAME_TAIL.match(text, match.end)
    return not named


def is_possible_day(match: Match, text: str) -> bool:
    """``March 2023``; not ``45 March 2023`` nor ``March 45, 2023``, which no calendar has."""
    if _DAY_BEFORE.search(text, max(0, match.start - 12), match.start):
        return False
    return not _DAY_AFTER.match(text, match.end)


def _names_person(match: Match, text: str, written: str) -> bool:
    """``Ms. June``, ``Theresa May``, ``April Jones``."""
    previous, following = before(match, text), after(match, text)
    if previous in _PERSON_TITLES or _TITLE.search(text[max(0, match.start - 8) : match.start]):
        return True
    if written not in _FIRST_NAMES or not following[:1].isupper() or following.lower() in MONTHS:
        return False
    return previous not in _IN or (
        previous in _JOINS and not _AFTER_MONTH.search(_head(match, text))
    )


def _head(match: Match, text: str) -> str:
    return text[max(0, match.start - REACH) : match.start]


def _month_not_verb(match: Match, text: str) -> bool:
    """``May`` and ``March`` after a word that months follow, and not before one that makes a verb
    or a name of it.
    """
    word, previous = after(match, text), before(match, text)
    if previous in _MONTH_IN or _MID.search(text, max(0, match.start - 4), match.start):
        return True
    if previous not in _IN or (word[:1].isupper() and word.lower() not in MONTHS):
        return False
    return previous in ("of", "from", "or", "than", "at") or word.lower() not in _VERBAL


_MID = re.compile(r"\b[Mm]id[-–]$")
_MONTH_IN = _IN - set("and or for to is was than as of by from with at".split())
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Lt|Col)\.\s*$")
_JOINS = frozenset("and or for than as is was about around to from at".split())
"""Words before a month or before a person: "Julian Lee and April Jones"."""
_AFTER_MONTH = re.compile(rf"\b(?:{_MONTH})\.?,?\s(?:and|or|to)\s$", re.IGNORECASE)
_FIRST_NAMES = frozenset(("april", "june", "august", "may", "january", "jan"))
_SHORT = frozenset(name for name in MONTHS if len(name) < 5) - {"may", "june", "july"}


def day_and_month(match: Match, text: str) -> bool:
    """``May 4``; not ``May 4,000``, not ``march 3 miles``."""
    tail = text[match.end : match.end + REACH]
    return not re.match(
        r"[.,]\d|\s?%|\s(?:percent|per cent|million|billion|miles|km)\b|:\d\d", tail
    )


def day_alone(match: Match, text: str) -> bool:
    """``on the 14th``; not ``the 14th Army``, ``the 5th century``, ``the 3rd and final``."""
    word = after(match, text)
    if before(match, text) not in (
        "on",
        "until",
        "by",
        "from",
        "since",
        "of",
        "before",
        "after",
        "till",
    ):
        return False
    return text[match.end : match.end + 1] in ",.;)" or (
        word.lower()
        in (
            "and",
            "to",
            "the",
            "when",
            "he",
            "she",
            "they",
            "it",
            "at",
            "in",
            "a",
            "of",
            "but",
            "was",
            "with",
            "that",
            "after",
            "until",
            "",
        )
        and word == word.lower()
        and word.lower() not in ("of", "in")
    )


def year_alone(match: Match, text: str) -> bool:
    """A number of four figures is a year unless it counts something, names a model or is part of a
    bigger number.
    """
    head, tail = (
        text[max(0, match.start - REACH) : match.start],
        text[match.end : match.end + REACH],
    )
    if COUNTED.match(tail) or _QUANTITY.search(head) or _is_no_year(head, tail):
        return False
    if re.search(r"[\w][-.,/:]$", head) and not re.search(r"(?:\b\d{3,4}|BC|[a-z])[-/]$", head):
        return False
    value = match.parts[0].number or 0
    previous = before(match, text)
    if 1700 <= value <= 2100:
        return not (
            re.search(r"\b[A-Z][\w]*-$", head) and previous not in _YEAR_IN
        ) and not re.match(r"-(?!(?:\d{4}|\d\d)\b)[A-Za-z]*\d", tail)
    return previous in _YEAR_IN and not re.match(r"\s+[a-z]+s\b", tail)


_AMOUNT_OF = re.compile(
    r"\b(?:paid|pays?|paying|spent|costs?|scored|raised|earned|sold|bought|hired|employe?d?s?|killed"
    r"|injured|displaced|lent|borrowed|offered|charged|fined|owed|saved|recruited|trained|counted"
    r"|seats|seated|laid|donated|gave|received)\s$",
    re.IGNORECASE,
)
"""Verbs whose object is a number of things or a sum of money."""
_NAMED_BY_YEAR = re.compile(
    r"\b[Cc]lass(?:es)?\sof\s$|\b(?:band|group|film|album|novel|song|musical)\s(?:[Tt]he\s)?$"
    r"|[a-z,]\sThe\s$"
)
"""What stands before a year that is the name of a class, a band, a book."""
_STREET = re.compile(
    r"\s(?:[A-Z][\w.]*\s){1,4}(?:Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd"
    r"|Highway|Hwy|Way|Court|Place|Square|Terrace|Parkway|Pike|Crescent|Close)\b"
)
"""What stands behind a number of four figures that is a house's."""


_SAID_THE = re.compile(r"\b(?:the|a|an|its|his|her|their|this)\s$", re.IGNORECASE)
_NO_DAY_OF_MONTH = re.compile(
    rf"\b(?:\d{{1,3}}(?:st|nd|rd|th)?\s(?:of\s)?(?:{_MONTH}),?\s|(?:{_MONTH})\s\d{{2,3}},?\s)$",
    re.IGNORECASE,
)
"""A day that no calendar has, and so no date with the year behind it: "45 March 2023"."""


def _is_no_year(head: str, tail: str) -> bool:
    """``paid 2000 to the club``, ``the class of 2005``, ``at 1987 North Mill Road``."""
    at_house = _STREET.match(tail) and not _SAID_THE.search(head)
    return bool(
        _AMOUNT_OF.search(head)
        or _NAMED_BY_YEAR.search(head)
        or at_house
        or _NO_DAY_OF_MONTH.search(head)
    )


_NAME_BEFORE = re.compile(
    r"(?:^|[\s(“\"])(?:[A-Z][\w’'-]+\s){2,}$|[a-z,]\s(?:the\s)?[A-Z][\w’'-]+\s$"
)
_NOT_NAMES = re.compile(
    rf"\b(?:{'|'.join(name.capitalize() for name in MONTHS)}|In|Since|By|Until|From|During|After|Before|Between"
    r"|Spring|Summer|Autumn|Fall|Winter|Christmas|Easter|[A-Z]\w+day|Of|And|The|Early|Late|Mid)\.?\s$"
    r"|(?:^|[.!?]\s)(?:In|At|For|By)\s[A-Z]\w+\s$"
)


def year_of_name(match: Match, text: str) -> bool:
    """``Trade Fair 2019``: the year ends the name of the thing that it dates."""
    head = text[max(0, match.start - REACH) : match.start]
    return (
        _NAME_BEFORE.search(head) is not None
        and not _NOT_NAMES.search(head)
        and year_alone(match, text)
    )


def short_year(match: Match, text: str) -> bool:
    """``'98`` is a year only with a preposition; it may be the end of a quotation."""
    return (
        match.word("shortdecade")[0] in "'’"
        and match.word("shortdecade")[-1] != "s"
        and before(match, text) in _YEAR_IN
        and not _NAMED_BY_YEAR.search(_head(match, text))
    )


def decade(match: Match, text: str) -> bool:
    """``the 90s``; not ``in his 90s``, nor temperatures ``in the 90s`` without a year: those need a
    preposition.
    """
    written = match.word("shortdecade")
    if not written:
        return not re.match(r"\s+of\b", text[match.end : match.end + 8])
    if not written.endswith("s"):
        return False
    if written[0].isdigit() and len(written.rstrip("s'’")) == 4:
        return written[0] in "12"
    return (
        written[0] in "'’"
        or match.parts[0].key == "the"
        or before(match, text) in ("and", "early", "late", "mid")
    )


_SEASON_NOT = re.compile(
    r"\s+(?:of\s+(?!(?:the\s+)?\d)|from\b|in\s+(?!\d)|to\b|for\b|by\b|and\s+rise|\d+(?:\.\d+)?\s*(?:%|percent|points))"
)
_SEASON_IN = frozenset(
    "in by of since until till through throughout during before after from between late early mid this last next "
    "each every following previous that same past coming and or for to over".split()
)


_SEASON_NOUN = re.compile(
    r"\s+(?:offensives?|campaigns?|elections?|semester|term|collections?|harvest|planting|fighting)\b",
    re.IGNORECASE,
)


def season(match: Match, text: str) -> bool:
    """Seasons of the year; not ``the fall of the city``, ``to fall``, ``a spring of water``,
    ``Spring Street``.
    """
    word, previous = match.word("season"), before(match, text)
    tail = text[match.end : match.end + REACH]
    article = len(match.parts) > 1
    if "year" not in match.found and article and _opens_name(match, text):
        return False
    if "year" in match.found or _SEASON_NOUN.match(tail):
        return True
    if word in ("spring", "fall") and _SEASON_NOT.match(tail):
        return False
    if word == "fall":
        return previous in _SEASON_IN and (article or previous not in ("to", "and", "or", "for"))
    if word == "spring":
        return previous in _SEASON_IN - {"to"} or (article and previous != "to")
    capital = text[match.parts[-1].start].isupper() and (
        previous or after(match, text)[:1].isupper()
    )
    return not capital or previous in _SEASON_IN


def _opens_name(match: Match, text: str) -> bool:
    """``the Winter Garden``, ``the Summer of Love``: the season has a capital, and the word after
    it too.
    """
    follows = re.match(r"\s(?:of\s)?[A-Z][a-z]", text[match.end : match.end + REACH])
    return text[match.parts[-1].start].isupper() and follows is not None


def half_of_year(match: Match, text: str) -> bool:
    """The half of a year; not of a game or of a distance."""
    if "year" in match.found:
        return True
    return bool(
        re.match(
            r"\s*(?:results?|profits?|earnings|sales|revenues?|loss(?:es)?|of\s+(?:this|last|next|the)\s+year)",
            text[match.end : match.end + REACH],
        )
    )


_NAMED_BY_HOLIDAY = (
    "island",
    "islands",
    "rising",
    "carol",
    "parade",
    "agreement",
    "accord",
    "accords",
    "honours",
    "honors",
)


def holiday(match: Match, text: str) -> bool:
    """The named day; not a name made with it (``Easter Island``, ``Christmas Island``, ``Labor Day
    weekend``).
    """
    return after(match, text).lower() not in _NAMED_BY_HOLIDAY

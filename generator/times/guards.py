"""Whether words that look like a time are one: May the person, march the verb, 1998 troops, the fall of a city.

A guard sees the match and the text around it, looks no farther than a few words, and answers yes or no.
"""

from __future__ import annotations

import re

from generator.times.lexicon import MONTHS
from generator.times.patterns import Match

_REACH = 48
_LAST_WORD = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)?)[\s\"“‘'(]*$")
_NEXT_WORD = re.compile(r"\s*(-?)\s?([^\W\d_]+)")
_IN = frozenset(
    "in on by of since until till through throughout during before after from to between late early mid for this last next "
    "around about that each every following beginning starting ending ended ends begins dated circa past previous and or "
    "into is was than as at late-".split()
)
_YEAR_IN = _IN - {"about", "around", "than", "for", "to", "at", "is", "was", "as"}
_VERBAL = frozenset(
    "be have not also still seem become go come lead cause take help need want say well never only even soon do make give "
    "get find see feel mean".split()
)
_PERSON_TITLES = frozenset(
    "mr mrs ms miss theresa brian dr sir lady lord minister secretary president cape peter".split()
)
_COUNTED = re.compile(
    r"\s+(?:(?:more|other|new|dead|wounded|American|British|French|German|Soviet|civilian|armed|enemy)\s+)?"
    r"(?:people|men|women|children|troops|soldiers|deaths|dead|killed|wounded|casualties|dollars|euros|pounds|francs|marks|yen|"
    r"miles|km|kilomet\w+|met(?:er|re)s|feet|ft|tons|tonnes|kg|lbs?|acres|hectares|units|shares|points|votes|seats|percent|"
    r"per\s*cent|hp|rpm|mm|cm|mph|GMT|UTC|hours|copies|items|tanks|aircraft|planes|ships|vehicles|guns|prisoners|workers|"
    r"employees|jobs|members|students|houses|homes|cars|times|yards|barrels|degrees|words|pages|passengers|cases|years|days|"
    r"months|weeks|minutes|volunteers|civilians|rebels|fighters|officers|families|residents|refugees|sq)\b|\s*[%°$€£]|[.,]\d"
)
_QUANTITY = re.compile(
    r"(?:[$€£#¥]|\b(?:no\.|nos\.|number|some|nearly|almost|approximately|over|than|least|most|flight|room|route|highway|"
    r"about|only|page|pp?\.|model|type|phone|code|least|another|all|bonn|boeing|airbus|mark|unit|rs\.?|us|channel|windows))\s*$",
    re.IGNORECASE,
)


def before(match: Match, text: str) -> str:
    """The word before the match in small letters, empty at the start of a line or after other marks."""
    found = _LAST_WORD.search(text[max(0, match.start - _REACH) : match.start])
    return found.group(1).lower() if found else ""


def after(match: Match, text: str) -> str:
    """The word right after the match as written, empty where none follows."""
    found = _NEXT_WORD.match(text[match.end : match.end + _REACH])
    return found.group(2) if found else ""


def month_alone(match: Match, text: str) -> bool:
    """A month's name is a month, except May and March, Jan and Mar… where they may be something else."""
    written = text[match.start : match.end]
    if _TITLE.search(text[max(0, match.start - 8) : match.start]):
        return False
    if before(match, text) in _PERSON_TITLES or (written.lower() in _FIRST_NAMES and before(match, text) not in _IN):
        following = after(match, text)
        if before(match, text) in _PERSON_TITLES or (following[:1].isupper() and following.lower() not in MONTHS):
            return False
    if len(match.parts) > 1 or written.lower().rstrip(".") not in _DOUBTFUL:
        return written[-1:] == "." or written.lower() not in _SHORT or before(match, text) in _IN
    if text[match.end : match.end + 1] in "'’" and before(match, text) not in _IN:
        return False
    word, previous = after(match, text), before(match, text)
    if previous in _PERSON_TITLES or (word.lower() in _VERBAL and previous not in _IN):
        return False
    if previous in _IN - {"and", "or", "for", "to", "is", "was", "than", "as", "of", "by", "from", "with", "at"}:
        return True
    if word[:1].isupper() and word.lower() not in MONTHS:
        return False
    return previous in _IN and not (
        previous in ("and", "for", "by", "to", "is", "was", "as", "with") and word.lower() in _VERBAL
    )


_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Lt|Col)\.\s*$")
_FIRST_NAMES = frozenset(("april", "june", "august", "may", "january", "jan"))
_DOUBTFUL = frozenset(("may", "march", "august", "april", "june")) - {"august", "april", "june"}
_SHORT = frozenset(name for name in MONTHS if len(name) < 5) - {"may", "june", "july"}


def day_and_month(match: Match, text: str) -> bool:
    """``May 4``; not ``May 4,000``, not ``march 3 miles``."""
    tail = text[match.end : match.end + _REACH]
    return not re.match(r"[.,]\d|\s?%|\s(?:percent|per cent|million|billion|miles|km)\b|:\d\d", tail)


def day_alone(match: Match, text: str) -> bool:
    """``on the 14th``; not ``the 14th Army``, ``the 5th century``, ``the 3rd and final``."""
    word = after(match, text)
    if before(match, text) not in ("on", "until", "by", "from", "since", "of", "before", "after", "till"):
        return False
    return (
        text[match.end : match.end + 1] in ",.;)"
        or (word.lower()
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
        and word.lower() not in ("of", "in"))
    )


def year_alone(match: Match, text: str) -> bool:
    """A number of four figures is a year unless it counts something, names a model or is part of a bigger number."""
    head, tail = text[max(0, match.start - _REACH) : match.start], text[match.end : match.end + _REACH]
    if _COUNTED.match(tail) or _QUANTITY.search(head):
        return False
    if re.search(r"[\w][-.,/:]$", head) and not re.search(r"(?:\b\d{3,4}|BC|[a-z])[-/]$", head):
        return False
    value = match.parts[0].number or 0
    previous = before(match, text)
    if 1700 <= value <= 2100:
        return not (re.search(r"\b[A-Z][\w]*-$", head) and previous not in _YEAR_IN) and not re.match(
            r"-(?!(?:\d{4}|\d\d)\b)[A-Za-z]*\d", tail
        )
    return previous in _YEAR_IN and not re.match(r"\s+[a-z]+s\b", tail)


def short_year(match: Match, text: str) -> bool:
    """``'98`` is a year only with a preposition; it may be the end of a quotation."""
    return (
        match.word("shortdecade")[0] in "'’"
        and match.word("shortdecade")[-1] != "s"
        and before(match, text) in _YEAR_IN
    )


def decade(match: Match, text: str) -> bool:
    """``the 90s``; not ``in his 90s``, nor temperatures ``in the 90s`` without a year: those need a preposition."""
    written = match.word("shortdecade")
    if not written:
        return not re.match(r"\s+of\b", text[match.end : match.end + 8])
    if not written.endswith("s"):
        return False
    if written[0].isdigit() and len(written.rstrip("s'’")) == 4:
        return written[0] in "12"
    return written[0] in "'’" or match.parts[0].key == "the" or before(match, text) in ("and", "early", "late", "mid")


_SEASON_NOT = re.compile(
    r"\s+(?:of\s+(?!(?:the\s+)?\d)|from\b|in\s+(?!\d)|to\b|for\b|by\b|and\s+rise|\d+(?:\.\d+)?\s*(?:%|percent|points))"
)
_SEASON_IN = frozenset(
    "in by of since until till through throughout during before after from between late early mid this last next each every "
    "following previous that same past coming and or for to over".split()
)


_SEASON_NOUN = re.compile(
    r"\s+(?:offensives?|campaigns?|elections?|semester|term|collections?|harvest|planting|fighting)\b", re.IGNORECASE
)


def season(match: Match, text: str) -> bool:
    """Seasons of the year; not ``the fall of the city``, ``to fall``, ``a spring of water``, ``Spring Street``."""
    if "year" in match.found:
        return True
    word, previous = match.word("season"), before(match, text)
    tail = text[match.end : match.end + _REACH]
    article = len(match.parts) > 1
    if _SEASON_NOUN.match(tail):
        return True
    if word == "fall":
        if _SEASON_NOT.match(tail) or (not article and previous not in _SEASON_IN - {"to", "and", "or", "for"}):
            return False
        return previous in _SEASON_IN
    if word == "spring" and (_SEASON_NOT.match(tail) or previous in ("to", "a", "hot", "mineral")):
        return False
    if (
        text[match.parts[-1].start].isupper()
        and previous not in _SEASON_IN
        and (previous or after(match, text)[:1].isupper())
    ):
        return False
    return article or previous in _SEASON_IN or word not in ("spring", "fall")


def half_of_year(match: Match, text: str) -> bool:
    """The half of a year; not of a game or of a distance."""
    if "year" in match.found:
        return True
    return bool(
        re.match(
            r"\s*(?:results?|profits?|earnings|sales|revenues?|loss(?:es)?|of\s+(?:this|last|next|the)\s+year)",
            text[match.end : match.end + _REACH],
        )
    )


def holiday(match: Match, text: str) -> bool:
    """The named day; not a name made with it (``Easter Island``, ``Christmas Island``, ``Labor Day weekend``)."""
    return after(match, text).lower() not in ("island", "islands", "rising", "carol", "parade")


_OF_UNIT = re.compile(r"\s*(?:'s|’s)?\s*(?:of\s+(?!this|last|next|that|the\s+same|\d)|[-–]\s?old|[-–]\s?long)")


def unit_named(match: Match, text: str) -> bool:
    """``last year``; not ``last minute`` nor ``next second``, nor ``the last day of school``."""
    unit = match.word("unit")
    if unit in ("second", "minute", "hour", "night", "fortnight", "millennium", "century") and not (unit == "century"):
        return False
    if re.match(r"\s+of\s+(?:[A-Z]{2,}|[$€£#])", text[match.end : match.end + _REACH]):
        return True
    ordinal_like = match.word("which") in ("last", "next") and (match.word("the") or before(match, text) == "the")
    return not (ordinal_like and re.match(r"\s+(?:of|in|that|when)\b", text[match.end : match.end + _REACH]))


def beside_unit(match: Match, text: str) -> bool:
    """``the day before``; not ``the day before the vote``, which is counted from the vote."""
    if match.word("unit") not in ("day", "week", "month", "year", "night", "weekend", "quarter", "decade"):
        return False
    if match.word("side") in ("earlier", "later", "following", "previously"):
        return True
    return not re.match(
        r"\s+(?:the|a|an|his|her|its|their|that|this|it|he|she|they|we|[A-Z]|[a-z]+ing\b)",
        text[match.end : match.end + _REACH],
    )


def bare_unit(match: Match, text: str) -> bool:
    """``for the year``; ``the day`` and ``the week`` only where a preposition of time stands before them."""
    previous, unit = before(match, text), match.word("unit")
    tail = text[match.end : match.end + _REACH]
    if re.match(r"\s+(?:of\s+(?!20|19)|when|that|to|before|after|ended|ending)\b|\s?[-–]", tail):
        return False
    if len(match.parts) > 2 or _EDGE_BEFORE.search(text[max(0, match.start - 20) : match.start]):
        return True
    if re.match(r"\s+(?:he|she|they|the|it|we)\b", tail):
        return False
    if unit in ("day", "week", "decade", "weekend"):
        return unit == "weekend" and previous in (
            "",
            "in",
            "during",
            "of",
            "on",
            "for",
            "over",
            "through",
            "throughout",
        )
    return previous in (
        "for",
        "in",
        "of",
        "during",
        "over",
        "through",
        "throughout",
        "later",
        "earlier",
        "by",
        "within",
    )


_EDGE_BEFORE = re.compile(
    r"\b(?:later|earlier|late|early|end|rest|start|beginning|middle|close)\s+(?:in|of)?\s*$", re.IGNORECASE
)
_NOT_RECENT = re.compile(r"(?:current|recent)\s+(?:and|or)\s+(?:future|former|past)")


def reference_word(match: Match, text: str) -> bool:
    """``now``; not ``now that``, ``as soon as``, ``sooner``, ``until now``."""
    tail = text[match.end : match.end + _REACH]
    if match.word("future"):
        return not re.match(r"\s?-|\s+(?:after|as|afterwards?|before|became|followed)\b", tail) and before(
            match, text
        ) not in ("as", "too", "how")
    if match.word("past") == "recently" and re.match(r"\s+as\b", tail):
        return False
    if match.word("past") == "recent" and before(match, text) in ("most", "more"):
        return False
    if match.word("past") in ("recent",):
        return not re.match(r"\s+(?:days|weeks|months|years|decades|times|history)\b", tail)
    if match.word("present") == "now":
        return not re.match(r"\s+that\b", tail)
    return not _NOT_RECENT.match(text[match.start : match.end + 20])


def present_words(match: Match, text: str) -> bool:
    """``at the moment``; a bare ``the moment`` or ``this time`` only after a preposition."""
    first = match.parts[0].key
    if first in ("the", "this") and match.parts[-1].key in ("moment", "time"):
        return before(match, text) in ("at", "by", "around", "until", "of", "for", "for") and not re.match(
            r"\s+(?:of|when|that)\b", text[match.end : match.end + _REACH]
        )
    return not (
        match.parts[-1].key == "moment"
        and re.match(r"\s+(?:of|when|that|he|she|it|the)\b", text[match.end : match.end + _REACH])
    )


def past_words(match: Match, text: str) -> bool:
    """``in the past``; not ``the past week``, ``the time of the vote``."""
    tail = text[match.end : match.end + _REACH]
    if match.parts[-1].key == "time":
        return before(match, text) in ("at", "of", "by", "") and not re.match(
            r"\s+(?:of|when|that|the|he|she|it|they|to|being|for|in)\b|[-–]", tail
        )
    if match.parts[-1].key == "past":
        return not re.match(r"\s+(?:\w+|[-–])", tail) or bool(
            re.match(
                r"\s+(?:and|but|have|has|had|was|is|were|are|to|when|by|the|for|he|she|it|they|as|that|with)\b", tail
            )
        )
    return True


_TAKING = frozenset(
    "for in within after about over nearly than took take takes taken least most lasted lasts last spent spend of only just almost "
    "under some around is was be been it by before until through throughout during every half the and or to up on at with "
    "as away from not roughly approximately another exactly barely".split()
)
_FOLLOWED = re.compile(r"\s+(?:ago|earlier|later|before|after|from|since|or|of|prior|long|old|hence|and)\b|\s?[-–]")


def rate(match: Match, text: str) -> bool:
    """``$3 billion a year``: a count stands before it and no word of lasting."""
    if match.word("unit") == "second" and match.parts[0].key != "/":
        return False
    head = text[max(0, match.start - _REACH) : match.start]
    if match.parts[0].key == "/":
        return bool(re.search(r"[\w]$", head))
    if before(match, text) in _TAKING or _FOLLOWED.match(text[match.end : match.end + _REACH]):
        return False
    return bool(
        re.search(
            r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|thousand|million|billion|percent|times|once|twice|dozens?))[^.;,]*$",
            head,
        )
    )


def returns(match: Match, text: str) -> bool:
    """``per day``, ``each year``; not ``every second man``."""
    return match.word("unit") not in ("second", "quarter") or match.parts[0].key == "per"


def often(match: Match, text: str) -> bool:
    """``annual``; not ``the Daily Mail``."""
    return not (text[match.start].isupper() and after(match, text)[:1].isupper())


def every_part(match: Match, text: str) -> bool:
    """``every morning``; a bare ``mornings`` only after ``in the`` or a weekday."""
    return match.parts[0].key in ("every", "each") or (before(match, text) in ("the",) and False)


def duration(match: Match, text: str) -> bool:
    """So many units; not ``a second man``, ``one night stand``, ``a quarter of``, ``50 minute's``."""
    unit = match.word("unit") or match.word("units")
    one = "num" not in match.found and not match.word("half")
    if one and (
        unit in ("second", "quarter", "weekend", "night") or (unit == "minute" and before(match, text) in ("", "up"))
    ):
        return False
    if unit in ("second", "quarter") and match.parts[-2].key != "-" and match.word("num") != "1":
        return False
    if "num" in match.found and unit in ("quarter", "quarters") and match.word("num") in ("1", "3"):
        return False
    if unit == "century" and "num" in match.found and text[match.start : match.start + 1].isdigit():
        return False
    number = match.found["num"].number if "num" in match.found else None
    return not (
        number is not None
        and 1900 <= number <= 2100
        and unit in ("year", "month", "day")
        and text[match.start].isdigit()
    )


_VAGUE_BEFORE = frozenset(
    "for in within after over took take lasted spent of than about nearly almost following and through until up throughout "
    "during the by only just them since been were ago".split()
)


def vague_duration(match: Match, text: str) -> bool:
    """``several weeks``; bare ``years`` only where it measures time."""
    if len(match.parts) > 1:
        return match.word("units") not in ("seconds", "quarters", "summers", "winters")
    previous, tail = before(match, text), text[match.end : match.end + _REACH]
    if previous in ("early", "small", "late", "opening", "final", "closing"):
        return False
    if match.word("units") in ("seconds", "minutes", "quarters", "nights", "summers", "winters", "weekends"):
        return False
    if re.match(r"\s+(?:ago|later|earlier|before|after|of|in\s+the\s+making|since|afterwards?)\b", tail):
        return previous not in ("the", "his", "her", "their", "its") or bool(
            re.match(r"\s+(?:of|before|after|since)\b", tail)
        )
    return (
        previous in ("for", "over", "lasted", "took", "take", "within", "many", "throughout", "after", "than", "in")
        or (previous == "the"
        and bool(re.search(r"\b(?:over|through)\s+the\s+$", text[max(0, match.start - 16) : match.start])))
    )


_CLOCK_IN = frozenset("at by until till from around about to after before since between near and through".split())


def clock(match: Match, text: str) -> bool:
    """``at 6:40``; a bare ``3:2`` or ``5 in the`` needs a preposition or a mark of the clock."""
    if (
        match.found.keys() & {"ampm", "zone", "hours", "hourname"}
        or (len(match.parts) > 1
        and match.parts[1].key in ("o'clock", "o’clock"))
    ):
        return match.word("hourname") == "" or before(match, text) not in ("high",)
    if len(match.parts) > 1 and match.parts[-1].key in ("hrs", "hours"):
        return "clock" in match.found
    return before(match, text) in _CLOCK_IN or (len(match.parts) > 1 and "clock" in match.found)


def part_alone(match: Match, text: str) -> bool:
    """``in the morning``, ``at dawn``; not ``Morning Star``, ``the night sky``, ``night attacks``."""
    previous, word = before(match, text), match.word("part")
    tail = text[match.end : match.end + _REACH]
    if re.match(r"\s?[-–]\s?\w|\s+of\s+(?!the\s+\d|\d)", tail) or (text[match.parts[-1].start].isupper() and previous):
        return False
    if len(match.parts) == 1:
        return (
            previous in ("by", "at", "before", "until", "since", "around", "after", "in")
            and after(match, text)[:1] == after(match, text)[:1].lower()
            and word != "overnight"
            and not re.match(r"\s+(?:attack|school|shift|club|time|sky)", tail)
        )
    return (
        previous in ("in", "by", "during", "through", "throughout", "until", "of", "on", "before", "into", "for", "")
        or match.parts[0].key == "one"
    )


def nth_of(match: Match, text: str) -> bool:
    """``the first week of March``; not ``the second of``."""
    return match.word("unit") in ("day", "week", "weekend", "month", "quarter", "half", "year", "decade")


def spanning(match: Match, text: str) -> bool:
    """``the past three months``; a mere ``the two years`` as well; not ``this two-day``."""
    return match.parts[0].key not in ("last", "past") or before(match, text) not in (
        "and",
        "to",
        "will",
        "would",
        "could",
        "may",
        "can",
    )


def later(match: Match, text: str) -> bool:
    """``two days later``; with ``before`` and ``after`` only where no event follows."""
    if match.word("side") not in ("before", "after", "prior"):
        return True
    return not re.match(r"\s+(?:\w|[\"“])", text[match.end : match.end + 8]) or bool(
        re.match(r"\s+(?:and|but|when|in|at|by|with|had)\b", text[match.end : match.end + 8])
    )


def from_date(match: Match, text: str) -> bool:
    """``two days after June 5``; not ``the two years since 1990``, which is a length."""
    return match.word("side") != "since"


def ended(match: Match, text: str) -> bool:
    """``the quarter ended Sept. 30``; ``the week of May 3``; not ``the day of May 3``."""
    link = match.parts[-2].key
    return link not in ("of", "to", "beginning") or match.word("unit") in ("week", "weekend")


def part_of_day(match: Match, text: str) -> bool:
    """A part of a day or of a unit that is a day."""
    return True


def days_then_month(match: Match, text: str) -> bool:
    """``6 and 7 May``; not ``between 3 and 4 July`` scores, nor ``killed 6 and 7 May ...`` counts."""
    return True


def month_then_days(match: Match, text: str) -> bool:
    """``May 6 and 7``; not ``May 6 and 7 men``."""
    if match.word("link") in ("to", "-"):
        return True
    tail = text[match.end : match.end + _REACH]
    return not _COUNTED.match(tail) and not re.match(
        r"\s+(?!was\b|is\b|as\b|his\b)[a-z]+s\b|\s*%|\s+(?:percent|per|other|more|of)\b", tail
    )


def borrowed_year(match: Match, text: str) -> bool:
    """Days and months; a comma alone joins only a month to its year."""
    return "link" in match.found

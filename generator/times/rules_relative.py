"""Rules for expressions counted from the article's date or from a date that the text has named."""

from __future__ import annotations

from generator.times import guards, read_relative as read
from generator.times.model import Rule
from generator.times.table import rule

RELATIVE: tuple[Rule, ...] = (
    rule(
        "deictic-day", "the article's date, the day before it or the day after it", "day deictic",
        ("deictic=today|yesterday|tomorrow", "[the] day beyond=before deictic=yesterday", "[the] day beyond=after deictic=tomorrow"),
        read.deictic_day,
        ("He resigned yesterday.", "2022-03-01", "2022-02-28"),
        ("It was signed the day before yesterday.", "2022-03-01", "2022-02-27"),
    ),
    rule(
        "deictic-part", "a part of the article's date or of the day beside it", "time deictic",
        (
            "which=this {part}", "which=last part=night|evening", "which=tonight", "which=yesterday|tomorrow {part}",
            "which=that {part}", "the which=same|next|following|previous {part}", "early which=this|yesterday|tomorrow {part}",
            "late which=last|yesterday|tomorrow part=night|evening|afternoon", "early the which=next|following {part}",
            "late which=tonight", "overnight", "[the] which=following {part}",
        ),
        read.deictic_part,
        ("Police arrested him last night.", "2022-03-01", "2022-02-28TNI"),
        ("She spoke this morning.", "2022-03-01", "2022-03-01TMO"),
    ),
    rule(
        "near-unit", "the week, month or year before, of or after the article's date", "unit span",
        (
            "[the=the] which=last|past|next|coming|current|present|upcoming {unit}", "which=this {unit}",
            "this=this which=past|coming|current {unit}",
        ),
        read.near_unit,
        ("Prices fell last week.", "2022-02-01", "2022-W04"),
        ("The law changes next year.", "2022-02-01", "2023"),
        ("Rain is likely this weekend.", "2022-02-01", "2022-W05-WE"),
        guard=guards.unit_named,
    ),
    rule(
        "next-unit", "the day, week, month or year after or before the date named last", "unit span",
        (
            "[the] which=following|previous|preceding|prior|subsequent|ensuing {unit}",
            "the very which=next {unit}", "[the] {unit} which=previous",
        ),
        read.next_unit,
        ("He left on March 3, 1998. The following day he was home.", "2022-02-01", "1998-03-04"),
        guard=guards.unit_named,
    ),
    rule(
        "beside-unit", "the unit before or after the date named last", "unit span",
        ("the {unit} side=before|after|earlier|later|following|previously",), read.beside_unit,
        ("He left on March 3, 1998. She had gone the day before.", "2022-02-01", "1998-03-02"),
        guard=guards.beside_unit,
    ),
    rule(
        "same-unit", "the day, week, month or year named last", "unit span same",
        ("that [same|very] {unit}", "[the|this] same|very {unit}", "[the] selfsame {unit}"), read.same_unit,
        ("In June 1998 he left. That same month she came.", "2022-02-01", "1998-06"),
        guard=guards.unit_named,
    ),
    rule(
        "bare-unit", "the year, quarter, month or week that the text is about", "unit span bare",
        ("the [entire|whole|full] unit=year|quarter|month|week|day|decade|weekend",), read.bare_unit,
        ("For the year, sales rose to a record.", "2022-02-01", "2022"),
        guard=guards.bare_unit,
    ),
    rule(
        "near-weekday", "the last such weekday before the article's date, or the next one after it", "day",
        (
            "[the] [this] which=last|past|next|coming|following|previous|preceding {weekday}", "which=this {weekday}", "which=that {weekday}",
            "the which=same {weekday}", "{weekday} which=last|next|past",
        ),
        read.near_weekday,
        ("It was delivered last Wednesday.", "2022-02-01", "2022-01-26"),
        ("They meet next Monday.", "2022-02-01", "2022-02-07"),
    ),
    rule(
        "weekday-of-week", "that weekday of the week before, of or after the article's date", "day",
        ("{weekday} [of] which=last|this|next week",), read.weekday_of_week,
        ("He said so on Tuesday last week.", "2022-02-04", "2022-01-25"),
    ),
    rule(
        "near-month", "the last such month, the next one, or that of the article's year", "month",
        ("[the] which=last|next|this|past|coming {month}", "{month} which=last|next"), read.near_month,
        ("He took over last March.", "2022-02-01", "2021-03"),
        ("The rule lapses next June.", "2022-02-01", "2022-06"),
    ),
    rule(
        "near-season", "the last such season, the next one, or the present one", "season",
        ("which=last|next|this|past|coming|that {season}", "the which=last|next|past|coming|same|following|previous {season}", "that which=same {season}"), read.near_season,
        ("They married last summer.", "2022-02-01", "2021-SU"),
        ("It will reopen this spring.", "2022-02-01", "2022-SP"),
    ),
    rule(
        "reference-word", "the present, the recent past or the future, no more being said", "reference",
        (
            "present=now|currently|nowadays|presently", "[more|most|only|just|until] past=recently|lately", "[very|quite] future=soon", "right|just present=now",
            "past=formerly", "[the] present=current", "[the|more|most] past=recent",
        ),
        read.reference_word,
        ("She now lives abroad.", "2022-02-01", "PRESENT_REF"),
        ("He recently returned.", "2022-02-01", "PAST_REF"),
        guard=guards.reference_word,
    ),
    rule(
        "present", "the present, no more being said", "reference",
        (
            "these days", "at the moment", "at present", "the present [day|time]", "at this time|moment", "to date", "today ['|’] [s] [world]", "this time",
            "the moment", "the here and now", "present day", "present - day",
        ),
        read.present,
        ("Few people write letters these days.", "2022-02-01", "PRESENT_REF"),
        guard=guards.present_words,
    ),
    rule(
        "former", "an earlier time, no more being said", "reference", ("former",), read.past_in_story,
        ("In 1801 war broke out. In 1803 it ended. In 1805 it began anew. In 1806 the former king died.", "2022-02-01", "PAST_REF"),
    ),
    rule(
        "past", "an earlier time, no more being said", "reference",
        (
            "the [recent|distant|not] past", "recent days|weeks|months|years|decades|times", "the past", "[in] recent history", "long|not ago", "not long ago", "long ago", "some time ago",
            "[at] the time", "once upon a time", "the old days", "the days|years before",
        ),
        read.past,
        ("In recent weeks prices have risen.", "2022-02-01", "PAST_REF"),
        guard=guards.past_words,
    ),
    rule(
        "future", "a later time, no more being said", "reference",
        ("the [near|nearer|immediate|distant|foreseeable] future", "[the] near future", "the long|short|near term", "the days|years ahead", "the months|weeks ahead"), read.future,
        ("It may happen in the near future.", "2022-02-01", "FUTURE_REF"),
    ),
)

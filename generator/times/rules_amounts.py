"""Rules for durations and for sets of times."""

from __future__ import annotations

from generator.times import guards_spans, read_amounts as read
from generator.times.model import Rule
from generator.times.table import rule

_LONG = (
    "[more|full|whole|long|straight|consecutive|successive|additional|further|calendar|working"
    "|extra|bloody|short|good]"
)

AMOUNTS: tuple[Rule, ...] = (
    rule(
        "every-unit",
        "each such day, week, month or year",
        "set",
        (
            "every|each [other=other] {unit}",
            "every {num} {units}",
            "per {unit}",
            "once|twice a|an|per|each|every {unit}",
            "times={num} times a|an|per|each|every {unit}",
            "every single {unit}",
        ),
        read.every,
        ("It rains every day.", "2022-02-01", "P1D"),
        ("They meet twice a month.", "2022-02-01", "P1M"),
        ("Elections are held every four years.", "2022-02-01", "P4Y"),
        guard=guards_spans.returns,
    ),
    rule(
        "rate",
        "each such day, week, month or year",
        "set",
        ("a|an {unit}", "/ {unit}"),
        read.every,
        ("It earns $3 billion a year.", "2022-02-01", "P1Y"),
        guard=guards_spans.rate,
    ),
    rule(
        "every-weekday",
        "each such weekday",
        "set",
        (
            "every|each {weekday}",
            "{weekdays}",
            "every|each {weekday} {part}",
            "{weekday} part=nights|mornings|evenings|afternoons",
            "every|each which=weekend",
            "which=weekends",
        ),
        read.every_weekday,
        ("The market opens every Friday.", "2022-02-01", "XXXX-WXX-5"),
    ),
    rule(
        "every-part",
        "that part of each day",
        "set",
        ("every|each {part}", "part=mornings|evenings|afternoons|nights"),
        read.every_part,
        ("They pray every morning.", "2022-02-01", "XXXX-XX-XXTMO"),
        guard=guards_spans.every_part,
    ),
    rule(
        "every-month",
        "that month of each year",
        "set",
        ("every|each {month}",),
        read.every_month,
        ("The fair is held every June.", "2022-02-01", "XXXX-06"),
    ),
    rule(
        "every-season",
        "that season of each year",
        "set",
        ("every|each {season}",),
        read.every_season,
        ("The fair is held every summer.", "2022-02-01", "XXXX-SU"),
    ),
    rule(
        "often",
        "as often as the word says",
        "set",
        ("{often}",),
        read.often,
        ("Its annual report is late.", "2022-02-01", "P1Y"),
        guard=guards_spans.often,
    ),
    rule(
        "duration",
        "so long",
        "duration",
        (
            f"{{num}} {_LONG} {{unit}}|{{units}} [old|long]",
            "{num} units={units} of age",
            f"a|an {_LONG} {{unit}}",
            "{unit} long",
            "half=half a|an|the {unit}",
            "a half=half {unit}",
            "half=half - a|an - {unit}",
            "a half=half - {unit}",
        ),
        read.duration,
        ("They fought for three months.", "2022-02-01", "P3M"),
        ("He waited half an hour.", "2022-02-01", "PT30M"),
        guard=guards_spans.duration,
    ),
    rule(
        "compound-duration",
        "so long",
        "compound",
        (
            "{num} - units={unit}|{units}",
            "{num} - units={unit}|{units} - old|long",
            "{num} units={unit}|{units} - old",
            "{unit} - long",
            "half=half - {unit}",
            "{num} - units={unit}|{units} old",
        ),
        read.duration,
        ("It was a 24-hour strike.", "2022-02-01", "PT24H"),
        ("The 19-year-old fled.", "2022-02-01", "P19Y"),
        guard=guards_spans.duration,
    ),
    rule(
        "vague-duration",
        "a number of such units, how many not being said",
        "duration vague",
        (
            "[a] many={many} [more|short|long|recent|other] {units}",
            "a many=couple of {units}",
            "many={many} of {units}",
            "{units}",
            "a number of {units}",
            "many a {unit}",
            "hundreds|thousands|dozens|tens|scores of {units}",
            "{units} - long",
        ),
        read.duration,
        ("It lasted several weeks.", "2022-02-01", "PXW"),
        ("After years of war they made peace.", "2022-02-01", "PXY"),
        guard=guards_spans.vague_duration,
    ),
    rule(
        "double-duration",
        "so long",
        "duration",
        (
            "many_large={num} large={unit}|{units} [and|,] many_small={num} small={unit}|{units}",
            "many_large={num} - large={unit} - many_small={num} - small={unit}",
        ),
        read.double_duration,
        ("He held it for two years and three months.", "2022-02-01", "P2Y3M"),
    ),
)

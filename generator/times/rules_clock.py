"""Rules for times of day."""

from __future__ import annotations

from generator.times import guards_spans, read_clock as read
from generator.times.model import Rule
from generator.times.table import rule

CLOCK: tuple[Rule, ...] = (
    rule(
        "clock",
        "that time of the day named last, else of the article's",
        "clock time",
        (
            "{clock} [{ampm}] [local] [time]",
            "{clock} [{ampm}] [(] {zone} [)]",
            "{meridiem} {ampm} [local] [time]",
            "{meridiem} {ampm} [(] {zone} [)]",
            "{hh} {ampm} [{zone}]",
            "num={decimal} {ampm}",
            "{hours} {zone}",
            "{hours} hrs|h|hours",
            "{num} o'clock|o’clock [in] [the] [{part}]",
            "[{hh}] {hourname}",
            "half=half past {num}",
            "{clock} in|at the|night {part}",
            "{clock} [o] hrs|hours",
            "{num} o'clock|o’clock at part=night",
            "{num} in the part=morning|afternoon|evening",
        ),
        read.clock,
        ("It took off at 6:40 p.m. after a delay.", "2022-02-01", "2022-02-01T18:40"),
        ("Polls close at 8 pm GMT.", "2022-02-01", "2022-02-01T20:00Z"),
        ("At noon they stopped.", "2022-02-01", "2022-02-01T12:00"),
        guard=guards_spans.clock,
    ),
    rule(
        "part-alone",
        "that part of the day named last, else of the article's",
        "time part",
        (
            "the [early|late] {part}",
            "[the] [early|late] {part} hours",
            "[the] early|late [-] part=morning|afternoon|evening|night",
            "{part}",
            "one {part}",
        ),
        read.part_alone,
        ("In the morning they left.", "2022-02-01", "2022-02-01TMO"),
        guard=guards_spans.part_alone,
    ),
)

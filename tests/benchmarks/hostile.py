"""Seconds that it takes to annotate an article of nothing but one unit, by its size.

    python -m tests.benchmarks.hostile [NAME ...] [--sizes BYTES ...]
                                       by default 10,000, 100,000 and 1,000,000 characters, all units

Seconds are of the processor, with what it takes to make sentences of the text. Shown last is what the
largest takes for each million characters.
"""

from __future__ import annotations

import argparse
from time import process_time

from generator import actors, pipeline, topics
from generator.model import Actor, Keyword, Topic
from tests.hostile import UNITS, hostile
from tests.test_linear import CUES, UNITS as SENTENCES

ACTORS = actors.index(
    [
        Actor("lee", "", "Ann Lee", "person", None, ("Mr. Lee",)),
        Actor("benn", "", "Karl Benn", "person", None, ("Benn",)),
    ]
)
TOPICS = topics.index([Topic("dam", "", "The dam", "What of it?", (Keyword("dam"),), (), 1, "", 1)])
ALL = {**{f"{name} in a sentence": unit for name, unit in (SENTENCES | CUES).items()}, **UNITS}


def seconds(unit: str, size: int) -> float:
    """What an article of that size takes."""
    begun = process_time()
    pipeline.annotate(hostile(unit, size), ACTORS, TOPICS, {})
    return process_time() - begun


def main() -> None:
    """Print a line for each unit."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.hostile")
    parser.add_argument("names", nargs="*", metavar="NAME", choices=[[], *ALL])
    parser.add_argument("--sizes", nargs="+", type=int, default=[10_000, 100_000, 1_000_000])
    options = parser.parse_args()
    seconds("on Monday he said “a”, (40 trams), ", 1000)  # compiles the patterns
    for name in options.names or ALL:
        taken = [seconds(ALL[name], size) for size in options.sizes]
        columns = "".join(f"{each:10.2f}" for each in taken)
        print(f"{name:48}{columns}{taken[-1] / options.sizes[-1] * 1e6:10.1f}", flush=True)


if __name__ == "__main__":
    main()

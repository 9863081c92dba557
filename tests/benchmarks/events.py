"""Run the reading of dated events over a benchmark of links between event and date.

    python -m tests.benchmarks.events DOCS.jsonl OUT.jsonl    predictions, in the scorer's form
    python -m tests.benchmarks.events                         the rows of all sets

The sets lie beside the checkout (``../shared/benchmarks/events``); where they do not, this says so.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from generator.analysis import events
from tests.benchmarks import texts

DATA = texts.DATA / "events"


def predict(line: Mapping[str, str]) -> dict[str, object]:
    """The entries of one document: date, clause and status."""
    found = events(line["text"], date.fromisoformat(line["dct"]))
    return {
        "id": line["id"],
        "entries": [
            {
                "date": texts.ends(event.date.span),
                "clause": texts.ends(event.clause),
                "status": event.status.value,
            }
            for event in found
        ],
    }


def table(sets: tuple[str, ...] = ("meantime_dev", "timebank")) -> int:
    """Print the row of each set."""
    if not DATA.exists():
        print("The data is not here (expected ../shared/benchmarks/events beside the checkout).")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        for name in sets:
            gold, out = DATA / f"{name}.jsonl", Path(folder) / f"{name}.jsonl"
            texts.write(gold, out, predict)
            print(f"## {name}", flush=True)
            subprocess.run([sys.executable, str(DATA / "score.py"), gold, out], check=True)
    return 0


def main(arguments: list[str]) -> int:
    """The command line."""
    if not arguments:
        return table()
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    texts.write(Path(arguments[0]), Path(arguments[1]), predict)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Run the reading of quotations over a benchmark of attributions.

    python -m tests.benchmarks.voices DOCS.jsonl OUT.jsonl    predictions, in the scorer's form
    python -m tests.benchmarks.voices                         the rows of all sets

The sets lie beside the checkout (``../shared/benchmarks/voices``); where they do not, this says so.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from generator.analysis import quotations
from tests.benchmarks import texts

DATA = texts.DATA / "voices"


def predict(line: Mapping[str, str]) -> dict[str, object]:
    """The quotations of one document: content, speaker and cue."""
    return {
        "id": line["id"],
        "quotations": [
            {
                "content": texts.ends(q.content),
                "speaker": texts.ends(q.speaker),
                "cue": texts.ends(q.cue),
                "stance": q.stance,
                "rule": q.rule,
            }
            for q in quotations(line["text"])
        ],
    }


def table(sets: tuple[str, ...] = ("train", "dev")) -> int:
    """Print the row of each set."""
    if not DATA.exists():
        print("The data is not here (expected ../shared/benchmarks/voices beside the checkout).")
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

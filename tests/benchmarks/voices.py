"""Run the reading of quotations over a benchmark of attributions.

    python -m tests.benchmarks.voices DOCS.jsonl OUT.jsonl    predictions, in the scorer's form
    python -m tests.benchmarks.voices                         the rows of all sets

The sets lie beside the checkout (``../shared/benchmarks/voices``); where they do not, this says so.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.analysis import quotations
from generator.model import Quotation, Span
from tests.benchmarks import texts

DATA = texts.DATA / "voices"


def predict(line: Mapping[str, str]) -> dict[str, object]:
    """The attributions of one document: content, speaker and cue."""
    return {
        "id": line["id"],
        "quotations": [
            {
                "content": texts.ends(content),
                "speaker": texts.ends(q.speaker),
                "cue": texts.ends(q.cue),
                "stance": q.stance,
                "rule": q.rule,
            }
            for q, content in attributions(quotations(line["text"]))
        ],
    }


def attributions(found: Iterable[Quotation]) -> Iterator[tuple[Quotation, Span]]:
    """The first quotation of each cue, with the stretch from its words to the last that the same
    cue reports: in this gold what goes on behind "he said" is one attribution with it.
    """
    groups: dict[object, list[Quotation]] = {}
    for quotation in found:
        groups.setdefault(quotation.cue or quotation, []).append(quotation)
    for group in groups.values():
        start, end = group[0].content.start, max(q.content.end for q in group)
        yield group[0], Span(start, end)


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

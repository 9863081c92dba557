"""Run the time tagger over a benchmark set and print its row beside the peers'.

    python -m tests.benchmarks.time SET.docs.jsonl OUT.jsonl    tag every document of SET into OUT
    python -m tests.benchmarks.time                             the table of all sets, peers and us

The sets lie beside the checkout (``../shared/benchmarks/time``); where they do not, this says so
and stops.
"""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "benchmarks" / "time"
_START = "import datetime; from generator.times import tag; tag('He left on Monday.', datetime.date(2022, 2, 1))"


def startup_seconds(runs: int = 5) -> float:
    """The median time of a fresh process that imports the tagger and tags a sentence, in
    seconds.
    """
    seconds = []
    for _ in range(runs):
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-c", _START], check=True, cwd=ROOT)
        seconds.append(time.perf_counter() - begun)
    return round(sorted(seconds)[len(seconds) // 2], 3)


def tag_document(line: dict[str, str]) -> dict[str, object]:
    """One output line: the document's expressions and the seconds that they took."""
    from generator.times import tag

    begun = time.perf_counter()
    found = tag(line["text"], datetime.date.fromisoformat(line["dct"]))
    seconds = time.perf_counter() - begun
    timexes = [
        {
            "start": t.start,
            "end": t.end,
            "type": t.type,
            "value": t.value,
            "mod": t.mod,
            "text": t.text,
            "rule": t.rule,
        }
        for t in found
    ]
    return {"id": line["id"], "timexes": timexes, "seconds": round(seconds, 6)}


def run(source: Path, out: Path) -> None:
    """Tag every document of `source` (``*.docs.jsonl``) into `out`, the meta line first."""
    lines = [
        json.loads(line) for line in source.read_text(encoding="utf-8").splitlines() if line.strip()
    ]
    meta = {"meta": {"tagger": "ours", "startup_s": startup_seconds()}}
    written = [meta, *(tag_document(line) for line in lines)]
    out.write_text(
        "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in written), encoding="utf-8"
    )


def table() -> int:
    """Print our row beside the peers'; says so where the data is absent."""
    sets = sorted((DATA / "sets").glob("*.docs.jsonl"))
    if not sets:
        print(
            "The time benchmark's data is not here (expected ../shared/benchmarks/time beside the checkout)."
        )
        return 0
    with tempfile.TemporaryDirectory() as folder:
        for path in sets:
            run(path, Path(folder) / f"ours.{path.name.removesuffix('.docs.jsonl')}.jsonl")
        return subprocess.run(
            [sys.executable, str(DATA / "score.py"), "table", folder], check=False
        ).returncode


def main(arguments: list[str]) -> int:
    """The command line."""
    if not arguments:
        return table()
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    run(Path(arguments[0]), Path(arguments[1]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

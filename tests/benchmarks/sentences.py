"""How well sentences are split: our table of cases, and real news, by us and by the libraries that
were candidates.

    python -m tests.benchmarks.sentences            the comparison
    python -m tests.benchmarks.sentences --errors   and what we miss or split too much in real news

The news lies beside the checkout (``../shared/benchmarks``), a sentence a line, tokens apart; where
it does not, this says so. Its sentences are put together in paragraphs of four. Left out are those
that end without a full stop or are damaged, and boundaries inside closed quotations, which we keep
whole on purpose so that a speaker stays with the words. A candidate that is not installed is passed
over.
"""

from __future__ import annotations

import importlib
import json
import random
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tests.articles.cases import SentenceCase, sentence_cases

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "benchmarks"
Splitter = Callable[[str], Sequence[str]]


def splitters() -> Iterator[tuple[str, float, Splitter]]:
    """Name, seconds to import and split once, and the splitter, of ours and of each candidate
    installed.
    """
    for name, load in (
        ("ours", _ours),
        (
            "sentencex",
            lambda: lambda text: importlib.import_module("sentencex").segment("en", text),
        ),
        ("nupunkt", lambda: importlib.import_module("nupunkt").sent_tokenize),
        (
            "pysbd",
            lambda: importlib.import_module("pysbd").Segmenter(language="en", clean=False).segment,
        ),
        ("syntok", _syntok),
    ):
        begun = time.perf_counter()
        try:
            split = load()
        except ImportError:
            print(f"{name}: not installed")
            continue
        split("One sentence. And another.")
        yield name, time.perf_counter() - begun, split


def _ours() -> Splitter:
    split = importlib.import_module("generator.articles.sentences").split
    return lambda text: [span.of(text) for span in split(text)]


def _syntok() -> Splitter:
    process = importlib.import_module("syntok.segmenter").process
    return lambda text: ["".join(t.spacing + t.value for t in s) for p in process(text) for s in p]


# ---------------------------------------------------------------- the news


def _plain(line: str) -> str:
    """A tokenised sentence as it was printed."""
    for written, mark in (
        ("-LRB- ", "("),
        (" -RRB-", ")"),
        ("-LSB- ", "["),
        (" -RSB-", "]"),
        ("`` ", "“"),
        (" ''", "”"),
    ):
        line = line.replace(written, mark)
    words, printed, is_open = line.split(" "), "", False
    for i, word in enumerate(words):
        if word != '"':
            printed += f"{word} "
        elif i == len(words) - 1 or (i and (is_open or words[i - 1][-1:] in ",.!?")):
            printed, is_open = printed.rstrip() + '" ', False
        else:
            printed, is_open = printed + '"', True
    printed = re.sub(r" ([,.;:!?%]|n't\b|'(?:s|re|ve|ll|d|m)\b)", r"\1", printed)
    return re.sub(r'" ([,.;:!?])', r'"\1', printed).replace("$ ", "$").strip()


def news() -> Iterator[tuple[str, list[list[str]]]]:
    """Name and paragraphs of each set present, a paragraph as its sentences."""
    meantime = DATA / "time" / "sets" / "meantime_dev.docs.jsonl"
    if meantime.exists():
        texts = [
            json.loads(line)["text"].partition("\n\n")[2]
            for line in meantime.read_text("utf-8").splitlines()
        ]
        yield "meantime", _paragraphs([text.split("\n") for text in texts])
    for name in ("t17", "entities"):
        texts = [
            json.loads(line)["text"]
            for file in sorted(DATA.glob(f"timeline/{name}/*/articles.jsonl"))
            for line in random.Random(1).sample(file.read_text("utf-8").splitlines(), 40)
        ]
        if texts:
            yield name, _paragraphs([[_plain(line) for line in text.split("\n")] for text in texts])
    if not meantime.exists() and not (DATA / "timeline").exists():
        print("No news beside the checkout: only the table of cases was measured.")


def _paragraphs(articles: Sequence[list[str]]) -> list[list[str]]:
    clean = re.compile(r"[^â�]*[.!?][\"”’')\]]*")
    fours = [a[i : i + 4] for a in articles for i in range(0, len(a), 4)]
    return [four for four in fours if all(clean.fullmatch(sentence) for sentence in four)]


# ---------------------------------------------------------------- the score


def _ends(sentences: Sequence[str]) -> set[int]:
    """Where sentences end but the last, counted in visible characters."""
    lengths = [len("".join(s.split())) for s in sentences]
    return {sum(lengths[: i + 1]) for i in range(len(lengths) - 1)}


def _quoted(text: str) -> set[int]:
    """The same count for every place inside a closed quotation."""
    visible = "".join(text.split())
    return {
        at
        for q in re.finditer(r'“[^“”]*”|"[^"]*"', visible)
        for at in range(q.start() + 1, q.end())
    }


def measure(
    split: Splitter, paragraphs: Sequence[list[str]], *, errors: bool
) -> tuple[float, float, float]:
    """Precision and recall of sentence ends, and characters a second."""
    right = extra = missed = size = 0
    seconds = 0.0
    for sentences in paragraphs:
        text = " ".join(sentences)
        begun = time.perf_counter()
        found = split(text)
        seconds += time.perf_counter() - begun
        wanted, got = _ends(sentences) - _quoted(text), _ends(found) - _quoted(text)
        right, extra, missed = (
            right + len(wanted & got),
            extra + len(got - wanted),
            missed + len(wanted - got),
        )
        size += len(text)
        if errors:
            visible = "".join(text.split())
            for at in sorted(wanted ^ got):
                fault = "missed" if at in wanted else "extra"
                print(f"  {fault:6} {visible[max(0, at - 40) : at]} | {visible[at : at + 30]}")
    return right / ((right + extra) or 1), right / ((right + missed) or 1), size / seconds


def exact(split: Splitter, cases: Sequence[SentenceCase]) -> int:
    """How many cases are split exactly as the table says."""
    return sum(
        [" ".join(s.split()) for s in split(case.text) if s.strip()] == list(case.sentences)
        for case in cases
    )


def main(*, errors: bool) -> None:
    """Print the comparison."""
    cases, sets = list(sentence_cases()), list(news())
    for name, start, split in splitters():
        print(f"{name:10} start {start:.3f} s; table {exact(split, cases)}/{len(cases)}")
        for label, paragraphs in sets:
            precision, recall, speed = measure(split, paragraphs, errors=errors and name == "ours")
            f1 = 2 * precision * recall / ((precision + recall) or 1)
            print(
                f"    {label:9} P {precision:.4f}  R {recall:.4f}  F1 {f1:.4f}  {speed / 1e6:.2f} million characters/s"
            )


if __name__ == "__main__":
    main(errors="--errors" in sys.argv)

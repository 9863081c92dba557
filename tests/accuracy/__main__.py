"""Print how well the annotators do on the labelled sentences: ``python -m tests.accuracy [--errors
[LAYER]]``.

The benchmark documents lie beside the checkout (``../shared/benchmarks``) or where --benchmarks
says; where they do not, that part is left out and the report says so.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.accuracy import annotators, labels, measure
from tests.accuracy.scoring import Score, table

DATA = Path(__file__).resolve().parents[3] / "shared" / "benchmarks"
HALVES = ("development", "test")


def main() -> None:
    """Print the tables, and on demand what went wrong in the development half (never in the test
    half).
    """
    options = _options()
    own = list(labels.passages())
    total = _report("Passages of our own", own, labels.topic_articles())
    if spanned := list(labels.spans(options.benchmarks)):
        more = _report("Benchmark documents, labelled by spans alone", spanned, ())
        for key, score in more.items():
            total.setdefault(key, Score()).add(score)
        _print("Both", total)
    else:
        print(
            "\nThe benchmark documents are not here (expected ../shared/benchmarks beside the checkout): left out."
        )
    if options.errors is not None:
        for layer in measure.LAYERS:
            if options.errors in layer:
                print(
                    f"\n{layer}: development half",
                    *total.get((layer, "development"), Score()).wrong,
                    sep="\n",
                )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy", description=main.__doc__)
    parser.add_argument(
        "--benchmarks", type=Path, default=DATA, metavar="DIR", help="where the documents lie"
    )
    parser.add_argument(
        "--errors", nargs="?", const="", metavar="LAYER", help="show the development half's errors"
    )
    return parser.parse_args()


Scores = dict[tuple[str, str], Score]


def _report(
    title: str, passages: Sequence[labels.Passage], articles: Iterable[labels.TopicArticle]
) -> Scores:
    """Score and print one collection; the scores by layer and half."""
    found: Scores = {}
    for passage in passages:
        for layer, score in measure.scores(passage, annotators.predict(passage)).items():
            found.setdefault((layer, passage.half), Score()).add(score)
    for article in articles:
        score = measure.topic_score(article, annotators.topics_of(article))
        found.setdefault(("topics", labels.half_of(article.id)), Score()).add(score)
    counts = {
        half: sum(len(p.article.sentences) for p in passages if p.half == half) for half in HALVES
    }
    _print(
        f"{title}: {counts['development']} sentences for development, {counts['test']} for the test",
        found,
    )
    return {key: Score(s.right, s.predicted, s.wanted, list(s.wrong)) for key, s in found.items()}


def _print(title: str, found: Scores) -> None:
    rows = [
        (layer, found.get((layer, "development"), Score()), found.get((layer, "test"), Score()))
        for layer in measure.LAYERS
        if any((layer, half) in found for half in HALVES)
    ]
    print(f"\n{title}\n{table(rows)}")


main()

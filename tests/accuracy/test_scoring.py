from __future__ import annotations

from itertools import islice

import pytest

from generator.model import ClauseSpan, Factuality, Figure, Mention, Quotation, Span, Status
from tests.accuracy import annotators, labels, measure
from tests.accuracy.annotators import Entry, Predictions
from tests.accuracy.labels import Passage
from tests.accuracy.scoring import Score, alike, compare

PASSAGES = tuple(labels.passages())
ARTICLES = tuple(labels.topic_articles())


def perfect(passage: Passage) -> Predictions:
    """What an annotator without fault would predict."""
    dated = [d for d in passage.datings if d.scored and d.clause and d.status]
    return Predictions(
        mentions=[Mention(span, actor, "") for span, actor in passage.mentions],
        quotations=[
            Quotation(
                q.contents[0],
                q.direct,
                None,
                q.stance,
                q.speakers[0] if q.speakers else None,
                "somebody",
                "",
            )
            for q in passage.quotations
        ],
        figures=[
            Figure(f.span, f.value, f.unit, "", None, "", upper=f.upper) for f in passage.figures
        ],
        clauses=[d.clause for d in passage.datings],
        factualities=[
            Factuality(d.status, d.speakers[0] if d.speakers else None, "") if d.status else None
            for d in passage.datings
        ],
        entries=[
            Entry(d.expression, d.clause, d.status, d.begins)
            for d in dated
            if d.clause and d.status
        ],
    )


def total(predict: object) -> dict[str, Score]:
    """The scores of all passages of our own."""
    found: dict[str, Score] = {}
    for passage in PASSAGES:
        for layer, score in measure.scores(passage, predict(passage)).items():  # type: ignore[operator]
            found.setdefault(layer, Score()).add(score)
    return found


def test_perfect_predictions() -> None:
    """Predicting the labels themselves scores 1.0 in every layer, so the labels are at one with
    their own rules.
    """
    for layer, score in total(perfect).items():
        assert score.wanted > 100, layer
        assert (score.precision, score.recall, score.f1) == (1.0, 1.0, 1.0), (layer, score.wrong)


def test_no_predictions() -> None:
    """Predicting nothing scores 0.0, and has no precision at all."""
    for layer, score in total(lambda _: Predictions()).items():
        assert (score.precision, score.recall, score.f1) == (None, 0.0, 0.0), layer


def test_wrong_predictions() -> None:
    """Another's labels score next to nothing."""
    others = {p.id: perfect(PASSAGES[i - 1]) for i, p in enumerate(PASSAGES)}
    for layer, score in total(lambda p: others[p.id]).items():
        assert score.f1 is not None
        assert score.f1 < 0.2 or layer.startswith(("clauses", "status")), layer


def test_half_right() -> None:
    """One right of two predicted and three wanted: precision 1/2, recall 1/3."""
    score = compare([1, 2, 3], [1, 4], lambda w, p: w == p, str, str)
    assert (score.precision, score.recall, score.f1) == (1 / 2, 1 / 3, 2 / 5)
    assert score.wrong == ["- 2", "- 3", "+ 4"]


def test_one_prediction_counts_once() -> None:
    """Two wanted items are not both met by one prediction."""
    assert compare([1, 1], [1], lambda w, p: w == p, str, str).right == 1


@pytest.mark.parametrize(
    ("a", "b", "value"),
    [
        ((0, 10), (0, 10), 1.0),
        ((0, 10), (5, 10), 0.5),
        ((0, 5), (5, 10), 0.0),
        ((0, 6), (4, 10), 0.2),
    ],
)
def test_alike(a: tuple[int, int], b: tuple[int, int], value: float) -> None:
    """Spans are compared by intersection over union, whichever comes first."""
    assert alike(Span(*a), Span(*b)) == alike(Span(*b), Span(*a)) == value


def test_a_pronoun_tells_nothing() -> None:
    """A pronoun is no speaker unless its actor is given and is the labelled one."""
    (passage,) = labels.read(
        "@ ada | person | Ada Byron | |\n* x 2001-01-01\nAda Byron left.\n'It works', she said.\n"
        "m ada: Ada Byron\nq It works | d | Ada Byron / she | says\n"
    )
    (wanted,) = passage.quotations
    she = labels.Words(passage.article.text).find("she")

    def right(actor: str | None) -> int:
        quotation = Quotation(wanted.contents[0], True, None, "says", she, actor, "")  # noqa: FBT003
        scores = measure.scores(passage, Predictions(quotations=[quotation]))
        return scores["quotations (content and speaker)"].right

    assert [right(actor) for actor in (None, "other", "ada")] == [0, 1, 1]


def test_topics() -> None:
    """Perfect topics score 1.0, none 0.0; headings are not scored."""
    for item in ARTICLES:
        wanted = [(i, topic) for i, topics in enumerate(item.wanted) for topic in topics]
        assert measure.topic_score(item, wanted).f1 == 1.0
        assert measure.topic_score(item, ()).f1 == 0.0


def test_the_annotators_run() -> None:
    """The harness runs the real annotators on some passages, and each layer finds something of what
    is there.
    """
    found: dict[str, Score] = {}
    for passage in islice(PASSAGES, 20):
        for layer, score in measure.scores(passage, annotators.predict(passage)).items():
            found.setdefault(layer, Score()).add(score)
    assert set(found) | {"topics"} == set(measure.LAYERS)
    assert all(score.right for score in found.values())


def test_clause_rule_is_kept() -> None:
    """A labelled clause holds its expression, or follows the noun that it is said of."""
    clauses = [(d, ClauseSpan(c, "")) for p in PASSAGES for d in p.datings for c in d.clauses]
    assert all(clause.span.overlaps(dated.expression) for dated, clause in clauses)


def test_statuses() -> None:
    """Every status is labelled often enough to be measured in either half."""
    for half in ("development", "test"):
        statuses = [d.status for p in PASSAGES if p.half == half for d in p.datings]
        assert min(statuses.count(s) for s in Status) >= 8


def test_either_is_right() -> None:
    """Alternatives of a clause and of a status are each right, with or without the speaker."""
    (passage,) = labels.read(
        "* x 2001-01-01\nAda sat down and left in May.\n"
        "t in May | Ada sat down and left in May / left in May | o/a | - / Ada\n"
    )
    (wanted,) = passage.datings
    assert [c.of(passage.article.text)[:4] for c in wanted.clauses] == ["Ada ", "left"]
    assert (wanted.statuses, wanted.unnamed) == ((Status.OCCURRED, Status.ALLEGED), True)
    for clause in wanted.clauses:
        for status in wanted.statuses:
            entry = Entry(wanted.expression, clause, status)
            scores = measure.scores(passage, Predictions(entries=[entry]))
            assert scores["entries (end to end)"].right == 1
    for by in (None, *wanted.speakers):
        judged = Factuality(Status.ALLEGED, by, "")
        scores = measure.scores(passage, Predictions(factualities=[judged]))
        assert scores["status and speaker"].right == 1


@pytest.mark.parametrize(
    ("label", "begins", "right"), [("o+", True, 1), ("o+", False, 0), ("o", True, 1)]
)
def test_a_beginning(label: str, begins: bool, right: int) -> None:
    """Where a clause only begins with its date, the entry must say so."""
    (passage,) = labels.read(
        f"* x 2001-01-01\nAda has lived here since May.\nt since May | Ada has lived here since May | {label} | -\n"
    )
    (wanted,) = passage.datings
    assert wanted.clause is not None
    entry = Entry(wanted.expression, wanted.clause, Status.OCCURRED, begins)
    scores = measure.scores(passage, Predictions(entries=[entry]))
    assert scores["entries (end to end)"].right == right

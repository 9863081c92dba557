"""What a correction changes in the story, and that nothing else changes."""

import difflib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import pipeline
from generator.model import AnnotatedArticle, Span, Story
from tests.content.cases import Case, cases
from tests.making import project

CASES = list(cases(Path(__file__).parent / "applied.txt"))


def told(story: Story) -> Iterator[str]:
    """The story line by line: what corrections can change of it."""
    for annotated in story.articles:
        yield from _article(annotated)
    for event in story.events:
        evidence = "; ".join(
            f"{e.source}: {e.timex.span.of(_text(story, e.source))}" for e in event.evidence
        )
        former = f" (once {len(event.former_ids)} more)" if event.former_ids else ""
        by_hand = _by_hand(event.evidence[-1].rule)
        words = "".join(_word(story, e.source, e.speaker) for e in event.evidence)
        pinned = {True: ", pinned", False: ", taken out", None: ""}[event.important]
        if event.headline:
            yield f"headline “{event.headline.words}” of {event.value}"
        yield f"event {event.earliest} to {event.latest}, {event.status}{pinned}{former}{words}: {evidence}{by_hand}"
    for claim in story.claims:
        yield f"claim of {claim.actor} “{claim.speaker.of(_text(story, claim.source))}”: {claim.stance}"
    for figure in story.figures:
        words = figure.figure.span.of(_text(story, figure.source))
        new = f" = {figure.figure.value:g} {figure.figure.unit}, {figure.figure.counted}"
        new = new if _by_hand(figure.figure.rule) else ""
        yield f"figure “{words}”{new}: {figure.status}{_word(story, figure.source, figure.speaker)}"
    for dispute in story.disputes:
        yield f"dispute of sentences {dispute.denied + 1} and {dispute.denial.sentence + 1}"


def _text(story: Story, stem: str) -> str:
    return story.article(stem).article.text


def _word(story: Story, source: str, speaker: Span | None) -> str:
    return f", says “{speaker.of(_text(story, source))}”" if speaker else ""


def _article(annotated: AnnotatedArticle) -> Iterator[str]:
    article = annotated.article
    for index, unit in enumerate(article.sentences):
        shown = annotated.passages[index]
        alone = (
            "unclear"
            if shown is None
            else "clear"
            if shown.start == index
            else "clear with what comes before"
        )
        above = "" if unit.section is None else f", under {unit.section + 1}"
        yield f"unit {unit.number} of {article.source.stem}: {unit.kind}{above}, {alone}"
    for timex in annotated.timexes:
        yield f"time “{timex.span.of(article.text)}”: {timex.type} {timex.value} {timex.mod}{_by_hand(timex.rule)}"
    for mention in annotated.mentions:
        yield f"mention “{mention.span.of(article.text)}”: {mention.actor}, {mention.kind}{_by_hand(mention.rule)}"
    for match in annotated.matches:
        home, by_hand = " (home)" if match.home else "", _by_hand("; ".join(match.reasons))
        yield f"topic {match.topic}{home}: {match.sentence + 1}{by_hand}"
    for place, _ in annotated.unresolved:
        yield f"no entry “{place.of(article.text)}”"


def _by_hand(rule: str) -> str:
    """Whether a rule, or a reason, is that of an editor; the program's own are tested where they
    are at home.
    """
    return ", corrected" if "correction" in rule else ""


def changed(root: Path, case: Case) -> str:
    """The corrections with what they say was and is, and the lines of the story that are gone (-)
    and new (+).
    """
    plain = {
        path: text
        for path, text in case.files.items()
        if not path.startswith("content/corrections/")
    }
    before, _ = pipeline.build(project(root / "before", plain))
    after, problems = pipeline.build(project(root / "after", case.files))
    assert not problems
    lines = [
        f"{c.correction.id}: {' | '.join(c.was) or '-'} => {' | '.join(c.now) or '-'}"
        for c in after.corrected
    ]
    difference = difflib.ndiff(list(told(before)), list(told(after)))
    return "\n".join([*lines, *(line for line in difference if line.startswith(("-", "+")))])


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.about)
def test_a_correction_changes_what_it_says_and_nothing_else(case: Case, tmp_path: Path) -> None:
    """To the letter: what was, what is, and each line of the story that differs, in whatever
    order.
    """
    assert sorted(changed(tmp_path, case).splitlines()) == sorted(case.report.splitlines())


@pytest.mark.parametrize(
    ("words", "is_direct"),
    [("not one bed less", True), ("not one bed", False), ("bed less", False), ("wall", False)],
)
def test_a_statement_that_was_missed_is_direct_where_marks_stand_around_it(
    tmp_path: Path, words: str, is_direct: bool
) -> None:
    """Before it and behind it."""
    files = {
        "seeds/2019-04-05-gate.txt": (
            "date 2019-04-05 A wall at the gate had the words “not one bed less” on it. Bo Ek smiled."
        ),
        "content/corrections/glad.yml": (
            f"source: 2019-04-05\nwords: {words}\nquotation: Bo Ek\n"
            "reason: The minutes say so.\nwho: Jane Doe\nwhen: 2019-04-06\n"
        ),
    }
    story, problems = pipeline.build(project(tmp_path, files))
    assert not problems
    assert [q.direct for q in story.articles[0].quotations] == [is_direct]


def test_each_kind_is_tried() -> None:
    """Each key of a correction stands in a case."""
    from generator.content.correction_form import CHANGES

    tried = "\n".join(
        text for case in CASES for path, text in case.files.items() if "/corrections/" in path
    )
    assert [key for key in CHANGES if not re.search(rf"^{key}:", tried, re.MULTILINE)] == []

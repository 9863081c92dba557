"""No correction moves the address of what it does not correct."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator import dates, events, pipeline, quotes
from generator.model import (
    Change,
    Content,
    Correction,
    Event,
    NewStatus,
    NewTime,
    Span,
    Status,
    Story,
)
from tests.content.cases import Case, cases
from tests.making import FAR, article, project

CASES = list(cases(Path(__file__).parent / "applied.txt"))

FIRE = (
    "The mill burned on 3 May 2012, the dam broke on 4 May 2012 and the ferry sank on 5 May 2012. "
    "According to a leaked memo, the port sold the pier on 6 May 2012 and the quay on 7 May 2012."
)
RAIN = "It rained on 8 May 2012."
CHANGES: tuple[Change, ...] = (
    NewTime(None),
    NewTime("2015-06-01", None, date(2015, 6, 1), date(2015, 6, 1)),
    NewStatus(None),
    NewStatus(Status.ALLEGED),
)


def places(event: Event) -> set[tuple[str, Span]]:
    """The words that date an event, and those that dated it before they were corrected."""
    return {
        (e.source, words) for e in event.evidence for words in (e.timex.span, *e.timex.replaced)
    }


def anchors(story: Story) -> dict[str, Event]:
    """Whatever leads to an event."""
    return {anchor: e for e in story.events for anchor in (e.id, *e.former_ids)}


def assert_kept(before: Story, after: Story) -> None:
    """An anchor leads to the same event as before; or nowhere, where some of its evidence is none
    any more.
    """
    kept = anchors(after)
    left = {place for event in after.events for place in places(event)}
    for anchor, event in anchors(before).items():
        if anchor in kept:
            assert places(kept[anchor]) & places(event)
        else:
            assert not places(event) <= left


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.about)
def test_an_anchor_leads_to_the_same_event_or_nowhere(case: Case, tmp_path: Path) -> None:
    """Whatever is corrected."""
    plain = {path: t for path, t in case.files.items() if "/corrections/" not in path}
    before, _ = pipeline.build(project(tmp_path / "before", plain))
    after, _ = pipeline.build(project(tmp_path / "after", case.files))
    assert_kept(before, after)
    assert len(anchors(after)) == sum(1 + len(e.former_ids) for e in after.events)


def told(*corrections: Correction) -> Story:
    """The story of two articles that share a sentence of several events."""
    seeds = (article(f"{FIRE} {RAIN}", "2019-03-28", "a"), article(FIRE, "2019-04-02", "b"))
    return pipeline.tell(seeds, replace(NOTHING, corrections=corrections))


NOTHING = Content((), (), ())


def corrections() -> Iterator[Correction]:
    """Each event of the two articles corrected in each way."""
    for event in told().events:
        for evidence in event.evidence:
            for change in CHANGES:
                yield Correction(
                    id="x",
                    path="content/corrections/x.yml",
                    source=evidence.source,
                    span=evidence.timex.span,
                    key="time",
                    change=change,
                    reason="",
                    who="",
                    when=FAR,
                    line=1,
                    column=1,
                )


def single(story: Story) -> Mapping[tuple[str, Span], set[str]]:
    """The words that date an event -> its anchors."""
    return {
        (e.source, e.timex.span): {event.id, *event.former_ids}
        for event in story.events
        for e in event.evidence
    }


def test_a_correction_of_one_event_moves_no_other() -> None:
    """Every event is corrected in every way; all others keep the anchors that they had."""
    before, tried = single(told()), list(corrections())
    assert len(before) >= 11
    assert len(tried) == len(CHANGES) * len(before)
    for correction in tried:
        after = told(correction)
        assert not [c.fault for c in after.corrected if c.fault and c.fault[0] != "E404"]
        assert_kept(told(), after)
        for place, ids in single(after).items():
            if place != (correction.source, correction.span):
                assert ids & before[place]


def test_an_event_that_is_dated_by_other_words_keeps_its_address() -> None:
    """Its date has become longer: it has a new id, and the former leads to it."""
    event = told().events[0]
    words = event.evidence[0].timex.span
    longer = replace(next(corrections()), span=Span(words.start - 3, words.end), change=CHANGES[1])
    moved = next(e for e in told(longer).events if e.value == "2015-06-01")
    assert event.id in moved.former_ids
    assert moved.id != event.id


def test_each_stage_runs_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is corrected: ids need no second reading of what the program alone would say."""
    calls: Counter[object] = Counter()
    for stage in (dates, quotes, events):
        monkeypatch.setattr(stage, "find", counted(stage.find, calls))
    correction = next(corrections())
    calls.clear()
    articles = len(told(correction).articles)
    assert [*calls.values()] == [articles] * 3


def counted(find: Callable[..., object], calls: Counter[object]) -> Callable[..., object]:
    """The function, each call of it counted."""

    def call(*args: object) -> object:
        calls[find] += 1
        return find(*args)

    return call

"""Versions of an article: which took the place of which, and since when a sentence stands in them."""

from dataclasses import replace
from datetime import date

from generator.articles import versions
from generator.model import Article, Standing, State
from tests.making import article


def version(
    text: str, day: int, replaces: str | None = None, state: State | None = None
) -> Article:
    """The version ``v1`` of the first day, ``v2`` of the second… that takes the place of another."""
    made = article(text, f"2019-04-{day:02}", f"v{day}")
    known = Standing(state, replaces=replaces)
    return replace(made, source=replace(made.source, standing=known))


def test_a_sentence_is_of_the_first_of_the_versions_that_have_it() -> None:
    """Each from that one on; what was gone in between is told anew."""
    loaded, problems = versions.linked([
        version("The dam broke. It rained. The sun shone.", 1),
        version("The dam broke. The sun shines.", 2, "v1"),
        version("The dam broke. It rained. The sun shines.", 3, "v2"),
    ])  # fmt: skip
    assert not problems
    assert [s.since for s in loaded[0].sentences] == [None, None, None]
    assert [s.since for s in loaded[1].sentences] == [date(2019, 4, 1), None]
    assert [s.since for s in loaded[2].sentences] == [date(2019, 4, 1), None, date(2019, 4, 2)]
    assert [a.source.standing.replaced_by for a in loaded] == ["v2", "v3", None]
    assert [a.source.standing.is_silent for a in loaded] == [True, True, False]


def test_what_was_retracted_stays_so_when_a_newer_version_comes() -> None:
    """What is worse is said; that the paper corrected it is what the newer version is for."""
    loaded, _ = versions.linked([
        version("The dam broke.", 1, state=State.RETRACTED),
        version("The dam leaks.", 2, "v1", state=State.CORRECTED),
        version("The dam leaked.", 3, "v2"),
    ])  # fmt: skip
    states = [a.source.standing.state for a in loaded]
    assert states == [State.RETRACTED, State.SUPERSEDED, None]


def test_a_circle_ends() -> None:
    """It is an error of the editors' file, told elsewhere; nothing here runs for ever."""
    loaded, _ = versions.linked([
        version("The dam broke.", 1, "v2"),
        version("The dam broke.", 2, "v1"),
    ])  # fmt: skip
    assert len(loaded) == 2

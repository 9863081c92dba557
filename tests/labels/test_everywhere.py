"""No word of ours stands on a page but by a label: in a language of one letter, all other words are
those of sources and editors.
"""

import copy
import html
import json
import re
from collections.abc import Iterator, Mapping

import pytest

from generator import addresses, labels, pages, pipeline
from generator.labels import Catalogue, loading
from generator.labels.catalogue import Label
from generator.model import Saying
from generator.pages import sayings
from tests.stories import SWING_BRIDGE

LETTER = "ж"
WORD = re.compile(r"[A-Za-z]{2,}")
MACHINES = {"content", "csv", "ics", "json", "atom", "yml", "timelinejs", "feed", "sha"}
"""Names of files and of their forms, which are the same in every language."""


def _text(english: str) -> str:
    """A label whose words are of that letter, its places as they are."""
    return re.sub(r"(\{\w+\})|[A-Za-z]", lambda found: found[1] or LETTER, english)


def _label(english: Label) -> Label:
    if isinstance(english, str):
        return _text(english)
    return {form: _text(text) for form, text in english.items()}


OTHER = Catalogue("ru", {k: _label(v) for k, v in loading.english().labels.items()})


@pytest.fixture(scope="module")
def built() -> Mapping[str, str]:
    """The pages by address, as Markdown; the process has built them in English before."""
    pages.build(pipeline.build(SWING_BRIDGE)[0], LETTER, SWING_BRIDGE)
    with labels.speaking(OTHER):
        story, problems = pipeline.build(SWING_BRIDGE)
        assert not problems
        return {page.uri: page.body for page in pages.build(story, LETTER, SWING_BRIDGE)}


def _shown(body: str) -> Iterator[str]:
    """The words of a page that readers see or hear."""
    plain = re.sub(r"\{ [#:.a-z][^}]*\}", "", body)
    heard = re.findall(r'(?:title|aria-label|data-shown|data-back|data-copy)="([^"]*)"', plain)
    yield from (re.sub(r"\{\w+\}", "", html.unescape(words)) for words in heard)
    yield re.sub(r"<[^>]*>", " ", plain)


@pytest.fixture(scope="module")
def theirs() -> frozenset[str]:
    """The words of sources and editors."""
    files = [p for folder in ("seeds", "content") for p in (SWING_BRIDGE / folder).rglob("*.*")]
    text = " ".join(path.read_text("utf-8") for path in files)
    return frozenset(word.casefold() for word in WORD.findall(text))


def test_every_word_of_ours_is_a_label(built: Mapping[str, str], theirs: frozenset[str]) -> None:
    """On every page, also in titles of links and in what only those hear who listen."""
    assert addresses.TIMELINE in built
    left = {
        (uri, word)
        for uri, body in built.items()
        for text in _shown(body)
        for word in WORD.findall(html.unescape(text))
        if word.casefold() not in theirs | MACHINES
    }
    assert left == set()
    assert all(LETTER * 3 in body for body in built.values())


def test_what_the_program_says_of_its_findings_is_said_in_the_site_s_language() -> None:
    """With what stands in it, while data files keep the English words."""
    part = Saying("2 to 3", "correction.amounts", first="2", last="3")
    amount = Saying("2 to 3 trams", "correction.amount", number=part, of="trams")
    words = {"correction.amounts": "{first} bis {last}", "correction.amount": "{number} {of}"}
    with labels.speaking(Catalogue("de", words)):
        assert sayings.said(amount) == "2 bis 3 trams"
        assert sayings.said(copy.copy(amount)) == "2 bis 3 trams"
    assert json.dumps([amount]) == '["2 to 3 trams"]'
    assert sayings.said("as it is") == "as it is"

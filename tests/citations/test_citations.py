from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from generator.content import citations, keys
from generator.content.citations import find
from generator.model import Article, Citation
from generator.problems import Problem
from tests.making import article

DAM = article(
    "The council voted to repair the old dam. “We cannot wait,” said the mayor.\n\nIt was built in 1931.",
    stem="dam",
)
SOURCES = keys.of([DAM])
FORMS = ('[@dam "old dam"]', "[@dam “old dam”]", "[@d „old\ndam“]", '[@dam\n"old   dam" ]')


def resolve(
    text: str, path: str, line: int, *articles: Article
) -> tuple[tuple[Citation, ...], tuple[Problem, ...]]:
    """The citations of a text, and what is wrong with the others."""
    cited = citations.resolve(text, path, line, keys.of(articles))
    return cited.citations, cited.problems


@pytest.mark.parametrize("text", FORMS)
def test_each_form_leads_to_the_sentence(text: str) -> None:
    """Marks of any style, white space of any kind, and a key cut short."""
    found, problems = resolve(f"It leaks. {text}", "a.md", 1, DAM)
    assert not problems
    assert [(c.source, c.sentences, c.start, c.end) for c in found] == [
        ("dam", (DAM.sentences[0].id,), 10, 10 + len(text))
    ]


def test_words_may_span_sentences_and_paragraphs() -> None:
    """All sentences that the words touch are cited."""
    found, _ = resolve('[@dam "said the mayor. It was built"]', "a.md", 1, DAM)
    assert found[0].sentences == tuple(s.id for s in DAM.sentences[1:])


def test_a_key_that_is_whole_wins_over_one_that_is_longer() -> None:
    """A key that begins another one still means its own source."""
    other = article("It rained.", stem="dam-2")
    found, problems = resolve('[@dam "old dam"]', "a.md", 1, DAM, other)
    assert not problems
    assert found[0].source == "dam"


@pytest.mark.parametrize(
    "text", ['`[@dam "x"]`', '```\n[@dam "x"]\n```', '\\[@dam "x"]', 'a@dam "x"', "[dam]"]
)
def test_code_and_escaped_signs_are_no_citations(text: str) -> None:
    """What stands in code, or behind a backslash, is left alone."""
    assert find(text, SOURCES) == ()
    assert citations.replace(text, (), lambda _: "!") == text


def test_a_citation_is_shown_as_it_is_rendered_and_the_rest_as_it_stands() -> None:
    """What is rendered stays HTML; what the editor wrote does not become any."""
    text = 'It <b>leaks</b> & {drips} [@dam "old dam"], *it* does. [@dam "1931"]'
    found, _ = resolve(text, "a.md", 1, DAM)
    shown = citations.replace(text, found, lambda c: f"<sup>{c.words}</sup>")
    assert (
        shown
        == "It &lt;b>leaks&lt;/b> &amp; &#123;drips&#125; <sup>old dam</sup>, *it* does. <sup>1931</sup>"
    )


def test_marks_of_markdown_in_the_words_are_words() -> None:
    """An asterisk, an underscore or a backtick in the words is no emphasis and no code."""
    star = article("The *old* dam_ and the `new` one.", stem="star")
    found, problems = resolve('[@star "The *old* dam_ and the `new` one"]', "a.md", 1, star)
    assert not problems
    assert found


@given(st.data())
def test_any_whole_words_of_a_source_can_be_cited(data: st.DataObject) -> None:
    """Words copied from a source resolve to sentences that hold them, or stand in several
    places.
    """
    words = DAM.text.split()
    start = data.draw(st.integers(0, len(words) - 1))
    quoted = " ".join(words[start : data.draw(st.integers(start + 1, len(words)))]).replace(
        "”", '\\"'
    )
    found, problems = resolve(f'[@dam "{quoted}"]', "a.md", 1, DAM)
    assert found or {p.code for p in problems} == {"E302"}
    for citation in found:
        ids = [s.id for s in DAM.sentences]
        assert all(sentence in ids for sentence in citation.sentences)


PIECES = (
    "[@",
    "dam",
    ' "',
    '"',
    "“",
    "”",
    "]",
    "\\",
    "old dam",
    "\n",
    "\n\n",
    "`",
    "the",
    "1931",
    "*",
    "wait,",
)


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_citations_lie_apart_and_replacing_keeps_the_rest(text: str) -> None:
    """Citations lie inside the text, one behind the other; each is resolved or reported, and none
    is lost.
    """
    found = find(text, SOURCES)
    resolved, problems = resolve(text, "a.md", 1, DAM)
    assert len(resolved) + sum(1 + p.more for p in problems) == len(found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(0 <= f.span.start < f.span.end <= len(text) for f in found)

    def again(citation: Citation) -> str:
        return text[citation.start : citation.end]

    assert citations.replace(text, resolved, again) == text


@pytest.mark.scale
@pytest.mark.parametrize(
    "piece", ["[@", '[@a "', "[@a “x”", "\\[", '"', "[@a\n", '[@dam "the"]', " ", "`"]
)
def test_hostile_text_ends_soon(piece: str) -> None:
    """A hundred thousand characters of anything are searched in a moment."""
    find(piece * (100_000 // len(piece)), SOURCES)

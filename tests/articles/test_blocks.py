import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from generator import articles
from generator.articles import loading
from generator.model import Article, Kind
from tests.articles.cases import BlockCase, block_cases
from tests.making import FAR, article

LINES = st.sampled_from(
    [
        "The dam broke on Monday. Nobody was hurt.",
        "What happens next",
        "These are the points:",
        "The mayor said:",
        "- a list entry",
        "2. Who pays?",
        "By Jane Doe",
        "LONDON (Reuters) - The bank closed.",
        "The mayor, this Monday. JANE DOE (AFP)",
        "Photo: Jane Doe/AFP",
        "LEE: We go.",
        "Q. Who pays?",
        "“A quotation.” – Ann Lee",
        "— Ann Lee",
        "Share this article",
        "Contact:",
        "[00:10] LEE: We go.",
        "10:42 BST",
        "Read more: the dam",
        "a | b | c",
        "x\ty",
        "# Marked",
        "“We won.",
        ")",
        "***",
        "…",
        "",
        "  ",
    ]
)
SEEDS = st.lists(LINES | st.text(max_size=30), min_size=1, max_size=12).map("\n".join)


def parsed(text: str, name: str = "a.md") -> Article | None:
    """The article of a seed of this text, where it has any."""
    return articles.parse(f"seeds/{name}", f"date 2019-03-28\n{text}", None, FAR)[0]


@pytest.mark.parametrize("case", list(block_cases()), ids=lambda case: case.about)
def test_kinds_of_the_table(case: BlockCase) -> None:
    """Every unit of an article is what the table says."""
    made = article(case.text)
    assert [f"{s.kind.value} | {made.words_of(s)}" for s in made.sentences] == list(case.units)


@pytest.mark.parametrize("case", list(block_cases("markdown.txt")), ids=lambda case: case.about)
def test_marks_of_the_table(case: BlockCase) -> None:
    """The words of a Markdown seed stay, its marks go."""
    made = parsed(case.text)
    assert made
    assert [f"{s.kind.value} | {made.words_of(s)}" for s in made.sentences] == list(case.units)


@pytest.mark.parametrize("case", list(block_cases("markdown.txt")), ids=lambda case: case.about)
def test_a_text_file_is_shown_to_the_letter(case: BlockCase) -> None:
    """In a text file no mark is lost."""
    made = parsed(case.text, "a.txt")
    assert made
    assert "".join(made.text.split()) == "".join(case.text.split())


@given(SEEDS)
def test_marks_lose_no_word(text: str) -> None:
    """Of a Markdown seed at most signs are lost, and never those of a text file."""
    marked, plain = parsed(text), parsed(text, "a.txt")
    if marked and plain and not set(text) & set("[]<!`~\\"):
        assert [c for c in marked.text if c.isalnum()] == [c for c in plain.text if c.isalnum()]


@given(SEEDS)
def test_units_cover_all_that_is_visible(text: str) -> None:
    """Units are in order, apart, and lose no visible character of the article's text."""
    made = parsed(text)
    if made is None:
        return
    assert all(a.span.end <= b.span.start for a, b in pairwise(made.sentences))
    shown = (
        words
        for s in made.sentences
        for words in (s.mark.of(made.text) if s.mark else "", made.words_of(s))
    )
    assert "".join("".join(words.split()) for words in shown) == "".join(made.text.split())
    assert all(not s.mark or s.mark.end <= s.span.start for s in made.sentences)
    assert [s.number for s in made.sentences] == list(range(1, len(made.sentences) + 1))
    assert len({s.id for s in made.sentences}) == len(made.sentences)


@given(SEEDS)
def test_sections_are_opened_by_headings(text: str) -> None:
    """A unit's section is the last heading above it; a heading stands in none."""
    made = parsed(text)
    above = None
    for index, unit in enumerate(made.sentences if made else ()):
        above = index if unit.kind is Kind.HEADING else above
        assert unit.section == (None if unit.kind is Kind.HEADING else above)


def test_ids_survive_what_does_not_change_the_words() -> None:
    """An id depends on the words: not on their place, case, spacing or style of marks; a repeat is
    numbered.
    """
    first = article("It broke. “The dam’s gone,” she said. It broke.")
    again = article('New first sentence. "The  dam\'s GONE," she said.', dct="2020-01-01")
    assert first.sentences[1].id == again.sentences[1].id
    assert first.sentences[2].id == f"{first.sentences[0].id}-2"
    assert len({s.id for s in first.sentences}) == 3


def test_wrapped_and_unwrapped_text_are_the_same() -> None:
    """Line breaks that only wrap a paragraph leave no trace."""
    words = (
        "The council closed the bridge on Monday after a night of rain and a long debate about its pillars. "
        * 5
    )
    lines, line = [], ""
    for word in words.split():
        if len(line) + 1 + len(word) > 72:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    wrapped = parsed("\n".join([*lines, line]))
    assert wrapped
    assert wrapped.text == words.strip()


HOSTILE_PROSE = [
    "A ",
    "A\n",
    "A\n\n",
    "A:\n\n",
    "Aa/",
    "By A ",
    "(AP) ",
    "A. (",
    "|",
    "- a\n",
    "JANE DOE ",
    "Photo: ",
    "Q A\n\n",
    "LEE: A.\n\n",
    "“A.”\n— A\n\n",
    "ab-\n",
    "Share\n\n",
    "Contact\nA\n",
    "By A B\n\nA B\n\n",
    "A and A/",
    "A, May 10 - ",
    "&amp;",
]
HOSTILE_MARKS = [
    "*",
    "a*b ",
    "[a](",
    "![",
    "[x][",
    "> ",
    "`",
    "\\",
    "_a ",
    "**a* ",
    "![a](b)",
    "[a](b(",
    "[a]:b\n",
]


@pytest.mark.scale
@pytest.mark.parametrize("unit", [*HOSTILE_PROSE, *HOSTILE_MARKS])
def test_time_grows_with_length_alone(unit: str) -> None:
    """Hostile text takes seconds at most, and four times the text about four times as long."""
    seconds = []
    for size in (20_000, 80_000):
        begun = time.process_time()
        articles.parse(
            "seeds/a.md", "date 2019-03-28\n" + unit * (size // len(unit)), None, date(2026, 1, 1)
        )
        seconds.append(time.process_time() - begun)
    assert seconds[1] < 10
    assert seconds[1] < 8 * seconds[0] + 0.5


def test_paragraphs_behind_the_most_are_shown_and_not_read() -> None:
    """A text of nothing but short lines ends in time, and each line stays."""
    made = article("It rained.\n\n" * (loading.MOST + 2))
    assert [s.kind for s in made.sentences[-3:]] == [Kind.SENTENCE, *[Kind.BOILERPLATE] * 2]
    assert len(made.sentences) == loading.MOST + 2


def test_words_behind_the_most_are_shown_and_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text of nothing but brackets ends in time, and every one of them stays."""
    monkeypatch.setattr(loading, "MOST_WORDS", 30)
    made = article("It rained (a lot). " * 10 + "\n\nIt stopped.")
    kinds = [s.kind for s in made.sentences]
    assert kinds == [*[Kind.SENTENCE] * 4, *[Kind.BOILERPLATE] * 7]
    assert made.words_of(made.sentences[-1]) == "It stopped."

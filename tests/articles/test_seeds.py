from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from generator import articles
from generator.files.schemas import SourceFile
from generator.model import Article, Kind
from generator.problems import Problem
from tests.articles.cases import rows
from tests.making import project

TODAY = date(2026, 1, 1)


def parse(text: str, path: str = "seeds/dam.txt", source: SourceFile | None = None) -> Article:
    """The article of a sound seed."""
    article, problems = articles.parse(path, text, source, TODAY)
    assert article, problems
    assert not problems
    return article


def load(root: Path, files: dict[str, str]) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles and problems of a project with these seeds."""
    return articles.load(
        project(root, {f"seeds/{name}": text for name, text in files.items()}), {}, TODAY
    )


@pytest.mark.parametrize("row", list(rows("seeds.tsv")), ids=lambda row: row[0][:30])
def test_bad_openings(row: list[str]) -> None:
    """A seed without a proper date is answered with its place and with what to write instead."""
    article, problems = articles.parse("seeds/dam.txt", row[0], None, TODAY)
    assert article is None
    assert [[f"{p.line}:{p.column} {p.code}", p.message, p.hint] for p in problems] == [row[1:]]


@pytest.mark.parametrize(
    "text",
    [
        " date 2021-12-07 The dam broke.",
        "date 2021-12-07 The dam broke.",
        "date 2021-12-07\nThe dam broke.",
        "date 2021-12-07\n\nThe dam\nbroke.\n\n",
        "\n\tdate\t2021-12-07\tThe dam broke.",
        "---\ndate: 2021-12-07\n---\nThe dam broke.",
        '---\ndate: "2021-12-07"\n---\n\nThe dam broke.\n',
    ],
)
def test_forms_of_a_seed(text: str) -> None:
    """A date line or front matter, and then the text, in any spacing."""
    article = parse(text)
    assert (article.source.dct, article.text) == (date(2021, 12, 7), "The dam broke.")


def test_front_matter_tells_of_the_source() -> None:
    """What the seed says of itself is kept, and its title is its own."""
    head = (
        "date: 2021-12-07\ntitle: Dam breaks\npublisher: Valley News\n"
        "url: https://example.org/a\nauthor: J. Doe\nlanguage: en"
    )
    source = parse(
        f"---\n{head}\n---\nThe dam broke.",
        source=SourceFile(title="Ours", publisher="The Valley News"),
    ).source
    assert (source.title, source.title_is_ours) == ("Dam breaks", False)
    assert (source.publisher, source.author, source.url) == (
        "The Valley News",
        "J. Doe",
        "https://example.org/a",
    )
    assert source.key == source.stem == "dam"


def test_an_editor_names_a_source_without_title() -> None:
    """A title from content/sources is marked as ours, and its key replaces the stem."""
    source = parse(
        "date 2021-12-07 It broke.", source=SourceFile(title="The dam", key="dam-1", note="A note.")
    ).source
    assert (source.title, source.title_is_ours, source.key, source.note) == (
        "The dam",
        True,
        "dam-1",
        "A note.",
    )


@pytest.mark.parametrize("row", list(rows("titles.tsv")), ids=lambda row: row[0])
def test_a_headline_is_the_title(row: list[str]) -> None:
    """A seed that states no title has the headline that it opens with, and it stays where it
    stands.
    """
    _, name, text, title = row
    made = parse(f"date 2021-12-07 {text}", f"seeds/{name}")
    assert (made.source.title or "-", made.source.title_is_ours) == (title, False)
    assert title in ("-", *(made.words_of(s) for s in made.sentences if s.kind is Kind.HEADING))


def test_an_editor_can_correct_a_headline() -> None:
    """A title from content/sources goes before a headline that was only read, and is marked as
    ours.
    """
    source = parse(
        "date 2021-12-07 The old dam broke\n\nIt rained.", source=SourceFile(title="The dam")
    ).source
    assert (source.title, source.title_is_ours) == ("The dam", True)


def test_an_article_twice_warns(tmp_path: Path) -> None:
    """An article that is word for word an earlier one is named with it; both are loaded."""
    twice = {
        "a.txt": "date 2021-12-07 It broke.",
        "b.md": "date 2021-12-08 It  *broke*.",
        "c.txt": "date 2021-12-08 O.",
    }
    found, (problem,) = load(tmp_path, twice)
    assert len(found) == 3
    assert (problem.path, problem.code, problem.is_error) == ("seeds/b.md", "W102", False)
    assert "seeds/a.txt" in problem.message


def test_a_date_ahead_warns() -> None:
    """A date after today is a warning; the article is loaded."""
    article, (problem,) = articles.parse("seeds/dam.txt", " date 2031-01-01 It broke.", None, TODAY)
    assert article
    assert (problem.code, problem.line, problem.column, problem.is_error) == ("W101", 1, 7, False)


def test_articles_are_in_order_of_date_then_name(tmp_path: Path) -> None:
    """Whatever the files are called, the older article comes first; README.md and hidden files are
    passed over.
    """
    files = {
        "a.txt": "date 2021-02-01 A.",
        "c.md": "date 2021-01-01 C.",
        "b.txt": "date 2021-01-01 B.",
    }
    found, problems = load(tmp_path, {**files, "README.md": "# Seeds", ".gitkeep": ""})
    assert [a.source.stem for a in found] == ["b", "c", "a"]
    assert not problems


@pytest.mark.parametrize(
    ("names", "code", "hint"),
    [
        (["a.txt", "a.md"], "E104", "rename one of them"),
        (["a.txt", "A.txt"], "E104", "rename one of them"),
        (["Große Flut 2019.txt"], "E105", "Groe-Flut-2019.txt"),
        (["index.txt"], "E105", "index-article.txt"),
        (["_a.md"], "E105", "a.md"),
        (["a.docx"], "E106", "explainer add seeds/a.docx makes an article of it"),
        (
            ["a.doc"],
            "E106",
            "open it in Word, and save it as .docx or as plain text, UTF-8, as a.txt",
        ),
        (
            ["a.html"],
            "E106",
            "explainer add seeds/a.html makes an article of it; then take this file out of seeds/",
        ),
        (["a.text"], "E106", "if it is an article, name it a.txt; else move it out of seeds/"),
        (["2019/a.txt"], "E106", "directly in seeds/"),
        (["Thumbs.db"], "E008", "delete it"),
        (["a.txt~"], "E008", "delete it"),
        (["~$a.docx"], "E008", "delete it"),
        (["__MACOSX/a.txt"], "E008", "delete it"),
        ([], "E107", "date 2019-03-28"),
        ([".hidden.txt"], "E107", "date 2019-03-28"),
    ],
)
def test_names_of_seeds(tmp_path: Path, names: list[str], code: str, hint: str) -> None:
    """Names that cannot be those of articles are named, each with one that could."""
    _, problems = load(
        tmp_path, {name: f"date 2019-03-28 It broke {i} dams." for i, name in enumerate(names)}
    )
    assert [p.code for p in problems] == [code]
    assert hint in problems[0].hint


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    """A file in another encoding is named with the byte, and the others are read."""
    load(tmp_path, {"b.txt": "date 2019-03-28 It broke."})
    (tmp_path / "seeds/a.txt").write_bytes(b"date 2019-03-28 Caf\xe9.")
    found, (problem,) = articles.load(tmp_path, {}, TODAY)
    assert [a.source.stem for a in found] == ["b"]
    assert (problem.path, problem.line, problem.column, problem.code) == (
        "seeds/a.txt",
        1,
        20,
        "E003",
    )


def test_bom_and_line_ends_make_no_difference(tmp_path: Path) -> None:
    """The same article with a byte order mark and CRLF has the same text and the same ids."""
    text = "date 2019-03-28 The dam broke.\n\nIt was old.\nVery old.\n"
    load(tmp_path, {"a.txt": text})
    (tmp_path / "seeds/b.txt").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    (first, second), _ = articles.load(tmp_path, {}, TODAY)
    assert (first.text, first.sentences) == (second.text, second.sentences)


@pytest.mark.parametrize(
    ("raw", "seen"),
    [
        ("cafe\u0301", "café"),
        ("a\u00a0b\u2009c\u202fd", "a b c d"),
        ("pass\u00adword \u200bx\ufeff", "password x"),
        ("pay\u202eevil\u202c now\u2066\u2069", "payevil now"),
        ("a\u200db", "ab"),
        ("\U0001f468\u200d\U0001f469", "\U0001f468\u200d\U0001f469"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("one\r\ntwo\u2028three", "one\ntwo\nthree"),
        ("“It’s” – 5″ … ½ ﬁ", "“It’s” – 5″ … ½ ﬁ"),
        ("tag\U000e0041\U000e0042ged", "tagged"),
    ],
)
def test_normalised_text_is_what_a_reader_sees(raw: str, seen: str) -> None:
    """Spaces, line ends and compositions are unified, what does not show is gone, and all else is
    verbatim.
    """
    assert articles.normalise(raw) == seen


@given(st.text(max_size=200))
def test_normalising_twice_changes_nothing(text: str) -> None:
    """Normalised text is its own normal form."""
    once = articles.normalise(text)
    assert articles.normalise(once) == once


@given(st.text(max_size=200))
def test_no_opening_raises(text: str) -> None:
    """Whatever a file holds, the answer is an article or a problem."""
    article, problems = articles.parse("seeds/a.txt", text, None, TODAY)
    assert article or problems

import pytest
from hypothesis import given, strategies as st

from generator.content import prose
from generator.model import Span
from tests.citations.audit import audit

ATTACKS = (
    "<script>alert(1)</script>",
    "<b onclick=alert(1)>x",
    "<img src=x onerror=alert(1)>",
    "a <!-- b --> c",
    "<div markdown='1'>x</div>",
    "# Title {: onclick='alert(1)' }",
    "x\n{: onclick=alert(1) }",
    "[x](https://a.example){: onclick=alert(1) }",
    "\\<script>alert(1)</script>",
    "\\\\<script>alert(1)</script>",
    "`x` <script>alert(1)</script> `y`",
    "``` a`\n<script>alert(1)</script>\n```",
    "> ```\n> <script>\n> ```",
    "    <script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "[x](JaVa\nscript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x]( \tjavascript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](java\x09script:alert(1))",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "[x]\n\n[x]: <data:text/html,x>",
    "[y]:\n  vbscript:x\n\n[y]",
    "![x](https://other.example/x.png)",
    "![x](//other.example/x.png)",
    "![x][y]\n\n[y]: https://other.example/x.png",
    "![y]\n\n[y]: https://other.example/x.png",
    "<javascript:alert(1)>",
    "`{: onclick=alert(1) }`",
    "`` ` <script>alert(1)</script> ``",
)


@pytest.mark.parametrize("text", ATTACKS)
def test_an_attack_is_a_problem_or_harmless(text: str) -> None:
    """What could run in a reader's browser is refused, or shown as the text it is."""
    assert prose.faults(text, "a.md", 1) or not audit(text)


PIECES = (
    *(
        "<b>",
        "<",
        ">",
        "&",
        "{",
        "}",
        "{: ",
        " }",
        "onclick=x",
        "`",
        "``",
        "```",
        "\n",
        "\n\n",
        "    ",
        "> ",
        "- ",
        "# ",
    ),
    *(
        "[x]",
        "(",
        ")",
        "[",
        "]",
        "]: ",
        "!",
        "javascript:x",
        "data:x",
        "https://a.example/",
        "//a.example",
        "\\",
        "*",
        "_",
    ),
    *(
        "|",
        "---",
        "<!--",
        "-->",
        "</",
        "script",
        "&#106;",
        "word",
        " ",
        '"',
        "'",
        "=",
        ":",
        "~~~",
        "1. ",
        "\t",
    ),
)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_markdown_without_faults_is_harmless(text: str) -> None:
    """Where nothing is reported, the page has no tag, attribute or address but those of plain
    Markdown.
    """
    if not prose.faults(text, "a.md", 1):
        assert not audit(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("3 < 4 & 5 > 4", "3 &lt; 4 &amp; 5 > 4"),
        ("{{ x }} {% y %}", "&#123;&#123; x &#125;&#125; &#123;% y %&#125;"),
        ("\\{x\\} \\\\{x}", "&#123;x&#125; \\\\&#123;x&#125;"),
        ("`a < b & c` and a < b", "`a < b & c` and a &lt; b"),
        ("```\na < b\n```\na < b", "```\na < b\n```\na &lt; b"),
        ("``` never closed\na < b", "``` never closed\na &lt; b"),
        (
            "<https://a.example/?a=1&b=2> <a@b.example>",
            "<https://a.example/?a=1&b=2> <a@b.example>",
        ),
    ],
)
def test_signs_are_shown_as_they_stand(text: str, shown: str) -> None:
    """Signs of HTML and templates become entities outside code, and only there."""
    assert prose.neutralise(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "3 < 4",
        "R&D {sic}",
        "a<b and c",
        "[sic]: he said: no",
        "[x](about.md#a:b)",
        "![x](dam.png)",
        "<https://a.example>",
    ],
)
def test_what_editors_write_is_no_fault(text: str) -> None:
    """Plain signs, pages and pictures of the site, and the web are allowed."""
    assert not prose.faults(text, "a.md", 1)


def test_paragraphs_are_told_apart_without_their_marks() -> None:
    """Headings, items, rows and quotations lose their marks; links and emphasis leave their
    words.
    """
    text = """# Head
A **bold** [link](https://a.example/1 'x') and
`code`.

Under
=====
- one
  more
- two

1. three

> quoted
> on

| a | b |
|---|---|
| c | d |
| e | f |

***
[r]: https://a.example
<https://a.example> end
"""
    found = prose.paragraphs(text, ())
    assert [(p.text.strip(), p.is_heading) for p in found] == [
        ("# Head", True),
        ("A bold [link] and\ncode.", False),
        ("Under", True),
        ("one\n  more", False),
        ("two", False),
        ("three", False),
        ("quoted\non", False),
        ("| a | b |", True),
        ("| c | d |", False),
        ("| e | f |", False),
        ("end", False),
    ]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_each_character_of_a_paragraph_is_one_of_the_text(text: str) -> None:
    """A paragraph's characters stand in the editor's text, in order, each where `origin` says."""
    before = -1
    for paragraph in prose.paragraphs(text, ()):
        for i, character in enumerate(paragraph.text):
            assert text[paragraph.origin(i)] == character
            assert before < paragraph.origin(i)
            assert paragraph.offset(paragraph.origin(i)) == i
            before = paragraph.origin(i)


def test_what_is_masked_is_in_no_paragraph() -> None:
    """A citation is taken out, also where it runs over a line that looks like an item."""
    text = "It rains. [@a “x\n- y”] It snows."
    found = prose.paragraphs(text, [Span(10, 21)])
    assert text[10:21] == "[@a “x\n- y”"
    assert [p.text for p in found] == ["It rains. ] It snows."]


@pytest.mark.parametrize(
    "line", ["|" + "-" * 100_000 + "x", "|" + " " * 100_000 + "x", "|-" * 50_000 + "x"]
)
def test_a_row_that_is_almost_one_of_dashes_is_read_soon(line: str) -> None:
    """A hundred thousand dashes and a letter are no row of dashes, and that is clear in a
    moment.
    """
    assert [p.is_heading for p in prose.paragraphs(f"a | b\n{line}\n", ())] == [False, False]

"""Pages and style sheets without what nobody sees."""

import pytest

from generator import lean


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("<p>\n    One\n\n  <b>two</b>  \n</p>\n", "<p>\nOne\n<b>two</b>\n</p>\n"),
        ("<pre>\n  a\n\n  b\n</pre>\n   <p>", "<pre>\n  a\n\n  b\n</pre>\n<p>"),
        (" \n <script>\n  let a = `\n  `;\n</script >\n  x", "\n<script>\n  let a = `\n  `;\n</script >\nx"),
        ("<textarea>\n  a</textarea>\n  <style>\n  b</style>", "<textarea>\n  a</textarea>\n<style>\n  b</style>"),
        ("a  b", "a  b"),
    ],
)  # fmt: skip
def test_a_page_loses_its_indentation(text: str, left: str) -> None:
    """And nothing where a space is a space; words stay apart."""
    assert lean.page(text) == left
    assert lean.page(left) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("/* a */\na {\n  b: c; /* d\n e */\n}\n", "\na {\nb: c;\n}\n"),
        ("a::before { content: '/* x */' }", "a::before { content: '/* x */' }"),
        ('a { content: "\\"/*"; } /* b */', 'a { content: "\\"/*"; } '),
        ("/*! Jane Doe, MIT */\na {}", "/*! Jane Doe, MIT */\na {}"),
    ],
)
def test_a_style_sheet_loses_its_comments(text: str, left: str) -> None:
    """But what stands in a string, and who has the rights in it."""
    assert lean.style(text) == left

"""One escape for Markdown and HTML alike: whatever a source says is shown as it stands."""

import re
from html import unescape

import markdown
import pytest
from hypothesis import example, given, strategies as st

from generator.pages import escape

EXTENSIONS = [
    "attr_list",
    "md_in_html",
    "tables",
    "toc",
    "footnotes",
    "admonition",
    "def_list",
    "abbr",
]


def shown(html: str) -> str:
    """The words of some HTML, with single spaces."""
    return " ".join(unescape(re.sub(r"<[^>]*>", "", html)).split())


@given(st.text(alphabet=st.characters(exclude_categories=["C"]), max_size=60))
@example("2021. A line")
@example("1) one")
@example("- item")
@example("<script>alert(1)</script>")
@example("{{ x }} {% y %} {: onclick=a }")
@example("[a](javascript:b) ![c](d) [e]: f")
@example("&lt;b&gt; &#60;")
@example("# h\n\n=== ~~~ ``` \\* www.example.org")
@example("*[HTML]: x [^1]: y !!! note")
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    """In a Markdown paragraph, and inside raw HTML, the escaped text is the text and makes no
    element.
    """
    wanted = " ".join(text.split())
    for template, element in (
        ("{}", "p"),
        ('<p class="x">{}</p>', "p"),
        ('<div title="{}">x</div>', "div"),
    ):
        html = markdown.markdown(template.format(escape(text)), extensions=EXTENSIONS)
        tags = re.findall(r"<(\w+)", html)
        assert tags in ([element], []), html
        if 'title="' not in template:
            assert shown(html) == wanted


@pytest.mark.parametrize("text", ["", " ", "\n\n", "a\nb"])
def test_white_space_stays_within_the_line(text: str) -> None:
    """A line break in a source cannot end a Markdown block."""
    assert "\n" not in escape(text)

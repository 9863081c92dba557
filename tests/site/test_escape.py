"""One escape for Markdown and HTML alike: whatever a source says is shown as it stands."""

import re
from html import unescape
from pathlib import Path

import markdown
import pytest
from hypothesis import example, given, strategies as st

from generator import pages, pipeline
from generator.pages import escape
from generator.pages.templates import href
from tests.making import MINIMAL, project

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


@given(st.text(alphabet=st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=60))
@example("https://example.org/a_b_c?d=*e*&f=g&amp;h#:~:text=it%2Dself,(so)")
@example("https://example.org/]](x)`y`<z>'\"")
@example("++a++==b==~~c~~:smile:--[^1]{#d}")
def test_an_address_is_itself_wherever_it_stands(address: str) -> None:
    """In a block of HTML and within a line of Markdown."""
    for template in ('<p><a href="{}">x</a></p>', 'So <a href="{}">x</a> is.'):
        html = markdown.markdown(template.format(href(address)), extensions=EXTENSIONS)
        (found,) = re.findall('<a href="([^"]*)">x</a>', html)
        assert unescape(found) == address


def test_addresses_and_ids_are_written_plainly(tmp_path: Path) -> None:
    """Not every engine that reads our pages makes a sign of a reference in an id."""
    files = {
        "mkdocs.yml": MINIMAL,
        "seeds/2019-03-28_a-b.txt": "date 2019-03-28 Ann Lee opened the tram line on Monday.",
        "content/sources/2019-03-28_a-b.yml": "url: https://example.org/a_b/c.html?d=e&f=g\n",
        "content/actors/ann-lee.yml": "name: Ann Lee\nkind: person\n",
        "content/topics/tram-lines.md": "---\ntitle: Trams\nquestion: Which?\nkeywords: [tram]\n---\n",
    }
    story, _ = pipeline.build(project(tmp_path, files))
    for page in pages.build(story, "Trams", tmp_path):
        written = re.findall(' (?:href|id|src)="([^"]*)"', page.body)
        assert [each for each in written if "&" in each.replace("&amp;", "")] == []

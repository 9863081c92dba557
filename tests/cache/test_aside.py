"""Blocks of HTML that are put aside by their tags alone come out as if Markdown had looked for them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import example, given, strategies as st
from markdown import Markdown
from mkdocs.structure.pages import _RawHTMLPreprocessor

from generator import website
from generator.plugin.blocks import Blocks
from generator.plugin.renderings import _PURE
from tests.stories import STORIES

CUSTOMARY = ("toc", "tables", "fenced_code", "attr_list", "md_in_html")
OPTIONS = {"toc": {"permalink": "#"}}
SETS = ((), CUSTOMARY, tuple(sorted(_PURE)))


def rendered(text: str, names: tuple[str, ...], blocks: Blocks | None) -> tuple[str, set[str]]:
    """What becomes of a text, and the ids that MkDocs and the ``blocks`` find."""
    options = {name: OPTIONS[name] for name in OPTIONS if name in names}
    markdown = Markdown(extensions=[*names, blocks] if blocks else names, extension_configs=options)
    seen = _RawHTMLPreprocessor()
    seen._register(markdown)
    try:
        made = markdown.convert(text)
    except IndexError as error:  # of Markdown's own; it comes of some lists within tags
        made = repr(error)
    return made, {*seen.present_anchor_ids, *((blocks and blocks.ids) or ())}


def check(text: str, names: tuple[str, ...] = CUSTOMARY) -> bool:
    """Whether blocks of a text were put aside; it becomes the same either way."""
    blocks = Blocks()
    assert rendered(text, names, blocks) == rendered(text, names, None)
    return blocks.ids is not None


@pytest.mark.parametrize("root", STORIES, ids=lambda root: root.name)
def test_pages_of_our_templates_are_the_same(root: Path) -> None:
    """And few of them are left to Markdown."""
    pages = {page.uri: page.text({}) for page in website.build(root).pages}
    texts = {uri: text.split("\n---\n", 1)[-1] for uri, text in pages.items()}
    left = [uri for uri, text in texts.items() if not check(text)]
    assert len(left) <= len(texts) / 20, left


PLAIN: Mapping[str, str] = {
    "a block": "<div>one</div>\n",
    "blocks in lines that follow": "<p>one</p>\n<p>two</p>\n\n<p>three</p>\nand words\n",
    "words around": "One\n<div>two\n\nthree</div>\nfour\n\n- five\n",
    "ids": '<p id="one">1</p>\n\n<p><a name="two&amp;3">2</a> <b ID="four">3</b></p>\n',
    "an id that is told of": "<p title='x'>1</p>\n\n".replace("'", '"')
    + '<p title="a id=b">2</p>\n',
    "an empty one within": '<p>one<br>two<img src="x" alt=""><input disabled></p>\n',
    "one that ends itself": '<figure>\n<svg viewBox="0 0"><path d="M0 0"/></svg></figure>\n',
    "a name of a drawing": "<div><svg><title>One &amp; two</title></svg></div>\n",
    "a line within": "<div><hr>\n<hr>\n</div>\n",
    "the same within itself": "<div>\n<div>\n\n<div>x</div></div>\n\n# No heading\n\n</div>\n\n# One\n",
    "words of a line": 'One <b class="x">two</b> and <br> three &lt;\n\n<ul><li>x</li></ul>\n',
    "a list of attributes": "# One { #two .three }\n\n<p>four</p>\n{ .five }\n",
    "code": "```\n<div>\n```\n\n<p>one</p>\n",
    "spaces behind": "<p>one</p>   \n   \n<p>two</p> \nthree\n",
    "an attribute of lines": '<div title="one\n\ntwo `three`">x</div>\n\n<p id="four">x</p>\n',
}


@pytest.mark.parametrize("name", PLAIN)
@pytest.mark.parametrize("names", SETS, ids=len)
def test_plain_blocks_are_put_aside(name: str, names: tuple[str, ...]) -> None:
    """And come out the same, whatever extensions are there."""
    if name == "code" and not names:
        return  # its marks mean nothing then
    assert check(PLAIN[name], names)


DOUBTFUL: Mapping[str, str] = {
    "Markdown within": '<div markdown="1">\n*one*\n</div>\n',
    "Markdown deep within": "<div>\n<div markdown>\n*one*\n</div>\n</div>\n",
    "one that nothing ends": "<div>\n<p>one\n</div>\n\n*two*\n",
    "one that is left open": "<p>one\n\n*two*\n",
    "an end alone": "one</div>\n\n<p>*two*</p>\n",
    "ends that cross": "<div><b>one</div></b>\n\n*two*\n",
    "an end of an empty one": "<p>one</br></p>\n\n*two*\n",
    "words behind": "<p>one</p> *two*\n\n*three*\n",
    "a block behind": "<p>one</p><p>*two*</p>\n",
    "a block behind words": "*one* <p>*two*</p>\n",
    "a block further in": "  <p>*one*</p>\n\n    <p>*two*</p>\n",
    "a block that ends itself": "<div/>\n*one*\n",
    "a line": "one\n<hr>\n*two*\n",
    "a comment": "<!-- <p> -->\n\n<p>*one*</p>\n",
    "a comment within": "<div><!-- </div> -->*one*</div>\n",
    "an instruction": "<?php <p> ?>\n\n<p>*one*</p>\n",
    "a declaration": "<![CDATA[ <p> ]]>\n\n<p>*one*</p>\n",
    "a script": "<script>if (a<b) '<p>'</script>\n\n<p>*one*</p>\n",
    "a form": "<div><textarea>\n\n<p>*one*</textarea></div>\n",
    "tags in a name": "<div><svg><title><b>*one*</b></title></svg></div>\n",
    "a reference that is none": "one &#x two\n\n<p>*one*</p>\n",
    "a reference left open": "<p>&#39 &amp</p>\n",
    "an id without a value": "<p id>*one*</p>\n",
    "quotes of another kind": "<p title='>'>*one*</p>\n",
    "no quotes": "<p title=one>*one*</p>\n",
    "capitals": "<P>*one*</P>\n",
    "code of a line": "`<p>` *one*\n\n<p>*one*</p>\n",
    "less": "1 < 2\n\n<p>*one*</p>\n",
    "an address": "<https://example.org>\n\n<p>*one*</p>\n",
    "an escape": "\\<p>*one*\n\n<p>*one*</p>\n",
}


@pytest.mark.parametrize("name", DOUBTFUL)
@pytest.mark.parametrize("names", SETS, ids=len)
def test_what_is_doubtful_is_left_to_markdown(name: str, names: tuple[str, ...]) -> None:
    """The whole page, so that no block is taken for what it is not."""
    assert not check(DOUBTFUL[name], names)


NAMES = st.sampled_from("p div ul li b a span svg title pre h2 section br hr tr td".split())
WORDS = st.sampled_from(
    [
        *(
            "one",
            "*two*",
            "`three`",
            "`",
            "    four",
            "- five",
            "# Six",
            "&amp;",
            "&#39;",
            "&",
            "&#",
        ),
        *(
            "\n",
            "\n",
            "\n\n",
            "\n\n",
            " \n",
            "  ",
            "\t",
            "```\n",
            "\\",
            "[x](y)",
            "{ #id }",
            "|a|\n|-|\n",
        ),
        *(
            "<!-- ",
            "-->",
            "<",
            ">",
            "</",
            "<br>",
            "<?",
            "<![CDATA[",
            "\x02",
            "[^1]",
            "    *[HTML]: x",
        ),
    ]
)
ATTRIBUTES = st.sampled_from(
    [
        "",
        "",
        "",
        ' id="x"',
        ' name="y"',
        " id",
        ' title="> id=1"',
        " markdown",
        ' markdown="1"',
        " a='b'",
    ]
)


def _element(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    def written(name: str, attributes: str, within: list[str], behind: str) -> str:
        return f"<{name}{attributes}>{''.join(within)}</{name}>{behind}"

    ends = st.sampled_from(["", "\n", "\n", "\n\n", "\n\n", " \n", " x"])
    return st.builds(written, NAMES, ATTRIBUTES, st.lists(inner, max_size=4), ends)


TAGS = st.builds("<{}{}{}>".format, st.sampled_from(["", "/"]), NAMES, ATTRIBUTES)
TEXTS = st.lists(st.recursive(WORDS, _element, max_leaves=8) | WORDS | TAGS, max_size=8).map(
    "".join
)


@given(TEXTS, st.sampled_from(SETS))
@example("<div>\n<title>\n<div>\n</title>\n</div>\n", CUSTOMARY)
def test_any_text_becomes_the_same(text: str, names: tuple[str, ...]) -> None:
    """Whatever an editor writes."""
    check(text, names)

import re
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from generator.content import links, prose
from tests.citations.audit import audit

LINES = (Path(__file__).parent / "addresses.txt").read_text("utf-8").splitlines()
SIGNS = {"t": "\t", "n": "\n", "\\": "\\"}
ADDRESSES = [
    (kind, re.sub(r"\\([tn\\])", lambda m: SIGNS[m[1]], written))
    for kind, _, written in (line.partition(" ") for line in LINES if not line.startswith("#"))
]
LINKS = (
    *(
        "[x]({})",
        '[x]( {} "t")',
        "[a [b] c]({})",
        "[a\\]b]({})",
        "[a]b]({})",
        "[x\n]({})",
        "[`x`]({})",
        "`[x`]({})",
    ),
    *(
        "[![x](a.png)]({})",
        "[x](a)({})",
        "[x]`]({})`",
        "[x](\\\n{})",
        "[*x*]({})",
        "> [x]({})",
        "| [x]({}) | b |\n|-|-|",
    ),
    *(
        "[x][y]\n\n[y]: {}",
        "[x][y]\n\n[y]:\n    {}",
        '[x][]\n\n[x]: {} "t"',
        "[x]\n\n[x]:{}",
        "[x][y]\n\n   [y]: <{}>",
    ),
    *(
        "[x][y]\n\n> [y]: {}",
        "[x][y]\n\n- a\n\n    [y]: {}",
        "[x][y]\n\n[y\n]: {}",
        "[x][y]\n\n> [y]:\n> {}",
    ),
)
IMAGES = (
    *(
        "![x]({})",
        "![a [b] c]({})",
        "![a\\]]({})",
        "![a]b]({})",
        "![]({})",
        "![`]`]({})",
        "![x\n]({})",
        "!`a`[x]({})",
    ),
    *(
        "![a ![b](c.png)]({})",
        "![x](a.png) ![y]({})",
        "[![x]({})](a.md)",
        "- ![x]({})",
        "![![x]({})](b.png)",
    ),
    *(
        "![x][y]\n\n[y]: {}",
        "![x] [y]\n\n[y]: {}",
        "![x][y  z]\n\n[y z]: {}",
        "![x][y\nz]\n\n[y z]: {}",
        "![Y]\n\n[y]: {}",
    ),
    *(
        "![y][]\n\n[y]: {}",
        "![x][y]\n\n- b\n\n    [y]: {}",
        "![x][y]\n\n> [y]: {}",
        "![x][y]\n\n> [y]:\n> {}",
    ),
    *(
        "![x][y]\n\n[y]:\n{}",
        "![x][ y ]\n\n[ y ]: {}",
        "> ![x][y\n> z]\n\n[y z]: {}",
        "![`y`]\n\n[`y`]: {}",
    ),
    *("![x][y]\n\n[y]:\n\n[y]: {}", "![][]\n\n[]: {}", "![]\n\n[]: {}"),
)
CASES = [
    form.format(address)
    for kind, address in ADDRESSES
    for form in (*(LINKS if kind == "script" else ()), *IMAGES)
]


def test_no_form_of_a_link_or_image_escapes_the_check() -> None:
    """Whatever the parser of the page makes of it: it is harmless there, or a problem here."""
    assert [text for text in CASES if audit(text) and not prose.faults(text, "a.md", 1)] == []


def test_the_forms_are_dangerous() -> None:
    """Each form of a link or image makes one of an address; without our check it would be in the
    page.
    """
    assert audit("[x](javascript:x)")
    assert audit("[x](`javascript:`x)")
    assert sum(bool(audit(text)) for text in CASES) > len(CASES) // 4


PIECES = (
    *(
        "![",
        "[",
        "](",
        "]",
        ")",
        "][y]",
        "\n\n[y]: ",
        "\n[y]:",
        "(",
        "`",
        "``",
        "\\",
        "<",
        ">",
        " ",
        "\n",
        "\n> ",
        "- ",
    ),
    *(
        "java",
        "script:",
        "x",
        "/",
        "//",
        "other.example",
        "http",
        "s:",
        ":",
        '"',
        "'",
        "!",
        "*",
        "\t",
        "|",
        "a.png",
        "y",
    ),
)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_links_without_faults_are_harmless(text: str) -> None:
    """Where nothing is reported, the page leads to the web or the site, and shows images of the
    site only.
    """
    if not prose.faults(text, "a.md", 1):
        assert not audit(text)


@pytest.mark.parametrize(
    "text",
    [
        "![](a.png) and [the `x` tool](https://a.example)",
        "[![the dam](dam.png)](https://a.example)",
        "![the dam [in 1931]](dam.png) and [b][c]\n\n[c]: https://a.example",
        "[sic]: he said `no`",
        "`x` [a](b.md) `y` (`z`)",
        "a [b] c](https://a.example)",
    ],
)
def test_links_and_images_that_editors_write_are_no_fault(text: str) -> None:
    """Pictures of the site beside links to the web, and code beside both."""
    assert not prose.faults(text, "a.md", 1)


@pytest.mark.scale
@pytest.mark.parametrize(
    "piece",
    ["![", "](", "[", "]", "![x](", "[x]: /", "`](", "\\", "](`", "![]", "[y][", "]:\n", "[]:"],
)
def test_hostile_links_end_soon(piece: str) -> None:
    """A hundred thousand characters of anything are searched in a moment."""
    list(links.faults(piece * (100_000 // len(piece))))

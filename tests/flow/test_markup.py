"""What the theme writes and HTML does not allow is mended in the finished page, and nothing else."""

from __future__ import annotations

import pytest

from generator import markup

MENDED = {
    '<input class="a" type="checkbox" id="b" autocomplete="off">': '<input class="a" type="checkbox" id="b">',
    '<label class="md-nav__link" for="a" tabindex="">A</label>': '<label class="md-nav__link" for="a">A</label>',
    '<label class="md-nav__title" for="__toc">Top</label>': '<label class="md-nav__title">Top</label>',
    '<h2>A<a class="headerlink" href="#a" title="b">#</a></h2>': (
        '<h2>A<a aria-hidden="true" class="headerlink" tabindex="-1" href="#a" title="b">#</a></h2>'
    ),
}
KEPT = (
    '<input type="text" autocomplete="off">',
    '<label for="a" tabindex="0">A</label>',
    '<input id="__toc" type="checkbox"><label class="md-nav__title" for="__toc">On this page</label>',
    '<p>He wrote type="checkbox" autocomplete="off" and tabindex="" there.</p>',
)


@pytest.mark.parametrize("wrong", MENDED)
def test_a_fault_of_the_theme_is_mended(wrong: str) -> None:
    """The element stays, without what it may not have."""
    assert markup.valid(f"<body>{wrong}</body>") == f"<body>{MENDED[wrong]}</body>"


@pytest.mark.parametrize("right", KEPT)
def test_what_is_right_stays(right: str) -> None:
    """So do words that look like it."""
    assert markup.valid(f"<body>{right}</body>") == f"<body>{right}</body>"

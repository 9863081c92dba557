"""What the theme and Markdown write, put right in each finished page: what no checker of HTML takes,
and signs that are for the pointer alone.
"""

from __future__ import annotations

import functools
import re
from typing import Any

_MENDED = (
    # A checkbox has nothing to complete.
    (re.compile(r'(<input\b[^>]*\btype="checkbox"[^>]*) autocomplete="off"'), r"\1"),
    (re.compile(r' tabindex=""'), ""),
    # Beside a heading, shown to the pointer; the list of contents leads all others there.
    (
        re.compile(r'^<a class="headerlink"'),
        '<a aria-hidden="true" class="headerlink" tabindex="-1"',
    ),
)
_TITLE_OF_CONTENTS = re.compile(r'(<label class="md-nav__title") for="__toc"')
_SWITCH_OF_CONTENTS = 'id="__toc"'
_TAG = re.compile(r"<(?:input\b|label\b|a class=\"headerlink\")[^>]*>")


def valid(page: str) -> str:
    """Return a whole page as it was, but with what is wrong in it put right."""
    has_switch = _SWITCH_OF_CONTENTS in page
    return _TAG.sub(lambda tag: _mended(tag[0], has_switch=has_switch), page)


@functools.lru_cache(maxsize=1 << 10)
def _mended(tag: str, *, has_switch: bool) -> str:
    """The same of a tag; most stand on all pages."""
    for wrong, right in _MENDED:
        tag = wrong.sub(right, tag)
    # On a page outside the menu the label names a switch that is not there.
    return tag if has_switch else _TITLE_OF_CONTENTS.sub(r"\1", tag)


# ---------------------------------------------------------------- as a hook of MkDocs

# A plain rendering carries this file, which needs nothing else of ours, and names it under `hooks`.


def on_post_page(output: str, **_: object) -> str:
    """Return the page as valid HTML."""
    return valid(output)


def on_post_template(output_content: str, *, template_name: str, **_: Any) -> str:  # noqa: ANN401
    """Return the same of what is made from a template alone."""
    return valid(output_content) if template_name.endswith(".html") else output_content

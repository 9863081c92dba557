"""What a built site carries and nobody sees, taken out: the indentation of its pages, and the
comments of our style sheets.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

STYLES = ("assets/explainer.css", "assets/dark.css")

_KEPT = re.compile(r"<(pre|textarea|script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
"""Elements in which a space is a space."""
_INDENT = re.compile(r"\n\s*")
_CSS = re.compile(
    r"""(?P<kept>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|/\*!.*?\*/)|/\*.*?\*/""", re.DOTALL
)
"""Strings and notices of rights, and comments."""


def page(text: str) -> str:
    """Return a whole page without its indentation; what stands in its elements stays a run of white
    space.
    """
    done, at = [], 0
    for kept in _KEPT.finditer(text):
        done += [_flush(text[at : kept.start()]), kept[0]]
        at = kept.end()
    return "".join([*done, _flush(text[at:])])


def _flush(text: str) -> str:
    """Return a text with neither blanks at the end of its lines nor white space before them, and no
    empty lines.
    """
    *lines, last = _INDENT.sub("\n", text).split("\n")
    return "\n".join([*(line.rstrip(" \t") for line in lines), last])


def style(text: str) -> str:
    """Return a style sheet without comments and indentation."""
    return _flush(_CSS.sub(lambda found: found["kept"] or "", text))


def styles(site: Path) -> None:
    """Make our style sheets of a built ``site`` lean, as far as they are there."""
    for name in STYLES:
        file = site / name
        if file.is_file():
            made = style(file.read_text(encoding="utf-8"))
            file.write_text(made, encoding="utf-8", newline="\n")


# ---------------------------------------------------------------- as a hook of MkDocs

# A plain rendering carries this file, which needs nothing else of ours, and names it last under
# `hooks`: the policy of a page is worked out from the page as the theme wrote it.


def on_post_page(output: str, **_: object) -> str:
    """Return the page without its indentation."""
    return page(output)


def on_post_template(output_content: str, *, template_name: str, **_: Any) -> str:  # noqa: ANN401
    """Return the same of what is made from a template alone."""
    return page(output_content) if template_name.endswith(".html") else output_content


def on_post_build(*, config: Mapping[str, Any], **_: object) -> None:
    """Make the style sheets lean."""
    styles(Path(config["site_dir"]))

"""The Content-Security-Policy of a page: only the theme's own scripts run, nothing is fetched from
elsewhere.

Text of sources and editors is escaped; a script that came into a page all the same would be refused
by the browser.
"""

from __future__ import annotations

import base64
import hashlib
import html
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

_HEAD = re.compile(r"<head(?:\s[^>]*)?>(?:\s*<meta charset=[^>]*>)?", re.IGNORECASE)
_ELEMENT = re.compile(r"<(script|style)\b([^>]*)>(.*?)</\1\s*>", re.IGNORECASE | re.DOTALL)
_LINK = re.compile(r"<link\b([^>]*)>", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"""([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""", re.IGNORECASE
)
_RUNS = re.compile(r"<(?:script|style|link)\b", re.IGNORECASE)

_CODE = ("", "module", "text/javascript", "application/javascript")
"""Types of a script that is run; one of any other type is data."""


def with_policy(page: str, content: str = "") -> str:
    """Return a whole page with its policy in its head; nothing in ``content``, its Markdown part,
    is allowed to run.
    """
    policy = html.escape(of_theme(_theme(page, content))).replace("&#x27;", "'")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return _HEAD.sub(lambda head: f"{head[0]}\n      {meta}", page, count=1)


def of_theme(theme: str) -> str:
    """Return the policy that lets run what stands in this HTML, and nothing else."""
    elements = [
        (name.lower(), _attributes(given), text) for name, given, text in _ELEMENT.findall(theme)
    ]
    links = [_attributes(given) for given in _LINK.findall(theme)]
    return "; ".join([
        "default-src 'self'",
        _directive("script-src", _scripts(elements)),
        _directive("style-src", _styles(elements, links)),
        "style-src-attr 'unsafe-inline'",  # Markdown aligns the columns of a table so
        "img-src 'self' data:",  # the theme's icons are data
        _directive("font-src", _fonts(links)),
        "frame-src 'none'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
    ])  # fmt: skip


def _theme(page: str, content: str) -> str:
    """What the theme wrote of a page; none of it is trusted where it changed a content that holds a
    script.
    """
    where = page.find(content, max(page.find("<body"), 0))
    if content and where >= 0:
        return page[:where] + page[where + len(content) :]
    return "" if _RUNS.search(content) else page


def _directive(name: str, allowed: Iterable[str]) -> str:
    return " ".join([name, "'self'", *dict.fromkeys(allowed)])


_Given = dict[str, str]
"""The attributes of an element."""


def _attributes(text: str) -> _Given:
    return {
        name.lower(): html.unescape("".join(values)) for name, *values in _ATTRIBUTE.findall(text)
    }


def _scripts(elements: Iterable[tuple[str, _Given, str]]) -> Iterator[str]:
    for name, given, text in elements:
        if name == "script" and given.get("type", "").lower() in _CODE:
            yield from _foreign(given["src"]) if "src" in given else _hash(text)


def _styles(elements: Iterable[tuple[str, _Given, str]], links: Iterable[_Given]) -> Iterator[str]:
    for name, _, text in elements:
        if name == "style":
            yield from _hash(text)
    for given in links:
        if "stylesheet" in given.get("rel", "").lower().split():
            yield from _foreign(given.get("href", ""))


def _fonts(links: Iterable[_Given]) -> Iterator[str]:
    """Where a style sheet of another site takes its fonts from: the theme announces it by a link of
    this kind.
    """
    for given in links:
        if "preconnect" in given.get("rel", "").lower().split():
            yield from _foreign(given.get("href", ""))


def _hash(text: str) -> Iterator[str]:
    """Allow an inline script or style by its very text, its line ends as a browser reads them."""
    if text:
        digest = hashlib.sha256(text.replace("\r\n", "\n").replace("\r", "\n").encode()).digest()
        yield f"'sha256-{base64.b64encode(digest).decode()}'"


def _foreign(address: str) -> Iterator[str]:
    """Allow a file of another site by its address; those of our own need no naming."""
    parts = urlsplit(address.strip())
    if parts.netloc and not re.search(r"[\s;,']", parts.path):
        yield parts._replace(query="", fragment="").geturl().removeprefix("//")


# ---------------------------------------------------------------- as a hook of MkDocs

# A plain rendering carries this file, which needs nothing else of ours, and names it under `hooks`.


def on_post_page(output: str, *, page: Any, config: Any, **_: object) -> str:  # noqa: ANN401 MkDocs' own
    """Return the page with its policy."""
    return output if _is_preview(config) else with_policy(output, page.content or "")


def on_post_template(output_content: str, *, template_name: str, config: Any, **_: object) -> str:  # noqa: ANN401
    """Return the same of what is made from a template alone."""
    is_guarded = template_name.endswith(".html") and not _is_preview(config)
    return with_policy(output_content) if is_guarded else output_content


def _is_preview(config: Any) -> bool:  # noqa: ANN401
    """Whether MkDocs serves a preview, with a script of its own: it builds that into a folder which
    it names so.
    """
    return Path(config.site_dir).name.startswith("mkdocs_")

"""The Content-Security-Policy of a page, as data."""

from __future__ import annotations

import base64
import hashlib
import re
from types import SimpleNamespace
from typing import Any, cast

import pytest

from generator import policy

HEAD = '<!doctype html>\n<html lang="en">\n  <head>\n    <meta charset="utf-8">\n    <title>Trams</title>'


def hashed(text: str) -> str:
    """How a policy names an inline script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def page(*, head: str = "", content: str = "", foot: str = "") -> str:
    """A page as the theme makes it."""
    return f"{HEAD}{head}</head><body><article>{content}</article>{foot}</body></html>"


def directives(text: str) -> dict[str, list[str]]:
    """The policy that stands in a page, by directive."""
    found = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', text)
    assert len(found) == 1
    return {name: allowed for name, *allowed in (part.split() for part in found[0].split("; "))}


def test_a_plain_page_allows_what_the_site_itself_has() -> None:
    """Nothing from elsewhere, no plug-in, no frame, no other base."""
    assert directives(policy.with_policy(page())) == {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "style-src-attr": ["'unsafe-inline'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "frame-src": ["'none'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
    }


ALLOWED = {
    "<script>one()</script>": ("script-src", [hashed("one()")]),
    "<script>one()</script><script>two()</script>": (
        "script-src",
        [hashed("one()"), hashed("two()")],
    ),
    "<script>one()</script> <script>one()</script>": ("script-src", [hashed("one()")]),
    "<SCRIPT async>one()</SCRIPT >": ("script-src", [hashed("one()")]),
    "<script>a\r\nb\rc</script>": ("script-src", [hashed("a\nb\nc")]),
    "<script>if (a < b && '<style>x</style>') c()</script>": (
        "script-src",
        [hashed("if (a < b && '<style>x</style>') c()")],
    ),
    '<script type="module">one()</script>': ("script-src", [hashed("one()")]),
    "<script>é()</script>": ("script-src", [hashed("é()")]),
    "<script></script>": ("script-src", []),
    '<script type="application/json">{"a": 1}</script>': ("script-src", []),
    '<script src="assets/ours.js"></script>': ("script-src", []),
    '<script src="/assets/ours.js?v=1"></script>': ("script-src", []),
    '<script src="https://cdn.example.org/a/b.js?v=1#x"></script>': (
        "script-src",
        ["https://cdn.example.org/a/b.js"],
    ),
    "<script src='//cdn.example.org/b.js' defer></script>": (
        "script-src",
        ["cdn.example.org/b.js"],
    ),
    "<script src=https://cdn.example.org/b.js></script>": (
        "script-src",
        ["https://cdn.example.org/b.js"],
    ),
    '<script src="https://cdn.example.org/b;script-src *.js"></script>': ("script-src", []),
    "<style>b {color: red}</style>": ("style-src", [hashed("b {color: red}")]),
    '<link rel="stylesheet" href="assets/ours.css">': ("style-src", []),
    '<link rel="stylesheet" href="https://fonts.example.org/css?family=A&amp;b=1">': (
        "style-src",
        ["https://fonts.example.org/css"],
    ),
    '<link rel="icon" href="https://other.example.org/a.png">': ("style-src", []),
    '<link rel="preconnect" href="https://fonts.example.org" crossorigin>': (
        "font-src",
        ["https://fonts.example.org"],
    ),
}


@pytest.mark.parametrize("theme", ALLOWED)
@pytest.mark.parametrize("where", ["head", "foot"])
def test_what_the_theme_runs_is_allowed(theme: str, where: str) -> None:
    """Inline scripts and styles by their text, files of other sites by their address, our own files
    anyway.
    """
    directive, expected = ALLOWED[theme]
    text = page(head=theme) if where == "head" else page(foot=theme)
    assert directives(policy.with_policy(text, "<p>Trams.</p>"))[directive][1:] == expected


@pytest.mark.parametrize("theme", ALLOWED)
def test_the_same_in_the_content_is_not(theme: str) -> None:
    """No script, style or file of another site that stands in the page's text gets into the
    policy.
    """
    content = f"<p>Trams.</p>{theme}<p>More.</p>"
    expected = directives(policy.with_policy(page()))
    assert directives(policy.with_policy(page(content=content), content)) == expected


HOSTILE = [
    "<script>",
    "<script>one()",
    "</script><script>one()</script>",
    "</article><script>one()</script>",
    "<!-- <script>one()</script>",
    "<scr<script></script>ipt>one()</script>",
    "<title><script>one()</script>",
    "<style>",
    "</body></html><head><script>one()</script></head>",
]


@pytest.mark.parametrize("content", HOSTILE)
def test_a_content_out_of_form_changes_nothing(content: str) -> None:
    """The theme's script behind it is allowed as before, and nothing else."""
    foot = "<script>theme()</script>"
    made = directives(policy.with_policy(page(content=content, foot=foot), content))
    assert made == directives(policy.with_policy(page(foot=foot)))


def test_where_the_content_was_changed_no_script_is_trusted() -> None:
    """A template that alters the content leaves no way to tell whose a script is; without one there
    is no doubt.
    """
    foot = "<script>theme()</script>"
    script = "<p>A <script>one()</script></p>"
    assert directives(policy.with_policy(page(content=script.upper(), foot=foot), script))[
        "script-src"
    ] == ["'self'"]
    assert directives(policy.with_policy(page(content="<p>B</p>", foot=foot), "<p>b</p>"))[
        "script-src"
    ] == [
        "'self'",
        hashed("theme()"),
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            '<head><meta charset="utf-8"><title>',
            '<head><meta charset="utf-8">\n      <meta http-equiv=',
        ),
        ("<head><title>", "<head>\n      <meta http-equiv="),
        (
            '<HEAD lang="en">\n<meta charset=utf-8>',
            '<HEAD lang="en">\n<meta charset=utf-8>\n      <meta http-equiv=',
        ),
    ],
)
def test_the_policy_stands_before_all_that_it_governs(before: str, after: str) -> None:
    """Behind the character set, which a browser looks for in the first kilobyte."""
    assert after in policy.with_policy(f"<html>{before}x")


def test_a_part_of_a_page_stays_as_it_is() -> None:
    """What has no head gets no policy, nor does a header that is no head."""
    assert policy.with_policy("<header>Trams</header>") == "<header>Trams</header>"


@pytest.mark.parametrize(
    ("command", "guarded"), [("build", True), ("gh-deploy", True), ("serve", False)]
)
def test_a_preview_has_no_policy(command: str, guarded: bool) -> None:
    """MkDocs puts a script of its own into each page of a preview, which a policy would refuse."""
    from generator.plugin import ExplainerPlugin

    plugin, shown = ExplainerPlugin(), cast("Any", SimpleNamespace(content=""))
    plugin.on_startup(command=command, dirty=False)
    made = plugin.on_post_page(page(), page=shown)
    assert ("Content-Security-Policy" in made) is guarded
    assert (
        "Content-Security-Policy" in plugin.on_post_template(page(), template_name="404.html")
    ) is guarded
    assert plugin.on_post_template(page(), template_name="sitemap.xml") == page()

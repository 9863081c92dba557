"""The site's settings: what an explainer needs of MkDocs and Material, under whatever a project
sets itself.

Plain data: both adapters use it, and MkDocs is not imported here.
"""

from __future__ import annotations

import functools
import importlib.util
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from generator.files.mkdocs_yml import Data, Written, resolved
from generator.files.wording import shortened
from generator.labels import Catalogue
from generator.problems import Problem
from generator.search import OPTIONS

DOCS = "content/pages"
PLUGIN = "explainer"
THEME = "material"
PAGEFIND = "pagefind"
SEARCH = ("search", "material/search")
"""The names of the search that we set up; ``/search`` is another."""

_TOGGLES = (
    ("light", "default", "material/weather-night", "frame.dark"),
    ("dark", "slate", "material/weather-sunny", "frame.light"),
)
"""What the reader's system prefers, the colours of the theme for it, and the button that leads to
the others: its icon and its label."""

_LOOK: Data = {
    "language": "en",
    "font": False,  # the reader's own fonts: a page asks no other site for anything
    "favicon": "assets/favicon.svg",
    "features": [
        "content.action.edit",
        "navigation.indexes",
        "navigation.tabs",
        "search.highlight",
        "search.suggest",
        "toc.follow",
    ],
}
LOOK = (*_LOOK, "icon", "palette")
"""The settings of the theme that we fill up."""
_ICONS = {"logo": "material/newspaper-variant-outline", "edit": "material/pencil-outline"}

EXTENSIONS: Mapping[str, Data] = {
    "attr_list": {},
    "md_in_html": {},
    "tables": {},
    "toc": {"permalink": "#"},
}
_ALTERING = {
    "smarty": "it changes quotation marks and dashes",
    "nl2br": "it breaks lines where none were broken",
    "pymdownx.smartsymbols": "it changes words such as 1st",
}
"""Extensions of Markdown under which a source's words are no longer the source's, and why."""

LINKS = ("absolute_links", "anchors", "not_found", "unrecognized_links")
"""What fails ``mkdocs build --strict``: a link or an anchor that leads nowhere."""

STYLE = "assets/explainer.css"
SCRIPTS = ("assets/explainer.js", "assets/timeline.js", "assets/search.js")

_SAID_BY_THEME = "theme."
"""The group of labels that templates of the theme say: those have no `say`."""

_ADDRESS = re.compile(r"""https?://[^\s"'<>\\?#/]+(?:/[^\s"'<>\\?#]*)?""")

_EDIT = {
    "gitlab.com": f"-/edit/main/{DOCS}/",
    "codeberg.org": f"_edit/main/{DOCS}/",
    "bitbucket.org": f"src/main/{DOCS}/",
}
"""The way from a repository to the form that changes a page, where it is not GitHub's."""


def complete(written: Mapping[str, Any], words: Catalogue) -> Data:
    """The settings of a project with ours wherever it says nothing, our ``words`` among them.

    A list that a project writes is the list; a mapping is filled up key by key.
    """
    both = dict(written)
    both.setdefault("docs_dir", DOCS)
    both["theme"] = _theme(_mapping(written.get("theme"), "name"), words)
    both["markdown_extensions"] = _extensions(written.get("markdown_extensions"), words)
    both["validation"] = _validation(_mapping(written.get("validation")))
    both["extra_css"] = [STYLE, *(written.get("extra_css") or ())]
    both["extra_javascript"] = [*SCRIPTS, *(written.get("extra_javascript") or ())]
    both["plugins"] = _plugins(written.get("plugins"))
    both["extra"] = _extra(_mapping(written.get("extra")), words)
    if repo := resolved(written.get("repo_url")):
        both.setdefault(
            "edit_uri", _EDIT.get(urlsplit(str(repo)).netloc.lower(), f"edit/main/{DOCS}/")
        )
    return both


def _mapping(value: object, name: str = "") -> Data:
    """A setting that may be a mapping, or the one value of it that has this name."""
    return (
        dict(value)
        if isinstance(value, dict)
        else {name: value}
        if name and value is not None
        else {}
    )


def _extra(extra: Data, words: Catalogue) -> Data:
    """What templates of the theme may use: the labels that ours say, by their names."""
    keys = (key for key in words.labels if key.startswith(_SAID_BY_THEME))
    ours = {key.removeprefix(_SAID_BY_THEME): words.text(key) for key in keys}
    return {**extra, "labels": {**ours, **_mapping(extra.get("labels"))}}


def _palettes(words: Catalogue) -> list[Data]:
    """The reader's system decides until the reader does; the colours that are ``custom`` are our
    style sheet's.
    """
    return [
        {
            "media": f"(prefers-color-scheme: {preferred})",
            "scheme": scheme,
            "primary": "custom",
            "accent": "custom",
            "toggle": {"icon": icon, "name": words.text(label)},
        }
        for preferred, scheme, icon, label in _TOGGLES
    ]


def _theme(theme: Data, words: Catalogue) -> Data:
    palette = theme.get("palette")
    asked = palette if isinstance(palette, list) else [_mapping(palette)]
    colours = {"primary": "custom", "accent": "custom"}
    if len(asked) == 1 and not asked[0].keys() - colours.keys():
        palettes = [{**ours, **asked[0]} for ours in _palettes(words)]
    else:
        palettes = [{**colours, **_mapping(each)} for each in asked]
    return {
        **_LOOK,
        **theme,
        "icon": {**_ICONS, **_mapping(theme.get("icon"))},
        "palette": palettes,
    }


def _extensions(value: object, words: Catalogue) -> list[Any]:
    """The project's extensions of Markdown in its order, then those of ours that it does not
    name.
    """
    both = dict(named(value))
    for name, options in EXTENSIONS.items():
        both[name] = {**options, **both.get(name, {})}
    both["toc"].setdefault("permalink_title", words.text("frame.permalink"))
    return [{name: options} if options else name for name, options in both.items()]


def _validation(validation: Data) -> Data:
    """Levels may be set for each kind of link under ``links``, or for all kinds of places at once
    above it.
    """
    links = {key: "warn" for key in LINKS if key not in validation}
    return {**validation, "links": {**links, **_mapping(validation.get("links"))}}


def _plugins(value: object) -> list[Any]:
    """The project's plugins in its order; the search, set up for news, comes first where it is not
    among them.
    """
    listed = list(named(value))
    if not any(name.removeprefix("material/").strip("/") == "search" for name, _ in listed):
        listed.insert(0, ("search", {}))
    filled = [
        (name, {**OPTIONS, **options} if name in SEARCH else options) for name, options in listed
    ]
    return [{name: options} if options else name for name, options in filled]


def named(value: object) -> Iterator[tuple[str, Data]]:
    """The names in a list of plugins or extensions, each with its options, however the list is
    written.
    """
    if isinstance(value, dict):
        yield from ((str(name), _mapping(options)) for name, options in value.items())
    for item in value if isinstance(value, list) else ():
        yield from named(item) if isinstance(item, dict) else [(str(item), {})]


def plain(
    written: Mapping[str, Any],
    words: Catalogue,
    nav: list[Any],
    *,
    docs: str,
    overrides: str,
    hooks: Sequence[str],
    back: str,
    theme: Mapping[str, Any],
) -> Data:
    """The complete settings of a site without our plugin, with its folders, its hooks, its
    navigation and what its engine needs of the ``theme``.

    The project's own navigation goes before ``nav``. ``back`` is the way from the new place of the
    settings to the old one, for files that stay where they are.
    """
    both = complete(written, words)
    look = {**theme, **both["theme"], "name": THEME, "custom_dir": overrides}
    others = [p for p in both["plugins"] if next(named([p]))[0] != PLUGIN]
    both |= {"theme": look, "plugins": others, "docs_dir": docs, "site_dir": "site"}
    both.setdefault("nav", nav)
    both |= {
        key: [f"{back}/{path}" for path in written[key]]
        for key in ("hooks", "watch")
        if written.get(key)
    }
    if named_hooks := [*both.get("hooks", ()), *hooks]:
        both["hooks"] = named_hooks
    if not resolved(written.get("repo_url")):
        both["edit_uri"] = ""  # without a repository there is nothing to lead to
    return both


def language(data: Mapping[str, Any]) -> str:
    """The language of the site, as its theme names it; ``custom`` is a theme's own English."""
    named = str(_mapping(data.get("theme"), "name").get("language") or "en")
    return "en" if named == "custom" else named


def is_search_sharded(data: Mapping[str, Any]) -> bool:
    """Whether Pagefind makes the index of the search, for a large story."""
    return _search(data) == PAGEFIND


def _search(data: Mapping[str, Any]) -> object:
    return dict(named(data.get("plugins"))).get(PLUGIN, {}).get("search")


def address(whole: Mapping[str, Any]) -> str:
    """Where readers find the site, with a slash at its end; empty where the settings do not say."""
    found = str(whole.get("site_url") or "").strip()
    return found.rstrip("/") + "/" if _ADDRESS.fullmatch(found) else ""


def problems(written: Written, path: str) -> tuple[Problem, ...]:
    """What an explainer cannot work with in the settings of the file at ``path``, and what there is
    to warn of.
    """
    return tuple(sorted(_problems(written, path)))


def _problems(written: Written, path: str) -> Iterator[Problem]:
    data = resolved(written.data)

    def problem(key: str, code: str, message: str, hint: str) -> Problem:
        return Problem(path, *written.places.get(key, (1, 1)), code, message, hint)

    theme = _mapping(data.get("theme"), "name")
    if "site_name" not in data:
        yield problem("", "E506", "the site has no name", "write: site_name: A name for your site")
    if "docs_dir" not in data:
        message = f"docs_dir is not set; mkdocs looks for a folder docs, the explainer for {DOCS}"
        yield problem("", "W503", message, f"write: docs_dir: {DOCS}")
    elif posixpath.normpath(str(data["docs_dir"])) != DOCS:
        message = (
            f"docs_dir is '{data['docs_dir']}'; the pages that you write yourself stand in {DOCS}"
        )
        yield problem("docs_dir", "E503", message, f"write: docs_dir: {DOCS}")
    if theme.get("name") != THEME:
        message = f"the theme is {_quoted(theme.get('name'))}; the pages are made for '{THEME}'"
        yield problem("theme", "E504", message, f"write: theme: {THEME}")
    for name, _ in named(data.get("markdown_extensions")):
        if reason := _ALTERING.get(name.removeprefix("markdown.extensions.")):
            message = f"the extension '{name}' would change the words of the sources: {reason}"
            yield problem("markdown_extensions", "E505", message, f"delete '{name}'")
    spoken = str(theme.get("language", "en"))
    if spoken != "custom" and spoken not in _languages():
        plain = re.split(r"[-_]", spoken.lower())[0]
        near = plain if plain in _languages() else "en"
        message = f"the theme has no words in the language '{shortened(spoken, 20)}'"
        yield problem("theme", "E510", message, f"write: language: {near}")
    for code, message, hint in _of_plugins(data):
        yield problem("plugins", code, message, hint)


def _of_plugins(data: Data) -> Iterator[tuple[str, str, str]]:
    """Code, message and hint of what is wrong with the plugins, or with what stands under ours."""
    if (searched := _search(data)) not in (None, PAGEFIND):
        message = f"there is no search '{shortened(str(searched), 20)}'"
        yield "E511", message, f"write: search: {PAGEFIND}, or leave it out"
    elif searched and not importlib.util.find_spec(PAGEFIND):
        message = f"the search is to be {PAGEFIND}'s, which is not installed"
        yield "E511", message, "type: pip install 'mkdocs-explainer[pagefind]'"
    if PLUGIN not in dict(named(data.get("plugins"))):
        message = (
            f"'{PLUGIN}' is not among the plugins: mkdocs would build the site without the story"
        )
        yield "W502", message, "write: plugins: [search, explainer]"


@functools.cache
def _languages() -> frozenset[str]:
    """The languages in which the theme has words, by its files; it is not imported for them."""
    found = importlib.util.find_spec(THEME)
    places = (found.submodule_search_locations if found else None) or ()
    files = (Path(place).glob("templates/partials/languages/*.html") for place in places)
    return frozenset({"en", *(path.stem for each in files for path in each)})


def _quoted(name: object) -> str:
    return f"'{name}'" if name else "not named"

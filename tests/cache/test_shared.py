"""The menu and the like are made once for the pages that show them alike, and look as if made for each."""

from __future__ import annotations

from collections.abc import Mapping

import jinja2
import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import url_filter

from generator.plugin import shared

TEMPLATES: Mapping[str, str] = {
    "main.html": "{% set mark = '>' %}{% include 'partials/nav.html' %} {% include 'partials/words.html' %}",
    "partials/nav.html": (
        "{{ made('nav') }}{{ mark }} {% for item in nav.items %}"
        "{% if item.children %}{% for below in item.children %}{{ below.url | url }}"
        "{{ '*' if below.active }} {% endfor %}{% else %}{{ item.url | url }} {% endif %}{% endfor %}"
        "{{ config.extra.homepage | d(nav.homepage.url, true) | url }}"
    ),
    "partials/words.html": "{{ made('words') }}{{ page.title if page else 'none' }}",
}
NAV = [
    {"Home": "index.md"},
    {"Topics": [{"Pier": "topics/pier.md"}, {"Locks": "topics/locks.md"}]},
    {"A source": "sources/x/y/"},
    {"Another site": "https://example.org/topics/"},
]
URIS = (
    *("index.md", "about.md", "topics/pier.md", "topics/locks.md", "topics/bells.md"),
    *("topics/pier/2019.md", "topics/pier/2020.md", "topics/locks/2019.md"),
    *("sources/a.md", "sources/b.md", "sources/c.d.md", "sources/x.md", "sources/x/y.md"),
)


class Site:
    """A site whose menu has some of its pages."""

    def __init__(self, *, directory_urls: bool, homepage: str = "") -> None:
        self.config = MkDocsConfig()
        written = {"site_name": "Piers", "docs_dir": ".", "site_dir": "/nowhere/site", "nav": NAV}
        self.config.load_dict({**written, "use_directory_urls": directory_urls})
        failed, _ = self.config.validate()
        assert not failed
        if homepage:
            self.config.extra["homepage"] = homepage
        files = [File(uri, None, self.config.site_dir, directory_urls) for uri in URIS]
        for file in files:
            file.inclusion = InclusionLevel.NOT_IN_NAV
        self.nav: Navigation = get_navigation(Files(files), self.config)
        self.pages = [file.page or Page(file.name, file, self.config) for file in files]

    def built(self, *, is_shared: bool) -> tuple[list[str], list[str]]:
        """The pages and which templates were asked for, one after the other."""
        made: list[str] = []
        templates = jinja2.Environment(loader=jinja2.DictLoader(TEMPLATES), autoescape=True)
        templates.filters["url"] = url_filter
        templates.globals["made"] = made.append
        templates.finalize = lambda value: "" if value is None else value
        if is_shared:
            shared.share(templates)
        return [self._framed(templates, page) for page in (*self.pages, None)], made

    def _framed(self, templates: jinja2.Environment, page: Page | None) -> str:
        base = get_relative_url(".", page.url) if page else "."
        context = {"page": page, "nav": self.nav, "config": self.config, "base_url": base}
        if page:
            page.active = True
        text = templates.get_template("main.html").render(context)
        if page:
            page.active = False
        return text


@pytest.mark.parametrize("homepage", ["", "sources/a/", "https://example.org/"])
@pytest.mark.parametrize("directory_urls", [True, False])
def test_each_page_looks_as_if_all_of_it_were_made_for_it(
    *, directory_urls: bool, homepage: str
) -> None:
    """Whatever the menu links to, and wherever the page stands."""
    site = Site(directory_urls=directory_urls, homepage=homepage)
    assert site.built(is_shared=True)[0] == site.built(is_shared=False)[0]


def test_of_many_pages_of_a_folder_the_menu_is_made_once() -> None:
    """Once for each folder, and for each page that the menu links to, or to something below it."""
    _, made = Site(directory_urls=True).built(is_shared=True)
    _, each = Site(directory_urls=True).built(is_shared=False)
    assert made.count("words") == each.count("words") == len(URIS) + 1
    assert each.count("nav") == len(URIS) + 1
    by_page = ("index", "topics/pier", "topics/locks", "sources/x", "sources/x/y", "no page")
    by_folder = ("", "topics", "topics/pier", "topics/locks", "sources")
    assert made.count("nav") == len(by_page) + len(by_folder)

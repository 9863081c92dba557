"""Random Markdown: what the check accepts, MkDocs resolves without a word."""

from __future__ import annotations

import logging

import pytest
from hypothesis import given, strategies as st
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator.content import destinations, prose

HELD = (
    "index.md",
    "own/a.md",
    "own/b.md",
    "own/c d.md",
    "own/p.png",
    "topics/t.md",
    "data/story.json",
)
SITE = destinations.Site(frozenset(HELD), {"topics/old.md": "topics/t.md"})

PIECES = (
    *(
        "[x](",
        "![x](",
        "[x",
        "](",
        ")",
        "]",
        "][y]",
        "[y]",
        "[]",
        "\n\n[y]: ",
        "\n[y]:",
        "\n",
        "\n\n",
        "(",
        "<",
        ">",
    ),
    *(
        "b.md",
        "a.md#h",
        "../topics/t.md",
        "../topics/old.md",
        "c d.md",
        "c%20d.md",
        "p.png",
        "/b.md",
        "\\b.md",
        "z.md",
    ),
    *(
        "../",
        "./",
        "..",
        "?q=1",
        "#",
        "#h",
        "//x.example",
        "https://x.example/",
        "mailto:a@x.example",
        "a@x.example",
    ),
    *(
        "`",
        "``",
        "\\",
        "*",
        "_",
        '"t"',
        "'t'",
        " ",
        "    ",
        "> ",
        "- ",
        "1. ",
        "# ",
        "|",
        "&",
        "&amp;",
        "ü",
        "%",
        "x",
    ),
    *(
        "[x](b.md)",
        "![x](p.png)",
        "[x][y]\n\n[y]: b.md\n\n",
        "[x](<c d.md>)",
        '[x](<c d.md> "t")',
        "<https://x.example/>",
    ),
)


@pytest.fixture(scope="module")
def config(tmp_path_factory: pytest.TempPathFactory) -> MkDocsConfig:
    """Settings under which MkDocs warns of each link that leads nowhere."""
    folder = tmp_path_factory.mktemp("project")
    (folder / "docs").mkdir()
    validation = {
        "links": dict.fromkeys(
            ("absolute_links", "anchors", "not_found", "unrecognized_links"), "warn"
        )
    }
    config = MkDocsConfig(config_file_path=str(folder / "mkdocs.yml"))
    config.load_dict({"site_name": "x", "plugins": [], "validation": validation})
    config.load_dict({"markdown_extensions": ["attr_list", "md_in_html", "tables"]})
    assert config.validate() == ([], [])
    return config


class _Heard(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what is said."""
        self.said.append(record.getMessage())


def complaints(text: str, config: MkDocsConfig) -> list[str]:
    """What MkDocs warns of when it makes the page ``own/a.md`` of the text, as the site shows
    it.
    """
    files = Files(
        [File(path, config.docs_dir, config.site_dir, use_directory_urls=True) for path in HELD]
    )
    file = files.get_file_from_path("own/a.md")
    assert file is not None
    page = Page("A", file, config)
    page.markdown = prose.neutralise(text)
    heard, log = _Heard(), logging.getLogger("mkdocs.structure.pages")
    log.addHandler(heard)
    try:
        page.render(config, files)
    finally:
        log.removeHandler(heard)
    return heard.said


def refused(text: str) -> list[str]:
    """What the check says of the same."""
    place = lambda offset: (1, offset + 1)  # noqa: E731
    _, dead = destinations.check([destinations.Text(text, (), "own/a.md", "a.md", place)], SITE)
    return [str(p) for p in (*dead, *prose.faults(text, "a.md", 1))]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_what_the_check_accepts_mkdocs_resolves(config: MkDocsConfig, text: str) -> None:
    """Whatever strict MkDocs would refuse for its links is a problem of ours."""
    if not refused(text):
        assert complaints(text, config) == []

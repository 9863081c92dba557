"""mkdocs.yml as data: read with its tags, filled up with what an explainer needs, written again."""

import importlib.util
from pathlib import Path
from typing import Any

import pytest

from generator import labels, settings, website
from generator.files import mkdocs_yml
from generator.files.mkdocs_yml import Tagged
from generator.problems import report
from tests.making import MINIMAL, project

ENGLISH = labels.catalogue()
NAME = "site_name: Trams\n"
WHOLE = NAME + "docs_dir: content/pages\ntheme: material\nplugins: [search, explainer]\n"


def read(root: Path, text: str, **others: str) -> dict[str, Any]:
    """The settings that a text is; other files by their names without ``.yml``."""
    project(root, {"mkdocs.yml": text} | {f"{name}.yml": other for name, other in others.items()})
    written, problems = mkdocs_yml.load(root, "mkdocs.yml")
    assert not problems
    return written.data


def told(root: Path, text: str) -> str:
    """What is wrong with the settings, and what there is to warn of."""
    return report(website.load_settings(project(root, {"mkdocs.yml": text})).problems)


TEXTS = [
    "site_url: !ENV [SITE_URL, '']\n",
    "hooks: [a.py]\nextra:\n  since: 2021-01-01\n  count: 3\n  on: true\n  none: null\n  text: 'no'\n",
    "markdown_extensions:\n- pymdownx.superfences:\n    custom_fences:\n    - format: !!python/name:pymdownx.x.y ''\n",
    "markdown_extensions:\n- pymdownx.snippets:\n    base_path: !relative $config_dir\n",
    "nav:\n- Über “uns”: index.md\n- Dam \\#2: x.md\n",
]


@pytest.mark.parametrize("text", TEXTS)
def test_settings_are_written_as_they_were_read(tmp_path: Path, text: str) -> None:
    """Tags, dates, truth values and text of every kind keep what they are; nothing that a tag names
    is loaded.
    """
    data = read(tmp_path, text)
    assert read(tmp_path, mkdocs_yml.dump(data)) == data


ENVIRONMENT = [
    ("!ENV TRAM", "3 May", "3 May"),
    ("!ENV TRAM", None, None),
    ("!ENV TRAM", "true", True),
    ("!ENV [TRAM, false]", None, False),
    ("!ENV [OTHER, TRAM, x]", "7", 7),
    ("!ENV [OTHER, TRAM, x]", None, "x"),
    ("!ENV [TRAM]", "a: b", "a: b"),
    ("!ENV [TRAM, x]", "", None),
    ("!ENV [TRAM, x]", "[1", "[1"),
]


@pytest.mark.parametrize(("text", "value", "expected"), ENVIRONMENT)
def test_the_environment_is_read_as_mkdocs_reads_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, value: str | None, expected: object
) -> None:
    """The first variable that is set, else what stands last, else nothing; a value has the type
    that it looks like.
    """
    monkeypatch.delenv("OTHER", raising=False)
    monkeypatch.delenv("TRAM", raising=False)
    if value is not None:
        monkeypatch.setenv("TRAM", value)
    data = read(tmp_path, f"extra: {text}\n")
    assert mkdocs_yml.resolved(data) == {"extra": expected}
    from mkdocs.utils.yaml import yaml_load

    with (tmp_path / "mkdocs.yml").open("rb") as file:
        assert yaml_load(file) == {"extra": expected}


def test_settings_inherit_as_in_mkdocs(tmp_path: Path) -> None:
    """Mappings are joined, lists and texts replaced, over several files."""
    base = (
        "INHERIT: top.yml\ntheme: {name: material, palette: {primary: teal}}\nplugins: [search]\n"
    )
    data = read(
        tmp_path,
        "INHERIT: base.yml\ntheme: {palette: {accent: red}}\nplugins: [explainer]\n",
        base=base,
        top=NAME,
    )
    assert data == {
        "site_name": "Trams",
        "theme": {"name": "material", "palette": {"primary": "teal", "accent": "red"}},
        "plugins": ["explainer"],
    }


PLUGINS = {
    "[search, explainer]": ["search"],
    "['search', \"explainer\"]": ["search"],
    "[explainer]": ["search"],
    "[explainer: {}]": ["search"],
    "{explainer: , search: }": ["search"],
    "{explainer: {}, tags: {x: 1}}": ["search", "tags"],
    "[tags, explainer, search]": ["tags", "search"],
    "[explainer: , tags: {x: 1}, /search]": ["tags", "/search"],
    "\n  - search:\n      lang: de\n  - explainer:\n      # nothing\n": ["search"],
    "\n- explainer # last\n- tags\n": ["search", "tags"],
    "null": ["search"],
}


@pytest.mark.parametrize(("written", "names"), PLUGINS.items())
def test_the_plugin_is_left_out_however_it_is_written(
    tmp_path: Path, written: str, names: list[str]
) -> None:
    """Of a plain rendering; the others stay in their order, and the search is set up for news."""
    data = read(tmp_path, f"{NAME}plugins: {written}\n")
    plain = settings.plain(
        data,
        ENGLISH,
        [],
        docs="docs",
        overrides="overrides",
        hooks=["policy.py"],
        back="..",
        theme={},
    )
    found = dict(settings.named(plain["plugins"]))
    assert list(found) == names
    if "search" in found:
        assert found["search"]["pipeline"] == ["stopWordFilter"]
        assert found["search"]["lang"] == ("de" if "lang: de" in written else "en")


PALETTES: list[tuple[str, list[tuple[object, object, object]]]] = [
    ("null", [("default", "custom", "custom"), ("slate", "custom", "custom")]),
    ("{primary: teal}", [("default", "teal", "custom"), ("slate", "teal", "custom")]),
    ("{accent: red}", [("default", "custom", "red"), ("slate", "custom", "red")]),
    ("[{primary: teal, accent: red}]", [("default", "teal", "red"), ("slate", "teal", "red")]),
    ("{scheme: slate}", [("slate", "custom", "custom")]),
    (
        "[{scheme: default, primary: red}, {scheme: slate}]",
        [("default", "red", "custom"), ("slate", "custom", "custom")],
    ),
]


@pytest.mark.parametrize(("written", "expected"), PALETTES)
def test_a_palette_goes_over_ours(
    tmp_path: Path, written: str, expected: list[tuple[object, object, object]]
) -> None:
    """Colours alone hold in both schemes; a palette that names schemes or switches takes the place
    of ours.
    """
    data = read(tmp_path, f"{NAME}theme: {{name: material, palette: {written}}}\n")
    made = settings.complete(data, ENGLISH)["theme"]["palette"]
    assert [(p.get("scheme"), p.get("primary"), p.get("accent")) for p in made] == expected


def test_what_a_project_says_stays() -> None:
    """A list is the whole list, a mapping is filled up; ours comes before its style sheets and
    scripts.
    """
    written = {
        "theme": {
            "name": "material",
            "features": ["a"],
            "font": {"text": "Inter"},
            "icon": {"logo": "x"},
        },
        "extra_css": ["house.css"],
        "extra_javascript": [{"path": "house.js", "defer": True}],
        "markdown_extensions": ["admonition", {"toc": {"permalink": True}}],
        "validation": {"anchors": "ignore", "links": {"not_found": "info"}},
        "docs_dir": "x",
    }
    whole = settings.complete(written, ENGLISH)
    assert whole["theme"]["features"] == ["a"]
    assert whole["theme"]["font"] == {"text": "Inter"}
    assert whole["theme"]["icon"] == {"logo": "x", "edit": "material/pencil-outline"}
    assert whole["extra_css"] == ["assets/explainer.css", "house.css"]
    assert whole["extra_javascript"] == [
        "assets/explainer.js",
        "assets/timeline.js",
        "assets/search.js",
        {"path": "house.js", "defer": True},
    ]
    toc = {"toc": {"permalink": True, "permalink_title": "Link to this section"}}
    assert whole["markdown_extensions"] == ["admonition", toc, "attr_list", "md_in_html", "tables"]
    assert "anchors" not in whole["validation"]["links"]
    assert whole["validation"]["links"]["not_found"] == "info"
    assert whole["docs_dir"] == "x"


def test_templates_of_the_theme_have_the_labels_that_they_say() -> None:
    """Under what a project gives its own; other labels are not among them."""
    said = {f"frame.{key}": key for key in ("dark", "light", "permalink")}
    said |= {"theme.menu": "Menü", "theme.lost": "Verirrt", "nav.home": "Anfang"}
    words = labels.Catalogue("de", said)
    extra = settings.complete({"extra": {"a": 1, "labels": {"lost": "Weg"}}}, words)["extra"]
    assert extra == {"a": 1, "labels": {"menu": "Menü", "lost": "Weg"}}


REPOSITORIES = {
    "https://github.com/a/b": "edit/main/content/pages/",
    "https://gitlab.com/a/b": "-/edit/main/content/pages/",
    "https://codeberg.org/a/b": "_edit/main/content/pages/",
    "https://bitbucket.org/a/b": "src/main/content/pages/",
    "https://example.org/a/b": "edit/main/content/pages/",
}


@pytest.mark.parametrize(("repository", "expected"), REPOSITORIES.items())
def test_the_way_to_the_form_of_a_change_is_that_of_the_host(
    repository: str, expected: str
) -> None:
    """Unless the project names another."""
    assert settings.complete({"repo_url": repository}, ENGLISH)["edit_uri"] == expected
    own = {"repo_url": repository, "edit_uri": "x/"}
    assert settings.complete(own, ENGLISH)["edit_uri"] == "x/"
    assert "edit_uri" not in settings.complete({}, ENGLISH)


PROBLEMS = [
    (WHOLE, ""),
    (MINIMAL, ""),
    (WHOLE.replace("content/pages", "./content/pages/"), ""),
    (
        WHOLE.replace(NAME, ""),
        "mkdocs.yml:1:1: E506 the site has no name\n   write: site_name: A name for your site",
    ),
    (WHOLE.replace("content/pages", "content"), "mkdocs.yml:2:1: E503 docs_dir is 'content'; "),
    (WHOLE.replace("content/pages", "docs"), "mkdocs.yml:2:1: E503 docs_dir is 'docs'; "),
    (WHOLE.replace("docs_dir: content/pages\n", ""), "mkdocs.yml:1:1: W503 docs_dir is not set; "),
    (WHOLE.replace("material", "{name: mkdocs}"), "mkdocs.yml:3:1: E504 the theme is 'mkdocs'; "),
    (WHOLE.replace("material", "{custom_dir: x}"), "mkdocs.yml:3:1: E504 the theme is not named; "),
    (
        WHOLE.replace("material", "{name: material, language: xx}"),
        "mkdocs.yml:3:1: E510 the theme has no words in the language 'xx'\n   write: language: en\n",
    ),
    (
        WHOLE.replace("material", "{name: material, language: de-AT}"),
        "mkdocs.yml:3:1: E510 the theme has no words in the language 'de-AT'\n   write: language: de\n",
    ),
    (WHOLE.replace("material", "{name: material, language: de}"), ""),
    (
        WHOLE.replace("material", "{name: material, language: fr}"),
        "mkdocs.yml:3:1: W501 there are no labels in the language 'fr', ",
    ),
    (WHOLE.replace("material", "!ENV [NO_SUCH_NAME, material]"), ""),
    (
        WHOLE.replace(", explainer", ""),
        "mkdocs.yml:4:1: W502 'explainer' is not among the plugins: ",
    ),
    (
        WHOLE.replace("explainer]", "explainer: {search: lunr}]"),
        "mkdocs.yml:4:1: E511 there is no search 'lunr'\n   write: search: pagefind, or leave it out\n",
    ),
    (
        WHOLE + "markdown_extensions: {smarty: {}}\n",
        "mkdocs.yml:5:1: E505 the extension 'smarty' would change ",
    ),
    (WHOLE + "markdown_extensions: [markdown.extensions.nl2br]\n", "mkdocs.yml:5:1: E505 "),
    (WHOLE + "INHERIT: gone.yml\n", "gone.yml:1:1: E001 "),
    (WHOLE + "INHERIT: mkdocs.yml\n", "mkdocs.yml:5:1: E502 this names no file of settings"),
    (WHOLE + "INHERIT: [a]\n", "mkdocs.yml:5:1: E502 this names no file of settings"),
    (WHOLE + "theme: [\n", "mkdocs.yml:6:1: E201 "),
    ("- a\n", "mkdocs.yml:1:1: E206 expected keys with values"),
    ("x: 2021-13-45\n", "mkdocs.yml:1:1: E201 this is not YAML"),
    ("x: &a [*a]\n", "mkdocs.yml:1:1: E201 this is not YAML"),
]


@pytest.mark.parametrize("is_there", [True, False])
def test_a_search_that_is_not_installed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_there: bool
) -> None:
    """With what installs it."""
    known = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: is_there if name == "pagefind" else known(name)
    )
    text = WHOLE.replace("explainer]", "explainer: {search: pagefind}]")
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    found = website.load_settings(tmp_path).problems
    assert [p.code for p in found] == ([] if is_there else ["E511"])
    assert is_there or "mkdocs-explainer[pagefind]" in found[0].hint


@pytest.mark.parametrize(("text", "expected"), PROBLEMS)
def test_settings_that_cannot_work_are_told(tmp_path: Path, text: str, expected: str) -> None:
    """With the place in mkdocs.yml; nothing is told of others."""
    assert told(tmp_path, text).startswith(expected)
    assert bool(told(tmp_path, text)) is bool(expected)


def test_a_tag_without_a_meaning_is_left_alone() -> None:
    """Only the environment is looked up."""
    tagged = Tagged("!relative", "$docs_dir")
    assert mkdocs_yml.resolved([tagged, {"a": Tagged("!ENV", ["NO_SUCH_NAME", "b"])}]) == [
        tagged,
        {"a": "b"},
    ]


def test_no_settings_are_told_with_the_way_on(tmp_path: Path) -> None:
    """As render tells it."""
    assert report(website.load_settings(tmp_path).problems).startswith(
        "mkdocs.yml:1:1: E502 there is no such file here\n"
    )

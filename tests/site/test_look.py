"""A story with a mkdocs.yml of a few lines looks like the checkout's: from a wheel, in either
adapter.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
import yaml

from generator import lean, website
from generator.problems import ContentError, report
from generator.render import render
from tests.making import MINIMAL, project
from tests.site.test_build import Page, mkdocs, pages

pytestmark = pytest.mark.site
ROOT = Path(__file__).resolve().parents[2]

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\nIDATx\x9cc\x00\x01\x00\x00\x05\x00\x01\r\n-\xb4\x00\x00\x00\x00IEND\xaeB`\x82"
)
STORY = {
    "mkdocs.yml": MINIMAL,
    "seeds/2019-03-28-plan.txt": "date 2019-03-28 The council voted on Tuesday to extend the tram line to the harbour."
    " The line will cost 40 million euros, said the mayor, Ann Lee.\n\nWork is to begin on 3 June.\n",
    "seeds/2019-06-04-work.txt": "date 2019-06-04 Work on the tram line began on Monday.\n",
    "content/topics/tram.md": "---\ntitle: The tram line\nquestion: Will the tram reach the harbour?\n"
    'keywords: [tram, line]\n---\nThe council voted for it. [@2019-03-28-plan "voted on Tuesday to extend"]\n',
    "content/actors/ann-lee.yml": "name: Ann Lee\nkind: person\n",
    "content/pages/index.md": "# The tram\n\nA story. [The map](maps/map.md)\n",
    "content/pages/maps/map.md": "# Map\n\n![The line](line.png)\n\n## Key\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
}


def story(root: Path, **files: str) -> Path:
    """The story in a folder, with some files changed."""
    made = project(root, STORY | {path.replace("__", "/"): text for path, text in files.items()})
    (made / "content/pages/maps/line.png").write_bytes(PNG)
    return made


def settings(root: Path, text: str) -> Path:
    """The story with other settings."""
    made = story(root)
    (made / "mkdocs.yml").write_text(text, encoding="utf-8")
    return made


def built(root: Path, **environment: str) -> Path:
    """The built site; its log is in the error where it fails."""
    done = mkdocs(root, SOURCE_DATE_EPOCH="1700000000", **environment)
    assert done.returncode == 0, done.stderr
    return root / "site"


def rendered(root: Path, out: Path, **environment: str) -> Path:
    """The site built from the plain rendering."""
    command = [sys.executable, "-m", "generator", "render", "--out", str(out)]
    subprocess.run(command, cwd=root, env=os.environ | environment, check=True, capture_output=True)
    assert "explainer" not in re.sub(
        r"assets/explainer\.\w+", "", (out / "mkdocs.yml").read_text(encoding="utf-8")
    )
    return built(out, **environment)


POLICY = re.compile(rb'\n *<meta http-equiv="Content-Security-Policy"[^>]*>')
"""What the plugin alone can add: it sees whole pages, and a plain rendering has none."""


def files(site: Path) -> dict[str, bytes]:
    """Every file of a site, but for what holds the day of the build or the order of files; pages
    without their policy.
    """
    left_out = ("sitemap.xml", "sitemap.xml.gz", "search_index.json")
    found = (p for p in sorted(site.rglob("*")) if p.is_file() and p.name not in left_out)
    return {p.relative_to(site).as_posix(): POLICY.sub(b"", p.read_bytes()) for p in found}


def searched(site: Path) -> tuple[object, list[str]]:
    """How the search is set up, and what it finds."""
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    return index["config"], sorted(json.dumps(entry, sort_keys=True) for entry in index["docs"])


@pytest.fixture(scope="module")
def minimal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the story, built in the checkout's environment."""
    return built(story(tmp_path_factory.mktemp("minimal")))


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plain rendering of the story, not built."""
    folder = tmp_path_factory.mktemp("plain")
    render(story(folder / "story"), folder / "plain")
    return folder / "plain"


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel installed, and the other packages of this one, but not the
    checkout.
    """
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    wheel = [
        *pip,
        "wheel",
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
        "-w",
        str(folder),
        str(ROOT),
    ]
    subprocess.run(wheel, check=True, capture_output=True)
    environment = folder / "environment"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(environment)], check=True)
    there = str(environment / "bin" / "python")
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    lib = subprocess.run(
        [there, "-c", ask], check=True, capture_output=True, text=True
    ).stdout.strip()
    install = [
        *pip,
        "install",
        "--no-deps",
        "--no-index",
        "--target",
        lib,
        *map(str, folder.glob("*.whl")),
    ]
    subprocess.run(install, check=True, capture_output=True)
    # A folder named here is on the path, but the checkout that is installed in it is not.
    others = [p for p in sys.path if p.endswith("site-packages")]
    (Path(lib) / "others.pth").write_text("\n".join(others) + "\n", encoding="utf-8")
    return Path(there)


def test_an_installed_wheel_gives_the_same_site(
    minimal: Path, python: Path, tmp_path: Path
) -> None:
    """In a folder of its own, with the wheel and a few lines of settings, every file is as in the
    checkout.
    """
    root = story(tmp_path)
    ask = [str(python), "-c", "import generator; print(generator.__file__)"]
    where = subprocess.run(ask, cwd=root, check=True, capture_output=True, text=True).stdout
    assert str(python.parent.parent) in where
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1700000000"}
    command = [str(python), "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert files(root / "site") == files(minimal)
    assert searched(root / "site") == searched(minimal)


def test_few_lines_are_the_whole_look(minimal: Path) -> None:
    """Style sheet, script, icon, anchors, search and palettes are there; no setting shows through
    as text.
    """
    html = (minimal / "topics/tram/index.html").read_text(encoding="utf-8")
    assert 'href="../../assets/explainer.css"' in html
    assert 'src="../../assets/explainer.js"' in html
    assert 'href="../../assets/favicon.svg"' in html
    assert "fonts.g" not in html
    assert "{ #" not in html
    assert html.count('name="__palette"') == 2
    assert 'data-md-component="search"' in html
    assert searched(minimal)[0] == {
        "lang": ["en"],
        "separator": searched(minimal)[0]["separator"],  # type: ignore[index]
        "pipeline": ["stopWordFilter"],
        "fields": {
            "text": {"boost": 1.0},
            "title": {"boost": 2.0},
            "tags": {"boost": 1000000.0},
            "also": {"boost": 3.0},
            "when": {"boost": 1.0},
        },
    }
    for name in ("explainer.css", "explainer.js", "timeline.js", "search.js", "favicon.svg"):
        ours = (ROOT / "templates/overrides/assets" / name).read_text("utf-8")
        shown = lean.style(ours) if name.endswith(".css") else ours
        assert (minimal / "assets" / name).read_text("utf-8") == shown


NAME = "site_name: The harbour tram explained\n"
SAME = {
    "search is not named": NAME
    + "docs_dir: content/pages\ntheme: material\nplugins: [explainer]\n",
    "plugins in one line": NAME
    + "docs_dir: ./content/pages/\ntheme:\n  name: material\nplugins: [search, explainer]\n",
    "plugins as a mapping": NAME
    + "docs_dir: content/pages\ntheme: material\nplugins:\n  search:\n  explainer: {}\n",
    "plugins in quotation marks": NAME
    + "theme: material\ndocs_dir: content/pages\nplugins: [ 'search', \"explainer\" ]\n",
    "without docs_dir": MINIMAL.replace("docs_dir: content/pages\n", ""),
    "inherited": "INHERIT: base.yml\n" + NAME,
}
BESIDE = {
    "base.yml": "theme: material\ndocs_dir: content/pages\nplugins: [search, explainer]\n",
    "docs/internal.md": "# Internal\n",
}
"""What other settings may name, and a folder that is not taken for the pages, whatever it is called."""


@pytest.mark.parametrize("written", SAME.values(), ids=SAME)
def test_few_lines_may_be_written_in_several_ways(
    minimal: Path, plain: Path, tmp_path: Path, written: str
) -> None:
    """The same settings in another form give the same site, and the same plain rendering."""
    root = project(settings(tmp_path / "story", written), BESIDE)
    render(root, tmp_path / "plain")
    assert plainly(tmp_path / "plain") == plainly(plain)
    site = built(root)
    assert files(site) == files(minimal)
    assert searched(site) == searched(minimal)


def plainly(folder: Path) -> tuple[object, dict[str, bytes]]:
    """The settings of a plain rendering, in whatever order, and its other files."""
    found = {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }
    return yaml.safe_load(found.pop("mkdocs.yml")), found


OWN = """\
site_name: !ENV [SITE_NAME, The harbour tram explained]
site_url: https://example.org/tram/
use_directory_urls: false
repo_url: https://example.org/team/tram
edit_uri: blob/trunk/content/pages/
docs_dir: content/pages
extra_css:
  - assets/house.css
theme:
  name: material
  logo: maps/line.png
  favicon: maps/line.png
  features: [content.action.edit]
  palette: {primary: teal}
  icon:
    edit: material/eye
plugins: {"explainer": {}, 'search': {lang: en}}
markdown_extensions:
  - admonition
  - toc: {permalink: "¶"}
nav:
  - Start: index.md
  - Map: maps/map.md
  - When: timeline.md
validation: {anchors: ignore}
"""
RENDERED = {
    "minimal": MINIMAL,
    "files, not folders": MINIMAL + "use_directory_urls: false\n",
    "all of its own": OWN,
    "a search of its own": MINIMAL.replace("- search", "- search: {enabled: false}"),
}


@pytest.mark.parametrize("written", RENDERED.values(), ids=RENDERED)
def test_the_plain_rendering_honours_the_same_settings(tmp_path: Path, written: str) -> None:
    """Whatever a project sets, MkDocs makes the same files of the rendering, without the plugin."""
    root = settings(tmp_path / "story", written)
    project(root, {"templates/overrides/assets/house.css": "body{}", "docs/x.md": "# X\n"})
    site, plain = (
        built(root, SITE_NAME="Tram"),
        rendered(root, tmp_path / "plain", SITE_NAME="Tram"),
    )
    assert files(site) == files(plain)
    if (site / "search/search_index.json").exists():
        assert searched(site) == searched(plain)


def test_what_a_project_sets_goes_over_ours(tmp_path: Path) -> None:
    """Its palette, logo, style sheet after ours, features, permalinks, navigation and way to the
    repository hold.
    """
    root = settings(tmp_path, OWN)
    project(root, {"templates/overrides/assets/house.css": "body{}"})
    site = built(root)
    html = (site / "topics/tram.html").read_text(encoding="utf-8")
    assert html.count('data-md-color-primary="teal"') == 3
    assert 'data-md-color-accent="custom"' in html
    assert '<img src="../maps/line.png" alt="logo">' in html
    assert html.index("assets/explainer.css") < html.index("assets/house.css")
    assert "¶" in html
    assert 'title="Link to this section"' in html
    assert "md-tabs" not in html
    assert 'href="https://example.org/team/tram/blob/trunk/content/topics/tram.md"' in html
    foot = (site / "index.html").read_text(encoding="utf-8").partition('<nav class="sections')[2]
    assert re.findall(r'<li><a href="[^"]*">([^<]+)</a></li>', foot)[:3] == ["Start", "Map", "When"]


def test_templates_of_a_project_go_over_ours(tmp_path: Path) -> None:
    """A page's template, and a page of the theme that extends ours."""
    root = story(tmp_path)
    own = {
        "templates/about.md.j2": "# About us\n\nWe are {{ site_name }}.\n",
        "templates/overrides/main.html": '{% extends "explainer.html" %}{% block announce %}Draft{% endblock %}',
    }
    site = built(project(root, own))
    html = (site / "about/index.html").read_text(encoding="utf-8")
    assert "We are The harbour tram explained." in html
    assert "Draft" in html
    assert 'class="sections' in html
    assert "assets/explainer.css" in html


def test_no_link_is_dead_where_pages_are_files(tmp_path: Path) -> None:
    """With use_directory_urls: false every link of the rendering and of the plugin's site leads to
    a file.
    """
    root = settings(tmp_path / "story", MINIMAL + "use_directory_urls: false\n")
    for site in (built(root), rendered(root, tmp_path / "plain")):
        seen = 0
        for file, page in pages(site):
            if file.name != "404.html":
                seen += len(links(page))
                assert [href for href in links(page) if not leads(file, href)] == []
        assert seen > 100


def links(page: Page) -> list[str]:
    """The relative links of a page."""
    hrefs = (str(attributes.get("href") or "") for tag, attributes in page.tags if tag == "a")
    return [href for href in hrefs if href and not re.match(r"[a-z]+:|//", href)]


def leads(file: Path, href: str) -> bool:
    """Whether the link leads to a file."""
    path = unquote(urldefrag(href)[0])
    return (file.parent / path).is_file() if path else True


REFUSED = {
    "docs_dir: content": (
        {"docs_dir: content/pages": "docs_dir: content"},
        """mkdocs.yml:2:1: E503 docs_dir is 'content'; the pages that you write yourself stand in content/pages
   write: docs_dir: content/pages
""",
    ),
    "another theme": (
        {"theme: material": "theme:\n  name: readthedocs"},
        """mkdocs.yml:3:1: E504 the theme is 'readthedocs'; the pages are made for 'material'
   write: theme: material
""",
    ),
    "no theme": (
        {"theme: material\n": ""},
        "mkdocs.yml:1:1: E504 the theme is not named; the pages are made for 'material'\n   write: theme: material\n",
    ),
    "an extension that changes words": (
        {"theme: material\n": "theme: material\nmarkdown_extensions:\n  - smarty\n"},
        (
            "mkdocs.yml:4:1: E505 the extension 'smarty' would change the words of the sources:"
            " it changes quotation marks and dashes\n   delete 'smarty'\n"
        ),
    ),
}


@pytest.mark.parametrize(("changes", "told"), REFUSED.values(), ids=REFUSED)
def test_a_setting_that_cannot_work_is_refused(
    tmp_path: Path, changes: Mapping[str, str], told: str
) -> None:
    """The build stops with the line of mkdocs.yml and what to write, and render and check say the
    same.
    """
    text = MINIMAL
    for before, after in changes.items():
        text = text.replace(before, after)
    root = settings(tmp_path, text)
    done = mkdocs(root)
    assert done.returncode == 1
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert told in report(website.check(root)[2])
    with pytest.raises(ContentError, match=re.escape(told)):
        render(root, tmp_path / "plain")

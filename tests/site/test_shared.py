"""What the built site says to other programs: tags, JSON-LD under the policy, addresses, sitemap."""

import base64
import hashlib
import json
import re
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.outputs.stories import ADDRESS, ATTACK, hostile
from tests.site.test_build import Page, mkdocs, pages
from tests.site.test_look import PNG, rendered

pytestmark = pytest.mark.site

SETTINGS = f"""\
site_name: 'Trams & "lines"'
site_url: {ADDRESS}
docs_dir: content/pages
theme: material
plugins: [search, explainer]
"""
NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def built(root: Path, settings: str) -> tuple[Path, str]:
    """The site of the story that tries to break out, and what the build said."""
    hostile(root)
    (root / "content/pages/share.png").write_bytes(PNG)
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    done = mkdocs(root, SOURCE_DATE_EPOCH="1700000000")
    assert done.returncode == 0, done.stderr
    return root / "site", done.stderr


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A site that knows where it will stand."""
    return built(tmp_path_factory.mktemp("known"), SETTINGS)


@pytest.fixture(scope="module")
def unknown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """One that does not."""
    return built(tmp_path_factory.mktemp("unknown"), SETTINGS.replace(ADDRESS, "''"))


def meta(page: Page) -> dict[str, str]:
    """The tags of a page by their names."""
    return {
        str(attributes.get("property") or attributes.get("name")): str(attributes.get("content"))
        for tag, attributes in page.tags
        if tag == "meta"
    }


def links(page: Page, kind: str) -> list[str]:
    """Where the links of a kind lead that stand in the head of a page."""
    return [str(a["href"]) for tag, a in page.tags if tag == "link" and a.get("rel") == kind]


def linked(file: Path) -> list[dict[str, Any]]:
    """What stands in the scripts of a page that are data."""
    found = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', file.read_text("utf-8"), re.DOTALL
    )
    return [json.loads(text) for text in found]


def test_each_page_can_be_shared(known: tuple[Path, str]) -> None:
    """With its title, a description of its own and its one address."""
    site, _ = known
    told = set()
    assert (site / "share.png").is_file()
    for file, page in pages(site):
        if file.name == "404.html" or "embed" in file.parts:
            continue
        tags = meta(page)
        address = ADDRESS + file.parent.relative_to(site).as_posix().replace(".", "", 1)
        assert links(page, "canonical") == [tags["og:url"]] == [address.rstrip("/") + "/"]
        assert tags["og:description"] == tags["description"]
        assert tags["og:title"]
        assert tags["og:site_name"] == 'Trams & "lines"'
        assert tags["og:image"] == f"{ADDRESS}share.png"
        assert tags["twitter:card"] == "summary_large_image"
        told.add(tags["description"])
    assert len(told) == len(list(site.rglob("index.html"))) - 1


def test_hostile_words_stay_in_their_attributes(known: tuple[Path, str]) -> None:
    """Those of titles and questions."""
    page = dict(pages(known[0]))[known[0] / "topics/trams/index.html"]
    assert meta(page)["og:title"] == f"-Trams {ATTACK}"
    assert meta(page)["description"].startswith(f"=What of {ATTACK}?")


def test_what_is_told_to_machines_is_data(known: tuple[Path, str]) -> None:
    """It is read again as it was written, and the policy lets nothing of it run."""
    site, _ = known
    seen = 0
    for file, page in pages(site):
        for node in linked(file):
            seen += 1
            assert node["@context"] == "https://schema.org"
            assert node["description"] == meta(page)["description"]
        if "embed" in file.parts:
            continue
        raw = file.read_text("utf-8")
        allowed = re.findall(r'Content-Security-Policy" content="([^"]*)"', raw)[0]
        scripts = re.findall(r"<script>(.*?)</script>", raw, re.DOTALL)
        assert set(re.findall(r"sha256-[\w+/=]+", allowed)) == set(map(_hash, scripts))
    assert seen > 5


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def test_the_feed_is_announced_where_it_is(known: tuple[Path, str]) -> None:
    """On every page, by a link that leads to it."""
    site, _ = known
    for file, page in pages(site):
        if file.name != "404.html" and "embed" not in file.parts:
            (href,) = links(page, "alternate")
            assert (file.parent / href).resolve() == site / "data/changes.xml"


def test_the_sitemap_has_the_dates_of_the_sources(known: tuple[Path, str]) -> None:
    """Every page by its one address, as old as the newest source that it shows."""
    root = ElementTree.parse(known[0] / "sitemap.xml").getroot()  # noqa: S314 our own file
    assert root.tag == f"{{{NAMESPACE['s']}}}urlset"
    dated = {
        str(url.findtext("s:loc", None, NAMESPACE)): date.fromisoformat(
            str(url.findtext("s:lastmod", None, NAMESPACE))
        )
        for url in root.findall("s:url", NAMESPACE)
    }
    shown = {
        ADDRESS + f.parent.relative_to(known[0]).as_posix().replace(".", "", 1).rstrip("/")
        for f, _ in pages(known[0])
        if f.name == "index.html" and "embed" not in f.parts
    }
    assert {url.rstrip("/") for url in dated} == {url.rstrip("/") for url in shown}
    assert dated[f"{ADDRESS}sources/first/"] == date(2019, 3, 28)
    assert dated[f"{ADDRESS}topics/trams/"] == date(2019, 4, 2)


def test_both_adapters_say_the_same(known: tuple[Path, str], tmp_path: Path) -> None:
    """Tags, data and sitemap of the plain rendering are those of the plugin."""
    site, plain = known[0], rendered(known[0].parent, tmp_path / "plain")
    for path in ("sitemap.xml", "data/changes.xml", "data/timeline.ics", "data/timeline.csv"):
        assert (site / path).read_bytes() == (plain / path).read_bytes(), path
    for file, page in pages(site):
        other = plain / file.relative_to(site)
        assert linked(file) == linked(other)
        assert meta(page) == meta(Page(other.read_text("utf-8")))


def test_without_an_address_the_build_says_once_what_is_left_out(
    unknown: tuple[Path, str],
) -> None:
    """And no page names one."""
    site, told = unknown
    assert told.count("site_url is not set") == 1
    assert not (site / "sitemap.xml").exists()
    assert not (site / "data/changes.xml").exists()
    assert (site / "data/timeline.csv").exists()
    for _, page in pages(site):
        assert links(page, "canonical") == links(page, "alternate") == []
        assert not {"og:url", "og:image"} & set(meta(page))

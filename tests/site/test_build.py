"""The built site: both adapters, links, hostile text, edit targets, the same bytes."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest

from tests.making import project
from tests.stories import SETTINGS, STORIES, copy

pytestmark = pytest.mark.site
REPOSITORY = "https://example.org/team/story"

HOSTILE = """date 2019-03-28 2021. This opens like a list on 3 May 2012.

<script>document.title = "owned"</script> stood on the wall on Friday.

{{ config.site_name }} and {% raw %} were printed; [a link](javascript:alert(1)) and ![](x) and `code` and *stars*.

# not a heading by us, said “Ann <b>Lee</b>” on Monday & left.

:::warning {: onclick=alert(1) } [^1] ~~~ --- &lt;i&gt; &#60;u&#62; http://example.org <https://example.org>
"""
HOSTILE_TITLE = '</title><script>document.title="owned"</script> "quoted" {{ x }} & co'

STORY = {
    "mkdocs.yml": SETTINGS,
    "seeds/hostile.txt": HOSTILE,
    "seeds/old.txt": "date 1905-01-09 The wall was built in 1904.\n",
    "seeds/titled.md": f"---\ndate: 2019-03-29\ntitle: {json.dumps(HOSTILE_TITLE)}\n---\nThe wall fell on Friday.\n",
    "content/topics/walls.md": '---\ntitle: Walls & <gates>\nquestion: What of the "walls"?\nkeywords: [wall, link]\n'
    '---\nThe wall fell. [@titled "The wall fell on Friday"]\n',
    "content/actors/ann-lee.yml": "name: Ann Lee\nkind: person\naliases: ['<b>Lee</b> & *co*', A. Lee]\n",
    "content/pages/index.md": "# Home of {{ walls }}\n\nA page by hand, 1 < 2 & 3.\n",
}


def mkdocs(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """``mkdocs build --strict`` in a folder."""
    settings = os.environ | {"NO_MKDOCS_2_WARNING": "1", "REPO_URL": ""} | environment
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    return subprocess.run(
        command, cwd=folder, env=settings, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of a story that tries to break out, with this project's templates."""
    root = project(tmp_path_factory.mktemp("hostile"), STORY)
    built = mkdocs(root, REPO_URL=REPOSITORY)
    assert built.returncode == 0, built.stderr
    return root


class Page(HTMLParser):
    """Tags, text and ids of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.ids: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the tag with its attributes."""
        attributes = dict(attrs)
        self.tags.append((tag, attributes))
        if attributes.get("id"):
            self.ids.add(str(attributes["id"]))

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.words.append(data)

    @property
    def text(self) -> str:
        """The text with single spaces."""
        return " ".join(" ".join(self.words).split())


def pages(site: Path) -> Iterator[tuple[Path, Page]]:
    """Each built page."""
    for file in sorted(site.rglob("*.html")):
        yield file, Page(file.read_text(encoding="utf-8"))


def units(html: str) -> list[tuple[str, str]]:
    """Id and text of each unit of a source page, readings of dates left out."""
    shown = r'<span class="unit__text">(.*?)</span>(?=\s*(?:<span class="unit__uses|</p>))'
    unit = r'<p class="unit[^"]*" id="([^"]+)">.*?' + shown
    return [(i, plain(inner)) for i, inner in re.findall(unit, html, re.DOTALL)]


def plain(html: str) -> str:
    """The words of some HTML, with single spaces; readings of dates and what editors added are left
    out.
    """
    notes = r'<span class="(?:timex__)?reading".*?</span>| <a class="clarification".*?</a>'
    without = re.sub(notes, "", html, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", "", without)).split())


def test_hostile_text_is_shown_as_it_stands(hostile: Path) -> None:
    """What looks like HTML, Markdown, Jinja or a link is words, on the source page to the letter;
    nothing is lost. A code of HTML is the sign it stands for, and no markup either.
    """
    html = (hostile / "site/sources/hostile/index.html").read_text(encoding="utf-8")
    shown = "".join(text for _, text in units(html))
    written = unescape(HOSTILE.removeprefix("date 2019-03-28 "))
    assert re.sub(r"\s", "", shown) == re.sub(r"\s", "", written)


def test_no_page_runs_what_a_source_says(hostile: Path) -> None:
    """No script, handler or javascript link comes from a source or a title."""
    for file, page in pages(hostile / "site"):
        raw = file.read_text(encoding="utf-8")
        assert 'document.title = "owned"</script>' not in raw, file
        assert 'document.title="owned"</script>' not in raw, file
        for tag, attributes in page.tags:
            assert not str(attributes.get("href", "")).startswith("javascript:"), file
            assert "onclick" not in attributes, (file, tag)


def test_an_actor_page_prints_the_other_names(hostile: Path) -> None:
    """Aliases stand on the page of their actor, to the letter."""
    page = Page((hostile / "site/actors/ann-lee/index.html").read_text(encoding="utf-8"))
    assert re.search(r"Also called\s+<b>Lee</b> & \*co\*, A\. Lee", page.text)


def test_the_search_index_carries_no_markup_of_a_source(hostile: Path) -> None:
    """The theme shows index entries as HTML: a source's signs stand in it as references."""
    index = json.loads((hostile / "site/search/search_index.json").read_text(encoding="utf-8"))
    entries = [e for e in index["docs"] if e["location"].startswith(("sources/", "topics/"))]
    assert entries
    for entry in entries:
        assert "<script" not in entry["text"], entry["location"]
        assert "<script" not in entry["title"], entry["location"]


def test_each_entry_of_the_search_leads_to_its_place(sites: Mapping[str, Path]) -> None:
    """The page is there, and the place on it, as in the plain rendering; a page comes before its
    places.
    """
    found = [
        json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
        for site in sites.values()
    ]
    assert {d["location"] for d in found[0]} == {d["location"] for d in found[-1]}
    assert sum("#s" in d["location"] for d in found[0]) > 10
    known: set[str] = set()
    for document in found[0]:
        page, _, anchor = document["location"].partition("#")
        html = unescape((sites["plugin"] / page / "index.html").read_text(encoding="utf-8"))
        assert not anchor or f'id="{anchor}"' in html, document
        assert page in known or not anchor, document
        known.add(page)


def test_the_search_index_holds_each_sentence_once(sites: Mapping[str, Path]) -> None:
    """The pages of sources, topics and actors are in it, and of these a sentence is found on its
    source's page alone, but for one that is disputed.
    """
    index = json.loads((sites["plugin"] / "search/search_index.json").read_text(encoding="utf-8"))
    index["docs"] = [
        d for d in index["docs"] if not re.match("timeline/|.*#disputed", d["location"])
    ]
    texts = [" ".join(unescape(re.sub(r"<[^>]+>", " ", d["text"])).split()) for d in index["docs"]]
    found = [re.sub(r" \[.*?\]", "", text) for text in texts]  # without what editors add
    for folder in ("sources", "topics", "actors"):
        assert any(re.match(rf"{folder}/.", d["location"]) for d in index["docs"])
    for file in (sites["plugin"] / "sources").glob("*/index.html"):
        for _, text in units(file.read_text(encoding="utf-8")):
            words = re.sub(r" \[.*?\]", "", " ".join(text.split()))
            if len(words.split()) > 7:
                assert sum(f.count(words) for f in found) == 1, words


@pytest.fixture(scope="module", params=STORIES, ids=lambda story: story.name)
def sites(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Path]:
    """The site of a whole story, built by the plugin (twice) and from its plain Markdown."""
    folder = tmp_path_factory.mktemp("sites")
    for name in ("plugin", "again"):
        built = mkdocs(
            copy(request.param, folder / name), REPO_URL=REPOSITORY, SOURCE_DATE_EPOCH="1700000000"
        )
        assert built.returncode == 0, built.stderr
    command = [sys.executable, "-m", "generator", "render", "--out", str(folder / "plain")]
    environment = os.environ | {"REPO_URL": REPOSITORY}
    subprocess.run(command, cwd=folder / "plugin", env=environment, check=True, capture_output=True)
    built = mkdocs(folder / "plain", REPO_URL=REPOSITORY, SOURCE_DATE_EPOCH="1700000000")
    assert built.returncode == 0, built.stderr
    return {name: folder / name / "site" for name in ("plugin", "again", "plain")}


def test_both_adapters_make_the_same_pages(sites: Mapping[str, Path]) -> None:
    """The plugin and the plain rendering give the same HTML, page by page, and the same data
    files.
    """
    names = {p.relative_to(sites["plugin"]) for p in sites["plugin"].rglob("*.html")}
    assert names == {p.relative_to(sites["plain"]) for p in sites["plain"].rglob("*.html")}
    found = {p.relative_to(sites["plugin"]) for p in sites["plugin"].rglob("data/**/*.json")}
    assert {Path("data/timeline.json"), Path("data/story.json")} < found
    for name in sorted(names | found):
        assert (sites["plugin"] / name).read_text("utf-8") == (sites["plain"] / name).read_text(
            "utf-8"
        ), name


def test_the_same_input_gives_the_same_bytes(sites: Mapping[str, Path]) -> None:
    """Two builds differ in no file."""
    first, second = sites["plugin"], sites["again"]
    for file in sorted(p for p in first.rglob("*") if p.is_file() and p.suffix != ".gz"):
        assert file.read_bytes() == (second / file.relative_to(first)).read_bytes(), file.name


def test_every_link_leads_somewhere(sites: Mapping[str, Path]) -> None:
    """Each relative link names a page that exists, and each fragment an id on it."""
    site = sites["plugin"]
    ids = {file: page.ids for file, page in pages(site)}
    for file, page in pages(site):
        if file.name == "404.html":
            continue
        for tag, attributes in page.tags:
            href = str(attributes.get("href") or "")
            if tag != "a" or re.match(r"[a-z]+:|//", href):
                continue
            path, fragment = urldefrag(href)
            target = (file.parent / unquote(path)).resolve() if path else file
            target = target / "index.html" if target.is_dir() else target
            assert target.is_file(), (file, href)
            assert not fragment or fragment in ids[target], (file, href)


def test_every_page_can_be_edited(sites: Mapping[str, Path]) -> None:
    """The edit button of each page leads to the file that changes what readers see, or to one to be
    made.
    """
    root = sites["plugin"].parent
    for file, page in pages(sites["plugin"]):
        uri = file.relative_to(sites["plugin"]).as_posix()
        buttons = [str(a["href"]) for t, a in page.tags if t == "a" and a.get("rel") == "edit"]
        without = (
            "404.html",
            "about/index.html",
            "sources/index.html",
        )  # these stories tell nobody of their sources
        assert len(buttons) == (uri not in without), file
        for button in buttons:
            way, _, path = button.removeprefix(f"{REPOSITORY}/").partition("/main/")
            path = path.replace("?filename=", "/")
            assert ((root / path).is_file(), way) in ((True, "edit"), (False, "new")), (file, path)
            assert path.startswith("content/")
            if shown := re.match(r"(topics|sources|actors)/([^/]+)/", uri):
                assert path.startswith(f"content/{shown[1]}/{shown[2]}."), (file, path)
            assert shown or way == "edit" or uri == "index.html"


def test_each_statement_leads_to_its_sentence(sites: Mapping[str, Path]) -> None:
    """Whatever a passage marks as its own stands, word for word, in the unit that its link
    names.
    """
    site = sites["plugin"]
    sentences = {
        f: dict(units(f.read_text(encoding="utf-8"))) for f in site.glob("sources/*/index.html")
    }
    seen = 0
    for file, _ in pages(site):
        html = file.read_text(encoding="utf-8")
        for block in re.findall(r'<blockquote class="passage".*?</blockquote>', html, re.DOTALL):
            own = re.sub(r'<span class="passage__context">.*?</span>', "", block, flags=re.DOTALL)
            words = plain(own.partition("<footer")[0])
            link = re.search(r'<footer.*?href="([^"#]*)#([^"]+)"', block, re.DOTALL)
            assert link, file
            sentence = sentences[(file.parent / link[1] / "index.html").resolve()][link[2]]
            assert words.startswith(sentence), (words, sentence)
            seen += 1
    assert seen > 20


def test_wrong_content_stops_the_build_with_its_place(tmp_path: Path) -> None:
    """Problems are told with file, line and column, exit status 1, and no traceback."""
    root = project(
        tmp_path,
        STORY | {"seeds/bad.txt": "date 2021-13-07 Text.", "content/actors/x.yml": "nam: X\n"},
    )
    built = mkdocs(root)
    assert built.returncode == 1
    assert "seeds/bad.txt:1:" in built.stderr
    assert "content/actors/x.yml:1:" in built.stderr
    assert "Traceback" not in built.stderr + built.stdout

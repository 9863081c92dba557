"""The Content-Security-Policy: it hinders nothing that the site does, and all that it should
not.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser import built
from tests.browser.conftest import Visit, Window
from tests.making import project
from tests.stories import SETTINGS

pytestmark = pytest.mark.browser

LISTEN = """
window.violations = [];
document.addEventListener('securitypolicyviolation', event =>
    window.violations.push(event.effectiveDirective + ' ' + event.blockedURI));
"""

TABLE = "| Line | Stops |\n|---|---:|\n| To the harbour | 12 |\n"


def story(root: Path, *settings: str) -> Path:
    """The built site of a small story with a hand-written page, with settings of its own."""
    project(
        root,
        {
            "mkdocs.yml": "\n".join([SETTINGS, *settings]),
            "seeds/tram.txt": "date 2019-03-28 The council voted on Thursday to extend the tram line to the harbour.\n",
            "content/topics/tram.md": "---\ntitle: The tram\nquestion: Will it come?\nkeywords: [tram]\n---\n"
            'The council voted. [@tram "council voted"]\n',
            "content/pages/index.md": "# The tram\n\nWhat one article says.\n\n" + TABLE,
        },
    )
    return built.build(root / "site", root)


@pytest.fixture(scope="module")
def flat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose pages are files, not folders."""
    return story(
        tmp_path_factory.mktemp("flat"),
        "use_directory_urls: false",
        "site_url: https://example.org/tram/",
    )


def listening(window: Window) -> Visit:
    """A window that remembers what a page was refused."""
    visit = window()
    visit.page.add_init_script(LISTEN)
    return visit


def refused(page: Page) -> list[str]:
    """What the page was refused since it was opened."""
    found: list[str] = page.evaluate("window.violations")
    return found


def documents(folder: Path) -> list[str]:
    """Every page of a site, by its file."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))


def use(page: Page) -> None:
    """Do what a reader does: search for a word, and change the colours."""
    page.locator("[data-md-component=search-query]").focus()
    page.keyboard.type("council")
    page.locator(".md-search-result__item, .md-search-result__meta:not(:empty)").first.wait_for()
    page.keyboard.press("Escape")
    before = page.locator("body").get_attribute("data-md-color-scheme")
    page.locator("label[title^='Switch to']:visible").first.click()
    page.wait_for_function("before => document.body.dataset.mdColorScheme !== before", arg=before)


def test_every_page_has_a_policy_and_breaks_it_nowhere(
    window: Window, folder: Path, address: str
) -> None:
    """Whatever page of the site is opened, nothing is refused and nothing is complained of."""
    visit = listening(window)
    for path in documents(folder):
        visit.page.goto(address + path)
        assert visit.page.locator("head meta[http-equiv=Content-Security-Policy]").count() == 1
        assert (path, refused(visit.page)) == (path, [])
    assert visit.complaints == []


@pytest.mark.parametrize("kind", ["home", "timeline", "topics-page", "sources-page", "missing"])
def test_search_and_colours_work(
    window: Window, address: str, kinds: dict[str, str], kind: str
) -> None:
    """On the page for an address that is not there too."""
    visit = listening(window)
    visit.page.goto(address + kinds[kind])
    use(visit.page)
    assert refused(visit.page) == []
    assert visit.complaints == []


def test_it_holds_for_pages_that_are_files(window: Window, flat: Path) -> None:
    """Without folders for addresses, with a site address, and with a table whose columns are
    aligned.
    """
    visit = listening(window)
    with built.served(flat) as address:
        for path in documents(flat):
            if (
                path != "404.html"
            ):  # its links lead to where the site will stand, not to this machine
                visit.page.goto(address + path)
                assert (path, refused(visit.page)) == (path, [])
        visit.page.goto(address + "index.html")
        use(visit.page)
        assert refused(visit.page) == []
        aligned = (
            visit.page.locator("td").nth(1).evaluate("cell => getComputedStyle(cell).textAlign")
        )
    assert aligned == "right"
    assert visit.complaints == []


HOSTILE = {
    "a script": ("<script>document.title = 'owned'</script>", "script-src-elem inline"),
    "a script of another site": (
        '<script src="https://evil.example/a.js"></script>',
        "script-src-elem https",
    ),
    "a frame of its own text": ('<iframe src="data:text/html,<b>x</b>"></iframe>', "frame-src"),
    "a handler": (
        "<img src=nowhere.png onerror=\"document.title = 'owned'\">",
        "script-src-attr inline",
    ),
    "a frame": ('<iframe src="https://evil.example/"></iframe>', "frame-src https"),
    "an image of another site": ('<img src="https://evil.example/a.png">', "img-src https"),
    "a style sheet of another site": (
        '<link rel="stylesheet" href="https://evil.example/a.css">',
        "style-src-elem",
    ),
    "a style": ("<style>body {display: none}</style>", "style-src-elem inline"),
    "an object": ('<object data="https://evil.example/a"></object>', "object-src https"),
    "another base": ('<base href="https://evil.example/">', "base-uri https"),
}


@pytest.fixture
def attacked(flat: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a page into whose text something came that should not."""
    site = Path(shutil.copytree(flat, tmp_path / "site"))
    page = site / "index.html"
    before, start, after = page.read_text("utf-8").partition("<p>What one article says.")
    assert start
    page.write_text(before + request.param + start + after, "utf-8")
    with built.served(site) as address:
        yield address + "index.html"


@pytest.mark.parametrize(
    ("attacked", "expected"),
    [pytest.param(*case, id=name) for name, case in HOSTILE.items()],
    indirect=["attacked"],
)
def test_what_came_into_an_article_does_nothing(
    window: Window, attacked: str, expected: str
) -> None:
    """It neither runs nor fetches; the browser says what it refused."""
    visit = listening(window)
    visit.page.goto(attacked)
    visit.page.wait_for_function("window.violations.length > 0")
    assert any(violation.startswith(expected) for violation in refused(visit.page)), refused(
        visit.page
    )
    assert visit.page.title() != "owned"
    assert visit.page.locator("body").is_visible()
    assert [response.url for response in visit.responses if "evil" in response.url] == []


def test_a_link_runs_nothing(window: Window, flat: Path, tmp_path: Path) -> None:
    """Not even where it is clicked."""
    site = Path(shutil.copytree(flat, tmp_path / "site"))
    page = site / "index.html"
    link = "<a id=evil href=\"javascript:document.title = 'owned'\">Look</a>"
    page.write_text(
        page.read_text("utf-8").replace("<p>What one article says.", f"<p>{link}"), "utf-8"
    )
    visit = listening(window)
    with built.served(site) as address:
        visit.page.goto(address + "index.html")
        visit.page.locator("#evil").click()
        visit.page.wait_for_function("window.violations.length > 0")
        assert visit.page.title() != "owned"

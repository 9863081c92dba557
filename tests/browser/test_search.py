"""What readers type finds what they mean, and a hit opens at its sentence."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser import built
from tests.browser.conftest import Window
from tests.making import MINIMAL, project

pytestmark = pytest.mark.browser

FIRST = 3
"""The page wanted is among so many results."""
HEARD = """(() => {
  const Theirs = window.Worker;
  window.answers = [];
  window.Worker = class extends Theirs {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", (event) => window.answers.push(performance.now()));
    }
  };
})()"""
"""Notes when the theme's search answers."""
QUIET = 200
"""Milliseconds without another answer."""


@dataclass(frozen=True)
class Case:
    """A line of the table."""

    kind: str
    typed: str
    page: str
    shown: str


def cases() -> list[Case]:
    """The table's lines."""
    found, kind = [], ""
    for line in (Path(__file__).parent / "searches.tsv").read_text("utf-8").splitlines():
        if line.startswith("## "):
            kind = line[3:]
        elif line and not line.startswith("#"):
            typed, page, *shown = line.split("\t")
            found.append(Case(kind, typed, "" if page == "-" else f"{page}/", "".join(shown)))
    return found


@dataclass
class Search:
    """The search of an open page."""

    page: Page
    address: str

    def open(self, path: str = "") -> None:
        """Open a page, and wait until its search is ready."""
        self.page.add_init_script(HEARD)
        self.page.goto(self.address + path)
        self._until("window.answers.length > 0")

    def type(self, words: str) -> None:
        """Put words in the box as a reader does, and wait for the last answer."""
        before = self.page.evaluate("window.answers.length")
        self.page.locator("[data-md-component=search-query]").fill(words)
        self.page.keyboard.press("Shift")
        self._until(
            f"window.answers.length > {before} && performance.now() - window.answers.at(-1) > {QUIET}"
        )

    def results(self) -> list[list[tuple[str, str]]]:
        """The results, each with address and words of the page and of what is found on it."""
        found = self.page.locator(".md-search-result__item").evaluate_all(
            "all => all.map(li => [...li.querySelectorAll('a')].map(a => [a.href, a.textContent]))"
        )
        return [
            [(href.removeprefix(self.address), _words(text)) for href, text in result]
            for result in found
        ]

    def _until(self, holds: str) -> None:
        end = time.monotonic() + 20
        while not self.page.evaluate(holds):
            assert time.monotonic() < end, holds
            time.sleep(0.02)


def _words(text: str) -> str:
    return " ".join(text.replace("\N{WORD JOINER}", "").split())


@pytest.fixture
def search(window: Window, address: str) -> Search:
    """The search of the first page."""
    found = Search(window().page, address)
    found.open()
    return found


def finds(search: Search, case: Case) -> bool:
    """Whether the page wanted is among the first results, with the words of the table."""
    search.type(case.typed)
    found = search.results()
    if not case.page:
        return not found
    page = case.page.removeprefix("./")
    return any(
        href.startswith((f"{page}?", f"{page}#")) and case.shown in text
        for result in found[:FIRST]
        for href, text in result
    )


def test_what_readers_type_finds_the_page(search: Search) -> None:
    """Of a table of names, figures, dates, misspelt words, questions and names of pages."""
    assert [c for c in cases() if not finds(search, c)] == []


def test_a_name_finds_the_person_first(search: Search) -> None:
    """Before all that names the person."""
    for case in cases():
        if case.kind == "names":
            search.type(case.typed)
            assert search.results()[0][0][0].startswith(case.page), case


def test_a_hit_opens_at_its_sentence(search: Search) -> None:
    """And not at the top of the article."""
    search.type("unproductive")
    result = search.page.locator(".md-search-result__item a", has_text="negotiate in public").first
    result.click()
    target = search.page.locator(":target")
    target.wait_for()
    assert "It would be unproductive to negotiate in public" in target.inner_text()
    assert 0 < target.evaluate("e => e.getBoundingClientRect().top") < 300


def test_the_title_of_a_page_opens_at_its_first_hit(search: Search) -> None:
    """Where the title is not what was found; a page found by its title opens at its top."""
    search.type("175000")
    for (page, _), (hit, _), *_ in search.results():
        assert page == hit
        assert "#" in hit
    search.type("Ukraine tensions")
    assert search.results()[0][0][0] == "topics/ukraine-tensions/?h=ukraine+tensions"


def test_a_hit_in_a_paragraph_leads_to_its_sentence(window: Window, address: str) -> None:
    """As in a large story, whose paragraphs are found; a sentence that was found itself stays."""
    page = window().page
    source = f"{address}sources/003_f19e5f45b9d055e4/"
    page.goto(f"{source}?h=phone+scheduled#s77f9ee89")
    page.wait_for_url("**#s094dcc4b")
    page.goto(f"{source}?h=response#s77f9ee89")
    page.wait_for_load_state("networkidle")
    assert page.url.endswith("#s77f9ee89")


def test_a_word_that_is_not_there_is_said(search: Search) -> None:
    """The reader sees what was looked for in its place, and what was typed stays in the box."""
    search.type("Lavrof")
    assert search.page.locator(".search-note").inner_text() == (
        "Nothing here has “lavrof”: these have “lavrov”."
    )
    assert search.page.locator("[data-md-component=search-query]").input_value() == "Lavrof"
    search.type("Lavrov")
    assert search.page.locator(".search-note").count() == 0


def test_other_writings_are_not_shown(search: Search) -> None:
    """The words by which a result was found are not all words of the site."""
    for typed in ("facetoface", "175000", "2021-12-07"):
        search.type(typed)
        shown = [text for result in search.results() for _, text in result]
        assert shown
        assert not [text for text in shown if typed in text]


NAMES = {
    "mkdocs.yml": MINIMAL,
    "content/pages/index.md": "# The harbour\n",
    "seeds/a.txt": (
        "date 2021-05-14\nThe WHO said on Friday that the harbour is safe.\n\n"
        "People who live by the whole quay said whoever wants may leave.\n\n"
        "Then Theresa May met the mayor, and it was late.\n\nThe IT of the harbour failed in Italy.\n\n"
        "A ship of the US came; it will use the pier.\n\nLater the U.S. Navy left us.\n"
    ),
    "seeds/b.txt": (
        "date 2021-06-20\nMayor Conor O’Brien opened the north\N{NON-BREAKING HYPHEN}east pier.\n\n"
        "Jürgen Müller paid 2 million crowns for it.\n\nThe O2 arena has twelve hundred seats.\n\n"
        "The co-operation ended on 3 May.\n"
    ),
}
"""Names that are little words, names with marks, and words in parts."""
WRITINGS = {
    "WHO": "The WHO said",
    "who": "The WHO said",
    "May": "Theresa May",
    "IT": "The IT of",
    "US": "A ship of the US",
    "us": "A ship of the US",
    "U.S.": "the U.S. Navy",
    "O'Brien": "O’Brien",
    "O’Brien": "O’Brien",
    "OBrien": "O’Brien",
    "Muller": "Müller",
    "Mueller": "Müller",
    "Müller": "Müller",
    "east": "east pier",
    "northeast": "east pier",
    "cooperation": "co-operation",
    "co-operation": "co-operation",
    "2000000": "2 million",
    "2,000,000": "2 million",
    "1200": "twelve hundred",
    "3 May 2021": "ended on 3 May",
    "2021-05-03": "ended on 3 May",
    "14 May 2021": "on Friday",
}


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site of such names is served."""
    root = project(tmp_path_factory.mktemp("names"), NAMES)
    with built.served(built.build(root / "site", root)) as address:
        yield address


def test_other_writings_find_the_sentence_first(window: Window, names: str) -> None:
    """Of names that are little words, of names with marks, of words in parts, figures and dates."""
    search = Search(window().page, names)
    search.open()
    missed = {}
    for typed, shown in WRITINGS.items():
        search.type(typed)
        found = [hit for result in search.results()[:FIRST] for hit in result[1:]]
        sentences = [text for href, text in found if "sources/" in href and "#" in href]
        if not sentences or shown not in " ".join(sentences[:2]):
            missed[typed] = sentences
    assert missed == {}

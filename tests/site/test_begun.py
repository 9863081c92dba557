"""“Correct this”: a link to the forge's form, with a correction begun that is right once it is filled
in.
"""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from generator import pages, pipeline
from generator.forge import Forge
from tests.making import MINIMAL, project
from tests.stories import STORIES, copy

HUB = "edit/main/content/pages/"
REPO = "https://github.com/team/story"
FILLED = {
    "time": "1999-12-31",
    "important": "no",
    "event": "1999-12-31",
    "status": "none",
    "speaker": "none",
    "figure": "",
    "denies": "",
}
"""What an editor writes behind each key; what is begun already stays."""


class Links(HTMLParser):
    """The links that correct something, each with its name."""

    def __init__(self, body: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._inside = False
        self.feed(body)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A link begins, or something inside one."""
        given = dict(attrs)
        if tag == "a" and "correct" in (given.get("class") or "").split():
            self._inside = True
            self.found.append((given["href"] or "", given.get("aria-label") or ""))

    def handle_data(self, data: str) -> None:
        """Words of a link."""
        if self._inside:
            address, name = self.found[-1]
            self.found[-1] = address, name + data

    def handle_endtag(self, tag: str) -> None:
        """A link ends."""
        self._inside = self._inside and tag != "a"


def links(root: Path, repo: str = REPO, base: str = HUB) -> dict[str, list[tuple[str, str]]]:
    """Address and name of each such link, by page."""
    forge = Forge(repo, base, "content/pages", root)
    story, _ = pipeline.build(root)
    site = pages.prepare(story, "The story", root, edit=forge.edit, begin=forge.begin)
    return {page.uri: Links(page.body).found for page in pages.made(site).pages}


def begun(root: Path) -> dict[str, str]:
    """The files that the links of a story begin, by their names."""
    return _begun(links(root))


def _begun(made: dict[str, list[tuple[str, str]]]) -> dict[str, str]:
    addresses = {address for found in made.values() for address, _ in found}
    asked = [parse_qs(urlsplit(a).query) for a in addresses if "?" in a]
    return {each["filename"][0]: each["value"][0] for each in asked}


def filled(text: str, status: str = "none") -> str:
    """A begun file, filled in as its lines ask."""
    for key, value in (FILLED | {"status": status}).items():
        text = re.sub(rf"^{key}: $", f"{key}: {value}", text, flags=re.MULTILINE)
    for key, value in (("reason", "A slip."), ("who", "Jane Doe"), ("when", "2019-04-05")):
        text = re.sub(rf"^{key}: $", f"{key}: {value}", text, flags=re.MULTILINE)
    return text


@pytest.fixture(scope="module", params=STORIES, ids=lambda s: s.name)
def story(request: pytest.FixtureRequest) -> Path:
    """A story with files of each kind."""
    root: Path = request.param
    return root


@pytest.fixture(scope="module")
def made(story: Path) -> dict[str, list[tuple[str, str]]]:
    """Its links, by page."""
    return links(story)


@pytest.fixture(scope="module")
def files(made: dict[str, list[tuple[str, str]]]) -> dict[str, str]:
    """The files that they begin, by their names."""
    return _begun(made)


@pytest.mark.parametrize("keys", ["time|event|important|figure", "status|speaker", "denies"])
def test_a_begun_file_is_right_once_it_is_filled_in(
    story: Path, keys: str, files: dict[str, str], tmp_path: Path
) -> None:
    """Each of the links; nothing of what the check tells is about such a file."""
    root = copy(story, tmp_path / "story")
    made = {n: t for n, t in files.items() if re.search(rf"^(?:{keys}):", t, re.MULTILINE)}
    project(root, {f"content/corrections/{name}": filled(text) for name, text in made.items()})
    _, _, problems, _ = pipeline.check(root)
    mine = [p for p in problems if Path(p.path).name in made]
    assert mine == []


def test_a_file_that_is_not_filled_in_is_told(
    story: Path, files: dict[str, str], tmp_path: Path
) -> None:
    """Who, when and why are asked for."""
    name, text = min(files.items())
    root = project(copy(story, tmp_path / "story"), {f"content/corrections/{name}": text})
    _, _, problems, _ = pipeline.check(root)
    told = " ".join(p.message for p in problems if Path(p.path).name == name)
    assert all(f"'{key}' has no value" in told for key in ("reason", "who")), told
    assert "'' is no date" in told


def test_each_kind_of_thing_has_a_link(story: Path, made: dict[str, list[tuple[str, str]]]) -> None:
    """Every entry of the timeline, every statement, figure and dispute of a page."""
    for page in pages.build(pipeline.build(story)[0], "The story", story):
        rows = re.findall(r'<table class="facts">.*?</table>', page.body, re.DOTALL)
        expected = (
            page.body.count("<summary>How we know")
            + page.body.count('<div class="statement"')
            + page.body.count('<figure class="dispute"')
            + "".join(rows).count('<th scope="row">')
        )
        assert len(made[page.uri]) == expected, page.uri
    assert sum(map(len, made.values())) > 20


def test_links_that_lead_to_other_files_have_other_names(
    made: dict[str, list[tuple[str, str]]],
) -> None:
    """Whoever hears them can tell them apart."""
    for uri, found in made.items():
        leads: dict[str, set[str]] = {}
        for address, name in found:
            leads.setdefault(name, set()).add(address)
        assert all(name.startswith("Correct this") for name in leads)
        assert [name for name, to in leads.items() if len(to) > 1] == [], uri


def test_without_a_known_forge_there_is_no_link(story: Path) -> None:
    """Nor where it is not known how a file is made there."""
    assert not any(links(story, repo="").values())
    assert not any(links(story, base="src/main/content/pages/").values())


SEED = """\
date 2019-03-28
Meeting: the board met on Monday. The mayor left on Monday. "It's 100% so: # no," said Ann Lee's aide.
"""
CORRECTED = (
    "source: a-b\nwords: left on Monday\nstatus: scheduled\nreason: r\nwho: w\nwhen: 2019-04-05\n"
)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A story whose words stand there twice, and are hard to write in YAML."""
    return project(
        tmp_path,
        {"mkdocs.yml": MINIMAL, "seeds/a-b.txt": SEED, "content/pages/index.md": "# A\n"},
    )


def test_words_that_stand_there_twice_are_told_apart(small: Path) -> None:
    """By the words around them."""
    dated = [text for text in begun(small).values() if "\ntime:" in text]
    assert all("words: Monday\nin: " in text for text in dated)
    assert len({text.partition("in: ")[2].partition("\n")[0] for text in dated}) == len(dated) == 2


def test_words_that_are_not_shown_are_not_quoted(small: Path) -> None:
    """Of an article of which only what is used may be shown, the sentences beside it are not."""
    twice = "date 2019-03-28\nThe mayor left on Monday. The mayor left on Monday. The council met on Tuesday.\n"
    project(small, {"seeds/a-b.txt": twice, "content/sources/a-b.yml": "show: quoted\n"})
    files = begun(small).values()
    assert any("words: Tuesday\n" in text for text in files)
    assert not any("in: " in text for text in files)


def test_it_says_what_the_program_says_now(small: Path) -> None:
    """As readers see it."""
    assert any("It says now: 25 March 2019, Reported as fact" in t for t in begun(small).values())


TOLD = {
    "seeds/a-b.txt": "date 2019-03-28\nThe council has 40 buses, said the mayor. The tram will cost jobs.\n\n"
    "The union denied that the council has 40 buses. The mayor resigned.\n",
    "content/topics/buses.md": "---\ntitle: Buses\nquestion: How many?\nkeywords: [bus*]\n---\n",
    "content/actors/ann.yml": "name: Ann Lee\nkind: person\n",
}


@pytest.mark.parametrize(
    ("words", "change"),
    [
        ("left on Monday", "status: scheduled"),
        ("The council has 40 buses", "speaker: {words: the mayor, actor: ann}"),
        ("40 buses, said", "figure: {value: 41}"),
        ("denied that the", "denies: The tram will cost jobs"),
        ("The mayor resigned", "event: 2019-03-20"),
    ],
)
def test_what_is_corrected_already_is_changed_in_its_file(
    small: Path, words: str, change: str
) -> None:
    """Two files may not correct one thing."""
    if "left" not in words:
        project(small, TOLD)
    before = [address for found in links(small).values() for address, _ in found]
    made = CORRECTED.replace("left on Monday", words).replace("status: scheduled", change)
    project(small, {"content/corrections/left.yml": made})
    after = [address for found in links(small).values() for address, _ in found]
    edit = f"{REPO}/edit/main/content/corrections/left.yml"
    assert edit in after
    assert edit not in before


def test_a_name_that_is_taken_gets_a_number(small: Path) -> None:
    """Nothing is written over."""
    name = min(begun(small))
    other = CORRECTED.replace("status: scheduled", "important: yes")
    project(small, {f"content/corrections/{name}": other})
    assert name.replace(".yml", "-2.yml") in begun(small)


@pytest.mark.parametrize(
    ("base", "begins"),
    [
        (HUB, "new/main/content/corrections?filename=a-b-s1-time.yml&value=source%3A+a-b%0A"),
        (
            "-/edit/trunk/sub/content/pages/",
            "-/new/trunk/sub/content/corrections?file_name=a-b-s1-time.yml&content=source%3A+a-b%0A",
        ),
        (
            "_edit/main/content/pages/",
            "_new/main/content/corrections?filename=a-b-s1-time.yml&value=source%3A+a-b%0A",
        ),
    ],
)
def test_each_forge_is_asked_in_its_own_form(small: Path, base: str, begins: str) -> None:
    """GitHub, GitLab, and Forgejo, which Codeberg runs."""
    addresses = [address for address, _ in links(small, base=base)["timeline.md"]]
    assert [a for a in addresses if a.startswith(f"{REPO}/{begins}")]


def test_nothing_in_a_link_ends_it(small: Path) -> None:
    """Words of a source and of the settings stay inside of the address."""
    hostile = 'https://e.example/"><script>'
    for found in links(small, repo=hostile).values():
        for address, _ in found:
            assert address.startswith(f"{hostile}/new/")
    made = pages.made(_site(small, hostile)).pages
    body = next(page.body for page in made if page.uri == "timeline.md")
    assert "<script" not in body
    assert html.escape(hostile) in body


def _site(root: Path, repo: str) -> pages.Site:
    forge = Forge(repo, HUB, "content/pages", root)
    story, _ = pipeline.build(root)
    return pages.prepare(story, "The story", root, edit=forge.edit, begin=forge.begin)

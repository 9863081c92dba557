"""What others take speaks the language of the site, also where it is made after the build."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import addresses, pages
from generator.labels import Catalogue, loading, speaking
from generator.labels.catalogue import Label
from generator.outputs import described, drawn, files
from tests.outputs.stories import called_off, prepared
from tests.stories import TWO_ARTICLES

PLACE = re.compile(r"(\{\w+\})")


def _foreign(label: Label) -> Label:
    """A label without a word of English: each is as long as it was, and of another alphabet."""
    if not isinstance(label, str):
        return {
            form: str(_foreign(text)) for form, text in label.items() if form in ("one", "other")
        }
    parts = PLACE.split(label)
    return "".join(p if PLACE.fullmatch(p) else re.sub("[A-Za-z]", "ж", p) for p in parts)


OTHER = Catalogue("de", {key: _foreign(text) for key, text in loading.english().labels.items()})


@pytest.fixture(scope="module")
def site() -> Iterator[pages.Site]:
    """A site in another language."""
    with speaking(OTHER):
        yield prepared(TWO_ARTICLES, "жж")


def test_files_made_later_speak_as_the_site_did(site: pages.Site) -> None:
    """They are written when the build is over."""
    with speaking(OTHER):
        made = files(site)
    feed = json.loads(made[addresses.CHANGES_JSON]())
    assert feed["language"] == "de"
    assert (feed["title"], feed["description"][:9]) == ("жжжж жжжжжжж: жж", "жжжж жжжж")
    assert re.fullmatch(r"\d+ Februar 2022: \d+ жжжжжж?, .*", feed["items"][0]["title"])
    assert "<h2>жжжжжжж</h2>" in feed["items"][0]["content_html"]
    assert 'xml:lang="de"' in made[addresses.CHANGES_ATOM]()
    embed = made["timeline/embed/index.html"]()
    assert '<html lang="de">' in embed
    assert "<title>жжжжжжжж: жж</title>" in embed
    assert re.search(r"<footer>(\d+ жж )?\d+ жжжжж жжжжжж, жж жж \d+ Februar 2022.</footer>", embed)
    slides = json.loads(made[addresses.TIMELINE_JS]())
    assert "жж жжж жжжжж жж 2 жжжжжжж, жж жж 2022-02-" in slides["title"]["text"]["text"]
    assert set("".join(s["group"] for s in slides["events"])) <= set("ж ")
    assert "//Timeline//DE\r\n" in made[addresses.TIMELINE_ICS]()
    assert "жжжжжж: " in made[addresses.TIMELINE_ICS]().replace("\r\n ", "")


def test_heads_and_pictures_speak_it_too(site: pages.Site) -> None:
    """The description, JSON-LD, and what stands on a picture, of which the words are its other
    text.
    """
    with speaking(OTHER):
        shown = drawn(site)
        made = {p.uri: p.head for p in described(site, pages.made(site), "", shown)}
    timeline = made[addresses.TIMELINE]
    assert str(timeline["description"]).startswith("жжж жжжжжжжж жж жж: ")
    assert '"inLanguage": "de"' in str(timeline["jsonld"])
    assert re.search(r"жж жж \d+ Februar 2022 · 2 жжжжжжж", shown[addresses.TIMELINE].alt)


def test_what_was_called_off_is_said_in_it(tmp_path: Path) -> None:
    """It has a word of its own, which no status has."""
    with speaking(OTHER):
        site = prepared(called_off(tmp_path))
        made = json.loads(files(site)[addresses.TIMELINE_JS]())
    assert made["events"][-1]["group"] == "жжжжжж жжж"

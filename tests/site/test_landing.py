"""Links of editors to places that a page has no room for any more, and to pages behind others."""

import html
import re
from pathlib import Path

import pytest

from generator import pages, pipeline, website
from generator.addresses import Links
from generator.content.parsed import ids
from tests.benchmarks.corpora import made_up

OWN = "content/pages/how.md"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A story that is larger than its pages."""
    return made_up(tmp_path_factory.mktemp("landing"), 14)


def bodies(root: Path) -> dict[str, str]:
    """The pages of the story by address, as those see them whose browser runs scripts."""
    story, _ = pipeline.build(root)
    made = pages.build(story, "The harbour", root)
    return {p.uri: re.sub("(?s)<noscript>.*?</noscript>", "", p.body) for p in made}


def moved(made: dict[str, str], uri: str) -> tuple[str, str]:
    """A page behind the one at ``uri``, and a place that stands there and not on it."""
    own = ids(made[uri]).every
    behind = (u for u in sorted(made) if u.startswith(uri.removesuffix(".md") + "/"))
    return next(
        (u, anchor)
        for u in behind
        for anchor in sorted(ids(made[u]).every - own)
        if re.match(r"s[0-9a-f]{8}|on-|from-|year-", anchor)
    )


@pytest.mark.parametrize("uri", ["topics/pier.md", "changes.md", "timeline.md"])
def test_a_place_that_moved_behind_is_found_from_where_it_stood(root: Path, uri: str) -> None:
    """A line at the end of the page leads on; what is nowhere is a problem still."""
    (root / OWN).unlink(missing_ok=True)
    before = bodies(root)
    _, anchor = moved(before, uri)
    (root / OWN).write_text(f"# How\n\n[It]({uri}#{anchor}), [this]({uri}#s0-none).\n", "utf-8")
    assert [(p.code, p.line) for p in website.check(root)[2]] == [("E329", 3)]
    after = bodies(root)
    if uri == "timeline.md" and anchor.startswith("s"):
        assert anchor in ids(after[uri]).every  # the entry itself
        return
    (line,) = re.findall(r'<p class="more" id="([^"]*)"[^>]*>(.*?)</p>', after[uri])
    assert html.unescape(line[0]) == anchor
    (to,) = re.findall(r'href="([^"]*)"', html.unescape(line[1]))
    behind = (u for u in before if u.startswith(uri.removesuffix(".md") + "/"))
    assert to in {Links(uri).to(u, anchor) for u in behind if anchor in ids(before[u]).every}
    assert after[uri].startswith(before[uri])
    assert {u: b for u, b in after.items() if u not in (uri, "how.md")} == {
        u: b for u, b in before.items() if u != uri
    }


def test_a_page_behind_another_can_be_linked_to(root: Path) -> None:
    """As long as it is there."""
    links = ("topics/pier/statements.md", "timeline/2019.md#year-2019", "topics/pier/faces.md")
    text = "\n".join(f"[x]({link})" for link in (*links, "topics/nowhere/events.md"))
    (root / OWN).write_text(f"# How\n\n{text}\n", "utf-8")
    found = [(p.code, p.line, p.hint) for p in website.check(root)[2]]
    assert [(code, line) for code, line, _ in found] == [("E327", 5), ("E327", 6)]
    assert found[0][2].endswith("link to topics/pier.md")

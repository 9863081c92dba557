"""Headlines of editors on the pages that show them."""

import html
import re
from pathlib import Path

from generator import pages, pipeline
from tests.making import MINIMAL, project

SENTENCE = "The council of Arvika voted on Monday to close the tram line."
FILES = {
    "mkdocs.yml": MINIMAL,
    "content/pages/index.md": "# Trams\n",
    "content/topics/trams.md": "---\ntitle: Trams\nquestion: What of them?\nkeywords: [tram]\n---\n\n"
    'The line was to close. [@2024-03-05 "close the tram line"]\n',
    "content/corrections/vote.yml": f"source: 2024-03-05\nwords: {SENTENCE}\nreason: It is short.\n"
    "who: Jane Doe\nwhen: 2024-04-03\n"
    'headline: Arvika closes [@2024-03-05 "voted on Monday"] its tram line [@2024-03-06 "will not run"]\n',
    "seeds/2024-03-05.txt": f"date 2024-03-05 {SENTENCE} It is old.",
    "seeds/2024-03-06.txt": "date 2024-03-06 The tram of Arvika will not run again. It is red.",
}


def test_a_headline_cites_by_letters_and_the_page_by_numbers(tmp_path: Path) -> None:
    """None is taken for another; what changed has it too, before its sentence."""
    root = project(tmp_path, FILES)
    story, _ = pipeline.build(root)
    made = {p.uri: p.body for p in pages.build(story, "Trams", root)}
    marks = re.compile(r'<a class="citation"[^>]*>(.*?)</a>')
    assert marks.findall(made["topics/trams.md"]) == ["1", "a", "b"]
    words = html.unescape(re.sub(r"<[^>]+>", "", made["changes.md"]))
    assert re.search(r"Arvika closes\sa its tram line\sb Editors’ words", words)
    assert SENTENCE in words


def test_what_quotes_the_same_words_has_one_number(tmp_path: Path) -> None:
    """The list of a page has it once, and its name tells where it leads."""
    first, other = '[@2024-03-05 "close the tram line"]', '[@2024-03-06 "will not run"]'
    topic = FILES["content/topics/trams.md"] + f"It stands. {other} It is closed. {first}\n"
    root = project(tmp_path, FILES | {"content/topics/trams.md": topic})
    story, _ = pipeline.build(root)
    body = {p.uri: p.body for p in pages.build(story, "Trams", root)}["topics/trams.md"]
    names = [html.unescape(n) for n in re.findall(r'class="citation"[^>]*aria-label="(.*?)"', body)]
    one = "Source 1: Article of 5 March 2024, sentence 1"
    assert [n for n in names if n[7].isdigit()] == [
        one,
        "Source 2: Article of 6 March 2024, sentence 1",
        one,
    ]
    assert body.partition('<ol class="citations">')[2].count("<li>") == 2


def test_a_brief_page_of_changes_has_the_headline_alone(tmp_path: Path) -> None:
    """Of a larger story."""
    more = {
        f"seeds/2024-02-{day:02}.txt": f"date 2024-02-{day:02} The tram of Kil broke down on {day} January 2024."
        for day in range(1, 12)
    }
    root = project(tmp_path, FILES | more)
    story, _ = pipeline.build(root)
    changed = next(p.body for p in pages.build(story, "Trams", root) if p.uri == "changes.md")
    words = html.unescape(re.sub(r"<[^>]+>", "", changed))
    assert "Arvika closes" in words
    assert SENTENCE not in words

from pathlib import Path

import pytest

from generator import problems, website
from tests.making import project

SETTINGS = """site_name: Dams
docs_dir: content/pages
theme: material
plugins: [explainer{}]
nav:
  - Home: index.md
  - The dam:
      - topics/dam.md
      - Old: topics/old_dam.md
      - how/work.md
  - timeline.html
  - Mayor: actors/jane
  - weather.md
  - https://example.org/
  - Our paper: /paper
"""
FILES = {
    "seeds/vote.txt": "date 2019-03-28 The council voted on Tuesday to repair the old dam.\n",
    "content/topics/dam.md": "---\ntitle: The old dam\nquestion: Why?\nkeywords: [dam]\n---\n",
    "content/topics/old-dam.md": "---\ntitle: The older dam\nquestion: Why?\nkeywords: [dam]\n---\n",
    "content/actors/jane.yml": "name: Jane\nkind: person\n",
    "content/pages/how/work.md": "# How we work\n",
}
REPORT = """
mkdocs.yml:9:14: E508 'nav' names 'topics/old_dam.md', and there is no such page
   write: topics/old-dam.md
mkdocs.yml:11:5: E508 'nav' names 'timeline.html', and there is no such page
   write: timeline.md
mkdocs.yml:12:12: E508 'nav' names 'actors/jane', and there is no such page
   write: actors/jane.md
mkdocs.yml:13:5: E508 'nav' names 'weather.md', and there is no such page
   name a file of content/pages, or a page that the program makes, such as timeline.md
4 problems in 1 file. Help: explainer help E508
"""


def test_an_entry_that_is_no_page_is_told_with_its_line(tmp_path: Path) -> None:
    """All that a strict build would refuse of a navigation, and nothing that it takes."""
    root = project(tmp_path, FILES | {"mkdocs.yml": SETTINGS.format("")})
    assert problems.report(website.check(root)[2]) == REPORT.strip()


@pytest.mark.parametrize("plugins", [", other", ", {other: {x: 1}}"])
def test_pages_of_other_plugins_cannot_be_known(plugins: str, tmp_path: Path) -> None:
    """With another plugin nothing is said of the navigation."""
    root = project(tmp_path, FILES | {"mkdocs.yml": SETTINGS.format(plugins)})
    assert website.check(root)[2] == ()

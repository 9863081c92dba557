"""Stories whose outputs are tried: a plain one, one that tries to break out, one too large for a
page.
"""

from __future__ import annotations

import json
from pathlib import Path

from generator import outputs, pages, pipeline
from generator.data import Files
from tests.benchmarks.corpora import made_up
from tests.making import project
from tests.stories import STORIES

ADDRESS = "https://news.example/tram/"
NAME = 'The </script> "tram", <b>explained</b>; & more\\'

ATTACK = '</script><script>alert(1)</script><!-- ]]> "quoted" & co\\n;,'
"""What closes an element, a comment, a string or a value of one of the formats."""

HEADLINE = '=The bus was renamed & "bus" it is'
"""What editors write above an event; markup in it is refused."""
CITED = ' [@second "renamed on 29 March 2019"]'

HOSTILE = {
    "mkdocs.yml": "site_name: x\ndocs_dir: content/pages\ntheme: material\nplugins: [explainer]\n",
    "seeds/first.md": "---\ndate: 2019-03-28\n"
    f"title: {json.dumps('=cmd|/c calc ' + ATTACK)}\npublisher: {json.dumps('@SUM(1) ' + ATTACK)}\n"
    "url: https://news.example/a?b=1&c=2\n---\n"
    f"The council met on 4 March 2019 to vote on {ATTACK} and the tram. "
    "=HYPERLINK(1) was painted on the wall on 5 March 2019. "
    "+1 tram was bought on 6 March 2019. -2 trams were sold on 7 March 2019. "
    "@home is what the board opened on 8 March 2019.\n\n"
    "The board will open the \N{RIGHT-TO-LEFT OVERRIDE}tram\N{PILE OF POO} line on 3 June 2019. "
    f"“We want {ATTACK} by the summer,” said Ann Lee on 9 March 2019. "
    "The bridge was closed from 1 May 2018 to 31 August 2018. The tram was built in 1931. "
    "Ann Lee said the tram had stopped in February 2019.\n",
    "seeds/second.txt": "date 2019-04-02 The opening of the tram line, planned for 3 June 2019,"
    " was moved to 10 June 2019. Trams ran late on Monday."
    " Trams hit a <b>wall</b> & </script> on 28 March 2019."
    " The bus was renamed on 29 March 2019. Rain fell in early 2019.\n",
    "content/topics/trams.md": "---\n"
    f"title: {json.dumps('-Trams ' + ATTACK)}\nquestion: {json.dumps('=What of ' + ATTACK + '?')}\n"
    'keywords: [tram, trams, council]\n---\nThe council met. [@first "The council met"]\n',
    "content/actors/ann-lee.yml": f"name: {json.dumps('Ann Lee')}\nkind: person\n"
    f"aliases: {json.dumps(['+Lee ' + ATTACK])}\n",
    "content/pages/index.md": "# Trams\n",
    "content/corrections/headline.yml": "source: second\nwords: The bus was renamed on 29 March 2019\n"
    f"headline: {json.dumps(HEADLINE + CITED)}\n"
    "reason: It matters.\nwho: Jane Doe\nwhen: 2019-04-03\n",
}


def hostile(root: Path) -> Path:
    """A project that tries to break out of every format."""
    return project(root, HOSTILE)


def called_off(root: Path) -> Path:
    """A project whose one plan comes to nothing."""
    plan = "The opening of the harbour line"
    seeds = {
        "seeds/first.txt": f"date 2019-03-28 {plan} is planned for 3 June 2019.\n",
        "seeds/second.txt": f"date 2019-04-02 {plan}, planned for 3 June 2019, was called off.\n",
    }
    return project(root, {"mkdocs.yml": HOSTILE["mkdocs.yml"]} | seeds)


def prepared(
    root: Path, name: str = NAME, address: str = ADDRESS, *, directory_urls: bool = True
) -> pages.Site:
    """What the pages of a project are made from."""
    story, _ = pipeline.build(root)
    return pages.prepare(story, name, root, address=address, directory_urls=directory_urls)


def files(site: pages.Site) -> Files:
    """What others take from it."""
    return outputs.files(site)


def each(root: Path) -> list[pages.Site]:
    """The sites of every story that the outputs are tried on."""
    large = made_up(root / "large", 14)
    return [prepared(path) for path in (*STORIES, hostile(root / "hostile"), large)]

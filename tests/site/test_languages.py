"""Names in another language than the site's say which, so that they are read aloud in it."""

import re
from pathlib import Path

from generator import pages, pipeline
from tests.making import MINIMAL, project

FILES = {
    "mkdocs.yml": MINIMAL,
    "content/pages/index.md": "# Trams\n",
    "content/topics/trams.md": "---\ntitle: Trams\nquestion: What of them?\nkeywords: [tram]\n---\n",
    "content/actors/chasseurs.yml": "name: Les Amis du Tram\nkind: organisation\nlanguage: fr\n"
    "aliases: [the Friends]\n",
    "content/actors/duval.yml": "name: Ann Duval\nkind: person\nside: chasseurs\n",
    "seeds/2024-03-05.txt": "date 2024-03-05 Ann Duval said on Monday that the tram must stay. "
    "The Friends said that the tram would run in May.",
}


def test_a_name_has_its_language_wherever_it_is_ours(tmp_path: Path) -> None:
    """As a title, in who is who, as a side and as a link; the words of a source are the source's."""
    root = project(tmp_path, FILES)
    story, _ = pipeline.build(root)
    made = {p.uri: p.body for p in pages.build(story, "Trams", root)}
    name = '<span lang="fr">Les Amis du Tram</span>'
    assert made["actors/chasseurs.md"].startswith(f"# {name}\n")
    for uri in ("whos-who.md", "actors/duval.md", "topics/trams.md"):
        assert re.search(rf"<a [^>]*>{name}</a>", made[uri]), uri
    assert made["actors/duval.md"].startswith("# Ann Duval\n")

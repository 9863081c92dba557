"""The words that tell an event stand out of their sentence, and a whole sentence of nothing."""

import re
from pathlib import Path

from generator import pages, pipeline
from tests.making import MINIMAL, project

TOPIC = "---\ntitle: The pier\nquestion: What happens?\nkeywords: [pier]\n---\n"
NEWS = (
    "date 2024-03-05 The pier burned on Monday. Ann Lee, who owns the mill beside it, was in the "
    "town of Arvika when the old pier closed on Sunday, and nobody was hurt.\n"
)


def test_only_a_part_of_a_sentence_is_marked(tmp_path: Path) -> None:
    """A clause that is the whole sentence but its stop is not marked."""
    project(
        tmp_path,
        {
            "mkdocs.yml": MINIMAL,
            "content/topics/pier.md": TOPIC,
            "content/pages/index.md": "# The pier\n",
            "seeds/2024-03-05-pier.txt": NEWS,
        },
    )
    story = pipeline.build(tmp_path)[0]
    made = {p.uri: p.body for p in pages.build(story, "The pier", tmp_path)}
    marked = re.findall(r'<mark class="clause">([^<]*)</mark>', made["timeline.md"])
    assert marked == ["the old pier closed on Sunday"]
    assert "The pier burned on Monday." in made["timeline.md"]

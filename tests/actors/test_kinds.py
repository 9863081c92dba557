"""What actors are, as pages and machines are told."""

from pathlib import Path
from typing import get_args

import pytest

from generator import pages, pipeline
from generator.model import ACTOR_KINDS, ActorKind
from generator.outputs import linked
from tests.making import project

TEMPLATES = Path(__file__).parent.parent.parent
SHOWN = {
    "company": "Company",
    "court": "Court",
    "party": "Political party",
    "media": "News organisation",
}


@pytest.mark.parametrize(("kind", "word"), SHOWN.items())
def test_pages_say_it_in_words(tmp_path: Path, kind: str, word: str) -> None:
    """On the actor's own page and in the list of all."""
    files = {
        "seeds/a.txt": "date 2019-03-28 Norrtram opened the line on Tuesday.",
        "content/actors/norrtram.yml": f"name: Norrtram\nkind: {kind}\n",
    }
    told, problems = pipeline.build(project(tmp_path, files))
    built = {p.uri: p.body for p in pages.build(told, "Trams", TEMPLATES)}
    assert not problems
    assert f'<p class="lede">{word}</p>' in built["actors/norrtram.md"]
    assert f'<span class="actor__kind">{word}</span>' in built["whos-who.md"]


def test_machines_know_each() -> None:
    """Each kind has a type of schema.org."""
    assert set(linked._TYPES) == set(get_args(ActorKind)) == set(ACTOR_KINDS)

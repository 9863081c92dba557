"""A story of every kind of file, and all that a build of it publishes."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from generator import website
from generator.annotating import ALONE, Means
from generator.cache import Store
from generator.cache.sealing import Seal
from tests.stories import SWING_BRIDGE

SEAL = Seal(b"a secret")
REDACTION = """\
source: all
words: Workers
redact: somebody
reason: Nobody knows who.
who: The editors
when: 2019-08-02
"""
FILES = {
    "content/corrections/vague.yml": """\
source: 2019-03-20
words: last month
time: 2019-02
reason: The port's records say so.
who: The editors
when: 2019-08-01
""",
    "content/corrections/meaning.yml": """\
source: 2019-05-06
words: six weeks longer
clarify: than planned in March
reason: The article does not say it.
who: The editors
when: 2019-08-01
""",
    "seeds/2019-08-01-later.md": """\
---
date: 2019-08-01
title: The swing bridge a week later
---
Solvang said on Tuesday that the bridge carries [5,000 vehicles](https://vessby.example/count) a day again.

The port’s engineer, Tomas Reyk, denied that a girder had cracked on 30 July.
""",
    "seeds/2019-08-02-later.txt": """\
date 2019-08-02 Solvang said on Tuesday that the bridge carries 5,000 vehicles a day again.

Reyk said yesterday that all girders are sound.
""",
    "content/sources/2019-08-02-later.yml": "key: newer\nreplaces: 2019-08-01-later\n",
}


def story(root: Path) -> Path:
    """A project with a file of every kind."""
    shutil.copytree(SWING_BRIDGE, root)
    for path, text in FILES.items():
        (root / path).write_text(text, encoding="utf-8")
    return root


def long_story(root: Path, times: int) -> Path:
    """The story with articles that it takes some seconds to read."""
    text = (story(root) / "seeds/2019-05-06-delay.txt").read_text("utf-8")
    for number in range(24):
        (root / f"seeds/2019-05-07-{number}.txt").write_text(text * times, encoding="utf-8")
    return root


def means(folder: Path) -> Means:
    """Those that keep in a folder what they find."""
    return Means(Store(folder, SEAL))


def published(root: Path, by: Means = ALONE) -> Mapping[str, str]:
    """Each file of the site by its path, with what is told of the build."""
    made = website.build(root, means=by)
    return {
        **{page.uri: page.text({}) for page in made.pages},
        **{path: make() for path, make in made.data.items()},
        "warnings": "\n".join(map(str, made.warnings)),
        "settings": repr((made.settings, made.nav, made.notes)),
        "found": repr(made.found),
    }

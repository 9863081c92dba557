"""Projects of many articles, for benchmarks and tests: made up here, or real ones.

The made-up articles are put together from a few dozen words, with as many dates, names and
quotations as news has. The real ones are those of ``../shared/benchmarks/timeline``, where they lie
beside the checkout; none of their text is in the project.
"""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

from tests.benchmarks import texts, timeline
from tests.making import MINIMAL, project
from tests.stories import SETTINGS

WHO = (
    "The mayor",
    "Ann Lee",
    "The harbour board",
    "A spokesman for the ferry line",
    "The union",
    "The court",
)
DID = (
    "opened the east pier",
    "closed two of the locks",
    "rejected the offer",
    "hired 1,200 people",
    "raised the fares",
)
WHEN = (
    "on Monday",
    "last week",
    "on 3 May 2018",
    "in early 2019",
    "two days later",
    "in March",
    "this year",
)
SAID = (
    "“It will take years”, he said.",
    "Ann Lee denied the report.",
    "The plan is to start in June.",
    "",
)


def article(chance: random.Random, day: date, paragraphs: int) -> str:
    """An article of so many paragraphs, of four statements each."""
    told = (" ".join(statement(chance) for _ in range(4)) for _ in range(paragraphs))
    return f"date {day} " + "\n\n".join(told) + "\n"


def statement(chance: random.Random) -> str:
    """A dated sentence, hardly ever the same twice, and, at times, what somebody says to it."""
    did = f"{chance.choice(WHO)} {chance.choice(DID)} near berth {chance.randrange(1, 1000)}"
    return f"{did} {chance.choice(WHEN)}. {chance.choice(SAID)}".strip()


def made_up(root: Path, sources: int, paragraphs: int = 5) -> Path:
    """A project of so many articles, two topics and one actor."""
    chance = random.Random(sources)
    days = (date(2019, 1, 1) + timedelta(days=n % 300) for n in range(sources))
    seeds = {f"seeds/{n:05}.txt": article(chance, day, paragraphs) for n, day in enumerate(days)}
    topics = {
        f"content/topics/{word}.md": f"---\ntitle: The {word}\nquestion: What of the {word}?\nkeywords: [{word}]\n---\n"
        for word in ("pier", "locks")
    }
    actor = {"content/actors/ann-lee.yml": "name: Ann Lee\nkind: person\n"}
    config = {"mkdocs.yml": SETTINGS}
    project(root, config | seeds | topics | actor | {"content/pages/index.md": "# The harbour\n"})
    return root


STORIES = texts.DATA / "timeline"
WORDS = range(100, 2501)
"""Words of a real article that is taken."""
ACTORS = (
    "Barack Obama", "David Cameron", "United Nations", "White House", "Congress", "Pentagon",
    "Saddam Hussein", "Tony Blair", "Tony Hayward", "BP", "World Health Organization", "Mexico",
    "Charles Taylor", "Hassan Rouhani", "Ehud Olmert", "Dilma Rousseff", "IMF", "Iran", "Israel",
)  # fmt: skip
"""Those who stand in many of them."""


def are_there() -> bool:
    """Whether the real articles lie beside the checkout."""
    return any(STORIES.glob("*/*/articles.jsonl"))


def real(root: Path, sources: int) -> Path:
    """A project of so many of the real articles, evenly by date, with each of their stories as a
    topic; all of them where there are fewer.

    Raises FileNotFoundError where they do not lie beside the checkout.
    """
    folders = sorted(file.parent for file in STORIES.glob("*/*/articles.jsonl"))
    if not folders:
        raise FileNotFoundError(STORIES)
    records = sorted(
        (
            record
            for folder in folders
            for record in texts.lines(folder / "articles.jsonl")
            if len(record["text"].split()) in WORDS
        ),
        key=lambda record: (record["date"], record["id"], record["text"]),
    )
    count = min(sources, len(records))
    chosen = (records[n * len(records) // count] for n in range(count))
    seeds = {f"seeds/{r['date'][:10]}-{n:05}.txt": seed(r) for n, r in enumerate(chosen)}
    home = {"mkdocs.yml": MINIMAL, "content/pages/index.md": "# The news\n"}
    topics = dict(_topic(folder) for folder in folders)
    actors = {
        f"content/actors/{name.lower().replace(' ', '-')}.yml": f"name: {name}\nkind: organisation\n"
        for name in ACTORS
    }
    return project(root, home | topics | actors | seeds)


def _topic(folder: Path) -> tuple[str, str]:
    """The file of a story's topic, and what stands in it."""
    title, slug = folder.name.replace("_", " "), folder.name.lower().replace("_", "-")
    words = json.loads((folder / "keywords.json").read_text("utf-8"))
    return (
        f"content/topics/{slug}.md",
        f"---\ntitle: {title}\nquestion: What of {title}?\nkeywords: {json.dumps(words)}\n---\n",
    )


def seed(record: Mapping[str, str]) -> str:
    """An article of the data, in print and without the characters that a seed may not hold."""
    known = {"publisher": record["source"]}
    if record.get("title"):
        known["title"] = timeline.printed(record["title"])
    head = "".join(f"{key}: {json.dumps(value)}\n" for key, value in known.items())
    lines = (timeline.printed(line) for line in timeline.parts(record["text"]) if line.strip())
    text = "\n\n".join(lines)
    plain = "".join(c for c in text if c == "\n" or c.isprintable())
    return f"---\ndate: {record['date'][:10]}\n{head}---\n{plain}\n"

"""A draft as a seed: its name, its front matter, its text as Markdown."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from datetime import date
from urllib.parse import quote

from generator import articles
from generator.adding.drafts import Block, Draft
from generator.articles import markdown

FOLDER = "seeds"
_LONGEST_NAME = 60
_LONGEST_VALUE = 300


def stem(draft: Draft, day: date, taken: Collection[str]) -> str:
    """Return the name of a seed without its extension: the day and the words of the title; with a
    number where another seed has it, in whatever letters.
    """
    words = articles.fit(draft.title or draft.blocks[0].text).lower().replace("_", "-")
    slug = words[: _LONGEST_NAME + 1].rpartition("-")[0] if len(words) > _LONGEST_NAME else words
    name = f"{day}-{slug.strip('-') or 'article'}"
    names = (name if n == 1 else f"{name}-{n}" for n in range(1, len(taken) + 2))
    used = {each.casefold() for each in taken}
    return next(each for each in names if each.casefold() not in used)


def text(draft: Draft, day: date, remarks: Collection[str]) -> str:
    """Return the whole seed. The `remarks` stand above the date, for who looks at the file later."""
    values = {
        "title": draft.title,
        "publisher": draft.publisher,
        "url": _sound(draft.url),
        "author": draft.author,
        "language": draft.language,
    }
    known = {key: words for key, value in values.items() if (words := _plain(value))}
    lines = (f"{key}: {_value(words)}" for key, words in known.items())
    top = ["---", *(f"# {_plain(remark)}" for remark in remarks), f"date: {day}", *lines, "---"]
    return "\n".join(top) + "\n" + "\n\n".join(map(_marked, draft.blocks)) + "\n"


def _plain(words: str) -> str:
    return " ".join(articles.normalise(words).split())[:_LONGEST_VALUE]


_UNQUOTED = re.compile(r"[^\W_](?:[^:#\n\"\\]|:(?=\S))*(?<![:\s])")
_SPECIAL = frozenset({"null", "true", "false", "yes", "no", "on", "off"})


def _value(words: str) -> str:
    """A value of YAML; in quotation marks only where it needs them."""
    if _UNQUOTED.fullmatch(words) and words.lower() not in _SPECIAL:
        return words
    return json.dumps(words, ensure_ascii=False)


def _sound(url: str) -> str:
    """An address whose odd signs are written as codes."""
    return re.sub(r"[\s<>\"'`\\{}|^]", lambda found: quote(found[0], safe=""), url)


# ---------------------------------------------------------------- Markdown

_LEADS = {"": "", "heading": "## ", "item": "- "}
_SIGNS = re.compile(r"([\\`*_~\[\]<>#|!])")
_START = re.compile(r"([-+=])")


def _marked(block: Block) -> str:
    """A block in Markdown that shows its very words; signs are escaped only where they would be
    taken for marks.
    """
    words = block.text
    if block.mark == "row" and _shows(f"| {words} |", words):
        return f"| {words} |"
    if not _shows(words, words):
        words = _SIGNS.sub(r"\\\1", words)
        if _START.match(words):
            words = f"\\{words}"
    return _LEADS.get(block.mark, "") + words


def _shows(written: str, words: str) -> bool:
    lines = list(markdown.lines(written))
    return len(lines) == 1 and lines[0].text == words and not lines[0].mark

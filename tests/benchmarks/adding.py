"""How well saved pages become articles: title, publisher, day, language and text of each.

    python -m tests.benchmarks.adding FOLDER

The folder holds saved pages and a list of what is right, ``key.tsv``, one line a page, its columns
parted by tabs: file, title, publisher, day, language, the words with which the article begins, and
those with which it ends. Articles of others are no part of the checkout.

A day that is doubted is a day that is warned of, whether it is right or not. A text is right where
it has its begin and its end, with two sentences at most before and after them that the program
does not know for a byline, a credit and the like.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from generator import adding, articles
from generator.adding import received
from generator.adding.drafts import Draft

ASPECTS = ("title", "publisher", "day", "language", "text")
TODAY = date.today()  # noqa: DTZ011 a page of the future is not expected
_AROUND = 2
"""Sentences that may stand before the first and behind the last of an article."""


def judged(data: bytes, key: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each aspect of a page with how it came out: right, wrong, or warned."""
    try:
        (draft,) = received.drafts(data)
    except adding.RefusedError:
        yield from ((aspect, "wrong") for aspect in ASPECTS)
        return
    yield "title", _verdict(draft.title, key["title"])
    yield "publisher", _verdict(draft.publisher, key["publisher"])
    yield "day", _day(draft, key["day"])
    yield "language", _language(draft, data, key["language"])
    yield "text", _text(data, key)


def _verdict(found: str, right: str) -> str:
    return "right" if _plain(found) == _plain(right) else f"wrong: {found}"


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold())).removeprefix("the ")


def _language(draft: Draft, data: bytes, right: str) -> str:
    (outcome,) = adding.add(data, adding.Given(date(2000, 1, 1)), [], TODAY)
    text = next(iter(outcome.files.values())) if isinstance(outcome, adding.Added) else ""
    written = re.search(r"^language: (\w+)", text, re.MULTILINE)
    return _verdict(written[1] if written else draft.language.partition("-")[0], right)


def _day(draft: Draft, right: str) -> str:
    if draft.dated is None:
        return "asked for"
    is_right = draft.dated.day.isoformat() == right
    if draft.dated.doubt:
        return "right, warned" if is_right else f"warned: {draft.dated.day}"
    return "right" if is_right else f"wrong: {draft.dated.day}"


def _text(data: bytes, key: Mapping[str, str]) -> str:
    (outcome,) = adding.add(data, adding.Given(date(2000, 1, 1)), [], TODAY)
    if isinstance(outcome, adding.RefusedError):
        return "refused"
    made, _ = articles.parse("seeds/a.md", next(iter(outcome.files.values())), None, TODAY)
    assert made is not None
    told = [_plain(made.words_of(unit)) for _, unit in made.told()]
    whole = _plain(made.text)
    begins, ends = _plain(key["begins"]), _plain(key["ends"])
    if begins not in whole or ends not in whole:
        return f"wrong: its {'begin' if begins not in whole else 'end'} is missing"
    start = next((n for n, words in enumerate(told) if words.startswith(begins[: len(words)])), 99)
    end = next(
        (n for n, words in enumerate(reversed(told)) if words.endswith(ends[-len(words) :])), 99
    )
    return "right" if max(start, end) <= _AROUND else f"wrong: {start} before, {end} after"


def main(folder: Path) -> None:
    """Print a table, and how many pages are right in each aspect."""
    with (folder / "key.tsv").open(encoding="utf-8", newline="") as file:
        keys = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    counts: Counter[tuple[str, str]] = Counter()
    for key in keys:
        found = dict(judged((folder / key["file"]).read_bytes(), key))
        counts.update((aspect, word.partition(":")[0]) for aspect, word in found.items())
        print(f"{key['file']:<34} " + "  ".join(f"{found[aspect]:<14}" for aspect in ASPECTS))
    for aspect in ASPECTS:
        told = ", ".join(f"{n} {word}" for (of, word), n in sorted(counts.items()) if of == aspect)
        print(f"{aspect:<10} of {len(keys)}: {told}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""Whole pages of many outlets' shapes are told apart as well as they were."""

import pytest

from tests.articles.told_apart import pages, score


@pytest.mark.parametrize(("part", "share", "others"), [("dev", 96, 95), ("unseen", 95, 94)])
def test_pages_are_told_apart(part: str, share: float, others: float) -> None:
    """So many per cent of the labelled stretches are found; of those that are no sentence, an F."""
    told = score(part)
    assert told.share >= share
    assert told.others >= others


@pytest.mark.parametrize("part", ["dev", "unseen"])
def test_every_page_has_labels(part: str) -> None:
    """A page without labels, or with a kind misspelt, would count for nothing."""
    kinds = {label.partition(" | ")[0] for page in pages(part) for label in page.labels}
    assert kinds <= {
        "boilerplate", "byline", "caption", "credit", "dateline", "heading", "item", "lead-in",
        "sentence", "speaker",
    }  # fmt: skip
    assert all(page.labels and page.text for page in pages(part))

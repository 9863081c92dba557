"""The pictures by which pages are shared: what stands on them, as any reader of PNG sees it, and the
same bytes everywhere.
"""

from __future__ import annotations

import hashlib
import io
import zlib
from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from PIL import Image

from generator import addresses, outputs
from generator.outputs.share import card, drawing, png
from generator.pages import Site
from tests.making import project
from tests.outputs.stories import ADDRESS, HOSTILE, prepared

TRAM = card.Card(
    "Trams and lines",
    "The night tram",
    "Does it run on Sundays, and who pays for it?",
    "As of 2 April 2019 · 3 sources",
)
DIGEST = "9dfae08e76a88e87384cc3b33af9bf74c1090f84210de39d84b6bf47b82f000f"
"""Of that card, wherever it is drawn."""


def opened(picture: bytes) -> Image.Image:
    """A PNG file as a library reads it."""
    return Image.open(io.BytesIO(picture)).convert("L")


def is_blank(picture: Image.Image, top: int, bottom: int) -> bool:
    """Whether nothing stands between two heights."""
    return picture.crop((0, top, picture.width, bottom)).getextrema() == (255, 255)


def test_the_same_words_give_the_same_bytes_everywhere() -> None:
    """Whatever the machine."""
    assert hashlib.sha256(drawing.drawn(TRAM)).hexdigest() == DIGEST


def test_a_card_is_a_light_picture_of_the_size_that_is_asked_for() -> None:
    """Dark words on white, clear of the edges."""
    made = drawing.drawn(TRAM)
    picture = opened(made)
    assert picture.size == (card.WIDTH, card.HEIGHT) == png.size(made)
    assert len(made) < 60_000
    words = picture.crop((0, 20, card.WIDTH, card.HEIGHT)).point(lambda shade: 255 - shade)
    left, _, right, bottom = words.getbbox() or (0, 0, 0, 0)
    assert left >= 75
    assert card.WIDTH // 2 < right <= card.WIDTH - 75
    assert bottom <= card.HEIGHT - 60


@pytest.mark.parametrize("title", ["Trams", "Trams and lines " * 3, "Trams and lines " * 20])
@pytest.mark.parametrize("words", ["", "Who pays? " * 6, "Who pays? " * 90, "W" * 300])
def test_words_stay_clear_of_each_other(title: str, words: str) -> None:
    """However many they are, the foot stands by itself; what has no room is cut."""
    foot = card.HEIGHT - 120
    picture = opened(drawing.drawn(card.Card("Trams", title, words, "As of 2 April 2019")))
    assert is_blank(picture, foot - 8, foot + 4)
    assert not is_blank(picture, foot + 4, foot + 40)
    assert is_blank(picture.crop((card.WIDTH - 70, 0, card.WIDTH, card.HEIGHT)), 20, card.HEIGHT)


@pytest.mark.parametrize(
    "title",
    ["Straßen & Brücken", "Łódź, Việt Nam", "Ελλάδα", "Россия", "e\u0301tat", "“It’s 5 °C…”"],
)
def test_letters_of_three_alphabets_are_drawn(title: str) -> None:
    """Each has a sign that differs from that of a missing one."""
    assert drawing.can_be_drawn(card.Card("", title, "", ""))


@pytest.mark.parametrize(
    "title", ["日本", "مرحبا", "שלום", "हिन्दी", "ไทย", "한국", "A tram 🚋", "x\u0301", "a\u202eb"]
)
def test_what_cannot_be_set_has_no_picture(title: str) -> None:
    """Neither letters that are missing nor those that stand on others or run from the right."""
    assert not drawing.can_be_drawn(card.Card("", title, "", ""))
    assert not drawing.can_be_drawn(card.Card("", "Trams", title, ""))


@given(st.lists(st.sampled_from([b"\0" * 300, b"\0", b"ab", b"\xff" * 5, bytes(range(256))])))
def test_what_is_compressed_is_read_again(parts: list[bytes]) -> None:
    """By the library of the format, and long runs take little room."""
    data = b"".join(parts)
    assert zlib.decompress(png.compressed(data)) == data


@given(st.integers(1, 6), st.lists(st.integers(0, png.COLOURS - 1), min_size=2, max_size=80))
def test_every_pixel_is_kept(half: int, shades: list[int]) -> None:
    """Whatever stands beside and above it."""
    width = 2 * half
    rows = -(-len(shades) // width)
    pixels = bytes(shades).ljust(rows * width, b"\0")
    palette = [(shade * 17,) * 3 for shade in range(png.COLOURS)]
    picture = opened(png.encoded(pixels, width, palette))
    assert picture.size == (width, rows)
    assert picture.tobytes() == bytes(shade * 17 for shade in pixels)


def test_each_topic_has_a_picture_of_its_own(sites: list[Site]) -> None:
    """So have the timeline and the first page, whose picture stands for all others."""
    site = sites[0]
    drawn = outputs.drawn(site)
    topics = {addresses.of_topic(topic.id): topic for topic in site.story.content.topics}
    assert topics
    assert drawn.keys() == {addresses.HOME, addresses.TIMELINE} | topics.keys()
    assert len({p.alt for p in drawn.values()}) == len(drawn)
    assert all(topic.question in drawn[uri].alt for uri, topic in topics.items())
    files = outputs.pictures(site)
    assert files.keys() == {p.path for p in drawn.values()}
    assert all(png.size(make()) == (card.WIDTH, card.HEIGHT) for make in files.values())


def test_without_an_address_or_signs_there_is_none(tmp_path: Path) -> None:
    """A page is then shared by its words."""
    unknown = prepared(project(tmp_path / "a", HOSTILE), address="")
    assert not outputs.drawn(unknown)
    assert not outputs.pictures(unknown)
    foreign = prepared(project(tmp_path / "b", HOSTILE), name="電車", address=ADDRESS)
    assert not outputs.drawn(foreign)


def test_the_size_of_a_picture_of_the_editors_is_read_where_it_is_one(sites: list[Site]) -> None:
    """What is no PNG has none."""
    assert outputs.of_editors(sites[0], drawing.drawn(TRAM)).size == (card.WIDTH, card.HEIGHT)
    assert outputs.of_editors(sites[0], b"GIF89a").size is None

"""Pages that a browser saved with all that they show, in one file."""

from __future__ import annotations

import base64

import pytest

from tests.adding.making import TEXT, added, article, head, page, refusal, seed

TOP = """\
From: <Saved by Blink>
Snapshot-Content-Location: https://post.example/2024/tram
Subject: Council votes
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----B"


"""
PAGE = page(
    '<meta property="og:url" content="https://post.example/2024/a">', data=article("2024-03-04")
)


def archive(*parts: tuple[str, bytes]) -> bytes:
    """An archive of these parts, each of a type."""
    told = "".join(
        f"------B\nContent-Type: {kind}\nContent-Transfer-Encoding: base64\n\n{base64.encodebytes(data).decode()}\n"
        for kind, data in parts
    )
    return f"{TOP}{told}------B--\n".encode()


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_the_page_of_an_archive_becomes_a_seed(end: bytes) -> None:
    """The first page is the article; pictures and frames are none."""
    data = archive(
        ("image/png", b"x"), ("text/html", PAGE), ("text/html", b"<html><p>Frame</p></html>")
    )
    made = added(data.replace(b"\n", end))
    assert head(made)["date"] == "2024-03-04"
    assert seed(made).endswith("\n\n".join(TEXT) + "\n")


def test_an_archive_without_a_page() -> None:
    """It says what to do."""
    told = "this file holds no web page\nsave it anew from your browser, as HTML"
    assert refusal(archive(("image/png", b"x"))) == told

"""Files that are made to do harm, or are broken: each is told in a sentence, and none takes long,
fetches anything or grows without end.
"""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, strategies as st

from generator import adding
from generator.adding import received
from generator.adding.drafts import RefusedError
from tests.adding.making import PARAGRAPHS, TEXT, TODAY, article, document, page, refusal

BOMB = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
EXTERNAL = '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
REMOTE = '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/rss.dtd">'
DECLARED = (
    "this file declares types of its own (<!DOCTYPE …>), which could be an attack\n"
    "if you trust it, delete the declaration and try again"
)


@pytest.mark.parametrize("declared", [BOMB, EXTERNAL, REMOTE])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-be"])
def test_declared_entities_are_refused(declared: str, encoding: str) -> None:
    """In feeds as in the items of agencies, in any encoding that says what it is."""
    feed = (
        f"<rss version='2.0'><channel><item><title>&a;</title>{PARAGRAPHS}</item></channel></rss>"
    )
    item = f"<newsItem>{PARAGRAPHS}</newsItem>"
    for text in (feed, item):
        if encoding == "utf-8":
            assert refusal(f'<?xml version="1.0"?>{declared}{text}'.encode()) == DECLARED
        else:
            data = f'\ufeff<?xml version="1.0"?>{declared}{text}'.encode(encoding)
            assert refusal(data).startswith("this is UTF-16")


@pytest.mark.parametrize(
    "text",
    [
        "<rss><channel>",
        "<rss><channel></rss>",
        "<feed xmlns='http://www.w3.org/2005/Atom'>&nbsp;</feed>",
        "<?xml version='1.0' encoding='x-none'?><rss/>",
        "<newsItem>\x00</newsItem>",
    ],
)
def test_broken_xml_is_told(text: str) -> None:
    """With its line where there is one."""
    assert refusal(text.encode()).startswith(
        ("this is not XML that can be read", "this XML is in an")
    )


def test_deep_xml_is_refused() -> None:
    """Before a reader that goes down by calling itself sees it."""
    told = refusal(b"<rss>" + b"<a>" * 100_000 + b"</a>" * 100_000 + b"</rss>")
    assert told == "this file nests more than 200 elements in one another"


@pytest.mark.parametrize(
    "data",
    [
        b"<html>" + b"<div>" * 50_000 + b"x",
        b"<html><p>" + b"<b>" * 50_000 + b"x",
        b"<html>" + b"<p>" * 50_000,
        b"<!DOCTYPE html>" + b"<!-- -->" * 20_000,
        b"<!--" * 20_000,
        b"<html><body>" + b"<p class='date'>3 May 2020 " * 5_000,
        b"<html><head>" + b"<meta name='date' content='x'>" * 20_000,
        b"<" * 100_000,
        b"<html>\x00\x01\x02</html>",
        b"<html><script type='application/ld+json'>" + b'{"a":' * 50_000 + b"</script></html>",
    ],
)
def test_pages_that_are_no_pages(data: bytes) -> None:
    """Nothing is found in them, and that is told."""
    assert refusal(data)


def test_pages_of_too_many_elements_are_refused() -> None:
    """No article has so many."""
    told = refusal(b"<html><body>" + b"<br>" * 50_000)
    assert told == "this page has too many elements to be an article"


def test_what_is_too_much_for_an_article_is_refused() -> None:
    """A book, a feed of years: each with its reason."""
    assert refusal(b"word word word.\n\n" * 25_000).startswith("75,000 words are too many for an")
    items = b"<item><title>A</title></item>" * 1_001
    told = refusal(b"<rss version='2.0'><channel>" + items + b"</channel></rss>")
    assert told == "this feed holds more than 1,000 items\nsplit it"


def test_large_files_are_refused_unread() -> None:
    """The limit is told, with a way on."""
    told = refusal(b"a" * (adding.MOST + 1))
    assert told.startswith("the file is too large: it may have 16 MiB\ncopy the text")
    assert refusal(b" \n") == "the file is empty"


# ---------------------------------------------------------------- documents


def zipped(**parts: bytes) -> bytes:
    """A Word document with more parts than it should have."""
    made = io.BytesIO(document(TEXT))
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(f"word/{name}", content)
    return made.getvalue()


def test_a_zip_bomb_is_refused() -> None:
    """By what it says it unfolds to, before it is unfolded."""
    told = refusal(zipped(media=bytes(70 * 1024 * 1024)))
    assert told == "this document unfolds to more than 60 MiB, which could be an attack"
    many = {f"part{n}": b"" for n in range(2_001)}
    assert refusal(zipped(**many)).startswith("this document unfolds to more than")


def test_a_zip_that_lies_about_its_size_is_refused() -> None:
    """What it says is all that is read, and then it is no sound archive."""
    data = zipped(media=b"<a>" + b" " * 100_000 + b"</a>")
    assert refusal(data.replace((100_007).to_bytes(4, "little"), (7).to_bytes(4, "little"))) == (
        "this Word document is damaged\nopen it and save it anew"
    )


@pytest.mark.parametrize("part", ["word/document.xml", "_rels/.rels", "docProps/core.xml"])
@pytest.mark.parametrize("declared", [BOMB, EXTERNAL, REMOTE])
def test_entities_in_a_document_are_refused(part: str, declared: str) -> None:
    """In each of its parts."""
    assert (
        refusal(document(TEXT, {part: f'<?xml version="1.0"?>{declared}<rss>&a;</rss>'}))
        == DECLARED
    )


@pytest.mark.parametrize("part", ["word/document.xml", "_rels/.rels", "docProps/core.xml"])
@pytest.mark.parametrize("content", ["", "<a", "<a/>", "not XML"])
def test_broken_documents_are_told(part: str, content: str) -> None:
    """In a sentence, whichever part is broken."""
    assert refusal(document(TEXT, {part: content}), adding.Given(title="x"))


def test_pictures_that_a_document_links_to_are_not_opened() -> None:
    """Neither files of this computer nor addresses."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    blip = f'<a:blip xmlns:a="{drawing}/main" xmlns:r="{office}" r:link="r9"/>'
    paragraphs = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in TEXT)
    body = (
        f'<w:document xmlns:w="{word}"><w:body>{paragraphs}<w:p><w:r><w:drawing>'
        f'<wp:inline xmlns:wp="{drawing}/wordprocessingDrawing"><a:graphic xmlns:a="{drawing}/main"><a:graphicData>'
        f'<pic:pic xmlns:pic="{drawing}/picture"><pic:blipFill>{blip}</pic:blipFill></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p></w:body></w:document>"
    )
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r9" Type="{office}/image" Target="file:///etc/passwd" TargetMode="External"/>'
        "</Relationships>"
    )
    data = document(TEXT, {"word/document.xml": body, "word/_rels/document.xml.rels": rels})
    (draft,) = received.drafts(data)
    assert [block.text for block in draft.blocks] == list(TEXT)


# ---------------------------------------------------------------- anything


SAMPLES = (
    page('<link rel="canonical" href="https://a.example/2024/x">', data=article("2024-03-04")),
    document(TEXT),
    b"<rss version='2.0'><channel><item><title>A</title></item></channel></rss>",
    b'{"headline": "A", "body_text": "b"}',
    "\n\n".join(TEXT).encode(),
)


@given(st.sampled_from(SAMPLES), st.integers(0, 5_000), st.binary(max_size=30), st.integers(0, 200))
def test_a_damaged_file_is_told_in_a_sentence(sample: bytes, at: int, put: bytes, cut: int) -> None:
    """Whatever stands in it, there is an article, or a reason why there is none."""
    data = sample[:at] + put + sample[at + cut :]
    try:
        outcomes = list(adding.add(data, adding.Given(TODAY), [], TODAY))
    except RefusedError as refused:
        outcomes = [refused]
    assert outcomes
    assert all(isinstance(o, adding.Added) or o.message for o in outcomes)


def test_a_page_on_which_the_library_stumbles() -> None:
    """It knows some marks of other formats, and not all that can stand in them."""
    marked = page(
        '<meta property="article:published_time" content="2024-03-04">',
        body=PARAGRAPHS.replace("<p>", "<p><hi rend='uppercase'>So it is.</hi> ", 1),
    )
    (outcome,) = adding.add(marked, adding.Given(), [], TODAY)
    assert isinstance(outcome, adding.Added)
    assert TEXT[3] in next(iter(outcome.files.values()))

"""Files as they are added, made for tests."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date

from generator import adding
from generator.model import Article

TODAY = date(2024, 12, 1)
TEXT = tuple(
    " ".join(paragraph.split())
    for paragraph in """
The harbour council voted on Monday to extend the tram line to the old pier, after a debate that lasted until midnight
and was watched by some two hundred people.

Work on the line will start in May and will cost 14 million pounds, the council said. Half of the money comes from the
region, and the other half from a loan that is to be paid back by 2040.

“We have waited for this for thirty years,” said Ana Ruiz, who leads the council. Shopkeepers on the pier fear that they
will lose a summer while the street is dug up.

The union of tram drivers said it had not been asked, and that it would decide next week whether it takes part in the
planning at all.
""".strip().split("\n\n")
)
"""An article long enough to be one."""
PARAGRAPHS = "\n".join(f"<p>{paragraph}</p>" for paragraph in TEXT)


def page(
    head: str = "",
    above: str = "",
    *,
    data: object = None,
    lang: str = ' lang="en"',
    body: str = PARAGRAPHS,
) -> bytes:
    """A saved page: what is in its head, above its text, and in its JSON-LD."""
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>' if data else ""
    return (
        f"<!DOCTYPE html>\n<html{lang}><head><meta charset='utf-8'>{head}{script}</head><body>"
        f"<nav><a href='/'>Home</a> <a href='/news'>News</a></nav><article>"
        f"<h1>Council votes for the harbour tram</h1>{above}{body}</article>"
        "<footer>All rights reserved</footer></body></html>"
    ).encode()


def article(published: str, **more: object) -> dict[str, object]:
    """JSON-LD of an article that appeared at a moment."""
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Council votes for the harbour tram",
        "datePublished": published,
        "publisher": {"@type": "Organization", "name": "The Harbour Post"},
        "author": [{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "Bo Fisk"}],
        **more,
    }


def document(paragraphs: Sequence[str], parts: Mapping[str, str] | None = None) -> bytes:
    """A Word document of these paragraphs; `parts` are added, or stand in place of its own."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    runs = "".join(map(_paragraph, paragraphs))
    files = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{word}"><w:body>{runs}</w:body></w:document>',
        "docProps/core.xml": '<c:coreProperties xmlns:c="c" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:t="http://purl.org/dc/terms/"><dc:title>Council votes for the tram</dc:title>'
        "<dc:creator>Jane Doe</dc:creator><t:created>2024-03-04T10:00:00Z</t:created></c:coreProperties>",
        **(parts or {}),
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return made.getvalue()


def _paragraph(text: str) -> str:
    """A paragraph of Word; one that begins with # is a heading."""
    style = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' if text.startswith("# ") else ""
    return f"<w:p>{style}<w:r><w:t>{text.removeprefix('# ')}</w:t></w:r></w:p>"


def added(data: bytes, given: adding.Given | None = None, *present: Article) -> adding.Added:
    """The one article that a file holds, as a seed."""
    (outcome,) = adding.add(data, given or adding.Given(), list(present), TODAY)
    assert isinstance(outcome, adding.Added), outcome
    return outcome


def seed(made: adding.Added) -> str:
    """The text of the seed."""
    return next(iter(made.files.values()))


def head(made: adding.Added) -> dict[str, str]:
    """The front matter of the seed, as far as it is no comment."""
    lines = seed(made).split("---\n")[1].splitlines()
    return dict(line.split(": ", 1) for line in lines if not line.startswith("#"))


def refusal(data: bytes, given: adding.Given | None = None, *present: Article) -> str:
    """Why a file, or the one article in it, is not added: the message and the hint."""
    try:
        (outcome,) = adding.add(data, given or adding.Given(), list(present), TODAY)
    except adding.RefusedError as error:
        outcome = error
    assert isinstance(outcome, adding.RefusedError), outcome
    return f"{outcome.message}\n{outcome.hint}".strip()

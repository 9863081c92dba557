"""Documents of Word (.docx), which are ZIP archives of XML: both are checked before they are read."""

from __future__ import annotations

import io
import zipfile
from xml.parsers import expat

import mammoth

from generator.adding import markup, moments, xmlfiles
from generator.adding.drafts import Block, Draft, RefusedError

_MOST_PARTS = 2_000
_MOST_BYTES = 60 * 1024 * 1024
"""What a document may unfold to, pictures included."""
_XML = (b"<", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
"""How XML begins, in any encoding that Word takes."""


def document(data: bytes) -> tuple[Draft, ...]:
    """Return the article in a Word document. It says when it was written, not when it appeared."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _probe(archive)
            about = _about(archive)
        told = mammoth.convert_to_html(
            io.BytesIO(data),
            convert_image=_no_image,
            include_embedded_style_map=False,
            external_file_access=False,
        )
    except _UNSOUND:
        raise RefusedError("this Word document is damaged", "open it and save it anew") from None
    head, *rest = markup.blocks(told.value) or (Block(""),)
    has_title = head.mark == "heading"
    return (
        Draft(
            blocks=tuple(rest) if has_title else (head, *rest),
            title=head.text if has_title else about.get("title", ""),
            author=about.get("creator", ""),
            dateless=_written(about.get("created", "")),
        ),
    )


_UNSOUND = (
    expat.ExpatError,
    zipfile.BadZipFile,
    KeyError,
    ValueError,
    NotImplementedError,
    OSError,
    EOFError,
    IndexError,
    AttributeError,
    RecursionError,
)
"""What a damaged document makes its readers say."""


def _no_image(_image: object) -> list[object]:
    """Nothing: pictures are neither opened nor shown."""
    return []


def _probe(archive: zipfile.ZipFile) -> None:
    """Raise RefusedError where an archive unfolds to too much, or has a part of unsound XML.

    What a part says of its size is all that is ever read of it.
    """
    parts = archive.infolist()
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_BYTES:
        most = _MOST_BYTES // 1024 // 1024
        raise RefusedError(
            f"this document unfolds to more than {most} MiB, which could be an attack"
        )
    for part in parts:
        content = archive.read(part)
        if content.lstrip().startswith(_XML):
            xmlfiles.probe(content)


def _about(archive: zipfile.ZipFile) -> dict[str, str]:
    """What the document says of itself."""
    if "docProps/core.xml" not in archive.namelist():
        return {}
    root = xmlfiles.tree(archive.read("docProps/core.xml"))
    return {xmlfiles.name(element): xmlfiles.text(element) for element in root}


def _written(created: str) -> str:
    moment = moments.read(created)
    return f"the document was begun on {moments.in_words(moment.day)}" if moment else ""

"""Files that are something else than the text their place asks for: told by their first bytes, or
by their names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class Kind:
    """What a file is, and how an editor makes plain text of it."""

    name: str
    """With its article: ``a PDF``."""
    way: str


def _saved_by(program: str) -> str:
    return f"open it in {program} and save it as plain text, UTF-8"


_SAVE = "save the file as UTF-8"
_COPY = "copy the words into a plain text file"
WORD = Kind("a Word document", _saved_by("Word"))
OLD_WORD = Kind("a Word document", "open it in Word, and save it as .docx or as plain text, UTF-8")
OPEN_DOCUMENT = Kind("an OpenDocument text", _saved_by("the program that wrote it"))
OFFICE = Kind("an Office file", f"open it in its program, and {_COPY}")
PDF = Kind("a PDF", f"open it, and {_COPY}")
RTF = Kind("RTF (rich text)", _saved_by("the program that wrote it"))
HTML = Kind("a web page", f"open it in a browser, and {_COPY}")
EMAIL = Kind("an e-mail", f"open it in a mail program, and {_COPY}")
SHORTCUT = Kind("a shortcut to a web page", f"open it, and {_COPY}")
IMAGE = Kind("a picture", "type the words that it shows into a plain text file")
ZIP = Kind("an archive of files", "unpack it, and put the text files themselves here")
XML = Kind("XML, which is for programs", _COPY)
JSON = Kind("JSON, which is for programs", _COPY)
TABLE = Kind("a table", _COPY)
UTF16 = Kind("UTF-16", _SAVE)
UTF32 = Kind("UTF-32", _SAVE)

ADDED = frozenset({WORD, HTML, XML, JSON})
"""What `explainer add` makes an article of."""

_STARTS: tuple[tuple[bytes, Kind], ...] = (
    (b"%PDF-", PDF),
    (b"{\\rtf", RTF),
    (b"\x89PNG\r\n", IMAGE),
    (b"\xff\xd8\xff", IMAGE),
    (b"GIF87a", IMAGE),
    (b"GIF89a", IMAGE),
    (b"II*\x00", IMAGE),
    (b"MM\x00*", IMAGE),
    (b"Rar!\x1a\x07", ZIP),
    (b"7z\xbc\xaf\x27\x1c", ZIP),
    (b"\x1f\x8b\x08", ZIP),
    (b"bplist00", SHORTCUT),
    (b"\xff\xfe\x00\x00", UTF32),
    (b"\x00\x00\xfe\xff", UTF32),
    (b"\xff\xfe", UTF16),
    (b"\xfe\xff", UTF16),
)
_HEADER = (
    "(?:from|to|cc|subject|date|received|return-path|delivered-to|mime-version|message-id|reply-to)"
)
_TEXT_STARTS: tuple[tuple[str, Kind], ...] = (
    (r"(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html|head|body)\b", HTML),
    (r"(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<svg\b", IMAGE),
    (r"(?:<\?xml[^>]*>\s*)?<!doctype plist\b", SHORTCUT),
    (r"\[internetshortcut\]", SHORTCUT),
    (r"<\?xml\b", XML),
    (r"from:.{0,300}\r?\n(?:.{0,300}\r?\n){0,9}?content-type:\s*multipart/related", HTML),
    (rf"(?:{_HEADER}: ?.+\r?\n(?:[ \t].*\r?\n)*){{3}}", EMAIL),
)
_ZIPPED = (
    (b"word/", WORD),
    (b"opendocument.text", OPEN_DOCUMENT),
    (b"xl/", OFFICE),
    (b"ppt/", OFFICE),
    (b"Index/", OFFICE),
)
_HEAD = 4096
"""Bytes in which a file shows what it is."""


def of(data: bytes) -> Kind | None:
    """What a file of these bytes is; None where it may be plain text in UTF-8, or in an encoding of
    one byte.
    """
    head = data[:_HEAD]
    if head.startswith(b"PK\x03\x04"):
        return next((kind for mark, kind in _ZIPPED if mark in data), ZIP)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return OLD_WORD if "WordDocument".encode("utf-16-le") in data else OFFICE
    if (head[:4] == b"RIFF" and head[8:12] == b"WEBP") or head[4:12] in (b"ftypavif", b"ftypheic"):
        return IMAGE
    return (
        next((kind for start, kind in _STARTS if head.startswith(start)), None)
        or _wide(head)
        or _marked_up(head)
    )


def _wide(head: bytes) -> Kind | None:
    """UTF-16 without a byte order mark: of Latin letters, every other byte is zero."""
    pairs = len(head) // 2
    zeros = (head[: pairs * 2 : 2].count(0), head[1 : pairs * 2 : 2].count(0))
    return UTF16 if pairs >= 4 and max(zeros) > pairs * 0.7 and min(zeros) < pairs * 0.1 else None


def _marked_up(head: bytes) -> Kind | None:
    text = head.decode("utf-8", errors="replace").lstrip("\ufeff \t\r\n")
    return next(
        (kind for start, kind in _TEXT_STARTS if re.match(start, text, re.IGNORECASE)), None
    )


_BY_SUFFIX = {
    **dict.fromkeys((".docx", ".docm", ".dotx"), WORD),
    **dict.fromkeys((".doc", ".dot"), OLD_WORD),
    **dict.fromkeys((".odt", ".fodt"), OPEN_DOCUMENT),
    **dict.fromkeys(
        (".xls", ".xlsx", ".ppt", ".pptx", ".pages", ".numbers", ".key", ".ods", ".odp"), OFFICE
    ),
    **dict.fromkeys((".html", ".htm", ".xhtml", ".mht", ".mhtml", ".webarchive"), HTML),
    **dict.fromkeys((".eml", ".msg"), EMAIL),
    **dict.fromkeys((".url", ".webloc", ".lnk", ".desktop"), SHORTCUT),
    **dict.fromkeys(
        (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".heic", ".tif", ".tiff", ".svg"), IMAGE
    ),
    **dict.fromkeys((".zip", ".7z", ".rar", ".gz", ".tar", ".tgz"), ZIP),
    **dict.fromkeys((".xml", ".rss", ".atom"), XML),
    **dict.fromkeys((".csv", ".tsv"), TABLE),
    ".pdf": PDF,
    ".rtf": RTF,
    ".json": JSON,
}


def by_name(path: PurePosixPath) -> Kind | None:
    """What a file calls itself by its extension."""
    return _BY_SUFFIX.get(path.suffix.lower())


_LEFT = re.compile(
    r"thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|__macosx|~\$.*|~.*\.tmp|.*~|#.*#|.*\.(?:tmp|bak|orig|rej|swp|crdownload)",
    re.IGNORECASE,
)


LEFT_OVER = (
    "this was left by your computer",
    "delete it: it is no file of yours, or a copy of one",
)
"""What to tell of such a file, and what to do."""


def is_left_over(name: str) -> bool:
    """Whether a file of this name is none that a person wrote: a system's, an editor's, or a half
    copy.
    """
    return _LEFT.fullmatch(name) is not None


# ---------------------------------------------------------------- merges

_CONFLICT = re.compile(
    r"^(<{7}|>{7})(?: .*)?$|^(\|{7}) (?:[0-9a-f]{7,40}\b.*|merged common ancestors)$", re.MULTILINE
)


def conflict(text: str) -> tuple[int, str] | None:
    """Where a merge left its first mark in `text`, and the mark; ``=======`` alone underlines a
    heading.
    """
    found = _CONFLICT.search(text)
    return (found.start(), found[1] or found[2]) if found else None

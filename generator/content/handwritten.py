"""The pages that editors write themselves: which files of ``content/pages`` are taken, and what
stands in them.

The whole folder is copied into the site. So it holds Markdown and images and nothing that could run
there, and nothing with the address of a page that the generator makes.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from generator import addresses
from generator.content.checker import Body, Checker, is_garbled, misplaced
from generator.content.unread import FOLDER
from generator.files import folders, schemas
from generator.model import Handwritten

_PAGES = f"{FOLDER}/pages"
_PAGE = ".md"
_IMAGES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico")
_MADE = (
    *(addresses.TIMELINE, addresses.CHANGES, addresses.WHO, addresses.GLOSSARY, addresses.ABOUT),
    *(addresses.CORRECTIONS, "404.md"),
)
"""Pages that the generator or the theme makes."""
_FILLED = frozenset(
    {
        posixpath.dirname(p)
        for p in (addresses.SOURCES, addresses.of_topic("x"), addresses.of_actor("x"))
    }
    | {"assets", "data", "search", "javascripts", "stylesheets"}
)
"""Folders that they fill."""
_OUT = "the link leads out of the project"
_AT = (1, 1)


def load(checker: Checker) -> tuple[Handwritten, ...]:
    """The pages below ``content/pages``, sorted by path."""
    return tuple(page for path in _pages(checker) if (page := _page(checker, path)))


# ---------------------------------------------------------------- files


def _pages(checker: Checker) -> Iterator[str]:
    """Every Markdown file that may stand where it does."""
    taken = {_address(made): "" for made in _MADE}
    for path in map(str, sorted(_files(checker), key=str)):
        uri = path.removeprefix(f"{_PAGES}/")
        address = _address(uri)
        suffix = PurePosixPath(uri).suffix
        is_readme = uri.casefold() == "readme.md"
        if suffix != _PAGE and suffix.lower() not in _IMAGES:
            hint = f"the files of {_PAGES} are Markdown ({_PAGE}) and images: {', '.join(_IMAGES)}"
            misplaced(checker, PurePosixPath(path), hint)
        elif is_readme or address.split("/")[0] in _FILLED or taken.get(address) == "":
            hint = "write the home page in index.md" if is_readme else "give yours another name"
            checker.report(path, _AT, "E219", "the generator makes a page of this name", hint)
        elif address in taken:
            checker.report(
                path, _AT, "E219", f"{taken[address]} has the same address", "rename one of them"
            )
        else:
            taken[address] = path
            if suffix == _PAGE:
                yield path


def _address(uri: str) -> str:
    """Where in the site the file of ``content/pages`` stands, in small letters: some servers know
    no others.
    """
    stem, suffix = posixpath.splitext(uri.casefold())
    if suffix != _PAGE:
        return uri.casefold()
    folder, name = posixpath.split(stem)
    return folder if name in ("index", "readme") else stem


def _files(checker: Checker, folder: str = _PAGES) -> Iterator[PurePosixPath]:
    """The files below a folder, without hidden ones; links that lead elsewhere are problems."""
    found, problems = folders.listing(checker.root, folder, readme=True)
    checker.problems += problems
    for path in found:
        at = checker.root / path
        if is_garbled(checker, str(path)):
            continue
        if folders.is_folder(at) and not at.is_symlink():
            yield from _files(checker, str(path))
        elif not _is_led_astray(checker, str(path)):
            yield path


def _is_led_astray(checker: Checker, path: str) -> bool:
    """Whether the file is a link that leads out of the project, nowhere, or to a folder."""
    try:
        target = (checker.root / path).resolve(strict=True)
    except PermissionError:
        checker.report(path, _AT, "E001", "the file cannot be read: permission denied")
        return True
    except (OSError, RuntimeError):
        checker.report(path, _AT, "E001", "the file cannot be read: the link leads nowhere")
        return True
    if not target.is_relative_to(checker.root.resolve()):
        checker.report(path, _AT, "E005", _OUT, "put the file itself here")
    elif not target.is_file():
        checker.report(path, _AT, "E001", "this is no regular file")
    else:
        return False
    return True


# ---------------------------------------------------------------- their text


_HEADING = re.compile(r"#[ \t]+(?P<title>[^\n]*[^\s#])[ \t#]*(?:\n|$)")


def _page(checker: Checker, path: str) -> Handwritten | None:
    written = checker.markdown(schemas.PageFile, path)
    if written is None:
        return None
    read, body = written
    heading = _HEADING.match(body.text)
    if heading:
        body = Body.of(body.text[heading.end() :], body.line + 1, has_front=body.has_front)
    uri = path.removeprefix(f"{_PAGES}/")
    found = checker.cited(body.text, path, body.line, proven=False, page=uri)
    title = (read[0].title if read else None) or (heading["title"] if heading else "")
    if title:
        return Handwritten(uri, path, title, body.text, body.line, found)
    if read or not body.has_front:
        hint = "begin it with a line: # What this page is about"
        checker.report(path, _AT, "E205", "the page has no title", hint)
    return None

"""Whether the links and images in editors' texts lead anywhere, and what to write where they do
not.

A link is resolved as the program does that builds the site: from the Markdown file of the page it
stands on to another file, and never to an address of the built site.
"""

from __future__ import annotations

import difflib
import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

from generator.addresses import in_front
from generator.content import depth, parsed, prose
from generator.content.splicing import BLANK, spliced
from generator.files.texts import Place
from generator.files.wording import shortened
from generator.model import Anchored, Citation, Span
from generator.problems import Problem

_TOO_DEEP = "this text cannot be read: its marks stand too deep in one another"
_MOST = 8
"""Pages or anchors that a hint lists."""


@dataclass(frozen=True, slots=True)
class Text:
    """An editor's Markdown, with the page that shows it."""

    markdown: str
    citations: Sequence[Citation]
    page: str
    """A path of Markdown files: ``topics/dam.md``."""
    path: str
    """The file that the editor wrote."""
    place: Callable[[int], Place]
    """Where in that file an offset of the text stands."""


@dataclass(frozen=True, slots=True)
class Site:
    """What an address can lead to."""

    files: frozenset[str]
    """Pages, images and data files, by their path below the top."""
    moved: Mapping[str, str]
    """Pages that there were -> the pages that they are now."""
    is_awaited: Callable[[str], bool] = lambda _page: False
    """Whether a page may be there as soon as a file is mended that has problems of its own."""


def check(texts: Iterable[Text], site: Site) -> tuple[tuple[Anchored, ...], tuple[Problem, ...]]:
    """The links to places on pages of the site, and a problem for each link or image that leads
    nowhere.
    """
    anchored: list[Anchored] = []
    problems: list[Problem] = []
    for text in texts:
        try:
            addresses = _addresses(text)
        except RecursionError:
            hint = "take it apart, or write it plainer"
            problems.append(Problem(text.path, *text.place(0), "E235", _TOO_DEEP, hint))
            continue
        for address in addresses:
            place = text.place(address.offset)
            if fault := _fault(address, text.page, site):
                problems.append(Problem(text.path, *place, *fault))
            elif target := _place_on_a_page(address, text.page):
                anchored.append(Anchored(text.path, *place, address.value, *target))
    return tuple(anchored), tuple(problems)


def _addresses(text: Text) -> tuple[parsed.Address, ...]:
    """The addresses in a text; none in one that is too deep, which is told already."""
    if any(depth.faults(text.markdown)):
        return ()
    edits = [(Span(c.start, c.end), BLANK) for c in text.citations]
    if "[" not in spliced(text.markdown, edits):
        return ()  # no link, and a parser that is slow where signs are many need not be asked
    return parsed.addresses(text.markdown, [*edits, *prose.escapes(text.markdown)])


def _place_on_a_page(address: parsed.Address, page: str) -> tuple[str, str] | None:
    """Page and anchor where a sound address leads to a place on a page of the site, or to a page
    behind another, of which only the story tells whether it is there.
    """
    target = _target(address.value, page)
    if not target or not target[0].endswith(".md"):
        return None
    return target if target[1] or in_front(target[0]) else None


def _target(address: str, page: str) -> tuple[str, str] | None:
    """File and anchor that a sound address leads to from `page`; None where it leads to the web."""
    parts = urlsplit(address)
    if "\x02amp\x03" in address:  # an address of e-mail, which the parser hides from robots
        return None
    if parts.scheme or parts.netloc or (not parts.path and parts.query):
        return None
    path = posixpath.join(posixpath.dirname(page), unquote(parts.path)) if parts.path else page
    return posixpath.normpath(path), parts.fragment


def _fault(address: parsed.Address, page: str, site: Site) -> tuple[str, str, str] | None:
    """Code, message and hint for an address that leads nowhere."""
    shown = shortened(address.value, 80)
    what = "image" if address.is_image else "link"
    if not address.value:
        return (
            "E327",
            f"this {what} has no address",
            f"write one between the parentheses, or delete the {what}",
        )
    try:
        target = _target(address.value, page)
    except ValueError:
        return (
            "E327",
            f"'{shown}' is no web address",
            "write it as your browser shows it: https://…",
        )
    if target is None:
        return None
    return _misdirected(address, target[0], page, site)


def _misdirected(
    address: parsed.Address, target: str, page: str, site: Site
) -> tuple[str, str, str] | None:
    """Code, message and hint for an address inside the site, whose file would be `target`."""
    shown = shortened(address.value, 80)
    what = "image" if address.is_image else "link"
    if address.is_unused and target not in site.files:
        message = f"a line '[…]: {shown}' is an address for links, and is not shown"
        return "E327", message, "to show the line, write a backslash before its first bracket: \\["
    if address.value.startswith(("/", "\\")):
        message = (
            f"the {what} '{shown}' begins at the top of the server, where the site need not stand"
        )
        return "E328", message, _instead(address, page, site)
    if target not in site.files:
        if site.is_awaited(target) or in_front(target) in site.files:
            return None
        where = "to a page that has moved" if target in site.moved else "nowhere"
        return "E327", f"the {what} '{shown}' leads {where}", _instead(address, page, site)
    if address.is_image and target.endswith(".md"):
        return "E327", f"'{shown}' is a page, and no image", "delete the '!' in front to link to it"
    return None


# ---------------------------------------------------------------- what to write instead


def _instead(address: parsed.Address, page: str, site: Site) -> str:
    """The nearest address that leads somewhere, or those that there are."""
    if "@" in address.value and "/" not in address.value and not address.is_image:
        return f"write: mailto:{address.value}"
    parts = urlsplit(address.value)
    is_image = address.is_image or parts.path.lower().endswith(_IMAGES)
    wanted = [f for f in sorted(site.files) if f.lower().endswith(_IMAGES) is is_image]
    near = nearest(unquote(parts.path).replace("\\", "/"), page, site, wanted)
    if near:
        return f"write: {_from(page, near)}{'#' + parts.fragment if parts.fragment else ''}"
    if is_image:
        return f"put the image into content/pages; it ends in one of {', '.join(_IMAGES)}"
    listed = [_from(page, f) for f in wanted[:_MOST]]
    return f"a page of this site: {', '.join(listed)}{'…' if len(wanted) > _MOST else ''}"


_IMAGES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")


def nearest(path: str, page: str, site: Site, wanted: Sequence[str] | None = None) -> str:
    """The file that was probably meant: the same page under its address, its name in another
    folder, its spelling.

    One of the files `wanted`, or any; "" where none is like it.
    """
    wanted = sorted(site.files) if wanted is None else wanted
    found = _under_its_address(path, page, site) or _by_its_name(path, site, wanted)
    return site.moved.get(found, found) if found else _alike(path, page, wanted)


def _under_its_address(path: str, page: str, site: Site) -> str:
    """The file whose page has the path, seen from the page, from its folder, or from the top."""
    relative = path.lstrip("/")
    starts = (posixpath.dirname(page), "", _stem(page))
    paths = (posixpath.normpath(posixpath.join(start, relative)) for start in starts)
    guesses = (guess for start in paths for guess in _forms(start))
    return next((g for g in guesses if g in site.files or g in site.moved), "")


def _by_its_name(path: str, site: Site, wanted: Sequence[str]) -> str:
    """The file of the same name in another folder."""
    name = _name(posixpath.normpath(path.lstrip("/")))
    same = (f for f in (*wanted, *site.moved) if _name(f) == name)
    return next(same, "") if name else ""


def _alike(path: str, page: str, wanted: Sequence[str]) -> str:
    """The file whose path, or else whose name, is spelt nearly so.

    A folder and an extension in common make no likeness: `x.md` was not meant to be `dam.md` beside
    it.
    """
    relative = path.lstrip("/")
    name = _name(posixpath.normpath(relative))
    here = posixpath.normpath(posixpath.join(posixpath.dirname(page), relative))
    by_path = {f.casefold(): f for f in wanted if _are_alike(name, _name(f))}
    if close := difflib.get_close_matches(here.casefold(), by_path, 1, 0.75):
        return by_path[close[0]]
    by_name = {_name(f): f for f in wanted}
    close = difflib.get_close_matches(name, by_name, 1, 0.75) if name else []
    return by_name[close[0]] if close else ""


def _name(path: str) -> str:
    """The name of the page, in small letters."""
    return posixpath.basename(_stem(path)).casefold()


def _are_alike(one: str, other: str) -> bool:
    return difflib.SequenceMatcher(None, one.casefold(), other.casefold()).ratio() > 0.5


def _forms(path: str) -> tuple[str, ...]:
    """The Markdown files that a path of the built site may come from."""
    stem = _stem(path)
    return path, f"{stem}.md", posixpath.join(stem, "index.md"), stem or "index.md"


def _stem(path: str) -> str:
    """The path without what a built page adds to it."""
    return re.sub(r"(?:/|^)index$", "", re.sub(r"\.(?:md|html?)$", "", path))


def _from(page: str, target: str) -> str:
    """The address of the file `target` as written on `page`."""
    return quote(posixpath.relpath(target, posixpath.dirname(page) or "."), safe="/.-_~")


# ---------------------------------------------------------------- anchors


def check_anchors(
    links: Iterable[Anchored], pages: Callable[[str], str | None]
) -> Iterator[Problem]:
    """A problem for each link to a place that its page does not have, or to a page behind another
    that there is not; `pages` gives a page's Markdown.
    """
    known: dict[str, parsed.Ids | None] = {}
    for link in links:
        if link.page not in known:
            text = pages(link.page)
            known[link.page] = parsed.ids(text) if text is not None else None
        ids = known[link.page]
        front = in_front(link.page)
        if ids is None and front and pages(front) is not None:
            message = f"the link '{shortened(link.address, 80)}' leads nowhere"
            hint = f"{front} shows all that there is, or has it on another page behind it; link to {front}"
            yield Problem(link.path, link.line, link.column, "E327", message, hint)
        if ids is None or not link.anchor or link.anchor in ids.every:
            continue
        message = f"the link '{shortened(link.address, 80)}' leads to a place that is not there"
        yield Problem(link.path, link.line, link.column, "E329", message, _anchor_hint(link, ids))


def _anchor_hint(link: Anchored, ids: parsed.Ids) -> str:
    before = link.address.partition("#")[0]
    wanted = re.sub(r"[^a-z0-9]+", "-", unquote(link.anchor).casefold()).strip("-")
    for near in (
        unquote(link.anchor),
        *difflib.get_close_matches(wanted, sorted(ids.every), 1, 0.6),
    ):
        if near in ids.every:
            return f"write: {before}#{near}"
    if not ids.headings:
        return (
            f"the page has no headings; write: {before}"
            if before
            else "this page has no headings; delete the link"
        )
    return f"its headings: {', '.join('#' + h for h in ids.headings[:_MOST])}{'…' if len(ids.headings) > _MOST else ''}"

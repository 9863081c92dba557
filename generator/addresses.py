"""Where each page stands, and the relative links between them."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from urllib.parse import urljoin

HOME = "index.md"
TIMELINE = "timeline.md"
WHO = "whos-who.md"
GLOSSARY = "glossary.md"
SOURCES = "sources/index.md"
CHANGES = "changes.md"
ABOUT = "about.md"
CORRECTIONS = "corrections.md"
TIMELINE_DATA = "data/timeline.json"
SOURCES_BY_DATE = "sources/by-date/all.md"
PLACES_DATA = "data/places"
STORY_DATA = "data/story.json"
TIMELINE_CSV = "data/timeline.csv"
TIMELINE_ICS = "data/timeline.ics"
TIMELINE_JS = "data/timelinejs.json"
CHANGES_ATOM = "data/changes.xml"
CHANGES_JSON = "data/changes.json"
PICTURE = "share.png"
"""A picture of the editors', by which other sites show a page that is shared."""
EMBED = "timeline/embed.md"
"""A page without the theme, to stand in a frame on others."""

ALWAYS = (
    HOME,
    TIMELINE,
    WHO,
    GLOSSARY,
    SOURCES,
    CHANGES,
    ABOUT,
    CORRECTIONS,
    TIMELINE_DATA,
    STORY_DATA,
)
"""What every site has, whatever its story."""


def of_topic(topic: str) -> str:
    """The page of a topic."""
    return f"topics/{topic}.md"


def of_picture(page: str) -> str:
    """The picture that stands for a page where it is shared."""
    return f"data/share/{page.removesuffix('.md')}.png"


def of_actor(actor: str) -> str:
    """The page of an actor."""
    return f"actors/{actor}.md"


def behind(page: str, name: str) -> str:
    """A page behind another, for what it has no room for: ``topics/rivers/events.md``."""
    return f"{page.removesuffix('.md')}/{name}.md"


def in_front(page: str) -> str:
    """The page that leads to one behind it; empty for any other."""
    first, _, rest = page.partition("/")
    own, _, behind = rest.partition("/")
    if page.startswith(_BY_DATE):
        return SOURCES
    if rest and page != EMBED and first in _IN_FRONT:
        return _IN_FRONT[first]
    return f"{first}/{own}.md" if behind and first in ("topics", "actors") else ""


_BY_DATE = SOURCES_BY_DATE.removesuffix("all.md")
_IN_FRONT = {"timeline": TIMELINE, "changes": CHANGES}


def of_source(stem: str) -> str:
    """The page of a source."""
    return f"sources/{stem}.md"


def of_source_data(stem: str) -> str:
    """The data file of a source."""
    return f"data/sources/{stem}.json"


def of_timeline_part(name: str) -> str:
    """The data file of a part of the timeline."""
    return f"data/timeline/{name}.json"


def of_timeline_sheet(name: str) -> str:
    """The spreadsheet of a part of the timeline."""
    return f"data/timeline/{name}.csv"


def built(page: str, *, directory_urls: bool = True) -> str:
    """The file of the built site that a page becomes."""
    return posixpath.join(_folder(page), "index.html") if directory_urls else _file(page)


def seen_from_root(page: str, *, directory_urls: bool = True) -> str:
    """The address of a page from the site's root, which has the empty one."""
    address = Links(HOME, directory_urls).to(page)
    return "" if address == "./" else address


@dataclass(frozen=True, slots=True)
class Links:
    """Relative links from one page to the others, as they will stand in the built site; or as they
    lead from file to file of Markdown.
    """

    page: str
    """The page the links stand on, as a path of Markdown files."""
    directory_urls: bool = True
    """Pages are served as ``topics/x/`` and not as ``topics/x.html``."""
    by_file: bool = False
    """Links lead to ``topics/x.md``, for an engine that makes them those of the built site."""

    def to(self, page: str, anchor: str = "") -> str:
        """The address of ``page``, and of the ``anchor`` on it, seen from this one."""
        fragment = f"#{anchor}" if anchor else ""
        if page == self.page and anchor:
            return fragment
        if self.by_file or not self.directory_urls:
            file = page if self.by_file else _file(page)
            return _relative(file, posixpath.dirname(self.page)) + fragment
        return _relative(_folder(page), _folder(self.page)) + "/" + fragment

    def whole(self, address: str, page: str, anchor: str = "") -> str:
        """The full address of ``page`` on the site at ``address``; where that is unknown, as seen
        from the site's first page.
        """
        return urljoin(address, Links(HOME, self.directory_urls).to(page, anchor))

    def to_file(self, path: str) -> str:
        """The address of a file or folder of the site that is no page, seen from this one."""
        is_folder = self.directory_urls and not self.by_file
        folder = _folder(self.page) if is_folder else posixpath.dirname(self.page)
        return _relative(path, folder)


def _relative(path: str, folder: str) -> str:
    """A path as it is seen from a folder, both being seen from the site's root."""
    to, start = _steps(path), _steps(folder)
    shared = 0
    while shared < min(len(to), len(start)) and to[shared] == start[shared]:
        shared += 1
    return "/".join([".."] * (len(start) - shared) + to[shared:]) or "."


def _steps(path: str) -> list[str]:
    return [step for step in path.split("/") if step and step != "."]


def _folder(page: str) -> str:
    stem = page.removesuffix(".md")
    return posixpath.dirname(stem) or "." if posixpath.basename(stem) == "index" else stem


def _file(page: str) -> str:
    return page.removesuffix(".md") + ".html"

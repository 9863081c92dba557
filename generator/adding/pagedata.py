"""What a saved page says of its article besides the text: in its head, in its headings, in
JSON-LD.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml import html

from generator.adding import statements
from generator.adding.statements import Statement


@dataclass(frozen=True, slots=True)
class Page:
    """A page, and what is said in its head."""

    tree: html.HtmlElement
    metas: Mapping[str, tuple[str, ...]]
    """What its ``<meta>`` elements say, by their names in small letters."""
    heading: str
    """The first heading of the first rank that has some words."""
    window: str
    """What a browser shows as the name of the window."""
    at: str
    """The address that its head, or the browser that saved it, names; empty where none does."""
    statement: Statement

    def meta(self, *names: str) -> str:
        """Return the words of the first of these elements that has any."""
        return next((word for name in names for word in self.metas.get(name, ())), "")


def of_tree(tree: html.HtmlElement, saved_from: str) -> Page:
    """Return what a page says of its article, and the browser that saved it."""
    metas: dict[str, tuple[str, ...]] = {}
    for element in tree.iter("meta"):
        words = plain(element.get("content") or "")
        for name in _names_of(element) if words else ():
            metas[name] = (*metas.get(name, ())[:_MOST_OF_NAME], words)
    heading = next((w for h in tree.iter("h1") if len((w := shown(h)).split()) >= _FEWEST), "")
    window = next((shown(t) for t in tree.iter("title")), "")
    scripts = [
        s.text or "" for s in tree.iter("script") if "ld+json" in (s.get("type") or "").lower()
    ]
    title = heading or next(iter(metas.get("og:title", ())), window)
    links = [e for e in tree.iter("link") if (e.get("rel") or "").lower() == "canonical"]
    told = (*metas.get("og:url", ()), *((e.get("href") or "").strip() for e in links), saved_from)
    address = next(filter(_is_address, told), "")
    return Page(tree, metas, heading, window, address, statements.of_page(scripts, title, address))


_MOST_OF_NAME = 20
"""So many elements of one name are kept, and the last."""


def plain(words: str) -> str:
    """Return the words on one line."""
    return " ".join(words.split())


def shown(element: html.HtmlElement) -> str:
    """Return the words of an element on one line."""
    return plain("".join(map(str, element.itertext())))


def _names_of(element: html.HtmlElement) -> Iterator[str]:
    for attribute in ("property", "name", "itemprop", "http-equiv"):
        yield from (element.get(attribute) or "").lower().split()[:4]


# ---------------------------------------------------------------- the title

_FEWEST = 3
"""Words of a headline; a shorter heading names the paper, or one of its sections."""
_BARS = re.compile(r"\s+(?:\||::|•|»)\s+")
_DASHES = re.compile(r"\s+[-–—]\s+")


def title(page: Page) -> str:
    """Return the headline as readers saw it, without the name of the paper behind it."""
    named = publisher(page)
    others = [
        page.statement.headline,
        page.meta("og:title", "twitter:title", "dc.title"),
        page.window,
    ]
    others = [_without_paper(other, named) for other in others if other]
    if page.heading and (not others or any(_are_alike(page.heading, other) for other in others)):
        return _without_paper(page.heading, named)
    if not others:
        return page.heading
    return next((o for o in others if not _is_cut(others[0]) or _goes_on(others[0], o)), others[0])


def _is_cut(headline: str) -> bool:
    return headline.endswith(("...", "…"))


def _goes_on(cut: str, headline: str) -> bool:
    """Whether a headline is the whole of one that was cut."""
    return not _is_cut(headline) and headline.startswith(cut.rstrip(".… "))


def _are_alike(one: str, other: str) -> bool:
    """Whether two headlines are of one article: they share half of their words."""
    words, others = (set(re.findall(r"\w+", text.casefold())) for text in (one, other))
    return 2 * len(words & others) >= min(len(words), len(others))


def _without_paper(headline: str, paper: str) -> str:
    first, *rest = _BARS.split(headline)
    if rest and len(first.split()) >= _FEWEST:
        headline = first
    *before, last = _DASHES.split(headline)
    if before and paper and _letters(last) in (_letters(paper), _letters(paper) + "com"):
        headline = headline[: headline.rindex(last)].rstrip(" -–—")
    return headline


def _letters(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold()).removeprefix("the").removeprefix("www")


# ---------------------------------------------------------------- who published and wrote it

_HOST = re.compile(r"(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/?", re.IGNORECASE)


def publisher(page: Page) -> str:
    """Return who published it: as its data name it, else the name of the site."""
    told = [
        page.statement.publisher,
        page.meta("og:site_name"),
        page.meta("publisher", "dc.publisher", "dcterms.publisher", "cre", "source"),
        page.meta("application-name"),
        _behind(page.window),
    ]
    names = [name for each in told if (name := _name(each))]
    proper = next((n for n in names if not _HOST.fullmatch(n) and len(_letters(n)) > 2), "")
    host = (urlsplit(address(page)).hostname or "").removeprefix("www.")
    return proper or next(iter(names), "") or _written_out(page, host) or host


def _written_out(page: Page, host: str) -> str:
    """How the page writes the name that its address has: usatoday.com -> USA TODAY."""
    label = host.partition(".")[0]
    if len(label) < _SHORTEST or not label.isalnum():
        return ""
    writing = rf"(?<![\w@/.]){'[ -]?'.join(label)}(?![\w.@/])"
    shown_text = " ".join(map(str, page.tree.xpath("//body//text()[not(parent::script)]")))
    found = re.findall(writing, shown_text[:_MOST], re.IGNORECASE)
    named = Counter(name for name in map(plain, found) if name != name.lower())
    return max(named, key=lambda name: (named[name], name), default="")


_SHORTEST = 4
_MOST = 500_000
"""Characters of a page in which its name is looked for."""


def _name(told: str) -> str:
    """A name without an address behind it, or a sign before it."""
    return re.sub(r"\s*\([^()]*\.[a-z]{2,}\)$", "", told.strip().removeprefix("@"))


def _behind(window: str) -> str:
    """The name of the paper behind the headline in the name of the window."""
    parts = _BARS.split(window) if _BARS.search(window) else _DASHES.split(window)
    return parts[-1] if len(parts) > 1 and len(parts[-1].split()) <= 4 else ""


_BY = re.compile(r"^(?:by|von|par|por|di)[:\s]+", re.IGNORECASE)


def author(page: Page) -> str:
    """Return who wrote it; empty where only the publisher is named."""
    told = (
        page.statement.author,
        statements.joined(dict.fromkeys(page.metas.get("article:author", ()))),
        page.meta("author", "byl", "sailthru.author", "parsely-author", "dc.creator"),
        statements.joined(dict.fromkeys(_by(page.tree))),
    )
    paper = _letters(publisher(page))
    names = (_BY.sub("", each) for each in told)
    return next((n for n in names if n and not _is_no_author(n, paper)), "")


def _is_no_author(name: str, paper: str) -> bool:
    letters = _letters(name)
    return (
        "http" in name
        or "@" in name
        or len(name) > _LONGEST
        or not letters
        or bool(paper and (letters.startswith(paper) or paper.startswith(letters)))
    )


_LONGEST = 120


def _by(tree: html.HtmlElement) -> Iterable[str]:
    """The names that the page marks as those of its authors."""
    marked = "//*[@rel='author' or @itemprop='author']"
    return [name for e in tree.xpath(marked)[:5] if 1 < len((name := shown(e)).split()) <= 6]


# ---------------------------------------------------------------- where, and in which language


def address(page: Page) -> str:
    """Return where it stands on the web; empty where that is not said."""
    return page.at or (page.statement.url if _is_address(page.statement.url) else "")


def _is_address(found: str) -> bool:
    """Whether this can be an article's address: on the web, and not a paper's front page."""
    try:
        parts = urlsplit(found)
    except ValueError:
        return False
    return (
        parts.scheme in ("http", "https") and bool(parts.hostname) and parts.path.strip("/") != ""
    )


def language(page: Page) -> str:
    """Return the language that it says it is in, as ``en`` or ``pt-BR``; empty where it says none."""
    root = page.tree.getroottree().getroot()
    told = (
        root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
        page.statement.language,
        page.meta("content-language", "language", "dc.language", "og:locale"),
    )
    forms = (each.strip().replace("_", "-") for each in told)
    return next((f for f in forms if re.fullmatch(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*", f)), "")

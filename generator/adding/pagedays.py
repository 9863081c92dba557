"""When a saved page was published: first what it tells machines, then what it prints for
readers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from lxml import html

from generator.adding import moments
from generator.adding.drafts import Dated
from generator.adding.moments import Moment, in_words
from generator.adding.pagedata import Page, address, shown
from generator.files import days

_PUBLISHED = tuple(
    """
    article:published_time og:article:published_time og:published_time datepublished
    article:published article.published parsely-pub-date sailthru.date publish-date publishdate
    publication_date publication-date pubdate published_at publish_date dc.date.issued dcterms.issued dc.date
    dcterms.date date.issued originalpublicationdate cxenseparse:recs:publishtime date
    """.split()
)
"""Names under which pages say when they were published, the surest first."""
_MODIFIED = ("article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified")


def of_page(page: Page) -> tuple[Dated | None, str]:
    """Return the day on which an article was published; else what is known instead."""
    published, changed = _published(page), modified(page)
    printed, stands = list(dict.fromkeys(_printed(page))), moments.in_address(address(page))
    if not published:
        return _unsaid(printed, stands, changed)
    told = published[0]
    around = [*published, *([changed] if changed else [])]
    seen = {*printed, *([stands] if stands else []), *(m.day for m in published if m.clock is None)}
    first = [day for day in printed if changed is None or day != changed.day]
    dated = moments.decide(told, around, seen, moments.reach(address(page)))
    return (
        dated if dated.doubt else Dated(dated.day, _doubt(dated.day, published, first, stands))
    ), ""


def _doubt(
    day: date, published: Sequence[Moment], printed: Sequence[date], stands: date | None
) -> str:
    """What else the page says that speaks for another day; empty where nothing does."""
    near = [other for other in printed if abs((other - day).days) <= _NEAR]
    if near and day not in near:
        return f"its data say {published[0]}, but it prints {in_words(near[0])}"
    if stands and stands != day and day not in near:
        return f"its data say {published[0]}, but its address says {in_words(stands)}"
    apart = [m for m in published if abs((m.day - day).days) > 1]
    return (
        f"its data give two days: {published[0]} and {apart[0]}"
        if apart and day not in near
        else ""
    )


_NEAR = 3
"""Days by which a printed day can be another reading of the same publication."""


def _unsaid(
    printed: Sequence[date], stands: date | None, changed: Moment | None
) -> tuple[Dated | None, str]:
    """The day of a page that tells machines nothing."""
    if stands:
        doubt = "" if stands in printed else "the day stands only in the address of the page"
        return Dated(stands, doubt), ""
    if printed:
        return Dated(printed[0], "no data in the page give it; this day is printed there"), ""
    return None, moments.only_changed(changed)


# ---------------------------------------------------------------- told to machines


def _published(page: Page) -> tuple[Moment, ...]:
    """The moments that are told as that of publication, the surest first."""
    told = [page.statement.published]
    told += [word for name in _PUBLISHED for word in page.metas.get(name, ())]
    told += [
        e.get("datetime") or e.get("content") or shown(e) for e in _marked(page, "datepublished")
    ]
    told += [e.get("datetime") or shown(e) for e in page.tree.iter("time") if "pubdate" in e.attrib]
    return tuple(moment for word in told if (moment := moments.read(word)))


def modified(page: Page) -> Moment | None:
    """Return the moment that is told as that of the last change."""
    told = [page.statement.modified, *(w for name in _MODIFIED for w in page.metas.get(name, ()))]
    told += [e.get("datetime") or shown(e) for e in _marked(page, "datemodified")]
    return max((m for word in told if (m := moments.read(word))), key=lambda m: m.day, default=None)


def _marked(page: Page, name: str) -> list[html.HtmlElement]:
    marked = [e for e in page.tree.xpath("//*[@itemprop]") if e.get("itemprop").lower() == name]
    return [e for e in marked if e.tag != "meta"][:_FEW]


_FEW = 40

# ---------------------------------------------------------------- printed for readers

_DATES = re.compile(
    r"date|time|publi|posted|byline|entry-meta|article-meta|article-info", re.IGNORECASE
)
_OTHERS = re.compile(
    r"updat|modif|related|sidebar|comment|footer|recirc|promo|teaser", re.IGNORECASE
)
_LATER = re.compile(r"\b(?:last )?(?:updated|modified|edited|changed|corrected)\b", re.IGNORECASE)
_SHORT = 200
"""Characters of a line that tells a date."""


def _printed(page: Page) -> Iterator[date]:
    """The days that a page prints where pages print their date: in the title, and in elements that
    are named so, those below the heading first.
    """
    for words in (page.meta("og:title"), page.window):
        yield from days.within(words[-_SHORT:])
    named = [e for e in page.tree.iter() if isinstance(e.tag, str) and _tells_date(e)]
    head = next(page.tree.iter("h1"), None)
    after = set(head.xpath("following::*")) if head is not None else set()
    for element in sorted(named, key=lambda e: e not in after)[:_FEW]:
        before, *_ = _LATER.split(shown(element))
        found = set(days.within(before[:_SHORT]))
        if len(found) == 1:  # 3/4/2020 may be either of two days
            yield from found


def _tells_date(element: html.HtmlElement) -> bool:
    names = " ".join(element.get(a) or "" for a in ("class", "id", "itemprop", "data-testid"))
    if element.tag in ("body", "html", "script", "style", "meta") or _OTHERS.search(names):
        return False
    if element.tag != "time" and not _DATES.search(names):
        return False
    return len(shown(element)) <= _SHORT and not _is_aside(element)


def _is_aside(element: html.HtmlElement) -> bool:
    return any(
        above.tag in ("aside", "nav", "footer")
        or _OTHERS.search(f"{above.get('class') or ''} {above.get('id') or ''}")
        for above in element.iterancestors()
        if above.tag not in ("body", "html")
    )

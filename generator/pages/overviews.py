"""The pages over the whole story: the timeline, who is who, changes, the glossary, sources, corrections, and
what the site is.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping, Sequence

from generator import addresses, data
from generator.addresses import Links
from generator.labels import say
from generator.pages import (
    audit,
    became,
    behind,
    budgets,
    chosen,
    corrected,
    days,
    facets,
    found,
    once,
    strip,
    timeline,
    uses,
    views,
    who,
)
from generator.pages.page import Page, is_corrected
from generator.pages.places import file_count, listed
from generator.pages.shelving import overview, pages_behind
from generator.pages.site import Site


def timeline_pages(site: Site) -> Iterator[Page]:
    """The timeline and its pages by period."""
    whole = timeline.whole(site.story)
    reports = [a.article.source.dct for a in site.story.articles]
    up = whole.ways_up()
    for shelf in whole.walk():
        shown = [site.by_id[e.id] for e in timeline.shown(site.story, shelf)]
        years = timeline.years(shown)
        body = site.render(
            "timeline.md.j2",
            shelf.uri,
            shelf=shelf,
            up=up.get(shelf.uri),
            shown=len(shown),
            years=years,
            with_months=len(shown) > budgets.WITHOUT_MONTHS,
            facets=facets.facets(site.story, shown, years),
            drawn=strip.strip(shown, shelf.items, reports, site.story.as_of),
            told={t.entry.event.id: t.words for t in chosen.told(once.Once(), shown)},
            parts={part.label: part for part in shelf.below},
            **(_ways_out(site, shown) if shelf is whole else {}),
        )
        title = shelf.label
        if shelf is not whole:
            title = say("timeline.of_period", period=shelf.label)
        of_search = found.of_timeline(title, shown) if shelf is whole else ()
        yield overview(site, shelf.uri, title, body, _CORRECTIONS, of_search=of_search)


def _ways_out(site: Site, shown: Sequence[timeline.Entry]) -> Mapping[str, object]:
    """What the timeline's first page alone has: what others take of it, and where entries stand that
    are on no page of its own.
    """
    return {
        "sheets": data.sheets(site.story),
        "has_days": bool(days.calendar(shown, site.entries)),
        "frame": _frame(site),
        "places": Links(addresses.TIMELINE, site.directory_urls).to_file(addresses.PLACES_DATA),
        "place_files": file_count(site.story),
        "moved": listed(site.story),
    }


def _frame(site: Site) -> str:
    """The HTML by which another page shows the timeline; empty where no address is known."""
    if not site.address:
        return ""
    where, title = (
        html.escape(text)
        for text in (site.whole(addresses.EMBED), say("timeline.of_site", site=site.name))
    )
    size = 'width="100%" height="600" style="border: 0" loading="lazy"'
    return f'<iframe src="{where}" title="{title}" {size}></iframe>'


def whos_who(site: Site, actors: Sequence[who.ActorPage]) -> Page:
    """The page of all actors, by side."""
    groups = who.by_side([page.view for page in actors])
    body = site.render("whos-who.md.j2", addresses.WHO, groups=groups)
    edit = "content/actors/README.md"
    return overview(site, addresses.WHO, say("nav.who"), body, edit, is_filled=bool(groups))


def changes_pages(site: Site) -> Iterator[Page]:
    """What changed between articles, and the pages behind it."""
    shown = site.changes
    body = site.render(
        "changes.md.j2", addresses.CHANGES, page=shown, became=became.dated(site.story)
    )
    title = say("nav.changes")
    yield overview(site, addresses.CHANGES, title, body, _CORRECTIONS)
    if shown.shelf:
        page = (addresses.CHANGES, title)
        yield from pages_behind(site, shown.shelf, "changes", page, _CORRECTIONS)


_CORRECTIONS = "content/corrections/README.md"
"""Says how to correct what the program makes of an article."""


def glossary_page(site: Site) -> Page:
    """The terms that editors explain."""
    terms = sorted(site.story.content.glossary, key=lambda t: t.term.casefold())
    shown = [(t, site.edited(addresses.GLOSSARY, t.definition, t.citations)) for t in terms]
    body = site.render("glossary.md.j2", addresses.GLOSSARY, terms=shown)
    filled = bool(terms)
    edit = "content/glossary.yml"
    return overview(site, addresses.GLOSSARY, say("nav.glossary"), body, edit, is_filled=filled)


def sources_pages(site: Site) -> Iterator[Page]:
    """The list of articles, and the pages behind it."""
    listed = [
        (a.article.source, views.opening(a), len(a.article.sentences)) for a in site.story.articles
    ]
    shelf = behind.of_sources(listed)
    newest = listed[: -budgets.LISTED - 1 : -1] if shelf else listed
    body = site.render("sources.md.j2", addresses.SOURCES, sources=newest, shelf=shelf)
    edit = "content/sources/README.md"
    title = say("nav.sources")
    yield overview(site, addresses.SOURCES, title, body, edit)
    if shelf:
        yield from pages_behind(site, shelf, "list", (addresses.SOURCES, title), edit)


def corrections_page(site: Site) -> Page:
    """What editors corrected, and what sources corrected or took out."""
    shown = corrected.views(site.story)
    removed = sorted(site.story.content.redactions, key=lambda r: (-r.when.toordinal(), r.id))
    body = site.render(
        "corrections.md.j2",
        addresses.CORRECTIONS,
        corrections=shown,
        sources=became.became(site.story),
        removed=removed,
    )
    filled = is_corrected(site.story)
    of_search = found.of_corrections(shown) if filled else ()
    uri = addresses.CORRECTIONS
    return overview(
        site, uri, say("nav.corrections"), body, _CORRECTIONS, of_search=of_search, is_filled=filled
    )


def about_page(site: Site, used: uses.Uses, others: Sequence[Page]) -> Page:
    """What the site is, with counts of what the other pages rest on."""
    disputes = (d for topic in site.story.content.topics for d in site.said.disputes[topic.id])
    counts = audit.audit(site.story, used, disputes, others)
    body = site.render("about.md.j2", addresses.ABOUT, counts=counts)
    return overview(site, addresses.ABOUT, say("about.title"), body, edit="")

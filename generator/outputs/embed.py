"""The timeline as a page to stand in a frame on any other: without the theme, without a script."""

from __future__ import annotations

import base64
import hashlib
import html
from collections.abc import Sequence

from generator import addresses, labels
from generator.addresses import Links
from generator.labels import dates, say
from generator.outputs import entry as told
from generator.outputs.words import escaped, plain
from generator.pages import Site
from generator.pages.timeline import Entry

_STYLE = """
:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif }
body { margin: 0; padding: 1rem; overflow-wrap: anywhere }
h1 { font-size: 1.15rem; margin: 0 0 1rem }
ol { list-style: none; margin: 0; padding: 0 }
li { border-left: 3px solid; margin: 0 0 1rem; padding: 0 0 0 .75rem }
li p { margin: .2rem 0 }
.when { font-weight: 700 }
.status, .source, .ours, footer { font-size: .875rem }
.status { border: 1px solid; border-radius: 3px; font-weight: 400; margin-left: .4rem; padding: 0 .35rem }
.status--scheduled { border-style: dashed }
.status--alleged { border-style: dotted }
.status--retracted { border-width: 3px }
a { color: inherit }
mark { background: #fff3b0; color: #1a1a1a }
@media (prefers-color-scheme: dark) { mark { background: #5c4b00; color: #fff } }
"""
_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()

_POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'"

_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<link rel="canonical" href="{canonical}">
<style>{style}</style>
</head>
<body>
<main>
<h1><a href="{timeline}" target="_blank" rel="noopener">{title}</a></h1>
<ol>
{entries}
</ol>
</main>
<footer>{footer}</footer>
</body>
</html>
"""
_ENTRY = """<li>
<p class="when">{when} <span class="status status--{kind}">{status}</span></p>
<p lang="{language}">{words}{ours}</p>
<p class="source"><a href="{link}" target="_blank" rel="noopener">{source}</a></p>
</li>"""


def page(site: Site, shown: Sequence[Entry]) -> str:
    """The page: the entries that are ``shown``, each with its date, its status and its sentence."""
    links = Links(addresses.EMBED, site.directory_urls)
    count, day = len(site.entries), dates.day(site.story.as_of)
    if len(shown) == count:
        footer = say("embed.all", count=count, day=day)
    else:
        footer = say("embed.some", shown=len(shown), count=count, day=day)
    return _PAGE.format(
        language=escaped(labels.language()),
        policy=_POLICY,
        style=_STYLE,
        title=escaped(say("embed.title", site=site.name)),
        canonical=escaped(site.whole(addresses.TIMELINE)),
        timeline=escaped(links.to(addresses.TIMELINE)),
        entries="\n".join(_entry(links, e) for e in shown),
        footer=escaped(footer),
    )


def _entry(links: Links, entry: Entry) -> str:
    headline = told.headline(entry)
    source, status = told.source(entry), told.status(entry)
    return _ENTRY.format(
        when=escaped(entry.when),
        kind="retracted" if entry.event.is_retracted else entry.event.status.value,
        status=escaped(say("embed.denied", status=status) if entry.denials else status),
        language=escaped(labels.language() if headline else source.language),
        words=escaped(headline) or _sentence(entry),
        ours=f' <span class="ours">{escaped(say("embed.our_words"))}</span>' if headline else "",
        link=escaped(links.to(addresses.of_source(source.stem), entry.telling.first.id)),
        source=escaped(told.source_line(entry)),
    )


def _sentence(entry: Entry) -> str:
    """The sentence that tells it, with the words for what happened marked."""
    pieces = (
        f"<mark>{html.escape(p.text)}</mark>" if p.marked else html.escape(p.text)
        for p in entry.telling.first.pieces
    )
    return plain("".join(pieces))

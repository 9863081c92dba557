"""How smooth a long timeline is, by the browser's own trace.

    python -m tests.benchmarks.smooth [ENTRIES ...]    by default 15, 60 and 500

The timeline of the two articles is built, its entries and marks are repeated until there are so many,
and a browser on a processor four times as slow opens the page, scrolls through it, and filters it
four times. Printed is the processor's time of the page's own thread, in milliseconds, whatever else
runs on the machine: the longest task of each part, and all of them.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests import stories
from tests.browser import built, chromium

SLOWER = 4
WIDTH, HEIGHT = 390, 844
SETTLE = 300
"""Milliseconds after which a page has done what it was asked to."""
CATEGORIES = ("toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline")
_ENTRY = re.compile(r'<li class="entry" id="([^"]+)".*?</details>\s*</li>', re.DOTALL)
_MARK = re.compile(r'<a [^>]*href="#([^"]+)"[^>]*class="strip__mark.*?</a>', re.DOTALL)


def repeated(page: str, wanted: int) -> str:
    """Return the page with so many entries, each with an id and a mark of its own."""
    entries, marks = list(_ENTRY.finditer(page)), {m[1]: m[0] for m in _MARK.finditer(page)}
    more_entries, more_marks = [], []
    for n in range(wanted - len(entries)):
        entry = entries[n % len(entries)]
        old, new = entry[1], f"{entry[1]}-again{n}"
        more_entries.append(entry[0].replace(old, new))
        more_marks.append(marks.get(old, "").replace(old, new))
    last, drawn = entries[-1].end(), max(m.end() for m in _MARK.finditer(page))
    text = page[:last] + "".join(more_entries) + page[last:]
    return text[:drawn] + "".join(more_marks) + text[drawn:]


def scroll(page: Page) -> None:
    """Go down the page by the wheel."""
    for _ in range(40):
        page.mouse.wheel(0, 600)
        page.wait_for_timeout(16)


def choose(page: Page) -> None:
    """See the timeline by status, by person, and whole again."""
    for name, choice in (("status", 1), ("who", 1), ("status", 0), ("who", 0)):
        page.locator(f"select[name={name}]").select_option(index=choice)
        page.wait_for_timeout(SETTLE)


def start(page: Page, address: str) -> None:
    """Open the page and wait until it is at rest."""
    page.goto(address, wait_until="networkidle")
    page.wait_for_timeout(10 * SETTLE)


def traced(browser: Browser, page: Page, act: Callable[[], object]) -> tuple[float, float]:
    """Return the longest task and the sum of all, in milliseconds, of the page's own thread."""
    browser.start_tracing(
        page=page,
        categories=["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"],
    )
    act()
    events = json.loads(browser.stop_tracing())["traceEvents"]
    threads = {(e["pid"], e["tid"]) for e in events if e["name"] == "UpdateLayoutTree"}
    tasks = [
        e["tdur"] / 1000
        for e in events
        if e["name"] == "RunTask" and (e["pid"], e["tid"]) in threads and "tdur" in e
    ]
    return max(tasks, default=0.0), sum(tasks)


def measured(browser: Browser, address: str) -> Mapping[str, tuple[float, float]]:
    """Return what each part took, by its name."""
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    found = {
        "open": traced(browser, page, lambda: start(page, address)),
        "scroll": traced(browser, page, lambda: scroll(page)),
        "filter": traced(browser, page, lambda: choose(page)),
    }
    page.close()
    return found


def main() -> int:
    """Build, measure and print."""
    path = chromium.find()
    if path is None:
        print("No Chromium found; `make browser` installs one.")
        return 1
    counts = [int(n) for n in sys.argv[1:]] or [15, 60, 500]
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        root = Path(temporary)
        site = built.build(root / "site", stories.copy(stories.TWO_ARTICLES, root))
        whole = (site / "timeline/index.html").read_text("utf-8")
        browser = playwright.chromium.launch(executable_path=path, args=list(chromium.FLAGS))
        print("entries      open        scroll        filter   (longest / all)")
        with built.served(site) as address:
            for count in counts:
                (site / "timeline/index.html").write_text(repeated(whole, count), "utf-8")
                found = measured(browser, f"{address}timeline/")
                cells = (f"{longest:6.0f} /{all_:6.0f}" for longest, all_ in found.values())
                print(f"{count:7}{''.join(cells)}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

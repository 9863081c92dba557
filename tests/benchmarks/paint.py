"""How soon a page is seen on a slow phone: ``python -m tests.benchmarks.paint [SITE] [TIMES]``.

Without SITE, a folder with a built site, the two articles of the tests are built. The line brings
1.6 Mb/s and takes 150 ms there and back, the processor is a quarter as fast as this one's, and the
server compresses, as hosts do. Each kind of page is opened TIMES times with an empty cache; medians
are shown. On a machine that is not idle the figures are upper bounds.
"""

from __future__ import annotations

import contextlib
import functools
import gzip
import http.server
import statistics
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests import stories
from tests.browser import built, chromium

GOAL = 1000
"""Milliseconds until the largest part of the page is painted."""
LINE = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
SLOWER = 4
SEEN = """
window.seen = { first: 0, largest: 0, shifted: 0 };
const on = (type, then) => new PerformanceObserver((all) => all.getEntries().forEach(then))
  .observe({ type, buffered: true });
on("paint", (e) => { if (e.name === "first-contentful-paint") window.seen.first = e.startTime; });
on("largest-contentful-paint", (e) => { window.seen.largest = e.startTime; });
on("layout-shift", (e) => { window.seen.shifted += e.value; });
"""


class _Compressing(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer with the file, compressed."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        body = gzip.compress(file.read_bytes(), mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve ``folder`` compressed; gives the address, which ends in a slash."""
    handler = functools.partial(_Compressing, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def opened(browser: Browser, address: str) -> dict[str, float]:
    """What a slow phone sees of a page, and when."""
    with browser.new_context(viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        line = context.new_cdp_session(page)
        line.send("Network.emulateNetworkConditions", LINE)
        line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.add_init_script(SEEN)
        page.goto(address, wait_until="networkidle")
        seen: dict[str, float] = page.evaluate("window.seen")
        return seen


def measured(browser: Browser, folder: Path, times: int) -> int:
    """Print a line for each kind of page; gives how many miss the goal."""
    missed = 0
    print(f"{'page':<14}{'first paint':>12}{'largest':>10}{'shifted':>9}")
    with served(folder) as address:
        for kind, path in built.kinds(folder).items():
            found = [opened(browser, address + path) for _ in range(times)]
            first, largest, shifted = (
                statistics.median(one[what] for one in found)
                for what in ("first", "largest", "shifted")
            )
            missed += largest > GOAL
            print(f"{kind:<14}{first:>9.0f} ms{largest:>7.0f} ms{shifted:>9.3f}")
    return missed


def main() -> int:
    """Measure, and say how many pages miss the goal."""
    path = chromium.find()
    if path is None:
        print("No Chromium found; `make browser` installs one.")
        return 1
    times = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        root = Path(temporary)
        given = sys.argv[1] if len(sys.argv) > 1 else None
        folder = (
            Path(given)
            if given
            else built.build(root / "site", stories.copy(stories.TWO_ARTICLES, root))
        )
        browser = playwright.chromium.launch(executable_path=path, args=list(chromium.FLAGS))
        missed = measured(browser, folder, times)
    print(f"{missed} kinds of page miss {GOAL} ms.")
    return 0


if __name__ == "__main__":
    sys.exit(main())

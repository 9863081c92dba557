"""Pictures of every kind of page for human eyes: ``python -m tests.browser.shots OUTDIR [SITE]``.

Without SITE, a folder with a built site, the two articles of the tests are built first.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, ViewportSize, sync_playwright

from tests import stories
from tests.browser import built, chromium

WIDTHS = (360, 768, 1280)
Schemes = tuple[Literal["light", "dark"], ...]
SCHEMES: Schemes = ("light", "dark")


def take(browser: Browser, folder: Path, out: Path, schemes: Schemes = SCHEMES) -> int:
    """Save a picture of each kind of page at each width in each scheme; gives how many."""
    kinds = built.kinds(folder)
    with built.served(folder) as address:
        for width in WIDTHS:
            for scheme in schemes:
                size: ViewportSize = {"width": width, "height": 900}
                page = browser.new_page(viewport=size, color_scheme=scheme, reduced_motion="reduce")
                for kind, path in kinds.items():
                    page.goto(address + path)
                    page.screenshot(path=out / f"{kind}-{width}-{scheme}.png", full_page=True)
                page.close()
    return len(kinds) * len(WIDTHS) * len(schemes)


def _built(root: Path) -> Path:
    return built.build(root / "site", stories.copy(stories.TWO_ARTICLES, root))


def main() -> int:
    """Build, unless a site is given, and take the pictures."""
    if len(sys.argv) not in (2, 3):
        print(__doc__)
        return 2
    path = chromium.find()
    if path is None:
        print("No Chromium found; `make browser` installs one.")
        return 1
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = Path(sys.argv[2]) if len(sys.argv) == 3 else _built(Path(temporary))
        browser = playwright.chromium.launch(executable_path=path, args=list(chromium.FLAGS))
        print(f"{take(browser, folder, out)} pictures in {out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""What the browser tests share: a whole story, built and served once, and a browser that tells what
it saw.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, Response, sync_playwright

from tests import stories
from tests.benchmarks.corpora import made_up
from tests.browser import built, chromium

NO_BROWSER = "no Chromium found; `make browser` installs one, CHROMIUM=/path names one"


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say aloud that the site went unseen: a skip is easily overlooked."""
    skipped = [
        report
        for report in terminalreporter.getreports("skipped")
        if NO_BROWSER in str(report.longrepr)
    ]
    if skipped:
        terminalreporter.write_sep(
            "!", f"{len(skipped)} BROWSER TESTS SKIPPED: {NO_BROWSER}", red=True, bold=True
        )


PATIENCE = 120_000
"""Milliseconds that a page may take on a machine that runs other tests; no test is about them."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium; without one the tests are skipped, and fail where CI is set."""
    path = chromium.find()
    if path is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(NO_BROWSER)
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=path, args=list(chromium.FLAGS))


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the two articles, as ``mkdocs build --strict`` makes it where the forge is known."""
    root = stories.copy(stories.TWO_ARTICLES, tmp_path_factory.mktemp("built"))
    return built.build(root / "site", root, REPO_URL="https://github.com/team/story")


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a story whose timeline has no room for all its events."""
    root = made_up(tmp_path_factory.mktemp("large"), 14)
    return built.build(root / "site", root)


@pytest.fixture(scope="session")
def address(folder: Path) -> Iterator[str]:
    """Where the site is served, with a slash at the end."""
    with built.served(folder) as address:
        yield address


@pytest.fixture(scope="session")
def kinds(folder: Path) -> dict[str, str]:
    """One page of each kind, by its kind."""
    return built.kinds(folder)


@dataclass
class Visit:
    """A window, and what it asked for and complained of since it was opened."""

    page: Page
    requests: list[str] = field(default_factory=list)
    """Every address that was asked for, in order."""
    responses: list[Response] = field(default_factory=list)
    """Every answer, in order."""
    complaints: list[str] = field(default_factory=list)
    """What was written to the console as a warning or an error, or thrown."""

    def __post_init__(self) -> None:
        self.page.context.on("request", lambda request: self.requests.append(request.url))
        self.page.context.on("response", self._answered)
        self.page.context.on("console", lambda said: self._hear(said.type, said.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _answered(self, response: Response) -> None:
        self.responses.append(response)

    def _hear(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.complaints.append(text)


Scheme = Literal["light", "dark"]
Window = Callable[..., Visit]


@pytest.fixture
def window(browser: Browser) -> Iterator[Window]:
    """Opens windows of a width, colour scheme, with or without JavaScript, each with a clean
    profile; shuts them.
    """
    contexts = []

    def opened(width: int = 1280, scheme: Scheme = "light", *, javascript: bool = True) -> Visit:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            java_script_enabled=javascript,
            reduced_motion="reduce",
        )
        contexts.append(context)
        context.set_default_navigation_timeout(PATIENCE)
        return Visit(context.new_page())

    yield opened
    for context in contexts:
        context.close()

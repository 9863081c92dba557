"""The built site as the browser tests see it: made by the real command, served on this machine, its
pages by kind.
"""

from __future__ import annotations

import contextlib
import functools
import http.server
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path


def build(folder: Path, project: Path, **environment: str) -> Path:
    """Build ``project`` into ``folder`` with ``mkdocs build --strict``; its output is in the error
    where it fails.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    unset = {
        name: value
        for name, value in os.environ.items()
        if name not in ("REPO_URL", "EDIT_URI", "SITE_URL")
    }
    done = subprocess.run(
        command,
        cwd=project,
        env={**unset, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        message = f"mkdocs build failed:\n{done.stdout}\n{done.stderr}"
        raise RuntimeError(message)
    return folder


class _Quiet(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing: the tests look at what the browser asked for, not at the server's log."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer what is not there with the site's own page, as a host of static pages does."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
        return None


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128  # a busy machine answers late, and a browser asks much at once


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve ``folder`` on a free port of this machine; gives the address, which ends in a slash."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with _Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def pages(folder: Path) -> list[str]:
    """The address of every page below the site's root: "", "timeline/", "topics/x/"; sorted."""
    found = (page.parent.relative_to(folder).as_posix() for page in folder.rglob("index.html"))
    return sorted("" if path == "." else f"{path}/" for path in found)


def kinds(folder: Path) -> dict[str, str]:
    """One page of each kind: the first page, and of every section its index and the fullest page
    beneath it.
    """
    found = {"home": ""}
    for path in pages(folder):
        section, _, rest = path.partition("/")
        kind = f"{section}-page" if rest else section
        if path and _size(folder, path) > _size(folder, found.get(kind)):
            found[kind] = path
    if (folder / "404.html").exists():
        found["missing"] = "404.html"
    return found


def forms(folder: Path) -> dict[str, str]:
    """The fullest page of each form of address, those of different years, parts, topics or actors
    being of one form.
    """
    found: dict[str, str] = {}
    for path in pages(folder):
        form = re.sub(r"(?<=/)[a-z][^/]*(?=/)", "x", re.sub(r"\d+", "0", path), count=1)
        if _size(folder, path) > _size(folder, found.get(form)):
            found[form] = path
    return found


def _size(folder: Path, path: str | None) -> int:
    return (folder / path / "index.html").stat().st_size if path else -1

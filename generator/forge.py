"""Where the files of a project are changed on the web."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, quote_plus

_NEW = {
    "edit/": ("new/", "filename", "value"),  # GitHub
    "-/edit/": ("-/new/", "file_name", "content"),  # GitLab; its editor shows the name alone today
    "_edit/": ("_new/", "filename", "value"),  # Forgejo and Gitea: Codeberg
}
"""How an address begins that changes a file -> how one begins that makes a file, and its words for
the file's name and its text."""


@dataclass(frozen=True, slots=True)
class Forge:
    """The place of a project's files on the web."""

    repo: str
    """The repository's address; empty where there is none."""
    base: str
    """The way from there to the folder ``docs``, as MkDocs' ``edit_uri`` has it."""
    docs: str
    root: Path
    """The project's folder on this machine, which knows what files there are."""

    def edit(self, file: str) -> str:
        """Where ``file``, a path from the project's root, is changed, or made if it is not there
        yet.

        Where the forge is not known to make files, the folder's README says how it is done. Empty
        where nothing can be changed.
        """
        if not self.repo:
            return ""
        if there := self.there(file):
            return self._address(there)
        readme = f"{posixpath.dirname(file)}/README.md"
        if file in ("", readme):
            return ""
        return self._new(file) or (self._address(readme) if self.there(readme) else "")

    def begin(self, file: str, text: str) -> str:
        """Where a new ``file`` is made that begins with ``text``; empty where that is not known."""
        return self._new(file, text) if self.repo else ""

    def there(self, file: str) -> str:
        """The file if it is there, under its other ending if it has that; else ""."""
        other = re.sub(r"\.yml$", ".yaml", file)
        return next((name for name in (file, other) if (self.root / name).is_file()), "")

    def _new(self, file: str, text: str = "") -> str:
        way = self._way(posixpath.dirname(file))
        for edit, (new, key, value) in _NEW.items():
            if way.startswith(edit):
                folder = quote(new + way.removeprefix(edit))
                begun = f"&{value}={quote_plus(text)}" if text else ""
                name = quote(posixpath.basename(file))
                return f"{self.repo.rstrip('/')}/{folder}?{key}={name}{begun}"
        return ""

    def _address(self, file: str) -> str:
        return f"{self.repo.rstrip('/')}/{quote(self._way(file), safe='/?=&')}"

    def _way(self, file: str) -> str:
        return posixpath.normpath(posixpath.join(self.base, posixpath.relpath(file, self.docs)))

"""The documents that come with the program; of the catalogue of problems, what each code means and
how to mend it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_HERE = Path(__file__).parent
_DOCS = (_HERE / "docs", _HERE.parent / "docs")
"""Where the documents stand: inside the wheel, or in a checkout."""

_SECTION = re.compile(r"^### ([EW]\d{3})\n(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_LINK = re.compile(r"\[([^][\n]+)\]\(#\w+\)")


@dataclass(frozen=True, slots=True)
class Section:
    """What the catalogue says of one code."""

    code: str
    headline: str
    """One line, without its full stop."""
    markdown: str
    """The whole section with its examples, the headline included; neither opens nor ends with a
    line break."""

    @property
    def text(self) -> str:
        """The section as it is read in a terminal."""
        return _LINK.sub(r"\1", _BOLD.sub(r"\1", self.markdown))


def document(name: str) -> str:
    """The text of a file of ``docs/`` that comes with the program."""
    return next(folder / name for folder in _DOCS if (folder / name).is_file()).read_text(
        encoding="utf-8"
    )


def sections() -> dict[str, Section]:
    """The sections of the catalogue by code, in its order."""
    return {
        code: _section(code, body.strip()) for code, body in _SECTION.findall(document("errors.md"))
    }


def _section(code: str, markdown: str) -> Section:
    headline = _BOLD.match(markdown)
    return Section(code, " ".join(headline[1].split()).rstrip(".") if headline else "", markdown)


def summary(codes: Iterable[str]) -> str:
    """The sections of some codes as Markdown for a page: each code once, in the order given."""
    known = sections()
    return "".join(
        f"### {code}\n\n{known[code].markdown}\n\n"
        for code in dict.fromkeys(codes)
        if code in known
    )

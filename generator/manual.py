"""The catalogue of problems as it comes with the program: what each code means, and how to mend it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_HERE = Path(__file__).parent
_CATALOGUES = (_HERE / "errors.md", _HERE.parent / "docs" / "errors.md")
"""Where the catalogue stands: inside the wheel, or in the docs of a checkout."""

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
    """The whole section with its examples, the headline included; neither opens nor ends with a line break."""

    @property
    def text(self) -> str:
        """The section as it is read in a terminal."""
        return _LINK.sub(r"\1", _BOLD.sub(r"\1", self.markdown))


def sections() -> dict[str, Section]:
    """The sections of the catalogue by code, in its order."""
    catalogue = next(filter(Path.is_file, _CATALOGUES)).read_text(encoding="utf-8")
    return {code: _section(code, body.strip()) for code, body in _SECTION.findall(catalogue)}


def _section(code: str, markdown: str) -> Section:
    headline = _BOLD.match(markdown)
    return Section(code, " ".join(headline[1].split()).rstrip(".") if headline else "", markdown)


def summary(codes: Iterable[str]) -> str:
    """The sections of some codes as Markdown for a page: each code once, in the order given."""
    known = sections()
    return "".join(f"### {code}\n\n{known[code].markdown}\n\n" for code in dict.fromkeys(codes) if code in known)

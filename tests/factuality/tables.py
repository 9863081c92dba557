"""The tables of texts with what is found in each."""

from pathlib import Path


def blocks(table: Path) -> list[list[str]]:
    """The cases of a table: the line of the text, then those indented below it."""
    found: list[list[str]] = []
    for line in table.read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            found[-1].append(line.strip())
        elif line and not line.startswith("#"):
            found.append([line])
    return found

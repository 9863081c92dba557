"""`explainer help`: the catalogue of problems, wherever the program came from."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import manual
from generator.cli import main

CATALOGUE = (Path(__file__).parents[2] / "docs/errors.md").read_text("utf-8")
CODES = re.findall(r"^### (\w+)$", CATALOGUE, re.MULTILINE)


def run(*arguments: str) -> Result:
    """The command's result."""
    return CliRunner().invoke(main, ["help", *arguments])


def test_every_code_is_listed_with_its_headline() -> None:
    """One line a code, in the order of the catalogue; none without words, none broken."""
    lines = run().output.splitlines()
    assert [line.split()[0] for line in lines] == CODES
    assert all(re.fullmatch(r"[EW]\d{3}  \S.*[^.]", line) for line in lines)


@pytest.mark.parametrize("code", CODES)
def test_a_section_loses_no_line_of_the_catalogue(code: str) -> None:
    """The whole section, examples and all, without marks of Markdown that only a page can show."""
    written = re.search(rf"^### {code}\n(.*?)(?=^##|\Z)", CATALOGUE, re.MULTILINE | re.DOTALL)
    assert written
    shown = run(code)
    assert shown.exit_code == 0
    assert "**" not in shown.output
    assert "](#" not in shown.output
    words = re.sub(r"\*\*|\[([^][\n]+)\]\(#\w+\)", lambda found: found[1] or "", written[1]).split()
    assert shown.output.split() == [code, *words]


def test_small_letters_will_do() -> None:
    """A code is found however it is typed."""
    assert run("e301").output == run("E301").output


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("301", "there is no code 301; did you mean E301"),
        ("E0301", "there is no code E0301; did you mean E301"),
        ("EE107", "there is no code EE107; did you mean E107"),
        ("nonsense", "there is no code nonsense; `explainer help` lists all codes"),
    ],
)
def test_a_slip_in_a_code_is_told(typed: str, told: str) -> None:
    """What comes near is named; else where all stand."""
    result = run(typed)
    assert result.exit_code == 1
    assert told in result.output


@pytest.mark.parametrize("command", sorted(main.commands))
def test_the_name_of_a_command_shows_its_use(command: str) -> None:
    """Whoever asks for help on a command means `-h`."""
    shown = run(command)
    assert "-h, --help" in shown.output
    assert shown.output == CliRunner().invoke(main, [command, "-h"]).output


def test_every_report_can_be_followed() -> None:
    """Each section has a headline, without which the list would show a bare code."""
    assert all(section.headline for section in manual.sections().values())

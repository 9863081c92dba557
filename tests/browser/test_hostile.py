"""An article that looks like code is shown as it stands, and does nothing."""

from __future__ import annotations

import html
from pathlib import Path

import pytest

from tests.browser import built
from tests.browser.conftest import Window
from tests.making import project
from tests.stories import SETTINGS

pytestmark = pytest.mark.browser

PARAGRAPHS = (
    "1. The list that is none opened on 3 May 2012.",
    'The sign read <script>document.title = "owned"</script> and <img src=x onerror=alert(1)> on Friday.',
    "It went on with {{ config.site_name }}, {% raw %} and ${name}.",
    "Then came [a link](javascript:alert(1)), ![a picture](x.png), `code`, *stars* and __lines__.",
    "Some saw &lt;b&gt;, &#60;u&#62; and &copy; in it, others <!-- nothing --> at all.",
    "Last stood http://example.org/a_b_c and <https://example.org> there.",
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of a story with that article alone."""
    root = project(
        tmp_path_factory.mktemp("hostile"),
        {
            "mkdocs.yml": SETTINGS,
            "seeds/sign.txt": "date 2019-03-29 " + "\n\n".join(PARAGRAPHS) + "\n",
            "content/topics/sign.md": "---\ntitle: The sign\nquestion: What did it read?\nkeywords: [sign]\n---\n"
            'It opened on 3 May 2012. [@sign "opened on 3 May 2012"]\n',
            "content/pages/index.md": "# The sign\n\nWhat one article says.\n",
        },
    )
    return built.build(root / "site", root)


def test_text_that_looks_like_code_is_read_as_it_stands(window: Window, hostile: Path) -> None:
    """On its source page each paragraph is seen word for word, a code of HTML as the sign that it
    stands for; no page runs, fetches or reports anything.
    """
    visit = window()
    with built.served(hostile) as address:
        for path in built.pages(hostile):
            visit.page.goto(address + path)
            assert "owned" not in visit.page.title()
        visit.page.goto(address + "sources/sign/")
        ours = visit.page.locator(".unit__uses, .unit__number, .timex__reading")
        ours.evaluate_all("elements => elements.forEach(element => element.remove())")
        seen = " ".join(visit.page.locator(".source-text").inner_text().split())
        assert [text for text in map(html.unescape, PARAGRAPHS) if text not in seen] == []
        assert visit.complaints == []
        assert [
            url
            for url in visit.requests
            if "x.png" in url or not url.startswith((address, "data:"))
        ] == []

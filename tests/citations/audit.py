"""What in a page made of an editor's Markdown is not harmless."""

import re
from html.parser import HTMLParser

import markdown

from generator.content import prose

EXTENSIONS = ("attr_list", "md_in_html", "tables", "fenced_code", "toc")
"""What MkDocs and the site's configuration turn on."""
PAGE = markdown.Markdown(extensions=EXTENSIONS)
"""Making one takes longer than most texts."""
TAGS = set(
    "p em strong code pre a img ul ol li blockquote h1 h2 h3 h4 h5 h6 hr br table thead tbody tr th td div".split()
)
ATTRIBUTES = {"href", "title", "src", "alt", "id", "class", "start", "style"}


class Audit(HTMLParser):
    """Collects what in a page could run, fetch or hide something."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag or attribute that Markdown does not make, or an address that is not of the web."""
        self.found += [tag] if tag not in TAGS else []
        for name, value in attrs:
            plain = "".join(c for c in (value or "").lower() if c > " ")
            scheme = re.match(r"[a-z][a-z0-9+.-]*:", plain)
            is_web = scheme is None or scheme.group() in ("https:", "http:", "mailto:")
            if name not in ATTRIBUTES or (name == "style" and not plain.startswith("text-align:")):
                self.found.append(name)
            elif (name == "href" and not is_web) or (
                name == "src" and (scheme or plain.replace("\\", "/").startswith("//"))
            ):
                self.found.append(plain)

    def handle_comment(self, data: str) -> None:
        """A comment."""
        self.found.append(data)


def audit(text: str) -> list[str]:
    """What is not harmless in the page that `text` becomes."""
    parser = Audit()
    parser.feed(PAGE.reset().convert(prose.neutralise(text)))
    parser.close()
    return parser.found

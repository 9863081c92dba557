"""HTML in an editor's Markdown: tags, comments, attribute lists and entities, each with what to
write instead.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator

from generator.content import code, links
from generator.files.wording import shortened
from generator.problems import Fault

ADDRESS = r"<(?:https?://[^\s<>\"'`]+|[\w.+-]+@[\w.-]+)>"
"""An address between angle brackets, which is Markdown."""
_AUTOLINK = re.compile(ADDRESS)
_TAG = re.compile(
    r"<(?P<closing>/?)(?P<name>[a-zA-Z][\w:-]*)(?P<rest>[^<>]*)>|</?[a-zA-Z][^<>]*>|<[!?][^<>]*>"
)
_ATTRIBUTES = re.compile(r"\{:|\{\s*[.#][\w-][^{}\n]*\}")
_ENTITY = re.compile(r"&(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")
_VALUE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_MOST = 60
"""Characters of an editor's words that a hint repeats."""

_AROUND = {
    **dict.fromkeys(("b", "strong"), "**{}**"),
    **dict.fromkeys(("i", "em", "cite"), "*{}*"),
    **dict.fromkeys(("code", "kbd", "tt"), "`{}`"),
    **dict.fromkeys(("h1", "h2"), "## {}"),
    **{f"h{level}": f"{'#' * level} {{}}" for level in range(3, 7)},
    "blockquote": "> {}",
    "li": "- {}",
}
"""Tags -> the Markdown that means the same, around the words."""
_INSTEAD = {
    **dict.fromkeys(
        ("br", "p", "div", "section"), "delete the tag; an empty line begins a new paragraph"
    ),
    **dict.fromkeys(
        ("ul", "ol"), "delete the tag; each item of a list is a line that begins with '- ' or '1. '"
    ),
    **dict.fromkeys(
        ("table", "tr", "td", "th"), "write a table with a line for each row: | one | two |"
    ),
    **dict.fromkeys(
        ("script", "style", "iframe", "object", "embed"), "delete it with all that belongs to it"
    ),
    "hr": "write a line of its own: ***",
}


def faults(text: str) -> Iterator[Fault]:
    """HTML and attribute lists: outside code where they are whole, inside code wherever they could
    begin.
    """
    spans = code.spans(text)
    addresses = [span for span, _ in links.bracketed(text)]
    opened: Counter[str] = Counter()
    for found in re.finditer(r"<[a-zA-Z/!?]|\{|&", text):
        at, inside = found.start(), code.holds(spans, found.start())
        is_address = _AUTOLINK.match(text, at) and not inside
        if is_address or code.holds(addresses, at):
            continue
        if found.group() == "{":
            if inside or _ATTRIBUTES.match(text, at):
                yield at, "E323", "an attribute list or a template is not allowed", _BRACES
        elif found.group() == "&":
            yield from _entity(text, at, inside=inside)
        else:
            yield from _html(text, at, found.group(), opened, inside=inside)


def _html(text: str, at: int, sign: str, opened: Counter[str], *, inside: bool) -> Iterator[Fault]:
    """A comment or a tag; of a pair only the first."""
    if text.startswith("<!--", at):
        yield at, "E322", "an HTML comment", "delete it: everybody can read the source of a page"
        return
    tag = _TAG.match(text, at)
    if not _closes(tag, opened) and (inside or tag):
        yield at, "E321", *_tag(text, at, sign)


_BRACES = "delete what stands between '{' and '}'"


def _closes(tag: re.Match[str] | None, opened: Counter[str]) -> bool:
    """Whether the tag ends one that was told already; counts in ``opened`` a tag that begins."""
    name = (tag["name"] or "").lower() if tag else ""
    if not tag or not tag["closing"]:
        opened[name] += 1
        return False
    opened[name] -= 1
    return opened[name] >= 0


def _tag(text: str, at: int, sign: str) -> tuple[str, str]:
    """Message and hint for the tag at ``at``."""
    tag = _TAG.match(text, at)
    message = f"HTML '{shortened(tag.group() if tag else sign, 40)}' is not allowed"
    return message, _instead(text, tag) if tag and tag[
        "name"
    ] else "delete it, or write 'less than' for the sign"


def _instead(text: str, tag: re.Match[str]) -> str:
    """What means the same in Markdown, with the editor's own words where they are few."""
    if tag["closing"]:
        return "delete it: nothing opens it"
    name, words = tag["name"].lower(), _words(text, tag)
    values = {
        m[1].lower(): next(filter(None, m.groups()[1:]), "") for m in _VALUE.finditer(tag["rest"])
    }
    if name == "a" and "href" in values:
        return f"write: [{words}]({shortened(values['href'], _MOST)})"
    if name == "img":
        shown, picture = values.get("alt") or "what it shows", values.get("src") or "picture.png"
        return f"write: ![{shortened(shown, _MOST)}]({shortened(picture, _MOST)})"
    if name in _AROUND:
        return f"write: {_AROUND[name].format(words)}"
    return _INSTEAD.get(name, "delete the tag; the words in it may stay")


def _words(text: str, tag: re.Match[str]) -> str:
    """The words up to the end of the tag, on one line; only ``words`` where they are none, many or
    no plain words.
    """
    end = re.compile(rf"</{re.escape(tag['name'])}\s*>", re.IGNORECASE).search(
        text, tag.end(), tag.end() + 200
    )
    words = " ".join(text[tag.end() : end.start()].split()) if end else ""
    return words if 0 < len(words) <= _MOST and not re.search(r"[<>\[\]]", words) else "words"


def _entity(text: str, at: int, *, inside: bool) -> Iterator[Fault]:
    """What a browser would read as a sign; a page shows it as the letters that it is written
    with.
    """
    found = _ENTITY.match(text, at)
    sign = html.unescape(found.group()) if found else ""
    if found and not inside and sign != found.group():
        hint = f"write the sign itself: {sign}" if sign.isprintable() else "delete it"
        message = f"the entity '{found.group()}' would be shown as these letters"
        yield at, "E326", message, "write a space" if sign.isspace() else hint

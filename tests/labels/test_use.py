"""Each label has its place in the program, and each place its label."""

import re
from pathlib import Path

from generator.labels import loading

ROOT = Path(__file__).parent.parent.parent
SOURCES = [
    path
    for folder, ending in (("generator", "py"), ("templates", "j2"), ("templates", "html"))
    for path in sorted((ROOT / folder).rglob(f"*.{ending}"))
]
SCRIPTS = sorted((ROOT / "templates/overrides/assets").glob("*.js"))
SAID = re.compile(r"""\bsay\(\s*(f?)["']([^"']+)["']""")
MADE = re.compile(r"""\bf["'](\w+\.\{[^"']*)["']""")
"""A key that is made of parts: f"status.{value}"."""
OTHER = re.compile(r"""["'](\w+\.\w+)["']""")
"""A key that stands in a table, or is chosen between two."""


SAID_BY_THEME = re.compile(r"\blabels\.(\w+)")
"""The same in a template of the theme: ``config.extra.labels.menu``."""
FALLEN_BACK = re.compile(r"""\?\? ["']([^"']+)["']""")
"""What a script says where a page has no word for it."""


def _said() -> tuple[set[str], set[str]]:
    """The keys that are said, and the forms of those that are made up."""
    keys: set[str] = set()
    forms: set[str] = set()
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        for is_made, key in SAID.findall(text):
            (forms if is_made else keys).add(key)
        forms |= set(MADE.findall(text))
        if path.suffix == ".html":
            keys |= {f"theme.{name}" for name in SAID_BY_THEME.findall(text)}
        if "say" in text.casefold():
            keys |= set(OTHER.findall(text)) & loading.english().labels.keys()
    return keys, forms


def test_every_label_that_is_said_is_there_and_none_beside() -> None:
    """A key that is made of parts stands for all labels that it can be."""
    keys, forms = _said()
    labels = loading.english().labels.keys()
    assert keys - labels == set()
    made = {key for form in forms for key in labels if re.fullmatch(_pattern(form), key)}
    assert labels - keys - made == set()


def test_scripts_fall_back_on_the_english_labels() -> None:
    """Where a template of the project's own does not hand them the words of the site's language."""
    said = {words for path in SCRIPTS for words in FALLEN_BACK.findall(path.read_text("utf-8"))}
    assert {"Menu", "Copied"} <= said
    labels = [each for each in loading.english().labels.values() if isinstance(each, str)]
    assert said <= {*labels, "Search"}, "the theme has a word for the search"


def _pattern(form: str) -> str:
    """What a key that is made of parts can be."""
    parts = re.split(r"(\{[^}]*\})", form)
    return "".join(r"\w+" if part.startswith("{") else re.escape(part) for part in parts)

"""The names of places on a page, which stay what they are whatever comes before them."""

from __future__ import annotations

import re

from markupsafe import Markup

from generator.model import Source


def slug(value: object) -> Markup:
    """A value as part of an anchor: letters, digits and hyphens alone, so it needs no escaping."""
    return Markup(re.sub(r"[^a-z0-9]+", "-", str(value).lower()).strip("-"))  # noqa: S704


def of_source(source: Source) -> str:
    """Where a page has what a source says."""
    return f"from-{slug(source.stem)}"

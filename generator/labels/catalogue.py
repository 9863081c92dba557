"""The site's own words in one language: each by its key, with places for values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from babel import Locale
from babel.numbers import format_decimal

Label = str | Mapping[str, str]
"""A text with places in braces (``{count} sources``), or one such text for each plural form of the
language, by the form's name in Unicode's rules: ``one``, ``few``, ``other``…"""

COUNT = "count"
"""The place whose number decides between the plural forms."""


@dataclass(frozen=True)
class Catalogue:
    """The labels of a site, and how its language writes numbers and dates."""

    language: str
    """As the site's settings and HTML name it: ``de``, ``pt-BR``."""
    labels: Mapping[str, Label]
    """By their keys, such as ``entry.told_by``; a label that the language does not have is in
    English."""

    @cached_property
    def locale(self) -> Locale:
        """What Babel knows of the language."""
        return Locale.parse(self.language, sep="-")

    @property
    def left_out(self) -> str:
        """What the program does not do in this language, for those who build a site; empty for
        English.
        """
        if self.locale.language == "en":
            return ""
        return (
            f"the site's own words and dates are in {self.locale.english_name}; only English is read:"
            " in an article in another language no dates, events, speakers or figures are found, and"
            " its sentences are shown, cited and searched (docs/languages.md)"
        )

    def text(self, key: str, count: object = None) -> str:
        """The label with its places unfilled; of several plural forms that of ``count``.

        Raises KeyError where there is no label of this key.
        """
        label = self.labels[key]
        if isinstance(label, str):
            return label
        form = self.locale.plural_form(count) if isinstance(count, int | float) else "other"
        return label.get(form, label["other"])

    def month(self, number: int, *, is_short: bool = False, is_alone: bool = False) -> str:
        """The name of the month of this number, from 1, as it stands in a date, or alone."""
        context, width = (
            "stand-alone" if is_alone else "format",
            "abbreviated" if is_short else "wide",
        )
        return self._months[context, width][number]

    @cached_property
    def _months(self) -> Mapping[tuple[str, str], Mapping[int, str]]:
        return {
            (context, width): dict(self.locale.months[context][width].items())
            for context in ("format", "stand-alone")
            for width in ("wide", "abbreviated")
        }

    def weekday(self, number: int) -> str:
        """The name of the day of the week of this number; Monday is 0."""
        return str(self.locale.days["stand-alone"]["wide"][number])

    def ordinal_form(self, number: int) -> str:
        """By which of the language's forms a number is told as the so-many-th: ``one`` for 1st and
        21st.
        """
        return str(self.locale.ordinal_form(number))

    def number(self, value: float) -> str:
        """A number as the language writes it: ``1,204``, ``1.204``."""
        if value not in self._numbers:
            self._numbers[value] = format_decimal(value, locale=self.locale)
        return self._numbers[value]

    @cached_property
    def _numbers(self) -> dict[float, str]:
        """Numbers that have been written, as they were; 2.0 is written as 2 is."""
        return {}

    @cached_property
    def said(self) -> dict[object, str]:
        """What has been said in it, kept by those who say it; see `current.once`."""
        return {}

    def say(self, key: str, **values: object) -> str:
        """The label with its places filled: words as they are, numbers as the language writes
        them.

        Raises KeyError where there is no label of this key, or no value for a place.
        """
        return self.text(key, values.get(COUNT)).format_map(
            {
                name: self.number(value) if isinstance(value, int | float) else value
                for name, value in values.items()
            }
        )

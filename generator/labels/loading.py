"""The files of labels: ours, and over them a project's own ``templates/labels/LANGUAGE.yml``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set as AbstractSet
from dataclasses import dataclass, field
from pathlib import Path
from string import Formatter

from babel import Locale, UnknownLocaleError

from generator.files import texts
from generator.files.documents import Document, parse_yaml
from generator.files.wording import did_you_mean
from generator.labels.catalogue import COUNT, Catalogue, Label
from generator.problems import Problem
from generator.project import SETTINGS, SHIPPED, TEMPLATES

FOLDER = "labels"
"""Where in a folder of templates the labels stand."""
ENGLISH = "en"
TOLD = 5
"""Missing labels that a warning names."""

_MARKUP = re.compile(r"""[<>&"*_`\[\]\\{}|#~^$@=\n]""")
"""What Markdown or HTML could take for more than itself; labels are plain words, and so need no
escape."""
_OPENING = re.compile(r"(?!\d+[.)](?!\w))[\w{“„«‹¿¡’‘(…]")
"""How a label may begin: not as an item of a list does."""


@dataclass(slots=True)
class _File:
    """A file of labels as it is read."""

    path: str
    locale: Locale
    labels: dict[str, Label] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def english() -> Catalogue:
    """The labels that come with the program."""
    return Catalogue(ENGLISH, _shipped(ENGLISH))


def load(
    root: Path, language: str, at: texts.Place = (1, 1)
) -> tuple[Catalogue, tuple[Problem, ...]]:
    """The labels in the ``language`` that the settings name at the place ``at``, for the project at
    ``root``; and what is wrong with its own file of them.

    What the language does not have is in English. That is warned of.
    """
    known = _shipped(ENGLISH)
    locale = _locale(language)
    if locale is None:
        return english(), (_untold(language, known.keys(), known, at),)
    found = dict(_shipped(locale.language))
    problems: list[Problem] = []
    for each in dict.fromkeys((locale.language, language)):
        path = f"{TEMPLATES}/{FOLDER}/{each}.yml"
        if (root / path).is_file():
            own = _read(root, path, locale, known)
            found |= own.labels
            problems += own.problems
    missing = known.keys() - found.keys()
    if missing and (found or not problems):
        problems.append(_untold(language, missing, known, at))
    if not found:
        return english(), tuple(problems)
    return Catalogue(language, {**known, **found}), tuple(problems)


def _locale(language: str) -> Locale | None:
    """What Babel knows of a language; None where it knows nothing."""
    try:
        return Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return None


def _untold(
    language: str, missing: AbstractSet[str], known: Mapping[str, Label], at: texts.Place
) -> Problem:
    """The warning of labels that stay English."""
    own = f"{TEMPLATES}/{FOLDER}/{language}.yml"
    if len(missing) == len(known):
        message = f"there are no labels in the language '{language}', so that the site's own words stay English"
        hint = f"write them into {own}; docs/languages.md shows how"
        return Problem(SETTINGS, *at, "W501", message, hint)
    shown = [key for key in known if key in missing]
    several = f", and {len(shown) - TOLD} more" if len(shown) > TOLD else ""
    message = f"these labels stay English: {', '.join(shown[:TOLD])}{several}"
    return Problem(own, 1, 1, "W504", message, "add them; docs/languages.md shows how")


def _shipped(language: str) -> Mapping[str, Label]:
    """Our labels in a language; none where we have none."""
    path = f"{FOLDER}/{language}.yml"
    locale = _locale(language)
    if locale is None or not (SHIPPED / path).is_file():
        return {}
    return _read(SHIPPED, path, locale, None).labels


def _read(root: Path, path: str, locale: Locale, known: Mapping[str, Label] | None) -> _File:
    """The labels of a file; ``known`` are those that there are, or None where this file says it."""
    file = _File(path, locale)
    text, problems = texts.read(root, path, texts.MAX_CONTENT)
    file.problems += problems
    document, problems = parse_yaml(text, path) if not problems else (None, ())
    file.problems += problems
    if document is None:
        return file
    for keys, value in _leaves(document, known or {}):
        key = ".".join(keys)
        wrong = _wrong(key, value, locale, known)
        if wrong:
            place = document.keys.get(keys) or document.place_of(keys)
            file.problems.append(Problem(path, *place, "E509", *wrong))
        else:
            file.labels[key] = value  # type: ignore[assignment]  # what `_wrong` lets pass
    return file


def _leaves(
    document: Document, known: Mapping[str, Label]
) -> Iterator[tuple[tuple[str, ...], object]]:
    """The way to each label, and what stands there: below a group, or anything else at the top."""
    groups = {key.partition(".")[0] for key in known}
    for group, labels in document.data.items():
        if isinstance(labels, Mapping) and (not groups or group in groups):
            yield from (((group, str(name)), value) for name, value in labels.items())
        else:
            yield (group,), labels


def _wrong(
    key: str, value: object, locale: Locale, known: Mapping[str, Label] | None
) -> tuple[str, str] | None:
    """What is wrong with a label, and what to write instead; None where nothing is."""
    if known is not None and key not in known:
        return (
            f"no label is called '{key}'{did_you_mean(key, known)}",
            "delete it, or mend its name",
        )
    like = _texts(known[key]) if known is not None else _texts(value)
    if isinstance(value, Mapping):
        return _wrong_forms(value, like, locale)
    return _wrong_text(value, like)


def _texts(value: object) -> list[object]:
    return list(value.values()) if isinstance(value, Mapping) else [value]


def _wrong_forms(
    value: Mapping[str, object], like: list[object], locale: Locale
) -> tuple[str, str] | None:
    forms = (*sorted(locale.plural_form.tags), "other")
    for form, text in value.items():
        if form not in forms:
            message = f"'{form}' is no plural form of this language"
            return message, f"its forms: {', '.join(forms)}"
        if wrong := _wrong_text(text, like):
            return wrong
    if "other" not in value:
        return "the plural form 'other' is missing", "write: other: the words for any other number"
    return None


def _wrong_text(text: object, like: list[object]) -> tuple[str, str] | None:
    if not isinstance(text, str) or not text:
        return "a label is words", "write them in one line"
    wanted = set().union(*(_places(each) or () for each in like))
    named = ", ".join(f"{{{name}}}" for name in sorted(wanted)) or "it has none"
    found = _places(text)
    if found is None:
        return "a brace is open, or holds more than a name", f"its places: {named}"
    if strange := found - wanted:
        return f"'{{{min(strange)}}}' is no place of this label", f"its places: {named}"
    if missing := wanted - found - {COUNT}:
        return f"the place '{{{min(missing)}}}' is missing", f"its places: {named}"
    words = re.sub(r"\{\w*\}", "", text)
    if (sign := _MARKUP.search(words)) or not _OPENING.match(text):
        shown = sign.group() if sign else text[0]
        return f"'{shown}' could mean more than itself here", "write plain words"
    return None


def _places(text: object) -> set[str] | None:
    """The names in braces; None where a brace is open or holds more than a name."""
    try:
        parts = list(Formatter().parse(str(text)))
    except ValueError:
        return None
    names = [(name, spec, conversion) for _, name, spec, conversion in parts if name is not None]
    if any(spec or conversion or not name.isidentifier() for name, spec, conversion in names):
        return None
    return {name for name, _, _ in names}

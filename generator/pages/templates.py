"""Templates: a project's over ours, with the one escape, and what is wrong with them.

Text of sources and of editors is escaped here and nowhere else: whatever a template prints passes
`escape`, unless a macro or `building` made it as markup. What comes out means the same text to
Markdown and to HTML alike.
"""

from __future__ import annotations

import functools
import html
import re
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path

import jinja2
from markupsafe import Markup

from generator import labels
from generator.cache import Store
from generator.files import texts
from generator.labels.catalogue import COUNT
from generator.pages import compiling, faults
from generator.problems import ContentError, Problem
from generator.project import SETTINGS, SHIPPED, TEMPLATES

_OURS = "(ours)/"
"""Tells a template of ours from a project's of the same name in the frames of an error."""
_ICONS = ".icons/"
_FOREIGN = "this is the program's own template; something in a template of yours does not fit it"

_SPECIAL = re.compile(
    r"""[!"#$%&'()*+/:;<=>?@\[\\\]^_`{|}~]|-(?:(?<!\w-)|(?!\w))|\.(?:(?<=\d\.)|(?<=www\.))"""
)
"""Each alternative opens with the sign itself: so the next place is looked for by its sign alone."""
_FAILING = (
    jinja2.TemplateError,
    TypeError,
    ValueError,
    ArithmeticError,
    LookupError,
    AttributeError,
    RecursionError,
)
"""What the values of a template can do wrong, besides its syntax."""


def escape(value: object) -> Markup:
    """Any text as itself, in Markdown and in HTML: each character that could mean more becomes a
    reference.
    """
    if isinstance(value, Markup):
        return value
    return Markup(_escaped(str(value)))  # noqa: S704 this is the one place that makes text safe


def href(address: str) -> Markup:
    """An address in an attribute: as it is, but for what HTML wants written otherwise. One with signs
    that Markdown reads is escaped as any text is.
    """
    return Markup(html.escape(address)) if _PLAIN.fullmatch(address) else escape(address)  # noqa: S704


_PLAIN = re.compile(r"[\w.~:/?#@&,;=%()-]+", re.ASCII)


@functools.lru_cache(maxsize=1 << 12)
def _escaped(text: str) -> str:
    """The same of a text; one that a page shows stands on others, and in other places of it."""
    return _SPECIAL.sub(lambda found: f"&#{ord(found.group())};", text).replace("\n", " ")


def _printed(value: object) -> str:
    """What a template prints of a value."""
    return value if isinstance(value, Markup) else _escaped(str(value))


def say(key: str, **values: object) -> Markup:
    """A label of the site in its language, with what a template puts into it escaped.

    The words of a label are safe as they are; see `labels.loading`.
    """
    catalogue = labels.catalogue()
    text = catalogue.text(key, values.get(COUNT))
    safe = {
        name: _printed(catalogue.number(value) if isinstance(value, int | float) else value)
        for name, value in values.items()
    }
    return Markup(text.format_map(safe))  # noqa: S704


def _at_work(each: Callable[..., object]) -> Callable[..., object]:
    """A filter that is asked whenever its template is rendered: what is compiled is kept, and the
    next build may speak another language.
    """

    @jinja2.pass_context
    def asked(_context: jinja2.runtime.Context, *values: object, **named: object) -> object:
        return each(*values, **named)

    return asked


class Templates:
    """The templates of a project at ``root``, ours where it has none, and the problems met on the
    way.
    """

    def __init__(
        self,
        root: Path,
        names: Mapping[str, object],
        filters: Mapping[str, Callable[..., object]],
        compiled: Store | None = None,
    ) -> None:
        """Prepare what templates can use: ``names`` and ``filters``; of what they are ``compiled`` to
        the user keeps a store, or nothing.
        """
        self.root = root
        self.problems: set[Problem] = set()
        self.environment = compiling.Environment(
            loader=jinja2.FunctionLoader(self._load),
            autoescape=True,
            finalize=_printed,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        language = labels.catalogue().language
        self.environment.globals.update({"say": say, "language": language, **names})
        self.environment.filters.update({n: _at_work(each) for n, each in filters.items()})
        kept = compiling.of_user(self.environment, compiled)
        self.environment.bytecode_cache = kept or compiling.of_process()
        for name in _below(root / TEMPLATES):
            self._try(name)

    def render(self, name: str, context: Mapping[str, object]) -> str:
        """The template's text; empty where there is a problem with it."""
        try:
            return self.environment.get_template(name).render(context)
        except ContentError as error:
            self.problems.update(error.problems)
        except _FAILING as error:
            self.problems.add(self._problem(name, error))
        return ""

    def _try(self, name: str) -> None:
        """Note what is wrong with the form of a project's template; of those of the theme, MkDocs
        knows the rest.
        """
        path = f"{TEMPLATES}/{name}"
        try:
            if name.endswith(".html"):
                self.environment.parse(self._text(path), name, path)
            else:
                self.environment.get_template(name)
        except ContentError as error:
            self.problems.update(error.problems)
        except jinja2.TemplateError as error:
            self.problems.add(self._problem(name, error))

    def _load(self, name: str) -> tuple[str, str, Callable[[], bool]] | None:
        """The source of a template and its path, for Jinja2."""
        own = f"{TEMPLATES}/{name}"
        if (self.root / own).is_file():
            return self._text(own), own, lambda: True
        if (SHIPPED / name).is_file():
            return (SHIPPED / name).read_text(encoding="utf-8"), f"{_OURS}{name}", lambda: True
        return None

    def _text(self, path: str) -> str:
        text, problems = texts.read(self.root, path, texts.MAX_CONTENT)
        if problems:
            raise ContentError(problems)
        return text

    def of_theme(self, error: Exception) -> Problem | None:
        """What is wrong where MkDocs could not use a template of the theme: a project's, or an
        icon's name.
        """
        if not isinstance(error, jinja2.TemplateError):
            return None
        if isinstance(error, jinja2.TemplateNotFound) and str(error.name).startswith(_ICONS):
            icon = str(error.name).removeprefix(_ICONS).removesuffix(".svg")
            message, hint = (
                f"the theme has no icon '{icon}'",
                "Material's documentation lists those that it has",
            )
            text = self._shown(SETTINGS)
            return Problem(
                SETTINGS, *texts.place(text, max(text.find(icon), 0)), "E507", message, hint
            )
        return self._problem("overrides/main.html", error)

    def _problem(self, name: str, error: Exception) -> Problem:
        """What is wrong, at the innermost place in a project's template that the error came
        through.
        """
        fault = self._fault(error)
        above = f"{self.root}/"  # MkDocs names its templates by their whole path
        frames = [
            (f.filename.removeprefix(above), f.lineno or 1)
            for f in traceback.extract_tb(error.__traceback__)
        ]
        met = [(path, line) for path, line in frames if path.startswith((f"{TEMPLATES}/", _OURS))]
        own = [(path, line) for path, line in met if not path.startswith(_OURS)]
        path, line = (own or met or [(f"{TEMPLATES}/{name}", 1)])[-1]
        if isinstance(error, jinja2.TemplateSyntaxError):
            path, line = (error.filename or path).removeprefix(above), error.lineno
        hint = _FOREIGN if path.startswith(_OURS) else fault.hint
        if other := self._other(fault):
            path, line, hint = f"{TEMPLATES}/{other}", 1, faults.COMPARE
        place = faults.place(self._shown(path), line, fault)
        return Problem(path.replace(_OURS, f"{TEMPLATES}/"), *place, "E501", fault.message, hint)

    def _other(self, fault: faults.Fault) -> str:
        """The project's template that does not fit the one which was read, if there is one."""
        own = _below(self.root / TEMPLATES)
        macro = re.compile(rf"\bmacro {fault.macro}\b")
        defining = (n for n in own if fault.macro and macro.search(self._shown(f"{TEMPLATES}/{n}")))
        return fault.template if fault.template in own else next(defining, "")

    def _shown(self, path: str) -> str:
        """The text of a template in which a place is looked for."""
        file = SHIPPED / path.removeprefix(_OURS) if path.startswith(_OURS) else self.root / path
        return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""

    def _fault(self, error: Exception) -> faults.Fault:
        if isinstance(error, jinja2.TemplateNotFound):
            return faults.missing(str(error.name), _below(SHIPPED))
        if isinstance(error, RecursionError):
            return faults.Fault(
                "the template takes itself in again and again", "delete the 'include' or 'import'"
            )
        if isinstance(error, jinja2.TemplateError | TypeError):
            known = (*_names(), *self.environment.filters, *self.environment.tests)
            return faults.explain(str(error), known)
        return faults.USE


def _below(folder: Path) -> tuple[str, ...]:
    """The names of the templates in a folder, sorted."""
    found = (path for ending in ("j2", "html") for path in folder.rglob(f"*.{ending}"))
    return tuple(sorted(path.relative_to(folder).as_posix() for path in found))


@functools.cache
def _names() -> frozenset[str]:
    """Every name that our own templates use."""
    texts = (
        (SHIPPED / name).read_text(encoding="utf-8")
        for name in _below(SHIPPED)
        if name.endswith("j2")
    )
    used = (inner for text in texts for inner in re.findall(r"\{[{%](.*?)[}%]\}", text, re.DOTALL))
    return frozenset(name for inner in used for name in re.findall(r"[a-z_]{3,}", inner))

"""How templates are compiled, and what they were compiled to, kept for the next build.

What is kept is byte code, which is run. So it is kept in a store of this user alone, which takes
nothing that another has written.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib import metadata
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.filters import FILTERS
from jinja2.tests import TESTS

from generator import cache

_LIBRARIES = ("jinja2", "markupsafe", "mkdocs", "mkdocs-material")
_MODULES = ("compiling.py", "templates.py")
"""What decides, besides Python, what a template is compiled to. Our own filters are asked later."""
_KNOWN = frozenset({"generator", "material", *_LIBRARIES})
"""The packages of which a filter may be that is asked when a template is compiled."""


class _Writing(CodeGenerator):
    """Has what a template prints pass the environment's `finalize` alone, and not Jinja2's own escape
    behind it, which would find nothing left to do.
    """

    def _output_child_pre(
        self, _node: nodes.Expr, _frame: Frame, _finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        self.write("environment.finalize(")

    def _output_child_post(
        self, _node: nodes.Expr, _frame: Frame, _finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        self.write(")")


class _Context(jinja2.runtime.Context):
    """Calls macros, which most calls are, without asking what else they could be."""

    def call(self, called: Callable[..., object], /, *values: object, **named: object) -> object:
        """Call a macro or function."""
        if type(called) is not jinja2.runtime.Macro:
            return super().call(called, *values, **named)
        named.pop("_block_vars", None)
        named.pop("_loop_vars", None)
        return called(self.eval_ctx, *values, **named)


class _Template(jinja2.Template):
    """Lets go of what it has shown: a macro of its own would hold that, and be held by it, until
    Python looks for such.
    """

    def render(self, *values: Any, **named: Any) -> str:  # noqa: ANN401 Jinja2's own
        """Return its text."""
        context = self.new_context(dict(*values, **named))
        try:
            return self.environment.concat(self.root_render_func(context))
        except Exception:  # noqa: BLE001 it is raised again, with the template's lines
            self.environment.handle_exception()
        finally:
            context.vars.clear()
            context.parent.clear()


class Environment(jinja2.Environment):
    """That of our own templates, all of which print by `finalize`."""

    code_generator_class = _Writing
    context_class = _Context
    template_class = _Template


AnyEnvironment = jinja2.Environment
"""Ours, or that of the theme."""


class _OfProcess(jinja2.BytecodeCache):
    """What templates were compiled to, for the next build of this process."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Give what was kept of a template; Jinja2 takes it if the text is still the same."""
        if bucket.key in self._kept:
            bucket.bytecode_from_string(self._kept[bucket.key])

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Keep it."""
        self._kept[bucket.key] = bucket.bytecode_to_string()


class _OfUser(jinja2.BytecodeCache):
    """The same, for the next build of this user, under a key of all that decides it."""

    def __init__(self, store: cache.Store, deciding: str) -> None:
        self._store = store
        self._deciding = deciding

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Give what was kept of a template of this text."""
        if (kept := self._store.get(self._key(bucket))) is not None:
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Keep it."""
        self._store.put(self._key(bucket), bucket.bytecode_to_string())

    def _key(self, bucket: jinja2.bccache.Bucket) -> str:
        return cache.key(self._deciding, bucket.key, bucket.checksum)


of_process = functools.cache(_OfProcess)
"""What this process keeps of our own templates where the user keeps nothing."""


def of_user(environment: AnyEnvironment, store: cache.Store | None) -> jinja2.BytecodeCache | None:
    """Return what the user's ``store`` keeps of the templates of an environment, whose options and
    filters are all set; None where there is no store, or where what another program adds to the
    environment could decide what a template is compiled to.
    """
    if store is None or not all(map(_is_known, _added(environment))):
        return None
    return _OfUser(store, cache.key(_program(), *_options(environment)))


def _added(environment: AnyEnvironment) -> Iterator[object]:
    """Yield the filters and tests that are not Jinja2's own. It asks them for what they make of
    constants when it compiles.
    """
    own: Mapping[str, object]
    for there, own in ((environment.filters, FILTERS), (environment.tests, TESTS)):
        yield from (each for name, each in there.items() if own.get(name) is not each)
    yield from environment.extensions.values()


def _is_known(each: object) -> bool:
    return str(getattr(each, "__module__", "")).partition(".")[0] in _KNOWN


@functools.cache
def _program() -> str:
    """What stands for the programs that compile."""
    ours = (Path(__file__).with_name(name).read_text("utf-8") for name in _MODULES)
    return cache.key(sys.version, *(f"{n} {metadata.version(n)}" for n in _LIBRARIES), *ours)


def _options(environment: AnyEnvironment) -> Iterator[str]:
    """Yield what is set in an environment: the signs of its language, what it does with blanks, and
    what it compiles by.
    """
    yield environment.code_generator_class.__qualname__
    yield from sorted(environment.extensions)
    for name, value in sorted(vars(environment).items()):
        if isinstance(value, str | int | None):
            yield f"{name}={value!r}"

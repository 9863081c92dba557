"""The hooks that MkDocs calls: they hand it the pages, and its problems to whoever builds."""

from __future__ import annotations

import logging
import os
import posixpath
import sys
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger, get_plugins
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from generator import (
    data,
    lean,
    markup,
    navigation,
    pages,
    policy,
    problems,
    search,
    settings,
    website,
)
from generator.annotating import EXECUTOR, Means, Memory, of_environment, progress
from generator.cache import Latest
from generator.files.mkdocs_yml import Data, resolved
from generator.plugin import entries, frames, shared
from generator.plugin.renderings import Renderings
from generator.plugin.waiting import Waiting

if TYPE_CHECKING:  # only a preview needs what it imports
    from mkdocs.livereload import LiveReloadServer

log = get_plugin_logger(settings.PLUGIN)

_FIRST, _LAST = date(1970, 1, 1), date(2105, 12, 31)
"""The days that a packed file can carry as its date; MkDocs dates the packed sitemap by its
pages."""

WATCHED = ("seeds", "content", "templates")


class Options(Config):  # type: ignore[no-untyped-call] # as MkDocs writes it
    """What may stand under the plugin's name; `settings` says what may stand there."""

    search = config_options.Optional(config_options.Type(str))


class ExplainerPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call] # as MkDocs writes it
    """Builds the story once per build and serves its pages from memory; nothing is written into
    ``docs_dir``.
    """

    _preview = False
    _is_command = False
    _are_finished = False
    """Whether pages come from the theme's templates as they are to be."""
    _memory: Memory | None = None
    _are_known = False
    """Whether nobody takes part in the making of pages who is not known here."""
    _waiting: Waiting | None = None
    _latest: tuple[Latest, ...] = ()

    def _means(self, root: Path) -> Means:
        """By what means articles are read, as the environment says. Other processes begin with what
        began this one, which is sure to be fit for it only where that is MkDocs' own command.
        """
        chosen = {EXECUTOR: "auto"} if self._is_command else {}
        try:
            return of_environment(
                root,
                {**chosen, **os.environ},
                memory=self._memory,
                progress=progress.on(sys.stderr),
                note=log.info,
            )
        except ValueError as error:
            raise PluginError(str(error)) from None

    @event_priority(100)  # before the other plugins, which then find the settings whole
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Build the site, so that the navigation is known before MkDocs collects files."""
        file = Path(config.config_file_path)
        self._root = file.parent
        means = self._means(file.parent)
        self._compiled = means.compiled
        self._store = means.store
        self._renderings = Renderings(means.store) if means.store else None
        try:
            is_last = self._is_command and not self._preview
            made = website.build(file.parent, file.name, means, is_last=is_last)
        except problems.ContentError as error:
            raise self._refusal(error) from None
        for warning in made.warnings:
            log.info(
                str(warning)
            )  # a warning of MkDocs' own kind would stop a strict build; ours stop none
        for note in made.notes:
            log.info(note)
        self._pages: Mapping[str, pages.Page] = {p.uri: p for p in made.pages}
        self._data: data.Files = made.data
        self._pictures = made.pictures
        self._forge = made.forge
        self._found = made.found
        self._settings = made.settings
        _bring(config, resolved(settings.complete(made.settings, made.labels)))
        overrides = [str(folder) for folder in website.overrides(file.parent, made.settings)]
        config.theme.dirs = list(dict.fromkeys([*overrides, *config.theme.dirs]))
        config.docs_dir = str(file.parent / settings.DOCS)
        if config.nav is None:
            config.nav = made.nav
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add every page and data file; a hand-written page gives way to what was made of it.

        A data file is written into the site as it is made, so that they need not be held.
        """
        shown = frozenset(navigation.entries(config.nav))
        for page in self._pages.values():
            if old := files.get_file_from_path(page.uri):
                files.remove(old)
            inclusion = InclusionLevel.INCLUDED if page.uri in shown else InclusionLevel.NOT_IN_NAV
            is_there = page.edit != "" and self._forge.there(page.edit) == page.edit
            address = "" if is_there else self._forge.edit(page.edit)
            text = partial(page.text, {"edit_url": address} if address else {})
            file = _Made.of(config, page.uri, text, inclusion)
            file.edit_uri = quote(posixpath.relpath(page.edit, settings.DOCS)) if is_there else None
            files.append(file)
        for path, make in self._data.items():
            there = _place(files, config, path)
            there.write_text(make(), encoding="utf-8", newline="\n")
        for path, draw in self._pictures.items():
            _place(files, config, path).write_bytes(draw())
        self._data, self._pictures = {}, {}
        overrides = website.overrides(self._root, self._settings)
        self._are_known = frames.are_known(config, overrides)
        self._waiting = Waiting() if self._are_known else None
        return files

    @event_priority(search.LAST)  # behind the plugins that add filters of theirs
    def on_env(  # type: ignore[override] # MkDocs asks it for templates alone
        self, env: pages.AnyEnvironment, *, config: MkDocsConfig, **_: object
    ) -> pages.AnyEnvironment | frames.Frames:
        """The theme's templates, asked only for what they did not make before, and what they are
        compiled to kept for the next build; what its search finds on a page is kept as well.
        """
        env.bytecode_cache = pages.byte_code(env, self._compiled)
        if self._are_known:
            shared.share(env)
        self._are_finished = False
        if not self._store:
            return env
        if self._renderings:
            self._renderings.keep()
        self._latest = found, framed = Latest(self._store, "entries"), Latest(self._store, "frame")
        entries.keep(config.plugins, found)
        self._are_finished = self._are_known
        use = "preview" if self._preview else "site"
        return frames.Frames(env, framed, self._finished, use) if self._are_finished else env

    def on_pre_page(self, page: MkDocsPage, **_: object) -> MkDocsPage:
        """A page is as old as the newest source it shows, whenever it was built; and what the last
        build rendered need not be rendered.
        """
        if made := self._pages.get(page.file.src_uri):
            page.update_date = min(max(made.updated, _FIRST), _LAST).isoformat()
            if self._renderings:
                page.render = partial(self._renderings.render, page)  # type: ignore[method-assign]
        return page

    @event_priority(search.LAST)
    def on_page_content(self, html: str, *, page: MkDocsPage, **_: object) -> str:
        """Nobody who could read the words of a page before it is framed takes part, or they stay."""
        return self._waiting.put(page, html) if self._waiting else html

    @event_priority(100)  # before the search reads it
    def on_page_context(self, _context: object, *, page: MkDocsPage, **_: object) -> None:
        """A page is framed with its words."""
        if self._waiting:
            self._waiting.take(page)

    def on_startup(self, *, command: str, **_: object) -> None:
        """A preview needs to know: MkDocs puts a script of its own into each page of it; and it builds
        again and again, so that it pays to remember.
        """
        self._preview = command == "serve"
        self._is_command = True
        self._memory = Memory() if self._preview else None

    def on_post_page(self, output: str, *, page: MkDocsPage, **_: object) -> str:
        """The page as valid HTML, with its Content-Security-Policy."""
        made = output if self._are_finished else self._finished(output, page.content or "")
        if self._waiting:
            self._waiting.done(page)
        return made

    def _finished(self, page: str, content: str) -> str:
        whole = markup.valid(page)
        return lean.page(whole if self._preview else policy.with_policy(whole, content))

    def on_post_template(self, output_content: str, *, template_name: str, **_: object) -> str:
        """The same for what is made from a template alone, such as the page for an address that is
        not there.
        """
        if not template_name.endswith(".html"):
            return output_content
        return self._finished(output_content, "")

    @event_priority(search.LAST)
    def on_post_build(self, *, config: MkDocsConfig, **_: object) -> None:
        """What the search finds of ours, in the index that it has just written; style sheets made
        lean. A preview keeps the theme's own search, which is made sooner.
        """
        for latest in self._latest:
            latest.keep()
        search.merge(Path(config.site_dir), self._found)
        if settings.is_search_sharded(self._settings) and not self._preview:
            search.shard(Path(config.site_dir))
        elif search.is_large(Path(config.site_dir)):
            log.info(
                "the search reads a large index before it answers; docs/search.md tells how to have it faster"
            )
        lean.styles(Path(config.site_dir))

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, **_: object
    ) -> LiveReloadServer:
        """Rebuild the preview when a seed, a content file or a template changes."""
        root = Path(config.config_file_path).parent
        for folder in WATCHED:
            if (root / folder).is_dir():
                server.watch(str(root / folder))
        return server

    def on_build_error(self, *, error: Exception, **_: object) -> None:
        """A full disk, or a template of the theme that fails, ends the build with a line and not
        with a traceback.
        """
        told = str(pages.theme_problem(self._root, error) or "")
        if isinstance(error, OSError) and not told:
            told = f"{error.filename or 'the site'} cannot be written: {(error.strerror or str(error)).lower()}"
        if told:
            log.error(told)
            raise Abort("Aborted with an error.") from None

    def _refusal(self, error: problems.ContentError) -> PluginError:
        """The error that ends the build with status 1, after each problem was shown where it
        belongs.
        """
        if workflow := problems.workflow_commands(error.problems):
            sys.stdout.write(workflow + "\n")
        return PluginError(str(error))


class _Made(File):
    """A page whose text is made when MkDocs reads it, so that the texts of all need not be held."""

    make: Callable[[], str | bytes | None]

    @property
    def _content(self) -> str | bytes | None:  # what MkDocs reads all from
        return self.make()

    @_content.setter
    def _content(self, content: str | bytes | None) -> None:
        self.make = lambda: content

    @classmethod
    def of(
        cls, config: MkDocsConfig, uri: str, make: Callable[[], str], inclusion: InclusionLevel
    ) -> File:
        """Return the page at ``uri`` whose text ``make`` makes."""
        file = cls.generated(config, uri, content="", inclusion=inclusion)
        assert isinstance(file, cls)  # noqa: S101 as MkDocs makes it
        file.make = make
        return file


def _place(files: Files, config: MkDocsConfig, path: str) -> Path:
    """Where a file of the site is written that MkDocs has to know of."""
    there = Path(config.site_dir, path)
    there.parent.mkdir(parents=True, exist_ok=True)
    files.append(File.generated(config, path, abs_src_path=str(there)))
    return there


def _bring(config: MkDocsConfig, whole: Data) -> None:
    """Fill up MkDocs' settings from the ``whole``; what the project set is in both."""
    for key in settings.LOOK:
        config.theme[key] = whole["theme"][key]
    for name, options in settings.named(whole["markdown_extensions"]):
        if name in settings.EXTENSIONS:
            if name not in config.markdown_extensions:
                config.markdown_extensions.append(name)
            config.mdx_configs[name] = {**options, **config.mdx_configs.get(name, {})}
    for key, level in whole["validation"]["links"].items():
        if level == "warn":
            config.validation.links[key] = logging.WARNING
    config.extra["labels"] = whole["extra"]["labels"]
    config.extra_css = [settings.STYLE, *config.extra_css]
    config.extra_javascript = [*settings.SCRIPTS, *config.extra_javascript]
    # Without a repository, half an address, of which MkDocs would warn on every page.
    config.edit_uri = whole["edit_uri"] if config.repo_url else None
    _bring_search(config, dict(settings.named(whole["plugins"])))


def _bring_search(config: MkDocsConfig, plugins: Mapping[str, Data]) -> None:
    """Set up the theme's search, and add it where the project lists no search."""
    options = next((plugins[name] for name in settings.SEARCH if name in plugins), None)
    if options is None:
        return
    name = settings.SEARCH[-1]
    if name not in config.plugins and options == search.OPTIONS:
        config.plugins[name] = get_plugins()[name].load()()
    config.plugins[name].load_config(dict(options), config.config_file_path)

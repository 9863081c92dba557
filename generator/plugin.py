"""The MkDocs plugin: hands the pages to MkDocs and its problems to whoever builds. The only importer of MkDocs."""

from __future__ import annotations

import functools
import posixpath
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from generator import addresses, data, pages, pipeline, problems

log = get_plugin_logger(__name__)

_FIRST, _LAST = date(1970, 1, 1), date(2105, 12, 31)
"""The days that a packed file can carry as its date; MkDocs dates the packed sitemap by its pages."""

WATCHED = ("seeds", "content", "templates")


class ExplainerPlugin(BasePlugin):  # type: ignore[no-untyped-call,type-arg] # it has no options
    """Builds the story once per build and serves its pages from memory; nothing is written into ``docs_dir``."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Build the story, so that the navigation is known before MkDocs collects files."""
        root = Path(config.config_file_path).parent
        try:
            story, warnings = pipeline.build(root)
        except problems.ContentError as error:
            raise self._refusal(error) from None
        for warning in warnings:
            log.info(str(warning))  # a warning of MkDocs' own kind would stop a strict build; ours stop none
        templates = [root / "templates"]
        edit = functools.partial(addresses.of_edit, config.repo_url or "", config.edit_uri or "", _docs(config))
        made = pages.build(story, config.site_name, templates, directory_urls=config.use_directory_urls, edit=edit)
        self._pages: Mapping[str, pages.Page] = {p.uri: p for p in made}
        self._data = data.files(story)
        if not config.repo_url:
            config.edit_uri = None  # half an address, of which MkDocs would warn on every page
        if config.nav is None:
            config.nav = _nav(pages.nav(story))
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add every page and data file; a hand-written page gives way to what was made of it."""
        docs = _docs(config)
        shown = _uris(config.nav)
        for page in self._pages.values():
            if old := files.get_file_from_path(page.uri):
                files.remove(old)
            inclusion = InclusionLevel.INCLUDED if page.uri in shown else InclusionLevel.NOT_IN_NAV
            file = File.generated(config, page.uri, content=page.text(), inclusion=inclusion)
            file.edit_uri = posixpath.relpath(page.edit, docs)
            files.append(file)
        for path, text in self._data.items():
            files.append(File.generated(config, path, content=text))
        return files

    def on_pre_page(self, page: MkDocsPage, **_: object) -> MkDocsPage:
        """A page is as old as the newest source it shows, whenever it was built."""
        if made := self._pages.get(page.file.src_uri):
            page.update_date = min(max(made.updated, _FIRST), _LAST).isoformat()
        return page

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, **_: object) -> LiveReloadServer:
        """Rebuild the preview when a seed, a content file or a template changes."""
        root = Path(config.config_file_path).parent
        for folder in WATCHED:
            if (root / folder).is_dir():
                server.watch(str(root / folder))
        return server

    def _refusal(self, error: problems.ContentError) -> PluginError:
        """The error that ends the build with status 1, after each problem was shown where it belongs."""
        if workflow := problems.workflow_commands(error.problems):
            sys.stdout.write(workflow + "\n")
        return PluginError(str(error))


def _docs(config: MkDocsConfig) -> str:
    """The folder of hand-written pages, from the project's root."""
    return posixpath.relpath(Path(config.docs_dir).as_posix(), Path(config.config_file_path).parent.as_posix())


def _nav(nav: pages.Nav) -> list[dict[str, object]]:
    return [{title: target if isinstance(target, str) else _nav(target)} for title, target in nav]


def _uris(nav: object) -> frozenset[str]:
    """Every page that a navigation in MkDocs' form names."""
    if isinstance(nav, str):
        return frozenset({nav})
    below = nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ()
    return frozenset(uri for part in below for uri in _uris(part))

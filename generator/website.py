"""The whole website of a project: settings, pages and data files, as both adapters publish them."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator import (
    addresses,
    data,
    labels,
    navigation,
    outputs,
    pages,
    pipeline,
    project,
    search,
    settings,
)
from generator.annotating import ALONE, Means
from generator.content import destinations, site
from generator.files import mkdocs_yml, templates, texts
from generator.forge import Forge
from generator.model import Article, Content, Story
from generator.problems import ContentError, Problem, listed


@dataclass(frozen=True, slots=True)
class Website:
    """All that is published, and what there is to warn of."""

    settings: Mapping[str, Any]
    """What the project's mkdocs.yml says; see `settings.complete`."""
    labels: labels.Catalogue
    """The site's own words."""
    pages: tuple[pages.Page, ...]
    data: data.Files
    """Data files, and pages at old addresses."""
    nav: list[Any]
    """The navigation in MkDocs' form, the project's own or ours."""
    warnings: tuple[Problem, ...]
    forge: Forge
    found: Mapping[str, search.Documents]
    """What the search finds of ours, by the address of the page from the site's root."""
    notes: tuple[str, ...] = ()
    """What is left out, said once."""
    pictures: outputs.Pictures = field(default_factory=dict)
    """By their paths in the site, each made when it is written."""


@dataclass(frozen=True, slots=True)
class _Draft:
    """A website as far as it can be made, and all that is wrong with it."""

    articles: tuple[Article, ...]
    content: Content
    site: pages.Site | None
    """None where what is wrong leaves no story to tell."""
    made: pages.Made | None
    """Its pages; None where they cannot be made."""
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Loaded:
    """The settings of a project, and the labels in the language that they name."""

    written: Mapping[str, Any] = field(default_factory=dict)
    labels: labels.Catalogue = field(default_factory=labels.catalogue)
    problems: tuple[Problem, ...] = ()

    @property
    def whole(self) -> Mapping[str, Any]:
        """What is written, with ours wherever it says nothing."""
        whole: Mapping[str, Any] = mkdocs_yml.resolved(settings.complete(self.written, self.labels))
        return whole


def build(
    root: Path,
    file: str = project.SETTINGS,
    means: Means = ALONE,
    *,
    by_file: bool = False,
    is_last: bool = False,
) -> Website:
    """The website of the project at ``root``, whose settings stand in ``file``; ``by_file``, its
    pages link to each other's files of Markdown. ``is_last`` tells that this process builds no other.

    Raises ContentError with every problem of settings, content and templates.
    """
    loaded = load_settings(root, file)
    with labels.speaking(loaded.labels), _uncollected(stays=is_last):
        return _build(root, loaded, means, by_file=by_file)


@contextlib.contextmanager
def _uncollected(*, stays: bool = False) -> Iterator[None]:
    """Within it Python does not look for objects that hold each other: a story is made of millions,
    and none do. Where what is made ``stays`` to the end of the process, it is never looked through.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if stays:
            gc.freeze()
        if was_enabled:
            gc.enable()


def _build(root: Path, loaded: Loaded, means: Means, *, by_file: bool) -> Website:
    whole = loaded.whole
    where = Forge(
        str(whole.get("repo_url") or ""), str(whole.get("edit_uri") or ""), settings.DOCS, root
    )
    draft = _draft(root, whole, loaded.problems, means, where, by_file=by_file)
    site, made = draft.site, draft.made
    if site is None or made is None or any(p.is_error for p in draft.problems):
        raise ContentError(draft.problems)
    nav = whole.get("nav") or _nav(pages.nav(site.story))
    files = {
        **data.files(site.story),
        **data.as_made(pages.moved(site.story, directory_urls=site.directory_urls)),
        **data.as_made(pages.places(site.story, directory_urls=site.directory_urls)),
        **outputs.files(site),
    }
    of_search = _Found(made.pages, directory_urls=site.directory_urls)
    of_language = labels.catalogue().left_out
    notes = (*outputs.left_out(site.address), *([of_language] if of_language else ()))
    own = root / settings.DOCS / addresses.PICTURE
    has_own = own.is_file()
    shown = (
        {addresses.HOME: outputs.of_editors(site, own.read_bytes())}
        if has_own
        else outputs.drawn(site)
    )
    described = outputs.described(site, made, str(whole.get("site_description") or ""), shown)
    return Website(
        loaded.written,
        loaded.labels,
        described,
        files,
        nav,
        draft.problems,
        where,
        of_search,
        notes,
        pictures={} if has_own else outputs.pictures(site),
    )


def check(
    root: Path, file: str = project.SETTINGS, means: Means = ALONE
) -> tuple[tuple[Article, ...], Content, tuple[Problem, ...]]:
    """The articles, what editors wrote, and every problem that a build would find; settings may be
    missing.
    """
    loaded = load_settings(root, file) if (root / file).exists() else Loaded()
    with labels.speaking(loaded.labels), _uncollected():
        draft = _draft(root, loaded.whole, loaded.problems, means)
    return draft.articles, draft.content, draft.problems


def _draft(
    root: Path,
    whole: Mapping[str, Any],
    found: tuple[Problem, ...],
    means: Means,
    where: Forge | None = None,
    *,
    by_file: bool = False,
) -> _Draft:
    """All that can be made of the project under its ``whole`` settings, in which the problems
    ``found`` are.
    """
    loaded, written, problems, told = pipeline.check(root, means)
    site = _site(root, told, whole, where, means, by_file=by_file) if told else None
    made, in_pages = _pages(site) if site else (None, pages.template_problems(root))
    problems = listed([*found, *templates.problems(root), *problems, *in_pages])
    return _Draft(loaded, written, site, made, problems)


def _site(
    root: Path,
    told: Story,
    whole: Mapping[str, Any],
    where: Forge | None,
    means: Means,
    *,
    by_file: bool,
) -> pages.Site:
    known = where or Forge("", "", settings.DOCS, root)
    return pages.prepare(
        told,
        str(whole.get("site_name", "")),
        root,
        directory_urls=whole.get("use_directory_urls") is not False,
        edit=known.edit,
        begin=known.begin,
        address=settings.address(whole),
        by_file=by_file,
        compiled=means.compiled,
    )


def _pages(site: pages.Site) -> tuple[pages.Made | None, tuple[Problem, ...]]:
    """The pages, and editors' links to places that they do not have; or what is wrong with the
    templates.
    """
    try:
        made = pages.made(site)
    except ContentError as error:
        return None, error.problems
    known = {page.uri: page for page in made.pages}

    def body(uri: str) -> str | None:
        return known[uri].body if uri in known else None

    return made, tuple(destinations.check_anchors(site.story.content.anchored, body))


class _Found(Mapping[str, search.Documents]):
    """What the search finds of ours, by address: of each page as it is asked for."""

    def __init__(self, made: Iterable[pages.Page], *, directory_urls: bool) -> None:
        self._pages = {
            addresses.seen_from_root(page.uri, directory_urls=directory_urls): page
            for page in made
            if page.entries
        }

    def __getitem__(self, address: str) -> search.Documents:
        return search.documents(address, self._pages[address].found)

    def __iter__(self) -> Iterator[str]:
        return iter(self._pages)

    def __len__(self) -> int:
        return len(self._pages)

    def __repr__(self) -> str:
        return repr(dict(self))


def load_settings(root: Path, file: str = project.SETTINGS) -> Loaded:
    """What the project's settings say, and every problem of them."""
    if not (root / file).exists():
        hint = "run this in the project's folder, or name the folder with -C DIR"
        missing = Problem(file, 1, 1, "E502", "there is no such file here", hint)
        return Loaded(problems=(missing,))
    written, problems = mkdocs_yml.load(root, file)
    if problems:
        return Loaded(written.data, problems=problems)
    text, _ = texts.read(root, file, texts.MAX_CONTENT)
    data = mkdocs_yml.resolved(written.data)
    found = navigation.problems(data, site.files(root), text, file)
    place = written.places.get("theme", (1, 1))
    spoken, of_labels = labels.load(root, settings.language(data), place)
    return Loaded(written.data, spoken, (*settings.problems(written, file), *found, *of_labels))


def overrides(root: Path, known: Mapping[str, Any]) -> tuple[Path, ...]:
    """Folders of the theme's templates and files, the first that has one wins: the project's, then
    ours.
    """
    theme = known.get("theme")
    custom = theme.get("custom_dir") if isinstance(theme, dict) else None
    wanted = [root / custom] if isinstance(custom, str) else []
    wanted += [root / "templates" / "overrides", project.SHIPPED / "overrides"]
    return tuple(dict.fromkeys(folder for folder in wanted if folder.is_dir()))


def _nav(nav: pages.Nav) -> list[Any]:
    return [{title: target if isinstance(target, str) else _nav(target)} for title, target in nav]

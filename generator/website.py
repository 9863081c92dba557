"""The whole website of a project: settings, pages and data files, as both adapters publish them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator import data, navigation, pages, pipeline, project, settings
from generator.content import site
from generator.files import mkdocs_yml, templates, texts
from generator.forge import Forge
from generator.model import Article, Content, Story
from generator.problems import ContentError, Problem, listed


@dataclass(frozen=True, slots=True)
class Website:
    """All that is published, and what there is to warn of."""

    settings: Mapping[str, Any]
    """What the project's mkdocs.yml says; see `settings.complete`."""
    pages: tuple[pages.Page, ...]
    data: Mapping[str, str]
    """Data files, and pages at old addresses: path in the site -> text."""
    nav: list[Any]
    """The navigation in MkDocs' form, the project's own or ours."""
    warnings: tuple[Problem, ...]
    forge: Forge


def build(root: Path, file: str = project.SETTINGS) -> Website:
    """The website of the project at ``root``, whose settings stand in ``file``.

    Raises ContentError with every problem of settings, content and templates.
    """
    known, found = load_settings(root, file)
    story, warnings = _story(root, (*found, *templates.problems(root)))
    whole = mkdocs_yml.resolved(settings.complete(known))
    base, repo = str(whole.get("edit_uri") or ""), str(whole.get("repo_url") or "")
    where = Forge(repo, base, settings.DOCS, root)
    nav = whole.get("nav") or _nav(pages.nav(story))
    files = {**data.files(story), **pages.moved(story, directory_urls=_has_folders(whole))}
    return Website(known, _pages(root, story, whole, where.edit), files, nav, (*found, *warnings), where)


def check(root: Path, file: str = project.SETTINGS) -> tuple[tuple[Article, ...], Content, tuple[Problem, ...]]:
    """The articles, what editors wrote, and every problem that a build would find; settings may be missing."""
    known, found = load_settings(root, file) if (root / file).exists() else ({}, ())
    loaded, written, problems = pipeline.check(root)
    problems = (*found, *templates.problems(root), *problems)
    if any(p.is_error for p in problems):
        problems = (*problems, *pages.template_problems(root))
    else:
        try:
            _pages(root, pipeline.tell(loaded, written), mkdocs_yml.resolved(settings.complete(known)))
        except ContentError as error:
            problems = (*problems, *error.problems)
    return loaded, written, listed(problems)


def _pages(
    root: Path, story: Story, whole: Mapping[str, Any], edit: Callable[[str], str] = lambda _: ""
) -> tuple[pages.Page, ...]:
    name = str(whole.get("site_name", ""))
    return pages.build(story, name, root, directory_urls=_has_folders(whole), edit=edit)


def _has_folders(whole: Mapping[str, Any]) -> bool:
    """Whether each page is a folder of its own in the built site."""
    return whole.get("use_directory_urls") is not False


def load_settings(root: Path, file: str = project.SETTINGS) -> tuple[Mapping[str, Any], tuple[Problem, ...]]:
    """What the project's settings say, and every problem of them."""
    if not (root / file).exists():
        hint = "run this in the project's folder, or name the folder with -C DIR"
        return {}, (Problem(file, 1, 1, "E502", "there is no such file here", hint),)
    written, problems = mkdocs_yml.load(root, file)
    if problems:
        return written.data, problems
    text, _ = texts.read(root, file, texts.MAX_CONTENT)
    found = navigation.problems(mkdocs_yml.resolved(written.data), site.files(root), text, file)
    return written.data, (*settings.problems(written, file), *found)


def overrides(root: Path, known: Mapping[str, Any]) -> tuple[Path, ...]:
    """Folders of the theme's templates and files, the first that has one wins: the project's, then ours."""
    theme = known.get("theme")
    custom = theme.get("custom_dir") if isinstance(theme, dict) else None
    wanted = [root / custom] if isinstance(custom, str) else []
    wanted += [root / "templates" / "overrides", pages.SHIPPED / "overrides"]
    return tuple(dict.fromkeys(folder for folder in wanted if folder.is_dir()))


def _story(root: Path, found: tuple[Problem, ...]) -> tuple[Story, tuple[Problem, ...]]:
    """The story and its warnings; problems ``found`` before are told together with its own."""
    try:
        story, warnings = pipeline.build(root)
    except ContentError as error:
        raise ContentError((*found, *error.problems, *pages.template_problems(root))) from None
    if any(p.is_error for p in found):
        raise ContentError((*found, *warnings, *pages.template_problems(root)))
    return story, warnings


def _nav(nav: pages.Nav) -> list[Any]:
    return [{title: target if isinstance(target, str) else _nav(target)} for title, target in nav]

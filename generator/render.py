"""The same pages as plain Markdown files, with a mkdocs.yml that needs no plugin of ours."""

from __future__ import annotations

import functools
import json
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from generator import addresses, data, pages, pipeline

SETTINGS = "mkdocs.yml"
DOCS = "docs"
OVERRIDES = "overrides"


def render(root: Path, out: Path) -> tuple[Path, ...]:
    """Write the site of the project at ``root`` into ``out`` as Markdown; returns the files written.

    Raises ContentError where the content cannot be built and FileExistsError where ``out`` holds something else
    than an earlier rendering. The folder is made whole beside its place and then moved there.
    """
    if out.exists() and any(out.iterdir()) and not (out / DOCS / "data" / "story.json").is_file():
        message = f"{out} is not empty and holds no earlier rendering; name another folder"
        raise FileExistsError(message)
    settings = (root / SETTINGS).read_text(encoding="utf-8")
    story, _ = pipeline.build(root)
    name, edit = _setting(settings, "site_name") or "Explainer", _edit(settings)
    made = pages.build(story, name, [root / "templates"], edit=edit)
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent) as temporary:
        whole = Path(temporary) / "site"
        _write(whole, _files(settings, made, pages.nav(story), edit))
        _write(whole / DOCS, data.files(story))
        if (root / "templates" / "overrides").is_dir():
            shutil.copytree(root / "templates" / "overrides", whole / OVERRIDES)
        if out.exists():
            shutil.rmtree(out)
        whole.replace(out)
    return tuple(sorted(p for p in out.rglob("*") if p.is_file()))


def _edit(settings: str) -> Callable[[str], str]:
    """From a file of the project to the address at which it is edited."""
    base, docs = _setting(settings, "edit_uri") or "edit/main/", _setting(settings, "docs_dir") or "docs"
    return functools.partial(addresses.of_edit, _setting(settings, "repo_url") or "", base, docs)


def _files(settings: str, made: tuple[pages.Page, ...], nav: pages.Nav, edit: Callable[[str], str]) -> dict[str, str]:
    files = {SETTINGS: plain_settings(settings, nav)}
    for page in made:
        files[f"{DOCS}/{page.uri}"] = page.text({"edit_url": edit(page.edit)} if edit(page.edit) else {})
    return files


def _write(folder: Path, files: Mapping[str, str]) -> None:
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


# ---------------------------------------------------------------- mkdocs.yml


def plain_settings(settings: str, nav: pages.Nav) -> str:
    """The text of a mkdocs.yml without our plugin, with the folders and the navigation of a rendering.

    It is changed as text, line by line, so that whatever else a project set stays as it was written.
    """
    text = re.sub(r"(?m)^[ ]*- explainer\b.*\n(?:[ ]{4,}[^-\s].*\n)*", "", settings)
    text = re.sub(r"(?m)^(\s*custom_dir:).*$", rf"\1 {OVERRIDES}", text)
    text = re.sub(r"(?m)^(?:docs_dir|site_dir):.*\n", "", text)
    return f"{text.rstrip()}\n\ndocs_dir: {DOCS}\nsite_dir: site\nnav: {json.dumps(_nav(nav), ensure_ascii=False)}\n"


def _nav(nav: pages.Nav) -> list[dict[str, object]]:
    return [{title: target if isinstance(target, str) else _nav(target)} for title, target in nav]


_ENV = re.compile(r"""!ENV \[(\w+), *["']?([^"'\]]*)["']?\]""")


def _setting(settings: str, key: str) -> str:
    """The value of a plain one-line setting, or of one taken from the environment; empty where there is none."""
    found = re.search(rf"(?m)^{key}:[ ]*(.*?)[ ]*$", settings)
    value = found.group(1) if found else ""
    if variable := _ENV.fullmatch(value):
        return os.environ.get(variable[1], variable[2])
    return "" if value[:1] in tuple("!>|&*") else value.strip("\"'")

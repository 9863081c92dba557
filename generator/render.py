"""The same pages as plain Markdown files, with a mkdocs.yml that needs no plugin of ours."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from generator import project, search, settings, website
from generator.annotating import ALONE, Means
from generator.engines import ENGINES, Engine, unguarded
from generator.files import mkdocs_yml

if sys.platform != "win32":
    import fcntl

DOCS = "docs"
OVERRIDES = "overrides"


def render(
    root: Path,
    out: Path,
    file: str = project.SETTINGS,
    tell: Callable[[str], None] = lambda _note: None,
    means: Means = ALONE,
    *,
    engine: Engine = ENGINES["mkdocs"],
) -> tuple[Path, ...]:
    """Write the site of the project at ``root`` into ``out`` as Markdown, for an ``engine`` to
    build; returns the files written.

    ``file`` holds its settings; what is left out is told to ``tell``. Raises ContentError where
    the content cannot be built and FileExistsError where ``out`` holds something else than an
    earlier rendering, or is being written by another. The folder is made whole beside its place and then moved there.
    """
    if out.exists() and any(out.iterdir()) and not (out / DOCS / "data" / "story.json").is_file():
        message = f"{out} is not empty and holds no earlier rendering; name another folder"
        raise FileExistsError(message)
    made = website.build(root, file, means, by_file=engine.by_file)
    for note in (*made.notes, *unguarded(root, [engine])):
        tell(note)
    out.parent.mkdir(parents=True, exist_ok=True)
    with _beside(out) as whole:
        _copy(root, made, whole, engine)
        _write(whole, _files(made, engine, back=Path(os.path.relpath(root, out)).as_posix()))
        _write_pictures(whole / DOCS, made)
        if out.exists():
            out.replace(whole.with_name("earlier"))
        whole.replace(out)
    return tuple(sorted(p for p in out.rglob("*") if p.is_file()))


@contextlib.contextmanager
def _beside(out: Path) -> Iterator[Path]:
    """A new folder next to ``out``, which is gone in the end, whatever happens.

    What a killed run left is cleared. A running one holds a lock on the folder around it, which
    ends with the run.
    """
    around = out.parent / f".{out.name}.rendering"
    around.mkdir(exist_ok=True)
    with _locked(
        around, f"another rendering into {out} is being written; try again when it is done"
    ):
        try:
            for left in around.iterdir():
                shutil.rmtree(left)
            (around / "whole").mkdir()
            yield around / "whole"
        finally:
            shutil.rmtree(around, ignore_errors=True)


@contextlib.contextmanager
def _locked(folder: Path, message: str) -> Iterator[None]:
    """Hold the folder, or raise FileExistsError with the message where another process does."""
    if sys.platform == "win32":  # has no such lock: there, two at once are not told apart
        yield
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if not folder.exists() or os.fstat(opened).st_ino != folder.stat().st_ino:
            raise FileExistsError(message)  # the other one has just removed it
        yield
    except BlockingIOError:
        raise FileExistsError(message) from None
    finally:
        os.close(opened)


def _copy(root: Path, made: website.Website, whole: Path, engine: Engine) -> None:
    """What the site shows as it is: editors' images, and the theme's files, the project's over
    ours.
    """
    if (root / settings.DOCS).is_dir():
        shutil.copytree(
            root / settings.DOCS, whole / DOCS, ignore=shutil.ignore_patterns("*.md", ".*")
        )
    for folder in reversed(website.overrides(root, made.settings)):
        shutil.copytree(folder, whole / OVERRIDES, dirs_exist_ok=True)
        if folder.resolve() == (project.SHIPPED / OVERRIDES).resolve():
            for name in engine.left_out:
                (whole / OVERRIDES / name).unlink()


_Text = str | Iterable[str]
"""A text, whole or part by part."""


def _json(found: Mapping[str, object]) -> Iterator[str]:
    """An object of JSON, value by value."""
    before = "{"
    for key, value in found.items():
        yield f"{before}{_dumped(key)}:{_dumped(value)}"
        before = ","
    yield "{}\n" if before == "{" else "}\n"


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _files(made: website.Website, engine: Engine, back: str) -> Iterator[tuple[str, _Text]]:
    """Path and text of each file, made one after the other."""
    hooks = {**engine.hooks}
    if engine.entries and settings.is_search_sharded(made.settings):
        hooks["shards.py"] = search.shards
    plain = settings.plain(
        made.settings,
        made.labels,
        made.nav,
        docs=DOCS,
        overrides=OVERRIDES,
        hooks=tuple(hooks),
        theme=engine.theme,
        back=back,
    )
    yield project.SETTINGS, mkdocs_yml.dump(plain)
    for name, module in hooks.items():
        yield name, Path(str(module.__file__)).read_text(encoding="utf-8")
    if engine.entries:
        yield search.ENTRIES, _json(made.found)
    for page in made.pages:
        edit = made.forge.edit(page.edit)
        yield f"{DOCS}/{page.uri}", page.text({"edit_url": edit} if made.forge.repo else {})
    for path, make in made.data.items():
        yield f"{DOCS}/{path}", make()


def _write(folder: Path, files: Iterable[tuple[str, _Text]]) -> None:
    for path, text in files:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(text, str):
            file.write_text(text, encoding="utf-8", newline="\n")
        else:
            with file.open("w", encoding="utf-8", newline="\n") as opened:
                opened.writelines(text)


def _write_pictures(folder: Path, made: website.Website) -> None:
    for path, draw in made.pictures.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(draw())

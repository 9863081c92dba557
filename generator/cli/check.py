"""``explainer check``: what is wrong, without building."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

import click

from generator import engines, pipeline, problems, website
from generator.cli import stories
from generator.cli.means import means, reading
from generator.cli.options import IN_PROJECT, QUIET


@click.command("check")
@IN_PROJECT
@reading
@QUIET
@click.option("--json", "as_json", is_flag=True, help="List the problems as JSON, for machines.")
@click.option(
    "--fix",
    is_flag=True,
    help="First write out the keys of sources that are shortened, in content/.",
)
def command(root: Path, quiet: bool, as_json: bool, fix: bool) -> None:
    """Check seeds and content without building; exit status 1 where something has to be mended."""
    for path, number in _fixed(root).items() if fix else ():
        click.echo(f"{path}: {number} key{'s' * (number > 1)} of sources written out", err=as_json)
    articles, content, found = website.check(root, means=means(root))
    if as_json:
        click.echo(_as_json(found))
    else:
        stories.tell(found)
    if any(p.is_error for p in found):
        raise SystemExit(1)
    if not (quiet or as_json):
        for note in engines.unguarded(root, engines.installed()):
            click.echo(f"note: {note}", err=True)
        counted = (("source", articles), ("topic", content.topics), ("actor", content.actors))
        counts = ", ".join(
            f"{len(several)} {one}{'s' * (len(several) != 1)}" for one, several in counted
        )
        if content.left_out:
            counts += f" (drafts, left out: {', '.join(content.left_out)})"
        click.echo(f"{counts}: {'nothing that stops the build' if found else 'nothing to mend'}.")


def _fixed(root: Path) -> Mapping[str, int]:
    try:
        return pipeline.fix(root)
    except OSError as error:
        raise click.ClickException(str(error)) from None


def _as_json(found: tuple[problems.Problem, ...]) -> str:
    """The problems as docs/data.md describes them."""
    told = [{"severity": "error" if p.is_error else "warning"} | asdict(p) for p in found]
    return json.dumps(told, ensure_ascii=False, indent=1)

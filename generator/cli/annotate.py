"""``explainer annotate``: articles into an archive of Parquet files."""

from __future__ import annotations

import functools
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator import pipeline, problems, project
from generator.cli import stories
from generator.cli.archives import archive
from generator.cli.means import means, reading
from generator.cli.options import QUIET


@click.command("annotate", short_help="Annotate articles into an archive of Parquet files.")
@click.argument(
    "seeds",
    metavar="SEED|DIR",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, path_type=Path),
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="The archive: a new folder, or one to be added to.",
)
@click.option("--strict", is_flag=True, help="Write nothing where a seed is wrong.")
@functools.partial(reading, keeps=False)
@QUIET
def command(seeds: Sequence[Path], out: Path, strict: bool, quiet: bool) -> None:
    """Annotate seeds, each SEED and all in each DIR, as a site's articles are, into an archive of
    Parquet files that DuckDB, Dask and Spark read. docs/data.md describes them.

    An article that the archive has is passed over, so that a run that was stopped goes on where it
    was. What is wrong with a seed is told, and the others are added; exit status 1 then. In a
    story's folder its actors and topics are found, elsewhere none.
    """
    looked_for = _reading()
    try:
        done = archive.add(
            seeds,
            out,
            looked_for,
            pipeline.today(),
            is_strict=strict,
            means=means(Path()),
        )
    except (archive.ArchiveError, OSError) as error:
        raise click.ClickException(str(error)) from None
    stories.tell(tuple(done.problems))
    if not quiet:
        for line in _told(done, out, looked_for):
            click.echo(problems.on_one_line(line))
    if done.problems:
        sys.exit(1)


def _reading() -> archive.Reading:
    """The actors and topics of the story in which the command runs; what is wrong with another of
    its files, or with a citation, is no matter here.
    """
    root = project.find(Path())
    if root is None or not (root / project.SETTINGS).is_file():
        return archive.Reading()
    _, written, found = pipeline.load(root, pipeline.today())
    matter = [p for p in found if p.path.startswith(("content/actors", "content/topics"))]
    if wrong := tuple(p for p in matter if p.is_error and not p.code.startswith("E3")):
        stories.tell(wrong)
        raise SystemExit(1)
    return archive.Reading.of(written)


def _told(done: archive.Added, out: Path, reading: archive.Reading) -> list[str]:
    """What was done, in lines."""
    added, others = done.rows["sources"], _counted(done.others, "articles")
    found = [_counted(done.rows[t], t) for t in ("sentences", "events", "statements", "figures")]
    rest = f": {', '.join(found)}" if added else ""
    lines = [f"{_counted(added, 'articles')} added to {out}{rest}"]
    if added and (reading.actors or reading.topics):
        known = [_counted(len(reading.actors), "actors"), _counted(len(reading.topics), "topics")]
        lines.append(f"they were looked through for {' and '.join(known)} of this story")
    elif added:
        lines.append(
            "no actors and topics were looked for: the command ran in no story that has any"
        )
    if done.present:
        were = "was" if done.present == 1 else "were"
        lines.append(f"{done.present:,} {were} there already and {were} passed over")
    lines += [f"   {seed} is there as {stem}" for seed, stem in done.elsewhere[:_SHOWN]]
    if len(done.elsewhere) > _SHOWN:
        lines.append(f"   and {len(done.elsewhere) - _SHOWN:,} more under other names")
    if done.others:
        were = "was" if done.others == 1 else "were"
        made = f"{others} of the archive {were} made with other actors and topics"
        lines.append(f"note: {made}, or by another version; these with {reading.made_with}")
    return lines


def _counted(number: int, things: str) -> str:
    """A number of things, of which the name is given in the plural."""
    return f"{number:,} {things.removesuffix('s') if number == 1 else things}"


_SHOWN = 20

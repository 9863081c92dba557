"""The command line: init, add, check, diff, render, report, explain, suggest, schema, help."""

from __future__ import annotations

import contextlib
import difflib
import functools
import json
import os
import shlex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO

import click

from generator import (
    adding,
    articles,
    comparing,
    manual,
    pages,
    pipeline,
    problems,
    project,
    render as rendering,
    report as reporting,
    starter,
    website,
)
from generator.actors import suggest as suggesting
from generator.advice import topics
from generator.analysis import explanation, importance
from generator.content import UnresolvedError, json_schemas, passage
from generator.model import Actor, Article, Story

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


def _project(_context: click.Context, _option: click.Parameter, named: Path | None) -> Path:
    """The project's folder; a usage error where there is none."""
    if named:
        return named
    here = Path()
    root = project.find(here)
    if root is None:
        lacking = (
            f"{project.SETTINGS}, seeds/ and content/ are missing, and in the folders above it too"
        )
        raise click.UsageError(f"there is no story in {here.resolve()}: {lacking}. {_ELSEWHERE}")
    if root != here:
        click.echo(f"In {root}:", err=True)
    return root


_ELSEWHERE = "Run this in the story's folder, or name it: explainer -C DIR ...; `explainer init DIR` makes a new one"
IN_PROJECT = click.option(
    "--root", type=_FOLDER, callback=_project, hidden=True
)  # `-C DIR` says the same for all
QUIET = click.option(
    "-q", "--quiet", is_flag=True, help="Show what has to be mended, and nothing else."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(
    None, "-V", "--version", package_name=starter.DISTRIBUTION, message="explainer %(version)s"
)
@click.option(
    "-C",
    "folder",
    type=_FOLDER,
    default=".",
    metavar="DIR",
    help="Run as if started in this folder.",
)
@click.pass_context
def main(context: click.Context, folder: Path) -> None:
    """Dated news articles in, an explainer microsite out. `mkdocs build` makes the site itself.

    Commands run in the project's folder, where mkdocs.yml, seeds/ and content/ are, or anywhere
    below it.
    """
    context.with_resource(contextlib.chdir(folder))


@main.command(short_help="Make a new story.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--example", is_flag=True, help="Fill it with an invented story that shows what can be written."
)
def init(folder: Path, example: bool) -> None:
    """Make a new story in DIR, a folder that is absent or empty: settings, folders, and a workflow
    that publishes.
    """
    try:
        written = starter.create(folder, example=example)
    except OSError as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"{folder} holds a new story, {len(written)} files. Next:\n")
    for command, use in _next_steps(folder, example=example):
        click.echo(f"  {command:<22}{'# ' if use else ''}{use}".rstrip())


def _next_steps(folder: Path, *, example: bool) -> tuple[tuple[str, str], ...]:
    """Three commands that go on with a new story, each with what it is for."""
    begin = (
        "what it says of a story in order"
        if example
        else "put your first article into seeds/, then see what is wrong"
    )
    check, serve = (
        ("explainer check", begin),
        ("mkdocs serve", "a preview that follows your changes"),
    )
    if folder.resolve() == Path.cwd():
        return check, serve, ("mkdocs build --strict", "the site, in site/")
    return (f"cd {shlex.quote(str(folder))}", ""), check, serve


@main.command(short_help="Check seeds and content without building.")
@IN_PROJECT
@QUIET
@click.option("--json", "as_json", is_flag=True, help="List the problems as JSON, for machines.")
@click.option(
    "--fix",
    is_flag=True,
    help="First write out the keys of sources that are shortened, in content/.",
)
def check(root: Path, quiet: bool, as_json: bool, fix: bool) -> None:
    """Check seeds and content without building; exit status 1 where something has to be mended."""
    for path, number in _fixed(root).items() if fix else ():
        click.echo(f"{path}: {number} key{'s' * (number > 1)} of sources written out", err=as_json)
    articles, content, found = website.check(root)
    if as_json:
        click.echo(_as_json(found))
    else:
        _tell(found)
    if any(p.is_error for p in found):
        raise SystemExit(1)
    if not (quiet or as_json):
        counted = (("source", articles), ("topic", content.topics), ("actor", content.actors))
        counts = ", ".join(
            f"{len(several)} {one}{'s' * (len(several) != 1)}" for one, several in counted
        )
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


@main.command(short_help="Write the pages as plain Markdown.")
@IN_PROJECT
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="A new or earlier folder.",
)
@QUIET
def render(root: Path, out: Path, quiet: bool) -> None:
    """Write the pages as plain Markdown, with a mkdocs.yml that needs no plugin."""
    if not (root / project.SETTINGS).exists():
        raise click.UsageError(f"there is no {project.SETTINGS} in {root.resolve()}. {_ELSEWHERE}")
    try:
        written = rendering.render(root, out, tell=_note if not quiet else lambda _: None)
    except problems.ContentError as error:
        _tell(error.problems)
        raise SystemExit(1) from None
    except OSError as error:
        raise click.ClickException(str(error)) from None
    if not quiet:
        click.echo(f"{len(written)} files in {out}")


def _note(words: str) -> None:
    click.echo(words, err=True)


@main.command(short_help="List what to decide, what no page uses, what has no date.")
@IN_PROJECT
@click.option(
    "--all", "every", is_flag=True, help="List everything, and not only what comes first."
)
@click.option("--json", "as_json", is_flag=True, help="List everything as JSON, for machines.")
def report(root: Path, every: bool, as_json: bool) -> None:
    """List what an editor could decide, the most useful first, each with the file that decides it;
    then what no page uses, and which expressions of time make no entry, and why.
    """
    told = reporting.of(_story(root))
    for line in [reporting.as_json(told)] if as_json else reporting.lines(told, every=every):
        click.echo(line)


@main.command(short_help="Show how a sentence is read, or why an event matters.")
@click.argument("source", metavar="SOURCE|EVENT")
@click.argument("words", required=False)
@IN_PROJECT
def explain(root: Path, source: str, words: str | None) -> None:
    """Show how the sentence of SOURCE that holds the WORDS is read: its clauses, dates, statements,
    events, denials, figures and topics, each with the rule that found it and the file of the rule.

    SOURCE is the key of a source, a beginning of it, or the path of its seed. Without WORDS, show
    why an EVENT ranks where it does and what it was joined from; it is named by its id or by an
    address that leads to its entry.
    """
    story = _story(root)
    if words is None:
        _explain_event(story, source)
        return
    try:
        article, first, last = passage(source, words, [a.article for a in story.articles])
    except UnresolvedError as error:
        told, hint = problems.in_words(error.message), problems.in_words(error.hint)
        raise click.ClickException(f"{told}\n{hint}".rstrip()) from None
    for line in explanation.lines(story.article(article.source.stem), first, last):
        click.echo(line)


def _explain_event(story: Story, name: str) -> None:
    event = importance.event_of(story, name)
    if event is None:
        hint = "the address of an entry ends in its id; for a sentence, quote words of it too"
        raise click.ClickException(f"no event has the id '{name}'\n{hint}")
    for line in importance.lines(story, event):
        click.echo(line)


@main.command(short_help="Tell what a change does to the site.")
@click.argument("base")
@IN_PROJECT
@click.option("--markdown", is_flag=True, help="Write it for the summary of a pull request.")
@click.option("--json", "as_json", is_flag=True, help="List every change as JSON, for machines.")
@click.option("--exit-code", is_flag=True, help="End with status 1 where anything changes.")
def diff(root: Path, base: str, markdown: bool, as_json: bool, exit_code: bool) -> None:
    """Tell what the site says otherwise than at BASE, by statement and event: what is added, gone
    and changed, each with what stood there before.

    BASE is a revision of the repository (main, HEAD~1, a tag), or the data of an earlier build: its
    data/story.json, or the folder of the site. The files of the project stay as they are.
    Exit status 2 where one of the two does not build, or BASE is not there.
    """
    now = _story(root, status=_NOTHING_TO_COMPARE)
    hidden = functools.partial(articles.hidden, now.content.redactions)
    try:
        then, name = _base(root, base)
    except problems.ContentError as error:
        wrong = comparing.problems_without(error.problems, hidden)
        click.echo(f"{base} does not build, so there is nothing to compare with:", err=True)
        click.echo(problems.report(wrong), err=True)
        if markdown:
            click.echo(comparing.unbuilt(base, wrong, pages.escape), nl=False)
        raise SystemExit(_NOTHING_TO_COMPARE) from None
    except (comparing.NoRevisionError, comparing.OtherData) as error:
        click.echo(f"Error: {problems.on_one_line(str(error))}", err=True)
        raise SystemExit(_NOTHING_TO_COMPARE) from None
    if now.content.redactions:
        then = comparing.without(then, hidden)
    found = comparing.compared(then, _things(root, now))
    if as_json:
        click.echo(comparing.as_json(found, name))
    elif markdown:
        click.echo(comparing.as_markdown(found, name, pages.escape), nl=False)
    else:
        for line in comparing.as_lines(found, name):
            click.echo(problems.on_one_line(line))
    if exit_code and found.changes:
        raise SystemExit(1)


def _base(root: Path, base: str) -> tuple[comparing.Things, str]:
    """The state with which is compared, and what it is called."""
    if index := comparing.found(base):
        return comparing.of_folder(index), base
    with comparing.checked_out(root, base) as revision:
        name = base if revision.commit.startswith(base) else f"{base} ({revision.commit[:10]})"
        return _things(revision.root, pipeline.build(revision.root)[0]), name


def _things(root: Path, story: Story) -> comparing.Things:
    """All of a project that changes can be told of."""
    return comparing.with_files(comparing.of_story(pages.limited(story)), root)


_NOTHING_TO_COMPARE = 2
"""An exit status of its own, as 1 can mean that something changes."""


@main.command(short_help="Make an article of a saved page, a feed, a document or pasted text.")
@click.argument(
    "files", metavar="FILE|-", nargs=-1, required=True, type=click.File("rb", lazy=True)
)
@IN_PROJECT
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day of publication.")
@click.option("--title", default="", help="The title, where the file has none or another.")
@click.option("--publisher", default="", help="Who published it.")
@click.option("--author", default="", help="Who wrote it.")
@click.option("--url", default="", help="Where it stands on the web.")
@click.option("--language", default="", help="Its language, such as en.")
@click.option(
    "--replaces", default="", metavar="KEY", help="The article of which it is a newer version."
)
@click.option("--other", is_flag=True, help="Add the same report of another paper.")
@click.option("--dry-run", is_flag=True, help="Show the article, and write nothing.")
def add(
    files: Sequence[BinaryIO],
    root: Path,
    day: datetime | None,
    other: bool,
    dry_run: bool,
    **said: str,
) -> None:
    """Make an article in seeds/ of each FILE: a saved web page, an item of an agency (ninjs,
    NewsML-G2), a feed (RSS, Atom), a Word document, or plain text; - is what you paste. Nothing is
    fetched, and nothing is written over.

    What a file says of title, publisher, author, address and language is taken over, and above all
    the day of publication, from which its dates are counted. What to check is told. Exit status 1
    where nothing was added.
    """
    given = adding.Given(day.date() if day else None, is_other=other, **said)
    today = pipeline.today()
    present = list(pipeline.load(root, today)[0])
    results = [
        _add(root, outcome, file.name, dry_run=dry_run)
        for file in files
        for outcome in _outcomes(file, given, present, today)
    ]
    if not any(results):
        raise SystemExit(1)


def _outcomes(
    file: BinaryIO, given: adding.Given, present: list[Article], today: date
) -> Iterator[adding.Added | adding.RefusedError]:
    """What becomes of the articles of one file; a file that cannot be read is refused as a whole."""
    if file.isatty():
        click.echo("Paste the text, then press Ctrl and D on a line of its own.", err=True)
    try:
        yield from adding.add(file.read(adding.MOST + 1), given, present, today)
    except adding.RefusedError as refused:
        yield refused
    except OSError as error:
        yield adding.RefusedError(f"the file cannot be read: {error.strerror}")


def _add(
    root: Path, outcome: adding.Added | adding.RefusedError, name: str, *, dry_run: bool
) -> bool:
    """Write what was made of an article, and tell of it; whether there is anything."""
    if isinstance(outcome, adding.RefusedError):
        click.echo(problems.on_one_line(f"{name}: {outcome.message}"), err=True)
        for line in outcome.hint.splitlines():
            click.echo(f"   {problems.on_one_line(line)}", err=True)
        return False
    for path, text in outcome.files.items():
        if dry_run:
            click.echo(text)
            continue
        try:
            adding.write(root, path, text)
        except FileExistsError:
            told = f"{path} is there already; nothing was written over"
            raise click.ClickException(told) from None
        except OSError as error:
            raise click.ClickException(str(error)) from None
    checks = (f"   check: {check}" for check in outcome.checks)
    for line in (f"{next(iter(outcome.files))}: {outcome.found}", *checks):
        click.echo(problems.on_one_line(line), err=dry_run)
    return True


@main.group()
def suggest() -> None:
    """Propose what an editor could add."""


@suggest.command("actors", short_help="List names that no actor file has.")
@IN_PROJECT
@click.option(
    "--write", "name", metavar="NAME", help="Write a draft of the actor's file for this name."
)
@click.option("--all", "every", is_flag=True, help="List every name, and not only the first 20.")
def suggest_actors(root: Path, name: str | None, every: bool) -> None:
    """List the names that no actor file has: how often they stand in the sources, what they may be,
    and where they stand first.
    """
    story = _story(root)
    found = suggesting.actors(story.articles, story.content.actors)
    if name is not None:
        _write(root, _chosen(name, found, story.content.actors))
        return
    for line in suggesting.lines(found, every=every):
        click.echo(line)


def _chosen(
    name: str, found: Sequence[suggesting.Suggestion], actors: Sequence[Actor]
) -> suggesting.Suggestion:
    """The suggestion of this name; else an error that says where the name is, or what comes near
    it.
    """
    if chosen := next((s for s in found if s.name == name), None):
        return chosen
    if actor := next(
        (a for a in actors if name.casefold() in map(str.casefold, (a.name, *a.aliases))), None
    ):
        raise click.ClickException(f"'{name}' is in {actor.path} already; nothing was written")
    near = difflib.get_close_matches(name, [s.name for s in found], n=1)
    also = f"; did you mean '{near[0]}'?" if near else "; without --write the list is shown"
    raise click.ClickException(f"'{name}' is not in the list{also}")


@suggest.command("topics", short_help="Propose keywords and topics.")
@IN_PROJECT
@click.option("--write", is_flag=True, help="Write the drafts of topics into content/topics.")
def suggest_topics(root: Path, write: bool) -> None:
    """List keywords that would bring sentences which no page uses to the topics that there are, and
    drafts of others; for a story without topics, drafts of its first ones.
    """
    story = _story(root)
    if not write:
        for line in topics.lines(story):
            click.echo(line)
        return
    drafted = topics.drafts(story)
    try:
        topics.write(root, drafted)
    except FileExistsError as error:
        raise click.ClickException(f"{error} is there already; nothing was written") from None
    except OSError as error:
        raise click.ClickException(str(error)) from None
    for draft in drafted:
        click.echo(f"{draft.path}: give it the title and the question that readers have")


@suggest.command("merges", short_help="List entries that may be one event.")
@IN_PROJECT
def suggest_merges(root: Path) -> None:
    """List entries of the timeline, of different sources, that may be one event, each pair with the
    file that joins them.
    """
    for line in reporting.merges(_story(root)):
        click.echo(line)


@main.command(short_help="Write JSON Schemas of the content files.")
@IN_PROJECT
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Another folder than .schemas in the project.",
)
def schema(root: Path, out: Path | None) -> None:
    """Write a JSON Schema of each kind of file that editors write, for editors of text that complete
    keys and check as one types. `explainer init` writes them too, with settings that find them.
    """
    folder = out or root / json_schemas.FOLDER
    try:
        written = json_schemas.write(folder)
    except OSError as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"{len(written)} schemas in {folder}. A file finds its own by its first line:")
    click.echo(f"  {json_schemas.first_line('actors')}", nl=False)


@main.command("help", short_help="Explain a code of a report, such as E301.")
@click.argument("code", required=False)
@click.pass_context
def help_(context: click.Context, code: str | None) -> None:
    """Explain a CODE of a report, such as E301; list all codes where none is given."""
    known = manual.sections()
    if code is None:
        for section in known.values():
            click.echo(f"{section.code}  {section.headline}")
    elif found := known.get(code.upper()):
        click.echo(f"{found.code}\n\n{found.text}")
    elif command := main.commands.get(code):
        click.echo(command.get_help(click.Context(command, context.parent, code)))
    else:
        near = difflib.get_close_matches(code.upper(), known, n=3)
        also = (
            f"; did you mean {', '.join(near)}?" if near else "; `explainer help` lists all codes"
        )
        raise click.ClickException(f"there is no code {code}{also}")


def _write(root: Path, suggestion: suggesting.Suggestion) -> None:
    try:
        has_schemas = (root / json_schemas.FOLDER / "actors.json").is_file()
        comment = json_schemas.first_line("actors") if has_schemas else ""
        path = suggesting.write(root, suggestion, comment)
    except FileExistsError:
        path = root / "content" / "actors" / f"{suggesting.slug(suggestion.name)}.yml"
        raise click.ClickException(f"{path} is there already; nothing was written") from None
    except (OSError, ValueError) as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"{root / path}: look it over, above all its kind, aliases and roles")


def _story(root: Path, status: int = 1) -> Story:
    """The story, or the end of the command with this exit status."""
    try:
        story, _ = pipeline.build(root)
    except problems.ContentError as error:
        _tell(error.problems)
        raise SystemExit(status) from None
    return story


def _tell(found: tuple[problems.Problem, ...]) -> None:
    """Problems on standard error; in a workflow also on the changed lines, and their explanation in
    its summary.
    """
    if found:
        click.echo(problems.report(found), err=True)
    if workflow := problems.workflow_commands(found):
        click.echo(workflow)
    if found and (page := os.environ.get("GITHUB_STEP_SUMMARY")):
        with Path(page).open("a", encoding="utf-8") as file:
            file.write(manual.summary(p.code for p in found))

"""``explainer explain``: how a sentence was read, and why an event matters."""

from __future__ import annotations

from pathlib import Path

import click

from generator import problems
from generator.analysis import explanation, importance
from generator.cli import stories
from generator.cli.means import reading
from generator.cli.options import IN_PROJECT
from generator.content import UnresolvedError, passage
from generator.model import Story


@click.command("explain")
@click.argument("source", metavar="SOURCE|EVENT")
@click.argument("words", required=False)
@IN_PROJECT
@reading
def command(root: Path, source: str, words: str | None) -> None:
    """Show how the sentence of SOURCE that holds the WORDS is read: its clauses, dates, statements,
    events, denials, figures and topics, each with the rule that found it and the file of the rule.

    SOURCE is the key of a source, a beginning of it, or the path of its seed. Without WORDS, show
    why an EVENT ranks where it does and what it was joined from; it is named by its id or by an
    address that leads to its entry.
    """
    story = stories.build(root)
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

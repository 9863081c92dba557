"""``explainer help``: what a code of a report means."""

from __future__ import annotations

import difflib

import click

from generator import manual


@click.command("help")
@click.argument("code", required=False)
@click.pass_context
def command(context: click.Context, code: str | None) -> None:
    """Explain a CODE of a report, such as E301; list all codes where none is given."""
    known = manual.sections()
    if code is None:
        for section in known.values():
            click.echo(f"{section.code}  {section.headline}")
    elif found := known.get(code.upper()):
        click.echo(f"{found.code}\n\n{found.text}")
    elif meant := _meant(context.find_root(), code):
        click.echo(meant.get_help(click.Context(meant, context.parent, code)))
    else:
        near = difflib.get_close_matches(code.upper(), known, n=3)
        also = (
            f"; did you mean {', '.join(near)}?" if near else "; `explainer help` lists all codes"
        )
        raise click.ClickException(f"there is no code {code}{also}")


def _meant(root: click.Context, name: str) -> click.Command | None:
    """The command of this name, if there is one."""
    group = root.command
    if not isinstance(group, click.Group) or name not in group.commands:
        return None
    return group.resolve_command(root, [name])[1]

"""The project's own templates as files: nothing from outside the project is published, and no
unfinished merge.
"""

from __future__ import annotations

from pathlib import Path

from generator.files import folders, texts
from generator.problems import Problem
from generator.project import TEMPLATES

_TEXTS = (".j2", ".html", ".css", ".js", ".svg", ".xml", ".json", ".md", ".txt", ".yml")


def problems(root: Path) -> tuple[Problem, ...]:
    """What is wrong with the files below ``templates``, but for what only Jinja2 can tell."""
    files, found = folders.tree(root, TEMPLATES)
    wrong = (
        texts.unsound(root, str(path), is_text=path.suffix.lower() in _TEXTS) for path in files
    )
    return (*found, *(problem for each in wrong for problem in each))

"""What editors take out of the articles: read before these are, and kept out of all that is written
besides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from generator import articles
from generator.content import citations
from generator.content.checker import YAML, Checker, paths
from generator.content.correction_form import CorrectionFile
from generator.content.facts import Facts
from generator.content.keys import UnresolvedError, WaitingError
from generator.content.removed import told_in
from generator.content.unread import FOLDER, listed, seed_names
from generator.files import folders, schemas, texts
from generator.model import Redaction
from generator.problems import Problem, in_words

ALL = "all"
"""The source of what is taken out of every article."""


def load(root: Path, source_files: Mapping[str, schemas.SourceFile]) -> tuple[Redaction, ...]:
    """Return the redactions, by id; what is wrong in other files, or in these, is told when all are
    read.
    """
    checker = Checker(root, Facts())
    stems = {n: n for path in listed(root, "seeds") for n in seed_names(root, path)}
    stems |= {form.key: stem for stem, form in source_files.items() if form.key}
    found = []
    for path in map(str, paths(checker, "corrections", YAML)):
        read = checker.yaml(CorrectionFile, path)
        if read and (instead := read[0].redact):
            form, document = read
            line, column = document.place_of(("redact",))
            found.append(
                Redaction(
                    id=PurePosixPath(path).stem,
                    path=path,
                    words=form.words,
                    instead=instead,
                    source=None if form.source == ALL else _stem(form.source, stems),
                    reason=form.reason,
                    who=form.who,
                    when=form.when,
                    line=line,
                    column=column,
                )
            )
    return tuple(sorted(found, key=lambda r: r.id))


def _stem(key: str, stems: Mapping[str, str]) -> str:
    """The stem of the source that a key means; the key where none is, or several are."""
    meant = {stem for name, stem in stems.items() if name.startswith(key)}
    return stems.get(key) or (meant.pop() if len(meant) == 1 else key)


# ---------------------------------------------------------------- what is wrong with them


def check(checker: Checker) -> None:
    """Report redactions that take nothing out, and what tells of the words all the same."""
    for redaction in checker.redactions:
        _check_place(checker, redaction)
        own = {"reason": redaction.reason, "who": redaction.who, "redact": redaction.instead}
        for key, value in own.items():
            if articles.pattern(redaction.words).search(value):
                message = f"'{key}' holds the words that are taken out"
                _refuse(
                    checker, redaction, "E412", message, "readers see it: say it in other words"
                )
    for problem in _names(checker.root, checker.redactions):
        checker.problems.append(problem)
    for path in ("mkdocs.yml", *map(str, listed(checker.root, f"{FOLDER}/sources"))):
        text, problems = texts.read(checker.root, path, texts.MAX_CONTENT)
        checker.problems += () if problems else told_in(path, text, checker.redactions)


def _check_place(checker: Checker, redaction: Redaction) -> None:
    """The source is known, and the words stand in it."""
    if redaction.source is not None:
        try:
            citations.source(redaction.source, (), checker.sources)
        except WaitingError as error:
            checker.wait(error.path, redaction.path, "citation")
            return
        except UnresolvedError as error:
            hint = f"{in_words(error.hint)}\nfor every article, write: source: {ALL}".strip()
            _refuse(checker, redaction, error.code, in_words(error.message), hint)
            return
    if not any(redaction.id in a.redacted for a in checker.facts.articles):
        where = f"in {redaction.source}" if redaction.source else "in any article"
        hint = (
            "copy them from the article; one word alone has to be written with the same capitals;"
            "\nif they are gone from the seeds, delete the file"
        )
        _refuse(checker, redaction, "E402", f"the words do not stand {where}", hint)


def _refuse(checker: Checker, redaction: Redaction, code: str, message: str, hint: str) -> None:
    checker.report(redaction.path, (redaction.line, redaction.column), code, message, hint)


def _names(root: Path, redactions: Sequence[Redaction]) -> Iterator[Problem]:
    """Files whose names hold the words: the names are parts of addresses."""
    for path in _files(root, FOLDER) if redactions else ():
        for redaction in (r for r in redactions if r.source is None or r.path == str(path)):
            if articles.in_address(redaction.words, path.stem):
                message = f"the name of this file holds words that {redaction.path} takes out"
                hint = "rename it: names of files are part of addresses"
                yield Problem(str(path), 1, 1, "E412", message, hint)


def _files(root: Path, folder: str) -> Iterator[PurePosixPath]:
    for path in listed(root, folder):
        yield path
        if folders.is_folder(root / path) and not (root / path).is_symlink():
            yield from _files(root, str(path))

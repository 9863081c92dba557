"""The file ``content/glossary.yml``."""

from __future__ import annotations

from pathlib import PurePosixPath

from generator import addresses
from generator.content import destinations
from generator.content.checker import Checker
from generator.content.unread import FOLDER, listed
from generator.files import departures, documents, schemas, texts
from generator.files.documents import Document
from generator.model import Term

_PATH = f"{FOLDER}/glossary.yml"


def load(checker: Checker) -> tuple[Term, ...]:
    """The terms, in the order of the file; what is wrong is reported at the checker."""
    path = _PATH
    text = checker.text(path) if PurePosixPath(path) in listed(checker.root, FOLDER) else None
    document, problems = (
        documents.parse_yaml(text, path, known=schemas.keys_of(schemas.GlossaryFile))
        if text is not None
        else (None, ())
    )
    checker.problems += problems
    if document is None:
        return ()
    checker.problems += departures.validate(schemas.GlossaryFile, document, path)[1]
    terms: dict[str, Term] = {}
    for key, value in document.data.items():
        entry = schemas.glossary_entry(value)
        if entry is None:
            continue
        term = _term(checker, path, document, key, entry)
        place = texts.places_of_value(text or "", document.place_of((key,)), term.definition)
        checker.texts.append(
            destinations.Text(term.definition, term.citations, addresses.GLOSSARY, path, place)
        )
        first = terms.setdefault(term.term.casefold(), term)
        if first is not term:
            hint = f"the first is on line {first.line}; keep one of them"
            checker.report(path, document.keys[key,], "E215", f"'{term.term}' is here twice", hint)
    return tuple(terms.values())


def _term(
    checker: Checker, path: str, document: Document, key: str, form: schemas.GlossaryEntry
) -> Term:
    """A definition is proven like a topic's summary; a note is the editor's own, and marked so on
    the page.
    """
    words = form.definition or form.note or ""
    at = document.place_of((key, "definition" if form.definition else "note"))
    found = checker.cited_in(words, path, at, proven=form.definition is not None)
    return Term(
        " ".join(key.split()), words, form.definition is None, document.keys[key,][0], found
    )

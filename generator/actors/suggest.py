"""Names in the sources that no actor file has, for an editor to decide about; and the draft of a
file for one.
"""

from __future__ import annotations

import json
import re
import textwrap
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile
from pathlib import Path

from generator.actors import beside, candidates, merging, sorts
from generator.actors.candidates import Candidate
from generator.actors.merging import Named
from generator.actors.naming import surnames
from generator.english.persons import GIVEN_NAMES
from generator.files import placing
from generator.model import ACTOR_KINDS, Actor, AnnotatedArticle


@dataclass(frozen=True, slots=True)
class Drafted:
    """A role that the words beside a name give a person."""

    title: str
    source: str
    """The key of the source that says so."""
    words: str
    """The words of it: the name, the role and what stands between."""
    day: date
    """On which that source appeared."""
    until: date | None = None
    """The day of the first source that calls the person "former"."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name that stands in the sources and in no actor file."""

    name: str
    count: int
    """How often it stands there, second mentions and other forms included."""
    path: str
    """The seed that has it first, as a POSIX path from the project's root."""
    sentence: str
    """The id of the first sentence that has it."""
    text: str
    """That sentence, verbatim."""
    kind: str | None
    """A guess, one of `ACTOR_KINDS`; None where nothing tells."""
    aliases: tuple[str, ...] = ()
    """Other forms of it: letters, a short name."""
    role: Drafted | None = None
    alias_of: Actor | None = None
    """Who has a file, if an article introduces the name as one of his: "Central Bridge Board (CBB)"."""


def actors(
    articles: Sequence[AnnotatedArticle], known: Sequence[Actor] = ()
) -> tuple[Suggestion, ...]:
    """Return the names of `articles` that none of the actors ``known`` has, whole or as a part of a
    longer one. Those that stand most often come first; who acts counts for more than a place.
    """
    by_name: dict[str, list[Candidate]] = defaultdict(list)
    for annotated in articles:
        for found in candidates.of(annotated):
            by_name[found.name].append(found)
    small = _small(articles)
    names = [name for actor in known for name in (actor.name, *actor.aliases)]
    named = merging.merged(by_name, small, names)
    order = sorted(named, key=lambda each: (-_use(each, small), each.name))
    short = _introduced(articles, known)
    return tuple(
        replace(_suggestion(each, _kind(each, small)), alias_of=short.get(each.name))
        for each in order
    )


def _introduced(
    articles: Sequence[AnnotatedArticle], known: Sequence[Actor]
) -> Mapping[str, Actor]:
    """The letters that stand in brackets behind the name of one actor alone -> that actor."""
    actors, found = {a.id: a for a in known}, dict[str, set[str]]()
    for annotated in articles:
        for mention in annotated.mentions:
            letters = beside.letters_behind(annotated.article.text, mention.span.end)
            if letters and mention.actor in actors:
                found.setdefault(letters, set()).add(mention.actor)
    return {letters: actors[min(ids)] for letters, ids in found.items() if len(ids) == 1}


_WORD = re.compile(r"\b[a-z]\w+")


def _small(articles: Sequence[AnnotatedArticle]) -> frozenset[str]:
    """The words that stand with a small letter somewhere."""
    return frozenset(word for each in articles for word in _WORD.findall(each.article.text))


def _use(named: Named, small: frozenset[str]) -> float:
    """How useful a file for a name would be: by how often it stands, and whether it acts."""
    kind = _kind(named, small)
    acts = any(place.beside.acts for place in named.places)
    worth = 0.5 if kind == "place" or named.name in GIVEN_NAMES else 1.0 if kind or acts else 0.25
    return worth * len(named.places)


def _kind(named: Named, small: frozenset[str]) -> str | None:
    """What a name is; where no place of it says so, a person's is two words or three that are
    nothing else, have no article, and leave a surname or, in the singular, do something.
    """
    words = named.name.split()
    if (found := sorts.kind(named.places)) or not 1 < len(words) <= _PERSONS_WORDS:
        return found
    is_definite = any(place.beside.is_definite for place in named.places)
    if is_definite or any(word.lower() in small for word in words):
        return None
    called = set(surnames(named.name))
    is_called = any(place.name in called for place in named.places)
    acts = any(place.beside.acts for place in named.places)
    is_plural = words[-1].endswith("s") and not words[-1].endswith("ss")
    return "person" if is_called or (acts and not is_plural) else None


_PERSONS_WORDS = 3


SHOWN = 20
"""So many of the names are worth reading at once."""
_WIDE = 96


def lines(found: Sequence[Suggestion], *, every: bool) -> Iterator[str]:
    """Yield the list for an editor, each name with what it may be and the sentence that has it
    first.
    """
    for each in found if every else found[:SHOWN]:
        yield f"{each.count:>5}  {each.name}{_told(each)}"
        yield f"       {each.path}: {_excerpt(each)}"
    if not every and len(found) > SHOWN:
        yield f"{SHOWN} of {len(found)} names: --all lists them all; --write NAME drafts the file of one"


def _excerpt(each: Suggestion) -> str:
    """The part of its first sentence that has the name, where the sentence is long."""
    text = " ".join(each.text.split())
    names = (each.name, *each.aliases, each.name.split()[-1])
    at = next((found for name in names if (found := text.find(name)) >= 0), 0)
    start = text.rfind(" ", 0, at - _WIDE // 3) + 1 if at > _WIDE // 2 else 0
    head = "… " if start else ""
    return head + textwrap.shorten(text[start:], _WIDE, placeholder=" …")


def _told(each: Suggestion) -> str:
    """What a name may be, in brackets."""
    if each.alias_of:
        return (
            f" (another name of {each.alias_of.name}: add it to `aliases` in {each.alias_of.path})"
        )
    is_ = ", ".join(filter(None, (each.kind, each.role.title if each.role else "")))
    also = f"also {', '.join(each.aliases)}" if each.aliases else ""
    told = "; ".join(filter(None, (is_, also)))
    return f" ({told})" if told else ""


def draft(suggestion: Suggestion) -> str:
    """The text of an actor file for a suggestion, for ``content/actors/<slug of the name>.yml``
    (`write`).
    """
    kind = suggestion.kind or "organisation"
    doubt = "" if suggestion.kind else f"  # not sure: {', '.join(ACTOR_KINDS)}"
    first = " ".join(suggestion.text.split())
    return (
        f"# First in {suggestion.path}: {first}\n"
        f"name: {_quoted(suggestion.name)}\n"
        f"kind: {kind}{doubt}\n"
        f"aliases: [{', '.join(map(_quoted, suggestion.aliases))}]\n"
        f"{_role(suggestion.role)}"
    )


def _role(role: Drafted | None) -> str:
    if role is None:
        return ""
    cited = _quoted(f'[@{role.source} "{role.words}"]')
    until = (
        f"    until: {role.until}  # or before: the first article that says so\n"
        if role.until
        else ""
    )
    return f"roles:\n  - title: {_quoted(role.title)}\n{until}    citation: {cited}\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def slug(name: str) -> str:
    """The id of a name, in lower-case Latin letters, digits and hyphens; empty where it has none of
    them.

    "Łódź & Søn" -> "lodz-son".
    """
    plain = "".join(map(_plain, unicodedata.normalize("NFKD", name).casefold()))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


_LATIN = re.compile(r"LATIN SMALL (?:LETTER|LIGATURE) (?:\w+ )?([A-Z]{1,2})(?: WITH .*)?")


def _plain(letter: str) -> str:
    """A letter without its stroke or accent; nothing for an accent or apostrophe alone."""
    if letter.isascii():
        return letter.replace("'", "")
    if unicodedata.combining(letter) or letter == "’":
        return ""
    found = _LATIN.fullmatch(unicodedata.name(letter, ""))
    return found[1].lower() if found else letter


def write(root: Path, suggestion: Suggestion, comment: str = "") -> Path:
    """Write the draft for a suggestion into the project's folder, below a ``comment``. Return the
    path within it.

    Raises FileExistsError rather than replace a file, ValueError where no file name can be made of
    the name. What fails half-way leaves nothing behind.
    """
    if not (name := slug(suggestion.name)):
        raise ValueError(
            f"{suggestion.name}: no file name can be made of it; write content/actors/NAME.yml by hand"
        )
    path = Path("content", "actors", f"{name}.yml")
    placing.write(root, path, comment + draft(suggestion))
    return path


def _order(found: Candidate) -> tuple[object, ...]:
    """By the date of the source, then the place in it."""
    source = found.article.article.source
    return source.dct, source.stem, found.sentence


def _suggestion(named: Named, kind: str | None) -> Suggestion:
    places = sorted(named.places, key=_order)
    article = places[0].article.article
    sentence = article.sentences[places[0].sentence]
    return Suggestion(
        named.name,
        len(places),
        article.source.path,
        sentence.id,
        article.words_of(sentence),
        kind,
        named.aliases,
        _drafted(places) if kind == "person" else None,
    )


def _drafted(places: Sequence[Candidate]) -> Drafted | None:
    """The role of the first place that gives one, in words that stand once in their source; one of
    somebody else's ("its leader") only where no other is given. It ends where an article says so.
    """
    roles = [(place, found) for place in places if (found := _role_at(place))]
    if not roles:
        return None
    own = [found for place, found in roles if not _is_of_another(place)]
    first = own[0] if own else roles[0][1]
    ended = (found.day for _, found in roles if _is_end_of(found.title, first.title))
    return replace(first, until=min(ended, default=None))


def _role_at(place: Candidate) -> Drafted | None:
    """The role that the words beside a name give, if they stand once in their source."""
    if not (place.beside.role and place.beside.cited):
        return None
    article = place.article.article
    words = place.beside.cited.of(article.text)
    if article.text.count(words) != 1 or '"' in words:
        return None
    title = place.beside.role.plain(article.text)
    return Drafted(title, article.source.key, " ".join(words.split()), article.source.dct)


_POSSESSIVE = re.compile(r"\b(?:its|their|his|her|my|our|whose)\s+$", re.IGNORECASE)


def _is_of_another(place: Candidate) -> bool:
    """Whether the role is told by whose it is: "its leader"."""
    role, text = place.beside.role, place.article.article.text
    return role is not None and bool(_POSSESSIVE.search(text[max(0, role.start - 7) : role.start]))


_PAST = frozenset(("former", "ex", "onetime", "ousted", "disgraced"))


def _is_end_of(title: str, role: str) -> bool:
    """Whether somebody is called a former one of what he was: "former prime minister"."""
    words, held = ([*re.findall(r"\w+", t.casefold())] for t in (title, role))
    is_past = not _PAST.isdisjoint(words) and _PAST.isdisjoint(held)
    return is_past and _head(words) == _head(held)


def _head(words: Sequence[str]) -> str:
    """The noun of a role, without what it is over."""
    own = takewhile(lambda w: w not in ("of", "for", "at", "in"), words)
    return next(iter(reversed([*own])), "")

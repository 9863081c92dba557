"""Mentions of actors: who is meant by which words of an article.

A mention is the name alone, without title, article or possessive: in "President Ana Ruiz's party"
it is "Ana Ruiz", in "the Chilean president" it is "Chilean president". "The Ruiz government" and
"the government of Ana Ruiz" mention Ruiz, whose name they hold; that the government is not the
person is for those to see who ask who speaks. An alias of its own ("Ruiz government" in another
actor's file) is longer and wins.

Names lie in one trie of words, so that a text is read once whatever the number of names (Aho and
Corasick 1975 do the same by characters; measured in tests/benchmarks/actors.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set as AbstractSet
from dataclasses import dataclass, field

from generator.actors.context import (
    Place,
    UnitWords,
    addressed_as,
    belongs_to_longer_name,
    names_another_person,
    stands_for_person,
    titled_by,
)
from generator.actors.naming import WORD, Name, names
from generator.english.names import ELIDED, NOT_HOLDERS, STATES
from generator.model import Actor, Article, Kind, Mention, Sentence


@dataclass(frozen=True, slots=True)
class _Node:
    """A word of the trie: the words that may follow, lower case, and the names that end here."""

    following: dict[str, _Node] = field(default_factory=dict)
    names: list[Name] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ActorIndex:
    """The names of all actors, ready to be looked for."""

    root: _Node
    titles: dict[str, frozenset[str]]
    """Actor id -> the words of its offices."""


def index(actors: Sequence[Actor]) -> ActorIndex:
    """The names of `actors`, in a trie keyed by lower-case words; case is judged when a name is
    met.
    """
    root = _Node()
    for actor in actors:
        for name in names(actor):
            node = root
            for word in name.words:
                node = node.following.setdefault(word.lower(), _Node())
            node.names.append(name)
    return ActorIndex(root, {a.id: frozenset(r.title.lower() for r in a.roles) for a in actors})


def find(article: Article, index: ActorIndex) -> tuple[Mention, ...]:
    """The mentions of an article's units of every kind: sorted, disjoint, spans in the article's
    text.

    A surname counts once its bearer has been introduced, by the full name or a title that the
    actor's file does not contradict; before that, where one actor alone bears it and it is no
    ordinary word. A name that two actors share means the one most lately introduced; None where
    neither was.
    """
    reader = _Reader(article, index)
    return tuple(mention for sentence in article.sentences for mention in reader.read(sentence))


def possible(article: Article, index: ActorIndex) -> Iterator[Name]:
    """Yield the names all of whose words stand in an article: no other can be found in it. They come
    by their words, and those of the same words as they do in the index.
    """
    words = {
        word.replace("’", "'").lower()
        for s in article.sentences
        for word in WORD.findall(article.text, s.span.start, s.span.end)
    }
    return _possible(index.root, words)


def _possible(node: _Node, words: AbstractSet[str]) -> Iterator[Name]:
    yield from node.names
    for word in sorted(node.following.keys() & words):
        yield from _possible(node.following[word], words)


class _Reader:
    """Reads one article in order and remembers whom it has introduced."""

    def __init__(self, article: Article, index: ActorIndex) -> None:
        self.article = article
        self.index = index
        self.introduced: dict[str, int] = {}
        """Actor -> where it was last named in full."""
        self.strangers: dict[str, int] = {}
        """Last word of a name, lower case -> where it was last part of the full name of someone
        without a file."""
        self.rivals: set[str] = set()
        """Offices that someone without a file holds too."""

    def read(self, sentence: Sentence) -> Iterator[Mention]:
        """The mentions of one unit."""
        words = WORD.findall(self.article.text, sentence.span.start, sentence.span.end)
        if self.index.root.following.keys().isdisjoint(map(str.lower, words)):
            return
        unit = UnitWords.of(self.article.text, sentence.span, sentence.kind is Kind.HEADING)
        at, size = 0, len(unit.words)
        while at < size:
            found = self._at(unit, at) if unit.folded[at] in self.index.root.following else None
            if found is None:
                at += 1
                continue
            place, mention = found
            if mention:
                yield mention
            at = place.end

    def _at(self, unit: UnitWords, start: int) -> tuple[Place, Mention | None] | None:
        """The longest name at a word, with its mention unless it is part of somebody else's longer
        name.
        """
        for end, candidates in reversed(list(self._walk(unit, start))):
            place = Place(unit, start, end)
            written = [name for name in candidates if _is_written(name, place)]
            eligible = [name for name in written if self._is_eligible(name, place)] or _only_bearer(
                written, place
            )
            if not eligible:
                self._note_rivals(written, place)
                continue
            if belongs_to_longer_name(
                place, {name.kind for name in eligible}, self._starts_name(unit, end)
            ):
                if names_another_person(place) and not unit.words[end - 1].isupper():
                    self.strangers[unit.folded[end - 1]] = unit.starts[start]
                return place, None
            return place, self._mention(eligible, place)
        return None

    def _walk(self, unit: UnitWords, start: int) -> Iterator[tuple[int, list[Name]]]:
        node: _Node | None = self.index.root
        for end in range(start, len(unit.folded)):
            node = node.following.get(unit.folded[end]) if node else None
            if node is None:
                return
            if node.names:
                yield end + 1, node.names

    def _starts_name(self, unit: UnitWords, at: int) -> bool:
        """Whether a name of ours starts at this word, so that it cannot prolong the one before."""
        return any(
            _is_written(name, Place(unit, at, end)) and name.rule in ("name", "alias", "surname")
            for end, candidates in self._walk(unit, at)
            for name in candidates
        )

    def _is_eligible(self, name: Name, place: Place) -> bool:
        if name.rule == "surname":
            known = name.actor in self.introduced or titled_by(place, name.titles)
            return known and {"m", "f"} != {name.sex, addressed_as(place)}
        if name.rule == "role":
            return (
                name.held_on(self.article.source.dct)
                and _is_definite(place)
                and not place.followed_by_capital
            )
        if name.rule == "office":
            return (
                name.held_on(self.article.source.dct)
                and name.actor in self.introduced
                and place.before == "the"
                and place.after not in ("of", "for", "-")
                and not place.followed_by_capital
                and " ".join(name.words) not in self.rivals
            )
        return True

    def _note_rivals(self, written: Iterable[Name], place: Place) -> None:
        """Remember an office that stands with the name, or the state, of someone else."""
        for name in written:
            if name.rule != "office":
                continue
            is_other_state = place.before in _STATES_FOLDED
            is_other_name = place.followed_by_capital and not self._starts_name(
                place.unit, place.end
            )
            if is_other_state or is_other_name:
                self.rivals.add(" ".join(name.words))

    def _mention(self, candidates: Sequence[Name], place: Place) -> Mention:
        start = place.span.start
        actors = {name.actor for name in candidates}
        named = max(actors, key=lambda actor: (self.introduced.get(actor, -1), actor))
        last = self.introduced.get(named, -1)
        stranger = self.strangers.get(place.last, -1) if place.end - place.start == 1 else -1
        is_known = stranger < last if stranger >= 0 else last >= 0
        name = next(name for name in candidates if name.actor == named)
        if (len(actors) > 1 or stranger >= 0) and not is_known:
            return Mention(place.span, None, name.rule)
        if len(actors) > 1 and name.rule == "office":
            return Mention(place.span, None, name.rule)
        rule = (
            "titled surname"
            if name.rule == "surname" and titled_by(place, name.titles)
            else name.rule
        )
        if rule == "titled surname" or (name.is_full and len(actors) == 1):
            self.introduced[named] = start
        return Mention(
            place.span, named, rule + "+nearest" * (len(actors) > 1 or stranger >= 0), name.kind
        )


def _only_bearer(names: Sequence[Name], place: Place) -> list[Name]:
    """The surname that stands here unintroduced, if one actor alone bears it and nothing speaks
    against a person.
    """
    surnames_ = [name for name in names if name.rule == "surname"]
    is_one = len({name.actor for name in names}) == 1
    return (
        surnames_ if surnames_ and is_one and stands_for_person(place, surnames_[0].titles) else []
    )


_STATES_FOLDED = frozenset(form.lower() for form in STATES)


def _is_written(name: Name, place: Place) -> bool:
    """Whether the words of a place are a fair writing of a name that they equal but for case.

    Exact; or an office; or all capitals in a heading so written; or a slip, "Ana ruiz", in a later
    word of a name.
    """
    found = place.words
    if place.unit.is_shouted:
        return place.last not in ELIDED
    if found == name.words or name.rule in ("role", "office"):
        return True
    if name.words[0].lower() == "the" == found[0].lower():
        return found[1:] == name.words[1:]
    return (
        found[0] == name.words[0] != "The"
        and (name.kind == "person" or not place.opens_sentence)
        and all(
            word == right or word == right.lower()
            for word, right in zip(found, name.words, strict=True)
        )
    )


def _is_definite(place: Place) -> bool:
    """Whether an office means its present holder: not "a Chilean president", "former Chilean
    president".
    """
    return place.before not in NOT_HOLDERS and place.before != "-" and place.after != "-"

"""How fast mentions are found: our trie of words against a multi-pattern automaton, 20,000 names in
2,000 articles.

Run as ``python -m tests.benchmarks.actors [names] [articles]``. The automaton is ``ahocorasick_rs``
where that happens to be installed; it only finds candidate places, so it is given the same word
bounds but none of the rules of case, titles, surnames and longer names that ours follows: a lower
bound of what a stage on top of it would cost.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from datetime import date
from importlib import import_module, util

from generator import actors
from generator.model import Actor, Article, Kind, Sentence, Source, Span

_SYLLABLES = "ka ro mi ta len dor vis pu gan she ol tri ber nan zo qui rem sal fe jun".split()
_WORDS = "the a of in on said would minister bank river party court after with new report talks price week rain".split()


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 3))).capitalize()


def people(count: int, chance: random.Random) -> tuple[Actor, ...]:
    """As many actors, half of them persons, as have `count` names and aliases together."""
    made = []
    for number in range(count // 2):
        kind = "person" if number % 2 else "organisation"
        name = f"{_name(chance)} {_name(chance)}"
        made.append(
            Actor(
                f"a{number}",
                "",
                name,
                kind,
                None,
                (f"{_name(chance)} {_name(chance)} {_name(chance)}",),
            )
        )
    return tuple(made)


def articles(count: int, names: tuple[Actor, ...], chance: random.Random) -> tuple[Article, ...]:
    """Articles of 25 sentences of 20 words, about one name in every other sentence."""
    made = []
    for number in range(count):
        text, units = "", []
        for unit in range(25):
            words = chance.choices(_WORDS, k=20)
            if chance.random() < 0.5:
                words[chance.randrange(20)] = chance.choice(names).name
            sentence = "So " + " ".join(words) + "."
            units.append(
                Sentence(
                    f"s{unit}",
                    unit + 1,
                    Span(len(text), len(text) + len(sentence)),
                    Kind.SENTENCE,
                    unit // 5,
                )
            )
            text += sentence + " "
        made.append(
            Article(Source(f"n{number}", "", date(2000, 1, 1), f"n{number}"), text, tuple(units))
        )
    return tuple(made)


def _timed(what: str, run: Callable[[], object]) -> object:
    start = time.perf_counter()
    result = run()
    print(f"{what:<44}{time.perf_counter() - start:7.2f} s")
    return result


def _automaton(names: tuple[Actor, ...], texts: tuple[Article, ...]) -> int:
    library = import_module("ahocorasick_rs")
    patterns = sorted({form for actor in names for form in (actor.name, *actor.aliases)})
    machine = library.AhoCorasick(patterns, matchkind=library.MatchKind.LeftmostLongest)
    found = 0
    for article in texts:
        for _, start, end in machine.find_matches_as_indexes(article.text):
            before, after = article.text[start - 1 : start], article.text[end : end + 1]
            found += not before.isalnum() and not after.isalnum()
    return found


def main(names: int = 20_000, count: int = 2_000) -> None:
    """Print how long each part takes."""
    chance = random.Random(1)
    roster = people(names, chance)
    texts = articles(count, roster, chance)
    print(f"{names} names, {count} articles, {sum(len(a.text) for a in texts):,} characters")
    index = actors.index(roster)
    _timed("trie of words: building", lambda: actors.index(roster))
    mentions = _timed(
        "trie of words: finding, all rules", lambda: sum(len(actors.find(a, index)) for a in texts)
    )
    print(f"{'':<44}{mentions:>7} mentions")
    if util.find_spec("ahocorasick_rs"):
        places = _timed(
            "automaton: building and candidate places", lambda: _automaton(roster, texts)
        )
        print(f"{'':<44}{places:>7} places")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))

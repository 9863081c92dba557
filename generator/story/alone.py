"""Whether a sentence stands by itself, whatever it tells: it is whole, is no half of a quotation, opens
with no link to the one before, and is not of its writer himself.
"""

from __future__ import annotations

import re

from generator.english import anaphora, grammar, verbs
from generator.english.unquoted import unquoted
from generator.model import Article
from generator.patterns import Pattern


def stands_alone(article: Article, index: int) -> bool:
    """Whether the sentence of that index stands by itself."""
    sentence = article.sentences[index]
    words = article.words_of(sentence)
    is_first = index == min(article.lead, default=None)
    is_cut = is_half(words) or is_rest(words) or (is_first and _runs_together(words))
    is_whole = article.is_whole(sentence) and not is_cut
    return is_whole and not (is_linked(words) or _is_own(words) or _OF_WHOM.match(words))


_OF_WHOM = re.compile(r"(?:[A-Z][\w’'.-]*\s){1,4}?[A-Z][\w’'.-]*, (?:its|their) ")
"""Somebody of whom the sentence before speaks: "Bo Ek, its chairman, flew to Lund"."""


def is_linked(sentence: str) -> bool:
    """Whether a sentence opens with a link to the one before: "But", "In addition, …"."""
    first = sentence.partition(" ")[0].rstrip(",").casefold()
    return first in anaphora.LINKS or _LINKING.match(sentence) is not None


_LINKING = Pattern(
    rf"(?:{'|'.join(w.replace('-', ' ') for w in anaphora.LINKING)}),\s", re.IGNORECASE
)


def is_half(sentence: str) -> bool:
    """Whether a quotation begins or ends outside a sentence, and is not opened by it: "“It is over.",
    "It is over, “said the mayor."; but "The mayor said: “It is over."
    """
    words = _ASTRAY.sub("", sentence)
    if words[-1:] in _DASHES:
        return True
    is_open = words.count("“") != words.count("”") or words.count('"') % 2 == 1
    return is_open and _GOES_ON.search(words) is None


def is_rest(sentence: str) -> bool:
    """Whether a sentence opens with a small letter, as the rest of another does, or runs through days
    with a colon each: "20 April: The rig explodes 28 April: …".
    """
    return _SMALL.match(sentence) is not None or len(_CHRONICLE.findall(sentence)) > 1


_SMALL = Pattern(rf"(?!(?:{'|'.join(anaphora.PARTICLES)})\b)[a-z]+(?=[\s,])")
_CHRONICLE = re.compile(
    rf"\b\d{{1,2}} (?:{'|'.join(sorted(grammar.MONTHS))})(?: \d{{4}})?:", re.IGNORECASE
)
_ASTRAY = re.compile(r"€“|\s*[“\"]\s*$")
"""What is a dash, badly read, or the mark of the next sentence."""
_GOES_ON = Pattern(r":\s?[“\"][^“”\"]+$")
_DASHES = ("–", "—", "-")


def _runs_together(sentence: str) -> bool:
    """Whether a title stands before a sentence without a stop: "Lee hits back at critics Ann Lee
    accused the council": a name comes again right before a verb, behind a word that leads to none.
    """
    return any(
        found["before"] not in _LEADING and found["verb"] in _FINITE and _comes_again(found)
        for found in _NAMED.finditer(sentence)
    )


def _comes_again(found: re.Match[str]) -> bool:
    """Whether the last of a name's words stands before it."""
    last = found["name"].split()[-1]
    return re.search(rf"\b{re.escape(last)}\b", found.string[: found.start("name")]) is not None


_NAMED = Pattern(
    r"(?<!\S)(?P<before>[a-z][\w-]+) (?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+){0,4})(?= (?P<verb>[a-z]+)\b)"
)
_LEADING = (
    (grammar.PREPOSITIONS | grammar.CONJUNCTIONS | grammar.RELATIVES | grammar.SUBORDINATING)
    | (grammar.DETERMINERS | grammar.ADVERBS | grammar.CONTENT_OPENERS)
    | verbs.words("say says said")
)
"""Words before a name that is no beginning."""
_FINITE = (
    verbs.HAVE_FINITE | verbs.BE_FINITE | verbs.MODALS | verbs.PAST_ONLY | verbs.PAST_OR_PARTICIPLE
)


def _is_own(sentence: str) -> bool:
    """Whether who writes it speaks of himself, and not somebody whom he quotes."""
    return _OWN.search(unquoted(sentence)) is not None


_OWN = re.compile(r"(?:^|\b[a-z]+,? )I(?:[’'](?:m|d|ve|ll))? [a-z]|\b(?:[Mm]y|[Ww]e|[Oo]ur)\b")

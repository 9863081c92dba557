"""A title or caption that lost its line: it runs on into the first sentence, and only a capital
shows where that opens.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from generator.english import grammar, names, press, reporting, verbs
from generator.english.numerals import CARDINALS, ORDINALS

_END = re.compile(r"[.!?][”’\"')]*\s+(?=[A-Z“‘\"])")
_OPENERS = frozenset(press.SENTENCE_OPENERS)
_JOINT = re.compile(r"(?<=[\w’'”)]) (?=An? \d+-[a-z]|An? [a-z]|The [A-Z]|[A-Z][a-z]+ [a-z\d])")
_FEWEST, _REST = 4, 8
"""Words of a title, and of the sentence behind it, at least."""
LONGEST = 900
"""Characters in which such a sentence has to end."""
_FINITE = (
    verbs.BE_FINITE | verbs.HAVE_FINITE | verbs.MODALS | verbs.PAST_ONLY | verbs.PAST_OR_PARTICIPLE
)
_ACTING = (verbs.LEMMAS.keys() - verbs.ALL) | _FINITE
"""Behind these a name with an article goes on: "told The Herald"."""
_GOES_ON = (
    (grammar.PREPOSITIONS | grammar.DETERMINERS | grammar.CONJUNCTIONS | grammar.ADJECTIVES)
    | press.BEFORE_NAMES_OF_WORKS
    | names.NOT_HOLDERS
)
"""Behind these a capital opens a name: "her novel The sea"."""
_NO_NAMES = grammar.PREPOSITIONS | grammar.SUBORDINATING | grammar.ADVERBS
_MARKS = "“”‘’\"',:;.()"


def small_words(texts: Iterable[str]) -> frozenset[str]:
    """The words that texts write in small letters: no names."""
    return frozenset(word for text in texts for word in _SMALL.findall(text))


_SMALL = re.compile(r"(?<![\w’'-])[a-z]+\b")


def parts(text: str, small: Collection[str]) -> tuple[tuple[int, bool], ...]:
    """Where a title and captions end that run on into the first sentence of a paragraph, and whether
    each tells as captions do: a headline has no "is" or "has". Nothing where none does. ``small``
    are words that its article writes in small letters.
    """
    text = text[:LONGEST]
    stop = _END.search(text)
    first = text[: stop.end()] if stop else text
    joints = {j.start() for j in _JOINT.finditer(first) if _is_joint(first, j.start(), small)}
    joints |= {j.start() for j in _NAME.finditer(first) if _parts_clauses(first, j.start())}
    ends = _apart(first, sorted(joints))
    return tuple(
        (end, not _AUXILIARIES.isdisjoint(first[start:end].split()))
        for start, end in pairwise((0, *ends))
    )


_AUXILIARIES = verbs.BE_FINITE | verbs.HAVE_FINITE


def capitals_end(text: str) -> int:
    """Where a title in capitals ends that runs on into a sentence; 0 where none does."""
    found = _CAPITALS.match(text)
    return found.end() if found and found[1].lower() in _OPENING else 0


_CAPITALS = re.compile(
    r"(?=(?:[A-Z\d’'-]+ ){0,9}[A-Z]{5})[A-Z\d][A-Z\d’'-]*(?: [A-Z\d][A-Z\d’'-]*){2,9}\??(?= ([A-Z][a-z]+|A) [a-z\d])"
)
_OPENING = (
    grammar.PREPOSITIONS
    | grammar.DETERMINERS
    | grammar.SUBORDINATING
    | grammar.SUBORDINATING_OR_PREPOSITIONS
    | grammar.SUBJECT_PRONOUNS
    | frozenset(CARDINALS)
)
"""Words that have a capital only where a sentence opens."""


def _apart(sentence: str, joints: Iterable[int]) -> list[int]:
    """The joints without those that only repeat one: "Acme", behind "Oil firm", in "Oil firm Acme
    said".
    """
    kept: list[int] = []
    for joint in joints:
        between = sentence[kept[-1] : joint].split() if kept else []
        if not kept or len(between) > _NOUNS or any(map(_is_finite, between)):
            kept.append(joint)
    return kept


def _is_joint(sentence: str, at: int, small: Collection[str]) -> bool:
    """Whether a sentence of its own opens at a capital behind words that are no part of it."""
    before, rest = sentence[:at].split(), sentence[at:].split()
    if len(before) < _FEWEST or len(rest) < _REST or not _opens(before, rest, small):
        return False
    return any(word.lower().strip(_MARKS) in _FINITE for word in rest)


def _opens(before: Sequence[str], rest: Sequence[str], small: Collection[str]) -> bool:
    """Whether a word with a capital opens a sentence, by itself and by the words beside it: one that
    has none elsewhere, behind a word that has none.
    """
    last, (first, second) = before[-1].strip(_MARKS), rest[:2]
    if last.lower() in _GOES_ON:
        return False
    is_name = last[:1].isupper() and not last.isupper()
    if first in ("A", "An"):
        return not is_name or second[0].isdigit() or second in ORDINALS
    if first in _OPENERS and not second[0].isupper():
        return True
    word = first.lower()
    is_plain = word in small or word in CARDINALS or word in _NO_NAMES
    is_plain = is_plain and word not in names.TITLES
    may_follow = last.islower() or (last.isupper() and word in grammar.PREPOSITIONS)
    return is_plain and may_follow and not _acts(before)


def _acts(before: Sequence[str]) -> bool:
    """Whether words end in a verb, behind which a name goes on: "told The Herald"."""
    last, to = before[-1].strip(_MARKS), before[-2]
    return last in _ACTING or (last in verbs.ALL and to in verbs.MODALS | {"to"})


# ---------------------------------------------------------------- a clause behind a clause

_NAME = re.compile(r"(?<=[a-z\d”’]) (?=[A-Z])")
_SUBJECT = 8
"""Words of a subject, at most."""
_LEADING_ON = (
    grammar.CONJUNCTIONS
    | grammar.SUBORDINATING
    | grammar.SUBORDINATING_OR_PREPOSITIONS
    | grammar.RELATIVES
    | {"that"}
) - {"for"}
"""Words by which a clause goes on with another."""
_TAKING_CLAUSES = frozenset(
    form for verb in reporting.VERBS if "clause" in verb.frames for form, _ in verb.forms
)
_NO_LAST = (
    _GOES_ON
    | _LEADING_ON
    | _TAKING_CLAUSES
    | grammar.TIME_WORDS
    | grammar.STRETCHES
    | {"time", "way", "reason", "place", "moment"}
)
"""No clause ends in these where a name with a verb follows: "the day Ann Lee was elected"."""
_HAS_OBJECT = re.compile(
    rf"(?:(?!(?:{'|'.join(sorted(grammar.PREPOSITIONS - {'to'}))})\b)\w+ ){{0,3}}?(?:[“‘$£€\d]|(?:"
    rf"{'|'.join(sorted({*grammar.DETERMINERS, *CARDINALS, *grammar.SUBJECT_PRONOUNS}))})\b)"
)
"""The verb has something for itself: it does not go back to a noun, as in "the mill Ann Lee sold"."""


def _parts_clauses(sentence: str, at: int) -> bool:
    """Whether a name with a verb of its own stands behind a clause that cannot go on with it, as a
    first sentence does behind the caption of a picture.
    """
    before, rest = sentence[:at].split(), sentence[at:].split()
    verb = _verb_of(rest)
    if len(before) < _FEWEST or len(rest) < _REST or not verb or not _is_whole(before):
        return False
    last = before[-1].strip(_MARKS).lower()
    is_noun = before[-1].isalpha() and (last.endswith("s") or _is_definite(before))
    return not is_noun or bool(_HAS_OBJECT.match(" ".join(rest[verb + 1 :])))


def _verb_of(words: Sequence[str]) -> int:
    """Where the finite verb stands of a name, with a few other nouns, that the words open with; 0
    where there is none.
    """
    small = 0
    for n, word in enumerate(words[: _SUBJECT + 1]):
        if n and not words[n - 1].endswith(("'s", "’s")) and _can_be_verb(words, n):
            return n
        small += word.islower()
        if not word[-1].isalnum() or word.lower() in _NO_SUBJECT or small > _NOUNS:
            break
    return 0


_NOUNS = 3
_NO_SUBJECT = (_GOES_ON | _LEADING_ON | grammar.TIME_WORDS | grammar.ADVERBS | {"to"}) - (
    grammar.ADJECTIVES | {"of"}
)
_ONLY_FINITE = _FINITE - verbs.PAST_OR_PARTICIPLE


def _can_be_verb(words: Sequence[str], n: int) -> bool:
    """Whether a word is a finite verb: what may be a participle has something for itself."""
    is_past = words[n] in verbs.PAST_OR_PARTICIPLE
    return _is_finite(words[n]) or (is_past and bool(_HAS_OBJECT.match(" ".join(words[n + 1 :]))))


def _is_finite(word: str) -> bool:
    """Whether a word is a finite verb wherever it stands."""
    is_third = word in verbs.THIRD and word not in verbs.NOUN_TOO
    return is_third or word in _ONLY_FINITE


def _is_whole(words: Sequence[str]) -> bool:
    """Whether words are a clause to which no name is due: it takes none behind its verb."""
    plain = [word.strip(_MARKS).lower() for word in words]
    verb = next((n for n in range(1, len(words) - 1) if _is_finite(words[n])), None)
    is_open = plain[-1] in _NO_LAST or plain[0] in _NO_LAST or _acts(words)
    if verb is None or is_open or not words[-1].strip(_MARKS).islower():
        return False
    has_comma = any(word.endswith(",") for word in words[verb:])
    leads_on = plain[verb] in _TAKING_CLAUSES or not _LEADING_ON.isdisjoint(plain)
    return not has_comma and (not leads_on or words[-1][-1] in "”’")


def _is_definite(words: Sequence[str]) -> bool:
    """Whether words end in a noun with an article: "the old mill"."""
    return any(word.lower() in grammar.DETERMINERS for word in words[-4:-1])

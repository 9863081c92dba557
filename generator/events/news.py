"""What tells news: an article that reports, and a verb in it that tells what came about.

A column, a review, a scene or a set of questions opens in a past tense too; none of it is news.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from generator.english import alike, dating, grammar, verbs
from generator.english.unquoted import unquoted
from generator.events import deeds
from generator.model import Article, Quotation
from generator.reading import Form, ParsedSentence, VerbGroup

OPENING = 3
"""So many of an article's first sentences show whether it reports."""

# ---------------------------------------------------------------- the article


def reports(article: Article, quotations: tuple[Quotation, ...]) -> bool:
    """Whether an article reports, by its title and by how it opens: nobody asks or speaks of
    himself there, but in quotation marks.
    """
    title = title_of(article)
    if any(kind.search(title) for kind in (_LABEL, _ASKING, _PORTRAYING)):
        return False
    opening = [s for _, s in article.told()][:OPENING]
    said = [q.content for q in quotations if q.direct]
    own = (s for s in opening if not any(s.span.overlaps(words) for words in said))
    return not any(map(_SPEAKING.search, (unquoted(article.words_of(s)) for s in own)))


def explains(article: Article) -> bool:
    """Whether an article explains some news, with which it may open: "Q&A: …", "What the deal
    means"; nobody speaks of himself there.
    """
    opening = [unquoted(article.words_of(s)) for _, s in article.told()][:OPENING]
    speaks = any(map(_OWN.search, opening))
    return _EXPLAINING.search(title_of(article)) is not None and not speaks


def title_of(article: Article) -> str:
    """The title that the source itself gives an article; empty where it gives none."""
    return "" if article.source.title_is_ours else article.source.title or ""


_KINDS = "|".join(sorted(word.replace("-", "[ -]") for word in dating.NO_REPORTS))
_LABEL = re.compile(
    rf"^(?:the )?(?:{_KINDS})(?:\s*[:|–—]|\s+-|$)|(?:[:|–—]|\s-)\s*(?:the )?(?:{_KINDS})$",
    re.IGNORECASE,
)
_PORTRAYING = re.compile(
    r"^(?:“[^”]+”|\"[^\"]+\"|[‘'].+?[’'])\s*[:–—]\s*(?:the|an?)\s", re.IGNORECASE
)
"""Words of somebody and who that is: "‘I hid the ledger’: the clerk who brought down a mayor". The
headlines of news have no articles.
"""
_EXPLAINING = re.compile(
    rf"^(?:{'|'.join(word.replace('-', '[ -]') for word in dating.EXPLAINING)})\b"
    r"|^what\b.*\bmeans?\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"(?:^|\s)I(?:[’']\w+)?\s|\b(?:[Mm]y|me|[Ww]e|us|[Oo]ur)\b")
_ASKING = re.compile(r"(?:^|: )(?:[Hh]ow|[Ww]hy|[Ww]hat)\b|\?[’”\"']?$")
_SPEAKING = re.compile(
    r"(?:^|[^\w\s][’”\"]?\s|\b[a-z]+\s)I(?:[’']\w+)?\s[a-z]|\b(?:[Mm]y|me|[Yy]our?)\b|\?[’”\"']?\s*$"
)


# ---------------------------------------------------------------- the verb


def is_told(reading: ParsedSentence, index: int, verb: VerbGroup) -> bool:
    """Whether a verb tells what came about, and no state, habit, scene or mere report."""
    first, last = reading.subject(index)
    told = verb.form in (Form.PAST, Form.PERFECT, Form.PRESENT) and not verb.negated
    no_subject = dating.NOBODY | {"with"}
    if first == last or not told or reading.tokens[first].word in no_subject:
        return False
    words = {t.word for t in reading.tokens[verb.first : verb.last + 1]}
    if _speaks(reading):
        return False
    if any(t.word in dating.OFFSETS for t in reading.tokens[first:last]) or _shows(reading, verb):
        return False
    if deeds.is_move(reading, verb):
        return False
    goes_on = reading.tokens[verb.last - 1].word.endswith("ing")
    lasting = verb.lemma in dating.LASTING and not (verb.passive or _becomes_first(reading, verb))
    lasting = lasting or _has_lasted_since(reading, verb)
    of_moods = deeds.is_mood(reading, verb)
    return not (goes_on or lasting or words & dating.OFTEN or of_moods)


def _has_lasted_since(reading: ParsedSentence, verb: VerbGroup) -> bool:
    """Whether a perfect tells what has been so since something: "has faced five inquiries since he took
    office"; but "has sent the first ship since the war".
    """
    behind = [t.word for t in reading.tokens[verb.last :]]
    near = list(takewhile(lambda word: word not in _ENDING, behind))
    compares = any(w in dating.SUPERLATIVES or w.endswith("est") for w in near)
    is_since = len(near) < len(behind) and behind[len(near)] == "since"
    return verb.form is Form.PERFECT and is_since and not compares


_ENDING = frozenset((",", ";", ":", "–", "—", ".", "that", "who", "which", "after", "since"))
"""Where what completes a verb ends, at the latest."""


def _becomes_first(reading: ParsedSentence, verb: VerbGroup) -> bool:
    """Whether something has become the first of its kind: "has become the town's first mayor"."""
    behind = takewhile(
        lambda word: word not in grammar.PREPOSITIONS,
        (t.word for t in reading.tokens[verb.last : reading.clauses[reading.at(verb.first)].end]),
    )
    return verb.lemma == "become" and not dating.FIRSTS.isdisjoint(behind)


def _speaks(reading: ParsedSentence) -> bool:
    """Whether a sentence, but for what it quotes, speaks of us or judges; the US is not us."""
    words = re.findall(r"[\w’']+", unquoted(reading.text))
    own = {word.lower() for word in words if word != "US"}
    return not own.isdisjoint(dating.FIRST_PERSON | dating.COMMENTING)


def _shows(reading: ParsedSentence, verb: VerbGroup) -> bool:
    """Whether a past is a participle that tells what a picture shows: "A boat loaded with barriers,
    which are being used".
    """
    behind = reading.tokens[verb.last].word if verb.last < len(reading.tokens) else ""
    return not (verb.sure or verb.helpers) and verb.form is Form.PAST and behind in ("with", "by")


def is_scene(reading: ParsedSentence, verb: VerbGroup) -> bool:
    """Whether a verb sets a scene: "As the tide went out, the men talked", "like a man who", "The
    day after the farce", "On the day he got news of it".
    """
    words = [t.word for t in reading.tokens]
    likened = any(a == "like" and b in ("a", "an") for a, b in pairwise(words))
    first, day, after = (*words[:3], "", "")[:3]
    fronted = verb.form is Form.PAST and (first in _SETTING or _looks_back(reading, verb))
    later = first == "the" and day in dating.UNITS and after in dating.OFFSETS
    later = later or (first == "on" and day == "the" and after in dating.UNITS)
    return likened or fronted or later or _is_nobody(reading, verb)


def _looks_back(reading: ParsedSentence, verb: VerbGroup) -> bool:
    """Whether a clause with "before" stands in front of a verb: "Before he died in the April fire, the
    keeper told his wife of it".
    """
    return any(
        clause.opener == "before" and clause.fronted and clause.verb and clause.end <= verb.first
        for _, clause in reading.children(reading.at(verb.first))
    )


_SETTING = ("as", "while", "when", "although", "though")


def _is_nobody(reading: ParsedSentence, verb: VerbGroup) -> bool:
    """Whether the subject of a verb names nothing: "It took two years", "Anyone"."""
    first, last = reading.subject(reading.at(verb.first))
    word = reading.tokens[first].word
    return first < last and (
        word in dating.UNNAMED or (first == last - 1 and word in dating.UNNAMED_ALONE)
    )


# ---------------------------------------------------------------- title and text


def shared(article: Article, reading: ParsedSentence, first: int, last: int) -> bool:
    """Whether tokens of a sentence share a word with the article's title that is no name, or it has
    none.
    """
    title = title_of(article)
    if not title:
        return True
    own = {alike.stem(t.word) for t in reading.tokens[first:last] if t.is_word and not t.is_name}
    return not own.isdisjoint(_stems(title))


def is_of_title(article: Article, reading: ParsedSentence, verb: VerbGroup) -> bool:
    """Whether a present tells an act of a known kind that the article's title tells in one too:
    "Judges throw out the appeal" below "Court throws out appeal".
    """
    title = title_of(article).lower().split()
    named = any(verbs.THIRD.get(word, word) == verb.lemma for word in title)
    pair = [verb.lemma, *(t.word for t in reading.tokens[verb.last : verb.last + 1])]
    known = {alike.stem(verb.lemma), "-".join(map(alike.stem, pair))} & alike.MEANINGS.keys()
    return named and bool(known) and not (verb.helpers or verb.passive)


def _stems(title: str) -> Iterator[str]:
    for word in re.findall(r"\w+(?:[-’']\w+)*", title):
        if word == _NO_MONTH or word.casefold() not in alike.EMPTY:
            yield alike.stem(word.casefold())


_NO_MONTH = "march"
"""What a title tells in small letters: "Thousands march in Elm"."""

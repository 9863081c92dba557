"""The words of a sentence for who says what in it: those of the reading, each marked stretch folded
into one, each verb with its subject.

Short brackets are left out: they hold no verb of saying that matters. The words of a marked phrase
are read with the sentence around it; marked speech is one word of it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise
from operator import attrgetter
from typing import NamedTuple

from generator.attribution.ends import stops
from generator.english.speech import COORDINATORS, RELATIVES, SUBORDINATORS
from generator.model import Span
from generator.reading import Clause, ClauseKind, ParsedSentence, Token as Word
from generator.reading.forms import VerbGroup
from generator.reading.scan import parsed
from generator.reading.tokens import lowered, made, tokens_of

Range = tuple[int, int]
"""A half-open range of tokens."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of text between an outermost pair of quotation marks."""

    outer: Span
    """With its marks."""
    content: Span
    """Without them; never empty."""
    runs_on: bool = False
    """The mark stays open: the first stretch of the next paragraph continues it."""
    continues: bool = False
    """It continues the last stretch of the paragraph before."""


class Token(NamedTuple):
    """A word, a mark of punctuation, or a whole marked stretch."""

    text: str
    low: str
    """Lower case, apostrophes straightened; an acronym such as "WHO" as it is; empty for a marked
    stretch."""
    start: int
    end: int
    is_capital: bool
    """Whether it starts with a capital letter."""
    quote: Marked | None = None
    in_date: bool = False
    """Whether it stands in an expression of time."""
    verb: VerbGroup | None = None
    """The verb group that begins here."""
    main: VerbGroup | None = None
    """The verb group whose main verb, or last word, this is."""
    begins: int = 0
    """The token at which that group begins; its own place where it is no verb's."""
    subject: Range | None = None
    """The tokens that the reading takes for the subject of that group."""
    kind: ClauseKind | None = None
    """The kind of the clause that the group heads."""
    ends: int = 0
    """The token before which that clause ends."""
    stop: int = 0
    """The first token from here on at which what is said ends; the sentence's length if none."""
    verbs: int = 0
    """How many finite verbs begin up to here."""
    mark: int = 0
    """The token behind the last mark or marked stretch before it; 0 where none is."""
    joint: int = 0
    """The same of the last mark, or word that may open or join a clause."""

    @property
    def is_word(self) -> bool:
        """Whether it is neither punctuation nor a marked stretch."""
        return self.quote is None and self.text[:1].isalnum()


_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen lt col sgt capt st sen rep gov jr sr inc corp co ltd no vs u.s u.k u.n p.m a.m".split()
)
_LONGEST_BRACKET = 12
_AFTER_PRONOUN = frozenset("he she it that there who what here where how let".split())
"""Words after which "’s" is a verb and no possessive."""


_Stretches = Mapping[int, Marked]
"""Marked stretches by where each starts, counted as the pieces beside them are."""
_SPEECH = Word(0, 1, "“", "“", is_word=False, is_name=False, in_date=False)
"""What the reading sees of marked speech: a word that stands for a noun."""


def words_of(
    text: str,
    within: Span,
    stretches: Sequence[Marked],
    dates: Sequence[Span],
    known: ParsedSentence | None,
) -> Iterator[Token]:
    """The tokens of a stretch of text, each verb known as one.

    `stretches` are the marked ones in it, `dates` its expressions of time, in order; `known` is its
    reading, where it is one sentence without marks and brackets and has been read.
    """
    marked: _Stretches = {stretch.outer.start - within.start: stretch for stretch in stretches}
    if known and not _is_shouted(known):
        starts = _starts(known.tokens, marked)
        return _with_verbs(_joined(within, known.tokens, starts, marked), known, starts)
    pieces = _without_brackets(_pieces(text, within, stretches, dates), marked)
    heard = [_heard(text, piece, marked) for piece in pieces]
    before = list(accumulate(map(len, heard), initial=0))
    reading = parsed("", tuple(chain.from_iterable(heard)))
    starts = _starts(pieces, marked)
    firsts = [before[start] for start in starts]
    return _with_verbs(_joined(within, pieces, starts, marked), reading, firsts)


_HUNG = frozenset((ClauseKind.RELATIVE, ClauseKind.NONFINITE, ClauseKind.SUBORDINATE))


def _ends(clauses: Sequence[Clause]) -> list[int]:
    """Where each clause ends; one that hangs in another, where the outermost of these does."""
    ends: list[int] = []
    for clause in clauses:
        around = clause.parent
        hangs = around is not None and clause.kind in _HUNG and clauses[around].kind in _HUNG
        ends.append(ends[around] if around is not None and hangs else clause.end)
    return ends


def may_be_known(sentence: str) -> bool:
    """Whether a sentence may be taken as it has been read: it has no brackets, which are left out
    here.
    """
    return "(" not in sentence


def _is_shouted(sentence: ParsedSentence) -> bool:
    """Whether a sentence has capitals that are no acronym."""
    loud = [i for i, t in enumerate(sentence.tokens) if t.text.isupper() and len(t.text) > 1]
    return any(b - a == 1 for a, b in pairwise(loud))


_Headed = tuple[VerbGroup | None, int, Range | None, ClauseKind | None, int]
"""The verb that ends at a token, its first token, its subject, the kind and end of its clause."""


def _with_verbs(
    words: Iterable[_Joined], reading: ParsedSentence, firsts: Sequence[int]
) -> Iterator[Token]:
    """The words with the verbs of their reading, in which they begin at the tokens `firsts`."""

    def place(at: int) -> int:
        return bisect_right(firsts, at) - 1

    verbs = [(i, clause.verb) for i, clause in enumerate(reading.clauses) if clause.verb]
    heads = {place(v.first): v for _, v in sorted(verbs, key=lambda found: found[1].finite)}
    outer = _ends(reading.clauses)
    mains: dict[int, _Headed] = {}
    for i, verb in verbs:
        start, end = reading.subject(i)
        subject = (place(start), place(end - 1) + 1) if start < end else None
        clause = reading.clauses[i]
        ends = place(outer[i] - 1) + 1
        mains[place(verb.last - 1)] = verb, place(verb.first), subject, clause.kind, ends
    begun = mark = joint = 0
    words = tuple(words)
    for number, (word, stop) in enumerate(zip(words, stops(words), strict=True)):
        headed: _Headed = mains.get(number) or (None, number, None, None, 0)
        opened = heads.get(number)
        begun += opened is not None and opened.finite
        yield made(Token, (*word, opened, *headed, stop, begun, mark, joint))
        if word[5] or not word[0][:1].isalnum():
            mark = joint = number + 1
        elif word[1] in _JOINTS:
            joint = number + 1


_JOINTS = SUBORDINATORS | RELATIVES | COORDINATORS


def _heard(text: str, piece: Word, marked: _Stretches) -> tuple[Word, ...]:
    """What the reading sees of a piece: the words of a phrase in marks, one word for speech."""
    if piece.start not in marked:
        return (piece,)
    words = tokens_of(marked[piece.start].content.of(text))
    is_phrase = len(words) < 3 or not words[0].is_name
    return words if is_phrase and words else (_SPEECH,)


def _pieces(
    text: str, within: Span, stretches: Sequence[Marked], dates: Sequence[Span]
) -> Iterator[Word]:
    """The tokens of a part of a text, counted from its start; a marked stretch is one."""
    at = within.start
    for stretch in stretches:
        start, end = stretch.outer.start, stretch.outer.end
        yield from _words(text, Span(at, start), at - within.start, dates)
        yield Word(start - within.start, end - within.start, text[start:end], *_SPEECH[3:])
        at = end
    yield from _words(text, Span(at, within.end), at - within.start, dates)


_START = attrgetter("start")
_VERBS = attrgetter("verbs")


def _words(text: str, part: Span, by: int, dates: Sequence[Span]) -> Iterator[Word]:
    """The tokens of a part of a text, so many characters further on; of shouted words, none is an
    acronym.
    """
    first, last = (bisect_left(dates, at, key=_START) for at in (part.start, part.end))
    words = tokens_of(part.of(text), [date.shifted(-part.start) for date in dates[first:last]])
    loud = [len(w.text) > 1 and w.text.isalpha() and w.text.isupper() for w in words]
    for at, (start, end, piece, word, *kinds) in enumerate(words):
        is_shouted = loud[at] and any((*loud[max(0, at - 1) : at], *loud[at + 1 : at + 2]))
        yield Word(start + by, end + by, piece, lowered(piece) if is_shouted else word, *kinds)


_Joined = tuple[str, str, int, int, bool, Marked | None, bool]
"""The first fields of a token, those that tell of no verb."""


def _joined(
    within: Span, pieces: Sequence[Word], starts: Sequence[int], marked: _Stretches
) -> Iterator[_Joined]:
    """The words that begin at the pieces `starts`."""
    by = within.start
    for first, stop in pairwise((*starts, len(pieces))):
        start, end, text, word, _, is_capital, in_date = pieces[first]
        quote = marked.get(start)
        low = "" if quote else word.rstrip(".") or word
        if stop - first > 1:
            run = pieces[first:stop]
            end, text = run[-1].end, "".join(piece.text for piece in run)
            low = "".join(piece.word for piece in run).rstrip(".") or word
        yield text, low, by + start, by + end, is_capital, quote, in_date


def _starts(pieces: Sequence[Word], marked: _Stretches) -> list[int]:
    """The pieces with which words begin: a possessive and the stop of an abbreviation belong to
    the word before.
    """
    beside = enumerate(pairwise(pieces), 1)
    apart = (at for at, (a, b) in beside if a.end < b.start or not _belongs(pieces, at, marked))
    return [0, *apart] if pieces else []


def _belongs(pieces: Sequence[Word], at: int, marked: _Stretches) -> bool:
    """Whether a piece is of the word that the piece close before it is of."""
    before, here = pieces[at - 1], pieces[at]
    if before.start in marked:
        return False
    if here.word == "'s":
        return before.word not in _AFTER_PRONOUN
    word = before.word
    joined = at > 1 and word == "-" and pieces[at - 2].end == before.start
    if joined or (here.word == "-" and word[-1:].isdigit() and _is_joined(pieces, at, marked)):
        return here.is_word or word != "-"
    is_host = here.word == "." and at + 1 < len(pieces) and _is_joined(pieces, at, marked)
    ends_host = word == "." and at > 1 and here.is_word and pieces[at - 2].end == before.start
    if is_host or ends_host:
        return not pieces[at + is_host].is_name and here.start not in marked
    is_short = (len(word) == 1 and before.text.isupper()) or word in _ABBREVIATIONS
    return here.text == "." and is_short and at + 1 < len(pieces)


def _is_joined(pieces: Sequence[Word], at: int, marked: _Stretches) -> bool:
    """Whether a hyphen has a word close behind it: "19-year-old"."""
    return (
        at + 1 < len(pieces)
        and pieces[at].end == pieces[at + 1].start
        and pieces[at + 1].is_word
        and pieces[at + 1].start not in marked
    )


def _without_brackets(pieces: Iterable[Word], marked: _Stretches) -> list[Word]:
    kept: list[Word] = []
    opened = -1
    for piece in pieces:
        kept.append(piece)
        if piece.text == "(":
            opened = len(kept) - 1
        elif piece.text == ")" and opened >= 0 and len(kept) - opened <= _LONGEST_BRACKET:
            del kept[opened:]
            opened = -1
        elif piece.start in marked:
            opened = -1
    return kept


def is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a finite verb begins here."""
    verb = tokens[at].verb
    return verb is not None and verb.finite


def is_main(tokens: Sequence[Token], at: int) -> bool:
    """Whether a finite verb group ends here."""
    verb = tokens[at].main
    return verb is not None and verb.finite


def has_verb(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a finite verb stands in ``tokens[start:end]``."""
    return start < end and tokens[end - 1].verbs > (tokens[start - 1].verbs if start else 0)


def first_verb(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the first finite verb of ``tokens[start:end]`` begins; ``end`` where none does."""
    if start >= end:
        return end
    begun = tokens[start - 1].verbs if start else 0
    return bisect_right(tokens, begun, start, end, key=_VERBS)


def last_verb(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the last finite verb of ``tokens[start:end]`` begins; ``start`` where none does."""
    if not has_verb(tokens, start, end):
        return start
    return bisect_left(tokens, tokens[end - 1].verbs, start, end, key=_VERBS)


def last_mark(tokens: Sequence[Token], marks: str, start: int, end: int) -> int:
    """The token behind ``start`` and before ``end`` that is the last such mark; ``start`` if none."""
    at = end - 1
    while at > start and tokens[at].text not in marks:
        at = tokens[at].mark - 1
    return max(at, start)


def is_title(token: Token) -> bool:
    """Whether a marked stretch is rather a name or title: a few words, all of them capitalised."""
    words = [word for word in token.text.strip("“”\"'‘’«»„`").split() if word[0].isalnum()]
    return len(words) < 6 and all(word[0].isupper() for word in words if len(word) > 3)


def is_named(tokens: Sequence[Token], at: int) -> bool:
    """Whether marked words are the name of what the word before them is: "the play “Old Iron,”"."""
    return tokens[at].quote is not None and is_title(tokens[at]) and tokens[at - (at > 0)].is_word


def is_speech(token: Token, closing: str = ",?!") -> bool:
    """Whether a marked stretch ends as speech does, before the words for its speaker."""
    is_closed = token.quote is not None and token.text[-2:-1] in closing
    return is_closed and len(token.text.split()) > 1 and not is_title(token)

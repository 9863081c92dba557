"""Citations by quotation, ``[@key "words"]``: found in an editor's text, resolved to the sentences of a source.

The words must stand in the source as they are quoted. Equal are only what a keyboard or a line break changes:
curly and straight marks, and any run of white space. Citations in code are left alone, and a backslash before
the bracket makes it text.
"""

from __future__ import annotations

import difflib
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.articles import normalise
from generator.content import code, links, prose
from generator.files.documents import places
from generator.files.misread import shortened
from generator.files.schemas import did_you_mean
from generator.model import Article, Citation, Sentence, Span
from generator.problems import Problem

FORM = 'write: [@key "words that stand in the source"]'
_MOST_LISTED = 5

# ---------------------------------------------------------------- finding

_OPENING = re.compile(r"(?<!\\)\[@")
_KEY = r"\[@(?P<key>[^\s\"“”„\[\]]*)"
_BEGUN = re.compile(_KEY + r"\s*(?P<mark>[\"“„]?)")
_CITATION = re.compile(
    _KEY + r"\s+(?:\"(?P<straight>(?:\\.|(?!\"\s*\]|\[@|\n[ \t]*\n)[^\\])*)\""
    r"|[“„](?P<curly>(?:\\.|(?![”“]\s*\]|\[@|\n[ \t]*\n)[^\\])*)[”“])\s*\]",
    re.DOTALL,
)
_WITHOUT_SIGN = re.compile(r"(?<!\\)\[(?P<key>[^\s\"“”„\[\]@]{1,200})\s+[\"“„]")
_ESCAPE = re.compile(r"\\([\\\"“”„])")


@dataclass(frozen=True, slots=True)
class Found:
    """What opens like a citation."""

    span: Span
    """All of it; of a malformed one, up to where it can be read."""
    key: str
    words: str
    """The words, without their marks and escapes."""
    fault: str = ""
    """Why it cannot be read."""


def find(text: str) -> tuple[Found, ...]:
    """The citations in an editor's Markdown, malformed ones too, in order."""
    coded = code.spans(text)
    found: list[Found] = []
    for opening in _OPENING.finditer(text):
        start = opening.start()
        if code.holds(coded, start) or (found and start < found[-1].span.end):
            continue
        match = _CITATION.match(text, start)
        if match and match["key"]:
            words = match["straight"] if match["straight"] is not None else match["curly"]
            found.append(Found(Span(*match.span()), match["key"], _ESCAPE.sub(r"\1", words)))
        else:
            found.append(Found(Span(start, _end_of_malformed(text, start)), "", "", _fault(text, start)))
    return tuple(found)


def _fault(text: str, start: int) -> str:
    begun = _BEGUN.match(text, start)
    if not begun or not begun["key"]:
        return "this citation has no key of a source"
    if not begun["mark"]:
        return "this citation quotes no words, or not in quotation marks"
    return "this citation is never closed"


def _end_of_malformed(text: str, start: int) -> int:
    """Just behind the next ``]``, but no further than the line and the next citation."""
    line = text.find("\n", start)
    ends = (text.find("]", start, line if line >= 0 else None) + 1, text.find("[@", start + 2), line, len(text))
    return min(end for end in ends if end > start)


# ---------------------------------------------------------------- words in a source

_MARKS = "\"“”„‟«»″'‘’‚‛`´′"


def pattern(words: str, *, whole: bool = True, flags: int = 0) -> re.Pattern[str]:
    """What finds `words` in a source, with any white space and any style of marks; `whole` not inside a word."""
    words = normalise(words)
    inner = r"\s+".join("".join(map(_sign, word)) for word in words.split())
    before = r"(?<![^\W_])(?<!\d[.,])" if whole and words.strip()[:1].isalnum() else ""
    after = r"(?![^\W_])(?![.,]\d)" if whole and words.strip()[-1:].isalnum() else ""
    return re.compile(before + inner + after, flags)


def _sign(sign: str) -> str:
    return f"[{_MARKS}]" if sign in _MARKS else re.escape(sign)


def _occurrences(words: str, article: Article, *, whole: bool = True) -> dict[tuple[int, int], Span]:
    """First and last sentence of each place that holds the words -> that place; equal sentences count once."""
    found: dict[tuple[int, int], Span] = {}
    said: set[str] = set()
    for match in pattern(words, whole=whole).finditer(article.text):
        span = Span(*match.span())
        held = _held(article, span)
        if held is None or held in found:
            continue
        plain = " ".join(
            article.text[article.sentences[held[0]].span.start : article.sentences[held[1]].span.end].split()
        )
        if plain not in said:
            said.add(plain)
            found[held] = span
    return found


def _held(article: Article, span: Span) -> tuple[int, int] | None:
    """Index of the first and the last sentence that `span` touches."""
    first = bisect_right(article.sentences, span.start, key=lambda s: s.span.end)
    last = bisect_left(article.sentences, span.end, key=lambda s: s.span.start) - 1
    return (first, last) if first <= last else None


# ---------------------------------------------------------------- resolving


def resolve(
    text: str, path: str, first_line: int, articles: Sequence[Article]
) -> tuple[tuple[Citation, ...], tuple[Problem, ...]]:
    """The citations of `text`, which starts on `first_line` of the file `path`, and what is wrong with the others."""
    place = places(text, first_line)
    keys = {a.source.key: a for a in articles}
    citations, problems = [], []
    everything = find(text)
    linked = _linked(text, everything)
    for found in everything:
        try:
            citations.append(_resolved(found, keys, is_linked=code.holds(linked, found.span.start)))
        except UnresolvedError as error:
            problems.append(Problem(path, *place(found.span.start), error.code, error.message, error.hint))
    problems += [Problem(path, *place(at), "E305", "this citation has no '@'", FORM) for at in _unsigned(text, keys)]
    return tuple(citations), tuple(problems)


def _unsigned(text: str, keys: Mapping[str, Article]) -> Iterator[int]:
    """Where a bracket holds a known key and quoted words, and only the sign is missing that makes a citation."""
    coded = code.spans(text)
    for found in _WITHOUT_SIGN.finditer(text):
        if found["key"] in keys and not code.holds(coded, found.start()):
            yield found.start()


def _linked(text: str, found: Iterable[Found]) -> tuple[Span, ...]:
    """Links and images: a citation is a link itself, and none can stand in another, nor in an address or a title."""
    hidden = prose.spliced(text, ((f.span, "\ufffc" * (f.span.end - f.span.start)) for f in found))
    return links.extents(hidden)


class UnresolvedError(Exception):
    """A citation that leads nowhere, or to more than one place."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        self.code, self.message, self.hint = code, message, hint


def _resolved(found: Found, keys: Mapping[str, Article], *, is_linked: bool) -> Citation:
    if is_linked:
        raise UnresolvedError("E305", "a citation inside a link or an image", "put it behind")
    if found.fault:
        raise UnresolvedError("E305", found.fault, f"{FORM}\nfor the signs themselves, write \\[@")
    if not any(c.isalnum() for c in found.words):
        raise UnresolvedError("E307", "this citation quotes no words", FORM)
    article = source(found.key, keys)
    held = _place(found.words, article, keys)
    ids = tuple(s.id for s in article.sentences[held[0] : held[1] + 1])
    return Citation(article.source.stem, ids, found.words, found.span.start, found.span.end)


def source(key: str, keys: Mapping[str, Article]) -> Article:
    """The article that `key`, or an unambiguous beginning of a key, means."""
    if key in keys:
        return keys[key]
    meant = sorted(k for k in keys if k.startswith(key))
    if len(meant) == 1:
        return keys[meant[0]]
    shown = shortened(key, 60)
    if not meant:
        message = f"no source has the key '{shown}'{did_you_mean(key, keys)}"
        raise UnresolvedError("E303", message, _listed(f"the keys: {', '.join(sorted(keys)[:10])}", len(keys) - 10))
    lines = [f"{_distinct(k, meant)} for {keys[k].source.path}" for k in meant[:_MOST_LISTED]]
    hint = _listed("\n".join(["write one of:", *lines]), len(meant) - _MOST_LISTED)
    hint = f"{hint}\nor give one a short key of its own: 'key:' in content/sources"
    raise UnresolvedError("E304", f"'{shown}' begins the keys of {len(meant)} sources", hint)


def _distinct(key: str, keys: Iterable[str]) -> str:
    """The shortest beginning of `key` that no other of `keys` has and that ends with a date or a word."""
    others = [k for k in keys if k != key]
    ends = (m.end() for m in re.finditer(r"\d{4}-\d\d-\d\d|[^\W_]+", key))
    return next((key[:n] for n in ends if not any(k.startswith(key[:n]) for k in others)), key)


def _listed(text: str, more: int) -> str:
    return f"{text}\nand {more} more" if more > 0 else text


def _place(words: str, article: Article, keys: Mapping[str, Article]) -> tuple[int, int]:
    """First and last sentence of the one place that holds the words."""
    held = _occurrences(words, article)
    if len(held) == 1:
        return next(iter(held))
    if held:
        hint = _listed("\n".join(["quote more:", *_longer(held, article)]), len(held) - _MOST_LISTED)
        raise UnresolvedError("E302", f"these words stand in {len(held)} places of {article.source.path}", hint)
    raise missing(words, article, keys)


def missing(words: str, article: Article, keys: Mapping[str, Article]) -> UnresolvedError:
    """What is wrong with words that stand nowhere in the article."""
    cut = _occurrences(words, article, whole=False)
    if cut:
        start, end = _to_words(article.text, next(iter(cut.values())))
        hint = f"quote the whole of it: “{shortened(article.text[start:end])}”"
        return UnresolvedError("E306", "the quotation begins or ends inside a word or number", hint)
    message = f"quotation not found in {article.source.path}"
    return UnresolvedError("E301", message, _elsewhere(words, article, keys) or nearest(words, article))


def _to_words(text: str, span: Span) -> tuple[int, int]:
    """The span, widened to the ends of the words or numbers that it cuts."""
    before = re.search(r"(?:[^\W_]|(?<=\d)[.,](?=\d))*$", text[max(0, span.start - 100) : span.start])
    after = re.match(r"(?:[^\W_]|(?<=\d)[.,](?=\d))*", text[span.end - 1 :][:100])
    return span.start - len(before.group() if before else ""), span.end - 1 + max(
        1, len(after.group() if after else "")
    )


# ---------------------------------------------------------------- what to write instead


def _longer(held: Mapping[tuple[int, int], Span], article: Article) -> Iterator[str]:
    """For each place, the words that would cite it and no other."""
    for (first, last), span in list(held.items())[:_MOST_LISTED]:
        sentences = article.sentences
        longest = Span(sentences[max(0, first - 1)].span.start, sentences[min(last + 1, len(sentences) - 1)].span.end)
        own = Span(sentences[first].span.start, sentences[last].span.end)
        options = [s for within in (own, longest) for s in _widened(article.text, span, within)]
        unique = _first_unique(options, article)
        yield f"sentence {sentences[first].number}: “{shortened((unique or own).of(article.text), 160)}”"


def _widened(text: str, span: Span, within: Span) -> list[Span]:
    """`span` with ever more of the words behind it, then of those before it, as far as `within`."""
    ends = [m.end() for m in re.finditer(r"\S+", text[: within.end]) if m.end() > span.end]
    starts = [m.start() for m in re.finditer(r"\S+", text[within.start : span.start])]
    last = ends[-1] if ends else span.end
    return [Span(span.start, e) for e in ends] + [Span(within.start + s, last) for s in reversed(starts)]


def _first_unique(options: Sequence[Span], article: Article) -> Span | None:
    """The shortest of `options`, each within the next, whose words stand in one place only."""
    low, high = 0, len(options)
    while low < high:
        middle = (low + high) // 2
        if len(_occurrences(options[middle].of(article.text), article)) == 1:
            high = middle
        else:
            low = middle + 1
    return options[low] if low < len(options) else None


def _elsewhere(words: str, article: Article, keys: Mapping[str, Article]) -> str:
    """Where else the very words stand, if the key was the mistake."""
    for key, other in keys.items():
        if other is not article and words in other.text:
            return f"they stand in {other.source.path}, whose key is '{key}'"
    return ""


def nearest(words: str, article: Article) -> str:
    """The sentence that is most like the words, with its number, in words for a hint."""
    wanted = Counter(_trigrams(words))
    scored = sorted(((_shared(wanted, article, s), -i) for i, s in enumerate(article.sentences)), reverse=True)[:8]
    likely = [article.sentences[-i] for score, i in scored if score * 3 >= wanted.total()]
    if not likely:
        return "nothing there is like these words"
    sentence = max(likely, key=lambda s: _likeness(words, article.words_of(s)))
    return f"nearest, sentence {sentence.number}: “{_excerpt(words, article.words_of(sentence))}”"


def _trigrams(text: str) -> Iterator[str]:
    plain = f" {' '.join(text.casefold().split())} "
    return (plain[i : i + 3] for i in range(len(plain) - 2))


def _shared(wanted: Counter[str], article: Article, sentence: Sentence) -> int:
    """How many runs of three letters the sentence has of those wanted."""
    return (wanted & Counter(_trigrams(article.words_of(sentence)))).total()


def _likeness(words: str, sentence: str) -> int:
    """How much of the words stands in the sentence in their order, long runs before short ones."""
    matcher = difflib.SequenceMatcher(None, words[:300].casefold(), sentence[:2000].casefold(), autojunk=False)
    return sum(block.size**2 for block in matcher.get_matching_blocks())


def _excerpt(words: str, sentence: str, most: int = 240) -> str:
    """The part of the sentence around the words, if it is long."""
    plain = " ".join(sentence.split())
    if len(plain) <= most:
        return plain
    matcher = difflib.SequenceMatcher(None, words[:500].casefold(), plain[:5000].casefold(), autojunk=False)
    middle = matcher.find_longest_match().b + len(words[:most]) // 2
    start = max(0, min(middle - most // 2, len(plain) - most))
    shown = plain[start : start + most]
    head = "…" + shown.partition(" ")[2] if start else shown
    return head.rpartition(" ")[0] + "…" if start + most < len(plain) else head


# ---------------------------------------------------------------- showing


def replace(text: str, citations: Iterable[Citation], render: Callable[[Citation], str]) -> str:
    """`text` with each citation as `render` shows it, and all other signs of HTML or templates as they stand."""
    shown = ((Span(c.start, c.end), render(c)) for c in citations)
    return prose.spliced(text, (*shown, *prose.escapes(text)))

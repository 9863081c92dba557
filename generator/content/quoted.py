"""Words in a source: where they stand as somebody quotes them, and what to quote instead where that
is not one place.

Equal are only what a keyboard or a line break changes: curly and straight marks, and any run of
white space.
"""

from __future__ import annotations

import difflib
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from generator.articles import normalise, of_any_style
from generator.content.keys import Sources, UnresolvedError, and_more
from generator.files.wording import shortened
from generator.model import Article, Sentence, Span

_MOST_LISTED = 5


def pattern(words: str, *, whole: bool = True, flags: int = 0) -> re.Pattern[str]:
    """What finds `words` in a source, with any white space and any style of marks; `whole` not
    inside a word.
    """
    words = normalise(words)
    inner = r"\s+".join("".join(map(of_any_style, word)) for word in words.split())
    before = r"(?<![^\W_])(?<!\d[.,])" if whole and words.strip()[:1].isalnum() else ""
    after = r"(?![^\W_])(?![.,]\d)" if whole and words.strip()[-1:].isalnum() else ""
    return re.compile(before + inner + after, flags)


def times_quoted(words: str, article: Article) -> int:
    """Return how often the words stand in an article, as citations compare them."""
    return sum(1 for _ in pattern(words).finditer(article.text))


def _occurrences(
    words: str, article: Article, *, whole: bool = True
) -> dict[tuple[int, int], Span]:
    """First and last sentence of each place that holds the words -> that place; equal sentences
    count once.
    """
    found: dict[tuple[int, int], Span] = {}
    said: set[str] = set()
    for match in pattern(words, whole=whole).finditer(article.text):
        span = Span(*match.span())
        held = _held(article, span)
        if held is None or held in found:
            continue
        plain = " ".join(
            article.text[
                article.sentences[held[0]].span.start : article.sentences[held[1]].span.end
            ].split()
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


def holding(words: Iterable[str], articles: Iterable[Article]) -> list[Article]:
    """Those of the articles that have all of the words."""
    wanted = [pattern(w) for w in words]
    return [a for a in articles if all(w.search(a.text) for w in wanted)]


def place(words: str, article: Article, sources: Sources) -> tuple[int, int]:
    """First and last sentence of the one place that holds the words."""
    held = _occurrences(words, article)
    if len(held) == 1:
        return next(iter(held))
    if held:
        message = f"these words stand in {len(held)} places of {article.source.path}"
        raise UnresolvedError("E302", message, lambda: _quote_more(held, article))
    raise missing(words, article, sources)


def missing(words: str, article: Article, sources: Sources) -> UnresolvedError:
    """What is wrong with words that stand nowhere in the article."""
    cut = _occurrences(words, article, whole=False)
    if cut:
        start, end = _to_words(article.text, next(iter(cut.values())))
        hint = f"quote the whole of it: “{shortened(article.text[start:end])}”"
        return UnresolvedError("E306", "the quotation begins or ends inside a word or number", hint)
    message = f"quotation not found in {article.source.path}"
    return UnresolvedError(
        "E301", message, lambda: _elsewhere(words, (article,), sources) or nearest(words, article)
    )


def _to_words(text: str, span: Span) -> tuple[int, int]:
    """The span, widened to the ends of the words or numbers that it cuts."""
    before = re.search(
        r"(?:[^\W_]|(?<=\d)[.,](?=\d))*$", text[max(0, span.start - 100) : span.start]
    )
    after = re.match(r"(?:[^\W_]|(?<=\d)[.,](?=\d))*", text[span.end - 1 :][:100])
    return span.start - len(before.group() if before else ""), span.end - 1 + max(
        1, len(after.group() if after else "")
    )


def nowhere(words: str, key: str, meant: Sequence[Article], sources: Sources) -> UnresolvedError:
    """What is wrong with words that none of several sources has."""
    errors = [missing(words, a, sources) for a in meant]
    if cut := next((e for e in errors if e.code == "E306"), None):
        return cut
    message = (
        f"quotation not found in any of the {len(meant)} sources whose keys begin with '{key}'"
    )

    def hint() -> str:
        likely = (
            f"{a.source.path}, {near}" for a in meant if (near := nearest(words, a)) != _NOTHING
        )
        return (
            _elsewhere(words, meant, sources) or "\n".join(islice(likely, _MOST_LISTED)) or _NOTHING
        )

    return UnresolvedError("E301", message, hint)


# ---------------------------------------------------------------- what to write instead

_NOTHING = "nothing there is like these words"


def _quote_more(held: Mapping[tuple[int, int], Span], article: Article) -> str:
    return and_more("\n".join(["quote more:", *_longer(held, article)]), len(held) - _MOST_LISTED)


def _longer(held: Mapping[tuple[int, int], Span], article: Article) -> Iterator[str]:
    """For each place, the words that would cite it and no other."""
    for (first, last), span in list(held.items())[:_MOST_LISTED]:
        sentences = article.sentences
        longest = Span(
            sentences[max(0, first - 1)].span.start,
            sentences[min(last + 1, len(sentences) - 1)].span.end,
        )
        own = Span(sentences[first].span.start, sentences[last].span.end)
        options = [s for within in (own, longest) for s in _widened(article.text, span, within)]
        unique = _first_unique(options, article)
        yield f"sentence {sentences[first].number}: “{shortened((unique or own).of(article.text), 160)}”"


def _widened(text: str, span: Span, within: Span) -> list[Span]:
    """`span` with ever more of the words behind it, then of those before it, as far as `within`."""
    ends = [m.end() for m in re.finditer(r"\S+", text[: within.end]) if m.end() > span.end]
    starts = [m.start() for m in re.finditer(r"\S+", text[within.start : span.start])]
    last = ends[-1] if ends else span.end
    return [Span(span.start, e) for e in ends] + [
        Span(within.start + s, last) for s in reversed(starts)
    ]


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


def _elsewhere(words: str, meant: Sequence[Article], sources: Sources) -> str:
    """Where else the very words stand, if the key was the mistake."""
    for other in sources.named.values():
        if other not in meant and words in other.text:
            return f"they stand in {other.source.path}, whose key is '{other.source.key}'"
    return ""


def nearest(words: str, article: Article) -> str:
    """The sentence that is most like the words, with its number, in words for a hint."""
    wanted = Counter(_trigrams(words))
    scored = sorted(
        ((_shared(wanted, article, s), -i) for i, s in enumerate(article.sentences)), reverse=True
    )[:8]
    likely = [article.sentences[-i] for score, i in scored if score * 3 >= wanted.total()]
    if not likely:
        return _NOTHING
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
    matcher = difflib.SequenceMatcher(
        None, words[:300].casefold(), sentence[:2000].casefold(), autojunk=False
    )
    return sum(block.size**2 for block in matcher.get_matching_blocks())


def _excerpt(words: str, sentence: str, most: int = 240) -> str:
    """The part of the sentence around the words, if it is long."""
    plain = " ".join(sentence.split())
    if len(plain) <= most:
        return plain
    matcher = difflib.SequenceMatcher(
        None, words[:500].casefold(), plain[:5000].casefold(), autojunk=False
    )
    middle = matcher.find_longest_match().b + len(words[:most]) // 2
    start = max(0, min(middle - most // 2, len(plain) - most))
    shown = plain[start : start + most]
    head = "…" + shown.partition(" ")[2] if start else shown
    return head.rpartition(" ")[0] + "…" if start + most < len(plain) else head

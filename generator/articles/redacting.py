"""Words that editors take out of articles before anything is read there: what stands in their place,
and how they are known again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from generator.articles.paragraphs import Paragraph
from generator.articles.plain import normalise, of_any_style
from generator.model import Redaction, Source
from generator.problems import Problem

_BETWEEN = r"[\s_\u2010-\u2015-]+"
"""What may stand between two of the words: in a name of a file, a hyphen."""
_OPENS = re.compile(r"(?:^|[.!?…:]|\n)[\"”’»)\]]*\s*[\"“„‘«(]*$")


@lru_cache(maxsize=256)
def pattern(words: str) -> re.Pattern[str]:
    """Return what finds the words: several in any letters, one alone as it is written or in
    capitals, so that "Penny" leaves the penny where it is.
    """
    parts = ["".join(map(of_any_style, word)) for word in normalise(words).split()]
    whole = _BETWEEN.join(parts)
    ignore = len(parts) > 1 or words == words.casefold()
    options = (
        whole if ignore else f"(?:{whole}|{''.join(map(of_any_style, normalise(words).upper()))})"
    )
    flags = re.IGNORECASE if ignore else 0
    return re.compile(rf"(?<![^\W_]){options}(?![^\W_])", flags)


def in_address(words: str, address: str) -> bool:
    """Whether a name of a file, or a web address, holds the words in whatever letters."""
    parts = re.findall(r"[a-z0-9]+", normalise(words).casefold())
    between = r"(?:[\s_.+-]|%20)*"
    wanted = rf"(?<![a-z0-9]){between.join(map(re.escape, parts))}(?![a-z0-9])"
    return bool(parts) and re.search(wanted, address.casefold()) is not None


@dataclass(frozen=True, slots=True)
class Redacting:
    """What is taken out of one article."""

    redactions: Sequence[Redaction]
    """The longer words first, as they may hold the shorter."""

    @staticmethod
    def of(redactions: Sequence[Redaction], stem: str) -> Redacting:
        """Return what is taken out of the article of a stem."""
        own = [r for r in redactions if r.source in (None, stem)]
        return Redacting(sorted(own, key=lambda r: (-len(r.words), r.id)))

    def text(self, text: str) -> str:
        """Return the text with other words in brackets."""
        for redaction in self.redactions:
            text = pattern(redaction.words).sub(partial(_instead, redaction.instead), text)
        return text

    def body(self, text: str) -> str:
        """Return a seed's text, of which only those words are replaced that a line's end parts:
        what is a line and what is markup is not known yet.
        """
        for redaction in self.redactions:
            text = pattern(redaction.words).sub(partial(_parted, redaction.instead), text)
        return text

    def paragraphs(self, found: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
        """Return the paragraphs with other words in brackets."""
        return tuple(replace(p, text=self.text(p.text)) for p in found)

    def source(self, source: Source) -> Source:
        """Return what is known of the article; an address that holds the words is none."""
        if not self.redactions:
            return source
        shown = not any(in_address(r.words, source.url or "") for r in self.redactions)
        return replace(
            source,
            title=self._line(source.title),
            publisher=self._line(source.publisher),
            author=self._line(source.author),
            note=self._line(source.note),
            url=source.url if shown else None,
        )

    def _line(self, text: str | None) -> str | None:
        return self.text(normalise(text)) if text else text

    def done(self, source: Source, body: str, found: Sequence[Paragraph]) -> tuple[str, ...]:
        """Return the ids of the redactions whose words stand in the text of an article or in what
        is known of it.
        """
        known = filter(None, (source.title, source.publisher, source.author, source.note))
        text = "\n\n".join([body, *(p.text for p in found), *known])
        own = (r.id for r in self.redactions if pattern(r.words).search(text))
        return tuple(sorted(own))


NOTHING = Redacting(())


def hidden(redactions: Sequence[Redaction], text: str) -> str:
    """Return a text from elsewhere, or an id, without the words; whichever article they were taken
    from.
    """
    every = sorted(redactions, key=lambda r: (-len(r.words), r.id))
    shown = Redacting(every).text(text)
    is_name = " " not in shown and any(in_address(r.words, shown) for r in every)
    return "[removed]" if is_name else shown


def named(source: Source, taken_out: Redacting) -> Iterator[Problem]:
    """Yield names of an article that hold the words: they are parts of addresses and of the data."""
    for redaction in taken_out.redactions:
        for name in dict.fromkeys((source.stem, source.key)):
            if in_address(redaction.words, name):
                message = f"the name '{name}' holds words that {redaction.path} takes out"
                hint = (
                    f"rename it, such as {source.dct}-article, here and in content/sources: names and keys are"
                    "\npart of addresses and of the data"
                )
                yield Problem(source.path, 1, 1, "E412", message, hint)


def _parted(words: str, found: re.Match[str]) -> str:
    """What stands in the place of words in two lines, with the break behind it."""
    broken = re.search(r"\s*\n\s*", found.group())
    return _instead(words, found) + broken.group() if broken else found.group()


def _instead(words: str, found: re.Match[str]) -> str:
    """What stands there, with a capital where a sentence begins."""
    before = found.string[max(0, found.start() - 8) : found.start()]
    opens = _OPENS.search(before) if found.start() > 8 else _OPENS.search("\n" + before)
    return f"[{words[0].upper()}{words[1:]}]" if opens else f"[{words}]"
